"""``check``: what is wrong in the files, or in a text; by the rules, too."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.options import FOUND_PROBLEMS, OK, CommandError, print_json, print_line
from desktop_app.cli.remarks import Remark, finding_json, said_of
from desktop_app.cli.sarif import sarif
from desktop_app.core.chats import Chat
from desktop_app.core.checking import template_problems
from desktop_app.core.rules.check import Around, findings
from desktop_app.core.rules.templates import Use, book_findings
from desktop_app.core.shops import used_shops
from desktop_app.core.variables import Scene
from desktop_app.storage.checking import read_any
from desktop_app.storage.files import Refused, decode

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Mapping

    from desktop_app.cli.session import Session
    from desktop_app.core.phrases import Phrasebook
    from desktop_app.core.shops import Platform, Shop

STDIN = "-"


def add_check(parser: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument("--text", metavar="TEXT", help="check a text; - is the standard input")
    parser.add_argument(
        "--platform", metavar="ID", help="whose rules count; left out: those of your shops"
    )
    parser.add_argument("--language", default="", metavar="L", help="of TEXT, such as zh-CN")
    parser.add_argument("--shop", metavar="ID", help="whose reply TEXT is; left out: your only one")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--sarif", action="store_true", help="for code review tools: SARIF 2.1.0")
    parser.set_defaults(command=_check)


def _check(options: argparse.Namespace, session: Session) -> int:
    """Ends with 0 where there is nothing or only hints, with 1 where there is more."""
    if options.text is not None:
        return _check_text(options, session)
    remarks = list(_remarks(options, session))
    if options.sarif:
        print_json(sarif(remarks, session.rulebook))
    elif options.json:
        print_json([one.as_json() for one in remarks])
    else:
        for one in remarks:
            print_line(str(one))
    return FOUND_PROBLEMS if any(one.counts for one in remarks) else OK


def _remarks(options: argparse.Namespace, session: Session) -> Iterator[Remark]:
    """Of the given files and folders, else of the user's files and the shipped ones."""
    platform = _platform(options, session)
    if not options.paths:
        loaded = session.loaded
        yield from map(Remark, loaded.problems)
        yield from _of_books(loaded.library.books, loaded.files, platform, session)
    for path in options.paths:
        if not path.exists() and not path.is_symlink():
            msg = f"there is no {path}"
            raise CommandError(msg)
        found = read_any(path)
        yield from map(Remark, found.problems)
        yield from _of_books(found.books, found.files, platform, session)


def _of_books(
    books: Iterable[Phrasebook],
    files: Mapping[tuple[str, str], Path],
    platform: Platform | None,
    session: Session,
) -> Iterator[Remark]:
    platforms = (platform,) if platform else session.loaded.platforms
    use = Use(session.rulebook, platforms, used_shops(session.loaded.shops))
    for book in books:
        yield from map(Remark, template_problems(book))
        for one in book_findings(book, use):
            place = files.get((book.source, one.phrase.id))
            yield Remark.of_finding(str(place or book.source), one)


def _platform(options: argparse.Namespace, session: Session) -> Platform | None:
    """The platform that is asked for.

    Raises:
        CommandError: It is not known.
    """
    if options.platform is None:
        return None
    known = {one.id: one for one in session.loaded.platforms}
    if options.platform not in known:
        msg = f"there is no platform {options.platform} (there are: {', '.join(sorted(known))})"
        raise CommandError(msg)
    return known[options.platform]


def _shop(options: argparse.Namespace, session: Session) -> Shop:
    """The shop that is asked for, else the user's.

    Raises:
        CommandError: It is not known.
    """
    if options.shop is None:
        return session.shop
    known = {one.id: one for one in session.loaded.shops}
    if options.shop not in known:
        msg = f"there is no shop {options.shop} (there are: {', '.join(sorted(known))})"
        raise CommandError(msg)
    return known[options.shop]


def _check_text(options: argparse.Namespace, session: Session) -> int:
    """The findings of one message."""
    if options.paths or options.sarif:
        msg = "--text goes with neither PATH nor --sarif"
        raise CommandError(msg)
    text = (_read_stdin() if options.text == STDIN else options.text).rstrip("\n")
    shop = _shop(options, session)
    platform = _platform(options, session) or session.platform_of(shop)
    shops = tuple(one for one in session.loaded.shops if shop.id and not one.sample)
    scene = Scene(shop, Chat(shop.id), session.now, platform=platform)
    around = Around(language=options.language, shops=shops)
    (found,) = findings((text,), scene, session.rulebook, session.spelling, around)
    if options.json:
        print_json([finding_json(one) for one in found])
    else:
        for one in found:
            print_line(f"{one.start}-{one.end}: {said_of(one)}")
    return FOUND_PROBLEMS if any(one.severity != "hint" for one in found) else OK


def _read_stdin() -> str:
    """What is typed or piped, in any encoding that a file may have.

    Raises:
        CommandError: It is no text.
    """
    try:
        return decode(sys.stdin.buffer.read()).text.replace("\r\n", "\n")
    except Refused as refusal:
        msg = f"the standard input: {refusal}"
        raise CommandError(msg) from refusal
