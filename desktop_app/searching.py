"""What the agent types and turns to in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop_app.chatting import Chatting
    from desktop_app.ground import Ground
    from desktop_app.stage import Stage
    from desktop_app.ui.picker.window import PickerWindow


class Searching(QObject):
    """Replaces the picker's state by what was typed, narrowed, chosen, reworded, climbed."""

    def __init__(self, ground: Ground, stage: Stage, chatting: Chatting) -> None:
        super().__init__(stage)
        self._ground, self._stage, self._chatting = ground, stage, chatting

    def attend(self, window: PickerWindow) -> None:
        """Hear what is typed into the picker's window."""
        window.query_changed.connect(self._on_query_changed)
        window.heading_picked.connect(self._on_heading_picked)
        window.heading_moved.connect(self._on_heading_moved)
        window.row_picked.connect(self.choose)
        window.reworded.connect(self._on_reworded)
        window.stepped.connect(self._on_stepped)
        window.step_picked.connect(self._on_step_picked)

    def choose(self, row: int) -> None:
        """Another row of the list."""
        self._stage.become(self._stage.picker.chose(row))

    def _on_query_changed(self, query: str) -> None:
        if query != self._stage.picker.query:
            if self._chatting.expire() and self._stage.window.asks:
                self._stage.window.show_list()
            self._stage.become(self._stage.picker.typed(query).touched(self._ground.clock()))
            self._ground.trace.note("query", matched=self._stage.picker.found.matched)

    def _on_heading_picked(self, key: str) -> None:
        self._stage.become(self._stage.picker.narrowed(key))

    def _on_heading_moved(self, steps: int) -> None:
        self._stage.become(self._stage.picker.narrowed_by(steps))

    def _on_reworded(self, steps: int) -> None:
        self._stage.become(self._stage.picker.reworded(steps))

    def _on_stepped(self, steps: int) -> None:
        self._stage.show(self._stage.picker.stepped(forward=steps > 0))

    def _on_step_picked(self, place: int) -> None:
        if climb := self._stage.picker.climb:
            self._stage.show(self._stage.picker.on_ladder(climb.id, place))
