"""The questions of a book: how a value that is not known is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)
from typing_extensions import override

from desktop_app.core.phrases import KINDS, Field
from desktop_app.ui.combo import ChoiceDelegate
from desktop_app.ui.editor.dialogs import SmallWindow
from desktop_app.ui.editor.typing_fields import parted
from desktop_app.ui.editor.words import kind_of_field
from desktop_app.ui.rows import ROLE, Index, TitledModel
from desktop_app.ui.shops.fields import ChoiceField

if TYPE_CHECKING:
    from desktop_app.core.editing.desk import Desk
    from desktop_app.core.phrases import Phrasebook

NAME, LABEL, KIND, CHOICES, DEFAULT = range(5)


class FieldsModel(TitledModel[Field]):
    """One row a question.

    Signals:
        edited: The ``Field`` with something changed, and the name it had.
    """

    edited = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.titles = (
            self.tr("Variable"), self.tr("Question"), self.tr("Kind"), self.tr("Choices"),
            self.tr("Usual answer"),
        )  # fmt: skip
        self._editable = False

    def show_book(self, book: Phrasebook | None, *, editable: bool) -> None:
        """Show the questions of a book."""
        fields = book.fields if book else ()
        if (fields, editable) != (self.rows, self._editable):
            self.beginResetModel()
            self.rows, self._editable = fields, editable
            self.endResetModel()

    def field(self, row: int) -> Field | None:
        """The question in a row."""
        return self.rows[row] if 0 <= row < len(self.rows) else None

    @override
    def data(self, index: Index, role: int = ROLE.DisplayRole) -> object:
        if not index.isValid() or role not in (ROLE.DisplayRole, ROLE.EditRole):
            return None
        one, column = self.rows[index.row()], index.column()
        if column == KIND:
            return kind_of_field(one.kind) if role == ROLE.DisplayRole else one.kind
        texts = {NAME: one.name, LABEL: one.label, DEFAULT: one.default}
        return texts.get(column, ", ".join(one.choices))

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable
        return flags | flag.ItemIsEditable if self._editable else flags

    @override
    def setData(self, index: Index, value: object, role: int = ROLE.EditRole) -> bool:
        if role != ROLE.EditRole or not index.isValid() or not self._editable:
            return False
        one, text = self.rows[index.row()], str(value).strip()
        after = {
            NAME: lambda: replace(one, name=text or one.name),
            LABEL: lambda: replace(one, label=text),
            KIND: lambda: replace(one, kind=text),
            CHOICES: lambda: replace(one, choices=parted(text)),
            DEFAULT: lambda: replace(one, default=text),
        }[index.column()]()
        if after == one:
            return False
        self.edited.emit(after, one.name)
        return True


class FieldsWindow(SmallWindow):
    """The questions of one book at a time.

    Signals:
        put: Book, ``Field``, and the name it had.
        removed: Book and name.
    """

    put = Signal(str, object, str)
    removed = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "", (46, 24))
        self.setWindowTitle(self.tr("Questions"))
        self._desk: Desk | None = None
        self.add_text(
            self.tr("How a value that a reply needs and nobody knows yet is asked for.")
        ).setObjectName("dim")
        self.choice = ChoiceField((), free=False)
        self.choice.setAccessibleName(self.tr("Phrasebook"))
        self.choice.typed.connect(self._show)
        self.column.addWidget(self.choice)
        self.fields_model = FieldsModel(self)
        self.fields_model.edited.connect(lambda one, was: self.put.emit(self._source, one, was))
        self.table = QTableView(self)
        self.table.setAccessibleName(self.tr("Questions"))
        self.table.setModel(self.fields_model)
        kinds = [(kind, kind_of_field(kind)) for kind in KINDS]
        self.table.setItemDelegateForColumn(KIND, ChoiceDelegate(lambda: kinds, self.table))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(LABEL, QHeaderView.ResizeMode.Stretch)
        em = self.fontMetrics().height()
        for column, wide in ((NAME, 9), (KIND, 6), (CHOICES, 9), (DEFAULT, 7)):
            self.table.setColumnWidth(column, em * wide)
        delete = QAction(self.table)
        delete.setShortcut(QKeySequence("Del"))
        delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        delete.triggered.connect(self._remove)
        self.table.addAction(delete)
        self.column.addWidget(self.table, 1)
        self.add_buttons(
            ("new", self.tr("New question"), self._add),
            ("remove", self.tr("Delete question"), self._remove),
            ("close", self.tr("Close"), self.accept),
        )

    def show_desk(self, desk: Desk) -> None:
        """Take the books as they are now."""
        self._desk = desk
        self.choice.offer([(book.source, book.name) for book in desk.books])
        if desk.book(str(self.choice.currentData() or "")) is None:
            own = desk.own or next(iter(desk.books), None)
            self.choice.show_text(own.source if own else "")
        self._show()

    @property
    def _source(self) -> str:
        return str(self.choice.currentData() or "")

    def _show(self) -> None:
        if self._desk is None:
            return
        own = self._desk.editable(self._source)
        self.fields_model.show_book(self._desk.book(self._source), editable=own)
        self.buttons["new"].setEnabled(own)
        self.buttons["remove"].setEnabled(own)

    def _add(self) -> None:
        book = self._desk.book(self._source) if self._desk else None
        if book is None:
            return
        used = {one.name for one in book.fields}
        number = next(n for n in range(1, len(used) + 2) if f"ask.value{n}" not in used)
        self.put.emit(self._source, Field(f"ask.value{number}", self.tr("New question")), "")
        index = self.fields_model.index(self.fields_model.rowCount() - 1, LABEL)
        self.table.setCurrentIndex(index)
        self.table.edit(index)

    def _remove(self) -> None:
        if one := self.fields_model.field(self.table.currentIndex().row()):
            self.removed.emit(self._source, one.name)
