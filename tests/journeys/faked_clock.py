"""The program's own wall clock: it stands still, is moved on, or runs, as a journey wants it.

libfaketime answers in the place of the system. What waits goes by the monotonic clock, which stays
as it is, and so do the times of files.
"""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Mapping

_FOLDERS: Final = ("/usr/lib", "/usr/lib64", "/usr/local/lib")
_NAME: Final = "faketime/libfaketimeMT.so.1"


def faketime_library() -> Path | None:
    """The library that is loaded into the program; None where it is not installed."""
    folders = [Path(name) for name in _FOLDERS]
    found = (path for folder in folders for path in (folder / _NAME, *folder.glob(f"*/{_NAME}")))
    return next((path for path in found if path.exists()), None)


class FakedClock:
    """The time of day in a zone, on one day unless it is moved to another.

    Args:
        folder: Where it keeps the file that the library reads.
        zone: The computer's time zone.
        day: ISO 8601.
    """

    def __init__(self, folder: Path, zone: str, day: str) -> None:
        self._path = folder / "faketime.txt"
        self._zone, self._day = zone, day

    @property
    def environment(self) -> Mapping[str, str]:
        """What a program needs to go by this clock."""
        library = faketime_library()
        assert library is not None
        return {
            "TZ": self._zone,
            "LD_PRELOAD": str(library),
            "FAKETIME_TIMESTAMP_FILE": str(self._path),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "NO_FAKE_STAT": "1",
        }

    def stop_at(self, time: str) -> None:
        """It is that time, and stays so."""
        self._write(f"{self._at(time):%Y-%m-%d %H:%M:%S}")

    def run_from(self, time: str) -> None:
        """It is that time, and goes on from it."""
        ahead = self._at(time) - dt.datetime.now(dt.UTC)
        self._write(f"{ahead.total_seconds():+.3f}")

    def _at(self, time: str) -> dt.datetime:
        moment = dt.datetime.fromisoformat(f"{self._day} {time}")
        return moment.replace(tzinfo=ZoneInfo(self._zone))

    def _write(self, text: str) -> None:
        new = self._path.with_suffix(".new")
        new.write_text(f"{text}\n", encoding="utf-8")
        os.replace(new, self._path)  # noqa: PTH105 - the program must never read half of it
