"""What each step of a ladder may state: worked cases, and the promises that hold for all."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import ceil
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.bargaining import MOST, Limits, Offer, limits, stated
from desktop_app.core.shops import Bargaining, Product

USUAL = Bargaining(discount_limit=Decimal("0.95"))


def product(price: str, floor: str = "") -> Product:
    return Product(
        "A12",
        "A12",
        price=Decimal(price) if price else None,
        floor_price=Decimal(floor) if floor else None,
    )


def rules(limit: str = "", rounding: str = "1", decay: str = "0.5") -> Bargaining:
    return Bargaining(Decimal(limit) if limit else None, Decimal(rounding), Decimal(decay))


class Case(NamedTuple):
    """A product, the rules, and the prices worked out by hand; "-" is passed over."""

    steps: int
    prices: str
    price: str = "189"
    floor: str = "175"
    limit: str = "0.95"
    role: str = ""
    rounding: str = "1"
    decay: str = "0.5"
    buyer: str = ""


def worked(case: Case) -> str:
    within = limits(
        product(case.price, case.floor),
        rules(case.limit, case.rounding, case.decay),
        Decimal(case.role) if case.role else None,
    )
    assert within
    buyer = Decimal(case.buyer) if case.buyer else None
    found = stated(within, rules(case.limit, case.rounding, case.decay), case.steps, buyer)
    return " ".join("-" if price is None else str(price) for price in found)


STEPS = [
    Case(0, ""),
    Case(1, "180"),  # 189 × 0.95 = 179.55 binds before the floor of 175
    Case(2, "183 180"),  # room 9.45; two thirds of it are 6.30: 182.70
    Case(3, "184 181 180"),  # 4/7 → 183.60, 6/7 → 180.90
    Case(4, "184 182 181 180"),  # 8/15 → 183.96, 12/15 → 181.44, 14/15 → 180.18
    Case(5, "185 182 181 180 -"),  # 30/31 → 179.85, and 179.55 would be 180 again
    Case(MOST + 2, "185 182 181 - 180" + " -" * (MOST - 3)),  # 15/16 → 180.14: 181 again
]
BOUNDS = [
    Case(2, "180 175", limit=""),  # room 14; 9.33 → 179.67
    Case(3, "181 177 175", limit=""),  # 8, 12, 14
    Case(2, "183 180", floor=""),
    Case(2, "177 171", floor="", limit="0.9"),  # stop 170.10; 12.60 → 176.40
    Case(2, "187 185", floor="185"),  # room 4; 2.67 → 186.33
    Case(2, "186 184", role="0.97"),  # stop 183.33; 3.78 → 185.22
    Case(2, "183 180", role="0.9"),  # looser than the shop's
    Case(2, "186 184", floor="", limit="", role="0.97"),
    Case(2, "180 175", limit="0.9", role="0.92"),  # the floor binds: 173.88
    Case(2, "- -", role="1"),
    Case(3, "- - -", floor="", limit=""),
    Case(2, "- -", floor="200"),
    Case(2, "- -", floor="189"),
    Case(2, "- -", limit="1"),
    Case(2, "- -", limit="1.2"),
    Case(2, "180 175", limit="0"),
    Case(2, "180 175", limit="-1"),
    Case(2, "- -", floor="0", limit=""),
    Case(2, "- -", floor="-5", limit="0"),
    Case(2, "183 180", floor="NaN"),
    Case(1, "189", price="190", floor="188.5", limit=""),
]
DECAY = [
    Case(2, "185 180", decay="1"),  # half of 9.45: 184.275
    Case(3, "186 183 180", decay="1"),  # 185.85, 182.70
    Case(2, "182 175", limit="", decay="1"),
    Case(7, "187 185 183 181 179 177 175", limit="", decay="1"),
    Case(3, "180 - -", decay="0"),
    Case(3, "180 - -", decay="-1"),
    Case(3, "180 - -", decay="NaN"),
    Case(3, "186 183 180", decay="2"),
    Case(3, "186 183 180", decay="Infinity"),
    Case(2, "137 89", floor="89", limit="", decay="0.9"),  # 100/1.9 = 52.63
    Case(3, "118 96 89", floor="89", limit="", decay="0.3"),  # 1/1.39 → 117.06, 1.3/1.39 → 95.47
    Case(1, "180", decay="0.001"),
]
ROUNDING = [
    Case(2, "185 180", rounding="5"),
    Case(2, "- 180", rounding="10"),  # 182.70 would be 190
    Case(2, "- -", rounding="50"),
    Case(2, "183 180", rounding="0"),
    Case(2, "183 180", rounding="-1"),
    Case(2, "183 180", rounding="0.5"),
    Case(2, "182.7 179.6", rounding="0.1"),
    Case(2, "182.7 179.55", rounding="0.01"),
    Case(1, "180.5", price="189.99", rounding="0.001"),  # 180.4905: replies show hundredths
    Case(2, "183 180", rounding="1.5"),
    Case(2, "151 147", price="159.5", floor="", limit="0.9173"),  # stop 146.30935
    Case(1, "-", price="159.5", floor="159.2", limit=""),  # 160 is above the price
]
MONEY = [
    Case(2, "- 28", price="29", floor="25"),  # 28.03 would be 29; stop 27.55
    Case(3, "- 28 -", price="29", floor="25"),
    Case(2, "11200 10800", price="12000", floor="10500", limit="0.9", rounding="100"),
    Case(2, "- 11000", price="12000", floor="10500", limit="0.9", rounding="1000"),
    Case(2, "333333333334 1", price="999999999999", floor="1", limit=""),
    Case(1, "0.01", price="0.02", floor="0.001", limit="", rounding="0.01"),
    Case(2, "333333333333334 1", price="999999999999999", floor="1", limit=""),
]
BUYERS = [
    Case(2, "183 180", buyer="170"),
    Case(2, "183 180", buyer="180"),
    Case(2, "183 181", buyer="181"),
    Case(2, "183 182.5", buyer="182.5"),
    Case(2, "183 180.01", buyer="180.001"),
    Case(2, "183 -", buyer="183"),
    Case(2, "184 -", buyer="184"),
    Case(2, "188.99 -", buyer="188.99"),
    Case(2, "- -", buyer="188.999"),
    Case(2, "- -", buyer="189"),
    Case(2, "- -", buyer="250"),
    Case(3, "184 181 -", buyer="181"),
    Case(3, "184 183 -", buyer="183"),
    Case(2, "183 180", buyer="0"),
    Case(2, "183 180", buyer="-200"),
    Case(2, "183 180", buyer="NaN"),
    Case(2, "183 180", buyer="1e30"),  # no price of this world
    Case(2, "- -", floor="", limit="", buyer="180"),
    Case(2, "- 185", rounding="10", buyer="185"),
    Case(2, "- 28.5", price="29", floor="25", buyer="28.5"),
]


@pytest.mark.parametrize("case", STEPS + BOUNDS + DECAY + ROUNDING + MONEY + BUYERS)
def test_the_prices_are_those_worked_out_by_hand(case: Case) -> None:
    assert worked(case) == case.prices


@pytest.mark.parametrize("price", ["", "0", "-1", "NaN", "Infinity", "1e16"])
def test_without_a_price_nothing_is_reckoned(price: str) -> None:
    assert limits(product(price, "1"), USUAL) is None


def test_without_a_product_nothing_is_reckoned() -> None:
    assert limits(None, USUAL) is None


@pytest.mark.parametrize(
    ("floor", "limit", "role", "stop"),
    [
        ("175", "0.95", "", "179.55"),
        ("175", "", "", "175"),
        ("175", "0.95", "0.97", "183.33"),
        ("300", "0.95", "", "189"),
        ("", "1.5", "", "189"),
        ("", "1e-999999", "", "0.00000000000019"),
        ("", "", "", None),
        ("0", "0", "-1", None),
    ],
)
def test_the_strictest_bound_is_the_stop(
    floor: str, limit: str, role: str, stop: str | None
) -> None:
    within = limits(product("189", floor), rules(limit), Decimal(role) if role else None)
    assert within
    assert within.start == 189
    if stop is None:
        assert within.stop is None
        assert within.room == within.left(Decimal(100)) == 0
    else:
        assert within.stop is not None
        assert float(within.stop) == pytest.approx(float(stop), rel=0.01)
        assert within.room == 189 - within.stop


def test_an_offer_says_what_it_is_off_and_the_room_is_what_is_left() -> None:
    within = Limits(Decimal(189), Decimal("179.55"))
    assert within.offer(Decimal("182.5")) == Offer(Decimal("182.5"), Decimal("6.5"))
    assert within.left(Decimal("182.5")) == Decimal("2.95")


# --- promises ---------------------------------------------------------------------------------


def money(least: int = 1) -> st.SearchStrategy[Decimal]:
    whole = st.integers(least, 2000).map(Decimal)
    return whole | st.integers(least, 10**8).map(lambda cents: Decimal(cents).scaleb(-2))


parts = st.integers(0, 1100).map(lambda thousandths: Decimal(thousandths).scaleb(-3))
some = st.builds(
    Bargaining,
    st.none() | parts,
    st.sampled_from([*map(Decimal, ("0.01", "0.1", "0.5", "1", "5", "10", "0.003", "0"))]),
    parts,
)
goods = st.builds(
    lambda price, floor: Product("a", "a", price=price, floor_price=floor),
    money(),
    st.none() | money(0),
)
counts = st.integers(0, 12)
maybe = st.none() | money(0)


@given(goods, some, st.none() | parts, counts, maybe)
def test_prices_fall_from_step_to_step_and_stay_between_start_and_stop(
    card: Product, shop: Bargaining, role: Decimal | None, count: int, buyer: Decimal | None
) -> None:
    within = limits(card, shop, role)
    assert within
    found = stated(within, shop, count, buyer)
    said = [price for price in found if price is not None]
    assert len(found) == count
    assert all(one > two for one, two in pairwise((within.start, *said)))
    assert not said or within.stop is not None
    for price in said:
        assert within.stop is not None
        assert price >= within.stop
        assert price >= (card.floor_price or 0)
        assert price >= within.start * (role or 0)
        assert price >= within.start * (shop.discount_limit or 0)
        assert price == price.quantize(Decimal("0.01"))
        assert within.left(price) >= 0


@given(goods, some, counts)
def test_every_price_is_the_rounded_up_share_of_the_room(
    card: Product, shop: Bargaining, count: int
) -> None:
    within = limits(card, shop)
    assert within
    weights = [Fraction(min(shop.decay, Decimal(1))) ** k for k in range(count)]
    unit = Fraction(shop.rounding or 1)
    before = Fraction(within.start)
    for k, price in enumerate(stated(within, shop, count), 1):
        share = sum(weights[:k]) / sum(weights)
        exact = Fraction(within.start) - Fraction(within.room) * share
        wanted = Fraction(ceil(ceil(exact / unit) * unit * 100), 100)
        assert price == (None if wanted >= before else wanted)
        before = min(before, wanted)


@given(goods, some, st.integers(1, 12))
def test_the_ladder_ends_at_the_stop_rounded_up(
    card: Product, shop: Bargaining, count: int
) -> None:
    within = limits(card, shop)
    assert within
    said = [within.start, *(price for price in stated(within, shop, count) if price is not None)]
    unit = max(shop.rounding or Decimal(1), Decimal("0.01"))
    assert within.left(said[-1]) < unit + Decimal("0.01") or within.stop is None


@given(goods, some, st.integers(2, 12))
def test_no_concession_is_larger_than_the_one_before_but_for_the_rounding(
    card: Product, shop: Bargaining, count: int
) -> None:
    fine = replace(shop, rounding=Decimal("0.01"))
    within = limits(card, fine)
    assert within
    found = stated(within, fine, count)
    if None not in found:
        prices = [within.start, *(price for price in found if price is not None)]
        given_away = [one - two for one, two in pairwise(prices)]
        assert all(two - one < Decimal("0.02") for one, two in pairwise(given_away))


def standing(within: Limits, found: tuple[Decimal | None, ...]) -> list[Decimal]:
    """The price in force after each step."""
    prices, price = [], within.start
    for one in found:
        price = price if one is None else one
        prices.append(price)
    return prices


@given(goods, some, counts, money())
def test_a_buyers_own_price_never_makes_it_cheaper(
    card: Product, shop: Bargaining, count: int, buyer: Decimal
) -> None:
    within = limits(card, shop)
    assert within
    without, found = stated(within, shop, count), stated(within, shop, count, buyer)
    for usual, now in zip(standing(within, without), standing(within, found), strict=True):
        assert now == min(within.start, max(usual, buyer))


@given(goods, some, parts, counts)
def test_a_role_of_ones_own_never_makes_it_cheaper(
    card: Product, shop: Bargaining, role: Decimal, count: int
) -> None:
    shop = replace(shop, discount_limit=Decimal("0.5"))
    wide, narrow = limits(card, shop), limits(card, shop, role)
    assert wide
    assert narrow
    usual = standing(wide, stated(wide, shop, count))
    assert all(
        one >= two
        for one, two in zip(standing(narrow, stated(narrow, shop, count)), usual, strict=True)
    )


odd = st.none() | st.decimals(allow_nan=True, allow_infinity=True).filter(
    lambda number: not number.is_snan()
)
wild = st.sampled_from([Decimal(text) for text in ("1e-999999", "1e999999", "0." + "3" * 5000)])


any_number = odd | wild


@given(st.tuples(*[any_number] * 6), counts)
def test_no_number_at_all_brings_it_down(numbers: tuple[Decimal | None, ...], count: int) -> None:
    price, floor, limit, rounding, decay, buyer = numbers
    shop = Bargaining(limit, rounding or Decimal(1), decay or Decimal(0))
    within = limits(Product("a", "a", price=price, floor_price=floor), shop, limit)
    if within:
        assert len(stated(within, shop, count, buyer)) == count
