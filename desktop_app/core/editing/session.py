"""The books in the editor: what their files say, what was made of it, and what stands in the way.

The window is shown one ``Session`` after the other and says what was meant; whoever owns it
(``bookkeeping``) makes the next.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop_app.core.editing.filing import filed
from desktop_app.core.merging import merged, with_side
from desktop_app.core.undoing import Undoable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from desktop_app.core.editing.desk import Desk
    from desktop_app.core.merging import Conflict, Side
    from desktop_app.core.phrases import Layer, Phrasebook
    from desktop_app.core.problems import Refusal


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
        filed: What the file of each book that may be changed said last, by source.
        conflicts: What two have changed at once: ours stands on the desk, theirs in the file,
            until one is chosen.
        trouble: Why the last attempt to save a book failed, by source.
        saved_at: When something was saved last.
        group: What the last edit was part of: see ``became``.
        taken: Books as they were before and after others had changed them: what the desks of
            former steps are merged with when one goes back to them.
    """

    edits: Undoable[Desk]
    filed: Mapping[str, Filed] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()
    trouble: Mapping[str, Refusal] = field(default_factory=dict)
    saved_at: dt.datetime | None = None
    group: str = ""
    taken: tuple[tuple[Phrasebook, Phrasebook], ...] = ()

    @property
    def desk(self) -> Desk:
        """The books as they are edited now."""
        return self.edits.now

    @property
    def pending(self) -> tuple[str, ...]:
        """The sources of the books with something to save."""
        return tuple(source for source, file in self.filed.items() if self.due(source) != file.sent)

    def due(self, source: str) -> Phrasebook:
        """What the file of a book should say: without what is unfinished or in dispute."""
        file, book = self.filed[source], self.desk.book(source)
        wanted = filed(book or file.sent, file.read)
        for conflict in self.conflicts:
            if conflict.book == source:
                wanted = with_side(wanted, conflict, "theirs")
        return wanted

    # --- what the user does ---------------------------------------------------------------------

    def became(self, desk: Desk, group: str = "") -> Session:
        """After an edit. Edits of one non-empty group in a row, such as typing, are one to undo."""
        together = bool(group) and group == self.group
        edits = self.edits.amended(desk) if together else self.edits.became(desk)
        return replace(self, edits=edits, group=group if edits is not self.edits else self.group)

    def undo(self) -> Session:
        """One step back."""
        return self._at(self.edits.undo())

    def redo(self) -> Session:
        """One step forward again."""
        return self._at(self.edits.redo())

    def _at(self, edits: Undoable[Desk]) -> Session:
        """At another step, which may be from before others have changed a book."""
        desk = edits.now
        for base, theirs in self.taken[desk.epoch :]:
            desk = _rebased(desk, base, theirs)
        return replace(self, edits=replace(edits, now=desk), group="")

    def chosen(self, conflict: Conflict, side: Side) -> Session:
        """After a side was chosen where two have changed a field; an edit that can be undone."""
        if conflict not in self.conflicts:
            return self
        rest = tuple(each for each in self.conflicts if each != conflict)
        book = self.desk.book(conflict.book)
        desk = self.desk.with_book(with_side(book, conflict, side)) if book else self.desk
        return replace(self, edits=self.edits.became(desk), conflicts=rest, group="")

    # --- what the files do ----------------------------------------------------------------------

    def saved(
        self, source: str, sent: Phrasebook, read: Phrasebook, moment: dt.datetime
    ) -> Session:
        """After ``sent`` was written, which reads as ``read``. What was typed meanwhile stays."""
        trouble = {place: why for place, why in self.trouble.items() if place != source}
        kept = {**self.filed, source: Filed(read, sent)}
        return replace(self, filed=kept, trouble=trouble, saved_at=moment, group="")

    def failed(self, source: str, why: Refusal) -> Session:
        """After a book could not be saved."""
        return replace(self, trouble={**self.trouble, source: why})

    def took(self, theirs: Phrasebook) -> Session:
        """After someone else has written a book: theirs and ours become one.

        The steps that can be undone are merged too, each when one goes back to it: ten thousand
        phrases two hundred times over would take too long. So undoing undoes ours, never theirs.
        """
        source = theirs.source
        base = self.filed[source].read
        if theirs == base:
            return self
        now = self.desk.book(source)
        clashes = merged(base, now, theirs).conflicts if now else ()
        others = tuple(each for each in self.conflicts if each.book != source)
        kept = {**self.filed, source: Filed(theirs, theirs)}
        return replace(
            self,
            edits=replace(self.edits, now=_rebased(self.desk, base, theirs)),
            taken=(*self.taken, (base, theirs)),
            filed=kept,
            conflicts=(*others, *clashes),
            group="",
        )

    def allowed(self, layers: frozenset[Layer], fixed: frozenset[str]) -> Session:
        """With these books that may be changed: see ``Desk``. It is no step to undo."""
        if (self.desk.layers, self.desk.fixed) == (layers, fixed):
            return self
        edits = self.edits.each(lambda desk: replace(desk, layers=layers, fixed=fixed))
        return replace(self, edits=edits)

    def opened(self, books: Iterable[Phrasebook]) -> Session:
        """With the books of the library as it was read just now.

        What may be changed and is on the desk already stays as it is: see ``took``. A book whose
        file is gone goes too, unless something of it is not saved.
        """
        there = {book.source: book for book in books}
        stay = {*self.pending, *(source for source in self.filed if source in there)}
        sources = [*there, *(source for source in self.filed if source in stay - there.keys())]

        def with_books(desk: Desk) -> Desk:
            mine = {book.source: book for book in desk.books if book.source in stay}
            found = [mine[one] if one in mine else there[one] for one in sources
                     if one in mine or one in there]  # fmt: skip
            return desk if tuple(found) == desk.books else replace(desk, books=tuple(found))

        kept = {
            one: self.filed.get(one) or Filed(there[one], there[one])
            for one in sources
            if one in stay or self.desk.allows(there[one])
        }
        return replace(self, edits=self.edits.each(with_books), filed=kept)


def _rebased(desk: Desk, base: Phrasebook, theirs: Phrasebook) -> Desk:
    book = desk.book(theirs.source)
    after = desk.with_book(merged(base, book, theirs).book) if book else desk
    return replace(after, epoch=desk.epoch + 1)


def session_of(desk: Desk) -> Session:
    """Begin to edit."""
    kept = {book.source: Filed(book, book) for book in desk.books if desk.allows(book)}
    return Session(Undoable(desk), kept)
