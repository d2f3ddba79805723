"""What the shipped phrasebooks hold, and how well the shipped rule packs tell right from wrong.

    python -m tests.benchmarks.phrasebooks

prints a table of phrases per stage and language, with how many of them can be said in several
ways, and the precision and recall of each rule pack over the labelled sentences.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app import resources
from desktop_app.core.phrases import Layer, tongue
from desktop_app.storage.phrasebooks import read_folder
from tests.core.rules import labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.phrases import Phrase, Phrasebook

WIDTH = 16


def varied(phrase: Phrase, book: Phrasebook) -> bool:
    """Whether a phrase has another wording in the language of its book."""
    own = tongue(book.language)
    return any(tongue(each.language or book.language) == own for each in phrase.variants)


def counted(phrases: Sequence[Phrase], book: Phrasebook) -> str:
    """How many there are, and in brackets how many of them have several wordings."""
    return f"{len(phrases)} ({sum(varied(each, book) for each in phrases)})"


def table(books: Sequence[Phrasebook]) -> str:
    """Phrases per stage and language; in brackets those with several wordings."""
    ordered = sorted(books, key=lambda book: book.language)
    rows = [("stage", *(book.language for book in ordered))]
    for stage in ordered[0].categories:
        of_stage = [[p for p in book.phrases if p.category == stage.id] for book in ordered]
        rows.append((stage.id, *map(counted, of_stage, ordered)))
    rows.append(("all", *(counted(book.phrases, book) for book in ordered)))
    rows.append(("for a platform", *(str(sum(map(_limited, b.phrases))) for b in ordered)))
    rows.append(("ladders", *(str(len(book.ladders)) for book in ordered)))
    return "\n".join("".join(f"{cell:<{WIDTH}}" for cell in row).rstrip() for row in rows)


def _limited(phrase: Phrase) -> bool:
    return bool(phrase.platforms)


def shipped() -> tuple[Phrasebook, ...]:
    """The books that come with the program."""
    return read_folder(resources.phrases(), Layer.SHIPPED).books


def main() -> None:
    """Prints both tables."""
    print(table(shipped()), labelled.table(), sep="\n\n")


if __name__ == "__main__":
    main()
