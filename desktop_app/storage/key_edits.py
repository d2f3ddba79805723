"""Single keys of a TOML table exchanged; comments, other keys and their order stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import tomli

from desktop_app.storage.render import line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def with_keys(text: str, pairs: Mapping[str, object]) -> str:
    """The lines of one table with these values; None takes a key away.

    Args:
        text: The table: its header, if it has one, its keys and the comments among them.
        pairs: The new values. A key that is not there yet goes to the end.
    """
    left = dict(pairs)
    pieces = []
    for key, piece in _statements(text):
        if key not in left:
            pieces.append(piece)
        elif (value := left.pop(key)) is not None:
            pieces.append(_said(key, value, piece))
    if pieces and pieces[-1] and not pieces[-1].endswith("\n"):
        pieces[-1] += "\n"
    return "".join(pieces) + "".join(
        line(k, value) for k, value in left.items() if value is not None
    )


def _statements(text: str) -> Iterator[tuple[str, str]]:
    """Every key with its lines; what is none, such as the header, under an empty key."""
    lines = text.splitlines(keepends=True)
    start = 0
    while start < len(lines):
        end, key = start + 1, ""
        if lines[start].strip()[:1] not in ("", "#", "["):
            end, key = _statement(lines, start)
        yield key, "".join(lines[start:end])
        start = end


def _statement(lines: list[str], start: int) -> tuple[int, str]:
    """Where the statement that begins in a line ends, and its key; the line alone if it is none."""
    for end in range(start + 1, len(lines) + 1):
        if found := _read("".join(lines[start:end])):
            return end, next(iter(found))
    return start + 1, ""


def _read(text: str) -> dict[str, object]:
    try:
        return tomli.loads(text)
    except ValueError:
        return {}


def _said(key: str, value: object, before: str) -> str:
    """The statement with another value; the comment behind the old one stays."""
    old = _read(before)
    hashes = (n for n, sign in enumerate(before) if sign == "#" and "\n" not in before[n:-1])
    comment = next((before[n:].rstrip() for n in hashes if _read(before[:n]) == old), "")
    if old == {key: value}:
        return before
    new = line(key, value)
    return f"{new.rstrip()}    {comment}\n" if comment else new
