"""One agent's own way with the team's phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.core.phrases import Layer, Library, Phrase, Phrasebook
from desktop_app.core.teamwork.personal import Touch, mark_of, outdated, override, touched
from desktop_app.storage.touches import read_touches, write_touches

if TYPE_CHECKING:
    from pathlib import Path

ONE, TWO, THREE = (
    Phrase("one", "1", "first", code="a1", keywords=("k",)),
    Phrase("two", "2", "second"),
    Phrase("three", "3", "third"),
)


def library(*phrases: Phrase, mine: tuple[Phrase, ...] = ()) -> Library:
    return Library(
        (
            Phrasebook("mine", "mine", phrases=mine),
            Phrasebook("team", "team", layer=Layer.TEAM, phrases=phrases),
        )
    )


@pytest.mark.parametrize(
    ("touches", "shown"),
    [
        ({}, ["one", "two", "three"]),
        ({"two": Touch(hidden=True)}, ["one", "three"]),
        ({"three": Touch(pinned=True)}, ["three", "one", "two"]),
        ({"three": Touch(place=1), "two": Touch(place=2)}, ["three", "two", "one"]),
        ({"one": Touch(pinned=True, place=2), "two": Touch(pinned=True, place=1)},
         ["two", "one", "three"]),
        ({"nobody": Touch(hidden=True)}, ["one", "two", "three"]),
    ],
)  # fmt: skip
def test_touches_order_and_hide(touches: dict[str, Touch], shown: list[str]) -> None:
    found = touched(library(ONE, TWO, THREE), touches)
    assert [entry.phrase.id for entry in found.entries] == shown


def test_a_code_of_ones_own_leaves_the_teams_code_as_a_keyword() -> None:
    touches = {"one": Touch(code="zz"), "two": Touch(code="yy"), "three": Touch(pinned=True)}
    named = touched(library(ONE, TWO, THREE), touches).named
    assert (named["one"][0].phrase.code, named["one"][0].phrase.keywords) == ("zz", ("k", "a1"))
    assert (named["two"][0].phrase.code, named["two"][0].phrase.keywords) == ("yy", ())


def test_ones_own_phrases_are_not_touched() -> None:
    before = library(mine=(ONE,))
    assert touched(before, {"one": Touch(hidden=True)}).books[0] is before.books[0]


def test_an_override_knows_when_the_team_has_changed_its_original() -> None:
    mine = Phrase("one", "1", "my own words")
    touches = {"one": override(ONE), "two": Touch(code="x")}
    assert outdated(library(ONE, TWO, mine=(mine,)), touches) == ()
    newer = Phrase("one", "1", "newer")
    (found,) = outdated(library(newer, TWO, mine=(mine,)), touches)
    assert (found.mine, found.theirs, found.was) == (mine, newer, "first")
    assert outdated(library(TWO, mine=(mine,)), touches) == ()
    assert outdated(library(newer), touches) == ()
    assert mark_of(newer) != mark_of(ONE)


def test_touches_are_kept_and_what_is_odd_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "touches.toml"
    assert read_touches(path) == {}
    touches = {"one": Touch("zz", True, 3, True, "ab", "x\ny"), "two": Touch(pinned=True)}  # noqa: FBT003 - a row
    write_touches(path, {**touches, "three": Touch()})
    assert read_touches(path) == touches
    path.write_text('touch = [{ id = 3 }, 4, { id = "a", pinned = 1, code = "c" }]\n')
    assert read_touches(path) == {"a": Touch("c")}
    for text in ("touch = 3\n", "touch = ["):
        path.write_text(text)
        assert read_touches(path) == {}
