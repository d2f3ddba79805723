"""Passing the focus to and fro under real window managers."""

import subprocess
from collections.abc import Callable, Mapping
from time import monotonic
from typing import Any

import pytest

from tests.platforms.conftest import SECONDS, Facts, running

pytestmark = pytest.mark.journey

Environment = Mapping[str, str]
Start = Callable[[Environment], Facts]

TITLE = "客服 🙂 chat"


def active_when(program: Facts, wanted: Callable[[Any], bool]) -> Any:  # noqa: ANN401 - JSON
    """Ask until it is so: the window manager tells the program nothing."""
    deadline = monotonic() + SECONDS
    while monotonic() < deadline:
        active = program.ask("active", "active")
        if wanted(active):
            return active
    pytest.fail(f"still {active}")


def test_no_window_is_no_active_window(program: Facts) -> None:
    assert active_when(program, lambda active: active is None) is None


@pytest.mark.parametrize("manager", ["x11", "xfwm4"])
def test_the_hotkey_gives_us_the_focus_and_hiding_gives_it_back(
    manager: str, start: Start, request: pytest.FixtureRequest
) -> None:
    environment: Environment = request.getfixturevalue(manager)
    program = start(environment)
    program.ask("outcome", "register", "Ctrl+Alt+Space")
    with running("xterm", "-geometry", "60x20+200+150", env=environment):
        chat = active_when(program, lambda active: active and active["app"] == "XTerm")
        press(environment, "ctrl+alt+space")
        stamp = program.wait_for("pressed")["time"]
        ours = program.ask("shown", "show", stamp)
        active_when(program, lambda active: active and active["handle"] == ours)
        press(environment, "h", "i")
        program.wait_for("typed", typed="hi")
        program.ask("hidden", "hide")
        active_when(program, lambda active: active and active["handle"] == chat["handle"])


def test_title_and_geometry_are_those_on_the_screen(program: Facts, x11: Environment) -> None:
    with running("xterm", "-geometry", "60x20+200+150", env=x11):
        active_when(program, lambda active: active and active["app"] == "XTerm")
        rename = ("search", "--class", "xterm", "set_window", "--name", TITLE)
        subprocess.run(["xdotool", *rename], env=x11, check=True)
        chat = active_when(program, lambda active: active and active["title"] == TITLE)
        told = subprocess.run(
            ["xwininfo", "-id", str(chat["handle"])], env=x11, check=True, capture_output=True
        ).stdout.decode()
    numbers = dict(line.strip().split(":", 1) for line in told.splitlines() if ": " in line)
    names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
    assert chat["geometry"] == [int(numbers[name]) for name in names]


def test_a_window_that_vanishes_is_unknown(program: Facts) -> None:
    assert program.ask("vanished", "describe_vanished") is None


def press(environment: Environment, *keys: str) -> None:
    subprocess.run(["xdotool", "key", *keys], env=environment, check=True)
