"""The hotkeys: which can be had, and when they are given back."""

from __future__ import annotations

import pytest

from desktop_app.keying import Keying
from desktop_app.platforms.protocols import Outcome
from desktop_app.trace import Trace
from tests.fakes import FakeHotkeys

OPEN, NEXT = "Ctrl+Alt+Space", "Ctrl+Alt+N"


class Hands:
    """Remembers what was pressed."""

    def __init__(self) -> None:
        self.pressed: list[str] = []

    def open(self, _time: int) -> None:
        self.pressed.append("open")

    def next(self, _time: int) -> None:
        self.pressed.append("next")


@pytest.fixture
def hotkeys() -> FakeHotkeys:
    return FakeHotkeys()


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def keying(hotkeys: FakeHotkeys, hands: Hands) -> Keying:
    made = Keying(hotkeys, Trace({}), {"hotkey": hands.open, "next_hotkey": hands.next})
    made.use({"hotkey": OPEN, "next_hotkey": NEXT})
    return made


def test_keys_do_what_they_are_for(keying: Keying, hotkeys: FakeHotkeys, hands: Hands) -> None:
    hotkeys.press(OPEN)
    hotkeys.press(NEXT)
    assert hands.pressed == ["open", "next"]
    assert keying.refused == ()


def test_other_keys_take_the_place_of_the_old_ones(keying: Keying, hotkeys: FakeHotkeys) -> None:
    keying.use({"hotkey": "F12", "next_hotkey": ""})
    assert hotkeys.pressed.keys() == {"F12"}


def test_paused_keys_are_given_back_until_they_are_wanted_again(
    keying: Keying, hotkeys: FakeHotkeys
) -> None:
    keying.pause(on=True)
    assert keying.paused
    assert not hotkeys.pressed
    keying.use({"hotkey": "F12", "next_hotkey": NEXT})
    assert not hotkeys.pressed, "other keys wait as well"
    keying.record(on=True)
    keying.record(on=False)
    assert not hotkeys.pressed, "recording a key does not end the pause"
    keying.pause(on=False)
    assert hotkeys.pressed.keys() == {"F12", NEXT}


def test_while_a_key_is_recorded_none_of_ours_is_in_the_way(
    keying: Keying, hotkeys: FakeHotkeys
) -> None:
    keying.record(on=True)
    assert not hotkeys.pressed
    keying.record(on=False)
    assert hotkeys.pressed.keys() == {OPEN, NEXT}


def test_what_the_system_refuses_is_remembered(hotkeys: FakeHotkeys, hands: Hands) -> None:
    hotkeys.outcomes[OPEN] = Outcome.TAKEN
    keying = Keying(hotkeys, Trace({}), {"hotkey": hands.open, "next_hotkey": hands.next})
    keying.use({"hotkey": OPEN, "next_hotkey": NEXT})
    assert keying.refused == (OPEN,)
    assert keying.supported


def test_a_desktop_that_gives_none_is_known(hotkeys: FakeHotkeys, hands: Hands) -> None:
    hotkeys.outcomes[OPEN] = Outcome.UNSUPPORTED
    keying = Keying(hotkeys, Trace({}), {"hotkey": hands.open})
    keying.use({"hotkey": OPEN})
    assert not keying.supported


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("F12", ""),
        (OPEN, ""),
        (NEXT, "another hotkey of this program"),
        ("alt+ctrl+n", "another hotkey of this program"),
        ("A", "needed for typing"),
        ("Shift+A", "needed for typing"),
        ("nonsense", "needed for typing"),
        ("Ctrl+C", "nearly every program"),
        ("Alt+F4", "nearly every program"),
        ("Ctrl+T", "in the window of this program"),
        ("F7", "in the window of this program"),
        ("Ctrl+F9", "taken by the system"),
        ("Ctrl+F10", "gives no hotkeys"),
    ],
)
def test_a_clash_is_told(keying: Keying, hotkeys: FakeHotkeys, key: str, why: str) -> None:
    hotkeys.outcomes |= {"Ctrl+F9": Outcome.TAKEN, "Ctrl+F10": Outcome.UNSUPPORTED}
    fault = keying.fault("hotkey", key)
    assert (why in fault.message) if fault else not why
    assert fault is None or why
    assert hotkeys.pressed.keys() == {OPEN, NEXT}, "trying takes nothing"
