"""Ctrl+Enter into HexChat: what a chat server gets in the end."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Final

import pytest

from tests.journeys.desk import Desk, open_desk
from tests.journeys.irc_chat import hexchat
from tests.journeys.kuaihui import Kuaihui, at_work
from tests.journeys.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.journeys.chat_programs import ChatProgram

ALLOWED: Final = "\n[sending]\nenter_between = ['plain']\n"
SENDING: Final = "\n[sending]\non_enter = 'send'\n"
PINNED: Final = "\n[window]\npinned = true\nplace = 'docked'\nwidth = 560\nheight = 500\n"

pytestmark = pytest.mark.skipif(
    not (shutil.which("hexchat") or os.environ.get("CI")), reason="not installed: hexchat"
)


@pytest.fixture(scope="module", params=["openbox", "xfwm4"])
def desk(request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A desk of its own for each window manager."""
    with open_desk(manager=request.param) as desk:
        yield desk


@pytest.fixture
def chat(desk: Desk) -> Iterator[ChatProgram]:
    """HexChat in a channel."""
    with hexchat(desk) as chat:
        yield chat


def lines(*messages: str) -> list[str]:
    """What the server gets: a line is a message."""
    return [line for message in messages for line in message.split("\n")]


def wait_for_said(chat: ChatProgram, expected: list[str]) -> None:
    wait_until(lambda: chat.said == expected, lambda: f"{expected} to be said: {chat.said}")


def test_what_is_pasted_is_said_when_the_agent_presses_return(
    chat: ChatProgram, kuaihui: Kuaihui
) -> None:
    kuaihui.open()
    kuaihui.choose("F3", "A12")
    kuaihui.search("zzplain")
    kuaihui.desk.press("ctrl+Return")
    kuaihui.wait_for("pasted")
    assert chat.said == []

    chat.focus()
    kuaihui.desk.press("Return")

    wait_for_said(chat, lines(*kuaihui.filled("zzplain", "--product", "A12")))


def test_enter_sends_where_the_agent_has_chosen_so(desk: Desk, chat: ChatProgram) -> None:
    with at_work(desk, "sending", SENDING) as program:
        program.open()
        program.search("zzplain")
        program.choose("F3", "A12")
        desk.press("Return")
        program.wait_for("pasted")

        wait_for_said(chat, lines(*program.filled("zzplain", "--product", "A12")))


def test_messages_in_a_row_are_said_one_by_one_and_the_last_waits(
    desk: Desk, chat: ChatProgram
) -> None:
    with at_work(desk, "in-a-row", ALLOWED) as program:
        program.open()
        program.search("zzthree")
        desk.press("ctrl+Return")
        program.wait_for("pasted")

        *sent, last = program.filled("zzthree")
        wait_for_said(chat, lines(*sent))
        desk.press("Return")
        wait_for_said(chat, lines(*sent, last))


def test_a_click_beside_the_chat_leaves_it_the_keyboard(desk: Desk, chat: ChatProgram) -> None:
    with at_work(desk, "beside", PINNED) as program:
        program.open()
        program.search("zzthree")
        desk.raise_window(chat.window)
        wait_until(lambda: not desk.screen.takes_focus(program.window), "a picker that looks on")
        row = program.area.part(0.5, 0.2, 0.6, 0.24)
        desk.click(row.x, row.y)
        program.wait_for("pasted")

        assert desk.screen.active() == chat.window
        desk.press("Return")
        wait_for_said(chat, ["第一条 🌹"])
