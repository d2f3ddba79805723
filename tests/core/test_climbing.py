"""Ladders as the agent walks them: in view, remembered by the chat, next in the list."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_app import resources
from desktop_app.core.catalogue import Catalogue
from desktop_app.core.chats import Chat
from desktop_app.core.climbing import climb_of, next_phrase
from desktop_app.core.found import Rows
from desktop_app.core.phrases import Ladder, Library, Phrase, Phrasebook
from desktop_app.core.picker import Picker
from desktop_app.core.search.spelling import Spelling
from desktop_app.core.shops import Bargaining, Product
from desktop_app.core.variables import Scene
from desktop_app.core.windows import Told
from tests.fakes import FAWN, Desk

SPELLING = Spelling(resources.pinyin())
NOW = Desk().scene().now
SHOE = Product("A12", "鞋", price=Decimal(189), floor_price=Decimal(175))
SHOP = replace(FAWN, products=(SHOE,), bargaining=Bargaining(Decimal("0.95")))

PHRASES = (
    Phrase("hello", "hello", "早"),
    Phrase("worth", "worth", "值得"),
    Phrase("lead", "lead", "{{ offer.price }}元", buyers=("plea",)),
    Phrase("final", "final", "最后{{ offer.price }}元"),
    Phrase("bye", "bye", "再见"),
)
MAIN = Ladder("main", "主", ("plea",), ("worth", "lead", "final", "bye"))
OTHER = Ladder("other", "另", ("ultimatum",), ("final", "bye"))
EMPTY = Ladder("empty", "空", ("nobody",))
LOST = Ladder("lost", "缺", ("lost",), ("gone", "lead", "away"))
ANY = Ladder("any", "都", (), ("bye",))
LADDERS = (MAIN, OTHER, EMPTY, LOST, ANY)
BOOK = Phrasebook("b", "b", language="zh-CN", phrases=PHRASES, ladders=LADDERS)
LIBRARY = Library((BOOK,))


def seen(phrase_id: str, chat: Chat, ladder: str = "") -> tuple[str, int | None] | None:
    found = climb_of(phrase_id, LIBRARY, Scene(SHOP, chat, NOW), ladder)
    return (found.id, found.at) if found else None


@pytest.mark.parametrize(
    ("phrase_id", "chat", "ladder", "expected"),
    [
        ("hello", Chat(), "", None),
        ("gone", Chat(), "", ("lost", None)),
        ("worth", Chat(), "", ("main", 0)),
        ("final", Chat(), "", ("main", 2)),
        ("final", Chat(kind="ultimatum"), "", ("other", 0)),
        ("final", Chat(ladder="other"), "", ("other", 0)),
        ("final", Chat(ladder="other", kind="plea"), "", ("other", 0)),
        ("final", Chat(ladder="other"), "main", ("main", 2)),
        ("lead", Chat(ladder="other"), "", ("main", 1)),
        ("lead", Chat(ladder="lost"), "", ("lost", 0)),
        ("hello", Chat(ladder="main", step=2), "", None),
        ("", Chat(), "", None),
        ("", Chat(ladder="gone"), "", None),
        ("", Chat(ladder="main"), "", ("main", None)),
        ("", Chat(ladder="main", step=2), "", ("main", 2)),
        ("", Chat(ladder="main", step=99), "", ("main", 3)),
        ("", Chat(ladder="main", step=2), "other", ("other", None)),
        ("", Chat(ladder="empty", step=2), "", ("empty", None)),
        ("", Chat(ladder="empty"), "", ("empty", None)),
    ],
)
def test_a_phrase_is_seen_on_the_buyers_own_ladder_first(
    phrase_id: str, chat: Chat, ladder: str, expected: tuple[str, int | None] | None
) -> None:
    assert seen(phrase_id, chat, ladder) == expected


@pytest.mark.parametrize(
    ("chat", "phrase_id"),
    [
        (Chat(), None),
        (Chat(ladder="gone", step=1), None),
        (Chat(ladder="empty"), None),
        (Chat(ladder="main", product="A12"), "worth"),
        (Chat(ladder="main", step=0, product="A12"), "lead"),
        (Chat(ladder="main", step=1, product="A12"), "final"),
        (Chat(ladder="main", step=0), "bye"),
        (Chat(ladder="main", step=2, product="A12"), "bye"),
        (Chat(ladder="main", step=3, product="A12"), None),
        (Chat(ladder="main", step=7, product="A12"), None),
    ],
)
def test_the_next_step_is_the_one_after_what_was_sent(chat: Chat, phrase_id: str | None) -> None:
    step = next_phrase(LIBRARY, Scene(SHOP, chat, NOW))
    assert (step.phrase_id if step else None) == phrase_id


# --- in the picker ----------------------------------------------------------------------------


START = Picker(Catalogue(LIBRARY, SPELLING), (SHOP,), {}, NOW, chat=Chat("fawn", "A12"), window="w")


def chosen(shown: Picker) -> str | None:
    return shown.entry.phrase.id if shown.entry else None


def ids(shown: Picker) -> list[str]:
    return [row.entry.phrase.id for row in shown.found.rows]


def copied(shown: Picker) -> Picker:
    return shown.picked({}, {})


def test_forward_from_a_phrase_that_was_found_shows_its_ladder_at_the_next_step() -> None:
    found = START.typed("worth")
    assert found.climb is not None
    assert (found.climb.id, found.climb.at) == ("main", 0)
    after = found.stepped(forward=True)
    assert (ids(after), chosen(after), after.query) == (list(MAIN.steps), "lead", "")
    assert chosen(after.stepped(forward=False)) == "worth"
    assert after.draft is not None
    assert after.draft.texts == ("183元",)


@pytest.mark.parametrize(
    ("row", "forward", "expected"),
    [(0, False, "worth"), (1, False, "worth"), (2, True, "bye"), (3, True, "bye")],
)
def test_at_its_ends_the_walk_stays(row: int, expected: str, *, forward: bool) -> None:
    assert chosen(START.on_ladder("main", row).stepped(forward=forward)) == expected


def test_steps_that_would_state_nothing_new_are_passed_over() -> None:
    without = replace(START, chat=Chat("fawn")).typed("worth")
    assert chosen(without.stepped(forward=True)) == "bye"
    assert chosen(without.stepped(forward=True).stepped(forward=False)) == "worth"


def test_beside_all_ladders_the_walk_goes_on_where_the_buyer_is() -> None:
    beside = replace(START, chat=Chat("fawn", "A12", ladder="main", step=1)).typed("hello")
    assert beside.climb is None
    assert chosen(beside.stepped(forward=True)) == "final"
    assert chosen(beside.stepped(forward=False)) == "worth"
    nothing = beside.typed("zzzz")
    assert chosen(nothing) is None
    assert chosen(nothing.stepped(forward=True)) == "final"


@pytest.mark.parametrize("ladder", ["", "gone", "empty"])
def test_without_a_ladder_there_is_nowhere_to_go(ladder: str) -> None:
    beside = replace(START, chat=Chat("fawn", ladder=ladder)).typed("hello")
    assert beside.stepped(forward=True) is beside


def test_a_copied_step_is_remembered_and_the_next_is_offered_first() -> None:
    sent = copied(START.typed("worth").stepped(forward=True))
    assert (sent.chat.ladder, sent.chat.step) == ("main", 1)
    assert (sent.climbing, sent.board.chat) == ("", sent.chat)
    later = sent.begun(NOW, {})
    assert ids(later)[0] == "final"
    assert sorted(ids(later)) == sorted(one.id for one in PHRASES)
    assert ids(later.narrowed("?"))[0] == "hello", "only among all"
    after = copied(later)
    assert (after.chat.step, chosen(after.begun(NOW, {}))) == (2, "bye")
    end = copied(after.begun(NOW, {}))
    assert (end.chat.step, chosen(end.begun(NOW, {}))) == (3, "hello")


def test_a_copied_phrase_of_no_ladder_leaves_the_buyer_where_it_was() -> None:
    sent = copied(copied(START.typed("worth")).typed("hello"))
    assert (sent.chat.ladder, sent.chat.step) == ("main", 0)


def test_the_next_step_and_the_answers_to_the_buyer_are_not_listed_twice() -> None:
    sent = copied(START.typed("worth")).overheard("lead final", is_ours=False)
    assert ids(sent)[0] == "lead"
    assert sorted(ids(sent)) == sorted(one.id for one in PHRASES)


def test_a_kind_of_buyer_begins_its_ladder_and_goes_on_with_the_same() -> None:
    begun = START.climbing_for("plea")
    assert (chosen(begun), begun.chat.kind, begun.chat.ladder) == ("worth", "plea", "main")
    assert begun.chat.step is None
    sent = copied(begun.stepped(forward=True)).begun(NOW, {})
    again = sent.climbing_for("plea")
    assert (chosen(again), again.chat.step) == ("final", 1)
    other = again.climbing_for("ultimatum")
    assert (chosen(other), other.chat.ladder, other.chat.step) == ("final", "other", None)


def test_a_kind_without_a_ladder_of_its_own_gets_the_one_for_all() -> None:
    shown = START.climbing_for("made-up")
    assert (ids(shown), shown.chat.ladder) == (["bye"], "any")
    only = Library((replace(BOOK, ladders=(MAIN,)),))
    alone = replace(START, catalogue=Catalogue(only, SPELLING))
    assert alone.climbing_for("made-up") is alone


def test_a_ladder_whose_phrases_are_all_gone_has_nothing_to_choose() -> None:
    shown = START.climbing_for("nobody")
    assert (ids(shown), shown.entry, shown.draft, shown.climb) == ([], None, None, None)
    assert shown.stepped(forward=True) is shown
    assert ids(shown.typed("")) == ids(START.begun(NOW, {}).with_chat(shown.chat))


def test_a_ladder_that_the_files_lose_is_not_shown_any_more() -> None:
    shown = START.on_ladder("main", 2)
    bare = Catalogue(Library((replace(BOOK, ladders=()),)), SPELLING)
    after = shown.stocked(bare, (SHOP,), {})
    assert (sorted(ids(after)), chosen(after)) == (sorted(one.id for one in PHRASES), "final")
    assert after.climb is None


def test_the_ladder_in_view_says_the_price_where_a_phrase_stands_on_two() -> None:
    on_main, on_other = START.on_ladder("main", 2), START.on_ladder("other", 0)
    for shown, price in ((on_main, "最后180元"), (on_other, "最后180元")):
        assert shown.draft is not None
        assert shown.draft.texts == (price,)
        assert shown.place_of(shown.found.rows[shown.row].entry) is not None
    place = on_other.place_of(on_other.found.rows[0].entry)
    assert place is not None
    assert place.id == "other"


def test_typing_and_narrowing_leave_the_ladder() -> None:
    shown = START.on_ladder("main", 1)
    assert shown.typed("").climbing == ""
    assert shown.narrowed("*").climbing == ""
    assert shown.chose(3).climbing == "main"


def test_the_phrase_that_is_taken_instead_is_chosen_among_all() -> None:
    entry = LIBRARY.entries[4]
    shown = START.typed("lead").taking(entry)
    assert (shown.query, shown.climbing, chosen(shown)) == ("", "", "bye")


def test_nothing_is_offered_in_place_of_what_can_be_said() -> None:
    assert START.typed("worth").instead is None
    assert START.typed("zzzz").instead is None


def test_the_phrase_of_the_ladders_own_layer_is_listed_where_two_share_an_id() -> None:
    twin = Phrasebook("c", "c", language="zh-CN", phrases=(Phrase("bye", "twin", "走好"),))
    for books in ((BOOK, twin), (twin, BOOK)):
        shown = replace(START, catalogue=Catalogue(Library(books), SPELLING))
        shown = shown.on_ladder("main", 3)
        assert shown.entry is not None
        assert shown.entry.phrase is PHRASES[4]


# --- what is carried over, and what is not -----------------------------------------------------


def test_another_chat_begins_without_what_was_typed_and_heard() -> None:
    busy = START.overheard("在吗", is_ours=False).typed("worth").stepped(forward=True)
    other = busy.turned(3)
    assert (other.query, other.clipboard, other.buyer_words) == ("", "", "")
    assert (other.climbing, other.row, other.chat) == ("", 0, Chat("fawn"))
    assert other.turned(0).chat == busy.chat
    assert busy.turned(0) is busy


@pytest.mark.parametrize("how", ["cleared", "another"])
def test_the_next_buyer_begins_with_nothing(how: str) -> None:
    busy = START.overheard("在吗", is_ours=False).on_ladder("main", 2)
    after = busy.cleared() if how == "cleared" else busy.another()
    assert (after.chat, after.clipboard, after.buyer_words) == (Chat("fawn"), "", "")
    assert (after.climbing, after.row, after.query) == ("", 0, "")
    assert after.board.at == (0 if how == "cleared" else 1)


def test_files_read_again_tie_no_chat_to_a_window() -> None:
    held = START.with_chat(START.chat.told("buyer", "甲")).turned(1)
    held = replace(held, chat=held.chat.told("buyer", "乙"))
    stocked = held.stocked(START.catalogue, (SHOP,), {})
    assert stocked.with_chat(stocked.chat.for_shop("fawn")) is stocked
    assert [chat.window for chat in stocked.board.chats[:2]] == ["w", ""]


def test_a_chat_elsewhere_that_is_over_leaves_the_ladder_in_view() -> None:
    first = START.with_chat(START.chat.told("buyer", "甲")).touched(NOW)
    second = first.turned(1).touched(NOW.replace(hour=11)).on_ladder("main", 2)
    after = second.expired(NOW.replace(hour=10, minute=45), NOW - NOW.replace(minute=0, hour=9))
    assert (after.climbing, after.row, chosen(after)) == ("main", 2, "final")
    gone = second.expired(NOW.replace(hour=11, minute=20), NOW.replace(minute=30) - NOW)
    assert gone.board.chats[0].blank
    assert (gone.climbing, gone.row, chosen(gone)) == ("main", 2, "final")
    over = second.expired(NOW.replace(hour=12), NOW.replace(minute=30) - NOW)
    assert (over.climbing, over.row) == ("", 0)


def test_copying_counts_as_work_in_the_chat() -> None:
    later = NOW.replace(hour=12)
    assert copied(replace(START, now=later)).chat.touched == later


def test_the_same_window_again_changes_nothing() -> None:
    tied = START.met(Told("w", "", ""), "fawn").with_chat(Chat("fawn", "A12", "江苏"))
    assert tied.typed("worth").met(Told("w", "", ""), "fawn").query == "worth"


def test_rows_know_where_a_phrase_stands_and_compare_by_what_they_show() -> None:
    entries = LIBRARY.entries
    rows = Rows(entries, (2, 0))
    assert (rows.place(0), rows.place(1)) == (1, None)
    assert [row.entry for row in rows[0:2]] == [entries[2], entries[0]]
    assert rows == Rows(entries, (2, 0))
    assert hash(rows) == hash(Rows(entries, (2, 0)))
    assert rows != Rows(entries, (2,))
    assert rows != (2, 0)


# --- the catalogue ----------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "more"), [("plea", 0.05), ("ultimatum", 0), ("", 0)])
def test_a_phrase_for_the_kind_of_buyer_is_worth_a_little_more(kind: str, more: float) -> None:
    plain = START.catalogue.boosts(SHOP, {})[2]
    assert START.catalogue.boosts(SHOP, {}, kind)[2] == pytest.approx(plain + more)
    assert START.catalogue.boosts(SHOP, {}, kind)[1] == plain


def test_boosts_are_kept_until_shop_use_or_kind_change() -> None:
    weights = {"lead": 1.0}
    kept = START.catalogue.boosts(SHOP, weights, "plea")
    assert START.catalogue.boosts(SHOP, weights, "plea") is kept
    for other in (
        START.catalogue.boosts(SHOP, weights, ""),
        START.catalogue.boosts(replace(SHOP, platform="jd"), weights, ""),
        START.catalogue.boosts(SHOP, dict(weights), ""),
    ):
        assert other is not kept


@pytest.mark.parametrize(
    ("kind", "language", "ladder"),
    [
        ("plea", "zh-CN", "main"),
        ("plea", "en-US", "en"),
        ("plea", "ko", "main"),
        ("ultimatum", "en", "other"),
        ("made-up", "en", "any"),
    ],
)
def test_the_ladder_for_a_kind_is_rather_one_in_the_shops_language(
    kind: str, language: str, ladder: str
) -> None:
    english = Phrasebook("e", "e", "en-GB", ladders=(Ladder("en", "E", ("plea",), ("x",)),))
    both = Catalogue(Library((BOOK, english)), SPELLING)
    assert both.ladder_for(kind, language) == ladder


def test_what_suits_the_shop_is_listed_first_and_the_order_is_kept() -> None:
    phrases = (Phrase("a", "a", "a", platforms=("jd",)), Phrase("b", "b", "b"))
    mixed = Catalogue(Library((replace(BOOK, phrases=phrases, ladders=()),)), SPELLING)
    assert list(mixed.ordered("", SHOP)) == [1, 0]
    assert mixed.ordered("", SHOP) is mixed.ordered("", replace(SHOP, name="x"))
    assert list(mixed.ordered("", replace(SHOP, platform="jd"))) == [0, 1]
    assert list(mixed.ordered("gone", SHOP)) == []
