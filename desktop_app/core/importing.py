"""What an import would do to a book, shown before it is done; and the book with it done.

Both are values: nothing is written here, and one step of undoing takes a whole import back.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from desktop_app.core.arrival_codes import Clash, Codes, folded
from desktop_app.core.arrival_fields import Questions, renamed
from desktop_app.core.arrival_ids import identities, likeness
from desktop_app.core.arrival_pictures import named
from desktop_app.core.arrival_places import Places, mapped
from desktop_app.core.phrases import Field, Phrase, Phrasebook, Variant
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from desktop_app.core.arrivals import Arrival, Cargo, Picture
    from desktop_app.core.phrases import Category, Ladder, Library

Status = Literal["new", "changed", "same", "duplicate", "refused"]

MOST = 20_000
"""So many phrases are read from one file."""

TEXT_LIMIT = 20_000
"""The longest text that a file may hold, in bytes of UTF-8."""

_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

_EMPTY = QT_TRANSLATE_NOOP("refusal", "There is no text in it.")
_TOO_LONG = QT_TRANSLATE_NOOP(
    "refusal", "A text has at most {limit} bytes; shorten it or make two phrases of it."
)
_FULL = QT_TRANSLATE_NOOP("refusal", "“{book}” is full: a book holds {limit} phrases.")

COMPARED = ("title", "code", "body", "category", "keywords", "buyers", "platforms", "note",
            "variants", "images", "extra")  # fmt: skip
"""What of a phrase an import may change."""


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
class Item:
    """What an import would do with one arrival.

    Attributes:
        arrival: What came.
        status: ``new``; ``changed``: the book has this phrase otherwise; ``same``: it has it just
            so; ``duplicate``: some book has a phrase with the same text; ``refused``.
        phrase: As it would be in the book.
        before: The phrase whose place it takes, or of which it is a duplicate.
        clash: Another phrase with the code that it came with.
        refusal: Why it cannot be taken.
        chosen: Whether it will be taken.
    """

    arrival: Arrival
    status: Status
    phrase: Phrase
    before: Phrase | None = None
    clash: Phrase | None = None
    refusal: Refusal | None = None
    chosen: bool = False

    @property
    def differences(self) -> tuple[tuple[str, object, object], ...]:
        """The attribute, its old value and its new one, for each that would change."""
        if self.status != "changed" or self.before is None:
            return ()
        pairs = (
            (name, getattr(self.before, name), getattr(self.phrase, name)) for name in COMPARED
        )
        return tuple(each for each in pairs if each[1] != each[2])


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
        return replace(self, items=_chosen(self.items, wanted, self.most - len(self.book.phrases)))


def plan(cargo: Cargo, library: Library, book: Phrasebook, options: Options = Options()) -> Plan:
    """What taking in a cargo would do.

    Args:
        cargo: What was read.
        library: All books; texts and codes are compared with those of all of them.
        book: The one that the phrases go to. It may be a new one that is not in the library yet.
        options: How.
    """
    packing = _Packing(library, book, options)
    found = packing.matched(cargo.arrivals)
    phrases = [packing.phrase(*each) for each in zip(cargo.arrivals, found, strict=True)]
    free = options.most - len(book.phrases)
    items = _within(packing.judged(cargo.arrivals, phrases, found), free, book, options)
    chosen = _chosen(items, lambda item: item.status in {"new", "changed"}, free)
    made, added = tuple(packing.places.made), tuple(packing.questions.added.values())
    return Plan(book, chosen, made, added, cargo.ladders, options.most, cargo.problems)


@dataclass(frozen=True, slots=True)
class _Match:
    """The id that an arrival has in the book, and the phrase there that has it already."""

    ident: str
    before: Phrase | None


class _Packing:
    """What arrivals are compared with, and what they add to it on their way in."""

    def __init__(self, library: Library, book: Phrasebook, options: Options) -> None:
        self.book, self.options = book, options
        self.others = [each for each in library.books if each.source != book.source]
        fields = (one for each in (book, *self.others) for one in each.fields)
        self.questions, self.places = Questions(fields), Places(book)

    def matched(self, arrivals: Sequence[Arrival]) -> list[_Match]:
        """Which phrases of the book they are."""
        held = {phrase.id: phrase for phrase in self.book.phrases}
        idents = identities(arrivals)
        found = [_Match(ident, held.get(ident)) for ident in idents]
        if self.options.clash == "replace":
            claimed = {each.ident for each in found}
            by_code: dict[str, Phrase] = {}
            for phrase in self.book.phrases:
                if phrase.code and phrase.id not in claimed:
                    by_code.setdefault(folded(phrase.code), phrase)
            for n, (arrival, match) in enumerate(zip(arrivals, found, strict=True)):
                taken = None if match.before else by_code.pop(folded(arrival.code), None)
                if taken:
                    found[n] = _Match(taken.id, taken)
        return found

    def phrase(self, arrival: Arrival, match: _Match) -> Phrase:
        """The arrival as a phrase; what it does not say is left as the book has it."""
        fields = tuple(map(_clean_field, arrival.fields))
        names = self.questions.names(fields)
        before = match.before
        made = Phrase(
            match.ident,
            clean(arrival.title) or clean(arrival.body).strip().partition("\n")[0][:40],
            renamed(clean(arrival.body), names),
            self._category(arrival, before),
            clean(arrival.code).strip(),
            _words(arrival.keywords),
            _words(arrival.buyers),
            _words(arrival.platforms),
            tuple(filter(None, map(named, arrival.pictures))),
            clean(arrival.note),
            tuple(
                Variant(renamed(clean(one.body), names), one.language, one.extra)
                for one in arrival.variants
            ),
            arrival.extra,
        )
        if before is None:
            return made
        kept = ("keywords", "buyers", "platforms", "images", "note", "variants", "extra", "code")
        left = {name: getattr(before, name) for name in kept if not getattr(made, name)}
        return replace(made, **left)

    def _category(self, arrival: Arrival, before: Phrase | None) -> str:
        chosen = self.options.category
        if chosen is None:
            chosen = mapped(arrival.path, self.options.categories)
        if chosen is not None:
            return chosen if chosen in self.book.category else ""
        found = self.places.category(tuple(map(clean, arrival.path)))
        return found or (before.category if before else "")

    def judged(
        self, arrivals: Sequence[Arrival], phrases: Sequence[Phrase], found: Sequence[_Match]
    ) -> list[Item]:
        """What becomes of each; first of those that the book has, for they may change texts."""
        codes = Codes(self.options.clash)
        texts: dict[bytes, Phrase] = {}
        coming = {match.ident for match in found if match.before}
        for other in self._staying(coming):
            codes.hold(other)
            texts.setdefault(likeness(other), other)
        items: list[Item | None] = [None] * len(phrases)
        turns = [_turn(phrase, match.before) for phrase, match in zip(phrases, found, strict=True)]
        for n in sorted(range(len(found)), key=turns.__getitem__):
            items[n] = _judged(arrivals[n], phrases[n], found[n].before, codes, texts)
        return [item for item in items if item]

    def _staying(self, coming: set[str]) -> Iterator[Phrase]:
        """The phrases of the library that no arrival takes the place of."""
        yield from (phrase for phrase in self.book.phrases if phrase.id not in coming)
        for book in self.others:
            yield from book.phrases


def _turn(phrase: Phrase, before: Phrase | None) -> int:
    """Who is asked first: the phrases that the book has, and of them those that keep their code."""
    return 2 if before is None else int(before.code != phrase.code)


def _judged(
    arrival: Arrival,
    phrase: Phrase,
    before: Phrase | None,
    codes: Codes,
    texts: dict[bytes, Phrase],
) -> Item:
    """What becomes of one arrival; its code and its text count from now on."""
    refusal = _objection(phrase)
    if refusal:
        stays = before or phrase
        if before:
            codes.hold(before)
            texts.setdefault(likeness(before), before)
        return Item(arrival, "refused", phrase, stays if before else None, refusal=refusal)
    clash = codes.holder(phrase.code)
    code = codes.given(phrase.code, before)
    if code != phrase.code:
        phrase = replace(phrase, code=code)
    text = likeness(phrase)
    twin = texts.get(text)
    if before is None and twin:
        return Item(arrival, "duplicate", phrase, twin, clash)
    codes.hold(phrase)
    texts.setdefault(text, phrase)
    if before is None:
        return Item(arrival, "new", phrase, None, clash)
    return Item(arrival, "same" if phrase == before else "changed", phrase, before, clash)


def _objection(phrase: Phrase) -> Refusal | None:
    """Why a file could not hold a phrase."""
    if not phrase.body.strip() and not phrase.images:
        return Refusal(_EMPTY, {})
    texts = (phrase.title, phrase.body, phrase.code, phrase.note, *phrase.keywords,
             *(variant.body for variant in phrase.variants))  # fmt: skip
    if any(len(text) * 4 >= TEXT_LIMIT and len(text.encode()) >= TEXT_LIMIT for text in texts):
        return Refusal(_TOO_LONG, {"limit": TEXT_LIMIT})
    return None


def _within(
    items: Iterable[Item], free: int, book: Phrasebook, options: Options
) -> tuple[Item, ...]:
    """New phrases beyond what the book holds are refused."""
    full = Refusal(_FULL, {"book": book.name, "limit": options.most})
    found = []
    for item in items:
        if item.status == "new":
            free -= 1
            found.append(item if free >= 0 else replace(item, status="refused", refusal=full))
        else:
            found.append(item)
    return tuple(found)


def _chosen(items: Iterable[Item], wanted: Callable[[Item], bool], free: int) -> tuple[Item, ...]:
    found = []
    for item in items:
        takes = item.status != "refused" and wanted(item)
        if takes and item.status in {"new", "duplicate"}:
            free -= 1
            takes = free >= 0
        found.append(item if item.chosen == takes else replace(item, chosen=takes))
    return tuple(found)


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


_NAME = re.compile(r"[^\W\d][\w-]*(?:\.[\w-]+)*")


def _climbed(
    coming: Sequence[Ladder], there: Sequence[Ladder], ids: set[str]
) -> tuple[Ladder, ...]:
    """The ladders of a book with those that come; of steps that are nowhere nothing is left."""
    sound = [replace(one, steps=tuple(step for step in one.steps if step in ids)) for one in coming]
    new = {one.id: one for one in sound if one.steps}
    kept = tuple(new.pop(one.id, one) for one in there)
    return (*kept, *new.values())


def clean(text: str) -> str:
    """A text as files keep it: NFC, line feeds, no control characters, no half characters."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", _ODD.sub("", text.replace("\r\n", "\n")))


def _words(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for each in words if (word := clean(each).strip())))


def _clean_field(asked: Field) -> Field:
    choices = tuple(map(clean, asked.choices))
    label, default = clean(asked.label), clean(asked.default)
    return replace(asked, label=label, default=default, choices=choices)
