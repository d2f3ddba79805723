"""The phrase editor over a book that others write too, and shops that a team shares."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.phrases import Category, Ladder, Layer, Phrase, Phrasebook
from desktop_app.core.problems import Refusal
from desktop_app.core.teamwork.changes import Change
from desktop_app.storage.loading import load
from desktop_app.storage.phrasebooks import read_folder
from desktop_app.storage.places import Places
from desktop_app.team.editing import TeamBookFiles
from desktop_app.team.team import Shared
from tests.team.offices import Desk, office, settle

if TYPE_CHECKING:
    from pathlib import Path

SHOP = """format = 1
id = "fawn"
name = "小鹿"
currency = "CNY"

[shipping]
courier = "圆通"

[[shipping.zone]]
name = "江浙沪"
regions = ["江苏"]
days = [2, 3]

[shipping.other]
days = [3, 5]

[[product]]
id = "A12"
name = "鞋"
price = 189
stock = { "42" = 3 }

[[product]]
id = "A13"
name = "靴"
price = 289
"""


def book_of(desk: Desk) -> Phrasebook:
    (book,) = read_folder(desk.team.shelf(desk.place).books, Layer.TEAM).books
    return book


def test_the_editor_saves_edits_and_not_a_file(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    for number in range(3):
        ann.put(f"p{number}", title=f"t{number}", body="b")
    settle(ann, bob)
    files = TeamBookFiles(Places(ann.home), ann.clock)
    before = book_of(ann)
    one, two, three = before.phrases
    bob.put("p0", note="bob's")
    bob.sync()
    after = replace(
        before,
        categories=(Category("c", "早"),),
        phrases=(
            three,
            Phrase("new", "n", "new\n---\nsecond", keywords=("x", "y")),
            replace(one, body="ann's", category="c"),
            two,
        ),
        ladders=(Ladder("l", "ladder", steps=("new", "p0")),),
    )
    saved = files.save(before, after)
    assert isinstance(saved, Phrasebook), saved
    assert saved == replace(after, source=saved.source)
    settle(ann, bob)
    there = book_of(bob)
    assert [phrase.id for phrase in there.phrases] == ["p2", "new", "p0", "p1"]
    assert (there.phrases[2].body, there.phrases[2].note) == ("ann's", "bob's")
    assert there.ladders == after.ladders
    gone = files.save(book_of(ann), replace(book_of(ann), phrases=book_of(ann).phrases[:3]))
    assert isinstance(gone, Phrasebook)
    settle(ann, bob)
    assert [phrase.id for phrase in book_of(bob).phrases] == ["p2", "new", "p0"]


def test_a_book_of_a_team_that_was_left_is_not_saved(tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    ann.put("hi", title="t", body="b")
    book = book_of(ann)
    ann.team.leave(ann.place)
    files = TeamBookFiles(Places(ann.home), ann.clock)
    assert isinstance(files.save(book, replace(book, phrases=())), Refusal)


def test_ones_own_book_is_saved_as_before(tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    path = ann.home / "phrases" / "mine.toml"
    path.parent.mkdir()
    path.write_text('format = 1\n\n[[phrase]]\nid = "a"\ntitle = "a"\nbody = "b"\n')
    (book,) = read_folder(path.parent, Layer.PERSONAL).books
    files = TeamBookFiles(Places(ann.home), ann.clock)
    after = replace(book, phrases=(replace(book.phrases[0], body="c"),))
    assert files.save(book, after) == after


def test_two_prices_of_a_shop_never_clash(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    shop = ann.team.share(ann.place, "shops/fawn.toml", SHOP)
    assert isinstance(shop, Shared), shop
    assert not shop.is_book
    assert shop.name == "小鹿"
    settle(ann, bob)
    assert [one.id for one in load(Places(bob.home), tmp_path / "none").shops] == ["fawn"]
    (theirs,) = [one for one in bob.team.shared() if not one.is_book]
    ann.team.save_text(shop, SHOP, SHOP.replace("price = 189", "price = 179"))
    bob.team.save_text(
        theirs, SHOP, SHOP.replace("price = 289", "price = 279").replace("圆通", "顺丰")
    )
    settle(ann, bob)
    loaded = load(Places(ann.home), tmp_path / "none")
    (found,) = loaded.shops
    assert loaded.problems == ()
    assert "sync" not in found.facts
    assert [int(one.price or 0) for one in found.products] == [179, 279]
    assert found.shipping is not None
    assert found.shipping.courier == "顺丰"
    assert found.shipping.zones[0].regions == ("江苏",)
    for path in ("../x.toml", "deep/er/x.toml", "shops/x.txt", "x.sync/y.toml"):
        assert isinstance(ann.team.share(ann.place, path, SHOP), Refusal)
    assert isinstance(ann.team.save_text(shop, SHOP, "no toml"), Refusal)


def test_an_entry_with_a_table_that_names_nothing_is_kept(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    odd = 'format = 1\nstray = 3\n[later]\nx = { y = 1 }\n[[phrase]]\ntitle = "t"\nbody = "b"\n'
    book = ann.team.share(ann.place, "odd.toml", odd)
    assert isinstance(book, Shared)
    settle(ann, bob)
    text = (ann.share / "odd.toml").read_text()
    assert "stray = 3" in text
    assert "later = { x = { y = 1 } }" in text
    (theirs,) = [one for one in bob.team.shared() if one.document.path == "odd.toml"]
    assert theirs.document.state.visible.keys() == book.document.state.visible.keys()
    assert isinstance(bob.team.save(theirs, [Change("nothing", "x", {"a": 1})]), Refusal)
