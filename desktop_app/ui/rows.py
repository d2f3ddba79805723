"""What rows have in common: models of a list and of a table below titles, and a plain table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView
from typing_extensions import override

from desktop_app.ui.theme import line_height

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QObject

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROLE = Qt.ItemDataRole
Row = TypeVar("Row")


class ListModel(QAbstractListModel, Generic[Row]):
    """A list; who derives from it says what is read in its ``rows``."""

    def __init__(self, parent: QObject | None = None, rows: Iterable[Row] = ()) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = tuple(rows)

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Take these, by one reset."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)


class TitledModel(QAbstractTableModel, Generic[Row]):
    """A table; who derives from it says what is read in its ``rows``, below the ``titles``."""

    def __init__(self, parent: QObject | None = None, titles: Iterable[str] = ()) -> None:
        super().__init__(parent)
        self.titles = tuple(titles)
        self.rows: Sequence[Row] = ()

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.titles)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != ROLE.DisplayRole:
            return None
        return self.titles[section]


def choose_rows(table: QTableView) -> None:
    """Let a table be one in which a row is chosen, without a grid and numbers; Tab leaves it."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(round(line_height(table.font()) * 1.35))
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
