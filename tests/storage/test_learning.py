"""What buyers said before each phrase was picked."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import resources
from desktop_app.core.phrases import Phrase
from desktop_app.core.search.spelling import Spelling
from desktop_app.core.search.suggest import tokens
from desktop_app.storage.learning import FADES, MOST, Learned, read_learned, write_learned
from desktop_app.storage.places import Places
from tests.fakes import picker_of

if TYPE_CHECKING:
    from pathlib import Path

NOW = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
SPELLING = Spelling(resources.pinyin())


def test_a_pick_without_words_teaches_nothing() -> None:
    learned = Learned({"a": {1: 0.5}})
    assert learned.picked("a", ()) is learned


def test_a_pick_is_remembered_for_its_phrase_alone() -> None:
    before = Learned({"a": {1: 0.5}})
    after = before.picked("b", {2, 3})
    assert after.words["a"] == {1: 0.5}
    assert set(after.words["b"]) == {2, 3}
    assert before.words == {"a": {1: 0.5}}


def test_what_is_said_again_grows_and_what_is_not_fades() -> None:
    once = Learned().picked("a", {1, 2})
    twice = once.picked("a", {1})
    assert twice.words["a"][1] > once.words["a"][1] == once.words["a"][2]
    assert twice.words["a"][2] == pytest.approx(once.words["a"][2] * FADES)
    assert once.picked("b", {9}).words["a"] == once.words["a"]


def test_a_word_of_the_last_message_weighs_about_one() -> None:
    assert Learned().picked("a", {1}).words["a"][1] == pytest.approx(1, abs=0.2)


def test_only_the_heaviest_words_are_kept() -> None:
    heavy = Learned()
    for _ in range(3):
        heavy = heavy.picked("a", range(10))
    full = heavy.picked("a", range(100, 100 + 2 * MOST))
    assert len(full.words["a"]) == MOST
    assert set(range(10)) <= set(full.words["a"])


def test_what_a_message_was_answered_with_again_and_again_is_offered_for_it() -> None:
    message = "火星上有水吗"
    shown = picker_of(SPELLING, Phrase("ship", "发货", "今天发货"), Phrase("mars", "别的", "有的"))
    assert shown.overheard(message, is_ours=False).found.answering == ""
    learned = Learned()
    for _ in range(30):
        learned = learned.picked("mars", tokens(message, SPELLING))
    found = replace(shown, learned=learned.words).overheard(message, is_ours=False).found
    assert (found.answering, found.rows[0].entry.phrase.id) == (message, "mars")


@given(
    st.dictionaries(
        st.text(max_size=4),
        st.dictionaries(st.integers(0, 2**32 - 1), st.integers(0, 10_000), max_size=4),
        max_size=3,
    )
)
def test_what_was_learned_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, words: dict[str, dict[int, int]]
) -> None:
    path = Places(tmp_path_factory.mktemp("home") / "new").learned
    assert read_learned(path, NOW) == Learned()
    learned = Learned(
        {one: {word: n / 1000 for word, n in more.items()} for one, more in words.items()}
    )
    write_learned(path, learned)
    assert read_learned(path, NOW) == learned
    write_learned(path, Learned())
    assert read_learned(path, NOW) == Learned()


def test_weights_are_written_short(tmp_path: Path) -> None:
    write_learned(tmp_path / "l.json", Learned({"价": {7: 0.123456}}))
    assert read_learned(tmp_path / "l.json", NOW) == Learned({"价": {7: 0.123}})


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{", b"[]", b"7", b"null", b'{"a": 1}', b'{"a": [1]}', b'{"a": {"x": 1}}',
        b'{"a": {"1": null}}', b'{"a": {"1": "x"}}', b'{"a": {"1": [1]}}', b"\xff\xff\xff",
        b'{"a": {"1": 1' + b"0" * 400 + b"}}", b"[" * 100_000, b" " * (8 * 1024 * 1024 + 1),
    ],
)  # fmt: skip
def test_a_broken_file_is_moved_aside_and_learning_begins_again(
    tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "learned.json"
    path.write_bytes(data)
    assert read_learned(path, NOW) == Learned()
    assert not path.exists()
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [data]
    write_learned(path, Learned({"a": {1: 1.0}}))
    assert read_learned(path, NOW) == Learned({"a": {1: 1.0}})


@pytest.mark.parametrize("weight", ["-1", "-0.5", "NaN", "Infinity", "1e999"])
def test_no_weight_is_read_that_cannot_be_counted_with(tmp_path: Path, weight: str) -> None:
    path = tmp_path / "learned.json"
    path.write_text(f'{{"a": {{"1": {weight}}}}}')
    weights = [each for words in read_learned(path, NOW).words.values() for each in words.values()]
    assert all(math.isfinite(each) and each >= 0 for each in weights)
