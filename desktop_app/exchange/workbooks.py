"""Spreadsheets of Excel and LibreOffice as rows of texts, and rows as an Excel file."""

from __future__ import annotations

import contextlib
import io
import posixpath
import re
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Final, Protocol

from desktop_app.core.problems import QT_TRANSLATE_NOOP
from desktop_app.exchange.excel_sheets import (
    ExcelRows,
    SharedTexts,
    date_styles,
    filled_down,
    merged_cells,
)
from desktop_app.exchange.libre_sheets import LibreRows
from desktop_app.exchange.opening import MEGABYTE, unpacked
from desktop_app.exchange.sheet_xml import Elements, XmlError, number_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from xlrd.book import Book
    from xlrd.sheet import Cell

    from desktop_app.exchange.sheet_xml import Row

ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods")
"""What a spreadsheet's name ends with."""

UNPACKED = 256 * MEGABYTE
"""The most that is read out of a spreadsheet, in bytes."""
OLD = 32 * MEGABYTE
"""The largest file of the old Excel; its sheets have 65,536 rows."""
SHEETS = 200

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

_BROKEN = QT_TRANSLATE_NOOP("problem", "This is no spreadsheet that can be read ({reason}).")
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "problem",
    "The spreadsheet unpacks to more than can be read; save the sheet with the phrases as CSV.",
)
_ZIP_ERRORS = (
    zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError, KeyError,
)  # fmt: skip


class UnreadableError(Exception):
    """A file that is no table; ``text`` and ``values`` are those of a ``Problem``."""

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text)
        self.text = text
        self.values = values


class Workbook(Protocol):
    """A spreadsheet that was opened."""

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of its sheets."""
        ...

    def rows(self, sheet: str) -> Iterator[Row]:
        """The rows of a sheet with their numbers, from 1; empty ones may be left out.

        Raises:
            UnreadableError: The sheet is damaged.
        """
        ...


def is_workbook(data: bytes) -> bool:
    """Whether it begins as a spreadsheet does."""
    return data.startswith((b"PK\3\4", _OLE))


def open_workbook(data: bytes) -> Workbook:
    """Open a spreadsheet.

    Raises:
        UnreadableError: It is none, or asks for too much.
    """
    if data.startswith(_OLE):
        return _Old(data)
    try:
        members = _Members(zipfile.ZipFile(BytesIO(data)))
        return _Libre(members) if members.has("content.xml") else _Excel(members)
    except XmlError as error:
        raise UnreadableError(_BROKEN, reason=str(error)) from None
    except _ZIP_ERRORS:
        raise UnreadableError(_BROKEN, reason="zip") from None


class _Members:
    """What is in a zip, read once each and never more than there is room for."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {name.lstrip("/"): name for name in archive.namelist()}

    def has(self, name: str) -> bool:
        """Whether there is such a member."""
        return name in self._names

    def read(self, name: str) -> bytes:
        """A member's bytes; empty where there is none.

        Raises:
            UnreadableError: It is too large, or damaged.
        """
        if name not in self._names:
            return b""
        try:
            content = unpacked(self._archive, self._archive.getinfo(self._names[name]), UNPACKED)
        except _ZIP_ERRORS:
            raise UnreadableError(_BROKEN, reason=name) from None
        if content is None:
            raise UnreadableError(_TOO_LARGE)
        return content


class _Excel:
    """Excel's files since 2007."""

    def __init__(self, members: _Members) -> None:
        self._members = members
        self._shared: list[str] | None = None
        self._dates = frozenset[int]()
        sheets, targets = Elements("sheet"), Elements("Relationship")
        sheets.all(members.read("xl/workbook.xml"))
        targets.all(members.read("xl/_rels/workbook.xml.rels"))
        paths = {one.get("Id"): one.get("Target", "") for _, one in targets.found}
        named = [(one.get("name", ""), paths.get(one.get("id"), "")) for _, one in sheets.found]
        self._paths = {
            name: posixpath.normpath(posixpath.join("xl", path)).lstrip("/")
            for name, path in named[:SHEETS]
            if path
        }

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of its sheets."""
        return tuple(self._paths)

    def rows(self, sheet: str) -> Iterator[Row]:
        """The rows of a sheet."""
        try:
            if self._shared is None:
                shared = SharedTexts()
                if content := self._members.read("xl/sharedStrings.xml"):
                    shared.all(content)
                styles = self._members.read("xl/styles.xml")
                self._dates = date_styles(styles) if styles else self._dates
                self._shared = shared.texts
            content = self._members.read(self._paths.get(sheet, ""))
            rows = ExcelRows(self._shared, self._dates).read(content)
            yield from filled_down(rows, merged_cells(content))
        except XmlError as error:
            raise UnreadableError(_BROKEN, reason=str(error)) from None


class _Libre:
    """LibreOffice's files."""

    def __init__(self, members: _Members) -> None:
        self._content = members.read("content.xml")
        tables = Elements("table")
        tables.all(self._content)
        self._names = tuple(one.get("name", "") for _, one in tables.found[:SHEETS])

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of its sheets."""
        return self._names

    def rows(self, sheet: str) -> Iterator[Row]:
        """The rows of a sheet."""
        try:
            yield from LibreRows(sheet).read(self._content)
        except XmlError as error:
            raise UnreadableError(_BROKEN, reason=str(error)) from None


class _Old:
    """Excel's files before 2007."""

    def __init__(self, data: bytes) -> None:
        if len(data) > OLD:
            raise UnreadableError(_TOO_LARGE)
        self._book = _old_book(data)

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of its sheets."""
        return tuple(self._book.sheet_names())

    def rows(self, sheet: str) -> Iterator[Row]:
        """The rows of a sheet."""
        if sheet not in self.sheets:
            return
        found = self._book.sheet_by_name(sheet)
        for number in range(found.nrows):
            yield number + 1, [_old_text(cell) for cell in found.row(number)]


def _old_book(data: bytes) -> Book:
    """An old file, opened.

    Raises:
        UnreadableError: It is none. The library raises whatever its damage leads it to.
    """
    from xlrd import open_workbook as open_old  # noqa: PLC0415 - only when one is imported

    try:
        with contextlib.redirect_stdout(io.StringIO()):
            return open_old(file_contents=data, ragged_rows=True, logfile=io.StringIO())
    except Exception as error:  # noqa: BLE001 - see above
        raise UnreadableError(_BROKEN, reason=str(error).partition("\n")[0][:100]) from None


def _old_text(cell: Cell) -> str:
    kinds = {2: "number", 3: "date", 4: "bool"}
    kind = kinds.get(cell.ctype, "text")
    if kind == "bool":
        return "TRUE" if cell.value else "FALSE"
    if kind == "text":
        return str(cell.value) if isinstance(cell.value, str) else ""
    return number_text(repr(cell.value), is_date=kind == "date")


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
