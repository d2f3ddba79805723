"""Two who have changed one book."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given, settings

from desktop_app.core.merging import merged, with_side
from desktop_app.core.phrases import Phrasebook
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


@settings(max_examples=400, deadline=None)
@given(BOOKS, BOOKS, BOOKS)
def test_it_does_not_matter_who_asks(base, ours, theirs):
    mine, its = merged(base, ours, theirs), merged(base, theirs, ours)
    book = mine.book
    for conflict in mine.conflicts:
        book = with_side(book, conflict, "theirs")
    assert unordered(book) == unordered(its.book)
    mirrored = [replace(one, ours=one.theirs, theirs=one.ours) for one in its.conflicts]
    assert sorted(map(repr, mirrored)) == sorted(map(repr, mine.conflicts))


@settings(max_examples=400, deadline=None)
@given(BOOKS, BOOKS, BOOKS)
def test_merging_again_changes_nothing(base, ours, theirs):
    found = merged(base, ours, theirs)
    book = found.book
    assume(not any(one.field == "category" for one in found.conflicts))  # these bring some back
    assert unordered(merged(base, book, theirs).book) == unordered(book)
    assert unordered(merged(base, ours, book).book) == unordered(book)


@settings(max_examples=300, deadline=None)
@given(BOOKS, BOOKS)
def test_what_only_one_has_changed_is_taken(base, ours):
    assert merged(base, ours, base).book == ours
    assert merged(base, base, ours).book == ours
    assert merged(base, ours, ours).book == ours
