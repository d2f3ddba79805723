"""Phrases deleted, and put back from the trash."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.editing.desk import (
    GONE,
    Done,
    Spot,
    Trashed,
    fresh_id,
    may_change,
    phrase_ids,
    with_phrases,
)
from desktop_app.core.editing.phrase_edits import books_of, inserted, room
from desktop_app.core.problems import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from desktop_app.core.editing.desk import Desk
    from desktop_app.core.phrases import Phrasebook

DAYS = 30
"""For so many days a deleted phrase can be put back."""


def removed(desk: Desk, spots: Sequence[Spot], moment: dt.datetime) -> Done | Refusal:
    """Into the trash at an aware moment; ladders lose these steps."""
    books = books_of(desk, spots)
    if isinstance(books, Refusal):
        return books
    for book in reversed(books):
        gone = {spot.phrase for spot in spots if spot.book == book.source}
        desk = discarded(desk, book, gone, moment)
    return Done(desk)


def discarded(desk: Desk, book: Phrasebook, gone: set[str], moment: dt.datetime) -> Desk:
    """The desk with some phrases of a book in the trash."""
    rest = tuple(phrase for phrase in book.phrases if phrase.id not in gone)
    trash = (*_trashed(book, gone, moment), *desk.trash)
    return replace(desk.with_book(with_phrases(book, rest)), trash=trash)


def _trashed(book: Phrasebook, gone: set[str], moment: dt.datetime) -> Iterator[Trashed]:
    places: dict[str, list[tuple[str, int]]] = {}
    for ladder in book.ladders:
        for n, step in enumerate(ladder.steps):
            places.setdefault(step, []).append((ladder.id, n))
    following = [*(phrase.id for phrase in book.phrases[1:]), ""]
    for phrase, after in zip(book.phrases, following, strict=False):
        if phrase.id in gone:
            steps = tuple(places.get(phrase.id, ()))
            yield Trashed(phrase, book.source, moment, after, steps)


def restored(desk: Desk, trashed: Sequence[Trashed], chance: Random) -> Done | Refusal:
    """Out of the trash, back to where it was as far as that is still there.

    What was in a book that is gone or may not be changed any more goes to one's own.
    """
    spots: list[Spot] = []
    steps: list[tuple[int, str, str, str]] = []
    for one in reversed(trashed):
        if one not in desk.trash:
            return Refusal(GONE, {})
        home = _home(desk, one.book)
        if isinstance(home, Refusal):
            return home
        if why := room(home, 1):
            return why
        desk = replace(desk, trash=tuple(each for each in desk.trash if each != one))
        phrase = one.phrase
        if phrase.id in {each.id for each in home.phrases}:
            phrase = replace(phrase, id=fresh_id(chance, phrase_ids(desk)))
        desk = desk.with_book(with_phrases(home, inserted(home.phrases, [phrase], one.before)))
        spots.append(Spot(home.source, phrase.id))
        steps += [(n, home.source, ladder, phrase.id) for ladder, n in one.steps]
    return Done(_climbed(desk, steps), tuple(reversed(spots)))


def _home(desk: Desk, source: str) -> Phrasebook | Refusal:
    home = may_change(desk, source)
    if isinstance(home, Refusal) and desk.own:
        return may_change(desk, desk.own.source)
    return home


def _climbed(desk: Desk, steps: Sequence[tuple[int, str, str, str]]) -> Desk:
    """With steps put back onto ladders; the lower ones first, so that the places are right."""
    for place, source, name, phrase in sorted(steps):
        books = (
            _with_step(book, name, place, phrase) if book.source == source else book
            for book in desk.books
        )
        desk = replace(desk, books=tuple(books))
    return desk


def _with_step(book: Phrasebook, ladder: str, place: int, phrase: str) -> Phrasebook:
    ladders = (
        replace(one, steps=(*one.steps[:place], phrase, *one.steps[place:]))
        if one.id == ladder
        else one
        for one in book.ladders
    )
    return replace(book, ladders=tuple(ladders))


def dropped(desk: Desk, trashed: Sequence[Trashed]) -> Done:
    """Out of the trash for good."""
    return Done(replace(desk, trash=tuple(one for one in desk.trash if one not in trashed)))


def still_kept(trash: Sequence[Trashed], now: dt.datetime) -> tuple[Trashed, ...]:
    """What was deleted in the last 30 days."""
    oldest = now - dt.timedelta(days=DAYS)
    return tuple(one for one in trash if one.moment >= oldest)
