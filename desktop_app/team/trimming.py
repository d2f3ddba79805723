"""Old journals of devices that are gone, taken out of a shared place by an owner.

What such a journal says is in the book by then. It would heal a book that somebody puts back from
a backup, which every device that has met it does as well; and whoever is gone and comes back gives
it out again. Nothing here is deleted: all devices keep the copies that they have.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.teamwork.edits import moment_of
from desktop_app.core.teamwork.proposals import PRIVATE
from desktop_app.team.membership import why_not
from desktop_app.team.sorting import sorted_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop_app.core.teamwork.edits import Edit
    from desktop_app.storage.joined import Joined
    from desktop_app.team.protocols import Snapshot
    from desktop_app.team.sorting import Found
    from desktop_app.team.team import Team

DAYS = 180
"""So long nothing must have come from a device, unless somebody says otherwise."""

STAYS = PRIVATE | {"book"}
"""Kinds of edits that are read off the journals: who is what, who began, who proposes."""

_ONLY_OWNERS = QT_TRANSLATE_NOOP("refusal", "Only owners take old journals out of a place.")


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A journal of a document that is not in the shared place any more.

    Attributes:
        path: The document's path.
        device: Whose it was.
        name: What its user is called.
        last: The moment of its last edit, as the device told it.
        files: The paths of its parts.
    """

    path: str
    device: str
    name: str
    last: str
    files: tuple[str, ...]


def trim(team: Team, place: Joined, days: int = DAYS) -> tuple[Trimmed, ...] | Refusal:
    """Take out the journals of devices from which nothing has come for so many days.

    Args:
        team: The teams of this device, which must be an owner's.
        place: The shared place.
        days: How long nothing must have come.

    Returns:
        What was taken out, perhaps nothing.
    """
    if not place.role.owns or why_not(team, place):
        return Refusal(_ONLY_OWNERS, {})
    looked = team.sync(place)  # what others gave out last is met before anything goes
    if isinstance(looked, Refusal):
        return looked
    found: list[Trimmed] = []
    before = team.clock() - dt.timedelta(days=days)

    def chosen(snapshot: Snapshot) -> tuple[str, ...]:
        found[:] = _needless(team, place, before, snapshot)
        return tuple(path for one in found for path in one.files)

    refusal = team.take_away(place, chosen)
    return refusal or tuple(found)


def _needless(
    team: Team, place: Joined, before: dt.datetime, snapshot: Snapshot
) -> Iterator[Trimmed]:
    own = {team.device.id, *team.device.former}
    shelf = team.shelf(place)
    known = {one.document.id: one.document.path for one in team.shared(place)}
    for found in sorted_out(snapshot, known).values():
        for device in sorted({one.device for one in found.journals.values()} - own):
            parts = {path: one for path, one in found.journals.items() if one.device == device}
            edits = [edit for one in parts.values() for edit in one.edits]
            kept = shelf.journal_files(found.path, device)
            is_here = all(kept.get(path) == snapshot.files[path] for path in parts)
            if is_here and _is_told(found, device, edits) and are_old(edits, before):
                name = next(iter(parts.values())).name
                last = max(edits, key=lambda one: one.stamp.n).at
                yield Trimmed(found.path, device, name, last, tuple(sorted(parts)))


def _is_told(found: Found, device: str, edits: Sequence[Edit]) -> bool:
    """Whether the book that is there, whole, says all of it."""
    book = found.states.get(found.path)
    last = max((one.stamp.n for one in edits), default=0)
    known = book is not None and 0 < last <= book.seen.get(device, 0)
    return known and not any(one.kind in STAYS for one in edits)


def are_old(edits: Sequence[Edit], before: dt.datetime) -> bool:
    """Whether all were made before a moment; whose clock was wrong gives them out again."""
    moments = (moment_of(one.at) for one in edits)
    return all(moment is not None and moment < before for moment in moments)
