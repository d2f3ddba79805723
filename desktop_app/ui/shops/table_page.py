"""A table of a shop with the buttons that change its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.problems import Refusal
from desktop_app.core.shop_columns import USUAL_FACTS
from desktop_app.core.shop_editing import (
    Edit,
    inserted,
    moved,
    put,
    removed,
    rows_of,
    settled,
    typed,
    with_column,
)
from desktop_app.core.shop_pasting import pasted
from desktop_app.ui.sentences import refusal_sentence
from desktop_app.ui.shops.grid import Grid
from desktop_app.ui.shops.grid_model import GridModel
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from desktop_app.core.shop_checks import Fault
    from desktop_app.core.shop_columns import Cell
    from desktop_app.ui.theme import Theme


class TablePage(QWidget):
    """One table of the shop that is edited.

    Signals:
        edited: The next ``Edit``.
        came_to: The cell that is current now, or None.
        said: A sentence for the status line.
    """

    edited = Signal(object)
    came_to = Signal(object)
    said = Signal(str)

    def __init__(self, table: str, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._edit: Edit | None = None
        self.model = GridModel(table, theme, self)
        self.grid = Grid(self.model, self)
        self.grid.setAccessibleName(name)
        self._buttons = self._make_buttons()
        self.column_name = QLineEdit(self)
        self.column_name.setPlaceholderText(self.tr("New column"))
        self.column_name.setAccessibleName(self.tr("Name of a new own fact"))
        self.column_name.setVisible(table in USUAL_FACTS)
        self.column_name.setFixedWidth(self.fontMetrics().height() * 10)
        self.column_name.returnPressed.connect(self._on_column_named)
        hint = QLabel(self.tr("Paste rows from a spreadsheet with Ctrl+V"), self)
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        row = QHBoxLayout()
        for button in self._buttons:
            row.addWidget(button)
        row.addWidget(self.column_name)
        row.addWidget(hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.grid, 1)
        self._connect()

    def _make_buttons(self) -> tuple[QWidget, ...]:
        self.add_button = add = QPushButton(self.tr("Add row"), self)
        add.setToolTip(self.tr("Add row (Insert: above this one)"))
        add.clicked.connect(self._on_add_clicked)
        delete = QPushButton(self.tr("Delete rows"), self)
        delete.setToolTip(self.tr("Delete the selected rows (Ctrl+Delete)"))
        delete.clicked.connect(self._on_delete_clicked)
        up, down = QToolButton(self), QToolButton(self)
        for button, arrow, name, keyed in (
            (up, Qt.ArrowType.UpArrow, self.tr("Move up"), self.tr("Move up (Alt+Up)")),
            (down, Qt.ArrowType.DownArrow, self.tr("Move down"), self.tr("Move down (Alt+Down)")),
        ):
            button.setArrowType(arrow)
            button.setAccessibleName(name)
            button.setToolTip(tip(keyed))
        self.up_button, self.down_button = up, down
        up.clicked.connect(self._on_up_clicked)
        down.clicked.connect(self._on_down_clicked)
        return (add, delete, up, down)

    def _connect(self) -> None:
        self.model.typed.connect(self._on_typed)
        self.grid.pasted.connect(self._on_pasted)
        self.grid.filled.connect(self._on_filled)
        self.grid.row_asked.connect(self._on_row_asked)
        self.grid.rows_removed.connect(self._on_rows_removed)
        self.grid.row_moved.connect(self._on_row_moved)
        self.grid.came_to.connect(self._on_came_to)

    def show_edit(
        self, edit: Edit, faults: Mapping[Cell, Fault], now: dt.datetime, *, read_only: bool
    ) -> None:
        """Show what there is."""
        self._edit = None if read_only else edit
        for widget in (*self._buttons, self.column_name):
            widget.setEnabled(not read_only)
        self.model.show_edit(edit, faults, now, read_only=read_only)

    def go_to(self, cell: Cell) -> None:
        """Make a cell the current one."""
        self.grid.go_to(cell.row, self.model.column(cell.key))
        self.grid.setFocus()

    def _become(self, edit: Edit) -> None:
        if edit is not self._edit:
            self.edited.emit(edit)

    def _on_typed(self, cell: Cell, text: str) -> None:
        if self._edit:
            self._become(typed(self._edit, cell, text))

    def _on_pasted(self, cell: Cell, block: Sequence[Sequence[str]]) -> None:
        if self._edit is None:
            return
        result = pasted(self._edit, cell, block)
        self._become(result.edit)
        if result.left_over:
            self.said.emit(self.tr("%n cells found no column.", "", result.left_over))

    def _on_filled(self, cells: Sequence[Cell], text: str) -> None:
        if self._edit is None:
            return
        edit = self._edit
        for cell in cells:
            edit = put(edit, cell, text)
        self._become(settled(edit))

    def _on_row_asked(self, row: int) -> None:
        if self._edit:
            self._become(inserted(self._edit, self._table, row))
            self.grid.go_to(row, self.grid.currentIndex().column())

    def _on_rows_removed(self, rows: Sequence[int]) -> None:
        if self._edit and rows:
            self._become(removed(self._edit, self._table, rows))

    def _on_row_moved(self, row: int, steps: int) -> None:
        if self._edit:
            column = self.grid.currentIndex().column()
            count = len(rows_of(self._edit, self._table)) - (self._table == "zone")
            self._become(moved(self._edit, self._table, row, steps))
            if row < count:
                self.grid.go_to(min(row + steps, count - 1), column)

    def _on_add_clicked(self) -> None:
        """Add a row at the end and begin to type into it."""
        if self._edit:
            last = len(rows_of(self._edit, self._table)) - (self._table == "zone")
            self._on_row_asked(last)
            self.grid.go_to(last, 1 if self._table == "promotion" else 0)
            self.grid.setFocus()

    def _on_delete_clicked(self) -> None:
        self._on_rows_removed(self.grid.chosen_rows)
        self.grid.setFocus()

    def _on_up_clicked(self) -> None:
        self._on_row_moved(self.grid.row, -1)

    def _on_down_clicked(self) -> None:
        self._on_row_moved(self.grid.row, 1)

    def _on_column_named(self) -> None:
        if self._edit is None:
            return
        wider = with_column(self._edit, self._table, self.column_name.text())
        if isinstance(wider, Refusal):
            self.said.emit(refusal_sentence(wider, {}))
            return
        self.column_name.clear()
        self._become(wider)
        self.grid.go_to(self.grid.row, self.model.columnCount() - 1)
        self.grid.setFocus()

    def _on_came_to(self) -> None:
        index = self.grid.currentIndex()
        self.came_to.emit(self.model.cell(index) if index.isValid() else None)
