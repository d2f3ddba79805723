"""Import and export in their windows, over books that are edited in memory."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMimeData,
    QModelIndex,
    QPoint,
    QPointF,
    Qt,
    QUrl,
)
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QStyleOptionViewItem, QWidget

from desktop_app import resources
from desktop_app.book_work import in_thread
from desktop_app.core.editing.desk import Desk, Spot
from desktop_app.core.editing.session import Session, session_of
from desktop_app.core.phrases import Category, Entry, Layer, Phrase, Phrasebook
from desktop_app.exchanging import Books, Exchange, Exporting, Importing
from desktop_app.storage.settings import Settings
from desktop_app.ui.exchange.items_model import STATUS
from desktop_app.ui.exchange.places_page import GOAL, THEIRS
from desktop_app.ui.looks import Looks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop_app.ui.exchange.export_window import ExportWindow
    from desktop_app.ui.exchange.import_window import ImportWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FIXTURES = Path(__file__).parent / "exchange" / "fixtures"
TABLE = "代码,话术,类别\nfh,今天发货,物流\nnew,新的话,售后\nsame,在的，亲,\n"


@dataclass
class Home:
    """Books in memory, as ``Bookkeeping`` keeps them, and both windows."""

    session: Session
    books: Books
    looks: Looks
    qtbot: QtBot
    exchange: Exchange
    start: Callable[[Callable[[], None]], None]

    @property
    def desk(self) -> Desk:
        return self.session.desk

    @property
    def mine(self) -> Phrasebook:
        own = self.desk.own
        assert own
        return own

    def importing(self) -> ImportWindow:
        part = Importing(self.books, self.looks, self.books, self.start)
        part.open()
        assert part.window
        self.qtbot.addWidget(part.window)
        self.part = part
        return part.window

    def exporting(self, spots: Iterable[Spot] = ()) -> ExportWindow:
        part = Exporting(self.books, self.looks, self.books, self.start)
        part.open(frozenset(spots))
        assert part.window
        self.qtbot.addWidget(part.window)
        return part.window


def at_once(job: Callable[[], None]) -> None:
    job()


@pytest.fixture
def home(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Home]:
    source = str(tmp_path / "phrases" / "mine.toml")
    mine = Phrasebook(
        "mine", "我的话术", "zh-CN", source=source,
        categories=(Category("c", "物流"), Category("d", "快递", parent="c")),
        phrases=(Phrase("a", "发货", "明天发货", "c", "fh"), Phrase("b", "在", "在的,亲")),
    )  # fmt: skip
    starter = Phrasebook(
        "starter", "Starter", layer=Layer.SHIPPED, source="/starter",
        phrases=(Phrase("hi", "Hi", "Hello {{ shop.name }}", code="hi"),),
    )  # fmt: skip
    looks = Looks(qapp, Settings(language="en"), resources.icons(), resources.translations())
    session = session_of(Desk((mine, starter)))

    def take_in(desk: Desk) -> None:
        made.session = made.session.became(desk)

    def undo() -> None:
        made.session = made.session.undo()

    def search(query: str) -> Iterator[Entry]:
        found = (Entry(p, book) for book in made.desk.books for p in book.phrases)
        return (entry for entry in found if query in entry.phrase.body)

    books = Books(lambda: made.session, take_in, undo, search, qapp)
    made = Home(session, books, looks, qtbot, Exchange(books, looks, books), at_once)
    yield made
    books.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the windows that qtbot has closed
    qapp.setStyleSheet("")


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "theirs.csv"
    path.write_bytes(TABLE.encode("gb18030"))
    return str(path)


def pick(choice: QComboBox, data: str) -> None:
    """As a user does with the mouse."""
    choice.setCurrentIndex(choice.findData(data))
    choice.activated.emit(choice.currentIndex())


# --- import ---------------------------------------------------------------------------------------


def test_a_file_is_looked_at_before_anything_is_written(home: Home, table: str) -> None:
    window, before = home.importing(), home.desk

    window.choose(table)

    assert window.plan
    assert window.plan.counts == {"new": 2, "duplicate": 1}
    assert window.take.text() == "Take in 2 phrases"
    assert window.format.itemText(0) == "As it looks: Any table (CSV, Excel, LibreOffice)"
    assert home.desk is before


def test_one_step_of_undo_takes_the_whole_import_back(home: Home, table: str) -> None:
    window, before = home.importing(), home.desk
    window.choose(table)

    window.take.click()

    assert [one.code for one in home.mine.phrases] == ["fh", "", "fh", "new"]
    assert window.said.text() == "2 phrases are in the book now."
    window.undo.click()
    assert home.desk == before
    assert window.said.text() == "The book is as it was before."


def test_what_was_edited_since_is_not_undone_with_it(home: Home, table: str) -> None:
    window = home.importing()
    window.choose(table)
    window.take.click()
    edited = home.desk.with_book(replace(home.mine, name="x"))
    home.books.take_in(edited)

    window.undo.click()

    assert home.desk == edited
    assert window.said.text().startswith("Something was edited since")


def test_what_was_edited_meanwhile_stays(home: Home, table: str) -> None:
    window = home.importing()
    window.choose(table)
    home.books.take_in(home.desk.with_book(replace(home.mine, description="later")))

    window.take.click()

    assert home.mine.description == "later"
    assert len(home.mine.phrases) == 4


def test_single_phrases_can_be_left_out(home: Home, table: str) -> None:
    window = home.importing()
    window.choose(table)
    model = window.items.model

    tick = model.index(0, STATUS)
    assert model.data(tick, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    model.setData(tick, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    window.items.chips["duplicate"].click()
    assert model.rowCount() == 1
    window.items.all.click()
    assert window.take.text() == "Take in 2 phrases"
    window.take.click()

    assert [one.code for one in home.mine.phrases] == ["fh", "", "new", "same"]


def test_all_can_be_left_out(home: Home, table: str) -> None:
    window = home.importing()
    window.choose(table)

    window.items.none.click()

    assert not window.take.isEnabled()


def test_what_differs_is_shown_beside_each_other(home: Home, table: str) -> None:
    window = home.importing()
    window.choose(table)
    assert window.items.why.text() == "The code fh is that of “发货”."
    assert "今天发货" in window.items.now.toPlainText()

    pick(window.clash, "replace")

    assert window.plan
    assert window.plan.counts["changed"] == 1
    assert "明天发货" in window.items.before.toPlainText()
    assert window.items.now.extraSelections()


@pytest.mark.parametrize(
    ("clash", "codes"),
    [("drop", ["fh", "", "", "new"]), ("number", ["fh", "", "fh2", "new"]),
     ("replace", ["fh", "", "new"])],
)  # fmt: skip
def test_a_code_that_is_taken_is_dealt_with_as_was_chosen(
    home: Home, table: str, clash: str, codes: list[str]
) -> None:
    window = home.importing()
    window.choose(table)

    pick(window.clash, clash)
    window.take.click()

    assert [one.code for one in home.mine.phrases] == codes


def test_all_go_to_the_category_that_was_chosen(home: Home, table: str) -> None:
    window = home.importing()
    window.choose(table)

    pick(window.category, "d")
    window.take.click()

    assert {one.category for one in home.mine.phrases[2:]} == {"d"}


def test_a_category_of_theirs_is_mapped_to_one_of_ours(
    home: Home, table: str, qtbot: QtBot
) -> None:
    window = home.importing()
    window.choose(table)
    model = window.places.model
    rows = {model.index(n, 0).data(): n for n in range(model.rowCount())}
    assert list(rows) == ["物流", "售后", "—"]
    goal = model.index(rows["售后"], GOAL)
    assert goal.data() == "As they come"

    delegate = window.places.table.itemDelegateForColumn(GOAL)
    editor = delegate.createEditor(QWidget(window), QStyleOptionViewItem(), goal)
    assert isinstance(editor, QComboBox)
    delegate.setEditorData(editor, goal)
    assert editor.currentData() == THEIRS
    editor.setCurrentIndex(editor.findData("d"))
    delegate.setModelData(editor, model, goal)
    window.take.click()

    assert [one.category for one in home.mine.phrases[2:]] == ["c", "d"]
    assert [one.name for one in home.mine.categories] == ["物流", "快递"]
    del qtbot


def test_columns_and_the_encoding_can_be_changed(home: Home, table: str) -> None:
    window = home.importing()
    window.choose(table)
    page = window.columns
    assert page.encoding.currentData() == "gb18030"
    assert page.roles["body"].currentText() == "B  话术"
    assert page.model.headerData(1, Qt.Orientation.Horizontal) == "B · Text"
    assert page.model.headerData(1, Qt.Orientation.Vertical) == 2
    assert page.model.index(1, 1).data() == "今天发货"

    pick(page.roles["title"], "C")
    assert window.plan
    assert [one.phrase.title for one in window.plan.items[:2]] == ["物流", "售后"]
    assert page.roles["category"].currentData() == "-"
    pick(page.header, "no")
    assert len(window.plan.items) == 4
    pick(page.encoding, "big5")
    assert window.columns.options["encoding"] == "big5"


def test_brackets_are_asked_for_on_request(home: Home, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("code,body\na,单号[订单号]\n", "utf-8")
    window = home.importing()
    window.choose(str(path))

    window.columns.brackets.setChecked(True)

    assert window.plan
    assert window.plan.items[0].phrase.body == "单号{{ order.number }}"


def test_a_table_without_a_text_shows_its_columns(home: Home, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("code,title\n,\n", "utf-8")
    window = home.importing()

    window.choose(str(path))

    assert window.tabs.currentWidget() in (window.columns, window.notes)
    assert not window.take.isEnabled()


def test_another_format_can_be_said(home: Home, table: str) -> None:
    window = home.importing()
    window.choose(table)

    pick(window.format, "text")

    assert window.plan
    assert window.plan.items
    assert "话术" in window.plan.items[0].phrase.body
    pick(window.format, "espanso")
    assert not window.plan.items
    assert window.tabs.currentWidget() is window.notes
    assert window.notes.toPlainText()


def test_a_file_that_cannot_be_opened_is_a_sentence(home: Home, tmp_path: Path) -> None:
    window = home.importing()

    window.choose(str(tmp_path / "nowhere"))

    assert "cannot be opened" in window.said.text()
    assert not window.take.isEnabled()


def test_another_book_is_chosen(home: Home, table: str, tmp_path: Path) -> None:
    other = Phrasebook("o", "Other", source=str(tmp_path / "o.toml"))
    home.books.take_in(replace(home.desk, books=(*home.desk.books, other)))
    window = home.importing()
    assert [window.book.itemText(n) for n in range(window.book.count())] == ["我的话术", "Other"]
    window.choose(table)

    pick(window.book, other.source)
    window.take.click()

    there = home.desk.book(other.source)
    assert there
    assert len(there.phrases) == 2


def test_pictures_are_put_beside_the_book(home: Home, tmp_path: Path) -> None:
    folder = tmp_path / "theirs"
    (folder / "media").mkdir(parents=True)
    (folder / "media" / "a.png").write_bytes(b"picture")
    (folder / "b.toml").write_text(
        'format = 1\n[[phrase]]\nid = "p"\ntitle = "t"\nbody = "x"\nimages = ["a.png"]\n'
    )
    window = home.importing()
    window.choose(str(folder))

    window.take.click()

    (name,) = home.mine.phrases[-1].images
    assert (Path(home.mine.source).parent / "media" / name).read_bytes() == b"picture"


def test_a_picture_that_cannot_be_kept_is_told(home: Home, tmp_path: Path) -> None:
    (tmp_path / "phrases").write_text("no folder")
    folder = tmp_path / "theirs"
    (folder / "media").mkdir(parents=True)
    (folder / "media" / "a.png").write_bytes(b"picture")
    (folder / "b.toml").write_text(
        'format = 1\n[[phrase]]\nid = "p"\ntitle = "t"\nbody = "x"\nimages = ["a.png"]\n'
    )
    window = home.importing()
    window.choose(str(folder))

    window.take.click()

    assert "The system says" in window.notes.toPlainText()


def test_the_window_lives_while_a_file_is_read_and_can_cancel(home: Home, table: str) -> None:
    jobs: list[Callable[[], None]] = []
    home.start = jobs.append
    window = home.importing()

    window.choose(table)
    assert window.said.text() == "Reading theirs.csv…"
    assert window.progress.isVisible()
    window.stop.click()
    jobs.pop()()

    assert window.plan is None
    assert window.said.text() == "Cancelled; nothing was written."
    assert not window.progress.isVisible()


def test_only_what_was_asked_last_is_shown(home: Home, table: str) -> None:
    jobs: list[Callable[[], None]] = []
    home.start = jobs.append
    window = home.importing()
    window.choose(str(FIXTURES / "qianniu" / "export.csv"))
    window.choose(table)

    for job in reversed(jobs):
        job()

    assert window.plan
    assert len(window.plan.items) == 3


def test_reading_is_done_in_another_thread(home: Home, table: str, qtbot: QtBot) -> None:
    home.start = in_thread
    window = home.importing()

    window.choose(table)
    qtbot.waitUntil(lambda: window.plan is not None, timeout=20_000)

    assert window.plan
    assert len(window.plan.items) == 3


def test_a_file_is_dropped(home: Home, table: str) -> None:
    window = home.importing()
    data = QMimeData()
    actions, buttons, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier,
    )
    drag = QDragEnterEvent(QPoint(9, 9), actions, data, buttons, keys.NoModifier)
    drag.ignore()
    QCoreApplication.sendEvent(window, drag)
    assert not drag.isAccepted()
    data.setUrls([QUrl.fromLocalFile(table)])
    QCoreApplication.sendEvent(window, drag)
    assert drag.isAccepted()
    assert window.plan is None

    drop = QDropEvent(QPointF(9, 9), actions, data, buttons, keys.NoModifier)
    QCoreApplication.sendEvent(window, drop)

    assert window.plan


def test_a_file_or_a_folder_is_asked_for(home: Home, table: str, qtbot: QtBot) -> None:
    window = home.importing()
    for button, mode in (
        (window.file, QFileDialog.FileMode.ExistingFile),
        (window.folder, QFileDialog.FileMode.Directory),
    ):
        button.click()
        (dialog,) = window.findChildren(QFileDialog)
        assert dialog.fileMode() == mode
        dialog.fileSelected.emit(table)
        assert window.plan
        dialog.close()
        qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))


def test_escape_first_cancels_and_then_closes(home: Home, table: str, qtbot: QtBot) -> None:
    jobs: list[Callable[[], None]] = []
    home.start = jobs.append
    window = home.importing()
    window.choose(table)

    window._on_escape()  # noqa: SLF001 - a shortcut needs the focus of a real desktop
    assert window.isVisible()
    window._on_escape()  # noqa: SLF001 - the same

    assert not window.isVisible()
    del qtbot


def test_every_control_has_a_name(home: Home) -> None:
    window = home.importing()
    out = home.exporting()
    for one in (window, out):
        for choice in one.findChildren(QComboBox):
            assert choice.accessibleName()
        assert one.progress.accessibleName()


def test_nothing_of_a_model_is_outside_of_it(home: Home, table: str) -> None:
    window = home.importing()
    for model in (window.items.model, window.columns.model, window.places.model):
        assert model.data(QModelIndex()) is None
        assert model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.FontRole) is None
    window.choose(table)
    for model in (window.items.model, window.columns.model, window.places.model):
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                model.data(model.index(row, column))
        assert not model.rowCount(model.index(0, 0))
        assert not model.columnCount(model.index(0, 0))
        assert not model.setData(model.index(0, 0), "x", Qt.ItemDataRole.FontRole)


def test_the_windows_are_made_anew_in_another_dress(home: Home, table: str) -> None:
    exchange = home.exchange
    exchange.redress()
    exchange.importing._work._start = at_once  # noqa: SLF001 - no thread in this test
    exchange.exporting._work._start = at_once  # noqa: SLF001 - the same
    exchange.importing.open(table)
    exchange.exporting.open()
    first = exchange.importing.window
    exchange.redress()

    assert exchange.importing.window is not first
    assert exchange.importing.window
    assert exchange.importing.window.plan
    for window in (exchange.importing.window, exchange.exporting.window):
        assert window
        home.qtbot.addWidget(window)


# --- export ---------------------------------------------------------------------------------------


def test_what_a_format_cannot_hold_is_said_before_it_is_written(home: Home) -> None:
    window = home.exporting()
    assert window.said.text() == "3 phrases."

    pick(window.format, "espanso")

    assert "1 phrases have no code to be typed: 在" in window.losses.toPlainText()


def test_a_book_a_category_a_selection_or_a_search_is_written(home: Home, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    window = home.exporting([Spot("/starter", "hi")])
    pick(window.format, "csv")
    assert window.said.text() == "1 phrase."
    window.query.setText("no such text")
    assert not window.buttons["save"].isEnabled()
    window.query.setText("Hello")
    assert window.said.text() == "1 phrase."
    window.query.clear()
    pick(window.scope, home.mine.source)
    assert window.said.text() == "2 phrases."
    pick(window.category, "c")
    assert window.said.text() == "1 phrase."
    window.query.setText("发货")

    window.saved.emit(window.outgoing, str(out))

    assert window.said.text() == f"Written: {out}"
    text = out.read_text("utf-8-sig")
    assert "明天发货" in text
    assert "在的" not in text


def test_the_handbook_is_a_pdf(home: Home, tmp_path: Path, qtbot: QtBot) -> None:
    out = tmp_path / "out.pdf"
    home.start = in_thread
    window = home.exporting()
    window.format.setCurrentIndex(window.format.findData("pdf"))

    window.saved.emit(window.outgoing, str(out))
    qtbot.waitUntil(lambda: not window.progress.isVisible(), timeout=60_000)

    assert window.said.text() == f"Written: {out}"
    data = out.read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")


def test_what_cannot_be_written_is_a_sentence(home: Home, tmp_path: Path) -> None:
    window = home.exporting()

    window.saved.emit(window.outgoing, str(tmp_path))

    assert window.said.text().startswith("The system says")


def test_where_to_write_is_asked_for(home: Home, tmp_path: Path, qtbot: QtBot) -> None:
    out = tmp_path / "out.toml"
    window = home.exporting()

    window.buttons["save"].click()
    (dialog,) = window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(out))

    assert out.exists()
    dialog.close()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
