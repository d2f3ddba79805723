"""Fields as a style sheet would not draw them: a list with its arrow, a number with a margin."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget
from typing_extensions import override


class Combo(QComboBox):
    """Qt's own, which loses its arrow to a style sheet."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_arrow(self)


class Spin(QSpinBox):
    """A whole number as far from the edge as the text of other fields."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        margin = self.fontMetrics().height() // 3
        self.lineEdit().setTextMargins(margin, 0, margin, 0)


def draw_arrow(field: QWidget) -> None:
    """Draw the arrow that a style sheet takes away, at the right end of a field."""
    em = field.fontMetrics().height()
    x, y, step = field.width() - em, field.height() / 2 - em / 12, em / 5
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(field.palette().placeholderText(), max(1.0, em / 12)))
    corners = ((x, y), (x + step, y + step), (x + step * 2, y))
    painter.drawPolyline([QPointF(*corner) for corner in corners])
    painter.end()
