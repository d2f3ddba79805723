"""The form of blanks: every kind of question, and the keys."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from desktop_app.core.drafts import Blank
from desktop_app.core.phrases import KINDS, Field
from desktop_app.ui.picker.form import Form, Question
from desktop_app.ui.picker.spelled_field import SpelledField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.core.search.spelling import Spelling

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
PRODUCTS = {"A12 徒步鞋": "A12", "A15 徒步靴": "A15", "B03 乐福鞋": "B03"}
REGIONS = {name: name for name in ("江苏", "浙江", "新疆")}


def asking(kind: str, value: str = "", choices: dict[str, str] | None = None) -> Question:
    return Question(f"ask.{kind}", kind.capitalize(), kind, value, choices or {})


class Asked:
    """A shown form and what it said."""

    def __init__(self, qtbot: QtBot, spelling: Spelling, *questions: Question) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(500, 400)
        self.form = Form(spelling, self.window)
        self.form.resize(500, 400)
        self.answers: list[tuple[str, str]] = []
        self.finished: list[None] = []
        self.pasted: list[None] = []
        self.left: list[None] = []
        self.form.answered.connect(lambda name, text: self.answers.append((name, text)))
        self.form.finished.connect(lambda: self.finished.append(None))
        self.form.pasted.connect(lambda: self.pasted.append(None))
        self.form.left.connect(lambda: self.left.append(None))
        self.form.ask(questions)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def editor(self, name: str) -> QWidget:
        return next(one for one in self.editors if one.accessibleName() == name)

    @property
    def editors(self) -> list[QWidget]:
        kinds = (QLineEdit, QPlainTextEdit, QComboBox)
        return [one for kind in kinds for one in self.form.findChildren(kind)]

    def line(self, name: str) -> QLineEdit:
        found = self.editor(name)
        assert isinstance(found, QLineEdit)
        return found


@pytest.mark.parametrize("kind", [*KINDS, "product"])
def test_every_kind_of_question_can_be_asked(qtbot: QtBot, spelling: Spelling, kind: str) -> None:
    choices = {"早班": "早班", "A12": "A12"}
    asked = Asked(qtbot, spelling, asking(kind, "A12", choices))

    (editor,) = asked.editors
    assert editor.accessibleName() == kind.capitalize()
    assert asked.form.names == {f"ask.{kind}"}
    assert not asked.answers, "what is known already is no answer"
    (label,) = [one for one in asked.form.findChildren(QLabel) if one.text()]
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.buddy() is editor


@pytest.mark.parametrize(
    ("kind", "hint"),
    [("text", ""), ("number", "a number"), ("money", "an amount"), ("date", "2026-11-30")],
)
def test_a_kind_says_how_it_is_typed(
    qtbot: QtBot, spelling: Spelling, kind: str, hint: str
) -> None:
    asked = Asked(qtbot, spelling, asking(kind))

    assert asked.line(kind.capitalize()).placeholderText() == hint


def test_every_key_press_is_an_answer(qtbot: QtBot, spelling: Spelling) -> None:
    asked = Asked(qtbot, spelling, asking("text"))

    qtbot.keyClicks(asked.editor("Text"), "ab")

    assert asked.answers == [("ask.text", "a"), ("ask.text", "ab")]


def test_several_lines_may_have_line_breaks(qtbot: QtBot, spelling: Spelling) -> None:
    asked = Asked(qtbot, spelling, asking("lines", "一"))
    editor = asked.editor("Lines")

    qtbot.keyClick(editor, KEY.Key_End)
    qtbot.keyClick(editor, KEY.Key_Return)
    qtbot.keyClicks(editor, "b")

    assert asked.answers[-1] == ("ask.lines", "一\nb")
    assert not asked.finished


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter])
def test_enter_finishes_a_line(qtbot: QtBot, spelling: Spelling, key: Qt.Key) -> None:
    asked = Asked(qtbot, spelling, asking("text"))

    qtbot.keyClick(asked.editor("Text"), key)

    assert len(asked.finished) == 1


@pytest.mark.parametrize("kind", ["text", "lines", "money", "region"])
def test_ctrl_enter_asks_to_paste_everywhere(qtbot: QtBot, spelling: Spelling, kind: str) -> None:
    asked = Asked(qtbot, spelling, asking(kind))

    qtbot.keyClick(asked.editors[0], KEY.Key_Return, CTRL)

    assert len(asked.pasted) == 1
    assert not asked.finished


@pytest.mark.parametrize("kind", ["text", "lines", "choice", "region", "product"])
def test_esc_goes_back(qtbot: QtBot, spelling: Spelling, kind: str) -> None:
    asked = Asked(qtbot, spelling, asking(kind, choices={"a": "a"}))

    qtbot.keyClick(asked.editors[0], KEY.Key_Escape)

    assert len(asked.left) == 1
    assert not asked.finished


def test_a_choice_is_answered_with_its_value(qtbot: QtBot, spelling: Spelling) -> None:
    asked = Asked(qtbot, spelling, asking("choice", choices={"Yes": "yes", "No": "no"}))
    box = asked.editor("Choice")
    assert isinstance(box, QComboBox)
    assert [box.itemText(n) for n in range(box.count())] == ["", "Yes", "No"]

    qtbot.keyClick(box, KEY.Key_Down)
    qtbot.keyClick(box, KEY.Key_Up)

    assert asked.answers == [("ask.choice", "yes"), ("ask.choice", "")]


def test_a_choice_begins_with_what_is_known(qtbot: QtBot, spelling: Spelling) -> None:
    asked = Asked(qtbot, spelling, asking("choice", "no", {"Yes": "yes", "No": "no"}))
    box = asked.editor("Choice")

    assert isinstance(box, QComboBox)
    assert box.currentText() == "No"
    qtbot.keyClick(box, KEY.Key_Return)
    assert asked.finished


def test_enter_on_an_empty_choice_opens_it(qtbot: QtBot, spelling: Spelling) -> None:
    asked = Asked(qtbot, spelling, asking("choice", choices={"Yes": "yes"}))
    box = asked.editor("Choice")
    assert isinstance(box, QComboBox)

    qtbot.keyClick(box, KEY.Key_Return)

    assert not asked.finished
    qtbot.waitUntil(box.view().isVisible)
    box.hidePopup()


def test_tab_goes_through_the_blanks_in_their_order(qtbot: QtBot, spelling: Spelling) -> None:
    kinds = ("text", "lines", "choice", "money", "region")
    asked = Asked(qtbot, spelling, *(asking(kind, choices={"a": "a"}) for kind in kinds))
    asked.editor("Text").setFocus()

    for before, after in itertools.pairwise(kinds):
        widget = asked.editor(before.capitalize())
        qtbot.waitUntil(widget.hasFocus)
        qtbot.keyClick(widget, KEY.Key_Tab)
        qtbot.waitUntil(asked.editor(after.capitalize()).hasFocus)
    qtbot.keyClick(asked.editor("Region"), KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)

    qtbot.waitUntil(asked.editor("Money").hasFocus)


@pytest.mark.parametrize(
    ("missing", "first"), [(["ask.money"], "Money"), ([], "Text"), (["ask.other"], "Text")]
)
def test_the_keyboard_goes_to_the_first_question_without_an_answer(
    qtbot: QtBot, spelling: Spelling, missing: list[str], first: str
) -> None:
    asked = Asked(qtbot, spelling, asking("text", "known"), asking("money"))

    asked.form.focus_first(tuple(Blank(Field(name), "", is_open=True, uses=()) for name in missing))

    qtbot.waitUntil(asked.editor(first).hasFocus)


def test_a_form_without_questions_takes_no_keyboard(qtbot: QtBot, spelling: Spelling) -> None:
    asked = Asked(qtbot, spelling)

    asked.form.focus_first(())

    assert asked.form.names == frozenset()
    assert not asked.editors


def test_asking_again_forgets_the_old_questions(qtbot: QtBot, spelling: Spelling) -> None:
    asked = Asked(qtbot, spelling, asking("text"))

    asked.form.ask([asking("money")])

    assert asked.form.names == {"ask.money"}


def test_many_questions_scroll_to_the_one_that_is_asked(qtbot: QtBot, spelling: Spelling) -> None:
    many = [Question(f"q{n}", f"Q{n}", "lines", "", {}) for n in range(40)]
    asked = Asked(qtbot, spelling, *many)

    asked.form.focus_first((Blank(Field("q39"), "", is_open=True, uses=()),))

    assert asked.form.verticalScrollBar().value() > 0


# --- regions and products ---------------------------------------------------------------------


class Spelled:
    """A field that understands what is spelled, and what it meant."""

    def __init__(
        self, qtbot: QtBot, spelling: Spelling, choices: dict[str, str], *, is_open: bool
    ) -> None:
        self.field = SpelledField(choices, spelling, is_open=is_open)
        qtbot.addWidget(self.field)
        self.meant: list[str] = []
        self.field.meant.connect(self.meant.append)

    def type(self, text: str) -> str:
        self.field.setText(text)
        return self.meant[-1]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("xinjiang", "新疆"),
        ("xj", "新疆"),
        ("zj", "浙江"),
        ("新疆", "新疆"),
        (" 新疆 ", "新疆"),
        ("新疆喀什", "新疆喀什"),
        ("Boston", "Boston"),
        ("zzz", "zzz"),
    ],
)
def test_a_region_may_be_spelled_or_typed_freely(
    qtbot: QtBot, spelling: Spelling, typed: str, meant: str
) -> None:
    assert Spelled(qtbot, spelling, REGIONS, is_open=True).type(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("a15", "A15"),
        ("A12 徒步鞋", "A12"),
        ("lefu", "B03"),
        ("lfx", "B03"),
        ("徒步靴", "A15"),
        ("nothing", ""),
        ("没有的鞋", ""),
    ],
)
def test_a_product_is_one_of_the_shop(
    qtbot: QtBot, spelling: Spelling, typed: str, meant: str
) -> None:
    assert Spelled(qtbot, spelling, PRODUCTS, is_open=False).type(typed) == meant


@pytest.mark.parametrize("is_open", [True, False])
def test_emptied_it_means_nothing(qtbot: QtBot, spelling: Spelling, *, is_open: bool) -> None:
    spelled = Spelled(qtbot, spelling, PRODUCTS, is_open=is_open)
    spelled.type("a15")

    assert spelled.type("") == ""
    assert spelled.type("  ") == ""


def test_what_was_understood_is_shown_and_told_to_screen_readers(
    qtbot: QtBot, spelling: Spelling
) -> None:
    spelled = Spelled(qtbot, spelling, PRODUCTS, is_open=False)
    spelled.field.resize(400, 30)
    spelled.field.setText("tubu")
    understood = spelled.field.grab().toImage()

    assert spelled.field.accessibleDescription() == "A12 徒步鞋, A15 徒步靴"
    spelled.field.setText("tubz")
    assert spelled.field.accessibleDescription() == ""
    assert spelled.field.grab().toImage() != understood
