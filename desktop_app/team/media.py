"""Pictures that the team's phrases name: named after what is in them, so nothing ever clashes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from desktop_app.storage.files import write_atomic
from desktop_app.storage.media import LARGEST, SUFFIXES
from desktop_app.team.protocols import Unreachable

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.team.protocols import Snapshot, Transport


def given(folder: Path, snapshot: Snapshot) -> dict[str, bytes]:
    """The pictures that this device has and the place has not, by their paths there."""
    found: dict[str, bytes] = {}
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if f"media/{path.name}" not in snapshot.media and path.suffix.lower() in SUFFIXES:
            data = path.read_bytes()
            if is_itself(path.name, data):
                found[f"media/{path.name}"] = data
    return found


def fetched(folder: Path, snapshot: Snapshot, transport: Transport) -> int:
    """Fetch the pictures that this device has not; how many came."""
    count = 0
    for path in sorted(snapshot.media):
        name = path.rpartition("/")[2]
        place = folder / name
        if place.exists() or place.suffix.lower() not in SUFFIXES:
            continue
        data = transport.read(path)
        if isinstance(data, Unreachable):
            break
        if is_itself(name, data):
            folder.mkdir(parents=True, exist_ok=True)
            write_atomic(place, data)
            count += 1
    return count


def is_itself(name: str, data: bytes) -> bool:
    """Whether a picture is what its name says; a torn one is fetched again later."""
    mark = hashlib.sha256(data).hexdigest()[:16]
    return 0 < len(data) <= LARGEST and name.partition(".")[0] == mark
