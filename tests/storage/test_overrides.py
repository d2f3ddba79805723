"""The list of rules that were overruled."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from desktop_app.storage.overrides import Override, note_override
from tests.fakes import Desk

if TYPE_CHECKING:
    from pathlib import Path

MOMENT = Desk(now="2026-12-01 10:00").scene().now
ONE = Override(MOMENT, "fawn-shoes", "greet", "007", ("zh-ad-law/most", "jd/names", "jd/names"))


def test_each_reply_is_a_line_and_none_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "new" / "overrides.jsonl"

    note_override(path, ONE)
    note_override(path, ONE)

    first, second = map(json.loads, path.read_text("utf-8").splitlines())
    assert first == second
    assert first == {
        "at": "2026-12-01T10:00:00+08:00",
        "shop": "fawn-shoes",
        "phrase": "greet",
        "agent": "007",
        "rules": ["jd/names", "zh-ad-law/most"],
    }
