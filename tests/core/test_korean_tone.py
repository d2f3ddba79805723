"""What no shipped Korean reply says, and how all of them are said: plain lists, no rule packs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from desktop_app import resources
from desktop_app.core.catalogue import searchable
from desktop_app.core.drafts import wordings
from desktop_app.core.phrases import Entry, Layer, Library
from desktop_app.storage.phrasebooks import read_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

BOOK = next(
    book for book in read_folder(resources.phrases(), Layer.SHIPPED).books if book.language == "ko"
)
ENTRIES = Library((BOOK,)).entries
TO_BUYERS = [entry for entry in ENTRIES if entry.phrase.category != "internal"]
VARIED = 25
"""Phrases that can be said in several ways; the same words again sound like a machine."""

STEPS = range(5, 8)
IN_A_ROW = 3
SHORT = 130
"""Characters of one message, its values left out."""

THING = (
    "상품|품절|재고|배송|택배|사이즈|색상|소재|가격|금액|할인|쿠폰|적립금|송장|환불|교환|반품|옵션"
)

FORBIDDEN = {
    "promises": r"무조건|반드시|100 ?%|확실히|틀림없|장담|보장|절대|꼭 도착|약속드",
    "doubt in facts": r"아마|것 같아|거 같아|같습니다|글쎄|잘 모르|모르겠",
    "superlatives": r"최고|최저가|최상|1위|유일|제일|가장|최초|국내 첫|넘버원",
    "off the platform": r"전화번호|카톡|카카오톡|계좌번호|계좌이체|직거래|이메일|https?://|www\.|010",
    "other shops": r"쿠팡|11번가|지마켓|옥션|테무|알리",
    "literal address": r"여보|친애|자기야|언니|손님|당신|님아",
    "polite to things": (
        rf"(?:{THING})(?:이|은|는|가|도)? ?"
        r"(?:이세요|이십니다|이시고|이신|계세요|계십니다|나오셨|나오세요|되세요|되십니다|있으세요|오셨)"
    ),
    "pressure": r"살 거예요|안 사|빨리 결제|서두르|놓치면 후회|마지막 기회",
    "reviews as a price": r"좋은 (?:리뷰|후기).{0,8}(?:부탁|써 주|남겨 주)|별 ?다섯|5점|삭제해 주",
    "careless": r"ㅋㅋ|ㅠㅠ|ㅎㅎ|헐|몰라요|알아서 하|그냥 보세요",
}
"""By what is wrong with them."""

REFUSAL = re.compile(
    r"(?:아니요|아뇨|안 [돼됩]|못 |불가|없습니다|없어요|어렵습니다|죄송하지만|죄송합니다만)"
)
PARTICLE = re.compile(
    r"\{\{(?P<value>[^}]*)\}\}"
    r"(?:은|는|이|가|을|를|과|와|로|으로|이나|나|이랑|랑|이라|라|예요|이에요|아|야)"
    r"(?![가-힣](?<!요))"
)
FIXED = re.compile(
    r"(?:\| money\s*\}\}(?:으로|CLOSED)|\| date\s*\}\}(?:로|CLOSED))$".replace(
        "CLOSED", "은|이|을|과|이나|이랑|이라|이에요"
    )
)
"""Values that always end alike, in 원 and in 일, with what may follow these."""

SENTENCE = re.compile(r"([가-힣])[.?!](?=\s|$)")
POLITE = "요다까죠님"


def texts(entry: Entry) -> list[str]:
    """What a phrase says without its values, in all its Korean wordings."""
    return [searchable(said.body) for said in wordings(entry) if said.language == "ko"]


def messages() -> Iterator[tuple[str, str]]:
    """Each message to a buyer, with its phrase's id."""
    for entry in TO_BUYERS:
        for text in texts(entry):
            for message in text.split("\n---\n"):
                yield entry.phrase.id, message.strip()


@pytest.mark.parametrize("fault", FORBIDDEN)
def test_no_shipped_korean_reply_says_what_it_must_not(fault: str) -> None:
    words = re.compile(FORBIDDEN[fault])
    for name, message in messages():
        found = words.search(message)
        assert not found, f"{name}: {found.group()}"


def test_no_shipped_korean_message_begins_with_what_is_impossible() -> None:
    for name, message in messages():
        opening = message.strip("\ufffc\n ").removeprefix("네 ").removeprefix("고객님, ")
        assert not REFUSAL.match(opening), name


@pytest.mark.parametrize("said", ["은", "으로 보내", "예요", "를", "이에요."])
def test_a_particle_behind_a_value_is_seen(said: str) -> None:
    assert PARTICLE.search("{{ order.courier }}" + said)


@pytest.mark.parametrize("said", [" 상품은", "입니다", "에서", "까지", "도", " 사이즈", "만 더"])
def test_what_is_right_behind_any_value_is_let_through(said: str) -> None:
    assert not PARTICLE.search("{{ order.courier }}" + said)


def test_no_particle_depends_on_how_a_value_ends() -> None:
    for entry in ENTRIES:
        for said in wordings(entry):
            for found in PARTICLE.finditer(said.body):
                assert FIXED.search(found.group()), f"{entry.phrase.id}: {found.group()}"


def test_every_korean_sentence_is_polite() -> None:
    for name, message in messages():
        ends = SENTENCE.findall(message)
        assert all(end in POLITE for end in ends), f"{name}: {message}"


def test_korean_messages_are_short_and_korean() -> None:
    for name, message in messages():
        assert len(message.replace("\ufffc", "")) <= SHORT, name
        assert not re.search(r"[\u4e00-\u9fff\u3000-\u3020，。！？]", message), name
        assert not re.search(r"[!?~]{2,}|\^\^", message), name
    for entry in TO_BUYERS:
        assert all(len(text.split("\n---\n")) <= IN_A_ROW for text in texts(entry))


def test_what_is_sent_most_can_be_said_in_several_ways() -> None:
    varied = {entry.phrase.id for entry in ENTRIES if len(texts(entry)) > 1}
    assert len(varied) >= VARIED
    assert varied >= {
        *("ko-greet-first", "ko-stock-size", "ko-bargain-sale-price", "ko-ship-time"),
        *("ko-ship-today", "ko-ship-tracking", "ko-exchange", "ko-refund-progress"),
    }


def test_every_korean_ladder_has_five_to_seven_steps() -> None:
    assert all(len(ladder.steps) in STEPS for ladder in BOOK.ladders)
