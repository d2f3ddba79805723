"""Where the parts of a window stood: sizes and places by name, in a small file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from desktop_app.storage.files import write_atomic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_LARGEST = 100_000


def read_arrangement(path: Path) -> Mapping[str, Sequence[int]]:
    """What was written, as far as it can be read; a window does without."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    pairs = found.items() if isinstance(found, dict) else ()
    return {name: held for name, held in pairs if isinstance(held, list) and all(map(_fits, held))}


def _fits(number: object) -> bool:
    return type(number) is int and abs(number) < _LARGEST


def write_arrangement(path: Path, held: Mapping[str, Sequence[int]]) -> None:
    """Remember the places and sizes.

    Raises:
        OSError: They could not be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, json.dumps(held, indent=0).encode())
