"""Readings: what is meant, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import resources
from desktop_app.core.rules.disguises import (
    EVASIVE,
    in_pinyin,
    plain,
    read_as,
    spaced,
    squeeze,
)
from desktop_app.core.search.spelling import Spelling

SPELLING = Spelling(resources.pinyin())


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("ＱＱ", "qq"),
        ("QQ", "qq"),
        ("微\u200b信", "微信"),
        ("❤\ufe0f", "❤"),
        ("Q\u0336Q\u0336", "qq"),
        ("1\ufe0f\u20e3", "1"),
        ("後來", "后来"),
        ("don’t", "don't"),
        ("é", "e"),
        ("a\ud800b", "ab"),
        ("카톡", "카톡"),
        ("", ""),
    ],
)
def test_a_plain_reading_is_what_one_sees(text: str, read: str) -> None:
    assert plain(text, SPELLING).text == read


@pytest.mark.parametrize(
    ("text", "through", "read"),
    [
        ("微 信", "", "微 信"),
        ("微 信", "spaces", "微信"),
        ("微.-_信", "spaces", "微信"),
        ("微....信", "spaces", "微\n信"),
        ("微，信", "spaces", "微\n信"),
        ("支付,宝", "spaces", "支付\n宝"),
        ("微丶信", "spaces", "微信"),
        ("薇❤", "lookalikes", "微信"),
        ("薇 ❤", "spaces lookalikes", "微信"),
        ("v信", "lookalikes", "微信"),
        ("wh@ts@pp", "lookalikes", "whatsapp"),
        ("+v", "spaces lookalikes", "加微"),
        ("扣扣", "lookalikes", "qq"),
        ("一三⑧０", "digits", "1380"),
        ("공일공", "digits", "010"),
        ("❸㈠⑩", "digits", "31⑩"),
        ("٣", "digits", "3"),
        ("1 3-8", "spaces digits", "138"),
    ],
)
def test_a_disguise_is_seen_through_where_it_is_asked(text: str, through: str, read: str) -> None:
    assert read_as(text, frozenset(through.split())).text == read


@given(st.text(), st.sets(st.sampled_from(["spaces", "lookalikes", "digits"])))
def test_each_character_of_a_reading_has_its_place(text: str, through: set[str]) -> None:
    first = plain(text, SPELLING)
    read = read_as(first.text, frozenset(through), squeeze(first.text))
    for reading, source in ((first, text), (read, first.text)):
        assert len(reading.at) == len(reading.text)
        assert list(reading.at) == sorted(set(reading.at))
        assert all(0 <= place < len(source) for place in reading.at)
    assert not through or read == read_as(first.text, frozenset(through))


@pytest.mark.parametrize(
    ("word", "gaps"), [("微信", {1}), ("qq", set()), ("v信", {1}), ("wechat", set()), ("a", set())]
)
def test_words_of_letters_are_not_parted_just_anywhere(word: str, gaps: set[int]) -> None:
    assert spaced(word) == gaps


def test_pinyin_is_spelled_in_full_and_mixed_with_gaps_between_syllables() -> None:
    spelled = dict(in_pinyin("微信", SPELLING))
    assert spelled == {"weixin": {3}, "wei信": {3}, "微xin": {1}}
    assert "jiaweixinba" in dict(in_pinyin("加微信吧", SPELLING))
    long = dict(in_pinyin("加我微信聊", SPELLING))
    assert all(word.isascii() for word in long)


@pytest.mark.parametrize("word", ["qq", "微", "v信", ""])
def test_what_is_no_chinese_word_has_no_pinyin(word: str) -> None:
    assert list(in_pinyin(word, SPELLING)) == []


def test_no_lookalike_is_one_of_two_characters() -> None:
    assert len(set(EVASIVE)) == len(EVASIVE)
