"""Ctrl+Enter: a reply goes into programs that we did not write, and only into the right window."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Final

import pytest
from Xlib import X
from Xlib.display import Display

from desktop_app.core.pasting import Fate
from tests.journeys.chat_programs import ChatProgram, editor, terminal
from tests.journeys.desk import Desk, open_desk
from tests.journeys.kuaihui import NEXT_KEY, Kuaihui, at_work
from tests.journeys.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from tests.journeys.screen import Area

THREE: Final = ("第一条 🌹", "第二条\n有两行", "第三条 😊")
PINNED: Final = "\n[window]\npinned = true\nplace = 'docked'\nwidth = 560\nheight = 500\n"
PLACE: Final = "\n[window]\nplace = '{}'\nwidth = 560\nheight = 500\n"
PROGRAMS: Final[dict[str, Callable[[Desk], AbstractContextManager[ChatProgram]]]] = {
    "mousepad": lambda desk: editor(desk, "mousepad", "--disable-server"),
    "featherpad": lambda desk: editor(desk, "featherpad", "--standalone"),
    "xterm": terminal,
    "lxterminal": lambda desk: terminal(desk, "lxterminal", "--no-remote"),
}
HERE: Final = [name for name in PROGRAMS if shutil.which(name) or os.environ.get("CI")]


BOTH: Final = pytest.mark.parametrize("desk", ["openbox", "xfwm4"], indirect=True)


@pytest.fixture(scope="module")
def desk(request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A desk of its own for each window manager that a test names."""
    with open_desk(manager=getattr(request, "param", "openbox")) as desk:
        yield desk


@pytest.fixture
def chat(desk: Desk, request: pytest.FixtureRequest) -> Iterator[ChatProgram]:
    """The editor, or the program that the test names."""
    with PROGRAMS[getattr(request, "param", "mousepad")](desk) as program:
        yield program


def paste(kuaihui: Kuaihui, code: str) -> dict[str, object]:
    """Open, search, Ctrl+Enter; what the program says of it."""
    kuaihui.open()
    kuaihui.search(code)
    kuaihui.desk.press("ctrl+Return")
    return kuaihui.wait_for("pasted")


def look_at(chat: ChatProgram, program: Kuaihui) -> None:
    """Go to the chat, until the pinned picker wants no keys any more."""
    desk = chat.desk
    if desk.screen.active() != chat.window:
        desk.raise_window(chat.window)
    chat.focus()
    wait_until(lambda: not desk.screen.takes_focus(program.window), "a picker that looks on")


@BOTH
@pytest.mark.parametrize("chat", HERE, indirect=True)
def test_replies_arrive_whole_and_with_caps_lock_in(
    chat: ChatProgram, kuaihui: Kuaihui, desk: Desk
) -> None:
    kuaihui.open()
    kuaihui.choose("F3", "A12")
    kuaihui.search("zzplain")
    desk.press("ctrl+Return")

    kuaihui.wait_for("pasted")

    (reply,) = kuaihui.filled("zzplain", "--product", "A12")
    chat.wait_for(reply)
    assert desk.clipboard() == reply
    assert not kuaihui.shown

    kuaihui.open()
    kuaihui.search("zzthree")
    desk.press("Caps_Lock")
    try:
        desk.press("ctrl+Return")
        kuaihui.wait_for("pasted")
    finally:
        desk.press("Caps_Lock")
    chat.wait_for_end(THREE[0])


def test_a_table_that_was_copied_comes_back_as_a_table(desk: Desk, chat: ChatProgram) -> None:
    table = "<table><tr><td>尺码</td><td>42</td></tr></table>"
    with at_work(desk, "restoring", "\n[sending]\nrestore_clipboard = true\n") as program:
        desk.put_on_clipboard(table, "text/html")
        paste(program, "zzthree")
        chat.wait_for(THREE[0])
        assert desk.clipboard("text/html") == "", "with messages to come it stays away"

        desk.put_on_clipboard(table, "text/html")
        program.open()
        program.choose("F3", "A12")
        program.search("zzplain")
        desk.press("ctrl+Return")
        program.wait_for("pasted")
        wait_until(lambda: desk.clipboard("text/html") == table, "the table")


def test_the_next_key_pastes_the_next_message(
    kuaihui: Kuaihui, chat: ChatProgram, desk: Desk
) -> None:
    paste(kuaihui, "zzthree")
    chat.wait_for(THREE[0])
    for number in (2, 3):
        chat.focus()
        desk.press("Return", NEXT_KEY)
        kuaihui.wait_for("pasted")
        chat.wait_for("\n".join(THREE[:number]))


def test_a_return_that_is_held_never_reaches_the_chat(
    kuaihui: Kuaihui, chat: ChatProgram, desk: Desk
) -> None:
    kuaihui.open()
    kuaihui.search("zzthree")
    with desk.holding("ctrl"), desk.holding("Return"):
        kuaihui.wait_for("copied")
        look = desk.settled(kuaihui.area.part(0, 0.5, 1, 0.9))  # the key repeats meanwhile
        assert look
        assert kuaihui.shown
        assert kuaihui.count("copied") == 1
        assert kuaihui.count("pasted") == 0

    kuaihui.wait_for("pasted")
    chat.wait_for(THREE[0])


