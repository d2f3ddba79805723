"""Where a term matches: cut into pieces, two looked up as a pair, the others checked one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.core.search.pieces import NEVER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from desktop_app.core.search.layout import Layout, Whole
    from desktop_app.core.search.pieces import Piece, Pieces

    Grades = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Hits:
    """Places where a term matches so many characters.

    Attributes:
        length: Characters of the text that are matched at each place.
        starts: Position of the first of them; a position may occur twice, with different grades.
        grades: The worst grade of the characters, see ``Grade``.
    """

    length: int
    starts: Whole
    grades: Grades


def hits(term: str, layout: Layout, pieces: Pieces) -> list[Hits]:
    """Every place where the term matches."""
    return _Search(term, layout, pieces).run()


class _Search:
    """One term on its way through the arrays.

    ``waiting[used][length]`` are the starts of matches that have used up so many keys of the term
    for so many characters of the text.
    """

    def __init__(self, term: str, layout: Layout, pieces: Pieces) -> None:
        self.term = term
        self.layout = layout
        self.pieces = pieces
        self.waiting: list[dict[int, Hits]] = [{} for _ in term]
        self.found: list[Hits] = []

    def run(self) -> list[Hits]:
        self._seed()
        for used, by_length in enumerate(self.waiting):
            if by_length:
                self._extend(list(by_length.values()), list(self._cuts(used)))
        return self.found

    def _cuts(self, used: int) -> Iterator[tuple[int, Piece]]:
        """The pieces that may come next, with the number of keys used up after each."""
        term, pieces = self.term, self.pieces
        for end in range(used + 1, len(term)):
            keys = term[used:end]
            if keys not in pieces.begun:
                return
            if keys in pieces.spelled:
                yield end, pieces.whole(keys)
        if term[used:] in pieces.begun:
            yield len(term), pieces.last(term[used:])

    def _seed(self) -> None:
        """The first two pieces from the table of pairs; a term of one piece from its rows."""
        layout = self.layout
        for used, first in self._cuts(0):
            begins, ends = layout.rows[first.ids], layout.rows[first.ids + 1]
            grades = first.grades[first.ids]
            if used == len(self.term):
                self._keep(
                    used, _positions(layout, layout.bounds[begins], layout.bounds[ends], grades, 1)
                )
                continue
            pairs = _spread(begins, ends)
            seconds = layout.seconds[pairs]
            grades = grades.repeat(ends - begins)
            for end, second in self._cuts(used):
                spelled, worst = _spelled(second, seconds, grades)
                if len(spelled):
                    chosen = pairs[spelled]
                    bounds = layout.bounds[chosen], layout.bounds[chosen + 1]
                    self._keep(end, _positions(layout, *bounds, worst, 2))

    def _extend(self, matches: list[Hits], cuts: list[tuple[int, Piece]]) -> None:
        """One more piece: keeps the starts whose next character it spells."""
        for so_far in matches:
            following = self.layout.ids[so_far.starts + so_far.length]
            for end, piece in cuts:
                spelled, worst = _spelled(piece, following, so_far.grades)
                if len(spelled):
                    self._keep(end, Hits(so_far.length + 1, so_far.starts[spelled], worst))

    def _keep(self, used: int, matches: Hits) -> None:
        if used == len(self.term):
            self.found.append(matches)
            return
        others = self.waiting[used].get(matches.length)
        self.waiting[used][matches.length] = _united(others, matches) if others else matches


def _spelled(piece: Piece, ids: NDArray[np.uint16], grades: Grades) -> tuple[Whole, Grades]:
    """The places of ids that the piece spells, and the worse of its grade and the one before."""
    if piece.letter >= 0:
        places = (ids == piece.letter).nonzero()[0]
        return places, grades[places]
    grade = piece.grades[ids]
    places = (grade != NEVER).nonzero()[0]
    return places, np.maximum(grade[places], grades[places])


def _positions(layout: Layout, begins: Whole, ends: Whole, grades: Grades, length: int) -> Hits:
    """The hits of these ranges of ``layout.positions``, each range with its grade."""
    if len(begins) == 1:
        positions = layout.positions[begins[0] : ends[0]].astype(np.intp)
    else:
        positions = layout.positions[_spread(begins, ends)].astype(np.intp)
    return Hits(length, positions, grades.repeat(ends - begins))


def _spread(begins: Whole, ends: Whole) -> Whole:
    """All numbers of these ranges, at least one: [3, 9], [5, 11] → 3 4 9 10."""
    if len(begins) == 1:
        return np.arange(begins[0], ends[0])
    counts = ends - begins
    after = counts.cumsum()
    spread: Whole = (begins - after + counts).repeat(counts) + np.arange(after[-1])
    return spread


def _united(one: Hits, other: Hits) -> Hits:
    """Two sets of starts as one, each start once with its better grade.

    Without this a term that can be cut in two ways at many places would grow exponentially.
    """
    starts = np.concatenate((one.starts, other.starts))
    grades = np.concatenate((one.grades, other.grades))
    order = np.lexsort((grades, starts))
    starts = starts[order]
    first = np.append(True, starts[1:] != starts[:-1])
    return Hits(one.length, starts[first], grades[order][first])
