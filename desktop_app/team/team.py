"""A device's share in its teams: join, save, look, leave. The windows and the command line ask it.

Nothing here waits for a shared place but ``join``, ``sync`` and ``leave``.
"""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.teamwork.changes import Change, changes, edits, with_places
from desktop_app.core.teamwork.members import giving
from desktop_app.core.teamwork.roles import Role, role_of
from desktop_app.storage.book_files import refusal_of
from desktop_app.storage.files import Refused, System, sweep
from desktop_app.storage.joined import Joined, read_joined, write_joined
from desktop_app.storage.tables import clean_value
from desktop_app.team.books import read_entries
from desktop_app.team.device import Device, computer_mark, new_id, read_device, write_device
from desktop_app.team.membership import resign, role_at
from desktop_app.team.protocols import Published, Unreachable, is_shared
from desktop_app.team.shelf import Document, NotItselfError, Shelf
from desktop_app.team.sorting import sorted_out
from desktop_app.team.sync import BUSY, REST, TRIES, Outcome, Sync
from desktop_app.team.timed import LIMIT
from desktop_app.team.transports import is_url, open_transport

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from desktop_app.core.teamwork.documents import Entries
    from desktop_app.storage.places import Places
    from desktop_app.team.protocols import Snapshot, Transport

PATIENCE = 30.0
"""Seconds to wait for another process of this device."""

_BUSY = QT_TRANSLATE_NOOP("refusal", "Another Kuaihui on this computer is at work; try again.")
_AGENT = QT_TRANSLATE_NOOP(
    "refusal", "With the role of an agent you propose changes to what the team shares."
)
NO_PLACE = QT_TRANSLATE_NOOP("refusal", "There is no team {id}.")
_NO_PATH = QT_TRANSLATE_NOOP("refusal", "Nothing can be shared under the name {path}.")
_NOT_WHOLE = QT_TRANSLATE_NOOP(
    "refusal", "The place has files of a team that are not whole yet; try again in a while."
)
_NOT_ITSELF = QT_TRANSLATE_NOOP(
    "refusal", "This cannot be written such that it reads back the same; nothing was changed."
)


@dataclass(frozen=True, slots=True)
class Shared:
    """A document of a place that was joined."""

    place: Joined
    document: Document

    @property
    def is_book(self) -> bool:
        """Whether it is a phrasebook; else it is a shop or a rule pack."""
        return "/" not in self.document.path

    @property
    def name(self) -> str:
        """What it is called."""
        fields = self.document.state.visible.get(("book" if self.is_book else "", ""), {})
        return str(fields.get("name", "")) or Path(self.document.path).stem


