"""What all edits of a document add up to: the same for everybody, in whatever order they came.

Each cell has the versions that no edit has knowingly replaced; more than one is a conflict. The
state also knows which edits it has ``seen``, so that two states can be told apart and joined: what
one has and the other has seen without having it was replaced there. (A multi-value register a cell,
with dotted versions.)
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from desktop_app.core.teamwork.edits import DELETED, MARK, PLACE, Edit, Key, Stamp, content_hash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Versions = dict[Stamp, object]
Cells = dict[str, Versions]


@dataclass(frozen=True)
class State:
    """A document as far as somebody knows it. Not slotted: it caches what it shows.

    Attributes:
        entries: For each entry and each of its cells the versions that stand, by stamp.
        seen: How many of each device's edits are in it.
        gone: What edits have replaced that have not been seen yet.
        clock: The highest revision seen.
        names: What each device calls its user.
    """

    entries: Mapping[Key, Cells] = field(default_factory=dict)
    seen: Mapping[str, int] = field(default_factory=dict)
    gone: frozenset[tuple[Key, str, Stamp]] = frozenset()
    clock: int = 0
    names: Mapping[str, str] = field(default_factory=dict)

    def knows(self, key: Key, cell: str, stamp: Stamp) -> bool:
        """Whether a version was seen here, or that it was replaced."""
        return stamp.n <= self.seen.get(stamp.device, 0) or (key, cell, stamp) in self.gone

    @cached_property
    def visible(self) -> Mapping[Key, Mapping[str, object]]:
        """The entries that are not deleted, with the value that counts in each cell."""
        return {key: shown(cells) for key, cells in self.entries.items() if not is_deleted(cells)}

    def who(self, stamp: Stamp) -> str:
        """The name of whom an edit is from."""
        return self.names.get(stamp.device) or stamp.device


def is_deleted(cells: Cells) -> bool:
    """Whether somebody has deleted the entry, and nobody has edited it without knowing that."""
    graves = cells.get(DELETED)
    if not graves:
        return not any(cells.values())
    about = {text for stamps in graves.values() for text in stamps}  # type: ignore[attr-defined] # a list of texts
    return all(
        str(stamp) in about
        for cell, versions in cells.items()
        if cell != DELETED
        for stamp in versions
    )


def shown(cells: Cells) -> dict[str, object]:
    """The value that counts in each cell; cells whose value was taken away are left out."""
    return {
        cell: value
        for cell, versions in cells.items()
        if cell != DELETED and _is_there(value := winner(versions)[1])
    }


def winner(versions: Versions) -> tuple[Stamp, object]:
    """The version that counts: of the highest revision, then of the highest content hash.

    A value beats that something was taken away.
    """
    if len(versions) == 1:
        return next(iter(versions.items()))
    best = max((_is_there(value), stamp.t) for stamp, value in versions.items())
    first = [each for each in versions.items() if (_is_there(each[1]), each[0].t) == best]
    return first[0] if len(first) == 1 else max(first, key=_rank)


def _rank(version: tuple[Stamp, object]) -> tuple[bool, int, str, Stamp]:
    stamp, value = version
    return _is_there(value), stamp.t, content_hash(value), stamp


def _is_there(value: object) -> bool:
    return value is not None


def losers(cell: str, versions: Versions) -> tuple[tuple[Stamp, object], ...]:
    """The versions whose value is not the winner's, the newest first."""
    if len(versions) < 2 or cell in (DELETED, PLACE) or _is_word(cell):  # noqa: PLR2004 - two are a conflict
        return ()
    best = content_hash(winner(versions)[1])
    return tuple(
        version
        for version in sorted(versions.items(), key=_rank, reverse=True)
        if _is_there(version[1]) and content_hash(version[1]) != best
    )


def rivals(cell: str, versions: Versions) -> tuple[tuple[Stamp, object], ...]:
    """The other values that stand beside the winner, each once, the newest first."""
    found: dict[str, tuple[Stamp, object]] = {}
    for version in losers(cell, versions):
        found.setdefault(content_hash(version[1]), version)
    return tuple(found.values())


def _is_word(cell: str) -> bool:
    return MARK in cell and cell.partition(MARK)[0] in {"keywords", "buyers", "platforms"}


