"""What the shipped phrases say before the pickup, in the last half hour and afterwards."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from desktop_app import resources
from desktop_app.core.drafts import Draft, draft
from desktop_app.core.phrases import Layer, Library
from desktop_app.storage.phrasebooks import read_folder
from tests.fakes import FAWN, SHIPPING, Desk

LIBRARY = Library(read_folder(resources.phrases(), Layer.SHIPPED).books)
ENTRIES = {entry.phrase.id: entry for entry in LIBRARY.entries}
UNTIL = {"early": "15:20", "hurry": "16:30", "last": "16:59", "late": "17:00"}


def said(phrase: str, time: str, wording: int = 0, **answers: str) -> Draft:
    desk = Desk(now=f"2026-11-23 {time}")
    told = {name.replace("_", "."): text for name, text in answers.items()}
    return draft(ENTRIES[phrase], desk.scene(told), LIBRARY, wording)


@pytest.mark.parametrize(
    ("phrase", "when", "words"),
    [
        ("ship-today", "early", "还有1小时40分，现在付款争取今天发出"),
        ("ship-today", "hurry", "只剩30分啦"),
        ("ship-today", "last", "只剩1分啦"),
        ("ship-today", "late", "现在付款排在11月24日发出"),
        ("nudge-pickup", "early", "快递还有1小时40分来取件"),
        ("nudge-pickup", "hurry", "快递还有30分就到"),
        ("nudge-pickup", "late", "11月24日那一批"),
        ("payment-seen", "early", "争取今天就交出去"),
        ("payment-seen", "hurry", "快递17:00就来取件，我请仓库先打包您这单"),
        ("payment-seen", "late", "您的订单排在11月24日发出"),
    ],
)
def test_the_wording_goes_with_the_time_that_is_left(phrase: str, when: str, words: str) -> None:
    made = said(phrase, UNTIL[when])
    assert made.ready
    assert words in "\n".join(made.texts)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("early", "in 1 h 40 min. Pay now"),
        ("hurry", "just 30 min from now"),
        ("late", "planned to go out on 24 November"),
    ],
)
def test_so_does_the_english_one(when: str, words: str) -> None:
    assert words in said("ship-today", UNTIL[when], 1).texts[0]


@pytest.mark.parametrize(("left", "words"), [("20分", "只剩20分啦"), ("两小时", "还有两小时")])
def test_time_that_the_agent_typed_counts_too(left: str, words: str) -> None:
    shop = replace(FAWN, shipping=None)
    answers = {
        "shipping.ships_today": "yes",
        "shipping.pickup": "17:00",
        "shipping.left": left,
    }
    made = draft(ENTRIES["ship-today"], Desk(shop=shop).scene(answers), LIBRARY, 0)
    assert made.ready
    assert words in made.texts[0]


def test_with_handling_days_nothing_is_promised_for_today() -> None:
    shop = replace(FAWN, shipping=replace(SHIPPING, handling_days=2))
    scene = Desk(shop=shop, now="2026-11-23 16:45").scene()
    made = draft(ENTRIES["payment-seen"], scene, LIBRARY, 0)
    assert "您的订单排在11月25日发出" in made.texts[1]
    assert scene.now.time() == dt.time(16, 45)
