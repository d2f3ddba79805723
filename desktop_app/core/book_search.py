"""The picker's search over the books of the editor, covered phrases and all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.catalogue import searchable
from desktop_app.core.editing.desk import Desk, Spot
from desktop_app.core.search.index import Document, Index
from desktop_app.core.search.matches import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.core.phrases import Phrase
    from desktop_app.core.search.spelling import Spelling


@dataclass(frozen=True, eq=False)
class BookSearch:
    """The phrases of a desk made ready to be searched; what was changed since is read as it is."""

    desk: Desk
    spots: tuple[Spot, ...]
    indexed: dict[Spot, Phrase]
    index: Index

    @classmethod
    def build(cls, desk: Desk, spelling: Spelling) -> BookSearch:
        """Take a while: a second for ten thousand phrases."""
        found = [(Spot(book.source, one.id), one) for book in desk.books for one in book.phrases]
        documents = [_document(n, phrase) for n, (_, phrase) in enumerate(found)]
        spots = tuple(spot for spot, _ in found)
        return cls(desk, spots, dict(found), Index.build(documents, spelling))

    def find(self, query: str, now: Desk) -> dict[Spot, int]:
        """The phrases of ``now`` that match, each with its place in the answer, the best first.

        Args:
            query: As it is typed into the picker.
            now: The desk, which may have gone on since the index was made.
        """
        matches, _ = self.index.search(query, limit=len(self.spots))
        found = {self.spots[match.key]: place for place, match in enumerate(matches)}
        if now is self.desk:
            return found
        for spot, phrase in self._changed(now):
            found.pop(spot, None)
            if says(phrase, query):
                found[spot] = -1
        return found

    def _changed(self, now: Desk) -> Iterator[tuple[Spot, Phrase]]:
        before = {id(book) for book in self.desk.books}
        for book in now.books:
            if id(book) not in before:
                for phrase in book.phrases:
                    spot = Spot(book.source, phrase.id)
                    if self.indexed.get(spot) is not phrase:
                        yield spot, phrase


def says(phrase: Phrase, query: str) -> bool:
    """Whether a phrase has all the words of a query as they are typed."""
    text = "\n".join((phrase.code, phrase.title, *phrase.keywords, phrase.body)).casefold()
    return all(word in text for word in query.casefold().split())


def unindexed(query: str, desk: Desk) -> dict[Spot, int]:
    """The phrases with these words, while there is no index yet."""
    return {
        Spot(book.source, one.id): 0
        for book in desk.books
        for one in book.phrases
        if says(one, query)
    }


def _document(key: int, phrase: Phrase) -> Document:
    bodies = (phrase.body, *(variant.body for variant in phrase.variants))
    text = "\ufffc".join(map(searchable, bodies))
    return Document(key, phrase.code, phrase.title, SEPARATOR.join(phrase.keywords), text)
