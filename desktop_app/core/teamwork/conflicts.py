"""Two versions of a value, side by side, until somebody has chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.teamwork.changes import Change
from desktop_app.core.teamwork.proposals import PRIVATE
from desktop_app.core.teamwork.state import rivals, winner

if TYPE_CHECKING:
    from desktop_app.core.teamwork.edits import Key, Stamp
    from desktop_app.core.teamwork.state import State


@dataclass(frozen=True, slots=True)
class Rival:
    """One of the versions: what it says and whose it is."""

    stamp: Stamp
    value: object
    by: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A value that several have changed without knowing of each other.

    Attributes:
        key: The kind and id of the entry.
        field: The key in it; ``variant`` with a line break and a language for another wording.
        rivals: The versions, first the one that counts until somebody chooses.
        stamps: All edits behind them.
    """

    key: Key
    field: str
    rivals: tuple[Rival, ...]
    stamps: frozenset[Stamp]


def conflicts(state: State) -> tuple[Conflict, ...]:
    """All conflicts of a document, by entry."""
    found: list[Conflict] = []
    for key in state.visible:
        if key[0] in PRIVATE:
            continue
        for cell, versions in state.entries[key].items():
            if len(versions) > 1 and (others := rivals(cell, versions)):
                both = (winner(versions), *others)
                shown = tuple(Rival(stamp, value, state.who(stamp)) for stamp, value in both)
                found.append(Conflict(key, cell, shown, frozenset(versions)))
    return tuple(sorted(found, key=lambda one: (one.key, one.field)))


def settled(conflict: Conflict, value: object) -> Change:
    """The change that ends a conflict: this value counts, and all that was shown is replaced."""
    was = {conflict.field: conflict.rivals[0].value}
    return Change(*conflict.key, {conflict.field: value}, was, over=conflict.stamps)
