"""The phrasebooks as their editor asks for them: what storage raises becomes a value here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.editing.store import Changed
from desktop_app.core.phrases import Layer, Phrasebook
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.storage.book_journal import Journal
from desktop_app.storage.book_trash import read_trash, write_trash
from desktop_app.storage.files import Refused
from desktop_app.storage.history import History
from desktop_app.storage.media import keep_picture, media_folder, unused_pictures
from desktop_app.storage.phrase_versions import Versions
from desktop_app.storage.phrasebooks import read_folder, reread, save
from desktop_app.storage.weaving import CHANGED

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from desktop_app.core.editing.desk import Spot, Trashed
    from desktop_app.core.editing.store import Version
    from desktop_app.core.editing.unsaved import Unsaved
    from desktop_app.storage.places import Places

_SYSTEM = QT_TRANSLATE_NOOP("problem", "The system says: {reason}")
_NOT_ITSELF = QT_TRANSLATE_NOOP(
    "problem", "The book cannot be written such that it reads back the same; nothing was changed."
)


def refusal_of(error: Refused | OSError | ValueError) -> Refusal:
    """The sentence for what keeps a file from being read or written."""
    if isinstance(error, Refused):
        return Refusal(error.text, error.values)
    if isinstance(error, OSError):
        return Refusal(_SYSTEM, {"reason": error.strerror or str(error)})
    return Refusal(_NOT_ITSELF, {})


@dataclass(frozen=True, slots=True)
class BookFiles:
    """The user's books and what the editor keeps beside them."""

    places: Places
    clock: Callable[[], dt.datetime]

    # --- books ----------------------------------------------------------------------------------

    def save(self, before: Phrasebook, after: Phrasebook) -> Phrasebook | Changed | Refusal:
        """Write what differs; the book as it is read now.

        ``before`` is what its file said last. Where it says something else by now, nothing is
        written. What the phrases were is kept with their versions.
        """
        moment = self.clock()
        try:
            Versions(self.places.versions).keep(before, after, moment)
            saved = save(Path(before.source), before, after, History(self.places.history), moment)
        except (Refused, OSError, ValueError) as error:
            why = refusal_of(error)
        else:
            return saved
        if why.text != CHANGED:
            return why
        theirs = self.read(before)
        return Changed(theirs) if isinstance(theirs, Phrasebook) else theirs or why

    def read(self, book: Phrasebook) -> Phrasebook | Refusal | None:
        """What the files of a book say now; what they said before is kept with its versions."""
        try:
            found = reread(book)
            if found:
                Versions(self.places.versions).keep(book, found, self.clock())
        except (Refused, OSError) as error:
            return refusal_of(error)
        return found

    # --- what is not in the books ---------------------------------------------------------------

    def note(self, found: Sequence[Unsaved]) -> Refusal | None:
        """Keep what is not saved yet."""
        try:
            Journal(self.places.journal).note(found)
        except OSError as error:
            return refusal_of(error)
        return None

    def unsaved(self) -> tuple[Unsaved, ...] | Refusal:
        """What was not saved when the program ended."""
        try:
            return Journal(self.places.journal).read()
        except OSError as error:
            return refusal_of(error)

    def trash(self) -> tuple[Trashed, ...] | Refusal:
        """What was deleted in the last 30 days."""
        try:
            return read_trash(self.places.trash, self.clock())
        except OSError as error:
            return refusal_of(error)

    def keep_trash(self, trash: Sequence[Trashed]) -> Refusal | None:
        """Keep what was deleted."""
        try:
            write_trash(self.places.trash, trash)
        except OSError as error:
            return refusal_of(error)
        return None

    # --- what the window asks -------------------------------------------------------------------

    def versions(self, spot: Spot) -> Sequence[Version] | Refusal:
        """Former versions of a phrase, newest first."""
        try:
            return Versions(self.places.versions).of(spot.book, spot.phrase)
        except OSError as error:
            return refusal_of(error)

    def picture(self, book: str, data: bytes, suffix: str) -> str | Refusal:
        """Keep a picture beside a book; its name."""
        try:
            return keep_picture(book, data, suffix)
        except (Refused, OSError) as error:
            return refusal_of(error)

    def picture_path(self, book: str, name: str) -> str:
        """Where the file of a picture is, or would be."""
        return str(media_folder(book) / name)

    def unused_pictures(self, book: str) -> Sequence[str] | Refusal:
        """Names of the pictures beside a book that no phrase in any file names."""
        try:
            return unused_pictures(read_folder(self.places.phrases, Layer.PERSONAL).books, book)
        except OSError as error:
            return refusal_of(error)
