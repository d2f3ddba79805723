"""A library made ready to be searched and narrowed: an index, headings, and what suits a shop."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from math import log1p
from typing import TYPE_CHECKING

from desktop_app.core.ladders import suited
from desktop_app.core.phrases import Layer, tongue
from desktop_app.core.search.matches import EXACT_CODE, SEPARATOR, Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop_app.core.phrases import Entry, Library, Phrasebook
    from desktop_app.core.search.index import Index
    from desktop_app.core.search.spelling import Spelling
    from desktop_app.core.search.suggest import Suggester
    from desktop_app.core.shops import Shop

ALL, OFTEN, OTHER = "", "*", "?"
"""Headings of the rail that are no category: everything, what is used often, what has none."""

SUITS, SUITS_NOT = 0.05, -0.10
"""What the shop's platform adds to a score of about 1: enough to settle ties."""

FOREIGN = -1.0 - EXACT_CODE
"""What a phrase without words in the shop's language gets: it comes after all others, even where
its code was typed, for that may begin a series of codes in the shop's own (hb: hb1, hb2)."""

USED = 0.08
"""What the logarithm of the use adds."""

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of the rail; ``level`` 1 stands under the one of level 0 above it."""

    key: str
    name: str
    icon: str
    color: str
    level: int
    count: int


def searchable(body: str) -> str:
    """A body with its template tags taken out, every other character at its place."""
    return _TAG.sub(lambda tag: "\ufffc" * len(tag[0]), body)


class Catalogue:
    """A library made ready to be searched; built once per library, off the interface's thread.

    What takes long is built when it is first asked for.
    """

    def __init__(self, library: Library, spelling: Spelling) -> None:
        self.library = library
        self.spelling = spelling
        self.entries = library.entries
        self._members = _members(self.entries)
        self._positions: dict[str, list[int]] = {}
        for n, entry in enumerate(self.entries):
            self._positions.setdefault(entry.phrase.id, []).append(n)
        self._documents = [_document(n, entry) for n, entry in enumerate(self.entries)]
        self._suiting: dict[tuple[str, str], frozenset[int]] = {}
        self._ordered: dict[tuple[str, str, str], Sequence[int]] = {}
        self._boosted: tuple[tuple[str, str, str], Mapping[str, float], list[float]] | None = None
        self._rails: dict[str, tuple[Heading, ...]] = {}
        self._often: tuple[Mapping[str, float], tuple[int, ...]] | None = None

    @cached_property
    def index(self) -> Index:
        """Finds what is typed; ask for it before it counts."""
        from desktop_app.core.search.index import Index  # noqa: PLC0415 - numpy delays a start

        return Index.build(self._documents, self.spelling)

    @cached_property
    def suggester(self) -> Suggester:
        """Knows which phrases answer a message; ask for it before it counts."""
        from desktop_app.core.search.suggest import Suggester  # noqa: PLC0415 - the same

        return Suggester.build(self._documents, self.spelling)

    @cached_property
    def characters(self) -> tuple[str, str]:
        """All characters of the titles, and all of the replies."""
        phrases = [entry.phrase for entry in self.entries]
        titles = "".join(dict.fromkeys("".join(one.title for one in phrases)))
        return titles, "".join(dict.fromkeys("".join(one.body for one in phrases)))

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The rail of a shop without a language."""
        return self.headings_for("")

    def headings_for(self, language: str) -> tuple[Heading, ...]:
        """The rail of a shop in ``language``: what only other languages have comes last."""
        spoken = tongue(language)
        if spoken not in self._rails:
            self._rails[spoken] = tuple(_headings(self.entries, self._members, spoken))
        return self._rails[spoken]

    def within(self, heading: str) -> Sequence[int]:
        """The positions of the entries under a heading, in the order of the library."""
        return self._members.get(heading, ()) if heading else range(len(self.entries))

    def positions(self, phrase_id: str) -> Sequence[int]:
        """The positions of the entries with this phrase id; as good as always one."""
        return self._positions.get(phrase_id, ())

    def often(self, weights: Mapping[str, float]) -> tuple[int, ...]:
        """The positions of the used entries, most used first; the last answer is kept.

        Args:
            weights: How much each phrase has been used of late, by phrase id.
        """
        if self._often is None or self._often[0] is not weights:
            by_use = sorted(weights, key=lambda phrase_id: -weights[phrase_id])
            found = tuple(n for phrase_id in by_use for n in self.positions(phrase_id))
            self._often = weights, found
        return self._often[1]

    def ordered(self, heading: str, shop: Shop) -> Sequence[int]:
        """The positions of the entries under a heading, those that suit the shop first."""
        place = (heading, shop.platform, shop.language)
        if place not in self._ordered:
            suited, within = self.suiting(shop), self.within(heading)
            self._ordered[place] = sorted(within, key=lambda n: n not in suited)
        return self._ordered[place]

    def boosts(self, shop: Shop, weights: Mapping[str, float], kind: str = "") -> Sequence[float]:
        """What suitability and use add to the score of each entry.

        The last answer is kept, for between two key presses nothing of it changes.

        Args:
            shop: Its platform and language count.
            weights: How much each phrase has been used of late, by phrase id.
            kind: The kind of buyer, if it is known.
        """
        what = (shop.platform, shop.language, kind)
        if self._boosted is None or self._boosted[0] != what or self._boosted[1] is not weights:
            self._boosted = what, weights, self._boosts(shop, weights, kind)
        return self._boosted[2]

    def ladder_for(self, kind: str, language: str) -> str | None:
        """The id of the first ladder for a kind of buyer, rather in the shop's language."""
        found = suited(self.library, kind, language)
        return found[0].ladder.id if found else None

    def _boosts(self, shop: Shop, weights: Mapping[str, float], kind: str) -> list[float]:
        suited = self.suiting(shop)
        boosts = [
            SUITS if n in suited else SUITS_NOT if speaks(entry, shop) else FOREIGN
            for n, entry in enumerate(self.entries)
        ]
        for phrase_id, weight in weights.items():
            for n in self.positions(phrase_id):
                boosts[n] += USED * log1p(weight)
        for n, entry in enumerate(self.entries) if kind else ():
            if kind in entry.phrase.buyers:
                boosts[n] += SUITS
        return boosts

    def suiting(self, shop: Shop) -> frozenset[int]:
        """The positions of the entries that suit a shop; worked out once a platform."""
        kind = (shop.platform, shop.language)
        if kind not in self._suiting:
            suited = (n for n, entry in enumerate(self.entries) if suits(entry, shop))
            self._suiting[kind] = frozenset(suited)
        return self._suiting[kind]


