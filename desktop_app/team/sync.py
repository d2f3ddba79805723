"""One look at a shared place: fetch, take in, give out. What happens on the way is a value."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.teamwork.changes import changes, edits, with_places
from desktop_app.core.teamwork.documents import belongs, entries_in
from desktop_app.core.teamwork.edits import PLACE
from desktop_app.core.teamwork.held import gone_by_hand, held, without
from desktop_app.core.teamwork.state import State, folded, includes, joined
from desktop_app.storage.files import Refused
from desktop_app.team import media
from desktop_app.team.books import read_entries
from desktop_app.team.identity import alone, rescued, strange, willed
from desktop_app.team.journals import read_journal
from desktop_app.team.notes import Notes, has_rested, read_notes, write_notes
from desktop_app.team.protocols import Published, Snapshot, Unreachable
from desktop_app.team.seals import digest, unsealed
from desktop_app.team.shelf import Document, with_journals
from desktop_app.team.sorting import Found, sorted_out

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from desktop_app.core.teamwork.changes import Change
    from desktop_app.core.teamwork.edits import Edit
    from desktop_app.core.teamwork.held import Held
    from desktop_app.storage.joined import Joined
    from desktop_app.team.device import Device
    from desktop_app.team.journals import Journal
    from desktop_app.team.protocols import Transport
    from desktop_app.team.shelf import Shelf

REST = 10.0
"""Seconds that an odd file must stay as it is before it counts as edited by hand, or as torn."""

STRANGE = 6
"""So many times longer where nobody here knows what the file was made from: somebody else may."""

TRIES = 12
"""So often a place that moves is folded again."""

_EMPTY = QT_TRANSLATE_NOOP(
    "problem", "The shared place is empty, or another team's; nothing is taken from it."
)
BUSY = QT_TRANSLATE_NOOP("problem", "Too many others write at the same time; it is tried again.")
_NOT_ITSELF = QT_TRANSLATE_NOOP(
    "problem", "The document {path} cannot be written such that it reads back; look at it."
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a look.

    Attributes:
        unreachable: Why the place could not be read or written; None: all went well.
        sent: How many files were written or removed there.
        came: For each document, how many entries are others than before.
        rounds: How often it was fetched.
    """

    unreachable: Unreachable | None = None
    sent: int = 0
    came: Mapping[str, int] = field(default_factory=dict)
    rounds: int = 0


