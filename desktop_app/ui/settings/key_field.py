"""A hotkey, recorded by pressing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
_NONE = Qt.KeyboardModifier.NoModifier
_FORM = QKeySequence.SequenceFormat.PortableText


class KeyField(QPushButton):
    """Shows a key. Pressed, it waits for another one: Esc leaves it, Backspace takes it away.

    Signals:
        changed: The key that was pressed as Qt's portable text; empty for none.
        recording: Whether it waits; the hotkeys have to be let go of meanwhile.
    """

    changed = Signal(object)
    recording = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("key")
        self.setCheckable(True)
        self._key = ""
        self.toggled.connect(self._on_toggled)
        self.show_value("")

    def show_value(self, value: object) -> None:
        """Show the key."""
        self._key = str(value)
        self._show()

    def _show(self) -> None:
        text = self._key or self.tr("None")
        waiting = self.tr("Press the keys…")
        self.setText(waiting if self.isChecked() else text)
        widest = max(map(self.fontMetrics().horizontalAdvance, (text, waiting)))
        self.setMinimumWidth(widest + self.fontMetrics().height() * 3)
        self.setAccessibleDescription(text)

    def _on_toggled(self, waiting: bool) -> None:  # noqa: FBT001 - Qt's signal has one bool
        self._show()
        self.recording.emit(waiting)

    @override
    def event(self, event: QEvent) -> bool:
        """Take every key while waiting, those of the window and Tab included."""
        if self.isChecked() and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._press(event)
                return True
        return super().event(event)

    def _press(self, event: QKeyEvent) -> None:
        if event.key() in _MODIFIERS or event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Escape and event.modifiers() == _NONE:
            self.setChecked(False)
            return
        gone = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
        gone = gone and event.modifiers() == _NONE
        key = "" if gone else QKeySequence(event.keyCombination()).toString(_FORM)
        self.setChecked(False)
        if key != self._key:
            self.changed.emit(key)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setChecked(False)
