"""Each protection is taken away once, to see that a test would notice.

without fsync · without the digest · without ``seen`` · without "edit beats delete" · without the
compare before a push
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from dulwich.client import HttpGitClient

from desktop_app.core.teamwork import state as states
from desktop_app.core.teamwork.edits import DELETED
from desktop_app.storage.files import System
from desktop_app.team import books, seals, sorting
from desktop_app.team.transports import open_transport
from tests.team.engines import stories
from tests.team.git_server import bare_repository, git_server
from tests.team.offices import Clock, Desk, office, settle
from tests.team.oracle import LostError
from tests.team.replicas import raced

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.team.protocols import Moved, Published, Snapshot, Transport, Unreachable

    Refs = Callable[[Mapping[bytes, bytes]], object]


class PowerLoss:
    """A disk that forgets what nobody has asked it to write down for good.

    Attributes:
        files: Whether it hears of files that are to last.
        folders: The same of folders: until then what is renamed in them has its old name again.
    """

    def __init__(self, *, files: bool = True, folders: bool = True) -> None:
        self.files, self.folders = files, folders
        self.names: dict[int, Path] = {}
        self.firm: set[Path] = set()
        self.before: dict[Path, bytes | None] = {}

    def system(self) -> System:
        return System(open=self._open, fsync=self._fsync, replace=self._replace)

    def _open(self, path: Path, flags: int, mode: int) -> int:
        descriptor = os.open(path, flags, mode)
        self.names[descriptor] = Path(path)
        return descriptor

    def _fsync(self, descriptor: int) -> None:
        name = self.names[descriptor]
        if name.is_dir() and self.folders:
            here = [one for one in self.before if one.parent == name and one in self.firm]
            self.before = {one: old for one, old in self.before.items() if one not in here}
        elif self.files:
            self.firm.add(name)

    def _replace(self, source: Path, target: Path) -> None:
        target = Path(target)
        old = target.read_bytes() if target.exists() else None
        os.replace(source, target)  # noqa: PTH105 - what it stands in for
        self.before.setdefault(target, old)
        self.firm.discard(target)
        if Path(source) in self.firm:
            self.firm.add(target)

    def strike(self) -> None:
        for path, old in self.before.items():
            if path not in self.firm:
                path.write_bytes(b"")
            elif old is None:
                path.unlink()
            else:
                path.write_bytes(old)


def a_power_cut_after_a_save(tmp_path: Path, disk: PowerLoss) -> None:
    (ann,) = office(tmp_path, "ann")
    ann.team.system = disk.system()
    ann.put("hi", title="t", body="acknowledged")
    disk.strike()
    again = Desk(ann.home, ann.share, "ann", Clock())
    assert again.phrase("hi").get("body") == "acknowledged", "what was saved is gone"


@pytest.mark.parametrize("deaf", ["files", "folders"])
def test_without_fsync_a_power_cut_loses_an_edit(tmp_path: Path, deaf: str) -> None:
    (tmp_path / "with").mkdir()
    (tmp_path / "without").mkdir()
    a_power_cut_after_a_save(tmp_path / "with", PowerLoss())
    with pytest.raises((AssertionError, StopIteration)):
        a_power_cut_after_a_save(tmp_path / "without", PowerLoss(**{deaf: False}))


def no_prefix_is_taken() -> None:
    data = books.book_bytes("team", raced(7, 60)[0].state)
    taken = [end for end in range(len(data)) if books.read_book(data[:end]) is not None]
    assert taken == [], "torn books are taken"


def test_without_the_digest_a_torn_book_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    no_prefix_is_taken()
    mutant = lambda data: (seals.Seal.GOOD, data.decode(errors="ignore"), "")  # noqa: E731 - a mutant
    monkeypatch.setattr(books, "unsealed", mutant)
    books.read_book.cache_clear()
    try:
        with pytest.raises(AssertionError, match="torn"):
            no_prefix_is_taken()
    finally:
        books.read_book.cache_clear()


def a_book_thrown_back(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="old")
    settle(ann, bob)
    book = ann.share / "share.toml"
    old = book.read_bytes()
    ann.put("hi", body="new")
    settle(ann, bob)
    book.write_bytes(old)
    shutil.rmtree(ann.share / "share.sync")
    settle(ann, bob)
    cid = Desk(tmp_path / "cid", ann.share, "cid", Clock())
    cid.join()
    assert cid.versions("hi") == bob.versions("hi") == {"new"}
    assert b"old" not in book.read_bytes()


def test_without_seen_a_book_thrown_back_brings_back_what_was_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "with").mkdir()
    (tmp_path / "without").mkdir()
    a_book_thrown_back(tmp_path / "with")
    monkeypatch.setattr(states.State, "knows", lambda *_: False)
    with pytest.raises(AssertionError, match="old"):
        a_book_thrown_back(tmp_path / "without")


def an_edit_and_a_deletion(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b")
    settle(ann, bob)
    ann.remove("hi")
    bob.put("hi", body="acknowledged")
    settle(ann, bob)
    assert ann.phrase("hi").get("body") == "acknowledged"


def test_without_edit_beats_delete_an_edit_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "with").mkdir()
    (tmp_path / "without").mkdir()
    an_edit_and_a_deletion(tmp_path / "with")
    mutant = lambda cells: bool(cells.get(DELETED))  # noqa: E731 - a mutant
    for module in (states, books):
        monkeypatch.setattr(module, "is_deleted", mutant)
    with pytest.raises(AssertionError, match="acknowledged"):
        an_edit_and_a_deletion(tmp_path / "without")


@dataclass
class Overtaken:
    """A way to a place on which somebody else is faster, once."""

    inner: Transport
    meanwhile: list[Callable[[], object]]

    def fetch(self, known: Snapshot | None = None) -> Snapshot | Unreachable:
        return self.inner.fetch(known)

    def publish(
        self, changes: Mapping[str, bytes | None], base: Snapshot
    ) -> Published | Moved | Unreachable:
        if self.meanwhile:
            self.meanwhile.pop()()
        return self.inner.publish(changes, base)

    def read(self, path: str) -> bytes | Unreachable:
        return self.inner.read(path)


def a_push_that_is_overtaken(tmp_path: Path) -> None:
    repository = bare_repository(tmp_path)
    with git_server(tmp_path) as address:
        url = f"{address}/{repository.name}"
        ann, bob, cid = (
            Desk(tmp_path / name, tmp_path, name, Clock(), url=url)
            for name in ("ann", "bob", "cid")
        )
        ann.join()
        bob.join()
        bob.put("ho", title="t", body="bob's, who goes on holiday then")
        ann = Desk(ann.home, ann.share, "ann", ann.clock)
        ann.team.opens = lambda *way: Overtaken(open_transport(*way), [bob.sync])
        ann.put("hi", title="t", body="ann's")
        ann.sync()
        cid.join()
        assert cid.phrase("hi").get("body") == "ann's"
        assert cid.phrase("ho").get("body") == "bob's, who goes on holiday then"


class Equal(bytes):
    """What is equal to everything."""

    def __eq__(self, other: object) -> bool:
        return True

    def __ne__(self, other: object) -> bool:
        return False

    __hash__ = bytes.__hash__


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")
def test_without_the_compare_before_a_push_an_edit_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    (tmp_path / "with").mkdir()
    (tmp_path / "without").mkdir()
    a_push_that_is_overtaken(tmp_path / "with")
    real = HttpGitClient.send_pack

    def blind(self: HttpGitClient, path: bytes, update: Refs, *way: Any) -> object:  # noqa: ANN401 - dulwich's own
        def agreed(refs: Mapping[bytes, bytes]) -> object:
            return update({name: Equal(mark) for name, mark in refs.items()})

        return real(self, path, agreed, *way)  # type: ignore[arg-type] # as above

    monkeypatch.setattr(HttpGitClient, "send_pack", blind)
    with pytest.raises(AssertionError, match="holiday"):
        a_push_that_is_overtaken(tmp_path / "without")


MUTANTS: dict[str, tuple[int, tuple[tuple[object, str, object], ...]]] = {
    "a deletion beats an edit": (
        16,
        (
            (states, "is_deleted", lambda cells: bool(cells.get(DELETED))),
            (books, "is_deleted", lambda cells: bool(cells.get(DELETED))),
        ),
    ),
    "nothing is known to be seen": (37, ((states.State, "knows", lambda *_: False),)),
    "copies are left where they are": (0, ((sorting.Found, "copies", lambda _: []),)),
}


@pytest.mark.parametrize("mutant", MUTANTS)
def test_the_fake_sync_engine_notices_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mutant: str
) -> None:
    seed, patches = MUTANTS[mutant]
    assert stories(tmp_path / "with", [seed], steps=24)[0]
    for place, name, value in patches:
        monkeypatch.setattr(place, name, value)
    books.read_book.cache_clear()
    try:
        with pytest.raises(LostError):
            stories(tmp_path / "without", [seed], steps=24)
    finally:
        books.read_book.cache_clear()
