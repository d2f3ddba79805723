"""The pictures that go along with our own books in a zip."""

from __future__ import annotations

import stat
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop_app.exchange.opening import LIMITS
from desktop_app.storage.media import LARGEST, SUFFIXES, media_folder

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from desktop_app.core.phrases import Phrasebook

ROOM: Final = LIMITS.archive * 3 // 4
"""Bytes of pictures in a zip, so that with its texts it can be read again."""

MOST: Final = LIMITS.entries * 3 // 4
"""Pictures in a zip, for the same reason."""


def coming(books: tuple[Phrasebook, ...]) -> tuple[dict[str, Path], ...]:
    """For each book the files of the pictures that come along, by their names: what has room."""
    room, most = ROOM, MOST
    found = []
    for book in books:
        mine: dict[str, Path] = {}
        for name in dict.fromkeys(name for phrase in book.phrases for name in phrase.images):
            path = media_folder(book.source) / name
            size = _size(path) if book.source and path.name == name else None
            if size is not None and size <= room and most:
                mine[name] = path
                room, most = room - size, most - 1
        found.append(mine)
    return tuple(found)


def _size(path: Path) -> int | None:
    """Bytes of a picture; None where there is none that can be sent. Links are not followed."""
    try:
        info = path.lstat()
    except (OSError, ValueError):
        return None
    is_one = stat.S_ISREG(info.st_mode) and path.suffix.lower() in SUFFIXES
    return info.st_size if is_one and 0 < info.st_size <= LARGEST else None


def without(book: Phrasebook, names: Collection[str]) -> Phrasebook:
    """The book with those phrases only that have a picture which is not among these."""
    left = (phrase for phrase in book.phrases if not set(phrase.images) <= set(names))
    return replace(book, phrases=tuple(left))
