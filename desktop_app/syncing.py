"""When the places are looked at: by the clock, after an edit, when a local folder changes."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QFileSystemWatcher, QObject, QStorageInfo, QTimer, Signal

from desktop_app.core.problems import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.storage.places import Places
    from desktop_app.team.sync import Outcome
    from desktop_app.team.team import Team
    from desktop_app.team_work import Lane

AFTER_AN_EDIT = 2_000
"""Milliseconds until an edit is given out."""

AFTER_AN_OPENING = 400
"""Milliseconds until the places are looked at when the agent comes: the picker is painted first."""

AFTER_A_START = 2_000
"""The same when the program starts, and reads its files."""

AFTER_A_FILE = 500
"""Milliseconds until a change in a local folder is looked at."""

EVERY = 30_000
"""Milliseconds between two looks while anything is joined."""

IDLE = dt.timedelta(seconds=20)
"""So long after the last edit the readable book is written, too."""

AT_THE_END = 1.0
"""Seconds that the end of the program waits for a last look."""

MOST_WATCHED = 200
"""Folders that are watched at most."""

LOCAL = frozenset({"apfs", "bcachefs", "btrfs", "exfat", "ext2", "ext3", "ext4", "f2fs",
                   "fuseblk", "hfs", "jfs", "ntfs", "ntfs3", "overlay", "refs", "tmpfs",
                   "vfat", "xfs", "zfs"})  # fmt: skip
"""File systems that answer at once. The others are only polled: an answer may never come."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of a look at all places."""

    outcomes: tuple[Outcome | Refusal, ...] = ()

    @property
    def came(self) -> bool:
        """Whether anything is other than before."""
        done = (one for one in self.outcomes if not isinstance(one, Refusal))
        return any(any(one.came.values()) for one in done)


class Syncing(QObject):
    """Looks at all places in a thread, one look after the other.

    Signals:
        came: Something is other than before.
        looked: A look is over.
    """

    came = Signal()
    looked = Signal()
    _listed = Signal(object)

    def __init__(
        self,
        places: Places,
        team: Callable[[], Team],
        lane: Lane,
        clock: Callable[[], dt.datetime],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._places, self._team, self._lane, self._clock = places, team, lane, clock
        self._soon, self._often = QTimer(self), QTimer(self)
        self._soon.setSingleShot(True)
        self._often.setInterval(EVERY)
        for timer in (self._soon, self._often):
            timer.timeout.connect(self.sync)
        self._watcher: QFileSystemWatcher | None = None
        self._listed.connect(self._watch)
        self._syncing = self._again = False
        self._edited: dt.datetime | None = None
        if self.is_joined:
            self._wake(AFTER_A_START)

    @property
    def is_joined(self) -> bool:
        """Whether anything was ever joined."""
        return (self._places.team / "places.toml").exists()

    def look(self) -> None:
        """The agent is there: look soon, where anything was joined."""
        if self.is_joined:
            self._wake(AFTER_AN_OPENING)

    def edited(self) -> None:
        """Something was saved here: give it out when there is a pause."""
        self._edited = self._clock()
        self._wake(AFTER_AN_EDIT)

    def _wake(self, pause: int) -> None:
        if not self._soon.isActive() or self._soon.remainingTime() > pause:
            self._soon.start(pause)

    def sync(self) -> None:
        """Look at all places; while one look lasts, the next waits for it."""
        self._soon.stop()
        if self._syncing:
            self._again = True
            return
        self._syncing, self._again = True, False
        idle = self._edited is None or self._clock() - self._edited >= IDLE
        self._lane.do(partial(self._look_at_all, rewrites=idle), self._on_looked)

    def _look_at_all(self, *, rewrites: bool) -> Looked:
        team = self._team()
        return Looked(tuple(team.sync(one, rewrites=rewrites) for one in team.places()))

    def _on_looked(self, looked: object) -> None:
        self._syncing = False
        if isinstance(looked, Looked):
            if looked.came:
                self.came.emit()
            self._often.start() if looked.outcomes else self._often.stop()
            if looked.outcomes:
                Thread(target=self._list_folders, name="team folders", daemon=True).start()
        self.looked.emit()
        if self._again:
            self._wake(AFTER_A_FILE)

    def _list_folders(self) -> None:
        """What can be watched without a question that may never be answered."""
        from desktop_app.team.transports import is_url  # noqa: PLC0415 - most have no team

        found: list[str] = []
        for place in self._team().places():
            if is_url(place.where) or place.where.startswith(("\\\\", "//")):
                continue
            disk = QStorageInfo(place.where)
            if not answers_at_once(_text(disk.fileSystemType()), _text(disk.device())):
                continue
            root = Path(place.where)
            for folder in (root, root / "shops", root / "rules"):
                if folder.is_dir():
                    found += [str(folder), *map(str, folder.glob("*.sync"))][:MOST_WATCHED]
        with suppress(RuntimeError):  # the program has ended meanwhile
            self._listed.emit(tuple(found))

    def _watch(self, folders: tuple[str, ...]) -> None:
        watched = set(self._watcher.directories()) if self._watcher else set()
        if new := [one for one in folders if one not in watched]:
            if self._watcher is None:
                self._watcher = QFileSystemWatcher(self)
                self._watcher.directoryChanged.connect(self._on_folder_changed)
            self._watcher.addPaths(new)
        if self._watcher and (old := sorted(watched - set(folders))):
            self._watcher.removePaths(old)

    def _on_folder_changed(self) -> None:
        self._wake(AFTER_A_FILE)

    def close(self) -> None:
        """A last look with a second for it; what it cannot do is done the next time."""
        self._soon.stop()
        self._often.stop()
        if self.is_joined:
            self._lane.finish(partial(self._look_at_all, rewrites=True), AT_THE_END)


def answers_at_once(kind: str, device: str) -> bool:
    """Whether a file system is of this computer; Windows calls a share by a letter NTFS, too."""
    is_far = device.startswith(("//", "\\\\")) and not device.startswith("\\\\?\\")
    return kind.lower() in LOCAL and not is_far


def _text(data: QByteArray) -> str:
    return bytes(data.data()).decode(errors="replace")
