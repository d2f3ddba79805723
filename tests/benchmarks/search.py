"""How fast the search is, beside the other ways to do it, all in one run.

    python -m tests.benchmarks.search [documents …]

For each number of documents: our index (as a search goes; the first time that a query is asked,
with the processor's caches cold from the other ways; with the why of the ten matches that a list
shows, and of all fifty), a naive scan over prepared texts, rapidfuzz over the same, fzf kept warm
(its own ``--bench``; exact and fuzzy), and fzf started anew for each query. The others get the
pinyin and the initials of each phrase as further text: they know neither, nor unfinished syllables,
mixed input, or readings.

Times are in milliseconds: for each query the median of its repeats, and p50, p99 and max over the
queries. fzf tells no single times, so a repeat of it is the mean of one ``--bench``. The ratios
compare a way with ours over the queries that it was asked, by the same medians; "least" does so by
the least time of each query, fzf's being the minimum it tells. At the end: how long the index takes
after an edit, and what a search takes meanwhile.
"""

from __future__ import annotations

import gc
import json
import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from importlib import resources
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz, process

from desktop_app.core.search.index import FIELDS, Document, Index
from desktop_app.core.search.spelling import Spelling
from tests.benchmarks.corpus import documents, mistyped, queries

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

SIZES = (1_000, 10_000, 100_000)
LARGE = 100_000
"""From this size on the slow ways are asked every third query, once: else it takes an hour."""

RESULTS = Path("build/bench.json")
REPEATS = 15
SHOWN = 10
"""Rows that the list shows at once."""

LISTED = f"ours, {SHOWN} rows explained"

EDITS = 25

GOALS = {
    "naive scan": {"p50": 45.0, "p99": 20.0},
    "fzf exact, 2 threads": {"p50": 15.0, "p99": 10.0},
    "fzf exact, all cores": {"p50": 15.0, "p99": 10.0},
    "fzf --filter": {"p50": 100.0},
}
"""How many times slower than ours these are to be, from 10,000 documents on.

That for warm fzf was set on a machine of two cores. Our search needs one, fzf takes what it gets.
"""

FROM = 10_000

FZF = {
    "fzf exact, 2 threads": (("--exact", "--threads=2"), {"GOMAXPROCS": "2"}),
    "fzf exact, all cores": (("--exact",), {}),
    "fzf fuzzy, all cores": ((), {}),
}
"""Ways to keep fzf warm, with their options and environment."""

BENCH = "50ms"
_TOLD = re.compile(r"avg: ([\d.]+)(µs|ms|s)  min: ([\d.]+)(µs|ms|s)")
_MILLISECONDS = {"µs": 0.001, "ms": 1.0, "s": 1000.0}


@dataclass(frozen=True, slots=True)
class Time:
    """What one query took, in ms: the median and the least of its repeats."""

    usual: float
    least: float


Times = dict[str, dict[int, Time]]
"""For each way the time of each query that it was asked, by number."""


class Row(NamedTuple):
    """What one way took at one size.

    Attributes:
        documents: The size.
        way: The way.
        p50: As the other two, in ms, over all queries it was asked.
        p99: See there.
        max: See there.
        ratios: How many times ours, by "p50", "p99", and the same by the least times.
        met: Whether each goal is, by "p50" and "p99".
        build: Time of building, in ms.
        memory: Bytes a character.
    """

    documents: int
    way: str
    p50: float
    p99: float
    max: float
    ratios: Mapping[str, float]
    met: Mapping[str, bool]
    build: float = 0.0
    memory: float = 0.0


def taken(call: Callable[[], object], repeats: int) -> Time:
    """How long a call takes."""
    times = []
    for _ in range(repeats):
        began = perf_counter()
        call()
        times.append((perf_counter() - began) * 1000)
    return Time(median(times), min(times))


def p99(times: Sequence[float]) -> float:
    """The time that one of a hundred exceeds."""
    return sorted(times)[int(len(times) * 0.99)]


