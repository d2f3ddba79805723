"""The rule of the search said plainly: slow, and obviously right.

The index must find what this finds (``tests/core/search/test_equality.py``). For one short text it
is also fast enough to be used.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop_app.core.search.matches import Spans
    from desktop_app.core.search.spelling import Spelling

UNSEARCHABLE = "\ufffc\0"
"""What stands for a Liquid tag, and a character that no text should have; both match nothing."""

_SKIPPED = re.compile("[가-힣] [가-힣]")
_JOINER = "\u200d"
_CONTINUES = {_JOINER, *map(chr, range(0xFE00, 0xFE10)), *map(chr, range(0x1F3FB, 0x1F400))}
"""Emoji are continued by joiners, variation selectors and skin tones."""


def match_terms(
    fields: Mapping[str, str], query: str, spelling: Spelling
) -> Mapping[str, Spans] | None:
    """Where each field matches, by field name; None if some term matches in no field."""
    terms = spelling.terms(query)
    found = {
        name: [list(occurrences(text, term, spelling)) for term in terms]
        for name, text in fields.items()
    }
    if not terms or not all(any(places) for places in zip(*found.values(), strict=True)):
        return None
    spans = {
        name: [span for places in by_term for span in places] for name, by_term in found.items()
    }
    return {name: joined(fields[name], places) for name, places in spans.items() if places}


def spans_in(text: str, query: str, spelling: Spelling) -> Spans:
    """Where the query's terms match in one short text."""
    terms = spelling.terms(query)
    return joined(text, (span for term in terms for span in occurrences(text, term, spelling)))


def occurrences(text: str, term: str, spelling: Spelling) -> Iterator[tuple[int, int]]:
    """Every (start, end) at which the term matches, in order."""
    folded = spelling.fold(text)
    first = term[:1]
    starts = [
        start
        for start, char in enumerate(folded)
        if char not in UNSEARCHABLE and first in spelling.heads(char)
    ]
    if not starts:
        return
    ways = [() if char in UNSEARCHABLE else spelling.spellings(char) for char in folded]
    for start in starts:
        for end in _ends(folded, ways, start, term):
            yield start, end


def _ends(text: str, ways: list[tuple[str, ...]], start: int, term: str) -> list[int]:
    """Where a match that begins at ``start`` may end.

    ``typed`` holds how many keys of the term may be used up by the characters read so far.
    """
    ends = []
    typed = {0}
    position = start
    while typed and position < len(text):
        rests = [term[used:] for used in typed]
        if any(way.startswith(rest) for rest in rests for way in ways[position]):
            ends.append(position + 1)
        typed = {
            len(term) - len(rest) + len(way)
            for rest in rests
            for way in ways[position]
            if rest.startswith(way) and rest != way
        }
        position += 2 if skips(text, position + 1) else 1
    return ends


def skips(folded: str, position: int) -> bool:
    """Whether here is a single space between two Hangul syllables, which a term may ignore."""
    return _SKIPPED.match(folded, position - 1) is not None


def joined(text: str, spans: Iterable[tuple[int, int]]) -> Spans:
    """The spans in order, each widened to whole characters as seen, overlapping ones made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        whole_start, whole_end = whole(text, start, end)
        if merged and whole_start <= merged[-1][1]:
            whole_start = merged[-1][0]
            whole_end = max(whole_end, merged.pop()[1])
        merged.append((whole_start, whole_end))
    return tuple(merged)


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The span widened so that it cuts no accent, skin tone or joined emoji in two."""
    while start > 0 and (continues(text[start]) or text[start - 1] == _JOINER):
        start -= 1
    while end < len(text) and (continues(text[end]) or text[end - 1] == _JOINER):
        end += 1
    return start, end


def continues(character: str) -> bool:
    """Whether it is drawn as part of the character before it."""
    if character < "\u0300":
        return False
    return character in _CONTINUES or unicodedata.category(character) in ("Mn", "Me", "Mc")
