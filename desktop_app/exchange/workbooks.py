"""Spreadsheets of Excel and LibreOffice as rows of texts, and rows as an Excel file.

The reader that we use makes a full rectangle of a sheet and a copy of every text in it, so a small
file could ask for all memory there is. What it would ask for is counted before.
"""

from __future__ import annotations

import datetime as dt
import re
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, TypeVar

from desktop_app.core.problems import QT_TRANSLATE_NOOP
from desktop_app.exchange.opening import MEGABYTE, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from python_calamine import CalamineSheet, CalamineWorkbook

_Made = TypeVar("_Made")

ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods")
"""What a spreadsheet's name ends with."""

UNPACKED = 256 * MEGABYTE
"""The most that may be in a spreadsheet, in bytes."""
MEMBERS = 2_000
CELLS = 4_000_000
"""The most cells of the rectangle around a sheet's content."""
CHARACTERS = 400 * MEGABYTE
"""The most bytes of text in all cells together, the same text counted each time."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SHARED = re.compile(rb"<(?:\w+:)?si\b.*?</(?:\w+:)?si>", re.DOTALL)
_CELL = re.compile(rb"<(?:\w+:)?(?:row|c)\b([^>]*)>(?:\s*<(?:\w+:)?v>\s*(\d{1,9}))?")
_PLACE = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{0,4})(\d{1,9})")
_IS_SHARED = re.compile(rb"\bt\s*=\s*[\"']s[\"']")
_ODS = re.compile(rb"<(/?)(?:[\w.-]+:)?(table-row|table-cell|covered-table-cell)\b([^>]*)>")
_REPEATED = re.compile(rb"-repeated\s*=\s*[\"']\s*\+?(\d{1,9})")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

_BROKEN = QT_TRANSLATE_NOOP("problem", "This is no spreadsheet that can be read ({reason}).")
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "problem",
    "The spreadsheet unpacks to more than can be read; save the sheet with the phrases as CSV.",
)


class UnreadableError(Exception):
    """A file that is no table; ``text`` and ``values`` are those of a ``Problem``."""

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text)
        self.text = text
        self.values = values


def is_workbook(data: bytes) -> bool:
    """Whether it begins as a spreadsheet does."""
    return data.startswith((b"PK\3\4", _OLE))


@dataclass(frozen=True, slots=True)
class Workbook:
    """A spreadsheet that was opened."""

    book: CalamineWorkbook

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of its sheets."""
        return tuple(self.book.sheet_names)

    def rows(self, sheet: str) -> Iterator[tuple[int, list[str]]]:
        """The rows of a sheet with their numbers, from 1.

        Raises:
            UnreadableError: The sheet is damaged.
        """
        found = _careful(lambda: self.book.get_sheet_by_name(sheet))
        merged = _merged(found)
        below: dict[int, tuple[int, str]] = {}
        for number, row in enumerate(found.iter_rows()):
            cells = [_text(cell) for cell in row]
            for column, last in merged.get(number, ()):
                if column < len(cells):
                    below[column] = last, cells[column]
            for column, (last, text) in below.items():
                if number <= last:
                    cells[column] = text
            yield number + 1, cells


def open_workbook(data: bytes) -> Workbook:
    """Open a spreadsheet.

    Raises:
        UnreadableError: It is none, or asks for too much.
    """
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - only when one is imported

    if data.startswith(b"PK"):
        _measure(data)
    return Workbook(_careful(lambda: CalamineWorkbook.from_filelike(BytesIO(data))))


def _merged(sheet: CalamineSheet) -> dict[int, list[tuple[int, int]]]:
    """By the row in which they begin: the columns merged downwards, and the last row of each."""
    first = sheet.start[1] if sheet.start else 0
    found: dict[int, list[tuple[int, int]]] = {}
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        if bottom > top and left >= first:
            found.setdefault(top, []).append((left - first, bottom))
    return found


