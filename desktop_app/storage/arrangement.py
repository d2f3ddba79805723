"""Where windows stood and how wide their columns were; a broken file is only forgotten."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from desktop_app.storage.files import Refused, read_text, write_atomic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

Arrangement = dict[str, list[int]]

LARGEST = 100_000
"""No coordinate or width is larger."""


def read_arrangement(path: Path) -> Arrangement:
    """What was written there, without what is no list of whole numbers; empty where nothing is."""
    try:
        held = json.loads(read_text(path).text)
    except (OSError, Refused, ValueError, RecursionError):
        return {}
    items = held.items() if isinstance(held, dict) else ()
    return {name: value for name, value in items if _fits(value)}


def _fits(value: object) -> bool:
    return isinstance(value, list) and all(
        type(one) is int and abs(one) <= LARGEST for one in value
    )


def save_arrangement(path: Path, held: Mapping[str, Sequence[int]]) -> None:
    """Write it.

    Raises:
        OSError: It could not be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({name: list(value) for name, value in held.items()}, indent=1)
    write_atomic(path, text.encode())
