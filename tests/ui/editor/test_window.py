"""What a lead does in the phrase editor."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QTabBar, QToolButton

from desktop_app.core.book_checks import Flaw
from desktop_app.core.editing.desk import Spot
from desktop_app.core.editing.store import Version
from desktop_app.core.merging import Conflict
from desktop_app.core.phrases import Phrase
from desktop_app.core.problems import Refusal
from desktop_app.ui.editor.dragging import category_dragged, phrases_dragged
from desktop_app.ui.editor.places import ALL, TRASH, Place
from desktop_app.ui.editor.table_model import CODE, STATE, TITLE, USES
from tests.ui.editor.conftest import LOADED, MINE, PRICE

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

    from tests.ui.editor.conftest import Editor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
KEY = Qt.Key
MOVE = Qt.DropAction.MoveAction
FIRST = Place("category", "/mine.toml", "first")
SHIP = Place("category", "/mine.toml", "ship")
GREETING = Place("category", "/starter", "greeting")


def at(*idents: str) -> list[Spot]:
    return [Spot("/mine.toml", one) for one in idents]


# --- the tree and the table ---------------------------------------------------------------------


def test_all_models_are_proper(editor: Editor, qtmodeltester: ModelTester) -> None:
    window = editor.window
    window.extras.ladders()
    window.extras.fields()
    assert window.extras.ladders_window
    assert window.extras.fields_window
    for model in (
        window.tree.tree_model,
        window.table.table_model,
        window.flaw_list.flaws_model,
        window.pane.pictures.pictures_model,
        window.extras.ladders_window.steps_model,
        window.extras.fields_window.fields_model,
        window.pane.body.palette_popup.list.model(),
    ):
        qtmodeltester.check(model)


def test_the_tree_shows_books_categories_and_counts(editor: Editor) -> None:
    model = editor.window.tree.tree_model
    spoken = Qt.ItemDataRole.AccessibleTextRole
    book = model.find(Place("book", "/mine.toml"))
    assert model.data(book, spoken) == "我的短语, 4 phrases"
    below = [model.data(model.index(n, 0, book), spoken) for n in range(model.rowCount(book))]
    assert below == ["议价, 2 phrases", "物流, 1 phrases", "No category, 1 phrases"]
    assert model.data(model.find(FIRST), spoken) == "首次购买, 2 phrases"
    assert model.data(model.find(ALL), spoken) == "All phrases, 5 phrases"
    assert not model.data(QModelIndex())
    assert model.data(model.find(FIRST), Qt.ItemDataRole.DecorationRole)


@pytest.mark.parametrize(
    ("place", "titles"),
    [
        (ALL, ["已是活动价", "材质与售后", "今天发货吗", "没有分类", "欢迎光临"]),
        (Place("book", "/starter"), ["欢迎光临"]),
        (Place("category", "/mine.toml", "bargain"), ["已是活动价", "材质与售后"]),
        (Place("none", "/mine.toml"), ["没有分类"]),
        (TRASH, []),
        (
            Place("category", "/mine.toml", "gone"),
            ["已是活动价", "材质与售后", "今天发货吗", "没有分类"],
        ),
    ],
)  # fmt: skip
def test_a_place_shows_its_phrases(editor: Editor, place: Place, titles: list[str]) -> None:
    editor.window.tree.go_to(Place("book", "/mine.toml"))
    editor.window.tree.go_to(place)
    assert editor.titles == titles


def test_the_filter_is_the_pickers_search(editor: Editor) -> None:
    editor.window.tree.go_to(ALL)
    editor.press(KEY.Key_F, CTRL)
    field = QApplication.focusWidget()
    assert field is editor.window.bar.filter
    for query, titles in (("hdj", ["已是活动价"]), ("wl1", ["今天发货吗"]), ("zzz", [])):
        editor.window.bar.filter.setText(query)
        assert editor.titles == titles
    assert editor.window.pane.title.text() == ""
    assert not editor.window.pane.split.isEnabled()
    editor.window.bar.filter.clear()
    assert len(editor.titles) == 5


def test_what_was_edited_since_the_index_is_found_too(editor: Editor) -> None:
    editor.choose("loose")
    editor.window.pane.title.setText("满减说明")
    editor.window.pane.commit()
    editor.window.bar.filter.setText("满减")
    assert editor.titles == ["满减说明"]


def test_a_phrase_is_not_taken_away_while_it_is_typed_into(editor: Editor) -> None:
    editor.window.tree.go_to(ALL)
    editor.window.bar.filter.setText("kj1")
    title = editor.window.pane.title
    title.setFocus()
    editor.window.pane.code.setText("zz")
    editor.window.pane.commit()
    assert editor.titles == []
    assert editor.window.spot == Spot("/mine.toml", "price")
    title.setText("还是它")
    editor.window.pane.commit()
    assert editor.phrase("price").title == "还是它"
    editor.window.bar.filter.setFocus()
    editor.window.bar.filter.setText("wl1")
    assert editor.window.spot == Spot("/mine.toml", "send")


@pytest.mark.parametrize(
    ("column", "first"),
    [(CODE, "没有分类"), (TITLE, "今天发货吗"), (USES, "已是活动价"), (STATE, "已是活动价")],
)
def test_columns_sort(editor: Editor, column: int, first: str) -> None:
    editor.window.show_uses({"worth": 7, "send": 2})
    header = editor.window.table.horizontalHeader()
    header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)
    assert editor.titles[0] == first
    header.setSortIndicator(column, Qt.SortOrder.DescendingOrder)
    assert sorted(editor.titles) == sorted(p.title for b in editor.desk.books for p in b.phrases)
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    assert editor.titles[0] == "已是活动价"


def test_uses_and_checks_are_shown(editor: Editor) -> None:
    editor.window.show_uses({"price": 142})
    flaws = [
        Flaw("template", "/mine.toml", "price", "body", Refusal("Broken", {}), grave=True),
        Flaw("unused", "/mine.toml", "worth", "body", Refusal("Unused", {})),
    ]
    editor.window.show_flaws(flaws)
    model = editor.window.table.table_model
    texts = [[model.index(row, column).data() for column in (USES, STATE)] for row in range(3)]
    assert texts == [["142", "✕ 1"], ["", "⚠ 1"], ["", "✓"]]
    spoken = [model.index(row, STATE).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 2)]
    assert spoken == ["1 places need a look", "Nothing to mend"]
    assert editor.window.status.flaws.text() == "Check: 1 wrong · 1 to look at"


@pytest.mark.parametrize(("column", "key"), [(CODE, "code"), (TITLE, "title")])
def test_a_cell_is_edited_where_it_stands(editor: Editor, column: int, key: str) -> None:
    editor.choose("price")
    table = editor.window.table
    table.setCurrentIndex(table.table_model.index(0, column))
    editor.press(KEY.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("kj9")
    editor.qtbot.keyClick(field, KEY.Key_Return)
    editor.qtbot.waitUntil(lambda: getattr(editor.phrase("price"), key) == "kj9")


# --- phrases ------------------------------------------------------------------------------------


def test_a_new_phrase_is_made_where_the_tree_stands(editor: Editor) -> None:
    editor.window.tree.go_to(SHIP)
    editor.press(KEY.Key_N, CTRL)
    assert editor.titles == ["今天发货吗", "New phrase"]
    assert QApplication.focusWidget() is editor.window.pane.title
    editor.qtbot.keyClicks(editor.window.pane.title, "Hello")
    editor.window.pane.commit()
    assert editor.titles == ["今天发货吗", "Hello"]
    assert editor.desk.books[0].phrases[-1].category == "ship"


def test_typing_counts_after_a_pause_and_is_one_step(editor: Editor) -> None:
    editor.choose("loose")
    edit = editor.window.pane.body.edit
    edit.setFocus()
    editor.press(KEY.Key_End, CTRL)
    for word in (" one", " two"):
        editor.qtbot.keyClicks(edit, word)
        with editor.qtbot.waitSignal(edit.typed):
            edit.pause.start(0)
    assert editor.phrase("loose").body == "在的 one two"
    editor.press(KEY.Key_Z, CTRL)
    assert editor.phrase("loose").body == "在的"
    assert edit.text == "在的"
    editor.press(KEY.Key_Y, CTRL)
    assert edit.text == "在的 one two"


def test_undo_takes_what_was_not_told_yet(editor: Editor) -> None:
    editor.choose("loose")
    edit = editor.window.pane.body.edit
    edit.setFocus()
    editor.qtbot.keyClicks(edit, "x")
    editor.press(KEY.Key_Z, CTRL)
    assert edit.text == "在的"
    assert editor.phrase("loose").body == "在的"


def test_what_is_being_typed_stays_when_a_save_is_told(editor: Editor) -> None:
    editor.choose("loose")
    edit, title = editor.window.pane.body.edit, editor.window.pane.title
    edit.setFocus()
    editor.qtbot.keyClicks(edit, "ab")
    editor.qtbot.keyClicks(title, "cd")
    editor.owner.show(saved_at=dt.datetime(2026, 11, 22, 18, 2, 11, tzinfo=dt.UTC))
    assert edit.text.count("ab") == 1
    assert "cd" in title.text()
    assert editor.window.status.state.text() == "Saved 18:02:11"


def test_another_phrase_gets_nothing_of_what_was_typed_into_the_one_before(editor: Editor) -> None:
    editor.choose("price")
    editor.window.pane.body.edit.setFocus()
    editor.qtbot.keyClicks(editor.window.pane.body.edit, "x")
    editor.window.table.selectRow(1)
    assert "x" in editor.phrase("price").body
    assert "x" not in editor.phrase("worth").body


@pytest.mark.parametrize(
    ("name", "text", "key", "value"),
    [
        ("title", "价格", "title", "价格"),
        ("code", " jg ", "code", "jg"),
        ("note", "看一下", "note", "看一下"),
        ("keywords", "便宜, 打折，优惠、便宜", "keywords", ("便宜", "打折", "优惠")),
    ],
)
def test_fields_of_a_phrase_are_edited(
    editor: Editor, name: str, text: str, key: str, value: object
) -> None:
    editor.choose("price")
    field = getattr(editor.window.pane, name)
    field.setText(text)
    field.commit()
    assert getattr(editor.phrase("price"), key) == value


def test_the_category_is_chosen(editor: Editor) -> None:
    editor.choose("price")
    field = editor.window.pane.category
    names = [field.itemText(n) for n in range(field.count())]
    assert names == ["—", "议价", "议价 / 首次购买", "物流"]
    field.typed.emit("ship")
    assert editor.phrase("price").category == "ship"


def test_buyers_and_platforms_are_ticked(editor: Editor) -> None:
    editor.choose("price")
    pane = editor.window.pane
    for field, name in ((pane.buyers, "plea"), (pane.platforms, "taobao")):
        menu = field.menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        next(one for one in menu.actions() if one.data() == name).setChecked(True)
    assert editor.phrase("price").buyers == ("first-purchase", "plea")
    assert editor.phrase("price").platforms == ("taobao",)


def test_wordings_are_added_edited_and_removed(editor: Editor) -> None:
    editor.choose("price")
    pane = editor.window.pane
    tabs = pane.wordings.tabs
    assert [tabs.tabText(n) for n in range(tabs.count())] == ["中文", "English"]
    tabs.setCurrentIndex(1)
    assert pane.body.edit.text == "It is {{ product.price | money }} already"
    pane.body.edit.insert("!")
    assert editor.phrase("price").variants[0].body.count("!") == 1
    menu = pane.wordings.add.menu()
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if one.data() == "ko").trigger()
    assert [one.language for one in editor.phrase("price").variants] == ["en", "ko"]
    assert tabs.currentIndex() == 2
    pane.wordings.remove.click()
    assert [one.language for one in editor.phrase("price").variants] == ["en"]
    assert tabs.currentIndex() == 1


def test_deleting_puts_into_the_trash_and_restoring_brings_back(editor: Editor) -> None:
    editor.choose("price", "worth")
    editor.press(KEY.Key_Delete)
    assert editor.titles == ["今天发货吗", "没有分类", "欢迎光临"]
    assert "2 phrases are in the trash" in editor.window.status.saying.text()
    editor.window.tree.go_to(TRASH)
    assert sorted(editor.titles) == ["已是活动价", "材质与售后"]
    assert editor.window.pane.title.isReadOnly()
    editor.window.table.selectAll()
    editor.window.notice.buttons[0].click()
    assert {one.id for one in editor.desk.books[0].phrases} == {"price", "worth", "send", "loose"}
    assert editor.desk.trash == ()


def test_the_trash_is_emptied_and_even_that_is_undone(editor: Editor) -> None:
    editor.choose("price", "worth", "send")
    editor.press(KEY.Key_Delete)
    editor.window.tree.go_to(TRASH)
    editor.window.table.setFocus()
    editor.window.table.selectRow(0)
    editor.press(KEY.Key_Delete)
    assert [one.phrase.id for one in editor.desk.trash][1:] == ["send"]
    assert "gone for good" in editor.window.status.saying.text()
    editor.window.notice.buttons[1].click()
    assert not editor.desk.trash
    assert editor.window.notice.text == ""
    editor.window.undo()
    editor.window.undo()
    assert len(editor.desk.trash) == 3
    for _ in range(2):
        editor.window.orders.ask("empty")
        assert editor.owner.session.desk.trash == ()


def test_a_key_of_the_trash_restores(editor: Editor) -> None:
    editor.choose("send")
    editor.press(KEY.Key_Delete)
    editor.window.tree.go_to(TRASH)
    editor.window.table.setFocus()
    editor.press(KEY.Key_R, CTRL)
    assert editor.window.spot == Spot("/mine.toml", "send")


def test_import_and_export_are_offered_where_someone_does_them(editor: Editor) -> None:
    window = editor.window
    assert window.bar.buttons["import"].isHidden()
    asked: list[object] = []
    window.import_asked.connect(lambda: asked.append("import"))
    window.export_asked.connect(asked.append)
    window.hide()
    window.present()
    window.bar.buttons["import"].click()
    window.tree.go_to(SHIP)
    window.bar.buttons["export"].click()
    editor.choose("price", "worth")
    window.bar.buttons["export"].click()
    assert asked == ["import", tuple(at("send")), tuple(at("price", "worth"))]


def test_phrases_are_duplicated(editor: Editor) -> None:
    editor.choose("send")
    editor.press(KEY.Key_D, CTRL)
    assert "今天发货吗 (copy)" in editor.titles
    assert editor.window.spot
    assert editor.phrase(editor.window.spot.phrase).title == "今天发货吗 (copy)"


def test_rows_are_put_in_order_by_keys(editor: Editor) -> None:
    editor.choose("worth")
    editor.press(KEY.Key_Up, ALT)
    assert editor.titles[:3] == ["材质与售后", "已是活动价", "今天发货吗"]
    for _ in range(2):
        editor.press(KEY.Key_Down, ALT)
    assert editor.titles[:3] == ["已是活动价", "今天发货吗", "材质与售后"]
    editor.window.tree.go_to(FIRST)
    editor.choose("worth")
    editor.press(KEY.Key_Down, ALT)
    assert editor.titles == ["已是活动价", "材质与售后"]
    editor.choose("price")
    editor.press(KEY.Key_Up, ALT)
    editor.press(KEY.Key_Down, ALT)
    assert editor.titles == ["材质与售后", "已是活动价"]


def test_sorted_rows_are_not_put_in_order(editor: Editor) -> None:
    editor.window.table.horizontalHeader().setSortIndicator(TITLE, Qt.SortOrder.AscendingOrder)
    editor.choose("worth")
    editor.press(KEY.Key_Up, ALT)
    assert editor.window.status.saying.text() == "Sorted or filtered rows cannot be put in order."
    assert [one.id for one in editor.desk.books[0].phrases] == ["price", "worth", "send", "loose"]


def test_a_read_only_phrase_is_copied_to_mine(editor: Editor) -> None:
    editor.choose("hello", book="/starter")
    assert editor.window.pane.title.isReadOnly()
    assert editor.window.pane.body.edit.isReadOnly()
    assert "read only" in editor.window.notice.text
    editor.window.notice.buttons[0].click()
    assert editor.window.spot == Spot("/mine.toml", "hello")
    assert not editor.window.pane.title.isReadOnly()
    assert editor.phrase("hello").title == "欢迎光临"


def test_a_refusal_is_said(editor: Editor) -> None:
    editor.choose("hello", book="/starter")
    editor.press(KEY.Key_Delete)
    assert "cannot be changed" in editor.window.status.saying.text()


# --- many phrases at once -----------------------------------------------------------------------


def test_many_are_moved_by_a_menu(editor: Editor) -> None:
    editor.choose("price", "loose")
    editor.press(KEY.Key_M, CTRL | SHIFT)
    menu = editor.window.extras.menu
    assert menu
    texts = [one.text().strip() for one in menu.actions()]
    assert texts == ["我的短语", "议价", "议价 / 首次购买", "物流"]
    menu.actions()[3].trigger()
    menu.close()
    assert [one.category for one in editor.desk.books[0].phrases] == [
        "ship",
        "first",
        "ship",
        "ship",
    ]


def test_many_get_and_lose_keywords(editor: Editor) -> None:
    editor.choose("price", "worth")
    editor.press(KEY.Key_T, CTRL)
    asking = editor.window.extras.asking
    assert asking
    add, drop = asking.findChildren(QLineEdit)
    add.setText("活动, 新客")
    drop.setText("打折")
    asking.accept()
    assert editor.phrase("price").keywords == ("便宜点", "活动", "新客")
    assert editor.phrase("worth").keywords == ("活动", "新客")


def test_codes_are_numbered(editor: Editor) -> None:
    editor.choose("price", "worth", "send")
    editor.press(KEY.Key_K, CTRL | SHIFT)
    asking = editor.window.extras.asking
    assert asking
    asking.findChildren(QLineEdit)[0].setText("hd")
    asking.accept()
    assert [one.code for one in editor.desk.books[0].phrases] == ["hd1", "hd2", "hd3", ""]


# --- dragging -----------------------------------------------------------------------------------


def test_phrases_are_dropped_on_the_tree(editor: Editor) -> None:
    model = editor.window.tree.tree_model
    data = phrases_dragged(at("price", "loose"))
    ship = model.find(SHIP)
    assert model.canDropMimeData(data, MOVE, -1, -1, ship)
    assert not model.dropMimeData(data, MOVE, -1, -1, ship)
    assert [one.category for one in editor.desk.books[0].phrases] == [
        "ship",
        "first",
        "ship",
        "ship",
    ]
    assert not model.canDropMimeData(data, MOVE, -1, -1, model.find(GREETING))
    assert not model.canDropMimeData(data, MOVE, -1, -1, QModelIndex())
    model.dropMimeData(phrases_dragged(at("send")), MOVE, -1, -1, model.find(TRASH))
    assert len(editor.desk.trash) == 1
    shipped = phrases_dragged([Spot("/starter", "hello")])
    model.dropMimeData(shipped, MOVE, -1, -1, model.find(Place("book", "/mine.toml")))
    assert editor.phrase("hello")


def test_categories_are_dropped_in_order_and_below(editor: Editor) -> None:
    model = editor.window.tree.tree_model
    book = model.find(Place("book", "/mine.toml"))
    model.dropMimeData(category_dragged("/mine.toml", "ship"), MOVE, 0, 0, book)
    names = [one.name for one in editor.desk.books[0].categories if not one.parent]
    assert names == ["物流", "议价"]
    bargain = model.find(Place("category", "/mine.toml", "bargain"))
    model.dropMimeData(category_dragged("/mine.toml", "ship"), MOVE, -1, -1, bargain)
    assert editor.desk.books[0].category["ship"].parent == "bargain"
    other = model.find(Place("book", "/starter"))
    assert not model.dropMimeData(category_dragged("/mine.toml", "ship"), MOVE, -1, -1, other)


def test_rows_are_dropped_in_order(editor: Editor) -> None:
    model = editor.window.table.table_model
    data = model.mimeData([model.index(2, 0), model.index(2, 1)])
    model.dropMimeData(data, MOVE, 0, 0, QModelIndex())
    assert editor.titles[:3] == ["今天发货吗", "已是活动价", "材质与售后"]
    model.dropMimeData(data, MOVE, 0, 0, QModelIndex())
    assert editor.titles[0] == "今天发货吗"


# --- categories ---------------------------------------------------------------------------------


def test_a_category_is_added_and_named(editor: Editor) -> None:
    editor.window.tree.go_to(Place("book", "/mine.toml"))
    editor.press(KEY.Key_N, CTRL | SHIFT)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("节日")
    editor.qtbot.keyClick(field, KEY.Key_Return)
    editor.qtbot.waitUntil(lambda: editor.desk.books[0].categories[-1].name == "节日")


def test_a_category_goes_up_down_and_away(editor: Editor) -> None:
    tree = editor.window.tree
    tree.setFocus()
    tree.go_to(SHIP)
    editor.press(KEY.Key_Up, ALT)
    editor.press(KEY.Key_Up, ALT)
    names = [one.name for one in editor.desk.books[0].categories if not one.parent]
    assert names == ["物流", "议价"]
    editor.press(KEY.Key_Down, ALT)
    assert [one.name for one in editor.desk.books[0].categories if not one.parent] == [
        "议价",
        "物流",
    ]
    tree.go_to(SHIP)
    editor.press(KEY.Key_Delete)
    assert "ship" not in editor.desk.books[0].category
    assert editor.phrase("send").category == ""


def test_a_category_gets_another_icon_and_colour(editor: Editor) -> None:
    tree = editor.window.tree
    tree.setFocus()
    tree.go_to(SHIP)
    editor.press(KEY.Key_I, CTRL | SHIFT)
    look = editor.window.extras.look
    assert look
    assert look.icons["shipping"].isChecked()
    look.icons["star"].click()
    look.colours["#d9480f"].click()
    category = editor.desk.books[0].category["ship"]
    assert (category.icon, category.color) == ("star", "#d9480f")
    assert look.icons["star"].isChecked()
    look.close()


def test_a_book_is_renamed(editor: Editor) -> None:
    model = editor.window.tree.tree_model
    assert model.setData(model.find(Place("book", "/mine.toml")), "店里的")
    assert editor.desk.books[0].name == "店里的"
    assert not model.setData(model.find(Place("book", "/mine.toml")), " ")


# --- ladders, questions -------------------------------------------------------------------------


def test_steps_of_a_ladder_are_put_in_order(editor: Editor) -> None:
    editor.press(KEY.Key_L, CTRL)
    window = editor.window.extras.ladders_window
    assert window
    model = window.steps_model

    def steps() -> list[str]:
        return list(editor.desk.books[0].ladders[0].steps)

    assert model.rowCount() == 2
    data = model.mimeData([model.index(0)])
    assert not model.dropMimeData(data, MOVE, 2, 0, QModelIndex())
    assert steps() == ["worth", "price"]
    model.dropMimeData(phrases_dragged(at("send")), MOVE, -1, -1, QModelIndex())
    assert steps() == ["worth", "price", "send"]
    editor.qtbot.waitUntil(window.isActiveWindow)
    window.list.setFocus()
    window.list.setCurrentIndex(model.index(2))
    editor.qtbot.keyClick(window.list, KEY.Key_Up, ALT)
    assert steps() == ["worth", "send", "price"]
    editor.qtbot.keyClick(window.list, KEY.Key_Delete)
    assert steps() == ["worth", "price"]
    window.close()


def test_a_step_shows_the_price_that_it_would_state(editor: Editor) -> None:
    editor.choose("worth")
    editor.window.pane.body.edit.insert("{{ offer.price | money }}")
    editor.window.extras.ladders("l1")
    window = editor.window.extras.ladders_window
    assert window
    assert "¥" in str(window.steps_model.index(1).data())
    assert window.for_whom.text() == "Prices for A12 徒步鞋"
    window.close()


def test_ladders_are_made_named_and_deleted(editor: Editor) -> None:
    editor.choose("price", "send")
    editor.window.extras.ladders()
    window = editor.window.extras.ladders_window
    assert window
    window.buttons["new"].click()
    made = editor.desk.books[0].ladders[-1]
    assert made.steps == ("price", "send")
    assert window.ladder == made
    window.title.setText("大促")
    window.title.commit()
    assert editor.desk.books[0].ladders[-1].title == "大促"
    window.buttons["steps"].click()
    assert list(editor.desk.books[0].ladders[-1].steps) == ["price", "send", "price", "send"]
    window.buttons["remove"].click()
    assert [one.id for one in editor.desk.books[0].ladders] == ["l1"]
    window.close()


def test_questions_are_edited(editor: Editor) -> None:
    editor.press(KEY.Key_F, CTRL | SHIFT)
    window = editor.window.extras.fields_window
    assert window
    model = window.fields_model
    assert model.setData(model.index(0, 1), "快递单号")
    assert model.setData(model.index(0, 2), "choice")
    assert model.setData(model.index(0, 3), "圆通, 顺丰")
    assert model.setData(model.index(0, 4), "圆通")
    assert not model.setData(model.index(0, 4), "圆通")
    field = editor.desk.books[0].fields[0]
    assert (field.label, field.kind, field.choices, field.default) == (
        "快递单号", "choice", ("圆通", "顺丰"), "圆通",
    )  # fmt: skip
    assert model.index(0, 2).data() == "choice"
    window.buttons["new"].click()
    assert [one.name for one in editor.desk.books[0].fields] == ["order.tracking", "ask.value1"]
    window.table.setCurrentIndex(model.index(1, 0))
    window.buttons["remove"].click()
    assert [one.name for one in editor.desk.books[0].fields] == ["order.tracking"]
    window.close()


# --- history, conflicts, flaws ------------------------------------------------------------------


def test_a_former_version_is_compared_and_restored(editor: Editor) -> None:
    old = replace(PRICE, title="活动价", body="亲,{{ product.name }}便宜")
    editor.archive.old = (Version(old, dt.datetime(2026, 11, 18, 9, 40, tzinfo=dt.UTC)),)
    editor.choose("price")
    editor.press(KEY.Key_H, CTRL)
    window = editor.window.extras.history_window
    assert window
    assert window.said.text() == "已是活动价: 1 former version"
    assert "便宜" in window.before.toPlainText()
    assert window.before.extraSelections()
    window.buttons["restore"].click()
    assert editor.phrase("price").title == "活动价"


def test_a_history_that_cannot_be_read_is_said(editor: Editor) -> None:
    editor.archive.refuses = Refusal("The disk is gone", {})
    editor.choose("price")
    editor.window.orders.ask("history")
    window = editor.window.extras.history_window
    assert window
    assert window.said.text() == "The disk is gone"
    assert not window.buttons["restore"].isEnabled()
    window.close()


def test_a_conflict_is_shown_side_by_side(editor: Editor) -> None:
    conflict = Conflict("/mine.toml", "phrase", "price", "title", "", "a", "ours", "theirs")
    editor.owner.show(conflicts=(conflict,))
    assert editor.window.notice.text == "1 place was changed by someone else as well."
    editor.window.notice.buttons[0].click()
    window = editor.window.extras.conflict_window
    assert window
    assert (window.ours.toPlainText(), window.theirs.toPlainText()) == ("ours", "theirs")
    with editor.qtbot.waitSignal(editor.window.chosen) as told:
        window.buttons["theirs"].click()
    assert told.args == [conflict, "theirs"]
    editor.owner.show(conflicts=())
    assert not window.isVisible()


def test_trouble_is_said_and_tried_again(editor: Editor) -> None:
    editor.owner.show(trouble={"/mine.toml": Refusal("The disk is full", {})})
    assert editor.window.status.state.text() == "Not saved: The disk is full"
    with editor.qtbot.waitSignal(editor.window.retry_asked):
        editor.window.notice.buttons[0].click()


def test_f8_goes_from_flaw_to_flaw(editor: Editor) -> None:
    flaws = [
        Flaw("alike", "/mine.toml", "worth", "title", Refusal("Alike", {})),
        Flaw(
            "template", "/mine.toml", "price", "body", Refusal("Broken", {}), 0, 6, 25, grave=True
        ),
    ]
    editor.window.show_flaws(flaws)
    editor.press(KEY.Key_F8)
    assert editor.window.spot == Spot("/mine.toml", "price")
    pane = editor.window.pane
    assert pane.wordings.at == 1
    assert pane.body.edit.textCursor().selectedText() == "{{ product.price | money }}"
    editor.press(KEY.Key_F8)
    assert editor.window.spot == Spot("/mine.toml", "worth")
    assert QApplication.focusWidget() is pane.title
    editor.window.flaw_list.setFocus()
    editor.press(KEY.Key_Return)
    assert editor.window.spot == Spot("/mine.toml", "worth")


# --- the window itself --------------------------------------------------------------------------


def test_text_grows_and_shrinks(editor: Editor) -> None:
    usual = editor.window.table.rowHeight(0)
    for _ in range(3):
        editor.press(KEY.Key_Plus, CTRL)
    assert editor.window.table.rowHeight(0) > usual
    editor.press(KEY.Key_Minus, CTRL)
    editor.press(KEY.Key_0, CTRL)
    assert editor.window.table.rowHeight(0) == usual


def test_f6_goes_round_the_parts(editor: Editor) -> None:
    window = editor.window
    window.tree.setFocus()
    seen = []
    for _ in range(4):
        editor.press(KEY.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen == [window.table, window.pane.title, window.pane.body.edit, window.tree]


def test_where_everything_stood_is_taken_again(editor: Editor) -> None:
    window = editor.window
    window.table.setColumnWidth(CODE, 77)
    window.zoom(1)
    held = window.arrangement
    window.zoom(0)
    window.table.setColumnWidth(CODE, 50)
    window.arrange({**held, "parts": [1], "window": [99_999, 99_999, 10, 10]})
    assert window.table.columnWidth(CODE) == held["columns"][CODE]
    assert window.arrangement["zoom"] == [1]
    window.arrange(held)
    assert window.geometry().width() == held["window"][2]


def test_closing_saves(editor: Editor) -> None:
    editor.choose("loose")
    editor.window.pane.body.edit.setFocus()
    editor.qtbot.keyClicks(editor.window.pane.body.edit, "z")
    before = editor.owner.saves
    editor.window.close()
    assert "z" in editor.phrase("loose").body
    assert editor.owner.saves > before


def test_a_phrase_is_opened_from_outside(editor: Editor) -> None:
    editor.window.tree.go_to(SHIP)
    editor.window.bar.filter.setText("wl")
    editor.window.open_phrase(Spot("/mine.toml", "worth"))
    assert editor.window.spot == Spot("/mine.toml", "worth")
    assert editor.window.tree.place == FIRST
    assert QApplication.focusWidget() is editor.window.pane.title


def test_every_control_says_what_it_is(editor: Editor) -> None:
    buttons = editor.window.findChildren(QToolButton)
    own = [one for one in buttons if not isinstance(one.parent(), (QLineEdit, QTabBar))]
    assert [one for one in own if not (one.accessibleName() or one.text())] == []


def test_menus_open_beside_what_they_are_about(editor: Editor) -> None:
    for widget in (editor.window.table, editor.window.tree):
        viewport = widget.viewport()
        editor.qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
        widget.customContextMenuRequested.emit(QPoint(1, 1))


def test_a_text_is_captured(editor: Editor) -> None:
    editor.window.capture("这双鞋的材质是牛皮，放心买")
    capture = editor.window.intake.capture_window
    assert capture
    assert capture.title.text() == "这双鞋的材质是牛皮"
    assert capture.category.currentData() == "first"
    assert capture.code.text() == "kj3"
    capture.buttons["save"].click()
    made = editor.desk.books[0].phrases[-1]
    assert made == Phrase(
        made.id, "这双鞋的材质是牛皮", "这双鞋的材质是牛皮，放心买", "first", "kj3"
    )
    editor.window.capture("在的")
    assert capture.said.text() == "There is one with this text: 没有分类"
    capture.buttons["more"].click()
    assert editor.window.spot
    assert editor.phrase(editor.window.spot.phrase).body == "在的"
    editor.window.capture("")
    assert not capture.buttons["save"].isEnabled()
    capture.save()
    capture.reject()


def test_shops_may_be_read_again(editor: Editor) -> None:
    editor.window.show_loaded(LOADED)
    assert editor.window.pane.rehearsal.shop.currentText() == "小鹿鞋坊"
    assert editor.desk.books[0] == MINE
