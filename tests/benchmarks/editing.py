"""How long edits, checks, merges and saves of a large phrasebook take.

    python -m tests.benchmarks.editing [phrases …]

Times in milliseconds, each the median of several. Edits and undo run in the interface's thread;
checks and saves run in their own, beside it.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from desktop_app.core.alike import bare, twins
from desktop_app.core.book_checks import Circumstances, flaws
from desktop_app.core.editing.desk import Desk, Done, Spot
from desktop_app.core.editing.moves import Goal, moved
from desktop_app.core.editing.phrase_edits import changed, tagged
from desktop_app.core.editing.session import session_of
from desktop_app.core.editing.trash import removed
from desktop_app.core.editing.unsaved import unsaved
from desktop_app.core.merging import merged
from desktop_app.core.phrases import Category, Layer, Phrase, Phrasebook
from desktop_app.storage.book_files import BookFiles
from desktop_app.storage.phrasebooks import read_book
from desktop_app.storage.places import Places
from tests.benchmarks.corpus import SEED, documents
from tests.benchmarks.search import RESULTS, taken

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.core.problems import Refusal

SIZES = (1_000, 10_000)
REPEATS = 5
NOW = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


def made(count: int, source: str) -> Phrasebook:
    """A book of phrases as shops have them."""
    phrases = (
        Phrase(f"p{n}", one.title, f"{n} {one.body}", category="c", code=one.code)
        for n, one in enumerate(documents(count))
    )
    return Phrasebook(
        "mine", "Mine", source=source, categories=(Category("c", "C"),), phrases=tuple(phrases)
    )


def _desk(result: Done | Refusal) -> Desk:
    assert isinstance(result, Done)
    return result.desk


def ways(count: int, home: Path) -> dict[str, Callable[[], object]]:
    """What is measured, by name."""
    path = home / "phrases" / "mine.toml"
    files = BookFiles(Places(home), lambda: NOW)
    files.save(Phrasebook("mine", "Mine", source=str(path)), made(count, str(path)))
    book = read_book([path], Layer.PERSONAL).books[0]
    chance = Random(SEED)  # noqa: S311 - dice
    desk = Desk((book,))
    spots = [Spot(book.source, phrase.id) for phrase in book.phrases]
    middle = spots[count // 2]
    first = replace(book.phrases[0], title="new")
    begun = session_of(desk)
    typed = begun.became(_desk(changed(desk, spots[0], first)))
    theirs = replace(made(count, book.source), phrases=made(count, book.source).phrases[::-1])
    around = Circumstances(NOW)
    bodies = [phrase.body for phrase in book.phrases]

    def fresh_twins() -> object:
        bare.cache_clear()
        return list(twins(bodies))

    return {
        "type a letter": lambda: begun.became(_desk(changed(desk, spots[0], first))).pending,
        "drag one phrase": lambda: moved(desk, [middle], Goal(book.source, before="p1"), chance),
        "move a hundred": lambda: moved(desk, spots[::100], Goal(book.source, ""), chance),
        "tag all": lambda: tagged(desk, spots, "keywords", ["new"]),
        "delete all": lambda: removed(desk, spots, NOW),
        "undo and redo": lambda: typed.undo().redo(),
        "note what is unsaved": lambda: files.note(unsaved(typed)),
        "merge three": lambda: merged(book, typed.desk.books[0], theirs),
        "find twins": fresh_twins,
        "all checks": lambda: flaws(desk, around),
        "save": lambda: files.save(files.read(book), replace(book, name=str(chance.random()))),  # type: ignore[arg-type] # it is read
    }


def main(sizes: Sequence[int]) -> None:
    """Measures, prints the table, and adds it to the results of the other benchmarks."""
    rows = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as home:
            for way, act in ways(size, Path(home)).items():
                time = taken(act, 1 if way == "save" else REPEATS)
                rows.append({"phrases": size, "way": way, "ms": time.usual})
    for row in rows:
        print("  ".join(f"{key} {value}" for key, value in row.items()))
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    results["editing"] = {"rows": rows}
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
