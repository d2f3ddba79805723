"""What each shop sent last, as marks: the words are never kept."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

from desktop_app.storage.files import Refused, read_text, write_atomic
from desktop_app.storage.history import move_aside

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FORGOTTEN = dt.timedelta(hours=12)
"""After so long without a reply the next buyers are those of another shift."""


def read_sent(path: Path, moment: dt.datetime) -> Mapping[str, tuple[int, ...]]:
    """By shop id, the marks of the messages sent last; a broken file is moved aside.

    Raises:
        OSError: The file is there but cannot be opened, or cannot be moved aside.
    """
    try:
        data = json.loads(read_text(path).text)
        age = moment - dt.datetime.fromisoformat(data["at"])
        sent = {str(shop): tuple(map(int, marks)) for shop, marks in data["shops"].items()}
    except FileNotFoundError:
        return {}
    except (Refused, ValueError, TypeError, AttributeError, LookupError, RecursionError):
        move_aside(path, moment)
        return {}
    return sent if abs(age) < FORGOTTEN else {}


def write_sent(path: Path, sent: Mapping[str, tuple[int, ...]], moment: dt.datetime) -> None:
    """Write it, atomically.

    Raises:
        OSError: It could not be written; the old file is as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, json.dumps({"at": moment.isoformat(), "shops": sent}).encode())
