"""Phrases on their way to another program: what it can fill by itself, and what is lost."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from desktop_app.core.phrases import tongue
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.core.variables import FEELINGS
from desktop_app.exchange.wording import messages, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from desktop_app.core.phrases import Field, Phrase, Phrasebook

Kind = Literal["text", "clipboard", "date", "asked"]

_MOMENT = re.compile(
    r"(?:now|today)(?:\s*\|\s*shift:\s*\"(?P<span>[^\"]*)\")?"
    r"(?:\s*\|\s*(?P<filter>date|time)(?::\s*\"(?P<pattern>[^\"]*)\")?)?"
)
_STEP = re.compile(r"([+-]?)\s*(\d+)\s*([yMwdhms])")
_DATES = {"zh": "%-m月%-d日", "ko": "%-m월 %-d일"}

LOST: Final[Mapping[str, str]] = {
    "code": QT_TRANSLATE_NOOP("problem", "{count} phrases have no code; {format} needs one"),
    "messages": QT_TRANSLATE_NOOP(
        "problem", "{count} phrases are several messages; in {format} they are one"
    ),
    "logic": QT_TRANSLATE_NOOP(
        "problem", "{count} phrases decide what they say; {format} shows how, instead of doing it"
    ),
    "facts": QT_TRANSLATE_NOOP(
        "problem", "{count} phrases take facts from the shop or the chat; {format} asks for them"
    ),
    "kinds": QT_TRANSLATE_NOOP(
        "problem", "{count} phrases offer choices or several lines; {format} asks for a plain text"
    ),
    "variants": QT_TRANSLATE_NOOP(
        "problem", "{count} phrases have other wordings; {format} gets only the first"
    ),
    "languages": QT_TRANSLATE_NOOP(
        "problem", "{count} phrases are in other languages too; {format} does not get those"
    ),
    "category": QT_TRANSLATE_NOOP(
        "problem", "{format} has no categories; {count} phrases are in one"
    ),
    "keywords": QT_TRANSLATE_NOOP("problem", "{format} has no keywords; {count} phrases have some"),
    "images": QT_TRANSLATE_NOOP("problem", "{format} gets no pictures; {count} phrases have some"),
    "note": QT_TRANSLATE_NOOP("problem", "{format} has no notes; {count} phrases have one"),
    "buyers": QT_TRANSLATE_NOOP(
        "problem", "{format} knows no kinds of buyer and no platforms; {count} phrases name some"
    ),
    "ladders": QT_TRANSLATE_NOOP("problem", "{format} has no ladders; the book has {count}"),
}
"""What a format cannot hold, by what it is."""


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch of a reply for another program.

    Attributes:
        kind: What it is.
        text: The words; of a date its ``strftime`` pattern; of what is asked the variable's name.
        seconds: How much later than now a date is; None where that is not so many seconds.
        span: The same as a span of ours.
    """

    kind: Kind
    text: str = ""
    seconds: int | None = 0
    span: str = ""


def said(body: str, language: str, joint: str = "\n") -> Iterator[Said]:
    """A body taken apart for a program that can fill in little; messages become paragraphs."""
    for number, message in enumerate(messages(body)):
        if number:
            yield Said("text", joint)
        last = message.removesuffix("\n") if "\n---" in body or body.startswith("---") else message
        for word in words(last):
            yield _said(word.kind, word.text, word.name, language)


def _said(kind: str, inner: str, name: str, language: str) -> Said:
    if kind != "value":
        return Said("text", inner)
    if name in FEELINGS:
        return Said("text", FEELINGS[name])
    if inner == "clipboard":
        return Said("clipboard")
    moment = _MOMENT.fullmatch(inner)
    if moment and (moment["filter"] or name == "today"):
        usual = "%H:%M" if moment["filter"] == "time" else _DATES.get(tongue(language), "%-d %B")
        span = moment["span"] or ""
        return Said("date", moment["pattern"] or usual, seconds(span), span)
    return Said("asked", name or inner)


def seconds(span: str) -> int | None:
    """A span in seconds; None where months or years, which are of no length, are in it."""
    sizes = {"w": 604_800, "d": 86_400, "h": 3_600, "m": 60, "s": 1}
    total = 0
    for sign, amount, unit in _STEP.findall(span):
        if unit not in sizes:
            return None
        total += int(f"{sign}{amount}") * sizes[unit]
    return total


def losses_of(
    books: tuple[Phrasebook, ...], program: str, kinds: tuple[str, ...]
) -> tuple[Problem, ...]:
    """What a program cannot hold of some books.

    Args:
        books: What will be written.
        program: Its name.
        kinds: The keys of ``LOST`` that it does not hold.
    """
    found = []
    for book in books:
        for kind in kinds:
            count = len(book.ladders) if kind == "ladders" else _count(book, kind)
            if count:
                values = {"count": count, "format": program}
                found.append(Problem(book.name, "", kind, LOST[kind], values))
    return tuple(found)


def _count(book: Phrasebook, kind: str) -> int:
    return sum(_HAS[kind](phrase, book) for phrase in book.phrases)


def other_wordings(phrase: Phrase, book: Phrasebook) -> tuple[str, ...]:
    """The variants that are in the language of the phrase itself."""
    ours = tongue(book.language)
    return tuple(one.body for one in phrase.variants if tongue(one.language) in {"", ours})


def _has_logic(phrase: Phrase, _: Phrasebook) -> bool:
    return any(word.kind == "tag" for word in words(phrase.body))


def _is_known(name: str) -> bool:
    return not name.startswith("ask.")


def _asks_facts(phrase: Phrase, book: Phrasebook) -> bool:
    asked = (one for one in said(phrase.body, book.language) if one.kind == "asked")
    return any(_is_known(one.text) for one in asked)


def _asks_kinds(phrase: Phrase, book: Phrasebook) -> bool:
    fields: dict[str, Field] = {one.name: one for one in book.fields}
    asked = (one.text for one in said(phrase.body, book.language) if one.kind == "asked")
    return any(fields[name].kind in {"choice", "lines"} for name in asked if name in fields)


_HAS: Final[Mapping[str, Callable[[Phrase, Phrasebook], bool]]] = {
    "code": lambda phrase, _: not phrase.code,
    "messages": lambda phrase, _: len(messages(phrase.body)) > 1,
    "logic": _has_logic,
    "facts": _asks_facts,
    "kinds": _asks_kinds,
    "variants": lambda phrase, book: bool(other_wordings(phrase, book)),
    "languages": lambda phrase, book: len(other_wordings(phrase, book)) < len(phrase.variants),
    "category": lambda phrase, _: bool(phrase.category),
    "keywords": lambda phrase, _: bool(phrase.keywords),
    "images": lambda phrase, _: bool(phrase.images),
    "note": lambda phrase, _: bool(phrase.note),
    "buyers": lambda phrase, _: bool(phrase.buyers or phrase.platforms),
}
