"""The check of templates while nothing is filled in yet: of the author's own words."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from desktop_app.core.phrases import tongue
from desktop_app.core.rules.check import choice_for, said_anyway
from desktop_app.core.rules.packs import Leave
from desktop_app.core.rules.sentences import VALUE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

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


@lru_cache(maxsize=32_768)
def body_findings(
    body: str, rulebook: Rulebook, choices: tuple[Choice, ...]
) -> tuple[Finding, ...]:
    """What a template says itself, at its places in the template, for any of the choices.

    What is filled in, and texts within tags, are only known when the reply is. The findings are
    kept, for of ten thousand texts one is edited at a time.
    """
    bare = _TAG.sub(lambda tag: VALUE * len(tag[0]), body)  # places stay what they are
    found: dict[Finding, None] = {}
    for start, end in _messages(bare):
        for one in chain.from_iterable(rulebook.find_for(bare[start:end], choices)):
            found[replace(one, start=one.start + start, end=one.end + start)] = None
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _messages(bare: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in _BREAK.finditer(bare):
        yield start, line.start()
        start = line.end()
    yield start, len(bare)


def book_findings(book: Phrasebook, use: Use) -> Iterator[BodyFinding]:
    """What the templates of a book say that they had better not."""
    for phrase in book.phrases:
        for key, variant, language, body in _bodies(phrase, book):
            for finding in body_findings(
                body, use.rulebook, use.choices(phrase.platforms, language)
            ):
                yield BodyFinding(phrase, key, variant, finding)


def _bodies(phrase: Phrase, book: Phrasebook) -> Iterator[tuple[str, int | None, str, str]]:
    """Key, number of the variant, language and template of each wording."""
    yield "body", None, book.language, phrase.body
    for n, one in enumerate(phrase.variants):
        yield "variant.body", n, one.language or book.language, one.body


@dataclass(frozen=True)
class Use:
    """Where phrases are used: what they are held to.

    Attributes:
        rulebook: All rules.
        platforms: Those that are known.
        shops: Those that are used.
        language: The user's, BCP 47; empty: it is not known.
    """

    rulebook: Rulebook
    platforms: tuple[Platform, ...]
    shops: tuple[Shop, ...]
    language: str = ""

    def choices(self, platforms: Sequence[str], language: str) -> tuple[Choice, ...]:
        """The rules for a wording of a phrase that is for these platforms (ids).

        A phrase that is for all is held to the rules of the shops that speak its language, and if
        none does, of all shops. What a shop has switched off counts where another has not. A book
        without a language speaks that of the shops, or the user's where these speak several.
        """
        return self._chosen(tuple(platforms), language or self._spoken)

    @cached_property
    def _spoken(self) -> str:
        spoken = {tongue(one.language) for one in self.shops}
        return spoken.pop() if len(spoken) == 1 else self.language

    @cached_property
    def _chosen(self) -> Callable[[tuple[str, ...], str], tuple[Choice, ...]]:
        return lru_cache(256)(self._choices)

    def _choices(self, wanted: tuple[str, ...], language: str) -> tuple[Choice, ...]:
        speaking = [one for one in self.shops if tongue(one.language) == tongue(language)]
        shops = speaking or list(self.shops)
        used = wanted or tuple(dict.fromkeys(one.platform for one in shops))
        platforms = [one for one in self.platforms if one.id in used]
        found = (one for each in platforms for one in self._on(each, language, shops))
        return tuple(found) or tuple(self._on(None, language, shops))

    def _on(
        self, platform: Platform | None, language: str, shops: Sequence[Shop]
    ) -> Iterator[Choice]:
        """The choices of a platform: one for each set of rules that its shops have switched off."""
        there = [one for one in shops if platform is None or one.platform == platform.id]
        groups: dict[frozenset[str], list[Shop]] = defaultdict(list)
        for shop in there:
            groups[frozenset(self.rulebook.leave(shop.id).off)].append(shop)
        for off, group in (groups or {frozenset(self.rulebook.leave("").off): []}).items():
            names = (name for shop in group for name in said_anyway(shop))
            words = (word for shop in group for word in self.rulebook.leave(shop.id).allow)
            allowed = dict.fromkeys((*names, *words, *self.rulebook.leave("").allow))
            yield choice_for(platform, language, Leave(tuple(allowed), tuple(off)))
