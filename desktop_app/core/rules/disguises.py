"""A text as its reader takes it: what is written in disguise is read as what is meant.

A reading has fewer characters than the text, or others; ``at`` leads each back to its place.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise, product
from string import ascii_lowercase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop_app.core.search.spelling import Spelling

_INVISIBLE = re.compile(
    "[\u00ad\u0300-\u036f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u20dd-\u20e4\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e0fff]+"
)
_CURLY = re.compile("[‘’ʼ`´]")

_ALIKE = {
    "微": "薇徽溦v",
    "信": "芯伩訫❤♥♡❣💓💕💖💗💘💙💚💛💜💝💞🖤🤍🤎🧡",
    "q": "扣抠釦",
    "群": "裙",
    "加": "+➕",
    "a": "@",
    "e": "3",
    "i": "1",
    "o": "0",
    "s": "$5",
}
EVASIVE = "".join(_ALIKE.values())
"""Characters that are written for others."""

_LIKE = {one: like for like, many in _ALIKE.items() for one in many}
_LOOKALIKES = re.compile(f"[{re.escape(''.join(_LIKE))}]")

_NUMERALS = (
    "零〇○◯공영", "一壹幺弌일", "二贰貳两俩이", "三叁參삼", "四肆사",
    "五伍오", "六陆陸육륙", "七柒칠", "八捌팔", "九玖구",
)  # fmt: skip
_DIGIT = {one: str(n) for n, many in enumerate(_NUMERALS) for one in many}
_DIGITS = re.compile(
    f"(?![0-9])[{''.join(_DIGIT)}\\d²³¹⁰-₉\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]"
)

_SIGNS = "".join(one for one in _LIKE if not one.isalnum())
_GAP = re.compile(rf"(?:(?![{re.escape(_SIGNS)}])[\W_丶丨灬])+")
_CLAUSE = re.compile("[,，、。;；:：!！?？~～…\n\ufffc]")
_LONGEST_GAP = 3
"""Signs that may stand between two characters of a disguised word: 微...信, and no more."""

LETTERS = frozenset(ascii_lowercase)
"""Of words that are written with spaces between them; a plain text has no others."""

WALL = "\n"
"""What parts the words of a squeezed reading where the text parts them, too."""

_LONGEST_MIXED = 4
_READINGS = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read. The character at ``n`` stands at ``at[n]`` in what it was made from."""

    text: str
    at: Sequence[int]


def plain(text: str, spelling: Spelling) -> Reading:
    """Lower case, half width, simplified, straight quotes, without what nobody sees."""
    folded = _CURLY.sub("'", spelling.fold(text))
    return _without(folded, _INVISIBLE, lambda _: "")


def read_as(text: str, through: frozenset[str], squeezed: Reading | None = None) -> Reading:
    """A plain text seen through ``spaces``, ``lookalikes`` and ``digits``, if they are asked.

    ``squeezed`` is what ``squeeze`` made of it, so that it need not be made again.
    """
    reading = Reading(text, range(len(text)))
    if "spaces" in through:
        reading = squeezed or squeeze(text)
    read = reading.text
    if "digits" in through:
        read = _DIGITS.sub(_digit, read)
    if "lookalikes" in through:
        read = _LOOKALIKES.sub(lambda one: _LIKE[one[0]], read)
    return Reading(read, reading.at)


def _digit(match: re.Match[str]) -> str:
    one = match[0]
    if one in _DIGIT:
        return _DIGIT[one]
    value = unicodedata.numeric(one, -1)
    return str(int(value)) if value in range(10) else one


def squeeze(text: str) -> Reading:
    """A plain text without spaces and signs, but for those that may stand for a letter: ❤, @."""
    return _without(text, _GAP, _wall)


def _wall(gap: str) -> str:
    return WALL if len(gap) > _LONGEST_GAP or _CLAUSE.search(gap) else ""


def _without(text: str, what: re.Pattern[str], instead: Callable[[str], str]) -> Reading:
    """The text without ``what``, or with the one character that stands in its place."""
    if not what.search(text):
        return Reading(text, range(len(text)))
    kept: list[str] = []
    at: list[int] = []
    done = 0
    for match in what.finditer(text):
        start, end = match.span()
        kept.append(text[done:start])
        at += range(done, start)
        done = end
        if sign := instead(match[0]):
            kept.append(sign)
            at.append(start)
    kept.append(text[done:])
    at += range(done, len(text))
    return Reading("".join(kept), at)


def spaced(word: str) -> frozenset[int]:
    """Where a word may have a gap: 微|信, but q|q only if it has one at every letter."""
    pairs = enumerate(pairwise(word), 1)
    return frozenset(n for n, (one, other) in pairs if not {one, other} <= LETTERS)


def in_pinyin(word: str, spelling: Spelling) -> Iterator[tuple[str, frozenset[int]]]:
    """A Chinese word spelled out, with the places between its syllables: wei|xin, 微xin, wei信."""
    readings = [spelling.readings(one)[:_READINGS] for one in word]
    if not all(readings) or len(word) < 2:  # noqa: PLR2004 - one syllable alone means anything
        return
    mixed = len(word) <= _LONGEST_MIXED
    choices = [(*many, one) if mixed else many for one, many in zip(word, readings, strict=True)]
    for chosen in product(*choices):
        spelled = "".join(chosen)
        if spelled != word:
            ends = [sum(map(len, chosen[:n])) for n in range(1, len(chosen))]
            yield spelled, frozenset(ends)
