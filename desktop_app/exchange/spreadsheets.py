"""Phrases from any table, by its columns; and our own table, as CSV and as an Excel file.

Options: ``encoding``, ``delimiter``, ``sheet``, ``header``, ``brackets``, and for each of
``columns.WORDS`` the column that it is in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.core.arrivals import Arrival, Cargo
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.exchange.brackets import with_questions
from desktop_app.exchange.columns import OURS, Layout, layout
from desktop_app.exchange.losses import lost
from desktop_app.exchange.plain_words import path_of
from desktop_app.exchange.tables import Row, csv_bytes, may_be_table, open_table
from desktop_app.exchange.wording import Asking, one_kind_of_break, title_of
from desktop_app.exchange.workbooks import UnreadableError, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from desktop_app.core.phrases import Phrase, Phrasebook
    from desktop_app.exchange.bundles import Bundle
    from desktop_app.exchange.tables import Table

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet would reckon with."""

_PARTED = re.compile(r"[,，;；、|\n]+")
_SHIELDED = re.compile("'+[=+@\t\r-]|''")

_NO_TEXT = QT_TRANSLATE_NOOP("problem", "This row has no text to send and is left out.")
_NO_BODY = QT_TRANSLATE_NOOP(
    "problem", "No column holds the text; say which one it is, such as body=B."
)
_UNUSED = QT_TRANSLATE_NOOP("problem", "The column {name} is not read.")
_HEADER_AGAIN = QT_TRANSLATE_NOOP("problem", "The names of the columns stand here again; left out.")


@dataclass(frozen=True, slots=True)
class Look:
    """A table before it is read, for the user to say what its columns are.

    Attributes:
        table: Its encoding, delimiter and sheets.
        layout: What its columns were taken for.
        rows: Its first rows.
    """

    table: Table
    layout: Layout
    rows: tuple[Row, ...]


def look(bundle: Bundle, options: Mapping[str, str]) -> Look:
    """The head of a table.

    Raises:
        UnreadableError: A spreadsheet that cannot be read.
    """
    table = open_table(bundle.pieces[0], options, [])
    head = table.head()
    return Look(table, layout(head, options), tuple(head))


def fits(bundle: Bundle) -> int:
    """Whether it is one table."""
    if bundle.is_folder or not bundle.pieces or not may_be_table(bundle.pieces[0]):
        return 0
    try:
        found = look(bundle, {}).layout
    except UnreadableError:
        return 0
    return 95 if found.is_ours else 40


def read(bundle: Bundle, options: Mapping[str, str]) -> Cargo:
    """One phrase a row."""
    return read_table(bundle, options, one_kind_of_break)


def read_table(
    bundle: Bundle, options: Mapping[str, str], written_as: Callable[[str], str]
) -> Cargo:
    """One phrase a row; ``written_as`` says what a cell's text stands for."""
    problems: list[Problem] = []
    arrivals: list[Arrival] = []
    for piece in bundle.pieces:
        try:
            table = open_table(piece, options, problems)
        except UnreadableError as error:
            problems.append(Problem(piece.path, "", "", error.text, error.values))
            continue
        head = table.head()
        if not head:
            continue
        found = layout(head, options)
        problems += [
            Problem(piece.path, "", name, _UNUSED, {"name": name}) for name in found.unused
        ]
        if "body" not in found.columns:
            problems.append(Problem(piece.path, "", "", _NO_BODY))
            continue
        is_shielded = found.is_ours and table.workbook is None
        reading = _Rows(piece.path, found, options, written_as, problems, is_shielded)
        arrivals.extend(reading.arrivals(table.rows(problems)))
    return Cargo(tuple(arrivals), tuple(problems))


