"""One edit of a shared document: what somebody made of an entry, and what they made it from.

A document is a set of entries, each known by its kind and id. An entry has cells: its keys, but the
words of a list that is a set have a cell each, and so have other wordings. Cells hold plain values
(texts, numbers, dates, lists, tables); None is "taken away".
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Key = tuple[str, str]
"""The kind and the id of an entry."""

WORDS = {"phrase": frozenset({"keywords", "buyers", "platforms"}), "ladder": frozenset({"buyers"})}
"""The keys that hold sets of words, by kind."""

MARK = "\n"
"""Stands between a key and a word in the name of the word's cell."""

DELETED = ""
"""The cell that says an entry is deleted; its value is the list of the stamps it is about."""

PLACE = "\nplace"
"""The cell that says where an entry stands among those of its kind."""

COMMENT = "#\n"
"""The cell of what people have written behind ``#`` at an entry, a line each."""

_STAMP = re.compile(r"([a-z0-9]{1,32}):([0-9]{1,15})@([0-9]{1,15})")


class Stamp(NamedTuple):
    """Which edit: the revision ``t`` grows with all that was known, ``n`` counts a device's."""

    t: int
    device: str
    n: int

    def __str__(self) -> str:
        return f"{self.device}:{self.n}@{self.t}"


def stamp_of(text: object) -> Stamp | None:
    """The stamp that ``str`` gave; None if it is none."""
    match = _STAMP.fullmatch(text) if isinstance(text, str) else None
    return Stamp(int(match[3]), match[1], int(match[2])) if match else None


def canonical(value: object) -> str:
    """A text that is the same for equal values only, whatever the order of a table's keys."""
    return json.dumps(value, ensure_ascii=True, sort_keys=True, default=_typed)


def _typed(value: object) -> object:
    return [type(value).__name__, str(value)]


def content_hash(value: object) -> str:
    """What settles between edits of one revision: nothing that anybody can choose or forget."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Edit:
    """What one person did to one entry.

    Attributes:
        stamp: Which edit it is.
        kind: The kind of the entry, such as ``phrase``.
        id: The entry's id.
        set: The keys it changes and what they are from now on; None: taken away.
        was: What the keys were to whom made the edit.
        over: For each cell the stamps of what it replaces there knowingly.
        deletes: The whole entry is deleted; ``over`` has, for ``DELETED``, the stamps of all that
            was in it.
        at: When, ISO 8601, by the device's clock: shown, and nothing is decided by it.
        op: ``n`` of the first edit of the same operation, such as an import.
    """

    stamp: Stamp
    kind: str
    id: str
    set: Mapping[str, object] = field(default_factory=dict)
    was: Mapping[str, object] = field(default_factory=dict)
    over: Mapping[str, frozenset[Stamp]] = field(default_factory=dict)
    deletes: bool = False
    at: str = ""
    op: int = 0

    @property
    def key(self) -> Key:
        """The entry that it is about."""
        return self.kind, self.id

    def cells(self) -> Iterator[tuple[str, object]]:
        """The cells it writes and what it writes there."""
        if self.deletes:
            yield DELETED, sorted(map(str, self.over.get(DELETED, ())))
            return
        words = WORDS.get(self.kind, frozenset())
        for name, value in self.set.items():
            if name in words:
                yield from self._words(name, value)
            else:
                yield name, value

    def _words(self, name: str, value: object) -> Iterator[tuple[str, object]]:
        now, before = texts(value), texts(self.was.get(name))
        yield from ((name + MARK + word, True) for word in now if word not in before)
        yield from ((name + MARK + word, None) for word in before if word not in now)


def texts(value: object) -> tuple[str, ...]:
    """The texts in a list, each once; a text alone is a list of one."""
    items = value if isinstance(value, list | tuple) else [value]
    return tuple(dict.fromkeys(one for one in items if isinstance(one, str)))


def moment_of(at: str) -> dt.datetime | None:
    """A moment as a device wrote it down, aware; None where it is none."""
    try:
        moment = dt.datetime.fromisoformat(at)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
