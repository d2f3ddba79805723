"""The shipped tables of regions: ``phrases/regions/<country>.toml``."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.gazetteer import Country, Gazetteer, Named, Place, gazetteer
from desktop_app.storage.files import Refused, read_text
from desktop_app.storage.tables import Table, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.core.problems import Problem


@lru_cache(maxsize=2)
def read_gazetteer(folder: Path) -> tuple[Gazetteer, tuple[Problem, ...]]:
    """The regions of every country that has a file in the folder.

    Read once: the files come with the program and stay as they are, and it takes 50 ms.
    """
    problems: list[Problem] = []
    countries = []
    for path in sorted(folder.glob("*.toml")):
        try:
            country, odd = read_regions(read_text(path).text, str(path))
        except Refused as refusal:
            problems.append(refusal.problem(str(path)))
            continue
        problems += odd
        countries.append(country)
    return gazetteer(countries), tuple(problems)


def read_regions(text: str, source: str) -> tuple[Country, tuple[Problem, ...]]:
    """The places in ``text``.

    Raises:
        Refused: Not TOML, or of a newer format.
    """
    problems: list[Problem] = []
    table = Table(parse(text), source, "", problems)
    table.format()
    code = (table.text("country") or Path(source).stem).upper()
    traditional = table.text("traditional")
    places = tuple(
        named for each in table.tables("region") if each for named in _province(each, code)
    )
    table.extra()
    return Country(code, places, traditional), tuple(problems)


def _province(table: Table, code: str) -> Iterator[Named]:
    name = table.text("name")
    short = table.text("short") or name
    whole = tuple(filter(None, (name, *table.texts("also"))))
    place = Place(code, short)
    if whole:
        yield Named(place, whole, short, table.texts("latin"))
        yield from _districts(table, place)
        for city in table.tables("cities"):
            yield from _city(city, place) if city else ()
    table.extra()


def _city(table: Table, province: Place) -> Iterator[Named]:
    name = table.text("name")
    short = table.text("short") or name
    place = Place(province.country, province.province, short)
    if name:
        yield Named(place, (name,), short, table.texts("latin"))
        yield from _districts(table, place)
    table.extra()


def _districts(table: Table, place: Place) -> Iterator[Named]:
    for name in table.texts("districts"):
        if name:
            yield Named(Place(place.country, place.province, place.city, name), (name,))
