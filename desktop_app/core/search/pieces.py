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
    """The pieces that spell a character of a library.

    Attributes:
        spelled: The keys that spell some character in full, with those characters.
        begun: The keys with which some spelling begins, with those spellings.
    """

    def __init__(self, letters: str, spelling: Spelling) -> None:
        self._size = len(letters)
        self.spelled: dict[str, list[tuple[int, Grade]]] = {}
        for n in range(BLANK + 1, len(letters)):
            for keys, grade in spelling.spelled(letters[n]):
                self.spelled.setdefault(keys, []).append((n, grade))
        self.begun: dict[str, list[str]] = {}
        for keys in self.spelled:
            for length in range(1, len(keys) + 1):
                self.begun.setdefault(keys[:length], []).append(keys)
        self._wholes: dict[str, Piece] = {}
        self._lasts: dict[str, Piece] = {}

    def whole(self, keys: str) -> Piece:
        """The characters that exactly these keys spell."""
        known = self._wholes.get(keys)
        if known is None:
            known = self._wholes[keys] = _piece(self._size, self.spelled[keys])
        return known

    def last(self, keys: str) -> Piece:
        """The characters that these keys spell or begin to spell."""
        known = self._lasts.get(keys)
        if known is None:
            known = self._lasts[keys] = _piece(self._size, self._begin(keys))
        return known

    def _begin(self, keys: str) -> Iterable[tuple[int, Grade]]:
        for spelled in self.begun[keys]:
            for n, grade in self.spelled[spelled]:
                yield n, min(grade, Grade.CUT) if spelled == keys else Grade.CUT


def _piece(size: int, spelled: Iterable[tuple[int, Grade]]) -> Piece:
    grades = np.full(size, NEVER, np.uint8)
    for n, grade in spelled:
        grades[n] = min(grades[n], grade)
    ids = np.flatnonzero(grades != NEVER)
    shown = len(ids) == 1 and grades[ids[0]] == Grade.LITERAL
    return Piece(ids, grades, int(ids[0]) if shown else -1)
