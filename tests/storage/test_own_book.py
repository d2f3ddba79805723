"""The user's own phrasebook as it is begun."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from desktop_app.core.checking import template_problems
from desktop_app.core.phrases import Layer
from desktop_app.storage.own_book import ensure_own_book
from desktop_app.storage.phrasebooks import read_book

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", ["My phrases", "我的话术", "내 문구", "{mine}"])
def test_a_missing_book_is_begun_and_reads_without_a_problem(tmp_path: Path, name: str) -> None:
    path = ensure_own_book(tmp_path / "new" / "phrases", name)
    assert path == tmp_path / "new" / "phrases" / "mine.toml"
    reading = read_book([path], Layer.PERSONAL)
    (book,) = reading.books
    assert reading.problems == ()
    assert (book.id, book.name, book.phrases) == ("mine", name, ())
    assert [(one.id, one.name) for one in book.categories] == [("mine", name)]


def test_its_example_is_a_phrase_once_it_is_uncommented(tmp_path: Path) -> None:
    path = ensure_own_book(tmp_path, "mine")
    head, example = path.read_text(encoding="utf-8").split("#\n")
    assert "{{ shop.name }}" in head
    path.write_text(head + re.sub("^# ", "", example, flags=re.MULTILINE), encoding="utf-8")
    reading = read_book([path], Layer.PERSONAL)
    (phrase,) = reading.books[0].phrases
    assert reading.problems == ()
    assert list(template_problems(reading.books[0])) == []
    assert (phrase.id, phrase.code, phrase.title) == ("my-greeting", "a1", "…")
    assert phrase.body.strip() == "…"


def test_a_book_that_is_there_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("whatever")
    assert ensure_own_book(tmp_path, "mine") == path
    assert path.read_text() == "whatever"


def test_where_it_cannot_be_made_the_system_says_why(tmp_path: Path) -> None:
    (tmp_path / "phrases").write_text("in the way")
    with pytest.raises(OSError, match="phrases"):
        ensure_own_book(tmp_path / "phrases", "mine")
