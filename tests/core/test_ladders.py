"""Ladders: which one suits, what its steps state, and the ways up and down."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import resources
from desktop_app.core.bargaining import Offer
from desktop_app.core.chats import Chat
from desktop_app.core.drafts import draft
from desktop_app.core.ladders import (
    Step,
    buyer_offer,
    holding,
    kinds,
    next_step,
    offer_for,
    offer_outside,
    previous_step,
    steps,
    suited,
)
from desktop_app.core.phrases import (
    Entry,
    Ladder,
    LadderEntry,
    Layer,
    Library,
    Phrase,
    Phrasebook,
    Variant,
    tongue,
)
from desktop_app.core.shops import Bargaining, Product
from desktop_app.core.variables import Agent
from desktop_app.storage.phrasebooks import read_folder, read_shops
from tests.fakes import FAWN, Desk, phrase

if TYPE_CHECKING:
    from desktop_app.core.shops import Shop
    from desktop_app.core.variables import Scene

SHOE = Product("A12", "鞋", price=Decimal(189), floor_price=Decimal(175))
SHOP = replace(FAWN, products=(SHOE,), bargaining=Bargaining(Decimal("0.95")))
WORTH = phrase("值 offer.price", ident="worth")
LEAD = phrase("{{ offer.price | money }}", ident="lead")
FINAL = phrase("最后{{ offer.price | money }}", ident="final")
BYE = phrase("再见", ident="bye")
DEAL = phrase("就{{ offer.price }}", ident="deal")
KINDS_OF_BUYER = {
    *("small-gain", "compares-shops", "first-purchase", "ultimatum", "plea", "balance"),
    *("hesitates", "doubts-quality", "asks-gift", "asks-free-shipping"),
}


def library(*ladders: Ladder, phrases: tuple[Phrase, ...] = (WORTH, LEAD, FINAL, BYE)) -> Library:
    return Library((Phrasebook("b", "b", language="zh-CN", phrases=phrases, ladders=ladders),))


MAIN = Ladder("main", "主", steps=("worth", "lead", "final", "bye"))


def scene(product: str = "A12", offer: str = "", **more: object) -> Scene:
    answers = {"buyer.offer": offer} if offer else {}
    return Desk(shop=SHOP, product=product, **more).scene(answers)  # type: ignore[arg-type] # as Desk says


def laddered(ladder: Ladder = MAIN, where: Scene | None = None, **more: object) -> tuple[Step, ...]:
    books = library(ladder, **more)  # type: ignore[arg-type] # as library says
    return steps(books.ladders[0], books, where or scene())


def test_each_step_says_what_it_states_and_what_room_is_left() -> None:
    worth, lead, final, bye = laddered()
    assert [step.phrase_id for step in (worth, lead, final, bye)] == list(MAIN.steps)
    assert (worth.concedes, worth.price, worth.skipped) == (False, None, False)
    assert (worth.room, worth.offer) == (Decimal("9.45"), None)
    assert (lead.concedes, lead.price, lead.skipped) == (True, Decimal(183), False)
    assert (lead.room, lead.offer) == (Decimal("3.45"), Offer(Decimal(183), Decimal(6)))
    assert (final.price, final.room) == (Decimal(180), Decimal("0.45"))
    assert (bye.concedes, bye.price, bye.skipped) == (False, None, False)
    assert (bye.room, bye.offer) == (Decimal("0.45"), final.offer)


def test_a_step_that_is_passed_over_says_the_price_that_stands() -> None:
    _, lead, final, bye = laddered(where=scene(offer="185"))
    assert lead.price == 185
    assert (final.price, final.skipped, final.concedes) == (None, True, True)
    assert final.offer == lead.offer == bye.offer
    assert final.room == lead.room == Decimal("5.45")


@pytest.mark.parametrize(
    ("where", "room"),
    [
        (scene(""), None),
        (Desk(shop=replace(SHOP, products=(replace(SHOE, price=None),)), product="A12").scene(),
         None),
        (Desk(shop=replace(SHOP, bargaining=Bargaining(),
                           products=(replace(SHOE, floor_price=None),)), product="A12").scene(), 0),
        (scene(agent=Agent(discount_limit=Decimal(1))), 0),
    ],
    ids=["no product", "no price", "no bounds", "no role"],
)  # fmt: skip
def test_without_room_every_conceding_step_is_passed_over(where: Scene, room: int | None) -> None:
    found = laddered(where=where)
    assert [step.skipped for step in found] == [False, True, True, False]
    assert {step.price for step in found} == {None}
    assert {step.offer for step in found} == {None}
    assert {step.room for step in found} == {room}


def test_the_agents_own_limit_holds() -> None:
    newcomer = scene(agent=Agent(discount_limit=Decimal("0.97")))
    assert [step.price for step in laddered(where=newcomer)] == [None, 186, 184, None]


@pytest.mark.parametrize(
    ("body", "concedes"),
    [
        ("{% if ask.a %}{{ offer.price }}{% endif %}x", True),
        ("{{ offer.off | money }}", True),
        ("offer.price", False),
        ("{{ product.price }}", False),
        ("{{ offer.price", False),
        ("", False),
    ],
)
def test_a_step_concedes_if_its_tags_name_the_offer(body: str, *, concedes: bool) -> None:
    one = Ladder("l", steps=("p",))
    (step,) = laddered(one, phrases=(phrase(body),))
    assert step.concedes is concedes


def test_the_wording_that_will_be_used_decides() -> None:
    both = phrase("没有", Variant("{{ offer.price }}", "en"))
    one = Ladder("l", steps=("p",))
    english = replace(scene(), shop=replace(SHOP, language="en"))
    assert not laddered(one, phrases=(both,))[0].concedes
    assert laddered(one, english, phrases=(both,))[0].concedes


def test_a_step_without_a_phrase_is_left_out() -> None:
    found = laddered(Ladder("l", steps=("gone", "lead", "gone")))
    assert [step.phrase_id for step in found] == ["lead"]
    assert laddered(Ladder("l")) == ()


def test_a_phrase_may_stand_on_two_steps() -> None:
    found = laddered(Ladder("l", steps=("lead", "worth", "lead")))
    assert [step.price for step in found] == [183, None, 180]
    assert offer_for(found, "lead") == Offer(Decimal(183), Decimal(6))


def test_a_ladder_takes_the_phrase_of_its_own_book_or_the_one_that_covers_it() -> None:
    def of(name: str, layer: Layer, *ladders: Ladder) -> Phrasebook:
        return Phrasebook(name, name, layer=layer, phrases=(BYE,), ladders=ladders)

    one = Ladder("l", steps=("bye",))
    first, second = of("1", Layer.TEAM), of("2", Layer.TEAM, one)
    own, shipped = of("own", Layer.PERSONAL), of("s", Layer.SHIPPED, one)
    for books, wanted in (((first, second), second), ((own, second), own), ((own, shipped), own)):
        read = Library(books)
        (step,) = steps(read.ladders[0], read, scene())
        assert step.entry == Entry(BYE, wanted)


# --- which ladder -----------------------------------------------------------------------------

GAIN = Ladder("gain", buyers=("small-gain", "plea"), steps=("lead", "final"))
PLEA = Ladder("plea", buyers=("plea",), steps=("final",))
ANY = Ladder("any", steps=("worth", "final"))


def ids(found: tuple[LadderEntry, ...]) -> list[str]:
    return [one.ladder.id for one in found]


def test_the_kinds_of_buyer_are_those_that_ladders_name() -> None:
    assert kinds(library(ANY, GAIN, PLEA)) == ("small-gain", "plea")
    assert kinds(library()) == ()


@pytest.mark.parametrize(
    ("kind", "names"),
    [("plea", ["gain", "plea", "any"]), ("small-gain", ["gain", "any"]), ("other", ["any"])],
)
def test_a_ladder_suits_the_kinds_it_names_or_else_all(kind: str, names: list[str]) -> None:
    assert ids(suited(library(ANY, GAIN, PLEA), kind)) == names


def test_a_ladder_in_the_language_of_the_shop_comes_before_the_others_of_its_sort() -> None:
    english = Phrasebook("en", "en", language="en-GB", ladders=(replace(GAIN, id="en-gain"),))
    both = Library((english, *library(ANY, GAIN).books))
    assert ids(suited(both, "small-gain", "zh-CN")) == ["gain", "en-gain", "any"]
    assert ids(suited(both, "small-gain", "en")) == ["en-gain", "gain", "any"]
    assert ids(suited(both, "small-gain")) == ["en-gain", "gain", "any"]


@pytest.mark.parametrize(
    ("phrase_id", "kind", "name"),
    [
        ("final", "", "gain"),
        ("final", "plea", "gain"),
        ("final", "other", "any"),
        ("lead", "other", "gain"),
        ("worth", "plea", "any"),
        ("bye", "plea", None),
    ],
)
def test_the_ladder_of_a_phrase_is_one_that_suits_if_there_is_one(
    phrase_id: str, kind: str, name: str | None
) -> None:
    found = holding(library(GAIN, PLEA, ANY), phrase_id, kind)
    assert (found.ladder.id if found else None) == name


@pytest.mark.parametrize(
    ("phrase_id", "kind", "offer", "price"),
    [
        ("lead", "", "", 183),
        ("final", "", "", 180),
        ("final", "other", "", 180),
        ("final", "", "185", 185),
        ("lead", "", "181", 183),
        ("worth", "", "", None),
        ("bye", "", "", None),
        ("lead", "", "200", None),
    ],
)
def test_a_phrase_found_by_search_states_the_price_of_its_step(
    phrase_id: str, kind: str, offer: str, price: int | None
) -> None:
    found = offer_outside(library(GAIN, ANY), scene(offer=offer), phrase_id, kind)
    assert (found.price if found else None) == price


def test_a_phrase_that_is_on_no_step_has_no_offer() -> None:
    assert offer_for(laddered(), "deal") is None
    assert offer_for((), "lead") is None


# --- the buyer's own price --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "price"),
    [
        ("175", "175"),
        (" ¥1,750.50 ", "1750.50"),
        ("175元", "175"),
        ("一百", None),
        ("", None),
        ("0", None),
        ("-5", None),
        ("nan", None),
        ("inf", None),
        ("1e99", None),
    ],
)
def test_the_buyers_price_is_read_as_money_and_nonsense_is_none(
    typed: str, price: str | None
) -> None:
    chat = Chat().answered("buyer.offer", typed)
    assert buyer_offer(chat) == (Decimal(price) if price else None)


# --- up and down ------------------------------------------------------------------------------


def strip(pattern: str) -> tuple[Step, ...]:
    """Steps of a pattern: ``x`` is passed over."""
    entry = Entry(BYE, Phrasebook("b", "b"))
    return tuple(Step(entry, one == "x", None, one == "x", None, None) for one in pattern)


@pytest.mark.parametrize(
    ("pattern", "at", "after", "before"),
    [
        ("...", None, 0, None),
        ("...", 0, 1, 0),
        ("...", 1, 2, 0),
        ("...", 2, 2, 1),
        ("x.x.x", None, 1, None),
        ("x.x.x", 1, 3, 1),
        ("x.x.x", 2, 3, 1),
        ("x.x.x", 3, 3, 1),
        ("x.x.x", 4, 3, 3),
        ("x.x.x", 0, 1, 1),
        ("..", 9, 1, 1),
        ("xx", None, None, None),
        ("xx", 0, None, None),
        ("", None, None, None),
        ("", 0, None, None),
    ],
)
def test_steps_that_are_passed_over_are_stepped_over(
    pattern: str, at: int | None, after: int | None, before: int | None
) -> None:
    assert next_step(strip(pattern), at) == after
    assert previous_step(strip(pattern), at) == before


@given(st.text(".x", max_size=9), st.none() | st.integers(0, 9))
def test_one_never_stands_on_a_step_that_is_passed_over(pattern: str, at: int | None) -> None:
    for there in (next_step(strip(pattern), at), previous_step(strip(pattern), at)):
        assert there is None or pattern[there] == "."


@given(st.text(".x", max_size=9))
def test_climbing_from_the_ground_visits_every_step_once(pattern: str) -> None:
    visited: list[int] = []
    at = next_step(strip(pattern), None)
    while at is not None and at not in visited:
        visited.append(at)
        at = next_step(strip(pattern), at)
    assert visited == [n for n, one in enumerate(pattern) if one == "."]


# --- what is shipped --------------------------------------------------------------------------

READING = read_folder(resources.phrases(), Layer.SHIPPED)
SHIPPED = Library(READING.books)
SAMPLES, _ = read_shops(resources.phrases() / "shops", sample=True)
LADDERS = {one.ladder.id: one for one in SHIPPED.ladders}


def sample_of(one: LadderEntry) -> Shop:
    """The sample shop that speaks the ladder's language."""
    return next(shop for shop in SAMPLES if tongue(shop.language) == tongue(one.book.language))


