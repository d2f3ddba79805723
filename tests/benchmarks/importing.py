"""How long it takes to take in a hundred thousand phrases, and how much memory.

    python -m tests.benchmarks.importing [phrases …]

Each size is read from a CSV, planned against the shipped library and put into a book, in a process
of its own. Times are in seconds, memory is what the process needs at most, in MB.
"""

from __future__ import annotations

import csv
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop_app import resources
from desktop_app.core.importing import Options, apply, plan
from desktop_app.core.phrases import Layer, Library, Phrasebook
from desktop_app.core.problems import Refusal
from desktop_app.exchange.taking_in import take
from desktop_app.storage.phrasebooks import read_folder
from tests.benchmarks.corpus import documents
from tests.benchmarks.search import RESULTS

SIZES = (10_000, 100_000)


def write_table(path: Path, count: int) -> None:
    """Phrases as shops have them; each text is there once."""
    known = documents(10_000)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("code", "title", "body", "category"))
        for number in range(count):
            one = known[number % len(known)]
            rows.writerow((f"k{number}", one.title, f"{one.body} {number}", f"c{number % 20}"))


def measured(path: Path) -> dict[str, float]:
    """One import, step by step."""
    shipped = read_folder(resources.phrases(), Layer.SHIPPED)
    book = Phrasebook("mine", "Mine", source="/mine.toml")
    library = Library((book, *shipped.books))
    start = time.perf_counter()
    taken = take(path, {})
    assert not isinstance(taken, Refusal)
    was_read = time.perf_counter()
    made = plan(taken.cargo, library, book, Options(most=len(taken.cargo.arrivals)))
    was_planned = time.perf_counter()
    after = apply(made, book)
    end = time.perf_counter()
    return {
        "phrases": len(after.phrases),
        "read_s": round(was_read - start, 2),
        "plan_s": round(was_planned - was_read, 2),
        "apply_s": round(end - was_planned, 2),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def main(sizes: tuple[int, ...] = SIZES) -> list[dict[str, float]]:
    """Print a line for each size; the results are also put beside those of the other benchmarks."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for count in sizes:
            path = Path(folder) / f"{count}.csv"
            write_table(path, count)
            command = [sys.executable, "-m", "tests.benchmarks.importing", str(path)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            found.append(json.loads(done.stdout))
    print("\nTaking in a table (CSV), against the shipped library")
    print(f"{'phrases':>9} {'read':>7} {'plan':>7} {'apply':>7} {'memory':>9}")
    for one in found:
        times = " ".join(f"{one[key]:>6} s" for key in ("read_s", "plan_s", "apply_s"))
        print(f"{one['phrases']:>9} {times} {one['peak_mb']:>6} MB")
    known = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(known | {"importing": found}, indent=2), "utf-8")
    return found


if __name__ == "__main__":
    if len(sys.argv) == 2 and sys.argv[1].endswith(".csv"):
        print(json.dumps(measured(Path(sys.argv[1]))))
    else:
        main(tuple(map(int, sys.argv[1:])) or SIZES)
