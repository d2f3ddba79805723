"""A table of a shop as Qt asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor
from typing_extensions import override

from desktop_app.core.cells import plain
from desktop_app.core.shop_checks import promotion_state
from desktop_app.core.shop_columns import Cell
from desktop_app.core.shop_editing import columns_of, rows_of, text_at
from desktop_app.ui.shops.words import (
    all_other_regions,
    column_title,
    fact_title,
    fault_sentence,
    state_word,
)
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from desktop_app.core.shop_checks import Fault
    from desktop_app.core.shop_editing import Edit
    from desktop_app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

STATE = "state"
NUMBERS = frozenset({"price", "list_price", "floor_price", "fee", "first", "last", "threshold"})
_NOWHERE = QModelIndex()


class GridModel(QAbstractTableModel):
    """Shows one table of an edit.

    Signals:
        typed: A cell and the text that was typed into it.
    """

    typed = Signal(object, str)

    def __init__(self, table: str, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self._theme = theme
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._columns: tuple[str, ...] = ()
        self._faults: Mapping[Cell, Fault] = {}
        self._read_only = False

    def show_edit(
        self, edit: Edit, faults: Mapping[Cell, Fault], now: dt.datetime, *, read_only: bool
    ) -> None:
        """Take what there is; the shape is only reset where it has changed."""
        columns = columns_of(edit, self.table)
        count = len(rows_of(edit, self.table))
        texts = [
            [text_at(edit, Cell(self.table, row, key)) for key in columns] for row in range(count)
        ]
        if self.table == "promotion":
            columns = (STATE, *columns)
            for row, line in enumerate(texts):
                line.insert(0, state_word(promotion_state(edit, row, now)))
        same = (columns, count) == (self._columns, len(self._rows))
        if not same:
            self.beginResetModel()
        self._columns, self._rows = columns, tuple(map(tuple, texts))
        self._faults, self._read_only = faults, read_only
        if not same:
            self.endResetModel()
        elif count and columns:
            last = self.index(count - 1, len(columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def cell(self, index: Index) -> Cell:
        """The cell at an index."""
        return self.cell_at(index.row(), index.column())

    def cell_at(self, row: int, column: int) -> Cell:
        """The cell at a place; the state of a promotion counts as its name."""
        key = self._columns[column]
        return Cell(self.table, row, "name" if key == STATE else key)

    def key(self, column: int) -> str:
        """The key of a column."""
        return self._columns[column]

    def fault(self, index: Index) -> Fault | None:
        """What is off at an index."""
        if not index.isValid() or self._columns[index.column()] == STATE:
            return None
        return self._faults.get(self.cell(index))

    def column(self, key: str) -> int:
        """The number of a column; 0 if there is none."""
        return self._columns.index(key) if key in self._columns else 0

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._read_only:
            return flags
        key = self._columns[index.column()]
        if key == "served":
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        fixed = key == STATE or (self._is_others(index.row()) and key in ("name", "regions"))
        return flags if fixed else flags | Qt.ItemFlag.ItemIsEditable

    def _is_others(self, row: int) -> bool:
        return self.table == "zone" and row == len(self._rows) - 1

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        text = self._rows[index.row()][index.column()]
        key = self._columns[index.column()]
        shown = self._shown(index.row(), key, text)
        value: object = None
        match role:
            case Role.DisplayRole:
                value = shown
            case Role.EditRole:
                value = text
            case Role.CheckStateRole if key == "served":
                value = Qt.CheckState.Checked if text == "yes" else Qt.CheckState.Unchecked
            case Role.ToolTipRole:
                value = tip(fault_sentence(self.fault(index)) or shown) or None
            case Role.AccessibleDescriptionRole:
                value = fault_sentence(self.fault(index))
            case Role.TextAlignmentRole if key in NUMBERS:
                value = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Role.BackgroundRole | Role.ForegroundRole:
                value = self._colour(index, key, role)
        return value

    def _shown(self, row: int, key: str, text: str) -> str:
        if self._is_others(row) and key == "name":
            return all_other_regions()
        if (self.table, key) == ("fact", "key"):
            return fact_title(text)
        return "" if key == "served" else text

    def _colour(self, index: Index, key: str, role: int) -> QColor | None:
        fault = self.fault(index)
        back = role == Role.BackgroundRole
        if fault and fault.lost:
            return QColor(self._theme.error if back else self._theme.error_text)
        if fault:
            return QColor(self._theme.blank if back else self._theme.blank_text)
        dim = key == STATE or (self._is_others(index.row()) and key == "name")
        return QColor(self._theme.dim) if dim and not back else None

    @override
    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        if not index.isValid() or role not in (Role.EditRole, Role.CheckStateRole):
            return False
        text = str(value)
        if role == Role.CheckStateRole:
            text = "yes" if Qt.CheckState(value) == Qt.CheckState.Checked else "no"
        self.typed.emit(self.cell(index), text)
        return True

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        across = orientation == Qt.Orientation.Horizontal
        if across and section < len(self._columns):
            key = self._columns[section]
            if role == Role.DisplayRole:
                return column_title(self.table, key)
            if role == Role.TextAlignmentRole and key in NUMBERS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            if role == Role.ToolTipRole and self.table in ("product", "promotion") and key != STATE:
                named = f"{{{{ {self.table}.{plain(key)} }}}}"
                return tip(named) if key != "floor_price" else None
        elif not across and role == Role.DisplayRole:
            return str(section + 1)
        return None