@dataclass(frozen=True, slots=True)
class _Rows:
    """One reading of a table's rows."""

    source: str
    layout: Layout
    options: Mapping[str, str]
    written_as: Callable[[str], str]
    problems: list[Problem]
    is_shielded: bool
    asking: Asking = field(default_factory=Asking)

    def arrivals(self, rows: Iterator[Row]) -> Iterator[Arrival]:
        header: list[str] | None = None
        for number, cells in rows:
            if number == self.layout.header:
                header = cells
            elif number < self.layout.header:
                continue
            elif header and cells[0].endswith(header[0]) and _is_same(cells, header):
                self._note(number, _HEADER_AGAIN)
            elif arrival := self._arrival(number, cells):
                yield arrival
            else:
                self._note(number, _NO_TEXT)

    def _note(self, number: int, text: str) -> None:
        self.problems.append(Problem(self.source, f"row {number}", "", text))

    def _arrival(self, number: int, cells: Sequence[str]) -> Arrival | None:
        text = self._cell(cells, "body")
        if not text.replace("\ufeff", "").strip():
            return None
        body, fields = (
            (text, ()) if self.layout.is_ours else with_questions(text, self.asking, self.options)
        )
        path = (self._name(cells, "category"), self._name(cells, "subcategory"))
        return Arrival(
            place=f"row {number}",
            title=self._name(cells, "title") or title_of(text, f"row {number}"),
            body=body,
            code=self._name(cells, "code"),
            path=tuple(filter(None, path)),
            id=self._name(cells, "id") if self.layout.is_ours else "",
            keywords=self._list(cells, "keywords"),
            buyers=self._list(cells, "buyers"),
            platforms=self._list(cells, "platforms"),
            note=self._cell(cells, "note"),
            fields=fields,
        )

    def _cell(self, cells: Sequence[str], role: str) -> str:
        column = self.layout.columns.get(role)
        if column is None or column >= len(cells):
            return ""
        text = self.written_as(cells[column])
        return unshielded(text) if self.is_shielded else text

    def _name(self, cells: Sequence[str], role: str) -> str:
        return self._cell(cells, role).strip().strip("\ufeff").strip()

    def _list(self, cells: Sequence[str], role: str) -> tuple[str, ...]:
        if role not in self.layout.columns:
            return ()
        items = (item.strip() for item in _PARTED.split(self._name(cells, role)))
        return tuple(dict.fromkeys(filter(None, items)))


def _is_same(cells: Sequence[str], header: Sequence[str]) -> bool:
    return [each.lstrip("\ufeff") for each in cells] == [each.lstrip("\ufeff") for each in header]


def shielded(text: str) -> str:
    """A text as a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) or _SHIELDED.match(text) else text


def unshielded(text: str) -> str:
    """The text of such a cell."""
    return text[1:] if _SHIELDED.match(text) else text


def rows_of(books: tuple[Phrasebook, ...]) -> Iterator[tuple[str, ...]]:
    """Our table: the names of its columns, and a row for each phrase."""
    yield OURS
    for book in books:
        for phrase in book.phrases:
            yield _row(phrase, book)


def _row(phrase: Phrase, book: Phrasebook) -> tuple[str, ...]:
    category, below = (*path_of(phrase, book), "", "")[:2]
    lists = ("; ".join(each) for each in (phrase.keywords, phrase.buyers, phrase.platforms))
    return (phrase.id, category, below, phrase.code, phrase.title, phrase.body, *lists, phrase.note)


def losses(books: tuple[Phrasebook, ...]) -> tuple[Problem, ...]:
    """A row holds neither other wordings nor pictures, and a table no ladders."""
    return lost(books, "variants", "pictures", "extra", "ladders", "fields")


def write(books: tuple[Phrasebook, ...]) -> bytes:
    """A CSV: UTF-8 with a mark, safe from formulas."""
    return csv_bytes([shielded(cell) for cell in row] for row in rows_of(books))


def write_xlsx(books: tuple[Phrasebook, ...]) -> bytes:
    """An Excel file, every cell a text."""
    return written("phrases", rows_of(books))
