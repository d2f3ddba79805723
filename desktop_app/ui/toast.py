"""A small window that says what has just happened and goes away by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

SHOWN_FOR = 2600
"""Milliseconds: long enough to read a line, short enough not to cover the chat."""
EXCERPT = 46
"""Characters of a reply that are shown."""


class Toast(QWidget):
    """Never takes the focus."""

    def __init__(self) -> None:
        super().__init__(
            None,
            Qt.WindowType.ToolTip
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
            | Qt.WindowType.WindowTransparentForInput,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(self.tr("Kuaihui"))
        frame = self._frame = QFrame(self)
        frame.setObjectName("toast")
        self._head, self._text = QLabel(frame), QLabel(frame)
        self._text.setObjectName("dim")
        bold = self._head.font()
        bold.setBold(True)
        self._head.setFont(bold)
        inner = QVBoxLayout(frame)
        for label in (self._head, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            inner.addWidget(label)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR)
        self._timer.timeout.connect(self.hide)

    @property
    def said(self) -> str:
        """What it says, for tests and screen readers."""
        return f"{self._head.text()} {self._text.text()}".strip()

    def say(self, head: str, text: str, screen: QScreen) -> None:
        """Show a line and, below it, the beginning of a text, at the lower right."""
        line = text.replace("\n", " ")
        self._head.setText(head)
        self._text.setText(line if len(line) <= EXCERPT else f"{line[:EXCERPT]}…")
        self._text.setVisible(bool(line))
        self.setAccessibleName(self.said)
        self._frame.adjustSize()  # or the outer layout still counts a line that is hidden now
        self.resize(self._frame.sizeHint())
        area: QRect = screen.availableGeometry()
        self.move(area.right() - self.width() - 16, area.bottom() - self.height() - 16)
        self.show()
        self._timer.start()
