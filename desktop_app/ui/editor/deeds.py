"""What the keys and menus of the table and the tree make of the desk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.core.editing import category_edits, moves, phrase_edits
from desktop_app.core.editing import trash as bin_
from desktop_app.core.editing.desk import Done
from desktop_app.core.phrases import Category, Phrase
from desktop_app.core.problems import Refusal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence
    from random import Random

    from desktop_app.core.editing.desk import Desk, Spot, Trashed
    from desktop_app.core.phrases import Phrasebook
    from desktop_app.ui.editor.places import Place

Result = Done | Refusal | None


class Deeds:
    """Makes the next desk; None where there is nothing to do."""

    def __init__(self, chance: Random, clock: Callable[[], dt.datetime]) -> None:
        self._chance, self._clock = chance, clock

    def home(self, desk: Desk, place: Place) -> str:
        """The book that a new phrase at a place goes to; empty where none may be changed."""
        if desk.editable(place.book):
            return place.book
        return desk.own.source if desk.own else ""

    def add(self, desk: Desk, place: Place, phrase: Phrase | None = None) -> Result:
        """A new phrase where the tree stands."""
        book = self.home(desk, place)
        category = place.category if book == place.book else ""
        holder = desk.book(book)
        if holder and not category and len(holder.categories) == 1:
            category = holder.categories[0].id
        title = QCoreApplication.translate("Phrases", "New phrase")
        made = phrase or Phrase("", title, "")
        if category and not made.category:
            made = replace(made, category=category)
        return phrase_edits.added(desk, book, made, self._chance)

    def type(self, desk: Desk, spot: Spot, key: str, text: str) -> Result:
        """Another code or title."""
        phrase = desk.phrase(spot)
        if phrase is None:
            return None
        after = replace(phrase, code=text) if key == "code" else replace(phrase, title=text)
        return phrase_edits.changed(desk, spot, after)

    def delete(self, desk: Desk, spots: Sequence[Spot]) -> Result:
        """Into the trash."""
        return bin_.removed(desk, spots, self._clock()) if spots else None

    def trashed(self, desk: Desk, spots: Sequence[Spot]) -> list[Trashed]:
        """What is in the trash of these."""
        return [one for one in desk.trash if (one.book, one.phrase.id) in _pairs(spots)]

    def restore(self, desk: Desk, spots: Sequence[Spot]) -> Result:
        """Out of the trash."""
        wanted = self.trashed(desk, spots)
        return bin_.restored(desk, wanted, self._chance) if wanted else None

    def duplicate(self, desk: Desk, spots: Sequence[Spot]) -> Result:
        """A copy behind each."""
        title = QCoreApplication.translate("Phrases", "{title} (copy)")
        return phrase_edits.duplicated(desk, spots, self._chance, title) if spots else None

    def copy(self, desk: Desk, spots: Sequence[Spot]) -> Result:
        """To one's own book."""
        if not spots or desk.own is None:
            return None
        return moves.copied(desk, spots, desk.own.source)

    def drop(self, desk: Desk, spots: Sequence[Spot], place: Place) -> Result:
        """Phrases onto a place of the tree; what may not be changed is copied."""
        if place.kind == "trash":
            return self.delete(desk, spots)
        if not all(desk.editable(spot.book) for spot in spots):
            return moves.copied(desk, spots, place.book)
        category = None if place.kind == "book" else place.category
        return moves.moved(desk, spots, moves.Goal(place.book, category), self._chance)

    def reorder(self, desk: Desk, spots: Sequence[Spot], before: Spot | None) -> Result:
        """In front of another phrase of the same book."""
        book = before.book if before else spots[0].book
        ahead = before.phrase if before else ""
        if before in spots:
            return None
        return moves.moved(desk, spots, moves.Goal(book, before=ahead), self._chance)

    def shift(
        self, desk: Desk, spots: Sequence[Spot], shown: Sequence[Spot], *, up: bool
    ) -> Result:
        """One row up or down among those shown."""
        rows = [n for n, spot in enumerate(shown) if spot in set(spots)]
        if not rows or (rows[0] == 0 if up else rows[-1] == len(shown) - 1):
            return None
        if up:
            return self.reorder(desk, spots, shown[rows[0] - 1])
        after = rows[-1] + 2
        before = shown[after] if after < len(shown) else None
        if before is None:
            return self.reorder(desk, spots, self._behind(desk, shown[-1]))
        return self.reorder(desk, spots, before)

    def _behind(self, desk: Desk, spot: Spot) -> Spot | None:
        """The phrase after one in its book; None at the end."""
        book = desk.book(spot.book)
        ids = [one.id for one in book.phrases] if book else []
        at = ids.index(spot.phrase) + 1 if spot.phrase in ids else len(ids)
        return replace(spot, phrase=ids[at]) if at < len(ids) else None

    # Categories

    def add_category(self, desk: Desk, place: Place) -> Result:
        """A new one below the one chosen where there is room, else beside it."""
        source = self.home(desk, place)
        book = desk.book(source)
        chosen = book.category.get(place.category) if book and source == place.book else None
        parent = (chosen.parent or chosen.id) if chosen else ""
        name = QCoreApplication.translate("Phrases", "New category")
        new = Category("", name, parent=parent)
        return category_edits.category_added(desk, source, new, self._chance)

    def rename(self, desk: Desk, place: Place, name: str) -> Result:
        """Another name for a category."""
        book = desk.book(place.book)
        if book is None:
            return None
        if place.kind == "book":
            from desktop_app.core.editing.ladder_edits import book_changed  # noqa: PLC0415 - rare

            return book_changed(
                desk, book.source, name=name, language=book.language, description=book.description
            )
        category = book.category[place.category]
        return self.dress(desk, place.book, replace(category, name=name))

    def dress(self, desk: Desk, book: str, category: Category) -> Result:
        """Another name, icon or colour."""
        return category_edits.category_changed(desk, book, category)

    def move_category(self, desk: Desk, book: str, moved: str, parent: str, before: str) -> Result:
        """Below another one, or in front of it."""
        return category_edits.category_moved(desk, book, moved, parent, before)

    def shift_category(self, desk: Desk, place: Place, *, up: bool) -> Result:
        """One place up or down among those of its level."""
        book = desk.book(place.book)
        if book is None or place.category not in book.category:
            return None
        own = book.category[place.category]
        peers = [one.id for one in book.categories if one.parent == own.parent]
        at = peers.index(own.id)
        if not 0 <= (at - 1 if up else at + 1) < len(peers):
            return None
        ahead = peers[at - 1] if up else (peers[at + 2] if at + 2 < len(peers) else "")
        return self.move_category(desk, place.book, own.id, own.parent, ahead)

    def remove_category(self, desk: Desk, place: Place) -> Result:
        """Its phrases stay, one level up."""
        return category_edits.category_removed(desk, place.book, place.category, self._clock())


def _pairs(spots: Sequence[Spot]) -> set[tuple[str, str]]:
    return {(spot.book, spot.phrase) for spot in spots}


def targets(desk: Desk) -> list[tuple[Phrasebook, Category | None]]:
    """Where phrases can be moved: each book that may be changed, and its categories."""
    return [
        (book, category)
        for book in desk.books
        if desk.editable(book.source)
        for category in (None, *book.categories)
    ]
