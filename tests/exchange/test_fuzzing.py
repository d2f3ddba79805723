"""Some hundred mutated files a format; twenty thousand are played by ``tests.exchange.fuzzing``."""

from __future__ import annotations

import pytest

pytest.importorskip("resource", reason="limits are those of POSIX")

from tests.exchange import fuzzing


@pytest.mark.parametrize("format_id", list(fuzzing.readable()))
def test_no_mutated_file_breaks_a_reader(format_id: str) -> None:
    failures, peak = fuzzing.run(format_id, inputs=200)

    assert failures == []
    assert peak < fuzzing.MEMORY >> 20
