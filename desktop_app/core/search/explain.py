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

_COUNT = len(FIELDS)

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
    """Where the parts match in each of these rows, by field; spans that touch are made one."""
    starts = np.concatenate([part.hits.starts for part in parts])
    ends = np.concatenate([part.hits.starts + part.hits.length for part in parts])
    order = starts.argsort()
    starts, ends = starts[order], ends[order]
    fields = layout.fields(starts)
    first = layout.origins[fields]
    columns = (fields, layout.origin(starts) - first, layout.origin(ends - 1) + 1 - first)
    found: dict[int, dict[str, Spans]] = {row: {} for row in rows.tolist()}
    for field, start, end in zip(*(column.tolist() for column in columns), strict=True):
        each, name = found[field // _COUNT], FIELDS[field % _COUNT]
        places = each.get(name)
        if places is None:
            each[name] = ((start, end),)
        elif start > places[-1][1]:
            each[name] = (*places, (start, end))
        elif end > places[-1][1]:
            each[name] = (*places[:-1], (places[-1][0], end))
    if _may_cut_letters(layout, starts, ends):
        for row, each in found.items():
            each.update({name: joined(getattr(documents[row], name), each[name]) for name in each})
    return list(found.values())


def _may_cut_letters(layout: Layout, starts: Whole, ends: Whole) -> bool:
    """Whether some span may begin or end within what is seen as one character."""
    if not layout.has_continuing:
        return False
    around = layout.ids[np.concatenate((starts - 1, starts, ends - 1, ends))]
    continuing: NDArray[np.bool_] = layout.continuing[around]
    return bool(continuing.any())
