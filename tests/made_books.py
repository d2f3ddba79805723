"""Small valid phrasebooks by the dice: few ids, so that two of them meet."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from desktop_app.core.phrases import Category, Field, Ladder, Layer, Phrase, Phrasebook, Variant

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXTS = ("a", "b", "亲,在的", "{{ shop.name }}\n---\n在的", "{% if x %}")
CHANCES = st.integers(0, 2**32).map(Random)
"""Dice whose throws are always the same for one number."""


def some(chance: Random, names: Sequence[str]) -> tuple[str, ...]:
    """A few of the names, each once, in any order."""
    return tuple(chance.sample(names, chance.randint(0, len(names))))


def made_phrase(chance: Random, ident: str, categories: Sequence[str]) -> Phrase:
    languages = some(chance, ("en", "ko"))
    return Phrase(
        id=ident,
        title=chance.choice(TEXTS),
        body=chance.choice(TEXTS),
        category=chance.choice(("", *categories)),
        code=chance.choice(("", "k1")),
        keywords=some(chance, "pqr"),
        images=some(chance, ("1.png", "2.png")),
        variants=tuple(Variant(chance.choice(TEXTS), language) for language in languages),
        extra={key: chance.randint(0, 1) for key in some(chance, "mn")},
    )


def made_book(
    chance: Random, source: str = "mine.toml", layer: Layer = Layer.PERSONAL
) -> Phrasebook:
    """A book whose references are all good."""
    idents, names = some(chance, "abcdef"), some(chance, "xyz")
    tops = [name for name in names if name == "x"]  # so that no two are each below the other
    categories = tuple(
        Category(
            name,
            chance.choice(TEXTS),
            parent="" if name == "x" else chance.choice(("", *tops)),
        )
        for name in names
    )
    steps = [chance.choice(idents) for _ in range(chance.randint(0, 4))] if idents else []
    return Phrasebook(
        id="mine",
        name=chance.choice(TEXTS),
        layer=layer,
        source=source,
        fields=tuple(Field(one, chance.choice(TEXTS)) for one in some(chance, ("x.a", "x.b"))),
        categories=categories,
        phrases=tuple(made_phrase(chance, one, names) for one in idents),
        ladders=tuple(
            Ladder(one, chance.choice(TEXTS), steps=tuple(steps)) for one in some(chance, "uv")
        ),
    )


BOOKS = CHANCES.map(made_book)
