"""Shops that a team shares, as the shop editor saves, shares and proposes them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from desktop_app.core.problems import Refusal
from desktop_app.core.shop_store import Changed
from desktop_app.core.shops import Shop
from desktop_app.core.teamwork.changes import Change
from desktop_app.core.teamwork.roles import Role
from desktop_app.resources import phrases
from desktop_app.shopkeeping import ShopFiles
from desktop_app.storage.loading import load
from desktop_app.storage.phrasebooks import read_shops
from desktop_app.storage.places import Places
from desktop_app.team.deeds import accept, reviews
from desktop_app.team.proposal_files import own_proposals
from desktop_app.team.shops import TeamShops
from desktop_app.team.team import Shared
from tests.team.offices import Desk, office, settle
from tests.team.test_editing import SHOP


@dataclass
class Counter:
    """What the shop editor's store of one device is, and how often it has told of an edit."""

    desk: Desk
    store: TeamShops = field(init=False)
    told: int = 0

    def __post_init__(self) -> None:
        places, clock = Places(self.desk.home), self.desk.clock
        self.store = TeamShops(places, clock, ShopFiles(places, clock), self._tell)

    def _tell(self) -> None:
        self.told += 1

    @property
    def shops(self) -> dict[str, Shop]:
        """The shops as they are read, by their ids."""
        return {one.id: one for one in load(Places(self.desk.home), self.desk.home / "no").shops}


def own_shop(desk: Desk) -> Counter:
    path = Places(desk.home).shops / "fawn.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(SHOP, encoding="utf-8")
    return Counter(desk)


def shared(tmp_path: Path) -> tuple[Counter, Counter, Counter]:
    """Ann has shared her shop with Bob, an editor, and Cid, an agent."""
    ann, bob = office(tmp_path, "ann", "bob")
    cid = Desk(tmp_path / "cid", ann.share, "cid", ann.clock, Role.AGENT)
    cid.join()
    mine = own_shop(ann)
    assert mine.store.team_of(mine.shops["fawn"]) == ""
    assert mine.store.share(mine.shops["fawn"], ann.place.id) is None
    settle(ann, bob, cid)
    return mine, Counter(bob), Counter(cid)


def named(shop: Shop, name: str) -> Shop:
    return replace(shop, name=name)


def test_a_shop_that_is_shared_is_the_teams_and_its_file_is_in_the_history(tmp_path: Path) -> None:
    ann, bob, cid = shared(tmp_path)
    assert not list(Places(ann.desk.home).shops.glob("*.toml"))
    assert list(Places(ann.desk.home).history.rglob("*fawn*"))
    for one in (ann, bob, cid):
        shop = one.shops["fawn"]
        assert (one.store.team_of(shop), shop.name) == (one.desk.place.id, "小鹿")
    assert (ann.told, bob.store.teams(), cid.store.teams()) == (1, ("share",), ())


@pytest.mark.parametrize("name", ["fawn-shoes", "haru-closet", "larch-lake"])
def test_every_shop_that_comes_with_the_program_can_be_shared(tmp_path: Path, name: str) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    text = (phrases() / "shops" / f"{name}.toml").read_text("utf-8")
    document = ann.team.share(ann.place, f"shops/{name}.toml", text)
    assert isinstance(document, Shared), document
    settle(ann, bob)
    (found,), problems = read_shops(bob.home / "team" / "share" / "books" / "shops")
    whole = {one.id: one for one in read_shops(phrases() / "shops")[0]}
    assert problems == ()
    assert replace(found, source="") == replace(whole[name], source="")
    assert found.facts.get("category"), "a fact may be called what in books is a kind"


def test_a_hostile_journal_makes_no_book_of_a_shop_and_no_shop_of_a_book(tmp_path: Path) -> None:
    ann, _, _ = shared(tmp_path)
    for one in ann.desk.team.shared():
        change = (
            Change("", "", {"category": "x"})
            if one.is_book
            else Change("category", "c", {"name": "x"})
        )
        assert isinstance(ann.desk.team.save(one, [change]), Refusal)


def test_an_editor_saves_a_teams_shop_as_edits(tmp_path: Path) -> None:
    ann, bob, cid = shared(tmp_path)
    before = ann.shops["fawn"]
    saved = ann.store.save(before, named(before, "小鹿女鞋"))
    assert isinstance(saved, Shop)
    theirs = bob.shops["fawn"]
    first = replace(theirs.products[0], price=None)
    other = bob.store.save(theirs, replace(theirs, products=(first, *theirs.products[1:])))
    assert isinstance(other, Shop)
    settle(ann.desk, bob.desk, cid.desk)
    for one in (ann, bob, cid):
        assert (one.shops["fawn"].name, one.shops["fawn"].products[0].price) == ("小鹿女鞋", None)
    assert isinstance(ann.store.save(before, named(before, "x")), Changed), "somebody was faster"
    assert ann.store.read(ann.shops["fawn"]) == ann.shops["fawn"]
    assert "sync" not in ann.shops["fawn"].facts


