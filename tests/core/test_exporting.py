"""The part of a library that is to be written elsewhere."""

from __future__ import annotations

from desktop_app.core.editing.desk import Spot
from desktop_app.core.exporting import Choice, chosen
from desktop_app.core.phrases import (
    Category,
    Field,
    Ladder,
    Layer,
    Library,
    Phrase,
    Phrasebook,
    Variant,
)

MINE = Phrasebook(
    "mine", "Mine", "zh-CN", source="/mine",
    fields=(Field("ask.size", "尺码"), Field("ask.unused", "没人问")),
    categories=(Category("top", "上"), Category("low", "下", parent="top"), Category("no", "空")),
    phrases=(
        Phrase("a", "A", "{{ ask.size }}", "low"),
        Phrase("b", "B", "b", "top", variants=(Variant("{{ buyer.title }}"),)),
        Phrase("c", "C", "c"),
        Phrase("d", "D", "d", "gone"),
    ),
    ladders=(Ladder("l", "L", steps=("a", "b")), Ladder("m", "M", steps=("a", "c", "nowhere"))),
)  # fmt: skip
SHIPPED = Phrasebook(
    "starter", "Starter", "zh-CN", layer=Layer.SHIPPED, source="/starter",
    fields=(Field("buyer.name", "称呼"), Field("order.tracking", "单号")),
    phrases=(Phrase("a", "covered", "x"), Phrase("e", "E", "e")),
)  # fmt: skip
LIBRARY = Library((MINE, SHIPPED))


def titles(choice: Choice) -> list[list[str]]:
    return [[phrase.title for phrase in book.phrases] for book in chosen(LIBRARY, choice)]


def test_of_the_whole_library_what_is_covered_is_left_out() -> None:
    assert titles(Choice()) == [["A", "B", "C", "D"], ["E"]]


def test_of_one_book_everything_can_be_had() -> None:
    assert titles(Choice(book="/starter")) == [["covered", "E"]]
    assert titles(Choice(book="/nowhere")) == []


def test_a_category_has_those_below_it() -> None:
    assert titles(Choice(category="top")) == [["A", "B"]]
    assert titles(Choice(book="/mine", category="low")) == [["A"]]


def test_single_phrases_are_found_where_they_stand() -> None:
    spots = {Spot("/starter", "a"), Spot("/mine", "c"), Spot("/mine", "e")}
    assert titles(Choice(spots=spots)) == [["C"], ["covered"]]


def test_a_whole_book_takes_along_how_other_books_ask_for_what_it_names() -> None:
    (book,) = chosen(LIBRARY, Choice(book="/mine"))
    assert [one.name for one in book.fields] == ["ask.size", "ask.unused", "buyer.name"]
    assert book.ladders == MINE.ladders
    assert book.categories == MINE.categories


def test_a_part_has_its_own_categories_questions_and_whole_ladders() -> None:
    (book,) = chosen(LIBRARY, Choice(book="/mine", category="low"))
    assert [one.id for one in book.categories] == ["top", "low"]
    assert [one.name for one in book.fields] == ["ask.size"]
    assert book.ladders == ()
    spots = {Spot("/mine", "a"), Spot("/mine", "b"), Spot("/mine", "d")}
    (book,) = chosen(LIBRARY, Choice(spots=spots))
    assert [one.id for one in book.ladders] == ["l"]
