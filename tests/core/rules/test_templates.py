"""Templates are checked before they are filled."""

from __future__ import annotations

import pytest

from desktop_app.core.phrases import Phrase, Phrasebook, Variant
from desktop_app.core.rules.rulebook import Choice
from desktop_app.core.rules.templates import Use, body_findings, book_findings
from desktop_app.core.shops import Shop
from tests.core.rules.labelled import platforms, rulebook

CHINESE = Shop("z", "Z", platform="jd", language="zh-CN")
ENGLISH = Shop("e", "E", platform="plain", language="en")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("您好 {{ shop.name }}，呵呵", ["呵呵"]),
        ("在\n---\n在的", ["在"]),
        ("在{{ buyer.name }}", []),
        ("{{ product.name }}没有", []),
        ("微{% if a %}信{% endif %}", []),
        ("{% if a %}加微信{% else %}呵呵{% endif %}", ["加微信", "呵呵"]),
        ("{{ '加微信' }}", []),
        ("一\n---\n二\n---\n呵呵", ["呵呵"]),
    ],
)
def test_the_authors_own_words_are_checked(body: str, words: list[str]) -> None:
    found = body_findings(body, rulebook(), (Choice(language="zh"), Choice(language="zh")))
    assert [one.word for one in found] == words
    assert [body[one.start : one.end] for one in found] == words


def said(phrase: Phrase, language: str, *shops: Shop) -> list[tuple[str, int | None, str]]:
    book = Phrasebook("b", "B", language=language, phrases=(phrase,))
    found = book_findings(book, Use(rulebook(), tuple(platforms().values()), shops))
    return [(one.key, one.variant, one.finding.rule) for one in found]


def test_a_phrase_is_held_to_the_platforms_it_is_for() -> None:
    body = "淘宝、京东都有"
    for own, expected in [
        (("jd",), ["jd/other-platforms"]),
        (("taobao",), ["taobao/other-platforms"]),
        (("jd", "taobao"), ["jd/other-platforms", "taobao/other-platforms"]),
        (("nowhere",), []),
    ]:
        found = said(Phrase("p", "t", body, platforms=own), "zh-CN", ENGLISH)
        assert [rule for _, _, rule in found] == expected


@pytest.mark.parametrize(
    ("shops", "language", "rule"),
    [
        ((CHINESE,), "en", "zh-contact/link"),
        ((ENGLISH,), "zh-CN", "en-contact/link"),
        ((CHINESE, ENGLISH), "ko", "ko-contact/link"),
        ((), "zh-CN", "zh-contact/link"),
    ],
)
def test_a_book_without_a_language_speaks_as_the_shops_or_as_the_user(
    shops: tuple[Shop, ...], language: str, rule: str
) -> None:
    book = Phrasebook("b", "B", phrases=(Phrase("p", "t", "https://example.net/a"),))
    use = Use(rulebook(), tuple(platforms().values()), shops, language)
    assert [one.finding.rule for one in book_findings(book, use)] == [rule]


def test_a_phrase_for_all_is_held_to_the_platforms_of_the_shops_in_its_language() -> None:
    phrase = Phrase("p", "t", "淘宝")
    assert said(phrase, "zh-CN", CHINESE, ENGLISH) == [("body", None, "jd/other-platforms")]
    assert said(phrase, "en", CHINESE, ENGLISH) == []
    assert said(phrase, "ko", CHINESE, ENGLISH) == [("body", None, "jd/other-platforms")]
    assert said(phrase, "zh-CN") == []


def test_each_wording_is_checked_in_its_language() -> None:
    phrase = Phrase("p", "t", "呵呵", variants=(Variant("no way", "en"), Variant("呵呵")))
    assert said(phrase, "zh-CN", CHINESE) == [
        ("body", None, "zh-tone/hehe"),
        ("variant.body", 0, "en-tone/refusal-first"),
        ("variant.body", 1, "zh-tone/hehe"),
    ]