@pytest.mark.parametrize("shop", SAMPLES, ids=lambda shop: shop.language)
def test_every_kind_of_buyer_has_a_shipped_ladder_in_each_language(shop: Shop) -> None:
    assert set(kinds(SHIPPED)) == KINDS_OF_BUYER
    for kind in KINDS_OF_BUYER:
        first = suited(SHIPPED, kind, shop.language)[0]
        assert tongue(first.book.language) == tongue(shop.language)
        assert kind in first.ladder.buyers


@pytest.mark.parametrize(
    ("name", "product"),
    [(name, one.id) for name in LADDERS for one in sample_of(LADDERS[name]).products],
)
def test_a_shipped_ladder_gives_way_in_a_few_falling_steps(name: str, product: str) -> None:
    shop = sample_of(LADDERS[name])
    where = replace(scene(), shop=shop, chat=Chat(shop.id, product))
    found = steps(LADDERS[name], SHIPPED, where)
    assert found[-1].phrase_id.endswith("-farewell")
    assert len(found) == len(LADDERS[name].ladder.steps)
    conceding = [n for n, step in enumerate(found) if step.concedes]
    assert not found[0].concedes
    assert len(conceding) in ({0} if name == "asks-free-shipping" else {2, 3})
    said = [step.price for step in found if step.price is not None]
    assert bool(said) is bool(conceding)
    within = where.limits
    assert within
    assert within.stop
    assert all(within.stop <= price < within.start for price in said)
    assert sorted(said, reverse=True) == said


