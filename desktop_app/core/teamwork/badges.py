"""What a dishonest or careless change would touch: links, telephone, card and account numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_ENDINGS = "com|cn|net|org|kr|co|cc|me|top|xyz|shop|io|link"
_LINK = re.compile(
    r"(?i)\b(?:[a-z][a-z0-9+.-]{1,15}://|www\.)[^\s<>\"'）)]+"
    rf"|\b[\w-]+(?:\.[\w-]+)*\.(?:{_ENDINGS})\b(?:/[^\s<>\"']*)?"
)
_NUMBER = re.compile(r"(?<![\w.])\+?\d(?:[ -]?\d){6,24}(?![\w.])")


@dataclass(frozen=True, slots=True)
class Badge:
    """A link or a long number that a change brings or takes away."""

    kind: str
    field: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def badges(before: Mapping[str, object], after: Mapping[str, object]) -> tuple[Badge, ...]:
    """What changed between two readings of an entry; a new entry's are all new."""
    found: list[Badge] = []
    for name in sorted({**before, **after}):
        for kind, pattern in (("link", _LINK), ("number", _NUMBER)):
            old, new = (
                tuple(sorted(set(_matches(pattern, kind, side.get(name)))))
                for side in (before, after)
            )
            if set(new) - set(old) or (old != new and old):
                found.append(Badge(kind, name, old, new))
    return tuple(found)


def _matches(pattern: re.Pattern[str], kind: str, value: object) -> Iterator[str]:
    for text in _texts(value):
        for match in pattern.finditer(text):
            yield re.sub(r"[ -]", "", match[0]) if kind == "number" else match[0]


def _texts(value: object) -> Iterable[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in _texts(item)]
    return (
        [text for item in value for text in _texts(item)] if isinstance(value, list | tuple) else []
    )
