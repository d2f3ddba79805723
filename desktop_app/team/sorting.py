"""The files of a shared place told apart: documents, journals, copies of either, and oddities."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.team.books import book_id, read_book
from desktop_app.team.journals import read_journal
from desktop_app.team.seals import Seal, unsealed
from desktop_app.team.shelf import journal_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from desktop_app.core.teamwork.state import State
    from desktop_app.team.journals import Journal
    from desktop_app.team.protocols import Snapshot


@dataclass(slots=True)
class Found:
    """What the shared place has of one document.

    Attributes:
        id: What the document is known by.
        path: Where its book belongs.
        states: What whole books of it say, by their path.
        journals: Whole journals of it, by their path.
        by_hand: Books edited by hand: path, text, and the digest of what it was made from.
        torn: Paths of its files that are not whole.
    """

    id: str
    path: str = ""
    states: dict[str, State] = field(default_factory=dict)
    journals: dict[str, Journal] = field(default_factory=dict)
    by_hand: list[tuple[str, str, str]] = field(default_factory=list)
    torn: list[str] = field(default_factory=list)

    @property
    def is_there(self) -> bool:
        """Whether the place has anything of it."""
        return bool(self.states or self.journals or self.by_hand)

    def home_of(self, journal: Journal) -> str:
        """Where a journal belongs."""
        return f"{journal_folder(self.path)}/{journal.file}"

    def copies(self) -> list[str]:
        """The paths of whole files that do not stand where they belong: a sync engine's copies."""
        books = [path for path in self.states if path != self.path]
        return books + [path for path, one in self.journals.items() if path != self.home_of(one)]


def sorted_out(
    snapshot: Snapshot,
    known: Mapping[str, str],
    read: Callable[[bytes], Journal | None] = read_journal,
) -> dict[str, Found]:
    """The documents of a place by id.

    Args:
        snapshot: The place.
        known: The paths of those documents that are known, by id; they are found in any case.
        read: Reads a journal, or knows it by its bytes.
    """
    found: dict[str, Found] = {}
    loose: list[str] = []
    for path, data in snapshot.files.items():
        if ".sync/" in path:
            journal = read(data)
            if journal is None:
                loose.append(path)
            else:
                found.setdefault(journal.book, Found(journal.book)).journals[path] = journal
            continue
        book = read_book(data)
        if book:
            found.setdefault(book[0], Found(book[0])).states[path] = book[1]
        else:
            _note_odd(path, data, found)
    for ident in known:
        found.setdefault(ident, Found(ident))
    for ident, one in found.items():
        one.path = _home(one, known.get(ident, ""))
    _part(found)
    _note_torn(loose, found)
    return found


def _part(found: Mapping[str, Found]) -> None:
    """A path of its own for each document; the book that stands at a path keeps it."""
    taken: set[str] = set()
    for one in sorted(found.values(), key=lambda one: (one.path not in one.states, one.id)):
        if one.path in taken:
            one.path = f"{one.path.removesuffix('.toml')}-{one.id[:12]}.toml"
        taken.add(one.path)


def _note_odd(path: str, data: bytes, found: dict[str, Found]) -> None:
    """A book that is not whole: torn, edited by hand, or none of ours."""
    seal, text, digest = unsealed(data)
    ident = book_id(data)
    if seal is Seal.CHANGED and ident:
        found.setdefault(ident, Found(ident)).by_hand.append((path, text, digest))
    elif ident:
        found.setdefault(ident, Found(ident)).torn.append(path)


def _home(found: Found, known: str) -> str:
    """Where the book of a document belongs, the same for everybody: beside its journals."""
    journals = {f"{path.rpartition('.sync/')[0]}.toml" for path in found.journals}
    books = [*found.states, *(path for path, _, _ in found.by_hand), *found.torn]
    if journals:
        return _shortest(journals)
    return known if known in books or not books else _shortest(books)


def _shortest(paths: Iterable[str]) -> str:
    return min(paths, key=lambda path: (len(path), path))


def _note_torn(loose: Iterable[str], found: Mapping[str, Found]) -> None:
    for path in loose:
        folder = path.rpartition("/")[0]
        for one in found.values():
            if journal_folder(one.path) == folder:
                one.torn.append(path)
