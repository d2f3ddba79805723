"""Does what the table and the tree of the phrase editor are told: keys, menus, what is dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.core.editing.desk import Done
from desktop_app.core.editing.trash import dropped
from desktop_app.ui.editor.places import TRASH, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.editing.desk import Spot, Trashed
    from desktop_app.ui.editor.window import PhrasesWindow


class Orders(QObject):
    """Takes each to the deed that does it."""

    def __init__(self, window: PhrasesWindow) -> None:
        super().__init__(window)
        self._window, self._deeds = window, window.deeds
        self._connect()

    def _connect(self) -> None:
        window, deeds, do = self._window, self._deeds, self._window.do
        window.tree.asked.connect(self._ask_tree)
        tree = window.tree.tree_model
        tree.phrases_dropped.connect(lambda spots, place: do(deeds.drop(window.desk, spots, place)))
        tree.category_dropped.connect(lambda *what: do(deeds.move_category(window.desk, *what)))
        tree.renamed.connect(lambda place, name: do(deeds.rename(window.desk, place, name)))
        window.table.asked.connect(self.ask)
        table = window.table.table_model
        table.typed.connect(lambda spot, key, text: do(deeds.type(window.desk, spot, key, text)))
        table.reordered.connect(lambda spots, before: do(deeds.reorder(window.desk, spots, before)))

    # The table

    def ask(self, what: str) -> None:
        """Do what the table asks for."""
        window = self._window
        window.pane.commit()
        desk, spots = window.desk, window.table.spots
        if what in ("up", "down"):
            self._shift(spots, up=what == "up")
        elif what == "delete":
            self._delete(spots)
        elif what == "restore":
            window.do_and_reveal(self._deeds.restore(desk, spots))
        elif what == "empty":
            self._drop(desk.trash)
        elif what == "duplicate":
            window.do_and_reveal(self._deeds.duplicate(desk, spots))
        elif what == "copy":
            window.do_and_reveal(self._deeds.copy(desk, spots))
        elif what == "open":
            window.pane.body.edit.setFocus()
        else:
            window.extras.ask(what, spots)

    def _shift(self, spots: Sequence[Spot], *, up: bool) -> None:
        window, model = self._window, self._window.table.table_model
        if model.in_file_order and not window.bar.filter.text():
            window.do(self._deeds.shift(window.desk, spots, model.spots, up=up))
        else:
            window.tidings.say_unordered()

    def _delete(self, spots: Sequence[Spot]) -> None:
        window, model = self._window, self._window.table.table_model
        rows = [model.row_of(spot) for spot in spots]
        if window.tree.place == TRASH:
            self._drop(self._deeds.trashed(window.desk, spots))
        elif window.do(self._deeds.delete(window.desk, spots)):
            window.choice.choose_row(min(min(rows, default=0), model.rowCount() - 1))
            window.choice.show_phrase()
            window.tidings.say_deleted(len(spots))

    def _drop(self, trashed: Sequence[Trashed]) -> None:
        window = self._window
        if trashed and window.do(dropped(window.desk, trashed)):
            window.tidings.say_gone(len(trashed))

    def export(self) -> None:
        """Ask for the selected phrases to be written elsewhere; for all shown, where one is."""
        window = self._window
        window.pane.commit()
        selected = window.table.spots
        spots = selected if len(selected) > 1 else window.table.table_model.spots
        window.export_asked.emit(tuple(spots))

    # The tree

    def add_category(self) -> None:
        """Begin a new category and let its name be typed."""
        window, tree = self._window, self._window.tree
        result = self._deeds.add_category(window.desk, tree.place)
        if window.do(result) and isinstance(result, Done):
            book = self._deeds.home(window.desk, tree.place)
            tree.go_to(Place("category", book, result.made))
            tree.setFocus()
            tree.edit(tree.currentIndex())

    def _ask_tree(self, what: str, place: Place) -> None:
        window = self._window
        if what == "add":
            self.add_category()
        elif what == "look" and place.kind == "category":
            window.extras.dress(place)
        elif what in ("up", "down"):
            if window.do(self._deeds.shift_category(window.desk, place, up=what == "up")):
                window.tree.go_to(place)
        elif what == "remove" and place.kind == "category":
            window.do(self._deeds.remove_category(window.desk, place))
