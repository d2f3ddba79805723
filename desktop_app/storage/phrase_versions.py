"""Former versions of each phrase: lines that are only ever added, one file a book."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.editing.store import Version
from desktop_app.core.phrases import Phrase
from desktop_app.storage.entry_json import from_json, to_json
from desktop_app.storage.files import write_atomic

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop_app.core.phrases import Phrasebook

LONGEST = 8 * 1024 * 1024
"""From so many bytes on the older half of the lines is let go."""

NEWEST = 30
"""So many versions of a phrase are shown."""


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions in the folder ``folder``."""

    folder: Path

    def keep(self, before: Phrasebook, after: Phrasebook, moment: dt.datetime) -> None:
        """Note the phrases of ``before`` that are others in ``after``, or gone, from ``moment`` on.

        Raises:
            OSError: They could not be kept.
        """
        new = {phrase.id: phrase for phrase in after.phrases}
        old = [one for one in before.phrases if one is not new.get(one.id) != one]
        if not old:
            return
        stamp = moment.isoformat()
        lines = (json.dumps({"at": stamp, "phrase": to_json(one)}) + "\n" for one in old)
        path = self._path(before.source)
        path.parent.mkdir(parents=True, exist_ok=True)
        self._thin(path)
        with path.open("ab") as file:
            file.write(("\n" + "".join(lines)).encode())  # whatever a crash has left there

    def of(self, source: str, phrase: str) -> tuple[Version, ...]:
        """What is kept of a phrase, newest first.

        Raises:
            OSError: It is there but cannot be read.
        """
        try:
            lines = self._path(source).read_bytes().splitlines()
        except FileNotFoundError:
            return ()
        sign = json.dumps(phrase).encode()
        read = (each for line in reversed(lines) if sign in line for each in _read(line))
        found = [each for each in read if each.phrase.id == phrase]
        earlier = (*found[1:], None)  # an attempt to save that failed has noted the same again
        pairs = zip(found, earlier, strict=False)
        return tuple(one for one, old in pairs if not old or one.phrase != old.phrase)[:NEWEST]

    def _path(self, source: str) -> Path:
        place = hashlib.sha256(os.fsencode(source)).hexdigest()[:16]
        return self.folder / f"{place}.jsonl"

    def _thin(self, path: Path) -> None:
        if path.exists() and path.stat().st_size > LONGEST:
            lines = path.read_bytes().splitlines(keepends=True)
            write_atomic(path, b"".join(lines[len(lines) // 2 :]))


def _read(line: bytes) -> Iterator[Version]:
    """The version in a line; none if a crash has cut it."""
    try:
        found = json.loads(line)
        phrase = from_json("phrase", found["phrase"])
        moment = dt.datetime.fromisoformat(found["at"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return
    if isinstance(phrase, Phrase) and moment.tzinfo is not None:
        yield Version(phrase, moment)
