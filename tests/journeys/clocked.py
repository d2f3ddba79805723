"""The program as it is, by the clock of a journey.

The program asks for the time in one place, which is replaced before anything else is imported. What
waits goes by the system's clock as ever. libfaketime was tried first: every second start hung.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path

from desktop_app import clock

_SET = Path(os.environ["JOURNEY_CLOCK"])


def now() -> dt.datetime:
    """The moment that the file names, or so many seconds ahead of the true one."""
    said = _SET.read_text(encoding="utf-8")
    if said.startswith("+"):
        return (dt.datetime.now(dt.UTC) + dt.timedelta(seconds=float(said))).astimezone()
    return dt.datetime.fromisoformat(said).astimezone()


if __name__ == "__main__":
    clock.now = now
    from desktop_app.__main__ import main  # what it imports takes the clock along

    sys.exit(main())
