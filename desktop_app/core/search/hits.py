"""Where a term matches: cut into pieces, two looked up as a pair, the others checked one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.core.search.layout import spread
from desktop_app.core.search.pieces import NEVER

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop_app.core.search.layout import Layout, Whole
    from desktop_app.core.search.pieces import Cut, Grades, Piece, Pieces

    Ids = NDArray[np.uint16] | Whole


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
                self._extend(list(by_length.values()), list(self.pieces.cuts(self.term, used)))
        return self.found

    def _seed(self) -> None:
        """The first two pieces from the table of pairs; a term of one piece from its rows."""
        layout = self.layout
        for used, first in self.pieces.cuts(self.term, 0):
            if used == len(self.term):
                begins, ends = layout.bounds[layout.rows[[first.ids, first.ids + 1]]]
                grades = first.grades[first.ids]
                self._keep(used, _positions(layout, begins, ends - begins, grades, 1))
                continue
            begun = self.pieces.beginning(self.term[:used])
            for end, second in self.pieces.cuts(self.term, used):
                spelled = _spelled(second, begun.seconds)
                if len(spelled):
                    ranges = begun.begins[spelled], begun.counts[spelled]
                    grades = _worse(second, begun.seconds[spelled], begun.grades[spelled])
                    self._keep(end, _positions(layout, *ranges, grades, 2))

    def _extend(self, matches: list[Hits], cuts: list[Cut]) -> None:
        """One more piece: keeps the starts whose next character it spells."""
        for so_far in matches:
            following = self.layout.ids.take(so_far.starts + so_far.length)
            for end, piece in cuts:
                spelled = _spelled(piece, following)
                if len(spelled):
                    grades = _worse(piece, following[spelled], so_far.grades[spelled])
                    self._keep(end, Hits(so_far.length + 1, so_far.starts[spelled], grades))

    def _keep(self, used: int, matches: Hits) -> None:
        if used == len(self.term):
            self.found.append(matches)
            return
        others = self.waiting[used].get(matches.length)
        self.waiting[used][matches.length] = _united(others, matches) if others else matches


def _spelled(piece: Piece, ids: Ids) -> Whole:
    """The places of ids that the piece spells: mostly none, so nothing else is worked out yet."""
    there = ids == piece.letter if piece.letter >= 0 else piece.grades.take(ids) != NEVER
    places: Whole = there.nonzero()[0]
    return places


def _worse(piece: Piece, ids: Ids, grades: Grades) -> Grades:
    """The grades so far or those of the piece, whichever are worse."""
    return grades if piece.letter >= 0 else np.maximum(piece.grades.take(ids), grades)


def _positions(layout: Layout, begins: Whole, counts: Whole, grades: Grades, length: int) -> Hits:
    """The hits of these ranges of ``layout.positions``, each range with its grade."""
    if len(begins) == 1:
        positions = layout.positions[begins[0] : begins[0] + counts[0]]
    else:
        positions = layout.positions.take(spread(begins, counts))
    return Hits(length, positions.astype(np.intp), grades.repeat(counts))


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
