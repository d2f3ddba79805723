"""A line of the search field, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import resources
from desktop_app.core.queries import Mode, Query, first_named, parsed
from desktop_app.core.search.spelling import Spelling

SPELLING = Spelling(resources.pinyin())
SHOES = (("a12", "a12 徒步鞋"), ("a1", "a1 跑鞋"), ("b7", "b7 A1 系列凉鞋"))


def words(text: str, category: str = "", product: str = "") -> Query:
    return Query(Mode.WORDS, text, category, product)


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("", words("")),
        (" \u3000 ", words("")),
        (" 运费　多少 ", words("运费 多少")),
        ("#议价 贵", words("贵", "议价")),
        ("贵 #议价 吗", words("贵 吗", "议价")),
        ("＃议价　便宜", words("便宜", "议价")),
        ("#", words("")),
        ("# 议价", words("议价")),
        ("@a12 便宜", words("便宜", product="a12")),
        ("＠A12", words("", product="A12")),
        ("#议价 @a12 贵", words("贵", "议价", "a12")),
        ("@a12 贵 #议价", words("贵", "议价", "a12")),
        ("a#b c@d e/f g?", words("a#b c@d e/f g?")),
        ("能便宜吗？", words("能便宜吗？")),
        ("/reload", Query(Mode.COMMAND, "reload")),
        (" /  new phrase ", Query(Mode.COMMAND, "new phrase")),
        ("／", Query(Mode.COMMAND, "")),
        ("/#a @b", Query(Mode.COMMAND, "#a @b")),
        ("?能便宜吗", Query(Mode.BUYER, "能便宜吗")),
        ("？ 能便宜吗 #a @b", Query(Mode.BUYER, "能便宜吗 #a @b")),
        ("?", Query(Mode.BUYER, "")),
    ],
)
def test_a_line_is_taken_apart_at_its_signs(line: str, query: Query) -> None:
    assert parsed(line, SPELLING) == query


@given(st.text(st.sampled_from("#＃@＠/／?？ 　a议"), max_size=12))
def test_no_sign_is_left_at_the_beginning_of_a_word_to_be_searched(line: str) -> None:
    query = parsed(line, SPELLING)
    if query.mode is Mode.WORDS:
        assert not any(word[0] in "#＃@＠" for word in query.text.split())
    else:
        assert line.strip()[1:].strip() == query.text
        assert (query.category, query.product) == ("", "")


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("a1", "a1"),
        ("A1", "a1"),
        ("ａ１", "a1"),
        ("a12", "a12"),
        ("a", "a12"),
        ("徒步", "a12"),
        ("tubu", "a12"),
        ("tbx", "a12"),
        ("跑鞋", "a1"),
        ("凉鞋", "b7"),
        ("zzz", None),
    ],
)
def test_a_name_is_found_by_its_value_then_by_any_spelling(typed: str, value: str | None) -> None:
    assert first_named(iter(SHOES), typed, SPELLING) == value
    assert first_named((), typed, SPELLING) is None
