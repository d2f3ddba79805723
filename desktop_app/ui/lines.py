"""One line or paragraph of text with marked stretches, painted without any markup.

Phrases are never shown as rich text: a teammate's file must not be able to make Qt open a path.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
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
    text = text.replace("\n", " ")
    shown = _shortened(text, ink.font, rect.width())
    kept = len(shown) - 1 if shown != text else len(text)
    inside = [Mark(m.start, min(m.end, kept), m.back, m.fore, m.bold, m.edge)
              for m in marks if m.start < kept]  # fmt: skip
    layout = paragraph(shown, inside, ink.font, ENDLESS)
    size = extent(layout)
    painter.setPen(QColor(ink.colour))
    painter.save()
    painter.setClipRect(rect)
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - size.height()) / 2))
    painter.restore()
    return min(size.width(), rect.width())


def _shortened(text: str, font: QFont, width: float) -> str:
    """The text, or as much of it as fits with an ellipsis; never cut inside a character."""
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(text) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.horizontalAdvance(f"{text[:middle]}…") <= width:
            low = middle
        else:
            high = middle - 1
    while low and text[low : low + 1] in {"\u200d", "\ufe0f"}:
        low -= 1
    return f"{text[:low]}…"
