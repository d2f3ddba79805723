"""One shop in the editor: what its file says, what was made of it, and what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.core.shop_editing import Edit, edit_of
from desktop_app.core.shop_store import Changed
from desktop_app.core.shops import Shop
from desktop_app.core.undoing import Undoable

if TYPE_CHECKING:
    from desktop_app.core.problems import Refusal
    from desktop_app.core.shop_store import ShopStore


@dataclass(frozen=True, slots=True)
class Session:
    """A shop being edited.

    Attributes:
        saved: The shop as its file said last.
        edits: What was made of it since.
        trouble: Why the last attempt to save it failed.
    """

    saved: Shop
    edits: Undoable[Edit]
    trouble: Changed | Refusal | None = None

    @property
    def edit(self) -> Edit:
        """The shop as it is edited now."""
        return self.edits.now

    @property
    def pending(self) -> bool:
        """Whether there is anything to save."""
        return not self.saved.sample and self.edit.filed != edit_of(self.saved).filed

    def became(self, edit: Edit) -> Session:
        """After an edit."""
        return replace(self, edits=self.edits.became(edit))

    def written(self, store: ShopStore) -> Session:
        """After an attempt to save, if there is anything to; a conflict waits for an answer."""
        if not self.pending or isinstance(self.trouble, Changed):
            return self
        return self._with(store.save(self.saved, self.edit.filed))

    def compared(self, store: ShopStore) -> Session:
        """After the file may have changed: theirs is taken at once if there is nothing of ours."""
        theirs = store.read(self.saved)
        if theirs == self.saved:
            return self
        if isinstance(theirs, Shop) and not self.pending:
            return Session(theirs, self.edits.became(edit_of(theirs)))
        if theirs is None or isinstance(theirs, Shop):
            return replace(self, trouble=Changed(theirs))
        return replace(self, trouble=theirs)

    def theirs(self) -> Session:
        """Take what the file says by now; one step back is ours."""
        found = self.trouble.theirs if isinstance(self.trouble, Changed) else None
        if found is None:
            return self
        return Session(found, self.edits.became(edit_of(found)))

    def ours(self, store: ShopStore) -> Session:
        """Write ours over what the file says by now."""
        if not isinstance(self.trouble, Changed):
            return self
        theirs, ours = self.trouble.theirs, self.edit.filed
        return self._with(store.save(theirs, ours) if theirs else store.add(ours))

    def _with(self, result: Shop | Changed | Refusal) -> Session:
        if isinstance(result, Shop):
            return Session(result, self.edits)
        return replace(self, trouble=result)


def session_of(shop: Shop) -> Session:
    """Begin to edit a shop."""
    return Session(shop, Undoable(edit_of(shop)))
