"""Phrases added, changed, moved and removed, one or many at a time.

Nothing here changes its arguments; what cannot be done is a ``Refusal`` and nothing is done then.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from desktop_app.core.editing.desk import (
    GONE,
    Done,
    Spot,
    fresh_id,
    may_change,
    phrase_ids,
    with_phrases,
)
from desktop_app.core.editing.texts import clean, cleaned, objection
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from random import Random

    from desktop_app.core.editing.desk import Desk
    from desktop_app.core.phrases import Phrase, Phrasebook

Tag = Literal["keywords", "buyers", "platforms"]

MOST = 20_000
"""So many phrases are read from one file."""

FULL = QT_TRANSLATE_NOOP("refusal", "“{book}” is full: a book holds {limit} phrases.")


def added(
    desk: Desk, book: str, phrase: Phrase, chance: Random, before: str = ""
) -> Done | Refusal:
    """A new phrase in a book, under a new id, in front of ``before`` or at the end.

    Its own id is not looked at. A category that the book does not have is none.
    """
    holder = may_change(desk, book)
    if isinstance(holder, Refusal):
        return holder
    new = cleaned(replace(phrase, id=fresh_id(chance, phrase_ids(desk))))
    if why := objection(new) or room(holder, 1):
        return why
    after = with_phrases(holder, inserted(holder.phrases, [new], before))
    return Done(desk.with_book(after), (Spot(book, new.id),))


def room(book: Phrasebook, more: int) -> Refusal | None:
    """Why a book cannot take so many more phrases; None if it can."""
    full = len(book.phrases) + more > MOST
    return Refusal(FULL, {"book": book.name, "limit": MOST}) if full else None


def inserted(phrases: Sequence[Phrase], new: Sequence[Phrase], before: str) -> tuple[Phrase, ...]:
    """Phrases with others put in front of the one with the id ``before``, else at the end."""
    places = (n for n, phrase in enumerate(phrases) if phrase.id == before)
    place = next(places, len(phrases))
    return (*phrases[:place], *new, *phrases[place:])


def changed(desk: Desk, spot: Spot, phrase: Phrase) -> Done | Refusal:
    """The phrase at ``spot`` with other texts; its id stays. Empty texts are allowed meanwhile."""
    return _each(desk, [spot], lambda *_: phrase)


def duplicated(desk: Desk, spots: Sequence[Spot], chance: Random, title: str) -> Done | Refusal:
    """A copy right behind each, with no code; ``title`` has a ``{title}`` for the old one."""
    books = books_of(desk, spots)
    if isinstance(books, Refusal):
        return books
    taken, copies = phrase_ids(desk), dict[Spot, Spot]()
    for book in books:
        mine = {spot.phrase for spot in spots if spot.book == book.source}
        phrases: list[Phrase] = []
        for phrase in book.phrases:
            phrases.append(phrase)
            if phrase.id in mine:
                ident = fresh_id(chance, taken)
                taken.add(ident)
                named = title.replace("{title}", phrase.title)
                phrases.append(replace(phrase, id=ident, title=clean(named), code=""))
                copies[Spot(book.source, phrase.id)] = Spot(book.source, ident)
        if why := room(book, len(phrases) - len(book.phrases)):
            return why
        desk = desk.with_book(replace(book, phrases=tuple(phrases)))
    return Done(desk, tuple(copies[spot] for spot in dict.fromkeys(spots)))


def tagged(
    desk: Desk, spots: Sequence[Spot], tag: Tag, add: Sequence[str] = (), drop: Sequence[str] = ()
) -> Done | Refusal:
    """With words added to and dropped from their keywords, kinds of buyer or platforms."""
    new = [word for each in add if (word := clean(each).strip())]

    def with_tags(_: Spot, phrase: Phrase) -> Phrase:
        kept = (word for word in getattr(phrase, tag) if word not in drop)
        words: dict[str, tuple[str, ...]] = {tag: tuple(dict.fromkeys((*kept, *new)))}
        return replace(phrase, **words)  # type: ignore[arg-type] # they are lists of words

    return _each(desk, spots, with_tags)


def coded(desk: Desk, codes: Mapping[Spot, str]) -> Done | Refusal:
    """With other codes; an empty one is none."""
    return _each(desk, codes, lambda spot, phrase: replace(phrase, code=codes[spot].strip()))


def numbered(spots: Sequence[Spot], stem: str, first: int = 1) -> Mapping[Spot, str]:
    """Codes for ``coded``: the stem with a number behind it, in order."""
    return {spot: f"{stem}{n}" for n, spot in enumerate(dict.fromkeys(spots), first)}


def _each(
    desk: Desk, spots: Iterable[Spot], change: Callable[[Spot, Phrase], Phrase]
) -> Done | Refusal:
    """Each of the phrases changed by itself, where it is."""
    spots = tuple(dict.fromkeys(spots))
    books = books_of(desk, spots)
    if isinstance(books, Refusal):
        return books
    for book in books:
        mine = {spot.phrase: spot for spot in spots if spot.book == book.source}
        there = (phrase for phrase in book.phrases if phrase.id in mine)
        wanted = {one.id: _kept(one, change(mine[one.id], one)) for one in there}
        if why := next(filter(None, map(objection, wanted.values())), None):
            return why
        phrases = tuple(wanted.get(phrase.id, phrase) for phrase in book.phrases)
        desk = desk.with_book(_filed(book, phrases))
    return Done(desk, spots)


def _kept(before: Phrase, after: Phrase) -> Phrase:
    """The phrase after a change, under its own id; the same one if nothing changed."""
    after = cleaned(replace(after, id=before.id))
    return before if after == before else after


def _filed(book: Phrasebook, phrases: tuple[Phrase, ...]) -> Phrasebook:
    """The book with phrases of the same ids; the same one if nothing changed."""
    if all(now is then for now, then in zip(phrases, book.phrases, strict=True)):
        return book
    return with_phrases(book, phrases)


def books_of(desk: Desk, spots: Iterable[Spot]) -> list[Phrasebook] | Refusal:
    """The books of some phrases, if all of them are there and may be changed."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for spot in spots:
        wanted[spot.book].add(spot.phrase)
    found: list[Phrasebook] = []
    for source, ids in wanted.items():
        book = may_change(desk, source)
        if isinstance(book, Refusal):
            return book
        if ids - {phrase.id for phrase in book.phrases}:
            return Refusal(GONE, {})
        found.append(book)
    return found
