"""The index finds what the reference finds, and highlights the same characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.search.index import FIELDS, Document, Index
from desktop_app.core.search.reference import match_terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.search.spelling import Spelling

PARTS = (
    *("包邮", "退货", "长城", "重庆", "女生", "绿色", "银行", "还没发货", "嗯嗯", "安安", "石屏"),
    *(
        "包裝",
        "運費",
        "發貨",
        "訂單",
        "配送",
        "배송",
        "주문 취소",
        "값",
        "뱃지",
        "감사합니다",
        "과자",
    ),
    *(
        "교환 반품",
        "ㅋㅋ",
        "ㄳ",
        "의",
        "ᄇ",
        "ship",
        "Shipping",
        "return",
        "OK",
        "zhang",
        "ng",
        "n",
    ),
    *(
        "ＡＢ１",
        "①",
        "é",
        "e\u0301",
        "đ",
        "İ",
        "ﾊ",
        "😊",
        "👍🏽",
        "👨\u200d👩",
        "bs1",
        "7天",
        "50%",
    ),
    *(" ", " ", "  ", "\n", "\u3000", "\ufffc\ufffc", "\0", "，", "。", "-", "\ud800", "𠳐"),
)
"""Pieces of texts, close to each other on purpose: neighbours must match in unexpected ways."""

texts = st.lists(st.sampled_from(PARTS) | st.text(max_size=2), max_size=6).map("".join)
libraries = st.lists(st.tuples(texts, texts, texts, texts), max_size=6)


@st.composite
def typed(draw: st.DrawFn, text: str, spelling: Spelling) -> str:
    """Some neighbouring characters of a text as someone might type them."""
    if not text:
        return draw(texts)
    start = draw(st.integers(0, len(text) - 1))
    piece = text[start : start + draw(st.integers(1, 5))]
    ways = [draw(st.sampled_from((char, *spelling.spellings(char)))) for char in piece]
    whole = "".join(ways)
    kept = draw(st.integers(1, max(1, len(whole)))) if draw(st.booleans()) else len(whole)
    return whole[:kept].replace(" ", draw(st.sampled_from(("", " "))))


@st.composite
def queries(draw: st.DrawFn, library: list[tuple[str, ...]], spelling: Spelling) -> str:
    """One to three terms, most of them from one document, in any order."""
    if not library or draw(st.integers(0, 9)) == 0:
        return draw(texts)
    fields = draw(st.sampled_from(library))
    sources = draw(st.lists(st.sampled_from(fields), min_size=1, max_size=3))
    return " ".join(draw(typed(source, spelling)) for source in sources)


def documents(library: Sequence[tuple[str, ...]]) -> list[Document]:
    return [Document(key, *fields) for key, fields in enumerate(library)]


def compare(library: list[tuple[str, ...]], query: str, spelling: Spelling) -> None:
    index = Index.build(documents(library), spelling)
    expected = {
        key: spans
        for key, fields in enumerate(library)
        if (spans := match_terms(dict(zip(FIELDS, fields, strict=True)), query, spelling))
        is not None
    }
    matches, total = index.search(query)
    found = {match.key: match.spans for match in matches if match.reason != "corrected"}
    assert found == expected
    assert index.keys(query) == {match.key for match in matches}
    assert total == len(matches)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), library=libraries)
def test_the_index_matches_what_the_reference_matches(
    data: st.DataObject, library: list[tuple[str, ...]], spelling: Spelling
) -> None:
    compare(library, data.draw(queries(library, spelling)), spelling)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), library=libraries)
def test_it_does_so_with_southern_pinyin(
    data: st.DataObject, library: list[tuple[str, ...]], southern: Spelling
) -> None:
    compare(library, data.draw(queries(library, southern)), southern)


@pytest.mark.parametrize("query", ["ngngngng", "zhzhzhzh", "chchchzhangzhang", "aaaa", "ㅅㅅㅅㅅ"])
def test_terms_with_many_cuts_are_cut_the_same(query: str, spelling: Spelling) -> None:
    library: list[tuple[str, ...]] = [
        ("嗯嗯嗯嗯n嗯g嗯", "长长h长长", "zh长h", "啊a阿啊a 사싯 ㅅㅅ시")
    ]
    compare(library, query, spelling)
