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
from desktop_app.core.found import Command, Rows
from desktop_app.core.listing import ANSWERS, FEW, MOST
from desktop_app.core.phrases import (
    Category,
    Entry,
    Field,
    Layer,
    Library,
    Phrase,
    Phrasebook,
    Variant,
)
from desktop_app.core.picker import MESSAGE, RECENT, Picker
from desktop_app.core.search.spelling import Spelling
from desktop_app.core.search.suggest import tokens
from desktop_app.core.zones import Atlas
from desktop_app.storage.region_file import read_gazetteer
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


def test_the_headings_of_another_language_come_last_and_shipped_ones_not_at_all() -> None:
    korean = book(
        said("annyeong", "ko"),
        categories=(Category("ko", "인사"),),
        layer=Layer.SHIPPED,
        language="ko",
    )
    chinese = book(said("hello", "greet"), layer=Layer.SHIPPED)
    shown = picker(korean, chinese)
    at_home = replace(shown.shop, language="ko")
    names = [name for _, name, _, _ in rail(shown) if name]
    assert names == ["欢迎"]
    assert [line.name for line in replace(shown, shops=(at_home,)).headings][2:] == ["인사"]
    nobody = replace(shown, chat=Chat("none"), language="ko-KR")
    assert ids(nobody)[0] == "annyeong"
    assert [line.name for line in nobody.headings][2:] == ["인사"]
    own = picker(replace(korean, layer=Layer.PERSONAL), chinese)
    assert [name for _, name, _, _ in rail(own) if name] == ["欢迎", "인사"]


def test_values_are_asked_for_in_the_language_of_the_chosen_phrase() -> None:
    def asking(language: str, label: str) -> Phrasebook:
        own = book(said(label), language=language)
        return replace(own, fields=(Field("order.number", label),))

    shown = picker(asking("ko", "주문번호"), asking("zh-CN", "订单号"))
    for label in ("订单号", "주문번호"):
        chosen = shown.typed(label)
        assert chosen.fields["order.number"].label == label
    assert shown.typed("zzzzz").fields["order.number"].label == "주문번호"


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


# --- categories and products in the query -----------------------------------------------------


@pytest.mark.parametrize(
    ("query", "heading", "found"),
    [
        ("#议价", "议价", ["price"]),
        ("#yijia", "议价", ["price"]),
        ("＃yj　title", "议价", ["price"]),
        ("title #议价", "议价", ["price"]),
        ("#议价 hello", "议价", []),
        ("#zzz", "欢迎", ["hello"]),
        ("#", "欢迎", ["hello"]),
        ("", "欢迎", ["hello"]),
    ],
)
def test_a_category_in_the_query_goes_before_the_rail(
    query: str, heading: str, found: list[str]
) -> None:
    shown = THREE.narrowed("欢迎").typed(query)
    assert (shown.heading_meant, shown.heading, ids(shown)) == (heading, "欢迎", found)


@pytest.mark.parametrize(
    ("query", "product"),
    [
        ("@a12", "A12 徒步鞋"),
        ("＠A12 title", "A12 徒步鞋"),
        ("@徒步", "A12 徒步鞋"),
        ("title @tubu", "A12 徒步鞋"),
        ("@a21", "A21 跑鞋"),
        ("@zzz", "A21 跑鞋"),
        ("@", "A21 跑鞋"),
        ("title", "A21 跑鞋"),
    ],
)
def test_a_product_in_the_query_fills_the_reply_and_leaves_the_chat(
    query: str, product: str
) -> None:
    shown = picker(book(said("a", body="{{ product.name }}"))).with_chat(Chat("fawn", "A21"))
    typed = shown.typed(query)
    assert (ids(typed), typed.chat) == (["a"], Chat("fawn", "A21"))
    assert typed.draft is not None
    assert typed.draft.texts == (product,)
    assert typed.typed("").chat_meant.product == "A21"


# --- commands ---------------------------------------------------------------------------------

RELOAD, NEW = Command("reload", "重新读取文件", "F5"), Command("new-phrase", "新话术")


