"""All packs, made ready to be looked for in one pass over a text.

Which rules count for a text is decided by a choice, so that shops on several platforms share one
rulebook. Building it takes tens of milliseconds: off the interface's thread.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.core.phrases import tongue
from desktop_app.core.rules.disguises import Reading, plain
from desktop_app.core.rules.packs import Finding, Place, pruned
from desktop_app.core.rules.patterns import finder, folded
from desktop_app.core.rules.search import Entry, Hit, Search, Words
from desktop_app.core.rules.sentences import ends_at, first_heads, heads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop_app.core.rules.packs import Pack, Rule
    from desktop_app.core.search.spelling import Spelling


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rules count, and what is said all the same.

    Attributes:
        packs: The ids that the platform names, the first counts most; None: all packs.
        platform: The id of the platform; empty: it is not known.
        language: Of the text, BCP 47; empty: it is not known.
        allowed: Words within which nothing counts: names of products, the shop's own list.
        off: Rules switched off, as a finding names them.
    """

    packs: tuple[str, ...] | None = None
    platform: str = ""
    language: str = ""
    allowed: tuple[str, ...] = ()
    off: frozenset[str] = frozenset()


class Rulebook:
    """Packs that texts can be checked by. ``packs`` are given without two of one id."""

    def __init__(self, packs: Sequence[Pack], spelling: Spelling) -> None:
        self.packs = tuple(packs)
        self._spelling = spelling
        self._rules = [(pack, rule) for pack in packs for rule in pack.rules]
        self._names = [f"{pack.id}/{rule.id}" for pack, rule in self._rules]
        self._exceptions = Words(self._excepted())
        self._search = Search([rule for _, rule in self._rules], self._fold, spelling)
        self._unless = {
            n: finder(folded(rule.unless, spelling.fold))
            for n, (_, rule) in enumerate(self._rules)
            if rule.unless
        }
        self._counting = lru_cache(64)(self._active)

    def named(self, name: str) -> Rule | None:
        """The rule that a finding names; None for one of ours."""
        return self._rules[self._names.index(name)][1] if name in self._names else None

    def find(self, text: str, choice: Choice) -> tuple[Finding, ...]:
        """Where a message breaks a rule, in order of place.

        Overlapping faults are told once (see ``pruned``).
        """
        reading = plain(text, self._spelling)
        counting = self._counting(choice.packs, choice.platform, choice.language, choice.off)
        hits = set(self._search.hits(reading.text, counting))
        placed = self._placed(reading.text, hits)
        kept = self._without_exceptions(reading.text, placed, choice.allowed)
        places = pruned(self._place(hit, counting[hit.rule]) for hit in kept)
        return tuple(self._finding(text, reading, one) for one in places)

    def _active(
        self, packs: tuple[str, ...] | None, platform: str, language: str, off: frozenset[str]
    ) -> Mapping[int, int]:
        """The numbers of the rules that count, and which of two is told: those of the language."""
        order = {name: n for n, name in enumerate(packs or ())}
        spoken = tongue(language)

        def speaks(pack: Pack) -> bool:
            return not (spoken and pack.language) or tongue(pack.language) == spoken

        def counts(pack: Pack, rule: Rule) -> bool:
            return (
                (packs is None or pack.id in order or pack.everywhere)
                and (not pack.platforms or platform in pack.platforms)
                and (speaks(pack) or pack.any_language)
                and (not platform or rule.platform != platform)
            )

        return {
            n: order.get(pack.id, len(order)) + (0 if speaks(pack) else len(order) + 1)
            for n, (pack, rule) in enumerate(self._rules)
            if counts(pack, rule) and self._names[n] not in off
        }

    def _fold(self, word: str) -> str:
        return plain(word, self._spelling).text

    def _excepted(self) -> Mapping[str, Sequence[Entry]]:
        words: dict[str, list[Entry]] = defaultdict(list)
        for n, (_, rule) in enumerate(self._rules):
            for word in filter(None, map(self._fold, rule.exceptions)):
                words[word].append(Entry(n))
        return words

    def _placed(self, text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
        """Those that stand where their rule wants them."""
        sentences: frozenset[int] | None = None
        for hit in hits:
            where = self._rules[hit.rule][1].where
            if where == "start-of-sentence":
                sentences = heads(text) if sentences is None else sentences
                if hit.start not in sentences:
                    continue
            if where == "whole-message" and not (
                ends_at(text, hit.end) and hit.start in first_heads(text)
            ):
                continue
            yield hit

    def _without_exceptions(
        self, text: str, hits: Iterable[Hit], allowed: Sequence[str]
    ) -> Iterator[Hit]:
        hits = list(hits)
        if not hits:
            return
        rules = {hit.rule for hit in hits}
        covers = list(_occurrences(text, filter(None, map(self._fold, allowed))))
        by_rule: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for entry, start, end in self._exceptions.find(text, rules):
            by_rule[entry.rule].append((start, end))
        for hit in hits:
            spans = (*covers, *by_rule[hit.rule])
            covered = any(start <= hit.start and hit.end <= end for start, end in spans)
            if not covered and not self._is_fine(hit.rule, text[hit.start : hit.end]):
                yield hit

    def _is_fine(self, rule: int, said: str) -> bool:
        return rule in self._unless and bool(self._unless[rule](said))

    def _place(self, hit: Hit, order: int) -> Place:
        pack, rule = self._rules[hit.rule]
        return Place(pack.id, hit.rule, rule.severity, hit.start, hit.end, (order, hit.rule))

    def _finding(self, text: str, reading: Reading, one: Place) -> Finding:
        start, end = reading.at[one.start], reading.at[one.end - 1] + 1
        rule = self._rules[one.rule][1]
        return Finding(
            rule=self._names[one.rule],
            severity=rule.severity,
            start=start,
            end=end,
            word=text[start:end],
            better=rule.better,
            why=rule.why,
        )


def _occurrences(text: str, words: Iterable[str]) -> Iterator[tuple[int, int]]:
    for word in words:
        start = text.find(word)
        while start >= 0:
            yield start, start + len(word)
            start = text.find(word, start + 1)
