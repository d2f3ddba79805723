"""Terms joined to an answer: the documents that have them all, and what they score."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.core.search import ranking
from desktop_app.core.search.hits import Hits, hits
from desktop_app.core.search.layout import PLACE_BITS, SPACE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from desktop_app.core.search.layout import Layout, Whole
    from desktop_app.core.search.pieces import Pieces


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Hits of a term together with the row of the document and the level of each."""

    hits: Hits
    rows: Whole
    levels: NDArray[np.uint8]

    def among(self, wanted: NDArray[np.bool_]) -> Part:
        """Those in the documents that are wanted."""
        here = wanted.take(self.rows).nonzero()[0]
        some = Hits(self.hits.length, self.hits.starts[here], self.hits.grades[here])
        return Part(some, self.rows[here], self.levels[here])


Found = list[Part]
"""All hits of one term, or of the words it may be corrected to."""


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """The documents that have all terms, in order of their rows.

    Attributes:
        found: The hits of each term.
        best: For each term its best level in each of all documents, 0 where it is missing.
        rows: The documents that have all.
        scores: What each of them scores.
    """

    found: Sequence[Found]
    best: Sequence[NDArray[np.uint8]]
    rows: Whole
    scores: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """All that a query matches.

    Attributes:
        terms: The terms of the query.
        answer: The documents, exact ones and then corrected ones, and the hits of all.
        exact: How many of them match without a correction.
        words: For each term the words it was corrected to, with the hits of each.
    """

    terms: tuple[str, ...]
    answer: Answer
    exact: int
    words: Mapping[str, Mapping[str, Found]]


def find(term: str, layout: Layout, pieces: Pieces) -> Found:
    """All hits of a term."""
    return [
        _part(each, layout, single=each.length == len(term)) for each in hits(term, layout, pieces)
    ]


def _part(found: Hits, layout: Layout, *, single: bool) -> Part:
    homes = layout.homes.take(found.starts)
    levels = ranking.levels(layout, found, homes, single=single)
    return Part(found, (homes >> PLACE_BITS).astype(np.intp), levels)


def answer(terms: Sequence[str], found: Sequence[Found], layout: Layout, count: int) -> Answer:
    """The documents, of ``count``, that have all terms."""
    best = [_best(parts, count) for parts in found]
    if len(terms) == 1:
        rows = (best[0] != 0).nonzero()[0]
        return Answer(found, best, rows, ranking.WORTH_ALONE[best[0][rows]])
    there = np.full(count, bool(terms))
    for levels in best:
        there &= levels != 0
    rows = there.nonzero()[0]
    scores = np.zeros(len(rows))
    for term, levels in zip(terms, best, strict=True):
        scores += ranking.WORTH[levels[rows]] * (len(term) / sum(map(len, terms)))
    if len(rows):
        scores[_side_by_side(found, layout, count)[rows]] *= ranking.SIDE_BY_SIDE
    return Answer(found, best, rows, scores)


def _best(parts: Found, count: int) -> NDArray[np.uint8]:
    """(count,) the best level of each document, 0 where there is no hit."""
    best = np.zeros(count, np.uint8)
    for part in parts:
        np.maximum.at(best, part.rows, part.levels)
    return best


def _side_by_side(found: Sequence[Found], layout: Layout, count: int) -> NDArray[np.bool_]:
    """(count,) where a term follows, at once or after a space, the one before it in the query."""
    side_by_side = np.zeros(count, bool)
    for before, after in pairwise(found):
        follows = np.zeros(len(layout.ids) + 1, bool)
        for part in before:
            ends = part.hits.starts + part.hits.length
            follows[ends] = True
            follows[ends[layout.ids[ends] == SPACE] + 1] = True
        for part in after:
            side_by_side[part.rows[follows[part.hits.starts]]] = True
    return side_by_side
