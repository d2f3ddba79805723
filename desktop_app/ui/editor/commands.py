"""What the window of the phrase editor can do, each with its keys: buttons and shortcuts alike."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from desktop_app.ui.editor.window import PhrasesWindow


class Commands(QObject):
    """Fills the bar at the top and sets the keys."""

    def __init__(self, window: PhrasesWindow) -> None:
        super().__init__(window)
        self._window = window

    def fill_bar(self) -> None:
        """The buttons."""
        window, add = self._window, self._window.bar.add
        add("new", self.tr("New phrase"), "Ctrl+N", window.add_phrase)
        add("category", self.tr("New category"), "Ctrl+Shift+N", window.orders.add_category)
        add("undo", "↶", "Ctrl+Z", window.undo, self.tr("Undo"))
        add("redo", "↷", "Ctrl+Y", window.redo, self.tr("Redo"))
        add("import", self.tr("Import…"), "Ctrl+Shift+O", window.import_asked.emit)
        add("export", self.tr("Export…"), "Ctrl+Shift+E", window.orders.export)
        window.bar.add_filter()
        add("ladders", self.tr("Ladders…"), "Ctrl+L", window.extras.ladders)
        add("fields", self.tr("Questions…"), "Ctrl+Shift+F", window.extras.fields)
        add("history", self.tr("History…"), "Ctrl+H", window.extras.history)

    def set_keys(self) -> None:
        """The keys."""
        window = self._window
        for keys, action in (
            (("Ctrl+N",), window.add_phrase),
            (("Ctrl+Shift+N",), window.orders.add_category),
            (("Ctrl+Z",), window.undo),
            (("Ctrl+Y", "Ctrl+Shift+Z"), window.redo),
            (("Ctrl+S",), window.save_now),
            (("Ctrl+F",), window.bar.go_to_filter),
            (("Ctrl+L",), window.extras.ladders),
            (("Ctrl+Shift+F",), window.extras.fields),
            (("Ctrl+H",), window.extras.history),
            (("Ctrl+Shift+O",), window.import_asked.emit),
            (("Ctrl+Shift+E",), window.orders.export),
            (("F8",), window.checks.go_to_next),
            (("F6",), partial(window.panes.next_part, 1)),
            (("Shift+F6",), partial(window.panes.next_part, -1)),
            (("Ctrl+PgDown",), partial(window.panes.step_row, 1)),
            (("Ctrl+PgUp",), partial(window.panes.step_row, -1)),
            (("Ctrl++", "Ctrl+="), partial(window.zoom, 1)),
            (("Ctrl+-",), partial(window.zoom, -1)),
            (("Ctrl+0",), partial(window.zoom, 0)),
            (("Ctrl+W",), window.close),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), window).activated.connect(action)
