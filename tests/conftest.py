"""What holds for all tests."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hypothesis import settings

if TYPE_CHECKING:
    import pytest

settings.register_profile("kuaihui", deadline=None)  # speed is measured by the benchmarks
settings.load_profile("kuaihui")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before pytest-qt makes the application


# A deadline would measure who else uses the machine; what must be quick has a test that says so.
settings.register_profile("shared", deadline=None)
settings.load_profile("shared")


def pytest_configure(config: pytest.Config) -> None:
    """Name the marker that pyproject.toml does not know."""
    config.addinivalue_line("markers", "soak: opens and closes the window again and again")