@BOTH
def test_of_a_window_that_was_closed_meanwhile_the_reply_is_copied(
    kuaihui: Kuaihui, chat: ChatProgram, desk: Desk
) -> None:
    with PROGRAMS["featherpad"](desk) as closed:
        kuaihui.open()
        kuaihui.search("zzthree")
    assert not desk.screen.visible(closed.window)

    desk.press("ctrl+Return")

    kuaihui.wait_for("not pasted", fate=Fate.GONE.value)
    assert not kuaihui.shown
    assert desk.clipboard() == THREE[0]
    desk.raise_window(chat.window)
    chat.wait_for("")


def test_a_window_that_takes_no_focus_any_more_gets_nothing(
    kuaihui: Kuaihui, chat: ChatProgram, desk: Desk
) -> None:
    with PROGRAMS["xterm"](desk) as deaf:
        kuaihui.open()
        kuaihui.search("zzthree")
        desk.screen.refuse_focus(deaf.window)
        desk.press("ctrl+Return")

        kuaihui.wait_for("not pasted", fate=Fate.NO_FOCUS.value)

        assert desk.clipboard() == THREE[0]
        assert deaf.arrived == ""
    desk.raise_window(chat.window)
    chat.wait_for("")


def test_while_another_program_holds_the_keyboard_nothing_is_typed(
    kuaihui: Kuaihui, chat: ChatProgram, desk: Desk
) -> None:
    locker = Display(desk.environment["DISPLAY"])
    kuaihui.open()
    kuaihui.search("zzthree")
    with desk.holding("ctrl"), desk.holding("Return"):
        kuaihui.wait_for("copied")
        assert locker.screen().root.grab_keyboard(
            True, X.GrabModeAsync, X.GrabModeAsync, X.CurrentTime  # noqa: FBT003 - python-xlib's
        ) == X.GrabSuccess  # fmt: skip
        locker.sync()

    kuaihui.wait_for("not pasted", fate=Fate.GRABBED.value)

    locker.close()
    chat.wait_for("")
    assert desk.clipboard() == THREE[0]


def test_another_window_that_comes_to_the_front_gets_nothing(
    kuaihui: Kuaihui, chat: ChatProgram, desk: Desk
) -> None:
    with terminal(desk) as other:
        desk.raise_window(chat.window)
        kuaihui.open()
        kuaihui.search("zzthree")
        with desk.holding("ctrl"), desk.holding("Return"):
            kuaihui.wait_for("copied")
            desk.raise_window(other.window)
        wait_until(
            lambda: kuaihui.count("pasted") + kuaihui.count("not pasted"), "an end of the paste"
        )
        desk.raise_window(other.window)
        assert other.arrived == ""


def test_a_window_that_shows_another_chat_by_now_gets_nothing(
    kuaihui: Kuaihui, chat: ChatProgram, desk: Desk
) -> None:
    kuaihui.open()
    kuaihui.search("zzthree")
    desk.rename_window(chat.window, "阿泽")
    desk.press("ctrl+Return")

    kuaihui.wait_for("not pasted", fate=Fate.OTHER_CHAT.value)
    chat.focus()
    chat.wait_for("")


@BOTH
def test_beside_the_chat_a_click_pastes_and_the_chat_keeps_the_keyboard(
    desk: Desk, chat: ChatProgram
) -> None:
    with at_work(desk, "beside", PINNED) as program:
        program.open()
        program.search("zzthree")
        look_at(chat, program)
        row = _first_row(program)
        desk.click(row.x, row.y, times=2)

        program.wait_for("pasted")
        chat.wait_for(THREE[0])
        assert desk.screen.active() == chat.window
        assert program.shown
        assert program.count("pasted") == 1, "a double click pastes once"

        desk.click(*_field(program))
        desk.wait_for_focus(program.window)
        program.search("zzthree")
        desk.press("ctrl+Return")
        program.wait_for("pasted")
        chat.wait_for(THREE[0] * 2)


def test_beside_the_chat_a_click_never_serves_another_buyer(desk: Desk, chat: ChatProgram) -> None:
    with at_work(desk, "beside", PINNED) as program, terminal(desk) as other:
        desk.raise_window(chat.window)
        program.open()
        program.choose("F3", "A12")
        program.search("zzplain")
        row = _first_row(program)
        shown = desk.settled(program.area)
        look_at(other, program)
        desk.click(row.x, row.y)

        desk.changed(program.area, shown)
        assert other.arrived == ""
        assert program.count("copied") == 0


@pytest.mark.parametrize("place", ["cursor", "last", "docked", "window"])
def test_it_opens_where_the_agent_likes_it(desk: Desk, chat: ChatProgram, place: str) -> None:
    desk.move_window(chat.window, 20, 60)
    desk.resize_window(chat.window, 500, 400)
    with at_work(desk, f"place-{place}", PLACE.format(place)) as program:
        desk.point(900, 200)
        program.open()
        first, beside = program.area, desk.screen.where(chat.window)
        assert first.within(desk.screen.area)
        if place == "cursor":
            assert (first.x, first.y) == (908, 208) or first.x + first.width >= 1350
        elif place == "docked":
            assert first.x >= beside.x + beside.width
        elif place == "last":
            desk.move_window(program.window, 700, 210)
            wait_until(lambda: program.area.x == 700, "the picker elsewhere")
            program.close()
            program.open()
            assert (program.area.x, program.area.y) == (700, 210)
        else:
            assert abs(first.x + first.width / 2 - beside.x - beside.width / 2) < 60


def _first_row(program: Kuaihui) -> Area:
    """In the first row of the list."""
    return program.area.part(0.5, 0.2, 0.6, 0.24)


def _field(program: Kuaihui) -> tuple[int, int]:
    """In the search field."""
    place = program.area.part(0.4, 0.12, 0.5, 0.13)
    return place.x, place.y
