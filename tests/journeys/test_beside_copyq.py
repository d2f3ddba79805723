"""CopyQ runs beside us: it fetches every text as soon as it is there, and keeps it for good."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import suppress
from itertools import count
from typing import TYPE_CHECKING, Final

import pytest

from tests.journeys.chat_programs import ChatProgram, web_chat
from tests.journeys.desk import Desk, open_desk
from tests.journeys.kuaihui import Kuaihui, at_work
from tests.journeys.waiting import NotSeenError, running, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(
    not (shutil.which("copyq") or os.environ.get("CI")), reason="not installed: copyq"
)
ALLOWED: Final = "\n[sending]\nenter_between = ['plain']\n"
RESTORING: Final = f"{ALLOWED}restore_clipboard = true\n"
FORMER: Final = "what was there before"


class CopyQ:
    """The running clipboard manager."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        wait_until(lambda: self._ask("eval", "1") == "1", "CopyQ")

    @property
    def history(self) -> list[str]:
        """What it has kept, the newest first."""
        return [self._ask("read", str(number)) for number in range(int(self._ask("count")))]

    def _ask(self, *question: str) -> str:
        done = subprocess.run(
            ("copyq", *question),
            env=self._desk.environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=20,
            check=False,
        )
        return done.stdout.rstrip("\n")


@pytest.fixture
def desk() -> Iterator[Desk]:
    """A desk of its own: CopyQ keeps its history in its home."""
    with open_desk() as desk:
        yield desk


@pytest.fixture
def copyq(desk: Desk) -> Iterator[CopyQ]:
    """CopyQ, with a text of another program in it."""
    command = ("copyq", "--start-server", "hide")
    with running(*command, environment=desk.environment):
        copyq = CopyQ(desk)
        numbers = count()

        def kept() -> bool:
            text = f"{next(numbers)}"  # another one each time: it answers before it listens
            desk.put_on_clipboard(text)
            with suppress(NotSeenError):
                return wait_until(lambda: text in copyq.history, "", 2)
            return False

        wait_until(kept, "CopyQ's first item")
        desk.put_on_clipboard(FORMER)
        wait_until(lambda: copyq.history[0] == FORMER, "the item before ours")
        yield copyq


def paste_three(program: Kuaihui, chat: ChatProgram) -> list[str]:
    """Paste a reply of three messages; what they are."""
    program.open()
    program.search("zzthree")
    program.desk.press("ctrl+Return")
    program.wait_for("pasted")
    *sent, last = program.filled("zzthree")
    wait_until(lambda: chat.said == sent, lambda: f"{sent} to be sent: {chat.story}")
    chat.wait_for(last)
    return [*sent, last]


def test_all_messages_arrive_and_are_kept_like_any_other_copy(desk: Desk, copyq: CopyQ) -> None:
    with web_chat(desk, "textarea") as chat, at_work(desk, "beside", ALLOWED) as program:
        messages = paste_three(program, chat)

        expected = [*reversed(messages), FORMER]
        wait_until(lambda: copyq.history[:4] == expected, lambda: f"{expected}: {copyq.history}")
        assert any(one.get("by_chat") is False for one in program.events())


def test_texts_that_only_pass_through_are_not_kept(desk: Desk, copyq: CopyQ) -> None:
    with web_chat(desk, "textarea") as chat, at_work(desk, "passing", RESTORING) as program:
        paste_three(program, chat)
        desk.put_on_clipboard("the end")

        wait_until(lambda: copyq.history[0] == "the end", "the next item")
        assert copyq.history[1] == FORMER
