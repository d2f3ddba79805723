"""Chats, their windows and their ladders in the picker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app import resources
from desktop_app.core.board import Board
from desktop_app.core.catalogue import Catalogue
from desktop_app.core.chats import Chat
from desktop_app.core.phrases import Ladder, Library, Phrase, Phrasebook
from desktop_app.core.picker import Picker
from desktop_app.core.reminders import Reminder, is_nudge
from desktop_app.core.search.spelling import Spelling
from desktop_app.core.windows import Told
from tests.fakes import FAWN, Desk

LAMPS = replace(FAWN, id="lamps", name="Harbour Lamps", language="en")
NUDGES = ("nudge-help", "en-nudge-help")
STEPS = ("one", "two", "three")
BOOK = Phrasebook(
    "b", "b", language="zh-CN",
    phrases=tuple(Phrase(name, name, name) for name in ("other", *STEPS, *NUDGES)),
    ladders=(Ladder("up", "Up", steps=STEPS),),
)  # fmt: skip
CATALOGUE = Catalogue(Library((BOOK,)), Spelling(resources.pinyin()))
LIN, ANA = Chat("fawn", buyer="小林"), Chat("lamps", buyer="Ana")


def picker(*chats: Chat) -> Picker:
    board = Board((*chats, *Board().chats)[:9])
    return Picker(
        CATALOGUE, (FAWN, LAMPS), {}, Desk().scene().now, chat=board.chat, board=board
    )  # fmt: skip


@pytest.mark.parametrize(
    ("title", "served", "chosen", "next_time"),
    [
        (Told("7:chat", "", ""), LIN, ANA, "Ana"),
        (Told("7:chat", "fawn", ""), LIN, ANA, "小林"),
        (Told("7:chat", "lamps", ""), LIN, ANA, "Ana"),
        (Told("fawn/小林", "fawn", "小林"), LIN, replace(ANA, shop="fawn"), "小林"),
        (Told("7:chat", "", ""), LIN, replace(ANA, window="8:chat"), "小林"),
        (Told("7:chat", "", ""), Chat("fawn"), replace(ANA, window="8:chat"), "Ana"),
    ],
    ids=[
        "a client with one window for all",
        "another shop's window",
        "the shop's window",
        "another buyer's window",
        "it has its own",
        "its own is gone, and this one is new",
    ],
)
def test_a_chat_chosen_by_number_takes_the_window_only_where_it_may_be_its(
    title: Told, served: Chat, chosen: Chat, next_time: str
) -> None:
    shown = picker(replace(served, window=title.key), chosen).met(title, "fawn").turned(1)

    assert shown.chat.buyer == "Ana"
    assert shown.picked({}, {}).met(title, "fawn").chat.buyer == next_time


@pytest.mark.parametrize(("presses", "expected"), [(1, "two"), (2, "three"), (3, "three")])
def test_the_key_for_the_next_step_goes_to_the_step_that_is_offered_not_past_it(
    presses: int, expected: str
) -> None:
    shown = picker(replace(LIN, ladder="up", step=0))
    assert shown.entry
    assert shown.entry.phrase.id == "two"
    for _ in range(presses):
        shown = shown.stepped(forward=True)
    assert shown.entry
    assert shown.entry.phrase.id == expected


def test_a_step_that_was_searched_for_is_where_the_next_one_is_counted_from() -> None:
    shown = picker(replace(LIN, ladder="up", step=0)).typed("two").stepped(forward=True)
    assert shown.entry
    assert shown.entry.phrase.id == "three"


def test_back_from_the_offered_step_is_the_one_that_was_sent() -> None:
    shown = picker(replace(LIN, ladder="up", step=1)).stepped(forward=False)
    assert shown.entry
    assert shown.entry.phrase.id == "two"


def test_a_recalled_chat_learns_what_its_reminder_knows_and_keeps_what_it_knows_itself() -> None:
    held = replace(LIN, product="A21", answers={"ask.size": "42", "order.number": "2"})
    kept = Chat(
        "fawn", "A12", "浙江", "小林", {"order.number": "1", "order.placed_at": "2026-12-01 14:35"}
    )

    shown = picker(ANA, held).recalled(kept)

    assert shown.board.at == 1
    assert shown.chat == Chat(
        "fawn", "A21", "浙江", "小林",
        {"ask.size": "42", "order.number": "2", "order.placed_at": "2026-12-01 14:35"},
    )  # fmt: skip


@pytest.mark.parametrize(("shop", "expected"), [("fawn", "nudge-help"), ("lamps", "en-nudge-help")])
def test_a_reminder_wants_the_phrase_of_the_language_of_its_shop(shop: str, expected: str) -> None:
    shown = picker(Chat(shop, buyer="Ana"))
    reminder = Reminder("r", shown.now, shop=shop, buyer="Ana", phrase="nudge-help")
    entry, refusals = shown.reply_for(reminder)
    assert entry
    assert (entry.phrase.id, refusals) == (expected, ())
    assert is_nudge(entry.phrase, reminder)
