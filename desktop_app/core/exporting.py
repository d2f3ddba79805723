"""The part of a library that is to be written elsewhere, as books of their own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.core.arrival_fields import words_of
from desktop_app.core.drafts import SAID_AS
from desktop_app.core.editing.desk import Spot
from desktop_app.core.phrases import Entry

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from desktop_app.core.phrases import Category, Field, Library, Phrase, Phrasebook


@dataclass(frozen=True, slots=True)
class Choice:
    """Which phrases; what is None does not narrow.

    Attributes:
        book: The source of a book.
        category: The id of a category, with those below it.
        spots: Where the phrases stand.
    """

    book: str | None = None
    category: str | None = None
    spots: Collection[Spot] | None = None


def chosen(library: Library, choice: Choice) -> tuple[Phrasebook, ...]:
    """The books with what is chosen of them, without those that nothing is chosen of.

    Of the whole library, what a book of the user's own covers in a shipped one is left out; of one
    book, or of phrases chosen one by one, everything can be had. A part of a book has the
    categories and questions that its phrases name, and the ladders that it has every step of.
    """
    kept: dict[str, list[Phrase]] = {}
    for entry in _entries(library, choice):
        if _wants(choice, entry):
            kept.setdefault(entry.book.source, []).append(entry.phrase)
    return tuple(
        _part(book, tuple(kept[book.source]), library)
        for book in library.books
        if book.source in kept
    )


def _entries(library: Library, choice: Choice) -> Iterable[Entry]:
    if choice.book is None and choice.spots is None:
        return library.entries
    return (Entry(phrase, book) for book in library.books for phrase in book.phrases)


def _wants(choice: Choice, entry: Entry) -> bool:
    phrase, book = entry.phrase, entry.book
    if choice.book is not None and book.source != choice.book:
        return False
    if choice.category is not None:
        category = book.category.get(phrase.category)
        if category is None or choice.category not in {category.id, category.parent}:
            return False
    return choice.spots is None or Spot(book.source, phrase.id) in choice.spots


def _part(book: Phrasebook, phrases: tuple[Phrase, ...], library: Library) -> Phrasebook:
    fields = tuple(_fields(book, phrases, library))
    if len(phrases) == len(book.phrases):
        return replace(book, fields=(*book.fields, *fields))
    ids = {phrase.id for phrase in phrases}
    there = {phrase.id for phrase in book.phrases}
    asked = _asked(phrases)
    return replace(
        book,
        phrases=phrases,
        categories=tuple(_categories(book, phrases)),
        fields=(*(one for one in book.fields if one.name in asked), *fields),
        ladders=tuple(one for one in book.ladders if there.intersection(one.steps) <= ids),
    )


def _categories(book: Phrasebook, phrases: Iterable[Phrase]) -> Iterator[Category]:
    wanted = {phrase.category for phrase in phrases}
    wanted |= {book.category[ident].parent for ident in wanted if ident in book.category}
    return (one for one in book.categories if one.id in wanted)


def _fields(book: Phrasebook, phrases: Iterable[Phrase], library: Library) -> Iterator[Field]:
    """How other books ask for what the phrases name: elsewhere nobody else would say it."""
    own, asked = {one.name for one in book.fields}, _asked(phrases)
    for name, field in library.fields_for(book.language).items():
        if name in asked and name not in own:
            yield field


def _asked(phrases: Iterable[Phrase]) -> set[str]:
    words = words_of(phrases)
    return words | {SAID_AS[word] for word in words if word in SAID_AS}
