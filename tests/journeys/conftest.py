"""One desk for all journeys; the program starts anew, with a fresh home, for each of them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.journeys.desk import Desk, Editor, missing_tools, open_desk, open_editor
from tests.journeys.kuaihui import Kuaihui, at_work

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is here; skip it where the tools are missing, but never in CI."""
    lacking = missing_tools()
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.journey)
            if lacking and not os.environ.get("CI"):
                item.add_marker(pytest.mark.skip(reason=f"not installed: {', '.join(lacking)}"))


@pytest.fixture(scope="session")
def desk() -> Iterator[Desk]:
    """The usual desk."""
    with open_desk() as desk:
        yield desk


@pytest.fixture
def editor(desk: Desk) -> Iterator[Editor]:
    """Another program, which has the focus."""
    with open_editor(desk) as editor:
        yield editor


@pytest.fixture
def kuaihui(desk: Desk) -> Iterator[Kuaihui]:
    """The program in the background, with the sample shop; it must not have met a bug."""
    desk.point(2, 2)
    with at_work(desk) as program:
        yield program
        assert "Traceback" not in program.errors, program.errors
