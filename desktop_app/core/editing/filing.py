"""What of a book that is being edited can be written into its file by now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.editing.desk import with_phrases

if TYPE_CHECKING:
    from desktop_app.core.phrases import Phrase, Phrasebook

TITLE_LENGTH = 40
"""The longest title that is made from a body, in characters."""


def filed(book: Phrasebook, before: Phrasebook) -> Phrasebook:
    """The book without what is unfinished.

    A phrase with nothing to send stays as it was in ``before``, or is left out where it is new.
    """
    if book is before or all(_is_whole(phrase) for phrase in book.phrases):
        return book
    old = {phrase.id: phrase for phrase in before.phrases}
    found = (_filed(phrase, old.get(phrase.id)) for phrase in book.phrases)
    return with_phrases(book, (phrase for phrase in found if phrase))


def _is_whole(phrase: Phrase) -> bool:
    return bool(
        phrase.title.strip()
        and (phrase.images or phrase.body.strip() or phrase.variants)
        and (not phrase.body or phrase.body.strip())
        and all(variant.body.strip() for variant in phrase.variants)
    )


def _filed(phrase: Phrase, old: Phrase | None) -> Phrase | None:
    if _is_whole(phrase):
        return phrase
    body = phrase.body if phrase.body.strip() else ""
    variants = tuple(each for each in phrase.variants if each.body.strip())
    texts = (body, *(each.body for each in variants), *phrase.images)
    first = next(filter(None, texts), "")
    if not first:
        return old
    title = phrase.title if phrase.title.strip() else title_of(first)
    return replace(phrase, title=title, body=body, variants=variants)


def title_of(text: str) -> str:
    """The title of a phrase that has none: its first line, cut."""
    return text.strip().partition("\n")[0][:TITLE_LENGTH].rstrip()