@dataclass(slots=True)
class Sync:
    """Keeps the shelf of one place in step with it.

    Attributes:
        place: The place.
        shelf: What this device keeps of it.
        transport: The way there.
        device: Who this device is; asked again each time, for it may take another id.
        rename: Takes a new device id and says it.
        clock: The moment, aware. It is shown and never decides what is true.
        lock: Held while the shelf is read and written, never while the place is asked.
        rest: Seconds that an odd file must stay as it is.
        rewrites: Whether the readable book is written now; else only journals are.
    """

    place: Joined
    shelf: Shelf
    transport: Transport
    device: Callable[[], Device]
    rename: Callable[[], Device]
    clock: Callable[[], dt.datetime]
    lock: Callable[[], AbstractContextManager[object]] = nullcontext
    rest: float = REST
    rewrites: bool = True
    _known: Snapshot | None = None
    _read: Mapping[bytes, Journal | None] = field(default_factory=dict)
    _at_rest: object = None

    def run(self) -> Outcome:
        """Look until there is nothing more to take or to give.

        Raises:
            OSError: The shelf cannot be read or written. Nothing is lost by it.
        """
        came: dict[str, int] = {}
        for tries in range(1, TRIES + 1):
            snapshot = self.transport.fetch(self._known)
            if isinstance(snapshot, Unreachable):
                return self._told(Outcome(snapshot, came=came, rounds=tries))
            if snapshot is self._known and self._at_rest == self._own_stamp():
                return self._told(Outcome(rounds=tries))
            with self.lock():
                stamp = self._own_stamp()
                found = self._recognised(snapshot)
                if found is None:
                    return self._told(Outcome(Unreachable(_EMPTY), rounds=tries))
                given = self._taken_in(snapshot, found, came)
                device = self.device().id
                sent = {one.id: one.state.seen.get(device, 0) for one in self.documents().values()}
            pictures = media.given(self.shelf.books / "media", snapshot)
            result = self._given_out({**pictures, **given}, snapshot)
            if isinstance(result, Unreachable):
                return self._told(Outcome(result, came=came, rounds=tries))
            if isinstance(result, Published):
                self._known = result.snapshot
                self._at_rest = None if self.notes.sighted else stamp
                media.fetched(self.shelf.books / "media", result.snapshot, self.transport)
                return self._told(Outcome(None, len(given) + len(pictures), came, tries), sent)
            self._known = None
        return self._told(Outcome(Unreachable(BUSY), came=came, rounds=TRIES))

    def _given_out(self, given: Mapping[str, bytes | None], snapshot: Snapshot) -> object:
        return self.transport.publish(given, snapshot) if given else Published(snapshot)

    def _told(self, outcome: Outcome, sent: Mapping[str, int] | None = None) -> Outcome:
        """The outcome, noted so that the next start knows it."""
        notes = self.notes
        if outcome.unreachable is None:
            now = self.clock().isoformat(timespec="seconds")
            known = {**notes.sent, **(sent or {})}
            self._note(replace(notes, reached=now, trouble=None, sent=known))
        else:
            why = outcome.unreachable
            values = {name: str(value) for name, value in why.values.items()}
            self._note(replace(notes, trouble=Refusal(why.text, values)))
        return outcome

    def _own_stamp(self) -> object:
        """What differs when something was done here since; None: nobody knows."""
        notes = self.notes
        return self.shelf.stamp(), notes.agreed, notes.by_hand

    @property
    def notes(self) -> Notes:
        """What is remembered of the place."""
        return read_notes(self.shelf.folder / "notes.json")

    def _note(self, notes: Notes) -> None:
        if notes != self.notes:
            write_notes(self.shelf.folder / "notes.json", notes, self.shelf.system)

    def documents(self) -> dict[str, Document]:
        """The documents on the shelf by id."""
        read = (self.shelf.read(path, own=self.device().id) for path in self.shelf.paths())
        return {one.id: one for one in read if one}

    def _recognised(self, snapshot: Snapshot) -> dict[str, Found] | None:
        """The place's documents; None if it has none of those that are known."""
        known = self.documents()
        found = self._found(snapshot, known)
        there = {ident for ident, one in found.items() if one.is_there}
        if known and not known.keys() & there:
            if self.notes.reached:
                return None
            if there and all(one.state.clock <= 1 for one in known.values()):
                for one in known.values():  # begun here, but somebody was faster
                    self.shelf.forget(one.path)
                known = {}
                found = self._found(snapshot, known)
        for ident, one in known.items():
            if found[ident].path != one.path:
                self.shelf.move(one.path, found[ident].path)
        return found

    def _found(self, snapshot: Snapshot, known: Mapping[str, Document]) -> dict[str, Found]:
        read: dict[bytes, Journal | None] = {}  # all of them: what is read again each time is slow

        def journal(data: bytes) -> Journal | None:
            if data not in read:
                read[data] = self._read[data] if data in self._read else read_journal(data)
            return read[data]

        found = sorted_out(snapshot, {ident: one.path for ident, one in known.items()}, journal)
        self._read = read
        return found

    def _taken_in(
        self, snapshot: Snapshot, found: Mapping[str, Found], came: dict[str, int]
    ) -> dict[str, bytes | None]:
        """Take in every document; what there is to give out for them, in a safe order."""
        journals: dict[str, bytes | None] = {}
        books: dict[str, bytes | None] = {}
        removed: dict[str, bytes | None] = {}
        notes = self._sighted(snapshot, found)
        for ident, one in sorted(found.items()):
            before = self.shelf.read(one.path, own=self.device().id) or Document(one.path, ident)
            self._own_identity(before, one)
            before = self.shelf.read(before.path, own=self.device().id) or before
            taken = _Taking(self, one, notes).of(before, snapshot, is_new=not before.state.seen)
            notes = taken.notes
            changed = _count_changed(before.state, taken.document.state)
            came[one.path] = came.get(one.path, 0) + changed
            own = self._own_files(one)
            journals |= {
                path: data for path, data in own.items() if snapshot.files.get(path) != data
            }
            books |= taken.books
            removed |= taken.removed
        self._note(notes)
        if not notes.reached:
            return {**books, **journals, **removed}  # who begins second must notice by the book
        return {**journals, **books, **removed}

    def _own_files(self, found: Found) -> dict[str, bytes]:
        """This device's journal, and of its former ids those that leave it a role."""
        files: dict[str, bytes] = {}
        for one in (self.device().id, *self.wills(found)):
            files |= self.shelf.journal_files(found.path, one)
        return files

    def wills(self, found: Found) -> tuple[str, ...]:
        """The former ids that leave this device a role which the place does not know of yet."""
        device, shared = self.device(), list(found.journals.values())
        return tuple(
            one
            for one in device.former
            if willed(self.shelf.journals(found.path, one), _of(shared, one), device.id)
        )

    def _sighted(self, snapshot: Snapshot, found: Mapping[str, Found]) -> Notes:
        """The notes with those files that are not whole, and since when."""
        notes = self.notes
        odd = [path for one in found.values() for path, _, _ in one.by_hand]
        odd += [path for one in found.values() for path in one.torn]
        odd += [one.path for one in found.values() if _is_torn(one, snapshot)]
        now = self.clock().isoformat()
        sighted: dict[str, tuple[str, str]] = {}
        for path in odd:
            mark = _digest_of(snapshot, path)
            old = notes.sighted.get(path, ("", ""))
            sighted[path] = old if old[0] == mark else (mark, now)
        return replace(notes, sighted=sighted)

    def _own_identity(self, document: Document, found: Found) -> None:
        """Take another id if the shared journal of this one says what was never written here.

        What only this device has of ids that it gave up becomes an edit of the one it has now.
        """
        device = self.device()
        shared = list(found.journals.values())
        ids = (device.id, *device.former)
        own = [one for ident in ids for one in self.shelf.journals(document.path, ident)]
        if strange(_of(own, device.id), _of(shared, device.id)):
            device = self.rename()
        for former in device.former:
            mine, theirs = _of(own, former), _of(shared, former)
            if alone(mine, theirs) and not willed(mine, theirs, device.id):
                self._rescue(document, found, device.id, (mine, theirs))

    def _rescue(
        self,
        document: Document,
        found: Found,
        device: str,
        sides: tuple[Sequence[Journal], Sequence[Journal]],
    ) -> None:
        own, shared = sides
        state = State()
        for other in found.states.values():
            state = joined(state, other)
        ids = {one.device for one in own}
        others = [one for one in self.shelf.journals(document.path) if one.device not in ids]
        base = with_journals(replace(document, state=state), [*found.journals.values(), *others])
        first = base.state.seen.get(device, 0) + 1
        self.shelf.record(base, rescued(own, shared, device, first), self.place)
        for one in own:
            self.shelf.forget_journal(document.path, one)
        for one in shared:
            self.shelf.keep_journal(document.path, one)


