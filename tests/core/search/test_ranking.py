"""What must come first, as people would judge it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.search import ranking
from desktop_app.core.search.index import Document, Index

if TYPE_CHECKING:
    from desktop_app.core.search.spelling import Spelling

BETTER = [
    # query, the better document, the other one, each as code|title|keywords|body
    ("by", "by|运费|邮费|亲", "|包邮|包邮|包邮"),
    ("th", "th|说明||", "th1|退货|退货|退货"),
    ("发货", "|发货时间||", "|什么时候发货||"),
    ("发货", "|什么时候发货||", "|时间|发货|"),
    ("发货", "|时间|发货|", "|时间||发货"),
    ("发货", "|发货||", "|发货时间||"),
    ("包邮", "|时间|包邮|", "|时间||包邮"),
    ("bao", "|bao||", "|包||"),
    ("baoyou", "|包邮||", "|保佑吧|包邮|"),
    ("by", "|包邮||", "|时间||包邮"),
    ("baoy", "|时间||包邮", "|时间||x报一"),
    ("fahuo", "|发货||", "|x发货||"),
    ("배송", "|배송||", "|x배송||"),
    ("배소", "|배소||", "|배송||"),
    ("ㅂㅅ", "|ㅂㅅ||", "|배송||"),
    ("ship", "|Shipping||", "|Free shipping||"),
    ("ship", "|Free shipping||", "|Worship||"),
    ("ship", "|Free ship time||", "|Free worship||"),
    ("退货 运费", "|||退货 运费", "|||退货要付的运费"),
    ("包 邮", "|||包邮", "|||包的邮"),
    ("return size", "|||return size", "|||size of return"),
    ("退货 yf", "|退货运费||", "|退货||运费"),
    ("price", "|price||", "|pryce||"),
]


def document(key: int, text: str) -> Document:
    return Document(key, *text.split("|"))


@pytest.mark.parametrize(("query", "better", "other"), BETTER)
def test_the_better_document_comes_first(
    query: str, better: str, other: str, spelling: Spelling
) -> None:
    index = Index.build([document(0, other), document(1, better)], spelling)
    matches, _ = index.search(query)
    assert [match.key for match in matches][:1] == [1]
    assert len({match.score for match in matches}) == len(matches)


@pytest.mark.parametrize(
    ("text", "query", "reason"),
    [
        *(("th1|||", "th", "code"), ("|退货||", "退货", "title"), ("||退货|", "退货", "keyword")),
        *(
            ("|||退货", "退货", "reply"),
            ("|退货||", "tuihuo", "pinyin"),
            ("|退货||", "th", "initials"),
        ),
        *(
            ("|退货||", "tuih", "pinyin"),
            ("|退货||", "tui货", "pinyin"),
            ("|退货||", "t", "initials"),
        ),
        *(
            ("|배송||", "배송", "title"),
            ("|배송||", "배소", "title"),
            ("|배송||", "ㅂㅅ", "initials"),
        ),
        *(("|배송||", "ㅂ", "initials"), ("|shipping||", "shippnig", "corrected")),
        *(("|退货||包", "包 tuihuo", "pinyin"), ("t|退货||包", "t 包包 退货", "")),
        ("|退货|tuihuo|", "tuihuo", "pinyin"),
    ],
)
def test_the_reason_is_that_of_the_longest_term_at_its_best_place(
    text: str, query: str, reason: str, spelling: Spelling
) -> None:
    matches, _ = Index.build([document(0, text)], spelling).search(query)
    assert [match.reason for match in matches] == ([reason] if reason else [])


def test_equal_matches_keep_their_order(spelling: Spelling) -> None:
    index = Index.build([document(key, "|退货||") for key in range(9)], spelling)
    assert [match.key for match in index.search("退货", limit=5)[0]] == [0, 1, 2, 3, 4]


def test_use_lifts_a_phrase_among_its_equals_and_not_over_an_exact_code(spelling: Spelling) -> None:
    texts = ["th|x||", *("|退货||" for _ in range(80))]
    index = Index.build([document(key, text) for key, text in enumerate(texts)], spelling)
    matches, total = index.search("th", limit=3, boost=lambda key: 0.4 if key == 70 else 0.0)
    assert [match.key for match in matches] == [0, 70, 1]
    assert total == 81


def test_a_start_of_a_title_is_worth_about_one(spelling: Spelling) -> None:
    matches, _ = Index.build([document(0, "|退货说明||")], spelling).search("退货")
    assert matches[0].score == pytest.approx(1.0, abs=0.05)


def test_only_documents_within_count(spelling: Spelling) -> None:
    index = Index.build([Document(key, "", "退货", "", "") for key in (5, 7, 9)], spelling)
    matches, total = index.search("退货", within=[9, 5, 1])
    assert [match.key for match in matches] == [5, 9]
    assert total == 2
    assert index.search("退货", within=[]) == ((), 0)


@given(
    scores=st.lists(st.integers(0, 5), max_size=30).map(lambda found: [n / 2 for n in found]),
    limit=st.integers(0, 12),
)
def test_the_best_are_those_of_a_stable_sort(scores: list[float], limit: int) -> None:
    expected = sorted(range(len(scores)), key=lambda n: -scores[n])[:limit]
    assert ranking.best(np.array(scores, float), limit).tolist() == expected