class _Builder:
    """A state while edits are added; what the old state has is not touched."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.entries: dict[Key, Cells] = dict(state.entries)
        self.seen = dict(state.seen)
        self.gone = set(state.gone)
        self.clock = state.clock
        self._own: set[Key] = set()

    def cells(self, key: Key) -> Cells:
        if key not in self._own:
            self._own.add(key)
            self.entries[key] = {
                cell: dict(all_) for cell, all_ in self.entries.get(key, {}).items()
            }
        return self.entries[key]

    def add(self, edit: Edit) -> None:
        cells = self.cells(edit.key)
        for cell, value in edit.cells():
            versions = cells.setdefault(cell, {})
            self._replace(edit, cell, versions)
            where = (edit.key, cell, edit.stamp)
            if where in self.gone:
                self.gone.discard(where)
            else:
                versions[edit.stamp] = value
        if not edit.deletes:
            self._replace(edit, DELETED, cells.setdefault(DELETED, {}))
        self.seen[edit.stamp.device] = edit.stamp.n
        self.clock = max(self.clock, edit.stamp.t)

    def _replace(self, edit: Edit, cell: str, versions: Versions) -> None:
        for stamp in edit.over.get(cell, ()):
            if stamp in versions:
                del versions[stamp]
            elif stamp.n > self.seen.get(stamp.device, 0):
                self.gone.add((edit.key, cell, stamp))

    def done(self, names: Mapping[str, str]) -> State:
        for key in self._own:
            self.entries[key] = {c: found for c, found in self.entries[key].items() if found}
        gone = frozenset(one for one in self.gone if one[2].n > self.seen.get(one[2].device, 0))
        return State(self.entries, self.seen, gone, self.clock, names)


def folded(state: State, edits: Iterable[Edit], names: Mapping[str, str] | None = None) -> State:
    """The state with the edits of any devices, of which it has seen some, all or none.

    A device's edits count in their order without a gap: what comes after a missing one waits.
    ``names`` says what devices call their users.
    """
    builder = _Builder(state)
    queues: dict[str, list[Edit]] = {}
    for edit in edits:
        queues.setdefault(edit.stamp.device, []).append(edit)
    for device, queue in queues.items():
        for edit in sorted(queue, key=lambda one: one.stamp.n):
            if edit.stamp.n == builder.seen.get(device, 0) + 1:
                builder.add(edit)
    named = _named(state.names, names or {})
    if builder.seen == state.seen and named == state.names:
        return state
    return builder.done(named)


def _named(one: Mapping[str, str], other: Mapping[str, str]) -> Mapping[str, str]:
    found = dict(one)
    for device, name in other.items():
        found[device] = max(name, found.get(device, ""))
    return found


def joined(one: State, other: State) -> State:
    """What both know together: symmetric, and the same as if all edits had been folded in one."""
    if one is other:
        return one
    entries: dict[Key, Cells] = {}
    for key in {**one.entries, **other.entries}:
        mine, its = one.entries.get(key, {}), other.entries.get(key, {})
        if mine is its or mine == its:
            entries[key] = mine
            continue
        cells = {cell: _versions(key, cell, one, other) for cell in {**mine, **its}}
        entries[key] = {cell: found for cell, found in cells.items() if found}
    seen = {
        device: max(one.seen.get(device, 0), other.seen.get(device, 0))
        for device in {**one.seen, **other.seen}
    }
    gone = frozenset(
        each for each in one.gone | other.gone if each[2].n > seen.get(each[2].device, 0)
    )
    names = _named(one.names, other.names)
    return State(entries, seen, gone, max(one.clock, other.clock), names)


def _versions(key: Key, cell: str, one: State, other: State) -> Versions:
    mine = one.entries.get(key, {}).get(cell, {})
    its = other.entries.get(key, {}).get(cell, {})
    kept = dict(_kept(key, cell, mine, its, other))
    kept.update(_kept(key, cell, its, mine, one))
    return kept


def _kept(
    key: Key, cell: str, here: Versions, there: Versions, other: State
) -> Iterator[tuple[Stamp, object]]:
    """The versions that the other side has too, or has not heard of."""
    for stamp, value in here.items():
        if stamp in there or not other.knows(key, cell, stamp):
            yield stamp, value


def includes(one: State, other: State) -> bool:
    """Whether ``one`` has seen all that ``other`` has."""
    return all(one.seen.get(device, 0) >= n for device, n in other.seen.items())
