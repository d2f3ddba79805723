"""Disks that are really full, and shares that come and go while people write."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from desktop_app.core.problems import Refusal
from tests.team.offices import Desk, office, settle
from tests.team.oracle import Fact, checked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STEPS = 2000 if os.environ.get("KUAIHUI_SOAK") else 60
SEED = int(os.environ.get("KUAIHUI_SEED", "20261130"))


def written(desk: Desk, ident: str, value: str, facts: list[Fact]) -> bool:
    """An edit, noted before and after; whether it was acknowledged."""
    was = desk.phrase(ident).get("body")
    over = (str(was),) if was else ()
    facts.append(Fact(ident, value, over))
    if isinstance(desk.try_to_put(ident, title="t", body=value), Refusal):
        return False
    facts.append(Fact(ident, value, over, said=True))
    return True


def test_a_share_that_comes_and_goes_loses_nothing(tmp_path: Path) -> None:
    dice = random.Random(SEED)  # noqa: S311 - a game, not a secret
    desks = office(tmp_path, "ann", "bob", "cid")
    share, aside = desks[0].share, tmp_path / "aside"
    facts: list[Fact] = []
    missed = 0
    for step in range(STEPS):
        desk = dice.choice(desks)
        desk.clock.go_on(dice.uniform(0, 20))
        written(desk, f"p{dice.randrange(5)}", f"{desk.name}-{step}", facts)
        if dice.random() < 0.3:
            share.rename(aside)
        missed += bool(desk.sync().unreachable)
        if aside.exists():
            aside.rename(share)
    settle(*desks)
    assert missed > STEPS // 10
    assert checked(facts, desks[0].versions) == STEPS
    assert len({str(sorted(desk.versions("p0"), key=str)) for desk in desks}) == 1


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Path]:
    """A disk of ``size`` bytes."""
    folder.mkdir()
    words = ("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder))
    if shutil.which("mount") is None or subprocess.run(words, check=False).returncode:
        pytest.skip("no right to mount")
    try:
        yield folder
    finally:
        subprocess.run(("umount", str(folder)), check=True)


@pytest.mark.soak
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root mounts")
@pytest.mark.parametrize("full", ["home", "share"])
def test_a_disk_that_fills_up_loses_nothing(tmp_path: Path, full: str) -> None:
    size = 400_000
    with small_disk(tmp_path / "disk", size) as disk:
        ann, bob = office(tmp_path, "ann", "bob")
        small = ann.home if full == "home" else ann.share
        shutil.move(small, disk / "small")
        small.symlink_to(disk / "small")
        settle(ann, bob)
        facts: list[Fact] = []
        said = refused = missed = 0
        for step in range(150):
            ballast = disk / "ballast"
            if step % 50 == 10:
                ballast.write_bytes(bytes(max(0, free(disk) - 4096 * (step % 7))))
            if step % 50 == 40:
                ballast.unlink()
            done = written(ann, f"p{step % 7}", f"ann-{step}" + "x" * 500, facts)
            said, refused = said + done, refused + (not done)
            missed += not is_reached(ann)
            bob.sync()
        settle(ann, bob)
        count = checked(facts, bob.versions)
        assert count == said
        assert refused if full == "home" else missed
    print(f"full {full}: {said} acknowledged, {refused} refused, {missed} not sent, 0 lost")


def free(disk: Path) -> int:
    """How many bytes fit yet."""
    found = os.statvfs(disk)
    return found.f_bavail * found.f_bsize


def is_reached(desk: Desk) -> bool:
    """Look at the place; whether that went well, on this disk and there."""
    outcome = desk.team.sync(desk.place)
    return not isinstance(outcome, Refusal) and outcome.unreachable is None
