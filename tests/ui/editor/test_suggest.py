"""A change is suggested where a phrase is read only."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from desktop_app.core.problems import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.core.proposals import Proposal
    from tests.ui.editor.conftest import Editor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@dataclass
class FakeProposals:
    """Keeps suggestions."""

    taken: list[Proposal] = field(default_factory=list)
    answer: str | Refusal = "/nowhere/a.toml"

    def propose(self, proposal: Proposal, then: Callable[[str | Refusal], object]) -> None:
        """Keep it."""
        self.taken.append(proposal)
        then(self.answer)


def test_without_a_way_nothing_is_offered(editor: Editor) -> None:
    editor.choose("hello", book="/starter")
    assert editor.window.notice.buttons[1].isHidden()
    editor.window.orders.ask("suggest")
    assert editor.window.extras.suggest_window is None


def test_a_change_is_suggested_and_the_book_stays_as_it_is(editor: Editor) -> None:
    proposals = FakeProposals()
    editor.window.extras.suggestions = proposals
    editor.choose("hello", book="/starter")
    before = editor.phrase("hello", "/starter")
    editor.window.notice.buttons[1].click()
    shown = editor.window.extras.suggest_window
    assert shown
    assert "标准话术" in shown.head.text()
    assert not shown.buttons["send"].isEnabled()
    shown.send()
    assert not proposals.taken
    shown.body.edit.moveCursor(QTextCursor.MoveOperation.Start)
    shown.body.edit.insertPlainText("亲，")
    shown.code.setText("hy9")
    shown.why.setText("更亲切")
    assert shown.buttons["send"].isEnabled()
    shown.buttons["send"].click()
    (made,) = proposals.taken
    assert (made.book.name, made.before, made.why) == ("标准话术", before, "更亲切")
    assert (made.after.id, made.after.code) == ("hello", "hy9")
    assert made.after.body == "亲，" + before.body
    assert "/nowhere/a.toml" in shown.said.text()
    assert not shown.buttons["send"].isEnabled()
    assert shown.buttons["show"].isHidden()
    assert editor.phrase("hello", "/starter") == before


def test_another_wording_is_suggested_and_a_refusal_is_said(editor: Editor) -> None:
    proposals = FakeProposals(answer=Refusal("The disk is full", {}))
    window = editor.window
    window.extras.suggestions = proposals
    locked = replace(editor.desk, layers=frozenset())
    editor.owner.show(edits=editor.owner.session.edits.became(locked))
    editor.choose("price")
    window.pane.wordings.go_to(1)
    keys = Qt.KeyboardModifier
    editor.press(Qt.Key.Key_G, keys.ControlModifier | keys.ShiftModifier)
    shown = window.extras.suggest_window
    assert shown
    assert shown.body.edit.text.startswith("It is")
    shown.body.edit.moveCursor(QTextCursor.MoveOperation.Start)
    shown.body.edit.insertPlainText("Look: ")
    shown.buttons["send"].click()
    assert proposals.taken[0].after.variants[0].body.startswith("Look: It is")
    assert "The disk is full" in shown.said.text()
    assert shown.phrase is not None
