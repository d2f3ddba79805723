"""A share that hangs is given up, and what hangs hinders nothing."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from desktop_app.team.folder import FolderTransport
from desktop_app.team.protocols import Published, Snapshot, Unreachable
from desktop_app.team.timed import TimedTransport
from desktop_app.team.transports import is_url, open_transport

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class BlackHole:
    """A share that does not answer until it is let go; then it fails."""

    def __init__(self) -> None:
        self.let_go = threading.Event()

    def fetch(self, known: Snapshot | None = None) -> Snapshot:
        self.let_go.wait()
        if known is None:
            raise OSError
        return known

    def publish(self, changes: Mapping[str, bytes | None], base: Snapshot) -> Published:
        self.let_go.wait()
        return Published(base if changes else Snapshot())

    def read(self, path: str) -> bytes:
        self.let_go.wait()
        return path.encode()


def test_a_black_hole_is_given_up_and_later_asked_again() -> None:
    hole = BlackHole()
    timed = TimedTransport(hole, limit=0.01)
    assert isinstance(timed.fetch(), Unreachable)
    assert isinstance(timed.publish({}, Snapshot()), Unreachable)  # at once: one call hangs still
    hole.let_go.set()
    patient = TimedTransport(hole, limit=60)
    known = Snapshot()
    assert patient.fetch(known) is known
    assert patient.publish({}, known) == Published(known)
    assert patient.read("media/x") == b"media/x"
    assert isinstance(patient.fetch(), Unreachable)


@pytest.mark.parametrize(
    ("where", "url"),
    [
        ("https://example.org/team.git", True),
        ("ssh://git@example.org/team.git", True),
        ("git@example.org:team.git", True),
        ("/mnt/share", False),
        ("C:\\share", False),
        ("\\\\server\\share", False),
        ("~/Dropbox/team", False),
    ],
)
def test_an_address_is_told_from_a_folder(where: str, url: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_url(where) is url


def test_a_folder_is_read_without_following_or_choking(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "x.toml").write_text("a = 1")
    (tmp_path / "media" / "a.png").write_bytes(b"png")
    (tmp_path / ".hidden.toml").write_text("a = 1")
    (tmp_path / "big.toml").write_bytes(b" " * (8 * 1024 * 1024 + 1))
    (tmp_path / "link.toml").symlink_to(tmp_path / "other" / "x.toml")
    transport = open_transport(str(tmp_path), tmp_path / "cache")
    found = transport.fetch()
    assert isinstance(found, Snapshot)
    assert (dict(found.files), found.media) == ({}, frozenset({"media/a.png"}))
    assert transport.fetch(found) is found
    assert transport.read("media/a.png") == b"png"
    assert isinstance(transport.read("../x"), Unreachable)
    assert isinstance(transport.read("media/b.png"), Unreachable)
    assert isinstance(FolderTransport(tmp_path / "none").fetch(), Unreachable)
