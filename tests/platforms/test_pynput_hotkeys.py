"""pynput, played by a fake that calls back from a thread as the real one does."""

from collections.abc import Callable, Mapping
from threading import Thread

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from desktop_app.platforms import pynput_hotkeys
from desktop_app.platforms.protocols import Outcome
from desktop_app.platforms.pynput_hotkeys import PynputHotkeys


class FakeListener:
    def __init__(self, wanted: Mapping[str, Callable[[], None]]) -> None:
        self.wanted = wanted
        self.running = False

    def start(self) -> None:
        self.running = True

    def stop(self) -> None:
        self.running = False

    def press(self, spelling: str) -> None:
        thread = Thread(target=self.wanted[spelling])
        thread.start()
        thread.join()


class FakePynput:
    """Has the one class of pynput.keyboard that is used."""

    def __init__(self) -> None:
        self.listeners: list[FakeListener] = []

    def GlobalHotKeys(self, wanted: Mapping[str, Callable[[], None]]) -> FakeListener:  # noqa: N802 - pynput's name
        self.listeners.append(FakeListener(wanted))
        return self.listeners[-1]

    @property
    def running(self) -> list[FakeListener]:
        return [listener for listener in self.listeners if listener.running]


def ignore(_time: int) -> None:
    pass


def test_a_press_is_told_in_the_gui_thread(qtbot: QtBot) -> None:
    pynput, told = FakePynput(), list[tuple[int, bool]]()
    hotkeys = PynputHotkeys(lambda: pynput)
    hotkeys.register("F8", lambda time: told.append((time, QThread.isMainThread())))
    pynput.running[0].press("<f8>")
    assert told == [], "it is queued"
    qtbot.waitUntil(lambda: told == [(0, True)])


@pytest.mark.parametrize(
    ("shortcut", "spelling"),
    [
        ("Ctrl+Alt+Space", "<ctrl>+<alt>+<space>"),
        ("Meta+Shift+K", "<shift>+<cmd>+k"),
        ("Ctrl+PgDown", "<ctrl>+<page_down>"),
        ("Ctrl+;", "<ctrl>+;"),
    ],
)
def test_shortcuts_are_spelled_as_pynput_does(qtbot: QtBot, shortcut: str, spelling: str) -> None:
    del qtbot
    pynput = FakePynput()
    hotkeys = PynputHotkeys(lambda: pynput)
    assert hotkeys.register(shortcut, ignore) is Outcome.REGISTERED
    parts = [set(wanted.split("+")) for wanted in pynput.running[0].wanted]
    assert parts == [set(spelling.split("+"))]


def test_there_is_one_listener_for_all_and_none_for_nothing(qtbot: QtBot) -> None:
    del qtbot
    pynput = FakePynput()
    hotkeys = PynputHotkeys(lambda: pynput)
    for shortcut in ("F7", "F8"):
        hotkeys.register(shortcut, ignore)
    assert [set(listener.wanted) for listener in pynput.running] == [{"<f7>", "<f8>"}]
    hotkeys.unregister("F7")
    assert [set(listener.wanted) for listener in pynput.running] == [{"<f8>"}]
    hotkeys.close()
    assert pynput.running == []


def test_a_press_that_comes_too_late_is_nothing(qtbot: QtBot) -> None:
    pynput, told = FakePynput(), list[int]()
    hotkeys = PynputHotkeys(lambda: pynput)
    hotkeys.register("F7", told.append)
    hotkeys.register("F8", told.append)
    pynput.running[0].press("<f7>")
    hotkeys.unregister("F7")
    pynput.running[0].press("<f8>")
    qtbot.waitUntil(lambda: told == [0])


def test_without_pynput_hotkeys_are_unsupported(qtbot: QtBot) -> None:
    del qtbot
    hotkeys = PynputHotkeys(lambda: None)
    assert hotkeys.register("F8", ignore) is Outcome.UNSUPPORTED
    assert hotkeys.register("nonsense", ignore) is Outcome.INVALID


def test_pynput_is_not_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pynput.keyboard", None)
    assert pynput_hotkeys.load() is None
