"""The time of day as a journey wants it: it stands still, or runs on from a moment."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class WallClock:
    """A clock on one day that is still to come, read by the program in ``clocked.py``.

    Args:
        folder: Where it keeps its file.
        zone: The computer's time zone.
        day: ISO 8601.
    """

    def __init__(self, folder: Path, zone: str, day: str) -> None:
        self._path = folder / "clock.txt"
        self._zone, self._day = zone, day

    @property
    def environment(self) -> Mapping[str, str]:
        """What the program needs to go by this clock."""
        return {"TZ": self._zone, "JOURNEY_CLOCK": str(self._path)}

    def stop_at(self, time: str) -> None:
        """It is that time, and stays so."""
        self._write(self._at(time).isoformat())

    def run_from(self, time: str) -> None:
        """It is that time, and goes on from it."""
        ahead = self._at(time) - dt.datetime.now(dt.UTC)
        self._write(f"{ahead.total_seconds():+.3f}")

    def _at(self, time: str) -> dt.datetime:
        moment = dt.datetime.fromisoformat(f"{self._day} {time}")
        return moment.replace(tzinfo=ZoneInfo(self._zone))

    def _write(self, text: str) -> None:
        new = self._path.with_suffix(".new")
        new.write_text(text, encoding="utf-8")
        os.replace(new, self._path)  # noqa: PTH105 - the program must never read half of it
