"""Why a document was found: the spans to highlight, and the reason in one word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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

    from desktop_app.core.search.answers import Result
    from desktop_app.core.search.layout import Layout, Whole
    from desktop_app.core.search.matches import Document, Spans

_COUNT = len(FIELDS)

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
        return "corrected" if row in self._words else self._names[self._levels[row]]

    def corrected(self, row: int) -> str:
        """The word to which a term was corrected, if any."""
        return self._words.get(row, "")

    def spans(self, row: int) -> Mapping[str, Spans]:
        """Where the terms match, by field; spans that touch are made one."""
        rows, *columns = self._places
        here = slice(bisect_left(rows, row), bisect_right(rows, row))
        found: dict[str, Spans] = {}
        for number, start, end in zip(*(column[here] for column in columns), strict=True):
            name = FIELDS[number]
            places = found.get(name)
            if places is None:
                found[name] = ((start, end),)
            elif start > places[-1][1]:
                found[name] = (*places, (start, end))
            elif end > places[-1][1]:
                found[name] = (*places[:-1], (places[-1][0], end))
        if self._layout.has_continuing:
            texts = self._documents[row]
            return {name: joined(getattr(texts, name), each) for name, each in found.items()}
        return found

    @cached_property
    def _names(self) -> Sequence[str]:
        """The reason by level, for the longest term."""
        longest = max(self._result.terms, key=len)
        return _HANGUL if any(map(is_letter, longest)) else _PINYIN

    @cached_property
    def _levels(self) -> Mapping[int, int]:
        """The best level of the longest term, by row."""
        result = self._result
        longest = max(range(len(result.terms)), key=lambda n: len(result.terms[n]))
        levels = result.answer.best[longest][self._rows]
        return dict(zip(self._rows.tolist(), levels.tolist(), strict=True))

    @cached_property
    def _words(self) -> Mapping[int, str]:
        """The word to which a term was corrected, for each document found only so."""
        result = self._result
        rows = set(result.answer.rows[result.exact :].tolist()).intersection(self._rows.tolist())
        found: dict[int, str] = {}
        for words in result.words.values():
            for word, parts in words.items():
                for part in parts:
                    for row in rows.intersection(part.rows.tolist()):
                        found.setdefault(row, word)
        return found

    @cached_property
    def _places(self) -> tuple[list[int], ...]:
        """Rows, numbers of the fields, starts and ends in them, of all hits in their order."""
        layout = self._layout
        wanted = np.zeros(len(self._documents), bool)
        wanted[self._rows] = True
        parts = [part.among(wanted) for found in self._result.answer.found for part in found]
        starts = np.concatenate([part.hits.starts for part in parts])
        ends = np.concatenate([part.hits.starts + part.hits.length for part in parts])
        order = starts.argsort()
        starts, ends = starts[order], ends[order]
        fields = layout.fields(starts)
        first = layout.origins[fields]
        columns = (
            *divmod(fields, _COUNT),
            layout.origin(starts) - first,
            layout.origin(ends - 1) + 1 - first,
        )
        return tuple(column.tolist() for column in columns)
