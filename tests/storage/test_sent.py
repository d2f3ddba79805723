"""What each shop sent last, as marks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from desktop_app.storage.sent import FORGOTTEN, read_sent, write_sent

if TYPE_CHECKING:
    from pathlib import Path

NOW = dt.datetime(2026, 11, 22, 10, tzinfo=dt.UTC)
SENT = {"fawn": (1, 2**47), "": (3,)}


def test_what_was_sent_is_read_again_until_the_shift_is_over(tmp_path: Path) -> None:
    path = tmp_path / "home" / "sent.json"
    write_sent(path, SENT, NOW)
    assert read_sent(path, NOW + dt.timedelta(hours=3)) == SENT
    assert read_sent(path, NOW + FORGOTTEN) == {}
    assert read_sent(path, NOW - FORGOTTEN) == {}


def test_a_missing_file_is_an_empty_one(tmp_path: Path) -> None:
    assert read_sent(tmp_path / "sent.json", NOW) == {}


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", '{"at": 3, "shops": {}}', '{"at": "2026-11-22T10:00:00", "shops": {}}',
        '{"at": "2026-11-22T10:00:00+00:00", "shops": []}',
        '{"at": "2026-11-22T10:00:00+00:00", "shops": {"a": ["x"]}}', "[" * 100_000,
    ],
)  # fmt: skip
def test_a_broken_file_is_moved_aside(tmp_path: Path, text: str) -> None:
    path = tmp_path / "sent.json"
    path.write_text(text, "utf-8")
    assert read_sent(path, NOW) == {}
    assert not path.exists()
    assert len(list(tmp_path.iterdir())) == 1
