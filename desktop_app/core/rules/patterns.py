"""Patterns that cannot blow up: RE2, whose time grows with the text and with nothing else."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

import re2

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

PLACE = "hit"
"""How groups begin of which the first to match is the place, where a pattern has any."""

_MEMORY = 64 * 1024 * 1024
"""Bytes that all patterns together may use while they search."""


def fault(pattern: str) -> str:
    """Why RE2 does not take a pattern; empty if it does."""
    try:
        re2.compile(pattern, _options())
    except re2.error as error:
        return _said(error)
    except UnicodeEncodeError:
        return "half of a character"
    return ""


def _said(error: Exception) -> str:
    reason = error.args[0] if error.args else error
    return reason.decode(errors="replace") if isinstance(reason, bytes) else str(reason)


def folded(pattern: str, fold: Callable[[str], str]) -> str:
    r"""The pattern for texts that were folded: ，in it becomes a comma, 後 becomes 后.

    ASCII is left as it is: \S and \s are not the same.
    """
    return "".join(one if one.isascii() else _escaped(fold(one)) for one in pattern)


def _escaped(one: str) -> str:
    return f"\\{one}" if one.isascii() and not one.isalnum() else one


def finder(pattern: str) -> Callable[[str], object]:
    """Says whether a pattern is found in a text."""
    search: Callable[[str], object] = re2.compile(pattern, _options()).search
    return search


@lru_cache(maxsize=256)
def exactly(pattern: str) -> Matcher | None:
    """A pattern that regards the case, ready to be searched for; None where it is none."""
    options = re2.Options()
    options.log_errors = False
    try:
        found: Matcher = re2.compile(pattern, options)
    except (re2.error, UnicodeEncodeError):
        return None
    return found


class Matcher(Protocol):
    """A compiled pattern."""

    def search(self, text: str) -> Found | None:
        """The first place where it is found."""


class Found(Protocol):
    """A place where a pattern was found."""

    def groupdict(self) -> dict[str, str | None]:
        """What the named groups hold."""


class Patterns:
    """Patterns to be found in one pass, each with a number of the caller's."""

    def __init__(self, patterns: Sequence[tuple[int, str]], memory: int = _MEMORY) -> None:
        self._numbers = [number for number, _ in patterns]
        self._each = [re2.compile(pattern, _options()) for _, pattern in patterns]
        self._groups = [_places(one) for one in self._each]
        self._all = re2.Set.SearchSet(_options(memory))
        for _, pattern in patterns:
            self._all.Add(pattern)
        # The empty pattern is always found; if it is not, the set ran out of memory and is mute
        self._always = self._all.Add("")
        self._all.Compile()

    def find(self, text: str, numbers: Container[int]) -> Iterator[tuple[int, int, int]]:
        """(number, start, end) of every match that is not empty, of the patterns so numbered."""
        found = self._all.Match(text) or ()
        present = found if self._always in found else range(len(self._each) + 1)
        for place in sorted(set(present) - {self._always}):
            if self._numbers[place] not in numbers:
                continue
            for match in self._each[place].finditer(text):
                spans = (match.span(group) for group in self._groups[place])
                start, end = next((span for span in spans if span[0] >= 0), match.span())
                if start < end:
                    yield self._numbers[place], start, end


def _places(pattern: re2._Regexp) -> list[int]:
    return sorted(n for name, n in pattern.groupindex.items() if name.startswith(PLACE))


def _options(memory: int = 0) -> re2.Options:
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    if memory:
        options.max_mem = memory
    return options
