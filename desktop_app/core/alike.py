"""Texts that say the same, or nearly: found among ten thousand without comparing all pairs.

Each text is a set of shingles, which are stretches of a few characters. The smallest of their
hashes under several permutations are its signature (minhash): two texts that share most shingles
are likely to share a band of it, and only those are looked at more closely.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import lru_cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

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
_MIX = np.uint64(1_000_003)

_DOUBT = 0.2  # signatures are a guess of the share, sets are counted
_MOST = 30
"""So many texts of one band are compared each with each; of more, each with the next one."""

Numbers = np.ndarray[tuple[int], np.dtype[np.uint64]]
Signatures = np.ndarray[tuple[int, int], np.dtype[np.uint32]]


@lru_cache(maxsize=32_768)
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
    for place, text in enumerate(kept):
        if text and firsts.setdefault(text, place) != place:
            yield firsts[text], place, True
    places = [place for text, place in firsts.items() if len(text) >= _SHINGLE]
    for first, second in _near(_shingles([kept[place] for place in places])):
        yield places[first], places[second], False


def _shingles(texts: Sequence[str]) -> list[Numbers]:
    """The stretches of each text as numbers; texts have at least one."""
    if not texts:
        return []
    codes = np.frombuffer("".join(texts).encode("utf-32-le"), np.uint32).astype(np.uint64)
    mixed = np.zeros(len(codes) - _SHINGLE + 1, np.uint64)
    for step in range(_SHINGLE):
        mixed = (mixed * _MIX + codes[step : step + len(mixed)]) % _PRIME
    starts = np.cumsum([0, *(len(text) for text in texts)])
    return [mixed[start : stop - _SHINGLE + 1] for start, stop in pairwise(starts.tolist())]


def _near(pieces: Sequence[Numbers]) -> Iterator[tuple[int, int]]:
    """Pairs of places whose pieces are mostly the same; each place once as the second."""
    if not pieces:
        return
    signatures = _signatures(pieces)
    pairs = np.array(sorted(_candidates(signatures)), np.int64).reshape(-1, 2)
    shared = (signatures[pairs[:, 0]] == signatures[pairs[:, 1]]).mean(axis=1)
    found: set[int] = set()
    held = _Sets(pieces)
    for first, second in pairs[shared >= NEAR - _DOUBT].tolist():
        if second not in found:
            one, other = held[first], held[second]
            if len(one & other) >= NEAR * len(one | other):
                found.add(second)
                yield first, second


class _Sets(dict[int, frozenset[int]]):
    """The pieces of a text as a set, made when it is first looked at."""

    def __init__(self, pieces: Sequence[Numbers]) -> None:
        super().__init__()
        self._pieces = pieces

    def __missing__(self, place: int) -> frozenset[int]:
        self[place] = made = frozenset(self._pieces[place].tolist())
        return made


def _candidates(signatures: Signatures) -> set[tuple[int, int]]:
    """Pairs of places that share a band of their signatures."""
    found: set[tuple[int, int]] = set()
    for band in range(_BANDS):
        groups: dict[bytes, list[int]] = defaultdict(list)
        rows = np.ascontiguousarray(signatures[:, band * _ROWS : (band + 1) * _ROWS])
        for place, row in enumerate(rows):
            groups[row.tobytes()].append(place)
        for group in groups.values():
            found.update(pairwise(group) if len(group) > _MOST else combinations(group, 2))
    return found


def _signatures(pieces: Sequence[Numbers]) -> Signatures:
    """The smallest hash of each text's pieces under each permutation."""
    flat = np.concatenate(pieces)
    starts = np.cumsum([0, *(len(one) for one in pieces[:-1])])
    chance = np.random.default_rng(20260101)
    factors = chance.integers(1, int(_PRIME), (_BANDS * _ROWS, 2), dtype=np.uint64)
    columns = [
        np.minimum.reduceat((flat * factor + offset) % _PRIME, starts) for factor, offset in factors
    ]
    return np.stack(columns, axis=1).astype(np.uint32)
