"""When a parcel leaves and when it arrives, from a shop's delivery table and its calendar."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.formats import DateRange
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.zones import NOWHERE, zone_of

if TYPE_CHECKING:
    from desktop_app.core.calendars import Calendar
    from desktop_app.core.gazetteer import Gazetteer
    from desktop_app.core.shops import Shipping, Zone

LONGEST_BREAK = 60
"""Days to look ahead for one that works; a shop that never works is answered with None."""

_NOT_KNOWN_YET = QT_TRANSLATE_NOOP(
    "refusal",
    "The holidays and make-up working days of {year} are not known yet ({calendar}): apart from the"
    " fixed holidays the shop's own week was counted. Check the day, or write the days into"
    " calendars/{calendar}.toml.",
)


def works(shipping: Shipping, calendar: Calendar, day: dt.date) -> bool:
    """Whether parcels leave on ``day``.

    A public holiday is free; a make-up working day is worked whatever its weekday; any other day
    goes by the shop's own week.
    """
    if calendar.is_free(day):
        return False
    return calendar.is_make_up(day) or day.weekday() in shipping.works


def _next_working(shipping: Shipping, calendar: Calendar, first: dt.date) -> dt.date | None:
    days = (first + dt.timedelta(days=n) for n in range(LONGEST_BREAK))
    return next((day for day in days if works(shipping, calendar, day)), None)


def dispatch(shipping: Shipping, calendar: Calendar, now: dt.datetime) -> dt.date | None:
    """The day a parcel paid for at ``now`` leaves.

    Args:
        shipping: The shop's table.
        calendar: The public holidays.
        now: By the shop's clock.

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


@dataclass(frozen=True, slots=True)
class Delivery:
    """What can be said of a parcel paid for now.

    Attributes:
        zone: The zone of the buyer's region; None while the region is not known.
        ships_today: Whether it still leaves today.
        day: The day it leaves; None for a shop that works on no day.
        left: Time until today's pickup, on a day that works; None when there is none today any
            more. With ``handling_days`` it is the time to still be counted among today's orders:
            the parcel does not leave today, yet a day earlier than one paid for afterwards.
        arrives: From when to when it arrives; None without a zone that says its days.
        unsure: Why the day may yet change: holidays that are not announced; None where they are.
    """

    zone: Zone | None
    ships_today: bool
    day: dt.date | None
    left: dt.timedelta | None
    arrives: DateRange | None
    unsure: Refusal | None = None


def delivery(
    shipping: Shipping,
    calendar: Calendar,
    region: str,
    now: dt.datetime,
    known: Gazetteer = NOWHERE,
) -> Delivery:
    """Work out a delivery.

    Args:
        shipping: The shop's table.
        calendar: The public holidays.
        region: A region's name or an address; empty while it is not known.
        now: By the shop's clock; aware, it also counts an hour of summer time that comes or goes.
        known: The names of places.
    """
    zone = zone_of(shipping, region, known)
    day = dispatch(shipping, calendar, now)
    arrives = None
    if zone and zone.days and day:
        arrives = DateRange(*(day + dt.timedelta(days=n) for n in zone.days))
    left = _left(shipping, calendar, now)
    return Delivery(zone, day == now.date(), day, left, arrives, _unsure(calendar, now, day))


def _left(shipping: Shipping, calendar: Calendar, now: dt.datetime) -> dt.timedelta | None:
    if shipping.pickup is None or not works(shipping, calendar, now.date()):
        return None
    pickup = dt.datetime.combine(now.date(), shipping.pickup, now.tzinfo)
    if now.tzinfo:  # moments of one zone are subtracted by their faces: summer time is lost
        pickup, now = pickup.astimezone(dt.UTC), now.astimezone(dt.UTC)
    return pickup - now if pickup > now else None


def _unsure(calendar: Calendar, now: dt.datetime, day: dt.date | None) -> Refusal | None:
    """Whether a day that was counted is of a year that nobody has announced."""
    span = (day - now.date()).days if day else 0
    days = (now.date() + dt.timedelta(days=n) for n in range(span + 1))
    unknown = next((one for one in days if not calendar.knows(one)), None)
    if unknown is None:
        return None
    return Refusal(_NOT_KNOWN_YET, {"year": unknown.year, "calendar": calendar.code})
