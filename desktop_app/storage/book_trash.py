"""Deleted phrases, kept for 30 days in the data folder."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

from desktop_app.core.editing.desk import Trashed
from desktop_app.core.editing.trash import still_kept
from desktop_app.core.phrases import Phrase
from desktop_app.storage.entry_json import from_json, to_json
from desktop_app.storage.files import write_atomic
from desktop_app.storage.history import move_aside

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def read_trash(path: Path, now: dt.datetime) -> tuple[Trashed, ...]:
    """What was deleted in the last 30 days; an unreadable file is moved aside.

    Raises:
        OSError: The file is there but cannot be read, or cannot be moved aside.
    """
    try:
        found = json.loads(path.read_bytes())
        trash = tuple(_read(one) for one in found)
    except FileNotFoundError:
        return ()
    except (ValueError, TypeError, KeyError, RecursionError):
        move_aside(path, now)
        return ()
    return still_kept(trash, now)


def _read(found: dict[str, object]) -> Trashed:
    phrase, steps = from_json("phrase", found["phrase"]), found["steps"]
    moment = dt.datetime.fromisoformat(str(found["moment"]))
    if not isinstance(phrase, Phrase) or not isinstance(steps, list) or moment.tzinfo is None:
        message = "this is no deleted phrase"
        raise ValueError(message)
    places = tuple((str(ladder), int(place)) for ladder, place in steps)
    return Trashed(phrase, str(found["book"]), moment, str(found["before"]), places)


def write_trash(path: Path, trash: Sequence[Trashed]) -> None:
    """Keep this and nothing else.

    Raises:
        OSError: It could not be written; the old file is as it was.
    """
    found = [
        {
            "phrase": to_json(one.phrase),
            "book": one.book,
            "moment": one.moment.isoformat(),
            "before": one.before,
            "steps": one.steps,
        }
        for one in trash
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, json.dumps(found, indent=0).encode())
