"""Texts that say the same, or nearly: found among ten thousand without comparing all pairs.

Each text is a set of shingles, which are stretches of a few characters. The smallest of their
hashes under several permutations are its signature (minhash): two texts that share most shingles
are likely to share a band of it, and only those are looked at more closely.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NEAR = 0.8
"""Texts are nearly the same from this share of common shingles on."""

_SHINGLE = 3
_BANDS, _ROWS = 10, 4
_NOISE = re.compile(r"[\W_]+")
_TAG = re.compile(r"\{\{\s*([\w.]*).*?\}\}|\{%.*?%\}", re.DOTALL)
_PRIME = np.uint64(2_147_483_647)


def bare(text: str) -> str:
    """What counts of a text: its letters, digits and the names of its variables."""
    folded = unicodedata.normalize("NFKC", _TAG.sub(r"\1", text)).casefold()
    return _NOISE.sub("", folded)


def twins(texts: Sequence[str]) -> Iterator[tuple[int, int, bool]]:
    """Pairs of places with the same (True) or nearly the same text, the earlier place first.

    Each text is named once, with the first that it is like.
    """
    kept = [bare(text) for text in texts]
    firsts: dict[str, int] = {}
    told: set[int] = set()
    for place, text in enumerate(kept):
        if text and firsts.setdefault(text, place) != place:
            told.add(place)
            yield firsts[text], place, True
    places = [place for text, place in firsts.items() if len(text) > _SHINGLE]
    sets = [_shingles(kept[place]) for place in places]
    for first, second in sorted(_near(sets)):
        if places[second] not in told:
            told.add(places[second])
            yield places[first], places[second], False


def _shingles(text: str) -> frozenset[int]:
    return frozenset(
        crc32(text[n : n + _SHINGLE].encode()) for n in range(len(text) - _SHINGLE + 1)
    )


def _near(sets: Sequence[frozenset[int]]) -> set[tuple[int, int]]:
    """Pairs of sets, by place, whose intersection is most of their union."""
    found: set[tuple[int, int]] = set()
    looked: set[tuple[int, int]] = set()
    for group in _candidates(sets):
        for pair in ((a, b) for n, a in enumerate(group) for b in group[n + 1 :]):
            if pair not in looked:
                looked.add(pair)
                one, other = sets[pair[0]], sets[pair[1]]
                if len(one & other) >= NEAR * len(one | other):
                    found.add(pair)
    return found


_MOST = 30
"""So many texts of one band are compared each with each; of more, each with the next ones."""


def _candidates(sets: Sequence[frozenset[int]]) -> Iterator[Sequence[int]]:
    """Groups of places that share a band of their signatures."""
    if not sets:
        return
    signatures = _signatures(sets)
    for band in range(_BANDS):
        groups: dict[bytes, list[int]] = defaultdict(list)
        rows = np.ascontiguousarray(signatures[:, band * _ROWS : (band + 1) * _ROWS])
        for place, row in enumerate(rows):
            groups[row.tobytes()].append(place)
        for group in groups.values():
            if len(group) > _MOST:
                yield from pairwise(group)
            elif len(group) > 1:
                yield group


def _signatures(sets: Sequence[frozenset[int]]) -> np.ndarray[tuple[int, int], np.dtype[np.uint64]]:
    """The smallest hash of each set under each permutation."""
    lengths = [len(one) for one in sets]
    flat = np.fromiter((each for one in sets for each in one), np.uint64, sum(lengths))
    flat %= _PRIME
    starts = np.cumsum([0, *lengths[:-1]])
    chance = np.random.default_rng(20260101)
    factors = chance.integers(1, int(_PRIME), (_BANDS * _ROWS, 2), dtype=np.uint64)
    columns = [
        np.minimum.reduceat((flat * factor + offset) % _PRIME, starts) for factor, offset in factors
    ]
    return np.stack(columns, axis=1)
