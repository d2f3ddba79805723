from __future__ import annotations

from importlib import resources

import pytest

from desktop_app.core.search.spelling import Spelling

TABLE = (resources.files("desktop_app.core.search") / "pinyin.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def table() -> str:
    return TABLE


@pytest.fixture(scope="session")
def spelling() -> Spelling:
    return Spelling(TABLE)


@pytest.fixture(scope="session")
def southern() -> Spelling:
    return Spelling(TABLE, southern=True)
