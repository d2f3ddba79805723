"""Which phrases answer what a buyer wrote.

Texts are compared by their *shingles*: pairs of neighbouring characters where words are not told
apart (Chinese, Hangul), whole words elsewhere. What few phrases have counts, what all have does
not: the inverse document frequency of Spärck Jones (1972), scaled to 0 … 1.

    rarity(s) = ln(1 + N / n(s)) / ln(1 + N)     N phrases, n(s) of them with s; 1 where none has it

Every keyword, title and body is a unit u of its own. M(u) is the rarity of all its shingles, m(u)
of those the message has, M of all that the message has. A phrase scores

    Σ weight(u) · m(u) · m(u) / M(u)  /  √M

how much is said, times how nearly whole the unit is, over the length of the message as in the
cosine measure (Salton, Wong, Yang 1975): a keyword that lies whole in a short question counts most,
the same one lost in an article nothing.

A message also says a pair with one character between, 便宜一点 for 便宜点 (skip-grams: Guthrie and
others 2006), and a pair no phrase has is taken for those that sound alike, 包油 for 包邮: buyers
type pinyin and send the first word they are offered.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from desktop_app.core.search.matches import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from desktop_app.core.search.layout import Whole
    from desktop_app.core.search.matches import Document
    from desktop_app.core.search.spelling import Spelling

LONGEST = 400
"""Characters of a message that count; nobody asks a shop more at once."""

KEYWORD, TITLE, BODY = 1.0, 0.8, 0.5
"""What a unit weighs."""

SKIPPED, SOUNDS_ALIKE = 0.5, 0.6
"""What a pair is worth that was said with a character between, or in homophones."""

ENOUGH = 0.35
"""Lesser scores are silence. A keyword said whole, and little else, scores about 1."""

LEARNED = 0.5
"""The most that earlier picks add: more than silence, less than a keyword said whole."""

_UNSPACED = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\U00020000-\U0003ffff"
_PAIRED = re.compile(f"[{_UNSPACED}]")
_LETTER = re.compile(f"[^\\W\\d_{_UNSPACED}]")
_RUN = re.compile(f"[{_UNSPACED}]{{2,}}|[^\\W\\d_{_UNSPACED}]{{2,}}")

_MACHINE = re.compile(r"(?<![!-~])[!-~]*[=<>{}()\[\]\\|@/_;#$^][!-~]*")
"""Links, addresses, paths, source code, emoticon codes: ASCII with a sign no sentence has."""

_SMALL_TALK = re.compile(
    r"(?<!\w)(?:好[的滴哒呢哦啊吧嘞了]?|[嗯恩哦噢喔亲哈嘿您你啦了呢吧呀啊]|多?谢|感谢|收到|没事"
    r"|知道了|明白了?|可以|行|老板|ok(?:ay)?|thank you|thanks?"
    r"|[네넵예]|감사합니다|고맙습니다|알겠습니다)++(?!\w)"
)
"""Clauses that only say yes and thanks: too rare in phrases for their frequency to tell."""

_GREETING = re.compile(
    r"(?<!\w)(?:[您你]好[啊呀]?|亲+|在[吗嘛么]|请问|麻烦|안녕하세요|(?:hello|hi|hey|dear|please)(?![a-z])"
    r"|[\s,.!?~，。！？～、])++"
)
"""Openings: what the greetings of a phrasebook answer, unless anything follows them."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A phrase that answers a message. A higher ``score`` is better."""

    key: int
    score: float


