"""One line or paragraph of text with marked stretches, painted without any markup.

Phrases are never shown as rich text: a teammate's file must not be able to make Qt open a path.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ENDLESS = 1_000_000.0
LEFT_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(
    Qt.TextFlag.TextSingleLine
)


class Mark(NamedTuple):
    """A stretch of a text, in code points, and how it looks; empty colours change nothing."""

    start: int
    end: int
    back: str = ""
    fore: str = ""
    bold: bool = False
    edge: str = ""


KEPT = 500
"""Shortened lines that an ink remembers: most rows stay while the agent types."""


class Ink:
    """What a line is written with; the colour as #rrggbb. Kept, it is measured only once."""

    __slots__ = ("_shortened", "colour", "font", "metrics")

    def __init__(self, font: QFont, colour: str) -> None:
        self.font = font
        self.colour = QColor(colour)
        self.metrics = QFontMetricsF(font)
        self._shortened: dict[tuple[str, float], str] = {}

    def shortened(self, line: str, width: float) -> str:
        """A line with an ellipsis where it is wider than so many pixels."""
        key = line, width
        if key not in self._shortened:
            if len(self._shortened) >= KEPT:
                self._shortened.clear()
            elide = Qt.TextElideMode.ElideRight
            self._shortened[key] = self.metrics.elidedText(line, elide, width)
        return self._shortened[key]


def utf16(text: str, position: int) -> int:
    """Qt's position of a code point: characters beyond U+FFFF count two there."""
    before = text[:position]
    if max(before, default="") <= "\uffff":
        return position
    return position + sum(char > "\uffff" for char in before)


@lru_cache(maxsize=64)
def _look(back: str, fore: str, bold: bool, edge: str) -> QTextCharFormat:  # noqa: FBT001 - a mark's own
    look = QTextCharFormat()
    if back:
        look.setBackground(QColor(back))
    if fore:
        look.setForeground(QColor(fore))
    if bold:
        look.setFontWeight(QFont.Weight.DemiBold)
    if edge:
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        look.setUnderlineColor(QColor(edge))
    return look


def _formats(text: str, marks: Iterable[Mark]) -> list[QTextLayout.FormatRange]:
    ranges = []
    for mark in marks:
        one = QTextLayout.FormatRange()
        one.start = utf16(text, mark.start)
        one.length = utf16(text, mark.end) - utf16(text, mark.start)
        one.format = _look(mark.back, mark.fore, mark.bold, mark.edge)
        ranges.append(one)
    return ranges


def paragraph(text: str, marks: Iterable[Mark], font: QFont, width: float) -> QTextLayout:
    """Text laid out in lines of at most ``width`` pixels."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(text, marks))
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def extent(layout: QTextLayout) -> QRectF:
    """The pixels that the laid-out text really takes."""
    lines = [layout.lineAt(n).naturalTextRect() for n in range(layout.lineCount())]
    width = max((rect.width() for rect in lines), default=0.0)
    return QRectF(0, 0, width, max((rect.bottom() for rect in lines), default=0.0))


def paint_line(
    painter: QPainter, rect: QRectF, text: str, ink: Ink, marks: Sequence[Mark] = ()
) -> None:
    """Paint one line, shortened to the rectangle, in its vertical middle."""
    if not text:
        return
    line = text.replace("\n", " ")
    shown = ink.shortened(line, rect.width())
    kept = len(line) if shown == line else len(shown) - 1
    inside = [mark for mark in marks if mark.start < kept]
    if any(mark.fore or mark.bold or mark.edge for mark in inside):
        _paint_layout(painter, rect, shown, ink, [_cut(mark, kept) for mark in inside])
        return
    for mark in filter(_has_back, inside):
        _paint_back(painter, rect, shown, ink, _cut(mark, kept))
    painter.setPen(ink.colour)
    painter.setFont(ink.font)
    painter.drawText(rect, LEFT_LINE, shown)


def _cut(mark: Mark, kept: int) -> Mark:
    return mark if mark.end <= kept else mark._replace(end=kept)


def _has_back(mark: Mark) -> bool:
    return bool(mark.back)


def _paint_back(painter: QPainter, rect: QRectF, text: str, ink: Ink, mark: Mark) -> None:
    """Mark a stretch by its background only, which takes no layout."""
    before = ink.metrics.horizontalAdvance(text[: mark.start])
    upto = ink.metrics.horizontalAdvance(text[: mark.end])
    high = min(ink.metrics.height(), rect.height())
    top = rect.top() + (rect.height() - high) / 2
    box = QRectF(rect.left() + before, top, upto - before, high)
    painter.fillRect(box.intersected(rect), QColor(mark.back))


def _paint_layout(
    painter: QPainter, rect: QRectF, text: str, ink: Ink, marks: Sequence[Mark]
) -> None:
    layout = paragraph(text, marks, ink.font, ENDLESS)
    painter.setPen(ink.colour)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    spare = rect.height() - extent(layout).height()
    layout.draw(painter, QPointF(rect.left(), rect.top() + spare / 2))
    painter.restore()
