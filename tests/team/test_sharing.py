"""What happens between people who share a folder, on good days and on bad ones."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_app.core.problems import Refusal
from desktop_app.core.teamwork.changes import Change
from desktop_app.core.teamwork.roles import Role
from desktop_app.storage.files import System
from desktop_app.storage.loading import load
from desktop_app.storage.places import Places
from desktop_app.team.deeds import (
    OFFLINE,
    UP_TO_DATE,
    accept,
    all_conflicts,
    answer,
    consent,
    in_bin,
    past_of,
    propose,
    restore,
    revert,
    reviews,
    status,
)
from desktop_app.team.deeds import (
    settle as choose,
)
from desktop_app.team.folder import FolderTransport
from desktop_app.team.journals import read_journal
from desktop_app.team.overview import overview
from desktop_app.team.proposal_files import Offer, exported, offered, own_proposals, take
from desktop_app.team.protocols import FILE_LIMIT, Snapshot, Unreachable
from desktop_app.team.seals import sealed, unsealed
from desktop_app.team.team import Team
from tests.team.failing import Faults
from tests.team.offices import Clock, Desk, office, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def test_what_one_writes_the_other_reads(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="您好", body="亲,您好", keywords=["早", "好"])
    settle(ann, bob)
    assert bob.phrase("hi") == {"title": "您好", "body": "亲,您好", "keywords": ["好", "早"]}
    assert ann.shared.document.state == bob.shared.document.state


def test_two_versions_stay_side_by_side_until_somebody_chooses(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="7天")
    settle(ann, bob)
    ann.put("hi", body="15天")
    bob.put("hi", body="30天", title="退货")
    settle(ann, bob)
    assert ann.versions("hi") == bob.versions("hi") == {"15天", "30天"}
    assert ann.phrase("hi")["title"] == "退货"
    ((shared, conflict),) = all_conflicts(bob.team)
    assert {one.by for one in conflict.rivals} == {"ann", "bob"}
    choose(bob.team, shared, conflict, conflict.rivals[1].value)
    settle(ann, bob)
    assert ann.versions("hi") == {conflict.rivals[1].value}
    assert all_conflicts(ann.team) == ()


def test_the_same_title_of_two_says_nothing_of_their_bodies(tmp_path: Path) -> None:
    ann, bob, cid = office(tmp_path, "ann", "bob", "cid")
    for desk in (ann, bob, cid):
        desk.put("hi", title="t", body=desk.name)
        desk.sync()
    settle(ann, bob, cid)
    assert ann.versions("hi") == {"ann", "bob", "cid"}
    seen = ann.phrase("hi")["body"]
    ann.put("hi", title="t", body="newest")
    settle(ann, bob, cid)
    assert bob.versions("hi") == {"ann", "bob", "cid", "newest"} - {seen}


def test_words_of_both_are_kept(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b", keywords=["a", "b"])
    settle(ann, bob)
    ann.put("hi", keywords=["a", "b", "c"])
    bob.put("hi", keywords=["b", "d"])
    settle(ann, bob)
    assert ann.phrase("hi")["keywords"] == ["b", "c", "d"]


def test_an_edit_beats_a_deletion(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b", note="n")
    settle(ann, bob)
    ann.remove("hi")
    bob.put("hi", body="new")
    settle(ann, bob)
    assert ann.phrase("hi") == bob.phrase("hi") == {"title": "t", "body": "new", "note": "n"}


def test_a_deleted_phrase_comes_back_from_the_bin_for_thirty_days(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b", keywords=["k"])
    settle(ann, bob)
    ann.remove("hi")
    settle(ann, bob)
    assert not bob.phrase("hi")
    (binned,) = in_bin(bob.team, bob.shared)
    assert binned.by == "ann"
    bob.clock.go_on(29 * 86400)
    restore(bob.team, bob.shared, in_bin(bob.team, bob.shared)[0])
    settle(ann, bob)
    assert ann.phrase("hi") == {"title": "t", "body": "b", "keywords": ["k"]}
    ann.remove("hi")
    ann.clock.go_on(31 * 86400)
    assert in_bin(ann.team, ann.shared) == ()


@pytest.mark.parametrize(
    "name",
    [
        "share.sync-conflict-20261130-100000-ABCDEFG.toml",
        "share (ann's conflicted copy 2026-11-30).toml",
        "share (1).toml",
        "share-DESKTOP-AB12.toml",
        "share 冲突副本.toml",
        "share_conflict-ann-2026.toml",
    ],
)
def test_a_conflict_copy_is_folded_in_and_put_away(tmp_path: Path, name: str) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b")
    ann.sync()
    copy = (ann.share / "share.toml").read_bytes()
    journal = next((ann.share / "share.sync").glob(f"{ann.team.device.id}*"))
    copied = journal.read_bytes()
    ann.put("hi", body="newer")
    settle(ann, bob)
    (ann.share / name).write_bytes(copy)
    (ann.share / "share.sync" / f"{journal.stem}{name.removeprefix('share')}").write_bytes(copied)
    settle(ann, bob)
    assert bob.phrase("hi")["body"] == "newer"
    files = [path.name for path in ann.share.rglob("*.toml")]
    assert sorted(files) == sorted(["share.toml", journal.name])
    archives = [
        *(tmp_path / "ann/team").rglob("archive/*"),
        *(tmp_path / "bob/team").rglob("archive/*"),
    ]
    assert copy in [path.read_bytes() for path in archives]


def test_a_copy_that_has_what_the_book_lost_gives_it_back(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.sync()
    ann.put("hi", title="t", body="b")
    ann.sync()
    copy = (ann.share / "share.toml").read_bytes()
    shutil.rmtree(ann.share / "share.sync")
    (ann.share / "share.toml").rename(ann.share / "share (2).toml")
    assert copy
    settle(bob)
    assert bob.phrase("hi")["body"] == "b"


@pytest.mark.parametrize("turn", ["lost", "old", "torn"])
def test_a_book_that_was_thrown_back_heals(tmp_path: Path, turn: str) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b")
    settle(ann, bob)
    book = ann.share / "share.toml"
    old = book.read_bytes()
    ann.put("hi", body="newer")
    settle(ann, bob)
    if turn == "lost":
        book.unlink()
    else:
        book.write_bytes(old if turn == "old" else book.read_bytes()[:-40])
    bob.sync()
    bob.clock.go_on(11)
    settle(bob, ann)
    assert bob.phrase("hi")["body"] == ann.phrase("hi")["body"] == "newer"
    assert b"newer" in book.read_bytes()


@pytest.mark.parametrize("turn", ["empty", "missing", "another"])
def test_an_empty_share_is_unreachable_and_deletes_nothing(tmp_path: Path, turn: str) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b")
    settle(ann, bob)
    aside = ann.share.rename(tmp_path / "aside")
    if turn != "missing":
        ann.share.mkdir()
    if turn == "another":
        (tmp_path / "other").mkdir()
        other = Desk(tmp_path / "eve", tmp_path / "other", "eve", ann.clock)
        other.join()
        shutil.copytree(other.share, ann.share, dirs_exist_ok=True)
    before = sorted(ann.share.rglob("*")) if ann.share.exists() else None
    outcome = ann.sync()
    assert outcome.unreachable
    assert ann.phrase("hi")["body"] == "b"
    assert (sorted(ann.share.rglob("*")) if ann.share.exists() else None) == before
    assert status(ann.team, ann.place).state == OFFLINE
    ann.put("hi", body="offline")
    assert status(ann.team, ann.place).waiting == 1
    if ann.share.exists():
        shutil.rmtree(ann.share)
    aside.rename(ann.share)
    settle(ann, bob)
    assert bob.phrase("hi")["body"] == "offline"
    assert status(ann.team, ann.place).state == UP_TO_DATE


def edited_by_hand(desk: Desk, old: str, new: str) -> Path:
    book = desk.share / "share.toml"
    text = book.read_text("utf-8")
    assert old in text
    book.write_text(text.replace(old, new), "utf-8")
    return book


def test_an_edit_by_hand_is_taken_in_when_it_has_rested(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b", note="n")
    ann.put("ho", title="t2", body="b2")
    settle(ann, bob)
    edited_by_hand(ann, 'note = "n"\n', 'note = "by hand"\nown = 7\n')
    assert not bob.sync().came["share.toml"]
    bob.clock.go_on(11)
    settle(bob, ann)
    assert ann.phrase("hi") == {"title": "t", "body": "b", "note": "by hand", "own": 7}
    assert ann.versions("hi", "note") == {"by hand"}


def test_a_damaged_book_is_written_anew(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b", note="n")
    settle(ann, bob)
    book = edited_by_hand(ann, 'note = "n"', 'note = "n')
    ann.sync()
    ann.clock.go_on(11)
    settle(ann, bob)
    assert 'note = "n"\n' in book.read_text("utf-8")
    assert bob.phrase("hi")["note"] == "n"


def test_an_edit_by_hand_of_a_book_that_nobody_knows_stands_beside(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b", note="n")
    ann.put("ho", title="t", body="b")
    settle(ann, bob)
    text = edited_by_hand(ann, 'note = "n"', 'note = "by hand"').read_text("utf-8")
    book = ann.share / "share.toml"
    book.write_text(re.sub("# digest .*", f"# digest {'0' * 64}", text), "utf-8")
    ann.sync()
    ann.clock.go_on(61)
    settle(ann, bob)
    assert bob.versions("hi", "note") == {"n", "by hand"}
    assert bob.phrase("ho")["body"] == "b"


def test_an_edit_by_hand_and_a_newer_one_are_both_kept(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b", note="n")
    settle(ann, bob)
    edited_by_hand(ann, 'note = "n"', 'note = "by hand"')
    bob.put("hi", note="bob's")
    bob.sync()
    ann.clock.go_on(11)
    settle(bob, ann)
    assert ann.versions("hi", "note") == {"by hand", "bob's"}


def test_a_phrase_added_below_the_digest_is_taken_in(tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    ann.put("hi", title="t", body="b")
    ann.sync()
    with (ann.share / "share.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[phrase]]\nid = "new"\ntitle = "n"\nbody = "added"\n')
    ann.sync()
    ann.clock.go_on(11)
    settle(ann)
    assert ann.phrase("new")["body"] == "added"


def test_many_deletions_by_hand_are_asked_about(tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    for number in range(10):
        ann.put(f"p{number}", title=f"t{number}", body="b")
    ann.sync()
    book = ann.share / "share.toml"
    text = book.read_text("utf-8")
    head, *phrases = text.partition("[sync]")[0].split("[[phrase]]")
    book.write_text(
        head + "[[phrase]]".join(["", *phrases[:5]]) + "[sync]" + text.partition("[sync]")[2]
    )
    ann.sync()
    ann.clock.go_on(11)
    ann.sync()
    assert ann.phrase("p9")
    assert status(ann.team, ann.place).asked == ((ann.shared.document.id, 5),)
    assert consent(ann.team, ann.place) == 1
    settle(ann)
    assert ann.phrase("p4")
    assert not ann.phrase("p9")


def test_another_encoding_is_no_edit(tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    ann.put("hi", title="您好", body="一\n二")
    ann.sync()
    book = ann.share / "share.toml"
    text = book.read_bytes().decode().replace("\n", "\r\n")
    book.write_bytes(text.encode("utf-16"))
    ann.clock.go_on(11)
    ann.sync()
    assert ann.phrase("hi") == {"title": "您好", "body": "一\n二"}


def test_very_much_at_once_waits_for_consent(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    for number in range(20):
        ann.put(f"p{number}", title="t", body="b")
    settle(ann, bob)
    was = {"body": "b"}
    ann.team.save(
        ann.shared, [Change("phrase", f"p{n}", {"body": "spoilt"}, was) for n in range(15)]
    )
    ann.put("p19", body="afterwards")
    ann.sync()
    bob.put("p18", body="bob's")
    bob.sync()
    assert bob.phrase("p0")["body"] == "b"
    (held,) = status(bob.team, bob.place).held
    assert held[3:] == ("ann", 15, 0)
    settle(ann)
    assert ann.phrase("p18")["body"] == "bob's"
    assert consent(bob.team, bob.place) == 1
    settle(bob, ann)
    assert bob.phrase("p0")["body"] == "spoilt"
    assert bob.phrase("p19")["body"] == "afterwards"


def test_a_clone_takes_an_id_of_its_own_and_nothing_is_lost(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b")
    settle(ann, bob)
    ann.put("p1", title="before", body="unsent")
    shutil.copytree(tmp_path / "ann", tmp_path / "clone")
    clone = Desk(tmp_path / "clone", ann.share, "clone", ann.clock)
    assert clone.team.device.id != ann.team.device.id
    clone.put("hi", body="clone's")
    ann.put("hi", body="ann's")
    settle(clone, ann, bob)
    assert bob.versions("hi") == {"clone's", "ann's"}
    assert bob.phrase("p1")["body"] == "unsent"


def test_two_devices_with_one_id_notice_by_the_journal(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b")
    settle(ann, bob)
    shutil.copytree(tmp_path / "ann", tmp_path / "old")
    ann.put("hi", body="lost by the backup")
    settle(ann, bob)
    shutil.rmtree(tmp_path / "ann")
    (tmp_path / "old").rename(tmp_path / "ann")
    back = Desk(tmp_path / "ann", ann.share, "ann", ann.clock)
    back.put("ho", title="t", body="after the backup")
    settle(back, bob)
    assert back.phrase("hi")["body"] == bob.phrase("hi")["body"] == "lost by the backup"
    assert bob.phrase("ho")["body"] == "after the backup"
    assert back.shared.document.state == bob.shared.document.state


def test_clocks_ten_years_apart_decide_nothing(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b")
    settle(ann, bob)
    early = Clock(ann.clock.now - dt.timedelta(days=3650))
    late = Clock(ann.clock.now + dt.timedelta(days=3650))
    ann.team.clock, bob.team.clock = late, early
    ann.put("hi", body="first")
    settle(ann, bob)
    bob.put("hi", body="second")
    settle(bob, ann)
    assert ann.versions("hi") == {"second"}


def test_a_full_disk_refuses_and_loses_nothing(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b")
    settle(ann, bob)

    def full(_descriptor: int, _data: memoryview) -> int:
        raise OSError(28, os.strerror(28))

    ann.team.system = System(write=full)
    assert isinstance(ann.try_to_put("hi", body="too much"), Refusal)
    assert ann.phrase("hi")["body"] == "b"
    ann.team.system = System()
    ann.put("hi", body="again")
    settle(ann, bob)
    assert bob.phrase("hi")["body"] == "again"


def test_a_share_that_cannot_be_written_keeps_edits_waiting(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b")
    settle(ann, bob)

    def refused(source: Path, target: Path) -> None:
        if target.is_relative_to(ann.share):
            raise OSError(30, os.strerror(30))
        os.replace(source, target)  # noqa: PTH105 - what it stands in for

    ann.team.opens = lambda where, _cache, _limit: FolderTransport(
        Path(where), System(replace=refused)
    )
    ann.team._syncs.clear()  # noqa: SLF001 - the way there has changed
    ann.put("hi", body="kept")
    assert ann.sync().unreachable
    assert ann.phrase("hi")["body"] == "kept"
    assert status(ann.team, ann.place).waiting == 1
    assert not list(ann.share.rglob("*.tmp"))
    ann = Desk(ann.home, ann.share, "ann", ann.clock)
    settle(ann, bob)
    assert bob.phrase("hi")["body"] == "kept"


def test_leaving_deletes_nothing_and_joining_again_brings_all_back(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b")
    settle(ann, bob)
    bob.put("ho", title="t", body="last word")
    place = bob.place
    before = sorted(path.name for path in ann.share.rglob("*"))
    assert bob.team.leave(place) == place
    assert bob.team.places() == ()
    assert set(before) <= {path.name for path in ann.share.rglob("*")}
    settle(ann)
    assert ann.phrase("ho")["body"] == "last word"
    ann.put("hi", body="meanwhile")
    ann.sync()
    bob.join()
    settle(ann, bob)
    assert bob.phrase("hi")["body"] == "meanwhile"
    assert bob.phrase("ho")["body"] == "last word"


def test_the_folder_moves_and_is_joined_where_it_is_now(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b")
    settle(ann, bob)
    ann.put("hi", body="offline")
    moved = ann.share.rename(tmp_path / "moved")
    ann.share = moved
    place = ann.join()
    assert [one.where for one in ann.team.places()] == [str(moved)]
    assert place.id == "share"
    bob.share = moved
    bob.join()
    settle(ann, bob)
    assert bob.phrase("hi")["body"] == "offline"
    assert len(bob.team.places()) == 1


class Asleep:
    """A share that is empty and cannot be written yet."""

    def fetch(self, known: Snapshot | None = None) -> Snapshot:
        return known or Snapshot()

    def publish(self, changes: Mapping[str, bytes | None], base: Snapshot) -> Unreachable:
        return Unreachable(f"{len(changes)} changes of {len(base.files)} files")

    def read(self, path: str) -> Unreachable:
        return Unreachable(path)


def test_two_who_begin_at_once_have_one_book(tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    clock = Clock()
    ann, bob = (Desk(tmp_path / name, tmp_path / "share", name, clock) for name in ("ann", "bob"))
    for desk in (ann, bob):
        desk.team.opens = lambda *_: Asleep()
    ann.join()
    bob.join()
    ann, bob = (Desk(tmp_path / name, tmp_path / "share", name, clock) for name in ("ann", "bob"))
    settle(ann, bob)
    assert [one.document.id for one in bob.team.shared()] == [ann.shared.document.id]


def test_an_agent_proposes_and_a_lead_decides(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b", keywords=["a"])
    settle(ann, bob)
    cid = Desk(tmp_path / "cid", ann.share, "cid", ann.clock, Role.AGENT)
    cid.join()
    assert isinstance(cid.try_to_put("hi", body="x"), Refusal)
    change = Change(
        "phrase", "hi", {"body": "better", "keywords": ["a", "c"]}, {"body": "b", "keywords": ["a"]}
    )
    propose(cid.team, cid.shared, change, "clearer")
    new = Change("phrase", "new", {"title": "n", "body": "new one"})
    propose(cid.team, cid.shared, new, "missing")
    settle(cid, ann, bob)
    ann.put("hi", keywords=["a", "b"])
    (_, one), (_, two) = sorted(reviews(ann.team), key=lambda pair: pair[1].proposal.reason)
    assert (one.moved, one.base, one.now, one.after) == (
        True,
        {"body": "b", "keywords": ["a"]},
        {"body": "b", "keywords": ["a", "b"]},
        {"body": "better", "keywords": ["a", "c"]},
    )
    assert isinstance(accept(cid.team, cid.shared, [one.proposal]), Refusal)
    accept(ann.team, ann.shared, [one.proposal], "thanks")
    answer(ann.team, ann.shared, two.proposal, "answered", "for which shop?")
    settle(cid, ann, bob)
    assert cid.phrase("hi") == {"title": "t", "body": "better", "keywords": ["a", "b", "c"]}
    assert not cid.phrase("new")
    ((_, left),) = reviews(cid.team)
    assert (left.proposal.status, left.proposal.answer) == ("answered", "for which shop?")


def test_a_proposal_to_delete_is_carried_out(tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    ann.put("hi", title="t", body="b")
    propose(ann.team, ann.shared, Change("phrase", "hi", was={"body": "b"}, deletes=True), "old")
    ((shared, one),) = reviews(ann.team)
    assert not one.moved
    accept(ann.team, shared, [one.proposal])
    assert not ann.phrase("hi")
    assert reviews(ann.team) == ()


def test_exported_proposals_land_in_the_same_list_once(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    bob.place  # noqa: B018 - joined
    propose(bob.team, bob.shared, Change("phrase", "new", {"title": "n", "body": "b"}), "why not")
    ((_, one),) = reviews(bob.team)
    data = exported(own_proposals(bob.team))
    for known in (0, 1):
        offer = offered(ann.team, data)
        assert isinstance(offer, Offer)
        assert (offer.known, [each.proposal for _, each in offer.reviews]) == (
            known, [one.proposal][known:],
        )  # fmt: skip
        assert take(ann.team, offer) is None
    ((shared, there),) = reviews(ann.team)
    assert there.proposal == one.proposal
    accept(ann.team, shared, [there.proposal], "thanks")
    settle(ann, bob)
    assert reviews(bob.team) == (), "decided is decided, though it went by hand and by the share"
    assert all_conflicts(bob.team) == all_conflicts(ann.team) == ()
    assert bob.phrase("new")["body"] == "b"


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (lambda data: data[:-9], "not whole"),
        (lambda _: b"format = 1\n", "no proposals that can be read"),
        (lambda _: sealed("format = [\n"), "no proposals that can be read"),
        (lambda _: sealed("format = 1\n[[phrase]]\nid = 'x'\n"), "no proposals"),
        (lambda data: data + b" " * FILE_LIMIT, "not whole"),
        (lambda data: _as(data, 'document = "', 'document = "z'), "not joined here"),
        (lambda data: _as(data, 'kind = "phrase"', 'kind = "member"'), "no proposals"),
    ],
)
def test_what_is_no_file_of_proposals_is_refused(
    tmp_path: Path, damage: Callable[[bytes], bytes], sentence: str
) -> None:
    (ann,) = office(tmp_path, "ann")
    propose(ann.team, ann.shared, Change("phrase", "new", {"body": "b"}), "")
    data = exported(own_proposals(ann.team))
    answer_ = offered(ann.team, damage(data))
    assert isinstance(answer_, Refusal)
    assert sentence in answer_.message


def _as(data: bytes, old: str, new: str) -> bytes:
    return sealed(unsealed(data)[1].replace(old, new))


def test_what_a_file_proposes_is_not_taken_where_nothing_can_be_saved(tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    propose(ann.team, ann.shared, Change("phrase", "new", {"body": "b"}), "")
    shared, one = own_proposals(ann.team)[0]
    offer = offered(ann.team, exported([(shared, replace(one, id="other"))]))
    assert isinstance(offer, Offer)
    assert exported([])
    ann.team.system = Faults(place=0).system()
    refused = take(ann.team, offer)
    assert isinstance(refused, Refusal)


def test_history_says_who_did_what_and_takes_it_back(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b", keywords=["k"])
    settle(ann, bob)
    bob.put("hi", body="worse", keywords=[])
    settle(ann, bob)
    worse, first = past_of(ann.team, ann.shared, ("phrase", "hi"))
    assert (worse.by, worse.was, first.by) == ("bob", {"body": "b", "keywords": ["k"]}, "ann")
    assert [one.past.by for one in overview(ann.team, ann.clock.now).came] == ["bob"]
    revert(ann.team, ann.shared, ("phrase", "hi"), first)
    assert ann.phrase("hi") == {"title": "t", "body": "b", "keywords": ["k"]}


def test_the_library_reads_the_team_between_ones_own_and_the_shipped(tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    ann.put("hi", title="t", body="b")
    loaded = load(Places(ann.home), tmp_path / "nothing")
    assert [book.name for book in loaded.library.books] == ["share"]
    assert loaded.problems == ()
    assert loaded.library.named["hi"][0].phrase.body == "b"


def test_a_symbolic_link_in_the_share_is_not_followed(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b")
    ann.sync()
    book = ann.share / "share.toml"
    secret = tmp_path / "secret.toml"
    secret.write_bytes(book.read_bytes())
    book.unlink()
    book.symlink_to(secret)
    before = secret.read_bytes()
    ann.put("hi", body="x")
    outcome = ann.sync()
    assert outcome.unreachable
    assert outcome.unreachable.refused
    assert secret.read_bytes() == before
    bob.sync()
    assert bob.phrase("hi")["body"] == "x"


def test_pictures_go_along(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    data = b"\x89PNG..."
    name = hashlib.sha256(data).hexdigest()[:16] + ".png"
    folder = ann.team.shelf(ann.place).books / "media"
    folder.mkdir()
    (folder / name).write_bytes(data)
    settle(ann, bob)
    assert (bob.team.shelf(bob.place).books / "media" / name).read_bytes() == data


def test_no_edit_of_a_share_is_kept_open(tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    ann.put("hi", title="t", body="b")
    ann.sync()
    seal, _, mark = unsealed((ann.share / "share.toml").read_bytes())
    assert ann.sync().sent == 0
    assert unsealed((ann.share / "share.toml").read_bytes())[2] == mark
    assert seal.value == "good"


def test_many_teams_in_the_agents_order(tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    (tmp_path / "second").mkdir()
    ann.team.join(str(tmp_path / "second"), "ann")
    assert [one.id for one in ann.team.places()] == ["share", "second"]
    ann.team.arrange(["second", "share"])
    assert [one.id for one in Team(Places(ann.home), ann.clock).places()] == ["second", "share"]


def test_a_journal_that_has_not_changed_is_not_read_again(tmp_path: Path) -> None:
    ann, bob, cid, dan = office(tmp_path, "ann", "bob", "cid", "dan")
    for number, desk in enumerate((ann, bob, cid, dan)):
        desk.put(f"p{number}", title="t", body="b")
    settle(ann, bob, cid, dan)
    bob.put("p1", body="new")
    bob.sync()
    read_journal.cache_clear()
    ann.sync()
    assert ann.phrase("p1")["body"] == "new"
    assert read_journal.cache_info().misses == len(("ann's own", "bob's new one"))
