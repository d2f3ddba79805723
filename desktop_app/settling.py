"""Keeps the settings in step with their file, whoever changes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from desktop_app.storage.settings import read_settings, save_settings

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from desktop_app.storage.places import Places
    from desktop_app.storage.settings import Settings


class Settling(QObject):
    """Holds the settings. ``problems`` are what is off in their file.

    Signals:
        changed: The settings before and now, two ``Settings``.
        failed: They could not be written; why.
        put_aside: Their file could not be read and has got this name.
    """

    changed = Signal(object, object)
    failed = Signal(str)
    put_aside = Signal(str)

    def __init__(self, places: Places, clock: Callable[[], dt.datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._clock = places.settings, clock
        self.begun_before = self._path.exists()
        self.settings, self.problems = read_settings(self._path)
        self._stamp = self._mark()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.refresh)
        self._watcher.fileChanged.connect(self.refresh)
        self._watch()

    def refresh(self) -> None:
        """Let the file count as it is now, if it has changed; an empty one is being written."""
        self._watch()
        mark = self._mark()
        if mark == self._stamp or mark == (0, mark[1]):
            return
        self._stamp = mark
        settings, self.problems = read_settings(self._path, self.settings)
        self._become(settings, told=True)

    def save(self, **changes: object) -> None:
        """Write these values only: the file may have been edited since it was read."""
        before = self.settings
        written, _ = read_settings(self._path, before)
        settings = replace(written, **changes)  # type: ignore[arg-type] # names and types are Settings' own
        try:
            aside = save_settings(self._path, settings, self._clock())
        except OSError as error:
            self._become(replace(before, **changes))  # type: ignore[arg-type] # the same
            self.failed.emit(error.strerror or str(error))
            return
        self._stamp = self._mark()
        self.problems = read_settings(self._path, settings)[1]
        self._watch()
        self._become(settings)
        if aside:
            self.put_aside.emit(aside.name)

    def _become(self, settings: Settings, *, told: bool = False) -> None:
        """Tell of other settings; ``told``: of the same, too, for their problems are others."""
        before, self.settings = self.settings, settings
        if told or settings != before:
            self.changed.emit(before, settings)

    def _mark(self) -> tuple[int, int]:
        """Size in bytes and time of change in nanoseconds; a missing file is told from an empty."""
        try:
            found = self._path.stat()
        except OSError:
            return -1, 0
        return found.st_size, found.st_mtime_ns

    def _watch(self) -> None:
        """Watch the folder for a file that takes the place of ours, and the file itself."""
        watched = set(self._watcher.files() + self._watcher.directories())
        wanted = [self._path.parent, self._path]
        if new := [str(one) for one in wanted if str(one) not in watched and one.exists()]:
            self._watcher.addPaths(new)
