"""Phrases moved to another category, book or place, and copied from books that stay as they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.core.editing.desk import GONE, Done, Spot, fresh_id, may_change, with_phrases
from desktop_app.core.editing.phrase_edits import books_of, inserted, room
from desktop_app.core.problems import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from desktop_app.core.editing.desk import Desk
    from desktop_app.core.phrases import Category, Phrase, Phrasebook


@dataclass(frozen=True, slots=True)
class Goal:
    """Where phrases go.

    Attributes:
        book: The source of the book; it may be the one they are in.
        category: The id of a category there; "" is none. None: the one they have, or in another
            book the one of that id or name, else none.
        before: The id of the phrase they go in front of; "" is the end of the book. None: their
            places stay, or in another book the end.
    """

    book: str
    category: str | None = None
    before: str | None = None


def moved(desk: Desk, spots: Sequence[Spot], goal: Goal, chance: Random) -> Done | Refusal:
    """To another category, another book or another place, in the order of ``spots``.

    Where the other book has an id already, the phrase that comes is given a new one.
    """
    spots = tuple(dict.fromkeys(spots))
    target, books = may_change(desk, goal.book), books_of(desk, spots)
    if isinstance(target, Refusal):
        return target
    if isinstance(books, Refusal):
        return books
    if goal.category and goal.category not in target.category:
        return Refusal(GONE, {})
    if why := room(target, sum(spot.book != goal.book for spot in spots)):
        return why
    arrived = _arriving(desk, target, spots, chance, goal.category)
    for other in books:
        if other.source != goal.book:
            gone = {spot.phrase for spot in spots if spot.book == other.source}
            rest = tuple(phrase for phrase in other.phrases if phrase.id not in gone)
            desk = desk.with_book(with_phrases(other, rest))
    desk = desk.with_book(_placed(target, arrived, goal.before))
    return Done(desk, tuple(Spot(goal.book, phrase.id) for phrase in arrived))


def _arriving(
    desk: Desk, target: Phrasebook, spots: Sequence[Spot], chance: Random, category: str | None
) -> list[Phrase]:
    """The phrases as they will be in the target, in the order of ``spots``."""
    books = {book.source: book for book in desk.books}
    held = {source: {one.id: one for one in book.phrases} for source, book in books.items()}
    names = {each.name: each.id for each in reversed(target.categories)}
    taken = set(held[target.source])
    found = []
    for spot in spots:
        phrase = held[spot.book][spot.phrase]
        place = category
        if spot.book != target.source:
            if phrase.id in taken:
                phrase = replace(phrase, id=fresh_id(chance, taken))
            taken.add(phrase.id)
            if place is None:
                place = _same_category(books[spot.book], phrase.category, target, names)
        if place is not None and place != phrase.category:
            phrase = replace(phrase, category=place)
        found.append(phrase)
    return found


def _same_category(
    book: Phrasebook, category: str, target: Phrasebook, names: dict[str, str]
) -> str:
    its = book.category.get(category)
    if its is None:
        return ""
    return its.id if its.id in target.category else names.get(its.name, "")


def _placed(book: Phrasebook, arrived: Sequence[Phrase], before: str | None) -> Phrasebook:
    """The book with phrases that come from elsewhere or stand elsewhere in it."""
    by_id = {phrase.id: phrase for phrase in arrived}
    ids = {phrase.id for phrase in book.phrases}
    if before is None:
        stay = tuple(by_id.get(phrase.id, phrase) for phrase in book.phrases)
        return with_phrases(book, (*stay, *(one for one in arrived if one.id not in ids)))
    rest = [phrase for phrase in book.phrases if phrase.id not in by_id]
    return with_phrases(book, inserted(rest, arrived, _anchor(book, before, by_id)))


def _anchor(book: Phrasebook, before: str, moving: dict[str, Phrase]) -> str:
    """The first phrase from ``before`` on that does not move itself; empty is the end."""
    ids = [phrase.id for phrase in book.phrases]
    later = ids[ids.index(before) :] if before in ids else []
    return next((ident for ident in later if ident not in moving), "")


def copied(desk: Desk, spots: Sequence[Spot], book: str) -> Done | Refusal:
    """“Copy to mine”: with the same ids in another book, where they cover those copied.

    The categories they are in are made there if there are none of these names. A phrase that the
    book has already under that id is left as it is, and selected.
    """
    target = may_change(desk, book)
    if isinstance(target, Refusal):
        return target
    known = {phrase.id for phrase in target.phrases}
    for spot in dict.fromkeys(spots):
        phrase, source = desk.phrase(spot), desk.book(spot.book)
        if phrase is None or source is None:
            return Refusal(GONE, {})
        if phrase.id in known:
            continue
        known.add(phrase.id)
        target, category = _with_category(target, source, phrase.category)
        copy = replace(phrase, category=category)
        target = replace(target, phrases=(*target.phrases, copy))
    if why := room(target, 0):
        return why
    return Done(desk.with_book(target), tuple(Spot(book, one.phrase) for one in spots))


def _with_category(book: Phrasebook, source: Phrasebook, ident: str) -> tuple[Phrasebook, str]:
    """A book with a category like that of another, and its id; "" for none."""
    wanted = source.category.get(ident)
    if wanted is None:
        return book, ""
    book, parent = _with_category(book, source, wanted.parent)
    level = (each for each in book.categories if bool(each.parent) == bool(parent))
    alike = next((each.id for each in level if each.name == wanted.name), None)
    if alike is not None:
        return book, alike
    made = replace(wanted, id=_free(book, wanted), parent=parent)
    return replace(book, categories=(*book.categories, made)), made.id


def _free(book: Phrasebook, category: Category) -> str:
    number, ident = 1, category.id
    while ident in book.category:
        number += 1
        ident = f"{category.id}-{number}"
    return ident
