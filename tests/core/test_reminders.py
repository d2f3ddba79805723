"""Reminders: what is kept of a chat, which are due, and how often an order is nudged."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop_app.core.chats import Chat
from desktop_app.core.phrases import Phrase
from desktop_app.core.reminders import (
    KEPT_FOR,
    Kind,
    Reminder,
    answers_to,
    day,
    due,
    finished,
    is_nudge,
    next_due,
    nudged,
    nudges_of,
    placed,
    put,
    reminder_of,
    same_order,
    sent_to,
    thinned,
    usual_phrase,
    without,
)
from tests.fakes import TAOBAO, Desk, at

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = at("2026-12-01 10:00").replace(tzinfo=SHANGHAI)


def later(**time: float) -> dt.datetime:
    return NOW + dt.timedelta(**time)


def one(ident: str = "a", **kept: object) -> Reminder:
    made = Reminder(ident, later(hours=1), shop="fawn", buyer="小王")
    return replace(made, **kept)  # type: ignore[arg-type] # names and types are Reminder's own


def test_a_reminder_keeps_the_order_and_forgets_the_rest_of_the_chat() -> None:
    desk = Desk(
        product="A12", region="江苏", buyer="小王", platform=replace(TAOBAO, unpaid_hours=72)
    )
    scene = desk.scene(
        {
            "order.placed_at": "23:50",
            "order.number": "77",
            "order.closes": "18:00",
            "order.paid": "gone",
            "buyer.account": "wang",
            "buyer.weight": "60",
            "ask.issue": "secret",
        }
    )
    kept = reminder_of("x", scene, Kind.PAYMENT, NOW)
    assert kept.answers == {
        "order.placed_at": "2026-11-30 23:50:00",
        "order.number": "77",
        "order.closes": "2026-12-01 18:00:00",
        "order.paid": "gone",
        "buyer.account": "wang",
    }
    assert kept.closes == at("2026-12-01 18:00").replace(tzinfo=SHANGHAI)
    assert kept.chat == Chat("fawn", "A12", "江苏", "小王", kept.answers)


def test_a_moment_with_its_day_is_kept_as_it_is_and_no_closing_is_none() -> None:
    scene = Desk().scene({"order.placed_at": "2026-11-30 09:00"})
    kept = reminder_of("x", scene, Kind.CALL, NOW)
    assert kept.answers == {"order.placed_at": "2026-11-30 09:00"}
    assert kept.closes is None


@pytest.mark.parametrize(
    ("kept", "name"),
    [
        ({}, "小王"),
        ({"buyer": "", "answers": {"buyer.account": "wang", "order.number": "7"}}, "wang"),
        ({"buyer": "", "answers": {"order.number": "7"}}, "7"),
        ({"buyer": ""}, ""),
    ],
)
def test_a_buyer_is_called_as_the_agent_did(kept: dict[str, Any], name: str) -> None:
    assert one(**kept).who == name


def test_what_is_due_waits_longest_first_and_what_is_done_does_not() -> None:
    old, new = one("old", due=later(hours=-2)), one("new", due=NOW)
    others = (one("ahead"), one("done", due=later(hours=-3), done=NOW))
    assert due((new, *others, old), NOW) == (old, new)
    assert next_due((new, *others, old), NOW) == later(hours=1)
    assert next_due((new, old), NOW) is None


def test_a_day_has_what_waits_what_is_ahead_and_what_was_done_today() -> None:
    overdue, first, second = one("o", due=later(days=-1)), one("f"), one("s", due=later(days=2))
    early, late = one("e", done=later(hours=-2)), one("l", done=later(hours=-1))
    yesterday = one("y", done=later(hours=-11))
    listed = day((second, early, overdue, yesterday, late, first), NOW)
    assert listed.overdue == (overdue,)
    assert listed.pending == (first, second)
    assert listed.done == (late, early)


def test_they_are_put_replaced_taken_back_and_thinned() -> None:
    a, b = one("a"), one("b")
    assert put(put((), a), b) == (a, b)
    assert put((a, b), finished(a, NOW)) == (replace(a, done=NOW), b)
    assert without((a, b), "a") == (b,)
    past = one("c", done=NOW - KEPT_FOR)
    assert thinned((a, past, finished(b, NOW)), NOW) == (a, finished(b, NOW))


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (one("b"), True),
        (one("b", buyer=" 小王 "), True),
        (one("b", shop="else"), False),
        (one("b", buyer="小李"), False),
        (one("b", buyer="", answers={"buyer.account": "小王"}), True),
        (one("b", answers={"order.number": "1"}), True),
    ],
)
def test_an_order_is_known_by_shop_buyer_and_number(other: Reminder, same: bool) -> None:  # noqa: FBT001 - a table
    assert same_order(one(), other) is same
    assert same_order(other, one()) is same


def test_two_numbers_are_two_orders() -> None:
    first, second = (one(n, answers={"order.number": n}) for n in "12")
    assert not same_order(first, second)


def test_nudges_that_were_sent_and_that_are_set_count_together() -> None:
    sent = nudged(one("a", nudges=1), NOW)
    assert sent.nudges == 2
    new = one("c")
    assert nudges_of(new, (sent,)) == 2
    assert nudges_of(new, (sent, one("b"), new)) == 3
    assert nudges_of(new, (sent, one("b", kind=Kind.CALL))) == 2
    assert sent_to(new, ()) == 0
    assert nudges_of(new, (replace(sent, buyer="小李"),)) == 0


def test_a_copy_answers_the_earliest_payment_nudge_of_its_buyer() -> None:
    first, second = one("a"), one("b", due=later(hours=3))
    rest = (one("c", kind=Kind.CALL), one("d", done=NOW), one("e", buyer="小李"))
    assert answers_to((second, *rest, first), Chat("fawn", buyer="小王")) == (first, second)
    assert answers_to((first,), Chat("fawn")) == ()


@pytest.mark.parametrize(
    ("phrase", "nudges"),
    [
        (Phrase("mine", "", ""), True),
        (Phrase("nudge-stock", "", ""), True),
        (Phrase("own", "", "", keywords=("催付",)), True),
        (Phrase("hello", "", ""), False),
    ],
)
def test_a_nudge_is_known_by_its_id_or_keyword(phrase: Phrase, nudges: bool) -> None:  # noqa: FBT001 - a table
    assert is_nudge(phrase, one(phrase="mine")) is nudges


def test_each_kind_has_its_usual_phrase() -> None:
    nudges = [usual_phrase(Kind.PAYMENT, sent) for sent in range(4)]
    assert nudges == ["nudge-help", "nudge-second", "nudge-last", "nudge-last"]
    assert usual_phrase(Kind.RESTOCK, 0) == "follow-up-restocked"
    assert usual_phrase(Kind.CALL, 2) == "follow-up-call"
    assert usual_phrase(Kind.OTHER, 0) == ""


@pytest.mark.parametrize(
    ("told", "hours", "answers", "closes"),
    [
        ("09:30", 24, {"order.placed_at": "2026-12-01 09:30:00"}, "2026-12-02 09:30"),
        ("09:30", 0, {"order.placed_at": "2026-12-01 09:30:00"}, ""),
        ("23:00", 2, {"order.placed_at": "2026-11-30 23:00:00"}, "2026-12-01 01:00"),
        ("soon", 24, {}, ""),
    ],
)
def test_an_order_may_be_told_later(
    told: str, hours: int, answers: dict[str, str], closes: str
) -> None:
    before = one(answers={"order.placed": "08:00"}, closes=later(hours=1))
    after = placed(before, told, NOW, hours)
    assert after.answers == answers
    assert after.closes == (at(closes).replace(tzinfo=SHANGHAI) if closes else None)


def test_a_closing_that_was_typed_stays() -> None:
    typed = one(answers={"order.closes": "2026-12-01 18:00"}, closes=later(hours=8))
    assert placed(typed, "09:30", NOW, 24).closes == later(hours=8)
