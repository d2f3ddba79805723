"""The shipped packs, and the shipped phrases held to them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache

import pytest

from desktop_app import resources
from desktop_app.core.chats import Chat
from desktop_app.core.drafts import draft, wordings
from desktop_app.core.phrases import Entry, Layer, Library
from desktop_app.core.rules.check import Around, findings
from desktop_app.core.rules.packs import Pack, Rule
from desktop_app.core.rules.rulebook import Choice, Rulebook
from desktop_app.core.rules.templates import Use, book_findings
from desktop_app.core.search.spelling import Spelling
from desktop_app.core.shops import Platform, Shop
from desktop_app.core.variables import Agent, Scene
from desktop_app.storage.phrasebooks import read_folder, read_shops
from tests.core.rules.labelled import platforms, rulebook
from tests.fakes import Desk

SPELLING = Spelling(resources.pinyin())
BOOKS = read_folder(resources.phrases(), Layer.SHIPPED).books
LIBRARY = Library(BOOKS)
SHOPS = read_shops(resources.phrases() / "shops", sample=True)[0]
RULES = [(pack, rule) for pack in rulebook().packs for rule in pack.rules]
KINDS = {"tone", "promises", "contact", "reviews"}


def named(value: object) -> str:
    match value:
        case Pack(id=ident) | Rule(id=ident) | Platform(id=ident):
            return ident
        case Entry(phrase=phrase):
            return phrase.id
    return str(value)


@pytest.mark.parametrize(("pack", "rule"), RULES, ids=named)
def test_a_rule_says_why_what_instead_and_who_says_so(pack: Pack, rule: Rule) -> None:
    assert rule.why
    assert rule.source
    assert isinstance(rule.checked, dt.date)
    assert rule.better or rule.id == "fake", "nobody needs another word for a fake order"
    assert pack.description


@pytest.mark.parametrize(("pack", "rule"), RULES, ids=named)
def test_a_rule_finds_its_own_words_and_not_its_exceptions(pack: Pack, rule: Rule) -> None:
    alone = Rulebook([replace(pack, rules=(rule,))], SPELLING)
    there = (one for one in pack.platforms if one != rule.platform)
    choice = Choice(platform=next(there, ""))
    for word in rule.words:
        assert alone.find(word, choice), word
    for word in rule.exceptions:
        assert not alone.find(word, choice), word
    assert len(set(rule.words)) == len(rule.words)


@pytest.mark.parametrize(("pack", "rule"), RULES, ids=named)
def test_a_better_wording_breaks_no_rule(pack: Pack, rule: Rule) -> None:
    choice = Choice(language=pack.language or "zh")
    for better in rule.better:
        grave = [one for one in rulebook().find(better, choice) if one.severity != "hint"]
        assert grave == [], better


@pytest.mark.parametrize("platform", platforms().values(), ids=named)
def test_a_platform_names_packs_that_are_there(platform: Platform) -> None:
    ids = {pack.id for pack in rulebook().packs}
    assert set(platform.rules) <= ids
    assert {f"{tongue}-{kind}" for tongue in ("zh", "en", "ko") for kind in KINDS} <= ids
    assert (platform.id in platform.rules) == (platform.id in ids)


@cache
def shop(language: str) -> Shop | None:
    """The sample shop that speaks a language."""
    tongue = language.partition("-")[0]
    return next((one for one in SHOPS if one.language.partition("-")[0] == tongue), None)


def sent(
    entry: Entry, wording: int, platform: Platform, product: str
) -> tuple[tuple[str, ...], Scene]:
    """What is copied with every question answered, and the scene it is for."""
    own = shop(entry.book.language) or SHOPS[0]
    first = own.products[0].id if product and own.products else ""
    now = Desk(now="2026-11-23 10:00").scene().now
    region = "江苏" if product and own.language.startswith("zh") else ""
    where = Scene(own, Chat(own.id, first, region), now, Agent("小美", "007", "早班"), platform)
    made = draft(entry, where, LIBRARY, wording)
    for _ in range(9):
        for blank in made.missing:
            kind, choices = blank.asked.kind, blank.asked.choices
            value = choices[0] if choices else ANSWERS.get(kind, "〔甲〕")
            where = replace(where, chat=where.chat.told(blank.asked.name, value))
        made = draft(entry, where, LIBRARY, wording)
    assert made.texts
    return made.texts, where


ANSWERS = {
    "number": "42",
    "money": "188",
    "date": "2028-01-05",
    "time": "2028-01-05 14:00",
    "region": "江苏",
}
WORDINGS = [(entry, n) for entry in LIBRARY.entries for n in range(len(wordings(entry)))]


@pytest.mark.parametrize("product", ["", "first"])
@pytest.mark.parametrize("platform", platforms().values(), ids=named)
def test_a_shipped_reply_breaks_no_rule(platform: Platform, product: str) -> None:
    for entry, wording in WORDINGS:
        if entry.phrase.platforms and platform.id not in entry.phrase.platforms:
            continue
        texts, where = sent(entry, wording, platform, product)
        around = Around(language=wordings(entry)[wording].language)
        for text, found in zip(
            texts, findings(texts, where, rulebook(), SPELLING, around), strict=True
        ):
            grave = [(one.rule, one.word) for one in found if one.severity != "hint"]
            assert grave == [], (entry.phrase.id, text)


def test_a_shipped_template_breaks_no_rule() -> None:
    for book in BOOKS:
        found = list(
            book_findings(book, Use(rulebook(), tuple(platforms().values()), tuple(SHOPS)))
        )
        assert [(one.phrase.id, one.finding.rule, one.finding.word) for one in found] == []
