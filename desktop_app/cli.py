"""The command line: the core's second user. It never loads Qt."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import sys
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn
from zoneinfo import ZoneInfo

from typing_extensions import override

from desktop_app import __version__, resources
from desktop_app.clock import now
from desktop_app.core.catalogue import Catalogue
from desktop_app.core.chats import Chat
from desktop_app.core.checking import template_problems
from desktop_app.core.picker import Picker
from desktop_app.core.search.spelling import Spelling
from desktop_app.core.shops import default_shop
from desktop_app.core.variables import Agent
from desktop_app.storage import loading
from desktop_app.storage.checking import read_any
from desktop_app.storage.places import Places, places
from desktop_app.storage.settings import read_settings
from desktop_app.storage.usage import read_usage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.drafts import Draft
    from desktop_app.core.phrases import Entry
    from desktop_app.core.picker import Row
    from desktop_app.core.problems import Problem

FIRST_YEAR, LAST_YEAR = 1970, 9000
"""Moments beyond these are slips, and no calendar reckons with them."""

OK, FOUND_PROBLEMS, WRONG_CALL, NOT_FILLED = 0, 1, 2, 3


class CommandError(Exception):
    """One sentence for the user; the exit code is ``WRONG_CALL``."""


class _Parser(argparse.ArgumentParser):
    """Argument errors are one sentence, too."""

    @override
    def error(self, message: str) -> NoReturn:
        raise CommandError(message)


@dataclass(frozen=True)
class Session:
    """What a command works on."""

    now: dt.datetime

    @cached_property
    def places(self) -> Places:
        """Where the user's files are."""
        return places(os.environ)

    @cached_property
    def loaded(self) -> loading.Loaded:
        """The files."""
        return loading.load(self.places, resources.phrases())

    def picker(self, chat: Chat) -> Picker:
        """A picker without a window."""
        settings, _ = read_settings(self.places.settings)
        usage = read_usage(self.places.usage, self.now)
        at = self.now.timestamp()
        shop = default_shop(self.loaded.shops, chat.shop or settings.shop)
        return Picker(
            Catalogue(
                self.loaded.library,
                Spelling(resources.pinyin(), southern=settings.southern_pinyin),
            ),
            self.loaded.shops,
            {platform.id: platform for platform in self.loaded.platforms},
            now=self.now,
            agent=Agent(settings.agent_name, settings.agent_number, settings.agent_shift),
            weights={one: usage.weight(one, at) for one in usage.uses},
            chat=Chat(shop, chat.product, chat.region, chat.buyer, chat.answers),
        )


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        options = _parser().parse_args(arguments)
        code: int = options.command(options, Session(getattr(options, "at", None) or now()))
    except CommandError as error:
        sys.stderr.write(f"kuaihui: {error}\n")
        return WRONG_CALL
    except BrokenPipeError:
        sys.stderr.close()  # the reader of a pipe has gone: nobody is left to tell
        return OK
    except OSError as error:
        sys.stderr.write(f"kuaihui: {error}\n")
        return WRONG_CALL
    return code


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="kuaihui",
        description="Quick replies for shop service agents. Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"kuaihui {__version__}")
    parser.add_argument("--toggle", action="store_true", help="open or close the running window")
    parser.add_argument("--next", action="store_true", help="copy the reply's next message")
    parser.add_argument(
        "--background", action="store_true", help="start without opening the window"
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    _add_find(commands.add_parser("find", help="search the phrases"))
    _add_suggest(commands.add_parser("suggest", help="phrases that answer a buyer's words"))
    _add_copy(commands.add_parser("copy", help="fill a phrase in and copy it"))
    _add_check(commands.add_parser("check", help="look for problems in the files"))
    return parser


def _add_find(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="+", metavar="QUERY")
    parser.add_argument("--limit", type=_count, default=20)
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_find)


def _add_suggest(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", nargs="+", metavar="TEXT")
    parser.add_argument("--limit", type=_count, default=5)
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_suggest)


