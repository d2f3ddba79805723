"""A record of when things happened, for the end-to-end tests and the benchmark.

Written only where ``KUAIHUI_TRACE`` names a file. It holds event names, monotonic times in seconds
and counts: never what anybody typed or copied.
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Trace:
    """Appends one JSON line an event."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._file = Path(environ["KUAIHUI_TRACE"]) if environ.get("KUAIHUI_TRACE") else None

    def note(self, event: str, **counts: float | bool) -> None:
        """Record that something happened now."""
        if self._file:
            line = json.dumps({"event": event, "at": time.monotonic(), **counts})
            with self._file.open("a", encoding="utf-8") as file:
                file.write(f"{line}\n")
