"""Files as entries, and what makes two values the same."""

from __future__ import annotations

import datetime as dt

import pytest

from desktop_app.core.teamwork.documents import entries_of
from desktop_app.core.teamwork.edits import canonical


def test_the_questions_of_a_book_are_entries_and_what_is_no_table_is_none() -> None:
    asked = {"label": "单号", "conflict": ["x"]}
    raw = {"format": 1, "fields": {"order.tracking": asked, "odd": 3}}
    assert entries_of(raw) == {("field", "order.tracking"): {"label": "单号"}}
    assert entries_of({"fields": 3}) == {}


def test_the_same_table_twice_is_two_entries_with_the_same_ids_every_time() -> None:
    twice = {"phrase": [{"body": "b"}, {"body": "b"}, {"body": "b"}]}
    found = entries_of(twice)
    assert list(found.values()) == [{"body": "b"}] * 3
    assert found == entries_of(twice)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, True),
        (["a", "b"], ("a", "b"), True),
        (["a", "b"], ["b", "a"], False),
        (dt.date(2026, 11, 30), dt.date(2026, 11, 30), True),
        (dt.date(2026, 11, 30), "2026-11-30", False),
        (dt.time(17), dt.time(17, 1), False),
        (1, "1", False),
    ],
)
def test_equal_values_and_no_others_are_the_same(one: object, other: object, same: bool) -> None:  # noqa: FBT001 - a table's column
    assert (canonical(one) == canonical(other)) is same
