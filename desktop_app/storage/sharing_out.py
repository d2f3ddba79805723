"""Which file of a book each entry goes to, so that as few files as possible change."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from desktop_app.core.phrases import Category, Field, Ladder, Phrase
from desktop_app.storage.entries import Head
from desktop_app.storage.weaving import ident, rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.phrases import Phrasebook
    from desktop_app.storage.parts import Part

Kind = TypeVar("Kind", Field, Category, Phrase, Ladder)


def share_out(parts: Sequence[Part], old: Phrasebook, new: Phrasebook) -> tuple[Part, ...]:
    """The files of ``old`` with the entries of ``new``; a new one goes to its predecessor."""
    fields = _places(parts, "fields", new.fields)
    categories = _places(parts, "category", new.categories)
    phrases = _places(parts, "phrase", new.phrases)
    ladders = _places(parts, "ladder", new.ladders)
    shared = [
        replace(
            part,
            fields=_at(n, fields, new.fields),
            categories=_at(n, categories, new.categories),
            phrases=_at(n, phrases, new.phrases),
            ladders=_at(n, ladders, new.ladders),
        )
        for n, part in enumerate(parts)
    ]
    if _head(old) != _head(new):
        holder = next((n for n, part in enumerate(parts) if part.head), 0)
        shared[holder] = replace(shared[holder], head=_head(new))
    return tuple(shared)


def _head(book: Phrasebook) -> Head:
    return Head(book.id, book.name, book.language, book.description, book.extra)


def _at(file: int, places: Sequence[int], entries: Sequence[Kind]) -> tuple[Kind, ...]:
    return tuple(entry for entry, place in zip(entries, places, strict=True) if place == file)


def _places(parts: Sequence[Part], kind: str, entries: Sequence[Kind]) -> list[int]:
    """The file of each entry. The files are read one after the other, so the numbers never fall."""
    home = {ident(each): n for n, part in enumerate(parts) for each in rows(part)[kind] if each}
    known = [home.get(ident(entry)) for entry in entries]
    stay = _longest_rise(known)
    place = next((known[index] for index in sorted(stay)), 0) or 0
    places = []
    for index, own in enumerate(known):
        place = own if own is not None and index in stay else place
        places.append(place)
    return places


def _longest_rise(numbers: Sequence[int | None]) -> set[int]:
    """The places of the longest run of numbers, gaps allowed, that never falls."""
    ends: list[int] = []  # the smallest number that a run of each length can end with …
    last: list[int] = []  # … and its place
    before: dict[int, int] = {}
    for index, number in enumerate(numbers):
        if number is None:
            continue
        length = bisect_right(ends, number)
        ends[length : length + 1] = [number]
        last[length : length + 1] = [index]
        before[index] = last[length - 1] if length else -1
    found: set[int] = set()
    here = last[-1] if last else -1
    while here >= 0:
        found.add(here)
        here = before[here]
    return found
