"""A team in the running program: the thread of the windows never asks the shared place."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop_app.core.proposals import Proposal
from desktop_app.core.teamwork.roles import Role
from desktop_app.syncing import answers_at_once
from desktop_app.teaming import Teaming
from tests.team.offices import Clock, Desk, office, settle
from tests.team.watching import Watch
from tests.test_program import SETTINGS, Office, clean_application  # noqa: F401 - a fixture
from tests.test_teaming import LONG

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("clean_application"),
]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.toml").write_text(SETTINGS, "utf-8")
    made = Office(qtbot, home)
    yield made
    made.stop()


@pytest.mark.parametrize("slow", [0.0, 0.05], ids=["quick", "slow"])
def test_the_thread_of_the_windows_never_asks_the_share(
    desk: Office, tmp_path: Path, slow: float
) -> None:
    home = desk.home
    (bob,) = office(tmp_path, "bob")
    bob.put("hi", title="Hello", body="old", code="zzhi")
    bob.sync()
    Desk(home, bob.share, "ann", Clock(), Role.AGENT).join()
    with Watch(bob.share, slow) as watch:
        program = desk.start()
        teaming = program.findChild(Teaming)
        assert isinstance(teaming, Teaming)
        desk.open()
        assert desk.copy("zzhi") == "old"
        teaming.sync()
        teaming.edited()
        teaming.touch("hi")
        teaming.open("hi")
        page = teaming.make_page()
        suggest(desk, teaming)
        page.where.setText(str(bob.share))
        page.name_line.setText("Ann")
        page.join.click()
        desk.qtbot.waitUntil(lambda: page.said.text() == "Joining…", timeout=LONG)
        desk.qtbot.waitUntil(lambda: page.said.text() == "", timeout=LONG)
        page.close()
        teaming.close()
    assert watch.threads["share"], "it was asked"
    assert not watch.threads[threading.main_thread().name], watch.threads
    Desk(home, bob.share, "ann", Clock(), Role.AGENT).sync()
    settle(bob)
    assert [key for key in bob.shared.document.state.visible if key[0] == "proposal"]


def suggest(desk: Office, teaming: Teaming) -> None:
    """Suggest a change of the team's phrase."""
    everything = desk.program._loader.everything  # noqa: SLF001 - what was loaded
    assert everything
    (entry,) = everything.loaded.untouched.named["hi"]
    better = replace(entry.phrase, body="new")
    said: list[object] = []
    teaming.proposals(lambda: "ann").propose(
        Proposal(entry.book, entry.phrase, better), said.append
    )
    desk.qtbot.waitUntil(lambda: said == ["share"], timeout=LONG)


@pytest.mark.parametrize(
    ("kind", "device", "answers"),
    [
        ("ext4", "/dev/sda1", True),
        ("tmpfs", "tmpfs", True),
        ("NTFS", "\\\\?\\Volume{1}\\", True),
        ("NTFS", "\\\\office\\team", False),
        ("apfs", "/dev/disk3s1", True),
        ("cifs", "//office/team", False),
        ("nfs4", "office:/team", False),
        ("fuse.smbnetfs", "smbnetfs", False),
        ("fuse.gvfsd-fuse", "gvfsd-fuse", False),
        ("", "", False),
    ],
)
def test_only_folders_on_ones_own_disks_are_watched(
    kind: str, device: str, *, answers: bool
) -> None:
    assert answers_at_once(kind, device) is answers
