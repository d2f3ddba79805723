"""Phrases on their way to another program: what it can fill by itself, and what is lost."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from desktop_app.core.phrases import tongue
from desktop_app.core.problems import QT_TRANSLATE_NOOP
from desktop_app.core.variables import FEELINGS
from desktop_app.exchange.losses import counted, lost
from desktop_app.exchange.wording import messages, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.core.phrases import Phrase, Phrasebook
    from desktop_app.core.problems import Problem

Kind = Literal["text", "clipboard", "date", "asked"]

_MOMENT = re.compile(
    r"(?:now|today)(?:\s*\|\s*shift:\s*\"(?P<span>[^\"]*)\")?"
    r"(?:\s*\|\s*(?P<filter>date|time)(?::\s*\"(?P<pattern>[^\"]*)\")?)?"
)
_STEP = re.compile(r"([+-]?)\s*(\d+)\s*([yMwdhms])")
_DATES = {"zh": "%-m月%-d日", "ko": "%-m월 %-d일"}

NO_CODE = QT_TRANSLATE_NOOP("problem", "{count} phrases have no code to be typed: {titles}")
_FACTS = QT_TRANSLATE_NOOP(
    "problem",
    "{count} phrases take facts from the shop, the chat or the clock that are asked for there:"
    " {titles}",
)
_PLAINLY = QT_TRANSLATE_NOOP(
    "problem",
    "{count} phrases offer choices, several lines or defaults that become plain questions:"
    " {titles}",
)
_LANGUAGES = QT_TRANSLATE_NOOP(
    "problem", "{count} phrases are in other languages too; these are left out: {titles}"
)


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
    books: tuple[Phrasebook, ...], kinds: tuple[str, ...], *, plainly: bool = False
) -> tuple[Problem, ...]:
    """What another text expander cannot hold of some books.

    Args:
        books: What will be written.
        kinds: Of ``losses.lost``.
        plainly: Whether it asks for everything in one line of text.
    """
    checks = {NO_CODE: _is_uncoded, _FACTS: _asks_facts, _LANGUAGES: _speaks_others}
    if plainly:
        checks[_PLAINLY] = _asks_more
    found = []
    for book in books:
        for text, check in checks.items():
            phrases = [phrase for phrase in book.phrases if check(phrase, book)]
            if phrases:
                found.append(counted(book, text, phrases))
    return (*lost(books, "messages", "tags", "pictures", "buyers", "platforms", "extra",
                  "ladders", *kinds), *found)  # fmt: skip


def other_wordings(phrase: Phrase, book: Phrasebook) -> tuple[str, ...]:
    """The variants that are in the language of the phrase itself."""
    ours = tongue(book.language)
    return tuple(one.body for one in phrase.variants if tongue(one.language) in {"", ours})


def _is_uncoded(phrase: Phrase, _: Phrasebook) -> bool:
    return not phrase.code


def _speaks_others(phrase: Phrase, book: Phrasebook) -> bool:
    return len(other_wordings(phrase, book)) < len(phrase.variants)


def _asked(phrase: Phrase, book: Phrasebook) -> list[str]:
    return [one.text for one in said(phrase.body, book.language) if one.kind == "asked"]


def _asks_facts(phrase: Phrase, book: Phrasebook) -> bool:
    return any(not name.startswith("ask.") for name in _asked(phrase, book))


def _asks_more(phrase: Phrase, book: Phrasebook) -> bool:
    fields = {one.name: one for one in book.fields}
    asked = (fields[name] for name in _asked(phrase, book) if name in fields)
    return any(one.kind in {"choice", "lines"} or one.default for one in asked)
