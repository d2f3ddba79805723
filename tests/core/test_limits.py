"""What a chat platform takes: long messages become several, and the agent is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.limits import fitted
from desktop_app.core.shops import Platform
from desktop_app.core.splitting import length
from desktop_app.core.templates import Message, Part
from tests.fakes import Desk, asked, refused

NARROW = Platform("narrow", "窄", message_limit=12, burst_limit=2)
DESK = Desk(platform=NARROW)

SPLIT = "split: 窄 takes 12 characters a message"
TOO_LONG = (
    "A message is longer than the 12 characters that 窄 takes, and has no sentence or comma to"
    " split it at; shorten it"
)
BURST = "窄: better no more than 2 messages in a row"


def notes(body: str, desk: Desk = DESK) -> list[str]:
    return [note.message for note in desk.fill(body).notes]


@pytest.mark.parametrize(
    ("body", "texts", "said"),
    [
        ("您好！", ("您好！",), []),
        ("您好，欢迎光临！请看新款。", ("您好，欢迎光临！", "请看新款。"), [SPLIT]),
        ("一\n---\n二", ("一", "二"), []),
        ("一\n---\n二\n---\n三", ("一", "二", "三"), [BURST]),
        (
            "您好，欢迎光临！请看新款。\n---\n三",
            ("您好，欢迎光临！", "请看新款。", "三"),
            [SPLIT, BURST],
        ),
        ("  \n您好", ("  \n您好",), []),
    ],
)
def test_a_message_that_is_too_long_becomes_several(
    body: str, texts: tuple[str, ...], said: list[str]
) -> None:
    draft = DESK.fill(body)

    assert draft.ready
    assert [text.strip() for text in draft.texts] == [text.strip() for text in texts]
    assert notes(body) == said


@pytest.mark.parametrize("platform", [None, Platform("free", "free")])
def test_without_a_known_limit_nothing_is_split(platform: Platform | None) -> None:
    draft = Desk(platform=platform).fill("您好。" * 200 + "\n---\n一" * 9)

    assert len(draft.texts) == 10
    assert draft.notes == ()


def test_values_are_still_marked_in_the_pieces() -> None:
    draft = DESK.fill("我是{{ shop.name }}的客服。您好！欢迎")

    assert [message.parts for message in draft.messages] == [
        (Part("我是"), Part("小鹿鞋坊", "filled"), Part("的客服。")),
        (Part("您好！欢迎"),),
    ]


def test_a_value_that_is_split_is_marked_in_both_pieces() -> None:
    draft = DESK.fill("请看{{ ask.a }}吧", {"ask.a": "一二三四五六。七八九"})

    assert [message.parts for message in draft.messages] == [
        (Part("请看"), Part("一二三四五六。", "filled")),
        (Part("七八九", "filled"), Part("吧")),
    ]


def test_what_cannot_be_split_is_refused() -> None:
    draft = DESK.fill("您好。\n---\n一二三四五六七八九十一二三四五")

    assert not draft.ready
    assert refused(draft) == [TOO_LONG]
    assert len(draft.texts) == 2


def test_a_blank_is_not_cut_and_its_length_is_not_held_against_it() -> None:
    name = "ask.a_long_name_of_a_variable"
    body = f"好的！{{{{ {name} }}}}"

    draft = DESK.fill(body)

    assert (asked(draft), refused(draft)) == ([name], [])
    assert Part(name, "blank") in draft.messages[-1].parts
    assert DESK.fill(body, {name: "好"}).ready


PARTS = st.builds(
    Part, st.text("一。，! \n", min_size=1, max_size=8), st.sampled_from(["plain", "filled"])
)


@given(st.lists(PARTS, min_size=1, max_size=8).map(tuple), st.integers(1, 20))
def test_no_part_is_lost_or_changes_its_kind(parts: tuple[Part, ...], limit: int) -> None:
    done = fitted((Message(parts),), Platform("p", "p", message_limit=limit))

    def marked(message: Message) -> list[tuple[str, str]]:
        return [(char, part.kind) for part in message.parts for char in part.text if char.strip()]

    assert [pair for one in done.messages for pair in marked(one)] == marked(Message(parts))
    if not done.refusals:
        assert all(length(message.text) <= limit for message in done.messages)
