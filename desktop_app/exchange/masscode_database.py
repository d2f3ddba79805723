"""massCode's SQLite database, as version 4 wrote it, read in memory: no file is opened."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from contextlib import closing
from typing import TYPE_CHECKING, Final

from desktop_app.exchange.masscode_snippets import Fragment, Snippet, path_of
from desktop_app.exchange.wording import one_kind_of_break

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD: Final = b"SQLite format 3\0"
STEPS: Final = 40_000_000
"""What SQLite may do before it is stopped; 100,000 snippets take a tenth of it."""

_EVERY = 10_000
_TEXT_LIMIT = 8 * 1024 * 1024
_VERSIONS = slice(18, 20)
"""Where the file says that it has a log beside it, which one in memory cannot have."""

_COLUMNS: Final = {
    "folders": ("id", "name", "parentId"),
    "snippets": ("id", "name", "description", "folderId", "isDeleted"),
    "snippet_contents": ("snippetId", "label", "value"),
    "tags": ("id", "name"),
    "snippet_tags": ("snippetId", "tagId"),
}


def from_database(data: bytes) -> Iterator[Snippet]:
    """The snippets of a database, those in the trash too.

    Raises:
        ValueError: It is none of massCode's, or damaged.
    """
    try:
        with closing(sqlite3.connect(":memory:")) as database:
            yield from _snippets(_opened(database, data))
    except (sqlite3.Error, OverflowError, UnicodeError) as error:
        raise ValueError(str(error)) from error


def _opened(database: sqlite3.Connection, data: bytes) -> sqlite3.Connection:
    patched = bytearray(data)
    patched[_VERSIONS] = b"\1\1"
    database.deserialize(bytes(patched))
    left = [STEPS // _EVERY]

    def stops() -> bool:
        left[0] -= 1
        return left[0] < 0

    database.set_progress_handler(stops, _EVERY)
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _TEXT_LIMIT)
    database.text_factory = lambda raw: raw.decode("utf-8", "replace")
    for setting in ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON",
                    "temp_store = MEMORY"):  # fmt: skip
        database.execute(f"PRAGMA {setting}")
    return database


def _rows(database: sqlite3.Connection, table: str) -> list[tuple[str, ...]]:
    """A table's rows in their order, everything as text; none if it is no ordinary table."""
    kinds = database.execute("SELECT type, sql FROM sqlite_master WHERE name = ?", (table,))
    if not any(kind == "table" and "virtual" not in str(sql).lower() for kind, sql in kinds):
        return []
    there = {row[1] for row in database.execute(f"PRAGMA table_info({table})")}
    names = ", ".join(name if name in there else "NULL" for name in _COLUMNS[table])
    found = database.execute(f"SELECT {names} FROM {table}")  # noqa: S608 - names of our own
    return [tuple(map(_text, row)) for row in found]


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return "" if value is None else str(value)


def _snippets(database: sqlite3.Connection) -> Iterator[Snippet]:
    folders = {ident: (name, parent) for ident, name, parent in _rows(database, "folders")}
    tags = {ident: name for ident, name in _rows(database, "tags")}  # noqa: C416 - rows may have any width
    texts: dict[str, list[Fragment]] = defaultdict(list)
    for owner, label, value in _rows(database, "snippet_contents"):
        texts[owner].append(Fragment(label, one_kind_of_break(value)))
    tagged: dict[str, list[str]] = defaultdict(list)
    for owner, tag in _rows(database, "snippet_tags"):
        if tags.get(tag):
            tagged[owner].append(tags[tag])
    for ident, name, note, folder, deleted in _rows(database, "snippets"):
        fragments, words = tuple(texts[ident]), tuple(tagged[ident])
        path = path_of(folder, folders)
        yield Snippet(
            f"snippet {ident[:20]}", name, fragments, path, words, note, deleted not in {"", "0"}
        )
