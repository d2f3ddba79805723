"""Roles as owners give them, on devices that share a folder."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop_app.core.problems import Refusal
from desktop_app.core.teamwork.changes import Change
from desktop_app.core.teamwork.edits import Edit, Stamp
from desktop_app.core.teamwork.roles import Role
from desktop_app.storage.joined import Joined, write_joined
from desktop_app.team.deeds import propose
from desktop_app.team.journals import journal_bytes, read_journal
from desktop_app.team.membership import give_role, members_of, why_not
from desktop_app.team.team import Shared
from tests.team.offices import Clock, Desk, office, settle

if TYPE_CHECKING:
    from pathlib import Path


def roles(desk: Desk) -> dict[str, str]:
    return {one.name: one.role.value for one in members_of(desk.team, desk.place)}


def three(tmp_path: Path) -> list[Desk]:
    """Ann has begun, Bob has joined, and Cid as an agent; all have saved something."""
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b")
    settle(ann, bob)
    bob.put("hi", body="bob's")
    cid = Desk(tmp_path / "cid", ann.share, "cid", ann.clock, Role.AGENT)
    cid.join()
    propose(cid.team, cid.shared, Change("phrase", "new", {"title": "n", "body": "n"}), "why")
    settle(ann, bob, cid)
    return [ann, bob, cid]


def test_an_owner_gives_roles_and_everybody_takes_them(tmp_path: Path) -> None:
    ann, bob, cid = three(tmp_path)
    assert roles(ann) == roles(cid) == {"ann": "owner", "bob": "editor", "cid": "agent"}
    assert isinstance(give_role(ann.team, ann.place, "bob", Role.AGENT), Shared)
    assert isinstance(give_role(ann.team, ann.place, cid.team.device.id, Role.OWNER), Shared)
    settle(ann, bob, cid)
    for desk in (ann, bob, cid):
        assert roles(desk) == {"ann": "owner", "bob": "agent", "cid": "owner"}
    assert (bob.place.role, cid.place.role) == (Role.AGENT, Role.OWNER)
    assert isinstance(bob.try_to_put("hi", body="x"), Refusal)
    assert isinstance(cid.try_to_put("hi", body="x"), Shared)
    assert isinstance(give_role(cid.team, cid.place, "ann", Role.EDITOR), Shared)
    settle(ann, bob, cid)
    assert (roles(ann)["ann"], ann.place.role) == ("editor", Role.EDITOR)


@pytest.mark.parametrize(
    ("who", "wanted", "role", "sentence"),
    [
        (0, "ann", Role.AGENT, "ann is the only owner"),
        (0, "dora", Role.AGENT, "Nobody here is called dora."),
        (1, "bob", Role.OWNER, "Only owners give roles; here these are: ann."),
        (2, "ann", Role.AGENT, "Only owners give roles"),
    ],
)
def test_a_role_is_refused_with_the_reason(
    tmp_path: Path, who: int, wanted: str, role: Role, sentence: str
) -> None:
    desk = three(tmp_path)[who]
    before = roles(desk)
    answer = give_role(desk.team, desk.place, wanted, role)
    assert isinstance(answer, Refusal)
    assert sentence in answer.message
    assert roles(desk) == before


def test_of_two_with_one_name_the_device_must_be_said(tmp_path: Path) -> None:
    ann, bob, cid = three(tmp_path)
    bob.team.join(str(bob.share), "cid")
    bob.put("hi", note="n")
    settle(ann, bob)
    answer = give_role(ann.team, ann.place, "cid", Role.EDITOR)
    assert isinstance(answer, Refusal)
    assert cid.team.device.id in answer.message
    same = give_role(ann.team, ann.place, ann.team.device.id, Role.OWNER)
    assert isinstance(same, Shared), "what is so already is no refusal"


def test_an_editor_who_writes_himself_into_his_journal_as_an_owner_is_none(tmp_path: Path) -> None:
    ann, bob, cid = three(tmp_path)
    device = bob.team.device.id
    (path,) = (ann.share / "share.sync").glob(f"{device}-*.toml")
    journal = read_journal(path.read_bytes())
    assert journal
    last = journal.edits[-1].stamp
    for t in (1, last.t + 1):
        edit = Edit(Stamp(t, device, last.n + 1), "member", device, {"role": "owner"})
        forged = journal_bytes(replace(journal, edits=(*journal.edits, edit), role="owner"))
        path.write_bytes(forged)
        (bob.home / "team" / "share" / "journals" / "share.sync" / path.name).write_bytes(forged)
        write_joined(bob.home / "team" / "places.toml", [replace(bob.place, role=Role.OWNER)])
        again = Desk(bob.home, bob.share, "bob", bob.clock)
        settle(ann, again, cid)
        assert roles(ann)["bob"] == roles(cid)["bob"] == roles(again)["bob"] == "editor"
        assert again.place.role is Role.EDITOR
        assert isinstance(give_role(again.team, again.place, "cid", Role.OWNER), Refusal)


def test_who_joins_as_an_owner_where_there_is_one_is_an_editor(tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    boss = Desk(tmp_path / "boss", ann.share, "boss", ann.clock, Role.OWNER)
    assert boss.join().role is Role.EDITOR
    assert why_not(ann.team, ann.place) is None


def test_where_nobody_is_an_owner_whoever_says_so_first_is(tmp_path: Path) -> None:
    office(tmp_path)
    clock = Clock()
    ann = Desk(tmp_path / "ann", tmp_path / "share", "ann", clock, Role.EDITOR)
    bob = Desk(tmp_path / "bob", tmp_path / "share", "bob", clock, Role.OWNER)
    assert (ann.join().role, bob.join().role) == (Role.EDITOR, Role.OWNER)
    assert isinstance(give_role(bob.team, bob.place, "bob", Role.OWNER), Shared)
    settle(ann, bob)
    assert roles(ann) == {"ann": "editor", "bob": "owner"}
    assert isinstance(give_role(ann.team, ann.place, "ann", Role.OWNER), Refusal)


def test_the_only_owner_who_leaves_lays_the_role_down(tmp_path: Path) -> None:
    ann, bob, cid = three(tmp_path)
    place = ann.team.leave(ann.place)
    assert isinstance(place, Joined)
    settle(bob, cid)
    assert roles(bob)["ann"] == "editor"
    assert bob.phrase("hi")["body"] == "bob's", "leaving deletes nothing for anybody"
    assert isinstance(give_role(cid.team, cid.place, "cid", Role.OWNER), Refusal), "an agent"
    assert isinstance(give_role(bob.team, bob.place, "bob", Role.OWNER), Shared)
    settle(bob, cid)
    assert roles(cid)["bob"] == "owner"
    ann.team.join(str(ann.share), "ann")
    settle(ann, bob, cid)
    assert ann.place.role is Role.EDITOR
    assert ann.phrase("hi")["body"] == "bob's"


def test_a_place_without_a_book_has_no_members(tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    nowhere = replace(ann.place, id="nowhere")
    assert members_of(ann.team, nowhere) == ()
    assert isinstance(give_role(ann.team, nowhere, "ann", Role.AGENT), Refusal)


def test_an_owner_who_is_not_the_only_one_stays_one_on_leaving(tmp_path: Path) -> None:
    ann, bob, cid = three(tmp_path)
    give_role(ann.team, ann.place, "bob", Role.OWNER)
    settle(ann, bob, cid)
    ann.team.leave(ann.place)
    settle(bob, cid)
    assert roles(cid) == {"ann": "owner", "bob": "owner", "cid": "agent"}


def test_an_owner_whose_files_came_back_from_a_backup_takes_the_role_up_again(
    tmp_path: Path,
) -> None:
    ann, bob, cid = three(tmp_path)
    shutil.copytree(ann.home, tmp_path / "backup")
    ann.put("hi", body="later")
    settle(ann, bob, cid)
    former = ann.team.device.id
    shutil.rmtree(ann.home)
    (tmp_path / "backup").rename(ann.home)
    ann = Desk(ann.home, ann.share, "ann", ann.clock)
    settle(ann, bob, cid)
    assert ann.team.device.id != former
    assert ann.phrase("hi")["body"] == "later"
    assert roles(ann)["ann"] == "editor"
    assert why_not(ann.team, ann.place) is None
    refused = why_not(bob.team, bob.place)
    assert refused is not None
    assert "ann" in refused.message
    assert isinstance(give_role(ann.team, ann.place, "bob", Role.OWNER), Shared)
    settle(ann, bob, cid)
    assert [desk.place.role for desk in (ann, bob)] == [Role.OWNER] * 2
    for desk in (ann, bob, cid):
        own = {one.device: one.role for one in members_of(desk.team, desk.place)}
        assert own[ann.team.device.id] is Role.OWNER
    ann.put("hi", body="goes on")
    settle(ann, bob, cid)
    assert cid.phrase("hi")["body"] == "goes on"


def test_who_was_an_owner_takes_the_role_up_for_himself(tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    shutil.copytree(ann.home, tmp_path / "new computer")
    again = Desk(tmp_path / "new computer", ann.share, "ann", ann.clock)
    again.put("hi", title="t", body="b")
    settle(again)
    assert roles(again) == {"ann": "editor"}
    assert isinstance(give_role(again.team, again.place, again.team.device.id, Role.OWNER), Shared)
    settle(again)
    assert again.place.role is Role.OWNER


def test_who_comes_back_has_the_name_and_the_role_of_before(tmp_path: Path) -> None:
    _, _, cid = three(tmp_path)
    cid.team.leave(cid.place)
    cid.team.join(str(cid.share))
    assert (cid.place.name, cid.place.role) == ("cid", Role.AGENT)
