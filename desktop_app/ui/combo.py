"""A list that drops down, with its arrow."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox
from typing_extensions import override


class Combo(QComboBox):
    """Qt's own, which loses its arrow to a style sheet."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow that a style sheet takes away."""
        super().paintEvent(event)
        em = self.fontMetrics().height()
        x, y, step = self.width() - em, self.height() / 2 - em / 12, em / 5
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().placeholderText(), max(1.0, em / 12)))
        corners = ((x, y), (x + step, y + step), (x + step * 2, y))
        painter.drawPolyline([QPointF(*corner) for corner in corners])
        painter.end()