@pytest.mark.parametrize(
    ("query", "commands"),
    [
        ("/", (RELOAD, NEW)),
        ("／ ", (RELOAD, NEW)),
        ("/话术", (NEW,)),
        ("/新", (RELOAD, NEW)),
        ("/xinhuashu", (NEW,)),
        ("/cxdq", (RELOAD,)),
        ("/reload", (RELOAD,)),
        ("/new", (NEW,)),
        ("/zzz", ()),
        ("/RELOAD", (RELOAD,)),
        ("／ｒｅｌｏａｄ", (RELOAD,)),
    ],
)
def test_commands_are_found_by_any_spelling_and_stand_in_place_of_phrases(
    query: str, commands: tuple[Command, ...]
) -> None:
    shown = replace(THREE, commands=(RELOAD, NEW)).typed(query)
    assert (shown.found.commands, shown.found.matched) == (commands, len(commands))
    assert shown.command == (commands[0] if commands else None)
    assert (ids(shown), shown.entry, shown.draft) == ([], None, None)
    assert shown.reworded(1) is shown


@pytest.mark.parametrize(("row", "command"), [(0, RELOAD), (1, NEW), (9, NEW), (-1, RELOAD)])
def test_a_chosen_command_is_one_of_the_list(row: int, command: Command) -> None:
    shown = replace(THREE, commands=(RELOAD, NEW))
    assert shown.typed("/").chose(row).command is command
    assert shown.chose(row).command is None


# --- the buyer's words ------------------------------------------------------------------------

POST = said("post", title="运费", keywords=("包邮",))
DESK = picker(book(said("hello", "greet"), said("size", "deal", title="尺码"), POST))
QUESTION = "包邮吗"


def heard(shown: Picker, text: str = QUESTION) -> Picker:
    return shown.overheard(text, is_ours=False)


def test_what_answers_the_buyer_comes_first_and_nothing_twice() -> None:
    shown = heard(DESK)
    assert (ids(shown), shown.found.answering) == (["post", "hello", "size"], QUESTION)
    assert [row.match for row in shown.found.rows] == [None] * 3
    used = replace(shown, weights={"size": 9.0}, listed=None)
    assert ids(used) == ["post", "size", "hello"]


@pytest.mark.parametrize(
    ("clipboard", "is_ours", "words"),
    [
        (QUESTION, False, QUESTION),
        (QUESTION, True, ""),
        ("  包邮吗\r\n\t亲 ", False, "包邮吗 亲"),
        (" \n", False, ""),
        ("", False, ""),
        ("问" * (MESSAGE + 9), False, "问" * MESSAGE),
    ],
)
def test_what_we_did_not_put_on_the_clipboard_may_be_the_buyers(
    clipboard: str, is_ours: object, words: str
) -> None:
    shown = DESK.overheard(clipboard, is_ours=bool(is_ours))
    assert (shown.clipboard, shown.buyer_words) == (clipboard, words)
    assert shown.scene.clipboard == clipboard
    answered = words.startswith(QUESTION)
    assert shown.found.answering == (words if answered else "")
    assert ids(shown)[0] == ("post" if answered else "hello")


@pytest.mark.parametrize("query", ["title", "body", "#议价", "@a12 body", "/", "?", "zzz"])
def test_nothing_is_offered_unasked_where_something_was_typed(query: str) -> None:
    plain, shown = DESK.typed(query), heard(DESK.typed(query))
    assert (ids(shown), shown.found.answering) == (ids(plain), "")
    assert heard(DESK).typed(query).found.answering == ""
    assert heard(DESK).typed(query).typed("").found.answering == QUESTION


@pytest.mark.parametrize("heading", ["议价", OFTEN, OTHER, "gone"])
def test_nothing_is_offered_unasked_under_a_heading(heading: str) -> None:
    shown = heard(DESK).narrowed(heading)
    assert (ids(shown), shown.found.answering) == (ids(DESK.narrowed(heading)), "")


def test_few_are_offered_unasked_and_more_where_they_are_asked_for() -> None:
    answers = [f"p{n}" for n in range(ANSWERS + 2)]
    others = [said(f"other{n}") for n in range(60)]
    many = picker(book(*others, *(replace(POST, id=ident) for ident in answers)))
    shown = heard(many)
    assert set(ids(shown)[:FEW]) < set(answers)
    assert ids(shown)[FEW] == "other0"
    assert sorted(ids(shown)) == sorted(ids(many))
    assert len(ids(many.typed(f"?{QUESTION}"))) == ANSWERS


