"""Pasting on Windows, played by a fake."""

from __future__ import annotations

import ctypes
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from desktop_app.core.pasting import Seen, Stroke, Typed
from desktop_app.platforms.protocols import ForeignWindow
from desktop_app.platforms.windows_paster import Input, WindowsPaster, inputs

if TYPE_CHECKING:
    from collections.abc import Sequence

RETURN, SHIFT, CTRL, ALT, INSERT, V, WIN = 0x0D, 0x10, 0x11, 0x12, 0x2D, 0x56, 0x5B


@dataclass
class FakeKeys:
    front: int = 7
    windows: tuple[int, ...] = (7, 8)
    down: set[int] = field(default_factory=set)
    sent: list[tuple[int, bool, bool]] = field(default_factory=list)
    goes_through: bool = True

    def foreground(self) -> int:
        return self.front

    def exists(self, window: int) -> bool:
        return window in self.windows

    def is_down(self, key: int) -> bool:
        return key in self.down

    def send(self, keys: Sequence[tuple[int, bool, bool]]) -> int:
        if not self.goes_through:
            return 0
        self.sent += keys
        return len(keys)


@pytest.mark.parametrize(
    ("stroke", "pressed"),
    [
        (Stroke.CTRL_V, [CTRL, V]),
        (Stroke.CTRL_SHIFT_V, [CTRL, SHIFT, V]),
        (Stroke.SHIFT_INSERT, [SHIFT, INSERT]),
        (Stroke.RETURN, [RETURN]),
    ],
)
def test_keys_go_down_in_their_order_and_up_in_the_other(
    stroke: Stroke, pressed: list[int]
) -> None:
    calls = FakeKeys()

    assert WindowsPaster(calls).press(7, stroke) is Typed.DONE

    assert [key for key, up, _ in calls.sent if not up] == pressed
    assert [key for key, up, _ in calls.sent if up] == pressed[::-1]
    assert {key for key, _, extended in calls.sent if extended} <= {INSERT}


@pytest.mark.parametrize(
    ("calls", "seen"),
    [
        (FakeKeys(), Seen(focused=True)),
        (FakeKeys(front=8), Seen(focused=False)),
        (FakeKeys(windows=(8,)), Seen(there=False, focused=True)),
        (FakeKeys(down={RETURN}), Seen(focused=True, enter=True)),
        (FakeKeys(down={CTRL}), Seen(focused=True, modifier=True)),
        (FakeKeys(down={WIN}), Seen(focused=True, modifier=True)),
    ],
)
def test_a_look_tells_window_and_keys(calls: FakeKeys, seen: Seen) -> None:
    assert WindowsPaster(calls).look(7) == seen


@pytest.mark.parametrize(
    "calls", [FakeKeys(front=8), FakeKeys(down={RETURN}), FakeKeys(down={ALT})]
)
def test_nothing_is_typed_elsewhere_or_with_a_key_down(calls: FakeKeys) -> None:
    assert WindowsPaster(calls).press(7, Stroke.CTRL_V) is Typed.ELSEWHERE
    assert not calls.sent


def test_keys_that_windows_does_not_let_through_are_told() -> None:
    assert WindowsPaster(FakeKeys(goes_through=False)).press(7, Stroke.CTRL_V) is Typed.GRABBED


def test_the_target_is_the_foreground_window_and_nothing_hinders() -> None:
    chat = ForeignWindow(7, "chat", "a.exe", None)

    assert WindowsPaster(FakeKeys()).target(chat) is chat
    assert WindowsPaster(FakeKeys()).hindrance() is None


@pytest.mark.skipif(sys.maxsize < 2**32, reason="Qt 6 knows no 32-bit Windows")
def test_the_structure_is_as_large_as_windows_expects() -> None:
    assert ctypes.sizeof(Input) == 40


def test_inputs_carry_code_and_flags() -> None:
    packed = inputs(
        [(CTRL, False, False), (INSERT, True, True)], {CTRL: 29, INSERT: 82}.__getitem__
    )

    assert [one.kind for one in packed] == [1, 1]
    assert [(one.either.key.code, one.either.key.flags) for one in packed] == [
        (CTRL, 0),
        (INSERT, 3),
    ]
    assert [one.either.key.scan for one in packed] == [29, 82]
