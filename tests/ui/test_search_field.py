"""The search field: keys become intents, and the input method finishes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui.picker.keys import KEYS, Intent, intent_of, key_for, picked_row
from desktop_app.ui.picker.search_field import SearchField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KEY = Qt.Key
ALT, CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
KEYPAD = Qt.KeyboardModifier.KeypadModifier
DIGITS = [KEY(KEY.Key_1 + n) for n in range(9)]


class Heard:
    """What a field said, in order."""

    def __init__(self, field: SearchField) -> None:
        self.queries: list[str] = []
        self.intents: list[Intent] = []
        self.rows: list[int] = []
        field.query_changed.connect(self.queries.append)
        field.intent_given.connect(self.intents.append)
        field.row_picked.connect(self.rows.append)


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    made = SearchField()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def heard(field: SearchField) -> Heard:
    return Heard(field)


def compose(field: SearchField, unfinished: str, finished: str = "") -> None:
    """What the input method sends."""
    event = QInputMethodEvent(unfinished, [])
    event.setCommitString(finished)
    QCoreApplication.sendEvent(field, event)


@pytest.mark.parametrize("pressed", list(KEYS), ids=lambda pressed: KEYS[pressed].name)
def test_every_key_of_the_table_gives_its_intent(
    qtbot: QtBot, field: SearchField, heard: Heard, pressed: tuple[Qt.KeyboardModifier, Qt.Key]
) -> None:
    modifiers, key = pressed

    qtbot.keyClick(field, key, modifiers)

    assert heard.intents == [KEYS[pressed]]
    assert not field.text()


def test_every_intent_has_a_key() -> None:
    assert set(KEYS.values()) == set(Intent)


@pytest.mark.parametrize("intent", list(Intent), ids=lambda intent: intent.name)
def test_the_key_of_an_intent_can_be_written_out(intent: Intent) -> None:
    assert key_for(intent)


def test_the_keypad_means_the_same() -> None:
    assert intent_of(QKeyCombination(KEYPAD, KEY.Key_Enter)) is Intent.COPY
    assert picked_row(QKeyCombination(ALT | KEYPAD, KEY.Key_3)) == 2


@pytest.mark.parametrize(
    ("modifiers", "key"),
    [
        (NONE, KEY.Key_A),
        (SHIFT, KEY.Key_Return),
        (CTRL, KEY.Key_C),
        (CTRL | ALT, KEY.Key_W),
        (NONE, KEY.Key_Home),
        (NONE, KEY.Key_1),
    ],
)
def test_other_keys_are_typing(modifiers: Qt.KeyboardModifier, key: Qt.Key) -> None:
    assert intent_of(QKeyCombination(modifiers, key)) is None


@pytest.mark.parametrize("row", range(9))
def test_alt_and_a_digit_pick_a_row(
    qtbot: QtBot, field: SearchField, heard: Heard, row: int
) -> None:
    qtbot.keyClick(field, DIGITS[row], ALT)

    assert heard.rows == [row]
    assert not heard.intents
    assert not field.text()


@pytest.mark.parametrize(
    ("modifiers", "key"), [(ALT, KEY.Key_0), (CTRL, KEY.Key_1), (ALT | SHIFT, KEY.Key_1)]
)
def test_nothing_else_picks_a_row(modifiers: Qt.KeyboardModifier, key: Qt.Key) -> None:
    assert picked_row(QKeyCombination(modifiers, key)) is None


def test_typing_is_searched_at_once(qtbot: QtBot, field: SearchField, heard: Heard) -> None:
    qtbot.keyClicks(field, "kj")

    assert heard.queries[-1] == "kj"
    assert "k" in heard.queries


def test_tab_does_not_move_the_focus(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field, other = SearchField(page), QLineEdit(page)
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addWidget(other)
    page.show()
    page.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)

    qtbot.keyClick(field, KEY.Key_Tab)

    assert field.hasFocus()


def test_unfinished_text_is_searched_too(field: SearchField, heard: Heard) -> None:
    compose(field, "ka")
    compose(field, "kan jia")

    assert heard.queries[-1] == "kanjia"
    assert field.composing
    assert not field.text()


@pytest.mark.parametrize("shown", ["zai ma", "zai'ma", "zaima"])
def test_what_parts_its_syllables_is_not_searched_for(field: SearchField, shown: str) -> None:
    compose(field, shown)

    assert field.query == "zaima"


def test_unfinished_text_stands_where_the_cursor_is(field: SearchField, heard: Heard) -> None:
    field.setText("你好")
    field.setCursorPosition(1)

    compose(field, "hen")

    assert heard.queries[-1] == "你hen好"


def test_finished_text_takes_the_place_of_the_unfinished(field: SearchField, heard: Heard) -> None:
    compose(field, "kan jia")
    compose(field, "", "砍价")

    assert heard.queries[-1] == "砍价"
    assert field.text() == "砍价"
    assert not field.composing


def test_a_word_is_finished_while_the_next_one_begins(field: SearchField, heard: Heard) -> None:
    compose(field, "kan jia")
    compose(field, "jia", "砍")

    assert heard.queries[-1] == "砍jia"


def test_composing_that_is_given_up_leaves_nothing(field: SearchField, heard: Heard) -> None:
    compose(field, "kan")
    compose(field, "")

    assert heard.queries[-1] == ""
    assert not field.composing


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (KEY.Key_Return, NONE),
        (KEY.Key_Enter, NONE),
        (KEY.Key_Escape, NONE),
        (KEY.Key_Tab, NONE),
        (KEY.Key_Down, NONE),
        (KEY.Key_PageDown, NONE),
        (KEY.Key_1, ALT),
    ],
)
def test_while_composing_keys_belong_to_the_input_method(
    qtbot: QtBot, field: SearchField, heard: Heard, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    compose(field, "kan")

    qtbot.keyClick(field, key, modifiers)

    assert not heard.intents
    assert not heard.rows


def test_after_composing_enter_is_ours_again(
    qtbot: QtBot, field: SearchField, heard: Heard
) -> None:
    compose(field, "kan")
    compose(field, "", "砍")

    qtbot.keyClick(field, KEY.Key_Return)

    assert heard.intents == [Intent.COPY]


def test_leaving_the_field_ends_composing(qtbot: QtBot, heard: Heard, field: SearchField) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    compose(field, "kan")

    other.show()
    other.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)

    assert not field.composing
    assert heard.queries
