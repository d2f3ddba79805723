"""The picker as a value: what the agent does, and what is shown then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import resources
from desktop_app.core.catalogue import ALL, OFTEN, OTHER, Catalogue, searchable, suits
from desktop_app.core.chats import Chat
from desktop_app.core.phrases import (
    Category,
    Entry,
    Layer,
    Library,
    Phrase,
    Phrasebook,
    Variant,
)
from desktop_app.core.picker import MOST, Picker
from desktop_app.core.search.spelling import Spelling
from tests.fakes import FAWN, TAOBAO, Desk

if TYPE_CHECKING:
    from collections.abc import Mapping

SPELLING = Spelling(resources.pinyin())
NOW = Desk().scene().now
TALK = (Category("greet", "欢迎", "greeting", "#111"), Category("deal", "议价", "bargaining"))
JD_SHOP = replace(FAWN, id="jd", platform="jd", language="en")


def said(ident: str, category: str = "", **more: object) -> Phrase:
    body = str(more.pop("body", f"{ident} body"))
    return replace(Phrase(ident, f"{ident} title", body, category), **more)  # type: ignore[arg-type] # fields by name


def book(
    *phrases: Phrase,
    categories: tuple[Category, ...] = TALK,
    layer: Layer = Layer.PERSONAL,
    language: str = "zh-CN",
) -> Phrasebook:
    return Phrasebook(
        "b", "b", language=language, layer=layer, categories=categories, phrases=phrases
    )


def picker(*books: Phrasebook, weights: Mapping[str, float] | None = None) -> Picker:
    catalogue = Catalogue(Library(books), SPELLING)
    platforms = {"taobao": TAOBAO}
    return Picker(
        catalogue, (FAWN, JD_SHOP), platforms, NOW, weights=weights or {}, chat=Chat("fawn")
    )


THREE = picker(book(said("hello", "greet"), said("price", "deal"), said("loose")))


def ids(shown: Picker) -> list[str]:
    return [row.entry.phrase.id for row in shown.found.rows]


def rail(shown: Picker) -> list[tuple[str, str, int, int]]:
    return [(line.key, line.name, line.level, line.count) for line in shown.headings]


# --- what the agent does ----------------------------------------------------------------------


def test_at_first_everything_is_listed_and_the_first_phrase_is_chosen() -> None:
    assert ids(THREE) == ["hello", "price", "loose"]
    assert [row.match for row in THREE.found.rows] == [None] * 3
    assert THREE.entry is THREE.found.rows[0].entry
    assert THREE.draft is not None
    assert THREE.draft.texts == ("hello body",)


def test_typing_finds_and_chooses_the_first_match() -> None:
    typed = THREE.chose(2).reworded(1).typed("price")
    assert (typed.query, typed.row, typed.wording) == ("price", 0, None)
    assert ids(typed) == ["price"]
    assert typed.found.matched == 1
    assert typed.found.rows[0].match is not None
    assert ids(typed.typed("  ")) == ids(THREE)


def test_a_query_without_a_match_leaves_nothing_chosen() -> None:
    nothing = THREE.typed("qqqqqq")
    assert (nothing.entry, nothing.draft, nothing.found.matched) == (None, None, 0)
    assert nothing.chose(3).row == 0
    assert nothing.reworded(1) is nothing


def test_narrowing_keeps_to_a_heading_with_and_without_a_query() -> None:
    deal = THREE.narrowed("议价")
    assert (ids(deal), deal.row, deal.wording) == (["price"], 0, None)
    assert ids(deal.typed("title")) == ["price"]
    assert ids(deal.typed("hello")) == []
    assert ids(THREE.narrowed(OTHER)) == ["loose"]
    assert ids(THREE.narrowed(OTHER).typed("title")) == ["loose"]
    assert ids(THREE.narrowed("gone")) == []
    assert ids(deal.narrowed(ALL)) == ids(THREE)


@pytest.mark.parametrize(
    ("start", "steps", "end"),
    [
        (ALL, 1, OFTEN),
        (ALL, 2, "欢迎"),
        (ALL, 99, OTHER),
        (OTHER, -1, "议价"),
        (OTHER, 1, OTHER),
        (ALL, -1, ALL),
        ("议价", -99, ALL),
        ("gone", 1, OFTEN),
    ],
)
def test_the_rail_is_walked_line_by_line_and_stops_at_its_ends(
    start: str, steps: int, end: str
) -> None:
    assert THREE.narrowed(start).narrowed_by(steps).heading == end


@pytest.mark.parametrize(("row", "chosen"), [(0, 0), (2, 2), (3, 2), (99, 2), (-1, 0)])
def test_a_chosen_line_is_one_of_the_list(row: int, chosen: int) -> None:
    assert THREE.reworded(1).chose(row).row == chosen
    assert THREE.reworded(1).chose(row).wording is None


def test_the_wordings_go_round_and_round() -> None:
    shown = picker(book(said("a", variants=(Variant("b"), Variant("c", "en")))))
    texts: list[str] = []
    for _ in range(4):
        assert shown.draft is not None
        texts += shown.draft.texts
        shown = shown.reworded(1)
    assert texts == ["a body", "b", "c", "a body"]
    assert picker(book(said("a", body=" "))).reworded(1).wording is None


def test_the_next_wording_is_the_one_after_what_is_shown() -> None:
    english = picker(book(said("a", variants=(Variant("b", "en"),)))).with_chat(Chat("jd"))
    assert english.draft is not None
    assert english.draft.texts == ("b",)
    following = english.reworded(1).draft
    assert following is not None
    assert following.texts == ("a body",)


def test_another_chat_fills_the_same_choice_anew() -> None:
    shown = picker(book(said("a", body="{{ shop.name }}{{ buyer.name }}"))).chose(0)
    chat = Chat("fawn", buyer="王先生")
    assert shown.with_chat(chat).chat == chat
    draft = shown.with_chat(chat).draft
    assert draft is not None
    assert draft.texts == ("小鹿鞋坊王先生",)


def test_what_was_asked_for_one_buyer_never_reaches_another() -> None:
    shown = picker(book(said("a", body="单号{{ order.tracking }}")))
    first = shown.with_chat(shown.chat.told("order.tracking", "YT123"))
    assert first.draft is not None
    assert first.draft.texts == ("单号YT123",)
    for chat in (first.chat.cleared(), first.chat.for_shop("jd")):
        following = first.with_chat(chat).draft
        assert following is not None
        assert not following.ready
        assert "YT123" not in "".join(following.texts)


def test_the_wording_that_is_shown_has_a_number() -> None:
    shown = picker(book(said("a", variants=(Variant("b", "en"),))))
    assert shown.wording_shown == 0
    assert shown.with_chat(Chat("jd")).wording_shown == 1
    assert shown.reworded(1).wording_shown == 1
    assert shown.typed("qqqqqq").wording_shown == 0


@pytest.mark.parametrize("query", ["", "title"])
def test_the_list_is_read_like_any_other_and_is_what_it_lists(query: str) -> None:
    rows, again = THREE.typed(query).found.rows, THREE.typed(query).chose(1).typed(query).found.rows
    assert (rows, hash(rows)) == (again, hash(again))
    assert rows is not again
    assert list(rows[1:]) == [rows[1], rows[2]]
    assert rows[-1] == rows[2]
    assert [row.match is None for row in rows] == [not query] * 3
    assert rows != THREE.narrowed("议价").found.rows
    assert rows != THREE.typed("" if query else "title").found.rows
    assert rows != tuple(rows)
    with pytest.raises(IndexError):
        rows[3]


def test_choosing_does_not_search_again_and_typing_does() -> None:
    typed = THREE.typed("title")
    for same in (typed.chose(1), typed.reworded(1), typed.with_chat(typed.chat.told("a.b", "x"))):
        assert same.found is typed.found
    assert typed.chose(1).typed("price").found is not typed.found
    assert ids(typed.chose(1).typed("price")) == ["price"]
    assert ids(typed.chose(1).narrowed("欢迎")) == ["hello"]


def test_another_shop_orders_the_list_anew() -> None:
    shown = picker(book(said("zh")), book(said("en"), language="en")).chose(0)
    assert ids(shown) == ["zh", "en"]
    assert ids(shown.with_chat(Chat("jd"))) == ["en", "zh"]


def test_a_window_that_opens_begins_afresh() -> None:
    used = replace(THREE, clipboard="secret", heading="议价").typed("price").reworded(1)
    later = NOW.replace(hour=20)
    fresh = used.begun(later, {"loose": 1.0})
    assert (fresh.query, fresh.heading, fresh.row, fresh.wording) == ("", ALL, 0, None)
    assert (fresh.chat, fresh.now, fresh.clipboard) == (used.chat, later, "")
    assert ids(fresh)[0] == "loose"
    assert fresh.catalogue is used.catalogue


def test_other_files_are_shown_at_once_and_the_query_stays() -> None:
    typed = THREE.typed("title").chose(2)
    other = picker(book(said("new", "greet")), weights={})
    shop = replace(FAWN, name="新店")
    stocked = typed.stocked(other.catalogue, (shop,), {})
    assert (ids(stocked), stocked.query, stocked.row) == (["new"], "title", 0)
    assert (stocked.shop.name, stocked.scene.platform) == ("新店", None)


def test_any_phrase_can_be_filled_for_the_chat() -> None:
    loose = THREE.catalogue.entries[2]
    assert THREE.draft_of(loose).texts == ("loose body",)
    entry = Entry(said("x", variants=(Variant("b"),)), book())
    assert THREE.draft_of(entry, 1).texts == ("b",)


def test_replies_are_filled_for_the_chats_shop_on_its_platform() -> None:
    scene = THREE.scene
    assert (scene.shop, scene.platform, scene.chat) == (FAWN, TAOBAO, Chat("fawn"))
    other = THREE.with_chat(Chat("jd")).scene
    assert (other.shop, other.platform) == (JD_SHOP, None)


def test_where_there_is_no_shop_a_nameless_one_is_filled_for() -> None:
    none = replace(THREE, shops=(), chat=Chat())
    assert (none.shop.id, none.shop.name) == ("", "")
    assert none.draft is not None
    assert none.draft.ready
    shown = replace(picker(book(said("a", body="{{ shop.name }}"))), shops=())
    assert shown.draft is not None
    assert not shown.draft.ready


steps = st.one_of(
    st.tuples(st.just("typed"), st.sampled_from(["", "title", "hello", "zzz", " ", "hy"])),
    st.tuples(st.just("narrowed"), st.sampled_from([ALL, OFTEN, OTHER, "欢迎", "gone"])),
    st.tuples(st.just("narrowed_by"), st.integers(-3, 3)),
    st.tuples(st.just("chose"), st.integers(-2, 5)),
    st.tuples(st.just("reworded"), st.integers(-2, 2)),
)


@given(st.lists(steps, max_size=8))
def test_whatever_the_agent_does_there_is_a_list_and_a_choice_in_it(
    done: list[tuple[str, str | int]],
) -> None:
    shown = replace(THREE, weights={"loose": 2.0})
    for name, argument in done:
        shown = getattr(shown, name)(argument)
    assert bool(shown.found.rows) == (shown.draft is not None)
    assert shown.row < max(1, len(shown.found.rows))
    assert shown.found.matched >= len(shown.found.rows)


# --- the rail ---------------------------------------------------------------------------------


def test_the_rail_counts_and_leaves_out_what_is_empty() -> None:
    assert rail(THREE) == [
        (ALL, "", 0, 3),
        (OFTEN, "", 0, 0),
        ("欢迎", "欢迎", 0, 1),
        ("议价", "议价", 0, 1),
        (OTHER, "", 0, 1),
    ]
    assert THREE.headings[2].icon == "greeting"
    assert THREE.headings[2].color == "#111"
    full = picker(book(said("hello", "greet")))
    assert [line[0] for line in rail(full)] == [ALL, OFTEN, "欢迎"]
    assert rail(picker()) == [(ALL, "", 0, 0), (OFTEN, "", 0, 0)]


def test_a_category_that_its_book_does_not_have_is_no_category() -> None:
    assert rail(picker(book(said("a", "gone"))))[2:] == [(OTHER, "", 0, 1)]


def test_categories_of_one_name_in_several_books_are_one_heading() -> None:
    mine = book(said("a", "x"), categories=(Category("x", "议价", "mine"), Category("y", "我的")))
    mine = replace(mine, phrases=(*mine.phrases, said("c", "y")))
    shipped = book(said("b", "deal"), said("d", "greet"), layer=Layer.SHIPPED)
    shown = picker(mine, shipped)
    assert rail(shown)[2:] == [
        ("欢迎", "欢迎", 0, 1),
        ("议价", "议价", 0, 2),
        ("我的", "我的", 0, 1),
    ]
    assert ids(shown.narrowed("议价")) == ["a", "b"]
    assert shown.headings[3].icon == "bargaining"


def test_the_case_of_a_name_makes_no_other_heading() -> None:
    first = book(said("a", "x"), categories=(Category("x", "Sale"),))
    second = book(said("b", "x"), categories=(Category("x", "SALE"),))
    assert [line[1:] for line in rail(picker(first, second))[2:]] == [("Sale", 0, 2)]


def test_a_parent_holds_what_its_children_hold() -> None:
    tree = (
        Category("size", "尺码", parent="deal"),
        Category("deal", "议价"),
        Category("gift", "赠品", parent="deal"),
        Category("greet", "欢迎"),
        Category("other-size", "尺码", parent="greet"),
        Category("lost", "孤儿", parent="gone"),
    )
    phrases = (
        *(said("a", "size"), said("b", "gift"), said("c", "deal"), said("d", "other-size")),
        said("e", "lost"),
    )
    shown = picker(book(*phrases, categories=tree))
    assert rail(shown)[2:] == [
        ("议价", "议价", 0, 3),
        ("议价/尺码", "尺码", 1, 1),
        ("议价/赠品", "赠品", 1, 1),
        ("欢迎", "欢迎", 0, 1),
        ("欢迎/尺码", "尺码", 1, 1),
        ("孤儿", "孤儿", 0, 1),
    ]
    assert ids(shown.narrowed("议价")) == ["a", "b", "c"]
    assert ids(shown.narrowed("议价/赠品")) == ["b"]
    assert ids(shown.narrowed("欢迎")) == ["d"]


def test_phrases_used_of_late_are_counted_and_listed_most_used_first() -> None:
    shown = replace(THREE, weights={"price": 1.0, "loose": 3.0, "gone": 9.0})
    assert rail(shown)[1] == (OFTEN, "", 0, 2)
    often = shown.narrowed(OFTEN)
    assert ids(often) == ["loose", "price"]
    assert set(ids(often.typed("title"))) == {"loose", "price"}
    assert ids(THREE.narrowed(OFTEN)) == []
    assert ids(THREE.narrowed(OFTEN).typed("title")) == []


# --- order ------------------------------------------------------------------------------------


MIXED = (
    said("jd-only", platforms=("jd",)),
    said("english", variants=()),
    said("plain", "deal"),
    said("taobao", platforms=("jd", "taobao")),
)


def test_used_ones_come_first_then_those_that_suit_and_nothing_is_hidden() -> None:
    shown = picker(book(*MIXED))
    assert ids(shown) == ["english", "plain", "taobao", "jd-only"]
    used = replace(shown, weights={"jd-only": 1.0, "taobao": 2.0})
    assert ids(used) == ["taobao", "jd-only", "english", "plain"]
    assert ids(used.narrowed("议价")) == ["plain"]


def test_another_shop_has_another_order() -> None:
    first = book(said("zh"), said("jd-zh", platforms=("jd",)))
    shown = picker(first, book(said("en"), language="en-US"))
    assert ids(shown) == ["zh", "jd-zh", "en"]
    assert ids(shown.with_chat(Chat("jd"))) == ["en", "zh", "jd-zh"]


def test_of_equal_matches_the_one_that_suits_and_the_one_in_use_come_first() -> None:
    same = [said(name, title="运费") for name in ("a", "b", "c")]
    same[0] = replace(same[0], platforms=("jd",))
    shown = picker(book(*same)).typed("运费")
    assert ids(shown) == ["b", "c", "a"]
    assert ids(replace(shown, weights={"c": 5.0})) == ["c", "b", "a"]
    assert ids(replace(shown, weights={"a": 50.0}))[0] == "a"


def test_a_long_answer_is_cut_but_counted() -> None:
    shown = picker(book(*(said(f"a{n}") for n in range(MOST + 10))))
    assert len(shown.found.rows) == MOST + 10
    typed = shown.typed("title")
    assert (len(typed.found.rows), typed.found.matched) == (MOST, MOST + 10)


@pytest.mark.parametrize(
    ("platforms", "language", "variants", "shop", "suited"),
    [
        ((), "zh-CN", (), FAWN, True),
        (("taobao",), "zh-CN", (), FAWN, True),
        (("jd",), "zh-CN", (), FAWN, False),
        ((), "en", (), FAWN, False),
        ((), "en", (Variant("x", "zh-TW"),), FAWN, True),
        ((), "", (), FAWN, True),
        ((), "zh-CN", (), JD_SHOP, False),
        ((), "zh-CN", (Variant("x", "en"),), JD_SHOP, True),
        ((), "en", (), replace(FAWN, language=""), True),
        (("jd",), "en", (), JD_SHOP, True),
    ],
)
def test_a_phrase_suits_by_platform_and_language(
    platforms: tuple[str, ...],
    language: str,
    variants: tuple[Variant, ...],
    shop: object,
    suited: object,
) -> None:
    phrase = said("a", platforms=platforms, variants=variants)
    entry = Entry(phrase, book(phrase, language=language))
    assert suits(entry, shop) is suited  # type: ignore[arg-type] # as the table has it


@given(
    st.lists(st.sampled_from(["a", "b", "c", "d", "e"]), unique=True),
    st.dictionaries(st.sampled_from("abcdez"), st.floats(0.1, 9)),
    st.sampled_from(["fawn", "jd", ""]),
)
def test_every_phrase_is_listed_exactly_once(
    names: list[str], weights: dict[str, float], shop: str
) -> None:
    phrases = [said(name, "deal", platforms=("jd",) if name in "ace" else ()) for name in names]
    shown = replace(picker(book(*phrases), weights=weights), chat=Chat(shop))
    assert sorted(ids(shown)) == sorted(names)


def test_tags_are_not_searched_but_keep_every_character_at_its_place() -> None:
    body = "亲{{ product.name }}好{% if a %}\nb{% endif %}!"
    flat = searchable(body)
    assert len(flat) == len(body)
    assert flat.replace("\ufffc", "") == "亲好\nb!"
    assert all(flat[n] in (body[n], "\ufffc") for n in range(len(body)))
    assert ids(picker(book(said("a", body="{{ product.name }}运费"))).typed("product")) == []
    assert ids(picker(book(said("a", body="{{ product.name }}运费"))).typed("运费")) == ["a"]
