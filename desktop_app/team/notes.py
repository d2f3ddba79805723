"""What this device remembers of a shared place between two looks at it, as a small JSON file."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from desktop_app.core.problems import Refusal
from desktop_app.storage.files import System, write_atomic

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Notes:
    """Between two looks.

    Attributes:
        reached: When the place was reached last, ISO 8601; empty: never.
        trouble: Why it could not be reached since; None: it could.
        sighted: Of each file that is not whole, its digest and when it was first seen like that.
        agreed: For each document, up to which edit of each device somebody has consented.
        by_hand: Digests of files edited by hand whose many deletions somebody has consented to.
        held: For each document, what waits for consent: device, edit, name, changed, deleted.
        sent: For each document, how many of this device's edits the place has.
        asked: For each document, the digest of a file edited by hand and how many phrases it drops.
    """

    reached: str = ""
    trouble: Refusal | None = None
    sighted: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    agreed: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    by_hand: tuple[str, ...] = ()
    held: Mapping[str, tuple[tuple[str, int, str, int, int], ...]] = field(default_factory=dict)
    asked: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    sent: Mapping[str, int] = field(default_factory=dict)


def read_notes(path: Path) -> Notes:
    """The notes; empty ones where there are none or they cannot be read: nothing hangs on them."""
    try:
        raw = json.loads(path.read_bytes())
        return Notes(
            str(raw["reached"]),
            _trouble(raw["trouble"]),
            {str(one): (str(digest), str(at)) for one, (digest, at) in raw["sighted"].items()},
            {
                str(one): {str(device): int(n) for device, n in limits.items()}
                for one, limits in raw["agreed"].items()
            },
            tuple(map(str, raw["by_hand"])),
            {str(one): tuple(map(_held, all_)) for one, all_ in raw["held"].items()},
            {str(one): (str(digest), int(n)) for one, (digest, n) in raw["asked"].items()},
            {str(one): int(n) for one, n in raw["sent"].items()},
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Notes()


def _trouble(raw: object) -> Refusal | None:
    if not isinstance(raw, dict):
        return None
    found = Refusal(str(raw["text"]), {str(name): str(one) for name, one in raw["values"].items()})
    _ = found.message  # a name without a value is no note of ours
    return found


def _held(raw: list[object]) -> tuple[str, int, str, int, int]:
    device, n, name, changed, deleted = raw
    return str(device), int(str(n)), str(name), int(str(changed)), int(str(deleted))


def write_notes(path: Path, notes: Notes, system: System | None = None) -> None:
    """Keep the notes.

    Raises:
        OSError: They could not be kept.
    """
    raw = {name: getattr(notes, name) for name in Notes.__dataclass_fields__}
    raw["trouble"] = asdict(notes.trouble) if notes.trouble else None
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, json.dumps(raw, ensure_ascii=False).encode(), system)


def has_rested(notes: Notes, path: str, digest: str, now: dt.datetime, seconds: float) -> bool:
    """Whether a file has been as it is for so long. A clock that was set makes no difference."""
    seen, since = notes.sighted.get(path, ("", ""))
    if seen != digest or not since:
        return seconds <= 0
    return abs((now - dt.datetime.fromisoformat(since)).total_seconds()) >= seconds
