"""The phrase editor's files where some of the books are shared: those are saved as edits."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from desktop_app.core.phrases import Layer
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.teamwork.changes import changes
from desktop_app.storage.book_files import BookFiles, refusal_of
from desktop_app.storage.files import Refused
from desktop_app.storage.joined import read_joined
from desktop_app.storage.phrase_file import new_text
from desktop_app.storage.phrase_versions import Versions
from desktop_app.team.books import read_entries
from desktop_app.team.team import Team

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.core.editing.store import Changed
    from desktop_app.core.phrases import Phrasebook
    from desktop_app.storage.places import Places
    from desktop_app.team.team import Shared

_GONE = QT_TRANSLATE_NOOP("refusal", "This team book is not there any more; was the team left?")


@dataclass(frozen=True, slots=True)
class TeamBookFiles(BookFiles):
    """As ``BookFiles``, but what others write too is never written over."""

    @override
    def save(self, before: Phrasebook, after: Phrasebook) -> Phrasebook | Changed | Refusal:
        team = Team(self.places, self.clock)
        if not place_of(self.places.team, before.source):
            return BookFiles.save(self, before, after)
        shared = shared_at(team, before.source)
        if shared is None:
            return Refusal(_GONE, {})
        try:
            old, new = (read_entries(new_text(book)) for book in (before, after))
            Versions(self.places.versions).keep(before, after, self.clock())
        except (Refused, OSError, ValueError) as error:
            return refusal_of(error)
        saved = team.save(shared, changes(old, new), order=list(new))
        if isinstance(saved, Refusal):
            return saved
        found = BookFiles.read(self, before)
        return found or Refusal(_GONE, {})


def place_of(folder: Path, source: str) -> str:
    """The id of the place whose file ``source`` is; empty: it does not lie below ``folder``."""
    if not source or not Path(source).is_relative_to(folder):
        return ""
    return Path(source).relative_to(folder).parts[0]


def shared_at(team: Team, source: str) -> Shared | None:
    """The document whose book is the file ``source``; None if it is of no team."""
    for place in team.places():
        books = team.shelf(place).books
        if Path(source).is_relative_to(books):
            path = Path(source).relative_to(books).as_posix()
            return next((one for one in team.shared(place) if one.document.path == path), None)
    return None


def editable(
    places: Places, books: Iterable[Phrasebook]
) -> tuple[frozenset[Layer], frozenset[str]]:
    """Whose books may be edited, and the sources of the team books among them that may not."""
    layers = frozenset({Layer.PERSONAL, Layer.TEAM})
    try:
        joined = read_joined(places.team / "places.toml")
    except (OSError, Refused):
        joined = ()
    open_ = [places.team / one.id / "books" for one in joined if one.role.edits]
    team = (book.source for book in books if book.layer is Layer.TEAM)
    fixed = {one for one in team if not any(Path(one).is_relative_to(each) for each in open_)}
    return layers, frozenset(fixed)
