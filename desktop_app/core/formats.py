"""How money, dates and spans of time are written in a reply's own language.

Numbers and dates follow the Unicode locale data (Babel); what a reply says of deadlines is ours.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache

from desktop_app.core.phrases import tongue
from desktop_app.core.stamps import shifted, stamped

SYMBOLS = {"CNY": "¥", "JPY": "¥", "KRW": "₩", "USD": "$", "TWD": "NT$", "HKD": "HK$"}
"""The short signs that buyers see in shops; any other currency takes Babel's."""

TODAY = {"zh": "今天", "ko": "오늘", "en": "today"}
MOST_DIGITS = 15
"""Places before and behind the point that a number in a reply may have."""

NEARLY = {"zh": "不到1分钟", "ko": "1분 미만", "en": "less than 1 min"}
UNITS = {
    "zh": ("{}天", "{}小时", "{}分", ""),
    "ko": ("{}일", "{}시간", "{}분", " "),
    "en": ("{} d", "{} h", "{} min", " "),
}
GREETINGS = {
    "zh": ((5, "早上好"), (11, "中午好"), (13, "下午好"), (18, "晚上好")),
    "ko": ((5, "좋은 아침입니다"), (11, "안녕하세요"), (18, "좋은 저녁입니다")),
    "en": ((5, "Good morning"), (12, "Good afternoon"), (18, "Good evening")),
}
"""From which hour on each greeting is said; before the first hour the last one is still said."""


class PassedError(ValueError):
    """A moment that a reply wanted to count down to has passed."""


@dataclass(frozen=True, slots=True)
class DayRange:
    """A number of days from ``first`` to ``last``; prints itself as 2–3."""

    first: int
    last: int

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


class Countdown(dt.timedelta):
    """A span that templates compare in minutes: ``{% if shipping.left <= 30 %}``."""

    def __liquid__(self) -> float:
        return self.total_seconds() / 60


class TypedSpan(str):
    """A span as the agent typed it; in a comparison it has the minutes it says, or a whole day."""

    __slots__ = ()

    def __liquid__(self) -> float:
        amounts = re.findall(r"(\d+)\s*(天|小时|分|일|시간|분|d|h|min)", self)
        minutes = {"天": 1440, "일": 1440, "d": 1440, "小时": 60, "시간": 60, "h": 60}
        return sum(int(n[:6]) * minutes.get(unit, 1) for n, unit in amounts) or 1440


@dataclass(frozen=True, slots=True)
class DateRange:
    """The days from ``first`` to ``last``, both included."""

    first: dt.date
    last: dt.date


