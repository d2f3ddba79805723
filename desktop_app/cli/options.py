"""What the commands share: codes, argument types, printing."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys

FIRST_YEAR, LAST_YEAR = 1970, 9000
"""Moments beyond these are slips, and no calendar reckons with them."""

OK, FOUND_PROBLEMS, WRONG_CALL, NOT_FILLED = 0, 1, 2, 3


class CommandError(Exception):
    """One sentence for the user; the exit code is ``WRONG_CALL``."""


def count(text: str) -> int:
    """A number of matches, 1 or more."""
    if not text.isdecimal() or not int(text):
        msg = f"{text} is not a number of matches"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def place(text: str) -> int:
    """A place on a ladder, 1 or more."""
    if not text.isdecimal() or not int(text):
        msg = f"{text} is not a step: they are counted from 1"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def assignment(text: str) -> tuple[str, str]:
    """A variable and its value."""
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        msg = f"{text} does not say name=value"
        raise argparse.ArgumentTypeError(msg)
    return name.strip(), value


def moment(text: str) -> dt.datetime:
    """An aware moment; one without an offset is the shop's own time (see ``_copy``)."""
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or not FIRST_YEAR <= moment.year <= LAST_YEAR:
        msg = f"{text} is not a moment such as 2026-11-30T15:20"
        raise argparse.ArgumentTypeError(msg)
    return moment


def print_line(text: str) -> None:
    """One line on standard output."""
    sys.stdout.write(f"{text}\n")


def print_json(value: object) -> None:
    """A value on standard output, for scripts."""
    print_line(json.dumps(value, ensure_ascii=False, indent=2))