@pytest.mark.parametrize(
    ("query", "found", "answering"),
    [
        ("?包邮吗", ["post"], "包邮吗"),
        ("？ 包邮吗", ["post"], "包邮吗"),
        ("?火星上有水吗", [], "火星上有水吗"),
        ("?", [], ""),
    ],
)
def test_a_question_typed_is_answered_whatever_the_heading(
    query: str, found: list[str], answering: str
) -> None:
    for shown in (DESK.typed(query), DESK.narrowed("议价").typed(query), heard(DESK).typed(query)):
        assert (ids(shown), shown.found.answering) == (found, answering)
        assert shown.found.matched == len(found)
        assert [row.match for row in shown.found.rows] == [None] * len(found)


def test_what_earlier_picks_taught_is_offered() -> None:
    message = "火星上有水吗"
    words = dict.fromkeys(tokens(message, SPELLING), 3.0)
    learned = {"size": words, "gone": words}
    assert ids(DESK.typed(f"?{message}")) == []
    assert ids(replace(DESK, learned=learned).typed(f"?{message}")) == ["size"]
    assert ids(heard(replace(DESK, learned=learned), message))[0] == "size"


def test_after_a_pick_the_buyer_is_answered_and_the_pick_counts() -> None:
    learned = {"post": {1: 1.0}}
    shown = heard(DESK).picked({"size": 1.0}, learned)
    assert (shown.buyer_words, shown.found.answering) == ("", "")
    assert (ids(shown), shown.learned) == (["size", "hello", "post"], learned)
    assert shown.clipboard == QUESTION


def test_after_a_pick_the_same_phrase_or_the_first_is_chosen() -> None:
    chosen = DESK.chose(2)
    after = chosen.picked({"post": 1.0}, {})
    assert after.row == 0 or after.entry is chosen.entry


def test_a_chosen_phrase_stays_chosen_when_answers_come_before_it() -> None:
    for row, place in ((1, 2), (2, 0)):
        shown = heard(DESK.chose(row))
        assert (shown.entry, shown.row) == (DESK.chose(row).entry, place)
    untouched = heard(DESK)
    assert (untouched.row, untouched.entry) == (0, untouched.found.rows[0].entry)


def test_the_wording_chosen_of_one_phrase_is_not_that_of_the_answer() -> None:
    both = (said(name, variants=(Variant("b", "en"),)) for name in ("hello", "size"))
    shown = picker(book(*both, replace(POST, variants=(Variant("free", "en"),)))).reworded(1)
    answer = heard(shown)
    assert answer.draft is not None
    assert (ids(answer)[answer.row], answer.draft.texts) in (
        ("post", ("post body",)),
        ("hello", ("b",)),
    )


# --- choosing ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "ident", "row"),
    [("", "hello", 0), ("", "loose", 2), ("price", "price", 0), ("price", "hello", 0)],
)
def test_a_phrase_is_chosen_wherever_it_stands(query: str, ident: str, row: int) -> None:
    entry = Entry(said(ident), book())
    assert THREE.typed(query).choosing(entry).row == row


def test_where_the_phrase_is_gone_the_first_one_is_chosen() -> None:
    for gone in (None, Entry(said("gone"), book())):
        assert THREE.chose(2).choosing(gone).row == 0


def test_other_files_leave_the_same_phrase_chosen() -> None:
    other = picker(book(said("new"), said("hello", "greet"), said("loose")))
    stocked = THREE.chose(2).stocked(other.catalogue, (FAWN,), {})
    assert (stocked.row, stocked.wording) == (2, None)
    assert THREE.chose(1).stocked(other.catalogue, (FAWN,), {}).row == 0


# --- rows -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "place"), [(4, 0), (0, 1), (2, 2), (1, None), (-1, None)])
def test_a_row_is_found_by_its_position_in_the_catalogue(key: int, place: int | None) -> None:
    assert Rows((), (4, 0, 2)).place(key) == place


@pytest.mark.parametrize(
    "part", [slice(None), slice(1, None), slice(-2, None), slice(None, None, -1), slice(5, 9)]
)
def test_a_part_of_the_rows_is_the_same_part_of_their_list(part: slice) -> None:
    rows = THREE.typed("title").found.rows
    assert list(rows[part]) == list(rows)[part]


def test_rows_are_the_same_where_library_places_and_reasons_are() -> None:
    entries = THREE.catalogue.entries
    same = Rows(entries, [0, 1])
    assert (same, hash(same)) == (Rows(entries, (0, 1)), hash(Rows(entries, (0, 1))))
    for other in (Rows(entries, (1, 0)), Rows(list(entries), (0, 1)), Rows(entries, (0, 1), ()), 5):
        assert same != other


