"""Changes so large that somebody should look at them before they are taken."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_app.core.teamwork.edits import Edit, Key
    from desktop_app.core.teamwork.state import State

MANY, SHARE, FEW = 50, 0.2, 10
"""Held are more than 50 phrases of one operation, or 20 % of a book where that is over 10."""

BY_HAND = 20
"""Of phrases that are gone from a file edited by hand, more than 20 or 20 % are asked about."""


@dataclass(frozen=True, slots=True)
class Held:
    """An operation that waits for consent: from edit ``n`` on nothing of the device is taken."""

    device: str
    n: int
    name: str
    changed: int
    deleted: int


def held(state: State, edits: Iterable[Edit], agreed: Mapping[str, int]) -> tuple[Held, ...]:
    """The first operation of each device that changes or deletes very much at once.

    Args:
        state: What is known without the edits.
        edits: Those that are new.
        agreed: Up to which operation of each device somebody has consented.
    """
    there = {key for key in state.visible if key[0] == "phrase"}
    operations: dict[tuple[str, int], list[Edit]] = defaultdict(list)
    for edit in edits:
        if edit.key in there and edit.op > agreed.get(edit.stamp.device, 0):
            operations[edit.stamp.device, edit.op].append(edit)
    found: dict[str, Held] = {}
    for (device, n), group in sorted(operations.items()):
        gone = {edit.key for edit in group if edit.deletes}
        changed = {edit.key for edit in group} - gone
        if device not in found and is_much(len(gone) + len(changed), len(there)):
            found[device] = Held(
                device, n, state.names.get(device, device), len(changed), len(gone)
            )
    return tuple(found.values())


def is_much(count: int, total: int) -> bool:
    """Whether ``count`` phrases of ``total`` are many to change at once."""
    return count > MANY or (count > FEW and count > total * SHARE)


def without(edits: Iterable[Edit], waiting: Iterable[Held]) -> tuple[Edit, ...]:
    """The edits that need not wait."""
    limits = {one.device: one.n for one in waiting}
    return tuple(
        edit for edit in edits if edit.stamp.n < limits.get(edit.stamp.device, edit.stamp.n + 1)
    )


def gone_by_hand(before: Iterable[Key], after: Iterable[Key]) -> int:
    """How many phrases somebody has taken out of a file by hand, if that has to be asked about."""
    phrases = {key for key in before if key[0] == "phrase"}
    gone = len(phrases - set(after))
    return gone if gone > BY_HAND or gone > max(1, len(phrases) * SHARE) else 0
