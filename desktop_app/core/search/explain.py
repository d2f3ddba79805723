"""Why a document was found: the spans to highlight, and the reason in one word."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.core.search.hangul import is_letter
from desktop_app.core.search.matches import FIELDS
from desktop_app.core.search.ranking import MEANING
from desktop_app.core.search.reference import joined
from desktop_app.core.search.spelling import Grade

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from desktop_app.core.search.answers import Result
    from desktop_app.core.search.layout import Layout, Whole
    from desktop_app.core.search.matches import Document, Spans

SHOWN = ("code", "title", "keyword", "reply")
"""The reason by field, where the term is typed as it is shown."""

_PINYIN = tuple(
    {Grade.LITERAL: SHOWN[field], Grade.INITIAL: "initials"}.get(grade, "pinyin")
    for field, grade in MEANING
)
_HANGUL = tuple("initials" if grade == Grade.INITIAL else SHOWN[field] for field, grade in MEANING)
"""The reason by level, for the two ways to spell."""


class Explanation:
    """Why some of the documents of a result were found, worked out when it is first asked for."""

    def __init__(
        self, documents: Sequence[Document], layout: Layout, result: Result, rows: Whole
    ) -> None:
        self._documents = documents
        self._layout = layout
        self._result = result
        self._rows = rows

    def reason(self, row: int) -> str:
        """How the longest term matches at its best place."""
        names, levels = self._reasons
        return "corrected" if row in self._words else names[levels[row]]

    def corrected(self, row: int) -> str:
        """The word to which a term was corrected, if any."""
        return self._words.get(row, "")

    def spans(self, row: int) -> Mapping[str, Spans]:
        """Where the terms match, by field; spans that touch are made one."""
        fields, starts, ends = self._places
        first = row * len(FIELDS)
        found: dict[str, list[tuple[int, int]]] = {}
        for n in range(bisect_left(fields, first), bisect_left(fields, first + len(FIELDS))):
            found.setdefault(FIELDS[fields[n] - first], []).append((starts[n], ends[n]))
        if self._layout.has_continuing:
            texts = self._documents[row]
            return {name: joined(getattr(texts, name), each) for name, each in found.items()}
        return {name: tuple(each) for name, each in found.items()}

    @cached_property
    def _reasons(self) -> tuple[Sequence[str], NDArray[np.uint8]]:
        """The reason by level, and the best level by row, of the longest term."""
        terms = self._result.terms
        longest = max(range(len(terms)), key=lambda n: len(terms[n]))
        names = _HANGUL if any(map(is_letter, terms[longest])) else _PINYIN
        return names, self._result.answer.best[longest]

    @cached_property
    def _words(self) -> Mapping[int, str]:
        """The word to which a term was corrected, for each document found only so."""
        result = self._result
        rows = set(result.answer.rows[result.exact :].tolist()) if result.words else set()
        found: dict[int, str] = {}
        for words in result.words.values():
            for word, parts in words.items():
                for part in parts:
                    for row in rows.intersection(part.rows.tolist()):
                        found.setdefault(row, word)
        return found

    @cached_property
    def _places(self) -> tuple[list[int], ...]:
        """The field among all fields, the start and the end in it, of all spans in their order."""
        layout = self._layout
        wanted = np.zeros(len(self._documents), bool)
        wanted[self._rows] = True
        parts = [part.among(wanted) for found in self._result.answer.found for part in found]
        starts = np.concatenate([part.hits.starts for part in parts])
        lasts = np.concatenate([part.hits.starts + (part.hits.length - 1) for part in parts])
        order = starts.argsort()
        starts = starts[order]
        begins, ends = layout.origin(starts), layout.origin(lasts[order]) + 1
        # A span is new if it begins behind all ends before it; so is the first of a field, for
        # there is a barrier between
        furthest = np.maximum.accumulate(ends)
        is_new = np.ones(len(starts) + 1, bool)
        np.greater(begins[1:], furthest[:-1], out=is_new[1:-1])
        new = is_new.nonzero()[0]
        fields = layout.fields(starts[new[:-1]])
        origins = layout.origins[fields]
        columns = fields, begins[new[:-1]] - origins, furthest[new[1:] - 1] - origins
        return tuple(column.tolist() for column in columns)
