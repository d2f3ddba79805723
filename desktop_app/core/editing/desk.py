"""All books on the editor's desk as one value, and where on it something stands."""

from __future__ import annotations

import string
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop_app.core.phrases import Layer
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable
    from random import Random

    from desktop_app.core.phrases import Ladder, Phrase, Phrasebook

ID_LENGTH = 10
"""So many characters has an id that the program makes."""

_ID_DIGITS = string.ascii_lowercase + string.digits

TEXT_LIMIT = 20_000
"""The longest text that files may hold, in bytes of UTF-8."""

READ_ONLY = QT_TRANSLATE_NOOP("refusal", "“{book}” cannot be changed; copy the phrase to your own.")
GONE = QT_TRANSLATE_NOOP("refusal", "This is not there any more.")


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """Where a phrase stands: the ``source`` of its book, which is its path, and its id."""

    book: str
    phrase: str


@dataclass(frozen=True, slots=True)
class Trashed:
    """A phrase that was deleted, with what it takes to put it back.

    Attributes:
        phrase: As it was.
        book: The ``source`` of its book.
        moment: When it was deleted; aware.
        before: The id of the phrase it stood in front of; empty where it was the last.
        steps: The ladders it was a step of, each with its place on it.
    """

    phrase: Phrase
    book: str
    moment: dt.datetime
    before: str = ""
    steps: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """What can be edited, and what cannot but is shown beside it.

    Attributes:
        books: All of them, in the order of the library.
        trash: What was deleted in the last 30 days, newest first.
        layers: Whose books may be changed.
        fixed: The sources of the books of these layers that may not be changed all the same.
        epoch: How many changes of others it has taken in: see ``Session.took``.
    """

    books: tuple[Phrasebook, ...] = ()
    trash: tuple[Trashed, ...] = ()
    layers: frozenset[Layer] = frozenset({Layer.PERSONAL})
    fixed: frozenset[str] = frozenset()
    epoch: int = field(default=0, compare=False)

    def book(self, source: str) -> Phrasebook | None:
        """The book at ``source``; None if there is none."""
        return next((book for book in self.books if book.source == source), None)

    def phrase(self, spot: Spot) -> Phrase | None:
        """The phrase at a spot; None if there is none."""
        book = self.book(spot.book)
        phrases = book.phrases if book else ()
        return next((phrase for phrase in phrases if phrase.id == spot.phrase), None)

    def editable(self, source: str) -> bool:
        """Whether the book at ``source`` may be changed."""
        book = self.book(source)
        return book is not None and self.allows(book)

    def allows(self, book: Phrasebook) -> bool:
        """Whether a book may be changed, on the desk or not."""
        return book.layer in self.layers and book.source not in self.fixed

    @property
    def own(self) -> Phrasebook | None:
        """The personal book that new phrases and copies go to: "mine", else the first one."""
        mine = [book for book in self.books if book.layer is Layer.PERSONAL]
        return next((book for book in mine if book.id == "mine"), mine[0] if mine else None)

    def with_book(self, book: Phrasebook) -> Desk:
        """With this book in the place of the one of its source."""
        books = tuple(book if each.source == book.source else each for each in self.books)
        return replace(self, books=books)


@dataclass(frozen=True, slots=True)
class Done:
    """What an edit led to.

    Attributes:
        desk: The desk now.
        spots: The phrases that the edit was about, where they stand now: what to select.
        made: The id of a category or ladder that was made; else empty.
    """

    desk: Desk
    spots: tuple[Spot, ...] = ()
    made: str = ""


def may_change(desk: Desk, source: str) -> Phrasebook | Refusal:
    """The book at ``source`` if it may be changed, else why not."""
    book = desk.book(source)
    if book is None:
        return Refusal(GONE, {})
    return book if desk.allows(book) else Refusal(READ_ONLY, {"book": book.name})


def fresh_id(chance: Random, taken: Collection[str]) -> str:
    """Ten characters that are not among those ``taken``."""
    while (ident := "".join(chance.choices(_ID_DIGITS, k=ID_LENGTH))) in taken:
        pass
    return ident


def phrase_ids(desk: Desk) -> set[str]:
    """Every id of a phrase that is in use, in the trash too: a phrase is never given another's."""
    trashed = {each.phrase.id for each in desk.trash}
    return trashed | {phrase.id for book in desk.books for phrase in book.phrases}


def with_phrases(book: Phrasebook, phrases: Iterable[Phrase]) -> Phrasebook:
    """The book with these phrases; categories and steps that it does not have are dropped."""
    there = tuple(
        phrase if not phrase.category or phrase.category in book.category
        else replace(phrase, category="")
        for phrase in phrases
    )  # fmt: skip
    ids = {phrase.id for phrase in there}
    return replace(book, phrases=there, ladders=tuple(_stepped(one, ids) for one in book.ladders))


def _stepped(ladder: Ladder, ids: Collection[str]) -> Ladder:
    steps = tuple(step for step in ladder.steps if step in ids)
    return ladder if steps == ladder.steps else replace(ladder, steps=steps)
