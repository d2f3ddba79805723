"""Where replies are handed out: the parts between the picker and the chat, made and joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.chatting import Chatting, agent_of
from desktop_app.copying import Copying
from desktop_app.core.catalogue import Catalogue
from desktop_app.core.phrases import Library
from desktop_app.core.picker import Picker
from desktop_app.delivering import Delivering
from desktop_app.dressing import picker_window
from desktop_app.outbox import Outbox
from desktop_app.pasting import Pasting
from desktop_app.recalling import Recalling
from desktop_app.repeating import Repeating
from desktop_app.searching import Searching
from desktop_app.showing import Showing
from desktop_app.stage import Stage
from desktop_app.tapping import Tapping
from desktop_app.telling import Telling
from desktop_app.ui.toast import Toast
from desktop_app.whereabouts import Whereabouts

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from desktop_app.ground import Ground
    from desktop_app.ui.looks import Looks
    from desktop_app.ui.picker.window import PickerWindow


class Counter:
    """The picker as it stands on the desktop; each part has its own module.

    ``greets``: whether something else has to be asked before the picker may open.
    """

    def __init__(
        self, ground: Ground, looks: Looks, greets: Callable[[], bool], parent: QObject
    ) -> None:
        toast, next_key = Toast(), ground.settings.next_hotkey
        self.stage = Stage(_begun(ground, looks.language), picker_window(ground, looks), parent)
        self.outbox = Outbox(ground.app.clipboard(), toast, next_key, ground.trace, parent)
        pasting = Pasting(ground.desktop, self.outbox, ground.trace, parent)
        self.whereabouts = Whereabouts(ground, self.stage, pasting)
        self.telling = Telling(toast, self.whereabouts, parent)
        self.chatting = Chatting(ground, self.stage, self.whereabouts, self.outbox)
        self.showing = Showing(ground, self.stage, self.whereabouts, self.chatting, greets)
        self.delivering = Delivering(
            ground,
            self.stage,
            self.whereabouts,
            self.chatting,
            self.showing,
            self.outbox,
            pasting,
        )
        self.copying = Copying(ground, self.stage, self.delivering, self.telling)
        self.repeating = Repeating(ground, self.stage, self.chatting, self.showing, self.copying)
        self.recalling = Recalling(ground, self.chatting, self.delivering, self.telling)
        self._searching = Searching(ground, self.stage, self.chatting)
        self._tapping = Tapping(ground, self.stage, self.showing, self.copying)

    def attend(self, window: PickerWindow) -> None:
        """Let every part hear the picker's window."""
        parts = (self.showing, self._searching, self.chatting, self.copying, self._tapping)
        for part in parts:
            part.attend(window)

    def redress(self) -> None:
        """Another language, theme or text size."""
        old, self.telling.toast = self.telling.toast, Toast()
        self.outbox.use_toast(self.telling.toast)
        old.hide()
        old.deleteLater()


def _begun(ground: Ground, language: str) -> Picker:
    """The state before any file was read."""
    return Picker(
        Catalogue(Library(), ground.spelling),
        (),
        {},
        ground.clock(),
        agent=agent_of(ground.settings),
        learned=ground.memory.learned,
        language=language,
        recent=ground.memory.recent,
    )
