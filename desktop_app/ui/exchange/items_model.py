"""What would become of each phrase that arrives, as rows to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from desktop_app.ui.exchange.words import name_of, place_name, status_name
from desktop_app.ui.rows import ROLE, Index, TitledModel
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.core.importing import Item, Plan
    from desktop_app.core.phrases import Category

STATUS, TITLE, CODE, CATEGORY, PLACE = range(5)


class ItemsModel(TitledModel[int]):
    """The items of a plan, all or those of one status.

    Signals:
        ticked: The ids of phrases, and whether they are to be taken.
    """

    ticked = Signal(object, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.titles = (
            self.tr("Take"), self.tr("Title"), self.tr("Code"), self.tr("Category"),
            self.tr("Where it stands"),
        )  # fmt: skip
        self._plan: Plan | None = None
        self._status = ""
        self._categories: Mapping[str, Category] = {}

    def show_plan(self, plan: Plan | None, status: str) -> None:
        """Show the items of a status; all if it is empty."""
        before = self._plan
        is_ticking = bool(
            plan and before and status == self._status and len(plan.items) == len(before.items)
            and plan.book is before.book and plan.categories is before.categories
        )  # fmt: skip
        self._plan, self._status = plan, status
        if is_ticking:
            last = self.index(self.rowCount() - 1, PLACE)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        items = plan.items if plan else ()
        self.rows = [n for n, item in enumerate(items) if status in {"", item.status}]
        made = {one.id: one for one in plan.categories} if plan else {}
        self._categories = {**(plan.book.category if plan else {}), **made}
        self.endResetModel()

    def item(self, row: int) -> Item | None:
        """What is in a row."""
        there = self._plan is not None and 0 <= row < len(self.rows)
        return self._plan.items[self.rows[row]] if there and self._plan else None

    def category(self, ident: str) -> str:
        """The name of a category that is there or would be."""
        return name_of(ident, self._categories)

    @property
    def shown(self) -> list[str]:
        """The ids of the phrases that are shown."""
        return [self._plan.items[n].phrase.id for n in self.rows] if self._plan else []

    @override
    def data(self, index: Index, role: int = ROLE.DisplayRole) -> object:
        item = self.item(index.row())
        if item is None:
            return None
        column = index.column()
        if role == ROLE.CheckStateRole and column == STATUS:
            return Qt.CheckState.Checked if item.chosen else Qt.CheckState.Unchecked
        if role == ROLE.ToolTipRole:
            return tip(self._text(item, column))
        return self._text(item, column) if role == ROLE.DisplayRole else None

    def _text(self, item: Item, column: int) -> str:
        phrase = item.phrase
        if column == STATUS:
            return status_name(item.status)
        if column == CATEGORY:
            return self.category(phrase.category)
        return {TITLE: phrase.title, CODE: phrase.code, PLACE: place_name(item.arrival.place)}[
            column
        ]

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        item = self.item(index.row())
        flags = super().flags(index)
        if item and index.column() == STATUS and item.status != "refused":
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def setData(self, index: Index, value: object, role: int = ROLE.EditRole) -> bool:
        item = self.item(index.row())
        if item is None or role != ROLE.CheckStateRole:
            return False
        self.ticked.emit({item.phrase.id}, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True
