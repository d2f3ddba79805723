"""Reminders outlive the program, and a bad entry hides no good one."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.reminders import Kind, Reminder
from desktop_app.storage.history import History
from desktop_app.storage.places import Places
from desktop_app.storage.reminders import read_reminders, write_reminders
from tests.fakes import at

DATA = Path(__file__).parents[1] / "data"
NOW = dt.datetime(2026, 12, 1, 10, tzinfo=ZoneInfo("Asia/Shanghai"))
FULL = Reminder(
    "a1", NOW, Kind.RESTOCK, "fawn", "A12", "江苏", "小王",
    {"order.placed_at": "2026-11-30 23:50:00", "buyer.account": 'wa"ng'},
    "follow-up-restocked", "42码\n到了喊我", NOW + dt.timedelta(days=1), 2, NOW,
)  # fmt: skip
BARE = Reminder("b2", NOW + dt.timedelta(hours=1))


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "home")


def written(places: Places, text: str) -> None:
    places.data.mkdir()
    places.reminders.write_text(text, "utf-8")


def test_they_are_read_as_they_were_written(places: Places) -> None:
    history = History(places.history)
    assert read_reminders(places.reminders, history, NOW).reminders == ()
    write_reminders(places.reminders, (FULL, BARE))
    read = read_reminders(places.reminders, history, NOW)
    assert read.reminders == (FULL, BARE)
    assert read.problems == ()
    assert not read.locked
    assert not places.history.exists()


@given(st.text(max_size=30), st.datetimes(at("2000-01-01"), at("2100-01-01")))
def test_whatever_an_agent_typed_can_be_read_again(
    tmp_path_factory: pytest.TempPathFactory, note: str, due: dt.datetime
) -> None:
    path = tmp_path_factory.mktemp("any") / "reminders.toml"
    one = Reminder("a", due.replace(tzinfo=dt.UTC), note=note, answers={"order.number": note})
    write_reminders(path, (one,))
    read = read_reminders(path, History(path.with_name("history")), NOW)
    assert not read.locked
    assert [found.id for found in read.reminders] == ["a"]
    assert read.reminders[0].due == one.due.replace(microsecond=0)


GOOD = '[[reminder]]\nid = "good"\ndue = 2026-12-01T10:00:00+08:00\nkind = "call"\n'


@pytest.mark.parametrize(
    ("bad", "problem"),
    [
        ("[[reminder]]\ndue = 2026-12-01T10:00:00Z\n", "without an id"),
        ('[[reminder]]\nid = "x"\n', "needs a moment"),
        ('[[reminder]]\nid = "x"\ndue = "soon"\n', "needs a moment"),
        ('[[reminder]]\nid = "x"\ndue = 0001-01-01T00:00:00Z\n', "needs a moment"),
        ("reminder = 3\n", "should be tables"),
    ],
)  # fmt: skip
def test_a_bad_entry_is_left_out_and_the_file_is_kept(
    places: Places, bad: str, problem: str
) -> None:
    text = f"format = 1\n{bad}" if bad.startswith("reminder") else f"format = 1\n{GOOD}{bad}"
    written(places, text)
    read = read_reminders(places.reminders, History(places.history), NOW)
    assert [one.id for one in read.reminders] == ([] if "= 3" in bad else ["good"])
    assert any(problem in one.message for one in read.problems)
    (kept,) = History(places.history).versions(places.reminders)
    assert kept.read_text("utf-8") == text


def test_an_odd_value_is_a_problem_and_the_reminder_stays(places: Places) -> None:
    odd = 'kind = "party"\nnudges = 99\nclosing = 1\n[reminder.answers]\n"order.number" = 7\n'
    start = '[[reminder]]\nid = "x"\ndue = 2026-12-01T10:00:00\n'
    written(places, f"format = 1\nmore = 1\n{start}{odd}")
    read = read_reminders(places.reminders, History(places.history), NOW)
    (one,) = read.reminders
    assert (one.kind, one.nudges, one.answers) == (Kind.OTHER, 3, {"order.number": "7"})
    assert one.due == at("2026-12-01 10:00").astimezone()
    assert {problem.key for problem in read.problems} == {"kind", "closing", "more", "order.number"}


def test_two_of_one_id_are_one(places: Places) -> None:
    written(places, f"format = 1\n{GOOD}{GOOD}")
    read = read_reminders(places.reminders, History(places.history), NOW)
    assert len(read.reminders) == 1


@pytest.mark.parametrize("data", [b"[[[", b"\xff\xff\xff", b"a = " + b"[" * 99 + b"]" * 99])
def test_what_cannot_be_read_is_moved_aside(places: Places, data: bytes) -> None:
    places.data.mkdir()
    places.reminders.write_bytes(data)
    read = read_reminders(places.reminders, History(places.history), NOW)
    assert read.reminders == ()
    assert not read.locked
    (problem,) = read.problems
    assert "unreadable-" in problem.message
    (aside,) = places.data.iterdir()
    assert aside.read_bytes() == data


def test_a_newer_file_stays_where_it_is_and_locked(places: Places) -> None:
    written(places, "format = 2\n")
    read = read_reminders(places.reminders, History(places.history), NOW)
    assert read.locked
    assert "newer Kuaihui" in read.problems[0].message
    assert places.reminders.read_text("utf-8") == "format = 2\n"


def test_the_first_format_that_was_ever_written_is_read_and_written_the_same(
    places: Places,
) -> None:
    text = (DATA / "reminders-1.toml").read_text("utf-8")
    written(places, text)
    read = read_reminders(places.reminders, History(places.history), NOW)
    assert read.problems == ()
    assert [one.buyer for one in read.reminders] == ["陈先生", "林女士"]
    write_reminders(places.reminders, read.reminders)
    assert places.reminders.read_text("utf-8") == text
