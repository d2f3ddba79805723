"""What is wrong with phrases whatever they are filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.problems import Problem
from desktop_app.core.templates import mistakes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.core.phrases import Phrasebook


def template_problems(book: Phrasebook) -> Iterator[Problem]:
    """Templates of a book that can never be filled, phrase by phrase."""
    for phrase in book.phrases:
        table = f"phrase {phrase.id}"
        bodies = (("body", phrase.body), *(("variant.body", one.body) for one in phrase.variants))
        for key, body in bodies:
            for wrong in mistakes(body):
                yield Problem(book.source, table, key, wrong.text, wrong.values)