@dataclass(slots=True)
class Team:
    """The teams of a device, below the folder ``home.team``.

    Attributes:
        home: Where this device's files are.
        clock: The moment, aware.
        system: The calls that files are written with.
        limit: Seconds until a shared place is given up.
        rest: Seconds that an odd file must rest until it counts as edited by hand.
        opens: The transport for a place.
    """

    home: Places
    clock: Callable[[], dt.datetime]
    system: System = field(default_factory=System)
    limit: float = LIMIT
    rest: float = REST
    opens: Callable[[str, Path, float], Transport] = open_transport
    _syncs: dict[str, Sync] = field(default_factory=dict)

    # --- who and where ----------------------------------------------------------------------------

    @property
    def device(self) -> Device:
        """Who this device is."""
        return read_device(self._device_file, computer_mark(self.home.data), self.system)

    @property
    def _device_file(self) -> Path:
        return self.home.team / "device.toml"

    @property
    def _joined_file(self) -> Path:
        return self.home.team / "places.toml"

    def places(self) -> tuple[Joined, ...]:
        """The places that were joined, in the agent's order."""
        return read_joined(self._joined_file)

    def place(self, ident: str) -> Joined | None:
        """A place by its id or address; with an empty ``ident`` the only one."""
        found = self.places()
        if not ident:
            return found[0] if len(found) == 1 else None
        return next((one for one in found if ident in (one.id, one.where)), None)

    def arrange(self, order: Sequence[str]) -> None:
        """Put the places into the agent's order; those not named come last."""
        with self.locked():
            rank = {ident: number for number, ident in enumerate(order)}
            places = sorted(self.places(), key=lambda one: rank.get(one.id, len(rank)))
            write_joined(self._joined_file, places, self.system)

    def shelf(self, place: Joined) -> Shelf:
        """What this device keeps of a place."""
        return Shelf(self.home.team / place.id, self.system)

    def shared(self, place: Joined | None = None) -> tuple[Shared, ...]:
        """The documents of a place, or of all."""
        found: list[Shared] = []
        for one in (place,) if place else self.places():
            shelf = self.shelf(one)
            read = (shelf.read(path, own=self.device.id) for path in shelf.paths())
            found += [Shared(one, document) for document in read if document]
        return tuple(found)

    @contextlib.contextmanager
    def locked(self, name: str = "lock") -> Iterator[None]:
        """Alone among the processes of this device.

        Raises:
            Refused: Another one takes too long.
        """
        from filelock import FileLock, Timeout  # noqa: PLC0415 - late: it takes long to load

        self.home.team.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self.home.team / f"{name}.lock", timeout=PATIENCE)
        try:
            lock.acquire()
        except Timeout as error:
            raise Refused(_BUSY) from error
        try:
            yield
        finally:
            lock.release()

    # --- saving -----------------------------------------------------------------------------------

    def save(
        self,
        shared: Shared,
        wanted: Sequence[Change],
        *,
        order: Sequence[tuple[str, str]] = (),
        author: str = "",
    ) -> Shared | Refusal:
        """Save changes to a document: when this returns it, this device's journal has them.

        Args:
            shared: The document, as it was or as it is.
            wanted: The changes; their ``was`` is what they were made from.
            order: The entries in the order that is wanted; without it new ones come last.
            author: The id under which it is saved; this device's own, if nothing is said.
        """
        if not shared.place.role.edits and any(one.kind != "proposal" for one in wanted):
            return Refusal(_AGENT, {})
        try:
            with self.locked():
                return self._saved(shared, [_cleaned(one) for one in wanted], order, author)
        except NotItselfError:
            return Refusal(_NOT_ITSELF, {})
        except (Refused, OSError) as error:
            return refusal_of(error)

    def _saved(
        self,
        shared: Shared,
        wanted: Sequence[Change],
        order: Sequence[tuple[str, str]],
        author: str = "",
    ) -> Shared:
        shelf, device = self.shelf(shared.place), author or self.device.id
        document = shelf.read(shared.document.path, own=self.device.id) or shared.document
        named: Entries | None = {key: {} for key in order} if order else None
        placed = with_places(wanted, document.state, named)
        at = self.clock().isoformat(timespec="seconds")
        made = edits(placed, document.state, device, at)
        return replace(shared, document=shelf.record(document, made, shared.place))

    def share(self, place: Joined, path: str, text: str) -> Shared | Refusal:
        """Share a shop, a rule pack or another book from now on.

        Args:
            place: Where.
            path: Its path there, such as ``shops/fawn.toml``.
            text: The file.
        """
        if not is_shared(path) or ".sync/" in path:
            return Refusal(_NO_PATH, {"path": path})
        there = next((one for one in self.shared(place) if one.document.path == path), None)
        shared = there or Shared(place, Document(path, new_id()))
        return self.save_text(shared, "", text)

    def save_text(self, shared: Shared, before: str, after: str) -> Shared | Refusal:
        """Save what somebody has made of a document's file: what differs between two texts."""
        try:
            old, new = (read_entries(text) if text else {} for text in (before, after))
        except Refused as refusal:
            return refusal_of(refusal)
        return self.save(shared, changes(old, new), order=list(new))

    # --- joining and leaving ----------------------------------------------------------------------

    def join(self, where: str, name: str = "", role: Role | None = None) -> Joined | Refusal:
        """Join a place; one without documents gets a book. Joined again, it is only moved to."""
        where = where if is_url(where) else str(Path(where).expanduser().absolute())
        cache = self.home.team / ".cache" / new_id()
        try:
            transport = self.opens(where, cache, self.limit)
            snapshot = transport.fetch()
            if isinstance(snapshot, Unreachable):
                return snapshot.refusal
            with self.locked():
                place = self._joined_to(where, name, role, snapshot)
        except (Refused, OSError) as error:
            return refusal_of(error)
        if isinstance(place, Joined):
            self._syncs.pop(place.id, None)
            self.sync(place)
            return self.place(place.id) or place
        return place

    def _joined_to(
        self, where: str, name: str, role: Role | None, snapshot: Snapshot
    ) -> Joined | Refusal:
        there = {ident for ident, one in sorted_out(snapshot, {}).items() if one.is_there}
        if not there and any(".sync/" in path for path in snapshot.files):
            return Refusal(_NOT_WHOLE, {})
        old = self._known_by(there) or self.place(where)
        user = name or (old.name if old else "")
        usual = old.role if old else Role.EDITOR if there else Role.OWNER
        place = Joined(old.id if old else self._free(where), where, user, role or usual)
        places = self.places()
        others = [place if one.id == place.id else one for one in places]
        write_joined(
            self._joined_file, others if place in others else [*others, place], self.system
        )
        if not there and not (old and self.shared(place)):
            self._begin(place, snapshot)
        return place

    def _known_by(self, documents: set[str]) -> Joined | None:
        """The place, joined or left, that has one of these documents."""
        for one in self.places():
            if any(each.document.id in documents for each in self.shared(one)):
                return one
        for folder in sorted((self.home.team / "left").glob("*")):
            shelf = Shelf(folder, self.system)
            read = (shelf.read(path) for path in shelf.paths())
            if any(each.id in documents for each in read if each):
                back = self._free(folder.name)
                folder.rename(self.home.team / back)
                return self._as_before(back)
        return None

    def _as_before(self, ident: str) -> Joined:
        """A place that was left, with the name and the role that this device had there."""
        shelf = Shelf(self.home.team / ident, self.system)
        mine = [one for path in shelf.paths() for one in shelf.journals(path, self.device.id)]
        last = mine[-1] if mine else None
        return Joined(ident, "", last.name if last else "", role_of(last.role if last else ""))

    def _free(self, where: str) -> str:
        """A name for a place's folder here."""
        base = re.sub(r"[^\w-]+", "-", Path(where.rstrip("/")).stem).strip("-_")[:40] or "team"
        taken = {one.id for one in self.places()} | {"left", "cache"}
        free = (one for one in numbered(base) if one not in taken)
        return next(one for one in free if not (self.home.team / one).exists())

    def _begin(self, place: Joined, snapshot: Snapshot) -> None:
        """Begin a book in an empty place."""
        ident = new_id()
        title = Path(place.where.rstrip("/")).stem or "team"
        stem = re.sub(r"[^\w-]+", "-", title).strip("-_") or "team"
        paths = (f"{one}.toml" for one in numbered(stem))
        path = next(one for one in paths if one not in snapshot.files)
        shared = Shared(place, Document(path, ident))
        begun = [Change("book", "", {"id": ident, "name": title})]
        if not place.role.owns:
            begun.append(giving(self.device.id, None))
        self._saved(shared, begun, ())

    def leave(self, place: Joined) -> Joined | Refusal:
        """Leave a place: its files stay there, and here they are put aside."""
        try:
            resign(self, place)
            self.sync(place)  # what was not sent yet
            with self.locked():
                write_joined(
                    self._joined_file, [one for one in self.places() if one.id != place.id],
                    self.system,
                )  # fmt: skip
                aside = self.home.team / "left"
                aside.mkdir(parents=True, exist_ok=True)
                name = next(one for one in numbered(place.id) if not (aside / one).exists())
                if self.shelf(place).folder.exists():
                    self.shelf(place).folder.rename(aside / name)
                self._syncs.pop(place.id, None)
        except (Refused, OSError) as error:
            return refusal_of(error)
        return place

    # --- the shared place -------------------------------------------------------------------------

    def sync(self, place: Joined, *, rewrites: bool = True) -> Outcome | Refusal:
        """Take in what others did and give out what was done here; may take long.

        ``rewrites`` says whether the readable book is written too, not only the journal.
        """
        try:
            with self.locked(f"sync-{place.id}"):
                sweep(self.shelf(place).folder / "books")
                if not is_url(place.where):
                    sweep(Path(place.where), self.clock().timestamp() - 3600)
                is_first = place.id not in self._syncs
                outcome = self._sync(place, rewrites=rewrites).run()
                if is_first or any(outcome.came.values()):
                    self.follow(place)
                return outcome
        except NotItselfError:
            return Refusal(_NOT_ITSELF, {})
        except (Refused, OSError) as error:
            return refusal_of(error)

    def take_away(
        self, place: Joined, chosen: Callable[[Snapshot], Sequence[str]]
    ) -> Refusal | None:
        """Remove files from a shared place.

        Args:
            place: The place.
            chosen: The paths, of the place as it is; asked again where somebody was faster.
        """
        try:
            with self.locked(f"sync-{place.id}"):
                transport = self._sync(place, rewrites=True).transport
                for _ in range(TRIES):
                    snapshot = transport.fetch()
                    if isinstance(snapshot, Unreachable):
                        return snapshot.refusal
                    paths = chosen(snapshot)
                    if not paths:
                        return None
                    result = transport.publish(dict.fromkeys(paths), snapshot)
                    if isinstance(result, Unreachable):
                        return result.refusal
                    if isinstance(result, Published):
                        return None
        except (Refused, OSError) as error:
            return refusal_of(error)
        return Refusal(BUSY, {})

    def follow(self, place: Joined) -> None:
        """Take the role that an owner has given this device.

        Raises:
            OSError: It could not be kept.
        """
        role = role_at(self, place)
        if role is not place.role:
            with self.locked():
                places = [
                    replace(one, role=role) if one.id == place.id else one for one in self.places()
                ]
                write_joined(self._joined_file, places, self.system)

    def _sync(self, place: Joined, *, rewrites: bool) -> Sync:
        """The one that looks at a place; it is kept, for it knows what it has seen."""
        kept = self._syncs.get(place.id)
        if kept is None or kept.place != place:
            cache = self.home.team / ".cache" / place.id
            kept = self._syncs[place.id] = Sync(
                place,
                self.shelf(place),
                self.opens(place.where, cache, self.limit),
                lambda: self.device,
                self._rename,
                self.clock,
                self.locked,
                self.rest,
            )
        kept.rewrites = rewrites
        return kept

    def _rename(self) -> Device:
        return write_device(self._device_file, self.device.renamed(), self.system)


def numbered(name: str) -> Iterator[str]:
    """The name, and then the name with 2, 3 and so on behind it."""
    return (name if number == 1 else f"{name}-{number}" for number in range(1, 10_000))


def _cleaned(change: Change) -> Change:
    return replace(
        change,
        set={str(clean_value(name)): clean_value(value) for name, value in change.set.items()},
        was={str(clean_value(name)): clean_value(value) for name, value in change.was.items()},
    )
