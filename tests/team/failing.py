"""The system calls of a save, of which one fails, or after which the process is dead."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, TypeVar

from desktop_app.storage.files import System

if TYPE_CHECKING:
    from collections.abc import Callable

Answer = TypeVar("Answer")


class Killed(BaseException):
    """The process was killed here: no handler of the program may run, so nothing catches it."""


@dataclass
class Faults:
    """Counts the calls; the one at ``place`` fails, or is the last."""

    place: int = -1
    kills: bool = False
    count: int = 0
    log: tuple[str, ...] = ()

    def system(self) -> System:
        """The calls, counted."""
        real = System()
        wrapped = {
            one.name: self._wrapped(one.name, getattr(real, one.name)) for one in fields(real)
        }
        return System(**wrapped)

    def _wrapped(self, name: str, call: Callable[..., Answer]) -> Callable[..., Answer]:
        def counted(*arguments: object) -> Answer:
            here, self.count = self.count, self.count + 1
            self.log += (name,)
            if self.kills and self.place >= 0 and here >= self.place:
                raise Killed
            if here == self.place:
                if name == "close":
                    call(*arguments)  # the descriptor is gone all the same
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            return call(*arguments)

        return counted
