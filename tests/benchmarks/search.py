"""How fast the search is, beside the other ways to do it, all in one run.

    python -m tests.benchmarks.search [documents …]

For each number of documents: our index, a naive scan over prepared texts, fzf kept warm (its own
``--bench``, of which the minimum counts; exact and fuzzy), and fzf started anew for each query. The
scan and fzf get the pinyin and the initials of each phrase as further text: they know neither, nor
unfinished syllables, mixed input, or readings. Times in milliseconds.
"""

from __future__ import annotations

import gc
import json
import re
import shutil
import subprocess
import sys
from importlib import resources
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.search.index import FIELDS, Document, Index
from desktop_app.core.search.spelling import Spelling
from tests.benchmarks.corpus import documents, mistyped, queries

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SIZES = (1_000, 10_000, 100_000)
RESULTS = Path("build/bench.json")
REPEATS = 7
EVERY = 3
"""Queries for which fzf is asked: each costs it more than a second at the largest size."""

BENCH = "100ms"
_MINIMUM = re.compile(r"min: ([\d.]+)(µs|ms|s)")
_MILLISECONDS = {"µs": 0.001, "ms": 1.0, "s": 1000.0}


class Row(NamedTuple):
    """What one way took at one size; ``build`` in ms, ``memory`` in bytes a character."""

    documents: int
    way: str
    p50: float
    p99: float
    max: float
    build: float = 0.0
    memory: float = 0.0


def taken(call: Callable[[], object], repeats: int) -> float:
    """The median time of a call, in ms."""
    times = []
    for _ in range(repeats):
        began = perf_counter()
        call()
        times.append(perf_counter() - began)
    return median(times) * 1000


def summed(
    count: int, way: str, times: Sequence[float], build: float = 0, memory: float = 0
) -> Row:
    """The row of a way from its times for the queries."""
    ordered = sorted(times)
    p99 = ordered[int(len(ordered) * 0.99)]
    return Row(count, way, median(ordered), p99, ordered[-1], build, memory)


def prepared(document: Document, spelling: Spelling) -> list[str]:
    """The fields of a document with their pinyin and initials, as those who can't spell need it."""
    texts = [spelling.fold(getattr(document, name)) for name in FIELDS]
    heard = [[(*spelling.readings(char), char)[0] for char in text] for text in texts]
    return [
        f"{text}\t{''.join(spoken)}\t{''.join(each[0] for each in spoken)}"
        for text, spoken in zip(texts, heard, strict=True)
    ]


def scan(texts: list[list[str]], query: str, spelling: Spelling) -> list[int]:
    """The naive way: every document, every field, best field first; at most 50."""
    terms = spelling.fold(query).split()
    found = []
    for key, fields in enumerate(texts):
        score = 0
        for term in terms:
            field = next((number for number, text in enumerate(fields) if term in text), -1)
            if field < 0:
                break
            score += field
        else:
            found.append((score, key))
    return [key for _, key in sorted(found)[:50]]


def fzf_warm(lines: bytes, query: str, *options: str) -> float:
    """The minimum that fzf reports for a query over lines it has in memory, in ms."""
    command = ["fzf", *options, "--filter", query, "--bench", BENCH]
    done = subprocess.run(command, input=lines, capture_output=True, check=True)
    found = _MINIMUM.search(done.stdout.decode() + done.stderr.decode())
    if found is None:
        message = f"fzf --bench says something new: {done.stdout!r}"
        raise ValueError(message)
    return float(found[1]) * _MILLISECONDS[found[2]]


def fzf_process(lines: bytes, query: str) -> object:
    """One fzf for one query; it ends with 1 where nothing matches."""
    return subprocess.run(
        ["fzf", "--exact", "--filter", query], input=lines, capture_output=True, check=False
    )


def measured(count: int, spelling: Spelling) -> list[Row]:
    """All ways at one size, query by query, so that a busy machine is busy for all of them."""
    library = documents(count)
    build = taken(lambda: Index.build(library, spelling), 3)
    index = Index.build(library, spelling)
    correcting = taken(lambda: index.corrections, 1)
    texts = [prepared(document, spelling) for document in library]
    lines = "\n".join("\t".join(each) for each in texts).encode()
    gc.collect()
    gc.freeze()  # what the benchmark itself keeps is not to be walked while we measure
    asked = [query for _, query in queries(spelling)]
    times: dict[str, list[float]] = {}
    for number, query in enumerate(asked):
        index.search(query)
        ours = taken(lambda query=query: index.search(query), REPEATS)  # type: ignore[misc]  # a late binding avoided
        times.setdefault("ours", []).append(ours)
        naive = taken(lambda query=query: scan(texts, query, spelling), 1 if count > 10_000 else 3)  # type: ignore[misc]  # the same
        times.setdefault("naive scan", []).append(naive)
        if number % EVERY == 0 and shutil.which("fzf"):
            times.setdefault("fzf warm, exact", []).append(fzf_warm(lines, query, "--exact"))
            times.setdefault("fzf warm, fuzzy", []).append(fzf_warm(lines, query))
            one = taken(lambda query=query: fzf_process(lines, query), 1)  # type: ignore[misc]  # the same
            times.setdefault("fzf --filter", []).append(one)
    gc.unfreeze()
    characters = sum(len(getattr(each, name)) for each in library for name in FIELDS)
    first, *others = times.items()
    print(f"{count:>9,}  corrections built in {correcting:.0f} ms")
    return [
        summed(count, *first, build, index.layout.nbytes / characters),
        *(summed(count, *other) for other in others),
    ]


def recall(spelling: Spelling) -> float:
    """The share of mistyped words that find a document which the right word finds."""
    index = Index.build(documents(2_000), spelling)
    pairs = [(wrong, word) for wrong, word in mistyped(spelling) if index.keys(word)]
    return sum(bool(index.keys(wrong) & index.keys(word)) for wrong, word in pairs) / len(pairs)


def table(rows: Sequence[Row]) -> str:
    """The rows as text, each with how many times slower it is than ours."""
    head = f"{'documents':>9}  {'way':<16}{'p50':>9}{'p99':>9}{'max':>9}{'x p50':>8}{'x p99':>8}"
    lines = [f"{head}{'build':>8}{'B/char':>8}"]
    for row in rows:
        ours = next(each for each in rows if each.way == "ours" and each.documents == row.documents)
        times = f"{row.p50:>9.3f}{row.p99:>9.3f}{row.max:>9.3f}"
        ratios = f"{row.p50 / ours.p50:>8.1f}{row.p99 / ours.p99:>8.1f}"
        more = f"{row.build:>8.0f}{row.memory:>8.1f}" if row.build else ""
        lines.append(f"{row.documents:>9,}  {row.way:<16}{times}{ratios}{more}")
    return "\n".join(lines)


def main(sizes: Sequence[int]) -> None:
    """Measures, prints the table, and adds it to the results of the other benchmarks."""
    text = (resources.files("desktop_app.core.search") / "pinyin.txt").read_text(encoding="utf-8")
    spelling = Spelling(text)
    rows = [row for size in sizes for row in measured(size, spelling)]
    found = recall(spelling)
    print(table(rows))
    print(f"recall of words with one slip: {found:.3f}")
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    results["search"] = {"rows": [row._asdict() for row in rows], "recall": found}
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
