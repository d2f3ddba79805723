"""The places that a device has joined, on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.core.teamwork.roles import Role
from desktop_app.storage.files import Refused
from desktop_app.storage.joined import Joined, read_joined, write_joined

if TYPE_CHECKING:
    from pathlib import Path


def test_places_are_kept_in_their_order_and_what_is_odd_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "team" / "places.toml"
    assert read_joined(path) == ()
    places = (Joined("b", "//nas/话术", "小李", Role.AGENT), Joined("a", "https://git/x", ""))
    write_joined(path, places)
    assert read_joined(path) == places
    path.write_text('place = [3, { id = "a" }, { id = "a", where = "w" }]\n')
    assert read_joined(path) == (Joined("a", "w", ""),)
    path.write_text("place = 3\n")
    assert read_joined(path) == ()


@pytest.mark.parametrize("data", [b"place = [", b"\xff\xfe\x00"])
def test_what_is_no_toml_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "places.toml"
    path.write_bytes(data)
    with pytest.raises(Refused):
        read_joined(path)
