"""Pictures that have their name already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.storage import media
from desktop_app.storage.files import Refused
from desktop_app.storage.media import put_picture

if TYPE_CHECKING:
    from pathlib import Path


def test_a_picture_is_put_beside_its_book_under_its_name(tmp_path: Path) -> None:
    book = str(tmp_path / "mine.toml")

    put_picture(book, "a.png", b"one")
    put_picture(book, "a.png", b"one")
    put_picture(book, "b.png", b"two")

    assert {p.name: p.read_bytes() for p in (tmp_path / "media").iterdir()} == {
        "a.png": b"one", "b.png": b"two"
    }  # fmt: skip


def test_one_that_was_cut_short_is_written_again(tmp_path: Path) -> None:
    book = str(tmp_path / "mine.toml")
    put_picture(book, "a.png", b"on")

    put_picture(book, "a.png", b"one")

    assert (tmp_path / "media" / "a.png").read_bytes() == b"one"


def test_a_picture_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(media, "LARGEST", 3)

    with pytest.raises(Refused):
        put_picture(str(tmp_path / "mine.toml"), "a.png", b"four")

    assert not (tmp_path / "media").exists()
