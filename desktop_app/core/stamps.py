"""Moments written by a pattern and moved by a span, the same on every system.

``strftime`` of the C library knows other codes on Windows than elsewhere, and speaks the language
of the process instead of the reply's.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_CODE = re.compile(r"%([-_0^#]?)([A-Za-z%])")
_SPAN = re.compile(r"\s*([+-]?)\s*(\d{1,9})\s*([yMwdhms])")
_SECONDS = {"w": 604_800, "d": 86_400, "h": 3_600, "m": 60, "s": 1}
_MONTHS = {"y": 12, "M": 1}

_WHOLE: Final = {
    "D": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "R": "%H:%M",
    "T": "%H:%M:%S",
    "r": "%I:%M:%S %p",
    "v": "%e-%b-%Y",
}
"""Codes that stand for several."""

_NUMBERS: Final[dict[str, tuple[int, str, Callable[[dt.datetime], int]]]] = {
    "Y": (4, "0", lambda at: at.year),
    "C": (2, "0", lambda at: at.year // 100),
    "y": (2, "0", lambda at: at.year % 100),
    "m": (2, "0", lambda at: at.month),
    "d": (2, "0", lambda at: at.day),
    "e": (2, " ", lambda at: at.day),
    "j": (3, "0", lambda at: at.timetuple().tm_yday),
    "H": (2, "0", lambda at: at.hour),
    "k": (2, " ", lambda at: at.hour),
    "I": (2, "0", lambda at: at.hour % 12 or 12),
    "l": (2, " ", lambda at: at.hour % 12 or 12),
    "M": (2, "0", lambda at: at.minute),
    "S": (2, "0", lambda at: at.second),
    "f": (6, "0", lambda at: at.microsecond),
    "L": (3, "0", lambda at: at.microsecond // 1000),
    "u": (1, "0", lambda at: at.isoweekday()),
    "w": (1, "0", lambda at: at.isoweekday() % 7),
    "G": (4, "0", lambda at: at.isocalendar().year),
    "V": (2, "0", lambda at: at.isocalendar().week),
    "U": (2, "0", lambda at: (at.timetuple().tm_yday + 6 - at.isoweekday() % 7) // 7),
    "W": (2, "0", lambda at: (at.timetuple().tm_yday + 6 - at.weekday()) // 7),
    "s": (1, "0", lambda at: calendar.timegm(at.timetuple())),
}
"""How many places a number has, what fills them, and the number."""

_NAMES: Final = {
    "A": "EEEE",
    "a": "EEE",
    "B": "LLLL",
    "b": "LLL",
    "h": "LLL",
    "p": "a",
    "P": "a",
}
"""Names, by the letters that Unicode's locale data has for them."""


def stamped(at: dt.datetime, pattern: str, locale: str) -> str:
    """A naive moment as a strftime ``pattern`` says it; names in the language of ``locale``.

    ``%-d`` is a number without its zero. A code that nobody knows stays as it is.
    """
    return _CODE.sub(lambda found: _coded(at, found, locale), pattern)


def _coded(at: dt.datetime, found: re.Match[str], locale: str) -> str:
    flag, code = found.groups()
    if code in _NUMBERS:
        places, fill, number = _NUMBERS[code]
        fill = {"_": " ", "0": "0"}.get(flag, fill)
        return str(number(at)) if flag == "-" else str(number(at)).rjust(places, fill)
    if code in _WHOLE:
        return stamped(at, _WHOLE[code], locale)
    signs = {"%": "%", "n": "\n", "t": "\t"}
    text = signs[code] if code in signs else _named(at, code, locale)
    if text is None:
        return found[0]
    return text.upper() if flag in {"^", "#"} else text.lower() if code == "P" else text


def _named(at: dt.datetime, code: str, locale: str) -> str | None:
    from babel.dates import format_date, format_datetime, format_time  # noqa: PLC0415 - late

    if code in _NAMES:
        return str(format_datetime(at, _NAMES[code], locale=locale))
    if code == "c":
        return str(format_datetime(at, "medium", locale=locale))
    if code == "x":
        return str(format_date(at, "short", locale=locale))
    return str(format_time(at, "medium", locale=locale)) if code == "X" else None


def shifted(at: dt.datetime, span: str) -> dt.datetime:
    """A moment so much later: ``1d``, ``-2h 30m``, ``+1M``; the units are ``y M w d h m s``.

    A month on from the 31st is the last day of a month without one.

    Raises:
        ValueError: It is no span, or leads out of the calendar.
    """
    here = 0
    while found := _SPAN.match(span, here):
        amount = int(f"{found[1]}{found[2]}")
        at = _moved(at, amount, found[3])
        here = found.end()
    if not here or span[here:].strip():
        msg = f"{span[:20]} is not a span such as 1d or -2h"
        raise ValueError(msg)
    return at


def _moved(at: dt.datetime, amount: int, unit: str) -> dt.datetime:
    try:
        if unit in _SECONDS:
            return at + dt.timedelta(seconds=amount * _SECONDS[unit])
        year, month = divmod(at.year * 12 + at.month - 1 + amount * _MONTHS[unit], 12)
        last = calendar.monthrange(year, month + 1)[1]
        return at.replace(year=year, month=month + 1, day=min(at.day, last))
    except (OverflowError, calendar.IllegalMonthError) as error:
        msg = "the day is out of the calendar"
        raise ValueError(msg) from error
