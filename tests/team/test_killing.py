"""Real processes, really killed. ``make soak`` makes it long: KUAIHUI_SOAK=1."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SOAK = bool(os.environ.get("KUAIHUI_SOAK"))
SEED = int(os.environ.get("KUAIHUI_SEED", "20261130"))
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are made by fork")


def done(*arguments: object) -> str:
    """What the oracle says."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }
    ran = subprocess.run(
        [sys.executable, "-m", "tests.team.killing", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=environment,
    )
    print(ran.stdout, ran.stderr)
    assert ran.returncode == 0
    return ran.stdout


def test_an_editor_that_is_killed_while_it_saves_loses_nothing(tmp_path: Path) -> None:
    assert "0 lost" in done("saves", tmp_path / "x", SEED, 10_000 if SOAK else 500)


def test_editors_that_race_in_one_folder_and_are_killed_lose_nothing(tmp_path: Path) -> None:
    size = (8, 500, 60) if SOAK else (6, 40, 12)
    assert "0 lost" in done("races", tmp_path / "x", SEED, *size)


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")
def test_editors_that_push_to_one_server_and_are_killed_lose_nothing(tmp_path: Path) -> None:
    size = (8, 100, 30) if SOAK else (4, 10, 6)
    assert "0 lost" in done("pushes", tmp_path / "x", SEED, *size)
