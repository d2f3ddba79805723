"""The rows of LibreOffice's sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.exchange.sheet_xml import COLUMNS, ROWS, XmlReading

if TYPE_CHECKING:
    from collections.abc import Mapping


REPEATED = 100
"""How often a row is taken that is said to stand there more often than that: it is one phrase."""


class LibreRows(XmlReading):
    """The rows of one sheet of a LibreOffice file, in which cells and rows are repeated."""

    def __init__(self, sheet: str) -> None:
        super().__init__()
        self._sheet = sheet
        self._inside = False
        self._number = 0
        self._times = self._again = 1
        self._gap = 0
        self._cells: list[str] = []
        self._lines: list[list[str]] = []
        self._depth = 0  # of notes, whose text is not the cell's
        self._spans: dict[int, tuple[int, str]] = {}
        self._span = 1

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """A sheet, a row, a cell, or a paragraph in one."""
        if name == "table":
            self._inside = attributes.get("name", "") == self._sheet
        elif name == "table-row":
            self._times = _repeated(attributes, "number-rows-repeated", ROWS)
            self._cells, self._gap = [], 0
        elif name in {"table-cell", "covered-table-cell"}:
            self._again = _repeated(attributes, "number-columns-repeated", COLUMNS)
            self._span = _repeated(attributes, "number-rows-spanned", ROWS)
            self._lines = []
        elif name == "annotation":
            self._depth += 1
        elif name == "p":
            self._put_paragraph()
        elif name == "s":
            self.said(" " * _repeated(attributes, "c", COLUMNS))
        elif name in {"tab", "line-break"}:
            self.said("\t" if name == "tab" else "\n")

    def _put_paragraph(self) -> None:
        if not self._depth:
            self._lines.append([])

    def said(self, text: str) -> None:
        """A text in a paragraph."""
        if self._lines and not self._depth:
            self._lines[-1].append(text)

    def end(self, name: str) -> None:
        """A cell or a row is whole."""
        if name == "annotation":
            self._depth -= 1
        elif name in {"table-cell", "covered-table-cell"}:
            self._put("\n".join("".join(line) for line in self._lines))
            self._lines = []
        elif name == "table-row" and self._inside:
            self._row()

    def _put(self, text: str) -> None:
        here = len(self._cells) + self._gap
        if not text and here in self._spans and self._spans[here][0] > self._number:
            text = self._spans[here][1]
        if not text:
            self._gap += self._again
            return
        if self._span > 1:
            self._spans[here] = self._number + self._span, text
        if here + self._again > COLUMNS:
            self._again = max(0, COLUMNS - here)
        self.count(self._gap + self._again)
        self._cells += [*[""] * self._gap, *[text] * self._again]
        self._gap = 0

    def _row(self) -> None:
        if self._cells:
            times = min(self._times, REPEATED)
            self.count(len(self._cells) * (times - 1))
            for number in range(times):
                self.made.append((self._number + number + 1, list(self._cells)))
        self._number += self._times


def _repeated(attributes: Mapping[str, str], name: str, most: int) -> int:
    """How often something stands there, at least once."""
    given = attributes.get(name, "1")
    return max(1, min(int(given), most)) if given.isdecimal() and len(given) < 10 else 1  # noqa: PLR2004 - more is beyond any sheet
