"""What a lead should know of phrases: listed so that a panel can jump to each place."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from desktop_app.core.alike import twins
from desktop_app.core.body_tags import faults, tags
from desktop_app.core.editing.desk import Spot
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.templates import roots

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from desktop_app.core.body_tags import Fault
    from desktop_app.core.editing.desk import Desk
    from desktop_app.core.phrases import Ladder, Phrase, Phrasebook
    from desktop_app.core.shops import Platform

Subject = Literal[
    "duplicate-code", "same-text", "alike", "template", "variable", "step", "unused", "too-long",
    "unfinished",
]  # fmt: skip

UNUSED_DAYS = 90
"""A phrase that was not used for so many days may be one too many."""

_SAME_CODE = QT_TRANSLATE_NOOP("refusal", "“{other}” has the same code {code}.")
_SAME_TEXT = QT_TRANSLATE_NOOP("refusal", "“{other}” says the same.")
_ALIKE = QT_TRANSLATE_NOOP("refusal", "“{other}” says nearly the same.")
_NOTHING = QT_TRANSLATE_NOOP("refusal", "There is nothing to send yet; it is not in the file.")
_UNUSED = QT_TRANSLATE_NOOP("refusal", "Not used for {days} days.")
_TOO_LONG = QT_TRANSLATE_NOOP(
    "refusal", "A message of {length} characters; {platform} takes {limit}, so it will be split."
)
_NO_STEPS = QT_TRANSLATE_NOOP("refusal", "This ladder has no steps.")
_NO_PHRASE = QT_TRANSLATE_NOOP("refusal", "A step of this ladder has no phrase.")
_TWICE = QT_TRANSLATE_NOOP(
    "refusal", "“{title}” is a step twice; the buyer is led back to where they were."
)
_NO_PRICE = QT_TRANSLATE_NOOP(
    "refusal", "No step of this ladder names offer.price, so no price is ever given."
)
_NEVER = QT_TRANSLATE_NOOP(
    "refusal", "This step names the offer only in another wording, so it never gives a price."
)


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that is off, and where.

    Attributes:
        subject: What it is about.
        book: The source of the book.
        phrase: The id of the phrase; empty where it is about a ladder as a whole.
        key: The field of the phrase, such as ``code`` or ``body``; for a ladder ``steps``.
        why: The sentence.
        variant: Which variant the field ``body`` is of; None is the phrase's own.
        start: Where in the text it begins, in characters.
        stop: Where it ends; the same as ``start`` where it is about no stretch of it.
        ladder: The id of the ladder, where it is about one.
        others: Other phrases it has to do with, such as those of the same code.
        grave: Whether the phrase cannot be sent as it is.
    """

    subject: Subject
    book: str
    phrase: str
    key: str
    why: Refusal
    variant: int | None = None
    start: int = 0
    stop: int = 0
    ladder: str = ""
    others: tuple[Spot, ...] = ()
    grave: bool = False


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What else is known.

    Attributes:
        moment: Now; aware.
        last_used: When each phrase was used last, by id; None: usage is not looked at.
        since: Since when uses are counted; before it was 90 days ago nothing counts as unused.
        platforms: The platforms, with their limits.
        variables: The names that can be filled or are asked for (``insertables.known_names``);
            empty: names are not looked at.
    """

    moment: dt.datetime
    last_used: Mapping[str, dt.datetime] | None = None
    since: dt.datetime | None = None
    platforms: tuple[Platform, ...] = ()
    variables: frozenset[str] = field(default_factory=frozenset)


def flaws(desk: Desk, around: Circumstances) -> tuple[Flaw, ...]:
    """What is off with the phrases of the books that may be changed, book by book."""
    mine = [book for book in desk.books if book.layer in desk.layers]
    known = {phrase.id for book in desk.books for phrase in book.phrases}
    found = [
        *_codes(mine),
        *_twins(mine),
        *(flaw for book in mine for one in book.phrases for flaw in _phrase(book, one, around)),
        *(flaw for book in mine for one in book.ladders for flaw in _ladder(book, one, known)),
    ]
    order = {book.source: place for place, book in enumerate(mine)}
    place = {(book.source, one.id): n for book in mine for n, one in enumerate(book.phrases)}
    return tuple(
        sorted(found, key=lambda one: (order[one.book], place.get((one.book, one.phrase), -1)))
    )


def _codes(books: Sequence[Phrasebook]) -> Iterator[Flaw]:
    """Phrases of one code, whichever books they are in."""
    by_code: dict[str, list[tuple[Phrasebook, Phrase]]] = defaultdict(list)
    for book in books:
        for phrase in book.phrases:
            if phrase.code:
                by_code[phrase.code.casefold()].append((book, phrase))
    for same in by_code.values():
        for n, (book, phrase) in enumerate(same if len(same) > 1 else ()):
            others = same[:n] + same[n + 1 :]
            why = Refusal(_SAME_CODE, {"other": others[0][1].title, "code": phrase.code})
            spots = tuple(Spot(other.source, one.id) for other, one in others)
            yield Flaw("duplicate-code", book.source, phrase.id, "code", why, others=spots)


def _twins(books: Sequence[Phrasebook]) -> Iterator[Flaw]:
    """Phrases that say the same or nearly; told at the later one of two."""
    held = [(book, phrase) for book in books for phrase in book.phrases if phrase.body.strip()]
    for first, second, exact in twins([phrase.body for _, phrase in held]):
        book, phrase = held[second]
        other, like = held[first]
        if phrase.id == like.id:  # one covers the other
            continue
        why = Refusal(_SAME_TEXT if exact else _ALIKE, {"other": like.title})
        spots = (Spot(other.source, like.id),)
        subject: Subject = "same-text" if exact else "alike"
        yield Flaw(subject, book.source, phrase.id, "body", why, others=spots)


def _phrase(book: Phrasebook, phrase: Phrase, around: Circumstances) -> Iterator[Flaw]:
    blank = Flaw("unfinished", book.source, phrase.id, "body", Refusal(_NOTHING, {}), grave=True)
    if not (phrase.body.strip() or phrase.variants or phrase.images):
        yield blank
    bodies = ((None, phrase.body), *enumerate(one.body for one in phrase.variants))
    for variant, body in bodies:
        for flaw in body_flaws(body, around, phrase.platforms):
            yield replace(flaw, book=book.source, phrase=phrase.id, variant=variant)
    if _is_unused(phrase, around):
        why = Refusal(_UNUSED, {"days": UNUSED_DAYS})
        yield replace(blank, subject="unused", key="", why=why, grave=False)


def _is_unused(phrase: Phrase, around: Circumstances) -> bool:
    oldest = around.moment - dt.timedelta(days=UNUSED_DAYS)
    if around.last_used is None or around.since is None or around.since > oldest:
        return False
    return around.last_used.get(phrase.id, around.since) < oldest


def body_flaws(body: str, around: Circumstances, platforms: Collection[str] = ()) -> Iterator[Flaw]:
    """What is off with one text; book and phrase are empty.

    Args:
        body: The template.
        around: Which names and platforms there are.
        platforms: Ids of the platforms it is for; none: for all.
    """
    for fault in _faults(body, around.variables):
        subject: Subject = "template" if fault.wrong else "variable"
        yield Flaw(subject, "", "", "body", fault.why, None, fault.start, fault.end,
                   grave=fault.wrong)  # fmt: skip
    yield from _lengths(body, around, platforms)


@lru_cache(maxsize=32_768)
def _faults(body: str, variables: frozenset[str]) -> tuple[Fault, ...]:
    """The faults of a text; kept, for of ten thousand texts one is edited at a time."""
    found = faults(body, variables) if "{" in body else ()
    return found if variables else tuple(one for one in found if one.wrong)


def _lengths(body: str, around: Circumstances, platforms: Collection[str]) -> Iterator[Flaw]:
    """Messages that are too long by the author's words alone, whatever the values are."""
    limits = [one for one in around.platforms if not platforms or one.id in platforms]
    tightest = min(limits, key=lambda one: one.message_limit, default=None)
    if tightest is None or len(body) <= tightest.message_limit:
        return
    bare = list(body)
    for tag in tags(body):
        bare[tag.start : tag.end] = [""] * (tag.end - tag.start)
    start = 0
    for piece in f"{body}\n".split("\n---\n"):
        stop = min(start + len(piece), len(body))
        length = len("".join(bare[start:stop]).strip())
        if length > tightest.message_limit:
            values = {"length": length, "platform": tightest.name, "limit": tightest.message_limit}
            yield Flaw("too-long", "", "", "body", Refusal(_TOO_LONG, values), None, start, stop)
        start += len(piece) + len("\n---\n")


def _ladder(book: Phrasebook, ladder: Ladder, known: Collection[str]) -> Iterator[Flaw]:
    """Steps that are never reached, or never give what the ladder is for."""
    about = Flaw("step", book.source, "", "steps", Refusal(_NO_STEPS, {}), ladder=ladder.id)
    if not ladder.steps:
        yield about
        return
    phrases = {phrase.id: phrase for phrase in book.phrases}
    for n, step in enumerate(ladder.steps):
        if step not in known:
            yield replace(about, phrase=step, why=Refusal(_NO_PHRASE, {}), grave=True)
        elif step in ladder.steps[:n] and step in phrases:
            why = Refusal(_TWICE, {"title": phrases[step].title})
            yield replace(about, phrase=step, why=why)
    steps = [phrases[step] for step in ladder.steps if step in phrases]
    offering = [one for one in steps if "offer" in roots(one.body)]
    if not offering:
        yield replace(about, why=Refusal(_NO_PRICE, {}))
    for phrase in steps:
        if phrase not in offering and any("offer" in roots(one.body) for one in phrase.variants):
            yield replace(about, phrase=phrase.id, why=Refusal(_NEVER, {}))
