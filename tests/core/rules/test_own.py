"""What is found without a pack."""

from __future__ import annotations

import pytest

from desktop_app import resources
from desktop_app.core.rules.own import (
    ended,
    ended_promotions,
    mark,
    other_shops,
    repeated,
    too_long,
    unfilled,
)
from desktop_app.core.search.spelling import Spelling
from desktop_app.core.shops import Platform, Promotion, Shop
from tests.fakes import at

SPELLING = Spelling(resources.pinyin())


@pytest.mark.parametrize(
    ("text", "others", "words"),
    [
        ("欢迎光临大象箱包", ["大象箱包"], ["大象箱包"]),
        ("欢迎光临小鹿鞋坊", ["大象箱包", "小鹿"], []),
        ("小鹿和小鹿鞋坊", ["小鹿"], ["小鹿"]),
        ("ＦＡＷＮ ok, fawny", ["Fawn"], ["ＦＡＷＮ"]),
        ("sfawn", ["Fawn"], []),
        ("a b", ["a", " ", ""], []),
        ("大象\u200b箱包", ["大象箱包", "大象箱包"], ["大象\u200b箱包"]),
    ],
)
def test_another_shops_name_is_found(text: str, others: list[str], words: list[str]) -> None:
    found = list(other_shops(text, "小鹿鞋坊", others, SPELLING))
    assert [one.word for one in found] == words
    assert all(text[one.start : one.end] == one.word for one in found)
    assert all(one.severity == "block" for one in found)
    assert all("小鹿鞋坊" in one.reason for one in found)


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("12345", 0, []),
        ("12345", 5, []),
        ("12345。67", 6, [("warn", "67")]),
        ("1234567", 5, [("block", "67")]),
        ("😊😊😊", 4, [("block", "😊")]),
    ],
)
def test_what_is_beyond_the_limit_is_found(
    text: str, limit: int, expected: list[tuple[str, str]]
) -> None:
    platform = Platform("p", "P", message_limit=limit)
    found = list(too_long(text, platform))
    assert [(one.severity, one.word) for one in found] == expected
    assert all(str(limit) in one.reason for one in found)


@pytest.mark.parametrize(
    ("text", "recent", "is_found"),
    [
        ("在的，您说~", ["在的您说 😊"], True),
        ("在的，您说~", ["在的"], False),
        ("😊", ["😊"], False),
        ("", [""], False),
        ("Hello", [], False),
        ("Hello", ["hello!"], True),
    ],
)
def test_the_same_words_again_are_found(text: str, recent: list[str], *, is_found: bool) -> None:
    found = list(repeated(text, {mark(one, SPELLING) for one in recent} - {0}, SPELLING))
    assert [(one.severity, one.word) for one in found] == ([("hint", text)] if is_found else [])


def test_a_mark_says_nothing_of_the_words() -> None:
    assert mark("在的，您说~", SPELLING) == mark("在的您说 😊", SPELLING) != mark("在的", SPELLING)
    assert mark("😊", SPELLING) == 0
    assert 0 < mark("您好", SPELLING) < 2**48


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("您好{{ shop.name }}", ["{{ shop.name }}"]),
        ("{% if a %}x", ["{% if a %}"]),
        ("{name}您好 ${order.number}", ["{name}", "${order.number}"]),
        ("{{ broken", ["{{"]),
        ("{}、{ 1 }、{您好}", []),
        ("[微笑] /:^_^", []),
    ],
)
def test_a_blank_of_a_template_is_found(text: str, words: list[str]) -> None:
    found = list(unfilled(text))
    assert [one.word for one in found] == words
    assert all(one.severity == "warn" for one in found)


def test_a_promotion_that_is_over_is_known_unless_it_is_held_again() -> None:
    begin, end = at("2026-11-01 00:00"), at("2026-11-11 00:00")
    past = Promotion("双十一", begin, end)
    again = Promotion("年货节", begin, end)
    shop = Shop("a", "A", promotions=(past, past, again, Promotion("年货节"), Promotion("新年")))
    assert ended_promotions(shop, at("2026-11-22 00:00")) == ("双十一",)
    assert ended_promotions(shop, at("2026-11-05 00:00")) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("双十一价 189 元", ["双十一"]),
        ("双　十一", []),
        ("双十一活动已结束，现在有双十二", []),
        ("您好", []),
    ],
)
def test_a_promotion_that_is_over_is_found(text: str, words: list[str]) -> None:
    found = list(ended(text, ["双十一"], SPELLING))
    assert [(one.severity, one.word) for one in found] == [("warn", word) for word in words]
    assert list(ended(text, [], SPELLING)) == []
