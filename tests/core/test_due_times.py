"""When to remind: what may be typed, the quiet hours, and the usual times."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.due_times import (
    Quiet,
    Times,
    awake,
    before_closing,
    choices,
    planned,
    shown,
    typed_due,
    usual_due,
)
from desktop_app.core.problems import Refusal
from desktop_app.core.reminders import Kind, Reminder
from tests.fakes import at

SHANGHAI = ZoneInfo("Asia/Shanghai")
NONE = Quiet(dt.time(), dt.time())


def on(moment: str) -> dt.datetime:
    return at(moment).replace(tzinfo=SHANGHAI)


def times(now: str = "2026-12-01 10:00", closes: str = "", quiet: Quiet | None = None) -> Times:
    return Times(on(now), quiet or Quiet(), on(closes) if closes else None)


def said(found: dt.datetime | Refusal) -> str:
    return found.message if isinstance(found, Refusal) else f"{found:%d %H:%M}"


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("14:30", "01 14:30"),
        ("14：30", "01 14:30"),
        ("9:30", "02 09:30"),
        ("today 18:00", "01 18:00"),
        ("今晚 20:00", "01 20:00"),
        ("오늘 18:00", "01 18:00"),
        ("tomorrow 9:00", "02 09:00"),
        ("明天 9:00", "02 09:00"),
        ("내일 9시", "02 09:00"),
        ("tomorrow", "02 10:00"),
        ("14点", "01 14:00"),
        ("14点半", "01 14:30"),
        ("下午", "?"),
        ("14点30分", "01 14:30"),
        ("14시 30분", "01 14:30"),
        ("2시반", "02 02:30"),
        ("2026-12-03 15:00", "03 15:00"),
        ("2026-12-03", "03 10:00"),
        ("in 15 min", "01 10:15"),
        ("15", "01 10:15"),
        ("15 minutes later", "01 10:15"),
        ("15分钟后", "01 10:15"),
        ("过15分钟", "01 10:15"),
        ("15분 후", "01 10:15"),
        ("1h", "01 11:00"),
        ("1 h 30 min", "01 11:30"),
        ("2小时后", "01 12:00"),
        ("2个小时后", "01 12:00"),
        ("2个半小时", "01 12:30"),
        ("半小时后", "01 10:30"),
        ("1시간 30분 후", "01 11:30"),
        ("2d", "03 10:00"),
        ("1天后", "02 10:00"),
        ("before it closes", "01 19:30"),
        ("Before closing", "01 19:30"),
        ("关闭前", "01 19:30"),
        ("订单关闭前", "01 19:30"),
        ("닫히기 전", "01 19:30"),
        ("마감 전", "01 19:30"),
        ("", "?"),
        ("soon", "?"),
        ("25:00", "?"),
        ("今天 9:00", "09:00 has passed"),
        ("2026-11-30 9:00", "2026-11-30 09:00 has passed"),
        ("0 min", "10:00 has passed"),
        ("999d", "This is more than a year ahead"),
        ("2030-01-01 10:00", "This is more than a year ahead"),
    ],
)
def test_a_time_is_typed_as_people_say_it(typed: str, due: str) -> None:
    found = said(typed_due(typed, times(closes="2026-12-01 20:00")))
    assert found.startswith("This is no time") if due == "?" else found == due


@given(st.text(max_size=20))
def test_nothing_that_is_typed_is_an_error(typed: str) -> None:
    found = typed_due(typed, times())
    assert isinstance(found, Refusal) or found > on("2026-12-01 10:00")


@pytest.mark.parametrize(
    ("closes", "due"),
    [
        ("", "When the order closes is not known; tell when it was placed"),
        ("2026-12-01 09:00", "The order is closed by then: it closes on 09:00"),
        ("2026-12-01 10:20", "01 10:01"),
        ("2026-12-01 15:00", "01 14:30"),
    ],
)
def test_before_it_closes_is_half_an_hour_before(closes: str, due: str) -> None:
    assert said(before_closing(times(closes=closes))) == due


@pytest.mark.parametrize(
    ("due", "closes", "found"),
    [
        ("2026-12-01 21:59", "", "01 21:59"),
        ("2026-12-01 22:00", "", "02 08:00"),
        ("2026-12-02 03:00", "", "02 08:00"),
        ("2026-12-02 08:00", "", "02 08:00"),
        ("2026-12-02 03:00", "2026-12-02 12:00", "02 08:00"),
        ("2026-12-02 03:00", "2026-12-02 07:00", "01 21:50"),
        ("2026-12-02 07:30", "2026-12-02 08:00", "01 21:50"),
        ("2026-12-01 15:00", "2026-12-01 15:00", "The order is closed by then: it closes on 15:00"),
    ],
)
def test_what_falls_into_the_quiet_hours_is_moved(due: str, closes: str, found: str) -> None:
    assert said(awake(on(due), times(closes=closes))) == found


def test_hours_that_are_nearly_all_quiet_leave_no_room_before_them() -> None:
    busy = times("2026-12-01 10:00", "2026-12-02 09:00", Quiet.of("22:00", "21:55"))
    assert said(awake(on("2026-12-02 03:00"), busy)).startswith("The order closes on")


def test_a_nudge_that_only_the_quiet_hours_are_left_for_is_refused() -> None:
    late = times("2026-12-01 23:00", closes="2026-12-02 02:00")
    text = "The order closes on 2026-12-02 02:00, within the quiet hours, and nobody is nudged then"
    assert said(awake(on("2026-12-01 23:15"), late)) == text


@pytest.mark.parametrize(
    ("quiet", "moment", "quiets"),
    [
        (Quiet.of("12:00", "13:00"), "2026-12-01 12:30", True),
        (Quiet.of("12:00", "13:00"), "2026-12-01 13:00", False),
        (Quiet.of("22:00", "08:00"), "2026-12-01 07:59", True),
        (NONE, "2026-12-01 00:00", False),
    ],
)
def test_quiet_hours_may_span_midnight_or_be_none(
    quiet: Quiet,
    moment: str,
    quiets: bool,  # noqa: FBT001 - a table
) -> None:
    assert (quiet.around(on(moment)) is not None) is quiets


@given(
    st.datetimes(at("2026-01-01"), at("2027-01-01")),
    st.times(),
    st.times(),
    st.integers(1, 100),
)
def test_nobody_is_disturbed_in_the_quiet_hours_or_after_closing(
    due: dt.datetime, start: dt.time, end: dt.time, hours: int
) -> None:
    quiet = Quiet(start, end)
    moment = due.replace(tzinfo=SHANGHAI)
    around = Times(moment - dt.timedelta(hours=1), quiet, moment + dt.timedelta(hours=hours))
    found = awake(moment, around)
    if isinstance(found, dt.datetime):
        assert quiet.around(found) is None
        assert around.closes
        assert around.now < found < around.closes


def reminder(kind: Kind, due: str, ident: str = "a", nudges: int = 0) -> Reminder:
    return Reminder(ident, on(due), kind, "fawn", buyer="小王", nudges=nudges)


def test_a_fourth_nudge_is_refused_with_the_reason() -> None:
    had = reminder(Kind.PAYMENT, "2026-12-01 12:00", "old", nudges=3)
    new = reminder(Kind.PAYMENT, "2026-12-01 12:00")
    assert said(planned(new, (), times())) == "01 12:00"
    found = planned(new, (had,), times())
    assert said(found) == "An order gets 3 nudges at most, and this one has them"


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (Kind.PAYMENT, "The order is closed by then: it closes on 20:00"),
        (Kind.RESTOCK, "02 08:00"),
        (Kind.CALL, "02 08:00"),
        (Kind.OTHER, "01 23:00"),
    ],
)
def test_only_the_agent_may_be_reminded_at_night(kind: Kind, found: str) -> None:
    new = reminder(kind, "2026-12-01 23:00")
    assert said(planned(new, (), times(closes="2026-12-01 20:00"))) == found


@pytest.mark.parametrize(
    ("sent", "now", "closes", "due"),
    [
        (0, "10:00", "", "01 10:15"),
        (1, "10:00", "", "01 13:00"),
        (2, "10:00", "", "02 10:00"),
        (2, "10:00", "2026-12-03 09:00", "03 08:30"),
        (2, "10:00", "2026-12-03 07:00", "02 21:50"),
        (2, "10:00", "2026-12-01 09:00", "The order is closed by then: it closes on 09:00"),
        (1, "10:00", "2026-12-01 12:00", "01 11:30"),
        (0, "10:00", "2026-12-01 09:00", "The order is closed by then: it closes on 09:00"),
        (1, "20:00", "", "02 08:00"),
        (3, "10:00", "", "An order gets 3 nudges at most, and this one has them"),
    ],
)
def test_nudges_come_soon_then_later_then_before_closing(
    sent: int, now: str, closes: str, due: str
) -> None:
    assert said(usual_due(sent, times(f"2026-12-01 {now}", closes))) == due


@pytest.mark.parametrize(
    ("kind", "now", "closes", "keys"),
    [
        (Kind.PAYMENT, "10:00", "", "soon hour later tomorrow"),
        (Kind.PAYMENT, "10:00", "2026-12-01 20:00", "soon hour later closing"),
        (Kind.PAYMENT, "23:00", "", "soon tomorrow"),
        (Kind.CALL, "10:00", "2026-12-01 12:00", "soon hour later tomorrow"),
        (Kind.OTHER, "23:00", "", "soon hour later tomorrow"),
        (Kind.PAYMENT, "10:00", "2026-12-01 09:00", ""),
    ],
)
def test_only_times_at_which_it_may_be_done_are_offered(
    kind: Kind, now: str, closes: str, keys: str
) -> None:
    found = choices(kind, times(f"2026-12-01 {now}", closes))
    assert " ".join(choice.key for choice in found) == keys


def test_a_moment_of_another_day_is_shown_with_its_day() -> None:
    assert shown(on("2026-12-01 14:30"), times()) == "14:30"
    assert shown(on("2026-12-02 14:30"), times()) == "2026-12-02 14:30"
