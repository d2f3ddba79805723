"""TOML read in parts: the parser is compiled and lets no other thread run until it is done.

Read at once, ten thousand phrases would stop the window for a third of a second.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import tomli

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PART = 50_000
"""Characters that are read at once; it takes some milliseconds."""

NAN = Decimal("nan")
"""One for all, so that a value that holds it equals itself when read again."""

_CUT = re.compile(r"\n(?=\[\[[A-Za-z0-9_-]+\]\][ \t]*(?:#[^\n]*)?\r?\n)")
_KEPT = "\n[sync]\n"


def loaded(text: str, size: int) -> dict[str, object]:
    """What is in the text; a long one is read in parts of about ``size`` characters.

    Raises:
        ValueError: It is no TOML.
    """
    if len(text) > size:
        try:
            return _in_parts(text, size)
        except ValueError:
            pass  # said of the whole text, whose lines and columns people know
    return _read(text)


def _in_parts(text: str, size: int) -> dict[str, object]:
    """What is in the text, and in what the program keeps below a team's book, if there is any."""
    above, kept, below = text.rpartition(_KEPT)
    if not kept or '"""' in below or "'''" in below:
        return _joined(_parts(text, size))
    whole = _joined(_parts(f"{above}\n", size))
    if "sync" in whole:
        msg = "sync is there twice"
        raise ValueError(msg)
    for piece in _lines(f"[sync]\n{below}", size):
        _add(whole, _read(piece))
    return whole


def _read(text: str) -> dict[str, object]:
    return tomli.loads(text, parse_float=_fraction)


def _parts(text: str, size: int) -> Iterator[str]:
    """The text cut before tables of an array.

    A cut may fall into a text of several lines. The part before it is then no TOML.
    """
    start = 0
    while cut := _CUT.search(text, start + size):
        yield text[start : cut.end()]
        start = cut.end()
    yield text[start:]


def _joined(parts: Iterable[str]) -> dict[str, object]:
    """The tables of all parts.

    Raises:
        ValueError: A part is no TOML, or says something again that is no table of an array.
    """
    whole: dict[str, object] = {}
    arrays: dict[str, list[object]] = {}
    for part in parts:
        for key, value in _read(part).items():
            rows = value if isinstance(value, list) and f"[[{key}]]" in part else None
            if key in whole and (rows is None or key not in arrays):
                msg = f"{key} is there twice"
                raise ValueError(msg)
            if rows is not None:
                arrays.setdefault(key, []).extend(rows)
                whole[key] = arrays[key]
            else:
                whole[key] = value
    return whole


def _fraction(text: str) -> Decimal:
    value = Decimal(text)
    return NAN if value.is_nan() else value


def _lines(text: str, size: int) -> Iterator[str]:
    """The text cut between its lines; a table that goes on after a cut is begun again.

    There must be no texts of several lines.
    """
    header, piece, length = "", [""], 0
    for line in text.split("\n"):
        begins = line.startswith("[")
        goes_on = header and line and line[0] not in " ]"  # no item of a list of several lines
        if length > size and (begins or goes_on):
            yield "\n".join(piece)
            piece, length = [] if begins else [header], 0
        if begins:
            header = "" if line.startswith("[[") else line
        piece.append(line)
        length += len(line)
    yield "\n".join(piece)


def _add(whole: dict[str, object], more: dict[str, object]) -> None:
    """Put the tables of a piece to those that are there.

    Raises:
        ValueError: Something that is no table is there twice.
    """
    for key, value in more.items():
        there = whole.get(key)
        if key not in whole:
            whole[key] = value
        elif isinstance(there, dict) and isinstance(value, dict):
            _add(there, value)
        elif isinstance(there, list) and isinstance(value, list):
            there += value
        else:
            msg = f"{key} is there twice"
            raise ValueError(msg)
