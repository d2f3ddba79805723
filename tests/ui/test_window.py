"""The picker's window: every key and every click, on the real widgets."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QToolButton,
    QWidget,
)

from desktop_app.core.catalogue import ALL, OFTEN
from desktop_app.core.phrases import Category, Phrase, Variant
from desktop_app.core.shops import Product
from desktop_app.ui.picker.chips import Chips
from desktop_app.ui.picker.chooser import Chooser
from desktop_app.ui.picker.facts import product_name
from desktop_app.ui.picker.footer import Footer
from desktop_app.ui.picker.form import Form
from desktop_app.ui.picker.notice import Notice
from desktop_app.ui.picker.preview import Bubbles, Says
from desktop_app.ui.picker.rail import Rail
from desktop_app.ui.picker.results import Results
from desktop_app.ui.picker.search_field import SearchField
from desktop_app.ui.picker.window import PickerWindow
from tests.fakes import FAWN, TAOBAO, picker_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from pytestqt.qtbot import QtBot

    from desktop_app.core.picker import Picker
    from desktop_app.core.search.spelling import Spelling
    from desktop_app.ui.icons import Icons
    from desktop_app.ui.theme import Theme

    Part = TypeVar("Part", bound=QWidget)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier

CATEGORIES = (Category("greet", "欢迎", "greeting", "#1c7ed6"), Category("deal", "议价"))
PHRASES = (
    Phrase("hi", "欢迎", "亲，欢迎", "greet", code="hy1"),
    Phrase("price", "报价", "{{ product.name }}{{ offer.price }}元，{{ ask.note }}", "deal", "kj1"),
    Phrase("pay", "催付", "第一条\n---\n第二条", "deal", "cf1", note="别催太急"),
    Phrase("two", "两种说法", "早", "greet", "lz1", variants=(Variant("早安"), Variant("晚安"))),
    Phrase("past", "已过期", "到{{ promotion.starts | deadline }}", "deal", "gq1"),
    *(Phrase(f"more{n}", f"更多{n}", f"第{n}句", "deal", f"gd{n}") for n in range(40)),
)


class Hand:
    """The window with a picker behind it that follows what the agent does, as the program does."""

    def __init__(self, qtbot: QtBot, window: PickerWindow, picker: Picker) -> None:
        self.qtbot, self.window, self.picker = qtbot, window, picker
        self.said: list[tuple[object, ...]] = []
        self._listen()
        self.become(picker)

    def _listen(self) -> None:
        window = self.window
        window.query_changed.connect(lambda query: self.become(self.picker.typed(query)))
        window.heading_picked.connect(lambda key: self.become(self.picker.narrowed(key)))
        window.heading_moved.connect(lambda n: self.become(self.picker.narrowed_by(n)))
        window.row_picked.connect(lambda row: self.become(self.picker.chose(row)))
        window.reworded.connect(lambda n: self.become(self.picker.reworded(n)))
        window.answered.connect(self._on_told)
        window.fact_chosen.connect(self._on_told)
        window.pinned.connect(lambda pinned: self.said.append(("pinned", pinned)))
        window.copy_asked.connect(lambda: self.said.append(("copy", self.picker.row)))
        for name in ("new_chat_asked", "reload_asked", "quit_asked", "notice_taken", "dismissed"):
            self._note(name)

    def _note(self, name: str) -> None:
        getattr(self.window, name).connect(lambda: self.said.append((name,)))

    def _on_told(self, name: str, value: str) -> None:
        self.said.append(("told", name, value))
        if name != "shop":
            self.become(self.picker.with_chat(self.picker.chat.told(name, value)))

    def become(self, picker: Picker) -> None:
        self.picker = picker
        self.window.show_picker(picker)

    def part(self, kind: type[Part]) -> Part:
        found = self.window.findChild(kind)
        assert isinstance(found, kind)
        return found

    @property
    def field(self) -> SearchField:
        return self.part(SearchField)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        focused = self.window.focusWidget()
        assert focused is not None
        self.qtbot.keyClick(focused, key, modifiers)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.field, text)

    def click_row(self, row: int, *, double: bool = False) -> None:
        results = self.part(Results)
        spot = results.visualRect(results.model().index(row, 0)).center()
        self.qtbot.mouseClick(results.viewport(), LEFT, pos=spot)
        if double:
            self.qtbot.mouseDClick(results.viewport(), LEFT, pos=spot)

    @property
    def shown_row(self) -> int:
        return self.part(Results).currentIndex().row()

    @property
    def sentence(self) -> str:
        return self.part(Says).text


@pytest.fixture
def picker(spelling: Spelling) -> Picker:
    return picker_of(spelling, *PHRASES, categories=CATEGORIES)


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, icons: Icons, spelling: Spelling) -> Callable[[Picker], Hand]:
    def made(picker: Picker) -> Hand:
        window = PickerWindow(theme, icons, spelling)
        qtbot.addWidget(window)
        hand = Hand(qtbot, window, picker)
        window.resize(700, 560)
        window.present()
        qtbot.waitUntil(window.isActiveWindow)
        return hand

    return made


@pytest.fixture
def hand(make: Callable[[Picker], Hand], picker: Picker) -> Hand:
    return make(picker)


# --- keys -------------------------------------------------------------------------------------


def test_it_opens_with_the_keyboard_in_the_search_field(hand: Hand) -> None:
    assert hand.field.hasFocus()


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        ([(KEY.Key_Down, 3)], 3),
        ([(KEY.Key_Down, 3), (KEY.Key_Up, 1)], 2),
        ([(KEY.Key_Up, 2)], 0),
        ([(KEY.Key_Down, 100)], 44),
    ],
)
def test_arrows_move_and_stop_at_the_ends(
    hand: Hand, keys: list[tuple[Qt.Key, int]], row: int
) -> None:
    for key, times in keys:
        for _ in range(times):
            hand.press(key)

    assert hand.picker.row == row
    assert hand.shown_row == row


def test_page_keys_move_by_what_is_seen(hand: Hand) -> None:
    hand.press(KEY.Key_PageDown)
    page = hand.picker.row
    hand.press(KEY.Key_PageDown)

    assert page == hand.part(Results).page
    assert 1 < page < 20
    assert hand.picker.row == 2 * page
    hand.press(KEY.Key_PageUp)
    hand.press(KEY.Key_PageUp)
    hand.press(KEY.Key_PageUp)
    assert hand.picker.row == 0


def test_ctrl_home_and_end_go_to_the_ends(hand: Hand) -> None:
    hand.press(KEY.Key_End, CTRL)
    assert hand.shown_row == 44

    hand.press(KEY.Key_Home, CTRL)
    assert hand.shown_row == 0


def test_the_chosen_row_is_always_seen(hand: Hand) -> None:
    results = hand.part(Results)

    hand.press(KEY.Key_End, CTRL)

    seen = results.viewport().rect()
    assert seen.contains(results.visualRect(results.currentIndex()).center())


def test_ctrl_up_and_down_move_along_the_rail(hand: Hand) -> None:
    hand.press(KEY.Key_Down, CTRL)
    assert hand.picker.heading == OFTEN
    hand.press(KEY.Key_Down, CTRL)
    assert hand.picker.heading == "欢迎"
    assert hand.part(Rail).currentIndex().row() == 2
    for _ in range(5):
        hand.press(KEY.Key_Up, CTRL)
    assert hand.picker.heading == ALL
    assert hand.part(Rail).currentIndex().row() == 0


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter])
def test_enter_copies(hand: Hand, key: Qt.Key) -> None:
    hand.press(KEY.Key_Down)

    hand.press(key)

    assert hand.said == [("copy", 1)]


@pytest.mark.parametrize("digit", range(1, 10))
def test_alt_and_a_digit_choose_and_copy(hand: Hand, digit: int) -> None:
    hand.press(KEY(KEY.Key_0 + digit), ALT)

    assert hand.said == [("copy", digit - 1)]


def test_alt_and_the_digit_of_a_row_that_is_not_there_copies_nothing(hand: Hand) -> None:
    hand.type("hy1")
    assert len(hand.picker.found.rows) < 9

    hand.press(KEY.Key_9, ALT)

    assert not hand.said


def test_typing_searches(hand: Hand) -> None:
    hand.type("kj1")

    assert hand.picker.query == "kj1"
    assert hand.picker.found.rows[0].entry.phrase.id == "price"
    count = hand.window.findChild(QLabel, "count")
    assert isinstance(count, QLabel)
    assert count.text() == f"{hand.picker.found.matched} / 45"


def test_nothing_found_is_said(hand: Hand) -> None:
    hand.type("zzzzzz")

    shown = [one.text() for one in hand.window.findChildren(QLabel) if one.isVisible()]
    assert "Nothing found" in shown
    hand.press(KEY.Key_Down)
    hand.press(KEY.Key_PageDown)
    hand.press(KEY.Key_Tab)
    hand.press(KEY.Key_Escape)
    assert hand.part(Results).isVisible()


def test_esc_clears_then_hides(hand: Hand) -> None:
    hand.type("kj")

    hand.press(KEY.Key_Escape)
    assert hand.picker.query == ""
    assert not hand.said
    hand.press(KEY.Key_Escape)
    assert hand.said == [("dismissed",)]


@pytest.mark.parametrize(
    ("key", "modifiers", "said"),
    [
        (KEY.Key_W, CTRL, "new_chat_asked"),
        (KEY.Key_F5, Qt.KeyboardModifier.NoModifier, "reload_asked"),
        (KEY.Key_Q, CTRL, "quit_asked"),
    ],
)
def test_other_keys_say_what_was_meant(
    hand: Hand, key: Qt.Key, modifiers: Qt.KeyboardModifier, said: str
) -> None:
    hand.press(key, modifiers)

    assert hand.said == [(said,)]


def test_ctrl_p_pins_and_unpins(hand: Hand) -> None:
    hand.press(KEY.Key_P, CTRL)
    hand.press(KEY.Key_P, CTRL)

    assert hand.said == [("pinned", True), ("pinned", False)]


def test_alt_down_and_up_go_round_the_wordings(hand: Hand) -> None:
    hand.type("lz1")

    shown = []
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Down, KEY.Key_Up):
        hand.press(key, ALT)
        shown.append(hand.part(Bubbles).accessibleDescription())

    assert shown == ["早安", "晚安", "早", "晚安"]
    assert "3/3" in hand.sentence


@pytest.mark.parametrize(
    ("key", "fact", "typed", "value"),
    [
        (KEY.Key_F2, "shop", "xlxf", "fawn"),
        (KEY.Key_F3, "product", "a21", "A21"),
        (KEY.Key_F4, "region", "xinjiang", "新疆"),
        (KEY.Key_F6, "buyer", "Ada", "Ada"),
    ],
)
def test_a_key_opens_the_list_of_each_chip(
    hand: Hand, key: Qt.Key, fact: str, typed: str, value: str
) -> None:
    hand.press(key)
    assert hand.part(Chooser).isVisible()
    focused = hand.window.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused is not hand.field

    hand.qtbot.keyClicks(focused, typed)
    hand.press(KEY.Key_Return)

    assert hand.said == [("told", fact, value)]
    assert hand.field.hasFocus()


def test_esc_in_the_list_of_a_chip_closes_only_that(hand: Hand) -> None:
    hand.type("kj")
    hand.press(KEY.Key_F3)

    hand.press(KEY.Key_Escape)

    assert not hand.part(Chooser).isVisible()
    assert hand.picker.query == "kj"
    assert hand.field.hasFocus()
    assert not hand.field.selectedText()
    assert not hand.said


def test_the_keys_belong_to_the_list_of_a_chip_while_it_is_open(hand: Hand) -> None:
    hand.press(KEY.Key_F3)

    hand.press(KEY.Key_Down)
    hand.press(KEY.Key_F5)
    hand.press(KEY.Key_W, CTRL)

    assert hand.picker.row == 0
    assert not hand.said


def test_a_fact_can_be_taken_back(hand: Hand) -> None:
    hand.become(replace(hand.picker, chat=replace(hand.picker.chat, product="A12")))
    hand.press(KEY.Key_F3)

    hand.press(KEY.Key_Up)
    hand.press(KEY.Key_Up)
    hand.press(KEY.Key_Return)

    assert hand.said == [("told", "product", "")]


def test_unfinished_text_is_searched_and_enter_belongs_to_the_input_method(hand: Hand) -> None:
    QCoreApplication.sendEvent(hand.field, QInputMethodEvent("huanying", []))

    assert hand.picker.query == "huanying"
    assert hand.picker.found.rows[0].entry.phrase.id == "hi"
    hand.press(KEY.Key_Return)
    hand.press(KEY.Key_Escape)
    hand.press(KEY.Key_Tab)
    assert not hand.said
    assert hand.picker.query == "huanying"


# --- the form ---------------------------------------------------------------------------------


def editor(hand: Hand, name: str) -> QWidget:
    form = hand.part(Form)
    kinds = (QLineEdit, QPlainTextEdit, QComboBox)
    found = [one for kind in kinds for one in form.findChildren(kind)]
    return next(one for one in found if one.accessibleName() == name)


@pytest.fixture
def form(hand: Hand) -> Hand:
    """The form of a phrase that asks for product, price and a note."""
    hand.type("kj1")
    hand.press(KEY.Key_Tab)
    assert hand.window.asks
    return hand


def test_tab_asks_for_the_blanks(form: Hand) -> None:
    assert form.part(Form).names == {"product", "offer.price", "ask.note"}
    assert editor(form, "Product").hasFocus()


def test_tab_does_nothing_for_a_phrase_without_blanks(hand: Hand) -> None:
    hand.press(KEY.Key_Tab)

    assert not hand.window.asks
    assert hand.field.hasFocus()


def test_each_answer_is_seen_in_the_preview(form: Hand) -> None:
    form.qtbot.keyClicks(editor(form, "Product"), "a12")
    form.press(KEY.Key_Tab)
    form.qtbot.keyClicks(editor(form, "Price offered"), "180")

    assert form.part(Bubbles).accessibleDescription().startswith("A12 徒步鞋180元")
    assert "ask.note" in form.sentence


def test_tab_goes_through_the_blanks(form: Hand) -> None:
    for name in ("Product", "Price offered"):
        assert editor(form, name).hasFocus()
        form.press(KEY.Key_Tab)

    assert editor(form, "ask.note").hasFocus()


def test_enter_in_the_form_asks_for_the_copy(form: Hand) -> None:
    form.press(KEY.Key_Return)

    assert form.said == [("copy", 0)]


def test_esc_in_the_form_goes_back_to_the_list_and_keeps_the_answers(form: Hand) -> None:
    form.qtbot.keyClicks(editor(form, "Product"), "a12")

    form.press(KEY.Key_Escape)

    assert not form.window.asks
    assert form.field.hasFocus()
    assert form.picker.query == "kj1"
    form.press(KEY.Key_Tab)
    assert editor(form, "Price offered").hasFocus(), "the first blank without an answer"


def test_esc_in_the_search_field_leaves_the_form_first(form: Hand) -> None:
    form.field.setFocus()

    form.press(KEY.Key_Escape)

    assert not form.window.asks
    assert form.picker.query == "kj1"


@pytest.mark.parametrize(
    ("key", "modifiers", "said"),
    [
        (KEY.Key_W, CTRL, ("new_chat_asked",)),
        (KEY.Key_Q, CTRL, ("quit_asked",)),
        (KEY.Key_P, CTRL, ("pinned", True)),
    ],
)
def test_keys_that_editors_do_not_use_work_in_the_form(
    form: Hand, key: Qt.Key, modifiers: Qt.KeyboardModifier, said: tuple[object, ...]
) -> None:
    form.press(key, modifiers)

    assert form.said == [said]


def test_a_chip_can_be_opened_from_the_form(form: Hand) -> None:
    form.press(KEY.Key_F4)

    assert form.part(Chooser).isVisible()


def test_clear_closes_everything_and_empties_the_field(form: Hand) -> None:
    form.window.choose_fact("region")

    form.window.clear()

    assert not form.window.asks
    assert not form.part(Chooser).isVisible()
    assert form.picker.query == ""


def test_the_footer_follows_the_form(form: Hand) -> None:
    labels = form.part(Footer).findChildren(QLabel, "key")
    keys = [one.text() for one in labels if one.isVisible()]

    assert keys[-4:] == ["↵", "Ctrl+↵", "Tab", "Esc"]


# --- the mouse --------------------------------------------------------------------------------


def test_a_click_chooses_a_row(hand: Hand) -> None:
    hand.click_row(2)

    assert hand.picker.row == 2
    assert not hand.said
    assert hand.field.hasFocus()


def test_a_double_click_copies(hand: Hand) -> None:
    hand.click_row(1, double=True)

    assert hand.said == [("copy", 1)]


def test_a_click_on_a_heading_narrows(hand: Hand) -> None:
    rail = hand.part(Rail)
    spot = rail.visualRect(rail.model().index(3, 0)).center()

    hand.qtbot.mouseClick(rail.viewport(), LEFT, pos=spot)

    assert hand.picker.heading == "议价"
    assert hand.field.hasFocus()


def test_a_click_on_a_chip_opens_its_list(hand: Hand) -> None:
    chip = hand.part(Chips).findChildren(QToolButton)[2]

    hand.qtbot.mouseClick(chip, LEFT)

    assert hand.part(Chooser).isVisible()


def test_a_click_beside_the_list_of_a_chip_closes_it(hand: Hand) -> None:
    hand.press(KEY.Key_F3)

    hand.qtbot.mouseClick(hand.window, Qt.MouseButton.RightButton)

    assert not hand.part(Chooser).isVisible()
    assert hand.field.hasFocus()


def test_the_empty_parts_of_the_window_can_be_dragged(hand: Hand) -> None:
    hand.qtbot.mousePress(hand.window, LEFT)

    assert not hand.said


@pytest.mark.parametrize(
    ("place", "said"),
    [(0, ("copy", 0)), (-2, ("new_chat_asked",)), (-1, ("dismissed",))],
)
def test_the_keys_of_the_footer_can_be_clicked(
    hand: Hand, place: int, said: tuple[object, ...]
) -> None:
    buttons = [one for one in hand.part(Footer).findChildren(QToolButton) if one.isVisible()]
    hand.qtbot.mouseClick(buttons[place], LEFT)

    assert hand.said == [said]


def test_the_footer_leads_through_the_form(form: Hand) -> None:
    buttons = [one for one in form.part(Footer).findChildren(QToolButton) if one.isVisible()]

    form.qtbot.mouseClick(buttons[-2], LEFT)

    assert editor(form, "Price offered").hasFocus()


def test_the_button_of_the_notice_is_told(hand: Hand) -> None:
    hand.window.show_notice("something", "Show")
    notice = hand.part(Notice)
    assert notice.isVisible()

    hand.qtbot.mouseClick(notice.findChildren(QPushButton)[0], LEFT)
    hand.window.show_notice("")

    assert hand.said == [("notice_taken",)]
    assert not notice.isVisible()


def test_closing_the_window_only_dismisses_it(hand: Hand) -> None:
    hand.window.close()

    assert hand.said == [("dismissed",)]
    assert hand.window.isVisible()


# --- what it shows ----------------------------------------------------------------------------


def test_before_anything_was_shown_every_key_is_harmless(
    qtbot: QtBot, theme: Theme, icons: Icons, spelling: Spelling
) -> None:
    window = PickerWindow(theme, icons, spelling)
    qtbot.addWidget(window)
    window.present()
    field = window.findChild(SearchField)
    assert isinstance(field, SearchField)

    for key in (KEY.Key_Down, KEY.Key_PageDown, KEY.Key_Tab, KEY.Key_F3, KEY.Key_Escape):
        qtbot.keyClick(field, key)
    window.show_list()

    assert not window.asks


def test_the_preview_has_each_message_and_the_note(hand: Hand) -> None:
    hand.type("cf1")

    assert hand.part(Bubbles).accessibleDescription() == "第一条\n第二条"
    assert "别催太急" in hand.sentence


def test_the_limits_of_the_platform_are_said(hand: Hand) -> None:
    platform = replace(TAOBAO, message_limit=3, burst_limit=1)
    hand.become(replace(hand.picker, platforms={"taobao": platform}))

    hand.type("cf1")

    assert hand.part(Bubbles).accessibleDescription() == "第一条\n第二条"
    assert hand.sentence.startswith("2 messages · 淘宝: better no more than 1 messages")

    hand.become(hand.picker.typed("hy1"))

    assert hand.part(Bubbles).accessibleDescription() == "亲，\n欢迎"
    assert "split: 淘宝 takes 3 characters a message" in hand.sentence


def test_a_refusal_is_said(hand: Hand) -> None:
    hand.type("gq1")

    assert hand.sentence.startswith("⚠ ")
    assert "has passed" in hand.sentence


def test_what_is_missing_is_named(hand: Hand) -> None:
    hand.type("kj1")

    assert hand.sentence == "Still needed: Product, Price offered, ask.note"


def test_every_control_has_a_name_for_screen_readers(form: Hand) -> None:
    form.window.show_notice("something", "Show")
    form.window.choose_fact("region")
    kinds = (QAbstractButton, QLineEdit, QListView, QTableView, QComboBox, QPlainTextEdit)
    controls = [one for kind in kinds for one in form.window.findChildren(kind)]

    unnamed = [
        control for control in controls
        if not control.accessibleName()
        and not (isinstance(control, QAbstractButton) and control.text())
        and not control.objectName().startswith("qt_")
    ]  # fmt: skip
    assert len(controls) > 12
    assert not unnamed


def test_only_the_search_field_and_the_form_take_the_keyboard(hand: Hand) -> None:
    takers = [
        one for one in hand.window.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible()
    ]  # fmt: skip

    assert takers == [hand.field]


@pytest.mark.parametrize(
    "notice", ["", "A sentence that is long enough to take several lines. " * 3]
)
def test_it_fits_at_its_smallest_size(form: Hand, notice: str) -> None:
    form.window.show_notice(notice, "Show" if notice else "")
    form.window.resize(form.window.minimumSize())

    needed = form.window.minimumSizeHint()

    assert needed.width() <= form.window.minimumWidth()
    assert needed.height() <= form.window.minimumHeight()


@pytest.mark.parametrize("fact", ["shop", "product", "region", "buyer"])
def test_the_list_of_a_chip_fits_at_the_smallest_size(hand: Hand, fact: str) -> None:
    products = tuple(Product(f"P{n}", f"P{n} 鞋") for n in range(30))
    hand.become(replace(hand.picker, shops=(replace(FAWN, products=products),)))
    hand.window.show_notice("A sentence that is long enough to take two lines " * 2, "Show")
    hand.window.resize(hand.window.minimumSize())

    hand.window.choose_fact(fact)

    assert hand.window.rect().contains(hand.part(Chooser).geometry())


def test_it_fits_a_small_notebook(hand: Hand) -> None:
    smallest = hand.window.minimumSize()

    assert smallest.width() <= 1024 - 16
    assert smallest.height() <= 600 - 16


def test_the_choice_is_a_line_that_screen_readers_follow(hand: Hand) -> None:
    hand.press(KEY.Key_Down)
    results = hand.part(Results)

    assert results.selectionModel().isSelected(results.model().index(1, 0))
    assert isinstance(results.selectionModel(), QItemSelectionModel)


def test_ten_thousand_rows_are_shown_and_walked_in_time(
    make: Callable[[Picker], Hand], spelling: Spelling
) -> None:
    many = (Phrase(f"p{n}", f"标题{n}", f"回复{n}") for n in range(10_000))
    hand = make(picker_of(spelling, *many))

    begun = monotonic()
    for _ in range(20):
        hand.press(KEY.Key_Down)
    hand.press(KEY.Key_End, CTRL)
    hand.press(KEY.Key_PageUp)
    hand.window.grab()
    took = monotonic() - begun

    assert hand.picker.row == 9_999 - hand.part(Results).page
    assert took < 2.0


def test_a_product_is_named_with_its_code_once() -> None:
    assert product_name(Product("A12", "A12 徒步鞋")) == "A12 徒步鞋"
    assert product_name(Product("a12", "A12 徒步鞋")) == "A12 徒步鞋"
    assert product_name(Product("X9", "跑鞋")) == "X9  跑鞋"
