from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.search.index import Document, Index

if TYPE_CHECKING:
    from desktop_app.core.search.matches import Match
    from desktop_app.core.search.spelling import Spelling

DOCUMENTS = [Document(0, "", "退货", "", "退货 说明"), Document(1, "", "Shipping", "退货", "")]


def matches(query: str, spelling: Spelling) -> tuple[Match, ...]:
    return Index.build(DOCUMENTS, spelling).search(query)[0]


def test_matches_are_equal_if_all_that_can_be_read_of_them_is(spelling: Spelling) -> None:
    once, again = matches("退货", spelling), matches("退货", spelling)
    assert once == again
    assert set(once) == set(again)
    assert once[0] != once[1]
    assert once != matches("tuihuo", spelling)
    assert once[0] != "退货"


def test_a_match_shows_all_that_can_be_read_of_it(spelling: Spelling) -> None:
    assert repr(matches("shippin", spelling)[0]) == (
        "Match(key=1, score=0.9775, reason='title', corrected='', spans={'title': ((0, 7),)})"
    )
    assert "corrected='shipping'" in repr(matches("shippnig", spelling)[0])


def test_a_match_can_be_read_when_its_index_is_gone_and_in_any_order(spelling: Spelling) -> None:
    first, second = matches("退货", spelling)
    assert second.spans == {"keywords": ((0, 2),)}
    assert first.spans == {"title": ((0, 2),), "body": ((0, 2),)}
    assert (second.reason, first.reason) == ("keyword", "title")


def test_what_a_search_keeps_for_the_next_one_counts_as_memory(spelling: Spelling) -> None:
    index = Index.build(DOCUMENTS, spelling)
    before = index.nbytes
    index.search("tuihuo")
    kept = index.nbytes
    index.search("tuihuo")
    assert before < kept == index.nbytes
