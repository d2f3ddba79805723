"""What a lead does in the shop editor."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop_app.core.shop_columns import Cell
from desktop_app.ui.shops.code_names import language_name
from desktop_app.ui.shops.fields import (
    ChoiceField,
    CodeField,
    DaysField,
    Line,
    LineField,
    LinesField,
)
from desktop_app.ui.shops.shop_list import ShopListModel
from desktop_app.ui.theme import LIGHT
from tests.ui.shops.conftest import MINE, SAMPLE

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

    from desktop_app.ui.theme import Theme
    from tests.ui.shops.conftest import Editor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
KEY = Qt.Key
GENERAL, PROMOTIONS, SHIPPING, BARGAINING, PRODUCTS = range(5)
TABLES = (GENERAL, PROMOTIONS, SHIPPING, PRODUCTS)


# --- cells --------------------------------------------------------------------------------------


def test_the_tables_are_proper_models(editor: Editor, qtmodeltester: ModelTester) -> None:
    for number in TABLES:
        table = editor.window.tabs.pages[number].table
        assert table
        qtmodeltester.check(table.model)
    qtmodeltester.check(editor.window.shop_list.model())


def test_a_price_is_typed_and_saved_when_asked(editor: Editor) -> None:
    editor.type(PRODUCTS, 0, "price", "￥199")
    assert editor.window.status.state.text() == "Not saved yet"
    editor.qtbot.waitUntil(lambda: editor.grid(PRODUCTS).row == 1)
    editor.window.save()
    assert editor.file.products[0].price == 199
    assert editor.window.status.state.text() == "Saved"


def test_the_pause_saves(editor: Editor) -> None:
    editor.type(PRODUCTS, 0, "price", "199")
    with editor.qtbot.waitSignal(editor.window.pause.timeout):
        editor.window.pause.start(0)
    assert editor.file.products[0].price == 199


def test_closing_saves_what_is_being_typed(editor: Editor) -> None:
    page = editor.tab(GENERAL)
    assert page.fields
    name = page.fields.by_cell[Cell("shop", 0, "name")]
    name.setFocus()
    editor.press(KEY.Key_A, CTRL)
    editor.qtbot.keyClicks(name, "Deer")
    editor.window.close()
    assert editor.file.name == "Deer"


def test_a_wrong_cell_stays_is_coloured_and_explained_and_is_not_saved(editor: Editor) -> None:
    editor.type(PRODUCTS, 0, "price", "cheap")
    grid = editor.grid(PRODUCTS)
    grid.setCurrentIndex(editor.index(PRODUCTS, 0, "price"))
    index = grid.currentIndex()
    assert index.data() == "cheap"
    assert index.data(Qt.ItemDataRole.BackgroundRole) is not None
    assert index.data(Qt.ItemDataRole.ForegroundRole) is not None
    for told in (
        index.data(Qt.ItemDataRole.ToolTipRole),
        index.data(Qt.ItemDataRole.AccessibleDescriptionRole),
        editor.window.status.saying.text(),
    ):
        assert told == "Not saved: This should be an amount such as 189 or 9.50."
    editor.type(PRODUCTS, 1, "price", "1")
    editor.window.save()
    assert [one.price for one in editor.file.products] == [189, 1]
    assert editor.window.status.state.text().startswith("Saved, but for")


def test_a_price_below_the_floor_is_said_and_saved(editor: Editor) -> None:
    editor.type(PRODUCTS, 0, "price", "100")
    editor.window.save()
    assert editor.file.products[0].price == 100
    editor.press(KEY.Key_F8)
    assert editor.window.status.saying.text() == "The price is below the floor price."
    grid = editor.grid(PRODUCTS)
    assert grid.currentIndex().data(Qt.ItemDataRole.BackgroundRole) is not None


def test_f8_goes_from_one_to_the_next_and_round(editor: Editor) -> None:
    editor.press(KEY.Key_F8)
    assert editor.window.tabs.currentIndex() == GENERAL
    editor.type(PRODUCTS, 0, "price", "x")
    editor.fill("shop", "timezone", "Mars")
    seen = []
    for _ in range(3):
        editor.window.go_to_next_fault()
        seen.append(editor.window.tabs.currentIndex())
    assert sorted(set(seen)) == [GENERAL, PRODUCTS]
    assert len(seen) == 3


def test_every_step_is_undone_and_done_again(editor: Editor) -> None:
    editor.type(PRODUCTS, 0, "price", "199")
    editor.type(PRODUCTS, 0, "price", "x")
    editor.press(KEY.Key_Z, CTRL)
    assert editor.texts(PRODUCTS, "price")[0] == "199"
    editor.press(KEY.Key_Z, CTRL)
    editor.press(KEY.Key_Y, CTRL)
    assert editor.texts(PRODUCTS, "price")[0] == "199"
    editor.click("↶")
    editor.click("↷")
    editor.window.save()
    assert editor.file.products[0].price == 199


def test_undo_in_a_line_is_the_windows_unless_it_was_typed_into(editor: Editor) -> None:
    line = Line(editor.window)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, KEY.Key_Z, CTRL)
    line.event(event)
    assert not event.isAccepted()
    line.setModified(True)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, KEY.Key_Z, CTRL)
    line.event(event)
    assert event.isAccepted()


def test_served_is_a_box_to_tick(editor: Editor) -> None:
    model = editor.grid(SHIPPING).model()
    index = editor.index(SHIPPING, 0, "served")
    role = Qt.ItemDataRole.CheckStateRole
    assert index.data(role) == Qt.CheckState.Checked
    assert model.setData(index, Qt.CheckState.Unchecked.value, role)
    assert index.data(role) == Qt.CheckState.Unchecked
    assert model.setData(index, Qt.CheckState.Checked.value, role)
    assert not model.setData(index, "x", Qt.ItemDataRole.DecorationRole)
    assert not model.setData(QModelIndex(), "x")


def test_a_promotion_shows_its_state_and_its_state_is_not_typed(editor: Editor) -> None:
    index = editor.index(PROMOTIONS, 0, "state")
    assert index.data() == "Running"
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    editor.type(PROMOTIONS, 0, "starts", "2026-12-05")
    assert index.data() == "To come"
    editor.type(PROMOTIONS, 0, "starts", "2026-11-01")
    editor.type(PROMOTIONS, 0, "ends", "2026-11-02")
    assert index.data() == "Ended"
    assert "has ended" in str(editor.index(PROMOTIONS, 0, "ends").data(Qt.ItemDataRole.ToolTipRole))


def test_the_row_for_all_other_regions_has_a_name_of_its_own(editor: Editor) -> None:
    index = editor.index(SHIPPING, 2, "name")
    assert index.data() == "All other regions"
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    assert index.data(Qt.ItemDataRole.ForegroundRole) is not None


def test_headers_say_how_a_template_names_the_column_but_never_the_floor(editor: Editor) -> None:
    model = editor.grid(PRODUCTS).model()
    across, tip = Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
    tips = [model.headerData(column, across, tip) for column in range(model.columnCount())]
    assert "{{ product.material }}" in tips
    assert not any("floor" in str(each) for each in tips)
    assert model.headerData(0, Qt.Orientation.Vertical) == "1"
    assert model.headerData(99, across) is None


def test_the_header_of_a_column_of_numbers_is_where_the_numbers_are(editor: Editor) -> None:
    model = editor.grid(PRODUCTS).model()
    across, role = Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
    for column in range(model.columnCount()):
        assert model.headerData(column, across, role) == model.index(0, column).data(role)
    assert model.headerData(2, across, role) is not None


def test_the_regions_take_the_room_that_the_other_columns_leave(editor: Editor) -> None:
    editor.window.resize(1600, 700)
    grid = editor.grid(SHIPPING)
    header = grid.horizontalHeader()
    editor.qtbot.waitUntil(lambda: header.length() == grid.viewport().width())


# --- rows, columns and the clipboard ------------------------------------------------------------


def test_rows_are_pasted_from_a_spreadsheet(editor: Editor) -> None:
    editor.grid(PRODUCTS)
    editor.paste("货号\t品名\t售价\t产地\nB1\t新鞋\t￥99\t温州\nB2\t旧鞋\tx\t\n")
    assert editor.texts(PRODUCTS, "id") == ["B1", "B2"]
    assert editor.texts(PRODUCTS, "origin") == ["温州", ""]
    editor.window.undo()
    assert editor.texts(PRODUCTS, "id") == ["A12", "A21"]


def test_cells_that_find_no_column_are_counted(editor: Editor) -> None:
    grid = editor.grid(GENERAL)
    grid.setCurrentIndex(editor.index(GENERAL, 0, "value"))
    editor.paste("a\tb\tc")
    assert "found no column" in editor.window.status.saying.text()


def test_one_cell_fills_all_that_are_selected_and_delete_empties_them(editor: Editor) -> None:
    editor.grid(PRODUCTS).choose(range(2), editor.index(PRODUCTS, 0, "material").column())
    editor.paste("皮")
    assert editor.texts(PRODUCTS, "material") == ["皮", "皮"]
    editor.press(KEY.Key_Delete)
    assert editor.texts(PRODUCTS, "material") == ["", ""]


def test_cells_are_copied_and_cut_as_a_spreadsheet_takes_them(editor: Editor) -> None:
    grid = editor.grid(PRODUCTS)
    grid.choose(range(2), editor.index(PRODUCTS, 0, "id").column())
    editor.press(KEY.Key_C, CTRL)
    assert QApplication.clipboard().text() == "A12\nA21"
    editor.press(KEY.Key_X, CTRL)
    assert editor.texts(PRODUCTS, "id") == ["", ""]
    grid.clearSelection()
    editor.press(KEY.Key_C, CTRL)
    assert QApplication.clipboard().text() == "A12\nA21"


def test_rows_are_added_moved_and_deleted_by_keys_and_buttons(editor: Editor) -> None:
    grid = editor.grid(PRODUCTS)
    grid.setCurrentIndex(editor.index(PRODUCTS, 1, "id"))
    editor.press(KEY.Key_Insert)
    assert editor.texts(PRODUCTS, "id") == ["A12", "", "A21"]
    assert grid.row == 1
    editor.press(KEY.Key_Down, ALT)
    assert editor.texts(PRODUCTS, "id") == ["A12", "A21", ""]
    editor.press(KEY.Key_Up, ALT)
    editor.press(KEY.Key_Delete, CTRL)
    assert editor.texts(PRODUCTS, "id") == ["A12", "A21"]
    editor.click("Add row")
    assert editor.texts(PRODUCTS, "id") == ["A12", "A21", ""]
    editor.click("Delete rows")
    assert editor.texts(PRODUCTS, "id") == ["A12", "A21"]
    grid.clearSelection()
    editor.click("Delete rows")
    assert editor.texts(PRODUCTS, "id") == ["A12", "A21"]
    editor.press(KEY.Key_Return)
    assert grid.row == 1


def test_arrows_beside_the_table_move_a_row(editor: Editor) -> None:
    editor.grid(PRODUCTS).setCurrentIndex(editor.index(PRODUCTS, 0, "id"))
    page = editor.window.tabs.pages[PRODUCTS].table
    assert page
    page.down_button.click()
    assert editor.texts(PRODUCTS, "id") == ["A21", "A12"]
    page.up_button.click()
    assert editor.texts(PRODUCTS, "id") == ["A12", "A21"]


def test_the_row_for_all_other_regions_is_not_moved(editor: Editor) -> None:
    grid = editor.grid(SHIPPING)
    grid.setCurrentIndex(editor.index(SHIPPING, 2, "fee"))
    editor.press(KEY.Key_Up, ALT)
    assert editor.texts(SHIPPING, "name") == ["江浙沪", "偏远", ""]
    assert grid.row == 2


def test_a_column_for_an_own_fact_is_added_and_keeps_its_width(editor: Editor) -> None:
    editor.grid(PRODUCTS).setColumnWidth(0, 222)
    page = editor.window.tabs.pages[PRODUCTS].table
    assert page
    page.column_name.setText("floor_price")
    page.column_name.returnPressed.emit()
    assert "meaning of its own" in editor.window.status.saying.text()
    page.column_name.setText("防水")
    page.column_name.returnPressed.emit()
    editor.type(PRODUCTS, 0, "防水", "是")
    editor.window.save()
    assert editor.file.products[0].facts["防水"] == "是"
    assert editor.grid(PRODUCTS).columnWidth(0) == 222


# --- fields -------------------------------------------------------------------------------------


def _field(editor: Editor, number: int, table: str, key: str) -> QWidget:
    fields = editor.tab(number).fields
    assert fields
    found: QWidget = fields.by_cell[Cell(table, 0, key)]
    return found


def test_fields_are_typed_chosen_and_ticked(editor: Editor) -> None:
    platform = _field(editor, GENERAL, "shop", "platform")
    assert isinstance(platform, ChoiceField)
    platform.activated.emit(platform.findData("jd"))
    currency = _field(editor, GENERAL, "shop", "currency")
    assert isinstance(currency, ChoiceField)
    currency.activated.emit(1)
    zone = _field(editor, GENERAL, "shop", "timezone")
    assert isinstance(zone, ChoiceField)
    zone.setEditText("Asia/Tokyo")
    zone.lineEdit().editingFinished.emit()  # type: ignore[union-attr] # it is editable
    windows = _field(editor, GENERAL, "shop", "windows")
    assert isinstance(windows, LinesField)
    windows.setPlainText("a\nb")
    windows.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut))
    days = _field(editor, SHIPPING, "shipping", "works")
    assert isinstance(days, DaysField)
    days.boxes[6].click()
    limit = _field(editor, BARGAINING, "bargaining", "discount_limit")
    assert isinstance(limit, LineField)
    limit.setText("90%")
    limit.editingFinished.emit()
    editor.window.save()
    found = editor.file
    assert (found.platform, found.currency, found.timezone) == ("jd", "KRW", "Asia/Tokyo")
    assert found.windows == ("a", "b")
    assert found.shipping
    assert found.shipping.works == frozenset(range(7))
    assert found.bargaining.discount_limit == Decimal("0.9")


@pytest.mark.parametrize(
    ("typed", "value", "shown"),
    [
        ("EUR", "EUR", "Euro · EUR"),
        ("japanese yen", "JPY", "Japanese Yen · JPY"),
        ("Chinese Yuan · SEK", "SEK", "Swedish Krona · SEK"),
        ("Mine · CNY", "CNY", "Chinese Yuan · CNY"),
        ("XYZ", "CNY", "XYZ"),
        ("", "", ""),
    ],
)
def test_a_code_is_shown_with_its_name_and_typed_by_either(
    editor: Editor, typed: str, value: str, shown: str
) -> None:
    currency = _field(editor, GENERAL, "shop", "currency")
    assert isinstance(currency, CodeField)
    assert currency.currentText() == "Chinese Yuan · CNY"
    currency.setEditText(typed)
    currency.lineEdit().editingFinished.emit()  # type: ignore[union-attr] # it is editable
    editor.window.save()
    assert editor.file.currency == value
    assert currency.currentText() == shown


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("zh-CN", "Simplified Chinese"),
        ("en-GB", "British English"),
        ("en-KR", "English"),
        ("ko", "Korean"),
        ("xx-lost", ""),
        ("xx", ""),
        ("", ""),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_a_language_has_a_name_where_one_is_known(code: str, name: str) -> None:
    assert language_name(code) == name


def test_the_usual_facts_of_a_shop_are_named_and_ones_own_keep_their_keys(editor: Editor) -> None:
    assert editor.index(GENERAL, 0, "key").data() == "Shop's promise · promise"
    assert editor.texts(GENERAL, "key") == ["promise"]
    editor.type(GENERAL, 0, "key", "mood")
    assert editor.index(GENERAL, 0, "key").data() == "mood"


def test_a_wrong_field_says_so_beside_it_and_a_day_off_every_day_is_wrong(editor: Editor) -> None:
    editor.fill("shop", "timezone", "Mars")
    assert _field(editor, GENERAL, "shop", "timezone").property("fault") == "wrong"
    days = _field(editor, SHIPPING, "shipping", "works")
    assert isinstance(days, DaysField)
    for box in days.boxes[:6]:
        box.click()
    assert days.property("fault") == "wrong"
    assert not any(box.isChecked() for box in days.boxes)
    editor.window.save()
    assert editor.file.timezone == MINE.timezone
    assert editor.file.shipping
    assert editor.file.shipping.works == {5}


def test_a_platform_that_nobody_knows_is_shown_and_told(editor: Editor) -> None:
    other = replace(MINE, platform="ebay", source="o.toml")
    editor.store.files[other.source] = other
    editor.window.show_shops([other], [])
    platform = _field(editor, GENERAL, "shop", "platform")
    assert isinstance(platform, ChoiceField)
    assert platform.currentText() == "ebay"
    assert platform.property("fault") == "warn"


# --- shops --------------------------------------------------------------------------------------


def test_ones_own_shops_come_first_and_the_sample_is_marked(editor: Editor) -> None:
    assert editor.names == ["小鹿鞋坊", "Sample (sample)"]
    index = ShopListModel().index(0)
    assert ShopListModel().data(index) is None


def _choose_sample(editor: Editor) -> None:
    editor.window.shop_list.setCurrentIndex(editor.window.shop_list.model().index(1, 0))


def test_a_sample_is_read_only_and_copied_to_be_changed(editor: Editor) -> None:
    _choose_sample(editor)
    grid = editor.grid(PRODUCTS)
    assert not editor.index(PRODUCTS, 0, "price").flags() & Qt.ItemFlag.ItemIsEditable
    before = editor.texts(PRODUCTS, "id")
    editor.paste("x\ty")
    grid.setCurrentIndex(editor.index(PRODUCTS, 0, "price"))
    for key in (KEY.Key_Delete, KEY.Key_Insert):
        editor.press(key)
    editor.press(KEY.Key_Delete, CTRL)
    editor.press(KEY.Key_Down, ALT)
    page = editor.window.tabs.pages[PRODUCTS].table
    assert page
    page.model.typed.emit(Cell("product", 0, "price"), "1")
    page.column_name.returnPressed.emit()
    page.add_button.clicked.emit()
    editor.fill("shop", "name", "x")
    editor.window.delete_shop()
    assert editor.texts(PRODUCTS, "id") == before
    assert editor.window.status.state.text() == "Sample, read only"
    editor.click("Copy to mine")
    assert editor.names == ["小鹿鞋坊", "Sample"]
    assert editor.window.notice.text == ""
    assert [shop.name for shop in editor.store.files.values()] == ["小鹿鞋坊", "Sample"]


def test_a_new_shop_begins_like_the_first_and_its_name_is_typed_at_once(editor: Editor) -> None:
    editor.press(KEY.Key_N, CTRL)
    assert "New shop" in editor.names
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.text() == "New shop"
    made = editor.store.files["shop-1.toml"]
    assert (made.currency, made.language) == ("CNY", "zh-CN")


def test_a_shop_is_duplicated_with_what_was_typed_just_now(editor: Editor) -> None:
    editor.type(PRODUCTS, 0, "price", "1")
    editor.click("Duplicate shop")
    copy = editor.store.files["fawn-1.toml"]
    assert copy.name == "小鹿鞋坊 (copy)"
    assert copy.products[0].price == 1


def test_a_deleted_shop_can_be_brought_back(editor: Editor) -> None:
    editor.click("Delete shop")
    assert editor.store.files == {}
    assert editor.window.notice.text == "“小鹿鞋坊” was deleted."
    editor.click("Bring it back")
    assert [shop.name for shop in editor.store.files.values()] == ["小鹿鞋坊"]
    assert editor.window.notice.text == ""


def test_without_any_shop_one_can_be_begun(editor: Editor) -> None:
    editor.store.files.clear()
    editor.window.show_shops([], [])
    assert editor.window.notice.text == "There is no shop yet."
    for action in (editor.window.copy_shop, editor.window.undo, editor.window.delete_shop):
        action()
    editor.click("New shop")
    assert editor.names == ["New shop"]


# --- the files ----------------------------------------------------------------------------------


def test_what_cannot_be_saved_is_said_and_stays(editor: Editor) -> None:
    editor.store.refuses = True
    editor.type(PRODUCTS, 0, "price", "1")
    editor.window.save()
    assert editor.window.status.state.text() == "Not saved: The disk is full"
    for button in ("Duplicate shop", "Delete shop", "New shop"):
        editor.click(button)
        assert editor.window.status.saying.text() == "The disk is full"
    editor.store.refuses = False
    editor.window.save()
    assert editor.file.products[0].price == 1


def _conflict(editor: Editor, theirs: str | None) -> None:
    if theirs is None:
        editor.store.files.clear()
    else:
        editor.store.files[MINE.source] = replace(MINE, name=theirs)
    editor.type(PRODUCTS, 0, "price", "1")
    editor.window.save()


def test_a_file_that_changed_meanwhile_is_theirs_or_mine(editor: Editor) -> None:
    for button, name, price in (
        ("Take theirs", "Theirs", Decimal(189)),
        ("Keep mine", "小鹿鞋坊", Decimal(1)),
    ):
        editor.store.files[MINE.source] = MINE
        editor.window.show_shops([], [])
        editor.window.show_shops([MINE], [])
        _conflict(editor, "Theirs")
        assert "Someone else" in editor.window.notice.text
        assert editor.file.name == "Theirs"
        editor.click(button)
        assert (editor.file.name, editor.file.products[0].price) == (name, price)
        assert editor.window.notice.text == ""


def test_theirs_can_be_undone(editor: Editor) -> None:
    _conflict(editor, "Theirs")
    editor.click("Take theirs")
    editor.window.undo()
    editor.window.save()
    assert (editor.file.name, editor.file.products[0].price) == ("小鹿鞋坊", Decimal(1))


@pytest.mark.parametrize(("button", "left"), [("Drop mine", 0), ("Keep mine", 1)])
def test_a_file_that_is_gone_is_written_again_or_dropped(
    editor: Editor, button: str, left: int
) -> None:
    _conflict(editor, None)
    assert "is gone" in editor.window.notice.text
    editor.click(button)
    assert len(editor.store.files) == left
    assert len(editor.names) == left + 1


def test_a_change_from_outside_is_taken_at_once_where_nothing_is_pending(editor: Editor) -> None:
    editor.store.files[MINE.source] = replace(MINE, name="Theirs")
    editor.window.show_shops([editor.file, SAMPLE], [])
    assert editor.names[0] == "Theirs"
    editor.window.undo()
    assert editor.names[0] == "小鹿鞋坊"


def test_what_was_read_before_a_save_does_not_undo_it(editor: Editor) -> None:
    editor.type(PRODUCTS, 0, "price", "1")
    editor.window.save()
    editor.window.show_shops([MINE, SAMPLE], [])
    assert editor.texts(PRODUCTS, "price")[0] == "1"
    assert editor.window.notice.text == ""


def test_a_change_from_outside_while_something_is_pending_is_asked_about(editor: Editor) -> None:
    editor.type(PRODUCTS, 0, "price", "1")
    editor.store.files[MINE.source] = replace(MINE, name="Theirs")
    editor.window.show_shops([editor.file], [])
    assert "Someone else" in editor.window.notice.text
    editor.window.save()
    assert editor.file.name == "Theirs"


def test_a_file_that_vanishes_is_only_missed_where_something_is_pending(editor: Editor) -> None:
    editor.type(PRODUCTS, 0, "price", "1")
    editor.store.files.clear()
    editor.window.show_shops([SAMPLE], [])
    assert "is gone" in editor.window.notice.text


def test_a_file_that_became_unreadable_is_not_written_over(editor: Editor) -> None:
    editor.store.refuses = True
    editor.window.show_shops([replace(MINE, name="Theirs")], [])
    assert editor.window.status.state.text() == "Not saved: Not TOML"


# --- the window ---------------------------------------------------------------------------------


def test_text_grows_shrinks_and_comes_back(editor: Editor) -> None:
    usual = editor.window.font().pointSizeF()
    editor.press(KEY.Key_Plus, CTRL)
    assert editor.window.font().pointSizeF() == usual + 1
    editor.press(KEY.Key_Minus, CTRL)
    editor.press(KEY.Key_Minus, CTRL)
    assert editor.window.font().pointSizeF() == usual - 1
    editor.press(KEY.Key_0, CTRL)
    assert editor.window.font().pointSizeF() == usual


def test_tabs_turn_with_the_keyboard_and_round(editor: Editor) -> None:
    editor.press(KEY.Key_PageUp, CTRL)
    assert editor.window.tabs.currentIndex() == PRODUCTS
    editor.press(KEY.Key_PageDown, CTRL)
    assert editor.window.tabs.currentIndex() == GENERAL


def test_leaving_the_window_saves(editor: Editor) -> None:
    editor.type(PRODUCTS, 0, "price", "1")
    other = QWidget()
    editor.qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    editor.qtbot.waitUntil(lambda: editor.file.products[0].price == 1)


def test_everything_has_a_name_for_those_who_do_not_see_it(editor: Editor, theme: Theme) -> None:
    assert theme.dark or theme is LIGHT
    for page in editor.window.tabs.pages:
        if page.table:
            assert page.table.grid.accessibleName()
        if page.fields:
            assert all(field.accessibleName() for field in page.fields.by_cell.values())
