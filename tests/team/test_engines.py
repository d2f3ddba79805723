"""People, and a program that mirrors their folder badly: nothing is lost, and no copy is left."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.team.engines import stories

if TYPE_CHECKING:
    from collections.abc import Iterator

SEEDS = 20_000 if os.environ.get("KUAIHUI_SOAK") else 200
SEED = int(os.environ.get("KUAIHUI_SEED", "20261130"))
PARTS = 4 if SEEDS == 200 else 200


@pytest.fixture
def in_memory() -> Iterator[Path]:
    """A folder in memory where there is one."""
    shm = Path("/dev/shm")  # noqa: S108 - emptied below
    folder = Path(tempfile.mkdtemp(dir=shm if os.access(shm, os.W_OK) else None))
    yield folder
    shutil.rmtree(folder)


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_is_lost_and_no_copy_is_left(in_memory: Path, part: int) -> None:
    each = SEEDS // PARTS
    first = SEED + part * each
    edits, copies = stories(in_memory, range(first, first + each), steps=24)
    print(f"seeds {first}-{first + each - 1}: {edits} acknowledged, {copies} copies, 0 lost")
    assert edits > each
    assert copies > each // 2
