"""A reply of several messages, one after the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.sending import Sending


def test_the_messages_come_one_by_one_and_the_last_one_stays() -> None:
    first = Sending(("a", "b"))
    assert (first.text, first.more) == ("a", True)
    second = first.advanced()
    assert (second.text, second.more) == ("b", False)
    assert second.advanced() is second
    assert first.text == "a"


@pytest.mark.parametrize("nothing", [Sending(), Sending(())])
def test_of_nothing_nothing_follows(nothing: Sending) -> None:
    assert (nothing.text, nothing.more) == ("", False)
    assert nothing.advanced() is nothing


def test_each_picture_is_a_message_after_the_texts() -> None:
    said = Sending(("a",), pictures=("/b.png", "/c.png"))
    assert (said.count, said.text, said.picture, said.more) == (3, "a", "", True)
    second = said.advanced()
    assert (second.text, second.picture, second.more) == ("", "/b.png", True)
    third = second.advanced()
    assert (third.text, third.picture, third.more) == ("", "/c.png", False)
    assert third.advanced() is third


@given(st.lists(st.text(), min_size=1))
def test_every_message_is_sent_once_in_order(texts: list[str]) -> None:
    sending = Sending(tuple(texts))
    sent = [sending.text]
    while sending.more:
        sending = sending.advanced()
        sent.append(sending.text)
    assert sent == texts
