"""The icon in the system's tray."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


class Tray(QObject):
    """Shown only where the desktop has a tray.

    Signals:
        open_asked: Open the picker.
        quit_asked: End the program.
        message_taken: What it said was clicked.
    """

    open_asked = Signal()
    quit_asked = Signal()
    message_taken = Signal()

    def __init__(self, icon: QIcon, hotkey: str, parent: QObject) -> None:
        super().__init__(parent)
        self._menu = QMenu()
        self._open = self._menu.addAction("")
        self._open.triggered.connect(self.open_asked)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Quit")).triggered.connect(self.quit_asked)
        self._icon = QSystemTrayIcon(icon, self)
        self.name_key(hotkey)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.message_taken)
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon.show()

    def name_key(self, hotkey: str) -> None:
        """Say which key opens the picker."""
        self._open.setText(self.tr("Open ({key})").format(key=hotkey))
        self._icon.setToolTip(self.tr("Kuaihui: {key}").format(key=hotkey))

    def say(self, head: str, text: str) -> bool:
        """Show a message; False where the desktop has no place for one."""
        if not (self._icon.isVisible() and QSystemTrayIcon.supportsMessages()):
            return False
        self._icon.showMessage(head, text, self._icon.icon())
        return True

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.open_asked.emit()
