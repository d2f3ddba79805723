"""All of the user's files as one zip, and back again without losing what was there.

A zip from elsewhere is hostile input: names are checked, sizes are counted while reading, and
nothing is written before the whole of it was read.
"""

from __future__ import annotations

import contextlib
import io
import re
import stat
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP
from desktop_app.storage.files import Refused, write_atomic

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from desktop_app.storage.places import Places

MOST_FILES = 20_000
MOST_BYTES = 256 * 1024 * 1024
"""Of all files together, unpacked."""

_MARK = "kuaihui-backup.toml"
_NO_BACKUP = QT_TRANSLATE_NOOP("problem", "This is not a backup made by this program.")
_TOO_MUCH = QT_TRANSLATE_NOOP(
    "problem", "The backup has more than {files} files or {limit} MB and is not read."
)
_BAD_NAME = QT_TRANSLATE_NOOP(
    "problem", "The backup has a file that does not belong into your folder: {name}"
)
_LEFT_OUT = re.compile(r"(history|cache)(/.*)?|[^/]*\.log(\.\d+)?|(.*/)?\.[^/]*\.tmp|.*\.lock")
"""Earlier versions, logs and what is in the midst of being written."""

_DAMAGES = (
    zipfile.BadZipFile,
    zlib.error,
    RuntimeError,  # encrypted
    NotImplementedError,
    EOFError,
    ValueError,
)
_DAY = (1980, 1, 1, 0, 0, 0)
"""The same for every file: two backups of the same files are the same bytes."""


@dataclass(frozen=True, slots=True)
class Backup:
    """Contents by name, with ``/`` between folders."""

    files: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Preview:
    """What restoring would do to files, by name: make, replace, take away, leave as they are."""

    new: tuple[str, ...]
    replaced: tuple[str, ...]
    gone: tuple[str, ...]
    same: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.new or self.replaced or self.gone)


def write_backup(places: Places, target: Path, moment: dt.datetime) -> int:
    """Put all files into one zip; the number of files.

    Raises:
        Refused: It is too much for one backup.
        OSError: A file could not be read, or the zip not written; then there is none.
    """
    files = _present(places, target)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        mark = f'format = 1\nmade = "{moment.isoformat(timespec="seconds")}"\n'
        archive.writestr(zipfile.ZipInfo(_MARK, _DAY), mark)
        for name, data in files.items():
            info = zipfile.ZipInfo(name, _DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    write_atomic(target, packed.getvalue())
    return len(files)


def read_backup(source: Path) -> Backup:
    """A backup, whole.

    Raises:
        Refused: Not a backup, too large, or with names that lead out of the folder.
        OSError: It cannot be read.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            return Backup(_unpacked(archive))
    except _DAMAGES as error:
        raise Refused(_NO_BACKUP) from error


def _unpacked(archive: zipfile.ZipFile) -> dict[str, bytes]:
    infos = [one for one in archive.infolist() if not one.is_dir()]
    if _MARK not in {one.filename for one in infos}:
        raise Refused(_NO_BACKUP)
    files: dict[str, bytes] = {}
    room = MOST_BYTES
    for info in infos:
        if info.filename == _MARK:
            continue
        _check_name(info.filename)
        with archive.open(info) as packed:
            data = packed.read(room + 1)
        room -= len(data)
        if room < 0 or len(files) >= MOST_FILES:
            raise _too_much()
        files[info.filename] = data
    return files


def _too_much() -> Refused:
    return Refused(_TOO_MUCH, files=MOST_FILES, limit=MOST_BYTES // 1024 // 1024)


def _check_name(name: str) -> None:
    parts = PurePosixPath(name).parts
    plain = name == "/".join(parts) and ".." not in parts and not name.startswith("/")
    if not plain or not name.isprintable() or set(name) & set('\\:*?"<>|') or _is_left_out(name):
        raise Refused(_BAD_NAME, name=repr(name)[:80])


def _is_left_out(name: str) -> bool:
    return _LEFT_OUT.fullmatch(name) is not None


def _present(places: Places, besides: Path | None = None) -> dict[str, bytes]:
    """The contents of the user's files by name; links are not followed.

    Raises:
        Refused: There is too much of them.
    """
    files: dict[str, bytes] = {}
    room = MOST_BYTES
    for path in _paths(places.data):
        name = path.relative_to(places.data).as_posix()
        if _is_left_out(name) or path == besides:
            continue
        files[name] = path.read_bytes()
        room -= len(files[name])
        if room < 0 or len(files) > MOST_FILES:
            raise _too_much()
    return files


def _paths(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        mode = path.lstat().st_mode
        if stat.S_ISDIR(mode):
            yield from _paths(path)
        elif stat.S_ISREG(mode):
            yield path


def preview(places: Places, backup: Backup) -> Preview:
    """What restoring the backup would do.

    Raises:
        Refused: There are too many files to compare with.
        OSError: A file cannot be read.
    """
    now, then = _present(places), backup.files
    both = sorted(now.keys() & then.keys())
    return Preview(
        tuple(sorted(then.keys() - now.keys())),
        tuple(name for name in both if now[name] != then[name]),
        tuple(sorted(now.keys() - then.keys())),
        tuple(name for name in both if now[name] == then[name]),
    )


def restore(places: Places, backup: Backup, moment: dt.datetime) -> Path:
    """Make the files what they were in the backup; the folder that keeps what they were before.

    Raises:
        Refused: There are too many files to keep aside.
        OSError: It could not be done; what was changed is changed back as far as possible.
    """
    plan = preview(places, backup)
    before = _present(places)
    aside = places.history / f"before-restore-{moment:%Y%m%dT%H%M%S}"
    for name in (*plan.replaced, *plan.gone):
        _put(aside / name, before[name])
    try:
        for name in (*plan.new, *plan.replaced):
            _put(places.data / name, backup.files[name])
        for name in plan.gone:
            (places.data / name).unlink()
    except OSError:
        _put_back(places, plan, before)
        raise
    return aside


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, data)


def _put_back(places: Places, plan: Preview, before: Mapping[str, bytes]) -> None:
    for name in plan.new:
        with contextlib.suppress(OSError):
            (places.data / name).unlink()
    for name in (*plan.replaced, *plan.gone):
        with contextlib.suppress(OSError):
            _put(places.data / name, before[name])
