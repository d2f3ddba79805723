"""Which phrases the phrase editor lists, and which of them is in the pane."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop_app.ui.editor.places import TRASH, Place, Spots, rows_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.editing.desk import Spot
    from desktop_app.core.editing.store import Archive
    from desktop_app.core.phrases import Phrase
    from desktop_app.ui.editor.window import PhrasesWindow


class Choice(QObject):
    """Follows the tree, the filter box and the table.

    Attributes:
        spot: The phrase in the pane.
    """

    def __init__(self, window: PhrasesWindow, archive: Archive) -> None:
        super().__init__(window)
        self._window, self._archive = window, archive
        self._tree, self._table, self._pane = window.tree, window.table, window.pane
        self._filter = window.bar.filter
        self._spots = Spots()
        self.spot: Spot | None = None
        window.finder.ready.connect(self._on_index_ready)
        self._filter.textChanged.connect(self._refilter)
        self._tree.chosen.connect(self._on_place_chosen)
        self._table.chosen.connect(self._on_phrase_chosen)

    # The rows

    def show_rows(self) -> None:
        """List what is at the place of the tree and passes the filter."""
        place, model = self._tree.place, self._table.table_model
        rows = rows_at(self._window.shown, place, self._spots)
        self._table.show_trash(on=place == TRASH)
        self._table.show_categories(on=place.kind not in ("category", "none"))
        query = self._filter.text()
        if query.strip():
            places = self._window.finder.find(query)
            rows = sorted((row for row in rows if row[0] in places), key=lambda row: places[row[0]])
        selected = self._table.spots
        model.show_rows(rows)
        if self._table.spots != selected:
            self._table.select(selected)
        shown = [spot for spot, _, _ in rows]
        if self.spot not in shown and self._is_typed_into:
            self._table.clearSelection()
        elif self.spot not in shown:
            self.choose_row(0)
        elif not self._table.spots:
            self._select()

    def choose_row(self, row: int) -> None:
        """Select one row; the pane does not show it yet."""
        self.spot = self._table.table_model.spot(row)
        self._select()

    def _select(self) -> None:
        self._table.select([self.spot] if self.spot else [])

    @property
    def _is_typed_into(self) -> bool:
        """Whether someone is at work on the phrase in the pane, which must not be taken away."""
        focused = QApplication.focusWidget()
        there = self.spot is not None and self._window.desk.phrase(self.spot) is not None
        return there and focused is not None and self._pane.isAncestorOf(focused)

    # The phrase

    def show_phrase(self) -> None:
        """Show the chosen phrase in the pane."""
        window, spot = self._window, self.spot
        deleted = self._tree.place == TRASH
        book = window.desk.book(spot.book) if spot else None
        editable = bool(spot and window.desk.editable(spot.book) and not deleted)
        path = partial(self._archive.picture_path, spot.book if spot else "")
        self._pane.show_phrase(self._phrase, book, window.library, path, editable=editable)
        window.tidings.show_notice()

    @property
    def _phrase(self) -> Phrase | None:
        desk, spot = self._window.desk, self.spot
        if spot is None:
            return None
        if self._tree.place == TRASH:
            gone = (one.phrase for one in desk.trash if one.phrase.id == spot.phrase)
            return next(gone, None)
        return desk.phrase(spot)

    def reveal(self, spots: Sequence[Spot]) -> None:
        """Choose phrases; the tree goes where they can be seen."""
        self._pane.commit()
        model = self._table.table_model
        if not set(spots) <= set(model.spots):
            self._filter.clear()
        if not set(spots) <= set(model.spots):
            self._look_at(spots[0])
        self.spot = spots[0]
        self._table.select(spots)
        self.show_phrase()

    def _look_at(self, spot: Spot) -> None:
        desk = self._window.desk
        phrase, book = desk.phrase(spot), desk.book(spot.book)
        if phrase and book:
            inside = phrase.category in book.category
            place = (
                Place("category", spot.book, phrase.category)
                if inside
                else Place("none", spot.book)
            )
            self._tree.go_to(place)

    # What is heard

    def _on_index_ready(self) -> None:
        if self._filter.text().strip():
            self._refilter()

    def _refilter(self) -> None:
        self._pane.commit()
        self._show_all()

    def _on_place_chosen(self) -> None:
        self._pane.commit()
        self.spot = None
        self._show_all()

    def _show_all(self) -> None:
        self.show_rows()
        self.show_phrase()
        self._window.show_state()

    def _on_phrase_chosen(self, spot: Spot | None) -> None:
        self._pane.commit()
        self.spot = spot
        self.show_phrase()
