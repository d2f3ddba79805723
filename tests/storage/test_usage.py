"""How often and how lately phrases were used."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from desktop_app.storage.usage import DAY, HALF_LIFE, Usage, read_usage, write_usage

if TYPE_CHECKING:
    from pathlib import Path

NOW = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


def test_a_use_counts_half_after_two_weeks() -> None:
    usage = Usage().used("a", 0).used("a", HALF_LIFE)
    assert usage.weight("a", HALF_LIFE) == pytest.approx(1.5)
    assert usage.weight("a", 2 * HALF_LIFE) == pytest.approx(0.75)
    assert usage.uses["a"].count == 2
    assert usage.weight("b", 0) == 0


def test_a_clock_that_was_set_back_makes_nothing_grow() -> None:
    usage = Usage().used("a", HALF_LIFE)
    assert usage.weight("a", 0) == 1
    assert usage.used("a", 0).uses["a"].last == HALF_LIFE


def test_the_uses_of_a_week_are_counted_by_days() -> None:
    usage = Usage()
    for day in (0, 3, 3, 8):
        usage = usage.used("a", day * DAY + 5.0)
    use = usage.uses["a"]
    assert [use.week(day * DAY) for day in (8, 9, 10, 15)] == [3, 3, 1, 0]
    assert dict(use.days) == {3: 2, 8: 1}


@pytest.mark.parametrize(
    ("days", "week"), [('{"1": 2}', 2), ('{"x": 2, "1": -1}', 0), ("[]", 0), ("null", 0)]
)
def test_odd_days_are_left_out(tmp_path: Path, days: str, week: int) -> None:
    path = tmp_path / "usage.json"
    path.write_text(f'{{"a": {{"score": 1, "last": 2, "count": 3, "days": {days}}}}}')
    assert read_usage(path, NOW).uses["a"].week(2 * DAY) == week


def test_usage_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "new" / "usage.json"
    assert read_usage(path, NOW) == Usage()
    usage = Usage().used("价格", 5).used("b", 7.5)
    write_usage(path, usage)
    assert read_usage(path, NOW) == usage


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\xff\xff", b"[" * 100_000])
def test_a_broken_file_is_moved_aside(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "usage.json"
    path.write_bytes(data)
    assert read_usage(path, NOW) == Usage()
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [data]
    assert not path.exists()


def test_odd_entries_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "usage.json"
    path.write_text(
        '{"a": {"score": 1, "last": 2, "count": 3}, "b": 1,'
        '"c": {"score": NaN, "last": 1, "count": 1},'
        '"d": {"score": -1, "last": 1, "count": 1}, "e": {"score": true, "last": 1, "count": 1},'
        '"f": {"score": "1", "last": 1e999, "count": 1}}'
    )
    assert list(read_usage(path, NOW).uses) == ["a"]
