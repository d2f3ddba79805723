"""A body as people read it: without template language, values by name in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.variables import FEELINGS
from desktop_app.exchange.brackets import label_of
from desktop_app.exchange.wording import messages, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.phrases import Field, Phrase, Phrasebook


def fields_of(book: Phrasebook) -> Mapping[str, Field]:
    """The fields of a book by their variables."""
    return {field.name: field for field in book.fields}


def path_of(phrase: Phrase, book: Phrasebook) -> tuple[str, ...]:
    """The names of a phrase's categories, from the outside in."""
    category = book.category.get(phrase.category)
    if category is None:
        return ()
    above = book.category.get(category.parent)
    return (above.name, category.name) if above else (category.name,)


def plain(body: str, fields: Mapping[str, Field], between: str = "\n") -> str:
    """A body with ``[names]`` for its values; tags stay. ``between`` parts its messages."""
    parts = ("".join(_said(message, fields)) for message in messages(body))
    return between.join(part.removesuffix("\n") for part in parts)


def _said(body: str, fields: Mapping[str, Field]) -> list[str]:
    return [
        _word(word.text, word.name, fields) if word.kind == "value" else word.text
        for word in words(body)
    ]


def _word(text: str, name: str, fields: Mapping[str, Field]) -> str:
    if name in FEELINGS:
        return FEELINGS[name]
    return f"[{label_of(name, fields)}]" if name else text.strip("\"'")