def compared(count: int, way: str, times: Times) -> Row:
    """The row of a way, beside ours for the same queries."""
    its = times[way]
    own = [times["ours"][number] for number in its]
    usual, least = [each.usual for each in its.values()], [each.least for each in its.values()]
    ratios = {
        "p50": median(usual) / median(each.usual for each in own),
        "p99": p99(usual) / p99([each.usual for each in own]),
        "least p50": median(least) / median(each.least for each in own),
        "least p99": p99(least) / p99([each.least for each in own]),
    }
    goals = GOALS.get(way, {}) if count >= FROM else {}
    met = {name: ratios[name] >= goal for name, goal in goals.items()}
    return Row(count, way, median(usual), p99(usual), max(usual), ratios, met)


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


def fuzzily(lines: Sequence[str], query: str, spelling: Spelling) -> object:
    """The best 50 of rapidfuzz, by its scorer for a part of a text."""
    return process.extract(
        spelling.fold(query), lines, scorer=fuzz.partial_ratio, limit=50, score_cutoff=80
    )


def fzf_warm(lines: bytes, query: str, way: str, repeats: int) -> Time:
    """What fzf reports for a query over lines that it has in memory."""
    options, environment = FZF[way]
    command = ["fzf", *options, "--filter", query, "--bench", BENCH]
    means, minima = [], []
    for _ in range(repeats):
        done = subprocess.run(
            command, input=lines, capture_output=True, check=True, env=os.environ | environment
        )
        told = _TOLD.search(done.stdout.decode() + done.stderr.decode())
        if told is None:
            message = f"fzf --bench says something new: {done.stdout!r}"
            raise ValueError(message)
        means.append(float(told[1]) * _MILLISECONDS[told[2]])
        minima.append(float(told[3]) * _MILLISECONDS[told[4]])
    return Time(median(means), min(minima))


def fzf_process(lines: bytes, query: str) -> object:
    """One fzf for one query; it ends with 1 where nothing matches."""
    return subprocess.run(
        ["fzf", "--exact", "--filter", query], input=lines, capture_output=True, check=False
    )


def explained(index: Index, query: str, count: int) -> object:
    """A search, and the why of its first matches."""
    matches, _ = index.search(query)
    return [(each.reason, each.corrected, each.spans) for each in matches[:count]]


def measured(count: int, spelling: Spelling) -> list[Row]:
    """All ways at one size, query by query, so that a busy machine is busy for all of them."""
    library = documents(count)
    build = taken(partial(Index.build, library, spelling), 5)
    index = Index.build(library, spelling)
    correcting = taken(lambda: index.corrections, 1)
    print(f"{count:>9,}  corrections built in {correcting.usual:.0f} ms", flush=True)
    texts = [prepared(document, spelling) for document in library]
    lines = ["\t".join(each) for each in texts]
    joined = "\n".join(lines).encode()
    gc.collect()
    gc.freeze()  # what the benchmark itself keeps is not to be walked while we measure
    times: Times = defaultdict(dict)
    for number, (_, query) in enumerate(queries(spelling)):
        ask = partial(index.search, query)
        times["ours, first time"][number] = taken(ask, 1)
        times["ours"][number] = taken(ask, REPEATS)
        shown = partial(explained, index, query, SHOWN)
        times[LISTED][number] = taken(shown, REPEATS)
        every = partial(explained, index, query, count)
        times["ours, all explained"][number] = taken(every, REPEATS)
        if count >= LARGE and number % 3:
            continue
        repeats = 3 if count < LARGE else 1
        naive = partial(scan, texts, query, spelling)
        times["naive scan"][number] = taken(naive, repeats)
        times["rapidfuzz"][number] = taken(partial(fuzzily, lines, query, spelling), repeats)
        if shutil.which("fzf"):
            for way in FZF:
                times[way][number] = fzf_warm(joined, query, way, repeats)
            times["fzf --filter"][number] = taken(partial(fzf_process, joined, query), repeats)
    gc.unfreeze()
    characters = sum(len(getattr(each, name)) for each in library for name in FIELDS)
    ways = ["ours", *(way for way in times if way != "ours")]
    first, *others = (compared(count, way, times) for way in ways)
    memory = index.nbytes / characters
    return [first._replace(build=build.usual, memory=memory), *others]


