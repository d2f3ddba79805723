"""What can be asked for by ``/`` in the search field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from desktop_app.core.found import Command
from desktop_app.storage.own_book import ensure_own_book
from desktop_app.storage.settings import ensure_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from desktop_app.storage.places import Places


class Commands(QObject):
    """The program's commands by id, with their names in the agent's language.

    ``actions`` are those that only the running program can do.
    """

    def __init__(
        self, places: Places, actions: Mapping[str, Callable[[], object]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions = {
            "settings-file": lambda: _open(ensure_settings(places.settings)),
            "my-file": lambda: _open(ensure_own_book(places.phrases, self.tr("My phrases"))),
            "folder": lambda: _open(places.data),
            **actions,
        }

    @property
    def listed(self) -> tuple[Command, ...]:
        """The commands, in the order in which they are shown."""
        return (
            Command("phrases", self.tr("Phrases and categories")),
            Command("new-phrase", self.tr("New phrase…"), "Ctrl+N"),
            Command("edit-phrase", self.tr("Edit the phrase at hand"), "Ctrl+E"),
            Command("import", self.tr("Import: take in phrases…")),
            Command("export", self.tr("Export: write phrases to a file…")),
            Command("shops", self.tr("Shops")),
            Command("rules", self.tr("Rules: what replies may not say"), "Ctrl+Shift+L"),
            Command("team", self.tr("Team: what came in, proposals, history"), "Ctrl+Shift+T"),
            Command("buyer", self.tr("Next buyer: forget this chat"), "Ctrl+W"),
            Command("remind", self.tr("Remind me of this buyer…"), "Ctrl+R"),
            Command("reminders", self.tr("Reminders and follow-ups"), "Ctrl+Shift+R"),
            Command("handover", self.tr("Copy the handover note")),
            Command("reload", self.tr("Reload the files"), "F5"),
            Command("problems", self.tr("Problems in my files")),
            Command("settings", self.tr("Settings"), "Ctrl+,"),
            Command("settings-file", self.tr("Settings file")),
            Command("my-file", self.tr("My phrases as a file")),
            Command("folder", self.tr("Folder with my files")),
            Command("pin", self.tr("Keep the window open"), "Ctrl+P"),
            Command(
                "touch", self.tr("My code, pin and place for the phrase at hand…"), "Ctrl+Shift+P"
            ),
            Command("quit", self.tr("Quit"), "Ctrl+Q"),
        )

    def run(self, command: str) -> None:
        """Do it."""
        self._actions[command]()


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
