"""A pinned picker beside the chat: the mouse comes, and a click on a row pastes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.chatting import place_of
from desktop_app.core.pasting import Way

if TYPE_CHECKING:
    from desktop_app.copying import Copying
    from desktop_app.ground import Ground
    from desktop_app.showing import Showing
    from desktop_app.stage import Stage
    from desktop_app.ui.picker.window import PickerWindow

UNSEEN = dt.timedelta(milliseconds=400)
"""Sooner after the list has turned to another buyer, a click cannot mean what is there now."""


class Tapping(QObject):
    """Knows when the list has turned to another buyer under the mouse."""

    def __init__(self, ground: Ground, stage: Stage, showing: Showing, copying: Copying) -> None:
        super().__init__(stage)
        self._ground, self._stage = ground, stage
        self._showing, self._copying = showing, copying
        self._turned: dt.datetime | None = None

    def attend(self, window: PickerWindow) -> None:
        """Hear of the mouse."""
        window.entered.connect(self._on_entered)
        window.row_tapped.connect(self._on_row_tapped)

    def _on_entered(self) -> None:
        before = place_of(self._stage.picker)
        self._showing.turn()
        if place_of(self._stage.picker) != before:
            self._turned = self._ground.clock()

    def _on_row_tapped(self, row: int) -> None:
        """A click beside the chat pastes, unless the list has just turned to another buyer."""
        self._on_entered()
        if self._turned and self._ground.clock() - self._turned < UNSEEN:
            return
        self._stage.become(self._stage.picker.chose(row))
        self._copying.copy(Way.PASTE)
        if self._stage.window.asks:
            self._showing.show()  # blanks are typed
