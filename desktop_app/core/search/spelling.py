"""How each character may be typed, and which characters count as the same.

One rule covers every kind of query: a term matches consecutive characters of a text if it is a
concatenation of one spelling for each of them, the last one possibly cut short.
"""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.search import hangul

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_QUERY = 200
"""Characters of a query that count; more is a pasted text and no longer a query."""

_FOLD = "fold"
_BARRED = {"đ": "d", "ø": "o", "ł": "l", "ı": "i"}
"""Letters with a stroke, or without their dot, that do not decompose."""

_DIGRAPH = re.compile("[zcs]h")
_SOUTHERN_START = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"))
_SOUTHERN_END = (("ang", "an"), ("eng", "en"), ("ing", "in"))


class Grade(IntEnum):
    """How much of a character was typed; lower is better, and a term is as good as its worst."""

    LITERAL = 0
    SPELLED = 1
    CUT = 2
    INITIAL = 3


class Spelled(NamedTuple):
    """One way to type a character."""

    keys: str
    grade: Grade


class Spelling:
    """The readings of a table, and the foldings of every script.

    ``table`` is the text of ``pinyin.txt``. With ``southern``, z and zh, c and ch, s and sh, n and
    ng at the end, l and n at the start are the same, as many speakers of southern China type them.
    """

    __slots__ = ("_folding", "_heads", "_readings", "_ways", "southern")

    def __init__(self, table: str, *, southern: bool = False) -> None:
        self.southern = southern
        self._readings: dict[str, tuple[str, ...]] = {}
        simplified: dict[str, str] = {}
        for line in table.splitlines():
            syllable, _, characters = line.partition("\t")
            if syllable == _FOLD:
                simplified.update(zip(characters[::2], characters[1::2], strict=True))
            elif characters and not syllable.startswith("#"):
                alone = (syllable,)  # one for all that are read in one way, which are most
                for character in characters:
                    known = self._readings.get(character)
                    self._readings[character] = (*known, syllable) if known else alone
        self._folding = _Folding(simplified)
        self._ways: dict[str, tuple[str, ...]] = {}
        self._heads: dict[str, str] = {}

    def fold(self, text: str) -> str:
        """The text as it is compared, of the same length: one character for each character.

        Lower case, half-width, simplified Chinese, without accents where that is one character.
        """
        return text.translate(self._folding)

    def readings(self, character: str) -> tuple[str, ...]:
        """The syllables of a Chinese character, as the table has them: 长 → chang, zhang."""
        return self._readings.get(self.fold(character), ())

    def spelled(self, character: str) -> tuple[Spelled, ...]:
        """The ways to type a character, the best of each kind first, and what each is worth."""
        folded = self.fold(character)
        if hangul.is_syllable(folded):
            first = hangul.leading(folded)
            return (Spelled(hangul.keys(folded), Grade.LITERAL), Spelled(first, Grade.INITIAL))
        literal = Spelled(hangul.keys(folded), Grade.LITERAL)
        readings = list(dict.fromkeys(self._heard(folded)))
        full = (Spelled(reading, Grade.SPELLED) for reading in readings)
        initials = dict.fromkeys(initial for reading in readings for initial in _initials(reading))
        short = (Spelled(initial, Grade.INITIAL) for initial in initials if initial not in readings)
        return (literal, *full, *short)

    def spellings(self, character: str) -> tuple[str, ...]:
        """The ways to type a character: 长 → 长 chang zhang c ch z zh; 송 → ㅅㅗㅇ ㅅ."""
        known = self._ways.get(character)
        if known is None:
            known = self._ways[character] = tuple(way.keys for way in self.spelled(character))
        return known

    def heads(self, character: str) -> str:
        """The first keys of all ways to type a character: 长 → 长cz."""
        known = self._heads.get(character)
        if known is None:
            first = dict.fromkeys(way[0] for way in self.spellings(character))
            known = self._heads[character] = "".join(first)
        return known

    def terms(self, query: str) -> tuple[str, ...]:
        """The words of a query as typed keys: folded, Hangul taken apart, NUL stripped."""
        whole = unicodedata.normalize("NFC", query[:LONGEST_QUERY].replace("\0", ""))
        words = self.fold(whole).split()
        return tuple(dict.fromkeys("".join(map(hangul.keys, word)) for word in words))

    def _heard(self, character: str) -> Iterator[str]:
        for reading in self._readings.get(character, ()):
            yield reading
            if self.southern:
                yield from _alike(reading)


class _Folding(dict[int, str]):
    """Code point → folded character, worked out when first asked for."""

    def __init__(self, simplified: dict[str, str]) -> None:
        super().__init__()
        self._simplified = simplified

    def __missing__(self, code: int) -> str:
        folded = self[code] = self._fold(chr(code))
        return folded

    def _fold(self, character: str) -> str:
        narrow = _one(unicodedata.normalize("NFKC", character), character)
        # ㅂ has a compatibility form of its own: NFKC would make another letter of it
        letter = hangul.compatible(character if "ㄱ" <= character <= "ㆎ" else narrow)
        base, *marks = tuple(unicodedata.normalize("NFD", letter))
        plain = base if base.isascii() and all(map(unicodedata.combining, marks)) else letter
        lower = _one(plain.lower(), plain)
        lower = _BARRED.get(lower, lower)
        return self._simplified.get(lower, lower)


def _one(changed: str, character: str) -> str:
    return changed if len(changed) == 1 else character


def _initials(reading: str) -> tuple[str, ...]:
    """The first letter, and zh, ch or sh."""
    digraph = _DIGRAPH.match(reading)
    return (reading[0], digraph.group()) if digraph else (reading[0],)


def _alike(reading: str) -> Iterator[str]:
    """The syllables that sound like this one in the south: zhang → zang, zhan, zan."""
    starts = _exchanged(reading, _SOUTHERN_START, at_start=True)
    for syllable in starts:
        yield from _exchanged(syllable, _SOUTHERN_END, at_start=False)


def _exchanged(syllable: str, pairs: tuple[tuple[str, str], ...], *, at_start: bool) -> list[str]:
    """The syllable, and the one with its start or end exchanged for the other of a pair."""
    for pair in pairs:
        for old, new in (pair, pair[::-1]):
            if at_start and syllable.startswith(old):
                return [syllable, new + syllable[len(old) :]]
            if not at_start and syllable.endswith(old):
                return [syllable, syllable[: -len(old)] + new]
    return [syllable]
