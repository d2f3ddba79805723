"""Earlier versions, and files put aside."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from desktop_app.storage.history import History, move_aside

if TYPE_CHECKING:
    from pathlib import Path

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


def test_versions_come_newest_first_and_two_in_a_second_are_both_kept(tmp_path: Path) -> None:
    history, path = History(tmp_path / "history"), tmp_path / "a.toml"
    for number in range(12):
        history.keep(path, str(number).encode(), NOON)
    versions = history.versions(path)
    assert [version.read_bytes() for version in versions[:3]] == [b"11", b"10", b"9"]
    assert versions[0].name == "20261122T120000Z-12.toml"
    assert history.versions(tmp_path / "b" / "a.toml") == ()


def test_thirty_are_kept_and_beyond_them_one_a_day_for_thirty_days(tmp_path: Path) -> None:
    history, path = History(tmp_path / "history"), tmp_path / "a.toml"
    for hour in range(0, 24 * 50, 6):
        history.keep(path, b"", NOON + dt.timedelta(hours=hour))
    versions = history.versions(path)
    newest = NOON + dt.timedelta(hours=24 * 50 - 6)
    days = {version.name[:8] for version in versions}
    assert len(days) in (30, 31)
    assert min(days) >= (newest - dt.timedelta(days=30)).strftime("%Y%m%d")
    assert len(versions) == 30 + len(days) - len({v.name[:8] for v in versions[:30]})


def test_a_foreign_file_among_the_versions_harms_nobody(tmp_path: Path) -> None:
    history, path = History(tmp_path / "history"), tmp_path / "a.toml"
    kept = history.keep(path, b"1", NOON)
    kept.with_name("notes.toml").touch()
    history.keep(path, b"2", NOON)
    assert len(history.versions(path)) == 3


def test_an_unreadable_file_is_renamed_and_never_over_another(tmp_path: Path) -> None:
    names = []
    for number in range(2):
        path = tmp_path / "a.toml"
        path.write_text(str(number))
        names.append(move_aside(path, NOON).name)
        assert not path.exists()
    assert names == [f"a.toml.unreadable-20261122T120000Z-{n}" for n in (1, 2)]
    assert [(tmp_path / name).read_text() for name in names] == ["0", "1"]


def test_what_cannot_be_renamed_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        move_aside(tmp_path / "none.toml", NOON)
    assert list(tmp_path.iterdir()) == []
