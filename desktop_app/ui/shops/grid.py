"""A table that is typed into, pasted into and copied from like a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)
from typing_extensions import override

from desktop_app.core.cell_texts import rows_of, text_of
from desktop_app.ui.boxes import Ticks

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop_app.core.shop_columns import Cell
    from desktop_app.ui.shops.grid_model import GridModel

WIDTHS = {
    "id": 6, "name": 11, "price": 5, "list_price": 5, "floor_price": 6, "stock": 12, "link": 9,
    "starts": 10, "ends": 10, "state": 8, "first": 5, "last": 5, "fee": 5,
    "served": 5, "key": 18, "value": 26,
}  # fmt: skip
"""Widths of columns in lines of text."""

_USUAL_WIDTH, _LEAST_WIDTH = 10, 4
_DELETE_ROWS = QKeySequence("Ctrl+Delete")
_STANDARD = QKeySequence.StandardKey


class Grid(QTableView):
    """The view of a ``GridModel``.

    Signals:
        pasted: The cell from which on, and the rows of texts.
        filled: Cells, and the text that all of them get.
        row_asked: In front of which row an empty one is wanted.
        rows_removed: Numbers of rows.
        row_moved: A row, and how many steps down.
        came_to: The current cell has changed.
    """

    pasted = Signal(object, object)
    filled = Signal(object, str)
    row_asked = Signal(int)
    rows_removed = Signal(object)
    row_moved = Signal(int, int)
    came_to = Signal()

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._place = (0, 0)
        self._widths: dict[str, int] = {}
        self.setModel(model)
        triggers = QAbstractItemView.EditTrigger
        if model.table == "zone":
            self.setItemDelegate(Ticks(self))
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.7))
        self.horizontalHeader().setMinimumSectionSize(self.fontMetrics().height() * _LEAST_WIDTH)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setStretchLastSection(model.table == "fact")
        self.horizontalHeader().sectionResized.connect(self._on_section_resized)
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one; where there is none, the nearest."""
        row = max(0, min(row, self._model.rowCount() - 1))
        column = max(0, min(column, self._model.columnCount() - 1))
        self.setCurrentIndex(self._model.index(row, column))

    @property
    def row(self) -> int:
        """The current row; the number of rows if there is none."""
        index = self.currentIndex()
        return index.row() if index.isValid() else self._model.rowCount()

    @property
    def chosen_rows(self) -> list[int]:
        """The rows that have a selected cell."""
        return sorted({index.row() for index in self.selectedIndexes()})

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override] # Qt's stub takes persistent ones too
        super().currentChanged(current, previous)
        self.came_to.emit()

    def _on_about_to_reset(self) -> None:
        index = self.currentIndex()
        self._place = (index.row(), index.column()) if index.isValid() else self._place

    def _on_reset(self) -> None:
        em = self.fontMetrics().height()
        self.horizontalHeader().blockSignals(True)  # noqa: FBT003 - Qt's signature
        for column in range(self._model.columnCount()):
            key = self._model.key(column)
            self.setColumnWidth(column, self._widths.get(key, WIDTHS.get(key, _USUAL_WIDTH) * em))
            if key == "regions":
                self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().blockSignals(False)  # noqa: FBT003 - the same
        self.go_to(*self._place)

    def _on_section_resized(self, column: int, _old: int, new: int) -> None:
        self._widths[self._model.key(column)] = new

    # Keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState  # keys the editor left over
        if editing or not self._pressed(event):
            super().keyPressEvent(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; whether it asks for anything."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.matches(_STANDARD.Copy):
            self.copy()
        elif event.matches(_STANDARD.Cut):
            self.copy()
            self.clear_cells()
        elif event.matches(_STANDARD.Paste):
            self.paste()
        elif QKeySequence(event.keyCombination()) == _DELETE_ROWS:
            self.rows_removed.emit(self.chosen_rows)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_cells()
        elif event.key() == Qt.Key.Key_Insert and not event.modifiers():
            self.row_asked.emit(self.row)
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.row_moved.emit(self.row, 1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_down()
        else:
            return False
        return True

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._go_down()

    def _go_down(self) -> None:
        self.go_to(self.row + 1, self.currentIndex().column())

    # The clipboard

    def copy(self) -> None:
        """Put the selected cells on the clipboard, as a spreadsheet takes them."""
        indexes = self.selectedIndexes()
        columns = sorted({index.column() for index in indexes})
        rows = [
            [
                str(self._model.index(row, column).data(Qt.ItemDataRole.EditRole))
                for column in columns
            ]
            for row in self.chosen_rows
        ]
        if rows:
            QGuiApplication.clipboard().setText(text_of(rows))

    def paste(self) -> None:
        """Put the clipboard's cells from the current one on; one cell fills all selected."""
        block = rows_of(QGuiApplication.clipboard().text())
        chosen = self.selectedIndexes()
        if len(block) == len(block[0]) == 1 and len(chosen) > 1:
            self.filled.emit(self._cells(), block[0][0])
        else:
            top = min((index.row() for index in chosen), default=0)
            left = min((index.column() for index in chosen), default=0)
            self.pasted.emit(self._model.cell_at(top, left), block)

    def clear_cells(self) -> None:
        """Empty the selected cells."""
        self.filled.emit(self._cells(), "")

    def _cells(self) -> list[Cell]:
        editable = Qt.ItemFlag.ItemIsEditable
        return [
            self._model.cell(index)
            for index in self.selectedIndexes()
            if self._model.flags(index) & editable
        ]

    def choose(self, rows: range, column: int) -> None:
        """Select these cells of a column."""
        self.go_to(rows.start, column)
        for row in rows:
            self.selectionModel().select(
                self._model.index(row, column), QItemSelectionModel.SelectionFlag.Select
            )
