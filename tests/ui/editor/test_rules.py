"""What the rules say of a reply while it is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QToolTip

from desktop_app.core.rules.packs import Leave, Pack, Rule
from desktop_app.core.rules.rulebook import Rulebook
from desktop_app.core.rules.templates import Use
from tests.fakes import FAWN, TAOBAO

if TYPE_CHECKING:
    from desktop_app.core.search.spelling import Spelling
    from desktop_app.ui.editor.body_edit import BodyEdit
    from tests.ui.editor.conftest import Editor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
LINES = QTextCharFormat.UnderlineStyle
PACK = Pack(
    "p",
    "P",
    rules=(
        Rule("off", "block", ("微信",), why="会被罚", better=("在这里聊", "留言给我")),
        Rule("sure", "warn", ("肯定",), why="说不准", better=("尽量",)),
        Rule("hm", "hint", ("嘛",), why="语气"),
    ),
)


def ruled(spelling: Spelling, *packs: Pack) -> Use:
    platform = replace(TAOBAO, rules=("p",), message_limit=300)
    return Use(Rulebook((PACK, *packs), spelling), (platform,), (FAWN,))


@pytest.fixture
def body(editor: Editor, spelling: Spelling) -> BodyEdit:
    editor.window.show_rules(ruled(spelling))
    editor.choose("loose")
    edit = editor.window.pane.body.edit
    edit.setFocus()
    return edit


def typed(edit: BodyEdit, text: str) -> None:
    edit.setPlainText(text)
    edit.moveCursor(QTextCursor.MoveOperation.End)


def lines_under(edit: BodyEdit) -> list[QTextCharFormat.UnderlineStyle]:
    """The underlines of the first line, from left to right."""
    ranges = edit.document().firstBlock().layout().formats()
    return [one.format.underlineStyle() for one in sorted(ranges, key=lambda one: one.start)]


def test_each_severity_has_a_line_of_its_own_shape(body: BodyEdit) -> None:
    typed(body, "😀微信，肯定好嘛")
    assert set(lines_under(body)) == {LINES.SingleUnderline, LINES.DashUnderline, LINES.DotLine}


def test_the_place_under_the_cursor_is_explained(editor: Editor, body: BodyEdit) -> None:
    pane = editor.window.pane.body
    typed(body, "加微信，肯定行")
    assert "会被罚" in pane.note.text()
    body.go_to(4, 6)
    assert "说不准" in pane.note.text()
    assert [button.text() for button in pane.fixes.buttons] == ["→ 尽量  Ctrl+."]
    typed(body, "好的")
    assert pane.note.isHidden()
    assert pane.fixes.isHidden()


def test_a_fault_of_the_template_comes_first(editor: Editor, body: BodyEdit) -> None:
    pane = editor.window.pane.body
    typed(body, "{{ product.nam }} 微信 好")
    assert "会被罚" not in pane.note.text()
    assert pane.fixes.isHidden()
    body.go_to(18, 20)
    assert "会被罚" in pane.note.text()


def test_one_key_goes_to_the_place_and_puts_better_words_in(editor: Editor, body: BodyEdit) -> None:
    typed(body, "今天肯定发货")
    body.moveCursor(QTextCursor.MoveOperation.Start)
    editor.press(KEY.Key_Period, CTRL)
    assert body.textCursor().selectedText() == "肯定"
    editor.press(KEY.Key_Period, CTRL)
    assert body.text == "今天尽量发货"
    assert editor.phrase("loose").body == "今天尽量发货"


def test_better_words_are_one_step_back_whatever_was_typed_before(
    editor: Editor, body: BodyEdit
) -> None:
    typed(body, "😀今天肯定发货")
    editor.window.pane.body.fixes.buttons[0].click()
    assert body.text == "😀今天尽量发货"
    editor.window.undo()
    assert body.text == "😀今天肯定发货"
    editor.window.undo()
    assert body.text == "在的"


def test_any_of_the_better_words_can_be_clicked(editor: Editor, body: BodyEdit) -> None:
    typed(body, "加微信")
    fixes = editor.window.pane.body.fixes
    assert fixes.buttons[1].accessibleName() == "Say “留言给我” instead"
    fixes.buttons[1].click()
    assert editor.phrase("loose").body == "加留言给我"
    assert fixes.isHidden()


def test_without_better_words_the_key_goes_from_place_to_place(
    editor: Editor, body: BodyEdit
) -> None:
    typed(body, "好嘛好嘛")
    for start in (1, 3, 1):
        editor.press(KEY.Key_Period, CTRL)
        assert body.textCursor().selectionStart() == start
    assert body.text == "好嘛好嘛"
    typed(body, "好")
    editor.press(KEY.Key_Period, CTRL)
    assert not body.textCursor().hasSelection()


def test_a_tool_tip_says_why_and_what_is_better(editor: Editor, body: BodyEdit) -> None:
    typed(body, "微信微信微信")
    body.go_to(1, 1)
    point = body.cursorRect().center()
    place = body.viewport().mapToGlobal(point)
    body.viewportEvent(QHelpEvent(QEvent.Type.ToolTip, point, place))
    assert QToolTip.text() == "“微信”: 会被罚 → 在这里聊 / 留言给我"
    QToolTip.hideText()
    editor.qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_book_that_is_not_ours_is_shown_without_fixes(editor: Editor, spelling: Spelling) -> None:
    shipped = Pack("q", "Q", rules=(Rule("w", words=("欢迎",), better=("您好",)),), everywhere=True)
    editor.window.show_rules(ruled(spelling, shipped))
    editor.choose("hello", book="/starter")
    pane = editor.window.pane.body
    assert pane.edit.painter.findings
    assert pane.fixes.isHidden()
    text = pane.edit.text
    pane.edit.go_to(pane.edit.painter.findings[0].start, pane.edit.painter.findings[0].end)
    pane.fix()
    assert pane.edit.text == text


def test_what_a_shop_allows_and_switches_off_is_not_underlined(
    editor: Editor, body: BodyEdit, spelling: Spelling
) -> None:
    typed(body, "加微信号，肯定")
    assert len(body.painter.findings) == 2
    leaves = {"": Leave(off=("p/sure",)), FAWN.id: Leave(allow=("微信号",))}
    body.commit()
    editor.window.show_rules(ruled(spelling, Pack("own", "Own", leaves=leaves)))
    assert not list(body.painter.findings)
