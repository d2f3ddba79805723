"""What the user chose, read into memory within limits: a file, a folder or an archive."""

from __future__ import annotations

import os
import re
import stat
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem, Refusal
from desktop_app.exchange.bundles import Bundle, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

MEGABYTE = 1024 * 1024
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read, in bytes and in numbers."""

    file: int = 256 * MEGABYTE
    piece: int = 8 * MEGABYTE
    archive: int = 32 * MEGABYTE
    entries: int = 5_000
    folder_files: int = 20_000
    ratio: int = 200


LIMITS = Limits()

_UNREADABLE = QT_TRANSLATE_NOOP("refusal", "{name} cannot be opened ({reason})")
_NOT_ORDINARY = QT_TRANSLATE_NOOP("refusal", "{name} is neither an ordinary file nor a folder")
_FILE_TOO_LARGE = QT_TRANSLATE_NOOP("refusal", "{name} has more than {limit} MB; split it")
_TOO_MANY = QT_TRANSLATE_NOOP(
    "refusal", "{name} holds more than {limit} files; take out what is no phrase"
)
_TOO_MUCH = QT_TRANSLATE_NOOP(
    "refusal", "What is in {name} has more than {limit} MB; unpack it and choose single files"
)
_TOO_DENSE = QT_TRANSLATE_NOOP(
    "refusal", "{name} is packed more tightly than any text; it is not opened"
)
_BROKEN = QT_TRANSLATE_NOOP("refusal", "The archive {name} is damaged")

_LINK = QT_TRANSLATE_NOOP("problem", "This is a link to another place and is not followed.")
_OUTSIDE = QT_TRANSLATE_NOOP("problem", "This file would lie outside of the archive; left out.")
_LOCKED = QT_TRANSLATE_NOOP(
    "problem", "This file is encrypted; unpack it with its password and choose it by itself."
)
_DAMAGED = QT_TRANSLATE_NOOP("problem", "This file in the archive is damaged and is left out.")
_LARGE_PIECE = QT_TRANSLATE_NOOP("problem", "This file has more than {limit} MB and is left out.")
_CLOSED = QT_TRANSLATE_NOOP("problem", "This file cannot be opened ({reason}) and is left out.")

_PASSED_OVER = frozenset({".git", ".svn", ".hg", "__MACOSX", "node_modules", "__pycache__"})
_CLUTTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_OFFICE = ("[Content_Types].xml", "mimetype", "xl/workbook.xml", "content.xml")
_DRIVE = re.compile(r"[A-Za-z]:")


class _TooMuchError(Exception):
    """A limit was passed while reading."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.message)
        self.refusal = refusal


class _LeftOutError(Exception):
    """A member is not taken; says why and which limit it passed, if it did."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What was read, and what of it was left out."""

    bundle: Bundle
    problems: tuple[Problem, ...] = ()


