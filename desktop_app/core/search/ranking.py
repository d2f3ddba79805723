"""What comes first: the weights, and the one formula that joins them.

A term is worth field x quality x edge at its best place; a document the mean over its terms, each
weighted by its length. A match at the start of a title is worth about 1: what callers add for use
and suitability (see ``Index.search``) is measured against that.

Few different worths are possible, so a hit carries the number of its level, one byte, and the best
level of each document is all that is ever computed for many.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.core.search.layout import (
    BARRIER,
    INSIDE,
    PLACE_BITS,
    PLAIN,
    START,
    WORD,
    place_of,
)
from desktop_app.core.search.matches import EXACT_CODE
from desktop_app.core.search.spelling import Grade

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop_app.core.search.hits import Hits
    from desktop_app.core.search.layout import Layout

    Levels = NDArray[np.uint8]

FIELD = (0.95, 0.85, 0.65, 0.4)
"""Code, title, keywords, body."""

QUALITY = {Grade.LITERAL: 1.0, Grade.SPELLED: 0.97, Grade.CUT: 0.85, Grade.INITIAL: 0.75}
"""Typed as shown, in full pinyin, cut short, by initials."""

EDGE = {START: 1.15, WORD: 1.05, PLAIN: 1.0, INSIDE: 0.8}
"""At the start of the field, of a word, anywhere, inside a Latin word."""

IN_THE_MIDDLE = 0.9
"""Initials that begin in the middle of a text: three letters are soon found somewhere."""

WHOLE_FIELD = 1.1
"""The term is all there is in the field."""

SIDE_BY_SIDE = 1.1
"""Terms that follow each other in the text as they do in the query."""

CORRECTED = 0.6
"""Found only by assuming a slip."""

POOL = 2000
"""Best matches of which use and suitability are asked; more would take longer than a frame."""

_PLACE = (1 << PLACE_BITS) - 1
_EDGES = place_of(1, 0) - 1
_WHOLE = 64
"""Added to place << 2 | grade where the term is the whole field."""


def _worths() -> NDArray[np.float64]:
    """(128,) the worth of each combination of place, grade and whole field."""
    worths = np.zeros(2 * _WHOLE)
    for (field, weight), (edge, factor), grade in product(enumerate(FIELD), EDGE.items(), Grade):
        number = place_of(field, edge) << 2 | grade
        vague = grade == Grade.INITIAL and edge == PLAIN
        worths[number] = weight * factor * QUALITY[grade] * (IN_THE_MIDDLE if vague else 1)
        worths[number + _WHOLE] = worths[number] * WHOLE_FIELD
    return worths


_ORDER = np.argsort(_worths(), kind="stable")
_LEVEL = (np.argsort(_ORDER) + 1).astype(np.uint8)
"""Combination → level, from 1; a better one is higher."""

_SINGLE = _LEVEL[
    [number | 1 if number & 3 == Grade.CUT else number for number in range(len(_LEVEL))]
]
"""The same where one key was typed for each character: no cut syllables, but initials."""

WORTH = np.append(0.0, _worths()[_ORDER])
"""Level → worth; level 0 is a document without the term."""

MEANING = (
    (0, Grade.LITERAL),
    *((number % _WHOLE >> 4, Grade(number & 3)) for number in _ORDER.tolist()),
)
"""Level → the number of the field, and the grade."""

_CODE = _LEVEL[place_of(0, START) << 2 | Grade.LITERAL | _WHOLE]
WORTH_ALONE = WORTH + np.where(np.arange(len(WORTH)) == _CODE, EXACT_CODE, 0.0)
"""Level → worth of the only term of a query."""


def levels(layout: Layout, found: Hits, homes: NDArray[np.int32], *, single: bool) -> Levels:
    """How good each hit at one of these homes is; ``single``: typed by one key a character."""
    places = homes.astype(np.uint8) & _PLACE
    combined = places << 2 | found.grades
    firsts = (places & _EDGES == START).nonzero()[0]
    ends = found.starts[firsts] + found.length
    combined[firsts[layout.ids[ends] == BARRIER]] += _WHOLE
    return (_SINGLE if single else _LEVEL).take(combined)


def best(scores: NDArray[np.float64], limit: int) -> NDArray[np.intp]:
    """Places of the highest scores, best first, equal ones in their order."""
    if len(scores) <= limit:
        return np.argsort(-scores, kind="stable")
    if not limit:
        return np.zeros(0, np.intp)
    threshold = np.partition(scores, -limit)[-limit]
    above = (scores > threshold).nonzero()[0]
    equal = (scores == threshold).nonzero()[0][: limit - len(above)]
    chosen = np.concatenate((above, equal))
    return chosen[np.argsort(-scores[chosen], kind="stable")]
