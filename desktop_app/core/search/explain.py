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

    from desktop_app.core.search.answers import Part
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


def reasons(term: str, levels: NDArray[np.uint8]) -> list[str]:
    """How the term matches, from its best level in each document."""
    names = _HANGUL if any(map(is_letter, term)) else _PINYIN
    return [names[level] for level in levels.tolist()]


def among(parts: Sequence[Part], wanted: NDArray[np.bool_]) -> list[Part]:
    """The hits in the documents that are wanted."""
    return [part.only(wanted.take(part.rows).nonzero()[0]) for part in parts]


def spans(
    documents: Sequence[Document], layout: Layout, parts: Sequence[Part], rows: Whole
) -> list[dict[str, Spans]]:
    """Where the parts match in each of these rows, by field."""
    hits = np.concatenate([part.hits.starts for part in parts])
    ends = np.concatenate([part.hits.starts + part.hits.length for part in parts])
    order = hits.argsort()
    hits, ends = hits[order], ends[order]
    starts, upto = layout.origin(np.stack((hits, ends - 1)))
    starts, upto, first = _merged(starts, upto + 1)
    fields = layout.fields(hits[first])
    origins = layout.origins[fields]
    places = tuple(zip((starts - origins).tolist(), (upto - origins).tolist(), strict=True))
    bounds = np.concatenate(([0], (fields[1:] != fields[:-1]).nonzero()[0] + 1))
    owners, numbers = np.divmod(fields[bounds], len(FIELDS))
    begins = bounds.tolist()
    found: dict[int, dict[str, Spans]] = {row: {} for row in rows.tolist()}
    for row, number, begin, end in zip(
        owners.tolist(), numbers.tolist(), begins, [*begins[1:], len(places)], strict=True
    ):
        found[row][FIELDS[number]] = places[begin:end]
    if _may_cut_letters(layout, hits, ends):
        for row, each in found.items():
            each.update({name: joined(getattr(documents[row], name), each[name]) for name in each})
    return list(found.values())


def _merged(starts: Whole, ends: Whole) -> tuple[Whole, Whole, Whole]:
    """Spans in order, those that overlap or touch made one, and the number of the first of each.

    The barrier between two fields keeps their spans apart.
    """
    ends = np.maximum.accumulate(ends)
    apart = (starts[1:] > ends[:-1]).nonzero()[0]
    first = np.concatenate(([0], apart + 1))
    return starts[first], ends[np.concatenate((apart, [len(ends) - 1]))], first


def _may_cut_letters(layout: Layout, starts: Whole, ends: Whole) -> bool:
    """Whether some span may begin or end within what is seen as one character."""
    around = layout.ids[np.concatenate((starts - 1, starts, ends - 1, ends))]
    continuing: NDArray[np.bool_] = layout.continuing[around]
    return bool(continuing.any())
