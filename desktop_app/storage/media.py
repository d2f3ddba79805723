"""Pictures beside a book, in its folder ``media``, named after what is in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.arrival_pictures import content_name
from desktop_app.core.problems import QT_TRANSLATE_NOOP
from desktop_app.storage.files import Refused, System, write_atomic

if TYPE_CHECKING:
    from desktop_app.core.phrases import Entry, Phrasebook

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp"})
"""The kinds of picture that chat programs take."""

LARGEST = 8 * 1024 * 1024
"""The largest picture, in bytes."""

_BAD_KIND = QT_TRANSLATE_NOOP("problem", "A picture is one of {kinds}.")
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "problem", "A picture has at most {limit} MB; make this one smaller."
)
_EMPTY = QT_TRANSLATE_NOOP("problem", "There is nothing in this picture.")


def media_folder(source: str) -> Path:
    """The folder of the pictures of the book at ``source``: in it, or beside its file."""
    path = Path(source)
    return (path.parent if path.suffix.lower() == ".toml" else path) / "media"


def pictures_of(entry: Entry) -> tuple[str, ...]:
    """The paths of the pictures of a phrase, whether they are there or not."""
    folder = media_folder(entry.book.source)
    return tuple(str(folder / name) for name in entry.phrase.images)


def keep_picture(source: str, data: bytes, suffix: str, system: System | None = None) -> str:
    """Write a picture beside a book and say its name; the same picture is kept once.

    Raises:
        Refused: It is no picture that can be sent.
        OSError: It could not be written; nothing is left of it.
    """
    suffix = suffix.lower()
    if suffix not in SUFFIXES:
        raise Refused(_BAD_KIND, kinds=", ".join(sorted(SUFFIXES)))
    if not data:
        raise Refused(_EMPTY)
    if len(data) > LARGEST:
        raise Refused(_TOO_LARGE, limit=LARGEST // 1024 // 1024)
    name = content_name(data) + suffix
    path = media_folder(source) / name
    if not path.exists() or path.stat().st_size != len(data):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, data, system)
    return name


def put_picture(source: str, name: str, data: bytes) -> None:
    """Write a picture that has its bare name already, such as one that was imported.

    Raises:
        Refused: It is too large.
        OSError: It could not be written; nothing is left of it.
    """
    if len(data) > LARGEST:
        raise Refused(_TOO_LARGE, limit=LARGEST // 1024 // 1024)
    path = media_folder(source) / name
    if not path.exists() or path.stat().st_size != len(data):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, data)


def unused_pictures(books: tuple[Phrasebook, ...], source: str) -> tuple[str, ...]:
    """The names of pictures that no phrase of the books beside the folder names.

    Raises:
        OSError: The folder cannot be listed.
    """
    folder = media_folder(source)
    beside = (book for book in books if media_folder(book.source) == folder)
    named = {name for book in beside for phrase in book.phrases for name in phrase.images}
    try:
        there = sorted(path.name for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
    except (FileNotFoundError, NotADirectoryError):
        return ()
    return tuple(name for name in there if name not in named)
