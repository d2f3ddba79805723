"""A line that understands a region or product while it is typed, in characters or in pinyin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from desktop_app.core.search.reference import spans_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent

    from desktop_app.core.search.spelling import Spelling

SHOWN = 3
"""Names shown behind what was typed."""


class SpelledField(QLineEdit):
    """Names at its right end what it understood, so that Enter can be pressed at once.

    ``choices`` are values by the name that is read. Where they are ``open``, words in the script of
    the choices are taken as they are; only pinyin and codes are looked up.

    Signals:
        meant: The value, at every change; empty where a closed choice was not understood.
    """

    meant = Signal(str)

    def __init__(
        self, choices: Mapping[str, str], spelling: Spelling, *, is_open: bool, text: str = ""
    ) -> None:
        super().__init__(text)
        self._choices, self._spelling, self._open = choices, spelling, is_open
        self._matching: list[str] = []
        self.textChanged.connect(self._on_text_changed)

    def _on_text_changed(self, text: str) -> None:
        typed = text.strip()
        self._matching = self._matches(typed)
        self.setAccessibleDescription(", ".join(self._matching[:SHOWN]))
        if self._matching:
            self.meant.emit(self._choices[self._matching[0]])
        else:
            self.meant.emit(typed if self._open else "")

    def _matches(self, typed: str) -> list[str]:
        if typed in self._choices:
            return [typed] if not self._open else []
        if self._open and not typed.isascii():
            return []
        return [name for name in self._choices if spans_in(name, typed, self._spelling)]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._matching:
            painter = QPainter(self)
            painter.setPen(self.palette().placeholderText().color())
            area = self.rect().adjusted(8, 0, -8, 0)
            named = "→ " + " / ".join(self._matching[:SHOWN])
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, side, named)
