"""How often and how lately phrases were used."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from desktop_app.storage.usage import HALF_LIFE, Usage, read_usage, write_usage

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


def test_the_uses_of_a_week_are_counted_day_by_day(tmp_path: Path) -> None:
    day = 24 * 3600.0
    usage = Usage()
    for at in (1.0, 2 * day, 8 * day, 8 * day):
        usage = usage.used("a", at)
    path = tmp_path / "usage.json"
    write_usage(path, usage)
    use = read_usage(path, NOW).uses["a"]
    assert use.recent == (2, 8, 8)
    assert [use.week(at * day) for at in (8, 9, 20)] == [3, 2, 0]
    path.write_text('{"a": {"score": 1, "last": 1, "count": 1, "recent": [1, "x"]}, '
                    '"b": {"score": 1, "last": 1, "count": 1, "recent": 7}}')  # fmt: skip
    uses = read_usage(path, NOW).uses
    assert (uses["a"].recent, uses["b"].recent) == ((1,), ())
