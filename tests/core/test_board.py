"""Nine chats: which one comes to the front, which window holds it, which one makes room."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from desktop_app.core.board import CHATS, Board
from desktop_app.core.chats import Chat
from desktop_app.core.clocks import Clock
from tests.fakes import Desk

NOW = Desk().scene().now
IDLE = dt.timedelta(minutes=30)


def ago(minutes: int) -> dt.datetime:
    return NOW - dt.timedelta(minutes=minutes)


def known(name: str, window: str = "", minutes: int = 0) -> Chat:
    return Chat("fawn", buyer=name, window=window, touched=ago(minutes))


def board(*chats: Chat, at: int = 0) -> Board:
    blank = (Chat("fawn"),) * (CHATS - len(chats))
    return Board((*chats, *blank), at)


FULL = board(*(known(f"b{n}", f"w{n}", minutes=20 - n) for n in range(CHATS)))


def test_at_first_there_is_one_blank_chat_in_front() -> None:
    assert (Board().chat, Board().in_use) == (Chat(), (0,))


@pytest.mark.parametrize(
    ("chat", "blank"),
    [
        (Chat(), True),
        (Chat("fawn", window="w", touched=NOW), True),
        (Chat("fawn", kind="plea"), False),
        (Chat("fawn", ladder="main"), False),
        (Chat("fawn", answers={"ask.size": "42"}), False),
        (Chat("fawn", clock=Clock(NOW)), False),
    ],
)
def test_a_chat_is_blank_while_nothing_is_known_of_its_buyer(chat: Chat, *, blank: bool) -> None:
    assert chat.blank is blank
    assert board(Chat(), chat).in_use == ((0,) if blank else (0, 1))


@pytest.mark.parametrize(
    ("held", "place"),
    [
        (board(), 1),
        (board(known("a"), known("b")), 2),
        (board(known("a"), replace(Chat("fawn"), window="w"), known("c")), 3),
        (board(*(known(str(n)) for n in range(8)), Chat(window="w")), 8),
        (board(known("a"), at=4), 1),
        (FULL, 1),
        (replace(FULL, at=1), 0),
        (FULL.kept(known("b0", "w0", 60)), 1),
        (replace(FULL, at=1).kept(known("b1", "w1", 0)), 0),
        (replace(replace(FULL, at=5).kept(known("b5", "", 90)), at=0), 5),
        (replace(replace(FULL, at=5).kept(known("b5", "", 0)), at=0), 1),
        (replace(replace(FULL, at=3).kept(Chat("fawn", buyer="x")), at=0), 3),
    ],
)
def test_a_new_buyer_gets_a_blank_place_or_that_of_the_one_left_alone_longest(
    held: Board, place: int
) -> None:
    assert held.free == place


def test_the_place_of_the_chat_in_front_is_never_taken() -> None:
    shown = FULL
    for _ in range(20):
        front = shown.chat
        shown = shown.another("fawn")
        assert front in shown.chats
        shown = shown.kept(known("new", minutes=-1))


def test_another_buyer_has_nothing_of_the_one_whose_place_it_takes() -> None:
    shown = FULL.another("jd")
    assert (shown.at, shown.chat, shown.chat.window) == (1, Chat("jd"), "")
    assert shown.chats[0] is FULL.chats[0]


def test_turning_to_a_blank_chat_holds_it_for_the_shop_and_in_no_window() -> None:
    held = board(known("a"), replace(Chat("jd"), window="w"), known("c", "x"))
    assert held.turned(1, "fawn").chat == Chat("fawn")
    assert held.turned(1, "fawn").chat.window == ""
    assert held.turned(2, "jd").chat is held.chats[2]
    assert held.turned(0, "jd").chat is held.chats[0]


def test_the_chat_that_is_worked_in_takes_the_window_from_the_one_before() -> None:
    held = board(known("a", "w"), known("b", "x"), at=1).holding("w")
    assert [chat.window for chat in held.chats[:2]] == ["", "w"]
    assert held.holding("w") is held
    assert held.holding("") is held


@pytest.mark.parametrize(
    ("held", "window", "at", "chat"),
    [
        (board(known("a", "w")), "", 0, known("a")),
        (board(known("a", "w")), "w", 0, known("a")),
        (board(known("a", "w"), known("b", "x")), "x", 1, known("b")),
        (board(), "w", 0, Chat("usual")),
        (board(replace(Chat("jd"), window="x")), "w", 0, Chat("usual")),
        (board(known("a", "w")), "new", 1, Chat("usual")),
        (board(known("a")), "new", 1, Chat("usual")),
        (FULL, "new", 1, Chat("usual")),
        (FULL, "w7", 7, FULL.chats[7]),
    ],
)
def test_a_window_brings_its_chat_or_begins_one(
    held: Board, window: str, at: int, chat: Chat
) -> None:
    met = held.met(window, "usual")
    assert (met.at, met.chat) == (at, chat)
    assert met.chat.window == (window or held.chat.window)


@pytest.mark.parametrize(
    ("chat", "buyer"),
    [
        (Chat("fawn", window="w"), "小王"),
        (Chat("fawn", region="江苏", window="w"), "小王"),
        (known("王老板", "w"), "王老板"),
    ],
)
@pytest.mark.parametrize("at", [0, 1])
def test_a_title_names_its_buyer_again_unless_the_agent_did(
    chat: Chat, buyer: str, at: int
) -> None:
    met = board(chat, known("b"), at=at).met("w", "fawn", "小王")
    assert (met.at, met.chat.buyer, met.chat.region) == (0, buyer, chat.region)


def test_a_new_chat_has_the_name_that_the_title_tells() -> None:
    assert board(known("a")).met("w", "fawn", "小王").chat == Chat("fawn", buyer="小王")


@pytest.mark.parametrize(
    ("held", "kept", "at", "chat"),
    [
        (
            board(known("a"), known("b")),
            Chat("fawn", "A12", buyer="b"),
            1,
            replace(known("b"), product="A12"),
        ),
        (board(known("a")), Chat("fawn", buyer="a"), 0, known("a")),
        (board(known("a")), Chat("jd", buyer="a"), 1, Chat("jd", buyer="a")),
        (board(known("a")), Chat("fawn", "A12"), 1, Chat("fawn", "A12")),
        (board(Chat("fawn")), Chat("fawn", "A12"), 0, Chat("fawn", "A12")),
        (FULL, Chat("fawn", buyer="x"), 1, Chat("fawn", buyer="x")),
    ],
)
def test_a_chat_that_was_kept_comes_back_where_its_buyer_is_or_at_a_free_place(
    held: Board, kept: Chat, at: int, chat: Chat
) -> None:
    back = held.recalled(kept)
    assert (back.at, back.chat) == (at, chat)


def test_buyers_who_were_left_alone_are_forgotten_and_their_windows_stay_theirs() -> None:
    clock = Chat("fawn", clock=Clock(ago(40)), touched=ago(40))
    never = Chat("fawn", buyer="n")
    held = board(known("a", "w", 31), known("b", "x", 30), never, clock, at=1)
    left = held.expired(NOW, IDLE)
    assert left.chats[0] == Chat("fawn")
    assert left.chats[0].window == "w"
    assert left.chats[1] is held.chats[1]
    assert left.chats[2] is never
    assert left.chats[3].blank
    assert left.at == 1


def test_where_nobody_is_forgotten_nothing_changes() -> None:
    held = board(known("a", "w", 30), replace(Chat("fawn"), touched=ago(99)))
    assert held.expired(NOW, IDLE) is held
    once = board(known("a", "w", 31)).expired(NOW, IDLE)
    assert once.expired(NOW, IDLE) is once
