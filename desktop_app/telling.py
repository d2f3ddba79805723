"""What the program says by itself, in a toast on the screen of the chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop_app.ui.toast import Toast
    from desktop_app.whereabouts import Whereabouts


class Telling(QObject):
    """Says one sentence after the other; ``toast`` is another one in other looks."""

    def __init__(self, toast: Toast, whereabouts: Whereabouts, parent: QObject) -> None:
        super().__init__(parent)
        self.toast, self._whereabouts = toast, whereabouts

    def say(self, head: str, text: str = "") -> None:
        """Say a line, and below it the beginning of a text."""
        self.toast.say(head, text, self._whereabouts.screen())

    def say_reminders_unsaved(self, reason: str) -> None:
        """Their file could not be written."""
        self.say(self.tr("The reminders could not be saved: {reason}").format(reason=reason))

    def say_settings_unsaved(self, reason: str) -> None:
        """Their file could not be written."""
        self.say(self.tr("The settings could not be saved: {reason}").format(reason=reason))

    def say_settings_put_aside(self, name: str) -> None:
        """Their file was replaced by a new one."""
        text = self.tr("The settings file could not be read; it is kept as {name}.")
        self.say(text.format(name=name))

    def say_bug(self) -> None:
        """Something went wrong; the window lives on."""
        self.say(self.tr("Something went wrong; it is in the log."))
