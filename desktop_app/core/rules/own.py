"""What is found without a pack: other shops' names, too many characters, the same text again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP
from desktop_app.core.rules.disguises import LETTERS, plain
from desktop_app.core.rules.packs import Finding
from desktop_app.core.splitting import length, split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop_app.core.rules.packs import Severity
    from desktop_app.core.search.spelling import Spelling
    from desktop_app.core.shops import Platform

OTHER_SHOP, TOO_LONG, REPEATED = "other-shop", "too-long", "repeated"
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


def repeated(text: str, recent: Sequence[str], spelling: Spelling) -> Iterator[Finding]:
    """The whole text, if buyers were just sent the same; what one cannot see makes no difference.

    One without any letter, such as a smile, may be sent as often as one likes.
    """
    said = _said(text, spelling)
    if said and said in {_said(one, spelling) for one in recent}:
        yield Finding(REPEATED, "hint", 0, len(text), text, (), _REPEATED)


def _said(text: str, spelling: Spelling) -> str:
    return "".join(filter(str.isalnum, plain(text, spelling).text))
