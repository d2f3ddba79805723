"""What an agent would like a team's phrases to be, until a lead has decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.core.teamwork.changes import Change
from desktop_app.core.teamwork.documents import Fields, fields_of
from desktop_app.core.teamwork.edits import WORDS, canonical, texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.teamwork.state import State

KIND = "proposal"
PRIVATE = frozenset({KIND, "member"})
"""Kinds whose entries the program writes: nobody proposes them, or chooses between versions."""

OPEN, ACCEPTED, REJECTED, ANSWERED = "open", "accepted", "rejected", "answered"
_FIRMNESS = (OPEN, ANSWERED, REJECTED, ACCEPTED)
"""The firmer the later."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A wish.

    Attributes:
        id: Its own id.
        change: What is wished for, and what it was made from.
        reason: Why.
        by: Whose it is.
        at: When, ISO 8601.
        status: ``open``, ``accepted``, ``rejected`` or ``answered``.
        answer: What the lead said.
    """

    id: str
    change: Change
    reason: str = ""
    by: str = ""
    at: str = ""
    status: str = OPEN
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """A proposal beside what there is.

    Attributes:
        proposal: The proposal.
        base: The entry's keys when it was made, as far as it touches them.
        now: What they are by now.
        after: What they would be.
        moved: Whether somebody has changed them meanwhile: then all three are to be shown.
        gone: Whether the entry is not there (any more).
    """

    proposal: Proposal
    base: Fields = field(default_factory=dict)
    now: Fields = field(default_factory=dict)
    after: Fields = field(default_factory=dict)
    moved: bool = False
    gone: bool = False


def proposed(proposal: Proposal) -> Change:
    """The change that puts a proposal into the document."""
    change = proposal.change
    fields: dict[str, object] = {
        "kind": change.kind,
        "target": change.id,
        "reason": proposal.reason,
        "by": proposal.by,
        "at": proposal.at,
        "status": proposal.status,
        "answer": proposal.answer,
        "set": {name: value for name, value in change.set.items() if value is not None},
        "unset": [name for name, value in change.set.items() if value is None],
        "was": dict(change.was),
        "deletes": change.deletes,
    }
    kept = {name: value for name, value in fields.items() if value or name == "kind"}
    return Change(KIND, proposal.id, kept)


def proposals(state: State, *, every: bool = False) -> tuple[Proposal, ...]:
    """The proposals in a document, oldest first; without ``every`` only those that are open."""
    found = [
        proposal_of(ident, {**fields_of(kind, cells), "status": _status(state, ident)})
        for (kind, ident), cells in state.visible.items()
        if kind == KIND
    ]
    wanted = (
        one
        for one in found
        if one.change.kind not in PRIVATE and (every or one.status in (OPEN, ANSWERED))
    )
    return tuple(sorted(wanted, key=lambda one: (one.at, one.id)))


def _status(state: State, ident: str) -> str:
    """What became of a proposal: decided is decided, though the same came by a file as well."""
    versions = state.entries[KIND, ident].get("status", {})
    words = [one for one in versions.values() if isinstance(one, str) and one in _FIRMNESS]
    return max(words, key=_FIRMNESS.index, default=OPEN)


def proposal_of(ident: str, fields: Mapping[str, object]) -> Proposal:
    """The proposal that the keys of its entry tell of; what is odd in them is left out."""
    unset = fields.get("unset")
    missing = [one for one in unset if isinstance(one, str)] if isinstance(unset, list) else []
    change = Change(
        str(fields.get("kind", "phrase")),
        str(fields.get("target", "")),
        {**_table(fields.get("set")), **dict.fromkeys(missing)},
        _table(fields.get("was")),
        deletes=fields.get("deletes") is True,
    )
    reason, by, at, answer = (str(fields.get(key, "")) for key in ("reason", "by", "at", "answer"))
    return Proposal(ident, change, reason, by, at, str(fields.get("status", OPEN)), answer)


def _table(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def review(state: State, proposal: Proposal) -> Review:
    """A proposal beside what the document says now."""
    change = proposal.change
    cells = state.visible.get(change.key)
    now = None if cells is None else fields_of(change.kind, cells)
    names = list(change.set) or list(change.was)
    current = {name: now[name] for name in names if now and name in now}
    base = dict(change.was)
    after = {name: value for name, value in change.set.items() if value is not None}
    moved = bool(base or now) and canonical(_sorted(base)) != canonical(_sorted(current))
    return Review(proposal, base, current, {} if change.deletes else after, moved, now is None)


def _sorted(fields: Mapping[str, object]) -> dict[str, object]:
    """Keys whose order does not count in an order that is always the same."""
    return {
        name: sorted(value, key=canonical) if isinstance(value, list) else value
        for name, value in fields.items()
    }


def accepted(state: State, proposal: Proposal, answer: str = "") -> tuple[Change, ...]:
    """The changes that carry a proposal out: what it does not touch stays as it is by now."""
    one = review(state, proposal)
    change = proposal.change
    done = answered(proposal, ACCEPTED, answer)
    if change.deletes:
        return (done,) if one.gone else (Change(*change.key, deletes=True), done)
    words = WORDS.get(change.kind, frozenset())
    set_ = {
        name: _words(value, change.was.get(name), one.now.get(name)) if name in words else value
        for name, value in change.set.items()
    }
    return Change(*change.key, set_, one.now), done


def _words(wanted: object, base: object, now: object) -> list[str]:
    """Words as they are by now, with those that the proposal adds and without those it drops."""
    after, before = texts(wanted), texts(base)
    kept = [word for word in texts(now) if word in after or word not in before]
    return [*kept, *(word for word in after if word not in before and word not in kept)]


def answered(proposal: Proposal, status: str, answer: str = "") -> Change:
    """The change that says what became of a proposal."""
    set_: dict[str, object] = {"status": status}
    was: dict[str, object] = {"status": proposal.status}
    if answer:
        set_["answer"] = answer
    if answer and proposal.answer:
        was["answer"] = proposal.answer
    return Change(KIND, proposal.id, set_, was)
