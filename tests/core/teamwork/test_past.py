"""What happened to an entry, and what of it can be brought back."""

from __future__ import annotations

import datetime as dt

import pytest

from desktop_app.core.teamwork.changes import Change, edits, with_places
from desktop_app.core.teamwork.edits import Edit, Key
from desktop_app.core.teamwork.past import history, recycle_bin, restored, reverted
from desktop_app.core.teamwork.state import State, folded

NOW = dt.datetime(2026, 11, 30, 12, tzinfo=dt.UTC)
HI: Key = ("phrase", "hi")
NEW = Change(*HI, {"title": "t", "body": "b"})


def after(*wanted: Change, at: str = "2026-11-30T10:00:00+00:00") -> tuple[State, list[Edit]]:
    """What there is after some changes of one device, and its edits."""
    state, journal = State(), list[Edit]()
    for change in wanted:
        made = edits(with_places([change], state), state, "a1", at)
        journal += made
        state = folded(state, made, {"a1": "Ann"})
    return state, journal


def test_a_move_is_no_history_and_a_change_of_nothing_no_edit() -> None:
    moved = Change(*HI, {"\nplace": None})
    state, journal = after(NEW, Change("phrase", "ho", {"body": "c"}), moved, Change(*HI))
    assert len(journal) == 3
    (only,) = history(journal, HI, state)
    assert (only.by, only.set, only.fields) == ("Ann", {"title": "t", "body": "b"}, only.set)


def test_a_deleted_entry_comes_back_as_it_was_after_an_edit() -> None:
    worse = Change(*HI, {"body": "worse", "title": None}, {"body": "b", "title": "t"})
    state, journal = after(NEW, worse, Change(*HI, deletes=True))
    gone, second, first = history(journal, HI, state)
    assert (gone.deleted, second.fields) == (True, {"body": "worse"})
    assert reverted(state, HI, first) == NEW


@pytest.mark.parametrize(
    ("at", "found"),
    [
        ("2026-11-30T10:00:00+00:00", True),
        ("2026-10-31T13:00:00+00:00", True),
        ("2026-10-31T11:00:00+00:00", False),
        ("2026-10-31T11:00:00", True),
        ("yesterday", True),
        ("", True),
    ],
)
def test_the_bin_has_what_was_deleted_in_thirty_days_or_nobody_knows_when(
    at: str,
    found: bool,  # noqa: FBT001 - a table's column
) -> None:
    there = Change("phrase", "ho", {"body": "c"})
    state, journal = after(NEW, there, Change(*HI, deletes=True), at=at)
    binned = recycle_bin(state, journal, NOW)
    assert [(one.key, one.fields, one.by, one.at) for one in binned] == (
        [(HI, {"title": "t", "body": "b"}, "Ann", at)] if found else []
    )
    assert [restored(one).set for one in binned] == [NEW.set for _ in binned]
