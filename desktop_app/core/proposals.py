"""A change that an agent suggests to whoever keeps a book that is read only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from desktop_app.core.phrases import Phrasebook

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.core.phrases import Phrase
    from desktop_app.core.problems import Refusal


@dataclass(frozen=True, slots=True)
class Proposal:
    """One phrase as it might be.

    Attributes:
        book: The book that it is in.
        before: As it is.
        after: As it should be; of the same id.
        why: What the agent says of it; may be empty.
    """

    book: Phrasebook
    before: Phrase
    after: Phrase
    why: str = ""

    @property
    def as_book(self) -> Phrasebook:
        """A book with the one phrase, its category, and the id and name of the book it is for."""
        book, after = self.book, self.after
        above = book.category.get(after.category)
        wanted = {after.category, above.parent if above else ""}
        categories = tuple(one for one in book.categories if one.id in wanted)
        fields = tuple(one for one in book.fields if one.name in after.body)
        return replace(
            Phrasebook(book.id, book.name, book.language),
            fields=fields, categories=categories, phrases=(after,),
        )  # fmt: skip


class Proposals(Protocol):
    """Where suggestions go: a file to hand over, or straight to the team."""

    def propose(self, proposal: Proposal, then: Callable[[str | Refusal], object]) -> None:
        """Pass it on; no window waits for that.

        Args:
            proposal: What is suggested.
            then: Told where it is now, in words for the agent, such as the path of a file.
        """
        ...
