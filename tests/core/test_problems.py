"""Bad data said in one line."""

from __future__ import annotations

import pytest

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem


@pytest.mark.parametrize(
    ("table", "key", "said"),
    [
        ("phrase kj1", "title", "a.toml: phrase kj1 title: no title"),
        ("phrase kj1", "", "a.toml: phrase kj1: no title"),
        ("", "title", "a.toml: title: no title"),
        ("", "", "a.toml: no title"),
    ],
)
def test_a_problem_names_file_table_and_key(table: str, key: str, said: str) -> None:
    assert str(Problem("a.toml", table, key, "no {what}", {"what": "title"})) == said


def test_the_values_of_a_problem_are_never_read_as_places_for_values() -> None:
    assert Problem("a", "", "", "{what} is odd", {"what": "{0} {x}"}).message == "{0} {x} is odd"


def test_marking_a_sentence_for_translation_leaves_it_as_it_is() -> None:
    assert QT_TRANSLATE_NOOP("problem", "{a} is odd") == "{a} is odd"