def test_an_agents_changes_of_a_shop_are_proposed_and_accepted(tmp_path: Path) -> None:
    ann, _, cid = shared(tmp_path)
    before = cid.shops["fawn"]
    after = named(before, "小鹿女鞋")
    refused = cid.store.save(before, after)
    assert isinstance(refused, Refusal)
    assert "you propose" in refused.message
    assert cid.store.propose(before, after, "so it is called") is None
    settle(cid.desk, ann.desk)
    assert "proposal" not in ann.shops["fawn"].facts
    ((document, one),) = reviews(ann.desk.team)
    assert (one.base, one.after, one.proposal.by) == ({"name": "小鹿"}, {"name": "小鹿女鞋"}, "cid")
    accept(ann.desk.team, document, [one.proposal])
    settle(cid.desk, ann.desk)
    assert cid.shops["fawn"].name == "小鹿女鞋"
    assert own_proposals(cid.desk.team) == ()


def test_a_second_shop_of_one_name_gets_a_path_of_its_own(tmp_path: Path) -> None:
    ann, _, _ = shared(tmp_path)
    again = own_shop(ann.desk)
    again.store.share(again.shops["fawn"], "share")
    paths = [one.document.path for one in ann.desk.team.shared() if not one.is_book]
    assert paths == ["shops/fawn-2.toml", "shops/fawn.toml"]


def test_what_cannot_be_done_with_a_teams_shop_is_refused(tmp_path: Path) -> None:
    ann, bob, _ = shared(tmp_path)
    shop = ann.shops["fawn"]
    assert isinstance(ann.store.remove(shop), Refusal), "others work with it"
    assert isinstance(ann.store.share(shop, "nowhere"), Refusal)
    gone = replace(shop, source=f"{shop.source}x")
    assert isinstance(ann.store.save(gone, named(gone, "x")), Refusal)
    assert isinstance(ann.store.propose(gone, named(gone, "x"), ""), Refusal)
    assert isinstance(ann.store.share(gone, "share"), Refusal)
    assert ann.store.read(gone) is None
    Path(shop.source).write_bytes(b"\xff\xfe\xff")
    assert isinstance(ann.store.read(shop), Refusal)
    assert isinstance(ann.store.save(shop, named(shop, "x")), Refusal)
    assert isinstance(ann.store.propose(shop, named(shop, "x"), ""), Refusal)
    (ann.desk.home / "team" / "places.toml").write_bytes(b"= no toml")
    assert ann.store.teams() == ()
    bob.desk.team.leave(bob.desk.place)
    assert bob.store.team_of(shop) == ""


def test_a_shop_of_ones_own_is_saved_as_ever(tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    mine = own_shop(ann)
    shop = mine.shops["fawn"]
    saved = mine.store.save(shop, named(shop, "x"))
    assert isinstance(saved, Shop)
    assert mine.store.read(saved) == saved
    other = mine.store.add(replace(saved, id="other"))
    assert isinstance(other, Shop)
    assert mine.store.remove(other) is None
    assert mine.told == 0


def test_a_proposal_that_cannot_be_kept_is_refused(tmp_path: Path) -> None:
    _, _, cid = shared(tmp_path)
    shop = cid.shops["fawn"]
    journals = cid.desk.home / "team" / "share" / "journals"
    (journals / "shops" / "fawn.sync" / f"{cid.desk.team.device.id}-0001.toml").mkdir()
    assert isinstance(cid.store.propose(shop, named(shop, "x"), ""), Refusal)


def test_numbers_of_agents_and_chats_are_never_shared(tmp_path: Path) -> None:
    ann, bob, _ = shared(tmp_path)
    for name in ("usage.json", "usage.toml", "sent.json", "history/x.toml", "chats/x.json",
                 "reminders.toml", "settings.toml", "proposals/x.toml"):  # fmt: skip
        path = ann.desk.home / name
        path.parent.mkdir(exist_ok=True, parents=True)
        if not path.exists():
            path.write_text('secret = "13800138000"\n', encoding="utf-8")
    shop = ann.shops["fawn"]
    ann.store.save(shop, named(shop, "x"))
    settle(ann.desk, bob.desk)
    found = [path for path in ann.desk.share.rglob("*") if path.is_file()]
    kinds = {path.relative_to(ann.desk.share).parts[0].partition(".")[2] for path in found}
    assert kinds <= {"toml", "sync", ""}, "books and journals, and nothing else"
    assert {path.suffix for path in found} == {".toml"}
    assert not any(b"13800138000" in path.read_bytes() for path in found)