@dataclass(frozen=True, slots=True, eq=False)
class Suggester:
    """Phrases made ready to be suggested: U units of D documents, with F distinct shingles.

    Attributes:
        spelling: How characters fold and sound.
        keys: (D,) key of each document.
        rows: The row of each key.
        owner: (U,) row of the document each unit belongs to.
        weight: (U,) weight(u) / M(u).
        shingles: The number of each shingle.
        alike: The characters that have each sound.
        rarity: (F,) see above.
        begins: (F + 1,) where the units of each shingle begin in ``units``.
        units: The units that have each shingle, in order.
    """

    spelling: Spelling
    keys: Whole
    rows: Mapping[int, int]
    owner: Whole
    weight: NDArray[np.float64]
    shingles: Mapping[str, int]
    alike: Mapping[str, str]
    rarity: NDArray[np.float64]
    begins: Whole
    units: Whole

    @classmethod
    def build(cls, documents: Sequence[Document], spelling: Spelling) -> Suggester:
        """Ready to suggest these documents."""
        texts, owner, weight = _units(documents)
        names, begins, units = _posted(texts, spelling)
        rarity = _rarity(owner[units], begins, len(documents))
        mass = np.bincount(units, np.repeat(rarity, np.diff(begins)), len(texts))
        weight = np.divide(weight, mass, out=np.zeros(len(texts)), where=mass > 0)
        keys = np.fromiter((each.key for each in documents), np.intp, len(documents))
        rows = {each.key: row for row, each in enumerate(documents)}
        shingles = {name: number for number, name in enumerate(names)}
        alike = _alike(names, spelling)
        return cls(spelling, keys, rows, owner, weight, shingles, alike, rarity, begins, units)

    def suggest(
        self,
        message: str,
        *,
        limit: int = 5,
        learned: Mapping[int, Mapping[int, float]] | None = None,
    ) -> tuple[Suggestion, ...]:
        """The phrases that answer a buyer's message, best first; empty where nothing fits.

        ``learned`` has, by the key of a document, the weights (0 or more) of the ``tokens`` of
        earlier messages after which this agent picked it.
        """
        runs = _runs(message, self.spelling)
        said = {shingle: self._rarity(shingle) for run in runs for shingle in _shingles(run)}
        mass = sum(said.values())
        scores = self._scores(self._strengths(runs, said)) / sqrt(mass or 1.0)
        if learned:
            scores += self._lifts(said, mass, learned)
        rows = np.flatnonzero(scores >= ENOUGH)
        best = rows[np.argsort(-scores[rows], kind="stable")[: max(0, limit)]]
        return tuple(map(Suggestion, self.keys[best].tolist(), scores[best].tolist()))

    def _rarity(self, shingle: str) -> float:
        number = self.shingles.get(shingle)
        return 1.0 if number is None else float(self.rarity[number])

    def _strengths(self, runs: Sequence[str], said: Mapping[str, float]) -> dict[int, float]:
        """How well each of our shingles is said, 0 … 1, by its number."""
        strengths: dict[int, float] = {}
        for shingle in said:
            if shingle not in self.shingles:
                strengths |= dict.fromkeys(self._homophones(shingle), SOUNDS_ALIKE)
        for pair in filter(self.shingles.__contains__, _skipped(runs)):
            strengths.setdefault(self.shingles[pair], SKIPPED)
        known = (self.shingles[shingle] for shingle in said if shingle in self.shingles)
        return strengths | dict.fromkeys(known, 1.0)

    def _homophones(self, shingle: str) -> list[int]:
        """The numbers of the pairs that sound like this one; a word has no sound."""
        one, other = (
            "".join(self.alike.get(reading, "") for reading in self.spelling.readings(char))
            for char in shingle[:2]
        )
        pairs = (first + second for first in one for second in other)
        return [self.shingles[pair] for pair in pairs if pair in self.shingles]

    def _scores(self, strengths: Mapping[int, float]) -> NDArray[np.float64]:
        """(D,) Σ weight(u) · m(u) · m(u) / M(u)."""
        numbers = np.fromiter(strengths, np.intp, len(strengths))
        worth = np.fromiter(strengths.values(), float, len(strengths)) * self.rarity[numbers]
        begins, ends = self.begins[numbers], self.begins[numbers + 1]
        parts = [self.units[begin:end] for begin, end in zip(begins, ends, strict=True)]
        units = np.concatenate((self.units[:0], *parts))
        said = np.bincount(units, np.repeat(worth, ends - begins), len(self.owner))
        return np.bincount(self.owner, self.weight * said**2, len(self.keys)).astype(float)

    def _lifts(
        self, said: Mapping[str, float], mass: float, learned: Mapping[int, Mapping[int, float]]
    ) -> NDArray[np.float64]:
        """(D,) LEARNED · Σ rarity(s) · w(s) / (1 + w(s)) / M over the remembered shingles."""
        shares = {_token(shingle): LEARNED * rarity / mass for shingle, rarity in said.items()}
        lifts = np.zeros(len(self.keys))
        for key in learned.keys() & self.rows.keys():
            weights = learned[key]
            common = ((shares[token], weights[token]) for token in shares.keys() & weights.keys())
            lifts[self.rows[key]] = sum(share * weight / (1 + weight) for share, weight in common)
        return lifts


def tokens(message: str, spelling: Spelling) -> frozenset[int]:
    """What a pick may be remembered by without keeping the words: a checksum of each shingle."""
    runs = _runs(message, spelling)
    return frozenset(_token(shingle) for run in runs for shingle in _shingles(run))


def _token(shingle: str) -> int:
    return crc32(shingle.encode())


def _runs(message: str, spelling: Spelling) -> list[str]:
    """The folded words, and the stretches of characters to be paired, of all that counts."""
    folded = spelling.fold(unicodedata.normalize("NFC", message[:LONGEST]))
    text = _SMALL_TALK.sub(" ", _MACHINE.sub(" ", folded))
    return _RUN.findall(_GREETING.sub(" ", text)) or _RUN.findall(text)