def _of(journals: Sequence[Journal], device: str) -> list[Journal]:
    return [one for one in journals if one.device == device]


def _is_torn(found: Found, snapshot: Snapshot) -> bool:
    """Whether the book's own place has a file that is neither whole nor edited by hand."""
    return found.path in snapshot.files and not (
        found.path in found.states or any(path == found.path for path, _, _ in found.by_hand)
    )


def _digest_of(snapshot: Snapshot, path: str) -> str:
    return digest(snapshot.files.get(path, b"").decode("latin-1"))


def _count_changed(before: State, after: State) -> int:
    if before.entries is after.entries:
        return 0
    keys = before.visible.keys() | after.visible.keys()
    return sum(before.visible.get(key) != after.visible.get(key) for key in keys)


def _beside(wanted: Sequence[Change]) -> tuple[Change, ...]:
    """The changes as rivals: nobody knows what they were made from, so they replace nothing."""
    return tuple(
        replace(
            one, set={name: value for name, value in one.set.items() if value is not None}, was={}
        )
        for one in wanted
        if not one.deletes and PLACE not in one.set
    )


@dataclass(slots=True)
class _Taking:
    """One document of the place, taken in."""

    sync: Sync
    found: Found
    notes: Notes
    document: Document = field(init=False)
    data: bytes = b""
    books: dict[str, bytes | None] = field(default_factory=dict)
    removed: dict[str, bytes | None] = field(default_factory=dict)

    def of(self, document: Document, snapshot: Snapshot, *, is_new: bool) -> _Taking:
        """Take in what others have made of the document, and say what they should have."""
        shelf = self.sync.shelf
        waiting = () if is_new else self._waiting(document)
        self._note_held(waiting)
        self._keep_journals(snapshot)
        self.document = self._folded(document, waiting)
        asked = self._by_hand(snapshot)
        self.data = shelf.keep(self.document)
        if not waiting and not asked and self.sync.place.role.edits:
            self._give_book(snapshot)
        return self

    def _waiting(self, document: Document) -> tuple[Held, ...]:
        new = self._new_edits(document)
        return held(document.state, new, self.notes.agreed.get(document.id, {}))

    def _new_edits(self, document: Document) -> list[Edit]:
        seen = document.state.seen
        return [
            edit
            for journal in self.found.journals.values()
            for edit in journal.edits
            if edit.stamp.n > seen.get(edit.stamp.device, 0) and belongs(edit, document.path)
        ]

    def _note_held(self, waiting: tuple[Held, ...]) -> None:
        rows = tuple((one.device, one.n, one.name, one.changed, one.deleted) for one in waiting)
        kept = {key: value for key, value in self.notes.held.items() if key != self.found.id}
        self.notes = replace(self.notes, held=kept | ({self.found.id: rows} if rows else {}))

    def _keep_journals(self, snapshot: Snapshot) -> None:
        """Keep others' journals here too, the longest of each where copies differ."""
        longest: dict[str, tuple[int, str]] = {}
        own = {self.sync.device().id, *self.sync.wills(self.found)}
        for path, one in self.found.journals.items():
            if one.device not in own:
                longest[one.file] = max((len(one.edits), path), longest.get(one.file, (0, path)))
        for name, (_, path) in longest.items():
            self.sync.shelf.keep_journal_bytes(self.found.path, name, snapshot.files[path])
        for path in self.found.states:
            seal = unsealed(snapshot.files[path])
            self.sync.shelf.keep_snapshot(seal[2], snapshot.files[path])

    def _folded(self, document: Document, waiting: tuple[Held, ...]) -> Document:
        state = document.state
        if not waiting:
            for other in self.found.states.values():
                state = joined(state, other)
        names = {one.device: one.name for one in self.found.journals.values()}
        new = without(self._new_edits(replace(document, state=state)), waiting)
        return replace(document, state=folded(state, new, names))

    # --- a book that somebody has edited by hand -------------------------------------------------

    def _by_hand(self, snapshot: Snapshot) -> bool:
        """Take in what was edited by hand; whether there is some that must wait."""
        waits = False
        for path, text, mark in self.found.by_hand:
            data = snapshot.files[path]
            now = _digest_of(snapshot, path)
            base = self.sync.shelf.snapshot(mark)
            rest = self.sync.rest * (1 if base else STRANGE)
            rested = has_rested(self.notes, path, now, self.sync.clock(), rest)
            may = rested and self.sync.place.role.edits
            if not (may and self._take_by_hand(text, base, now)):
                waits = True
            else:
                self.sync.shelf.archive(path, data)
                if path != self.found.path:
                    self.removed[path] = None
        return waits

    def _take_by_hand(self, text: str, base: State | None, mark: str) -> bool:
        """Take in a file edited by hand; whether that is done with."""
        try:
            after = read_entries(text)
        except Refused:
            return True  # damaged: it is put away, and the book is written anew
        now = self.document.state
        if base is None:
            self._record(_beside(changes(entries_in(now), after)), now)
            return True
        before = entries_in(base)
        gone = gone_by_hand(before, after)
        asked = {key: value for key, value in self.notes.asked.items() if key != self.found.id}
        if gone and mark not in self.notes.by_hand:
            self.notes = replace(self.notes, asked={**asked, self.found.id: (mark, gone)})
            return False
        self.notes = replace(self.notes, asked=asked)
        wanted = with_places(changes(before, after), base, after)
        self._record(wanted, replace(base, seen=now.seen, clock=max(now.clock, base.clock)))
        return True

    def _record(self, wanted: tuple[Change, ...], basis: State) -> None:
        at = self.sync.clock().isoformat(timespec="seconds")
        made = edits(wanted, basis, self.sync.device().id, at)
        self.document = self.sync.shelf.record(self.document, made, self.sync.place)

    # --- what the place is given ------------------------------------------------------------------

    def _give_book(self, snapshot: Snapshot) -> None:
        """The book, where the shared one knows less; and copies go, which are in it now."""
        path, state = self.found.path, self.document.state
        there = self.found.states.get(path)
        torn = _is_torn(self.found, snapshot)
        if torn and not has_rested(
            self.notes, path, _digest_of(snapshot, path), self.sync.clock(), self.sync.rest
        ):
            return
        if there is None or not includes(there, state) or there.gone != state.gone:
            if not self.sync.rewrites:
                return
            data = self.data
            if torn:
                self.sync.shelf.archive(path, snapshot.files[path])
            self.sync.shelf.keep_snapshot(unsealed(data)[2], data)
            self.books[path] = data
        for copy in self.found.copies():
            self.sync.shelf.archive(copy, snapshot.files[copy])
            self.removed[copy] = None
