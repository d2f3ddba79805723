"""Edits of phrases, categories, ladders and fields: new values, and no reference is ever broken."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.editing.category_edits import (
    category_added,
    category_changed,
    category_moved,
    category_removed,
)
from desktop_app.core.editing.desk import Desk, Done, Spot, Trashed, fresh_id
from desktop_app.core.editing.ladder_edits import (
    book_changed,
    field_put,
    field_removed,
    ladder_added,
    ladder_changed,
    ladder_moved,
    ladder_removed,
    step_moved,
)
from desktop_app.core.editing.moves import Goal, copied, moved
from desktop_app.core.editing.phrase_edits import (
    MOST,
    added,
    changed,
    coded,
    duplicated,
    numbered,
    tagged,
)
from desktop_app.core.editing.trash import dropped, removed, restored, still_kept
from desktop_app.core.phrases import (
    Category,
    Field,
    Ladder,
    Layer,
    Phrase,
    Phrasebook,
    Variant,
)
from desktop_app.core.problems import Refusal
from desktop_app.core.undoing import Undoable
from tests.made_books import CHANCES, made_book, made_phrase

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)
CHANCE = Random(1)  # noqa: S311 - dice

MINE = Phrasebook(
    "mine",
    "Mine",
    source="mine",
    categories=(Category("x", "X"), Category("y", "Y", parent="x"), Category("z", "Z")),
    phrases=(
        Phrase("a", "A", "a", category="x", code="k1", keywords=("p",)),
        Phrase("b", "B", "b", category="y"),
        Phrase("c", "C", "c"),
    ),
    ladders=(Ladder("u", "U", steps=("a", "b", "a")), Ladder("v", "V")),
    fields=(Field("order.a", "A"),),
)
OTHER = Phrasebook(
    "other",
    "Other",
    source="other",
    categories=(Category("w", "Z"), Category("x", "Else")),
    phrases=(Phrase("c", "C2", "c2"),),
)
SHIPPED = Phrasebook(
    "shipped",
    "Shipped",
    layer=Layer.SHIPPED,
    source="shipped",
    categories=(
        Category("s", "Z"), Category("t", "T", icon="t"), Category("r", "R", parent="t"),
        Category("x", "Top"),
    ),
    phrases=(
        Phrase("d", "D", "d", category="s"),
        Phrase("e", "E", "e", category="r"),
        Phrase("f", "F", "f", category="x"),
        Phrase("g", "G", "g"),
    ),
)  # fmt: skip
DESK = Desk((MINE, OTHER, SHIPPED))


def a(phrase: str, book: str = "mine") -> Spot:
    return Spot(book, phrase)


def done(result: Done | Refusal) -> Done:
    assert isinstance(result, Done), result
    return result


def ids(desk: Desk, book: str = "mine") -> str:
    found = desk.book(book)
    assert found is not None
    return "".join(phrase.id if len(phrase.id) == 1 else "*" for phrase in found.phrases)


def test_a_new_phrase_has_an_id_of_its_own() -> None:
    result = done(added(DESK, "mine", Phrase("a", "N\x00ew", "n\r\nn", category="nowhere"), CHANCE))
    new = result.desk.phrase(result.spots[0])
    assert new == Phrase(result.spots[0].phrase, "New", "n\nn")
    assert len(new.id) == 10
    assert ids(result.desk) == "abc*"
    assert ids(done(added(DESK, "mine", Phrase("", "", ""), CHANCE, "b")).desk) == "a*bc"


def test_an_id_that_is_taken_is_not_given_again() -> None:
    first = fresh_id(Random(5), ())  # noqa: S311 - dice
    assert fresh_id(Random(5), {first}) != first  # noqa: S311 - dice


def test_a_phrase_is_changed_under_its_id() -> None:
    new = Phrase("zz", "N", "n", category="z", images=("1.png",), variants=(Variant("v", "en"),))
    result = done(changed(DESK, a("a"), new))
    assert result.desk.phrase(a("a")) == replace(new, id="a")
    assert result.spots == (a("a"),)
    assert result.desk.books[1] is DESK.books[1]
    same = done(changed(DESK, a("a"), MINE.phrases[0]))
    assert same.desk.books[0] is MINE


FULL = replace(MINE, phrases=tuple(Phrase(f"p{n}", "", "b") for n in range(MOST)))
BAD = Phrase("a", "A", "x" * 20_000)


@pytest.mark.parametrize(
    "edit",
    [
        lambda desk: added(desk, "shipped", MINE.phrases[0], CHANCE),
        lambda desk: added(desk, "gone", MINE.phrases[0], CHANCE),
        lambda desk: added(desk, "mine", BAD, CHANCE),
        lambda desk: added(desk, "mine", Phrase("", "", "", images=("../x.png",)), CHANCE),
        lambda desk: changed(desk, a("a"), BAD),
        lambda desk: changed(desk, a("gone"), MINE.phrases[0]),
        lambda desk: changed(desk, a("d", "shipped"), MINE.phrases[0]),
        lambda desk: duplicated(desk, [a("d", "shipped")], CHANCE, "{title}"),
        lambda desk: tagged(desk, [a("d", "shipped")], "keywords", ["k"]),
        lambda desk: removed(desk, [a("d", "shipped")], NOW),
        lambda desk: restored(desk, [Trashed(BAD, "mine", NOW)], CHANCE),
        lambda desk: moved(desk, [a("a")], Goal("shipped"), CHANCE),
        lambda desk: moved(desk, [a("d", "shipped")], Goal("mine"), CHANCE),
        lambda desk: moved(desk, [a("a")], Goal("mine", "gone"), CHANCE),
        lambda desk: copied(desk, [a("a")], "shipped"),
        lambda desk: copied(desk, [a("gone")], "mine"),
        lambda desk: copied(desk, [a("a", "gone")], "mine"),
        lambda desk: category_added(desk, "shipped", Category("", "N"), CHANCE),
        lambda desk: category_added(desk, "mine", Category("", " "), CHANCE),
        lambda desk: category_added(desk, "mine", Category("", "N", color="red"), CHANCE),
        lambda desk: category_added(desk, "mine", Category("", "N", icon="a/b"), CHANCE),
        lambda desk: category_added(desk, "mine", Category("", "N", parent="gone"), CHANCE),
        lambda desk: category_added(desk, "mine", Category("", "N", parent="y"), CHANCE),
        lambda desk: category_changed(desk, "shipped", Category("x", "N")),
        lambda desk: category_changed(desk, "mine", Category("gone", "N")),
        lambda desk: category_changed(desk, "mine", Category("x", "")),
        lambda desk: category_moved(desk, "shipped", "x"),
        lambda desk: category_moved(desk, "mine", "gone"),
        lambda desk: category_moved(desk, "mine", "x", "z"),
        lambda desk: category_moved(desk, "mine", "z", "z"),
        lambda desk: category_removed(desk, "shipped", "x", NOW),
        lambda desk: category_removed(desk, "mine", "gone", NOW),
        lambda desk: ladder_added(desk, "shipped", Ladder(""), CHANCE),
        lambda desk: ladder_changed(desk, "shipped", Ladder("u")),
        lambda desk: ladder_changed(desk, "mine", Ladder("gone")),
        lambda desk: ladder_moved(desk, "mine", "gone", 0),
        lambda desk: ladder_removed(desk, "mine", "gone"),
        lambda desk: field_put(desk, "shipped", Field("a")),
        lambda desk: field_put(desk, "mine", Field(" ")),
        lambda desk: field_put(desk, "mine", Field("a", kind="odd")),
        lambda desk: field_put(desk, "mine", Field("order.a")),
        lambda desk: field_removed(desk, "shipped", "a"),
        lambda desk: book_changed(desk, "shipped", name="a", language="", description=""),
        lambda desk: book_changed(desk, "mine", name=" ", language="", description=""),
    ],
)
def test_what_cannot_be_done_is_said(edit: Callable[[Desk], Done | Refusal]) -> None:
    why = edit(DESK)
    assert isinstance(why, Refusal)
    assert why.message


def test_a_full_book_takes_no_more() -> None:
    desk = Desk((FULL, OTHER), trash=(Trashed(BAD, "mine", NOW),))
    for result in (
        added(desk, "mine", BAD, CHANCE),
        duplicated(desk, [a("p1")], CHANCE, "{title}"),
        moved(desk, [a("c", "other")], Goal("mine"), CHANCE),
        copied(desk, [a("c", "other")], "mine"),
        restored(desk, desk.trash, CHANCE),
    ):
        assert isinstance(result, Refusal)


def test_copies_stand_behind_their_originals() -> None:
    result = done(duplicated(DESK, [a("b"), a("a"), a("c", "other")], CHANCE, "{title}!"))
    assert ids(result.desk) == "a*b*c"
    assert ids(result.desk, "other") == "c*"
    copies = [result.desk.phrase(spot) for spot in result.spots]
    assert [copy and (copy.title, copy.code) for copy in copies] == [
        ("B!", ""), ("A!", ""), ("C2!", ""),
    ]  # fmt: skip


def test_many_are_tagged_and_coded_at_once() -> None:
    spots = [a("a"), a("c", "other")]
    after = done(tagged(DESK, spots, "keywords", [" q ", "q", ""], ["p"])).desk
    assert [phrase and phrase.keywords for phrase in map(after.phrase, spots)] == [("q",), ("q",)]
    after = done(coded(DESK, numbered(spots, "kj", 3))).desk
    assert [phrase and phrase.code for phrase in map(after.phrase, spots)] == ["kj3", "kj4"]


@pytest.mark.parametrize(
    ("spots", "goal", "mine", "other"),
    [
        ("a", Goal("mine", before=""), "bca", "c"),
        ("ca", Goal("mine", before="b"), "cab", "c"),
        ("ab", Goal("mine", before="a"), "abc", "c"),
        ("ab", Goal("mine", before="b"), "abc", "c"),
        ("c", Goal("mine", before="nowhere"), "abc", "c"),
        ("a", Goal("mine", "z"), "abc", "c"),
        ("ba", Goal("other"), "c", "cba"),
        ("ba", Goal("other", before="c"), "c", "bac"),
        ("cc", Goal("other"), "ab", "c*"),
    ],
)
def test_phrases_are_moved(spots: str, goal: Goal, mine: str, other: str) -> None:
    result = done(moved(DESK, [a(one) for one in spots], goal, CHANCE))
    assert (ids(result.desk), ids(result.desk, "other")) == (mine, other)
    assert all(result.desk.phrase(spot) for spot in result.spots)


def test_a_phrase_takes_its_category_along_where_there_is_one_like_it() -> None:
    desk = done(changed(DESK, a("c"), replace(MINE.phrases[2], category="z"))).desk
    result = done(moved(desk, [a("a"), a("b"), a("c")], Goal("other"), CHANCE))
    found = [result.desk.phrase(spot) for spot in result.spots]
    assert [one and one.category for one in found] == ["x", "", "w"]
    again = done(moved(DESK, [a("b"), a("c", "other")], Goal("mine", ""), CHANCE)).desk
    assert again.phrase(a("b")) == replace(MINE.phrases[1], category="")
    loose = done(moved(DESK, [a("c")], Goal("other"), CHANCE))
    found = [loose.desk.phrase(spot) for spot in loose.spots]
    assert [one and one.category for one in found] == [""]


def test_a_phrase_that_moves_away_is_no_step_any_more() -> None:
    desk = done(moved(DESK, [a("a")], Goal("other"), CHANCE)).desk
    assert desk.books[0].ladders[0].steps == ("b",)


def test_a_copy_of_mine_covers_the_shipped_one() -> None:
    spots = [a(one, "shipped") for one in "defg"]
    result = done(copied(DESK, [*spots, spots[0], a("c", "other")], "mine"))
    assert ids(result.desk) == "abcdefg"
    mine = result.desk.books[0]
    names = [mine.category[one.category].name if one.category else "" for one in mine.phrases]
    assert names == ["X", "Y", "", "Z", "R", "Top", ""]
    assert mine.category["r"].parent == "t"
    assert mine.phrases[5].category == "x-2"
    assert result.spots[-1] == a("c")
    twice = replace(MINE, categories=(*MINE.categories, Category("x-2", "No")))
    result = done(copied(Desk((twice, SHIPPED)), [spots[2]], "mine"))
    assert result.desk.books[0].phrases[-1].category == "x-3"


def test_what_is_deleted_can_be_put_back() -> None:
    gone = done(removed(DESK, [a("b"), a("a"), a("c", "other")], NOW)).desk
    assert (ids(gone), ids(gone, "other")) == ("c", "")
    assert gone.books[0].ladders[0].steps == ()
    assert [one.phrase.id for one in gone.trash] == ["a", "b", "c"]
    result = done(restored(gone, gone.trash, CHANCE))
    assert result.desk == DESK
    assert result.spots == (a("a"), a("b"), a("c", "other"))
    one = done(restored(gone, gone.trash[:1], CHANCE)).desk
    assert ids(one) == "ac" or ids(one) == "ca"
    assert one.books[0].ladders[0].steps == ("a", "a")
    assert done(dropped(gone, gone.trash[:1])).desk.trash == gone.trash[1:]


def test_what_was_in_a_book_that_is_gone_comes_back_to_ones_own() -> None:
    gone = done(removed(DESK, [a("c", "other")], NOW)).desk
    gone = replace(gone, books=(MINE, SHIPPED))
    result = done(restored(gone, gone.trash, CHANCE))
    assert ids(result.desk) == "abc*"
    nowhere = replace(gone, books=(SHIPPED,))
    assert isinstance(restored(nowhere, gone.trash, CHANCE), Refusal)


def test_trash_is_kept_for_a_month() -> None:
    trash = tuple(Trashed(BAD, "", NOW - dt.timedelta(days=days)) for days in (0, 30, 31))
    assert still_kept(trash, NOW) == trash[:2]


def test_categories_are_added_changed_and_moved() -> None:
    result = done(category_added(DESK, "mine", Category("", "N", parent="x"), CHANCE, "y"))
    names = [one.name for one in result.desk.books[0].categories]
    assert names == ["X", "N", "Y", "Z"]
    assert result.desk.books[0].category[result.made].parent == "x"
    after = done(category_changed(DESK, "mine", Category("y", "N", "i", "#123456", "z"))).desk
    assert after.books[0].category["y"] == Category("y", "N", "i", "#123456", "x")
    for parent, before, wanted in (
        ("", "", "xzy"), ("z", "z", "xyz"), ("x", "y", "xyz"), ("", "x", "yxz"),
    ):  # fmt: skip
        book = done(category_moved(DESK, "mine", "y", parent, before)).desk.books[0]
        assert "".join(one.id for one in book.categories) == wanted
        assert book.category["y"].parent == parent


def test_the_phrases_of_a_removed_category_stay_or_go_with_it() -> None:
    up = done(category_removed(DESK, "mine", "y", NOW))
    assert [one.category for one in up.desk.books[0].phrases] == ["x", "x", ""]
    assert up.spots == (a("b"),)
    top = done(category_removed(DESK, "mine", "x", NOW)).desk.books[0]
    assert [one.category for one in top.phrases] == ["", "y", ""]
    assert top.category["y"].parent == ""
    gone = done(category_removed(DESK, "mine", "x", NOW, and_phrases=True))
    assert (ids(gone.desk), gone.spots) == ("bc", ())
    assert [one.phrase.id for one in gone.desk.trash] == ["a"]


def test_ladders_and_their_steps() -> None:
    result = done(ladder_added(DESK, "mine", Ladder("", "N", steps=("a", "gone")), CHANCE))
    assert result.desk.books[0].ladders[-1] == Ladder(result.made, "N", steps=("a",))
    new = Ladder("u", "N\x00", ("k",), ("c", "gone"))
    after = done(ladder_changed(DESK, "mine", new)).desk.books[0]
    assert after.ladders[0] == Ladder("u", "N", ("k",), ("c",))
    for to, order in ((1, "vu"), (0, "uv"), (-3, "uv")):
        book = done(ladder_moved(DESK, "mine", "u", to)).desk.books[0]
        assert "".join(one.id for one in book.ladders) == order
    assert len(done(ladder_removed(DESK, "mine", "u")).desk.books[0].ladders) == 1
    assert step_moved(Ladder("u", steps=tuple("abc")), 0, 2).steps == tuple("bca")


def test_fields_and_the_head_of_a_book() -> None:
    new = Field(" ask.b ", "B")
    put = done(field_put(DESK, "mine", new)).desk
    assert [one.name for one in put.books[0].fields] == ["order.a", "ask.b"]
    put = done(field_put(DESK, "mine", new, "order.a")).desk
    assert [one.name for one in put.books[0].fields] == ["ask.b"]
    assert done(field_removed(put, "mine", "ask.b")).desk.books[0].fields == ()
    said = done(book_changed(DESK, "mine", name="N", language="ko", description="D")).desk
    assert said.books[0] == replace(MINE, name="N", language="ko", description="D")


def test_ones_own_book_is_the_one_called_mine() -> None:
    assert Desk((SHIPPED,)).own is None
    assert Desk((OTHER, MINE)).own is MINE
    assert Desk((SHIPPED, OTHER)).own is OTHER
    assert DESK.editable("mine")
    assert not DESK.editable("shipped")
    assert not DESK.editable("gone")
    assert DESK.phrase(a("a", "gone")) is None


# --- any sequence of edits --------------------------------------------------------------------


def any_edit(desk: Desk, chance: Random) -> Done | Refusal:
    """One of all edits, with any arguments."""
    books = [book.source for book in desk.books]
    book = chance.choice(books)
    every = [Spot(one.source, phrase.id) for one in desk.books for phrase in one.phrases]
    spots = chance.sample(every, min(len(every), chance.randint(0, 4)))
    category = chance.choice(("", *"xyz"))
    ident = chance.choice("abcdef")
    return chance.choice(
        (
            lambda: added(desk, book, made_phrase(chance, "", "xyz"), chance, ident),
            lambda: changed(desk, Spot(book, ident), made_phrase(chance, "", "xyz")),
            lambda: removed(desk, spots, NOW),
            lambda: restored(desk, desk.trash[:2], chance),
            lambda: duplicated(desk, spots, chance, "{title}"),
            lambda: moved(desk, spots, Goal(book, chance.choice((None, category)), ident), chance),
            lambda: moved(desk, spots, Goal(book), chance),
            lambda: copied(desk, spots, book),
            lambda: tagged(desk, spots, "buyers", ["r"], ["p"]),
            lambda: category_added(desk, book, Category("", "N", parent=category), chance),
            lambda: category_moved(desk, book, category, chance.choice("xyz"), "x"),
            lambda: category_removed(desk, book, category, NOW, and_phrases=chance.random() < 0.5),
            lambda: ladder_added(desk, book, Ladder("", steps=tuple("abc")), chance),
            lambda: ladder_changed(desk, book, Ladder("u", steps=tuple("fed"))),
            lambda: field_put(desk, book, Field("x.c")),
        )
    )()


def check_sound(book: Phrasebook) -> None:
    idents = [phrase.id for phrase in book.phrases]
    assert len(set(idents)) == len(idents)
    assert len(book.category) == len(book.categories)
    assert {phrase.category for phrase in book.phrases} <= {"", *book.category}
    for one in book.categories:
        assert not one.parent or not book.category[one.parent].parent
    assert all(set(ladder.steps) <= set(idents) for ladder in book.ladders)


@settings(max_examples=150, deadline=None)
@given(CHANCES, st.integers(1, 25))
def test_any_edits_keep_ids_unique_and_references_good_and_can_be_undone(
    chance: Random, count: int
) -> None:
    books = (
        made_book(chance, "1"), made_book(chance, "2"), made_book(chance, "3", Layer.SHIPPED),
    )  # fmt: skip
    edits = Undoable(Desk(books))
    for _ in range(count):
        result = any_edit(edits.now, chance)
        if isinstance(result, Done):
            assert all(result.desk.phrase(spot) for spot in result.spots)
            edits = edits.became(result.desk)
            for book in edits.now.books:
                check_sound(book)
            assert edits.now.books[2] is books[2]
    last = edits.now
    while edits.before:
        edits = edits.undo()
    assert edits.now == Desk(books)
    while edits.undone:
        edits = edits.redo()
    assert edits.now == last
