"""Pasting on macOS, played by a fake."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from desktop_app.core.pasting import Fate, Seen, Stroke, Typed
from desktop_app.platforms.macos_paster import MacPaster
from desktop_app.platforms.protocols import ForeignWindow

OWN, CHAT = 500, 600
COMMAND, CAPS_LOCK, CONTROL = 0x100000, 0x10000, 0x40000
V, RETURN, ENTER = 9, 36, 76


@dataclass
class FakeQuartz:
    program: int = CHAT
    held: int = 0
    down: set[int] = field(default_factory=set)
    allowed: bool = True
    pressed: list[tuple[int, int]] = field(default_factory=list)
    asked: int = 0

    def ask_for_trust(self) -> None:
        self.asked += 1

    def trusted(self) -> bool:
        return self.allowed

    def front(self) -> int:
        return self.program

    def flags(self) -> int:
        return self.held

    def is_down(self, key: int) -> bool:
        return key in self.down

    def press(self, key: int, flags: int) -> None:
        self.pressed.append((key, flags))


@pytest.mark.parametrize(
    ("stroke", "pressed"),
    [
        (Stroke.CTRL_V, (V, COMMAND)),
        (Stroke.CTRL_SHIFT_V, (V, COMMAND)),
        (Stroke.SHIFT_INSERT, (V, COMMAND)),
        (Stroke.RETURN, (RETURN, 0)),
    ],
)
def test_command_v_pastes_everywhere(stroke: Stroke, pressed: tuple[int, int]) -> None:
    calls = FakeQuartz()

    assert MacPaster(calls, OWN).press(CHAT, stroke) is Typed.DONE
    assert calls.pressed == [pressed]


@pytest.mark.parametrize(
    ("calls", "seen"),
    [
        (FakeQuartz(), Seen(focused=True)),
        (FakeQuartz(held=CAPS_LOCK), Seen(focused=True)),
        (FakeQuartz(program=OWN), Seen(focused=False)),
        (FakeQuartz(held=CONTROL), Seen(focused=True, modifier=True)),
        (FakeQuartz(down={RETURN}), Seen(focused=True, enter=True)),
        (FakeQuartz(down={ENTER}), Seen(focused=True, enter=True)),
    ],
)
def test_a_look_tells_program_and_keys(calls: FakeQuartz, seen: Seen) -> None:
    assert MacPaster(calls, OWN).look(CHAT) == seen


@pytest.mark.parametrize(
    "calls", [FakeQuartz(program=OWN), FakeQuartz(held=CONTROL), FakeQuartz(down={RETURN})]
)
def test_nothing_is_typed_elsewhere_or_with_a_key_down(calls: FakeQuartz) -> None:
    assert MacPaster(calls, OWN).press(CHAT, Stroke.CTRL_V) is Typed.ELSEWHERE
    assert not calls.pressed


def test_without_the_right_it_says_so_and_may_get_it_later() -> None:
    calls = FakeQuartz(allowed=False)
    paster = MacPaster(calls, OWN)
    assert paster.hindrance() is Fate.NOT_ALLOWED
    assert calls.asked == 0, "nobody wants to paste yet"

    paster.target(None)
    assert paster.hindrance() is Fate.NOT_ALLOWED
    assert paster.hindrance() is Fate.NOT_ALLOWED
    assert calls.asked == 1

    calls.allowed = True
    assert paster.hindrance() is None


def test_the_target_is_the_program_before_our_own() -> None:
    calls = FakeQuartz(program=OWN)
    paster = MacPaster(calls, OWN)
    assert paster.target(None) is None

    calls.program = CHAT
    chat = ForeignWindow(CHAT, "", "", None)
    assert paster.target(None) == chat
    calls.program = OWN
    assert paster.target(None) == chat
