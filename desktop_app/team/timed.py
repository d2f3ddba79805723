"""A transport with a time limit: a share that hangs can hang for ever, and nobody waits for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, TypeVar

from desktop_app.core.problems import QT_TRANSLATE_NOOP
from desktop_app.team.protocols import Moved, Published, Snapshot, Transport, Unreachable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LIMIT = 8.0
"""Seconds until a share is given up: it was promised within ten, with all that goes before."""

_SLOW = QT_TRANSLATE_NOOP("problem", "The shared place does not answer.")
_SYSTEM = QT_TRANSLATE_NOOP("problem", "The system says: {reason}")

Answer = TypeVar("Answer")


@dataclass(slots=True)
class TimedTransport:
    """``inner``, given up after ``limit`` seconds.

    Each call has a daemon thread, which the end of the program does not wait for. While one hangs,
    the next are refused at once, so that threads do not pile up.
    """

    inner: Transport
    limit: float = LIMIT
    _busy: Lock = field(default_factory=Lock)

    def fetch(self, known: Snapshot | None = None) -> Snapshot | Unreachable:
        """As ``inner``."""
        return self._asked(lambda: self.inner.fetch(known))

    def publish(
        self, changes: Mapping[str, bytes | None], base: Snapshot
    ) -> Published | Moved | Unreachable:
        """As ``inner``; what is given up may be carried out later."""
        return self._asked(lambda: self.inner.publish(changes, base))

    def read(self, path: str) -> bytes | Unreachable:
        """As ``inner``."""
        return self._asked(lambda: self.inner.read(path))

    def _asked(self, call: Callable[[], Answer]) -> Answer | Unreachable:
        if not self._busy.acquire(blocking=False):
            return Unreachable(_SLOW)
        answers: SimpleQueue[Answer | Unreachable] = SimpleQueue()

        def work() -> None:
            answer: Answer | Unreachable = Unreachable(_SLOW)
            try:
                answer = call()
            except OSError as error:
                answer = Unreachable(_SYSTEM, {"reason": error.strerror or str(error)})
            finally:
                self._busy.release()  # first: who has the answer may ask the next at once
                answers.put(answer)

        Thread(target=work, name="share", daemon=True).start()
        try:
            return answers.get(timeout=self.limit)
        except Empty:
            return Unreachable(_SLOW)
