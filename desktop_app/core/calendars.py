"""Public holidays and make-up working days, and how far ahead they are known."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

YEARLY = frozenset({"CN"})
"""Countries that announce each year anew which days are free and which weekends are worked."""

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Calendar:
    """A country's days, and what the user's own file says over them.

    Attributes:
        code: ISO 3166 country; empty: only the shop's own week counts.
        holidays: Further free days.
        workdays: Days that are worked whatever their weekday, and whatever the country says.
        known_until: The last day that the user's file vouches for; None: it vouches for none.
    """

    code: str = ""
    holidays: frozenset[dt.date] = frozenset()
    workdays: frozenset[dt.date] = frozenset()
    known_until: dt.date | None = None

    def is_free(self, day: dt.date) -> bool:
        """Whether the day is a public holiday, or free by the user's own file."""
        if day in self.workdays:
            return False
        return day in self.holidays or _is_holiday(self.code, day)

    def is_make_up(self, day: dt.date) -> bool:
        """Whether the day is worked whatever its weekday."""
        if day in self.holidays:
            return False
        public = _public(self.code)
        return day in self.workdays or (public is not None and _is_worked(public, day))

    def knows(self, day: dt.date) -> bool:
        """Whether the holidays of the day's year have been announced, as far as we know."""
        if not self.code or (self.known_until is not None and day <= self.known_until):
            return True
        return _public(self.code) is not None and day.year <= last_year(self.code)


@lru_cache(maxsize=16)
def _public(code: str) -> HolidayBase | None:
    """The country's holidays; None for a country that the library does not know."""
    import holidays  # noqa: PLC0415 - 50 ms that a start does not need

    try:
        return holidays.country_holidays(code.upper()) if code else None
    except NotImplementedError:
        return None


def last_year(code: str) -> int:
    """The last year whose days the library has; the last of all where they need no announcing."""
    announced = getattr(_public(code), "special_public_holidays", {})
    return max(announced) if code.upper() in YEARLY else dt.MAXYEAR


def _is_worked(public: HolidayBase, day: dt.date) -> bool:
    _ = day in public  # the library works a year out when it is first asked for
    return day in public.weekend_workdays


def _is_holiday(code: str, day: dt.date) -> bool:
    public = _public(code)
    if public is None:
        return False
    return day in public or (code.upper() in YEARLY and _is_enclosed(public, day))


def _is_enclosed(public: HolidayBase, day: dt.date) -> bool:
    """Whether the day is of a weekend with public holidays right before and right after it.

    The State Council announces 15 to 23 February 2026 as one break; the library lists its working
    days and the statutory ones, not Saturday the 21st, because nobody works on it anyway. A shop
    that works Saturdays would send on it. A weekend at the edge of a break is left to the shop's
    week, as any other weekend is.
    """
    return (
        day.weekday() >= SATURDAY
        and not _is_worked(public, day)
        and _leads_to_holiday(public, day, -1)
        and _leads_to_holiday(public, day, 1)
    )


def _leads_to_holiday(public: HolidayBase, day: dt.date, step: int) -> bool:
    near = day + dt.timedelta(days=step)
    while near.weekday() >= SATURDAY and near not in public and not _is_worked(public, near):
        near += dt.timedelta(days=step)
    return near in public
