"""Where sentences begin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.rules.sentences import VALUE, ends_at, first_heads, heads


@pytest.mark.parametrize(
    ("text", "word", "is_head"),
    [
        ("不能退", "不能", True),
        ("亲,不能退", "不能", True),
        ("亲爱的 不能退", "不能", True),
        ("您不能退", "不能", False),
        ("好的。不能退", "不能", True),
        ("好的,我看看,不能退", "不能", False),
        ("/:^_^ 不能退", "不能", True),
        ("/:-f不能退", "不能", True),
        ("[愉快]不能退", "不能", True),
        ("😊~不能退", "不能", True),
        ("一\n不能退", "不能", True),
        ("thanks. can't", "can't", True),
        ("v1.can't", "can't", False),
        ("hi there, can't", "can't", True),
        ("고객님, 안돼요", "안돼요", True),
        ("[]不能", "不能", True),
        (f"{VALUE}{VALUE}不能", "不能", False),
        (f"{VALUE}。不能", "不能", True),
    ],
)
def test_a_sentence_begins_past_the_smile_and_the_address(
    text: str, word: str, *, is_head: bool
) -> None:
    assert (text.index(word) in heads(text)) == is_head


def test_the_first_sentence_is_told_from_the_others() -> None:
    assert first_heads("亲,在。在") >= {0, 2}
    assert 4 not in first_heads("亲,在。在")


@pytest.mark.parametrize(
    ("text", "place", "is_end"),
    [
        ("没有", 2, True), ("没有。 😊", 2, True), ("没有/:^_^", 2, True),
        ("没有[愉快]亲", 2, True), ("没有哦", 2, False), (f"没有{VALUE}", 2, False), ("", 0, True),
    ],
)  # fmt: skip
def test_signs_codes_and_an_address_end_a_message(text: str, place: int, *, is_end: bool) -> None:
    assert ends_at(text, place) == is_end


@given(st.text(alphabet="。!. /:^_[]亲a在😊\n" + VALUE, max_size=60))
def test_heads_are_places_of_the_text(text: str) -> None:
    assert all(0 <= place <= len(text) for place in heads(text))
    assert first_heads(text) <= heads(text) | {0}


def test_ten_thousand_signs_take_no_time() -> None:
    assert heads("! " * 10_000)
