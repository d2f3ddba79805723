"""What comes into the phrase editor from outside: pictures, and texts that are captured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.editing import phrase_edits
from desktop_app.core.editing.desk import Done
from desktop_app.core.problems import Refusal
from desktop_app.ui.editor.capture import CaptureWindow
from desktop_app.ui.editor.pictures import pictures_in
from desktop_app.ui.sentences import shop_refusal

if TYPE_CHECKING:
    from random import Random

    from PySide6.QtCore import QMimeData

    from desktop_app.core.editing.desk import Spot
    from desktop_app.core.editing.store import Archive
    from desktop_app.core.phrases import Phrase
    from desktop_app.ui.editor.window import PhrasesWindow


class Intake:
    """Takes it to the desk of the window."""

    def __init__(self, window: PhrasesWindow, archive: Archive, chance: Random) -> None:
        self._window, self._archive, self._chance = window, archive, chance
        self.capture_window: CaptureWindow | None = None

    def take_pictures(self, data: QMimeData) -> None:
        """Keep the pictures in what was pasted or dropped, behind those of the phrase in hand."""
        window, spot = self._window, self._window.spot
        phrase = window.desk.phrase(spot) if spot else None
        if spot is None or phrase is None or not window.desk.editable(spot.book):
            return
        names = list(phrase.images)
        for held, suffix in pictures_in(data):
            name = self._archive.picture(spot.book, held, suffix)
            if isinstance(name, Refusal):
                window.status.say(shop_refusal(name))
                return
            names += [name] if name not in names else []
        window.pane.pictures.arranged.emit(tuple(names))

    def capture(self, text: str) -> CaptureWindow:
        """Open the small window that makes a phrase of a text."""
        if self.capture_window is None:
            self.capture_window = made = CaptureWindow()
            made.saved.connect(self._on_captured)
            made.more_asked.connect(self._on_more_asked)
        self.capture_window.setStyleSheet(self._window.styleSheet())
        self.capture_window.offer(self._window.desk, text)
        return self.capture_window

    def _on_captured(self, phrase: Phrase) -> Spot | None:
        window, own = self._window, self._window.desk.own
        result = phrase_edits.added(window.desk, own.source if own else "", phrase, self._chance)
        if window.do(result) and isinstance(result, Done):
            window.left.emit()
            return result.spots[0]
        return None

    def _on_more_asked(self, phrase: Phrase) -> None:
        if spot := self._on_captured(phrase):
            self._window.present()
            self._window.open_phrase(spot)
