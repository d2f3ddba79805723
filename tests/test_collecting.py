"""The collector waits while a thread makes very much that stays."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from desktop_app.collecting import MANY, without_collecting

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _thawed() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_nothing_is_collected_until_the_last_is_done() -> None:
    with without_collecting():
        with without_collecting():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_collected_again_after_a_bug() -> None:
    with pytest.raises(ZeroDivisionError), without_collecting():
        assert 1 / 0
    assert gc.isenabled()


@pytest.mark.parametrize(("count", "frozen"), [(10, False), (2 * MANY, True)])
def test_only_very_much_is_set_aside(count: int, *, frozen: bool) -> None:
    gc.collect()
    before = gc.get_freeze_count()
    with without_collecting():
        made = [[one] for one in range(count)]
    assert (gc.get_freeze_count() - before > MANY) is frozen
    assert len(made) == count
