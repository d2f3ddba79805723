"""Phrases and the books that hold them, as values: an edit makes a new one."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

FORMAT = 1
"""The format of the files that this version reads and writes."""

KINDS = ("text", "lines", "number", "money", "choice", "date", "time", "region")
"""How a value may be asked for."""


class Layer(IntEnum):
    """Whose book it is; a lower number lies over a higher one."""

    PERSONAL = 0
    TEAM = 1
    SHIPPED = 2


@dataclass(frozen=True, slots=True)
class Variant:
    """Another wording of a phrase: other words, another language or tone.

    ``extra`` holds the keys this version does not know; they are kept when the file is written.
    """

    body: str
    language: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One reply. The meaning of each key is given in the format of the files.

    ``category`` is the id of a category of the same book, or empty. ``extra`` holds unknown keys.
    """

    id: str
    title: str
    body: str
    category: str = ""
    code: str = ""
    keywords: tuple[str, ...] = ()
    buyers: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    note: str = ""
    variants: tuple[Variant, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Category:
    """A heading of the rail. ``parent`` is the id of another category: two levels in all."""

    id: str
    name: str
    icon: str = ""
    color: str = ""
    parent: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Field:
    """How an unknown value is asked for; ``name`` is the variable, such as ``order.tracking``."""

    name: str
    label: str = ""
    kind: str = "text"
    choices: tuple[str, ...] = ()
    default: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ladder:
    """An ordered set of replies that gives way step by step; ``steps`` are phrase ids."""

    id: str
    title: str = ""
    buyers: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Phrasebook:
    """One file, or a folder whose files are read together. Not slotted: it caches its look-ups."""

    id: str
    name: str
    language: str = ""
    description: str = ""
    layer: Layer = Layer.PERSONAL
    source: str = ""
    fields: tuple[Field, ...] = ()
    categories: tuple[Category, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)

    @cached_property
    def category(self) -> Mapping[str, Category]:
        """Categories by id."""
        return {category.id: category for category in self.categories}


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase together with the book it is from."""

    phrase: Phrase
    book: Phrasebook

    @property
    def category_name(self) -> str:
        """The name of the phrase's category; empty where it has none."""
        category = self.book.category.get(self.phrase.category)
        return category.name if category else ""


@dataclass(frozen=True, slots=True)
class LadderEntry:
    """A ladder together with the book it is from."""

    ladder: Ladder
    book: Phrasebook


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_Part = TypeVar("_Part", bound=_Named)


@lru_cache
def tongue(language: str) -> str:
    """The language of a BCP 47 tag without country or script: zh-CN → zh."""
    return language.partition("-")[0].lower()


@dataclass(frozen=True)
class Library:
    """All phrasebooks in order of precedence, read as one.

    A phrase of a lower layer is covered by one with the same id in a higher layer, and so is a
    ladder. Within one layer nothing is covered: two books may have used the same id without
    knowing of each other.
    """

    books: tuple[Phrasebook, ...] = ()

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The phrases that count, personal books first."""
        phrases = self._uncovered(lambda book: book.phrases)
        return tuple(Entry(phrase, book) for phrase, book in phrases)

    @cached_property
    def ladders(self) -> tuple[LadderEntry, ...]:
        """The ladders that count, personal books first."""
        ladders = self._uncovered(lambda book: book.ladders)
        return tuple(LadderEntry(ladder, book) for ladder, book in ladders)

    @cached_property
    def named(self) -> Mapping[str, tuple[Entry, ...]]:
        """The phrases that count, by id: more than one where books of a layer share it."""
        found: dict[str, tuple[Entry, ...]] = {}
        for entry in self.entries:
            found[entry.phrase.id] = (*found.get(entry.phrase.id, ()), entry)
        return found

    def _uncovered(
        self, parts: Callable[[Phrasebook], tuple[_Part, ...]]
    ) -> Iterator[tuple[_Part, Phrasebook]]:
        above: set[str] = set()
        layer_ids: set[str] = set()
        layer = None
        for book in sorted(self.books, key=lambda book: book.layer):
            if book.layer != layer:
                above |= layer_ids
                layer, layer_ids = book.layer, set()
            for part in parts(book):
                if part.id not in above:
                    yield part, book
                layer_ids.add(part.id)

    @property
    def fields(self) -> Mapping[str, Field]:
        """How each value is asked for; the book of highest precedence decides."""
        return self.fields_for("")

    def fields_for(self, language: str) -> Mapping[str, Field]:
        """How each value is asked for in a reply of a book in ``language``.

        Books in another language have the last word: their labels, choices and defaults are no use
        in this one. The mapping is the same each time.
        """
        spoken = tongue(language)
        if spoken not in self._fields_by_tongue:
            self._fields_by_tongue[spoken] = self._fields_in(spoken)
        return self._fields_by_tongue[spoken]

    @cached_property
    def _fields_by_tongue(self) -> dict[str, Mapping[str, Field]]:
        return {}

    def _fields_in(self, spoken: str) -> Mapping[str, Field]:
        def rank(book: Phrasebook) -> tuple[bool, Layer]:
            its = tongue(book.language)
            return bool(spoken and its and its != spoken), book.layer

        found: dict[str, Field] = {}
        for book in sorted(self.books, key=rank):
            for asked in book.fields:
                found.setdefault(asked.name, asked)
        return found
