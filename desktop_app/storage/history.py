"""Earlier versions of the user's files, and unreadable files put aside."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import itertools
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.storage.files import write_atomic

if TYPE_CHECKING:
    from pathlib import Path

NEWEST = 30
"""So many versions are kept whatever their age."""

DAYS = 30
"""For so many days the last version of each day is kept."""

_STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class History:
    """Old versions of files below ``folder``, in one folder for each file."""

    folder: Path

    def keep(self, path: Path, data: bytes, moment: dt.datetime) -> Path:
        """Keep ``data``, the bytes ``path`` had until ``moment`` (aware), and thin out older ones.

        Raises:
            OSError: It could not be kept; then the file should not be replaced.
        """
        shelf = self._shelf(path)
        shelf.mkdir(parents=True, exist_ok=True)
        kept = _free(shelf, _stamp(moment), ".toml")
        write_atomic(kept, data)
        self._thin(path, moment)
        return kept

    def versions(self, path: Path) -> tuple[Path, ...]:
        """The versions of ``path`` that are kept, newest first."""
        return tuple(sorted(self._shelf(path).glob("*.toml"), key=_order, reverse=True))

    def _shelf(self, path: Path) -> Path:
        place = hashlib.sha256(os.fsencode(path.absolute())).hexdigest()[:8]
        return self.folder / f"{path.name}-{place}"

    def _thin(self, path: Path, moment: dt.datetime) -> None:
        versions = self.versions(path)
        oldest = _stamp(moment - dt.timedelta(days=DAYS))
        days: dict[str, Path] = {}
        for version in versions:
            if version.name >= oldest:
                days.setdefault(version.name[:8], version)
        for version in set(versions[NEWEST:]) - set(days.values()):
            with contextlib.suppress(OSError):  # one version too many harms nobody
                version.unlink()


def move_aside(path: Path, moment: dt.datetime) -> Path:
    """Rename an unreadable file to ``<path>.unreadable-<stamp>`` and say what it is called now.

    Raises:
        OSError: It could not be renamed and is where it was.
    """
    aside = _free(path.parent, f"{path.name}.unreadable-{_stamp(moment)}", "")
    aside.touch(exist_ok=False)  # the name is ours from here on: nothing is overwritten
    try:
        path.replace(aside)
    except OSError:
        aside.unlink()
        raise
    return aside


def _stamp(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime(_STAMP)


def _order(version: Path) -> tuple[str, int]:
    stamp, _, number = version.stem.partition("-")
    return stamp, int(number) if number.isdecimal() else 0


def _free(folder: Path, name: str, suffix: str) -> Path:
    paths = (folder / f"{name}-{number}{suffix}" for number in itertools.count(1))
    return next(path for path in paths if not path.exists() and not path.is_symlink())
