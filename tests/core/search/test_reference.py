from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.core.search.index import Document, Index, spans_in
from desktop_app.core.search.reference import match_terms

if TYPE_CHECKING:
    from desktop_app.core.search.spelling import Spelling

NOWHERE: tuple[tuple[int, int], ...] = ()

CASES = [
    # as it is shown
    *(("亲，包邮哦", "包邮", ((2, 4),)), ("包邮，全国包邮", "包邮", ((0, 2), (5, 7)))),
    *(("Free Shipping", "ship", ((5, 9),)), ("Free Shipping", "SHIPPING", ((5, 13),))),
    *(("TH-01", "th-0", ((0, 4),)), ("7天退换", "7天", ((0, 2),)), ("包邮", "邮包", NOWHERE)),
    # pinyin: whole, half-typed, mixed, by initials, in any reading
    *(("包邮", "baoyou", ((0, 2),)), ("包邮", "baoy", ((0, 2),)), ("包邮", "bao邮", ((0, 2),))),
    *(("包邮", "包y", ((0, 2),)), ("包邮", "by", ((0, 2),)), ("包邮", "ba邮", NOWHERE)),
    *(("全国包邮", "qgby", ((0, 4),)), ("包邮", "bayou", NOWHERE), ("炮", "bao", ((0, 1),))),
    *(("重庆", "cq", ((0, 2),)), ("重庆", "zhongq", ((0, 2),)), ("长城", "zhangc", ((0, 2),))),
    *(("银行", "yinhang", ((0, 2),)), ("行李", "xingli", ((0, 2),)), ("快乐", "kuaile", ((0, 2),))),
    *(("绿色", "lvse", ((0, 2),)), ("绿色", "luse", ((0, 2),)), ("女生", "nvsheng", ((0, 2),))),
    *(("支付", "zhf", ((0, 2),)), ("支付", "zf", ((0, 2),)), ("西安", "xian", ((0, 2),))),
    *(("先", "xian", ((0, 1),)), ("上身", "shangs", ((0, 2),)), ("上身", "ss", ((0, 2),))),
    ("VIP包邮", "vipby", ((0, 5),)),
    # Hangul: syllables, consonants, syllables that are still being composed
    *(("배송 조회", "배송", ((0, 2),)), ("배송 조회", "ㅂㅅ", ((0, 2),))),
    *(("배송", "배소", ((0, 2),)), ("배송", "뱃", ((0, 2),)), ("배송", "배ㅅ", ((0, 2),))),
    *(("배송", "ㅄ", ((0, 2),)), ("갑시다", "값", ((0, 2),)), ("과자", "고", ((0, 1),))),
    *(("배송", "배손", NOWHERE), ("배소", "배송", NOWHERE), ("ㅋㅋㅋ", "ㅋㅋ", ((0, 3),))),
    *(("감사합니다", "ㄳ", ((0, 2),)), ("까다", "ㄱ", NOWHERE), ("의자", "으", ((0, 1),))),
    # a term runs over one space in Korean, not over two, and not in other scripts
    *(("주문 취소", "주문취소", ((0, 5),)), ("주문 취소", "ㅈㅁㅊㅅ", ((0, 5),))),
    *(("주문  취소", "주문취소", NOWHERE), ("free ship", "freeship", NOWHERE)),
    *(
        ("包 邮", "包邮", NOWHERE),
        ("가 나 다", "가나다", ((0, 5),)),
        ("주문\n취소", "주문취소", NOWHERE),
    ),
    # forms that count as the same
    *(("ＸＬ码", "xl", ((0, 2),)), ("XL码", "ＸＬ", ((0, 2),)), ("運費", "运费", ((0, 2),))),
    *(("运费", "運費", ((0, 2),)), ("運費", "yunfei", ((0, 2),)), ("Café", "cafe", ((0, 4),))),
    *(("3①", "31", ((0, 2),)), ("Đà Nẵng", "da", ((0, 2),))),
    # several terms, in any order; overlapping and touching spans become one
    *(("包邮不退货", "退货 包", ((0, 1), (3, 5))), ("包邮", "包 邮", ((0, 2),))),
    *(("abcd", "abc bcd", ((0, 4),)), ("包邮", "包 x", NOWHERE), ("aaa", "aa", ((0, 3),))),
    # positions are code points; spans cut nothing that is seen as one character
    *(("亲😊包", "包", ((2, 3),)), ("亲😊包", "😊", ((1, 2),)), ("👍🏽好", "👍", ((0, 2),))),
    *(("👨\u200d👩\u200d👧好", "👩", ((0, 5),)), ("cafe\u0301s", "cafe", ((0, 5),))),
    *(("❤\ufe0f好", "❤", ((0, 2),)),),
    # what matches nothing
    *(
        ("\ufffc\ufffc好", "\ufffc", NOWHERE),
        ("亲\ufffc好", "亲好", NOWHERE),
        ("a\0b", "\0", NOWHERE),
    ),
    *(("", "a", NOWHERE), ("a", "", NOWHERE), ("a b", " ", NOWHERE), ("a\0b", "ab", NOWHERE)),
]


@pytest.mark.parametrize(("text", "query", "spans"), CASES)
def test_a_query_matches_these_spans(
    text: str, query: str, spans: tuple[tuple[int, int], ...], spelling: Spelling
) -> None:
    expected = {"body": spans} if spans else None
    assert match_terms({"title": "", "body": text}, query, spelling) == expected


@pytest.mark.parametrize(("text", "query", "spans"), CASES)
def test_the_index_finds_the_same(
    text: str, query: str, spans: tuple[tuple[int, int], ...], spelling: Spelling
) -> None:
    index = Index.build([Document(7, "", "", "", text)], spelling)
    matches, total = index.search(query)
    exact = [match.spans for match in matches if match.reason != "corrected"]
    assert exact == ([{"body": spans}] if spans else [])
    assert total == len(matches) == len(index.keys(query))


def test_terms_may_match_in_different_fields(spelling: Spelling) -> None:
    fields = {"code": "th1", "title": "退货", "keywords": "", "body": "包邮"}
    assert match_terms(fields, "by th1", spelling) == {"code": ((0, 3),), "body": ((0, 2),)}
    assert match_terms(fields, "by th1 x", spelling) is None


def test_a_term_never_runs_from_one_field_into_the_next(spelling: Spelling) -> None:
    index = Index.build([Document(0, "包", "邮", "주문", "취소")], spelling)
    assert not index.keys("包邮")
    assert not index.keys("주문취소")


def test_southern_typists_find_what_they_hear(southern: Spelling, spelling: Spelling) -> None:
    assert spans_in("发货", "fahuo", southern) == ((0, 2),)
    assert spans_in("支持", "zici", southern) == ((0, 2),)
    assert spans_in("牛奶", "liulai", southern) == ((0, 2),)
    assert spans_in("支持", "zici", spelling) == ()


def test_spans_in_one_line_need_not_hold_all_terms(spelling: Spelling) -> None:
    assert spans_in("亲，包邮", "by 退货", spelling) == ((2, 4),)
