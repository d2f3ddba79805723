"""What goes into a search and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Mapping

FIELDS = ("code", "title", "keywords", "body")
"""The fields of a document that are searched, the weightiest first."""

SEPARATOR = "\x1f"
"""Stands between keywords, so that each is a field of its own for the ranking."""

EXACT_CODE = 10.0
"""Added where the query is the code: above all that use and suitability may add."""

Spans = tuple[tuple[int, int], ...]
"""(start, end) pairs of code-point positions in one text, sorted and disjoint."""


@dataclass(frozen=True, slots=True)
class Document:
    """One phrase as the search sees it.

    ``key`` is its position in the caller's sequence. ``keywords`` are joined with ``SEPARATOR``.
    In ``body`` every Liquid tag is replaced by the same number of U+FFFC: positions stay true.
    """

    key: int
    code: str
    title: str
    keywords: str
    body: str


class Explains(Protocol):
    """Knows why the documents in some rows were found."""

    def reason(self, row: int) -> str:
        """For ``Match.reason``."""

    def corrected(self, row: int) -> str:
        """For ``Match.corrected``."""

    def spans(self, row: int) -> Mapping[str, Spans]:
        """For ``Match.spans``."""


class Match:
    """A document that was found, and why.

    The why is worked out when it is asked for: of fifty matches a list shows ten. No dataclass,
    for a frozen one takes several times as long to make, and fifty are made at every key press.

    Attributes:
        key: The key of the document.
        score: A higher one is better.
    """

    __slots__ = ("_row", "_why", "key", "score")

    def __init__(self, key: int, score: float, row: int, why: Explains) -> None:
        self.key = key
        self.score = score
        self._row = row
        self._why = why

    @property
    def reason(self) -> str:
        """One of "code", "title", "keyword", "reply", "pinyin", "initials", or "corrected"."""
        return self._why.reason(self._row)

    @property
    def corrected(self) -> str:
        """The word that a term was corrected to, where nothing was found without."""
        return self._why.corrected(self._row)

    @property
    def spans(self) -> Mapping[str, Spans]:
        """What to highlight, by field."""
        return self._why.spans(self._row)

    def _values(self) -> tuple[object, ...]:
        return self.key, self.score, self.reason, self.corrected, self.spans

    @override
    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Match):
            return NotImplemented
        return self.key == other.key and self._values() == other._values()

    @override
    def __hash__(self) -> int:
        return hash((self.key, self.score))

    @override
    def __repr__(self) -> str:
        read = f"reason={self.reason!r}, corrected={self.corrected!r}, spans={self.spans!r}"
        return f"Match(key={self.key}, score={self.score:.4f}, {read})"
