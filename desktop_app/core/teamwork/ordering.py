"""Places between places: texts that sort as the entries stand, so that one can be moved alone."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_WIDTH = 6
_FIRST = 36 ** (_WIDTH - 1)
"""The first place of all: there is room before it."""


def after(place: str) -> str:
    """A place behind ``place``, with room before it."""
    head = place[:_WIDTH]
    number = int(head, 36) + 1 if head and all(one in _DIGITS for one in head) else _FIRST
    digits = ""
    for _ in range(_WIDTH):
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits if digits > place else place + _DIGITS[-1]


def between(low: str, high: str) -> str:
    """A place between two; behind ``low`` where ``high`` is empty or not behind it."""
    if not high or low >= high:
        return after(low)
    made = ""
    while True:  # beyond the ends of both there is room
        position = len(made)
        floor = _digit(low, position, 0) if low.startswith(made) else 0
        is_open = not high.startswith(made)
        ceiling = len(_DIGITS) if is_open else _digit(high, position, len(_DIGITS))
        if ceiling - floor > 1:
            return made + _DIGITS[(floor + ceiling) // 2]
        made += _DIGITS[floor]


def _digit(text: str, position: int, otherwise: int) -> int:
    return max(0, _DIGITS.find(text[position])) if position < len(text) else otherwise


def placed(names: Sequence[str], places: dict[str, str]) -> dict[str, str]:
    """The places that must change so that sorting by (place, name) gives ``names``.

    Args:
        names: The entries in the order that is wanted.
        places: Where they stand now; those that are new are not in it.
    """
    keep = _longest_rise([(places[one], one) for one in names if one in places])
    changed: dict[str, str] = {}
    low = ""
    ahead: list[str] = []  # of each name, the place of the next one that stays
    for name in reversed(names):
        ahead.append(places[name] if name in keep else ahead[-1] if ahead else "")
    ahead.reverse()
    for number, name in enumerate(names):
        if name in keep:
            low = places[name]
            continue
        low = changed[name] = between(low, ahead[number])
    return changed


def _longest_rise(items: Iterable[tuple[str, str]]) -> set[str]:
    """The names that can stay: a longest run of places that rise."""
    tails: list[tuple[str, str]] = []
    last: list[str] = []  # the name at which a run of each length ends with the lowest place …
    before: dict[str, str] = {}  # … and the one that comes before each name
    for item in items:
        at = bisect_left(tails, item)
        tails[at : at + 1] = [item]
        last[at : at + 1] = [item[1]]
        before[item[1]] = last[at - 1] if at else ""
    found: set[str] = set()
    here = last[-1] if last else ""
    while here:
        found.add(here)
        here = before[here]
    return found
