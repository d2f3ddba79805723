"""Where the one picker stands: its state, and the window that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop_app.core.picker import Picker
    from desktop_app.ui.picker.window import PickerWindow


class Stage(QObject):
    """Owns the state of the picker. Nobody else keeps one: who wants another puts it here.

    ``window`` is another one after a change of language, theme or text size.
    """

    def __init__(self, picker: Picker, window: PickerWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._picker, self.window = picker, window

    @property
    def picker(self) -> Picker:
        """The state as it is now."""
        return self._picker

    def hold(self, picker: Picker) -> None:
        """Take a state that is shown later."""
        self._picker = picker

    def become(self, picker: Picker) -> None:
        """Take a state and show it."""
        self._picker = picker
        self.window.show_picker(picker)

    def show(self, picker: Picker) -> None:
        """Show a state with nothing typed: what was typed before has found its phrase."""
        self._picker = picker
        self.window.clear()
        self.become(picker)
