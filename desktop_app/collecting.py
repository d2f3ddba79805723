"""Python's collector kept waiting while a thread makes very much that stays.

A full collection walks through all that was made since the last one and lets no thread run
meanwhile: at ten thousand phrases the picker would stand still for a fifth of a second.
"""

from __future__ import annotations

import ctypes
import gc
from contextlib import contextmanager, suppress
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MANY = 50_000
"""So many new objects are set aside for good; they go when nothing holds them, as all others do."""

_lock = Lock()
_works = 0


@contextmanager
def without_collecting() -> Iterator[None]:
    """Collect nothing until this ends, and what else of this kind goes on at the same time."""
    global _works  # noqa: PLW0603 - the collector is one for all threads
    with _lock:
        _works += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _works -= 1
            if not _works:
                if gc.get_count()[0] > MANY:
                    gc.freeze()
                    _give_back()
                gc.enable()


def _give_back() -> None:
    """Give the system what only the work needed; the C library keeps 20 MB and more of it."""
    with suppress(AttributeError, OSError, TypeError):  # not every C library has it
        ctypes.CDLL(None).malloc_trim(0)
