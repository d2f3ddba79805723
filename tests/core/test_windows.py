"""What a window's title says of the chat in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.windows import LONGEST_TITLE, Told, is_news, told
from tests.fakes import FAWN

FAWN_SHOP = replace(FAWN, windows=("小鹿鞋坊",))
NAMED = replace(FAWN, id="named", windows=(r"^(?P<buyer>.*) - 金店$",))
SOMETIMES = replace(FAWN, id="some", windows=(r"^(?:(?P<buyer>\S+) @ )?银店",))
SHOPS = (FAWN_SHOP, NAMED, SOMETIMES)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("王先生", "王先生 (3)"),
        ("王先生 (3)", "(99+) 王先生"),
        ("王先生", "王先生【1条】"),
        ("王先生", "[2 new] 王先生"),
        ("王先生", "王先生（5条未读消息）"),
        ("王先生", "王先生 (2 unread messages)"),
        ("王先生", "3条新消息 王先生"),
        ("Ada", "12 new messages Ada"),
        ("Ada", "1 New Message Ada"),
        ("김민수", "김민수 2개의 새 메시지"),
        ("王先生", "王先生 对方正在输入..."),
        ("王先生", "王先生 正在输入中…"),
        ("Ada", "Ada is typing..."),
        ("Ada", "Ada typing…"),
        ("김민수", "김민수 입력 중..."),
        ("王先生", "● 王先生"),
        ("王先生", "王先生*"),
        ("王先生", "  王先生  "),
        ("t**1", "● t**1 (2)"),
        ("旺旺 - 小鹿", "【新消息】旺旺 - 小鹿"),
        ("旺旺 - 小鹿", "【　　　】旺旺 - 小鹿"),
        ("旺旺 - 小鹿", "新消息 - 旺旺 - 小鹿"),
        ("旺旺 - 小鹿", "您有3条新消息！旺旺 - 小鹿"),
        ("旺旺 - 小鹿", "旺旺 - 小鹿 (对方正在输入...)"),
        ("Ada | Chat", "New message! | Ada | Chat"),
        ("Ada | Chat", "🔔 Ada | Chat"),
        ("Ada | Chat", "(•) Ada | Chat"),
        ("Ada | Chat", "3 unread · Ada | Chat"),
        ("김민수", "새 메시지 - 김민수"),
        ("", "(3)"),
    ],
)
def test_what_comes_and_goes_in_a_title_makes_no_other_chat(one: str, other: str) -> None:
    assert told(7, one, SHOPS) == told(7, other, SHOPS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("王先生", "李先生"),
        ("访客 (8371)", "访客 (8372)"),
        ("王 (13812345678)", "王 (13912345678)"),
        ("t**1", "t1"),
        ("王先生", ""),
        ("王(北京)", "王(上海)"),
    ],
)
def test_another_title_in_a_window_is_another_buyer(one: str, other: str) -> None:
    assert told(7, one, SHOPS).key != told(7, other, SHOPS).key


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        *((one, True) for one in ("● new message", "【新消息】", "您有新的消息！", "(3)", "● ● ●")),
        *(
            (one, True)
            for one in ("3 new messages", "새 메시지", "[2条未读]", "正在输入…", "【　　】")
        ),
        *((one, False) for one in ("", "  ", "王先生", "● 王先生", "(3) Ada", "t**1", "消息中心")),
    ],
)
def test_some_titles_only_say_that_there_is_news(title: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_news(title) is expected


@pytest.mark.parametrize("title", ["", "王先生", "小鹿鞋坊"])
def test_two_windows_are_two_chats_even_under_one_title(title: str) -> None:
    assert told(7, title, SHOPS).key != told(8, title, SHOPS).key


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("王先生", Told("7:王先生", "", "")),
        ("千牛 小鹿鞋坊 (3)", Told("7:千牛 小鹿鞋坊", "fawn", "")),
        ("小王 - 金店", Told("named/小王", "named", "小王")),
        ("小王 (3) - 金店", Told("named/小王", "named", "小王")),
        ("t**1 - 金店", Told("named/t**1", "named", "t**1")),
        ("  - 金店", Told("7:金店", "named", "")),
        ("(3) - 金店", Told("7:金店", "named", "")),
        ("小王 @ 银店", Told("some/小王", "some", "小王")),
        ("银店", Told("7:银店", "some", "")),
        ("小鹿鞋坊 - 金店", Told("7:小鹿鞋坊 - 金店", "fawn", "")),
    ],
)
def test_the_first_pattern_that_fits_tells_shop_and_buyer(title: str, expected: Told) -> None:
    assert told(7, title, SHOPS) == expected


def test_a_buyer_that_is_named_is_the_same_in_every_window() -> None:
    assert told(7, "小王 - 金店", SHOPS) == told(8, "小王 (2) - 金店", SHOPS)
    assert told(7, "小王 - 金店", SHOPS).key != told(7, "小李 - 金店", SHOPS).key


def test_buyers_of_one_name_in_two_shops_are_two() -> None:
    other = replace(NAMED, id="other", windows=(r"^(?P<buyer>.*) - 铜店$",))
    keys = {told(7, f"小王 - {name}", (NAMED, other)).key for name in ("金店", "铜店")}
    assert len(keys) == 2


def test_only_the_shops_that_are_given_count() -> None:
    assert told(7, "小鹿鞋坊", ()) == Told("7:小鹿鞋坊", "", "")


HOSTILE = (
    *("(" * 10_000, "[1" * 5_000, "(消息" * 3_000, "1" * 10_000, "正在输入" * 2_500, " " * 10_000),
    *("\0" * 10_000, "●" * 10_000, "\ud800" * 10_000, "🔴" * 10_000, "\n(\u202e)" * 2_500),
)


@pytest.mark.parametrize("title", HOSTILE, ids=range(len(HOSTILE)))
def test_a_broken_or_endless_title_is_read(title: str) -> None:
    found = told(7, title, SHOPS)

    assert len(found.key) <= LONGEST_TITLE + 2
    assert found[1:] == ("", "")


@given(st.integers(), st.text())
def test_a_title_is_always_read_and_the_same_way(handle: int, title: str) -> None:
    first = told(handle, title, SHOPS)
    assert told(handle, title, SHOPS) == first
    assert first.key
    assert first.buyer == first.buyer.strip()


def test_a_pattern_that_is_none_hides_no_other() -> None:
    odd = replace(FAWN, windows=("(", "\ud800", "鹿店"))

    assert told(1, "老王 - 鹿店", [odd]).shop == odd.id
