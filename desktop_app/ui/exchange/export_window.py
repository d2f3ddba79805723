"""The window that writes phrases for other programs: what, as what, and what is lost by it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QWidget,
)

from desktop_app.exchange.formats import FORMATS
from desktop_app.ui.combo import Combo
from desktop_app.ui.editor.dialogs import SmallWindow
from desktop_app.ui.editor.look import editor_sheet
from desktop_app.ui.exchange.words import categories_of, format_name
from desktop_app.ui.sentences import problem_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.phrases import Phrasebook
    from desktop_app.core.problems import Problem
    from desktop_app.ui.theme import Theme

PDF = "pdf"
ALL, SELECTED = "\0all", "\0selected"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What is to be written.

    Attributes:
        book: The source of a book; None: the library.
        category: The id of one of its categories; None: all.
        selected: Whether only what was selected in the editor.
        query: Only what a search finds; empty: all.
        format: The id of a format, or ``PDF``.
    """

    book: str | None = None
    category: str | None = None
    selected: bool = False
    query: str = ""
    format: str = FORMATS[0].id


class ExportWindow(SmallWindow):
    """The window.

    Signals:
        wished: The ``Outgoing`` that is to be counted, and its losses said.
        saved: The same, and the path it is to be written to.
    """

    wished = Signal(object)
    saved = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", (38, 26))
        self.setWindowTitle(self.tr("Write phrases to a file"))
        self._books: Sequence[Phrasebook] = ()
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.scope, self.category, self.format = (Combo(self) for _ in range(3))
        self.query = QLineEdit(self)
        self.query.setPlaceholderText(self.tr("all; or what the search finds"))
        for name, field in (
            (self.tr("Phrases"), self.scope), (self.tr("Category"), self.category),
            (self.tr("Search"), self.query), (self.tr("Format"), self.format),
        ):  # fmt: skip
            field.setAccessibleName(name)
            form.addRow(name, field)
        self.column.addLayout(form)
        self.said = self.add_text("")
        self.losses = QPlainTextEdit(self)
        self.losses.setReadOnly(True)
        self.losses.setAccessibleName(self.tr("What this format cannot hold"))
        self.losses.setPlaceholderText(self.tr("This format holds all of it."))
        self.column.addWidget(self.losses, 1)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(self.fontMetrics().height() // 2)
        self.progress.setAccessibleName(self.tr("Writing"))
        self.progress.hide()
        self.column.addWidget(self.progress)
        self.add_buttons(
            ("close", self.tr("Close"), self.reject), ("save", self.tr("Save as…"), self._ask)
        )
        self.buttons["save"].setObjectName("primary")
        self.buttons["save"].setToolTip("Ctrl+S")
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.buttons["save"].click)
        for one in FORMATS:
            if one.writer:
                self.format.addItem(format_name(one), one.id)
        self.format.insertItem(self.format.findData("html") + 1, self.tr("Handbook (PDF)"), PDF)
        self.scope.activated.connect(self._on_scope)
        for choice in (self.category, self.format):
            choice.activated.connect(self._on_changed)
        self.query.textChanged.connect(self._on_changed)
        self.setStyleSheet(
            editor_sheet(theme, self.fontMetrics().height(), self.font().pointSizeF())
        )

    def show_books(self, books: Sequence[Phrasebook], selected: int, first: str = "") -> None:
        """Offer these books.

        Args:
            books: These.
            selected: So many phrases are chosen in the editor.
            first: The source of the book that is offered first.
        """
        self._books = tuple(books)
        now = self.scope.currentData()
        self.scope.clear()
        self.scope.addItem(self.tr("The whole library"), ALL)
        if selected:
            text = self.tr("%n phrases that are selected", "", selected)
            self.scope.addItem(text, SELECTED)
        for one in books:
            self.scope.addItem(one.name, one.source)
        wanted = SELECTED if selected else first or now
        self.scope.setCurrentIndex(max(self.scope.findData(wanted), 0))
        self._on_scope()

    @property
    def outgoing(self) -> Outgoing:
        """What is asked for."""
        scope, category = self.scope.currentData(), self.category.currentData()
        return Outgoing(
            scope if scope not in (ALL, SELECTED) else None,
            category or None,
            scope == SELECTED,
            self.query.text().strip(),
            str(self.format.currentData()),
        )

    def _on_scope(self) -> None:
        scope = self.scope.currentData()
        self.category.clear()
        self.category.addItem(self.tr("All"), "")
        for book in self._books:
            if book.source == scope:
                for ident, name in categories_of(book):
                    self.category.addItem(name, ident)
        self.category.setEnabled(self.category.count() > 1)
        self._on_changed()

    def _on_changed(self) -> None:
        self.wished.emit(self.outgoing)

    def show_losses(self, count: int, losses: Sequence[Problem]) -> None:
        """Say how many phrases it is, and what is lost."""
        self.said.setText(self.tr("%n phrases.", "", count))
        self.losses.setPlainText("\n".join(map(problem_sentence, losses)))
        self.buttons["save"].setEnabled(count > 0)

    def show_busy(self, *, busy: bool) -> None:
        """The file is being written."""
        self.progress.setVisible(busy)
        self.buttons["save"].setEnabled(not busy)

    def say(self, text: str) -> None:
        """How it went."""
        self.show_busy(busy=False)
        self.said.setText(text)

    def _ask(self) -> None:
        known = {one.id: one.endings[0] for one in FORMATS if one.writer} | {PDF: ".pdf"}
        ending = known[self.outgoing.format]
        dialog = QFileDialog(self, self.tr("Save as"), str(Path.home() / f"kuaihui{ending}"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"*{ending}"])
        dialog.setDefaultSuffix(ending.removeprefix("."))
        dialog.selectFile(f"kuaihui{ending}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.saved.emit(self.outgoing, path))
        dialog.open()
