"""Programs in front on macOS, played by a fake."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtGui import QGuiApplication, QWindow

from desktop_app.platforms.macos_windows import MacWindows
from desktop_app.platforms.protocols import ForeignWindow

OWN, CHAT = 500, 600


@dataclass
class FakeAppKit:
    program: int = CHAT
    brought: list[int] = field(default_factory=list)

    def front(self) -> int:
        return self.program

    def bring_forward(self, process: int) -> None:
        self.brought.append(process)
        self.program = process


@pytest.fixture
def calls() -> FakeAppKit:
    return FakeAppKit()


def lose_focus() -> None:
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.focusWindowChanged.emit(None)


@pytest.mark.usefixtures("qapp")
def test_whoever_was_in_front_is_so_again_when_our_window_is_hidden(calls: FakeAppKit) -> None:
    windows = MacWindows(calls, OWN)
    assert windows.active() is None
    calls.program = OWN
    assert windows.active() is None, "we are no one to give the keyboard back to"
    windows.activate_own(1, 0)

    lose_focus()

    assert calls.brought == [CHAT]


@pytest.mark.usefixtures("qapp")
def test_who_goes_to_another_program_stays_there(calls: FakeAppKit) -> None:
    windows = MacWindows(calls, OWN)
    windows.active()
    calls.program = 700

    lose_focus()

    assert calls.brought == []


@pytest.mark.usefixtures("qapp")
def test_another_window_of_ours_keeps_the_keyboard(calls: FakeAppKit) -> None:
    windows = MacWindows(calls, OWN)
    windows.active()
    calls.program = OWN
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)

    application.focusWindowChanged.emit(QWindow())

    assert calls.brought == []


@pytest.mark.usefixtures("qapp")
def test_the_target_of_a_paste_is_put_in_front(calls: FakeAppKit) -> None:
    MacWindows(calls, OWN).activate(ForeignWindow(CHAT, "", "", None))

    assert calls.brought == [CHAT]
