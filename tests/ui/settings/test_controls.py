"""What settings are changed with, and recording a key."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop_app.ui.boxes import Box, Radio
from desktop_app.ui.settings.controls import Choice, Number, Switch, Text, Ticks
from desktop_app.ui.settings.key_field import KeyField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


Part = TypeVar("Part", bound=QWidget)


class Heard:
    """What a control has said."""

    def __init__(self, control: Choice | Text | Number | Switch | Ticks | KeyField) -> None:
        self.values: list[object] = []
        control.changed.connect(self.values.append)


def shown(qtbot: QtBot, control: Part) -> Part:
    qtbot.addWidget(control)
    control.show()
    control.activateWindow()
    qtbot.waitUntil(control.isActiveWindow)
    return control


def roll(control: QWidget) -> None:
    middle = QPointF(control.rect().center())
    event = QWheelEvent(
        middle, control.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        NONE, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt's signature
    )  # fmt: skip
    QApplication.sendEvent(control, event)


def test_a_choice_says_what_was_chosen_and_not_what_was_shown(qtbot: QtBot) -> None:
    choice = shown(qtbot, Choice((("a", "A"), ("b", "B"))))
    heard = Heard(choice)
    choice.show_value("b")
    assert heard.values == []
    choice.setFocus()
    qtbot.keyClick(choice, KEY.Key_Up)
    assert heard.values == ["a"]


def test_a_value_that_is_no_choice_is_shown_all_the_same(qtbot: QtBot) -> None:
    choice = shown(qtbot, Choice((("a", "A"),)))
    choice.show_value("own-shop")
    assert choice.currentText() == "own-shop"


@pytest.mark.parametrize("focused", [True, False])
def test_the_wheel_changes_only_what_has_the_focus(qtbot: QtBot, *, focused: bool) -> None:
    box = QWidget()
    column = QVBoxLayout(box)
    choice, number = Choice((("a", "A"), ("b", "B"))), Number(0, 9, 1, "")
    other = Text()
    for one in (choice, number, other):
        column.addWidget(one)
    shown(qtbot, box)
    choice.show_value("a")
    number.show_value(5)
    for one in (choice, number):
        heard = Heard(one)
        (one if focused else other).setFocus()
        roll(one)
        assert bool(heard.values) is focused


def test_a_line_is_taken_when_it_was_finished_and_only_if_it_differs(qtbot: QtBot) -> None:
    line = shown(qtbot, Text())
    heard = Heard(line)
    line.show_value("小美")
    qtbot.keyClick(line, KEY.Key_Return)
    assert heard.values == []
    line.selectAll()
    qtbot.keyClicks(line, " Mei ")
    assert heard.values == [], "not at every letter"
    qtbot.keyClick(line, KEY.Key_Return)
    qtbot.keyClick(line, KEY.Key_Return)
    assert heard.values == ["Mei"]
    line.show_value(None)
    assert line.text() == ""


def test_a_number_is_said_when_it_was_changed(qtbot: QtBot) -> None:
    number = shown(qtbot, Number(50, 300, 10, " %"))
    heard = Heard(number)
    number.show_value(100)
    assert (heard.values, number.text()) == ([], "100 %")
    qtbot.keyClick(number, KEY.Key_Up)
    assert heard.values == [110]


def test_a_switch_says_on_and_off(qtbot: QtBot) -> None:
    switch = shown(qtbot, Switch("Stay"))
    heard = Heard(switch)
    switch.show_value(1)
    qtbot.keyClick(switch, KEY.Key_Space)
    assert heard.values == [False]
    switch.show_value(None)
    assert not switch.isEnabled()


def test_ticks_keep_ids_that_are_not_offered(qtbot: QtBot) -> None:
    ticks = Ticks()
    qtbot.addWidget(ticks)
    heard = Heard(ticks)
    ticks.show_value(("jd", "mine"))
    ticks.offer([("jd", "JD", ""), ("pdd", "P & D", "rules")])
    ticks.offer([("jd", "JD", ""), ("pdd", "P & D", "rules")])
    jd, pdd = ticks.boxes
    assert (jd.isChecked(), pdd.isChecked()) == (True, False)
    assert pdd.accessibleName() == "P & D"

    jd.click()
    pdd.click()

    assert (jd.isChecked(), pdd.isChecked()) == (False, True)
    assert heard.values[-1] == ("mine", "pdd")


def test_other_ticks_take_the_place_of_the_old_ones(qtbot: QtBot) -> None:
    ticks = Ticks()
    qtbot.addWidget(ticks)
    ticks.offer([("a", "A", "")])
    ticks.offer([("b", "B", "")])
    assert [box.text() for box in ticks.boxes] == ["B"]


def test_boxes_are_drawn_ticked_and_not_in_light_and_dark(qtbot: QtBot, theme: Theme) -> None:
    assert theme
    for kind in (Box, Radio):
        button = shown(qtbot, kind("x"))
        pictures = []
        for checked in (False, True):
            button.setChecked(checked)
            pictures.append(button.grab().toImage())
        button.setEnabled(False)
        pictures.append(button.grab().toImage())
        assert pictures[0] != pictures[1] != pictures[2]


# --- recording a key --------------------------------------------------------------------------


@pytest.fixture
def field(qtbot: QtBot) -> KeyField:
    made = shown(qtbot, KeyField())
    made.show_value("Ctrl+Alt+Space")
    made.setFocus()
    return made


def test_a_key_is_recorded_by_pressing_it(qtbot: QtBot, field: KeyField) -> None:
    heard = Heard(field)
    waits: list[bool] = []
    field.recording.connect(waits.append)
    assert field.text() == "Ctrl+Alt+Space"
    qtbot.mouseClick(field, LEFT)
    assert field.text() == "Press the keys…"
    qtbot.keyPress(field, KEY.Key_Control, CTRL)
    qtbot.keyClick(field, KEY.Key_K, CTRL | ALT)
    assert heard.values == ["Ctrl+Alt+K"]
    assert waits == [True, False]
    assert field.text() == "Ctrl+Alt+Space", "it is for others to say that it counts"


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (KEY.Key_Escape, []),
        (KEY.Key_Backspace, [""]),
        (KEY.Key_Tab, ["Tab"]),
        (KEY.Key_Space, ["Space"]),
        (KEY.Key_F12, ["F12"]),
    ],
)
def test_escape_leaves_it_and_backspace_takes_it_away(
    qtbot: QtBot, field: KeyField, key: Qt.Key, said: list[str]
) -> None:
    heard = Heard(field)
    qtbot.keyClick(field, KEY.Key_Space)
    assert field.isChecked()
    qtbot.keyClick(field, key)
    assert heard.values == said
    assert not field.isChecked()


def test_the_same_key_changes_nothing(qtbot: QtBot, field: KeyField) -> None:
    heard = Heard(field)
    field.click()
    qtbot.keyClick(field, KEY.Key_Space, CTRL | ALT)
    assert heard.values == []


def test_a_field_that_loses_the_focus_waits_no_more(qtbot: QtBot, field: KeyField) -> None:
    field.click()
    field.clearFocus()
    assert not field.isChecked()
    qtbot.keyClick(field, KEY.Key_K, CTRL)
    assert field.text() == "Ctrl+Alt+Space"


def test_without_a_key_it_says_so(field: KeyField) -> None:
    field.show_value("")
    assert field.text() == field.accessibleDescription() == "None"
