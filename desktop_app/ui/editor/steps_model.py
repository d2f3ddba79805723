"""The steps of a ladder as a list that is put in order by dragging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from typing_extensions import override

from desktop_app.ui.editor.completion import SHOWN
from desktop_app.ui.editor.dragging import PHRASES, phrases_in
from desktop_app.ui.labels import step_number
from desktop_app.ui.rows import ROLE, Index, ListModel
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.core.ladders import Step
    from desktop_app.ui.theme import Theme

STEP = "application/x-kuaihui-step"


class StepsModel(ListModel["Step"]):
    """Number, code, title, and the price that the step would state.

    Signals:
        moved: A step's place, and the place it goes to.
        dropped: Spots of phrases that are to be steps, and the place they go to.
    """

    moved = Signal(int, int)
    dropped = Signal(object, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._prices: tuple[str, ...] = ()

    def show_steps(self, steps: Sequence[Step], prices: Sequence[str]) -> None:
        """Take these, each with what it states as it is written."""
        if (tuple(steps), tuple(prices)) != (self.rows, self._prices):
            self._prices = tuple(prices)
            self.show_rows(steps)

    @override
    def data(self, index: Index, role: int = ROLE.DisplayRole) -> object:
        if not index.isValid():
            return None
        step = self.rows[index.row()]
        if role == ROLE.DisplayRole:
            return " ".join(self._words(index.row()))
        if role == ROLE.ForegroundRole and step.skipped:
            return QColor(self._theme.faint)
        if role == SHOWN:
            return self._words(index.row())
        return tip(step.entry.phrase.body) if role == ROLE.ToolTipRole else None

    def _words(self, row: int) -> tuple[str, str]:
        """What a step is called, and what it states."""
        phrase = self.rows[row].entry.phrase
        words = (step_number(row), phrase.code, phrase.title)
        return "  ".join(word for word in words if word), self._prices[row]

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled

    @override
    def mimeTypes(self) -> list[str]:
        return [STEP, PHRASES]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(STEP, str(indexes[0].row()).encode())
        return data

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        to = row if row >= 0 else len(self.rows)
        if data.hasFormat(STEP):
            start = int(bytes(data.data(STEP).data()))
            self.moved.emit(start, to - 1 if to > start else to)
        elif spots := phrases_in(data):
            self.dropped.emit(spots, to)
        return False  # the desk makes the move; the view must not remove any rows
