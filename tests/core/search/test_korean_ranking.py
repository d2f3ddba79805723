"""What must come first over the shipped phrasebooks in a shop that speaks Korean.

The tables are read as those of ``test_shipped_ranking``, whose agents serve in Chinese. Buyers'
words, first consonants, syllables that the input method has not finished, and codes.
"""

from __future__ import annotations

import pytest

from desktop_app.core.drafts import wordings
from tests.core.search.test_shipped_ranking import Case, Counter, cases, shipped

KOREAN = Counter(sample="haru-closet", platform="naver", language="ko")

CODES = """
is1 → ko-greet-first
bs1 → ko-ship-time
BS2 → ko-ship-tracking
gh1 → ko-exchange
bp2 → ko-return-fee
ng6 → ko-bargain-lead-agreed
oc2 → ko-ship-closing-soon
mi6 → ko-nudge-closing
cs1 → ko-after-soothe
ｂｓ１ → ko-ship-time
"""

BEGUN_CODES = """
is → ko-greet-first
bs → ko-ship-time
ng → ko-bargain-sale-price
mi → ko-nudge-help
cs → ko-after-soothe
rv → ko-review-thanks
nb → ko-internal-handover
hb → ko-refund-before
js → ko-pay-confirm-address
gj → ko-pay-how
"""  # the last three are whole codes of the Chinese book

WORDS = """
안녕하세요 → ko-greet-first
배송 → ko-ship-time
언제 와요 → ko-ship-time
배송조회 → ko-ship-tracking
송장 → ko-ship-tracking
오늘출발 → ko-ship-today
배송비 → ko-ship-fee
무료배송 → ko-bargain-free-shipping
제주 → ko-ship-remote
분실 → ko-ship-lost
배송완료 → ko-ship-delivered-missing
할인 → ko-bargain-sale-price
네고 → ko-bargain-sale-price
너무 비싸요 → ko-bargain-worth
쿠폰 → ko-bargain-coupon
적립금 → ko-membership, ko-bargain-points
사은품 → ko-bargain-gift, ko-bargain-gift-list
학생 → ko-bargain-plea
첫 구매 → ko-bargain-new-coupon
사이즈 → ko-size-advice
사이즈 추천 → ko-size-ask, ko-size-by-body, ko-size-by-usual
재고 → ko-stock-size
품절 → ko-sold-out
재입고 → ko-restock
정품 → ko-genuine
세탁 → ko-care
주문 취소 → ko-pay-cancel
주소 변경 → ko-pay-change-address
현금영수증 → ko-receipt
미입금 → ko-nudge-closing, ko-nudge-last
자동취소 → ko-nudge-closing
교환 → ko-exchange
반품 → ko-return-how
반품 배송비 → ko-return-fee
환불 → ko-refund-progress
환불 언제 → ko-refund-progress
불량 → ko-defect
오배송 → ko-wrong-item
누락 → ko-missing-item
리뷰 → ko-review-thanks
카톡 → ko-safe-stay-here
계좌이체 → ko-safe-pay-here
인수인계 → ko-internal-handover
"""

CONSONANTS = """
ㅂㅅ → ko-ship-time
ㅂㅅㅈㅎ → ko-ship-tracking, ko-pay-confirm-address
ㄱㅎ → ko-exchange
ㅂㅍ → ko-return-how
ㅎㅂ → ko-refund-progress
ㅅㅇㅈ → ko-size-advice
ㅎㅇ → ko-greet-check, ko-bargain-sale-price
ㄴㄱ → ko-bargain-sale-price
ㅅㅈ → ko-ship-tracking, ko-material
ㅊㄱ → ko-ship-when-out
ㅍㅈ → ko-sold-out
ㄹㅂ → ko-review-thanks
ㅁㄹㅂㅅ → ko-bargain-free-shipping
ㅇㄴㅊㅂ → ko-ship-today
ㅇㅅㅇㄱ → ko-internal-handover
"""

HALF_COMPOSED = """
배 → ko-ship-time
뱃 → ko-ship-time
배소 → ko-ship-time
사이ㅈ → ko-size-advice
환부 → ko-refund-progress
교호 → ko-exchange
반ㅍ → ko-return-how
할이 → ko-bargain-sale-price
송자 → ko-ship-tracking
재ㅇ → ko-restock
"""

SEVERAL_WORDS = """
배송 언제 → ko-ship-time
배송비 제주 → ko-ship-remote
제주 배송비 → ko-ship-remote
교환 사이즈 → ko-exchange
환불 카드 → ko-refund-progress
학생 할인 → ko-bargain-plea
쿠폰 적용 → ko-pay-coupon-how
다른 데가 더 싸요 → ko-bargain-compare-value
송장번호 → ko-ship-tracking
"""

NARROWED = """
#할인 쿠폰 → ko-bargain-coupon
#배송 송장 → ko-ship-tracking
#ㄱㅎ 배송비 → ko-return-fee
@p205 사이즈 → ko-size-advice
@셔츠 세탁 → ko-care
"""

TABLES = {
    "codes": CODES,
    "begun codes": BEGUN_CODES,
    "words": WORDS,
    "consonants": CONSONANTS,
    "half-composed": HALF_COMPOSED,
    "several words": SEVERAL_WORDS,
    "narrowed": NARROWED,
}
CASES = [
    pytest.param(case, id=f"{kind}: {case.query}")
    for kind, table in TABLES.items()
    for case in cases(table)
]


def test_the_korean_tables_name_phrases_that_are_shipped() -> None:
    meant = {one for table in TABLES.values() for case in cases(table) for one in case.meant}
    assert meant <= {entry.phrase.id for entry in shipped().entries}


@pytest.mark.parametrize("case", CASES)
def test_what_a_korean_agent_means_comes_first(case: Case) -> None:
    found = KOREAN.found(case.query)
    assert case.fits(found), f"{case.query}: {found[:5]}"


@pytest.mark.parametrize("case", CASES)
def test_a_korean_agent_is_shown_korean_first(case: Case) -> None:
    rows = KOREAN.picker.typed(case.query).found.rows
    korean = [any(said.language == "ko" for said in wordings(row.entry)) for row in rows]
    assert korean == sorted(korean, reverse=True), case.query
