"""The phrases, shops and platforms that are shipped, read and filled as an agent would."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest

from desktop_app import resources
from desktop_app.core.chats import Chat
from desktop_app.core.checking import template_problems
from desktop_app.core.drafts import Draft, draft, wordings
from desktop_app.core.phrases import KINDS, Entry, Layer, Library, Phrasebook, tongue
from desktop_app.core.templates import mistakes
from desktop_app.core.variables import FEELINGS, Agent, Scene
from desktop_app.storage.phrasebooks import Reading, read_folder, read_platforms, read_shops
from tests.fakes import MARKS_PATTERN, Desk

if TYPE_CHECKING:
    from desktop_app.core.shops import Platform, Shop

PHRASES = {"zh": 320, "en": 200, "ko": 200}
"""The least that each shipped book has, by its tongue."""

AGENT = Agent("小美", "007", "早班")
ELSEWHERE = "火星"
"""A region that no delivery table names."""

MOMENTS = ("2026-11-23 10:00", "2026-11-23 18:00", "2026-12-05 03:00", "2027-03-01 12:00")
ASKED_ROOTS = {"ask", "order", "buyer", "offer", "clipboard"}
"""Roots that no shop file can know; all else that is asked hangs on the product or the region."""


@cache
def reading() -> Reading:
    return read_folder(resources.phrases(), Layer.SHIPPED)


@cache
def library() -> Library:
    return Library(reading().books)


@cache
def shops() -> tuple[Shop, ...]:
    samples, problems = read_shops(resources.phrases() / "shops", sample=True)
    assert problems == ()
    return samples


def shop_of(book: Phrasebook) -> Shop:
    """The sample shop that speaks the language of a book."""
    return next(one for one in shops() if tongue(one.language) == tongue(book.language))


@cache
def platforms() -> tuple[Platform, ...]:
    found, problems = read_platforms(resources.phrases() / "platforms")
    assert problems == ()
    return found


BOOKS = library().books
ENTRIES = library().entries
WORDINGS = [(entry, n) for entry in ENTRIES for n in range(len(wordings(entry)))]


def named(value: object) -> str:
    return value.phrase.id if isinstance(value, Entry) else str(value)


def language(value: Phrasebook | Shop) -> str:
    return value.language


def nearby(shop: Shop) -> str:
    """A region that the shop delivers to."""
    assert shop.shipping
    return next(zone.regions[0] for zone in shop.shipping.zones if zone.served)


def regions(shop: Shop) -> list[str]:
    """No region, one of each zone, and one of all others."""
    assert shop.shipping
    return ["", *(zone.regions[0] for zone in shop.shipping.zones), ELSEWHERE]


def scene(
    shop: Shop, platform: Platform | None, now: str, *, product: bool = False, region: str = ""
) -> Scene:
    moment = Desk(now=now).scene().now
    of = replace(shop, platform=platform.id if platform else shop.platform)
    chosen = of.products[0].id if product else ""
    return Scene(of, Chat(of.id, chosen, region), moment, AGENT, platform)


def at_counter(entry: Entry, platform: Platform | None = None, *, known: bool = False) -> Scene:
    """The shop of a phrase's language; ``known``: with product and region."""
    shop = shop_of(entry.book)
    region = nearby(shop) if known else ""
    return scene(shop, platform, MOMENTS[0], product=known, region=region)


def answer(name: str, kind: str, choices: tuple[str, ...], shop: Shop) -> str:
    """Something sensible for a question of a kind."""
    price = shop.products[0].price
    assert price
    typed = {
        "number": "42",
        "money": str(price - 1) if name == "offer.price" else "128",
        "date": "2028-01-05",
        "time": "2028-01-05 14:00",
        "region": nearby(shop),
        "choice": choices[0] if choices else "",
    }
    return typed.get(kind, f"〔{name}〕")


