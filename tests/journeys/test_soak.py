"""Hundreds of openings: nothing is lost, nothing grows."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.journeys.kuaihui import Kuaihui, furnish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.journeys.desk import Desk, Editor

CYCLES = int(os.environ.get("KUAIHUI_SOAK_CYCLES", "40"))
WATCHED = (sys.executable, str(Path(__file__).with_name("watched.py")))
WARM = 15
MOST_MEGABYTES = 6
MOST_LOST = 100
"""Of some tens of thousands; with PySide6 6.12.0 on Python 3.11 each cycle loses more than one."""


@pytest.fixture
def watched(desk: Desk) -> Iterator[Kuaihui]:
    """The program with a thread that counts references."""
    home = desk.folder / "watched"
    furnish(home)
    program = Kuaihui(desk, home)
    program.start(program=WATCHED)
    yield program
    program.quit()


@pytest.mark.soak
def test_opening_and_closing_loses_no_reference_and_keeps_no_memory(
    watched: Kuaihui, editor: Editor, desk: Desk
) -> None:
    _cycle(watched, editor, desk, WARM)
    references, memory = watched.ask(), _megabytes(watched.pid)

    _cycle(watched, editor, desk, CYCLES)

    lost = references - watched.ask()
    grown = _megabytes(watched.pid) - memory
    print(f"{CYCLES} cycles: {lost} references to None lost, {grown:+.1f} MB")
    assert lost < min(MOST_LOST, CYCLES)
    assert grown < MOST_MEGABYTES
    assert watched.errors == ""


def _cycle(program: Kuaihui, editor: Editor, desk: Desk, times: int) -> None:
    for number in range(times):
        program.open()
        program.search("zzt")
        if number % 3:
            desk.press("Escape", "Escape")
        else:
            program.copy()
        program.wait_for("hidden")
        desk.wait_for_focus(editor.window)


def _megabytes(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
