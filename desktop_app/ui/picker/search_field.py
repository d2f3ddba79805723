"""The search field: it always has the keyboard, and knows when the input method is busy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from desktop_app.ui.picker.keys import ONCE, Intent, intent_of, picked_chat, picked_row

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget


_SYLLABLES: Final = re.compile(r"(?<=[a-zü])[ '](?=[a-z])")
"""What input methods show between the syllables of one word: "zai ma" was typed as zaima."""


class SearchField(QLineEdit):
    """A line edit that also reports what the input method has not finished yet.

    Signals:
        query_changed: The text with the unfinished text in its place.
        intent_given: A key that is no typing (``Intent``).
        row_picked: Alt+1…9, counted from 0.
        chat_picked: Ctrl+1…9, counted from 0.
        pressed: The mouse was pressed in it.
    """

    query_changed = Signal(str)
    intent_given = Signal(Intent)
    row_picked = Signal(int)
    chat_picked = Signal(int)
    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unfinished = ""
        self.textChanged.connect(self._on_text_changed)

    @property
    def composing(self) -> bool:
        """Whether the input method has unfinished text: Enter and Esc then belong to it."""
        return bool(self._unfinished)

    @property
    def query(self) -> str:
        """What is to be searched for."""
        at = self.cursorPosition()
        return self.text()[:at] + self._unfinished + self.text()[at:]

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._unfinished = _SYLLABLES.sub("", event.preeditString())
        super().inputMethodEvent(event)
        self.query_changed.emit(self.query)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._unfinished = ""
        super().focusOutEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        super().mousePressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        # Tab never reaches keyPressEvent by itself: the window would move the focus first.
        if event.type() != event.Type.KeyPress:
            return super().event(event)
        if self._meant(event):  # type: ignore[arg-type] # by its type
            return True
        handled = super().event(event)
        if self.composing:
            event.accept()  # or the window would take Enter and Esc for its own
        return handled

    def _meant(self, event: QKeyEvent) -> bool:
        pressed = event.keyCombination()
        row, chat, intent = picked_row(pressed), picked_chat(pressed), intent_of(pressed)
        if self.composing or (row is None and chat is None and intent is None):
            return False
        event.accept()
        if event.isAutoRepeat() and intent in ONCE:
            return True
        if row is not None:
            self.row_picked.emit(row)
        elif chat is not None:
            self.chat_picked.emit(chat)
        else:
            self.intent_given.emit(intent)
        return True

    def _on_text_changed(self) -> None:
        self.query_changed.emit(self.query)
