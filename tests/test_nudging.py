"""The reminders by the clock: each is heard of once, and a restart forgets none."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop_app.core.reminders import KEPT_FOR, Reminder, finished
from desktop_app.nudging import Nudging
from desktop_app.storage.places import Places
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")


class Desk:
    """A clock, a home, and what is heard there."""

    def __init__(self, home: Path) -> None:
        self.places, self.clock = Places(home), FakeClock()
        self.due: list[str] = []
        self.missed: list[list[str]] = []
        self.failed: list[str] = []
        self.nudging = self.start()

    def start(self) -> Nudging:
        """A program begins, perhaps after another one."""
        nudging = Nudging(self.places, self.clock)
        nudging.due.connect(lambda one: self.due.append(one.id))
        nudging.missed.connect(lambda many: self.missed.append([one.id for one in many]))
        nudging.failed.connect(self.failed.append)
        nudging.begin()
        self.nudging = nudging
        return nudging

    def put(self, ident: str, **ahead: float) -> Reminder:
        made = Reminder(ident, self.clock() + dt.timedelta(**ahead), shop="fawn", buyer=ident)
        self.nudging.put(made)
        return made


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Desk:  # noqa: ARG001 - timers need the application
    return Desk(tmp_path / "home")


def test_one_is_heard_of_once_when_its_time_has_come(desk: Desk) -> None:
    desk.put("a", minutes=5)
    desk.nudging.check()
    assert desk.due == []
    desk.clock.pass_(minutes=5)
    desk.nudging.check()
    desk.nudging.check()
    assert desk.due == ["a"]


def test_it_waits_for_the_next_and_never_long(desk: Desk) -> None:
    assert desk.nudging.wait == 0
    made = desk.put("a", minutes=45)
    assert 9 * 60_000 < desk.nudging.wait <= 10 * 60_000 + 1
    desk.clock.pass_(minutes=44)
    desk.nudging.check()
    assert desk.nudging.wait == 60_001
    desk.nudging.remove(made.id)
    assert desk.nudging.wait == 0


def test_the_timer_itself_looks_at_the_clock(desk: Desk, qtbot: QtBot) -> None:
    desk.put("a", milliseconds=5)
    desk.clock.pass_(seconds=1)
    with qtbot.waitSignal(desk.nudging.due):
        pass
    assert desk.due == ["a"]


def test_a_restart_forgets_nothing(desk: Desk) -> None:
    desk.put("a", minutes=5)
    desk.put("b", minutes=9)
    desk.put("c", hours=9)
    desk.clock.pass_(minutes=10)
    desk.start()
    assert desk.missed == [["a", "b"]]
    assert desk.due == []
    desk.nudging.check()
    assert desk.due == [], "what was missed is not told again"
    desk.clock.pass_(hours=9)
    desk.nudging.check()
    assert desk.due == ["c"]


def test_a_snoozed_one_is_heard_of_again(desk: Desk) -> None:
    made = desk.put("a", minutes=5)
    desk.clock.pass_(minutes=5)
    desk.nudging.check()
    desk.nudging.snooze(made, desk.clock() + dt.timedelta(minutes=15))
    assert desk.due == ["a"]
    desk.clock.pass_(minutes=15)
    desk.nudging.check()
    assert desk.due == ["a", "a"]


def test_a_clock_that_jumps_is_noticed_at_the_next_look(desk: Desk) -> None:
    desk.put("a", hours=8)
    desk.clock.pass_(hours=10)
    desk.nudging.check()
    assert desk.due == ["a"]
    desk.clock.pass_(hours=-10)
    desk.nudging.check()
    assert desk.due == ["a"]


def test_what_is_done_is_not_heard_of_and_goes_in_the_end(desk: Desk) -> None:
    made = desk.put("a", minutes=5)
    desk.nudging.put(finished(made, desk.clock()))
    desk.clock.pass_(minutes=6)
    desk.nudging.check()
    assert desk.due == []
    desk.clock.pass_(days=KEPT_FOR.days + 1)
    assert desk.start().reminders == ()


def test_a_newer_file_is_not_written_over(desk: Desk) -> None:
    desk.places.data.mkdir()
    desk.places.reminders.write_text("format = 9\n")
    desk.start()
    desk.put("a", minutes=1)
    assert desk.failed == [""]
    assert desk.nudging.problems
    assert desk.places.reminders.read_text() == "format = 9\n"


def test_a_file_that_cannot_be_opened_or_written_stops_nobody(desk: Desk) -> None:
    desk.places.data.write_text("a file where the folder should be")
    desk.start()
    assert desk.nudging.reminders == ()
    desk.put("a", minutes=1)
    assert len(desk.failed) == 1
    desk.places.data.unlink()
    desk.start()
    desk.places.data.write_text("again")
    desk.put("b", minutes=1)
    assert desk.failed[-1]


def test_ids_are_never_the_same(desk: Desk) -> None:
    assert desk.nudging.new_id() != desk.nudging.new_id()


def test_another_state_of_one_takes_its_place(desk: Desk) -> None:
    made = desk.put("a", minutes=5)
    desk.nudging.put(replace(made, note="later"))
    assert [one.note for one in desk.nudging.reminders] == ["later"]
    assert [one.note for one in desk.start().reminders] == ["later"]
