"""What differs between two readings of a document, and the edits that say so."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop_app.core.teamwork.documents import TABLES, cells_of
from desktop_app.core.teamwork.edits import DELETED, MARK, PLACE, Edit, Key, Stamp, canonical
from desktop_app.core.teamwork.ordering import placed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop_app.core.teamwork.documents import Entries
    from desktop_app.core.teamwork.state import Cells, State

UNPLACED = TABLES | {"proposal", "member"}
"""Kinds whose entries stand in no order of their own."""


@dataclass(frozen=True, slots=True)
class Change:
    """What somebody wants an entry to be.

    Attributes:
        kind: The kind of the entry.
        id: Its id.
        set: The keys that change; None takes one away.
        was: What they were for whom wants the change.
        deletes: The entry is to go.
        over: Rival versions that were shown too and are replaced as well.
    """

    kind: str
    id: str
    set: Mapping[str, object] = field(default_factory=dict)
    was: Mapping[str, object] = field(default_factory=dict)
    deletes: bool = False
    over: frozenset[Stamp] = frozenset()

    @property
    def key(self) -> Key:
        """The entry that it is about."""
        return self.kind, self.id


def changes(before: Entries, after: Entries) -> tuple[Change, ...]:
    """The changes that lead from one reading to the other.

    Args:
        before: The entries as they were read.
        after: The entries as they are wanted, in their order.
    """
    found = [Change(*key, deletes=True) for key in before if key not in after]
    for key, fields in after.items():
        old = before.get(key, {})
        set_ = {name: value for name, value in fields.items() if not _same(old.get(name), value)}
        set_ |= dict.fromkeys(name for name in old if name not in fields)
        if set_:
            was = {name: old[name] for name in set_ if name in old}
            found.append(Change(*key, set_, was))
    return (*found, *(Change(*key, {PLACE: None}) for key in _moved(before, after)))


def _same(one: object, other: object) -> bool:
    return one is other or canonical(one) == canonical(other)


def _moved(before: Entries, after: Entries) -> dict[Key, None]:
    """What no longer stands in the order it had."""
    kinds = {kind for kind, _ in after} - UNPLACED
    moved: dict[Key, None] = {}
    for kind in kinds:
        old = [ident for one, ident in before if one == kind and (one, ident) in after]
        new = [ident for one, ident in after if one == kind]
        places = {ident: f"{number:09}" for number, ident in enumerate(old)}
        kept = [ident for ident in new if ident in places]
        moved.update(((kind, ident), None) for ident in placed(kept, places))
    return moved


def with_places(
    wanted: Sequence[Change], state: State, order: Entries | None = None
) -> tuple[Change, ...]:
    """The changes with a place for each entry that is new or moved.

    Args:
        wanted: What changes.
        state: What there is.
        order: The entries in the order that is wanted; without it new ones come last.
    """
    places = {key: str(cells.get(PLACE, "")) for key, cells in state.visible.items()}
    kinds = {one.kind for one in wanted if not one.deletes} - UNPLACED
    found: dict[Key, str] = {}
    for kind in kinds:
        loose = {one.id for one in wanted if one.kind == kind and PLACE in one.set}
        mine = {ident: place for (of, ident), place in places.items() if of == kind}
        fixed = {ident: place for ident, place in mine.items() if ident not in loose and place}
        names = _names(kind, order, mine, wanted)
        found |= {(kind, ident): place for ident, place in placed(names, fixed).items()}
    return tuple(_with_place(one, found) for one in wanted)


def _names(
    kind: str, order: Entries | None, mine: Mapping[str, str], wanted: Sequence[Change]
) -> list[str]:
    if order is not None:
        return [ident for of, ident in order if of == kind]
    new = [one.id for one in wanted if one.kind == kind and not one.deletes and one.id not in mine]
    return [*sorted(mine, key=lambda ident: (mine[ident], ident)), *dict.fromkeys(new)]


def _with_place(change: Change, places: Mapping[Key, str]) -> Change:
    if change.deletes or change.key not in places:
        moved = {key: value for key, value in change.set.items() if key != PLACE}
        return replace(change, set=moved)
    return replace(change, set={**change.set, PLACE: places[change.key]})


def edits(wanted: Iterable[Change], state: State, device: str, at: str) -> tuple[Edit, ...]:
    """The edits of a device that make the changes, each replacing what it was made from."""
    return tuple(_edits(wanted, state, device, at))


def _edits(wanted: Iterable[Change], state: State, device: str, at: str) -> Iterator[Edit]:
    first = number = state.seen.get(device, 0) + 1
    for change in wanted:
        if not change.deletes and not change.set:
            continue
        stamp = Stamp(state.clock + 1, device, number)
        cells = state.entries.get(change.key, {})
        over = _over(change, cells, stamp)
        yield Edit(stamp, *change.key, change.set, change.was, over, change.deletes, at, first)
        number += 1


def _over(change: Change, cells: Cells, stamp: Stamp) -> dict[str, frozenset[Stamp]]:
    """The versions that the change replaces knowingly, by cell."""
    if change.deletes:
        return {DELETED: frozenset(one for versions in cells.values() for one in versions)}
    found = {DELETED: frozenset(cells.get(DELETED, {}))}
    before = cells_of(change.kind, change.was)
    for cell, _ in Edit(stamp, *change.key, change.set, change.was).cells():
        found[cell] = frozenset(
            one
            for one, value in cells.get(cell, {}).items()
            if one in change.over or _is_known(cell, value, before.get(cell))
        )
    return {cell: stamps for cell, stamps in found.items() if stamps}


def _is_known(cell: str, value: object, was: object) -> bool:
    """Whether whoever saw ``was`` knew this version; places and words say no more than that."""
    is_word = MARK in cell and isinstance(value, bool)
    return value is None or is_word or cell == PLACE or _same(value, was)
