"""Why a document was found: the spans to highlight, and the reason in one word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop_app.core.search.hangul import is_letter
from desktop_app.core.search.matches import FIELDS
from desktop_app.core.search.ranking import MEANING
from desktop_app.core.search.reference import joined
from desktop_app.core.search.spelling import Grade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from desktop_app.core.search.answers import Found, Part
    from desktop_app.core.search.layout import Layout, Whole
    from desktop_app.core.search.matches import Document, Spans

SHOWN = ("code", "title", "keyword", "reply")
"""The reason by field, where the term is typed as it is shown."""


def _reason(level: int, *, single: bool, jamo: bool) -> str:
    """The reason of a hit; ``single``: one key for each character; ``jamo``: typed in Hangul."""
    field, grade = MEANING[level]
    if grade == Grade.LITERAL:
        return SHOWN[field]
    if grade == Grade.INITIAL or single:
        return "initials"
    return SHOWN[field] if jamo else "pinyin"


_REASONS = {
    jamo: tuple(
        _reason(level, single=single, jamo=jamo)
        for level in range(len(MEANING))
        for single in (False, True)
    )
    for jamo in (False, True)
}
"""By script, and 2 x level + (one key for each character): worked out once, not at each search."""


def reasons(term: str, parts: Found, rows: Whole, count: int) -> list[str]:
    """How the term matches best in each of these rows, of ``count``."""
    best = np.zeros(count, np.intp)
    for part in parts:
        single = part.hits.length == len(term)
        np.maximum.at(best, part.rows, part.levels * np.intp(2) + single)
    names = _REASONS[any(map(is_letter, term))]
    return [names[how] for how in best[rows].tolist()]


def among(parts: Sequence[Part], rows: Whole, count: int) -> list[Part]:
    """The hits in these rows, of ``count``."""
    wanted = np.zeros(count, bool)
    wanted[rows] = True
    return [part.only(np.flatnonzero(wanted.take(part.rows))) for part in parts]


def spans(
    documents: Sequence[Document], layout: Layout, parts: Sequence[Part], rows: Whole
) -> list[dict[str, Spans]]:
    """Where the parts match in each of these rows, by field."""
    starts, ends = _merged(parts)
    fields = layout.fields(starts)
    first = layout.origins[fields]
    columns = (fields, layout.origin(starts) - first, layout.origin(ends - 1) + 1 - first)
    found: dict[int, dict[str, Spans]] = {row: {} for row in rows.tolist()}
    for field, start, end in zip(*(column.tolist() for column in columns), strict=True):
        each = found[field // len(FIELDS)]
        name = FIELDS[field % len(FIELDS)]
        each[name] = (*each.get(name, ()), (start, end))
    if _may_cut_letters(layout, starts, ends):
        for row, each in found.items():
            each.update({name: joined(getattr(documents[row], name), each[name]) for name in each})
    return list(found.values())


def _merged(parts: Sequence[Part]) -> tuple[Whole, Whole]:
    """The starts and ends of all hits in order, those that overlap or touch made one.

    The barrier between two fields keeps their spans apart.
    """
    starts = np.concatenate([part.hits.starts for part in parts])
    ends = np.concatenate([part.hits.starts + part.hits.length for part in parts])
    order = starts.argsort()
    starts, ends = starts[order], np.maximum.accumulate(ends[order])
    apart = np.flatnonzero(starts[1:] > ends[:-1])
    return starts[np.append(0, apart + 1)], ends[np.append(apart, len(ends) - 1)]


def _may_cut_letters(layout: Layout, starts: Whole, ends: Whole) -> bool:
    """Whether some span may begin or end within what is seen as one character."""
    around = layout.ids[np.concatenate((starts - 1, starts, ends - 1, ends))]
    continuing: NDArray[np.bool_] = layout.continuing[around]
    return bool(continuing.any())
