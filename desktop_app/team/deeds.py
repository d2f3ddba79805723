"""What people do with what is shared: choose between versions, propose, decide, look back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.teamwork.conflicts import Conflict, conflicts, settled
from desktop_app.core.teamwork.past import Binned, Past, history, recycle_bin, restored, reverted
from desktop_app.core.teamwork.proposals import (
    Proposal,
    Review,
    accepted,
    answered,
    proposals,
    proposed,
    review,
)
from desktop_app.team.device import new_id
from desktop_app.team.notes import read_notes, write_notes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.core.teamwork.changes import Change
    from desktop_app.core.teamwork.edits import Edit, Key
    from desktop_app.storage.joined import Joined
    from desktop_app.team.notes import Notes
    from desktop_app.team.team import Shared, Team

_ONLY_LEADS = QT_TRANSLATE_NOOP("refusal", "Only leads and owners decide on proposals.")

UP_TO_DATE, WAITING, OFFLINE, NEEDS_YOU = "up to date", "waiting", "offline", "needs you"


@dataclass(frozen=True, slots=True)
class Status:
    """How a place stands, to be said quietly.

    Attributes:
        place: The place.
        state: ``up to date``, ``waiting``, ``offline`` or ``needs you``.
        waiting: How many of this device's edits the place has not got yet.
        reached: When the place was reached last, ISO 8601; empty: never.
        trouble: Why it cannot be reached; None: it can.
        conflicts: How many values have several versions.
        proposals: How many proposals are open.
        held: Changes that wait for consent: document id, device, edit, name, changed, deleted.
        asked: Files edited by hand that drop many phrases: document id and how many.
    """

    place: Joined
    state: str
    waiting: int
    reached: str
    trouble: Refusal | None
    conflicts: int
    proposals: int
    held: tuple[tuple[str, str, int, str, int, int], ...]
    asked: tuple[tuple[str, int], ...]


def status(team: Team, place: Joined) -> Status:
    """How a place stands, without asking it."""
    notes = notes_of(team, place)
    documents = [one.document for one in team.shared(place)]
    device = team.device.id
    waiting = sum(
        max(0, one.state.seen.get(device, 0) - notes.sent.get(one.id, 0)) for one in documents
    )
    found = sum(len(conflicts(one.state)) for one in documents)
    wishes = sum(len(proposals(one.state)) for one in documents)
    held = tuple((ident, *row) for ident, rows in notes.held.items() for row in rows)
    asked = tuple((ident, count) for ident, (_, count) in notes.asked.items())
    needs = bool(held or asked or found or (wishes and place.role.edits))
    state = NEEDS_YOU if needs else WAITING if waiting else UP_TO_DATE
    state = OFFLINE if notes.trouble else state
    return Status(place, state, waiting, notes.reached, notes.trouble, found, wishes, held, asked)


def notes_of(team: Team, place: Joined) -> Notes:
    """What is remembered of a place."""
    return read_notes(team.shelf(place).folder / "notes.json")


# --- conflicts ------------------------------------------------------------------------------------


def all_conflicts(team: Team, place: Joined | None = None) -> tuple[tuple[Shared, Conflict], ...]:
    """Every value with several versions, and the document it is in."""
    return tuple(
        (shared, one) for shared in team.shared(place) for one in conflicts(shared.document.state)
    )


def settle(team: Team, shared: Shared, conflict: Conflict, value: object) -> Shared | Refusal:
    """Let one value stand, one of the versions or a third."""
    return team.save(shared, [settled(conflict, value)])


# --- proposals ------------------------------------------------------------------------------------


def propose(team: Team, shared: Shared, change: Change, reason: str) -> Shared | Refusal:
    """Put a wish into the document's list."""
    at = team.clock().isoformat(timespec="seconds")
    by = shared.place.name or team.device.id
    return team.save(shared, [proposed(Proposal(new_id(), change, reason, by, at))])


def reviews(team: Team, place: Joined | None = None) -> tuple[tuple[Shared, Review], ...]:
    """The lead's list: every open proposal beside what there is."""
    return tuple(
        (shared, review(shared.document.state, one))
        for shared in team.shared(place)
        for one in proposals(shared.document.state)
    )


def accept(
    team: Team, shared: Shared, wishes: Iterable[Proposal], answer: str = ""
) -> Shared | Refusal:
    """Carry proposals out."""
    if not shared.place.role.edits:
        return Refusal(_ONLY_LEADS, {})
    changes = [change for one in wishes for change in accepted(shared.document.state, one, answer)]
    return team.save(shared, changes)


def answer(
    team: Team, shared: Shared, wish: Proposal, status: str, text: str = ""
) -> Shared | Refusal:
    """Reject a proposal (``rejected``) or ask back (``answered``)."""
    if not shared.place.role.edits:
        return Refusal(_ONLY_LEADS, {})
    return team.save(shared, [answered(wish, status, text)])


# --- the past -------------------------------------------------------------------------------------


def all_edits(team: Team, shared: Shared) -> tuple[Edit, ...]:
    """Every edit of a document that this device has met."""
    journals = team.shelf(shared.place).journals(shared.document.path)
    return tuple(edit for one in journals for edit in one.edits if one.book == shared.document.id)


def past_of(team: Team, shared: Shared, key: Key) -> tuple[Past, ...]:
    """Who did what to an entry, newest first."""
    return history(all_edits(team, shared), key, shared.document.state)


def revert(team: Team, shared: Shared, key: Key, past: Past) -> Shared | Refusal:
    """Make an entry what it was after an edit."""
    return team.save(shared, [reverted(shared.document.state, key, past)])


def in_bin(team: Team, shared: Shared) -> tuple[Binned, ...]:
    """What was deleted in the last 30 days."""
    return recycle_bin(shared.document.state, all_edits(team, shared), team.clock())


def restore(team: Team, shared: Shared, binned: Binned) -> Shared | Refusal:
    """Bring a deleted entry back."""
    return team.save(shared, [restored(binned)])


# --- consent --------------------------------------------------------------------------------------


def consent(team: Team, place: Joined) -> int:
    """Take what was held; the next look takes it in. How many operations these were."""
    with team.locked():
        notes = notes_of(team, place)
        agreed = {ident: dict(limits) for ident, limits in notes.agreed.items()}
        for ident, rows in notes.held.items():
            for device, n, *_ in rows:
                agreed.setdefault(ident, {})[device] = max(n, agreed.get(ident, {}).get(device, 0))
        by_hand = (*notes.by_hand, *(mark for mark, _ in notes.asked.values()))
        count = sum(map(len, notes.held.values())) + len(notes.asked)
        kept = replace(notes, agreed=agreed, by_hand=by_hand, held={}, asked={})
        write_notes(team.shelf(place).folder / "notes.json", kept, team.system)
    return count
