"""The search: which documents match a query, best first, and why.

It finds exactly what ``reference.match_terms`` finds, from flat arrays, fast enough to run at every
key press in the thread of the interface.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.core.search import ranking
from desktop_app.core.search.answers import Answer, Found, Result, answer, find
from desktop_app.core.search.corrections import Corrections, vocabulary
from desktop_app.core.search.explain import Explanation
from desktop_app.core.search.layout import Layout, Whole, lay_out
from desktop_app.core.search.matches import FIELDS, Document, Match
from desktop_app.core.search.pieces import Pieces
from desktop_app.core.search.reference import spans_in

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from desktop_app.core.search.spelling import Spelling

__all__ = ["FIELDS", "Document", "Index", "Match", "spans_in"]

FEW = 10
"""Fewer exact matches than these, and slips are looked for as well."""


@dataclass(frozen=True, eq=False)
class Index:
    """Documents made ready to be searched. Not slotted: it caches its corrections."""

    documents: tuple[Document, ...]
    spelling: Spelling
    layout: Layout
    pieces: Pieces

    @classmethod
    def build(cls, documents: Sequence[Document], spelling: Spelling) -> Index:
        """The index of these documents."""
        layout = lay_out(documents, spelling)
        return cls(tuple(documents), spelling, layout, Pieces(layout, spelling))

    def search(
        self,
        query: str,
        *,
        limit: int = 50,
        boost: Callable[[int], float] | None = None,
        within: Collection[int] | None = None,
    ) -> tuple[tuple[Match, ...], int]:
        """The best matches first, and how many matched in all; nothing for an empty query.

        ``boost`` gives what the use and suitability of a document add to its score, which is about
        1 for a match at the start of a title. It is asked for the best ``ranking.POOL`` only.
        ``within`` are the keys of the documents that count; None means all.
        """
        result = self._result(query)
        rows, scores = result.answer.rows, result.answer.scores
        if within is not None:
            inside = np.isin(self._keys[rows], np.fromiter(within, np.intp, len(within)))
            rows, scores = rows[inside], scores[inside]
        total = len(rows)
        if boost is not None:
            pool = ranking.best(scores, ranking.POOL)
            rows, scores = rows[pool], scores[pool]
            scores = scores + np.fromiter(map(boost, self._keys[rows].tolist()), float, len(rows))
        top = ranking.best(scores, limit)
        rows, scores = rows[top], scores[top]
        why = Explanation(self.documents, self.layout, result, rows)
        keys = self._keys[rows].tolist()
        return tuple(map(Match, keys, scores.tolist(), rows.tolist(), repeat(why))), total

    def keys(self, query: str) -> frozenset[int]:
        """The keys of all documents that match."""
        return frozenset(self._keys[self._result(query).answer.rows].tolist())

    @cached_property
    def corrections(self) -> Corrections:
        """The words that a slip may be corrected to; ask for it in idle time, it takes a while."""
        return Corrections(vocabulary(self.layout, self.spelling))

    @property
    def nbytes(self) -> int:
        """Memory of all arrays, in bytes."""
        return self.layout.nbytes + self.pieces.nbytes

    @cached_property
    def _keys(self) -> Whole:
        return np.fromiter((each.key for each in self.documents), np.intp, len(self.documents))

    def _find(self, term: str) -> Found:
        return find(term, self.layout, self.pieces)

    def _answer(self, terms: Sequence[str], found: Sequence[Found]) -> Answer:
        return answer(terms, found, self.layout, len(self.documents))

    def _result(self, query: str) -> Result:
        terms = self.spelling.terms(query)
        exact = self._answer(terms, [self._find(term) for term in terms])
        wrong = [term for term in terms if Corrections.takes(term)]
        if not wrong or len(exact.rows) >= FEW:
            return Result(terms, exact, len(exact.rows), {})
        words = {
            term: {word: self._find(word) for word in self.corrections.near(term)} for term in wrong
        }
        return self._with_slips(terms, exact, words)

    def _with_slips(
        self, terms: tuple[str, ...], exact: Answer, words: Mapping[str, Mapping[str, Found]]
    ) -> Result:
        """The exact answer, and after it the documents that have a corrected word for a term.

        In documents that match exactly a corrected word counts for nothing, nor is it highlighted.
        """
        others = np.ones(len(self.documents), bool)
        others[exact.rows] = False
        meant = [
            [
                *found,
                *(each.among(others) for parts in words.get(term, {}).values() for each in parts),
            ]
            for term, found in zip(terms, exact.found, strict=True)
        ]
        loose = self._answer(terms, meant)
        more = others[loose.rows].nonzero()[0]
        rows = np.concatenate((exact.rows, loose.rows[more]))
        scores = np.concatenate((exact.scores, loose.scores[more] * ranking.CORRECTED))
        return Result(terms, Answer(meant, loose.best, rows, scores), len(exact.rows), words)