@lru_cache(maxsize=16)
def _locale(language: str) -> str:
    """Babel's name for a BCP 47 tag; English without a country is British: 30 November."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - 60 ms that a start does not need

    tag = "en-GB" if language.lower() in ("", "en") else language
    try:
        return str(Locale.parse(tag, sep="-"))
    except (UnknownLocaleError, ValueError):
        return "en_GB"


def number(value: object) -> Decimal:
    """A number as typed or stored.

    Raises:
        ValueError: It is not a number, or beyond all prices.
    """
    text = str(value).strip().lstrip("¥￥₩$").removesuffix("元").removesuffix("원")
    try:
        amount = Decimal(text.replace(",", "").replace("，", ""))
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or abs(amount.adjusted()) > MOST_DIGITS:
        msg = f"{str(value)[:20]} is not a number"
        raise ValueError(msg)
    return amount


def moment(value: object, now: dt.datetime) -> dt.datetime:
    """A moment as stored (date or date and time) or typed (ISO 8601, or a time of today).

    Args:
        value: What to read; a date alone means its last minute.
        now: The moment of filling, naive, in the shop's time zone.

    Raises:
        ValueError: It is not a moment.
    """
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=None)
    if isinstance(value, dt.date):
        return dt.datetime.combine(value, dt.time(23, 59, 59))
    if isinstance(value, dt.time):
        return dt.datetime.combine(now.date(), value)
    return moment(typed_moment(str(value)), now)


def typed_moment(typed: str) -> dt.time | dt.date | dt.datetime:
    """A time, a day, or both, as typed: 14:30, 2026-11-30, 2026/11/30 24:00.

    Raises:
        ValueError: It is none of these.
    """
    text = typed.strip().replace("：", ":").replace("/", "-").replace("T", " ")
    text = re.sub(r"\b(\d)\b", r"0\1", text)
    if text.endswith("24:00"):
        text = text.removesuffix("24:00") + "23:59:59"
    for read in (dt.time.fromisoformat, dt.date.fromisoformat, dt.datetime.fromisoformat):
        try:
            return read(text)
        except ValueError:
            continue
    msg = f"{typed} is not a date or time"
    raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Formats:
    """The ways to write values in one language, for one shop, at one moment.

    Attributes:
        language: BCP 47 tag of the reply.
        currency: ISO 4217 code of the shop; empty: bare numbers.
        now: The moment of filling, naive, in the shop's time zone.
    """

    language: str
    currency: str
    now: dt.datetime

    @property
    def tongue(self) -> str:
        """The table to take our own words from: zh, ko or en."""
        main = tongue(self.language)
        return main if main in UNITS else "en"

    @property
    def comma(self) -> str:
        """What stands between the items of a list."""
        return "、" if self.tongue == "zh" else ", "

    def money(self, value: object) -> str:
        """¥189, ₩12,000, $9.50: the shop's currency, no needless decimals."""
        from babel.numbers import format_decimal, get_currency_symbol  # noqa: PLC0415 - late

        amount = number(value).quantize(Decimal("0.01"), ROUND_HALF_UP)
        whole = amount == amount.to_integral_value()
        pattern = "#,##0" if whole else "#,##0.00"
        text = format_decimal(amount + 0, pattern, _locale(self.language))
        code = self.currency.upper()
        sign = SYMBOLS.get(code) or (
            get_currency_symbol(code, _locale(self.language)) if code else ""
        )
        return f"-{sign}{text[1:]}" if text.startswith("-") else f"{sign}{text}"

    def date(self, value: object, pattern: str = "") -> str:
        """11月30日, 30 November, 11월 30일; with a strftime ``pattern`` as that says."""
        from babel.dates import format_skeleton  # noqa: PLC0415 - late

        if isinstance(value, DateRange):
            return self.date_range(value)
        day = moment(value, self.now)
        if pattern:
            return stamped(day, pattern, _locale(self.language))
        return str(format_skeleton("MMMMd", day, locale=_locale(self.language)))

    def shift(self, value: object, span: str) -> dt.datetime:
        """A moment so much later: ``1d``, ``-2h``; see ``stamps.shifted``."""
        return shifted(moment(value, self.now), span)

    def time(self, value: object) -> str:
        """17:00; the last minute of a day is 24:00, which English does not say."""
        at = moment(value, self.now).time()
        last = (at.hour, at.minute) == (23, 59) and self.tongue != "en"
        return "24:00" if last else at.strftime("%H:%M")

    def date_range(self, days: DateRange) -> str:
        """11月26日–27日, 26–27 November, November 26–27, 30 November–2 December."""
        first, last = self.date(days.first), self.date(days.last)
        if days.first == days.last:
            return first
        if (days.first.year, days.first.month) != (days.last.year, days.last.month):
            return f"{first}–{last}"
        if re.match(rf"{days.last.day}\b", last):
            return f"{days.first.day}–{last}"
        return f"{first}–{last.rpartition('月')[2] if '月' in last else last.split()[-1]}"

    def deadline(self, value: object) -> str:
        """今天 17:00, 11月30日 24:00, 23:59 on 30 November.

        Raises:
            PassedError: The moment is not ahead any more.
        """
        end = self._ahead(value)
        is_today = end.date() == self.now.date()
        day = TODAY[self.tongue] if is_today else self.date(end)
        if self.tongue == "en":
            return f"{self.time(end)} {day}" if is_today else f"{self.time(end)} on {day}"
        return f"{day} {self.time(end)}"

    def left(self, value: object) -> str:
        """1小时40分, 1 h 40 min, 1시간 40분: rounded down, never more than there is.

        Raises:
            PassedError: Nothing is left.
        """
        span = value if isinstance(value, dt.timedelta) else self._ahead(value) - self.now
        if span <= dt.timedelta():
            raise PassedError
        minutes = int(span.total_seconds()) // 60
        amounts = (minutes // 1440, minutes // 60 % 24, minutes % 60)
        *units, gap = UNITS[self.tongue]
        words = [unit.format(n) for unit, n in zip(units, amounts, strict=True) if n]
        return gap.join(words[:2]) if words else NEARLY[self.tongue]

    def _ahead(self, value: object) -> dt.datetime:
        end = moment(value, self.now)
        if end <= self.now:
            raise PassedError
        return end

    def range(self, value: object) -> str:
        """2–3, of two numbers or a range."""
        if isinstance(value, DateRange):
            return self.date_range(value)
        if isinstance(value, (list, tuple)) and value:
            return "–".join(dict.fromkeys((self.show(value[0]), self.show(value[-1]))))
        return self.show(value)

    def greeting(self) -> str:
        """早上好, Good afternoon: by the shop's clock."""
        said = GREETINGS[self.tongue]
        return next((words for hour, words in reversed(said) if self.now.hour >= hour), said[-1][1])

    def show(self, value: object) -> str:
        """A value as it stands in a reply without any filter."""
        match value:
            case DateRange():
                text = self.date_range(value)
            case dt.timedelta():
                text = self.left(value)
            case dt.time():
                text = self.time(value)
            case dt.datetime():
                text = f"{self.date(value)} {self.time(value)}"
            case dt.date():
                text = self.date(value)
            case Decimal() | float():
                text = format(number(value).normalize(), "f")
            case _:
                text = str(value)
        return text
