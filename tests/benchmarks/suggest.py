"""How long it takes to suggest phrases for a buyer's message, and to get ready for it.

    python -m tests.benchmarks.suggest [documents …]

Messages are questions as buyers type them, filler, emoji and links included, and texts of 400
characters taken from the phrases themselves, the worst that can be pasted. Each also with a
thousand phrases that were picked before. Times in milliseconds, for each message the median of
several; p50, p99 and max are over the messages.
"""

from __future__ import annotations

import json
import random
import sys
from functools import partial
from importlib import resources
from statistics import median
from typing import TYPE_CHECKING

from desktop_app.core.search.spelling import Spelling
from desktop_app.core.search.suggest import LONGEST, Suggester, tokens
from tests.benchmarks.corpus import SEED, documents
from tests.benchmarks.search import RESULTS, Time, p99, taken

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.core.search.matches import Document

SIZES = (1_000, 10_000)
REPEATS = 5
PASTED = 40
PICKED = 1_000

AROUND = (
    "{}",
    "亲，请问{}吗？",
    "你好在吗 {}呢😊",
    "https://item.example.com/item.htm?id=65432 这个{}怎么说",
    "我昨天拍的那双黑色42码的，{}，麻烦您帮我看一下，谢谢啦",
    "안녕하세요 {} 문의드려요~",
    "Hi there, could you please tell me about the {}? Thanks!",
)
"""What buyers type around what they mean."""


def messages(library: Sequence[Document]) -> list[str]:
    """Questions about each of the first titles and their keywords, and pasted texts."""
    chance = random.Random(SEED)  # noqa: S311  # repeatable, not secret
    meant = [text for each in library[:90] for text in (each.title, each.keywords)]
    asked = [around.format(text) for text in meant for around in AROUND]
    pasted = ("".join(each.body for each in chance.sample(library, 20)) for _ in range(PASTED))
    return asked + [text[:LONGEST] for text in pasted]


def picks(
    library: Sequence[Document], asked: Sequence[str], spelling: Spelling
) -> Mapping[int, Mapping[int, float]]:
    """A thousand phrases, each picked after some message."""
    chance = random.Random(SEED)  # noqa: S311  # repeatable, not secret
    return {
        each.key: dict.fromkeys(tokens(chance.choice(asked), spelling), 2.0)
        for each in chance.sample(library, PICKED)
    }


def measured(count: int, spelling: Spelling) -> list[dict[str, object]]:
    """The times at one size: without and with what was learned."""
    library = documents(count)
    build = taken(lambda: Suggester.build(library, spelling), REPEATS)
    suggester = Suggester.build(library, spelling)
    asked = messages(library)
    learned = picks(library, asked, spelling)
    plain = [taken(partial(suggester.suggest, text), REPEATS) for text in asked]
    lifted = [taken(partial(suggester.suggest, text, learned=learned), REPEATS) for text in asked]
    return [
        _row(count, "suggest", plain) | {"build": build.usual},
        _row(count, "suggest, learned", lifted),
    ]


def _row(count: int, way: str, times: Sequence[Time]) -> dict[str, object]:
    usual = [one.usual for one in times]
    found = {"p50": median(usual), "p99": p99(usual), "max": max(usual)}
    return {"documents": count, "way": way, **found}


def main(sizes: Sequence[int]) -> None:
    """Measures, prints the table, and adds it to the results of the other benchmarks."""
    text = (resources.files("desktop_app.core.search") / "pinyin.txt").read_text(encoding="utf-8")
    spelling = Spelling(text)
    rows = [row for size in sizes for row in measured(size, spelling)]
    for row in rows:
        print("  ".join(f"{key} {value}" for key, value in row.items()))
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    results["suggest"] = {"rows": rows}
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
