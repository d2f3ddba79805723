"""The command line: the core's second user. It never loads Qt."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, NoReturn

from typing_extensions import override

from desktop_app import __version__
from desktop_app.cli.checking import add_check
from desktop_app.cli.copying import add_copy
from desktop_app.cli.entry import add_entry
from desktop_app.cli.finding import add_find, add_suggest
from desktop_app.cli.laddering import add_ladder
from desktop_app.cli.options import OK, WRONG_CALL, CommandError
from desktop_app.cli.session import Session
from desktop_app.cli.shipping import add_shipping
from desktop_app.cli.teaming import add_team
from desktop_app.cli.writing import add_put, add_remove, add_show
from desktop_app.clock import now

if TYPE_CHECKING:
    from collections.abc import Sequence


class _Parser(argparse.ArgumentParser):
    """Argument errors are one sentence, too."""

    @override
    def error(self, message: str) -> NoReturn:
        raise CommandError(message)


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
    add_find(commands.add_parser("find", help="search the phrases"))
    add_suggest(commands.add_parser("suggest", help="phrases that answer a buyer's words"))
    add_copy(commands.add_parser("copy", help="fill a phrase in and copy it"))
    add_ladder(commands.add_parser("ladder", help="the prices that a bargaining ladder states"))
    add_check(commands.add_parser("check", help="look for problems in the files"))
    commands.add_parser("doctor", help="say what works here, for a bug report (--json)")
    add_entry(commands.add_parser("desktop", help="put the program into the desktop's menu"))
    add_shipping(commands.add_parser("shipping", help="when a parcel leaves and arrives"))
    add_show(commands.add_parser("show", help="all of one phrase"))
    add_put(commands.add_parser("put", help="make or change a phrase of a book"))
    add_remove(commands.add_parser("remove", help="take a phrase out of its book"))
    add_team(commands.add_parser("team", help="share phrases with colleagues"))
    return parser
