"""How a body is coloured: tags are squeezed to the width of their chips, errors underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QSyntaxHighlighter, QTextCharFormat
from typing_extensions import override

from desktop_app.core.body_tags import BREAK_LINE, tags
from desktop_app.ui.editor.chips import chip_label
from desktop_app.ui.lines import utf16

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QTextDocument

    from desktop_app.core.body_tags import Fault, Tag
    from desktop_app.core.phrases import Field
    from desktop_app.ui.theme import Theme

_NOTHING = 0.02
"""Percent of a character's width: as good as none. Zero would mean that it is not set."""

CLEAR = QColor(0, 0, 0, 0)


class BodyPainter(QSyntaxHighlighter):
    """Colours a body; with ``as_chips`` a tag is clear and as wide as the chip drawn over it.

    The text is not touched: the first characters of a tag take no room and its last one takes
    that of the chip, so that a line is never broken within.
    """

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        self._fields: Mapping[str, Field] = {}
        self._faults: tuple[Fault, ...] = ()
        self.as_chips = True
        self.font = QFont()

    def use(self, fields: Mapping[str, Field], faults: tuple[Fault, ...]) -> None:
        """Take these names and faults."""
        if (fields, faults) != (self._fields, self._faults):
            self._fields, self._faults = fields, faults
            self.rehighlight()

    def label(self, tag: Tag) -> str:
        """What stands on the chip of a tag."""
        return chip_label(tag, self._fields)

    def fault_in(self, start: int, end: int) -> Fault | None:
        """The first fault that touches a stretch of the whole body, in code points."""
        return next((one for one in self._faults if one.start < end and start < one.end), None)

    def chip_width(self, label: str) -> float:
        """Pixels of a chip."""
        metrics = QFontMetricsF(self.font)
        return metrics.horizontalAdvance(label) + metrics.height()

    @override
    def highlightBlock(self, text: str) -> None:
        if text == BREAK_LINE:
            self.setFormat(0, len(text), self._clear())
            return
        for tag in tags(text):
            start, end = utf16(text, tag.start), utf16(text, tag.end)
            if self.as_chips:
                self._squeeze(start, end, self.chip_width(self.label(tag)))
            else:
                self._colour(start, end, tag)
        self._underline(text)

    def _clear(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(CLEAR)
        return look

    def _squeeze(self, start: int, end: int, width: float) -> None:
        none = self._clear()
        none.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
        none.setFontLetterSpacing(_NOTHING)
        self.setFormat(start, end - start - 1, none)
        last = self._clear()
        last.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        last.setFontLetterSpacing(width - QFontMetricsF(self.font).horizontalAdvance("}"))
        self.setFormat(end - 1, 1, last)

    def _colour(self, start: int, end: int, tag: Tag) -> None:
        theme = self._theme
        look = QTextCharFormat()
        back, fore = (
            (theme.filled, theme.filled_text) if tag.is_value else (theme.code, theme.code_text)
        )
        look.setBackground(QColor(back))
        look.setForeground(QColor(fore))
        self.setFormat(start, end - start, look)

    def _underline(self, text: str) -> None:
        """A wavy line under what is wrong; chips draw their own."""
        begin = self._points_before()
        for fault in self._faults:
            first = max(fault.start - begin, 0)
            last = min(fault.end - begin, len(text))
            if first >= last:
                continue
            for at in range(utf16(text, first), utf16(text, last)):
                look = self.format(at)
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                look.setUnderlineColor(
                    QColor(self._theme.error_text if fault.wrong else self._theme.warning)
                )
                self.setFormat(at, 1, look)

    def _points_before(self) -> int:
        """Code points of the body before this line."""
        before = self.document().toPlainText()[: 1 << 20]
        return sum(
            len(line) + 1 for line in before.split("\n")[: self.currentBlock().blockNumber()]
        )
