"""Packs and a text: what is found, and where."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import resources
from desktop_app.core.rules.packs import Pack, Rule
from desktop_app.core.rules.rulebook import Choice, Rulebook
from desktop_app.core.search.spelling import Spelling
from tests.core.rules.labelled import innocent, rulebook, to_be_found

SPELLING = Spelling(resources.pinyin())
ALL_WAYS = frozenset({"spaces", "lookalikes", "pinyin"})
ANY = Choice()

CONTACT = Pack(
    "contact",
    "Contact",
    rules=(
        Rule(
            "wechat",
            "block",
            words=("微信", "vx", "加微"),
            exceptions=("微信支付",),
            sees_through=ALL_WAYS,
            platform="wechat",
        ),
        Rule("qq", "block", words=("qq",), exceptions=("qq糖",), sees_through=ALL_WAYS),
        Rule("app", "block", words=("whatsapp",), sees_through=ALL_WAYS),
        Rule("plus", words=("+1",), sees_through=frozenset({"spaces"})),
        Rule(
            "phone",
            "block",
            pattern="(?:^|[^0-9])(?P<hit>1[3-9][0-9]{9})(?:[^0-9]|$)",
            sees_through=frozenset({"spaces", "digits"}),
        ),
        Rule("link", pattern="[a-z]+\\.com", unless="^own"),
    ),
)
TONE = Pack(
    "tone",
    "Tone",
    language="zh",
    rules=(
        Rule("no", words=("不能", "不行"), exceptions=("不行的话",), where="start-of-sentence"),
        Rule("here", words=("在",), pattern="[哦嗯]+", where="whole-message"),
        Rule("best", "hint", words=("最",), exceptions=("最后", "最近")),
    ),
)


def found(text: str, choice: Choice = ANY) -> list[tuple[str, str]]:
    book = Rulebook([CONTACT, TONE], SPELLING)
    return [(one.rule.partition("/")[2], one.word) for one in book.find(text, choice)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加我微信", [("wechat", "微信")]),
        ("加微信", [("wechat", "加微信")]),
        ("薇❤️号", [("wechat", "薇❤")]),
        (
            "weixin wei xin 微xin",
            [("wechat", "weixin"), ("wechat", "wei xin"), ("wechat", "微xin")],
        ),
        ("we ixin", []),
        ("bweixin weixing", []),
        ("V X", [("wechat", "V X")]),
        ("svx vxs", []),
        ("vx123", [("wechat", "vx")]),
        ("Ｑ·Ｑ", [("qq", "Ｑ·Ｑ")]),
        ("扣扣", [("qq", "扣扣")]),
        ("QQ糖", []),
        ("QQ糖和QQ", [("qq", "QQ")]),
        ("微信支付", []),
        ("微，信", []),
        ("w h a t s a p p", [("app", "w h a t s a p p")]),
        ("what sapp", []),
        ("+1", [("plus", "+1")]),
        ("138 0013-8000", [("phone", "138 0013-8000")]),
        ("一三八〇零一三八零零零", [("phone", "一三八〇零一三八零零零")]),
        ("订单2138001380001", []),
        ("bad.com own.com", [("link", "bad.com")]),
        ("亲，不能退。不行的话不能", [("no", "不能")]),
        ("您不能", []),
        ("😊 在", [("here", "在")]),
        ("在的", []),
        ("我在", []),
        ("嗯嗯~", [("here", "嗯嗯")]),
        ("最好最后最近", [("best", "最")]),
        ("", []),
    ],
)
def test_what_is_found_and_where(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(), ["wechat", "best"]),
        (Choice(packs=("contact",)), ["wechat"]),
        (Choice(packs=("tone",)), ["best"]),
        (Choice(packs=()), []),
        (Choice(platform="wechat"), ["best"]),
        (Choice(platform="jd"), ["wechat", "best"]),
        (Choice(language="zh-CN"), ["wechat", "best"]),
        (Choice(language="en"), ["wechat"]),
        (Choice(off=frozenset({"tone/best"})), ["wechat"]),
        (Choice(allowed=("微信和最好", "")), []),
        (Choice(allowed=("微信",)), ["best"]),
    ],
)
def test_which_rules_count_is_chosen(choice: Choice, expected: list[str]) -> None:
    assert [rule for rule, _ in found("微信和最好", choice)] == expected


def test_a_pack_may_be_for_some_platforms_or_count_everywhere() -> None:
    packs = [
        replace(TONE, id="jd", platforms=("jd",)),
        replace(TONE, id="own", everywhere=True),
    ]
    book = Rulebook(packs, SPELLING)
    names = {
        platform: [one.rule for one in book.find("最好", Choice(("jd",), platform))]
        for platform in ("jd", "pdd", "")
    }
    assert names == {"jd": ["jd/best"], "pdd": ["own/best"], "": ["own/best"]}
    assert [one.rule for one in book.find("最好", Choice())] == ["own/best"]


def test_a_pack_for_any_language_gives_way_to_one_of_the_texts_own() -> None:
    chinese = replace(TONE, any_language=True)
    english = replace(TONE, id="en", language="en", any_language=True)
    book = Rulebook([chinese, english], SPELLING)
    for language, rule in (("zh-CN", "tone/best"), ("en", "en/best"), ("", "tone/best")):
        choice = Choice(("tone", "en"), "jd", language)
        assert [one.rule for one in book.find("最好", choice)] == [rule]


def test_a_rule_is_found_by_the_name_that_a_finding_gives() -> None:
    book = Rulebook([CONTACT], SPELLING)
    rule = book.named("contact/qq")
    assert rule
    assert rule.words == ("qq",)
    assert book.named("other-shop") is None


def test_without_packs_nothing_is_found() -> None:
    assert Rulebook([], SPELLING).find("微信", Choice()) == ()


BOOK = rulebook()  # built here: hypothesis would take it for a slow example
TEXTS = [one.text for one in (*to_be_found(), *innocent())]


@given(st.lists(st.sampled_from([*TEXTS, "\u200b", "❤️", "Ｑ", "😊", "\ud800", " "]), max_size=6))
def test_every_finding_points_to_its_word(parts: list[str]) -> None:
    text = "".join(parts)
    for one in BOOK.find(text, Choice()):
        assert one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.word
        assert one.why
