"""Saving and looking at phrasebooks off the interface's thread, one job at a time.

A book of ten thousand phrases takes seconds to write. A job is a value, so that nothing that is
edited meanwhile has a bearing on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.book_checks import flaws

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
    _done = Signal(object)
    _listed = Signal(object)

    def __init__(
        self, files: BookFiles, start: Callable[[Callable[[], None]], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._files, self._start = files, start
        self.busy = self._checking = False
        self._done.connect(self._on_done)
        self._listed.connect(self._on_listed)

    def do(self, tasks: tuple[Task, ...]) -> None:
        """Begin a job; there must be none."""
        self.busy = True
        self._start(lambda: self._tell(self._done, self.done(tasks)))

    def done(self, tasks: tuple[Task, ...]) -> tuple[Report, ...]:
        """Do a job here and now."""
        return tuple(Report(task, self._one(task)) for task in tasks)

    def _one(self, task: Task) -> Phrasebook | Changed | Refusal | None:
        if task.after is None:
            return self._files.read(task.before)
        return self._files.save(task.before, task.after)

    def _on_done(self, reports: object) -> None:
        self.busy = False
        self.reported.emit(reports)

    def check(self, desk: Desk, around: Circumstances) -> None:
        """Look for what is off, unless that is being done."""
        if not self._checking:
            self._checking = True
            self._start(lambda: self._tell(self._listed, flaws(desk, around)))

    def _on_listed(self, found: tuple[Flaw, ...]) -> None:
        self._checking = False
        self.checked.emit(found)

    @staticmethod
    def _tell(signal: Signal, result: object) -> None:
        try:
            signal.emit(result)  # type: ignore[attr-defined] # bound by then
        except RuntimeError:  # the program has ended meanwhile
            return
