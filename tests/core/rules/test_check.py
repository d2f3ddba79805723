"""The final messages, before they are copied."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app import resources
from desktop_app.core.chats import Chat
from desktop_app.core.rules.check import Around, choice_for, findings, said_anyway
from desktop_app.core.rules.own import mark
from desktop_app.core.rules.packs import Leave, Pack, stops
from desktop_app.core.rules.rulebook import Rulebook
from desktop_app.core.search.spelling import Spelling
from desktop_app.core.shops import Platform, Product, Promotion, Shop
from desktop_app.core.variables import Scene
from tests.core.rules.labelled import platforms, rulebook
from tests.fakes import at

SPELLING = Spelling(resources.pinyin())
SHOP = Shop(
    "fawn",
    "小鹿鞋坊",
    platform="taobao",
    products=(Product("A1", "最强缓震跑鞋", link="https://example.com/a1"),),
    promotions=(Promotion("第一波年货节"),),
    facts={
        "return_address": "鹿城区88号 13800138000",
        "bookmark": "https://example.com/fawn",
        "wechat": "薇信fawn",
        "floors": 3,
    },
)
OTHER = Shop("elephant", "大象箱包")


def scene(platform: str = "taobao") -> Scene:
    return Scene(SHOP, Chat("fawn"), at("2026-12-01 10:00"), platform=platforms().get(platform))


def rules(text: str, where: Scene | None = None, around: Around | None = None) -> list[str]:
    found = findings([text], where or scene(), rulebook(), SPELLING, around or Around())
    return [one.rule for one in found[0]]


def test_every_message_has_its_own_findings() -> None:
    found = findings(["您好", "加我微信", "保证明天到"], scene(), rulebook(), SPELLING)
    assert [[one.rule for one in each] for each in found] == [
        [],
        ["zh-contact/wechat"],
        ["zh-promises/delivery"],
    ]
    assert [stops(each) for each in found] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("最强缓震跑鞋有货", []),
        ("第一波年货节开始啦", []),
        ("https://example.com/a1", []),
        ("https://example.com/fawn", []),
        ("https://example.com/other", ["zh-contact/link"]),
        ("寄回：鹿城区88号 13800138000", []),
        ("号码13800138000", ["zh-contact/phone"]),
        ("加薇信fawn", ["zh-contact/wechat"]),
        ("这是大象箱包", ["other-shop"]),
        ("这是小鹿鞋坊", []),
    ],
)
def test_a_shop_may_say_its_names_links_and_address(text: str, expected: list[str]) -> None:
    assert rules(text, around=Around(shops=(SHOP, OTHER))) == expected


def test_what_the_platform_is_called_is_no_fault_there() -> None:
    assert rules("淘宝", scene("taobao")) == []
    assert rules("淘宝", scene("jd")) == ["jd/other-platforms"]
    assert rules("微信", scene("wechat")) == []
    assert rules("微信", scene("jd")) == ["zh-contact/wechat"]


def test_the_shops_own_list_and_switched_off_rules_count() -> None:
    assert rules("呵呵家的最强大") == ["zh-tone/hehe", "zh-ad-law/superlative"]
    mine = {"": Leave(off=("zh-ad-law", "repeated")), "fawn": Leave(allow=("呵呵家",))}
    book = Rulebook((*rulebook().packs, Pack("own", "Own", leaves=mine)), SPELLING)
    around = Around(recent={mark("最强大", SPELLING)})
    assert findings(["呵呵家的最强大"], scene(), book, SPELLING) == ((),)
    assert findings(["最强大"], scene(), book, SPELLING, around) == ((),)
    assert rules("最强大", around=around) == ["repeated", "zh-ad-law/superlative"]
    other = replace(scene(), shop=OTHER)
    found = findings(["呵呵家的最强大"], other, book, SPELLING)
    assert [one.rule for one in found[0]] == ["zh-tone/hehe"]


def test_the_length_and_what_was_sent_before_are_found_beside_the_rest() -> None:
    short = replace(scene(), platform=Platform("p", "P", message_limit=4, rules=("zh-contact",)))
    assert rules("您好。加微信", short) == ["zh-contact/wechat", "too-long"]
    assert rules("微信在", short, Around(recent={mark("微信在", SPELLING)})) == [
        "repeated",
        "zh-contact/wechat",
    ]


def test_without_a_platform_the_packs_of_no_platform_count() -> None:
    nowhere = replace(scene(), platform=None)
    assert rules("加微信，淘宝京东", nowhere) == ["zh-contact/wechat"]
    assert choice_for(None).packs is None


def test_a_text_in_another_language_is_held_to_its_rules() -> None:
    assert rules("no way", around=Around(language="zh-CN")) == []
    assert rules("no way", around=Around(language="en")) == ["en-tone/refusal-first"]
    assert rules("WhatsApp", around=Around(language="zh-CN")) == ["en-contact/messenger"]


def test_only_texts_of_a_shop_are_said_anyway() -> None:
    assert set(said_anyway(SHOP)) == {
        "小鹿鞋坊",
        "最强缓震跑鞋",
        "第一波年货节",
        "https://example.com/a1",
        "https://example.com/fawn",
        "鹿城区88号 13800138000",
    }
    assert set(said_anyway(Shop("", ""))) == {""}
