"""Which zone of a shop's delivery table a region belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.core.calendars import Calendar
from desktop_app.core.gazetteer import Gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.core.addresses import Region
    from desktop_app.core.gazetteer import Place
    from desktop_app.core.shops import Shipping, Zone

SUFFIXES = (
    "维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区", "自治区", "省", "市",
    "특별자치도", "특별자치시", "광역시", "특별시", "도", "시",
)  # fmt: skip

NOWHERE = Gazetteer()
"""No names at all: regions are found by how the delivery table writes them."""


@dataclass(frozen=True, slots=True)
class Atlas:
    """Where and when: the names of places, and the calendars that the user wrote, by code."""

    gazetteer: Gazetteer = NOWHERE
    calendars: Mapping[str, Calendar] = field(default_factory=dict)

    def calendar(self, code: str) -> Calendar:
        """The calendar of this code, with the user's own days where there are any."""
        return self.calendars.get(code.upper()) or Calendar(code.upper())


def plain_region(region: str) -> str:
    """A region's name without 省, 市, 自治区 and their like, in one spelling."""
    name = region.strip().casefold()
    for suffix in SUFFIXES:
        if name.endswith(suffix) and len(name) > len(suffix) + 1:
            return name.removesuffix(suffix)
    return name


@lru_cache(maxsize=1024)
def _region(text: str, known: Gazetteer) -> Region | None:
    """``region_in``, remembered: a table is asked again with every key press."""
    from desktop_app.core.addresses import region_in  # noqa: PLC0415 - a start is quicker without it

    return region_in(text, known)


def place_of(region: str, known: Gazetteer = NOWHERE) -> Place | None:
    """The place that the name of a region, or an address, tells."""
    found = _region(region, known)
    return found.place if found else None


def _named(name: str, known: Gazetteer) -> Place | None:
    """The place that a name in a delivery table means; None for 珠三角."""
    found = _region(name, known)
    return found.place if found and found.certain else None


def zone_of(shipping: Shipping, region: str, known: Gazetteer = NOWHERE) -> Zone | None:
    """The first zone that names the region, else the one for all others; None without a region.

    A region may be an address. A zone that names its district goes before one that names the city,
    and that before one that names the province; of those that name the same the first one wins.
    Pinyin that names no place, typed for a table in characters, names no region: it could be a
    remote one, so it is asked.
    """
    if not understood(shipping, region, known):
        return None
    wanted = plain_region(region)
    exact = (zone for zone in shipping.zones if wanted in map(plain_region, _names(zone)))
    placed = _placed(shipping, region, known)
    return next(exact, None) or placed or _beginning(shipping, wanted, known) or shipping.other


def _names(zone: Zone) -> Iterator[str]:
    return (name for name in (*zone.regions, zone.name) if name.strip())


def _placed(shipping: Shipping, region: str, known: Gazetteer) -> Zone | None:
    """The zone that names the place, or the nearest one around it."""
    place = place_of(region, known)
    if place is None:
        return None
    around = [
        (-named.rank, number)
        for number, zone in enumerate(shipping.zones)
        for name in _names(zone)
        if (named := _named(name, known)) and named.joined(place) == place
    ]
    return shipping.zones[min(around)[1]] if around else None


def _beginning(shipping: Shipping, wanted: str, known: Gazetteer) -> Zone | None:
    """The first zone with a name that an address of no known place begins with."""
    if place_of(wanted, known):
        return None
    for zone in shipping.zones:
        names = [plain_region(name) for name in _names(zone) if not _named(name, known)]
        if any(map(wanted.startswith, names)):
            return zone
    return None


def understood(shipping: Shipping, region: str, known: Gazetteer = NOWHERE) -> bool:
    """Whether something was typed that can name a region of this table."""
    wanted = plain_region(region)
    named = [name for zone in shipping.zones for name in zone.regions]
    foreign = wanted.isascii() and bool(named) and not any(map(str.isascii, named))
    if place_of(region, known):
        return True
    several = known.fold(region.strip()) in known.senses  # 鼓楼区: Nanjing's, Kaifeng's, Fuzhou's
    return bool(wanted) and not foreign and not several
