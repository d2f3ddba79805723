"""What happens to every computer in a day: the program goes on."""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.journeys.desk import USUAL_SIZE
from tests.journeys.kuaihui import NEXT_KEY, OPEN_KEY
from tests.journeys.waiting import running, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.journeys.desk import Desk, Editor
    from tests.journeys.kuaihui import Kuaihui

SMALLER = (1024, 700)


def test_stopped_and_resumed_it_takes_what_was_pressed_meanwhile(
    kuaihui: Kuaihui, editor: Editor, desk: Desk
) -> None:
    os.kill(kuaihui.pid, signal.SIGSTOP)
    desk.press(OPEN_KEY)
    assert not kuaihui.shown
    os.kill(kuaihui.pid, signal.SIGCONT)

    kuaihui.wait_for("painted")
    desk.wait_for_focus(kuaihui.window)
    kuaihui.search("zzthree")
    copied = kuaihui.copy(messages=3)

    editor.paste()
    assert editor.saved(copied) == "第一条 🌹"


@contextmanager
def hung_owner(desk: Desk) -> Iterator[None]:
    """A program that has the clipboard and answers nobody."""
    path = desk.folder / "held.txt"
    path.write_text("held by another", encoding="utf-8")
    command = ("xclip", "-quiet", "-selection", "clipboard", str(path))
    with running(*command, environment=desk.environment) as owner:
        wait_until(lambda: desk.clipboard() == "held by another", "another owner")
        os.kill(owner.pid, signal.SIGSTOP)
        yield


def test_a_hung_owner_of_the_clipboard_holds_up_neither_window_nor_reply(
    kuaihui: Kuaihui, editor: Editor, desk: Desk
) -> None:
    with hung_owner(desk):
        kuaihui.open()
        kuaihui.search("zzthree")
        copied = kuaihui.copy(messages=3)
        editor.paste()
        assert editor.saved(copied) == "第一条 🌹"


@pytest.fixture
def keyboard(desk: Desk) -> Iterator[None]:
    """The usual keyboard map again, afterwards."""
    yield
    _use_keyboard(desk, "us")


def _use_keyboard(desk: Desk, name: str) -> None:
    subprocess.run(("setxkbmap", name), env=desk.environment, check=True, timeout=10)


@pytest.mark.usefixtures("keyboard", "editor")
@pytest.mark.parametrize("name", ["dvorak", "fr"])
def test_both_hotkeys_follow_another_keyboard_map(kuaihui: Kuaihui, desk: Desk, name: str) -> None:
    _use_keyboard(desk, name)

    assert kuaihui.pick("zzthree", message=1) == "第一条 🌹"
    desk.press(NEXT_KEY)
    kuaihui.wait_for("copied", message=2)
    assert desk.clipboard() == "第二条\n有两行"


@pytest.fixture
def screen(desk: Desk) -> Iterator[None]:
    """The usual screen again, afterwards."""
    yield
    desk.screen.resize(*USUAL_SIZE)


@pytest.mark.usefixtures("screen", "editor")
@pytest.mark.parametrize("opened", [False, True], ids=["hidden", "open"])
def test_a_smaller_screen_has_the_whole_picker_on_it(
    kuaihui: Kuaihui, desk: Desk, *, opened: bool
) -> None:
    desk.point(USUAL_SIZE[0] - 5, USUAL_SIZE[1] - 5)
    kuaihui.open()
    if not opened:
        kuaihui.close()

    desk.screen.resize(*SMALLER)
    if opened:
        kuaihui.close()
    kuaihui.open()

    size = desk.screen.area
    assert (size.width, size.height) == SMALLER
    wait_until(lambda: kuaihui.area.within(size), lambda: f"{kuaihui.area} within {size}")
    kuaihui.search("zzthree")
    assert kuaihui.copy(messages=3) == "第一条 🌹"


QUIET_SECONDS = 3.0
"""Long enough for whatever asks again and again."""


def test_hidden_it_sleeps(kuaihui: Kuaihui, desk: Desk, editor: Editor) -> None:
    kuaihui.open()
    kuaihui.close()
    desk.wait_for_focus(editor.window)

    wait_until(lambda: _rests(kuaihui.pid, QUIET_SECONDS), "a pause without any work", 30)


def _rests(pid: int, seconds: float) -> bool:
    """Whether no thread of a process ran at all, for so long."""
    before = _runs(pid)
    try:
        wait_until(lambda: _runs(pid) != before, "", seconds)
    except AssertionError:
        return True
    return False


def _runs(pid: int) -> list[str]:
    """How often each thread went to sleep or was put to it."""
    paths = sorted(Path(f"/proc/{pid}/task").glob("*/status"))
    return [line for path in paths for line in path.read_text().splitlines() if "switches" in line]
