"""What a team can count on in each shipped book: stages, ladders, wordings, platforms."""

from __future__ import annotations

import re
from itertools import combinations, pairwise

import pytest

from desktop_app.core.drafts import wordings
from desktop_app.core.phrases import Entry, Phrasebook, tongue
from tests.benchmarks import phrasebooks
from tests.core.test_shipped import BOOKS, ENTRIES, PHRASES, language

STAGES = {
    *("greeting", "enquiry", "bargaining", "payment", "shipping"),
    *("after-sales", "farewell", "reviews", "safety", "internal"),
}
OF_A_STAGE = 10
"""The least of one stage."""

BUYERS = {
    *("small-gain", "compares-shops", "first-purchase", "ultimatum", "plea", "balance"),
    *("hesitates", "doubts-quality", "asks-gift", "asks-free-shipping"),
}
"""The kinds of buyer of the manuals; each wants another ladder."""

STEPS = range(4, 9)
GIVEN = re.compile(r"offer\.price|promotion\.(?:gifts|coupon)")
"""What a reply gives a buyer who asks for less."""

MOST_SENT = {
    "first greeting": "greet-first-visit en-greet-first-visit ko-greet-first",
    "are you there": "greet-are-you-there en-greet-are-you-there ko-greet-there",
    "busy": "greet-busy en-greet-busy ko-greet-busy",
    "sorry for the wait": "greet-busy-sorry en-greet-busy-sorry ko-greet-waited",
    "one moment": "enquiry-wait en-greet-one-moment ko-greet-check",
    "thanks": "greet-thank-buyer en-greet-thanks ko-greet-thanks",
    "sorry": "greet-sorry en-greet-sorry ko-greet-sorry",
    "you're welcome": "greet-welcome-thanks en-greet-youre-welcome ko-greet-welcome",
    "size advice": "enquiry-size-advice en-enquiry-size-advice ko-size-advice",
    "sold out": "enquiry-sold-out en-enquiry-sold-out ko-sold-out",
    "activity price": "bargain-activity-price en-deal-sale-price ko-bargain-sale-price",
    "one price for all": "bargain-fair en-deal-fair ko-bargain-same-price",
    "no lower": "bargain-hold en-deal-hold ko-bargain-hold",
    "asking the lead": "bargain-ask-lead en-deal-ask-lead ko-bargain-ask-lead",
    "paid": "payment-seen en-pay-seen ko-pay-seen",
    "address": "payment-change-address en-pay-change-address ko-pay-change-address",
    "nudge: can we help": "nudge-help en-nudge-help ko-nudge-help",
    "nudge: today's pickup": "nudge-pickup en-nudge-pickup ko-nudge-today",
    "nudge: it closes": "nudge-closing en-nudge-closing ko-nudge-closing",
    "how long": "ship-time en-ship-time ko-ship-time",
    "today": "ship-today en-ship-today ko-ship-today",
    "tracking number": "ship-tracking en-ship-tracking ko-ship-tracking",
    "delayed": "ship-delay en-ship-delay ko-ship-delay",
    "sent late": "ship-late en-ship-late ko-ship-late",
    "soothing": "after-soothe en-after-soothe ko-after-soothe",
    "pictures": "after-photos en-after-photos ko-after-photos",
    "returning": "after-return-how en-after-return-how ko-return-how",
    "exchanging": "after-exchange en-after-exchange ko-exchange",
    "refund": "after-refund-progress en-after-refund-progress ko-refund-progress",
    "after an order": "farewell-bought en-bye-bought ko-farewell-bought",
    "without an order": "farewell-not-bought en-bye-not-bought ko-farewell-not-bought",
    "thanks for a review": "review-thanks en-review-thanks ko-review-thanks",
}
"""What agents send again and again, by its id in the Chinese, English and Korean book."""

OF_PLATFORMS = {
    "zh": {"taobao", "jd", "pdd", "douyin", "wechat"},
    "ko": {"naver", "kakao"},
    "en": {"plain", "wechat", "taobao", "pdd"},
}
"""Where agents of a language work, and speak of things that only this platform has."""

ALIKE = 0.65
"""Of all pairs of characters that two replies have, the part they may share."""

TOO_SHORT = 12
VALUES = re.compile(r"\{[{%].*?[%}]\}|\W")


def said(entry: Entry) -> list[str]:
    """The wordings of a phrase in the language of its book."""
    own = tongue(entry.book.language)
    return [each.body for each in wordings(entry) if tongue(each.language) == own]


@pytest.mark.parametrize("book", BOOKS, ids=language)
def test_every_stage_is_well_covered(book: Phrasebook) -> None:
    assert len(book.phrases) >= PHRASES[tongue(book.language)]
    counts = {
        one.id: sum(phrase.category == one.id for phrase in book.phrases) for one in book.categories
    }
    assert counts.keys() == STAGES
    assert {stage: n for stage, n in counts.items() if n < OF_A_STAGE} == {}


@pytest.mark.parametrize("book", BOOKS, ids=language)
def test_there_is_a_ladder_for_each_kind_of_buyer(book: Phrasebook) -> None:
    assert {buyer for ladder in book.ladders for buyer in ladder.buyers} == BUYERS
    assert all(len(ladder.steps) in STEPS for ladder in book.ladders)
    bodies = {phrase.id: phrase.body for phrase in book.phrases}
    for ladder in book.ladders:
        assert "offer." not in bodies[ladder.steps[0]], f"{ladder.id} begins with a concession"
        given = [step for step in ladder.steps if GIVEN.search(bodies[step])]
        assert given, f"{ladder.id} gives nothing away"
        assert ladder.steps[-1].endswith("farewell"), f"{ladder.id} shuts the door"


@pytest.mark.parametrize("role", MOST_SENT)
def test_what_is_sent_most_can_be_said_in_several_ways_in_every_language(role: str) -> None:
    known = {entry.phrase.id: entry for entry in ENTRIES}
    meant = [known[name] for name in MOST_SENT[role].split()]
    assert [tongue(entry.book.language) for entry in meant] == ["zh", "en", "ko"]
    for entry in meant:
        assert len(set(said(entry))) > 1, entry.phrase.id


@pytest.mark.parametrize("book", BOOKS, ids=language)
def test_a_platform_has_wordings_of_its_own(book: Phrasebook) -> None:
    named = {platform for phrase in book.phrases for platform in phrase.platforms}
    assert named >= OF_PLATFORMS[tongue(book.language)]


@pytest.mark.parametrize("book", BOOKS, ids=language)
def test_no_two_replies_say_the_same(book: Phrasebook) -> None:
    texts = [
        (entry.phrase.id, VALUES.sub("", body))
        for entry in ENTRIES
        if entry.book is book
        for body in said(entry)
    ]
    pairs = [(name, {*pairwise(text)}) for name, text in texts]
    pairs = [(name, found) for name, found in pairs if len(found) >= TOO_SHORT]
    for (one, first), (other, second) in combinations(pairs, 2):
        assert len(first & second) <= ALIKE * len(first | second), (one, other)


def test_the_tables_are_printed_by_one_command(capsys: pytest.CaptureFixture[str]) -> None:
    phrasebooks.main()
    printed = capsys.readouterr().out
    assert all(stage in printed for stage in STAGES)
    assert all(book.language in printed for book in BOOKS)
    assert "recall" in printed