def live(spelling: Spelling, count: int = 10_000) -> Mapping[str, float]:
    """What an edit of one phrase costs: the index is built again, in another thread.

    The interface waits for nothing; but the two threads share one interpreter, so what it notices
    is that a search takes longer meanwhile.
    """
    library = documents(count)
    index = Index.build(library, spelling)
    asked = [query for _, query in queries(spelling)]
    built, searched = [], []
    with ThreadPoolExecutor(1) as pool:
        for number in range(EDITS):
            library[number] = replace(library[number], body=f"{library[number].body} {number}")
            built.append(taken(partial(Index.build, library, spelling), 1).usual)
            rebuilding = pool.submit(Index.build, library, spelling)
            for query in cycle(asked):
                if rebuilding.done():
                    break
                searched.append(taken(partial(index.search, query), 1).usual)
            index = rebuilding.result()
    return {
        "documents": count,
        "rebuild p50": median(built),
        "rebuild max": max(built),
        "interface waits": 0.0,
        "search meanwhile p50": median(searched),
        "search meanwhile p99": p99(searched),
        "search meanwhile max": max(searched),
    }


def recall(spelling: Spelling) -> float:
    """The share of mistyped words that find a document which the right word finds."""
    index = Index.build(documents(2_000), spelling)
    pairs = [(wrong, word) for wrong, word in mistyped(spelling) if index.keys(word)]
    return sum(bool(index.keys(wrong) & index.keys(word)) for wrong, word in pairs) / len(pairs)


def table(rows: Sequence[Row]) -> str:
    """The rows as text, each ratio with whether its goal is met."""
    marks = {True: "+", False: "-", None: " "}
    head = f"{'documents':>9}  {'way':<24}{'p50':>9}{'p99':>9}{'max':>9}{'x p50':>9}{'x p99':>9}"
    lines = [f"{head}{'least x p50, x p99':>20}{'build':>7}{'B/char':>8}"]
    for each in rows:
        ratios = each.ratios
        line = (
            f"{each.documents:>9,}  {each.way:<24}{each.p50:>9.3f}{each.p99:>9.3f}{each.max:>9.3f}"
        )
        for name in ("p50", "p99"):
            line += f"{ratios[name]:>8.1f}{marks[each.met.get(name)]}"
        line += f"{ratios['least p50']:>12.1f}{ratios['least p99']:>8.1f}"
        lines.append(line + (f"{each.build:>7.0f}{each.memory:>8.1f}" if each.build else ""))
    return "\n".join(lines)


def verdict(rows: Sequence[Row]) -> str:
    """Each goal in words: met or not, and what becomes of it where ten rows are explained too."""
    lines = []
    for each in rows:
        for name, met in each.met.items():
            shown = next(
                other.ratios[name]
                for other in rows
                if other.documents == each.documents and other.way == LISTED
            )
            lines.append(
                f"{'met' if met else 'NOT MET':>9}  {each.documents:,}: {each.way} at {name} takes "
                f"{each.ratios[name]:.1f} times as long, goal {GOALS[each.way][name]:.0f}; "
                f"{each.ratios[name] / shown:.1f} times as long as {LISTED}"
            )
    return "\n".join(lines)


def main(sizes: Sequence[int]) -> None:
    """Measures, prints the table, and adds it to the results of the other benchmarks."""
    text = (resources.files("desktop_app.core.search") / "pinyin.txt").read_text(encoding="utf-8")
    spelling = Spelling(text)
    rows = [each for size in sizes for each in measured(size, spelling)]
    found = recall(spelling)
    edited = live(spelling)
    print(f"search, in ms, on {os.cpu_count()} cores; + a goal met, - missed\n{table(rows)}")
    print(verdict(rows))
    print(f"recall of words with one slip: {found:.3f}")
    print(
        "after an edit, ms: " + ", ".join(f"{name} {value:,.3g}" for name, value in edited.items())
    )
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    results["search"] = {"rows": [each._asdict() for each in rows], "recall": found, "live": edited}
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
