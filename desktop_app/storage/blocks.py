"""TOML text cut into its tables without losing a character, so that one can be exchanged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import tomli

if TYPE_CHECKING:
    from collections.abc import Iterator

_STRING = r"""
    \"{3} (?: [^"\\]++ | \\[\s\S] | "{1,2}+(?!") )*+ "{3,5}+
  | '{3} (?: [^']++ | '{1,2}+(?!') )*+ '{3,5}+
  | " (?: [^"\\\n]++ | \\. )*+ "
  | ' [^'\n]*+ '
"""
_TOKEN = re.compile(
    rf"(?P<string>{_STRING}) | \#[^\n]*+ | (?P<opens>[\[{{]) | (?P<closes>[\]}}])"
    r"| (?P<breaks>\n) | [^\"'\#\[\]{}\n]++ | [\s\S]",
    re.VERBOSE,
)
_TRIVIA = re.compile(r"[ \t]*+(?:#[^\n]*+)?\r?(?:\n|\Z)")
_HEADER = re.compile(
    r"""
    (?P<name> [ \t]*+ \[
      (?: [^\[\]"'\#\n]++ | "(?:[^"\\\n]++|\\.)*+" | '[^'\n]*+' | \[ | \] )++ )
    (?:\#[^\n]*+)? (?:\n|\Z)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A table as it stands in the file.

    Attributes:
        leading: The blank lines and comments in front of its header.
        header: The keys of its header; empty for what stands before the first header or after all.
        is_array: Whether it is ``[[…]]``.
        text: The line of the header and all up to the last key.
    """

    leading: str
    header: tuple[str, ...]
    is_array: bool
    text: str

    def __str__(self) -> str:
        return self.leading + self.text


def split(text: str) -> tuple[Block, ...]:
    """All of ``text`` as blocks; joined they are the text again, whatever it is.

    The first has no header and holds the keys before any table. The last has no header either and
    holds the comments that end the file.
    """
    return tuple(_blocks(text))


def _blocks(text: str) -> Iterator[Block]:
    header: tuple[str, ...] = ()
    leading, is_array = "", False
    start = end = here = 0  # of the block's text; what follows ``end`` may lead the next block
    while here < len(text):
        if trivia := _TRIVIA.match(text, here):
            here = trivia.end()
        elif found := _header(text, here):
            yield Block(leading, header, is_array, text[start:end])
            leading, start = text[end:here], here
            header, is_array, here = found
            end = here
        else:
            here = end = _statement_end(text, here)
    yield Block(leading, header, is_array, text[start:end])
    yield Block(text[end:], (), is_array=False, text="")


def _header(text: str, here: int) -> tuple[tuple[str, ...], bool, int] | None:
    """The keys of a header, whether it is an array's, and where its line ends."""
    match = _HEADER.match(text, here)
    if not match:
        return None
    keys, is_array = _keys(match["name"].strip())
    return (keys, is_array, match.end()) if keys else None


@lru_cache(maxsize=64)
def _keys(name: str) -> tuple[tuple[str, ...], bool]:
    """The keys of a header in its brackets, and whether it is an array's; no keys: it is none."""
    try:
        value: object = tomli.loads(name)
    except (ValueError, RecursionError):
        return (), False
    keys = []
    while isinstance(value, dict) and value:
        key, value = next(iter(value.items()))
        keys.append(key)
    return tuple(keys), isinstance(value, list)


def tokens(text: str) -> Iterator[str]:
    """The text cut into strings, comments and what is between them."""
    return (found.group() for found in _TOKEN.finditer(text))


def _statement_end(text: str, here: int) -> int:
    """Where a key and its value end, with the line break."""
    depth = 0
    for token in _TOKEN.finditer(text, here):
        if token.lastgroup == "opens":
            depth += 1
        elif token.lastgroup == "closes":
            depth = max(0, depth - 1)
        elif token.lastgroup == "breaks" and depth == 0:
            return token.end()
    return len(text)
