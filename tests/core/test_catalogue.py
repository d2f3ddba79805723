"""A library made ready to be searched and narrowed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app import resources
from desktop_app.core.catalogue import (
    ALL,
    FOREIGN,
    OFTEN,
    OTHER,
    SUITS,
    SUITS_NOT,
    Catalogue,
    searchable,
)
from desktop_app.core.phrases import Category, Library, Phrase, Phrasebook
from desktop_app.core.search.spelling import Spelling
from tests.fakes import FAWN

SPELLING = Spelling(resources.pinyin())
TREE = (Category("deal", "议价"), Category("gift", "赠品", parent="deal"))
ONE = Phrasebook(
    "one", "one", "zh-CN", categories=TREE,
    phrases=(
        Phrase("a", "运费", "本店包邮", "deal", "yf", keywords=("包邮", "邮费")),
        Phrase("b", "赠品", "送鞋带", "gift", platforms=("jd",)),
    ),
)  # fmt: skip
TWO = Phrasebook("two", "two", "en", phrases=(Phrase("a", "again", "free shipping", "gone"),))
BOTH = Catalogue(Library((ONE, TWO)), SPELLING)


@pytest.mark.parametrize(
    ("heading", "positions"),
    [(ALL, [0, 1, 2]), ("议价", [0, 1]), ("议价/赠品", [1]), (OTHER, [2]), (OFTEN, []), ("x", [])],
)
def test_a_heading_has_positions_in_the_order_of_the_library(
    heading: str, positions: list[int]
) -> None:
    assert list(BOTH.within(heading)) == positions


@pytest.mark.parametrize(("phrase_id", "positions"), [("a", [0, 2]), ("b", [1]), ("gone", [])])
def test_a_phrase_is_found_by_its_id_wherever_it_stands(
    phrase_id: str, positions: list[int]
) -> None:
    assert list(BOTH.positions(phrase_id)) == positions


def test_what_suits_depends_on_platform_and_language_and_is_worked_out_once() -> None:
    suited = BOTH.suiting(FAWN)
    assert suited == {0}
    assert BOTH.suiting(replace(FAWN, id="other", name="other")) is suited
    assert BOTH.suiting(replace(FAWN, platform="jd")) == {0, 1}
    assert BOTH.suiting(replace(FAWN, language="en-GB")) == {2}


def test_what_the_shop_does_not_speak_comes_last_and_nothing_less() -> None:
    codes = Phrasebook("codes", "codes", "zh-CN", phrases=(Phrase("c", "c", "c", code="x"),))
    catalogue = Catalogue(Library((TWO, codes, ONE)), SPELLING)
    english = replace(FAWN, language="en", platform="taobao")
    assert catalogue.boosts(english, {}) == [SUITS, FOREIGN, FOREIGN, FOREIGN]
    assert catalogue.boosts(FAWN, {}) == [FOREIGN, SUITS, SUITS, SUITS_NOT]
    assert catalogue.boosts(replace(FAWN, language=""), {}) == [SUITS, SUITS, SUITS, SUITS_NOT]


@pytest.mark.parametrize("query", ["yf", "运费", "包邮", "youfei", "本店"])
def test_code_title_keywords_and_body_are_searched(query: str) -> None:
    matches, matched = BOTH.index.search(query, limit=5)
    assert ([match.key for match in matches], matched) == ([0], 1)


def test_what_answers_a_message_is_known_by_position_and_made_ready_once() -> None:
    assert [one.key for one in BOTH.suggester.suggest("包邮吗")] == [0]
    assert BOTH.suggester is BOTH.suggester


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("", ""),
        ("亲{{ shop.name }}好", "亲好"),
        ("{% if a %}b{% endif %}", "b"),
        ("{{ a\n| b }}c", "c"),
        ("{{ a }}{b}{{ c", "{b}{{ c"),
    ],
)
def test_tags_are_blotted_out_in_their_place(body: str, words: str) -> None:
    flat = searchable(body)
    assert (flat.replace("\ufffc", ""), len(flat)) == (words, len(body))


def test_an_empty_library_has_its_two_headings_and_nothing_under_them() -> None:
    empty = Catalogue(Library(), SPELLING)
    assert [(line.key, line.count) for line in empty.headings] == [(ALL, 0), (OFTEN, 0)]
    assert (list(empty.within(ALL)), empty.suiting(FAWN)) == ([], frozenset())
    assert empty.suggester.suggest("包邮吗") == ()
