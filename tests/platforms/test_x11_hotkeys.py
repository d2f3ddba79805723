"""Real key presses on a real X server."""

import os
import select
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.platforms.conftest import SECONDS, Facts, running

pytestmark = pytest.mark.journey

Environment = Mapping[str, str]
Start = Callable[[Environment], Facts]

HOTKEY = "Ctrl+Alt+Space"
QUIET = 0.4  # long enough for twenty repeats


@pytest.fixture
def press(x11: Environment) -> Callable[..., None]:
    def press(*keys: str, how: str = "key") -> None:
        subprocess.run(["xdotool", how, *keys], env=x11, check=True)

    return press


Press = Callable[..., None]


def test_a_press_is_told_once_with_the_time_of_the_server(program: Facts, press: Press) -> None:
    assert program.ask("outcome", "register", HOTKEY) == "REGISTERED"
    press("ctrl+alt+space")
    assert program.wait_for("pressed", pressed=HOTKEY)["time"] > 0
    assert program.within(QUIET) is None


def test_a_key_held_down_does_not_repeat(program: Facts, press: Press) -> None:
    program.ask("outcome", "register", HOTKEY)
    press("ctrl", "alt", "space", how="keydown")
    program.wait_for("pressed", pressed=HOTKEY)
    assert program.within(QUIET) is None
    press("space", "alt", "ctrl", how="keyup")
    press("ctrl+alt+space")
    program.wait_for("pressed", pressed=HOTKEY)


@pytest.mark.parametrize("locks", [["Num_Lock"], ["Caps_Lock"], ["Num_Lock", "Caps_Lock"]])
def test_locks_do_not_matter(program: Facts, press: Press, locks: list[str]) -> None:
    program.ask("outcome", "register", "Ctrl+Alt+K")
    press(*locks)
    press("ctrl+alt+k")
    press(*locks)
    program.wait_for("pressed", pressed="Ctrl+Alt+K")


@pytest.mark.parametrize("other", ["ctrl+space", "alt+space", "ctrl+alt+shift+space", "space"])
def test_other_modifiers_do_not_fire(program: Facts, press: Press, other: str) -> None:
    program.ask("outcome", "register", HOTKEY)
    press(other)
    assert program.within(0.1) is None


def test_several_keys_are_told_apart(program: Facts, press: Press) -> None:
    for shortcut in ("Ctrl+Alt+;", "Meta+F13", "Ctrl+Shift+1", "F12"):
        assert program.ask("outcome", "register", shortcut) == "REGISTERED"
    press("ctrl+alt+semicolon")
    program.wait_for("pressed", pressed="Ctrl+Alt+;")
    press("super+191")
    program.wait_for("pressed", pressed="Meta+F13")
    press("ctrl+shift+1")
    program.wait_for("pressed", pressed="Ctrl+Shift+1")
    press("F12")
    program.wait_for("pressed", pressed="F12")


def test_a_key_of_the_window_manager_is_taken(program: Facts) -> None:
    assert program.ask("outcome", "register", "Alt+Tab") == "TAKEN"


def test_a_key_of_another_program_is_taken_until_it_lets_go(x11: Environment, start: Start) -> None:
    first, second = start(x11), start(x11)
    assert first.ask("outcome", "register", HOTKEY) == "REGISTERED"
    assert second.ask("outcome", "register", HOTKEY) == "TAKEN"
    assert first.ask("outcome", "register", HOTKEY) == "REGISTERED", "again is no conflict"
    first.ask("unregistered", "unregister", HOTKEY)
    assert second.ask("outcome", "register", HOTKEY) == "REGISTERED"


def test_a_refused_key_is_not_kept_in_part(
    x11: Environment, start: Start, press: Press, program: Facts
) -> None:
    first = start(x11)
    first.ask("outcome", "register", HOTKEY)
    assert program.ask("outcome", "register", HOTKEY) == "TAKEN"
    press("ctrl+alt+space")
    first.wait_for("pressed", pressed=HOTKEY)
    assert program.within(0.1) is None


def test_nonsense_is_invalid(program: Facts) -> None:
    assert program.ask("outcome", "register", "Ctrl+Nonsense") == "INVALID"


def test_without_a_display_hotkeys_are_unsupported(program: Facts) -> None:
    assert program.ask("outcome", "register_nowhere", HOTKEY) == "UNSUPPORTED"


def test_a_broken_connection_ends_the_hotkeys_but_not_the_program(program: Facts) -> None:
    assert program.ask("outcome", "register_breakable", HOTKEY) == "REGISTERED"
    program.ask("cut", "cut_connection")
    program.wait_for("logged", level="WARNING")
    assert program.ask("outcome", "register_breakable", HOTKEY) == "UNSUPPORTED"
    assert program.within(0.1) is None, "one warning is enough"


@contextmanager
def layout(environment: Environment, name: str) -> Iterator[None]:
    subprocess.run(["setxkbmap", name], env=environment, check=True)
    try:
        yield
    finally:
        subprocess.run(["setxkbmap", "us"], env=environment, check=True)


@pytest.mark.parametrize(
    ("name", "code"),
    [("dvorak", "55"), ("ru", "45"), ("ru,us", "45"), ("us,dvorak", "55")],
)
def test_keys_follow_the_keyboard_map(
    program: Facts, x11: Environment, press: Press, name: str, code: str
) -> None:
    """K is at 45 on US keyboards, at 55 on Dvorak's and nowhere on a Russian one."""
    program.ask("outcome", "register", "Ctrl+Alt+K")
    with layout(x11, name):
        for _ in range(50):  # the change is announced; when it has come through, nobody says
            press(f"ctrl+alt+{code}")
            if program.within(0.1):
                break
        else:
            pytest.fail("never fired")


def test_the_focused_window_does_not_get_the_key(
    program: Facts, x11: Environment, press: Press, tmp_path: Path
) -> None:
    program.ask("outcome", "register", "Ctrl+Alt+K")
    typed = tmp_path / "typed"
    os.mkfifo(typed)
    reading = os.open(typed, os.O_RDONLY | os.O_NONBLOCK)
    shell = f"exec > {typed}; stty raw -echo; printf R; exec cat"
    with running("xterm", "-e", "sh", "-c", shell, env=x11):
        assert read_until(reading, b"R") == b"R"
        press("--sync", "--class", "xterm", "windowactivate", "--sync", how="search")
        press("ctrl+alt+k", "x")
        program.wait_for("pressed", pressed="Ctrl+Alt+K")
        assert read_until(reading, b"x") == b"x", "Ctrl+Alt+K would have come as Escape and ^K"
    os.close(reading)


def read_until(descriptor: int, end: bytes) -> bytes:
    content = b""
    while not content.endswith(end):
        ready, _, _ = select.select([descriptor], [], [], SECONDS)
        assert ready, f"only {content!r}"
        content += os.read(descriptor, 1024)
    return content
