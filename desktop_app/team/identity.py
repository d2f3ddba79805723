"""Two computers with one device id: found out by the journal, which says what neither has written.

A teammate's computer was cloned, or its files came back from a backup. The id then belongs to what
stands in the shared place; this device takes another one and what only it had goes along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.teamwork.edits import Edit, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_app.team.journals import Journal


def strange(own: Iterable[Journal], shared: Iterable[Journal]) -> bool:
    """Whether the shared journals of this device say something that it has not written."""
    mine = _by_number(own)
    return any(mine.get(n) != edit for n, edit in _by_number(shared).items())


def _by_number(journals: Iterable[Journal]) -> Mapping[int, Edit]:
    return {edit.stamp.n: edit for one in journals for edit in one.edits}


def rescued(
    own: Iterable[Journal], shared: Iterable[Journal], device: str, first: int
) -> tuple[Edit, ...]:
    """The edits that only this device has, as those of ``device`` from number ``first`` on."""
    there = _by_number(shared)
    alone = [edit for n, edit in sorted(_by_number(own).items()) if there.get(n) != edit]
    stamps = {
        edit.stamp: Stamp(edit.stamp.t, device, number)
        for number, edit in enumerate(alone, first)
    }
    shift = first - alone[0].stamp.n if alone else 0
    return tuple(
        Edit(
            stamps[edit.stamp],
            edit.kind,
            edit.id,
            edit.set,
            edit.was,
            frozenset(stamps.get(one, one) for one in edit.over),
            edit.deletes,
            edit.at,
            max(first, edit.op + shift),
        )
        for edit in alone
    )
