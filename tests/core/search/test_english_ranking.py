"""What must come first over the shipped phrasebooks in a shop that speaks English.

The tables are read as those of ``test_shipped_ranking``, whose agents serve in Chinese.
"""

from __future__ import annotations

import pytest

from desktop_app.core.catalogue import speaks
from tests.core.search.test_shipped_ranking import Case, Counter, cases, shipped

ENGLISH = Counter(sample="larch-lake", platform="plain", language="en")

CODES = """
hi1 → en-greet-first-visit
HI2 → en-greet-with-number
ship2 → en-ship-time
cut1 → en-ship-today
ret1 → en-after-return-how
deal8 → en-deal-lead-agreed
trk1 → en-ship-tracking
ty → en-greet-thanks
gn → en-bye-good-night
nud6 → en-nudge-closing
size1 → en-enquiry-size-advice
"""

BEGUN_CODES = """
hi → en-greet-first-visit
deal → en-deal-sale-price
ship → en-ship-courier, en-ship-time
ret → en-after-return-how
nud → en-nudge-help
bye → en-bye-bought
trk → en-ship-tracking
six → en-after-soothe
"""

WORDS = """
hello → en-greet-first-visit
how long → en-ship-time
where's my order → en-ship-tracking
where is my order → en-ship-tracking
tracking → en-ship-tracking
tracking number → en-ship-tracking
discount → en-deal-sale-price
discount code → en-deal-coupon, en-enquiry-promotion, en-enquiry-code-fails
too expensive → en-deal-worth
expensive → en-deal-worth
cheaper → en-deal-sale-price, en-deal-compare-value
cheaper elsewhere → en-deal-compare-value
price match → en-deal-compare-screenshot
student → en-deal-plea
free delivery → en-deal-free-delivery, en-deal-free-over
free shipping → en-deal-free-delivery, en-deal-free-over
coupon → en-deal-coupon
return → en-after-return-how
refund → en-after-refund-progress
exchange → en-after-exchange
too big → en-after-exchange
wrong item → en-after-wrong-item
missing item → en-after-missing-item
faulty → en-after-return-defect
cancel → en-pay-cancel, en-after-refund-before-dispatch
what size → en-enquiry-size-advice
size chart → en-enquiry-size-chart
in stock → en-enquiry-stock-size
sold out → en-enquiry-sold-out
waterproof → en-enquiry-waterproof
payment failed → en-pay-failed
card declined → en-pay-failed
change address → en-pay-change-address
delivery cost → en-ship-fee
shipping cost → en-ship-fee
next day → en-ship-urgent
lost parcel → en-ship-lost
says delivered → en-ship-signed-not-received
whatsapp → en-safe-stay-here
phone number → en-safe-stay-here
invoice → en-enquiry-invoice
bad review → en-review-bad-contact
5 stars → en-review-thanks
handover → en-internal-handover
good night → en-bye-good-night
bye → en-bye-bought
thanks → en-greet-thanks
thank you → en-greet-thanks
opening hours → en-greet-off-duty
"""

HALF_TYPED = """
track → en-ship-tracking
disc → en-deal-sale-price
exch → en-after-exchange
invo → en-enquiry-invoice
hand → en-internal-handover
stude → en-deal-plea
"""

SEVERAL_WORDS = """
refund where → en-after-refund-progress
postage return → en-after-return-fee
who pays return → en-after-return-fee
review bad public → en-review-bad-public
reminder closes → en-nudge-closing
"""

SLIPS = """
trakcing → en-ship-tracking
discuont → en-deal-sale-price
exhcange → en-after-exchange
invoce → en-enquiry-invoice
"""

NARROWED = """
#shipping tracking → en-ship-tracking
#greeting thanks → en-greet-thanks
#bargaining code → en-deal-coupon, en-deal-new-coupon, en-deal-how-code
@j20 material → en-enquiry-material
"""

TABLES = {
    "codes": CODES,
    "begun codes": BEGUN_CODES,
    "words": WORDS,
    "half-typed": HALF_TYPED,
    "several words": SEVERAL_WORDS,
    "slips": SLIPS,
    "narrowed": NARROWED,
}

NAMED = [
    pytest.param(case, id=f"{kind}: {case.query}")
    for kind, table in TABLES.items()
    for case in cases(table)
]


def test_the_tables_name_phrases_that_are_shipped() -> None:
    meant = {one for table in TABLES.values() for case in cases(table) for one in case.meant}
    assert meant <= {entry.phrase.id for entry in shipped().entries}


@pytest.mark.parametrize("case", NAMED)
def test_what_an_agent_means_comes_first_in_an_english_shop(case: Case) -> None:
    found = ENGLISH.found(case.query)
    assert case.fits(found), f"{case.query}: {found[:5]}"


@pytest.mark.parametrize("query", ["hi", "tracking", "welcome", "退货", "th", "ret"])
@pytest.mark.parametrize("counter", [ENGLISH, Counter()], ids=lambda one: one.language)
def test_phrases_in_the_language_of_the_shop_come_before_all_others(
    query: str, counter: Counter
) -> None:
    picker = counter.picker.typed(query)
    spoken = [speaks(row.entry, picker.shop) for row in picker.found.rows]
    assert spoken == sorted(spoken, reverse=True)
