"""Values out of foreign files, which may be anything: what is not as expected is empty."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.exchange.encodings import decoded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.exchange.bundles import Bundle, Piece

DEPTH: Final = 100
"""Brackets within brackets that a file may have."""

_UUID = re.compile(r"\{?([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})\}?")

UNREADABLE = QT_TRANSLATE_NOOP("problem", "It cannot be read ({reason}); nothing of it came in.")
NOT_ONE = QT_TRANSLATE_NOOP("problem", "This is not what the format has here; it was left out.")
EMPTY = QT_TRANSLATE_NOOP("problem", "There is no text in it; it was left out.")


def json_value(data: bytes) -> object:
    """What a JSON file says; whole numbers and fractions are texts, as they were written.

    Raises:
        ValueError: It is no JSON, or nested beyond measure.
    """
    try:
        return json.loads(
            decoded(data).text, strict=False, parse_int=str, parse_float=str, parse_constant=str
        )
    except RecursionError as error:
        msg = "nested too deeply"
        raise ValueError(msg) from error


def unreadable(source: str, error: Exception) -> Problem:
    """A file that could not be read, and why."""
    return Problem(source, "", "", UNREADABLE, {"reason": str(error).partition("\n")[0][:200]})


def table(value: object) -> Mapping[str, object]:
    """A dictionary; an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def items(value: object) -> list[object]:
    """A list; an empty one for anything else."""
    return value if isinstance(value, list) else []


def text(value: object) -> str:
    """A text; an empty one for anything else. Half characters, which no file can hold, are gone."""
    if not isinstance(value, str):
        return ""
    return (
        value
        if value.isascii()
        else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    )


def texts(value: object) -> tuple[str, ...]:
    """The texts of a list, or a text alone."""
    found = value if isinstance(value, list) else [value]
    return tuple(one for each in found if (one := text(each)))


def is_on(value: object, otherwise: bool = False) -> bool:  # noqa: FBT001, FBT002 - what a missing key means
    """Whether a switch is on, however it is written."""
    if isinstance(value, bool):
        return value
    said = text(value).strip().lower()
    return otherwise if not said else said in {"true", "yes", "on", "1"}


def foreign_id(uuid: str) -> str:
    """Another program's id as one of ours; empty where it is none that nobody else would use."""
    found = _UUID.fullmatch(uuid.strip())
    return found[1].lower() if found else ""


def pieces_named(bundle: Bundle, *endings: str) -> list[Piece]:
    """The files whose names end so; what begins with ``._`` is a Mac's own and no file."""
    return [
        piece
        for piece in bundle.pieces
        if piece.name.lower().endswith(endings) and not piece.name.startswith("._")
    ]
