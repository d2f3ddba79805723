"""Nothing that can be typed or pasted breaks a search, and no span leaves its field."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.search.index import FIELDS, Document, Index, spans_in

if TYPE_CHECKING:
    from desktop_app.core.search.spelling import Spelling

anything = st.text(st.characters(exclude_categories=[]), max_size=30)


@settings(max_examples=150, deadline=None)
@given(
    fields=st.lists(st.tuples(*[anything] * 4), max_size=4), query=anything, at=st.integers(0, 40)
)
def test_every_span_lies_inside_its_field(
    fields: list[tuple[str, str, str, str]], query: str, at: int, spelling: Spelling
) -> None:
    documents = [Document(key, *each) for key, each in enumerate(fields)]
    index = Index.build(documents, spelling)
    some = "".join("".join(each) for each in fields)[at : at + 3]
    for typed in (query, some, f"{some} {query}"):
        for match in index.search(typed)[0]:
            for name, spans in match.spans.items():
                text = getattr(documents[match.key], name)
                assert name in FIELDS
                assert all(0 <= start < end <= len(text) for start, end in spans)
                assert all(one[1] < other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize(
    "query", ["a" * 100_000, "zh" * 5_000, "ㅅ" * 9_999, "长" * 5_000, "a b " * 500]
)
def test_a_pasted_text_as_query_is_no_trouble(query: str, spelling: Spelling) -> None:
    texts = ("a" * 200, "长" * 300, "시" * 300, "ab" * 5_000)
    index = Index.build(
        [Document(key, "", "", "", text) for key, text in enumerate(texts)], spelling
    )
    matches, total = index.search(query)
    assert total == len(matches) == len(index.keys(query))


def test_a_text_of_ten_thousand_characters_is_searched_to_its_end(spelling: Spelling) -> None:
    body = "亲" * 9_998 + "包邮"
    matches, _ = Index.build([Document(0, "", "", "", body)], spelling).search("baoyou")
    assert matches[0].spans == {"body": ((9_998, 10_000),)}
    assert spans_in(body, "by", spelling) == ((9_998, 10_000),)


def test_an_empty_library_and_an_empty_query_find_nothing(spelling: Spelling) -> None:
    empty = Index.build([], spelling)
    assert empty.search("shipping") == ((), 0)
    assert empty.keys("") == frozenset()
    index = Index.build([Document(0, "a", "b", "c", "d")], spelling)
    assert index.search("") == index.search(" \0 ") == ((), 0)


def test_more_distinct_characters_than_ids_do_no_harm(spelling: Spelling) -> None:
    text = "".join(chr(code) for code in range(0x20, 0x1_8000) if not 0xD800 <= code < 0xE000)
    index = Index.build([Document(0, "", "包邮", "", text)], spelling)
    assert index.keys("包邮") == {0}
