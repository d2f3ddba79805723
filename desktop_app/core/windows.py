"""What the title of a chat window says: the shop, the buyer, and whether it is the same chat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.rules.patterns import exactly

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.core.shops import Shop

LONGEST_TITLE = 200
"""Characters of a title that count."""

_NEWS = (
    r"(?:您?有)?\s*(?:\d+\s*)?[条个]?(?:新的?|未读的?)(?:消息|信息)|\d+\s*条未读"
    r"|(?:\d+\s*)?(?:new|unread) messages?\b!?|\d+\s*unread\b"
    r"|(?:\d+개의 )?(?:새|읽지 않은) 메시지"
)
"""What a title says instead of itself, or beside it, while something is unread."""

_PASSING = re.compile(
    r"[(（\[【][^)）\]】]{0,12}(?:消息|未读|message|unread|메시지)[^)）\]】]{0,8}[)）\]】]"
    r"|[(（\[【]\s*\d{1,3}\+?(?!\d)[^)）\]】]{0,7}[)）\]】]"  # (3), [2 new], (99+); no (8371)
    rf"|{_NEWS}"
    r"|(?:对方)?正在输入(?:中)?[.…]*|(?:is )?typing[.…]*|입력 중[.…]*",
    re.IGNORECASE,
)
"""Counters, news, and that somebody is typing: they come and go within one chat."""

_DOTS = re.compile(r"(?<!\S)[•●○◉★☆*🔴💬🔔]+|[•●○◉★☆*🔴💬🔔]+(?!\S)")
"""Signs of something unread, before or after a word; within one they mask a name, as in t**1."""

_LEFT = re.compile(r"[(（\[【][\s•●*]*[)）\]】]|^[\s\-–—|:：·!！]+|[\s\-–—|:：·!！]+$")
"""What they leave behind: empty brackets, which blink as well, and a dash beside nothing."""


class Told(NamedTuple):
    """What a title says.

    Attributes:
        key: Equal for the same chat in the same window.
        shop: The id of the shop whose ``windows`` pattern fits; empty where none does.
        buyer: What the pattern's group named ``buyer`` holds; empty without one.
    """

    key: str
    shop: str
    buyer: str


def told(handle: int, title: str, shops: Iterable[Shop]) -> Told:
    """Read a window's title.

    Two windows are two chats even under one title; a window whose title changes shows another
    buyer, unless only counters in it have changed. Where a pattern names the buyer, by
    ``(?P<buyer>…)``, the name decides, in whichever window it stands.

    Args:
        handle: The system's number of the window.
        title: Its title.
        shops: Those whose patterns (RE2) count, in their order; the first that fits has it.
    """
    shown = title[:LONGEST_TITLE].encode(errors="replace").decode()
    for shop in shops:
        for pattern in shop.windows:
            matcher = exactly(pattern)
            if matcher and (found := matcher.search(shown)):
                buyer = _plain(found.groupdict().get("buyer") or "")
                key = f"{shop.id}/{buyer}" if buyer else _key(handle, shown)
                return Told(key, shop.id, buyer)
    return Told(_key(handle, shown), "", "")


def _key(handle: int, title: str) -> str:
    return f"{handle}:{_lasting(title)}"


def is_news(title: str) -> bool:
    """Whether a title says only that something is unread, and not who is there."""
    return bool(title.strip()) and not _lasting(title[:LONGEST_TITLE])


def _lasting(title: str) -> str:
    """A title without what comes and goes in it, and what that leaves behind."""
    return " ".join(_LEFT.sub(" ", _DOTS.sub(" ", _plain(title))).split())


def _plain(text: str) -> str:
    """A text without what comes and goes in it."""
    return " ".join(_PASSING.sub(" ", text).split())
