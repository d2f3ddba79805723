"""What goes into a search and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FIELDS = ("code", "title", "keywords", "body")
"""The fields of a document that are searched, the weightiest first."""

Spans = tuple[tuple[int, int], ...]
"""(start, end) pairs of code-point positions in one text, sorted and disjoint."""


@dataclass(frozen=True, slots=True)
class Document:
    """One phrase as the search sees it.

    ``key`` is its position in the caller's sequence. ``keywords`` are joined with one space. In
    ``body`` every Liquid tag is replaced by the same number of U+FFFC, so that positions stay true.
    """

    key: int
    code: str
    title: str
    keywords: str
    body: str


@dataclass(frozen=True, slots=True)
class Match:
    """A document that was found, and why.

    ``reason`` is "code", "title", "keyword", "reply", "pinyin", "initials" or "corrected";
    ``corrected`` is then the word it was corrected to. A higher ``score`` is better.
    """

    key: int
    score: float
    reason: str
    corrected: str
    spans: Mapping[str, Spans]
