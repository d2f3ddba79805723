"""What was meant and what was acknowledged, and whether all of that is still there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class LostError(AssertionError):
    """Something that was acknowledged is nowhere."""


@dataclass(frozen=True, slots=True)
class Fact:
    """An edit as its editor knows it: noted before it is made, and again when it is acknowledged.

    Attributes:
        id: The phrase.
        value: Its new text, which no other edit has; empty for a deletion.
        over: The texts that the editor saw and replaces.
        said: Whether it was acknowledged.
    """

    id: str
    value: str
    over: tuple[str, ...] = ()
    said: bool = False


def checked(facts: Iterable[Fact], versions: Callable[[str], set[object]]) -> int:
    """How many values were acknowledged.

    Each must be one of the ``versions`` that stand for its phrase, or have been replaced by
    somebody who saw it; one that nobody meant must not be there.

    Raises:
        LostError: One is nowhere, or one came out of nowhere.
    """
    every = list(facts)
    seen = {(one.id, value) for one in every for value in one.over}
    meant = {(one.id, one.value) for one in every}
    standing = {ident: versions(ident) for ident in {one.id for one in every}}
    for ident, values in standing.items():
        for value in values:
            if (ident, value) not in meant:
                message = f"{ident} has {value!r}, which nobody wrote"
                raise LostError(message)
    acknowledged = {(one.id, one.value) for one in every if one.said and one.value}
    for ident, value in sorted(acknowledged):
        if value not in standing[ident] and (ident, value) not in seen:
            message = f"{ident} has lost {value!r}"
            raise LostError(message)
    return len(acknowledged)
