"""What is typed into a cell of a table, read as a value.

Every reader takes any text and returns a value, or a ``Refusal`` that says how it is written.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.rules.patterns import fault
from desktop_app.core.shops import WEEKDAYS

MOST_DAYS = 3650
_MONEY_LIMIT = Decimal(10) ** 12
_STOCK_LIMIT = 10**9
_MONEY = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,13})(\.\d{1,9})?|\.\d{1,9}")
_SIGNS = re.compile(r"^(?:RMB|CNY|KRW|USD|[¥₩$€])|(?:CNY|KRW|USD|元|块|원|€)$", re.IGNORECASE)
BREAKS = re.compile(r"[,，、;；\n]")
_PAIR = re.compile(r"(.+?)\s*[=:×]\s*(\d{1,10})")
_DATE = re.compile(r"(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})\s*[日일.]?")
_TIME = re.compile(r"(\d{1,2})[:시时](\d{2})(?::(\d{2}))?\s*[分분]?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_DAY_NAMES = {
    name: day
    for day, names in enumerate(zip(WEEKDAYS, "一二三四五六日", "월화수목금토일", strict=True))
    for name in (names[0].casefold(), names[1], names[2])
} | {"天": 6}
_YES = frozenset({"yes", "y", "true", "1", "是", "对", "送", "√", "✓", "예", "네", "o"})
_NO = frozenset({"no", "n", "false", "0", "否", "不送", "×", "x", "✗", "아니요", "아니오"})

_AMOUNT = QT_TRANSLATE_NOOP("refusal", "This should be an amount such as 189 or 9.50.")
_NUMBER = QT_TRANSLATE_NOOP("refusal", "This should be a whole number, 0 or more.")
_STOCK = QT_TRANSLATE_NOOP("refusal", "Stock is a number, or one for each size: 42=3, 43=0.")
_MOMENT = QT_TRANSLATE_NOOP(
    "refusal", "This should be a day such as 2026-12-12, with a time if need be: 2026-12-12 18:00."
)
_CLOCK = QT_TRANSLATE_NOOP("refusal", "This should be a time such as 17:00.")
_SHARE = QT_TRANSLATE_NOOP("refusal", "This should be a part of the price such as 0.95 or 95%.")
_TRUTH = QT_TRANSLATE_NOOP("refusal", "This should be yes or no.")
_WEEKDAYS = QT_TRANSLATE_NOOP("refusal", "This should name working days such as Mon-Sat.")
_NOTHING = QT_TRANSLATE_NOOP("refusal", "This cannot be empty.")
_TONGUE = QT_TRANSLATE_NOOP("refusal", "A language is written such as zh-CN, en or ko.")
_CURRENCY = QT_TRANSLATE_NOOP("refusal", "A currency is written such as CNY, KRW or USD.")
_CALENDAR = QT_TRANSLATE_NOOP("refusal", "A calendar is a country such as CN, KR or US.")
_ZONE = QT_TRANSLATE_NOOP("refusal", "A time zone is written such as Asia/Shanghai.")
_PATTERN = QT_TRANSLATE_NOOP("refusal", "“{pattern}” is no regular expression: {reason}.")

Reader = Callable[[str], object]


def plain(text: str) -> str:
    """Text with full-width digits, letters and signs as usual ones."""
    return unicodedata.normalize("NFKC", text).strip()


def money(text: str) -> Decimal | Refusal | None:
    """An amount with or without the sign of its currency; None where there is nothing."""
    digits = re.sub(r"\s", "", _SIGNS.sub("", plain(text).strip()).strip())
    digits = _SIGNS.sub("", digits)
    if not digits:
        return Refusal(_AMOUNT, {}) if text.strip() else None
    if not _MONEY.fullmatch(digits) or Decimal(digits.replace(",", "")) > _MONEY_LIMIT:
        return Refusal(_AMOUNT, {})
    return Decimal(digits.replace(",", ""))


def rounding(text: str) -> Decimal | Refusal:
    """An amount above 0; 1 where there is nothing."""
    found = money(text)
    if isinstance(found, Refusal):
        return found
    return Refusal(_AMOUNT, {}) if found == 0 else found or Decimal(1)


def whole(text: str) -> int | Refusal:
    """A whole number; 0 where there is nothing."""
    digits = plain(text) or "0"
    good = digits.isascii() and digits.isdecimal() and int(digits[:9]) <= MOST_DAYS
    return int(digits) if good and len(digits) < len(str(_STOCK_LIMIT)) else Refusal(_NUMBER, {})


def day_count(text: str) -> int | Refusal | None:
    """A number of days; None where there is nothing."""
    return whole(text.strip().rstrip("天日일")) if text.strip() else None


def stock(text: str) -> dict[str, int] | Refusal:
    """A number, or ``42=3, 43=0``; a number alone has the size ''."""
    bare = plain(text)
    if not bare:
        return {}
    if bare.isascii() and bare.isdecimal():
        return {"": int(bare)} if len(bare) <= len(str(_STOCK_LIMIT)) else Refusal(_STOCK, {})
    parts = [part.strip() for part in BREAKS.split(bare) if part.strip()]
    if len(parts) == 1 and bare.count("=") > 1:
        parts = bare.split()
    found = [_PAIR.fullmatch(part) for part in parts]
    if None in found or not found:
        return Refusal(_STOCK, {})
    return {pair[1].strip(): int(pair[2]) for pair in found if pair}


def items(text: str) -> tuple[str, ...]:
    """A list: what stands between commas, or between ``|`` if there is one."""
    parts = text.split("|") if "|" in text else BREAKS.split(text)
    return tuple(part.strip() for part in parts if part.strip())


def starts(text: str) -> dt.datetime | Refusal | None:
    """A moment; a day alone means its beginning."""
    return _moment(text, dt.time())


def ends(text: str) -> dt.datetime | Refusal | None:
    """A moment; a day alone means its end, as does 24:00."""
    return _moment(text, dt.time(23, 59, 59))


def _moment(text: str, of_day: dt.time) -> dt.datetime | Refusal | None:
    bare = plain(text)
    if not bare:
        return None
    found = _DATE.match(bare)
    rest = bare[found.end() :].removeprefix("T").strip() if found else ""
    try:
        day = dt.date(*(int(part) for part in found.groups())) if found else None
        at = _time(rest) if rest else of_day
    except ValueError:
        day = at = None
    return dt.datetime.combine(day, at) if day and at else Refusal(_MOMENT, {})


def _time(text: str) -> dt.time | None:
    """A time of day; None if it is none.

    Raises:
        ValueError: There is no such hour.
    """
    found = _TIME.fullmatch(text)
    if not found:
        return None
    if found[1] == "24" and not int(found[2]):
        return dt.time(23, 59, 59)
    return dt.time(int(found[1]), int(found[2]), int(found[3] or 0))


def clock(text: str) -> dt.time | Refusal | None:
    """A time of day; None where there is nothing."""
    bare = plain(text)
    try:
        found = _time(bare) if bare else None
    except ValueError:
        found = None
    return found if found or not bare else Refusal(_CLOCK, {})


def share(text: str) -> Decimal | Refusal | None:
    """A part of 1: 0.95, 95%, 9.5折; None where there is nothing."""
    bare = plain(text)
    if not bare:
        return None
    number = bare.rstrip("%折").strip()
    if not _MONEY.fullmatch(number) or "," in number:
        return Refusal(_SHARE, {})
    scale = 100 if bare.endswith("%") else 10 if bare.endswith("折") else 1
    found = Decimal(number) / scale
    return found if 0 < found <= 1 else Refusal(_SHARE, {})


def decay(text: str) -> Decimal | Refusal:
    """A part of 1; a half where there is nothing."""
    found = share(text)
    return Decimal("0.5") if found is None else found


def yes(text: str) -> bool | Refusal:
    """Yes or no in any of our languages; yes where there is nothing."""
    bare = plain(text).casefold()
    if bare in _YES or not bare:
        return True
    return False if bare in _NO else Refusal(_TRUTH, {})


def weekdays(text: str) -> frozenset[int] | Refusal:
    """``Mon-Sat``, ``周一至周六``, ``월-금, 일``: the days of the week, Monday 0."""
    days: set[int] = set()
    for span in BREAKS.split(plain(text)):
        ends_of = [_weekday(part) for part in re.split(r"[-–—~至到]", span)]
        if len(ends_of) > 2 or None in ends_of:  # noqa: PLR2004 - the first and the last
            return Refusal(_WEEKDAYS, {})
        first, last = ends_of[0] or 0, ends_of[-1] or 0
        days |= {(first + step) % 7 for step in range((last - first) % 7 + 1)}
    return frozenset(days)


def _weekday(text: str) -> int | None:
    bare = re.sub(r"^(周|星期|礼拜)|요일$", "", text.strip().casefold())
    return _DAY_NAMES.get(bare[:3] if bare.isascii() else bare)


def named(text: str) -> str | Refusal:
    """A text that must not be empty."""
    return text.strip() or Refusal(_NOTHING, {})


def language(text: str) -> str | Refusal:
    """A BCP 47 tag, or nothing."""
    bare = plain(text).replace("_", "-")
    return bare if not bare or _LANGUAGE.fullmatch(bare) else Refusal(_TONGUE, {})


def currency(text: str) -> str | Refusal:
    """An ISO 4217 code, or nothing."""
    from babel.numbers import list_currencies  # noqa: PLC0415 - 60 ms that a start does not need

    bare = plain(text).upper()
    return bare if not bare or bare in list_currencies() else Refusal(_CURRENCY, {})


def calendar(text: str) -> str | Refusal:
    """An ISO 3166 country whose holidays are known, or nothing."""
    from holidays import country_holidays  # noqa: PLC0415 - 50 ms that a start does not need

    bare = plain(text).upper()
    try:
        country_holidays(bare) if bare else None
    except NotImplementedError:
        return Refusal(_CALENDAR, {})
    return bare


def timezone(text: str) -> str | Refusal:
    """The name of a time zone, or nothing."""
    bare = plain(text)
    try:
        return ZoneInfo(bare).key if bare else ""
    except (ValueError, OSError, ZoneInfoNotFoundError):  # a bad name may be a folder's
        return Refusal(_ZONE, {})


def patterns(text: str) -> tuple[str, ...] | Refusal:
    """Regular expressions, one a line."""
    found = tuple(line for line in text.splitlines() if line.strip())
    for pattern in found:
        if reason := fault(pattern):
            return Refusal(_PATTERN, {"pattern": pattern, "reason": reason})
    return found
