"""The one place where the program asks what time it is."""

from __future__ import annotations

import datetime as dt


def now() -> dt.datetime:
    """This moment, aware, in the computer's own time zone."""
    return dt.datetime.now().astimezone()
