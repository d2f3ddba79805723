"""Phrasebooks read as one library."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.phrases import (
    Category,
    Entry,
    Field,
    Ladder,
    Layer,
    Library,
    Phrase,
    Phrasebook,
)

SHIPPED, TEAM, PERSONAL = Layer.SHIPPED, Layer.TEAM, Layer.PERSONAL


def book(name: str, layer: Layer, *ids: str, fields: tuple[Field, ...] = ()) -> Phrasebook:
    phrases = tuple(Phrase(one, f"{name}:{one}", "x") for one in ids)
    return Phrasebook(name, name, layer=layer, fields=fields, phrases=phrases)


@pytest.mark.parametrize(
    ("books", "titles"),
    [
        ([], []),
        ([book("s", SHIPPED, "a", "b")], ["s:a", "s:b"]),
        ([book("s", SHIPPED, "a", "b"), book("p", PERSONAL, "b")], ["p:b", "s:a"]),
        ([book("s", SHIPPED, "a"), book("t", TEAM, "a"), book("p", PERSONAL, "a")], ["p:a"]),
        ([book("s", SHIPPED, "a"), book("t", TEAM, "a")], ["t:a"]),
        ([book("s", SHIPPED, "a", "b"), book("p", PERSONAL, "a"), book("t", TEAM, "b")],
         ["p:a", "t:b"]),
        ([book("p", PERSONAL, "a"), book("q", PERSONAL, "a")], ["p:a", "q:a"]),
        ([book("q", PERSONAL, "a"), book("p", PERSONAL, "a")], ["q:a", "p:a"]),
        ([book("t", TEAM, "a"), book("u", TEAM, "a"), book("s", SHIPPED, "a", "b")],
         ["t:a", "u:a", "s:b"]),
        ([book("p", PERSONAL, "a", "a")], ["p:a", "p:a"]),
        ([book("p", PERSONAL), book("s", SHIPPED, "a")], ["s:a"]),
    ],
)  # fmt: skip
def test_a_higher_layer_covers_a_lower_one_and_no_layer_covers_itself(
    books: list[Phrasebook], titles: list[str]
) -> None:
    assert [entry.phrase.title for entry in Library(tuple(books)).entries] == titles


def test_a_ladder_is_covered_as_a_phrase_is() -> None:
    def with_ladders(name: str, layer: Layer, *ids: str) -> Phrasebook:
        ladders = tuple(Ladder(one, f"{name}:{one}") for one in ids)
        return Phrasebook(name, name, layer=layer, ladders=ladders)

    library = Library(
        (
            with_ladders("s", SHIPPED, "a", "b"),
            with_ladders("p", PERSONAL, "b"),
            with_ladders("q", PERSONAL, "b"),
        )
    )
    assert [one.ladder.title for one in library.ladders] == ["p:b", "q:b", "s:a"]
    assert [one.book.id for one in library.ladders] == ["p", "q", "s"]


def test_phrases_are_looked_up_by_id() -> None:
    library = Library((book("p", PERSONAL, "a"), book("q", PERSONAL, "a"), book("s", SHIPPED, "b")))
    assert [entry.phrase.title for entry in library.named["a"]] == ["p:a", "q:a"]
    assert [entry.phrase.title for entry in library.named["b"]] == ["s:b"]
    assert "c" not in library.named


layers = st.sampled_from(list(Layer))
some_books = st.lists(
    st.builds(lambda layer, ids: book("x", layer, *ids), layers, st.lists(st.sampled_from("abcd"))),
    max_size=6,
)


@given(some_books)
def test_a_phrase_counts_unless_a_higher_layer_has_its_id(books: list[Phrasebook]) -> None:
    expected = [
        (one.layer, phrase.id)
        for one in sorted(books, key=lambda one: one.layer)
        for phrase in one.phrases
        if not any(
            other.layer < one.layer and phrase.id in {each.id for each in other.phrases}
            for other in books
        )
    ]
    entries = Library(tuple(books)).entries
    assert [(entry.book.layer, entry.phrase.id) for entry in entries] == expected


def test_the_highest_book_says_how_a_value_is_asked_for() -> None:
    ours, theirs = Field("ask.a", "ours"), Field("ask.a", "theirs")
    only = Field("ask.b", "theirs")
    books = (
        book("s", SHIPPED, fields=(theirs, only)),
        book("p", PERSONAL, fields=(ours, Field("ask.a", "again"))),
    )
    assert Library(books).fields == {"ask.a": ours, "ask.b": only}


def test_a_book_in_another_language_has_the_last_word_on_how_a_value_is_asked_for() -> None:
    mine, theirs, common = Field("ask.a", "快递"), Field("ask.a", "courier"), Field("ask.b", "b")
    library = Library(
        (
            replace(book("zh", PERSONAL, fields=(mine,)), language="zh-CN"),
            replace(book("en", SHIPPED, fields=(theirs,)), language="en-GB"),
            book("any", SHIPPED, fields=(common,)),
        )
    )
    assert library.fields_for("en") == {"ask.a": theirs, "ask.b": common}
    assert library.fields_for("zh-TW") == {"ask.a": mine, "ask.b": common}
    assert library.fields_for("ko") == library.fields_for("") == library.fields
    assert library.fields_for("EN-us") is library.fields_for("en")


@pytest.mark.parametrize(("category", "name"), [("c", "议价"), ("gone", ""), ("", "")])
def test_an_entry_knows_the_name_of_its_category(category: str, name: str) -> None:
    phrase = Phrase("a", "a", "x", category=category)
    one = Phrasebook("b", "b", categories=(Category("c", "议价"),), phrases=(phrase,))
    assert Entry(phrase, one).category_name == name
    assert one.category == {"c": Category("c", "议价")}
