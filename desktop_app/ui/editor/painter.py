"""How a body is coloured: tags are squeezed to the width of their chips, errors underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QSyntaxHighlighter, QTextCharFormat
from typing_extensions import override

from desktop_app.core.body_tags import BREAK_LINE, tags
from desktop_app.core.rules.packs import rank
from desktop_app.ui.editor.chips import chip_label
from desktop_app.ui.lines import utf16

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QTextDocument

    from desktop_app.core.body_tags import Fault, Tag
    from desktop_app.core.phrases import Field
    from desktop_app.core.rules.packs import Finding, Severity
    from desktop_app.ui.theme import Theme

_NOTHING = 0.02
"""Percent of a character's width: as good as none. Zero would mean that it is not set."""

CLEAR = QColor(0, 0, 0, 0)


def underline(severity: Severity, theme: Theme) -> tuple[QTextCharFormat.UnderlineStyle, str]:
    """The line under a finding, whose shape alone says how grave it is, and its colour."""
    styles = QTextCharFormat.UnderlineStyle
    return {
        "block": (styles.SingleUnderline, theme.error_text),
        "warn": (styles.DashUnderline, theme.warning),
        "hint": (styles.DotLine, theme.dim),
    }[severity]


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
        self.findings: tuple[Finding, ...] = ()
        self.as_chips = True
        self.font = QFont()

    def use(self, fields: Mapping[str, Field], faults: tuple[Fault, ...]) -> None:
        """Take these names and faults."""
        if (fields, faults) != (self._fields, self._faults):
            self._fields, self._faults = fields, faults
            self.rehighlight()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Take what the rules have found."""
        if findings != self.findings:
            self.findings = findings
            self.rehighlight()

    def finding_in(self, start: int, end: int) -> Finding | None:
        """The gravest finding that touches a stretch of the whole body, in code points."""
        touching = (one for one in self.findings if one.start < end and start < one.end)
        return min(touching, key=lambda one: rank(one.severity), default=None)

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
        """A wavy line under what is wrong, and one for each severity of the rules.

        Chips draw their own.
        """
        begin = self._points_before()
        theme, wave = self._theme, QTextCharFormat.UnderlineStyle.WaveUnderline
        lines: list[tuple[Fault | Finding, QTextCharFormat.UnderlineStyle, str]] = [
            *((one, *underline(one.severity, theme)) for one in reversed(self.findings)),
            *(
                (one, wave, theme.error_text if one.wrong else theme.warning)
                for one in self._faults
            ),
        ]
        for one, style, colour in lines:
            first = max(one.start - begin, 0)
            last = min(one.end - begin, len(text))
            for at in range(utf16(text, first), utf16(text, last)) if first < last else ():
                look = self.format(at)
                look.setUnderlineStyle(style)
                look.setUnderlineColor(QColor(colour))
                self.setFormat(at, 1, look)

    def _points_before(self) -> int:
        """Code points of the body before this line."""
        before = self.document().toPlainText()[: 1 << 20]
        return sum(
            len(line) + 1 for line in before.split("\n")[: self.currentBlock().blockNumber()]
        )
