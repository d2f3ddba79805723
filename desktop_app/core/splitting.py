"""A text that is too long for a chat platform → pieces that are not.

Platforms do not say how they count. Characters are UTF-16 units here, as Windows, Java and
JavaScript count them: an emoji is two or more. A platform that counts code points finds the pieces
no longer than we do.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CLAUSE, _SENTENCE, _LINE = range(3)
"""How good a place to break is."""

_LINK_END = r"[A-Za-z0-9_/=&#%+$@*-]"
_LINK = (
    rf"https?://[!-~]*{_LINK_END}"
    rf"|(?<![A-Za-z0-9.-])(?:[A-Za-z0-9-]+\.)+[A-Za-z]{{2,}}(?:[/?#][!-~]*{_LINK_END})?"
)
_NUMBER = r"^\d{1,2}[.、]|\d+(?:(?:[.,:/–-]|\s?[~～]\s?)\d+)*"
_SHORT = (
    r"(?<![A-Za-z])(?:(?:[A-Za-z]\.)+"
    r"|(?:Mr|Mrs|Ms|Dr|St|No|Nos|vs|etc|approx|Inc|Co|Ltd|Art|Fig)\.)"
)
CODE = (
    r"/:(?:\d{3}|[A-Za-z]+|\^.\^|>.<|\([^()\s]{1,6}\)|\)-\(|O=O|U\*U|8\*8|-[FW]|~B|\*&|'\"\"|[?!$%@\"])"
    r"|\[[^\[\]\n]{1,12}\]"
)
_EMOJI = (
    "[\u203c\u2049\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
    "[\u200d\u203c\u2049\u20e3\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\ufe0e\ufe0f"
    "\U0001f000-\U0001faff\U000e0020-\U000e007f]*"
)
_STOP = r"""[。！？!?…⋯]|[~～](?![\d¥￥$₩周])|\.{3,}"""
_DOT = (
    r"""\.(?=["')\]”’]*\s+["'(\[“‘]*[A-ZÀ-ÖØ-Þ])"""
    r"|(?<=[가-힣])\.(?=\s)|(?<=[다요죠])\.(?![0-9A-Za-z])"
)
_MARK = "[，、,;；]"
_TAIL = rf"""(?:{_STOP}|{_MARK}|[~～”’」』）)】》〉"'\]]|[^\S\n]*(?:{CODE}|{_EMOJI}))*"""
"""What belongs to the words before it: further marks, closing brackets, the smile."""

_TOKEN = re.compile(
    f"(?P<whole>{_LINK}|{_NUMBER}|{_SHORT}|{CODE})"
    rf"|(?P<line>\n\s*)|(?P<sentence>(?:{_STOP}|{_DOT}){_TAIL})|(?P<clause>{_MARK}{_TAIL})",
    re.MULTILINE,
)
_RANKS = {"clause": _CLAUSE, "sentence": _SENTENCE, "line": _LINE}
_WORD = re.compile(r"\S")
_JOINER = "\u200d"
_SKINS = frozenset("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")

Span = tuple[int, int]
"""Where a stretch of the text begins and ends, as Python counts."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words that stay together, without the white space around them, and the break after them."""

    start: int
    stop: int
    rank: int


def length(text: str) -> int:
    """Characters as chat platforms are taken to count them: UTF-16 units."""
    return len(text) + sum(char > "\uffff" for char in text)


def split(text: str, limit: int) -> tuple[str, ...] | None:
    """Cut a text into as few pieces as may be, each as full as may be.

    Among the ways that need no further piece, breaks between lines go before those between
    sentences. A sentence is cut at its commas only if it is too long by itself; a link, a number,
    an emoticon and what makes one sign together never are. Between pieces white space is dropped.

    Args:
        text: Returned as it is where it is short enough.
        limit: The characters (see ``length``) that a piece may have; 0 for any number.

    Returns:
        The pieces, none of them blank; None if a clause is too long and only a word could be cut.
    """
    found = spans(text, limit)
    return None if found is None else tuple(text[start:stop] for start, stop in found)


def spans(text: str, limit: int, kept: Sequence[Span] = ()) -> tuple[Span, ...] | None:
    """Where ``split`` cuts; nothing in ``kept`` is cut either."""
    if not limit or length(text) <= limit:
        return ((0, len(text)),)
    units = [0, *accumulate(1 + (char > "\uffff") for char in text)]
    stretches = tuple(_stretches(text, units, limit, kept))
    if any(units[one.stop] - units[one.start] > limit for one in stretches):
        return None
    return tuple(_pieces(stretches, units, limit))


def _breaks(text: str, kept: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Where the text may be cut, and how good a place it is; the last is its end."""
    for token in _TOKEN.finditer(text):
        place = token.end()
        within = any(start < place < stop for start, stop in kept)
        if token.lastgroup in _RANKS and not within and not _joined(text, place):
            yield place, _RANKS[token.lastgroup]
    yield len(text), _LINE


def _joined(text: str, place: int) -> bool:
    """Whether what follows makes one sign with what is before."""
    word = _WORD.search(text, place)  # an accent may stand on a blank, which would be dropped
    follows = word[0] if word else " "
    combines = unicodedata.category(follows)[0] == "M"
    return combines or follows in _SKINS or _JOINER in (follows, text[place - 1])


def _stretches(
    text: str, units: Sequence[int], limit: int, kept: Sequence[Span]
) -> Iterator[_Stretch]:
    """The sentences, and the clauses of those that are too long."""
    last: _Stretch | None = None
    for one in _sentences(text, units, limit, kept):
        bare = _trimmed(text, one)
        if bare.start < bare.stop:
            if last:
                yield last
            last = bare
        elif last:
            last = replace(last, rank=max(last.rank, one.rank))
    if last:
        yield last


def _sentences(
    text: str, units: Sequence[int], limit: int, kept: Sequence[Span]
) -> Iterator[_Stretch]:
    start = 0
    clauses: list[int] = []
    for place, rank in _breaks(text, kept):
        if rank == _CLAUSE:
            clauses.append(place)
            continue
        bare = _trimmed(text, _Stretch(start, place, rank))
        if units[bare.stop] - units[bare.start] > limit:
            for comma in clauses:
                yield _Stretch(start, comma, _CLAUSE)
                start = comma
        yield _Stretch(start, place, rank)
        start = place
        clauses.clear()


def _trimmed(text: str, one: _Stretch) -> _Stretch:
    words = text[one.start : one.stop]
    start = one.start + len(words) - len(words.lstrip())
    return replace(one, start=start, stop=max(start, one.start + len(words.rstrip())))


def _pieces(stretches: Sequence[_Stretch], units: Sequence[int], limit: int) -> Iterator[Span]:
    """Join stretches: as few pieces as may be, cut at the best places that allow it."""
    count = len(stretches)
    reach = _reach(stretches, units, limit)
    fewest = [0] * (count + 1)
    for first in reversed(range(count)):
        fewest[first] = 1 + fewest[reach[first]]
    first = 0
    while first < count:
        able = (n for n in range(first + 1, reach[first] + 1) if fewest[n] < fewest[first])
        after = max(able, key=lambda n: (stretches[n - 1].rank, n))
        yield stretches[first].start, stretches[after - 1].stop
        first = after


def _reach(stretches: Sequence[_Stretch], units: Sequence[int], limit: int) -> list[int]:
    """For each stretch, the first one that no longer fits into one piece with it."""
    reach = []
    after = 0
    for one in stretches:
        while after < len(stretches) and units[stretches[after].stop] - units[one.start] <= limit:
            after += 1
        reach.append(after)
    return reach
