"""The pieces a term may be cut into, and the characters that each of them spells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.core.search.layout import BLANK
from desktop_app.core.search.spelling import Grade

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from desktop_app.core.search.spelling import Spelling

NEVER = len(Grade)
"""In a table of grades: this character is not spelled so."""


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """The characters that a piece of a term spells.

    Attributes:
        ids: Their ids, in order.
        grades: (letters,) the grade of each id, ``NEVER`` for the others.
        letter: The only id, where the piece is one letter typed as it is shown; else -1.
    """

    ids: NDArray[np.intp]
    grades: NDArray[np.uint8]
    letter: int


class Pieces:
    """The pieces that spell a character of a library."""

    def __init__(self, letters: str, spelling: Spelling) -> None:
        self._size = len(letters)
        self._spelled: dict[str, list[tuple[int, Grade]]] = {}
        for n in range(BLANK + 1, len(letters)):
            for keys, grade in spelling.spelled(letters[n]):
                self._spelled.setdefault(keys, []).append((n, grade))
        self.longest = max(map(len, self._spelled), default=0)
        self._begun: dict[str, list[str]] = {}
        for keys in self._spelled:
            for length in range(1, len(keys) + 1):
                self._begun.setdefault(keys[:length], []).append(keys)
        self._known: dict[tuple[str, bool], Piece] = {}

    def whole(self, keys: str) -> Piece | None:
        """The characters that exactly these keys spell."""
        return self._piece(keys, cut=False) if keys in self._spelled else None

    def last(self, keys: str) -> Piece | None:
        """The characters that these keys spell or begin to spell."""
        return self._piece(keys, cut=True) if keys in self._begun else None

    def _piece(self, keys: str, *, cut: bool) -> Piece:
        known = self._known.get((keys, cut))
        if known is None:
            spelled = self._begin(keys) if cut else self._spelled[keys]
            known = self._known[keys, cut] = _piece(self._size, spelled)
        return known

    def _begin(self, keys: str) -> Iterable[tuple[int, Grade]]:
        for spelled in self._begun[keys]:
            for n, grade in self._spelled[spelled]:
                yield n, min(grade, Grade.CUT) if spelled == keys else Grade.CUT


def _piece(size: int, spelled: Iterable[tuple[int, Grade]]) -> Piece:
    grades = np.full(size, NEVER, np.uint8)
    for n, grade in spelled:
        grades[n] = min(grades[n], grade)
    ids = np.flatnonzero(grades != NEVER)
    shown = len(ids) == 1 and grades[ids[0]] == Grade.LITERAL
    return Piece(ids, grades, int(ids[0]) if shown else -1)
