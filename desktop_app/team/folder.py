"""A plain folder as the shared place: an SMB or NFS share, or one that a sync program mirrors."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP
from desktop_app.storage.files import System, write_atomic
from desktop_app.team.protocols import (
    FILE_LIMIT,
    FOLDERS,
    Moved,
    Published,
    Snapshot,
    Unreachable,
    is_media,
    is_shared,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_SYSTEM = QT_TRANSLATE_NOOP("problem", "The system says: {reason}")
_NO_FOLDER = QT_TRANSLATE_NOOP("problem", "The shared folder {path} is not there.")
_LINK = QT_TRANSLATE_NOOP("problem", "{path} is a link that leads elsewhere; it is not followed.")
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class FolderTransport:
    """The folder ``root``. Times of change are not looked at: on a network they lie."""

    root: Path
    system: System = field(default_factory=System)

    def fetch(self, known: Snapshot | None = None) -> Snapshot | Unreachable:
        """Open and read every file."""
        if not self.root.is_dir():
            return Unreachable(_NO_FOLDER, {"path": str(self.root)})
        try:
            paths = sorted(self._paths(self.root, ""))
            read = ((path, self._bytes(path)) for path in paths if is_shared(path))
            files = {path: data for path, data in read if data is not None}
        except OSError as error:
            return _unreachable(error)
        media = frozenset(filter(is_media, paths))
        mark = _mark(files, media)
        return known if known and known.mark == mark else Snapshot(files, media, mark)

    def publish(
        self, changes: Mapping[str, bytes | None], base: Snapshot
    ) -> Published | Moved | Unreachable:
        """Replace each file; one that others write too only where it is as ``base`` has it."""
        try:
            for path, data in changes.items():
                place = self.root / path
                if place.resolve() != self.root.resolve().joinpath(*path.split("/")):
                    return Unreachable(_LINK, {"path": path}, refused=True)
                if not self._is_ours(path) and self._bytes(path) != base.files.get(path):
                    return Moved()
                self._put(place, data)
        except OSError as error:
            return _unreachable(error)
        files = {**base.files, **{path: data or b"" for path, data in changes.items()}}
        kept = {path: data for path, data in files.items() if changes.get(path, b"") is not None}
        media = base.media | set(filter(is_media, changes))
        shared = {path: data for path, data in kept.items() if is_shared(path)}
        return Published(Snapshot(shared, media, _mark(shared, media)))

    def read(self, path: str) -> bytes | Unreachable:
        """A picture's bytes."""
        try:
            data = self._bytes(path) if is_media(path) else None
        except OSError as error:
            return _unreachable(error)
        return Unreachable(_NO_FOLDER, {"path": path}) if data is None else data

    def _is_ours(self, path: str) -> bool:
        """A journal, which one device writes, or a picture, which never changes."""
        return is_media(path) or ".sync/" in path

    def _paths(self, folder: Path, above: str) -> Iterator[str]:
        with os.scandir(folder) as found:
            for one in found:
                path = f"{above}{one.name}"
                if one.is_file(follow_symlinks=False):
                    yield path
                elif _is_ours(path) and one.is_dir(follow_symlinks=False):
                    yield from self._paths(folder / one.name, f"{path}/")

    def _bytes(self, path: str) -> bytes | None:
        """A file's bytes; None if it has gone, is a link or is too large."""
        try:
            descriptor = self.system.open(self.root / path, _FLAGS, 0)
        except FileNotFoundError:
            return None
        except OSError:
            if (self.root / path).is_symlink():
                return None
            raise
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return None
            data = file.read(FILE_LIMIT + 1)
        return data if len(data) <= FILE_LIMIT else None

    def _put(self, place: Path, data: bytes | None) -> None:
        if data is None:
            if place.exists():
                self.system.unlink(place)
            return
        if not self.root.is_dir():
            raise FileNotFoundError(self.root)
        place.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(place, data, self.system)


def _is_ours(path: str) -> bool:
    """Whether a folder is one that is read."""
    return path in FOLDERS or (path.endswith(".sync") and is_shared(f"{path}/x.toml"))


def _unreachable(error: OSError) -> Unreachable:
    return Unreachable(_SYSTEM, {"reason": error.strerror or str(error)})


def _mark(files: Mapping[str, bytes], media: frozenset[str]) -> str:
    digest = hashlib.sha256("\0".join(sorted(media)).encode("utf-8", "surrogateescape"))
    for path in sorted(files):
        digest.update(f"\0{path}\0".encode("utf-8", "surrogateescape"))
        digest.update(hashlib.sha256(files[path]).digest())
    return digest.hexdigest()
