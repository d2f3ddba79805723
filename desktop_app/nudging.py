"""Keeps the reminders, on disk and by the clock, and says when one is due."""

from __future__ import annotations

import datetime as dt
import logging
import secrets
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.core.reminders import due, next_due, put, thinned, without
from desktop_app.storage.history import History
from desktop_app.storage.reminders import Reading, read_reminders, write_reminders

if TYPE_CHECKING:
    from desktop_app.core.problems import Problem
    from desktop_app.core.reminders import Reminder
    from desktop_app.storage.places import Places

log = logging.getLogger("kuaihui")

Clock = Callable[[], dt.datetime]

LONGEST_WAIT = dt.timedelta(minutes=10)
"""A timer does not count while the computer sleeps, nor follow a clock that is put right."""


class Nudging(QObject):
    """The reminders of this agent.

    Signals:
        due: A ``Reminder`` whose time has come.
        missed: Those whose time came while the program was off, as a tuple.
        changed: The reminders are others now.
        failed: They could not be written; why.
    """

    due = Signal(object)
    missed = Signal(object)
    changed = Signal()
    failed = Signal(str)

    def __init__(self, places: Places, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path, self._clock = places.reminders, clock
        self._told: set[tuple[str, dt.datetime]] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.check)
        self._history = History(places.history)
        self._load()

    def _load(self) -> None:
        try:
            self._read = read_reminders(self._path, self._history, self._clock())
        except OSError as error:
            log.warning("the reminders could not be read: %s", error.strerror)
            self._read = Reading(locked=True)
        self.reminders = thinned(self._read.reminders, self._clock())

    def reread(self) -> None:
        """The file is another one now: a backup was restored."""
        self._load()
        self.changed.emit()
        self.check()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is off in their file."""
        return self._read.problems

    @property
    def wait(self) -> int:
        """Milliseconds until it looks at the clock again; 0 while nothing is ahead."""
        return self._timer.interval() if self._timer.isActive() else 0

    def begin(self) -> None:
        """Tell of what was missed, once and together, and wait for the next."""
        missed = due(self.reminders, self._clock())
        self._told |= {(one.id, one.due) for one in missed}
        if missed:
            self.missed.emit(missed)
        self._arm()

    def check(self) -> None:
        """Tell of what has become due, each once, and wait for the next."""
        for one in due(self.reminders, self._clock()):
            if (one.id, one.due) not in self._told:
                self._told.add((one.id, one.due))
                self.due.emit(one)
        self._arm()

    def new_id(self) -> str:
        """An id that no reminder has had."""
        return secrets.token_hex(5)

    def put(self, reminder: Reminder) -> None:
        """Take a new reminder, or another state of one."""
        self._become(put(self.reminders, reminder))

    def snooze(self, reminder: Reminder, until: dt.datetime) -> None:
        """Remind again, later."""
        self.put(replace(reminder, due=until))

    def remove(self, ident: str) -> None:
        """Take a reminder back."""
        self._become(without(self.reminders, ident))

    def _become(self, reminders: tuple[Reminder, ...]) -> None:
        self.reminders = thinned(reminders, self._clock())
        self._write()
        self.changed.emit()
        self.check()

    def _write(self) -> None:
        if self._read.locked:
            self.failed.emit("")
            return
        try:
            write_reminders(self._path, self.reminders)
        except OSError as error:
            self.failed.emit(str(error.strerror))

    def _arm(self) -> None:
        moment = next_due(self.reminders, self._clock())
        if moment is None:
            self._timer.stop()
            return
        wait = min(moment - self._clock(), LONGEST_WAIT)
        self._timer.start(max(0, round(wait.total_seconds() * 1000)) + 1)
