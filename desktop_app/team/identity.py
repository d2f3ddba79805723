"""Two computers with one device id: found out by the journal, which says what neither has written.

A teammate's computer was cloned, or its files came back from a backup. The id then belongs to what
stands in the shared place; this device takes another one and what only it had goes along.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.teamwork.edits import Stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_app.core.teamwork.edits import Edit
    from desktop_app.team.journals import Journal


def strange(own: Iterable[Journal], shared: Iterable[Journal]) -> bool:
    """Whether the shared journals of this device say something that it has not written."""
    mine = _by_number(own)
    return any(mine.get(n) != edit for n, edit in _by_number(shared).items())


def _by_number(journals: Iterable[Journal]) -> Mapping[int, Edit]:
    return {edit.stamp.n: edit for one in journals for edit in one.edits}


def alone(own: Iterable[Journal], shared: Iterable[Journal]) -> tuple[Edit, ...]:
    """The edits that only this device has."""
    there = _by_number(shared)
    return tuple(edit for n, edit in sorted(_by_number(own).items()) if there.get(n) != edit)


def willed(own: Iterable[Journal], shared: Iterable[Journal], device: str) -> bool:
    """Whether all that only this device has is the role that a former id of it leaves it."""
    found = alone(own, shared)
    return bool(found) and all((one.kind, one.id) == ("member", device) for one in found)


def rescued(
    own: Iterable[Journal], shared: Iterable[Journal], device: str, first: int
) -> tuple[Edit, ...]:
    """The edits that only this device has, as those of ``device`` from number ``first`` on."""
    found = alone(own, shared)
    stamps = {edit.stamp: Stamp(edit.stamp.t, device, n) for n, edit in enumerate(found, first)}
    shift = first - found[0].stamp.n if found else 0
    return tuple(
        replace(
            edit,
            stamp=stamps[edit.stamp],
            over={
                cell: frozenset(stamps.get(one, one) for one in known)
                for cell, known in edit.over.items()
            },
            op=max(first, edit.op + shift),
        )
        for edit in found
    )
