"""Wayland's clipboard through programs that play wl-paste and wl-copy."""

from pathlib import Path
from time import monotonic

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.platforms.own_text import leave_to
from desktop_app.platforms.wayland import WaylandClipboard

REPLY = "亲，今天下单都能发出哦 😊"


def shell(script: str) -> tuple[str, ...]:
    return ("/bin/sh", "-c", script)


def read(qtbot: QtBot, *paste: str, ours: str | None = None) -> str:
    answers = list[str]()
    clipboard = WaylandClipboard(paste, own_text=lambda: ours)
    clipboard.read(answers.append)
    assert answers == [], "the answer always comes later"
    qtbot.waitUntil(lambda: len(answers) == 1)
    return answers[0]


def test_what_wl_paste_prints_is_the_text(qtbot: QtBot) -> None:
    assert read(qtbot, *shell(f"printf '{REPLY}'")) == REPLY


@pytest.mark.parametrize(
    "paste",
    [
        shell("echo 'Nothing is copied'; exit 1"),
        ("/nowhere/wl-paste",),
        shell("head -c 1048577 /dev/zero"),
        shell("exec cat /dev/zero"),
    ],
    ids=["empty", "missing", "too long", "endless"],
)
def test_no_text_is_an_empty_text(qtbot: QtBot, paste: tuple[str, ...]) -> None:
    assert read(qtbot, *paste) == ""


def test_a_hung_owner_costs_a_second(qtbot: QtBot) -> None:
    began = monotonic()
    assert read(qtbot, *shell("exec sleep 60")) == ""
    assert 0.9 < monotonic() - began < 2


def test_of_all_formats_there_is_the_text(qtbot: QtBot) -> None:
    answers: list[object] = []
    clipboard = WaylandClipboard(shell(f"printf '{REPLY}'"), own_text=lambda: None)
    clipboard.read_all(answers.append)

    qtbot.waitUntil(lambda: len(answers) == 1)
    assert answers == [{"text/plain": REPLY.encode()}]


def test_our_own_text_is_read_from_memory(qtbot: QtBot) -> None:
    assert read(qtbot, "/nowhere/wl-paste", ours=REPLY) == REPLY


@pytest.mark.parametrize(
    ("selected", "answer"), [(f"printf '{REPLY}'", REPLY), ("exit 1", "copied")]
)
def test_what_is_selected_counts_and_else_what_was_copied(
    qtbot: QtBot, selected: str, answer: str
) -> None:
    answers = list[str]()
    clipboard = WaylandClipboard(
        shell("printf copied"), own_text=lambda: None, paste_selected=shell(selected)
    )
    clipboard.read_selection(answers.append)
    qtbot.waitUntil(lambda: answers == [answer])


def test_our_text_is_left_to_wl_copy(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    copied = tmp_path / "copied"
    command = shell(f"cat > {copied}")
    WaylandClipboard(copy=command, own_text=lambda: REPLY).hold_after_quit()
    assert copied.read_text() == REPLY


def test_the_text_of_others_is_left_alone(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    copied = tmp_path / "copied"
    WaylandClipboard(copy=shell(f"cat > {copied}")).hold_after_quit()
    assert not copied.exists()


@pytest.mark.parametrize(
    "command", [("/nowhere/wl-copy",), shell("exit 1"), shell("exec sleep 60")]
)
def test_a_wl_copy_that_fails_is_not_waited_for(command: tuple[str, ...]) -> None:
    began = monotonic()
    leave_to(command, REPLY)
    assert monotonic() - began < 2