def opened(path: Path, limits: Limits = LIMITS) -> Opened | Refusal:
    """A file, a folder, or what is in a zip. A spreadsheet is a file, though it is a zip too."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            return _Folder(path, limits).read()
        if not stat.S_ISREG(mode):
            return Refusal(_NOT_ORDINARY, {"name": path.name})
        data = _file(path, limits.file)
    except OSError as error:
        return Refusal(_UNREADABLE, {"name": path.name, "reason": error.strerror or str(error)})
    except _TooMuchError as error:
        return error.refusal
    return from_bytes(path.name, data, limits)


def from_bytes(name: str, data: bytes, limits: Limits = LIMITS) -> Opened | Refusal:
    """The same for a file that is in memory already."""
    if not data.startswith((b"PK\3\4", b"PK\5\6")):
        return Opened(Bundle(name, (Piece(name, data),)))
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if any(entry in archive.NameToInfo for entry in _OFFICE):
                return Opened(Bundle(name, (Piece(name, data),)))
            return _Archive(name, archive, limits).read()
    except _TooMuchError as error:
        return error.refusal
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        return Refusal(_BROKEN, {"name": name})


def _file(path: Path, limit: int) -> bytes:
    with path.open("rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        values = {"name": path.name, "limit": limit // MEGABYTE}
        raise _TooMuchError(Refusal(_FILE_TOO_LARGE, values))
    return data


class _Folder:
    """One reading of a folder."""

    def __init__(self, root: Path, limits: Limits) -> None:
        self._root = root
        self._limits = limits
        self._problems: list[Problem] = []

    def read(self) -> Opened:
        pieces: list[Piece] = []
        room = self._limits.file
        for path in self._files():
            piece = self._piece(path, room)
            if piece is None:
                continue
            room -= len(piece.data)
            pieces.append(piece)
        name = self._root.resolve().name
        bundle = Bundle(name, tuple(sorted(pieces, key=lambda one: one.path)), is_folder=True)
        return Opened(bundle, tuple(self._problems))

    def _files(self) -> Iterator[Path]:
        count = 0
        for folder, inside, names in os.walk(self._root):
            linked = [name for name in inside if Path(folder, name).is_symlink()]
            inside[:] = sorted(set(inside) - set(linked) - _PASSED_OVER)
            for name in sorted({*names, *linked} - _CLUTTER):
                count += 1
                if count > self._limits.folder_files:
                    values = {"name": self._root.name, "limit": self._limits.folder_files}
                    raise _TooMuchError(Refusal(_TOO_MANY, values))
                yield Path(folder, name)

    def _piece(self, path: Path, room: int) -> Piece | None:
        place = path.relative_to(self._root).as_posix()
        mode = path.lstat().st_mode
        if not stat.S_ISREG(mode):
            self._note(place, _LINK)
            return None
        limit = self._limits.piece
        try:
            with path.open("rb") as file:
                data = file.read(limit + 1)
        except OSError as error:
            self._note(place, _CLOSED, reason=error.strerror or str(error))
            return None
        if len(data) > limit:
            self._note(place, _LARGE_PIECE, limit=limit // MEGABYTE)
            return None
        if len(data) > room:
            values = {"name": self._root.name, "limit": self._limits.file // MEGABYTE}
            raise _TooMuchError(Refusal(_TOO_MUCH, values))
        return Piece(place, data)

    def _note(self, place: str, text: str, **values: object) -> None:
        self._problems.append(Problem(self._root.name, place, "", text, values))


class _Archive:
    """One reading of a zip."""

    def __init__(self, name: str, archive: zipfile.ZipFile, limits: Limits) -> None:
        self._name = name
        self._archive = archive
        self._limits = limits
        self._problems: list[Problem] = []
        self._room = limits.archive

    def read(self) -> Opened:
        entries = [entry for entry in self._archive.infolist() if not entry.filename.endswith("/")]
        if len(entries) > self._limits.entries:
            self._refuse(_TOO_MANY, limit=self._limits.entries)
        pieces = {}
        for entry in entries:
            path = member_path(entry)
            if path is None:
                self._note(entry.filename, _OUTSIDE)
            elif not (_CLUTTER | _PASSED_OVER) & set(path.split("/")):
                try:
                    pieces[path] = Piece(path, self._data(entry))
                except _LeftOutError as error:
                    self._note(path, *error.args)
        ordered = tuple(pieces[path] for path in sorted(pieces))
        return Opened(Bundle(self._name, ordered, is_folder=True), tuple(self._problems))

    def _data(self, entry: zipfile.ZipInfo) -> bytes:
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise _LeftOutError(_LINK)
        if entry.flag_bits & 1:
            raise _LeftOutError(_LOCKED)
        try:
            data = unpacked(self._archive, entry, min(self._limits.piece, self._room))
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError):
            raise _LeftOutError(_DAMAGED) from None
        if data is None:
            if self._room < self._limits.piece:
                self._refuse(_TOO_MUCH, limit=self._limits.archive // MEGABYTE)
            raise _LeftOutError(_LARGE_PIECE, self._limits.piece // MEGABYTE)
        if len(data) > MEGABYTE and len(data) > entry.compress_size * self._limits.ratio:
            self._refuse(_TOO_DENSE)
        self._room -= len(data)
        return data

    def _refuse(self, text: str, **values: object) -> None:
        raise _TooMuchError(Refusal(text, {"name": self._name, **values}))

    def _note(self, place: str, text: str, limit: int = 0) -> None:
        values = {"limit": limit} if limit else {}
        self._problems.append(Problem(self._name, place[:200], "", text, values))


def unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int) -> bytes | None:
    """What a member really holds; None if that is more than ``limit`` bytes.

    Raises:
        zipfile.BadZipFile: It is damaged. As may be ``zlib.error``, ``OSError``, ``EOFError``.
    """
    entry.file_size = limit + _CHUNK  # what it says of itself is not to be trusted
    pieces: list[bytes] = []
    size = 0
    with archive.open(entry) as member:
        while piece := member.read(_CHUNK):
            size += len(piece)
            if size > limit:
                return None
            pieces.append(piece)
    return b"".join(pieces)


def member_path(entry: zipfile.ZipInfo) -> str | None:
    """A member's path with ``/``; None if it leads out of the archive."""
    name = _named(entry).replace("\\", "/")
    parts = [part for part in name.split("/") if part not in {"", "."}]
    if name.startswith("/") or _DRIVE.match(name) or ".." in parts or not parts:
        return None
    return "/".join(parts) if "\0" not in name else None


def _named(entry: zipfile.ZipInfo) -> str:
    """The name as its maker meant it: many write UTF-8 or GBK without saying so."""
    if entry.flag_bits & 0x800:
        return entry.filename
    try:
        raw = entry.filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return entry.filename
