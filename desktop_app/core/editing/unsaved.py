"""What of a session is in no file yet, small enough to be written down every second."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop_app.core.merged_lists import merged_order
from desktop_app.core.merging import LISTS, entries_by_name, merged, name_of, with_side
from desktop_app.core.phrases import Layer, Phrasebook
from desktop_app.core.undoing import Undoable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.core.editing.session import Session
    from desktop_app.core.merging import Entry, Kind


@dataclass(frozen=True, slots=True)
class Change:
    """One entry as its file had it and as it is on the desk; None where it is not there.

    ``after`` is the name of the entry in front of it on the desk, "" if it is the first.
    """

    kind: Kind
    name: str
    was: Entry | None
    now: Entry | None
    after: str = ""


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What is not saved of one book.

    Attributes:
        source: The book's.
        head: Its id, name, language and description on the desk.
        was: Its name, language and description in the file.
        changes: The entries that differ.
        orders: By kind, all names in the order of the desk, where entries have changed places.
    """

    source: str
    head: tuple[str, str, str, str]
    was: tuple[str, str, str]
    changes: tuple[Change, ...] = ()
    orders: Mapping[Kind, tuple[str, ...]] = field(default_factory=dict)


def unsaved(session: Session) -> tuple[Unsaved, ...]:
    """What would be lost if the program ended now, book by book."""
    found = []
    for source, file in session.filed.items():
        now = session.desk.book(source)
        if now is None or now == file.sent:
            continue
        was = file.read
        for conflict in session.conflicts:
            if conflict.book == source:
                was = with_side(was, conflict, "base")
        pairs = tuple(_changes(was, file.sent, now))
        found.append(Unsaved(source, (now.id, *_said(now)), _said(was), pairs, _orders(was, now)))
    return tuple(found)


def _said(book: Phrasebook) -> tuple[str, str, str]:
    return book.name, book.language, book.description


def _changes(was: Phrasebook, sent: Phrasebook, now: Phrasebook) -> list[Change]:
    found = []
    for kind in LISTS:
        old, filed, new = (entries_by_name(book, kind) for book in (was, sent, now))
        before = dict(zip(new, ("", *new), strict=False))
        for name in {**filed, **new}:
            if filed.get(name) is not new.get(name) and filed.get(name) != new.get(name):
                change = Change(kind, name, old.get(name), new.get(name), before.get(name, ""))
                found.append(change)
    return found


def _orders(was: Phrasebook, now: Phrasebook) -> dict[Kind, tuple[str, ...]]:
    found: dict[Kind, tuple[str, ...]] = {}
    for kind in LISTS:
        old, new = entries_by_name(was, kind), entries_by_name(now, kind)
        if [name for name in old if name in new] != [name for name in new if name in old]:
            found[kind] = tuple(new)
    return found


def replayed(session: Session, found: Sequence[Unsaved]) -> Session:
    """The session with what was not saved when the program ended the last time.

    The files may have changed since: it is merged, with the files' state of then as the base.
    """
    desk, conflicts = session.desk, list(session.conflicts)
    for one in found:
        book = desk.book(one.source)
        if book is None:
            empty = Phrasebook(*one.head[:2], layer=Layer.PERSONAL, source=one.source)
            book, desk = empty, replace(desk, books=(*desk.books, empty))
        base, ours = _patched(book, one, now=False), _patched(book, one, now=True)
        result = merged(base, ours, book)
        desk = desk.with_book(result.book)
        conflicts += result.conflicts
    edits = session.edits.became(desk) if desk != session.desk else session.edits
    return replace(session, edits=Undoable(edits.now, edits.before), conflicts=tuple(conflicts))


def _patched(book: Phrasebook, one: Unsaved, *, now: bool) -> Phrasebook:
    """The book with the entries as they were in the file then, or as they were on the desk."""
    name, language, description = one.head[1:] if now else one.was
    parts: dict[str, tuple[Entry, ...]] = {}
    for kind, attribute in LISTS.items():
        entries = entries_by_name(book, kind)
        names = list(entries)
        for change in one.changes:
            if change.kind == kind:
                _put(entries, names, change, now=now)
        order: Sequence[str] = names
        if now and kind in one.orders:
            order = merged_order(names, one.orders[kind], names, entries)
        parts[attribute] = tuple(entries[each] for each in order)
    return replace(book, name=name, language=language, description=description, **parts)  # type: ignore[arg-type] # the lists of the kinds


def _put(entries: dict[str, Entry], names: list[str], change: Change, *, now: bool) -> None:
    entry = change.now if now else change.was
    if entry is None:
        entries.pop(change.name, None)
        if change.name in names:
            names.remove(change.name)
        return
    if change.name not in entries:
        place = names.index(change.after) + 1 if change.after in names else 0
        names.insert(
            place if change.after in names or not change.after else len(names), change.name
        )
    entries[name_of(entry)] = entry
