"""Who did what to an entry, the entry as it was then, and what was deleted of late."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.core.teamwork.changes import Change
from desktop_app.core.teamwork.documents import Fields, fields_of
from desktop_app.core.teamwork.edits import DELETED, PLACE, canonical, moment_of
from desktop_app.core.teamwork.state import is_deleted, winner

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.core.teamwork.edits import Edit, Key, Stamp
    from desktop_app.core.teamwork.state import State

DAYS = 30
"""For so many days what was deleted can be brought back by a click."""


@dataclass(frozen=True, slots=True)
class Past:
    """One edit of an entry, and the entry after it.

    Attributes:
        stamp: Which edit.
        by: Whose.
        at: When, ISO 8601, by the clock of the device.
        set: The keys that changed; None: taken away.
        was: What they were.
        deleted: The entry was deleted.
        fields: The entry after this edit.
    """

    stamp: Stamp
    by: str
    at: str
    set: Fields
    was: Fields
    deleted: bool
    fields: Fields = field(default_factory=dict)


def history(edits: Iterable[Edit], key: Key, state: State) -> tuple[Past, ...]:
    """What happened to an entry, newest first; places are no history."""
    cells: dict[str, object] = {}
    found: list[Past] = []
    for edit in sorted((one for one in edits if one.key == key), key=lambda one: one.stamp):
        set_ = {name: value for name, value in edit.set.items() if name != PLACE}
        if not edit.deletes:
            cells |= dict(edit.cells())
        shown = {name: value for name, value in cells.items() if value is not None}
        if set_ or edit.deletes:
            fields = fields_of(key[0], shown)
            found.append(
                Past(edit.stamp, state.who(edit.stamp), edit.at, set_, dict(edit.was),
                     edit.deletes, fields)
            )  # fmt: skip
    return tuple(reversed(found))


def reverted(state: State, key: Key, past: Past) -> Change:
    """The change that makes an entry what it was after an edit; a deleted one comes back."""
    now = fields_of(key[0], state.visible.get(key, {}))
    set_: dict[str, object] = {
        name: value
        for name, value in past.fields.items()
        if name not in now or canonical(now[name]) != canonical(value)
    }
    set_ |= dict.fromkeys(name for name in now if name not in past.fields)
    return Change(*key, set_, {name: now[name] for name in set_ if name in now})


@dataclass(frozen=True, slots=True)
class Binned:
    """A deleted entry: its keys as they were, who deleted it, and when (empty: not known)."""

    key: Key
    fields: Fields
    by: str
    at: str


def recycle_bin(state: State, edits: Iterable[Edit], now: dt.datetime) -> tuple[Binned, ...]:
    """What was deleted in the last 30 days, newest first; also what nobody knows the day of."""
    when = {edit.stamp: edit.at for edit in edits if edit.deletes}
    found: list[Binned] = []
    for key, cells in state.entries.items():
        graves = cells.get(DELETED)
        if graves and is_deleted(cells):
            stamp = max(graves)
            at = when.get(stamp, "")
            if _is_recent(at, now):
                fields = fields_of(key[0], _values(cells))
                found.append(Binned(key, fields, state.who(stamp), at))
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def _values(cells: dict[str, dict[Stamp, object]]) -> dict[str, object]:
    values = {cell: winner(versions)[1] for cell, versions in cells.items() if cell != DELETED}
    return {cell: value for cell, value in values.items() if value is not None}


def _is_recent(at: str, now: dt.datetime) -> bool:
    moment = moment_of(at)
    return moment is None or now - moment < dt.timedelta(days=DAYS)


def restored(binned: Binned) -> Change:
    """The change that brings a deleted entry back as it was."""
    return Change(*binned.key, dict(binned.fields), dict(binned.fields))
