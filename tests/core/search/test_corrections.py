from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.search.corrections import Corrections, is_slip
from desktop_app.core.search.index import FEW, Document, Index

if TYPE_CHECKING:
    from desktop_app.core.search.spelling import Spelling

words = st.text("abc", min_size=4, max_size=7)


def edited(word: str) -> set[str]:
    """All words over a, b, c that one slip makes of a word."""
    cuts = [(word[:n], word[n:]) for n in range(len(word) + 1)]
    return {
        *(left + right[1:] for left, right in cuts if right),
        *(left + right[1] + right[0] + right[2:] for left, right in cuts if right[1:]),
        *(left + letter + right[1:] for left, right in cuts if right for letter in "abc"),
        *(left + letter + right for left, right in cuts for letter in "abc"),
    } - {word}


@given(typed=words, vocabulary=st.lists(words, max_size=15))
def test_near_words_are_those_that_one_slip_makes(typed: str, vocabulary: list[str]) -> None:
    near = Corrections(vocabulary).near(typed)
    assert set(near) == edited(typed).intersection(vocabulary)
    assert all(is_slip(typed, word) for word in near)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        *(("shiping", "shipping"), ("shippnig", "shipping"), ("shippping", "shipping")),
        *(
            ("shopping", "shipping"),
            ("tuihou", "tuihuo"),
            ("yunfie", "yunfei"),
            ("yumfei", "yunfei"),
        ),
        *(("baoyuo", "baoyou"), ("youhuiquna", "youhuiquan"), ("chongiqng", "chongqing")),
        *(("wilyou", ""), ("sihp", ""), ("tuhi", ""), ("退货物", "")),
    ],
)
def test_one_slip_is_forgiven_in_words_of_five_letters(
    typed: str, word: str, spelling: Spelling
) -> None:
    texts = ("Shipping", "退货 优惠券", "运费 包邮", "重庆 无理由")
    matches, _ = Index.build([Document(3, *texts)], spelling).search(typed)
    assert [match.corrected for match in matches] == ([word] if word else [])


def test_slips_are_looked_for_only_where_little_was_found(spelling: Spelling) -> None:
    exact = [Document(key, "", "return", "", "") for key in range(FEW - 1)]
    slip = [Document(100, "", "retorn", "", "")]
    few, _ = Index.build([*slip, *exact], spelling).search("return")
    assert [match.key for match in few] == [*range(FEW - 1), 100]
    assert few[-1].corrected == "retorn"
    enough = Index.build([*slip, *exact, Document(50, "", "return", "", "")], spelling)
    assert 100 not in enough.keys("return")


def test_one_wrong_term_of_two_is_corrected_and_the_other_must_still_match(
    spelling: Spelling,
) -> None:
    documents = [Document(0, "", "shipping", "", "fee"), Document(1, "", "shipping", "", "free")]
    matches, _ = Index.build(documents, spelling).search("shippnig fee")
    assert [(match.key, match.reason, match.corrected) for match in matches] == [
        (0, "corrected", "shipping")
    ]
    assert matches[0].spans == {"title": ((0, 8),), "body": ((0, 3),)}


def test_without_words_nothing_is_near() -> None:
    assert Corrections([]).near("return") == ()


def test_a_document_that_matches_exactly_is_highlighted_exactly(spelling: Spelling) -> None:
    matches, _ = Index.build([Document(0, "", "shipping ships", "", "")], spelling).search(
        "shippin"
    )
    assert [(match.reason, match.spans) for match in matches] == [("title", {"title": ((0, 7),)})]


def test_a_word_cut_at_its_end_is_a_slip() -> None:
    assert is_slip("retur", "return")
    assert not is_slip("return", "return")
