"""What the shop editor can do, each with its keys: buttons and shortcuts alike."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from desktop_app.ui.shops.window import ShopsWindow


class ShopCommands(QObject):
    """Fills the bar at the top and sets the keys."""

    def __init__(self, window: ShopsWindow) -> None:
        super().__init__(window)
        self._window = window

    def fill_bar(self) -> None:
        """The buttons."""
        window, bar, add = self._window, self._window.bar, self._window.bar.add
        add("new", self.tr("New shop"), "Ctrl+N", window.add_shop)
        add("copy", self.tr("Duplicate shop"), "Ctrl+D", window.copy_shop)
        add("delete", self.tr("Delete shop"), "Ctrl+Shift+Delete", window.delete_shop)
        add("share", self.tr("Share with the team"), "Ctrl+Shift+S", window.sharing.share_shop)
        bar.add_gap()
        add("undo", "↶", "", window.undo, self.tr("Undo (Ctrl+Z)"))
        add("redo", "↷", "", window.redo, self.tr("Redo (Ctrl+Y)"))
        bar.add_rest()

    def set_keys(self) -> None:
        """The keys that no button has set."""
        window = self._window
        for keys, action in (
            (("Ctrl+Z",), window.undo),
            (("Ctrl+Y", "Ctrl+Shift+Z"), window.redo),
            (("Ctrl+S",), window.save),
            (("F8",), window.go_to_next_fault),
            (("Ctrl++", "Ctrl+="), partial(window.zoom, 1)),
            (("Ctrl+-",), partial(window.zoom, -1)),
            (("Ctrl+0",), partial(window.zoom, 0)),
            (("Ctrl+W",), window.close),
            (("Ctrl+PgDown",), partial(window.tabs.turn, 1)),
            (("Ctrl+PgUp",), partial(window.tabs.turn, -1)),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), window).activated.connect(action)
