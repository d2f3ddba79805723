"""Every place where a text may break a rule: words and patterns in one pass each.

Words are one automaton for each way of reading (see ``disguises``), patterns one set for each.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import AhoCorasick

from desktop_app.core.rules.disguises import LETTERS, in_pinyin, read_as, spaced, squeeze
from desktop_app.core.rules.patterns import Patterns, folded

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping, Sequence

    from desktop_app.core.rules.packs import Rule
    from desktop_app.core.search.spelling import Spelling

    Folded = Callable[[str], str]
    Way = frozenset[str]


class Entry(NamedTuple):
    """A word of a rule, by the rule's number.

    ``gaps`` are the places where it may be parted by spaces and signs, None: wherever it likes.
    """

    rule: int
    gaps: frozenset[int] | None = None


class Hit(NamedTuple):
    """Where the rule of this number may be broken, in the plain reading."""

    rule: int
    start: int
    end: int


class Words:
    """Words to be found in one pass, each with the rules that it stands for."""

    def __init__(self, words: Mapping[str, Sequence[Entry]]) -> None:
        self._entries = list(words.values())
        self._search = AhoCorasick(list(words))

    def find(self, text: str, rules: Container[int]) -> Iterator[tuple[Entry, int, int]]:
        """Every word of the rules wherever it is, also within another."""
        for word, start, end in self._search.find_matches_as_indexes(text, overlapping=True):
            for entry in self._entries[word]:
                if entry.rule in rules:
                    yield entry, start, end


class Search:
    """The words and patterns of numbered rules. ``fold`` makes a text plain."""

    def __init__(self, rules: Sequence[Rule], fold: Folded, spelling: Spelling) -> None:
        words = _worded(rules, fold, spelling)
        patterns = _patterned(rules, spelling)
        self._words = {way: Words(many) for way, many in words.items()}
        self._patterns = {way: Patterns(many) for way, many in patterns.items()}
        self._ways = tuple(words.keys() | patterns.keys())

    def hits(self, text: str, rules: Container[int]) -> Iterator[Hit]:
        """Where a plain text has a word or a pattern of the rules with these numbers."""
        squeezed = squeeze(text)
        for way in self._ways:
            reading = read_as(text, way, squeezed)
            at = reading.at
            if way in self._words:
                for entry, start, end in self._words[way].find(reading.text, rules):
                    first, last = at[start], at[end - 1]
                    if _is_whole(text, first, last) and (
                        entry.gaps is None or _may_part(at[start:end], entry.gaps)
                    ):
                        yield Hit(entry.rule, first, last + 1)
            if way in self._patterns:
                for rule, start, end in self._patterns[way].find(reading.text, rules):
                    yield Hit(rule, at[start], at[end - 1] + 1)


def _worded(
    rules: Sequence[Rule], fold: Folded, spelling: Spelling
) -> dict[Way, dict[str, list[Entry]]]:
    """For each way of reading, its words."""
    found: dict[Way, dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for n, rule in enumerate(rules):
        through = rule.sees_through - {"pinyin"}
        for word in filter(None, map(fold, rule.words)):
            for said, gaps in _spelled(word, rule, spelling):
                way, read = through, read_as(said, through).text
                if len(read) < len(said):
                    way = through - {"spaces"}
                    read = read_as(said, way).text
                everywhere = len(gaps) == len(said) - 1
                entry = Entry(n, None if everywhere else gaps)
                found[way][read].append(entry)
    return found


def _spelled(word: str, rule: Rule, spelling: Spelling) -> Iterator[tuple[str, frozenset[int]]]:
    yield word, spaced(word)
    if "pinyin" in rule.sees_through:
        yield from in_pinyin(word, spelling)


def _patterned(rules: Sequence[Rule], spelling: Spelling) -> dict[Way, list[tuple[int, str]]]:
    """For each way of reading, its patterns."""
    found: dict[Way, list[tuple[int, str]]] = defaultdict(list)
    for n, rule in enumerate(rules):
        if rule.pattern:
            way = rule.sees_through & {"spaces", "digits"}
            found[way].append((n, folded(rule.pattern, spelling.fold)))
    return found


def _is_whole(text: str, first: int, last: int) -> bool:
    """Whether the letters at the ends of a word are not part of a longer one."""
    before, after = text[first - 1 : first], text[last + 1 : last + 2]
    return not (
        (before in LETTERS and text[first] in LETTERS)
        or (after in LETTERS and text[last] in LETTERS)
    )


def _may_part(places: Sequence[int], gaps: frozenset[int]) -> bool:
    """Whether a word is parted only where it may be, or then at every letter: w e c h a t."""
    if places[-1] - places[0] == len(places) - 1:
        return True
    found = {n for n in range(1, len(places)) if places[n] - places[n - 1] > 1}
    letters = set(range(1, len(places))) - gaps
    return found <= gaps or letters <= found
