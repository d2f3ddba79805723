"""The books in the editor: what their files say, what was made of it, and what stands in the way.

The window is shown one ``Session`` after the other and says what was meant; whoever owns it
(``bookkeeping``) makes the next.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from desktop_app.core.editing.desk import Desk
    from desktop_app.core.merging import Conflict
    from desktop_app.core.phrases import Phrase, Phrasebook
    from desktop_app.core.problems import Refusal
    from desktop_app.core.undoing import Undoable

Side = Literal["ours", "theirs"]


@dataclass(frozen=True, slots=True)
class Filed:
    """A book as its file has it.

    Attributes:
        read: As it is read; the base of the next merge.
        sent: As it was given to be written; what is compared to see whether there is more to save.
    """

    read: Phrasebook
    sent: Phrasebook


@dataclass(frozen=True, slots=True)
class Session:
    """Books being edited.

    Attributes:
        edits: The desk, those before it and those that were undone.
        filed: What the file of each book said last, by source.
        conflicts: What two have changed at once; ours stands on the desk until one is chosen.
        trouble: Why the last attempt to save a book failed, by source.
        saved_at: When something was saved last.
        group: What the last edit was part of: see ``became``.
    """

    edits: Undoable[Desk]
    filed: Mapping[str, Filed] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()
    trouble: Mapping[str, Refusal] = field(default_factory=dict)
    saved_at: dt.datetime | None = None
    group: str = ""

    @property
    def desk(self) -> Desk:
        """The books as they are edited now."""
        return self.edits.now

    @property
    def pending(self) -> tuple[str, ...]:
        """The sources of the books with something to save."""
        raise NotImplementedError

    def became(self, desk: Desk, group: str = "") -> Session:
        """After an edit. Edits of one non-empty group in a row, such as typing, are one to undo."""
        raise NotImplementedError

    def undo(self) -> Session:
        """One step back."""
        raise NotImplementedError

    def redo(self) -> Session:
        """One step forward again."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Version:
    """A phrase as it was until ``moment`` (aware)."""

    phrase: Phrase
    moment: dt.datetime


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of a phrase that differs between two versions; texts as they are shown."""

    field: str
    before: object
    after: object
