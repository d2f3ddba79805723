"""Saving and looking at phrasebooks off the interface's thread, one job at a time.

A book of ten thousand phrases takes seconds to write. A job is a value, so that nothing that is
edited meanwhile has a bearing on it.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.core.book_checks import Circumstances, Flaw
    from desktop_app.core.editing.desk import Desk
    from desktop_app.core.editing.store import Changed
    from desktop_app.core.phrases import Phrasebook
    from desktop_app.core.problems import Refusal
    from desktop_app.storage.book_files import BookFiles


@dataclass(frozen=True, slots=True)
class Task:
    """One book: what its file said last, and what it shall say; None: only look at it."""

    before: Phrasebook
    after: Phrasebook | None


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a task."""

    task: Task
    result: Phrasebook | Changed | Refusal | None


def in_thread(work: Callable[[], None]) -> None:
    """Do it in a daemon thread: neither a window nor the end may wait for a share that hangs."""
    Thread(target=work, name="books", daemon=True).start()


class BookWork(QObject):
    """Does one job after the other.

    Signals:
        reported: The reports of a job, in the interface's thread.
        checked: What is off with the phrases of a desk.
    """

    reported = Signal(object)
    checked = Signal(object)
    _done = Signal()
    _listed = Signal(object)

    def __init__(
        self, files: BookFiles, start: Callable[[Callable[[], None]], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._files, self._start = files, start
        self._reports: tuple[Report, ...] | None = None
        self._ended = Event()
        self._checking = False
        self._next: tuple[Desk, Circumstances] | None = None
        self.busy = False
        self._done.connect(self._on_done)
        self._listed.connect(self._on_listed)

    def do(self, tasks: tuple[Task, ...]) -> None:
        """Begin a job; there must be none."""
        self.busy = True
        self._ended.clear()
        self._start(lambda: self._work(tasks))

    def _work(self, tasks: tuple[Task, ...]) -> None:
        self._reports = self.done(tasks)
        self._ended.set()
        with suppress(RuntimeError):  # the program has ended meanwhile
            self._done.emit()

    def done(self, tasks: tuple[Task, ...]) -> tuple[Report, ...]:
        """Do a job here and now."""
        return tuple(Report(task, self._one(task)) for task in tasks)

    def _one(self, task: Task) -> Phrasebook | Changed | Refusal | None:
        if task.after is None:
            return self._files.read(task.before)
        return self._files.save(task.before, task.after)

    def _on_done(self) -> None:
        if self._reports is not None:
            self.reported.emit(self._taken())

    def _taken(self) -> tuple[Report, ...]:
        self.busy = False
        reports, self._reports = self._reports or (), None
        return reports

    def finished(self, seconds: float) -> tuple[Report, ...]:
        """What came of the job under way, waited for at the end; nothing if it takes longer."""
        return self._taken() if self.busy and self._ended.wait(seconds) else ()

    def check(self, desk: Desk, around: Circumstances) -> None:
        """Look for what is off; if that is being done, once more afterwards."""
        if self._checking:
            self._next = desk, around
            return
        self._checking = True
        self._start(lambda: self._look(desk, around))

    def _look(self, desk: Desk, around: Circumstances) -> None:
        from desktop_app.core.book_checks import flaws  # noqa: PLC0415 - only the editor asks

        found = flaws(desk, around)
        with suppress(RuntimeError):  # the program has ended meanwhile
            self._listed.emit(found)

    def _on_listed(self, found: tuple[Flaw, ...]) -> None:
        self._checking = False
        self.checked.emit(found)
        if self._next:
            again, self._next = self._next, None
            self.check(*again)
