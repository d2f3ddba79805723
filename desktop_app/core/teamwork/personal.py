"""What one agent makes of the team's phrases without changing or copying them.

A code of one's own, a pin, a place, hiding: such a *touch* lies over the phrase, and goes on lying
over it when the team changes the phrase. An override is a personal phrase with the same id; its
touch keeps the mark of the text it was made from.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.core.phrases import Layer, Library, Phrase, Phrasebook
from desktop_app.core.teamwork.edits import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

NO_PLACE = 0


@dataclass(frozen=True, slots=True)
class Touch:
    """What lies over one phrase.

    Attributes:
        code: Another code to find it by; the team's goes on to work, as a keyword.
        pinned: It comes before all others of its book.
        place: Among those of the same kind, the lower the earlier; 0 says nothing.
        hidden: It is not shown.
        base: The mark of the phrase that an override was made from; empty: there is no override.
        body: The text of that phrase, to be shown beside the team's newer one.
    """

    code: str = ""
    pinned: bool = False
    place: int = NO_PLACE
    hidden: bool = False
    base: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class Outdated:
    """A phrase of one's own whose original the team has changed since.

    Attributes:
        mine: The override.
        theirs: The team's phrase as it is now.
        was: The team's text that the override was made from.
    """

    mine: Phrase
    theirs: Phrase
    was: str


def mark_of(phrase: Phrase) -> str:
    """A mark that changes when anything changes that an agent sends or reads."""
    variants = [[one.language, one.body] for one in phrase.variants]
    text = canonical([phrase.title, phrase.body, variants, list(phrase.images)])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def touched(library: Library, touches: Mapping[str, Touch]) -> Library:
    """The library with the touches on what is not one's own; the very same without any."""
    if not touches:
        return library
    return Library(tuple(_book(book, touches) for book in library.books))


def _book(book: Phrasebook, touches: Mapping[str, Touch]) -> Phrasebook:
    if book.layer is Layer.PERSONAL or not any(one.id in touches for one in book.phrases):
        return book
    kept = [one for one in book.phrases if not touches.get(one.id, Touch()).hidden]
    order = sorted(enumerate(kept), key=lambda pair: _rank(pair[0], touches.get(pair[1].id)))
    phrases = tuple(_phrase(one, touches.get(one.id)) for _, one in order)
    return replace(book, phrases=phrases)


def _rank(number: int, touch: Touch | None) -> tuple[bool, bool, int, int]:
    one = touch or Touch()
    return not one.pinned, one.place == NO_PLACE, one.place, number


def _phrase(phrase: Phrase, touch: Touch | None) -> Phrase:
    if touch is None or not touch.code or touch.code == phrase.code:
        return phrase
    words = (*phrase.keywords, phrase.code) if phrase.code else phrase.keywords
    return replace(phrase, code=touch.code, keywords=tuple(dict.fromkeys(words)))


def override(phrase: Phrase, touch: Touch | None = None) -> Touch:
    """The touch of a phrase that is being overridden as it is now."""
    return replace(touch or Touch(), base=mark_of(phrase), body=phrase.body)


def outdated(library: Library, touches: Mapping[str, Touch]) -> tuple[Outdated, ...]:
    """The overrides whose original has changed; one that is gone leaves a personal phrase."""
    mine = {one.id: one for book in library.books if book.layer is Layer.PERSONAL
            for one in book.phrases}  # fmt: skip
    return tuple(
        Outdated(mine[theirs.id], theirs, touches[theirs.id].body)
        for theirs in _shared(library.books)
        if theirs.id in mine
        and (base := touches.get(theirs.id, Touch()).base)
        and base != mark_of(theirs)
    )


def _shared(books: Iterable[Phrasebook]) -> Iterator[Phrase]:
    for book in books:
        if book.layer is Layer.TEAM:
            yield from book.phrases