def answered(entry: Entry, wording: int, where: Scene) -> tuple[Draft, dict[str, str]]:
    """The draft with every question answered, and the answers."""
    told: dict[str, str] = {}
    made = draft(entry, where, library(), wording)
    for _ in range(9):
        for blank in made.missing:
            one = blank.asked
            told[one.name] = answer(one.name, one.kind, one.choices, where.shop)
            where = replace(where, chat=where.chat.told(one.name, told[one.name]))
        made = draft(entry, where, library(), wording)
        if not made.missing:
            break
    return made, told


def test_everything_shipped_is_read_without_a_problem() -> None:
    assert [str(problem) for problem in reading().problems] == []
    assert [str(each) for book in reading().books for each in template_problems(book)] == []
    assert all(shop.sample for shop in shops())
    known = {platform.id for platform in platforms()}
    assert known >= {"taobao", "jd", "pdd", "wechat", "plain", "naver", "kakao"}


def test_an_id_is_used_once_in_all_books_and_a_code_once_in_each() -> None:
    assert len({entry.phrase.id for entry in ENTRIES}) == len(ENTRIES)
    ladders = [one.ladder.id for one in library().ladders]
    assert len(set(ladders)) == len(ladders)
    for book in BOOKS:
        codes = [phrase.code.casefold() for phrase in book.phrases]
        assert sorted(set(codes)) == sorted(codes)


def test_books_have_the_same_stages_with_the_same_icons_and_colours() -> None:
    looks = [[(one.id, one.icon, one.color) for one in book.categories] for book in BOOKS]
    assert all(one == looks[0] for one in looks)


@pytest.mark.parametrize("entry", ENTRIES, ids=named)
def test_a_shipped_phrase_can_be_found_and_read(entry: Entry) -> None:
    phrase = entry.phrase
    assert phrase.title.strip()
    assert phrase.code.strip()
    assert entry.category_name
    assert phrase.keywords
    assert phrase.extra == {}
    for said in wordings(entry):
        assert mistakes(said.body) == ()
        assert "floor" not in said.body


def test_every_step_of_a_ladder_is_a_phrase_of_its_book() -> None:
    ladders = [(book, ladder) for book in reading().books for ladder in book.ladders]
    assert ladders
    for book, ladder in ladders:
        assert ladder.steps
        assert set(ladder.steps) <= {phrase.id for phrase in book.phrases}
        assert len(set(ladder.steps)) == len(ladder.steps)


def test_several_replies_are_of_two_and_of_three_messages() -> None:
    counts = [len(made.texts) for made, _ in (answered(e, 0, at_counter(e)) for e in ENTRIES)]
    assert counts.count(2) >= 3
    assert counts.count(3) >= 3


@pytest.mark.parametrize(("entry", "wording"), WORDINGS, ids=named)
def test_a_shipped_reply_asks_only_for_what_no_file_can_know(entry: Entry, wording: int) -> None:
    where = at_counter(entry, platforms()[0], known=True)
    for blank in draft(entry, where, library(), wording).missing:
        assert blank.asked.name.partition(".")[0] in ASKED_ROOTS
        assert blank.asked.label, f"{blank.asked.name} has no label"
        assert blank.asked.kind in KINDS
    bare = draft(entry, at_counter(entry), library(), wording)
    for blank in bare.missing:
        root = blank.asked.name.partition(".")[0]
        assert root in ASKED_ROOTS | {"product"}
        assert blank.asked.label or blank.asked.name == "product"


@pytest.mark.parametrize("book", BOOKS, ids=language)
@pytest.mark.parametrize("product", [False, True])
@pytest.mark.parametrize("now", MOMENTS)
def test_a_shipped_reply_fills_or_says_what_it_lacks(
    now: str, book: Phrasebook, *, product: bool
) -> None:
    own = [one for one in WORDINGS if one[0].book is book]
    for region in regions(shop_of(book)):
        where = scene(shop_of(book), None, now, product=product, region=region)
        for entry, wording in own:
            made = draft(entry, where, library(), wording)
            assert made.ready or made.missing or made.refusals, entry.phrase.id
            assert all("has passed" in one.message for one in made.refusals), entry.phrase.id


