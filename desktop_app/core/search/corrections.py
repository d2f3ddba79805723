"""Words one slip away from what was typed: a letter missing, added or wrong, or two swapped.

Two words are one slip apart if they share a form with at most one letter deleted (the "shared
deletions" of SymSpell, Wolf Garbe). The forms of the whole vocabulary are kept as sorted hashes,
worked out for all words of one length at once.
"""

from __future__ import annotations

import re
from itertools import islice, product
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.search.layout import place_of
from desktop_app.core.search.matches import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.core.search.layout import Layout, Whole
    from desktop_app.core.search.spelling import Spelling

SHORTEST = 5
"""Letters of a word that is corrected: in a shorter one a slip makes another word."""

MOST_WORDS = 16
"""Corrections tried for one term."""

_MOST_WAYS = 4
"""Readings of one Chinese word that are listed, of those with several characters of several."""

_MOST_SYLLABLES = 4
_PRIME = np.uint64(1_099_511_628_211)
"""An odd multiplier (that of FNV-1a) for the hash sum(letter x prime^place) modulo 2^64."""

_LATIN = re.compile(f"[a-z]{{{SHORTEST},}}")

Hashes = NDArray[np.uint64]


class Corrections:
    """The vocabulary by the hashes of its forms.

    ``words`` are in a-z. Building takes about 1 s for a million forms.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self.words = sorted(set(words), key=lambda word: (len(word), word))
        hashes, owners = [np.zeros(0, np.uint64)], [np.zeros(0, np.intp)]
        lengths = np.fromiter(map(len, self.words), np.intp, len(self.words))
        for length in np.unique(lengths).tolist():
            rows = np.flatnonzero(lengths == length)
            forms = _forms([self.words[row] for row in rows.tolist()])
            hashes.append(forms.ravel())
            owners.append(np.repeat(rows, length + 1))
        every = np.concatenate(hashes)
        order = np.argsort(every)
        self._hashes = every[order]
        self._owners = np.concatenate(owners)[order]

    @staticmethod
    def takes(term: str) -> bool:
        """Whether the term is a word that may be corrected."""
        return _LATIN.fullmatch(term) is not None

    def near(self, word: str) -> tuple[str, ...]:
        """The words of the vocabulary one slip away, those with the same first letter first."""
        forms = _forms([word])[0]
        begins = np.searchsorted(self._hashes, forms, side="left").tolist()
        ends = np.searchsorted(self._hashes, forms, side="right").tolist()
        rows = {
            row
            for begin, end in zip(begins, ends, strict=True)
            for row in self._owners[begin:end].tolist()
        }
        meant = [other for row in sorted(rows) if is_slip(word, other := self.words[row])]
        return tuple(sorted(meant, key=lambda other: other[0] != word[0])[:MOST_WORDS])


def is_slip(typed: str, word: str) -> bool:
    """Whether one slip, and not none, makes the one of the other."""
    if typed == word or abs(len(typed) - len(word)) > 1:
        return False
    same = next(
        (n for n, pair in enumerate(zip(typed, word, strict=False)) if pair[0] != pair[1]), -1
    )
    if same < 0:
        return True
    rest, other = typed[same:], word[same:]
    swapped = rest[1::-1] + rest[2:] == other
    return swapped or other == rest[1:] or rest == other[1:] or rest[1:] == other[1:]


def vocabulary(layout: Layout, spelling: Spelling) -> Iterator[str]:
    """The Latin words of all texts, and the pinyin of their Chinese ones.

    What a Chinese word is nobody says: any two neighbours, and in titles and keywords, where the
    words are that people search for, any three and four.
    """
    yield from _latin_words(layout)
    readings = [spelling.readings(letter) for letter in layout.letters]
    firsts = np.repeat(np.arange(len(layout.letters)), np.diff(layout.rows))
    yield from _joined(np.stack((firsts, layout.seconds), axis=1), readings)
    for count in range(3, _MOST_SYLLABLES + 1):
        yield from _joined(_runs(layout, readings, count), readings)


def _latin_words(layout: Layout) -> Iterator[str]:
    """Runs of a-z that are long enough to be meant by a word that is corrected."""
    letters = [ord(each) if "a" <= each <= "z" else ord(" ") for each in layout.letters]
    text = np.array(letters, np.uint8)[layout.ids].tobytes().decode("ascii")
    return (word for word in set(text.split()) if len(word) >= SHORTEST - 1)


def _runs(layout: Layout, readings: list[tuple[str, ...]], count: int) -> Whole:
    """(n, count) distinct runs of Chinese characters in titles and keywords, as ids."""
    chinese = np.fromiter(map(bool, readings), bool, len(readings))[layout.ids]
    field = layout.homes // place_of(1, 0) % len(FIELDS)
    starts = np.flatnonzero(chinese & ((field == 1) | (field == 2)))  # noqa: PLR2004  # titles, keywords
    for n in range(1, count):
        starts = starts[chinese[starts + n]]
    packed = np.zeros(len(starts), np.uint64)
    for n in range(count):
        packed = packed << np.uint64(16) | layout.ids[starts + n]
    distinct = np.unique(packed)
    shifts = np.arange(count - 1, -1, -1, dtype=np.uint64) * np.uint64(16)
    return (distinct[:, None] >> shifts & np.uint64(0xFFFF)).astype(np.intp)


def _joined(runs: Whole, readings: list[tuple[str, ...]]) -> Iterator[str]:
    """The pinyin of each run of characters, in its first few readings."""
    for run in runs.tolist():
        for way in islice(product(*(readings[n] for n in run)), _MOST_WAYS):
            yield "".join(way)


def _forms(words: list[str]) -> Hashes:
    """(words, length + 1) hashes of words of one length, and of each with one letter deleted.

    With a letter's weight being prime^(letters after it), the letters before the deleted one lose
    one factor: hash = sum over j < i of c_j p^(n-2-j) + sum over j > i of c_j p^(n-1-j).
    """
    length = len(words[0])
    letters = np.frombuffer("".join(words).encode("ascii"), np.uint8).reshape(-1, length)
    weights = np.cumprod(np.full(length, _PRIME))[::-1]
    nearer = np.append(weights[1:], np.uint64(1)) if length else weights
    kept = letters * weights
    before = np.zeros(letters.shape, np.uint64)
    np.cumsum((letters * nearer)[:, :-1], axis=1, out=before[:, 1:])
    whole = kept.sum(axis=1, keepdims=True)
    after = whole - np.cumsum(kept, axis=1)
    return np.concatenate((whole, before + after), axis=1)
