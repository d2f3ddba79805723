"""The rows of Excel's sheets, its shared texts and its merged cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from desktop_app.exchange.sheet_xml import COLUMNS, ROWS, Elements, Row, XmlReading, number_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Merged = Sequence[tuple[int, int, int]]
"""For cells merged downwards: the first row, the column and the last row."""

_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s+ref=\"([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})\"")
_REFERENCE = re.compile(r"([A-Za-z]{1,3})(\d{1,7})")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_DATE_CODE = re.compile(r"\"[^\"]*\"|\\.|\[[^\]]*\]")
_DATES: Final = frozenset({*range(14, 23), 27, 28, 29, 30, 31, 36, 45, 46, 47, 50, 57})
"""The numbers of Excel's own formats for dates."""


class SharedTexts(XmlReading):
    """The texts that the cells of an Excel file share."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._parts: list[str] = []
        self._is_text = self._is_reading = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        del attributes
        if name == "si":
            self._parts = []
        elif name == "rPh":
            self._is_reading = True  # how a name is pronounced: not a part of the text
        self._is_text = name == "t" and not self._is_reading

    def said(self, text: str) -> None:
        """A text."""
        if self._is_text:
            self._parts.append(text)

    def end(self, name: str) -> None:
        """An element ends."""
        self._is_text = False
        if name == "rPh":
            self._is_reading = False
        elif name == "si":
            self.texts.append(unescaped("".join(self._parts)))


def date_styles(content: bytes) -> frozenset[int]:
    """The styles of an Excel file that show a number as a date."""
    styles = Elements("numFmt", "cellXfs", "cellStyles", "xf")
    styles.all(content)
    dates, is_cell, found, number = set(_DATES), False, set[int](), 0
    for name, attributes in styles.found:
        if name == "numFmt":
            code = _DATE_CODE.sub("", attributes.get("formatCode", ""))[:200].lower()
            if set(code) & set("ymdh") and attributes.get("numFmtId", "").isdecimal():
                dates.add(int(attributes["numFmtId"][:9]))
        elif name != "xf":
            is_cell = name == "cellXfs"
        elif is_cell:
            if attributes.get("numFmtId", "") in map(str, dates):
                found.add(number)
            number += 1
    return frozenset(found)


class ExcelRows(XmlReading):
    """The rows of a sheet of an Excel file."""

    def __init__(self, shared: Sequence[str], dates: frozenset[int]) -> None:
        super().__init__()
        self._shared = shared
        self._dates = dates
        self._number = self._column = 0
        self._cells: list[str] = []
        self._parts: list[str] = []
        self._kind = self._style = ""
        self._is_text = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """A row, a cell, or the text in one."""
        if name == "row":
            given = attributes.get("r", "")
            self._number = int(given) if given.isdecimal() and len(given) < 8 else self._number + 1  # noqa: PLR2004 - digits of the last row
            self._cells, self._column = [], 0
        elif name == "c":
            if place := _REFERENCE.fullmatch(attributes.get("r", "")):
                self._column = column(place[1])
            self._kind, self._style = attributes.get("t", ""), attributes.get("s", "")
            self._parts = []
        self._is_text = name in {"v", "t"}

    def said(self, text: str) -> None:
        """The text of a cell."""
        if self._is_text:
            self._parts.append(text)

    def end(self, name: str) -> None:
        """A cell or a row is whole."""
        self._is_text = False
        if name == "c":
            self._put("".join(self._parts))
            self._column += 1
        elif name == "row" and self._number <= ROWS:
            self.made.append((self._number, self._cells))
            self._cells = []

    def _put(self, raw: str) -> None:
        text = self._text(raw)
        gap = self._column - len(self._cells)
        if not text or self._column >= COLUMNS:
            return
        self.count(max(0, gap) + 1)
        if gap < 0:
            self._cells[self._column] = text
        else:
            self._cells += [*[""] * gap, text]

    def _text(self, raw: str) -> str:
        if self._kind == "s":
            number = int(raw) if raw.isdecimal() and len(raw) < 9 else -1  # noqa: PLR2004 - more than there are
            return self._shared[number] if 0 <= number < len(self._shared) else ""
        if self._kind in {"str", "inlineStr", "e"}:
            return unescaped(raw)
        if self._kind == "b":
            return {"1": "TRUE", "0": "FALSE"}.get(raw, raw)
        is_date = self._style.isdecimal() and int(self._style[:9]) in self._dates
        return number_text(raw, is_date=is_date)


def column(letters: str) -> int:
    """A column's number from 0 by its letters."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def merged_cells(content: bytes) -> Merged:
    """The cells of an Excel sheet that are merged downwards."""
    found = (
        (int(one[2]), column(one[1].decode()), int(one[3])) for one in _MERGED.finditer(content)
    )
    return [one for one in found if one[2] > one[0]]


def filled_down(rows: Iterator[Row], merged: Merged) -> Iterator[Row]:
    """The rows with the text of merged cells in each of their rows."""
    begin: dict[int, list[tuple[int, int]]] = {}
    for top, left, bottom in merged:
        begin.setdefault(top, []).append((left, bottom))
    below: dict[int, tuple[int, str]] = {}
    for number, row in rows:
        cells = row
        for left, bottom in begin.get(number, ()):
            if left < len(cells):
                below[left] = bottom, cells[left]
        for left, (bottom, text) in below.items():
            if number <= bottom and (left >= len(cells) or not cells[left]):
                cells += [""] * (left + 1 - len(cells))
                cells[left] = text
        yield number, cells


def unescaped(text: str) -> str:
    """A text of an Excel file: ``_x000D_`` is the character of that number."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
