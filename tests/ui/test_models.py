"""The models: what Qt expects of one, and what a row says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from desktop_app.core.catalogue import ALL, OFTEN, OTHER, Catalogue, Heading
from desktop_app.core.phrases import Category, Field, Library, Phrase, Phrasebook, Variant
from desktop_app.ui.labels import label_of, labelled
from desktop_app.ui.picker.chooser import VALUE, Choice, ChoiceModel
from desktop_app.ui.picker.rail import HEADING, RailModel, heading_name
from desktop_app.ui.picker.results import LINE, LONGEST, Line, ResultsModel
from tests.fakes import picker_of

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from desktop_app.core.picker import Picker
    from desktop_app.core.search.spelling import Spelling

DISPLAY, ACCESSIBLE = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole
UNKNOWN_ROLE = int(Qt.ItemDataRole.UserRole) + 99

PHRASES = (
    Phrase("hi", "欢迎", "亲，欢迎来到{{ shop.name }}😊", "greet", code="hy1", keywords=("你好",)),
    Phrase("price", "已是活动价", "😊亲，最低{{ offer.price | money }}", "deal", code="kj1"),
    Phrase("two", "催付", "第一条\n---\n第二条", "deal", code="cf1"),
    Phrase("odd", "坏模板", "{{ oops", code="hm1"),
)
CATEGORIES = (Category("greet", "欢迎", "greeting", "#111"), Category("deal", "议价"))


@pytest.fixture
def picker(spelling: Spelling) -> Picker:
    return picker_of(spelling, *PHRASES, categories=CATEGORIES)


def line(picker: Picker, row: int = 0) -> Line:
    model = ResultsModel()
    model.show(picker)
    found = model.line(row)
    assert found is not None
    return found


def said(model: QAbstractItemModel, role: int = DISPLAY) -> list[object]:
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


# --- the results ------------------------------------------------------------------------------


@pytest.mark.parametrize("query", ["", "kj", "欢迎", "nothing like it"])
def test_the_results_are_a_proper_model(
    qtmodeltester: ModelTester, picker: Picker, query: str
) -> None:
    model = ResultsModel()
    model.show(picker.typed(query))

    qtmodeltester.check(model)


def test_the_results_are_a_proper_model_before_anything_is_shown(
    qtmodeltester: ModelTester,
) -> None:
    model = ResultsModel()

    qtmodeltester.check(model)
    assert model.rowCount() == 0
    assert model.line(0) is None


def test_a_row_has_a_title_a_line_and_words_for_screen_readers(picker: Picker) -> None:
    model = ResultsModel()
    model.show(picker)
    index = model.index(0)

    assert index.data(DISPLAY) == "欢迎"
    assert index.data(ACCESSIBLE) == "欢迎 hy1 亲，欢迎来到小鹿鞋坊😊"
    assert index.data(LINE) == model.line(0)
    assert index.data(UNKNOWN_ROLE) is None
    assert model.data(QModelIndex(), DISPLAY) is None
    assert model.rowCount(index) == 0


def test_a_reply_never_shown_before_follows_its_title(qtbot: QtBot, picker: Picker) -> None:
    model = ResultsModel()
    model.show(picker)

    with qtbot.waitSignal(model.dataChanged) as filled:
        seen = model.index(1).data(LINE)

    whole = model.line(1)
    assert whole
    assert whole.body
    assert seen == replace(whole, body="", filled=(), blanks=(), count=0)
    assert [index.row() for index in filled.args[:2]] == [1, 1]
    assert model.index(1).data(LINE) == whole


def test_what_was_to_follow_is_forgotten_for_another_list(qtbot: QtBot, picker: Picker) -> None:
    model = ResultsModel()
    model.show(picker)
    model.index(1).data(LINE)
    model.show(picker.typed("nothing like it"))

    with qtbot.assertNotEmitted(model.dataChanged, wait=1):
        assert model.rowCount() == 0


def test_a_row_is_worked_out_once(picker: Picker) -> None:
    model = ResultsModel()
    model.show(picker)

    assert model.line(1) is model.line(1)


def test_other_rows_are_one_reset_and_the_same_rows_are_none(qtbot: QtBot, picker: Picker) -> None:
    model = ResultsModel()
    model.show(picker)

    with qtbot.waitSignal(model.modelReset):
        model.show(picker.typed("kj"))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show(picker.typed("kj"))


def test_the_body_is_the_first_message_filled_with_its_values_marked(picker: Picker) -> None:
    found = line(picker, 0)

    assert found.body == "亲，欢迎来到小鹿鞋坊😊"
    ((start, end),) = found.filled
    assert found.body[start:end] == "小鹿鞋坊"
    assert found.count == 1


def test_a_blank_is_called_by_its_label_and_marked_in_code_points(picker: Picker) -> None:
    found = line(picker, 1)

    ((start, end),) = found.blanks
    assert found.body[start:end].strip() == label_of("offer.price", {})
    assert found.body.startswith("😊亲，最低")


def test_the_number_of_messages_is_told(picker: Picker) -> None:
    assert line(picker, 2).count == 2
    assert line(picker, 2).body == "第一条"


def test_a_broken_template_is_shown_as_it_stands(picker: Picker) -> None:
    assert line(picker, 3).body == "{{ oops"


def test_only_the_beginning_of_a_long_reply_is_kept(spelling: Spelling) -> None:
    long = picker_of(spelling, Phrase("x", "长", "字" * 20_000))

    assert line(long).body == "字" * LONGEST


@pytest.mark.parametrize(
    ("query", "field", "marked"),
    [
        ("kj1", "code", "kj1"),
        ("已是", "title", "已是"),
        ("活动价", "title", "活动价"),
        ("zuidi", "body", "最低"),
        ("zd", "body", "最低"),
    ],
)
def test_what_matched_is_marked(picker: Picker, query: str, field: str, marked: str) -> None:
    found = line(picker.typed(query))
    text, spans = {
        "code": (found.code, found.code_spans),
        "title": (found.title, found.title_spans),
        "body": (found.body, found.spans),
    }[field]

    assert "".join(text[start:end] for start, end in spans) == marked


def test_spans_behind_emoji_are_code_points(picker: Picker) -> None:
    found = line(picker.typed("最低"))

    assert found.spans == ((3, 5),)


@pytest.mark.parametrize(
    ("query", "reason"),
    [("你好", "keyword"), ("hy1", ""), ("已是活动价", ""), ("第一条", "in the reply")],
)
def test_the_reason_is_said_where_no_mark_says_it(picker: Picker, query: str, reason: str) -> None:
    assert line(picker.typed(query)).reason == reason


def test_pinyin_and_initials_are_given_as_reasons(picker: Picker) -> None:
    assert line(picker.typed("yishi")).reason == "pinyin"
    assert line(picker.typed("yshdj")).reason == "initials"


def test_a_correction_names_the_word(spelling: Spelling) -> None:
    picker = picker_of(spelling, Phrase("x", "Delivery", "Your parcel is on its way"))

    assert line(picker.typed("delivrey")).reason.startswith("corrected to ")


# --- the labels -------------------------------------------------------------------------------


def test_a_label_is_the_books_word_else_ours_else_the_variable() -> None:
    fields = {"order.number": Field("order.number", label="订单号"), "x": Field("x")}

    assert label_of("order.number", fields) == "订单号"
    assert label_of("product", fields) == "Product"
    assert label_of("x", fields) == "x"
    assert label_of("order.tracking", fields) == "order.tracking"


def test_a_message_is_shown_with_labels_for_blanks(spelling: Spelling) -> None:
    book = Phrasebook(
        "b", "b", language="zh-CN",
        fields=(Field("order.number", label="订单号"),),
        phrases=(Phrase("p", "t", "👍{{ order.number }}号，{{ shop.name }}"),),
    )  # fmt: skip
    picker = picker_of(spelling)
    picker = replace(picker, catalogue=Catalogue(Library((book,)), spelling))
    draft = picker.draft
    assert draft is not None

    shown = labelled(draft.messages[0], picker.catalogue.library.fields)

    assert shown.text == "👍 订单号 号，小鹿鞋坊"
    assert [shown.text[a:b] for a, b in shown.blanks] == [" 订单号 "]
    assert [shown.text[a:b] for a, b in shown.filled] == ["小鹿鞋坊"]


# --- the rail ---------------------------------------------------------------------------------


def test_the_rail_is_a_proper_model(qtmodeltester: ModelTester, picker: Picker) -> None:
    model = RailModel()
    model.show(picker.headings)

    qtmodeltester.check(model)


def test_the_rail_names_its_headings_and_counts(picker: Picker) -> None:
    model = RailModel()
    model.show(picker.headings)

    assert said(model) == ["All", "Often used", "欢迎", "议价", "No category"]
    assert said(model, ACCESSIBLE)[:3] == ["All 4", "Often used 0", "欢迎 1"]
    assert said(model, HEADING) == list(picker.headings)
    assert model.index(0).data(UNKNOWN_ROLE) is None
    assert model.data(QModelIndex(), DISPLAY) is None
    assert model.rowCount(model.index(0)) == 0


def test_the_rail_is_reset_only_by_other_headings(qtbot: QtBot, picker: Picker) -> None:
    model = RailModel()
    model.show(picker.headings)

    with qtbot.assertNotEmitted(model.modelReset):
        model.show(picker.typed("kj").headings)


@pytest.mark.parametrize(
    ("key", "name"), [(ALL, "All"), (OFTEN, "Often used"), (OTHER, "No category"), ("x", "自己的")]
)
def test_the_headings_that_are_no_category_have_names(key: str, name: str) -> None:
    assert heading_name(Heading(key, "自己的", "", "", 0, 0)) == name


# --- the choices ------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 1, 40])
def test_the_choices_are_a_proper_model(
    qtmodeltester: ModelTester, count: int, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    model = ChoiceModel(parent)
    model.show(tuple(Choice(str(n), f"choice {n}") for n in range(count)))

    qtmodeltester.check(model)
    assert said(model) == [f"choice {n}" for n in range(count)]
    assert said(model, VALUE) == [str(n) for n in range(count)]
    assert said(model, UNKNOWN_ROLE) == [None] * count
    assert model.data(QModelIndex(), DISPLAY) is None


def test_a_phrase_without_words_has_an_empty_row(spelling: Spelling) -> None:
    empty = picker_of(spelling, Phrase("p", "", "", variants=(Variant(""),)))

    assert line(empty) == Line("", (), "", (), "", "", (), (), (), 0, "")