def _shingles(run: str) -> list[str]:
    return ["".join(pair) for pair in pairwise(run)] if _PAIRED.match(run) else [run]


def _skipped(runs: Sequence[str]) -> Iterator[str]:
    """The pairs with one character between."""
    for run in filter(_PAIRED.match, runs):
        yield from (one + other for one, other in zip(run, run[2:], strict=False))


def _alike(names: Iterable[str], spelling: Spelling) -> dict[str, str]:
    """The characters by their sound: the first reading, without its tone."""
    alike: dict[str, str] = {}
    for char in sorted(set().union(*names)):
        for reading in spelling.readings(char)[:1]:
            alike[reading] = alike.get(reading, "") + char
    return alike


def _units(documents: Sequence[Document]) -> tuple[list[str], Whole, NDArray[np.float64]]:
    """The text, the row of the document, and the weight of each unit."""
    texts: list[str] = []
    counts: list[int] = []
    weights: list[float] = []
    for each in documents:
        keywords = [word for word in each.keywords.split(SEPARATOR) if word.strip()]
        texts += (each.title, each.body, *keywords)
        counts.append(2 + len(keywords))
        weights += (TITLE, BODY, *(KEYWORD,) * len(keywords))
    return texts, np.repeat(np.arange(len(documents)), np.array(counts, int)), np.array(weights)


def _rarity(rows: Whole, begins: Whole, count: int) -> NDArray[np.float64]:
    """(F,) the rarity of each shingle; ``rows`` are the documents that have each, in order."""
    if not len(rows):
        return np.zeros(0)
    fresh = np.diff(rows, prepend=-1) != 0
    fresh[begins[:-1]] = True
    having = np.add.reduceat(fresh, begins[:-1], dtype=np.intp)
    rarity: NDArray[np.float64] = np.log1p(count / having) / np.log1p(count)
    return rarity


def _posted(texts: Sequence[str], spelling: Spelling) -> tuple[list[str], Whole, Whole]:
    """The distinct shingles, where the units of each begin, and the units; all in one sort.

    Finds in all texts what ``_shingles`` finds in one.
    """
    flat = "\0".join(("", *texts, ""))
    symbols, first, second, at = _symbols(flat, spelling)
    unit = np.repeat(np.arange(len(texts) + 1), [1, *(len(text) + 1 for text in texts)])[at] - 1
    count, most = max(1, len(texts)), len(symbols)
    keys = np.sort((first * most + second) * count + unit)
    shingles, units = np.divmod(keys[np.diff(keys, prepend=-1) > 0], count)
    begins = np.flatnonzero(np.diff(shingles, prepend=-1, append=-1))
    distinct = (divmod(shingle, most) for shingle in shingles[begins[:-1]].tolist())
    return [symbols[one] + symbols[other] for one, other in distinct], begins, units


def _symbols(flat: str, spelling: Spelling) -> tuple[list[str], Whole, Whole, Whole]:
    """The folded characters and words; of each shingle its two symbols and where it stands.

    The second symbol of a word is the first of all, which is nothing.
    """
    letters, ids = _identified(flat, spelling)
    paired, spelled = (
        np.fromiter((bool(kind.match(letter)) for letter in letters), bool)[ids]
        for kind in (_PAIRED, _LETTER)
    )
    pairs = np.flatnonzero(paired[:-1] & paired[1:])
    begins, ends = (np.flatnonzero(np.diff(spelled)) + 1).reshape(-1, 2).T
    begins, ends = begins[ends - begins > 1], ends[ends - begins > 1]
    words = [flat[begin:end] for begin, end in zip(begins.tolist(), ends.tolist(), strict=True)]
    folded = {word: spelling.fold(word) for word in dict.fromkeys(words)}
    symbols = {
        name: number for number, name in enumerate(dict.fromkeys((*letters, *folded.values())))
    }
    numbers = np.fromiter((symbols[folded[word]] for word in words), np.int64, len(words))
    first = np.concatenate((ids[pairs], numbers))
    second = np.concatenate((ids[pairs + 1], np.zeros_like(numbers)))
    return list(symbols), first, second, np.concatenate((pairs, begins))


def _identified(flat: str, spelling: Spelling) -> tuple[list[str], NDArray[np.int64]]:
    """Nothing and the distinct folded characters; the number of each character among them."""
    codes = np.frombuffer(flat.encode("utf-32-le", "surrogatepass"), np.uint32)
    numbers = np.zeros(int(codes.max()) + 1, np.int64)
    numbers[codes] = 1
    known = np.flatnonzero(numbers)
    folded = spelling.fold("".join(map(chr, known)))
    letters = list(dict.fromkeys(("", *folded)))
    places = {letter: number for number, letter in enumerate(letters)}
    numbers[known] = [places[letter] for letter in folded]
    return letters, numbers[codes]
