"""What this device keeps of a shared place: every journal it has met, and each document's book.

Saved means that the journal here has it. The book beside it is what the journals add up to together
with what the shared place had; it can be made again from them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop_app.core.teamwork.documents import belongs
from desktop_app.core.teamwork.state import State, folded
from desktop_app.storage.files import System, write_atomic
from desktop_app.team.books import book_bytes, read_book
from desktop_app.team.journals import LONGEST, Journal, journal_bytes, read_journal
from desktop_app.team.protocols import FILE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from desktop_app.core.teamwork.edits import Edit
    from desktop_app.storage.joined import Joined

SNAPSHOTS = 30
"""So many books as they were published are kept, to compare an edit by hand with."""


@dataclass(frozen=True, slots=True)
class Document:
    """A shared document as this device knows it.

    Attributes:
        path: The path of its book in the shared place.
        id: What it is known by; the file's name is not.
        state: What all edits add up to.
    """

    path: str
    id: str
    state: State = field(default_factory=State)


class NotItselfError(Exception):
    """A document cannot be written such that it reads back the same."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The files below ``folder``; ``system`` are the calls they are written with."""

    folder: Path
    system: System = field(default_factory=System)

    @property
    def books(self) -> Path:
        """The folder of the books, which the library reads; paths in it are those of the place."""
        return self.folder / "books"

    def stamp(self) -> object:
        """A value that differs when any journal or picture here has changed."""
        found = (*self.folder.glob("journals/**/*.toml"), *self.folder.glob("books/media/*"))
        marks = ((str(one), one.stat()) for one in sorted(found))
        return tuple((path, info.st_size, info.st_mtime_ns) for path, info in marks)

    def paths(self) -> tuple[str, ...]:
        """The paths of the documents that are kept here."""
        found = [*self.books.glob("*.toml"), *self.books.glob("*/*.toml")]
        journals = [*self.folder.glob("journals/*.sync"), *self.folder.glob("journals/*/*.sync")]
        paths = {path.relative_to(self.books).as_posix() for path in found}
        paths |= {
            f"{path.relative_to(self.folder / 'journals').as_posix().removesuffix('.sync')}.toml"
            for path in journals
            if any(path.iterdir())
        }
        return tuple(sorted(one for one in paths if not one.startswith(".")))

    def read(self, path: str, *, own: str = "") -> Document | None:
        """A document; ``own`` is the device whose last edits may not have reached the book yet.

        A book that is torn is made again from the journals. None if there is neither.

        Raises:
            OSError: A file is there but cannot be read.
        """
        found = read_book(_bytes(self.books / path))
        if found is None:
            journals = self.journals(path)
            if not journals:
                return None
            empty = Document(path, journals[0].book)
            return with_journals(empty, journals)
        document = Document(path, *found)
        return with_journals(document, self._late(document, own)) if own else document

    def _late(self, document: Document, device: str) -> list[Journal]:
        """The parts of the journal of a device that hold what the document has not seen."""
        found: list[Journal] = []
        for path in reversed(self._parts(document.path, device)):
            journal = read_journal(_bytes(path))
            if journal is None:
                continue
            found.append(journal)
            seen = document.state.seen.get(device, 0)
            if journal.edits and journal.edits[0].stamp.n <= seen + 1:
                break
        return found

    def _parts(self, path: str, device: str = "*") -> list[Path]:
        return sorted(self._beside(path).glob(f"{device}-[0-9]*.toml"))

    def _beside(self, path: str) -> Path:
        return self.folder / "journals" / journal_folder(path)

    def journals(self, path: str, device: str = "*") -> tuple[Journal, ...]:
        """The journals of a document: of one device, or of all that were met.

        Raises:
            OSError: One is there but cannot be read.
        """
        read = (read_journal(_bytes(one)) for one in self._parts(path, device))
        return tuple(one for one in read if one is not None)

    def journal_files(self, path: str, device: str) -> dict[str, bytes]:
        """The bytes of a device's journal, by their paths in the shared place.

        Raises:
            OSError: One cannot be read.
        """
        folder = journal_folder(path)
        return {f"{folder}/{one.name}": one.read_bytes() for one in self._parts(path, device)}

    def record(self, document: Document, edits: Sequence[Edit], place: Joined) -> Document:
        """Keep this device's edits: when this returns, they are saved.

        Args:
            document: What they are about.
            edits: The edits, ``n`` without a gap.
            place: Says what the user is called and may do.

        Raises:
            OSError: They could not be saved; nothing has changed.
            NotItselfError: They cannot be written such that they read back; nothing has changed.
        """
        if not edits:
            return document
        device = edits[0].stamp.device
        last = self._last(document, device)
        begins = last is None or (
            bool(last.edits) and last.edits[-1].stamp.n + 1 != edits[0].stamp.n
        )
        if last is None or begins or self._is_long(document.path, last):
            part = last.part + 1 if last else 1
            last = Journal(document.id, device, place.name, part)
        all_ = (*last.edits, *edits)
        journal = replace(last, name=place.name, edits=all_, role=place.role.value)
        fit = all(belongs(one, document.path) for one in edits)
        if not fit or read_journal(journal_bytes(journal)) != journal:
            raise NotItselfError(document.path)
        self.keep_journal(document.path, journal)
        now = with_journals(document, [journal])
        self.keep(now, firmly=False)
        return now

    def _last(self, document: Document, device: str) -> Journal | None:
        parts = self._parts(document.path, device)
        return read_journal(_bytes(parts[-1])) if parts else None

    def _is_long(self, path: str, journal: Journal) -> bool:
        return (self._beside(path) / journal.file).stat().st_size >= LONGEST

    def keep_journal(self, path: str, journal: Journal) -> None:
        """Write a journal, this device's or the copy of another's.

        Raises:
            OSError: It could not be written; the old one is as it was.
        """
        self.keep_journal_bytes(path, journal.file, journal_bytes(journal))

    def keep_journal_bytes(self, path: str, name: str, data: bytes) -> None:
        """The same for the bytes of a journal's file.

        Raises:
            OSError: As above.
        """
        place = self._beside(path) / name
        if _bytes(place) != data:
            place.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(place, data, self.system)

    def forget_journal(self, path: str, journal: Journal) -> None:
        """Put away a journal whose edits are kept in another one by now.

        Raises:
            OSError: It could not be put away.
        """
        place = self._beside(path) / journal.file
        self.archive(journal.file, _bytes(place))
        self.system.unlink(place)

    def move(self, old: str, new: str) -> None:
        """Keep a document under another path from now on.

        Raises:
            OSError: It could not be moved.
        """
        for one in self.journals(old):
            self.keep_journal(new, one)
        place, target = self.books / old, self.books / new
        if place.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            self.system.replace(place, target)
        self.forget(old)

    def forget(self, path: str) -> None:
        """Put a whole document away.

        Raises:
            OSError: It could not be put away.
        """
        for one in self.journals(path):
            self.forget_journal(path, one)
        place = self.books / path
        if place.exists():
            self.archive(path, _bytes(place))
            self.system.unlink(place)

    def keep(self, document: Document, *, firmly: bool = True) -> bytes:
        """Write a document's book; its bytes.

        Raises:
            OSError: It could not be written, and ``firmly`` was asked for.
            NotItselfError: It would not read back the same; nothing was written.
        """
        data = checked_bytes(document)
        place = self.books / document.path
        try:
            if _bytes(place) != data:
                place.parent.mkdir(parents=True, exist_ok=True)
                write_atomic(place, data, self.system)
        except OSError:
            if firmly:
                raise
        return data

    # --- what was ------------------------------------------------------------------------------

    def keep_snapshot(self, digest: str, data: bytes) -> None:
        """Keep a book as it was published; the oldest are let go.

        Raises:
            OSError: It could not be kept.
        """
        folder = self.folder / "snapshots"
        place = folder / f"{digest}.toml"
        if place.exists():
            return
        folder.mkdir(parents=True, exist_ok=True)
        write_atomic(place, data, self.system)
        kept = sorted(folder.glob("*.toml"), key=lambda one: one.stat().st_mtime_ns)
        for old in kept[:-SNAPSHOTS]:
            old.unlink(missing_ok=True)

    def snapshot(self, digest: str) -> State | None:
        """The state of a book as it was published with this digest, if it is still known."""
        if not digest.isalnum():
            return None
        found = read_book(_bytes(self.folder / "snapshots" / f"{digest}.toml"))
        return found[1] if found else None

    def archive(self, path: str, data: bytes) -> None:
        """Put away what is removed from the shared place.

        Raises:
            OSError: It could not be kept, and must stay where it is.
        """
        name = hashlib.sha256(data).hexdigest()[:16]
        place = self.folder / "archive" / f"{name}-{path.rpartition('/')[2][-80:]}"
        place.parent.mkdir(parents=True, exist_ok=True)
        if _bytes(place) != data:
            write_atomic(place, data, self.system)


def journal_folder(path: str) -> str:
    """The folder of the journals of a document, from the path of its book."""
    return f"{path.removesuffix('.toml')}.sync"


def with_journals(document: Document, journals: Iterable[Journal]) -> Document:
    """The document with the edits of journals that are about it."""
    mine = [one for one in journals if one.book == document.id]
    names = {one.device: one.name for one in mine}
    edits = [edit for one in mine for edit in one.edits if belongs(edit, document.path)]
    return replace(document, state=folded(document.state, edits, names))


def checked_bytes(document: Document) -> bytes:
    """The file of a document.

    Raises:
        NotItselfError: It does not read back as it is, or is too large.
    """
    data = book_bytes(document.id, document.state)
    if len(data) > FILE_LIMIT or read_book(data) != (document.id, document.state):
        raise NotItselfError(document.path)
    return data


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
