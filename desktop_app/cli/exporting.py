"""``export`` and ``formats``: phrases for other programs, and which programs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.cli.options import OK, CommandError, print_json, print_line
from desktop_app.core.chats import Chat
from desktop_app.core.editing.desk import Spot
from desktop_app.core.exporting import Choice, chosen
from desktop_app.core.problems import Refusal
from desktop_app.exchange.formats import FORMATS, format_by_id
from desktop_app.storage.files import write_atomic

if TYPE_CHECKING:
    import argparse

    from desktop_app.cli.session import Session
    from desktop_app.core.phrases import Library, Phrasebook
    from desktop_app.exchange.formats import Format

WRITTEN: Final = tuple(one.id for one in FORMATS if one.writer)
USUAL: Final = {".csv": "csv", ".xlsx": "xlsx"}
"""Of several formats whose files end alike, the one that is meant where nothing is said."""

STDOUT = "-"


def add_export(parser: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    parser.add_argument("out", metavar="OUT", help="the file; - is the standard output")
    parser.add_argument(
        "--format", choices=WRITTEN, metavar="F",
        help=f"seen by how OUT ends; else one of {', '.join(WRITTEN)}",
    )  # fmt: skip
    parser.add_argument("--book", metavar="B", help="id or name; left out: the whole library")
    parser.add_argument("--category", metavar="C", help="id or name, with those below it")
    parser.add_argument("--search", metavar="QUERY", help="only what the search finds")
    parser.set_defaults(command=_export)


def add_formats(parser: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_formats)


def _formats(options: argparse.Namespace, _: Session) -> int:
    if options.json:
        print_json([_described(one) for one in FORMATS])
        return OK
    for one in FORMATS:
        ways = " ".join(filter(None, ("import" * bool(one.reader), "export" * bool(one.writer))))
        print_line(f"{one.id:<14} {ways:<14} {one.name}  {' '.join(one.endings)}".rstrip())
    return OK


def _described(one: Format) -> dict[str, object]:
    return {
        "id": one.id,
        "name": one.name,
        "imports": bool(one.reader),
        "exports": bool(one.writer),
        "endings": list(one.endings),
    }


def _export(options: argparse.Namespace, session: Session) -> int:
    """Ends with 0 where the file is written; what it cannot hold is said first."""
    found = _format(options.format, options.out)
    if Path(options.out).is_dir():
        msg = f"{options.out} is a folder; name a file in it"
        raise CommandError(msg)
    books = chosen(session.loaded.library, _choice(options, session))
    if not books:
        msg = "there is no such phrase"
        raise CommandError(msg)
    for loss in found.losses(books):
        sys.stderr.write(f"kuaihui: {loss}\n")
    data = found.write(books)
    if isinstance(data, Refusal):
        raise CommandError(data.message)
    if options.out == STDOUT:
        sys.stdout.buffer.write(data)
        return OK
    write_atomic(Path(options.out), data)
    count = sum(len(book.phrases) for book in books)
    print_line(f"{count} phrases written: {options.out}")
    return OK


def _format(wanted: str | None, out: str) -> Format:
    """The format that is said, or that the ending says.

    Raises:
        CommandError: It says none, or several.
    """
    ending = Path(out).suffix.lower()
    fits = [one.id for one in FORMATS if one.writer and ending in one.endings[:1]]
    ident = wanted or USUAL.get(ending) or (fits[0] if len(fits) == 1 else "")
    if found := format_by_id(ident):
        return found
    msg = f"say --format, one of {', '.join(fits or WRITTEN)}"
    raise CommandError(msg)


def _choice(options: argparse.Namespace, session: Session) -> Choice:
    library = session.loaded.library
    book = _book(options.book, library) if options.book else None
    books = (book,) if book else library.books
    spots = None
    if options.search:
        rows = session.picker(Chat()).typed(options.search).found.rows
        spots = {Spot(row.entry.book.source, row.entry.phrase.id) for row in rows}
    category = _category(options.category, books) if options.category else None
    return Choice(book.source if book else None, category, spots)


def _book(wanted: str, library: Library) -> Phrasebook:
    for one in library.books:
        if wanted in {one.id, one.name}:
            return one
    known = ", ".join(one.id for one in library.books)
    msg = f"there is no book {wanted} (there are: {known})"
    raise CommandError(msg)


def _category(wanted: str, books: tuple[Phrasebook, ...]) -> str:
    categories = [one for book in books for one in book.categories]
    for one in categories:
        if wanted in {one.id, one.name}:
            return one.id
    known = ", ".join(dict.fromkeys(one.id for one in categories)) or "none"
    msg = f"there is no category {wanted} (there are: {known})"
    raise CommandError(msg)
