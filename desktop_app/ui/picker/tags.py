"""Small coloured words in the rows: codes, keys, reasons. Each is drawn once and then stamped."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from desktop_app.ui.lines import Mark, paint_line

if TYPE_CHECKING:
    from desktop_app.ui.lines import Ink

KEPT = 1000
"""Drawn tags that are kept: some hundred bytes each."""


class Tag(NamedTuple):
    """A word on a rounded ground; ``back`` is its colour, empty for none."""

    text: str
    back: str
    ink: Ink
    spans: tuple[tuple[int, int], ...] = ()

    @property
    def pad(self) -> float:
        """Pixels between its edge and its word."""
        return self.ink.metrics.height() * 0.3 if self.back else 0.0


class Stamps:
    """Draws tags; ``mark`` is the colour of matched stretches."""

    def __init__(self, mark: str) -> None:
        self._mark = mark
        self._drawn: dict[tuple[Tag, float], QPixmap] = {}
        self._widths: dict[Tag, float] = {}

    def width(self, tag: Tag) -> float:
        """The pixels that a tag takes."""
        if tag not in self._widths:
            if len(self._widths) >= KEPT:
                self._widths.clear()
            room = tag.ink.metrics.horizontalAdvance(tag.text) + 1
            self._widths[tag] = room + 2 * tag.pad
        return self._widths[tag]

    def stamp(self, painter: QPainter, left: float, middle: float, tag: Tag) -> None:
        """Paint a tag at ``left``, its middle at the height ``middle``."""
        high = tag.ink.metrics.height() + 2
        if tag.spans:  # changes with every key
            self._paint(painter, QPointF(round(left), round(middle - high / 2)), tag)
            return
        ratio = painter.device().devicePixelRatioF()
        key = (tag, ratio)
        if key not in self._drawn:
            if len(self._drawn) >= KEPT:
                self._drawn.clear()
            self._drawn[key] = self._draw(tag, ratio)
        painter.drawPixmap(QPointF(round(left), round(middle - high / 2)), self._drawn[key])

    def _draw(self, tag: Tag, ratio: float) -> QPixmap:
        wide, high = self.width(tag), tag.ink.metrics.height() + 2
        pixmap = QPixmap(ceil(wide * ratio), ceil(high * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self._paint(painter, QPointF(0, 0), tag)
        painter.end()
        return pixmap

    def _paint(self, painter: QPainter, corner: QPointF, tag: Tag) -> None:
        wide, high = self.width(tag), tag.ink.metrics.height() + 2
        box = QRectF(corner.x(), corner.y(), wide, high)
        if tag.back:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tag.back))
            painter.drawRoundedRect(box, 4, 4)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        marks = [Mark(start, end, self._mark) for start, end in tag.spans]
        paint_line(painter, box.adjusted(tag.pad, 0, 0, 0), tag.text, tag.ink, marks)