@pytest.mark.parametrize("known", [False, True])
@pytest.mark.parametrize(("entry", "wording"), WORDINGS, ids=named)
def test_a_shipped_reply_is_ready_once_all_is_answered(
    entry: Entry, wording: int, *, known: bool
) -> None:
    where = at_counter(entry, known=known)
    made, told = answered(entry, wording, where)
    assert made.ready, (told, made.texts, made.refusals)
    for text in made.texts:
        assert text == text.strip("\n ")
        assert not MARKS_PATTERN.search(text)
        assert not any(sign in text for sign in ("{{", "{%", "}}", "%}", "object at", "None"))
    floor = where.formats(entry.book.language).money(where.shop.products[0].floor_price)
    assert not re.search(rf"{re.escape(floor)}(?!\d)", "".join(made.texts))


@pytest.mark.parametrize(("entry", "wording"), WORDINGS, ids=named)
def test_a_size_that_nobody_told_is_asked_before_it_is_said(entry: Entry, wording: int) -> None:
    where = scene(shop_of(entry.book), None, MOMENTS[0], product=True)
    made = draft(entry, where, library(), wording)
    body = wordings(entry)[wording].body
    asked = {blank.asked.name for blank in made.missing}
    assert ("{{ buyer.size }}" in body) <= ("buyer.size" in asked), made.texts


@pytest.mark.parametrize("platform", platforms(), ids=lambda platform: platform.id)
def test_shipped_messages_keep_within_the_limits_of_a_platform(platform: Platform) -> None:
    for entry, wording in WORDINGS:
        if entry.phrase.platforms and platform.id not in entry.phrase.platforms:
            continue
        made, _ = answered(entry, wording, at_counter(entry, platform, known=True))
        assert (made.notes, made.refusals) == ((), ()), entry.phrase.id


@pytest.mark.parametrize("platform", platforms(), ids=lambda platform: platform.id)
def test_a_shipped_platform_has_a_code_for_every_feeling(platform: Platform) -> None:
    assert platform.emoticons.keys() >= FEELINGS.keys()
    assert platform.message_limit
    assert platform.burst_limit
    assert platform.reply_targets
    assert platform.source
    assert all(code.strip() for code in platform.emoticons.values())
    assert platform.name
    assert platform.checked


@pytest.mark.parametrize("platform", platforms(), ids=lambda platform: platform.id)
def test_only_taobao_calls_its_buyers_dear(platform: Platform) -> None:
    chinese = [one for one in WORDINGS if tongue(one[0].book.language) == "zh"]
    named = [one for one in chinese if "buyer.title" in wordings(one[0])[one[1]].body]
    assert named
    for entry, wording in chinese:
        made, _ = answered(entry, wording, at_counter(entry, platform, known=True))
        dear = made.texts[0].startswith("亲，")
        assert dear == (platform.id == "taobao" and (entry, wording) in named), made.texts


@pytest.mark.parametrize("one", shops(), ids=language)
def test_the_sample_shop_can_show_everything(one: Shop) -> None:
    assert one.timezone
    assert one.calendar
    assert one.currency
    assert one.shipping
    assert one.shipping.zones
    assert one.shipping.other
    assert one.promotions
    assert one.bargaining.discount_limit
    assert {one.platform} <= {platform.id for platform in platforms()}
    for product in one.products:
        assert product.price
        assert product.floor_price
        assert product.list_price
        assert product.floor_price < product.price < product.list_price
        assert product.stock


@pytest.mark.parametrize("book", BOOKS, ids=language)
def test_every_field_is_of_a_kind_and_used(book: Phrasebook) -> None:
    own = [entry for entry in ENTRIES if entry.book is book]
    bodies = "\n".join(said.body for entry in own for said in wordings(entry))
    for field in book.fields:
        name = field.name
        assert library().fields_for(book.language)[name] is field
        assert field.kind in KINDS, name
        assert field.label, name
        assert bool(field.choices) == (field.kind == "choice"), name
        assert not name.startswith("ask.") or name in bodies, f"{name} is asked by no phrase"
