"""Tool tips of foreign text."""

from __future__ import annotations

import pytest

from desktop_app.ui.tips import tip


@pytest.mark.parametrize("text", ["便宜点", "a < b", "2 > 1 & so on", ""])
def test_a_plain_text_is_left_alone(text: str) -> None:
    assert tip(text) == text


def test_a_text_with_tags_is_shown_and_not_obeyed() -> None:
    shown = tip(r'<img src="\\host\x">')
    assert "<img" not in shown
    assert shown.startswith("<p>&lt;img")
