"""When a parcel leaves and when it arrives, from a shop's delivery table and its calendar."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.core.formats import DateRange

if TYPE_CHECKING:
    from holidays import HolidayBase

    from desktop_app.core.shops import Shipping, Zone

LONGEST_BREAK = 60
"""Days to look ahead for one that works; a shop that never works is answered with None."""

SUFFIXES = (
    "维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区", "自治区", "省", "市",
    "특별자치도", "특별자치시", "광역시", "특별시", "도", "시",
)  # fmt: skip


@lru_cache(maxsize=16)
def _holidays(calendar: str) -> HolidayBase | None:
    import holidays  # noqa: PLC0415 - 50 ms that a start does not need

    try:
        return holidays.country_holidays(calendar.upper()) if calendar else None
    except NotImplementedError:
        return None


def works(shipping: Shipping, calendar: str, day: dt.date) -> bool:
    """Whether parcels leave on ``day``.

    A public holiday of ``calendar`` (ISO 3166 country) is free; a make-up working day is worked
    whatever its weekday; any other day goes by the shop's own week.
    """
    public = _holidays(calendar)
    if public is not None:
        if day in public:
            return False
        if day in public.weekend_workdays:
            return True
    return day.weekday() in shipping.works


def _next_working(shipping: Shipping, calendar: str, first: dt.date) -> dt.date | None:
    days = (first + dt.timedelta(days=n) for n in range(LONGEST_BREAK))
    return next((day for day in days if works(shipping, calendar, day)), None)


def dispatch(shipping: Shipping, calendar: str, now: dt.datetime) -> dt.date | None:
    """The day a parcel paid for at ``now`` leaves.

    Args:
        shipping: The shop's table.
        calendar: Country of the public holidays, or empty.
        now: Naive, in the shop's time zone.

    Returns:
        The first working day whose pickup is still ahead, then ``handling_days`` such days more;
        None for a shop that works on no day.
    """
    passed = shipping.pickup is not None and now.time() >= shipping.pickup
    day = _next_working(shipping, calendar, now.date() + dt.timedelta(days=int(passed)))
    for _ in range(shipping.handling_days):
        if day is not None:
            day = _next_working(shipping, calendar, day + dt.timedelta(days=1))
    return day


def plain_region(region: str) -> str:
    """A region's name without 省, 市, 自治区 and their like, in one spelling."""
    name = region.strip().casefold()
    for suffix in SUFFIXES:
        if name.endswith(suffix) and len(name) > len(suffix) + 1:
            return name.removesuffix(suffix)
    return name


def zone_of(shipping: Shipping, region: str) -> Zone | None:
    """The first zone that names the region, else the one for all others; None without a region.

    An address that begins with a region (广东省深圳市…) counts as that region. Pinyin typed for a
    table in characters names no region: it could be a remote one, so it is asked.
    """
    if not understood(shipping, region):
        return None
    wanted = plain_region(region)
    for zone in shipping.zones:
        names = [plain_region(name) for name in (*zone.regions, zone.name) if name.strip()]
        if any(wanted == name or wanted.startswith(name) for name in names):
            return zone
    return shipping.other


def understood(shipping: Shipping, region: str) -> bool:
    """Whether something was typed that can name a region of this table."""
    wanted = plain_region(region)
    named = [name for zone in shipping.zones for name in zone.regions]
    foreign = wanted.isascii() and bool(named) and not any(map(str.isascii, named))
    return bool(wanted) and not foreign


@dataclass(frozen=True, slots=True)
class Delivery:
    """What can be said of a parcel paid for now.

    Attributes:
        zone: The zone of the buyer's region; None while the region is not known.
        ships_today: Whether it still leaves today.
        day: The day it leaves; None for a shop that works on no day.
        left: Time until today's pickup; None when there is none today any more.
        arrives: From when to when it arrives; None without a zone that says its days.
    """

    zone: Zone | None
    ships_today: bool
    day: dt.date | None
    left: dt.timedelta | None
    arrives: DateRange | None


def delivery(shipping: Shipping, calendar: str, region: str, now: dt.datetime) -> Delivery:
    """Work out a delivery for ``region`` at ``now`` (naive, in the shop's time zone)."""
    zone = zone_of(shipping, region)
    day = dispatch(shipping, calendar, now)
    arrives = None
    if zone and zone.days and day:
        arrives = DateRange(*(day + dt.timedelta(days=n) for n in zone.days))
    return Delivery(zone, day == now.date(), day, _left(shipping, calendar, now), arrives)


def _left(shipping: Shipping, calendar: str, now: dt.datetime) -> dt.timedelta | None:
    if shipping.pickup is None or not works(shipping, calendar, now.date()):
        return None
    span = dt.datetime.combine(now.date(), shipping.pickup) - now
    return span if span > dt.timedelta() else None
