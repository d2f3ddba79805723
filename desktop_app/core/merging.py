"""Two people have changed the same book: base, ours and theirs become one, and no edit is lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from desktop_app.core.phrases import Phrasebook

Kind = Literal["phrase", "category", "ladder", "field", "book"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that both sides have changed, each otherwise.

    Attributes:
        book: The source of the book.
        kind: What it belongs to.
        id: The id of the phrase, category or ladder, the name of the field; empty for the book.
        field: Its name, such as ``body``.
        base: What it was; None where it was not there.
        ours: What we made of it.
        theirs: What they made of it.
    """

    book: str
    kind: Kind
    id: str
    field: str
    base: object
    ours: object
    theirs: object


@dataclass(frozen=True, slots=True)
class Merged:
    """The book that has the edits of both, with ours where they clash, and where they do."""

    book: Phrasebook
    conflicts: tuple[Conflict, ...] = ()


def merged(base: Phrasebook, ours: Phrasebook, theirs: Phrasebook) -> Merged:
    """One book with what both made of ``base``."""
    raise NotImplementedError
