"""``import``: phrases of other programs into a book of one's own."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, get_args

from desktop_app.cli.options import (
    FOUND_PROBLEMS,
    OK,
    CommandError,
    assignment,
    print_json,
    print_line,
)
from desktop_app.cli.remarks import Remark
from desktop_app.core.arrival_codes import Clash
from desktop_app.core.importing import Options, Plan, apply, plan
from desktop_app.core.phrases import Layer, Library, Phrasebook
from desktop_app.core.problems import Problem, Refusal
from desktop_app.exchange.columns import WORDS
from desktop_app.exchange.formats import FORMATS
from desktop_app.exchange.taking_in import keep_pictures, refused, save, take
from desktop_app.storage.book_files import BookFiles
from desktop_app.storage.own_book import ensure_own_book
from desktop_app.storage.phrasebooks import read_book

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.cli.session import Session

READ: Final = tuple(one.id for one in FORMATS if one.reader)
SAID: Final = (*WORDS, "encoding", "delimiter", "sheet", "header", "brackets", "parted")
"""What ``--map`` may say of a file."""

MINE: Final = "mine"
MAP_HELP = """\
which column of a table holds what, by its name, letter or number, - for none: code=列名. The parts
are {parts}. Besides: encoding=gb18030, delimiter=;, sheet=NAME, header=no (or its row),
brackets=ask (what stands in brackets is asked for)"""


def add_import(parser: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="or folder, or zip")
    parser.add_argument(
        "--format", choices=READ, metavar="F", help=f"seen by itself; else one of {', '.join(READ)}"
    )
    parser.add_argument(
        "--into", default=MINE, metavar="BOOK", help="id or name; mine, if left out, is made"
    )
    parser.add_argument(
        "--map", action="append", default=[], type=_mapping, metavar="part=column",
        help=MAP_HELP.format(parts=", ".join(filter(None, WORDS))),
    )  # fmt: skip
    parser.add_argument(
        "--category", metavar="C", help="id or name: all go there; none if it is empty"
    )
    parser.add_argument(
        "--clash", choices=get_args(Clash), default="keep",
        help="what is done about a code that another phrase has",
    )  # fmt: skip
    parser.add_argument("--dry-run", action="store_true", help="only say what would be")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_import)


def _mapping(text: str) -> tuple[str, str]:
    name, value = assignment(text)
    if name not in SAID:
        msg = f"{name} is not one of {', '.join(SAID)}"
        raise argparse.ArgumentTypeError(msg)
    return name, value


def _import(options: argparse.Namespace, session: Session) -> int:
    """Ends with 0; with 1 where something was refused or nothing came in."""
    for path in options.files:
        if not path.exists() and not path.is_symlink():
            msg = f"there is no {path}"
            raise CommandError(msg)
    book = _book(options.into, session, make=not options.dry_run)
    plans, problems = _plans(options, session.loaded.library, book)
    if not options.dry_run and plans:
        problems += _written(book, plans, session)
    _say(options, plans, problems)
    counts = [one.counts["refused"] for one in plans]
    came = any(one.items for one in plans)
    return OK if came and not any(counts) else FOUND_PROBLEMS


def _written(book: Phrasebook, plans: Sequence[Plan], session: Session) -> list[Problem]:
    """Pictures first: a phrase never names one that is not there.

    Raises:
        CommandError: The book could not be written; it is as it was.
    """
    problems = [problem for one in plans for problem in keep_pictures(one)]
    if why := save(book, plans, BookFiles(session.places, session.now.astimezone)):
        raise CommandError(why.message)
    return problems


def _book(wanted: str, session: Session, *, make: bool) -> Phrasebook:
    """The book that phrases go to.

    Raises:
        CommandError: There is none of that id or name that may be changed.
    """
    books = [one for one in session.loaded.library.books if one.layer is Layer.PERSONAL]
    own = session.places.phrases / "mine.toml"
    for ways in (lambda one: one.id == wanted, lambda one: one.name == wanted):
        if found := next(filter(ways, books), None):
            return found
    if wanted != MINE:
        known = ", ".join((MINE, *(one.id for one in books if one.id != MINE)))
        msg = f"no book of yours is called {wanted} (there are: {known})"
        raise CommandError(msg)
    if found := next((one for one in books if one.source == str(own)), None):
        return found
    if not make and not own.exists():
        return Phrasebook(MINE, "My phrases", source=str(own))
    ensure_own_book(session.places.phrases, "My phrases")
    if made := read_book([own], Layer.PERSONAL).books:
        return made[0]
    msg = f"{own} cannot be read; see kuaihui check"
    raise CommandError(msg)


def _plans(
    options: argparse.Namespace, library: Library, book: Phrasebook
) -> tuple[list[Plan], list[Problem]]:
    """What each file would do, after those before it; and what is off with them."""
    plans: list[Plan] = []
    problems: list[Problem] = []
    how = Options(_category(options.category, book), clash=options.clash)
    others = tuple(one for one in library.books if one.source != book.source)
    for path in options.files:
        taken = take(path, dict(options.map), options.format or "")
        if isinstance(taken, Refusal):
            problems.append(Problem(str(path), "", "", taken.text, taken.values))
            continue
        made = plan(taken.cargo, Library((book, *others)), book, how)
        problems += (*made.problems, *refused(made, path.name))
        plans.append(made)
        book = apply(made, book)
    return plans, problems


def _category(wanted: str | None, book: Phrasebook) -> str | None:
    """The category that all go to.

    Raises:
        CommandError: The book has none of that id or name.
    """
    if not wanted:
        return wanted
    for one in book.categories:
        if wanted in {one.id, one.name}:
            return one.id
    known = ", ".join(one.id for one in book.categories) or "none"
    msg = f"the book {book.id} has no category {wanted} (there are: {known})"
    raise CommandError(msg)


def _say(options: argparse.Namespace, plans: Iterable[Plan], problems: Iterable[Problem]) -> None:
    counts = dict.fromkeys(("new", "changed", "same", "duplicate", "refused"), 0)
    for one in plans:
        for status, number in one.counts.items():
            counts[status] += number
    said = {
        "imported": counts["new"],
        "changed": counts["changed"],
        "unchanged": counts["same"] + counts["duplicate"],
        "refused": counts["refused"],
    }
    if options.json:
        print_json(said | {"problems": [Remark(one).as_json() for one in problems]})
        return
    for problem in problems:
        sys.stderr.write(f"kuaihui: {problem}\n")
    text = ", ".join(f"{word}: {number}" for word, number in said.items())
    print_line(f"it would be: {text}" if options.dry_run else text)
