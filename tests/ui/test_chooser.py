"""The list under a chip: search, keys, mouse, free text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from desktop_app.ui.picker.chooser import VALUE, Choice, Chooser

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.core.search.spelling import Spelling

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
PRODUCTS = [
    Choice("A12", "A12 徒步鞋"), Choice("A15", "A15 徒步靴"), Choice("B03", "B03 乐福鞋"),
]  # fmt: skip
REGIONS = [Choice("", "—"), *(Choice(name, name) for name in ("江苏", "浙江", "新疆"))]


class Opened:
    """An open list and what was chosen from it."""

    def __init__(  # noqa: PLR0913 - what a chooser is opened with
        self,
        qtbot: QtBot,
        spelling: Spelling,
        choices: list[Choice],
        *,
        current: str = "",
        free: bool = False,
        place: QPoint = QPoint(40, 40),  # noqa: B008 - never changed
    ) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(500, 400)
        self.chooser = Chooser(spelling, self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.chosen: list[str] = []
        self.closed: list[None] = []
        self.chooser.chosen.connect(self.chosen.append)
        self.chooser.closed.connect(lambda: self.closed.append(None))
        self.chooser.open_at(place, "Product", choices, current=current, free=free)

    @property
    def search(self) -> QLineEdit:
        (found,) = self.chooser.findChildren(QLineEdit)
        return found

    @property
    def view(self) -> QListView:
        (found,) = self.chooser.findChildren(QListView)
        return found

    @property
    def values(self) -> list[str]:
        model = self.view.model()
        return [str(model.index(n, 0).data(VALUE)) for n in range(model.rowCount())]

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(self.search, key)

    def type(self, text: str) -> None:
        self.search.clear()
        self.qtbot.keyClicks(self.search, text)


def test_it_opens_with_the_keyboard_in_its_search(qtbot: QtBot, spelling: Spelling) -> None:
    opened = Opened(qtbot, spelling, PRODUCTS)

    assert opened.search.hasFocus()
    assert opened.search.placeholderText() == "Product"
    assert opened.values == ["A12", "A15", "B03"]
    assert opened.search.accessibleName()
    assert opened.view.accessibleName()


@pytest.mark.parametrize(
    ("query", "values"),
    [
        ("a15", ["A15"]),
        ("tubu", ["A12", "A15"]),
        ("lfx", ["B03"]),
        ("靴", ["A15"]),
        ("  ", ["A12", "A15", "B03"]),
        ("zzz", []),
    ],
)
def test_it_is_searched_in_characters_pinyin_and_codes(
    qtbot: QtBot, spelling: Spelling, query: str, values: list[str]
) -> None:
    opened = Opened(qtbot, spelling, PRODUCTS)

    opened.search.setText(query)

    assert opened.values == values


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Tab])
def test_enter_takes_the_first_match(qtbot: QtBot, spelling: Spelling, key: Qt.Key) -> None:
    opened = Opened(qtbot, spelling, PRODUCTS)

    opened.type("a15")
    opened.press(key)

    assert opened.chosen == ["A15"]
    assert len(opened.closed) == 1
    assert not opened.chooser.isVisible()


def test_arrows_move_and_stop_at_the_ends(qtbot: QtBot, spelling: Spelling) -> None:
    opened = Opened(qtbot, spelling, PRODUCTS)

    opened.press(KEY.Key_Up, KEY.Key_Down, *[KEY.Key_Down] * 5, KEY.Key_Up, KEY.Key_Return)

    assert opened.chosen == ["A15"]


def test_esc_closes_without_choosing(qtbot: QtBot, spelling: Spelling) -> None:
    opened = Opened(qtbot, spelling, PRODUCTS)

    opened.press(KEY.Key_Escape)

    assert not opened.chosen
    assert len(opened.closed) == 1
    assert not opened.chooser.isVisible()


def test_a_click_chooses(qtbot: QtBot, spelling: Spelling) -> None:
    opened = Opened(qtbot, spelling, PRODUCTS)
    row = opened.view.visualRect(opened.view.model().index(2, 0))

    qtbot.mouseClick(opened.view.viewport(), LEFT, pos=row.center())

    assert opened.chosen == ["B03"]


def test_where_nothing_matches_enter_does_nothing(qtbot: QtBot, spelling: Spelling) -> None:
    opened = Opened(qtbot, spelling, PRODUCTS)

    opened.type("zzz")
    opened.press(KEY.Key_Return)

    assert not opened.chosen
    assert opened.chooser.isVisible()


@pytest.mark.parametrize(
    ("typed", "value"),
    [("xinjiang", "新疆"), ("xj", "新疆"), ("Boston", "Boston"), ("  Ada  ", "Ada")],
)
def test_what_is_not_in_the_list_may_be_typed_freely(
    qtbot: QtBot, spelling: Spelling, typed: str, value: str
) -> None:
    opened = Opened(qtbot, spelling, REGIONS, free=True)

    opened.type(typed)
    opened.press(KEY.Key_Return)

    assert opened.chosen == [value]


def test_an_emptied_field_takes_the_fact_back(qtbot: QtBot, spelling: Spelling) -> None:
    opened = Opened(qtbot, spelling, REGIONS, current="新疆", free=True)

    opened.search.clear()
    opened.press(KEY.Key_Return)

    assert opened.chosen == [""]


def test_the_dash_takes_the_fact_back(qtbot: QtBot, spelling: Spelling) -> None:
    opened = Opened(qtbot, spelling, REGIONS, current="新疆", free=True)
    row = opened.view.visualRect(opened.view.model().index(0, 0))

    qtbot.mouseClick(opened.view.viewport(), LEFT, pos=row.center())

    assert opened.chosen == [""]


def test_free_text_begins_with_what_was_typed_before(qtbot: QtBot, spelling: Spelling) -> None:
    opened = Opened(qtbot, spelling, [], current="王小姐", free=True)

    assert opened.search.text() == "王小姐"
    assert opened.search.selectedText() == "王小姐"
    assert not opened.view.isVisible()


@pytest.mark.parametrize(
    ("choices", "current", "free"),
    [
        (PRODUCTS, "A15", False),
        (REGIONS, "新疆", True),
        (REGIONS, "喀什", True),
        ([Choice("", "—")], "王小姐", True),
    ],
    ids=["product", "region", "free region", "buyer"],
)
def test_enter_at_once_keeps_what_was_chosen_before(
    qtbot: QtBot, spelling: Spelling, choices: list[Choice], current: str, *, free: bool
) -> None:
    opened = Opened(qtbot, spelling, choices, current=current, free=free)

    opened.press(KEY.Key_Return)

    assert opened.chosen in ([], [current])


def test_it_says_once_that_it_has_gone(qtbot: QtBot, spelling: Spelling) -> None:
    opened = Opened(qtbot, spelling, PRODUCTS)

    opened.chooser.dismiss()
    opened.chooser.dismiss()

    assert len(opened.closed) == 1


@pytest.mark.parametrize("place", [QPoint(0, 0), QPoint(480, 40)])
@pytest.mark.parametrize("count", [0, 1, 9, 500])
def test_it_lies_inside_the_window(
    qtbot: QtBot, spelling: Spelling, place: QPoint, count: int
) -> None:
    choices = [Choice(str(n), f"choice {n}") for n in range(count)]

    opened = Opened(qtbot, spelling, choices, free=True, place=place)

    assert opened.window.rect().contains(opened.chooser.geometry())


def test_other_keys_do_not_reach_the_window_below(qtbot: QtBot, spelling: Spelling) -> None:
    opened = Opened(qtbot, spelling, PRODUCTS)

    opened.press(KEY.Key_F5, KEY.Key_PageDown)

    assert not opened.chosen
    assert opened.chooser.isVisible()
