"""Some hundred mutated files a format; twenty thousand are played by ``tests.exchange.fuzzing``."""

from __future__ import annotations

import sys

import pytest

from tests.exchange import fuzzing

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits are those of POSIX")


@pytest.mark.parametrize("format_id", list(fuzzing.readable()))
def test_no_mutated_file_breaks_a_reader(format_id: str) -> None:
    failures, peak = fuzzing.run(format_id, inputs=200)

    assert failures == []
    assert peak < fuzzing.MEMORY >> 20