def _add_copy(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="+", metavar="QUERY_OR_CODE")
    parser.add_argument("--shop", default="", metavar="ID")
    parser.add_argument("--product", default="", metavar="ID")
    parser.add_argument("--region", default="", metavar="R")
    parser.add_argument(
        "--set", action="append", default=[], type=_assignment, metavar="name=value"
    )
    parser.add_argument("--at", type=_moment, metavar="MOMENT", help="ISO 8601; now if left out")
    parser.add_argument("--print", action="store_true", help="print it instead of copying it")
    parser.set_defaults(command=_copy)


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_check)


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text):
        msg = f"{text} is not a number of matches"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def _assignment(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        msg = f"{text} does not say name=value"
        raise argparse.ArgumentTypeError(msg)
    return name.strip(), value


def _moment(text: str) -> dt.datetime:
    """An aware moment; one without an offset is the shop's own time (see ``_copy``)."""
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or not FIRST_YEAR <= moment.year <= LAST_YEAR:
        msg = f"{text} is not a moment such as 2026-11-30T15:20"
        raise argparse.ArgumentTypeError(msg)
    return moment


def _find(options: argparse.Namespace, session: Session) -> int:
    picker = session.picker(Chat()).typed(" ".join(options.query))
    rows = picker.found.rows[: options.limit]
    if options.json:
        _print_json([_row(row) for row in rows])
        return OK
    for row in rows:
        _print_entry(row.entry)
    return OK


def _suggest(options: argparse.Namespace, session: Session) -> int:
    picker = session.picker(Chat())
    catalogue = picker.catalogue
    found = catalogue.suggester.suggest(" ".join(options.text), limit=options.limit)
    rows = [(catalogue.entries[one.key], one.score) for one in found]
    if options.json:
        _print_json([_identity(entry) | {"score": round(score, 4)} for entry, score in rows])
        return OK
    for entry, _ in rows:
        _print_entry(entry)
    return OK


def _identity(entry: Entry) -> dict[str, object]:
    phrase = entry.phrase
    return {
        "id": phrase.id,
        "code": phrase.code,
        "title": phrase.title,
        "category": entry.category_name,
        "book": entry.book.id,
    }


def _print_entry(entry: Entry) -> None:
    _print(f"{entry.phrase.code:<8} {entry.phrase.title}  [{entry.category_name}]")


def _row(row: Row) -> dict[str, object]:
    match = row.match
    spans = dict(match.spans) if match else {}
    if "body" in spans:  # other wordings are searched behind the body
        end = len(row.entry.phrase.body)
        spans["body"] = tuple(span for span in spans["body"] if span[1] <= end)
    return _identity(row.entry) | {
        "score": round(match.score, 4) if match else 0.0,
        "reason": match.reason if match else "",
        "spans": {name: [list(span) for span in found] for name, found in spans.items()},
    }


def _copy(options: argparse.Namespace, session: Session) -> int:
    chat = Chat(options.shop, options.product, options.region)
    for name, value in options.set:
        chat = chat.told(name, value)
    picker = _at_shop_time(session.picker(chat))
    _check_facts(options, picker)
    entry = _picked(picker, " ".join(options.query))
    draft = picker.draft_of(entry)
    if not draft.ready:
        _explain(draft)
        return NOT_FILLED
    if options.print:
        _print("\n---\n".join(draft.texts))
        return OK
    _to_clipboard("\n".join(draft.texts))
    _print(f"{len(draft.texts)} message(s) copied: {entry.phrase.title}")
    return OK


def _at_shop_time(picker: Picker) -> Picker:
    """The picker with an aware moment: one given without an offset is the shop's own time."""
    if picker.now.tzinfo:
        return picker
    name = picker.shop.timezone
    aware = picker.now.replace(tzinfo=ZoneInfo(name)) if name else picker.now.astimezone()
    return replace(picker, now=aware)


def _check_facts(options: argparse.Namespace, picker: Picker) -> None:
    if options.shop and picker.shop.id != options.shop:
        known = ", ".join(shop.id for shop in picker.shops) or "none"
        msg = f"there is no shop {options.shop} (there are: {known})"
        raise CommandError(msg)
    if options.product and picker.scene.product is None:
        msg = f"the shop {picker.shop.id} has no product {options.product}"
        raise CommandError(msg)


def _picked(picker: Picker, query: str) -> Entry:
    """The phrase with this id or code, else the best match."""
    for entry in picker.catalogue.entries:
        if query == entry.phrase.id:
            return entry
    rows = picker.typed(query).found.rows
    if not rows:
        msg = f"no phrase matches {query}"
        raise CommandError(msg)
    return rows[0].entry


def _explain(draft: Draft) -> None:
    for refusal in draft.refusals:
        sys.stderr.write(f"kuaihui: {refusal.message}\n")
    for blank in draft.missing:
        others = [name for name in blank.uses if name != blank.asked.name]
        label = f" {blank.asked.label}" if blank.asked.label else ""
        uses = f" (for {', '.join(others)})" if others else ""
        sys.stderr.write(f"missing: {blank.asked.name}{label}{uses}\n")
    if not draft.missing and not draft.refusals:
        sys.stderr.write("kuaihui: the reply is empty\n")


def _to_clipboard(text: str) -> None:
    import pyperclip  # noqa: PLC0415 - only this command needs it

    try:
        pyperclip.copy(text)
        arrived = pyperclip.paste().replace("\r\n", "\n") == text  # xclip may fail in silence
    except pyperclip.PyperclipException:
        arrived = False
    if not arrived:
        msg = "no clipboard is in reach (on Linux, install xclip or wl-clipboard); see --print"
        raise CommandError(msg)


def _check(options: argparse.Namespace, session: Session) -> int:
    """Problems of the given files and folders, else of the user's files and the shipped ones."""
    if options.paths:
        problems = [problem for path in options.paths for problem in _problems_at(path)]
    else:
        loaded = session.loaded
        wrong = (one for book in loaded.library.books for one in template_problems(book))
        problems = [*loaded.problems, *wrong]
    if options.json:
        _print_json([_problem(one) for one in problems])
    else:
        for problem in problems:
            _print(str(problem))
    return FOUND_PROBLEMS if problems else OK


def _problems_at(path: Path) -> list[Problem]:
    if not path.exists() and not path.is_symlink():
        msg = f"there is no {path}"
        raise CommandError(msg)
    found = read_any(path)
    return [*found.problems, *(one for book in found.books for one in template_problems(book))]


def _problem(problem: Problem) -> dict[str, str]:
    return {
        "file": problem.source,
        "table": problem.table,
        "key": problem.key,
        "message": problem.message,
    }


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _print_json(value: object) -> None:
    _print(json.dumps(value, ensure_ascii=False, indent=2))
