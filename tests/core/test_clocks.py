"""A buyer's wait: seconds, colours, and when they change."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.clocks import Clock, Reading, next_change, reading

START = dt.datetime(2026, 11, 22, 10, tzinfo=dt.UTC)
CLOCK = Clock(START)


def after(seconds: float) -> dt.datetime:
    return START + dt.timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("waited", "targets", "seconds", "level"),
    [
        (0, (10, 20, 30), 0, "green"),
        (9.999, (10, 20, 30), 9, "green"),
        (10, (10, 20, 30), 10, "amber"),
        (29.5, (10, 20, 30), 29, "amber"),
        (30, (10, 20, 30), 30, "red"),
        (4000, (10, 20, 30), 4000, "red"),
        (15, (30, 10), 15, "amber"),
        (29, (30,), 29, "green"),
        (30, (30,), 30, "red"),
        (0, (0,), 0, "red"),
        (100, (), 100, ""),
        (-5, (10,), 0, "green"),
    ],
)
def test_a_clock_shows_seconds_and_how_well_that_is(
    waited: float, targets: tuple[int, ...], seconds: int, level: str
) -> None:
    found = reading(CLOCK, after(waited), targets)

    assert (found.seconds, found.level) == (seconds, level)


def test_a_reply_stops_the_clock_once() -> None:
    stopped = CLOCK.stop(after(12)).stop(after(40))

    assert reading(stopped, after(99), (10, 30)) == Reading(12, "amber")
    assert next_change(stopped, after(99)) is None


@pytest.mark.parametrize(
    ("now", "change"), [(0, 1), (0.001, 1), (0.999, 1), (1, 2), (59.5, 60), (-5, 1)]
)
def test_a_clock_changes_with_every_whole_second(now: float, change: float) -> None:
    assert next_change(CLOCK, after(now)) == after(change)


TICK = dt.timedelta(microseconds=1)


@given(st.timedeltas(min_value=dt.timedelta(), max_value=dt.timedelta(days=2)),
       st.lists(st.integers(0, 300), max_size=4))  # fmt: skip
def test_nothing_changes_before_the_next_change(waited: dt.timedelta, targets: list[int]) -> None:
    now = START + waited
    change = next_change(CLOCK, now)

    assert change
    assert now < change <= now + dt.timedelta(seconds=1)
    assert reading(CLOCK, change - TICK, targets) == reading(CLOCK, now, targets)
    assert reading(CLOCK, change, targets) != reading(CLOCK, now, targets)


@given(st.floats(0, 1000), st.floats(0, 1000), st.lists(st.integers(0, 300), min_size=1))
def test_waiting_longer_never_looks_better(one: float, two: float, targets: list[int]) -> None:
    order = ["green", "amber", "red"]
    early, late = (reading(CLOCK, after(when), targets) for when in sorted((one, two)))

    assert order.index(early.level) <= order.index(late.level)
