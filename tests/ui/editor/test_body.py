"""Typing a reply: chips, completion, the palette, pictures, and how it will look."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QHelpEvent, QImage, QTextCursor
from PySide6.QtWidgets import QApplication

from desktop_app.core.body_tags import Tag
from desktop_app.core.phrases import Field
from desktop_app.core.problems import Refusal
from desktop_app.ui.editor.chips import chip_label
from desktop_app.ui.editor.completion import TEXT
from desktop_app.ui.editor.pictures import as_png, pictures_in
from desktop_app.ui.editor.typing_fields import parted
from desktop_app.ui.editor.words import filter_hint, key_name, kind_of_field, sought_as

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.ui.editor.body_edit import BodyEdit
    from tests.ui.editor.conftest import Editor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def begun(editor: Editor, text: str = "") -> BodyEdit:
    """The body of the phrase without a category, with this text and the cursor at its end."""
    editor.choose("loose")
    edit = editor.window.pane.body.edit
    edit.setFocus()
    edit.setPlainText(text)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    return edit


# --- chips --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inner", "is_value", "label"),
    [
        ("product.price | money", True, "Price now"),
        ("order.tracking", True, "物流单号"),
        ("huh.what", True, "huh.what"),
        ('"x" | append: "y"', True, '"x" | append: "y"'),
        ("if shipping.ships_today", False, "if Ships today?"),
        ("unless shipping.left <= 30", False, "unless Time until the p…"),
        ("else", False, "otherwise"),
        ("endif", False, "end if"),
        ("for x in promotion.gifts", False, "for each x in Gifts"),
        ("assign x = 1", False, "assign x = 1"),
    ],
)
def test_a_chip_says_what_its_tag_does(inner: str, is_value: bool, label: str) -> None:  # noqa: FBT001 - a table
    fields = {"order.tracking": Field("order.tracking", "物流单号")}
    assert chip_label(Tag(0, 1, inner, is_value), fields) == label


def test_the_text_stays_as_it_is_stored(editor: Editor) -> None:
    editor.choose("price")
    edit = editor.window.pane.body.edit
    assert edit.text == editor.phrase("price").body
    picture = edit.grab()
    edit.show_chips(as_chips=False)
    assert edit.grab().toImage() != picture.toImage()
    editor.window.pane.body.raw.click()
    editor.window.pane.body.raw.click()
    assert edit.text == editor.phrase("price").body


def test_a_chip_is_passed_and_deleted_as_one(editor: Editor) -> None:
    edit = begun(editor, "a{{ shop.name }}b")
    editor.press(KEY.Key_Left)
    editor.press(KEY.Key_Left)
    assert edit.textCursor().position() == 1
    editor.press(KEY.Key_Right)
    assert edit.textCursor().position() == 16
    editor.press(KEY.Key_Backspace)
    assert edit.text == "ab"
    edit.setPlainText("a{{ shop.name }}b")
    editor.press(KEY.Key_Home, CTRL)
    editor.press(KEY.Key_Right)
    editor.press(KEY.Key_Delete)
    assert edit.text == "ab"
    editor.press(KEY.Key_A, CTRL)
    editor.press(KEY.Key_Delete)
    assert edit.text == ""


def test_selecting_takes_whole_chips(editor: Editor) -> None:
    edit = begun(editor, "😊{{ shop.name }}")
    editor.press(KEY.Key_Left, SHIFT)
    assert edit.textCursor().selectedText() == "{{ shop.name }}"
    assert edit.grab()


def test_ctrl_enter_begins_the_next_message(editor: Editor) -> None:
    edit = begun(editor, "one")
    editor.press(KEY.Key_Return, CTRL)
    editor.qtbot.keyClicks(edit, "two")
    assert edit.text == "one\n---\ntwo"
    assert edit.grab()
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    editor.window.pane.body.next_message.click()
    assert edit.text.startswith("---\none")


def test_what_is_wrong_is_said_where_the_cursor_is(editor: Editor) -> None:
    edit = begun(editor, "{{ product.price | mony }} {{ product.prise }}")
    note = editor.window.pane.body.note
    assert note.text() == "⚠ There is no filter named mony"
    assert note.property("fault") == "wrong"
    edit.setPlainText("好 {{ product.prise }}")
    assert "product.price" in note.text()
    edit.go_to(2, 5)
    edit.setPlainText("好")
    assert note.isHidden()


def test_a_tool_tip_tells_the_template_and_the_fault(editor: Editor) -> None:
    edit = begun(editor, "{{ product.prise }}")
    for place in (QPoint(20, 12), QPoint(300, 100)):
        event = QHelpEvent(QEvent.Type.ToolTip, place, edit.viewport().mapToGlobal(place))
        assert edit.viewportEvent(event)
    edit.show_chips(as_chips=False)
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(20, 12), QPoint(0, 0))
    assert edit.viewportEvent(event)


# --- inserting ----------------------------------------------------------------------------------


def test_an_agent_puts_the_price_into_a_reply(editor: Editor) -> None:
    edit = begun(editor, "只要")
    editor.press(KEY.Key_I, CTRL)
    palette = editor.window.pane.body.palette_popup
    assert palette.isVisible()
    editor.qtbot.keyClicks(palette.search, "price")
    editor.qtbot.keyClick(palette.search, KEY.Key_Down)
    editor.qtbot.keyClick(palette.search, KEY.Key_Up)
    editor.qtbot.keyClick(palette.search, KEY.Key_Return)
    assert not palette.isVisible()
    assert edit.text == "只要{{ product.price | money }}"
    assert editor.phrase("loose").body == "只要{{ product.price | money }}"
    bubbles = editor.window.pane.rehearsal.bubbles
    assert bubbles.accessibleDescription() == "只要¥189"


def test_the_palette_shows_what_each_says_now(editor: Editor) -> None:
    begun(editor)
    editor.window.pane.body.open_palette()
    palette = editor.window.pane.body.palette_popup
    model = palette.list.model()
    shown = [str(model.index(n, 0).data()) for n in range(model.rowCount())]
    assert "Price now ¥189" in shown
    palette.search.setText("no such thing")
    editor.qtbot.keyClick(palette.search, KEY.Key_Return)
    palette.hide()
    assert editor.window.pane.body.edit.text == ""


def test_a_button_inserts_its_variable(editor: Editor) -> None:
    edit = begun(editor)
    editor.window.pane.body.quick["shop.name"].click()
    assert edit.text == "{{ shop.name }}"


def test_names_are_completed_after_brackets(editor: Editor) -> None:
    edit = begun(editor, "😊")
    editor.qtbot.keyClicks(edit, "{{ product.pr")
    popup = edit.completion.popup
    assert popup.isVisible()
    assert popup.currentIndex().data(TEXT) == "{{ product.price | money }}"
    edit.completion.completer.activated.emit("x")
    edit.completion._on_activated(popup.currentIndex())  # noqa: SLF001 - as Enter does
    assert edit.text == "😊{{ product.price | money }}"
    popup.hide()


def test_filters_are_completed_after_a_bar(editor: Editor) -> None:
    edit = begun(editor, "{{ product.price ")
    editor.qtbot.keyClicks(edit, "| mo")
    popup = edit.completion.popup
    assert popup.currentIndex().data(TEXT) == "money"
    edit.completion._on_activated(popup.currentIndex())  # noqa: SLF001 - as Enter does
    assert edit.text == "{{ product.price | money }}"
    editor.qtbot.keyClicks(edit, " x")
    assert not popup.isVisible()
    edit.completion._on_activated(popup.currentIndex())  # noqa: SLF001 - too late
    assert edit.text == "{{ product.price | money }} x"


# --- how it will look ---------------------------------------------------------------------------


def test_the_preview_is_of_the_moment_of_choice(editor: Editor) -> None:
    editor.choose("send")
    rehearsal = editor.window.pane.rehearsal
    assert rehearsal.bubbles.accessibleDescription() == "今天发出"
    rehearsal.when.show_text("after")
    rehearsal.when.typed.emit("after")
    assert rehearsal.bubbles.accessibleDescription() == "明天发出"


def test_the_preview_counts_characters_and_names_what_is_asked(editor: Editor) -> None:
    edit = begun(editor, "单号 {{ order.tracking }}")
    rehearsal = editor.window.pane.rehearsal
    assert rehearsal.says.text == "Asked before it is copied: 物流单号"
    edit.setPlainText("一二三\n---\n四五")
    assert rehearsal.count.text() == "Characters: 3/300  2/300"
    edit.setPlainText("{{ product.price | mony }}")
    assert rehearsal.says.text
    edit.setPlainText("。".join(["一二三四五六七八九"] * 40))
    assert "split" in rehearsal.says.text


def test_another_shop_product_and_region_are_chosen(editor: Editor) -> None:
    rehearsal = editor.window.pane.rehearsal
    begun(editor, "{{ product.name }}")
    rehearsal.product.show_text("A21")
    rehearsal.product.typed.emit("A21")
    assert rehearsal.bubbles.accessibleDescription() == "A21 跑鞋"
    rehearsal.shop.typed.emit("fawn")
    assert rehearsal.bubbles.accessibleDescription() == "A12 徒步鞋"


# --- pictures -----------------------------------------------------------------------------------


def dot() -> QImage:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    return image


def test_a_picture_is_pasted_into_the_text_and_the_strip(editor: Editor) -> None:
    edit = begun(editor)
    QApplication.clipboard().setImage(dot())
    editor.press(KEY.Key_V, CTRL)
    assert editor.phrase("loose").images == ("0.png",)
    strip = editor.window.pane.pictures
    strip.setFocus()
    editor.press(KEY.Key_V, CTRL)
    assert editor.phrase("loose").images == ("0.png", "1.png")
    assert edit.text == ""


def test_pictures_are_put_in_order_and_removed(editor: Editor) -> None:
    begun(editor)
    strip = editor.window.pane.pictures
    for _ in range(2):
        data = QMimeData()
        data.setImageData(dot())
        strip.given.emit(data)
    strip.setFocus()
    strip.setCurrentIndex(strip.pictures_model.index(0))
    editor.press(KEY.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert editor.phrase("loose").images == ("1.png", "0.png")
    editor.press(KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    editor.press(KEY.Key_Delete)
    assert editor.phrase("loose").images == ("1.png",)
    strip.setCurrentIndex(strip.pictures_model.index(-1))
    editor.press(KEY.Key_Delete)
    assert editor.phrase("loose").images == ("1.png",)


def test_a_picture_is_dragged_to_another_place(editor: Editor) -> None:
    begun(editor)
    strip = editor.window.pane.pictures
    for _ in range(3):
        data = QMimeData()
        data.setImageData(dot())
        strip.given.emit(data)
    model = strip.pictures_model
    dragged = model.mimeData([model.index(2)])
    assert dragged.urls()[0].toLocalFile().endswith("2.png")
    for name, before, order in (
        ("2.png", 0, ("2.png", "0.png", "1.png")),
        ("2.png", 3, ("0.png", "1.png", "2.png")),
        ("0.png", 2, ("1.png", "0.png", "2.png")),
        ("nowhere.png", 0, ("1.png", "0.png", "2.png")),
    ):
        strip.put(name, before)
        assert editor.phrase("loose").images == order


def test_files_are_dropped_and_other_files_are_not(editor: Editor, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(as_png(dot()))
    (tmp_path / "b.txt").write_text("x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.png", "b.txt", "c.png")])
    assert [suffix for _, suffix in pictures_in(data)] == [".png"]
    edit = begun(editor)
    assert edit.canInsertFromMimeData(data)
    edit.insertFromMimeData(data)
    assert editor.phrase("loose").images == ("0.png",)
    plain = QMimeData()
    plain.setText("x")
    edit.insertFromMimeData(plain)
    assert edit.text == "x"


def test_a_picture_that_cannot_be_kept_is_said(editor: Editor) -> None:
    begun(editor)
    editor.archive.refuses = Refusal("The disk is full", {})
    data = QMimeData()
    data.setImageData(dot())
    editor.window.pane.pictures.given.emit(data)
    assert editor.window.status.saying.text() == "The disk is full"
    assert editor.phrase("loose").images == ()


# --- words --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [("", ()), ("a", ("a",)), ("a, b，c、d;e；a", ("a", "b", "c", "d", "e")), (" , ", ())],
)
def test_words_are_parted_by_commas_of_any_kind(text: str, words: tuple[str, ...]) -> None:
    assert parted(text) == words


def test_what_has_no_name_is_called_by_itself() -> None:
    assert [key_name("huh"), kind_of_field("huh")] == ["huh", "huh"]
    assert [filter_hint("huh"), sought_as("huh")] == ["", ""]
