"""The calls of the system about a place's files: who made them, and how slowly they answer."""

from __future__ import annotations

import os
import threading
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CALLS = (
    *("stat", "lstat", "open", "scandir", "listdir", "access", "readlink"),
    *("mkdir", "unlink", "replace", "rename", "chmod", "utime"),
)


@dataclass
class Watch:
    """Of all files below ``root``, whichever way the program comes to them.

    Attributes:
        root: The place.
        seconds: How long each call takes.
        threads: How many calls each thread has made, by its name.
    """

    root: Path
    seconds: float = 0.0
    threads: Counter[str] = field(default_factory=Counter)
    _real: dict[str, Callable[..., object]] = field(default_factory=dict)
    _over: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Self:
        for name in CALLS:
            self._real[name] = getattr(os, name)
            setattr(os, name, self._watched(self._real[name]))
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for name, call in self._real.items():
            setattr(os, name, call)

    def _watched(self, call: Callable[..., object]) -> Callable[..., object]:
        root = str(self.root)

        def watched(*arguments: object, **named: object) -> object:
            path = arguments[0] if arguments else ""
            if isinstance(path, str | os.PathLike) and os.fspath(path).startswith(root):
                self.threads[threading.current_thread().name] += 1
                self._over.wait(self.seconds)
            return call(*arguments, **named)

        return watched
