"""Tool tips of foreign text."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import desktop_app.ui
from desktop_app.ui.tips import tip


@pytest.mark.parametrize("text", ["便宜点", "a < b", "2 > 1 & so on", ""])
def test_a_plain_text_is_left_alone(text: str) -> None:
    assert tip(text) == text


def test_a_text_with_tags_is_shown_and_not_obeyed() -> None:
    shown = tip(r'<img src="\\host\x">')
    assert "<img" not in shown
    assert shown.startswith("<p>&lt;img")


def _is_ours(argument: ast.expr) -> bool:
    """Whether a text is written here or made plain, and cannot be taken for HTML."""
    if isinstance(argument, ast.Constant):
        return True
    called = argument.func if isinstance(argument, ast.Call) else None
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    return name in {"tip", "tr", "translate"}


def test_no_tool_tip_obeys_tags() -> None:
    ui = Path(desktop_app.ui.__file__).parent
    faults = [
        f"{path.relative_to(ui)}:{node.lineno}: {ast.unparse(node)}"
        for path in ui.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "setToolTip"
        and not _is_ours(node.args[0])
        and path.name != "tray.py"  # the system draws that one
    ]
    assert not faults, "\n".join(faults)
