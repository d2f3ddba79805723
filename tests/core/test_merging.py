"""Two who have changed one book."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings

from desktop_app.core.merging import Conflict, merged, with_side
from desktop_app.core.phrases import Category, Ladder, Phrase, Phrasebook, Variant
from tests.made_books import BOOKS


def unordered(book: Phrasebook) -> Phrasebook:
    """With all lists sorted: where both have moved something, the order is that of whoever asks."""
    phrases = (
        replace(
            one,
            keywords=tuple(sorted(one.keywords)),
            variants=tuple(sorted(one.variants, key=repr)),
        )
        for one in book.phrases
    )
    return replace(
        book,
        phrases=tuple(sorted(phrases, key=repr)),
        categories=tuple(sorted(book.categories, key=repr)),
        ladders=tuple(sorted(book.ladders, key=repr)),
        fields=tuple(sorted(book.fields, key=repr)),
    )


@settings(max_examples=150, deadline=None)
@given(BOOKS, BOOKS, BOOKS)
def test_it_does_not_matter_who_asks(
    base: Phrasebook, ours: Phrasebook, theirs: Phrasebook
) -> None:
    mine, its = merged(base, ours, theirs), merged(base, theirs, ours)
    book = mine.book
    for conflict in mine.conflicts:
        book = with_side(book, conflict, "theirs")
    assert unordered(book) == unordered(its.book)
    mirrored = [replace(one, ours=one.theirs, theirs=one.ours) for one in its.conflicts]
    assert sorted(map(repr, mirrored)) == sorted(map(repr, mine.conflicts))


@settings(max_examples=150, deadline=None)
@given(BOOKS, BOOKS, BOOKS)
def test_merging_again_changes_nothing(
    base: Phrasebook, ours: Phrasebook, theirs: Phrasebook
) -> None:
    found = merged(base, ours, theirs)
    book = found.book
    assume(
        not any(one.field in {"category", "parent"} for one in found.conflicts)
    )  # these bring some back
    assert unordered(merged(base, book, theirs).book) == unordered(book)
    assert unordered(merged(base, ours, book).book) == unordered(book)


@settings(max_examples=100, deadline=None)
@given(BOOKS, BOOKS)
def test_what_only_one_has_changed_is_taken(base: Phrasebook, ours: Phrasebook) -> None:
    assert merged(base, ours, base).book == ours
    assert merged(base, base, ours).book == ours
    assert merged(base, ours, ours).book == ours


A, B, C = (Phrase(one, one, one) for one in "abc")
BASE = Phrasebook("m", "M", source="m", phrases=(A, B, C))


def book(*phrases: Phrase, **more: object) -> Phrasebook:
    return replace(BASE, phrases=phrases, **more)  # type: ignore[arg-type] # a field's


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "order"),
    [
        ("abc", "cab", "abc", "cab"),
        ("abc", "abc", "cab", "cab"),
        ("abc", "cab", "bac", "cab"),
        ("abc", "abxc", "yabc", "yabxc"),
        ("abc", "axbc", "aybc", "axybc"),
        ("abc", "ac", "cab", "ca"),
        ("abcd", "adxbc", "abc", "axbc"),
        ("", "ab", "ba", "ab"),
    ],
)
def test_the_moves_of_both_count(base: str, ours: str, theirs: str, order: str) -> None:
    sides = [book(*(Phrase(one, one, one) for one in names)) for names in (base, ours, theirs)]
    assert "".join(one.id for one in merged(*sides).book.phrases) == order


def test_an_edit_beats_a_deletion() -> None:
    edited = replace(B, body="new")
    for sides in ((book(A, C), book(A, edited, C)), (book(A, edited, C), book(A, C))):
        found = merged(BASE, *sides)
        assert found.book.phrases == (A, edited, C)
        assert found.conflicts == ()


def test_a_category_that_is_needed_comes_back_with_the_one_above_it() -> None:
    categories = (Category("x", "X"), Category("y", "Y", parent="x"))
    base = book(replace(A, category="y"), categories=categories)
    ours = book(replace(A, category="y", body="new"), categories=categories)
    found = merged(base, ours, book()).book
    assert found.categories == categories
    assert found.phrases == ours.phrases


def test_two_that_are_put_below_each_other_stand_side_by_side() -> None:
    base, ours, theirs = (
        book(categories=(Category("x", "X", parent=x), Category("y", "Y", parent=y)))
        for x, y in (("", ""), ("y", ""), ("", "x"))
    )
    assert merged(base, ours, theirs).book == base


def test_steps_that_both_have_moved_are_in_conflict() -> None:
    base, ours, theirs, more = (
        book(A, B, C, ladders=(Ladder("u", steps=tuple(steps)),))
        for steps in ("abc", "cab", "bac", "abca")
    )
    (conflict,) = merged(base, ours, theirs).conflicts
    assert (conflict.kind, conflict.field, conflict.ours) == ("ladder", "steps", tuple("cab"))
    (conflict,) = merged(base, more, theirs).conflicts
    assert conflict.theirs == tuple("bac")
    assert merged(base, more, base).book == more


def test_other_wordings_and_unknown_keys_are_merged_one_by_one() -> None:
    en, ko, twice = Variant("en", "en"), Variant("ko", "ko"), Variant("EN", "en")
    base = book(replace(A, variants=(en,), extra={"k": 1, "l": 1}))
    ours = book(replace(A, variants=(en, twice), extra={"k": 2, "l": 1}))
    theirs = book(replace(A, variants=(en, ko), extra={"k": 1, "m": 1}))
    (phrase,) = merged(base, ours, theirs).book.phrases
    assert set(map(repr, phrase.variants)) == set(map(repr, (en, twice, ko)))
    assert phrase.extra == {"k": 2, "m": 1}


def test_either_side_or_what_there_was_can_be_taken() -> None:
    en = Variant("x", "en")
    ours = book(replace(A, title="o", variants=(en,), extra={"k": 1}), name="O")
    theirs = book(replace(A, title="t", variants=(Variant("y", "en"),), extra={"k": 2}), name="T")
    found = merged(book(A), ours, theirs)
    assert {(one.kind, one.field, one.key) for one in found.conflicts} == {
        ("phrase", "title", ""), ("phrase", "variants", "en"), ("phrase", "extra", "k"),
        ("book", "name", ""),
    }  # fmt: skip
    for side, wanted in (("ours", ours), ("theirs", theirs), ("base", book(A))):
        taken = found.book
        for conflict in found.conflicts:
            taken = with_side(taken, conflict, side)  # type: ignore[arg-type] # one of three
        assert taken == wanted
    new = Conflict("m", "phrase", "a", "code", "", None, "o", "t")
    assert with_side(ours, new, "base").phrases[0].code == ""
    assert with_side(book(B), new, "ours") == book(B)
