"""The region that an address names: found on the clipboard, typed, or in the buyer's words.

A chat sentence that names a city is not the buyer's address (你们在广州发货吗). What is found is
certain only where nothing but names of places was written, or where the name goes on as addresses
do, with a street or a number, and nobody asks or speaks of the shop's own addresses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop_app.core.gazetteer import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop_app.core.gazetteer import Gazetteer, Sense

LONGEST_TEXT = 500
"""Characters of a text that are read: an address is never longer."""

NEAR = 40
"""Characters after the name of a place (before it, in Latin letters) that tell an address."""

LATIN_WORDS = 3
"""Words in Latin letters that may make one name: Nei Meng Gu."""

_PHONE = r"\+?\d[\d\- ]{7,}\d"
_BREAK = r"[\s,.;:!/|()\[\]<>\-_·、。;〔〕【】「」&+]"
_RANKS = (
    r"(?:city|province|prov|district|prefecture|county|municipality|sheng|shi|qu|xian|si|do|gu|gun)"
)
_GAP = re.compile(rf"(?:{_BREAK}|\b{_RANKS}\b)*")
_ONLY = re.compile(
    rf"(?:{_BREAK}|\b{_RANKS}\b|中国|china|prc|대한민국|한국|south korea|korea|{_PHONE}|\d{{5,6}})*"
)
_STREET = re.compile(
    r"[东西南北中]?[一二三四五六七八九十]?(?:[路街巷弄]|道(?!县))|大道|大街|胡同"
    r"|(花园|广场|大厦|公寓|小区|新村|饭店|酒店|宾馆|大学|学院|中学|小学|医院|银行|拉面|烤鸭|小面|白药)"
    r"(?![路街巷东西南北])"
)
"""What follows a name that is part of another one: 上海路, 北京西路, 山东大厦."""

_OTHER_WORD = re.compile(
    r"(?<=市)[场民价面值容]|(?<=市)[中南北]区|(?<=省)[份钱略]|(?<=区)[域别块间分]"
)
_DETAIL = re.compile(
    r"\d+\s*[号弄栋幢座室楼层组队院]|\d+\s*单元|\d+(?:번지|동|호|층)|[로길]\s*\d|[가-힣][동읍면리](?:\s|$)"
    r"|[路街道巷弄村镇乡](?![怎什有是的了就会能])|小区|花园|新村|大厦|广场|公寓|胡同|苏木|嘎查"
)
_NUMBER = re.compile(r"\d+\s*[号弄栋幢座室楼层]|[로길]\s*\d|\d+(?:번지|동|호)")
_LATIN_DETAIL = re.compile(
    r"\d.*\b(?:rd|road|st|street|ave|avenue|lane|lu|jie|ro|gil|room|rm|unit|building|bldg|floor)\b"
    r"|\b(?:room|rm|unit|building|bldg|no|floor)\b\.?\s*\d"
)
_ASKED = re.compile(
    r"[?吗么呢哪啥]|多久|几天|多少|什么|怎么|能不能|可以不|可不可以|나요|까요|가요|는지|어디|언제|얼마"
    r"|\b(?:how|when|where|which|what|do you|can you|does|is it)\b"
)
_THEIRS = re.compile(
    r"你们|您们|你家|贵店|仓库|发货地|发件|寄件|退货|退回|寄回|卖家|店铺|반품|발송지|보내는"
    r"|\b(?:return address|warehouse|sender|from)\b"
)
_KOREAN_TAIL = re.compile(r"(?:에서|까지|으로|이에요|예요|입니다|인데요?|이요|은|는|에|요)$")
_WORD = re.compile(r"[\u4e00-\u9fff]+|[가-힣]+|[a-z]+(?:['’][a-z]+)*")


@dataclass(frozen=True, slots=True)
class Region:
    """A place that a text names; ``certain``: the text is an address, or nothing but its name."""

    place: Place
    certain: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text, from ``start`` to ``end``, and what it may mean."""

    start: int
    end: int
    senses: tuple[Sense, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """Names that stand together and tell one place: 浙江省杭州市; ``places`` are what they may."""

    start: int
    end: int
    names: int
    is_whole: bool
    places: tuple[Place, ...]

    @property
    def place(self) -> Place | None:
        """The place, as far down as it is clear; None if not even the province is."""
        highest = min(place.rank for place in self.places)
        likely = [place for place in self.places if place.rank == highest]
        return _folded(Place.shared, likely)


def region_in(text: str, known: Gazetteer) -> Region | None:
    """The region that a text names.

    Args:
        text: An address, the name of a region, or anything else.
        known: The names to look for.

    Returns:
        None where no place is named, or several and none of them as an address.
    """
    folded = known.fold(text[:LONGEST_TEXT])
    chains = tuple(_chains(folded, tuple(_mentions(folded, known))))
    addresses = [(chain, place) for chain in chains if (place := chain.place)]
    if not addresses:
        return None
    if len(chains) == 1 and _is_only(folded, chains[0]):
        return Region(addresses[0][1], certain=True)
    told = [place for chain, place in addresses if _is_address(folded, chain)]
    places = told or [place for _, place in addresses]
    place = _folded(Place.joined, places)
    if place is None:
        return Region(told[0], certain=False) if told else None
    spoken = _ASKED.search(folded) or _THEIRS.search(folded)
    return Region(place, certain=bool(told) and not spoken)


def _folded(met: Callable[[Place, Place], Place | None], places: Sequence[Place]) -> Place | None:
    """What all the places have in common by ``met``; None if any two have nothing."""
    common: Place | None = places[0]
    for place in places[1:]:
        common = met(common, place) if common else None
    return common


def _is_only(text: str, chain: Chain) -> bool:
    """Whether nothing but names of places is written."""
    return bool(_ONLY.fullmatch(text[: chain.start]) and _ONLY.fullmatch(text[chain.end :]))


def _is_address(text: str, chain: Chain) -> bool:
    """Whether a place is told as addresses tell it."""
    after = text[chain.end : chain.end + NEAR]
    if chain.names == 1 and not chain.is_whole:
        return bool(_NUMBER.search(after))
    before = text[max(0, chain.start - NEAR) : chain.start]
    return bool(_DETAIL.search(after) or _LATIN_DETAIL.search(before) or re.search(_PHONE, text))


def _chains(text: str, mentions: Sequence[Mention]) -> Iterator[Chain]:
    """Names that stand next to each other and agree, as one."""
    chain: Chain | None = None
    for mention in mentions:
        longer = chain and _longer(text, chain, mention)
        if longer:
            chain = longer
            continue
        if chain:
            yield chain
        senses = [sense for sense in mention.senses if not sense.leans]
        chain = _chain(mention, senses) if senses else None
    if chain:
        yield chain


def _chain(mention: Mention, senses: Sequence[Sense]) -> Chain:
    is_whole = any(sense.is_whole for sense in senses)
    return Chain(mention.start, mention.end, 1, is_whole, tuple(one.place for one in senses))


def _longer(text: str, chain: Chain, mention: Mention) -> Chain | None:
    """The chain with one more name; None if that stands apart or speaks of another place."""
    if not _GAP.fullmatch(text, chain.end, mention.start):
        return None
    pairs = ((place, sense.place) for place in chain.places for sense in mention.senses)
    joined = dict.fromkeys(both for one, other in pairs if (both := one.joined(other)))
    if not joined:
        return None
    is_whole = chain.is_whole or any(sense.is_whole for sense in mention.senses)
    return Chain(chain.start, mention.end, chain.names + 1, is_whole, tuple(joined))


def _mentions(text: str, known: Gazetteer) -> Iterator[Mention]:
    """The names in a folded text, from left to right, none inside another."""
    words = tuple(_WORD.finditer(text))
    number = 0
    while number < len(words):
        word = words[number]
        used = 1
        if word[0][0].isascii():
            mention, used = _latin(text, words[number : number + LATIN_WORDS], known)
            if mention:
                yield mention
        elif word[0][0] >= "가":
            yield from _korean(word, known)
        else:
            yield from _chinese(text, word.start(), word.end(), known)
        number += used


def _latin(
    text: str, words: Sequence[re.Match[str]], known: Gazetteer
) -> tuple[Mention | None, int]:
    """The longest name that these words begin with, and how many of them it takes."""
    near = [word for word in words if word[0][0].isascii()]
    for used in range(len(near), 0, -1):
        taken = near[:used]
        gaps = (text[one.end() : two.start()] for one, two in pairwise(taken))
        name = "".join(re.sub("['’]", "", word[0]) for word in taken)
        if name in known.senses and all(gap in {" ", "-"} for gap in gaps):
            return Mention(taken[0].start(), taken[-1].end(), known.senses[name]), used
    return None, 1


def _korean(word: re.Match[str], known: Gazetteer) -> Iterator[Mention]:
    """The names that a word in Hangul is made of; a word that says anything else names nothing."""
    bare = _KOREAN_TAIL.sub("", word[0])
    for said in dict.fromkeys((word[0], bare)):
        if names := _taken_apart(said, known):
            start = word.start()
            for name in names:
                yield Mention(start, start + len(name), known.senses[name])
                start += len(name)
            return


def _taken_apart(said: str, known: Gazetteer) -> tuple[str, ...]:
    """서울시강남구 → 서울시, 강남구; nothing if a part is left over."""
    if said in known.senses:
        return (said,)
    for length in range(len(said) - 2, 1, -1):
        first = known.senses.get(said[:length], ())
        rest = _taken_apart(said[length:], known) if first else ()
        if rest:
            return (said[:length], *rest)
    return ()


def _chinese(text: str, start: int, end: int, known: Gazetteer) -> Iterator[Mention]:
    """The names in a run of Chinese characters, the longest at each place."""
    while start < end:
        lengths = range(min(known.longest, end - start), 1, -1)
        good = (n for n in lengths if _is_name(text, start, start + n, known))
        length = next(good, 0)
        if length:
            yield Mention(start, start + length, known.senses[text[start : start + length]])
        start += length or 1


def _is_name(text: str, start: int, end: int, known: Gazetteer) -> bool:
    """Whether a name stands here that is not the beginning of another word."""
    senses = known.senses.get(text[start:end])
    if not senses:
        return False
    if senses[0].is_whole:
        return not _OTHER_WORD.match(text, end)
    return not _STREET.match(text, end)