def _careful(action: Callable[[], _Made]) -> _Made:
    """What the reader in Rust makes; whatever goes wrong in there is bad data."""
    try:
        return action()
    except BaseException as error:
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        reason = str(error).partition("\n")[0][:100]
        raise UnreadableError(_BROKEN, reason=reason) from None


def _text(cell: object) -> str:
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return repr(cell).removesuffix(".0") if abs(cell) < 1e16 else format(cell, ".0f")  # noqa: PLR2004 - beyond, repr has an e
    if isinstance(cell, dt.datetime):
        return cell.isoformat(" ", "minutes").removesuffix(" 00:00")
    return str(cell)


def _measure(data: bytes) -> None:
    """Count what a spreadsheet would become.

    Raises:
        UnreadableError: Too much, or not a zip.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _measure_members(archive)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError):
        raise UnreadableError(_BROKEN, reason="zip") from None


def _measure_members(archive: zipfile.ZipFile) -> None:
    room, shared = UNPACKED, list[int]()
    entries = archive.infolist()
    if len(entries) > MEMBERS:
        raise UnreadableError(_TOO_LARGE)
    # the shared texts come first, for the sheets speak of them
    for entry in sorted(entries, key=lambda one: "haredstrings" not in one.filename.lower()):
        if entry.is_dir():
            continue
        content = unpacked(archive, entry, room)
        if content is None:
            raise UnreadableError(_TOO_LARGE)
        room -= len(content)
        if "haredstrings" in entry.filename.lower():
            shared = [len(found[0]) for found in _SHARED.finditer(content)]
        elif entry.filename.endswith("content.xml"):
            _check(*_ods_size(content))
        elif content.lstrip()[:1] in {b"<", b"\xef"}:
            _check(*_sheet_size(content, shared))


def _check(cells: int, characters: int) -> None:
    if cells > CELLS or characters > CHARACTERS:
        raise UnreadableError(_TOO_LARGE)


def _sheet_size(content: bytes, shared: Sequence[int]) -> tuple[int, int]:
    """Cells of the rectangle and bytes of text in an Excel sheet."""
    right, bottom, characters = 0, 0, len(content)
    for found in _CELL.finditer(content):
        attributes = found[1]
        place = _PLACE.search(attributes)
        if place:
            right = max(right, _column(place[1]))
            bottom = max(bottom, int(place[2]))
        if found[2] and _IS_SHARED.search(attributes):
            number = int(found[2])
            characters += shared[number] if number < len(shared) else 0
    return right * bottom, characters


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _ods_size(content: bytes) -> tuple[int, int]:
    """The same of a LibreOffice sheet, in which a cell or a row says how often it is repeated."""
    cells = characters = rows = pending = width = last = widest = 0
    times, began, repeats = 1, 0, 1
    for found in _ODS.finditer(content):
        closes, kind, attributes = found[1], found[2], found[3]
        again = int(many[1]) if (many := _REPEATED.search(attributes)) else 1
        if kind == b"table-row":
            if not closes:
                times, width, last = again, 0, 0
            if last:
                rows, pending, widest = rows + pending + times, 0, max(widest, last)
            elif closes or attributes.endswith(b"/"):
                pending += times
        elif closes:
            characters += (found.start() - began) * repeats * times
        else:
            width += again
            if not attributes.endswith(b"/"):
                last, began, repeats = width, found.end(), again
        cells = max(cells, rows * widest, width * times if last else 0)
    return cells, characters


def written(name: str, rows: Iterable[Sequence[str]]) -> bytes:
    """An Excel file of one sheet, every cell a text: a formula in it is never one."""
    from openpyxl import Workbook as Book  # noqa: PLC0415 - only when one is exported
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - the same

    book = Book(write_only=True)
    sheet = book.create_sheet(name)

    def cell(text: str) -> WriteOnlyCell:
        made = WriteOnlyCell(sheet, value=_LOOKS_ESCAPED.sub("_x005F_", _UNWRITABLE.sub("", text)))
        made.data_type = "s"
        return made

    for row in rows:
        sheet.append([cell(text) for text in row])
    file = BytesIO()
    book.save(file)
    return file.getvalue()
