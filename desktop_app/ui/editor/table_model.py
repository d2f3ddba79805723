"""The phrases of a place as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from typing_extensions import override

from desktop_app.ui.editor.dragging import PHRASES, phrases_dragged, phrases_in
from desktop_app.ui.rows import ROLE, Index, TitledModel
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.core.editing.desk import Spot
    from desktop_app.core.phrases import Phrase
    from desktop_app.ui.editor.places import Row
    from desktop_app.ui.theme import Theme

CODE, TITLE, CATEGORY, USES, STATE = range(5)
GRAVE = 1000
"""A grave flaw counts so many slight ones."""


class TableModel(TitledModel["Row"]):
    """Code, title, category, uses this week, and what needs a look.

    Signals:
        typed: A ``Spot``, ``code`` or ``title``, and the new text.
        reordered: Spots, and the ``Spot`` they go in front of, or None for the end.
    """

    typed = Signal(object, str, str)
    reordered = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.titles = (
            self.tr("Code"), self.tr("Title"), self.tr("Category"), self.tr("Week"),
            self.tr("Check"),
        )  # fmt: skip
        self._given: list[Row] = []
        self._uses: Mapping[str, int] = {}
        self._flaws: Mapping[Spot, tuple[int, int]] = {}
        self._order: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self.editable: frozenset[str] = frozenset()

    # What is in it

    def show_rows(self, rows: list[Row]) -> None:
        """Take other rows: by one reset, or where they are the same phrases, afresh."""
        before = [row[0] for row in self.rows]
        self._given = rows
        ordered = self._ordered(rows)
        if [row[0] for row in ordered] == before:
            self.rows = ordered
            if ordered:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ordered) - 1, STATE))
            return
        self.beginResetModel()
        self.rows = ordered
        self.endResetModel()

    def show_uses(self, uses: Mapping[str, int]) -> None:
        """How often each phrase was used this week, by id."""
        self._uses = uses
        self._refresh(USES)

    def show_flaws(self, flaws: Mapping[Spot, tuple[int, int]]) -> None:
        """How many grave and slight flaws each phrase has."""
        self._flaws = flaws
        self._refresh(STATE)

    def _refresh(self, column: int) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0, column), self.index(len(self.rows) - 1, column))

    @property
    def spots(self) -> Sequence[Spot]:
        """The phrases, as they stand."""
        return [row[0] for row in self.rows]

    def spot(self, row: int) -> Spot | None:
        """The phrase in a row."""
        return self.rows[row][0] if 0 <= row < len(self.rows) else None

    def row_of(self, spot: Spot) -> int:
        """The row of a phrase; -1 where it is not shown."""
        return next((n for n, row in enumerate(self.rows) if row[0] == spot), -1)

    @property
    def in_file_order(self) -> bool:
        """Whether the rows stand as in the books."""
        return self._order[0] < 0

    # Sorting

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order)
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        spots = [self.rows[index.row()][0] for index in kept]
        self.rows = self._ordered(self._given)
        place = {row[0]: n for n, row in enumerate(self.rows)}
        now = [self.index(place[s], i.column()) for s, i in zip(spots, kept, strict=True)]
        self.changePersistentIndexList(kept, now)
        self.layoutChanged.emit()

    def _ordered(self, rows: list[Row]) -> list[Row]:
        column, order = self._order
        if column < 0:
            return rows
        backwards = order == Qt.SortOrder.DescendingOrder
        return sorted(rows, key=lambda row: self._key(row, column), reverse=backwards)

    def _key(self, row: Row, column: int) -> tuple[int, str]:
        spot, phrase, book = row
        if column == USES:
            return self._uses.get(phrase.id, 0), ""
        if column == STATE:
            grave, slight = self._flaws.get(spot, (0, 0))
            return grave * GRAVE + slight, ""
        if column == CATEGORY:
            category = book.category.get(phrase.category)
            return 0, category.name.casefold() if category else ""
        return 0, (phrase.code if column == CODE else phrase.title).casefold()

    # The table

    @override
    def data(self, index: Index, role: int = ROLE.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role in (ROLE.DisplayRole, ROLE.EditRole):
            return self._text(row, column)
        if role == ROLE.ToolTipRole:
            return tip(row[1].body) if column == TITLE else None
        if role == ROLE.TextAlignmentRole and column == USES:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == ROLE.ForegroundRole:
            return self._colour(row, column)
        return self._spoken(row, column) if role == ROLE.AccessibleTextRole else None

    def _text(self, row: Row, column: int) -> str:
        spot, phrase, book = row
        if column == CODE:
            return phrase.code
        if column == TITLE:
            return phrase.title
        if column == CATEGORY:
            category = book.category.get(phrase.category)
            return category.name if category else ""
        if column == USES:
            return str(self._uses.get(phrase.id, "") or "")
        grave, slight = self._flaws.get(spot, (0, 0))
        return f"✕ {grave}" if grave else f"⚠ {slight}" if slight else "✓"

    def _spoken(self, row: Row, column: int) -> str:
        if column != STATE:
            return self._text(row, column)
        grave, slight = self._flaws.get(row[0], (0, 0))
        if not grave + slight:
            return self.tr("Nothing to mend")
        return self.tr("{count} places need a look").format(count=grave + slight)

    def _colour(self, row: Row, column: int) -> QColor | None:
        if column == STATE:
            grave, slight = self._flaws.get(row[0], (0, 0))
            theme = self._theme
            return QColor(theme.late if grave else theme.warning if slight else theme.in_time)
        return QColor(self._theme.dim) if column in (CATEGORY, USES) else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled
        own = self.rows[index.row()][2].source in self.editable
        return flags | flag.ItemIsEditable if own and index.column() in (CODE, TITLE) else flags

    @override
    def setData(self, index: Index, value: object, role: int = ROLE.EditRole) -> bool:
        if role != ROLE.EditRole or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        text = str(value).strip()
        if text == self._text(self.rows[index.row()], index.column()):
            return False
        key = "code" if index.column() == CODE else "title"
        self.typed.emit(self.rows[index.row()][0], key, text)
        return True

    def phrase(self, row: int) -> Phrase:
        """The phrase in a row."""
        return self.rows[row][1]

    # Dragging

    @override
    def mimeTypes(self) -> list[str]:
        return [PHRASES]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted({index.row() for index in indexes})
        return phrases_dragged([self.rows[row][0] for row in rows])

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        return data.hasFormat(PHRASES) and self.in_file_order and not parent.isValid()

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if self.canDropMimeData(data, action, row, column, parent):
            self.reordered.emit(phrases_in(data), self.spot(row))
        return False  # the desk makes the move; the view must not remove any rows
