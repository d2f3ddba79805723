"""Qianniu's quick phrases and its relatives': code, text, group; CSV or Excel.

Their CSV may say a line break as ``&#13;`` and a comma as ``&#44;``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.exchange.columns import clean
from desktop_app.exchange.losses import lost
from desktop_app.exchange.plain_words import fields_of, path_of, plain
from desktop_app.exchange.spreadsheets import look, read_table
from desktop_app.exchange.tables import csv_bytes, may_be_table
from desktop_app.exchange.wording import one_kind_of_break
from desktop_app.exchange.workbooks import UnreadableError, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.core.arrivals import Cargo
    from desktop_app.core.phrases import Phrasebook
    from desktop_app.core.problems import Problem
    from desktop_app.exchange.bundles import Bundle

HEADER: Final = ("快捷短语编码", "快捷短语", "快捷短语分组")
_CODES: Final = frozenset({"快捷短语编码", "快捷编码"})
_ESCAPED: Final = {"&#13;": "\n", "&#10;": "\n", "&#13;&#10;": "\n", "&#44;": ","}
_ESCAPE = re.compile(r"&#13;&#10;|&#13;|&#10;|&#44;")


def fits(bundle: Bundle) -> int:
    """Whether the columns are named as Qianniu names them."""
    if bundle.is_folder or not bundle.pieces or not may_be_table(bundle.pieces[0]):
        return 0
    try:
        names = set(map(clean, look(bundle, {}).layout.names))
    except UnreadableError:
        return 0
    return 90 if "快捷短语" in names and names & _CODES else 0


def read(bundle: Bundle, options: Mapping[str, str]) -> Cargo:
    """One phrase a row; the columns may stand in any order."""
    return read_table(bundle, options, _unescaped)


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: _ESCAPED[found[0]], one_kind_of_break(text))


def losses(books: tuple[Phrasebook, ...]) -> tuple[Problem, ...]:
    """Code, text and one level of groups are all there is."""
    return lost(
        books,
        "messages", "values", "tags", "variants", "pictures", "titles", "keywords", "notes",
        "buyers", "platforms", "levels", "extra", "ladders",
    )  # fmt: skip


def _rows(books: tuple[Phrasebook, ...]) -> Iterator[tuple[str, ...]]:
    yield HEADER
    for book in books:
        fields = fields_of(book)
        for phrase in book.phrases:
            text = plain(phrase.body, fields)
            if text.strip():
                yield phrase.code, text, "/".join(path_of(phrase, book))


def write(books: tuple[Phrasebook, ...]) -> bytes:
    """A CSV. Cells that look like formulas stay as they are: Qianniu would send the sign."""
    return csv_bytes(_rows(books))


def write_xlsx(books: tuple[Phrasebook, ...]) -> bytes:
    """An Excel file."""
    return written("快捷短语", _rows(books))
