"""Any table as rows of texts: CSV and its relatives, Excel, LibreOffice; and rows as CSV."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.exchange.encodings import ENCODINGS, codec, guess, mark
from desktop_app.exchange.workbooks import ENDINGS, UnreadableError, is_workbook, open_workbook

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop_app.exchange.bundles import Piece
    from desktop_app.exchange.workbooks import Workbook

DELIMITERS = ",\t;|"
SHOWN = 20
"""Rows that are shown before anything is read, and by which guesses are made."""
CELL_LIMIT = 1 << 20
"""Characters of the longest cell; a quotation mark that is never closed makes one of all."""

TEXT_ENDINGS = (".csv", ".tsv", ".tab", ".txt")

_OPEN_QUOTE = QT_TRANSLATE_NOOP(
    "problem", "A cell has more than {limit} characters; a quotation mark may not be closed."
)
_NEVER_CLOSED = QT_TRANSLATE_NOOP(
    "problem", "A quotation mark in this row is not closed: all that follows it is in one cell."
)
_NO_SHEET = QT_TRANSLATE_NOOP("problem", "There is no sheet {name}; the first one is read.")
_UNREAD = QT_TRANSLATE_NOOP(
    "problem", "Some characters cannot be read as {encoding} and stand as �; choose another one."
)

Row = tuple[int, list[str]]
"""The number of a row, from 1, and its cells."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table that can be read row by row, as often as one likes.

    Attributes:
        name: The file, for problems.
        data: Its bytes, of a text; empty for a spreadsheet.
        encoding: One of ``ENCODINGS``; empty for a spreadsheet.
        delimiter: What parts the cells; empty for a spreadsheet.
        sheets: The sheets there are; none in a text.
        sheet: The one that is read.
    """

    name: str
    data: bytes = b""
    encoding: str = ""
    delimiter: str = ""
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    workbook: Workbook | None = None

    def rows(self, problems: list[Problem]) -> Iterator[Row]:
        """Every row with something in it; what cannot be read is noted in ``problems``."""
        if self.workbook is None:
            yield from _csv_rows(self, problems)
            return
        try:
            for number, cells in self.workbook.rows(self.sheet):
                if any(cells):
                    yield number, cells
        except UnreadableError as error:
            problems.append(Problem(self.name, self.sheet, "", error.text, error.values))

    def head(self) -> list[Row]:
        """The first rows."""
        return list(islice(self.rows([]), SHOWN))


def open_table(piece: Piece, options: Mapping[str, str], problems: list[Problem]) -> Table:
    """A file as a table.

    Args:
        piece: The file.
        options: ``encoding``, ``delimiter`` and ``sheet``; what is not given is guessed.
        problems: What is off is added to it.

    Raises:
        UnreadableError: A spreadsheet that cannot be read.
    """
    if is_workbook(piece.data):
        workbook = open_workbook(piece.data)
        return _sheet(piece.name, workbook, options.get("sheet", ""), problems)
    chosen = options.get("encoding", "")
    encoding = chosen if chosen in ENCODINGS else guess(piece.data)
    delimiter = {"tab": "\t", "\\t": "\t"}.get(
        options.get("delimiter", ""), options.get("delimiter", "")
    )
    if len(delimiter) != 1 or delimiter in '"\r\n':
        delimiter = _delimiter(piece.data, encoding)
    return Table(piece.name, piece.data, encoding, delimiter)


def may_be_table(piece: Piece) -> bool:
    """Whether its name or its first bytes are those of a table."""
    ending = piece.name.lower()
    return ending.endswith((*ENDINGS, ".csv", ".tsv", ".tab"))


def _sheet(name: str, workbook: Workbook, wanted: str, problems: list[Problem]) -> Table:
    """The wanted sheet, else the first one with something in it."""
    if wanted and wanted not in workbook.sheets:
        problems.append(Problem(name, "", "", _NO_SHEET, {"name": wanted}))
    choice = [wanted] if wanted in workbook.sheets else workbook.sheets
    tables = [
        Table(name, sheets=workbook.sheets, sheet=sheet, workbook=workbook) for sheet in choice
    ]
    empty = Table(name, sheets=workbook.sheets, workbook=workbook)
    return next((table for table in tables if table.head()), tables[0] if tables else empty)


def _lines(data: bytes, encoding: str) -> io.TextIOWrapper:
    """The text without its mark, line by line; the bytes are not copied."""
    stream = io.BytesIO(data)
    stream.seek(len(mark(data)))
    return io.TextIOWrapper(stream, codec(encoding), errors="replace", newline="")


class _Lines:
    """Lines that know when there are no more: a record that asks for another one is open."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        try:
            return next(self._lines)
        except StopIteration:
            self.ended = True
            raise


def _csv_rows(table: Table, problems: list[Problem]) -> Iterator[Row]:
    """The records of a text; a record may have many lines."""
    unread = False
    for number, cells in _records(table, problems):
        if any(cells):
            unread = unread or any("\ufffd" in cell for cell in cells)
            yield number, cells
    if unread:
        values = {"encoding": table.encoding}
        problems.append(Problem(table.name, "", "", _UNREAD, values))


def _records(table: Table, problems: list[Problem]) -> Iterator[Row]:
    csv.field_size_limit(CELL_LIMIT)
    lines = _Lines(_lines(table.data, table.encoding))
    reader = csv.reader(lines, delimiter=table.delimiter)
    number = 0
    while True:
        number += 1
        place = f"row {number}"
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            problems.append(Problem(table.name, place, "", _OPEN_QUOTE, {"limit": CELL_LIMIT}))
            continue
        if lines.ended:
            problems.append(Problem(table.name, place, "", _NEVER_CLOSED))
        yield number, cells


def _delimiter(data: bytes, encoding: str) -> str:
    """The sign that parts most rows into the same number of cells, more than one."""
    counted = {sign: _evenness(data[: 1 << 16], encoding, sign) for sign in DELIMITERS}
    return max(DELIMITERS, key=lambda sign: counted[sign])


def _evenness(data: bytes, encoding: str, sign: str) -> tuple[int, int]:
    rows = islice(_records(Table("", data, encoding, sign), []), SHOWN)
    widths = Counter(len(cells) for _, cells in rows if any(cells))
    if not widths:
        return 0, 0
    width, times = max(widths.items(), key=lambda pair: (pair[1], pair[0]))
    return (times, width) if width > 1 else (0, 0)


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """A CSV that Excel opens: UTF-8 with a mark, lines as Windows ends them."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode(errors="replace")
