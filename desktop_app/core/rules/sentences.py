"""Where sentences begin in a chat message, past the smile and the "Dear,"."""

from __future__ import annotations

import re

from desktop_app.core.splitting import CODE

VALUE = "\ufffc"
"""Stands in a template for what is not known yet, which is no mere sign."""

_STOP = re.compile(r"[。!?！？…⋯~～\n]+|\.(?=\s|$)")
_CODE = re.compile(CODE, re.IGNORECASE)
_SIGNS = re.compile(rf"(?:(?!{VALUE})[\W_])+?(?=\w|/:|\[|{VALUE}|$)")
_ADDRESS = re.compile(
    r"(?:亲爱的|亲亲|亲|您好|你好|好的|hi there|hello there|hi|hello|hey|dear|고객님|안녕하세요)"
    r"(?=[\W_]|$)"
)
"""A refusal after "Dear," stands at the head of its sentence all the same."""


def heads(text: str) -> frozenset[int]:
    """Every place in a plain reading that a reader takes for the beginning of a sentence."""
    found: set[int] = set()
    for start in reversed([0, *(match.end() for match in _STOP.finditer(text))]):
        _skip(text, start, found)
    return frozenset(found)


def first_heads(text: str) -> frozenset[int]:
    """The same for the first sentence alone."""
    found: set[int] = set()
    _skip(text, 0, found)
    return frozenset(found)


def ends_at(text: str, place: int) -> bool:
    """Whether nothing is said from ``place`` on."""
    found: set[int] = set()
    _skip(text, place, found)
    return len(text) in found


def _skip(text: str, place: int, found: set[int]) -> None:
    """Add ``place`` and each one further on that only signs, codes or an address part from it."""
    while place not in found:
        found.add(place)
        match = _CODE.match(text, place) or _SIGNS.match(text, place) or _ADDRESS.match(text, place)
        if match:
            place = match.end()
