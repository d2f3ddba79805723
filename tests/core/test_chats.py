"""What is known of one buyer, and forgotten with the chat."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.chats import Chat

FULL = Chat("fawn", "A12", "江苏", "王先生", {"order.tracking": "YT1", "ask.size": "42"})

names = st.text() | st.sampled_from(["product", "region", "buyer.region", "buyer", "buyer.name"])


@pytest.mark.parametrize(
    ("name", "chat"),
    [
        ("product", Chat("fawn", product="x")),
        ("region", Chat("fawn", region="x")),
        ("buyer.region", Chat("fawn", region="x")),
        ("buyer", Chat("fawn", buyer="x")),
        ("buyer.name", Chat("fawn", buyer="x")),
        ("order.tracking", Chat("fawn", answers={"order.tracking": "x"})),
        ("product.name", Chat("fawn", answers={"product.name": "x"})),
    ],
)
def test_a_fact_goes_where_its_name_belongs(name: str, chat: Chat) -> None:
    assert Chat("fawn").told(name, "x") == chat


def test_an_answer_replaces_the_one_before_and_keeps_the_others() -> None:
    later = FULL.answered("ask.size", "43")
    assert later.answers == {"order.tracking": "YT1", "ask.size": "43"}
    assert FULL.answers["ask.size"] == "42"


@pytest.mark.parametrize("nothing", ["", "  ", "\n"])
def test_an_empty_answer_takes_the_answer_back(nothing: str) -> None:
    assert FULL.answered("ask.size", nothing).answers == {"order.tracking": "YT1"}
    assert FULL.answered("ask.new", nothing).answers == FULL.answers


@given(st.lists(st.tuples(names, st.text())))
def test_nothing_of_one_buyer_reaches_the_next(told: list[tuple[str, str]]) -> None:
    chat = FULL
    for name, value in told:
        chat = chat.told(name, value)
    assert chat.shop == "fawn"
    assert chat.cleared() == Chat("fawn")
    assert chat.for_shop("other") == Chat("other")
    assert chat.for_shop("fawn") is chat


@pytest.mark.parametrize(
    ("root", "left"),
    [
        ("ask", {"order.tracking": "YT1", "asked": "1"}),
        ("order", {"ask.size": "42", "ask": "1", "asked": "1"}),
        ("nothing", {"order.tracking": "YT1", "ask.size": "42", "ask": "1", "asked": "1"}),
    ],
)
def test_the_answers_below_a_root_can_be_left_out(root: str, left: dict[str, str]) -> None:
    chat = FULL.answered("ask", "1").answered("asked", "1")
    assert chat.without(root).answers == left
    assert chat.without(root).region == "江苏"
