"""Windows, played by fakes."""

import ctypes
from collections.abc import Callable
from ctypes import wintypes

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from desktop_app.platforms.protocols import ForeignWindow, Outcome
from desktop_app.platforms.windows import WindowsHotkeys, WindowsWindows

WM_HOTKEY = 0x312
NO_REPEAT = 0x4000


class FakeKeys:
    """Remembers what was asked and gives every key but those that are taken."""

    def __init__(self, *taken: int) -> None:
        self.taken = taken
        self.registered: dict[int, tuple[int, int]] = {}

    def register(self, number: int, modifiers: int, key: int) -> bool:
        if key in self.taken:
            return False
        self.registered[number] = modifiers, key
        return True

    def unregister(self, number: int) -> None:
        del self.registered[number]


class FakeWindows:
    def __init__(self, foreground: int = 7, program: str = r"C:\Apps\AliWorkbench.exe") -> None:
        self._foreground = foreground
        self._program = program
        self.brought: list[int] = []

    def foreground(self) -> int:
        return self._foreground

    def title(self, window: int) -> str:
        return f"chat {window}"

    def program(self, _window: int) -> str:
        return self._program

    def corners(self, window: int) -> tuple[int, int, int, int] | None:
        return (10, 20, 110, 220) if window == 7 else None

    def bring_forward(self, window: int) -> None:
        self.brought.append(window)


def message(kind: int, number: int, time: int = 4711) -> wintypes.MSG:
    return wintypes.MSG(message=kind, wParam=number, time=time)


def ignore(_time: int) -> None:
    pass


@pytest.mark.parametrize("name", [b"windows_generic_MSG", b"windows_dispatcher_MSG"])
@pytest.mark.parametrize("wrap", [QByteArray, bytes])
def test_a_press_is_told_with_its_time(
    qtbot: QtBot, name: bytes, wrap: Callable[[bytes], QByteArray | bytes]
) -> None:
    del qtbot
    calls, told = FakeKeys(), list[int]()
    hotkeys = WindowsHotkeys(calls)
    assert hotkeys.register("Ctrl+Alt+Space", told.append) is Outcome.REGISTERED
    [(number, asked)] = calls.registered.items()
    assert asked == (0x1 | 0x2 | NO_REPEAT, 0x20)
    press = message(WM_HOTKEY, number)
    assert hotkeys.nativeEventFilter(wrap(name), ctypes.addressof(press)) == (True, 0)
    assert told == [4711]
    hotkeys.close()


@pytest.mark.parametrize(
    ("name", "kind", "number"),
    [
        (b"xcb_generic_event_t", WM_HOTKEY, 1),
        (b"windows_generic_MSG", 0x100, 1),
        (b"windows_generic_MSG", WM_HOTKEY, 99),
    ],
)
def test_other_messages_pass(qtbot: QtBot, name: bytes, kind: int, number: int) -> None:
    del qtbot
    told = list[int]()
    hotkeys = WindowsHotkeys(FakeKeys())
    hotkeys.register("F8", told.append)
    other = message(kind, number)
    assert hotkeys.nativeEventFilter(name, ctypes.addressof(other)) == (False, 0)
    assert told == []
    hotkeys.close()


def test_taken_and_invalid_keys_are_said_to_be_so(qtbot: QtBot) -> None:
    del qtbot
    hotkeys = WindowsHotkeys(FakeKeys(0x20))
    assert hotkeys.register("Ctrl+Space", ignore) is Outcome.TAKEN
    assert hotkeys.register("Ctrl+Nonsense", ignore) is Outcome.INVALID


def test_keys_are_given_back(qtbot: QtBot) -> None:
    del qtbot
    calls = FakeKeys()
    hotkeys = WindowsHotkeys(calls)
    for shortcut in ("F7", "F8", "F9", "F9"):
        assert hotkeys.register(shortcut, ignore) is Outcome.REGISTERED
    assert len(calls.registered) == 3
    hotkeys.unregister("F8")
    hotkeys.unregister("F8")
    assert len(calls.registered) == 2
    hotkeys.close()
    assert calls.registered == {}


def test_the_foreground_window_is_described() -> None:
    windows = WindowsWindows(FakeWindows())
    assert windows.active() == ForeignWindow(
        7, "chat 7", "AliWorkbench.exe", geometry=(10, 20, 100, 200)
    )


def test_what_windows_keeps_secret_is_left_out() -> None:
    windows = WindowsWindows(FakeWindows(foreground=8, program=""))
    assert windows.active() == ForeignWindow(8, "chat 8", "", geometry=None)


def test_there_may_be_no_foreground_window() -> None:
    assert WindowsWindows(FakeWindows(foreground=0)).active() is None


def test_the_focus_is_passed_on() -> None:
    calls = FakeWindows()
    windows = WindowsWindows(calls)
    windows.activate_own(3, 4711)
    windows.activate(ForeignWindow(7, "chat", "", geometry=None))
    assert calls.brought == [3, 7]
