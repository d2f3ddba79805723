"""What a lead does in the phrase editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

    from tests.ui.editor.conftest import Editor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_tree_and_the_table_are_proper_models(
    editor: Editor, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(editor.window.tree.tree_model)
    qtmodeltester.check(editor.window.table.table_model)
    qtmodeltester.check(editor.window.flaw_list.flaws_model)
    qtmodeltester.check(editor.window.pane.pictures.pictures_model)


def test_all_phrases_are_shown_first(editor: Editor) -> None:
    editor.window.grab().save("/tmp/kh.opDQ/editor-shots/first.png")
    assert editor.titles == ["已是活动价", "材质与售后", "今天发货吗", "没有分类", "欢迎光临"]
