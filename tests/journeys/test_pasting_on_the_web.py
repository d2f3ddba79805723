"""Ctrl+Enter into chat pages in Chromium, which tell a server what arrived in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.journeys.chat_programs import BOXES, web_chat
from tests.journeys.kuaihui import at_work
from tests.journeys.waiting import wait_until

if TYPE_CHECKING:
    from tests.journeys.desk import Desk

ALLOWED: Final = "\n[sending]\nenter_between = ['plain']\nrestore_clipboard = true\n"
SENDING: Final = "\n[sending]\non_enter = 'send'\n"
FORMER: Final = "what was there before"


@pytest.mark.parametrize("kind", BOXES)
def test_three_messages_go_one_by_one_and_the_clipboard_comes_back(desk: Desk, kind: str) -> None:
    with web_chat(desk, kind) as chat, at_work(desk, "in-a-row", ALLOWED) as program:
        desk.put_on_clipboard(FORMER)
        program.open()
        program.search("zzthree")
        desk.press("ctrl+Return")
        program.wait_for("pasted")

        *sent, last = program.filled("zzthree")
        wait_until(
            lambda: len(chat.said) == len(sent),
            lambda: f"{sent}: {chat.story} {program.events()}",
        )
        assert chat.said == sent, f"{chat.story} {program.events()}"
        chat.wait_for(last)
        wait_until(lambda: desk.clipboard() == FORMER, "the former text")


def test_enter_pastes_and_sends_where_the_agent_has_chosen_so(desk: Desk) -> None:
    with web_chat(desk, "textarea") as chat, at_work(desk, "sending", SENDING) as program:
        program.open()
        program.search("zzplain")
        program.choose("F3", "A12")
        desk.press("Return")
        program.wait_for("pasted")

        sent = program.filled("zzplain", "--product", "A12")
        wait_until(lambda: chat.said == sent, lambda: f"{sent} to be sent: {chat.said}")
