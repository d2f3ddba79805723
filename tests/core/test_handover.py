"""The handover note: its lines, and the phrase that words it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from desktop_app import resources
from desktop_app.core.drafts import draft
from desktop_app.core.handover import HANDOVER, items, line, note, wording_of
from desktop_app.core.phrases import Layer, Library, Phrase, Phrasebook
from desktop_app.core.reminders import Kind, Reminder
from desktop_app.core.variables import Agent
from desktop_app.storage.phrasebooks import read_folder
from tests.fakes import FAWN, TAOBAO, Desk, at, formats

NOW = at("2026-11-30 17:50").replace(tzinfo=ZoneInfo("Asia/Shanghai"))
PLATFORMS = {"taobao": TAOBAO}

PAYMENT = Reminder(
    "a", NOW + dt.timedelta(hours=2), Kind.PAYMENT, "fawn", "A12", buyer="小王",
    answers={"buyer.account": "wang88", "order.number": "7701"},
    note="想要\n42码", closes=NOW + dt.timedelta(days=1), nudges=1,
)  # fmt: skip
RESTOCK = Reminder("b", NOW + dt.timedelta(days=1), Kind.RESTOCK, "fawn", "B9", buyer="小李")
CALL = Reminder("c", NOW + dt.timedelta(hours=1), Kind.CALL, "gone", buyer="小张", note="查件")
OTHER = Reminder("d", NOW + dt.timedelta(hours=3), Kind.OTHER)
DONE = replace(CALL, id="e", done=NOW)
ALL = (PAYMENT, RESTOCK, CALL, OTHER, DONE)


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "zh-CN",
            [
                "小张（gone）：答应回复；需求：查件；请在18:50回复买家",
                (
                    "小王 / wang88（淘宝 · 小鹿鞋坊）：拍下还没付款，A12 徒步鞋，"
                    "订单 7701，已催付1次，"
                    "12月1日 17:50自动关闭；需求：想要 42码；请在19:50提醒付款"
                ),
                "?（）：待跟进；请在20:50处理",
                "小李（淘宝 · 小鹿鞋坊）：在等到货，B9；请在12月1日 17:50看货，到了告诉买家",
            ],
        ),
        ("en", ["小张 (gone): was promised an answer; asked for: 查件; please answer at 18:50"]),
        ("ko", ["小张 (gone): 연락 약속; 요청: 查件; 18:50에 연락해 주세요"]),
    ],
)
def test_a_line_names_buyer_shop_reason_wish_and_time(language: str, lines: list[str]) -> None:
    handed = items(ALL, (FAWN,), PLATFORMS, NOW.tzinfo)
    found = [line(item, formats(language, now="2026-11-30 17:50")) for item in handed]
    assert found[: len(lines)] == lines
    assert len(found) == 4


def test_the_times_are_those_of_the_note_wherever_the_shop_is() -> None:
    abroad = replace(FAWN, timezone="Europe/London")
    later = replace(PAYMENT, due=(NOW + dt.timedelta(hours=2)).astimezone(dt.UTC))
    (handed,) = items((later,), (abroad,), PLATFORMS, NOW.tzinfo)
    assert (handed.due, handed.closes) == (at("2026-11-30 19:50"), at("2026-12-01 17:50"))
    assert line(handed, formats(now="2026-11-30 17:50")).endswith("请在19:50提醒付款")


def test_a_product_that_is_gone_is_named_by_its_id() -> None:
    (handed,) = items((PAYMENT,), (replace(FAWN, products=()),), {}, NOW.tzinfo)
    assert (handed.product, handed.place, handed.closes) == (
        "A12",
        "小鹿鞋坊",
        at("2026-12-01 17:50"),
    )


def test_nothing_to_hand_over_is_no_line() -> None:
    assert note((), formats()) == {"lines": [], "count": 0}


def shipped() -> Library:
    return Library(read_folder(resources.phrases(), Layer.SHIPPED).books)


@pytest.mark.parametrize(
    ("reminders", "expected"),
    [
        ((), ["【交接】11月30日 17:50 小美", "手上的提醒都跟完了，辛苦啦！"]),
        (
            (CALL,),
            [
                "【交接】11月30日 17:50 小美",
                "待跟进 1 件：",
                "1. 小张（gone）：答应回复；需求：查件；请在18:50回复买家",
                "谢谢，辛苦啦！",
            ],
        ),
    ],
)
def test_the_shipped_phrase_words_the_note(
    reminders: tuple[Reminder, ...], expected: list[str]
) -> None:
    entry = wording_of(shipped())
    assert entry
    scene = Desk(now="2026-11-30 17:50", agent=Agent("小美")).scene()
    made = draft(
        entry, replace(scene, handover=items(reminders, (FAWN,), PLATFORMS, NOW.tzinfo)), shipped()
    )
    assert made.ready
    assert made.texts[0].split("\n") == expected


@pytest.mark.parametrize("wording", [1, 2])
def test_the_note_can_be_had_in_each_language(wording: int) -> None:
    entry = wording_of(shipped())
    assert entry
    scene = replace(Desk().scene(), handover=items(ALL, (FAWN,), PLATFORMS, NOW.tzinfo))
    made = draft(entry, scene, shipped(), wording)
    assert made.ready
    assert len(made.texts[0].splitlines()) == 7


def test_the_own_phrase_words_it_only_where_it_has_the_list() -> None:
    mine = Phrase(HANDOVER, "own", "{{ handover.count }} open")
    old = Phrase(HANDOVER, "old", "{{ ask.issue }}")
    for one, title in ((mine, "own"), (old, "交接班：待跟进清单")):
        own = Phrasebook("own", "own", phrases=(one,))
        entry = wording_of(Library((own, *shipped().books)))
        assert entry
        assert entry.phrase.title == title
    assert wording_of(Library(())) is None


def test_a_note_says_what_a_buyer_wrote_and_reads_no_template_in_it() -> None:
    odd = replace(CALL, note="{{ agent.name }}")
    entry = wording_of(shipped())
    assert entry
    scene = replace(Desk().scene(), handover=items((odd,), (FAWN,), {}, NOW.tzinfo))
    assert "{{ agent.name }}" in draft(entry, scene, shipped()).texts[0]


def test_what_is_overdue_is_to_be_done_first() -> None:
    (item,) = items((replace(CALL, due=NOW),), (FAWN,), {}, NOW.tzinfo)
    assert line(item, formats(now="2026-11-30 17:50")).endswith("请接手后先回复买家")
