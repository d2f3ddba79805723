"""All that the program reads at its start, and again when a file has changed."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from desktop_app.core.phrases import Layer, Library
from desktop_app.core.teamwork.personal import touched
from desktop_app.core.zones import Atlas
from desktop_app.storage.calendar_file import read_calendars
from desktop_app.storage.files import Refused
from desktop_app.storage.joined import read_joined
from desktop_app.storage.phrasebooks import read_folder, read_packs, read_platforms, read_shops
from desktop_app.storage.region_file import read_gazetteer
from desktop_app.storage.touches import read_touches

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping
    from pathlib import Path

    from desktop_app.core.problems import Problem
    from desktop_app.core.rules.packs import Pack
    from desktop_app.core.shops import Platform, Shop
    from desktop_app.storage.places import Places


Kind = TypeVar("Kind", "Shop", "Pack")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read. ``files`` says for (a book's source, a phrase's id) where it stands.

    A rule pack of the user's own takes the place of a shipped one with its id; one with an id of
    its own counts on every platform.
    """

    library: Library
    shops: tuple[Shop, ...]
    platforms: tuple[Platform, ...]
    problems: tuple[Problem, ...]
    files: Mapping[tuple[str, str], Path]
    atlas: Atlas = field(default_factory=Atlas)
    packs: tuple[Pack, ...] = ()
    untouched: Library = field(default_factory=Library)
    """The library without what the agent has put over phrases of others."""


def load(places: Places, shipped_phrases: Path) -> Loaded:
    """The user's files together with the shipped ones, which lie below them."""
    own = read_folder(places.phrases, Layer.PERSONAL)
    shipped = read_folder(shipped_phrases, Layer.SHIPPED)
    team = [read_folder(folder, Layer.TEAM) for folder in team_folders(places)]
    shops, shop_problems = _read_all(read_shops, places, places.shops, "shops")
    samples, sample_problems = read_shops(shipped_phrases / "shops", sample=True)
    platforms, platform_problems = read_platforms(places.platforms)
    usual, usual_problems = read_platforms(shipped_phrases / "platforms")
    calendars, calendar_problems = read_calendars(places.calendars)
    gazetteer, region_problems = read_gazetteer(shipped_phrases / "regions")
    packs, pack_problems = _read_all(read_packs, places, places.rules, "rules")
    known, known_problems = read_packs(shipped_phrases / "rules")
    used = {shop.id for shop in shops}
    library = Library((*own.books, *(book for one in team for book in one.books), *shipped.books))
    by_id = {platform.id: platform for platform in (*usual, *platforms)}
    return Loaded(
        library=touched(library, read_touches(places.touches)),
        untouched=library,
        shops=(*shops, *(shop for shop in samples if shop.id not in used)),
        platforms=tuple(by_id.values()),
        problems=(
            *own.problems,
            *(problem for one in team for problem in one.problems),
            *shop_problems,
            *platform_problems,
            *calendar_problems,
            *pack_problems,
            *shipped.problems,
            *sample_problems,
            *usual_problems,
            *region_problems,
            *known_problems,
        ),
        files={
            **own.files,
            **{key: path for one in team for key, path in one.files.items()},
            **shipped.files,
        },
        atlas=Atlas(gazetteer, calendars),
        packs=_over(packs, known),
    )


def team_folders(places: Places) -> tuple[Path, ...]:
    """The folders of the books that teams share, in the agent's order."""
    try:
        joined = read_joined(places.team / "places.toml")
    except (OSError, Refused):
        return ()
    return tuple(places.team / one.id / "books" for one in joined)


def _read_all(
    read: Callable[[Path], tuple[tuple[Kind, ...], tuple[Problem, ...]]],
    places: Places,
    own: Path,
    name: str,
) -> tuple[tuple[Kind, ...], tuple[Problem, ...]]:
    """What is in the user's own folder and in the teams', of each id the first."""
    found: dict[str, Kind] = {}
    problems: list[Problem] = []
    for folder in (own, *(one / name for one in team_folders(places))):
        values, odd = read(folder)
        found = {one.id: one for one in values} | found
        problems += odd
    return tuple(found.values()), tuple(problems)


def _over(own: tuple[Pack, ...], shipped: tuple[Pack, ...]) -> tuple[Pack, ...]:
    ids = {pack.id for pack in shipped}
    mine = {pack.id: replace(pack, everywhere=pack.id not in ids) for pack in own}
    return tuple(({pack.id: pack for pack in shipped} | mine).values())


def stamp(places: Places) -> Hashable:
    """A value that differs when any of the user's files that ``load`` reads has changed."""
    flat = (places.shops, places.calendars, places.rules)
    team = (mark for one in team_folders(places) for mark in _marks(one, depth=1))
    return (
        _mark(places.touches),
        *_marks(places.phrases, depth=1),
        *(mark for one in flat for mark in _marks(one, 0)),
        *team,
    )


def _marks(folder: Path, depth: int) -> Iterator[tuple[str, int, int]]:
    """Name, size in bytes and time of change in nanoseconds of each file."""
    for path in _listing(folder):
        try:
            info, is_folder = path.stat(), path.is_dir()
        except OSError:  # gone, or a link to nowhere: its absence is what has changed
            yield str(path), -1, -1
            continue
        if is_folder and depth:
            yield from _marks(path, depth - 1)
        yield str(path), info.st_size, info.st_mtime_ns


def _mark(path: Path) -> tuple[int, int]:
    try:
        info = path.stat()
    except OSError:
        return -1, -1
    return info.st_size, info.st_mtime_ns


def _listing(folder: Path) -> list[Path]:
    try:
        return [folder / name for name in sorted(os.listdir(folder))]  # noqa: PTH208 - names sort faster than paths
    except OSError:
        return []