@pytest.mark.parametrize("name", LADDERS)
def test_no_shipped_step_asks_for_the_price(name: str) -> None:
    shop = sample_of(LADDERS[name])
    assert shop.shipping
    region = shop.shipping.zones[0].regions[0]
    where = replace(scene(), shop=shop, chat=Chat(shop.id, shop.products[0].id, region))
    for step in steps(LADDERS[name], SHIPPED, where):
        offered = replace(where, offer=step.offer if step.concedes else None)
        made = draft(step.entry, offered, SHIPPED)
        assert not [blank for blank in made.missing if blank.asked.name.startswith("offer")]
        assert made.refusals == ()
        if step.price is not None:
            assert where.formats(shop.language).money(step.price) in "".join(made.texts)


prices = st.integers(100, 10**6).map(lambda cents: Decimal(cents).scaleb(-2))


@given(prices, prices, st.sampled_from(sorted(LADDERS)))
def test_no_text_of_a_ladder_has_the_floor_unless_that_is_what_it_states(
    price: Decimal, floor: Decimal, name: str
) -> None:
    shop = sample_of(LADDERS[name])
    card = replace(shop.products[0], name="鞋", price=price, floor_price=floor, facts={})
    where = replace(
        scene(),
        shop=replace(shop, products=(card,), promotions=(), facts={}),
        chat=Chat(shop.id, card.id, answers={"ask.alternative_price": "1"}),
    )
    for step in steps(LADDERS[name], SHIPPED, where):
        offered = replace(where, offer=step.offer if step.concedes else None)
        made = draft(step.entry, offered, SHIPPED)
        shown = {part.text for message in made.messages for part in message.parts}
        money = offered.formats(shop.language).money
        known = {
            Decimal(1),  # what the agent typed
            price,
            card.list_price,
            *((step.offer.price, step.offer.off) if step.offer else ()),
        }
        assert floor in known or money(floor) not in shown


@pytest.mark.parametrize("name", ["agent.discount_limit", "offer.room", "shop.bargaining"])
def test_how_far_one_may_go_is_in_no_reply(name: str) -> None:
    newcomer = Desk(shop=SHOP, product="A12", agent=Agent("小美", discount_limit=Decimal("0.97")))
    made = newcomer.fill(f"{{{{ agent.name }}}}{{{{ {name} }}}}")
    assert not made.ready
    assert "0.97" not in "".join(made.texts)
