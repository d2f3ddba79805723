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
from desktop_app.core.phrases import KINDS, Entry, Layer, Library
from desktop_app.core.templates import mistakes
from desktop_app.core.variables import FEELINGS, Agent, Scene
from desktop_app.storage.phrasebooks import Reading, read_folder, read_platforms, read_shops
from tests.fakes import MARKS_PATTERN, Desk

if TYPE_CHECKING:
    from desktop_app.core.shops import Platform, Shop

STAGES = 10
PHRASES = 120
AGENT = Agent("小美", "007", "早班")
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
def shop() -> Shop:
    (sample,), problems = read_shops(resources.phrases() / "shops", sample=True)
    assert problems == ()
    return sample


@cache
def platforms() -> tuple[Platform, ...]:
    found, problems = read_platforms(resources.phrases() / "platforms")
    assert problems == ()
    return found


ENTRIES = library().entries
WORDINGS = [(entry, n) for entry in ENTRIES for n in range(len(wordings(entry)))]


def named(value: object) -> str:
    return value.phrase.id if isinstance(value, Entry) else str(value)


def scene(platform: Platform | None, now: str, *, product: str = "", region: str = "") -> Scene:
    moment = Desk(now=now).scene().now
    of = replace(shop(), platform=platform.id if platform else shop().platform)
    return Scene(of, Chat(of.id, product, region), moment, AGENT, platform)


def answer(name: str, kind: str, choices: tuple[str, ...]) -> str:
    """Something sensible for a question of a kind."""
    typed = {
        "number": "42",
        "money": "188" if name == "offer.price" else "128",
        "date": "2028-01-05",
        "time": "2028-01-05 14:00",
        "region": "江苏",
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
            told[one.name] = answer(one.name, one.kind, one.choices)
            where = replace(where, chat=where.chat.told(one.name, told[one.name]))
        made = draft(entry, where, library(), wording)
        if not made.missing:
            break
    return made, told


def test_everything_shipped_is_read_without_a_problem() -> None:
    assert [str(problem) for problem in reading().problems] == []
    assert [str(each) for book in reading().books for each in template_problems(book)] == []
    assert shop().sample
    assert {platform.id for platform in platforms()} >= {"taobao", "jd", "pdd", "wechat", "plain"}


def test_there_are_enough_phrases_over_all_stages() -> None:
    assert len(ENTRIES) >= PHRASES
    (book,) = (book for book in reading().books if book.language == "zh-CN")
    used = {entry.phrase.category for entry in ENTRIES if entry.book is book}
    assert len(used) >= STAGES
    assert used == {category.id for category in book.categories}
    assert len({entry.phrase.id for entry in ENTRIES}) == len(ENTRIES)


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
    counts = [
        len(made.texts) for made, _ in (answered(e, 0, scene(None, MOMENTS[0])) for e in ENTRIES)
    ]
    assert counts.count(2) >= 3
    assert counts.count(3) >= 3


@pytest.mark.parametrize(("entry", "wording"), WORDINGS, ids=named)
def test_a_shipped_reply_asks_only_for_what_no_file_can_know(entry: Entry, wording: int) -> None:
    where = scene(platforms()[0], MOMENTS[0], product="A12", region="江苏")
    for blank in draft(entry, where, library(), wording).missing:
        assert blank.asked.name.partition(".")[0] in ASKED_ROOTS
        assert blank.asked.label, f"{blank.asked.name} has no label"
        assert blank.asked.kind in KINDS
    bare = draft(entry, scene(None, MOMENTS[0]), library(), wording)
    for blank in bare.missing:
        root = blank.asked.name.partition(".")[0]
        assert root in ASKED_ROOTS | {"product"}
        assert blank.asked.label or blank.asked.name == "product"


@pytest.mark.parametrize("region", ["", "江苏省", "新疆", "香港", "广东"])
@pytest.mark.parametrize("product", ["", "A12"])
@pytest.mark.parametrize("now", MOMENTS)
def test_a_shipped_reply_fills_or_says_what_it_lacks(now: str, product: str, region: str) -> None:
    for entry, wording in WORDINGS:
        made = draft(entry, scene(None, now, product=product, region=region), library(), wording)
        assert made.ready or made.missing or made.refusals, entry.phrase.id
        assert all("has passed" in refusal.message for refusal in made.refusals), entry.phrase.id


@pytest.mark.parametrize("product", ["", "A12"])
@pytest.mark.parametrize(("entry", "wording"), WORDINGS, ids=named)
def test_a_shipped_reply_is_ready_once_all_is_answered(
    entry: Entry, wording: int, product: str
) -> None:
    region = "江苏" if product else ""
    where = scene(None, MOMENTS[0], product=product, region=region)
    made, told = answered(entry, wording, where)
    assert made.ready, (told, made.texts, made.refusals)
    for text in made.texts:
        assert text == text.strip("\n ")
        assert not MARKS_PATTERN.search(text)
        assert not any(sign in text for sign in ("{{", "{%", "}}", "%}", "object at", "None"))
    assert not re.search(r"¥175(?!\d)", "".join(made.texts))


@pytest.mark.parametrize(("entry", "wording"), WORDINGS, ids=named)
def test_a_size_that_nobody_told_is_asked_before_it_is_said(entry: Entry, wording: int) -> None:
    made = draft(entry, scene(None, MOMENTS[0], product="A12"), library(), wording)
    body = wordings(entry)[wording].body
    asked = {blank.asked.name for blank in made.missing}
    assert ("{{ buyer.size }}" in body) <= ("buyer.size" in asked), made.texts


@pytest.mark.parametrize("platform", platforms(), ids=lambda platform: platform.id)
def test_shipped_messages_keep_within_the_limits_of_a_platform(platform: Platform) -> None:
    for entry, wording in WORDINGS:
        if entry.phrase.platforms and platform.id not in entry.phrase.platforms:
            continue
        where = scene(platform, MOMENTS[0], product="A12", region="江苏")
        made, _ = answered(entry, wording, where)
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
    named = [one for one in WORDINGS if "buyer.title" in wordings(one[0])[one[1]].body]
    assert named
    for entry, wording in WORDINGS:
        made, _ = answered(entry, wording, scene(platform, MOMENTS[0], product="A12"))
        dear = made.texts[0].startswith("亲，")
        assert dear == (platform.id == "taobao" and (entry, wording) in named), made.texts


def test_the_sample_shop_can_show_everything() -> None:
    one = shop()
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


def test_every_field_is_of_a_kind_and_used() -> None:
    bodies = "\n".join(said.body for entry in ENTRIES for said in wordings(entry))
    for name, field in library().fields.items():
        assert field.kind in KINDS, name
        assert field.label, name
        assert bool(field.choices) == (field.kind == "choice"), name
        assert not name.startswith("ask.") or name in bodies, f"{name} is asked by no phrase"
