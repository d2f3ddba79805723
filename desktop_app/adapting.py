"""Lets every setting count at once, whether the window or another program changed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from desktop_app.chatting import Chatting
    from desktop_app.dressing import Dressing
    from desktop_app.ground import Ground
    from desktop_app.keying import Keying
    from desktop_app.storage.settings import Settings

HOTKEYS = ("hotkey", "next_hotkey", "capture_hotkey")


class Adapting(QObject):
    """Follows the settings, and the system into the dark and back.

    Signals:
        respelled: Pinyin is read otherwise now.
        keys_used: The hotkeys were asked for; the system may have refused some.
        changed: The settings are others now, or what is off in their file.
    """

    respelled = Signal()
    keys_used = Signal()
    changed = Signal()

    def __init__(
        self, ground: Ground, dressing: Dressing, chatting: Chatting, keying: Keying
    ) -> None:
        super().__init__(dressing.stage)
        self._ground, self._dressing = ground, dressing
        self._chatting, self._keying = chatting, keying
        ground.settling.changed.connect(self._on_settings_changed)
        ground.app.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)

    def use_keys(self) -> None:
        """Ask the system for the hotkeys."""
        self._keying.use({name: getattr(self._ground.settings, name) for name in HOTKEYS})
        self.keys_used.emit()

    def _on_settings_changed(self, before: Settings, settings: Settings) -> None:
        shown = self._dressing.stage.window.isVisible()
        respelled = before.southern_pinyin != settings.southern_pinyin
        if self._dressing.fit(anew=respelled):
            self._dressing.stage.window.setVisible(shown)
        if respelled:
            self.respelled.emit()
        if any(getattr(before, name) != getattr(settings, name) for name in HOTKEYS):
            self.use_keys()
        self._dressing.fit_ways()
        self._chatting.adapt(before, settings)
        self.changed.emit()

    def _on_color_scheme_changed(self) -> None:
        """The chat and the query stay."""
        shown = self._dressing.stage.window.isVisible()
        if self._dressing.fit() and shown:
            self._dressing.stage.window.present()
