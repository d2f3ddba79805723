"""macOS, played by a fake."""

from collections.abc import Callable

import pytest

from desktop_app.platforms.macos import MacHotkeys
from desktop_app.platforms.protocols import Outcome

COMMAND, SHIFT, OPTION, CONTROL = 0x100, 0x200, 0x800, 0x1000


class FakeCarbon:
    """Remembers what was asked and gives every key but those that are taken."""

    def __init__(self, *taken: int) -> None:
        self.taken = taken
        self.listeners: list[Callable[[int], None]] = []
        self.registered: dict[int, tuple[int, int, int]] = {}

    def listen(self, pressed: Callable[[int], None]) -> None:
        self.listeners.append(pressed)

    def register(self, number: int, modifiers: int, key: int) -> int | None:
        if key in self.taken:
            return None
        reference = 1000 + number
        self.registered[reference] = number, modifiers, key
        return reference

    def unregister(self, reference: int) -> None:
        del self.registered[reference]


def ignore(_time: int) -> None:
    pass


@pytest.mark.parametrize(
    ("shortcut", "modifiers", "key"),
    [
        ("Ctrl+Alt+Space", COMMAND | OPTION, 49),
        ("Meta+Shift+K", CONTROL | SHIFT, 40),
        ("F20", 0, 90),
    ],
)
def test_modifiers_are_those_qt_means(shortcut: str, modifiers: int, key: int) -> None:
    calls = FakeCarbon()
    assert MacHotkeys(calls).register(shortcut, ignore) is Outcome.REGISTERED
    assert list(calls.registered.values()) == [(1, modifiers, key)]


def test_presses_reach_the_one_who_asked() -> None:
    calls, told = FakeCarbon(), list[str]()
    hotkeys = MacHotkeys(calls)
    hotkeys.register("F7", lambda time: told.append(f"F7 {time}"))
    hotkeys.register("F8", lambda time: told.append(f"F8 {time}"))
    [pressed] = calls.listeners
    pressed(2)
    pressed(99)
    assert told == ["F8 0"]


@pytest.mark.parametrize(
    ("shortcut", "outcome"),
    [("Ctrl+Space", Outcome.TAKEN), ("Ctrl+F24", Outcome.INVALID), ("nonsense", Outcome.INVALID)],
)
def test_refusals_are_values(shortcut: str, outcome: Outcome) -> None:
    assert MacHotkeys(FakeCarbon(49)).register(shortcut, ignore) is outcome


def test_keys_are_given_back() -> None:
    calls = FakeCarbon()
    hotkeys = MacHotkeys(calls)
    for shortcut in ("F7", "F8", "F9", "F9"):
        hotkeys.register(shortcut, ignore)
    hotkeys.unregister("F8")
    hotkeys.unregister("F8")
    assert len(calls.registered) == 2
    hotkeys.close()
    assert calls.registered == {}
