"""Waiting for conditions, and ending what was started."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from contextlib import contextmanager, suppress
from threading import Event
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

SECONDS: Final = 15.0
_TICK: Final = 0.004

Found = TypeVar("Found")


class NotSeenError(AssertionError):
    """What was waited for did not come about in time."""


def wait_until(
    found: Callable[[], Found | None], what: str | Callable[[], str], seconds: float = SECONDS
) -> Found:
    """The first value of ``found`` that is true.

    Args:
        found: Asked again and again.
        what: Says what was waited for, if it does not come.
        seconds: The longest wait.

    Raises:
        NotSeenError: It did not come.
    """
    until = time.monotonic() + seconds
    never = Event()
    while not (value := found()):
        if time.monotonic() > until:
            text = what if isinstance(what, str) else what()
            message = f"not within {seconds:.0f} s: {text}"
            raise NotSeenError(message)
        never.wait(_TICK)
    return value


def end(process: subprocess.Popen[Any]) -> None:
    """End a process and its children by its own pid, and wait for it."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@contextmanager
def running(
    *command: str, environment: Mapping[str, str], files: tuple[int, ...] = ()
) -> Iterator[subprocess.Popen[bytes]]:
    """A silent program in a session of its own.

    Args:
        command: The program and its arguments.
        environment: All its variables.
        files: File descriptors that it inherits.
    """
    process = subprocess.Popen(
        command,
        env=dict(environment),
        pass_fds=files,
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        end(process)
