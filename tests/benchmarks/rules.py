"""How long the rule check of a message takes, beside a plain loop over its words and patterns.

    python -m tests.benchmarks.rules

Texts of 500 characters, the longest that chat platforms take: shipped phrases as they would be
sent, and sentences full of what is nearly a finding. The loop asks for every word and every pattern
in each way of reading, and does nothing of what comes after (exceptions, places, reasons). Times
in milliseconds, for each text the median of several; p50, p99 and max are over the texts.
"""

from __future__ import annotations

import json
import random
import re
from functools import partial
from statistics import median
from typing import TYPE_CHECKING

from desktop_app import resources
from desktop_app.core.rules.check import choice_for
from desktop_app.core.rules.disguises import plain, read_as
from desktop_app.core.rules.packs import Pack, Rule
from desktop_app.core.rules.patterns import folded
from desktop_app.core.rules.rulebook import Rulebook
from desktop_app.core.search.spelling import Spelling
from desktop_app.storage.phrasebooks import read_packs, read_platforms
from tests.benchmarks.corpus import SEED, documents
from tests.benchmarks.search import RESULTS, Time, p99, taken
from tests.core.rules.labelled import innocent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LONGEST = 500
TEXTS = 40
MORE_WORDS = 5_000
REPEATS = 7
_NAMED = re.compile(r"\(\?P<[^>]*>")


def texts() -> list[str]:
    """Messages of 500 characters."""
    chance = random.Random(SEED)  # noqa: S311  # repeatable, not secret
    bodies = [each.body for each in documents(1_000)]
    near = [each.text for each in innocent()]
    usual = ["".join(chance.sample(bodies, 30))[:LONGEST] for _ in range(TEXTS)]
    return usual + ["\n".join(chance.sample(near, 60))[:LONGEST] for _ in range(TEXTS)]


def many_words(spelling: Spelling) -> Pack:
    """A team's own list: pairs and triples of characters that hardly ever occur."""
    chance = random.Random(SEED)  # noqa: S311  # repeatable, not secret
    signs = sorted({one for each in documents(1_000) for one in spelling.fold(each.body)})
    signs = [one for one in signs if "一" <= one <= "鿿"]
    words = ["".join(chance.sample(signs, chance.choice((3, 4)))) for _ in range(MORE_WORDS)]
    rule = Rule("word", words=tuple(words), sees_through=frozenset({"spaces", "lookalikes"}))
    return Pack("own", "own", rules=(rule,), everywhere=True)


def loop(packs: Sequence[Pack], spelling: Spelling) -> Callable[[str], int]:
    """A plain loop; says how much it found."""
    words: dict[frozenset[str], list[str]] = {}
    patterns: dict[frozenset[str], list[re.Pattern[str]]] = {}
    for rule in (rule for pack in packs for rule in pack.rules):
        way = rule.sees_through - {"pinyin"}
        for word in rule.words:
            words.setdefault(way, []).append(read_as(plain(word, spelling).text, way).text)
        if rule.pattern:
            bare = _NAMED.sub("(", folded(rule.pattern, spelling.fold))
            way = rule.sees_through & {"spaces", "digits"}
            patterns.setdefault(way, []).append(re.compile(bare, re.IGNORECASE))

    def count(text: str) -> int:
        found = 0
        read = plain(text, spelling).text
        for way in words.keys() | patterns.keys():
            seen = read_as(read, way).text
            found += sum(word in seen for word in words.get(way, ()))
            found += sum(bool(one.search(seen)) for one in patterns.get(way, ()))
        return found

    return count


def measured(packs: Sequence[Pack], spelling: Spelling) -> list[dict[str, object]]:
    """The times with these packs."""
    platforms, _ = read_platforms(resources.phrases() / "platforms")
    taobao = next(one for one in platforms if one.id == "taobao")
    build = taken(lambda: Rulebook(packs, spelling), REPEATS)
    rulebook, choice = Rulebook(packs, spelling), choice_for(taobao, "zh-CN")
    naive = loop(packs, spelling)
    ours = [taken(partial(rulebook.find, text, choice), REPEATS) for text in texts()]
    plainly = [taken(partial(naive, text), REPEATS) for text in texts()]
    size = {"words": sum(len(rule.words) for pack in packs for rule in pack.rules)}
    return [
        size | _row("rules", ours) | {"build": build.usual},
        size | _row("plain loop", plainly),
    ]


def _row(way: str, times: Sequence[Time]) -> dict[str, object]:
    usual = [one.usual for one in times]
    return {"way": way, "p50": median(usual), "p99": p99(usual), "max": max(usual)}


def main() -> None:
    """Measures, prints the table, and adds it to the results of the other benchmarks."""
    spelling = Spelling(resources.pinyin())
    packs, _ = read_packs(resources.phrases() / "rules")
    rows = measured(packs, spelling) + measured((*packs, many_words(spelling)), spelling)
    for row in rows:
        print("  ".join(f"{key} {value}" for key, value in row.items()))
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    results["rules"] = {"rows": rows}
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
