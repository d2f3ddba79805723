"""The window of the rule packs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit

from desktop_app.core.problems import Problem, Refusal
from desktop_app.core.rules.packs import Finding, Leave
from desktop_app.ui.rules.words import better_of, language_name, rule_name
from tests.ui.rules.conftest import JD, OWN, SHOWN, TONE

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

    from tests.ui.rules.conftest import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_packs_say_what_they_are(desk: Desk, qtmodeltester: ModelTester) -> None:
    assert desk.cells("packs") == [
        ["我的词", "1", "All", "All", "", ""],
        ["口气", "2", "中文", "All", "", "手册"],
        ["京东", "1", "All", "京东 / nowhere", "", ""],
        ["Always checked", "5", "All", "All", "", ""],
    ]
    assert desk.cells("rules") == [["甲, 乙", "✕ Stops the copy", "x", "丙"]]
    desk.window.packs.choose("tone")
    assert [row[0] for row in desk.cells("rules")] == ["呵呵", "not"]
    qtmodeltester.check(desk.window.packs.ticked_model)
    qtmodeltester.check(desk.window.rules.ticked_model)


def test_a_pack_is_switched_off_for_all_shops_or_for_one(desk: Desk) -> None:
    desk.tick("packs", "jd")
    assert desk.own.leave().off == ("jd",)
    assert desk.ticks("packs")[:3] == [True, True, False]
    desk.window.scope.setCurrentIndex(1)
    assert desk.ticks("packs")[:3] == [True, True, False]
    desk.tick("packs", "jd")  # off for all: not for one shop to say
    desk.tick("packs", "tone")
    assert desk.own.leave("a").off == ("tone",)
    assert desk.ticks("packs")[:3] == [True, False, False]
    desk.window.scope.setCurrentIndex(2)
    assert desk.ticks("packs")[:3] == [True, True, False]
    desk.window.scope.setCurrentIndex(0)
    desk.tick("packs", "jd")
    assert dict(desk.own.leaves) == {"a": Leave(off=("tone",))}


def test_a_row_that_is_off_for_all_says_so(desk: Desk) -> None:
    desk.tick("packs", "jd")
    desk.window.scope.setCurrentIndex(1)
    tip = desk.window.packs.ticked_model.index(2, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Off for all shops"
    assert desk.window.packs.ticked_model.index(1, 5).data(Qt.ItemDataRole.ToolTipRole) == "手册"


def test_one_rule_is_switched_off(desk: Desk) -> None:
    desk.window.packs.choose("tone")
    desk.tick("rules", "tone/hehe")
    assert desk.own.leave().off == ("tone/hehe",)
    assert desk.ticks("rules") == [False, True]
    desk.tick("rules", "tone/hehe")
    assert desk.own == OWN
    desk.tick("packs", "tone")
    assert desk.ticks("rules") == [False, False]
    desk.tick("rules", "tone/not")
    assert desk.own.leave().off == ("tone",)


def test_what_needs_no_pack_is_switched_off_rule_by_rule(desk: Desk) -> None:
    desk.window.packs.choose("")
    desk.qtbot.keyClick(desk.window.packs, KEY.Key_Space)
    assert desk.own == OWN
    assert len(desk.cells("rules")) == 5
    desk.tick("rules", "repeated")
    assert desk.own.leave().off == ("repeated",)
    assert desk.ticks("rules") == [True, True, True, True, False]


def test_a_word_of_ones_own_is_added_by_keys_alone(desk: Desk) -> None:
    desk.window.packs.choose("tone")
    desk.qtbot.keyClick(desk.window, KEY.Key_N, CTRL)
    form = desk.window.form
    assert form.words.hasFocus()
    assert not form.save.isEnabled()
    form.why.setText(" y ")
    desk.qtbot.keyClick(form.words, KEY.Key_Return)
    assert desk.own == OWN
    desk.qtbot.keyClicks(form.words, "foo, bar")
    form.severity.setCurrentIndex(2)
    form.better.setText("baz, yes / qux ／ ")
    desk.qtbot.keyClick(form.better, KEY.Key_Return)
    new = desk.own.rules[-1]
    assert (new.words, new.severity, new.why) == (("foo", "bar"), "hint", "y")
    assert new.better == ("baz, yes", "qux")
    assert desk.window.packs.name == "own"
    assert form.words.text() == ""


def test_a_word_of_ones_own_is_changed_and_deleted(desk: Desk) -> None:
    desk.window.rules.choose("own/w")
    form = desk.window.form
    assert form.words.text() == "甲, 乙"
    assert form.severity.currentData() == "block"
    form.better.setText("丁")
    form.save.click()
    assert desk.own.rules[0].better == ("丁",)
    desk.window.rules.choose("own/w")
    desk.window.rules.setCurrentIndex(QModelIndex())
    desk.window.rules.choose("own/w")
    form.remove.click()
    assert desk.own.rules == ()
    assert not form.remove.isEnabled()


def test_delete_takes_a_word_of_ones_own_and_no_other(desk: Desk) -> None:
    desk.window.packs.choose("tone")
    desk.window.rules.choose("tone/hehe")
    assert not desk.window.form.remove.isEnabled()
    desk.qtbot.keyClick(desk.window.rules, KEY.Key_Delete)
    assert desk.own == OWN
    desk.window.packs.choose("own")
    desk.window.rules.choose("own/w")
    desk.qtbot.keyClick(desk.window.rules, KEY.Key_Delete)
    assert desk.own.rules == ()


def test_words_are_allowed_for_the_shop_that_is_looked_at(desk: Desk) -> None:
    desk.window.scope.setCurrentIndex(2)
    allow = desk.window.allow
    desk.qtbot.keyClicks(allow, "foo, bar")
    allow.commit()
    assert desk.own.leave("b").allow == ("foo", "bar")
    desk.window.scope.setCurrentIndex(0)
    assert allow.text() == ""


def test_a_text_is_tried_for_the_shop_that_is_looked_at(desk: Desk) -> None:
    trial = desk.window.trial
    trial.edit.setPlainText("😀呵呵")
    assert desk.owner.tried[-1] == ("😀呵呵", "")
    desk.window.scope.setCurrentIndex(1)
    assert desk.owner.tried[-1] == ("😀呵呵", "a")
    desk.window.show_findings([Finding("tone/hehe", "warn", 1, 3, "呵呵", ("哈哈",), "冷淡")])
    (line,) = trial.edit.extraSelections()
    assert line.cursor.selectedText() == "呵呵"
    assert line.format.underlineStyle() == QTextCharFormat.UnderlineStyle.DashUnderline
    assert trial.said == ["⚠  “呵呵”: 冷淡 → 哈哈"]
    trial.list.activated.emit(trial.list.model().index(0, 0))
    assert trial.edit.textCursor().selectedText() == "呵呵"
    desk.window.show_findings([])
    assert trial.said == ["✓  Nothing to say of it"]
    trial.list.activated.emit(trial.list.model().index(0, 0))
    trial.edit.setPlainText("")
    desk.window.show_findings([])
    assert trial.said == []


def test_what_is_off_is_said_above(desk: Desk) -> None:
    problem = Problem("/rules/x.toml", "rule a", "pattern", "It is off")
    desk.window.show_state(replace(SHOWN, problems=(problem,)))
    assert "It is off" in desk.window.notice.text
    desk.window.notice.buttons[0].click()
    assert desk.owner.heard == ["problems"]
    desk.window.show_state(replace(SHOWN, trouble=Refusal("No {path}", {"path": "x"})))
    assert desk.window.notice.text == "No x"
    desk.window.show_state(SHOWN)
    assert desk.window.notice.text == ""


def test_the_lead_forbids_to_copy_what_is_blocked(desk: Desk) -> None:
    assert desk.window.anyway.isChecked()
    desk.window.anyway.click()
    assert desk.owner.heard == [False]
    desk.window.show_state(replace(SHOWN, copy_anyway=False))
    assert not desk.window.anyway.isChecked()


@pytest.mark.parametrize(
    ("key", "modifier", "heard"),
    [(KEY.Key_Z, CTRL, "undo"), (KEY.Key_Y, CTRL, "redo"), (KEY.Key_Z, CTRL | SHIFT, "redo")],
)
def test_every_step_can_be_undone_by_a_key(
    desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier, heard: str
) -> None:
    desk.window.packs.setFocus()
    desk.qtbot.keyClick(desk.window.packs, key, modifier)
    assert desk.owner.heard == [heard]


def test_keys_lead_to_the_text_and_away(desk: Desk) -> None:
    desk.qtbot.keyClick(desk.window, KEY.Key_T, CTRL)
    assert QApplication.focusWidget() is desk.window.trial.edit
    desk.qtbot.keyClick(desk.window, KEY.Key_Escape)
    assert not desk.window.isVisible()


def test_the_shop_and_the_pack_stay_chosen(desk: Desk) -> None:
    desk.window.scope.setCurrentIndex(2)
    desk.window.packs.choose("tone")
    desk.window.show_state(replace(SHOWN, shops=(("b", "大象"),)))
    assert desk.window.shop == "b"
    assert desk.window.packs.name == "tone"
    desk.window.show_state(replace(SHOWN, packs=(JD, OWN), shops=()))
    assert desk.window.shop == ""
    assert desk.window.pack is not None


def test_every_control_has_a_name(desk: Desk) -> None:
    for kind in (QAbstractButton, QLineEdit, QComboBox):
        for control in desk.window.findChildren(kind):
            named = control.accessibleName() or getattr(control, "text", str)()
            assert named or not control.isVisible(), control


def test_names_of_rules_and_languages() -> None:
    assert rule_name(TONE.rules[1]) == "not"
    many = replace(TONE.rules[0], words=tuple("abcdefghij"))
    assert rule_name(many).endswith("h…")
    assert [language_name(one) for one in ("", "ko", "en")] == ["All", "한국어", "English"]
    assert better_of(" / ") == ()
