"""Reading a text file of any encoding that Notepad saves, and replacing one without losing it."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import stat
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE_LIMIT = 8 * 1024 * 1024
"""The largest file that is read, in bytes."""

PATIENCE = (0.05, 0.1, 0.2, 0.4, 0.5, 0.5, 0.5, 0.75)
"""Seconds to wait between attempts while a virus scanner holds the file: 3 in all."""

_HELD = frozenset({5, 32, 33})
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_TEMP = re.compile(r"\..+\.[0-9a-f]{16}\.tmp")
_TEMP_FLAGS = (
    os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
)

_NOT_A_FILE = QT_TRANSLATE_NOOP(
    "problem", "This is not an ordinary file and is not read; move it out of the folder."
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "problem", "The file has more than {limit} MB and is not read; split it into smaller files."
)
_NOT_TEXT = QT_TRANSLATE_NOOP(
    "problem", "This is not a text file that can be read; save it again with the encoding UTF-8."
)


class Refused(Exception):  # noqa: N818 - an expected refusal, not an error of the program
    """A file that is not read, or not written over. ``text`` and ``values`` are as in a Problem."""

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text.format(**values))
        self.text = text
        self.values = values

    def problem(self, source: str) -> Problem:
        """The refusal as a problem of the whole file."""
        return Problem(source, "", "", self.text, self.values)


@dataclass(frozen=True, slots=True)
class FileText:
    """A file's text and what is needed to write it back the same.

    Line breaks are in ``text`` as they are in the file. ``bom`` says that it began with UTF-8's.
    """

    text: str
    data: bytes
    bom: bool = False

    def encode(self, text: str) -> bytes:
        """The bytes for a new ``text``: the old ones if nothing changed, else UTF-8.

        Raises:
            UnicodeEncodeError: The text has half of a surrogate pair.
        """
        if text == self.text:
            return self.data
        return (_BOMS[0][0] if self.bom else b"") + text.encode()


def decode(data: bytes) -> FileText:
    """Text from bytes: UTF-8, UTF-16 or GB18030, with or without a byte order mark; no NULs.

    Raises:
        Refused: None of these encodings fits.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            body = data[len(mark) :]
            return FileText(_decode(body, (encoding,)), data, bom=encoding == "utf-8")
    return FileText(_decode(data, (*_wide(data), "utf-8", "gb18030")), data)


def _decode(data: bytes, encodings: tuple[str, ...]) -> str:
    for encoding in encodings:
        with contextlib.suppress(UnicodeDecodeError):
            return data.decode(encoding).replace("\0", "")
    raise Refused(_NOT_TEXT)


def _wide(data: bytes) -> tuple[str, ...]:
    """UTF-16 without a mark: the ASCII of the TOML in it has a NUL in every second place."""
    low, high = data[1::2].count(0), data[::2].count(0)
    if max(low, high) * 10 < len(data) or min(low, high) * 8 > max(low, high):
        return ()
    return ("utf-16-le",) if low > high else ("utf-16-be",) if high > low else ()


def read_text(path: Path) -> FileText:
    """The text of a regular file of at most 8 MiB.

    Raises:
        Refused: Not a regular file, too large, or not a text.
        OSError: It cannot be opened or read.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise Refused(_NOT_A_FILE)
    with path.open("rb") as file:
        data = file.read(SIZE_LIMIT + 1)
    if len(data) > SIZE_LIMIT:
        raise Refused(_TOO_LARGE, limit=SIZE_LIMIT // 1024 // 1024)
    return decode(data)


@dataclass(frozen=True, slots=True)
class System:
    """The calls a save is made of, so that a test can let each of them fail."""

    open: Callable[[Path, int, int], int] = os.open
    write: Callable[[int, memoryview], int] = os.write
    fsync: Callable[[int], None] = os.fsync
    close: Callable[[int], None] = os.close
    chmod: Callable[[Path, int], None] = os.chmod
    replace: Callable[[Path, Path], None] = os.replace
    unlink: Callable[[Path], None] = os.unlink
    wait: Callable[[float], object] = threading.Event().wait


def write_atomic(path: Path, data: bytes, system: System | None = None) -> None:
    """Put ``data`` in the place of ``path``: after a crash there is the old file or the new one.

    A symbolic link stays and its target is replaced; the mode of the old file is kept.

    Raises:
        OSError: Nothing was changed, and no temporary file is left.
    """
    system = system or System()
    target = Path(os.path.realpath(path))
    temp = target.with_name(f".{target.name}.{secrets.token_hex(8)}.tmp")
    descriptor = system.open(temp, _TEMP_FLAGS, 0o666)
    try:
        _fill(descriptor, data, system)
        if target.exists():
            system.chmod(temp, stat.S_IMODE(target.stat().st_mode))
        _replace(temp, target, system)
    except BaseException:
        with contextlib.suppress(OSError):
            system.unlink(temp)
        raise
    _settle(target.parent, system)


def _fill(descriptor: int, data: bytes, system: System) -> None:
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[system.write(descriptor, rest) :]
        system.fsync(descriptor)
    finally:
        system.close(descriptor)


def _replace(temp: Path, target: Path, system: System) -> None:
    """Rename, and on Windows wait for whoever holds the target."""
    for pause in PATIENCE:
        try:
            return system.replace(temp, target)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
        system.wait(pause)
    return system.replace(temp, target)


def _settle(folder: Path, system: System) -> None:
    """Make the renaming last. The file is saved by now, so an error here is not one of the save."""
    with contextlib.suppress(OSError):
        descriptor = system.open(folder, os.O_RDONLY, 0)
        try:
            system.fsync(descriptor)
        finally:
            system.close(descriptor)


def sweep(folder: Path, before: float = float("inf")) -> None:
    """Remove temporary files that a killed save left, if they are from ``before`` (epoch seconds).

    In a folder that others use, pass a moment an hour ago: theirs may be in use.
    """
    with contextlib.suppress(OSError):
        for path in list(folder.iterdir()):
            with contextlib.suppress(OSError):
                if _TEMP.fullmatch(path.name) and path.lstat().st_mtime < before:
                    path.unlink()
