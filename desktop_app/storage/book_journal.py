"""What is typed and not saved yet, in a file that outlives a crash.

Each line is all there was to keep at that moment; the last whole line counts. So a line that a
crash has cut costs only what was typed since the line before.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.core.editing.unsaved import Change, Unsaved
from desktop_app.core.merging import LISTS
from desktop_app.storage.entry_json import from_json, to_json
from desktop_app.storage.files import System, write_atomic

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop_app.core.merging import Entry, Kind

LONGEST = 4 * 1024 * 1024
"""From so many bytes on the journal is begun anew instead of added to."""


@dataclass(frozen=True, slots=True)
class Journal:
    """The file at ``path``; ``system`` are the calls it is written with."""

    path: Path
    system: System = field(default_factory=System)

    def note(self, found: Sequence[Unsaved]) -> None:
        """Keep this as what is not saved; nothing is left to keep if it is empty.

        Raises:
            OSError: It could not be kept; what was kept before still is.
        """
        if not found:
            self.path.unlink(missing_ok=True)
            return
        line = json.dumps([_written(one) for one in found], ensure_ascii=True).encode() + b"\n"
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            begun = 0 < self.path.stat().st_size < LONGEST
        except FileNotFoundError:
            begun = False
        if begun:
            self._add(line)
        else:
            write_atomic(self.path, line, self.system)

    def _add(self, line: bytes) -> None:
        descriptor = self.system.open(self.path, os.O_WRONLY | os.O_APPEND, 0o666)
        try:
            rest = memoryview(b"\n" + line)  # whatever the line before ends with
            while rest:
                rest = rest[self.system.write(descriptor, rest) :]
            self.system.fsync(descriptor)
        finally:
            self.system.close(descriptor)

    def read(self) -> tuple[Unsaved, ...]:
        """What was not saved when the program ended; nothing if it had saved all.

        Raises:
            OSError: The file is there but cannot be read.
        """
        try:
            lines = self.path.read_bytes().splitlines()
        except FileNotFoundError:
            return ()
        for line in reversed(lines):
            try:
                return _books(json.loads(line))
            except (ValueError, TypeError, KeyError, RecursionError):
                continue
        return ()


def _written(one: Unsaved) -> dict[str, object]:
    return {
        "source": one.source,
        "head": one.head,
        "was": one.was,
        "changes": [
            {
                "kind": change.kind,
                "name": change.name,
                "was": _entry(change.was),
                "now": _entry(change.now),
                "after": change.after,
            }
            for change in one.changes
        ],
        "orders": one.orders,
    }


def _entry(entry: Entry | None) -> object:
    return None if entry is None else to_json(entry)


def _books(found: object) -> tuple[Unsaved, ...]:
    if not isinstance(found, list):
        message = "this is no list"
        raise ValueError(message)  # noqa: TRY004 - bad data, not a wrong call
    return tuple(_read(one) for one in found)


def _read(found: dict[str, object]) -> Unsaved:
    """One book's; ValueError, TypeError or KeyError where it is none."""
    name, language, description = _strings(found["was"])
    head = tuple(_strings(found["head"]))
    changes, orders = found["changes"], found["orders"]
    if len(head) != 4 or not isinstance(changes, list) or not isinstance(orders, dict):  # noqa: PLR2004 - its parts
        message = "this is no book"
        raise ValueError(message)
    return Unsaved(
        source=str(found["source"]),
        head=head,
        was=(name, language, description),
        changes=tuple(_change(each) for each in changes),
        orders={_kind(kind): tuple(_strings(names)) for kind, names in orders.items()},
    )


def _change(found: dict[str, object]) -> Change:
    kind = _kind(found["kind"])
    was, now = (
        None if found[side] is None else from_json(kind, found[side]) for side in ("was", "now")
    )
    return Change(kind, str(found["name"]), was, now, str(found["after"]))


def _kind(found: object) -> Kind:
    return {str(kind): kind for kind in LISTS}[str(found)]


def _strings(found: object) -> list[str]:
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        message = "this is no list of texts"
        raise ValueError(message)
    return found
