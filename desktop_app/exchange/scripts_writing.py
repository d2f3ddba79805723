"""Books as one Markdown file that ``scripts`` reads again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.exchange.losses import lost
from desktop_app.exchange.plain_words import path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.core.phrases import Phrase, Phrasebook
    from desktop_app.core.problems import Problem

_TICKS = re.compile(r"^ {0,3}(`{3,})", re.MULTILINE)


def losses(books: tuple[Phrasebook, ...]) -> tuple[Problem, ...]:
    """All of a phrase is there but its pictures; ladders and questions are none."""
    return lost(books, "pictures", "extra", "ladders", "fields")


def write(books: tuple[Phrasebook, ...]) -> bytes:
    """Headings for book, categories and phrases, the replies between fences."""
    return "\n".join(line for book in books for line in _book(book)).encode(errors="replace")


def _book(book: Phrasebook) -> Iterator[str]:
    yield f"# {_line(book.name)}\n"
    here: tuple[str, ...] = ()
    for phrase in book.phrases:
        path = path_of(phrase, book)
        if path != here:
            for level, name in enumerate(path, 2):
                if path[: level - 1] != here[: level - 1]:
                    yield f"{'#' * level} {_line(name)}\n"
            here = path
        yield from _phrase(phrase, len(path) + 2)


def _phrase(phrase: Phrase, level: int) -> Iterator[str]:
    yield f"{'#' * level} {_line(phrase.title)}\n"
    yield f"<!-- id: {phrase.id} -->\n"
    facts = [("code", phrase.code), *(("scenario", line) for line in phrase.note.split("\n"))]
    lists = (("keywords", phrase.keywords), ("buyers", phrase.buyers))
    facts += [(key, ", ".join(one)) for key, one in (*lists, ("platforms", phrase.platforms))]
    for key, text in facts:
        if text:
            yield f"**{key}:** {_line(text)}\n"
    yield _fenced(phrase.body)
    for variant in phrase.variants:
        yield f"**variant:** {variant.language or '-'}\n"
        yield _fenced(variant.body)


def _line(text: str) -> str:
    return " ".join(text.split("\n"))


def _fenced(text: str) -> str:
    """A text between more marks than any line in it begins with."""
    longest = max((len(found) for found in _TICKS.findall(text)), default=2)
    marks = "`" * (longest + 1)
    return f"{marks}liquid\n{text}\n{marks}\n"