def _document(key: int, entry: Entry) -> Document:
    """What a phrase is found by; its other wordings lie behind the body, apart from it."""
    phrase = entry.phrase
    bodies = (phrase.body, *(variant.body for variant in phrase.variants))
    words = SEPARATOR.join(phrase.keywords)
    return Document(key, phrase.code, phrase.title, words, "\ufffc".join(map(searchable, bodies)))


def _keys(entry: Entry) -> Iterator[str]:
    """The headings an entry stands under: its category by name, and that one's parent."""
    category = entry.book.category.get(entry.phrase.category)
    if category is None:
        yield OTHER
        return
    parent = entry.book.category.get(category.parent)
    if parent:
        yield parent.name.casefold()
    yield (
        f"{parent.name.casefold()}/{category.name.casefold()}"
        if parent
        else category.name.casefold()
    )


def _members(entries: Sequence[Entry]) -> Mapping[str, Sequence[int]]:
    members: dict[str, list[int]] = {}
    for n, entry in enumerate(entries):
        for key in _keys(entry):
            members.setdefault(key, []).append(n)
    return members


def _headings(
    entries: Sequence[Entry], members: Mapping[str, Sequence[int]], spoken: str
) -> Iterator[Heading]:
    """All, often, then the categories as the books have them, those of one name as one.

    Shipped books come first: theirs are the stages of a conversation, in its order. Books in
    another language than the one ``spoken`` come last, and shipped ones not at all: the search
    finds their phrases, and nobody looks through three rails for one.
    """

    def is_foreign(book: Phrasebook) -> bool:
        return bool(spoken and book.language and tongue(book.language) != spoken)

    def rank(book: Phrasebook) -> tuple[bool, int]:
        return is_foreign(book), -book.layer

    yield Heading(ALL, "", "all", "", 0, len(entries))
    yield Heading(OFTEN, "", "star", "", 0, 0)
    every = {id(entry.book): entry.book for entry in entries}.values()
    books = [book for book in every if book.layer is not Layer.SHIPPED or not is_foreign(book)]
    lines: dict[str, list[Heading]] = {}
    for book in sorted(books, key=rank):
        for category in book.categories:
            parent = book.category.get(category.parent)
            top = (parent or category).name.casefold()
            key = f"{top}/{category.name.casefold()}" if parent else top
            if key in members and all(line.key != key for line in lines.get(top, ())):
                lines.setdefault(top, []).append(
                    Heading(
                        key, category.name, category.icon, category.color,
                        int(bool(parent)), len(members[key]),
                    )
                )  # fmt: skip
    for group in lines.values():
        yield from sorted(group, key=lambda line: line.level)
    if OTHER in members:
        yield Heading(OTHER, "", "folder", "", 0, len(members[OTHER]))


def suits(entry: Entry, shop: Shop) -> bool:
    """Whether a phrase is meant for the shop's platform and in its language."""
    platforms = entry.phrase.platforms
    return (not platforms or shop.platform in platforms) and speaks(entry, shop)


def speaks(entry: Entry, shop: Shop) -> bool:
    """Whether a phrase has words in the shop's language; a shop without one speaks all."""
    wanted = tongue(shop.language)
    return not wanted or any(tongue(one) in {wanted, ""} for one in _spoken(entry))


def _spoken(entry: Entry) -> list[str]:
    """The languages of what ``wordings`` gives; the book's of a phrase without words."""
    main, phrase = entry.book.language, entry.phrase
    said = [one.language or main for one in phrase.variants if one.body.strip()]
    return [main, *said] if phrase.body.strip() or not said else said
