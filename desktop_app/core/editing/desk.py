"""All books on the editor's desk as one value, and where on it something stands."""

from __future__ import annotations

import string
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.core.phrases import Layer, Phrase, Phrasebook
from desktop_app.core.problems import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import datetime as dt

ID_LENGTH = 10
"""So many characters has an id that the program makes."""

_ID_DIGITS = string.ascii_lowercase + string.digits

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
    """

    books: tuple[Phrasebook, ...] = ()
    trash: tuple[Trashed, ...] = ()
    layers: frozenset[Layer] = frozenset({Layer.PERSONAL})

    def book(self, source: str) -> Phrasebook | None:
        """The book at ``source``; None if there is none."""
        return next((book for book in self.books if book.source == source), None)

    def phrase(self, spot: Spot) -> Phrase | None:
        """The phrase at a spot; None if there is none."""
        book = self.book(spot.book)
        return _phrase(book, spot.phrase) if book else None

    def editable(self, source: str) -> bool:
        """Whether the book at ``source`` may be changed."""
        book = self.book(source)
        return book is not None and book.layer in self.layers

    @property
    def own(self) -> Phrasebook | None:
        """The personal book that new phrases and copies go to: "mine", else the first one."""
        mine = [book for book in self.books if book.layer is Layer.PERSONAL]
        return next((book for book in mine if book.id == "mine"), mine[0] if mine else None)

    def with_book(self, book: Phrasebook) -> Desk:
        """With this book in the place of the one of its source."""
        books = tuple(book if each.source == book.source else each for each in self.books)
        return replace(self, books=books)


def _phrase(book: Phrasebook, ident: str) -> Phrase | None:
    return next((phrase for phrase in book.phrases if phrase.id == ident), None)


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
