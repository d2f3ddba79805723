"""One line or paragraph of text with marked stretches, painted without any markup.

Phrases are never shown as rich text: a teammate's file must not be able to make Qt open a path.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

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


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text, in code points, and how it looks; empty colours change nothing."""

    start: int
    end: int
    back: str = ""
    fore: str = ""
    bold: bool = False
    edge: str = ""


@dataclass(frozen=True, slots=True)
class Ink:
    """What a line is written with; the colour as #rrggbb."""

    font: QFont
    colour: str


def utf16(text: str, position: int) -> int:
    """Qt's position of a code point: characters beyond U+FFFF count two there."""
    return position + sum(char > "\uffff" for char in text[:position])


def _formats(text: str, marks: Iterable[Mark]) -> list[QTextLayout.FormatRange]:
    ranges = []
    for mark in marks:
        one = QTextLayout.FormatRange()
        one.start = utf16(text, mark.start)
        one.length = utf16(text, mark.end) - utf16(text, mark.start)
        look = QTextCharFormat()
        if mark.back:
            look.setBackground(QColor(mark.back))
        if mark.fore:
            look.setForeground(QColor(mark.fore))
        if mark.bold:
            look.setFontWeight(QFont.Weight.DemiBold)
        if mark.edge:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            look.setUnderlineColor(QColor(mark.edge))
        one.format = look
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
) -> float:
    """Paint one line, shortened to the rectangle, in its vertical middle.

    Returns:
        The width that was used, in pixels.
    """
    metrics = QFontMetricsF(ink.font)
    line = text.replace("\n", " ")
    shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, rect.width())
    painter.setPen(QColor(ink.colour))
    painter.setFont(ink.font)
    if not marks:
        painter.drawText(rect, LEFT_LINE, shown)
        return min(metrics.horizontalAdvance(shown), rect.width())
    kept = len(line) if shown == line else len(shown) - 1
    inside = [replace(mark, end=min(mark.end, kept)) for mark in marks if mark.start < kept]
    layout = paragraph(shown, inside, ink.font, ENDLESS)
    size = extent(layout)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - size.height()) / 2))
    painter.restore()
    return min(size.width(), rect.width())
