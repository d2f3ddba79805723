"""Words that a team's replies shall not have: shared, changed and proposed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from desktop_app.core.problems import Refusal
from desktop_app.core.rules.own_pack import with_word, without_word, word_rule
from desktop_app.core.rules.packs import Pack
from desktop_app.core.teamwork.roles import Role
from desktop_app.storage.loading import load
from desktop_app.storage.places import Places
from desktop_app.team.deeds import accept, reviews
from desktop_app.team.packs import TeamPacks, with_shared_word
from desktop_app.team.team import Shared
from tests.team.offices import Desk, office, settle

WORD = word_rule(("秒发",), "warn", "说不准", ("尽快发出",))


def words(desk: Desk) -> Pack:
    (pack,) = (one for one in load(Places(desk.home), desk.home / "no").packs if one.id != "own")
    return pack


def told(desk: Desk) -> dict[str, str]:
    return {rule.words[0]: rule.why for rule in words(desk).rules}


def shared(tmp_path: Path) -> tuple[Desk, Desk, Desk]:
    """Ann has shared a word of her own with Bob, an editor, and Cid, an agent."""
    ann, bob = office(tmp_path, "ann", "bob")
    cid = Desk(tmp_path / "cid", ann.share, "cid", ann.clock, Role.AGENT)
    cid.join()
    own = with_word(Pack("own", "My words", source="own.toml"), WORD)
    packs = TeamPacks(ann.team)
    assert packs.share(own, "share") is None
    assert isinstance(packs.share(own, "nowhere"), Refusal)
    assert packs.team_of(own) == ""
    settle(ann, bob, cid)
    return ann, bob, cid


def test_words_that_are_shared_count_for_everybody(tmp_path: Path) -> None:
    ann, bob, cid = shared(tmp_path)
    for desk in (ann, bob, cid):
        assert told(desk) == {"秒发": "说不准"}
        assert TeamPacks(desk.team).team_of(words(desk)) == desk.place.id
        assert words(desk).everywhere
    assert (TeamPacks(bob.team).teams(), TeamPacks(cid.team).teams()) == (("share",), ())


def test_two_editors_add_words_at_once_and_both_stand(tmp_path: Path) -> None:
    ann, bob, cid = shared(tmp_path)
    for desk, word in ((ann, "急速"), (bob, "闪电")):
        change = partial(with_shared_word, rule=word_rule((word,), "hint", desk.name, ()))
        assert TeamPacks(desk.team).edit(words(desk), change) is True
    settle(ann, bob, cid)
    assert told(cid) == {"秒发": "说不准", "急速": "ann", "闪电": "bob"}
    first = next(rule for rule in words(ann).rules if rule.words == ("秒发",))
    TeamPacks(ann.team).edit(
        words(ann), lambda pack: with_shared_word(pack, replace(first, why="x"))
    )
    TeamPacks(bob.team).edit(words(bob), lambda pack: without_word(pack, words(bob).rules[1].id))
    settle(ann, bob, cid)
    assert told(bob)["秒发"] == "x"
    assert len(told(bob)) == 2


def test_an_agents_word_is_proposed_and_accepted(tmp_path: Path) -> None:
    ann, _, cid = shared(tmp_path)
    change = partial(with_shared_word, rule=word_rule(("绝版",), "warn", "", ()))
    assert TeamPacks(cid.team).edit(words(cid), change) is False
    assert told(cid) == {"秒发": "说不准"}
    settle(ann, cid)
    ((document, one),) = reviews(ann.team)
    assert isinstance(accept(ann.team, document, [one.proposal]), Shared)
    settle(ann, cid)
    assert set(told(cid)) == {"秒发", "绝版"}


def test_what_cannot_be_read_or_is_gone_is_refused(tmp_path: Path) -> None:
    ann, _, _ = shared(tmp_path)
    packs, pack = TeamPacks(ann.team), words(ann)
    gone = replace(pack, source=f"{pack.source}x")
    assert isinstance(packs.edit(gone, lambda one: one), Refusal)
    Path(pack.source).write_bytes(b"= no toml")
    assert isinstance(packs.edit(pack, lambda one: replace(one, rules=())), Refusal)
    Path(pack.source).unlink()
    Path(pack.source).mkdir()
    assert isinstance(packs.share(Pack("own", "My words", rules=(WORD,)), "share"), Refusal)
