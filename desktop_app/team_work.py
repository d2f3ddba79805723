"""Work of the team off the interface's thread: no window waits for a share that hangs."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.collecting import without_collecting
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.core.proposals import Proposal
    from desktop_app.team.proposing import TeamProposals

log = logging.getLogger("kuaihui")

_BUG = QT_TRANSLATE_NOOP("refusal", "Something went wrong; it is in the log.")


class Lane(QObject):
    """One daemon thread, begun with its first job; the jobs come one after the other.

    Signals:
        done: What is to be done with an answer, in the interface's thread, and the answer.
    """

    done = Signal(object, object)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self._jobs: SimpleQueue[tuple[Callable[[], object], object]] = SimpleQueue()
        self._thread: Thread | None = None
        self.done.connect(self._on_done)

    def do(self, job: Callable[[], object], then: Callable[[object], object] | None = None) -> None:
        """Have something done, and go on with what came of it."""
        self._jobs.put((job, then))
        if self._thread is None:
            self._thread = Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()

    def finish(self, job: Callable[[], object], seconds: float) -> bool:
        """Do a last job; whether it was done in so many seconds."""
        ended = Event()

        def last() -> None:
            try:
                job()
            finally:
                ended.set()

        self.do(last)
        return ended.wait(seconds)

    def end(self) -> None:
        """Let the thread go when it has done what it was given."""
        if self._thread is not None:
            self._jobs.put((_over, None))

    def _work(self) -> None:
        while True:
            job, then = self._jobs.get()
            if job is _over:
                return
            try:
                with without_collecting():
                    answer = job()
            except Exception as error:
                log.exception("bug in the team's thread", exc_info=error)
                answer = Refusal(_BUG, {})
            if then is not None:
                with suppress(RuntimeError):  # the program has ended meanwhile
                    self.done.emit(then, answer)

    def _on_done(self, then: Callable[[object], object], answer: object) -> None:
        then(answer)


def _over() -> None:
    """The job after which there are none."""


@dataclass(frozen=True, slots=True)
class Suggesting:
    """Proposals that are kept in a thread, and given out soon."""

    inner: TeamProposals
    lane: Lane
    told: Callable[[], object]

    def propose(self, proposal: Proposal, then: Callable[[str | Refusal], object]) -> None:
        """As ``Proposals``."""

        def kept(answer: object) -> None:
            self.told()
            then(answer if isinstance(answer, Refusal) else str(answer))

        self.lane.do(partial(self.inner.propose, proposal), kept)
