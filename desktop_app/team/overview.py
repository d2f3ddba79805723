"""All that the windows show of the teams, gathered at once: in a thread of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.core.teamwork.conflicts import conflicts
from desktop_app.core.teamwork.edits import moment_of
from desktop_app.core.teamwork.past import history
from desktop_app.core.teamwork.proposals import PRIVATE, proposals, review
from desktop_app.storage.touches import read_touches
from desktop_app.team.deeds import all_edits, in_bin, status
from desktop_app.team.membership import members_of, why_not

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from desktop_app.core.problems import Refusal
    from desktop_app.core.teamwork.conflicts import Conflict
    from desktop_app.core.teamwork.documents import Fields
    from desktop_app.core.teamwork.edits import Edit, Key
    from desktop_app.core.teamwork.members import Member
    from desktop_app.core.teamwork.past import Binned, Past
    from desktop_app.core.teamwork.personal import Touch
    from desktop_app.core.teamwork.proposals import Review
    from desktop_app.storage.joined import Joined
    from desktop_app.team.deeds import Status
    from desktop_app.team.team import Shared, Team

MOST = 300
"""So many of the latest edits are listed."""


@dataclass(frozen=True, slots=True)
class Step:
    """An edit of an entry; ``before`` and ``past.fields`` are the entry before and after it."""

    shared: Shared
    key: Key
    past: Past
    before: Fields


@dataclass(frozen=True, slots=True)
class Crew:
    """Who shares a place.

    Attributes:
        place: The place.
        members: All that are known.
        own: This device's id.
        why: Why this device gives no roles there; None: it does.
    """

    place: Joined
    members: tuple[Member, ...]
    own: str
    why: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """How everything stands.

    Attributes:
        statuses: The places, in the agent's order.
        came: What others did since a moment, newest first.
        conflicts: Values with several versions.
        reviews: Open proposals beside what there is.
        binned: What was deleted in the last 30 days.
        touches: What the agent has put over phrases, by their ids.
        crews: Who shares each place.
    """

    statuses: tuple[Status, ...] = ()
    came: tuple[Step, ...] = ()
    conflicts: tuple[tuple[Shared, Conflict], ...] = ()
    reviews: tuple[tuple[Shared, Review], ...] = ()
    binned: tuple[tuple[Shared, Binned], ...] = ()
    touches: Mapping[str, Touch] = field(default_factory=dict)
    crews: tuple[Crew, ...] = ()


def statuses(team: Team) -> tuple[Status, ...]:
    """How each place stands."""
    return tuple(status(team, place) for place in team.places())


def overview(team: Team, since: dt.datetime) -> Overview:
    """Everything as this device knows it; ``since`` (aware) is for what came in."""
    shared = team.shared()
    came = [step for one in shared for step in _came(team, one, since)]
    came.sort(key=lambda step: step.past.at, reverse=True)
    return Overview(
        statuses(team),
        tuple(came[:MOST]),
        tuple((one, each) for one in shared for each in conflicts(one.document.state)),
        tuple(
            (one, review(one.document.state, wish))
            for one in shared
            for wish in proposals(one.document.state)
        ),
        tuple((one, each) for one in shared for each in in_bin(team, one)),
        read_touches(team.home.touches),
        tuple(_crew(team, place) for place in team.places()),
    )


def _crew(team: Team, place: Joined) -> Crew:
    found = members_of(team, place)
    return Crew(place, found, team.device.id, why_not(team, place))


def _came(team: Team, shared: Shared, since: dt.datetime) -> list[Step]:
    edits = all_edits(team, shared)
    own = {team.device.id, *team.device.former}
    fresh = {one.stamp for one in edits if one.stamp.device not in own and _is_after(one.at, since)}
    keys = dict.fromkeys(one.key for one in edits if one.stamp in fresh)
    by_key: dict[Key, list[Edit]] = {key: [] for key in keys}
    for one in edits:
        if one.key in by_key:
            by_key[one.key].append(one)
    return [
        step
        for key, group in by_key.items()
        if key[0] not in PRIVATE
        for step in steps(shared, key, group)
        if step.past.stamp in fresh
    ]


def _is_after(at: str, since: dt.datetime) -> bool:
    """Whether a moment as a device wrote it down is after another; odd ones are not."""
    moment = moment_of(at)
    return moment is not None and moment >= since


def steps(shared: Shared, key: Key, edits: Iterable[Edit]) -> tuple[Step, ...]:
    """What happened to an entry, newest first."""
    found = history(edits, key, shared.document.state)
    older: list[Fields] = [one.fields for one in found[1:]]
    first = dict(found[-1].was) if found else {}
    return tuple(
        Step(shared, key, past, before) for past, before in zip(found, [*older, first], strict=True)
    )


def history_of(team: Team, key: Key) -> tuple[Step, ...]:
    """What happened to an entry in whatever document it is."""
    return tuple(
        step
        for shared in team.shared()
        if key in shared.document.state.entries
        for step in steps(shared, key, all_edits(team, shared))
    )
