"""Journals of devices that are gone, taken out of the shared place: nothing is lost by it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop_app.core.problems import Refusal
from desktop_app.core.teamwork.changes import Change
from desktop_app.core.teamwork.edits import Edit, Stamp
from desktop_app.core.teamwork.roles import Role
from desktop_app.team.deeds import propose
from desktop_app.team.membership import give_role
from desktop_app.team.team import Shared
from desktop_app.team.trimming import Trimmed, are_old, trim
from tests.team.offices import Desk, office, settle

if TYPE_CHECKING:
    from pathlib import Path

YEAR = 366 * 86_400.0


def left(tmp_path: Path) -> tuple[Desk, Desk, Desk]:
    """Ann has begun; Bob and Cid edited a phrase each, and a year ago Cid went."""
    ann, bob, cid = office(tmp_path, "ann", "bob", "cid")
    ann.put("hi", title="t", body="ann's")
    settle(ann, bob, cid)
    cid.put("hi", body="cid's")
    settle(ann, bob, cid)
    ann.clock.go_on(YEAR)
    bob.put("new", title="t", body="bob's")
    settle(ann, bob)
    return ann, bob, cid


def devices(desk: Desk) -> set[str]:
    """Whose journals are in the shared place."""
    found = (desk.share / "share.sync").glob("*.toml")
    return {one.name.rpartition("-")[0] for one in found}


def test_only_the_journal_of_who_is_gone_is_taken_out(tmp_path: Path) -> None:
    ann, bob, cid = left(tmp_path)
    gone = cid.team.device.id
    found = trim(ann.team, ann.place)
    assert isinstance(found, tuple)
    assert [(one.device, one.name, one.path) for one in found] == [(gone, "cid", "share.toml")]
    assert all(isinstance(one, Trimmed) and len(one.files) == 1 for one in found)
    assert devices(ann) == {ann.team.device.id, bob.team.device.id}
    assert trim(ann.team, ann.place) == ()
    settle(ann, bob)
    assert ann.phrase("hi")["body"] == bob.phrase("hi")["body"] == "cid's"


def test_who_joins_later_has_it_all(tmp_path: Path) -> None:
    ann, bob, _ = left(tmp_path)
    trim(ann.team, ann.place)
    dan = Desk(tmp_path / "dan", ann.share, "dan", ann.clock)
    dan.join()
    settle(ann, bob, dan)
    assert dan.phrase("hi")["body"] == "cid's"


def test_who_comes_back_gives_it_out_again_and_what_he_saved_meanwhile(tmp_path: Path) -> None:
    ann, bob, cid = left(tmp_path)
    trim(ann.team, ann.place)
    cid.put("hi", body="cid's again")
    settle(ann, bob, cid)
    assert {one.phrase("hi")["body"] for one in (ann, bob, cid)} == {"cid's again"}
    assert ann.versions("hi") == {"cid's again"}
    assert cid.team.device.id in devices(ann)


def test_a_book_from_an_old_backup_is_healed_without_that_journal(tmp_path: Path) -> None:
    ann, bob, cid = office(tmp_path, "ann", "bob", "cid")
    ann.put("hi", title="t", body="ann's")
    settle(ann, bob, cid)
    backup = (ann.share / "share.toml").read_bytes()
    cid.put("hi", body="cid's")
    settle(ann, bob, cid)
    ann.clock.go_on(YEAR)
    assert trim(ann.team, ann.place)
    (ann.share / "share.toml").write_bytes(backup)
    settle(bob, ann)
    dan = Desk(tmp_path / "dan", ann.share, "dan", ann.clock)
    dan.join()
    settle(ann, bob, dan)
    assert dan.phrase("hi")["body"] == "cid's"


def test_what_only_journals_say_stays(tmp_path: Path) -> None:
    ann, bob, cid = office(tmp_path, "ann", "bob", "cid")
    ann.put("hi", title="t", body="b")
    settle(ann, bob, cid)
    bob.put("hi", body="bob's")
    settle(ann, bob, cid)
    assert isinstance(give_role(ann.team, ann.place, "bob", Role.OWNER), Shared)
    settle(ann, bob, cid)
    propose(cid.team, cid.shared, Change("phrase", "new", {"title": "n", "body": "n"}), "why")
    settle(ann, bob, cid)
    ann.clock.go_on(YEAR)
    assert trim(bob.team, bob.place) == (), "Ann gave a role and began the book, Cid proposed"


def test_what_the_book_does_not_say_stays(tmp_path: Path) -> None:
    ann, bob, cid = left(tmp_path)
    (ann.share / "share.toml").write_text("torn", encoding="utf-8")
    assert trim(ann.team, ann.place) == ()
    assert cid.team.device.id in devices(bob)


@pytest.mark.parametrize("at", ["", "yesterday", "2020-01-01T00:00:00"])
def test_a_moment_that_says_nothing_is_not_long_ago(at: str) -> None:
    edit = Edit(Stamp(1, "d", 1), "phrase", "p", {"body": "b"}, at="2020-01-01T00:00:00+00:00")
    before = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    assert are_old([edit], before)
    assert not are_old([edit, replace(edit, at=at)], before)


def test_others_are_refused(tmp_path: Path) -> None:
    ann, bob, _ = left(tmp_path)
    refusal = trim(bob.team, bob.place)
    assert isinstance(refusal, Refusal)
    assert "owners" in refusal.message
    ann.share.rename(tmp_path / "away")
    assert isinstance(trim(ann.team, ann.place), Refusal), "the place is not there"
