"""Which category of the book the phrases of each of their categories go to."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_app.ui.combo import ChoiceDelegate
from desktop_app.ui.rows import ROLE, Index, TitledModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.arrivals import Cargo

Path = tuple[str, ...]
PATH, COUNT, GOAL = range(3)
THEIRS = "\0"
"""What stands for their own category, which is made where it is missing."""


class PlacesModel(TitledModel[tuple[Path, int]]):
    """One row a path of names.

    Signals:
        mapped: A path, and the id of a category, empty for none; ``THEIRS``.
    """

    mapped = Signal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.titles = (self.tr("Theirs"), self.tr("Phrases"), self.tr("Goes to"))
        self.goals: dict[Path, str] = {}
        self.offered: list[tuple[str, str]] = []

    def show_cargo(self, cargo: Cargo | None, offered: Sequence[tuple[str, str]]) -> None:
        """Show the categories of a cargo and those of a book."""
        self.beginResetModel()
        self.rows = list(Counter(one.path for one in cargo.arrivals).items()) if cargo else []
        self.offered = [(THEIRS, self.tr("As they come")), ("", self.tr("None")), *offered]
        self.endResetModel()

    @override
    def data(self, index: Index, role: int = ROLE.DisplayRole) -> object:
        if not index.isValid() or role not in (ROLE.DisplayRole, ROLE.EditRole):
            return None
        path, count = self.rows[index.row()]
        if index.column() == PATH:
            return " / ".join(path) or "—"
        if index.column() == COUNT:
            return count
        goal = self.goals.get(path, THEIRS)
        return goal if role == ROLE.EditRole else dict(self.offered).get(goal, "")

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == GOAL else flags

    @override
    def setData(self, index: Index, value: object, role: int = ROLE.EditRole) -> bool:
        if role != ROLE.EditRole or index.column() != GOAL:
            return False
        path, _ = self.rows[index.row()]
        self.mapped.emit(path, str(value))
        return True


class PlacesPage(QWidget):
    """The table.

    Signals:
        changed: The ids of categories by the paths that were mapped.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = PlacesModel(self)
        self.model.mapped.connect(self._on_mapped)
        self.table = QTableView(self)
        self.table.setAccessibleName(self.tr("Their categories"))
        self.table.setModel(self.model)
        model = self.model  # a delegate that knows the page would be a ring
        choices = ChoiceDelegate(lambda: model.offered, self.table)
        self.table.setItemDelegateForColumn(GOAL, choices)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for section in (PATH, GOAL):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        column = QVBoxLayout(self)
        column.addWidget(self.table)

    def begin(self) -> None:
        """Another file or another book: nothing is mapped yet."""
        self.model.goals = {}

    def _on_mapped(self, path: Path, goal: str) -> None:
        goals = {one: ident for one, ident in self.model.goals.items() if one != path}
        self.model.goals = goals if goal == THEIRS else {**goals, path: goal}
        self.changed.emit(self.model.goals)
