"""The labelled sentences, and how many of them each pack gets right.

    python -m tests.core.rules.labelled

prints precision and recall per pack. A finding is right where the right rule finds the right place.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import resources
from desktop_app.core.rules.check import choice_for
from desktop_app.core.rules.rulebook import Rulebook
from desktop_app.core.search.spelling import Spelling
from desktop_app.storage.phrasebooks import read_packs, read_platforms

if TYPE_CHECKING:
    from desktop_app.core.shops import Platform

_HERE = Path(__file__).parent
_PLACE = re.compile("⟦(.*?)⟧")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence; ``places`` are (rule, start, end) of what must be found in it."""

    platform: str
    language: str
    text: str
    places: frozenset[tuple[str, int, int]] = frozenset()


@cache
def rulebook() -> Rulebook:
    """The shipped packs."""
    packs, problems = read_packs(resources.phrases() / "rules")
    assert problems == (), [str(one) for one in problems]
    return Rulebook(packs, Spelling(resources.pinyin()))


def _rows(name: str) -> list[list[str]]:
    lines = (_HERE / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def to_be_found() -> list[Labelled]:
    """The sentences with something to find."""
    return [_labelled(*row) for row in _rows("found.txt")]


def _labelled(platform: str, language: str, rules: str, marked: str) -> Labelled:
    spans = []
    for number, place in enumerate(_PLACE.finditer(marked)):
        start = place.start() - 2 * number
        spans.append((start, start + len(place[1])))
    named = zip(rules.split(","), spans, strict=True)
    places = frozenset((rule, start, end) for rule, (start, end) in named)
    return Labelled(platform, language, _PLACE.sub(r"\1", marked), places)


def innocent() -> list[Labelled]:
    """The sentences with nothing to find."""
    return [
        Labelled(platform, language, text) for platform, language, text in _rows("innocent.txt")
    ]


def found_in(one: Labelled) -> frozenset[tuple[str, int, int]]:
    """What the shipped packs find."""
    choice = choice_for(platforms()[one.platform], one.language)
    return frozenset((f.rule, f.start, f.end) for f in rulebook().find(one.text, choice))


@cache
def platforms() -> dict[str, Platform]:
    """The shipped platforms by id."""
    found, _ = read_platforms(resources.phrases() / "platforms")
    return {each.id: each for each in found}


def scores() -> dict[str, tuple[int, int, int]]:
    """For each pack: right, wrong and missed findings over all labelled sentences."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for one in (*to_be_found(), *innocent()):
        found = found_in(one)
        for counter, places in (
            (right, found & one.places),
            (wrong, found - one.places),
            (missed, one.places - found),
        ):
            counter.update(rule.partition("/")[0] for rule, _, _ in places)
    return {pack.id: (right[pack.id], wrong[pack.id], missed[pack.id]) for pack in rulebook().packs}


def table() -> str:
    """Precision and recall per pack, and over all."""
    rows = [*scores().items()]
    right, wrong, missed = map(sum, zip(*(each for _, each in rows), strict=True))
    rows.append(("all", (right, wrong, missed)))
    lines = [f"{'pack':<14}{'right':>6}{'wrong':>6}{'missed':>7}{'precision':>11}{'recall':>8}"]
    for name, (right, wrong, missed) in rows:
        precision = right / (right + wrong) if right + wrong else 1.0
        recall = right / (right + missed) if right + missed else 1.0
        lines.append(f"{name:<14}{right:>6}{wrong:>6}{missed:>7}{precision:>11.3f}{recall:>8.3f}")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())
