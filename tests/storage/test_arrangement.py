"""Places of windows, as they are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.storage.arrangement import read_arrangement, write_arrangement

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "state" / "windows.json"
    write_arrangement(path, {"window": (1, -2, 300, 400), "columns": ()})
    assert read_arrangement(path) == {"window": [1, -2, 300, 400], "columns": []}


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"a": 1}', '{"a": [1.5]}', '{"a": [true]}', '{"a": [1000000]}']
)
def test_what_cannot_be_used_is_forgotten(tmp_path: Path, text: str) -> None:
    path = tmp_path / "windows.json"
    path.write_text(text, "utf-8")
    assert read_arrangement(path) == {}


def test_nothing_is_kept_at_first(tmp_path: Path) -> None:
    assert read_arrangement(tmp_path / "windows.json") == {}
