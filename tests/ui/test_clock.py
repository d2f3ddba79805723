"""The clock that shows how long a buyer has been waiting."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.clock import now
from desktop_app.core.clocks import Clock
from desktop_app.ui.picker.clock import ResponseClock
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.ui.theme import Theme

TARGETS = (10, 20, 30)


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def time() -> FakeClock:
    return FakeClock()


@pytest.fixture
def clock(owner: QWidget, theme: Theme, time: FakeClock) -> ResponseClock:
    made = ResponseClock(theme, time, owner)
    owner.show()
    return made


def ticking(clock: ResponseClock) -> bool:
    (timer,) = clock.findChildren(QTimer)
    return timer.isActive()


@pytest.mark.parametrize(
    ("waited", "said", "colour"),
    [
        (0, "0 s, in time", "in_time"),
        (8, "8 s, in time", "in_time"),
        (10, "10 s, answer soon", "warning"),
        (30, "30 s, late", "late"),
        (65, "1:05, late", "late"),
        (3600, "60:00, late", "late"),
    ],
)
def test_it_says_how_long_and_how_well(
    clock: ResponseClock, theme: Theme, waited: int, said: str, colour: str
) -> None:
    started = FakeClock().moment - dt.timedelta(seconds=waited)

    clock.show_clock(Clock(started), TARGETS)

    assert clock.isVisible()
    assert clock.text() == said.partition(",")[0]
    assert clock.accessibleName() == "Response time"
    assert clock.accessibleDescription() == said
    assert clock.toolTip() == f"Response time: {said}"
    assert getattr(theme, colour) in clock.styleSheet()
    assert ("bold" in clock.styleSheet()) == (colour == "late")


def test_without_targets_it_only_says_how_long(
    clock: ResponseClock, theme: Theme, time: FakeClock
) -> None:
    clock.show_clock(Clock(time.moment))

    assert clock.accessibleDescription() == "0 s"
    assert theme.dim in clock.styleSheet()


def test_it_is_hidden_without_a_wait(clock: ResponseClock, time: FakeClock) -> None:
    assert not clock.isVisible()

    clock.show_clock(Clock(time.moment), TARGETS)
    clock.show_clock(None)

    assert not clock.isVisible()
    assert not ticking(clock)


def test_it_ticks_only_while_it_is_seen(
    owner: QWidget, clock: ResponseClock, time: FakeClock
) -> None:
    owner.hide()
    clock.show_clock(Clock(time.moment), TARGETS)
    assert not ticking(clock)

    time.pass_(seconds=12)
    owner.show()
    assert clock.text() == "12 s"
    assert ticking(clock)

    owner.hide()
    assert not ticking(clock)


def test_a_stopped_one_stands_still(clock: ResponseClock, time: FakeClock) -> None:
    started = Clock(time.moment)
    time.pass_(seconds=7)

    clock.show_clock(started.stop(time.moment), TARGETS)

    assert clock.text() == "7 s"
    assert not ticking(clock)


def test_the_next_second_comes_by_itself(qtbot: QtBot, owner: QWidget, theme: Theme) -> None:
    clock = ResponseClock(theme, now, owner)
    owner.show()

    clock.show_clock(Clock(now() - dt.timedelta(seconds=8.9)), TARGETS)

    assert clock.text() == "8 s"
    qtbot.waitUntil(lambda: clock.text() == "9 s")
    assert ticking(clock)