# --- the buyer's region -----------------------------------------------------------------------

ATLAS = Atlas(read_gazetteer(resources.phrases() / "regions")[0])


@pytest.mark.parametrize(
    ("clipboard", "before", "region"),
    [
        ("张三 13800000000 浙江省杭州市西湖区文三路1号", "", "浙江杭州西湖区"),
        ("杭州", "", "浙江杭州"),
        ("你们在广州发货吗", "", ""),
        ("包邮吗", "", ""),
        ("", "", ""),
        ("广东省深圳市", "江苏", "江苏"),
    ],
)
def test_an_address_on_the_clipboard_tells_the_region_unless_one_was_said(
    clipboard: str, before: str, region: str
) -> None:
    shown = replace(DESK, atlas=ATLAS, chat=replace(DESK.chat, region=before))
    assert heard(shown, clipboard).chat.region == region
    assert heard(shown, clipboard).scene.atlas is ATLAS
    assert shown.overheard(clipboard, is_ours=True).chat.region == before


def test_the_address_of_one_buyer_is_not_the_next_ones() -> None:
    first = heard(replace(DESK, atlas=ATLAS), "浙江省杭州市")
    assert first.chat.region == "浙江杭州"
    following = first.with_chat(first.chat.cleared()).begun(first.now, {})
    assert heard(following, "浙江省杭州市").chat.region == ""
    assert heard(following, "广东省深圳市").chat.region == "广东深圳"


# --- the same words again -----------------------------------------------------------------------


def again(*variants: Variant, body: str = "一号文字") -> Picker:
    return picker(book(said("a", body=body, variants=variants), said("b")))


def sent(shown: Picker) -> Picker:
    """After the chosen reply was copied and the next buyer came."""
    return shown.picked({}, {}).cleared()


def test_the_next_buyer_is_offered_another_wording_of_the_language() -> None:
    variants = Variant("english", "en"), Variant("二号文字"), Variant("三号文字", "zh-CN")
    shown, texts = again(*variants), []
    for _ in range(4):
        assert shown.draft
        texts.append(shown.draft.texts[0])
        assert shown.is_rotated == (len(texts) in (2, 3))
        shown = sent(shown)
    assert texts == ["一号文字", "二号文字", "三号文字", "一号文字"]
    assert shown.can_reword


def test_who_was_sent_it_is_not_another_buyer() -> None:
    shown = again(Variant("二号文字"))
    same = shown.picked({}, {})
    assert same.draft
    assert same.draft.texts == ("一号文字",)
    assert not same.is_rotated


def test_another_shop_was_sent_nothing_by_this_one() -> None:
    shown = sent(again(Variant("二号文字")))
    other = shown.with_chat(shown.chat.for_shop("jd"))
    assert not other.is_rotated
    assert shown.is_rotated


def test_a_wording_chosen_by_hand_stays() -> None:
    shown = sent(again(Variant("二号文字"))).reworded(1)
    assert shown.draft
    assert shown.draft.texts == ("一号文字",)
    assert not shown.is_rotated


def test_without_another_wording_the_usual_one_is_offered() -> None:
    shown = sent(again(Variant("english", "en")))
    assert shown.draft
    assert shown.draft.texts == ("一号文字",)
    assert not shown.can_reword
    nothing = shown.typed("zzzzz")
    assert (nothing.wording_shown, nothing.is_rotated, nothing.can_reword) == (0, False, False)


def test_a_wording_that_does_not_state_the_price_is_no_other_one() -> None:
    offering = "{% if offer.price %}{{ offer.price }}{% endif %}价"
    shown = sent(again(Variant("二号文字"), body=offering))
    assert not shown.is_rotated
    assert not shown.can_reword


def test_only_so_much_is_remembered() -> None:
    shown = again()
    for _ in range(RECENT + 5):
        shown = shown.picked({}, {})
    assert len(shown.recent["fawn"]) == len(shown.chat.sent) == RECENT


def test_a_phrase_without_words_has_one_wording() -> None:
    shown = picker(book(said("a", body="", images=("x.png",))))
    assert (shown.wording_shown, shown.is_rotated, shown.can_reword) == (0, False, False)
