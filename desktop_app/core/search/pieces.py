"""The pieces a term may be cut into, and the characters that each of them spells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.core.search.layout import BLANK, spread
from desktop_app.core.search.spelling import Grade

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from desktop_app.core.search.layout import Layout, Whole
    from desktop_app.core.search.spelling import Spelling

    Grades = NDArray[np.uint8]

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

    ids: Whole
    grades: Grades
    letter: int


@dataclass(frozen=True, slots=True, eq=False)
class Begun:
    """The pairs of neighbours whose first character a piece spells.

    Attributes:
        begins: Where the positions of each begin in the layout.
        counts: How many there are of each.
        seconds: The id of the second character of each.
        grades: The grade of the first character of each.
    """

    begins: Whole
    counts: Whole
    seconds: Whole
    grades: Grades


Cut = tuple[int, "Piece"]
"""A piece that may come next in a term, after the number of keys that are used up then."""


class Pieces:
    """The pieces that spell a character of a library.

    Attributes:
        spelled: The keys that spell some character in full, with those characters.
        begun: The keys with which some spelling begins, with those spellings.
    """

    def __init__(self, layout: Layout, spelling: Spelling) -> None:
        self._layout = layout
        letters = layout.letters
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
        self._beginnings: dict[str, Begun] = {}

    def cuts(self, term: str, used: int) -> Iterator[Cut]:
        """The pieces that may come next in a term of which so many keys are used up."""
        for end in range(used + 1, len(term)):
            keys = term[used:end]
            if keys not in self.begun:
                return
            if keys in self.spelled:
                yield end, self.whole(keys)
        if term[used:] in self.begun:
            yield len(term), self.last(term[used:])

    def beginning(self, keys: str) -> Begun:
        """The pairs that a term begins with whose first piece are these keys.

        Kept: there are few keys to begin with, and it is half the work of a short term.
        """
        known = self._beginnings.get(keys)
        if known is None:
            known = self._beginnings[keys] = _begun(self._layout, self.whole(keys))
        return known

    def whole(self, keys: str) -> Piece:
        """The characters that exactly these keys spell."""
        known = self._wholes.get(keys)
        if known is None:
            known = self._wholes[keys] = _piece(len(self._layout.letters), self.spelled[keys])
        return known

    def last(self, keys: str) -> Piece:
        """The characters that these keys spell or begin to spell."""
        known = self._lasts.get(keys)
        if known is None:
            known = self._lasts[keys] = _piece(len(self._layout.letters), self._begin(keys))
        return known

    @property
    def nbytes(self) -> int:
        """Memory of what is kept of the pieces asked for so far, in bytes."""
        pieces = (*self._wholes.values(), *self._lasts.values())
        return sum(each.ids.nbytes + each.grades.nbytes for each in pieces) + sum(
            each.begins.nbytes + each.counts.nbytes + each.seconds.nbytes + each.grades.nbytes
            for each in self._beginnings.values()
        )

    def _begin(self, keys: str) -> Iterable[tuple[int, Grade]]:
        for spelled in self.begun[keys]:
            for n, grade in self.spelled[spelled]:
                yield n, min(grade, Grade.CUT) if spelled == keys else Grade.CUT


def _begun(layout: Layout, piece: Piece) -> Begun:
    firsts = layout.rows[piece.ids]
    counts = layout.rows[piece.ids + 1] - firsts
    pairs = spread(firsts, counts)
    begins = layout.bounds[pairs]
    grades = piece.grades[piece.ids].repeat(counts)
    seconds = layout.seconds[pairs].astype(np.intp)
    return Begun(begins, layout.bounds[pairs + 1] - begins, seconds, grades)


def _piece(size: int, spelled: Iterable[tuple[int, Grade]]) -> Piece:
    grades = np.full(size, NEVER, np.uint8)
    for n, grade in spelled:
        grades[n] = min(grades[n], grade)
    ids = np.flatnonzero(grades != NEVER)
    shown = len(ids) == 1 and grades[ids[0]] == Grade.LITERAL
    return Piece(ids, grades, int(ids[0]) if shown else -1)
