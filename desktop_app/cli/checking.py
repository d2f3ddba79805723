"""``check``: what is wrong in the files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.options import FOUND_PROBLEMS, OK, CommandError, print_json, print_line
from desktop_app.core.checking import template_problems
from desktop_app.storage.checking import read_any

if TYPE_CHECKING:
    import argparse

    from desktop_app.cli.session import Session
    from desktop_app.core.problems import Problem


def add_check(parser: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_check)


def _check(options: argparse.Namespace, session: Session) -> int:
    """Problems of the given files and folders, else of the user's files and the shipped ones."""
    if options.paths:
        problems = [problem for path in options.paths for problem in _problems_at(path)]
    else:
        loaded = session.loaded
        wrong = (one for book in loaded.library.books for one in template_problems(book))
        problems = [*loaded.problems, *wrong]
    if options.json:
        print_json([_problem(one) for one in problems])
    else:
        for problem in problems:
            print_line(str(problem))
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
