"""What is found without a pack: another shop's name, a blank, what has ended, too much, repeats."""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP
from desktop_app.core.rules.disguises import LETTERS, plain
from desktop_app.core.rules.packs import Finding
from desktop_app.core.splitting import length, split

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Container, Iterator, Sequence

    from desktop_app.core.rules.packs import Severity
    from desktop_app.core.search.spelling import Spelling
    from desktop_app.core.shops import Platform, Shop

OTHER_SHOP, TOO_LONG, REPEATED = "other-shop", "too-long", "repeated"
UNFILLED, ENDED = "unfilled", "ended"
"""The names of these rules."""

SHORTEST_NAME = 2
"""Characters; a shop named by one is everywhere."""

_OTHER_SHOP = QT_TRANSLATE_NOOP("finding", "{name} is another shop of yours; this chat is {shop}'s")
_TOO_LONG = QT_TRANSLATE_NOOP(
    "finding", "{platform} takes {limit} characters a message; this one has {length}"
)
_REPEATED = QT_TRANSLATE_NOOP(
    "finding", "The last buyers were sent the same words; another wording sounds less of a machine"
)
_UNFILLED = QT_TRANSLATE_NOOP("finding", "This is a variable of a template that was never filled")
_ENDED = QT_TRANSLATE_NOOP("finding", "{name} has ended")

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\$?\{[A-Za-z_][\w.]*\}|\{\{|\{%", re.DOTALL)
"""Of Liquid, and as other programs write theirs: {name}, ${name}."""

_SAYS_SO = re.compile(
    r"结束|截止|过期|已过|ended|(?:is|has been|was) over|expired|종료|끝났|끝난|마감", re.IGNORECASE
)
"""How a message says that something has ended."""


def other_shops(
    text: str, name: str, others: Sequence[str], spelling: Spelling
) -> Iterator[Finding]:
    """Names of ``others`` in a text for the shop ``name``; within its own name they don't count."""
    reading = plain(text, spelling)
    own = list(_named(reading.text, plain(name, spelling).text))
    for other in dict.fromkeys(others):
        for start, end in _named(reading.text, plain(other, spelling).text):
            if not any(first <= start and end <= last for first, last in own):
                begin, stop = reading.at[start], reading.at[end - 1] + 1
                values = {"name": other, "shop": name}
                yield Finding(
                    OTHER_SHOP, "block", begin, stop, text[begin:stop], (), _OTHER_SHOP, values
                )


def _named(text: str, name: str) -> Iterator[tuple[int, int]]:
    if len(name.strip()) < SHORTEST_NAME:
        return
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        before = {text[start - 1 : start], name[0]} <= LETTERS
        after = {text[end : end + 1], name[-1]} <= LETTERS
        if not before and not after:
            yield start, end
        start = text.find(name, start + 1)


def too_long(text: str, platform: Platform) -> Iterator[Finding]:
    """What goes beyond the platform's limit; grave if the text cannot be split between words."""
    limit, counted = platform.message_limit, length(text)
    if not limit or counted <= limit:
        return
    end = 0
    while length(text[: end + 1]) <= limit:
        end += 1
    severity: Severity = "block" if split(text, limit) is None else "warn"
    values = {"platform": platform.name, "limit": limit, "length": counted}
    yield Finding(TOO_LONG, severity, end, len(text), text[end:], (), _TOO_LONG, values)


def repeated(text: str, recent: Container[int], spelling: Spelling) -> Iterator[Finding]:
    """The whole text, if buyers were just sent the same: its ``mark`` is among the recent ones."""
    if mark(text, spelling) in recent:
        yield Finding(REPEATED, "hint", 0, len(text), text, (), _REPEATED)


def mark(text: str, spelling: Spelling) -> int:
    """What a message is known by without its words; what one cannot see makes no difference.

    It is 0 without any letter, such as for a smile, which may be sent as often as one likes.
    """
    said = "".join(filter(str.isalnum, plain(text, spelling).text))
    return int.from_bytes(blake2b(said.encode(), digest_size=6).digest()) if said else 0


def unfilled(text: str) -> Iterator[Finding]:
    """What still stands there as in a template, such as in a text from another program."""
    for match in _TAG.finditer(text):
        yield Finding(UNFILLED, "warn", *match.span(), match[0], (), _UNFILLED)


def ended_promotions(shop: Shop, moment: dt.datetime) -> tuple[str, ...]:
    """The promotions that are over at a moment of the shop's (naive), and not held again."""
    held = {one.name for one in shop.promotions if one.ends is None or moment <= one.ends}
    names = (one.name for one in shop.promotions if one.name not in held)
    return tuple(dict.fromkeys(names))


def ended(text: str, over: Sequence[str], spelling: Spelling) -> Iterator[Finding]:
    """Promotions that are over, unless the message says that they are."""
    if not over or _SAYS_SO.search(text):
        return
    reading = plain(text, spelling)
    for name in over:
        for start, end in _named(reading.text, plain(name, spelling).text):
            begin, stop = reading.at[start], reading.at[end - 1] + 1
            yield Finding(ENDED, "warn", begin, stop, text[begin:stop], (), _ENDED, {"name": name})
