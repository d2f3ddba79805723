"""The places of the tree at the left: all, each book, its categories, and the trash."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from desktop_app.core.editing.desk import Spot
from desktop_app.core.phrases import tongue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from desktop_app.core.editing.desk import Desk
    from desktop_app.core.phrases import Category, Phrase, Phrasebook

Kind = Literal["all", "book", "category", "none", "trash"]

Row = tuple[Spot, "Phrase", "Phrasebook"]


@dataclass(frozen=True, slots=True)
class Place:
    """What phrases can be looked at together; ``none`` are those of a book without a category."""

    kind: Kind
    book: str = ""
    category: str = ""


ALL, TRASH = Place("all"), Place("trash")


@dataclass(frozen=True, slots=True)
class Node:
    """A place in the tree.

    Attributes:
        place: Which.
        parent: The number of the node above it; -1 for none.
        name: As it is shown; the view names what has none of its own.
        icon: The name of a shipped icon.
        color: As #rrggbb, or empty.
        count: How many phrases are there.
        editable: Whether its book may be changed.
    """

    place: Place
    parent: int
    name: str
    icon: str
    color: str
    count: int
    editable: bool


def in_order(desk: Desk, language: str) -> Desk:
    """The desk with the books of each layer that speak the agent's language in front."""
    spoken = tongue(language)
    books = sorted(
        desk.books, key=lambda one: (one.layer, tongue(one.language) not in ("", spoken))
    )
    return replace(desk, books=tuple(books))


class Counts:
    """How many phrases each category holds; counted once a book."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Phrasebook, dict[str, int]]] = {}

    def of(self, book: Phrasebook) -> Mapping[str, int]:
        """By category id; what has none, or one that is not there, by the empty id."""
        known = self._known.get(book.source)
        if known is None or known[0] is not book:
            counts = dict(Counter(phrase.category for phrase in book.phrases))
            lost = [key for key in counts if key and key not in book.category]
            if lost:
                counts[""] = counts.get("", 0) + sum(counts.pop(key) for key in lost)
            self._known[book.source] = known = book, counts
        return known[1]


def nodes(desk: Desk, counts: Counts) -> tuple[Node, ...]:
    """The tree as a list, each node after the one above it."""
    found = [Node(ALL, -1, "", "all", "", sum(len(book.phrases) for book in desk.books), False)]  # noqa: FBT003 - a row
    for book in desk.books:
        _add_book(found, book, counts.of(book), editable=desk.editable(book.source))
    found.append(Node(TRASH, -1, "", "trash", "", len(desk.trash), False))  # noqa: FBT003 - a row
    return tuple(found)


def _add_book(
    found: list[Node], book: Phrasebook, counts: Mapping[str, int], *, editable: bool
) -> None:
    source, own = book.source, len(found)
    name = book.name or book.id
    found.append(Node(Place("book", source), -1, name, "book", "", len(book.phrases), editable))
    for category in _below(book, ""):
        at = len(found)
        inner = tuple(_below(book, category.id))
        count = counts.get(category.id, 0) + sum(counts.get(one.id, 0) for one in inner)
        found.append(_node(source, category, own, count, editable=editable))
        for one in inner:
            found.append(_node(source, one, at, counts.get(one.id, 0), editable=editable))  # noqa: PERF401 - a list is begun above
    if counts.get("", 0):
        place = Place("none", source)
        found.append(Node(place, own, "", "folder", "", counts[""], editable))


def _node(source: str, category: Category, parent: int, count: int, *, editable: bool) -> Node:
    place = Place("category", source, category.id)
    icon, color = category.icon or "folder", category.color
    return Node(place, parent, category.name or category.id, icon, color, count, editable)


def _below(book: Phrasebook, parent: str) -> Iterator[Category]:
    """The categories right below one; one whose parent is not there stands on the first level."""
    for category in book.categories:
        above = category.parent if category.parent in book.category else ""
        if above == parent:
            yield category


class Spots:
    """The spots of phrases, each made once: what is the same object is compared at once."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, Spot]] = {}

    def of(self, source: str) -> Callable[[str], Spot]:
        """Says the spot of a phrase of a book by its id."""
        known = self._known.setdefault(source, {})

        def spot(ident: str) -> Spot:
            return known.get(ident) or known.setdefault(ident, Spot(source, ident))

        return spot


def rows_at(desk: Desk, place: Place, spots: Spots) -> list[Row]:
    """The phrases at a place, in the order of the books; those below it too."""
    if place.kind == "trash":
        books = {book.source: book for book in desk.books}
        return [
            (Spot(one.book, one.phrase.id), one.phrase, books[one.book])
            for one in desk.trash
            if one.book in books
        ]
    found: list[Row] = []
    for book in desk.books:
        if place.kind == "all" or book.source == place.book:
            spot = spots.of(book.source)
            found += [(spot(phrase.id), phrase, book) for phrase in _inside(book, place)]
    return found


def _inside(book: Phrasebook, place: Place) -> Sequence[Phrase]:
    if place.kind in ("all", "book"):
        return book.phrases
    if place.kind == "none":
        return [one for one in book.phrases if one.category not in book.category]
    wanted = {place.category, *(one.id for one in _below(book, place.category))}
    return [one for one in book.phrases if one.category in wanted]
