"""The check of templates while nothing is filled in yet: of the author's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.core.phrases import tongue
from desktop_app.core.rules.check import choice_for
from desktop_app.core.rules.sentences import VALUE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop_app.core.phrases import Phrase, Phrasebook
    from desktop_app.core.rules.packs import Finding
    from desktop_app.core.rules.rulebook import Choice, Rulebook
    from desktop_app.core.shops import Platform, Shop

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_BREAK = re.compile(r"^---$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class BodyFinding:
    """A finding in one of a phrase's templates: ``body``, or ``variant.body`` by its number."""

    phrase: Phrase
    key: str
    variant: int | None
    finding: Finding


def body_findings(body: str, rulebook: Rulebook, choices: Sequence[Choice]) -> tuple[Finding, ...]:
    """What a template says itself, at its places in the template, for any of the choices.

    What is filled in, and texts within tags, are only known when the reply is.
    """
    bare = _TAG.sub(lambda tag: VALUE * len(tag[0]), body)  # places stay what they are
    found: dict[Finding, None] = {}
    for start, end in _messages(bare):
        for choice in choices:
            for one in rulebook.find(bare[start:end], choice):
                found[replace(one, start=one.start + start, end=one.end + start)] = None
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _messages(bare: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in _BREAK.finditer(bare):
        yield start, line.start()
        start = line.end()
    yield start, len(bare)


def book_findings(
    book: Phrasebook, rulebook: Rulebook, platforms: Sequence[Platform], shops: Sequence[Shop]
) -> Iterator[BodyFinding]:
    """What the templates of a book say that they had better not.

    A phrase is held to the rules of the platforms it is for; one that is for all, to those of the
    shops that speak its language, and if none does, of all shops.
    """
    for phrase in book.phrases:
        for key, variant, language, body in _bodies(phrase, book):
            used = phrase.platforms or _platforms_of(shops, language)
            choices = _choices([one for one in platforms if one.id in used], language)
            for finding in body_findings(body, rulebook, choices):
                yield BodyFinding(phrase, key, variant, finding)


def _bodies(phrase: Phrase, book: Phrasebook) -> Iterator[tuple[str, int | None, str, str]]:
    """Key, number of the variant, language and template of each wording."""
    yield "body", None, book.language, phrase.body
    for n, one in enumerate(phrase.variants):
        yield "variant.body", n, one.language or book.language, one.body


def _platforms_of(shops: Sequence[Shop], language: str) -> tuple[str, ...]:
    speaking = [one for one in shops if tongue(one.language) == tongue(language)]
    return tuple(dict.fromkeys(one.platform for one in speaking or shops))


def _choices(platforms: Sequence[Platform], language: str) -> list[Choice]:
    return [choice_for(one, language) for one in platforms] or [choice_for(None, language)]
