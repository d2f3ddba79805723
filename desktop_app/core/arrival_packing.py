"""Arrivals made into phrases of a book: ids, categories and questions found or made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.core.arrival_codes import folded
from desktop_app.core.arrival_fields import Questions, renamed
from desktop_app.core.arrival_ids import identities
from desktop_app.core.arrival_pictures import named
from desktop_app.core.arrival_places import Places, mapped
from desktop_app.core.arrival_texts import clean, clean_field, clean_words
from desktop_app.core.phrases import Phrase, Variant

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop_app.core.arrivals import Arrival
    from desktop_app.core.phrases import Field, Phrasebook

TITLE_LENGTH = 40
_LEFT = ("keywords", "buyers", "platforms", "images", "note", "variants", "extra", "code")
"""What stays as it was where an arrival does not say it."""


@dataclass(frozen=True, slots=True)
class Match:
    """The id that an arrival has in the book, and the phrase there that has it already."""

    ident: str
    before: Phrase | None


def matched(arrivals: Sequence[Arrival], book: Phrasebook, *, by_code: bool) -> list[Match]:
    """Which phrases of the book arrivals are; with ``by_code`` also those of their codes."""
    held = {phrase.id: phrase for phrase in book.phrases}
    found = [Match(ident, held.get(ident)) for ident in identities(arrivals)]
    if not by_code:
        return found
    claimed = {each.ident for each in found}
    coded: dict[str, Phrase] = {}
    for phrase in book.phrases:
        if phrase.code and phrase.id not in claimed:
            coded.setdefault(folded(phrase.code), phrase)
    for n, (arrival, match) in enumerate(zip(arrivals, found, strict=True)):
        taken = None if match.before else coded.pop(folded(arrival.code), None)
        if taken:
            found[n] = Match(taken.id, taken)
    return found


class Packing:
    """A book, and what arrivals add to it on their way in."""

    def __init__(
        self,
        book: Phrasebook,
        fields: Iterable[Field],
        category: str | None,
        categories: Mapping[tuple[str, ...], str],
    ) -> None:
        self.questions, self.places = Questions(fields), Places(book)
        self._book, self._category, self._categories = book, category, categories
        self._placed: dict[tuple[str, ...], str | None] = {}
        self._asked: dict[tuple[object, ...], Mapping[str, str]] = {}

    def phrase(self, arrival: Arrival, match: Match) -> Phrase:
        """The arrival as a phrase; what it does not say is left as the book has it."""
        names = self._names(arrival.fields)
        before = match.before
        body = renamed(clean(arrival.body), names)
        images = tuple(filter(None, map(named, arrival.pictures)))
        variants = tuple(
            Variant(renamed(clean(one.body), names), one.language, one.extra)
            for one in arrival.variants
        )
        made = Phrase(
            match.ident,
            clean(arrival.title) or body.strip().partition("\n")[0][:TITLE_LENGTH],
            body,
            self._place(arrival.path, before),
            clean(arrival.code).strip(),
            clean_words(arrival.keywords),
            clean_words(arrival.buyers),
            clean_words(arrival.platforms),
            images,
            clean(arrival.note),
            variants,
            arrival.extra,
        )
        return _beside(made, before) if before else made

    def _names(self, fields: Sequence[Field]) -> Mapping[str, str]:
        """Under which other names the questions of an arrival are asked."""
        if not fields:
            return {}
        key = tuple((one.name, one.label, one.kind, one.choices, one.default) for one in fields)
        if key not in self._asked:
            self._asked[key] = self.questions.names(map(clean_field, fields))
        return self._asked[key]

    def _place(self, path: tuple[str, ...], before: Phrase | None) -> str:
        """The category: the one that was chosen, else theirs, else the one it is in."""
        if path not in self._placed:
            self._placed[path] = self._category_of(path)
        found = self._placed[path]
        if found is None:
            return before.category if before else ""
        return found

    def _category_of(self, path: tuple[str, ...]) -> str | None:
        chosen = self._category
        if chosen is None:
            chosen = mapped(path, self._categories)
        if chosen is not None:
            return chosen if chosen in self._book.category else ""
        return self.places.category(tuple(map(clean, path))) or None


def _beside(made: Phrase, before: Phrase) -> Phrase:
    left = {
        name: was for name in _LEFT if not getattr(made, name) and (was := getattr(before, name))
    }
    return replace(made, **left) if left else made
