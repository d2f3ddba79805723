"""What an import would do to a book, shown before it is done; and the book with it done.

Both are values: nothing is written here, and one step of undoing takes a whole import back.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from desktop_app.core.arrival_packing import Packing, matched
from desktop_app.core.arrival_pictures import named
from desktop_app.core.arrival_verdicts import Item, Status, judged
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from desktop_app.core.arrival_codes import Clash
    from desktop_app.core.arrivals import Cargo, Picture
    from desktop_app.core.phrases import (
        Category,
        Field,
        Ladder,
        Library,
        Phrase,
        Phrasebook,
    )
    from desktop_app.core.problems import Problem

__all__ = ["Item", "Options", "Plan", "Status", "apply", "plan"]

MOST: Final = 20_000
"""So many phrases are read from one file."""

_NAME = re.compile(r"[^\W\d][\w-]*(?:\.[\w-]+)*")
_FULL = QT_TRANSLATE_NOOP("refusal", "“{book}” is full: a book holds {limit} phrases.")


@dataclass(frozen=True, slots=True)
class Options:
    """How phrases are to be taken in.

    Attributes:
        category: The id of the category of the book that all go to, "" for none; None: to those
            that they come with, by name.
        categories: The ids of categories by the path of names that they stand for; a path counts
            for all below it that have no entry of their own.
        clash: What is done about a code that another phrase has.
        most: How many phrases the book may hold.
    """

    category: str | None = None
    categories: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    clash: Clash = "keep"
    most: int = MOST


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do to a book.

    Attributes:
        book: As it is now.
        items: One for each arrival, in order.
        categories: Those that the book would need besides its own.
        fields: How the blanks are asked for, besides what the library asks.
        ladders: As they would be.
        most: How many phrases the book may hold.
        problems: What the reader and the plan had to say.
    """

    book: Phrasebook
    items: tuple[Item, ...]
    categories: tuple[Category, ...] = ()
    fields: tuple[Field, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    most: int = MOST
    problems: tuple[Problem, ...] = ()

    @property
    def counts(self) -> Mapping[Status, int]:
        """How many arrivals are of each status."""
        return Counter(item.status for item in self.items)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """What is to be put into the folder of the book's pictures, each once."""
        chosen = (one for item in self.items if item.chosen for one in item.arrival.pictures)
        return tuple(
            {name: replace(one, name=name) for one in chosen if (name := named(one))}.values()
        )

    def choosing(self, wanted: Callable[[Item], bool]) -> Plan:
        """The plan with those items chosen that are wanted, can be taken and have room."""
        return replace(
            self, items=tuple(_chosen(self.items, wanted, self.most - len(self.book.phrases)))
        )


def plan(cargo: Cargo, library: Library, book: Phrasebook, options: Options = Options()) -> Plan:
    """What taking in a cargo would do.

    Args:
        cargo: What was read.
        library: All books; texts and codes are compared with those of all of them.
        book: The one that the phrases go to. It may be a new one that is not in the library yet.
        options: How.
    """
    others = [each for each in library.books if each.source != book.source]
    fields = (one for each in (book, *others) for one in each.fields)
    packing = Packing(book, fields, options.category, options.categories)
    arrivals = cargo.arrivals
    found = matched(arrivals, book, by_code=options.clash == "replace")
    phrases = [packing.phrase(*each) for each in zip(arrivals, found, strict=True)]
    coming = {match.ident for match in found if match.before}
    staying = _staying(book, others, coming)
    items = judged(arrivals, phrases, found, staying, options.clash)
    free = options.most - len(book.phrases)
    made, added = tuple(packing.places.made), tuple(packing.questions.added.values())
    fitting = tuple(_within(items, free, book, options.most))
    return Plan(book, fitting, made, added, cargo.ladders, options.most, cargo.problems)


def _staying(book: Phrasebook, others: Iterable[Phrasebook], coming: set[str]) -> Iterator[Phrase]:
    """The phrases of the library that no arrival takes the place of."""
    yield from (phrase for phrase in book.phrases if phrase.id not in coming)
    for other in others:
        yield from other.phrases


def _within(items: Iterable[Item], free: int, book: Phrasebook, most: int) -> Iterator[Item]:
    """New phrases beyond what the book holds are refused."""
    full = Refusal(_FULL, {"book": book.name, "limit": most})
    for item in items:
        free -= item.status == "new"
        beyond = item.status == "new" and free < 0
        yield replace(item, status="refused", refusal=full, chosen=False) if beyond else item


def _chosen(items: Iterable[Item], wanted: Callable[[Item], bool], free: int) -> Iterator[Item]:
    for item in items:
        takes = item.status != "refused" and wanted(item)
        if takes and item.status in {"new", "duplicate"}:
            free -= 1
            takes = free >= 0
        yield item if item.chosen == takes else replace(item, chosen=takes)


def apply(plan: Plan, book: Phrasebook) -> Phrasebook:
    """The book with the chosen items in it; ``book`` itself if they change nothing.

    Args:
        plan: What to do.
        book: The book as it is by now: what was edited since the plan was made stays.
    """
    coming = {item.phrase.id: item.phrase for item in plan.items if item.chosen}
    categories = _needed(plan.categories, coming.values(), book)
    known = {*book.category, *(one.id for one in categories)}
    for ident, phrase in coming.items():
        if phrase.category and phrase.category not in known:
            coming[ident] = replace(phrase, category="")
    there = {phrase.id for phrase in book.phrases}
    phrases = (
        *(coming.get(phrase.id, phrase) for phrase in book.phrases),
        *(phrase for ident, phrase in coming.items() if ident not in there),
    )
    after = replace(
        book,
        categories=(*book.categories, *categories),
        phrases=phrases,
        fields=(*book.fields, *_asked(plan.fields, coming.values(), book)),
        ladders=_climbed(plan.ladders, book.ladders, {*there, *coming}),
    )
    return book if after == book else after


def _needed(
    made: Sequence[Category], phrases: Iterable[Phrase], book: Phrasebook
) -> tuple[Category, ...]:
    """The new categories that chosen phrases are in, and those above them."""
    by_id = {one.id: one for one in made}
    wanted = {phrase.category for phrase in phrases}
    wanted |= {by_id[ident].parent for ident in wanted if ident in by_id}
    return tuple(one for one in made if one.id in wanted and one.id not in book.category)


def _asked(
    added: Sequence[Field], phrases: Iterable[Phrase], book: Phrasebook
) -> tuple[Field, ...]:
    """The new fields that chosen phrases name."""
    bodies = [text for one in phrases for text in (one.body, *(v.body for v in one.variants))]
    tags = {word for body in bodies if "{" in body for word in _NAME.findall(body)}
    known = {one.name for one in book.fields}
    return tuple(one for one in added if one.name in tags and one.name not in known)


def _climbed(
    coming: Sequence[Ladder], there: Sequence[Ladder], ids: set[str]
) -> tuple[Ladder, ...]:
    """The ladders of a book with those that come; of steps that are nowhere nothing is left."""
    sound = [replace(one, steps=tuple(step for step in one.steps if step in ids)) for one in coming]
    new = {one.id: one for one in sound if one.steps}
    kept = tuple(new.pop(one.id, one) for one in there)
    return (*kept, *new.values())
