"""The window that takes phrases in: a file, what would come of it, and only then the book."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop_app.core.importing import Options
from desktop_app.exchange.formats import FORMATS
from desktop_app.ui.combo import Combo
from desktop_app.ui.editor.look import editor_sheet
from desktop_app.ui.exchange.columns_page import ColumnsPage
from desktop_app.ui.exchange.dropping import FileDrop
from desktop_app.ui.exchange.items_page import ItemsPage
from desktop_app.ui.exchange.places_page import PlacesPage
from desktop_app.ui.exchange.words import categories_of, format_name
from desktop_app.ui.presenting import present
from desktop_app.ui.sentences import problem_sentence, refusal_sentence
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QCloseEvent

    from desktop_app.core.importing import Plan
    from desktop_app.core.phrases import Phrasebook
    from desktop_app.core.problems import Problem, Refusal
    from desktop_app.exchange.taking_in import Taken
    from desktop_app.ui.theme import Theme

SIZE = (58, 38)
"""Width and height in lines of text, where the screen has room."""

THEIRS = "\0"
OPTIONED = frozenset({"csv", "qianniu", "markdown", "text"})
"""The formats for which something can be said of how they are read."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user wants to see.

    Attributes:
        path: The file or folder.
        format: The id of a format; empty: what it looks like.
        reading: How it is to be read.
        book: The source of the book that it goes to.
        options: How it is taken in.
    """

    path: str = ""
    format: str = ""
    reading: Mapping[str, str] = field(default_factory=dict)
    book: str = ""
    options: Options = field(default_factory=Options)


class ImportWindow(QWidget):
    """The window.

    Signals:
        wished: The ``Wish`` that a plan is to be made for.
        taken: The ``Plan`` whose chosen items are to be taken in.
        stopped: What is under way is not wanted any more.
        undo_asked: Take the import back.
    """

    wished = Signal(object)
    taken = Signal(object)
    stopped = Signal()
    undo_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Take in phrases"))
        FileDrop(self).dropped.connect(self.choose)
        self.wish = Wish()
        self._books: Sequence[Phrasebook] = ()
        self.plan: Plan | None = None
        self._build(theme)
        self._set_keys()
        em = self.fontMetrics().height()
        self.setStyleSheet(editor_sheet(theme, em, self.font().pointSizeF()))
        self._show_state()

    # What it is made of

    def _build(self, theme: Theme) -> None:
        em = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QFrame(self)
        bar.setObjectName("bar")
        rows = QVBoxLayout(bar)
        rows.setContentsMargins(em // 2, em // 3, em // 2, em // 3)
        rows.addLayout(self._file_row())
        rows.addLayout(self._goal_row())
        column.addWidget(bar)
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName(self.tr("Take in phrases"))
        self.items = ItemsPage(theme, self)
        self.columns = ColumnsPage(self)
        self.places = PlacesPage(self)
        self.notes = QPlainTextEdit(self)
        self.notes.setReadOnly(True)
        self.notes.setPlaceholderText(self.tr("There is nothing to know of this file."))
        self.notes.setAccessibleName(self.tr("What to know of the file"))
        self.tabs.addTab(self.items, self.tr("Phrases"))
        self.tabs.addTab(self.columns, self.tr("Columns and encoding"))
        self.tabs.addTab(self.places, self.tr("Categories"))
        self.tabs.addTab(self.notes, "")
        column.addWidget(self.tabs, 1)
        column.addWidget(self._status_row())
        self.items.changed.connect(self._on_ticked)
        self.columns.changed.connect(self._on_reading_changed)
        self.places.changed.connect(self._on_places_changed)

    def _file_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.file = self._button(self.tr("File…"), "Ctrl+O", partial(self._ask, folder=False))
        self.folder = self._button(
            self.tr("Folder…"), "Ctrl+Shift+O", partial(self._ask, folder=True)
        )
        self.path = QLabel(self.tr("Choose a file or a folder, or drop one here."), self)
        self.path.setTextFormat(Qt.TextFormat.PlainText)
        self.format = self._choice(self.tr("Format"), self._on_format_chosen)
        self.format.addItem(self.tr("As it looks"), "")
        for one in FORMATS:
            if one.reader:
                self.format.addItem(format_name(one), one.id)
        self.format.setMinimumContentsLength(20)
        row.addWidget(self.file)
        row.addWidget(self.folder)
        row.addWidget(self.path, 1)
        row.addWidget(self._label(self.format))
        row.addWidget(self.format, 1)
        return row

    def _goal_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.book = self._choice(self.tr("Into"), self._on_book_chosen)
        self.category = self._choice(self.tr("Category"), self._on_category_chosen)
        self.clash = self._choice(self.tr("A code that is taken"), self._on_clash_chosen)
        for value, text in (
            ("keep", self.tr("stays: both have it")),
            ("drop", self.tr("is left out")),
            ("number", self.tr("gets a number")),
            ("replace", self.tr("replaces that phrase")),
        ):
            self.clash.addItem(text, value)
        for choice in (self.book, self.category, self.clash):
            row.addWidget(self._label(choice))
            row.addWidget(choice, 1)
        return row

    def _status_row(self) -> QFrame:
        bar = QFrame(self)
        bar.setObjectName("status")
        row = QHBoxLayout(bar)
        em = self.fontMetrics().height()
        row.setContentsMargins(em // 2, em // 3, em // 2, em // 3)
        self.said = QLabel(self)
        self.said.setObjectName("said")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(em // 2)
        self.progress.setMaximumWidth(em * 8)
        self.progress.setAccessibleName(self.tr("Reading"))
        self.stop = self._button(self.tr("Cancel"), "", self._on_stop)
        self.undo = self._button(self.tr("Take it back"), "Ctrl+Z", self.undo_asked.emit)
        self.close_button = self._button(self.tr("Close"), "Esc", self.close)
        self.take = self._button("", "Ctrl+Return", self._on_take)
        self.take.setObjectName("primary")
        row.addWidget(self.said, 1)
        for widget in (self.progress, self.stop, self.undo, self.close_button, self.take):
            row.addWidget(widget)
        self.progress.hide()
        self.stop.hide()
        self.undo.hide()
        return bar

    def _button(self, text: str, key: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setToolTip(tip(key))
        button.clicked.connect(lambda _=False: act())
        return button

    def _choice(self, name: str, act: Callable[[], None]) -> QComboBox:
        choice = Combo(self)
        choice.setAccessibleName(name)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(12)
        choice.activated.connect(lambda _: act())
        return choice

    def _label(self, choice: QComboBox) -> QLabel:
        label = QLabel(choice.accessibleName(), self)
        label.setBuddy(choice)
        return label

    def _set_keys(self) -> None:
        for key, button in (
            ("Ctrl+O", self.file), ("Ctrl+Shift+O", self.folder), ("Ctrl+Return", self.take),
            ("Ctrl+Z", self.undo),
        ):  # fmt: skip
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self._on_escape)

    def present(self) -> None:
        """Show the window in front, as large as the screen allows."""
        present(self, SIZE)

    # What is shown

    def show_books(self, books: Sequence[Phrasebook], usual: str, *, again: bool = True) -> None:
        """Offer the books that may be changed.

        Args:
            books: These.
            usual: The source of the one that is offered first.
            again: Whether the one that was chosen the last time comes before it.
        """
        self._books = tuple(books)
        sources = [one.source for one in books]
        goal = self.wish.book if again and self.wish.book in sources else usual
        if self.wish.book != goal:
            self.wish = replace(self.wish, book=goal)
        self.book.clear()
        for one in books:
            self.book.addItem(one.name, one.source)
        self.book.setCurrentIndex(self.book.findData(goal))
        self._offer_categories()

    def _offer_categories(self) -> None:
        now = self.wish.options.category
        self.category.clear()
        self.category.addItem(self.tr("As they come"), THEIRS)
        self.category.addItem(self.tr("None"), "")
        for ident, name in self._categories:
            self.category.addItem(name, ident)
        self.category.setCurrentIndex(self.category.findData(THEIRS if now is None else now))

    @property
    def _categories(self) -> list[tuple[str, str]]:
        books = (one for one in self._books if one.source == self.wish.book)
        return [pair for book in books for pair in categories_of(book)]

    def show_busy(self, text: str) -> None:
        """Something is under way; empty: nothing is any more."""
        for widget in (self.progress, self.stop):
            widget.setVisible(bool(text))
        self.undo.hide()
        if text:
            self.said.setText(text)
        self.take.setEnabled(not text and self._count > 0)

    def show_plan(self, taken: Taken, plan: Plan) -> None:
        """Show what was read, and what would come of it."""
        self.show_busy("")
        self.plan = plan
        self.format.setItemText(0, self.tr("As it looks"))
        if not self.wish.format and taken.format:
            text = self.tr("As it looks: {format}").format(format=format_name(taken.format))
            self.format.setItemText(0, text)
        self.columns.show_look(taken.look)
        is_optioned = taken.format is not None and taken.format.id in OPTIONED
        self.tabs.setTabVisible(self.tabs.indexOf(self.columns), is_optioned)
        self.places.model.show_cargo(taken.cargo, self._categories)
        self._show_notes(plan.problems)
        self.items.show_plan(plan)
        if taken.look and "body" not in taken.look.layout.columns:
            self.tabs.setCurrentWidget(self.columns)
        elif not plan.items:
            self.tabs.setCurrentWidget(self.notes)
        self._show_state()

    def show_refusal(self, why: Refusal) -> None:
        """The file cannot be opened."""
        self.show_busy("")
        self.plan = None
        self.items.show_plan(None)
        self._show_notes(())
        self._show_state()
        self.said.setText(refusal_sentence(why, {}))

    def show_done(self, count: int, problems: Sequence[Problem]) -> None:
        """The phrases are in the book."""
        self.show_busy("")
        if problems:
            self._show_notes(problems)
            self.tabs.setCurrentWidget(self.notes)
        self.plan = None
        self.items.show_plan(None)
        self._show_state()
        self.said.setText(self.tr("%n phrases are in the book now.", "", count))
        self.undo.show()
        self.undo.setFocus()

    def show_undone(self) -> None:
        """The import was taken back."""
        self.undo.hide()
        self._show_state()
        self.said.setText(self.tr("The book is as it was before."))

    def _show_notes(self, problems: Sequence[Problem]) -> None:
        self.notes.setPlainText("\n".join(map(problem_sentence, problems)))
        text = self.tr("To know ({count})").format(count=len(problems))
        self.tabs.setTabText(self.tabs.indexOf(self.notes), text)

    @property
    def _count(self) -> int:
        return sum(item.chosen for item in self.plan.items) if self.plan else 0

    def _show_state(self) -> None:
        count = self._count
        self.take.setText(self.tr("Take in %n phrases", "", count))
        self.take.setEnabled(count > 0)
        self.said.setText("")
        if self.plan:
            self.said.setText(self.tr("Nothing is written yet."))

    # What the user does

    def choose(self, path: str) -> None:
        """Look at another file or folder."""
        self.columns.begin()
        self.places.begin()
        options = replace(self.wish.options, categories={})
        self.path.setText(Path(path).name)
        self.path.setToolTip(tip(path))
        self.format.setCurrentIndex(0)
        self._wish(path=path, format="", reading={}, options=options)

    def _wish(self, **changes: object) -> None:
        self.wish = replace(self.wish, **changes)  # type: ignore[arg-type] # names and types are Wish's own
        if self.wish.path:
            self.wished.emit(self.wish)

    def _ask(self, *, folder: bool) -> None:
        dialog = QFileDialog(self, self.tr("Take in phrases"), str(Path(self.wish.path).parent))
        modes = QFileDialog.FileMode
        dialog.setFileMode(modes.Directory if folder else modes.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.choose)
        dialog.open()

    def _on_format_chosen(self) -> None:
        self._wish(format=str(self.format.currentData()))

    def _on_book_chosen(self) -> None:
        self.places.begin()
        options = replace(self.wish.options, category=None, categories={})
        self.wish = replace(self.wish, book=str(self.book.currentData()), options=options)
        self._offer_categories()
        self._wish()

    def _on_category_chosen(self) -> None:
        said = self.category.currentData()
        goal = None if said == THEIRS else str(said)
        self._wish(options=replace(self.wish.options, category=goal))

    def _on_clash_chosen(self) -> None:
        self._wish(options=replace(self.wish.options, clash=self.clash.currentData()))

    def _on_reading_changed(self, reading: Mapping[str, str]) -> None:
        self._wish(reading=reading)

    def _on_places_changed(self, goals: Mapping[tuple[str, ...], str]) -> None:
        self._wish(options=replace(self.wish.options, categories=goals))

    def _on_ticked(self, plan: Plan) -> None:
        self.plan = plan
        self._show_state()

    def _on_take(self) -> None:
        if self.plan and self._count:
            self.taken.emit(self.plan)

    def _on_stop(self) -> None:
        self.stopped.emit()
        self.show_busy("")
        self.said.setText(self.tr("Cancelled; nothing was written."))

    def _on_escape(self) -> None:
        if self.stop.isVisible():
            self._on_stop()
        else:
            self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.stopped.emit()
        self.show_busy("")
        super().closeEvent(event)
