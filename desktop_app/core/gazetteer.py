"""The names of provinces, cities and districts, and which places each may mean."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SHORTEST = 3
"""Characters of a district's name that can stand alone: every other city has a 东区 or a 중구."""

ORDINARY = frozenset(
    {"东方", "新星", "永安", "北安", "双河", "来宾", "白银", "安康", "玉树", "白杨", "新北", "龙井"}
)
"""Names without their rank that are ordinary words: they count only beside their province."""

_PREFECTURE = "自治州"
"""Called 州 for short: 延边州 is 延边朝鲜族自治州."""


@dataclass(frozen=True, slots=True)
class Place:
    """A province, or a city or district in it; what is not said is empty.

    Attributes:
        country: ISO 3166 code.
        province: Its short name: 浙江, 서울.
        city: Its short name: 杭州; empty in a city that is a province.
        district: Its whole name: 西湖区.
    """

    country: str
    province: str
    city: str = ""
    district: str = ""

    @property
    def levels(self) -> tuple[str, str, str, str]:
        """From the country down."""
        return self.country, self.province, self.city, self.district

    @property
    def rank(self) -> int:
        """1 for a province, 2 for a city, 3 for a district."""
        return max(rank for rank, name in enumerate(self.levels) if name)

    @property
    def name(self) -> str:
        """As it is said in a reply: 浙江杭州西湖区, 경기 성남 분당구."""
        gap = " " if self.country == "KR" else ""
        return gap.join(filter(None, self.levels[1:]))

    def joined(self, other: Place) -> Place | None:
        """The place that both name together; None if they are in different places."""
        pairs = tuple(zip(self.levels, other.levels, strict=True))
        if any(ours and theirs and ours != theirs for ours, theirs in pairs):
            return None
        return Place(*(ours or theirs for ours, theirs in pairs))

    def shared(self, other: Place) -> Place | None:
        """The smallest place that both are in; None if that is no province."""
        same: list[str] = []
        for ours, theirs in zip(self.levels, other.levels, strict=True):
            if ours != theirs:
                break
            same.append(ours)
        return Place(*same) if len(same) > 1 else None


@dataclass(frozen=True, slots=True)
class Named:
    """A place with its names.

    Attributes:
        place: The place.
        whole: Its names with their rank: 浙江省; 강원도 beside 강원특별자치도.
        short: The name without the rank; empty for districts that are always said with it.
        latin: As it is typed in Latin letters, lower case and without spaces.
    """

    place: Place
    whole: tuple[str, ...]
    short: str = ""
    latin: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Country:
    """The places of a country. ``traditional`` are pairs of characters, the simplified second."""

    code: str
    places: tuple[Named, ...] = ()
    traditional: str = ""


@dataclass(frozen=True, slots=True)
class Sense:
    """One of the places that a name may mean.

    Attributes:
        place: The place.
        is_whole: The name says its rank.
        leans: The name means the place only beside another name of the same place.
    """

    place: Place
    is_whole: bool = False
    leans: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """All names that are known. ``longest`` is the number of characters of the longest one."""

    countries: tuple[Country, ...] = field(default=(), repr=False)
    senses: Mapping[str, tuple[Sense, ...]] = field(default_factory=dict, repr=False)
    folding: Mapping[int, str] = field(default_factory=dict, repr=False)
    longest: int = 0

    def fold(self, text: str) -> str:
        """Half-width, lower case and simplified."""
        return unicodedata.normalize("NFKC", text).casefold().translate(self.folding)


def gazetteer(countries: Iterable[Country]) -> Gazetteer:
    """What addresses of these countries are read by."""
    known = tuple(countries)
    pairs = "".join(country.traditional for country in known)
    folding = dict(zip(map(ord, pairs[::2]), pairs[1::2], strict=False))
    senses: dict[str, list[Sense]] = {}
    for country in known:
        for name, sense in _senses(country):
            senses.setdefault(name.translate(folding), []).append(sense)
    found = {
        name: tuple(dict.fromkeys(each)) if len(each) > 1 else tuple(each)
        for name, each in senses.items()
    }
    return Gazetteer(known, found, folding, max(map(len, found), default=0))


def _senses(country: Country) -> Iterator[tuple[str, Sense]]:
    for named in country.places:
        place = named.place
        for name in named.whole:
            yield name, Sense(place, is_whole=True, leans=bool(place.district) and _is_small(name))
        if named.whole[0].endswith(_PREFECTURE):
            yield f"{named.short}州", Sense(place, is_whole=True)
        if short := _short(named):
            yield short, Sense(place, leans=short in ORDINARY)
        for name in named.latin:
            yield name, Sense(place)


def _is_small(name: str) -> bool:
    return len(name) < SHORTEST


def _short(named: Named) -> str:
    """A name without its rank, where addresses have it so: 昆山, but never 西湖 for 西湖区."""
    if named.short or not named.place.district:
        return named.short if named.short not in named.whole else ""
    name = named.whole[0]
    long_enough = len(name) > len("昆山")
    return name[:-1] if long_enough and name.endswith("市") else ""
