"""The icon in the system's tray."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

LONGEST = 40
"""Characters of a phrase's title in the menu."""


class Tray(QObject):
    """Shown only where the desktop has a tray.

    Signals:
        open_asked: Open the picker.
        pause_asked: Give the hotkeys back, or take them again: a bool.
        recent_asked: Copy the phrase with this id.
        reminders_asked: Show the reminders.
        settings_asked: Show the settings.
        team_asked: Show the team window.
        quit_asked: End the program.
        message_taken: What it said was clicked.
    """

    open_asked = Signal()
    pause_asked = Signal(bool)
    recent_asked = Signal(str)
    reminders_asked = Signal()
    settings_asked = Signal()
    team_asked = Signal()
    quit_asked = Signal()
    message_taken = Signal()

    def __init__(self, icon: QIcon, hotkey: str, parent: QObject) -> None:
        super().__init__(parent)
        self._hotkey, self._paused = hotkey, False
        self._menu = QMenu()
        self._status = self._menu.addAction("")
        self._status.setEnabled(False)
        self._team = self._menu.addAction("")
        self._team.setVisible(False)
        self._team.triggered.connect(self.team_asked)
        self._menu.addSeparator()
        self._open = self._menu.addAction("")
        self._open.triggered.connect(self.open_asked)
        self._recent = QMenu(self._menu)
        self._menu.addMenu(self._recent)
        self._reminders = self._menu.addAction("")
        self._reminders.triggered.connect(self.reminders_asked)
        self._settings = self._menu.addAction("")
        self._settings.triggered.connect(self.settings_asked)
        self._menu.addSeparator()
        self._pause = self._menu.addAction("")
        self._pause.setCheckable(True)
        self._pause.triggered.connect(self.pause_asked)
        self._quit = self._menu.addAction("")
        self._quit.triggered.connect(self.quit_asked)
        self._icon = QSystemTrayIcon(icon, self)
        self.translate()
        self.show_recent(())
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.message_taken)
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon.show()

    def translate(self) -> None:
        """Take the names from the language that is spoken now."""
        self._open.setText(self.tr("Open ({key})").format(key=self._hotkey))
        self._recent.setTitle(self.tr("Copied lately"))
        self._reminders.setText(self.tr("Reminders"))
        self._settings.setText(self.tr("Settings"))
        self._pause.setText(self.tr("Pause the hotkeys"))
        self._quit.setText(self.tr("Quit"))
        status = self.tr("Kuaihui: {key}").format(key=self._hotkey)
        if self._paused:
            status = self.tr("Kuaihui: paused")
        self._status.setText(status)
        self._icon.setToolTip(status)

    def name_key(self, hotkey: str) -> None:
        """Say which key opens the picker."""
        self._hotkey = hotkey
        self.translate()

    def show_paused(self, *, paused: bool) -> None:
        """Say whether the hotkeys are off."""
        self._paused = paused
        self._pause.setChecked(paused)
        self.translate()

    def show_team(self, text: str, _needed: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal has one bool
        """Say how the teams stand; nothing where none was joined."""
        self._team.setText(text)
        self._team.setVisible(bool(text))

    def show_recent(self, phrases: tuple[tuple[str, str], ...]) -> None:
        """Offer these phrases, by id and title."""
        self._recent.clear()
        for ident, title in phrases:
            cut = title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"
            action = self._recent.addAction(cut.replace("&", "&&"))
            action.triggered.connect(partial(self._on_recent_picked, ident))
        self._recent.setEnabled(bool(phrases))

    def say(self, head: str, text: str) -> bool:
        """Show a message; False where the desktop has no place for one."""
        if not (self._icon.isVisible() and QSystemTrayIcon.supportsMessages()):
            return False
        self._icon.showMessage(head, text, self._icon.icon())
        return True

    def _on_recent_picked(self, ident: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal may have one bool
        self.recent_asked.emit(ident)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.open_asked.emit()
