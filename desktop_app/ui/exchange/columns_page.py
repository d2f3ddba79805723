"""The first rows of a table, and which of its columns is what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop_app.exchange.brackets import OPTION
from desktop_app.exchange.columns import letter
from desktop_app.exchange.encodings import ENCODINGS
from desktop_app.ui.boxes import Box
from desktop_app.ui.combo import Combo
from desktop_app.ui.exchange.words import role_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.exchange.spreadsheets import Look

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ROLES = ("body", "title", "code", "category", "subcategory", "keywords", "note", "buyers",
         "platforms")  # fmt: skip
ACROSS = 3
"""Choices beside each other."""
NONE = "-"


class LookModel(QAbstractTableModel):
    """The first rows of a table."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._roles: Mapping[int, str] = {}

    def show_look(self, look: Look | None) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._look = look
        columns = look.layout.columns if look else {}
        self._roles = {n: role for role, n in columns.items() if role in ROLES}
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._look is None else len(self._look.rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        rows = self._look.rows if self._look else ()
        return 0 if parent.isValid() else max((len(cells) for _, cells in rows), default=0)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or self._look is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._look.rows[section][0]
        known = self._roles.get(section)
        return f"{letter(section)} · {role_name(known)}" if known else letter(section)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid() or self._look is None:
            return None
        _, cells = self._look.rows[index.row()]
        return cells[index.column()] if index.column() < len(cells) else ""


class ColumnsPage(QWidget):
    """How a table is read.

    Signals:
        changed: Options of a reader by their names.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.options: dict[str, str] = {}
        self._grid = QGridLayout()
        self.encoding = self._choice(0, 0, self.tr("Encoding"))
        self.sheet = self._choice(0, 1, self.tr("Sheet"))
        self.header = self._choice(0, 2, self.tr("Names of columns"))
        self.roles = {
            role: self._choice(1 + n // ACROSS, n % ACROSS, role_name(role))
            for n, role in enumerate(ROLES)
        }
        self.brackets = Box(self.tr("Ask for what stands in [brackets]"), self)
        self.brackets.toggled.connect(self._on_brackets)
        self.model = LookModel(self)
        self.table = QTableView(self)
        self.table.setAccessibleName(self.tr("The first rows"))
        self.table.setModel(self.model)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setMaximumSectionSize(self.fontMetrics().height() * 20)
        column = QVBoxLayout(self)
        column.addLayout(self._grid)
        column.addWidget(self.brackets)
        column.addWidget(self.table, 1)
        for name, choice in self._named():
            choice.activated.connect(lambda _=0, name=name: self._on_chosen(name))

    def _choice(self, row: int, place: int, name: str) -> QComboBox:
        label, choice = QLabel(name, self), Combo(self)
        label.setBuddy(choice)
        choice.setAccessibleName(name)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(12)
        self._grid.addWidget(label, row, place * 2, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(choice, row, place * 2 + 1)
        self._grid.setColumnStretch(place * 2 + 1, 1)
        return choice

    def _named(self) -> list[tuple[str, QComboBox]]:
        own = [("encoding", self.encoding), ("sheet", self.sheet), ("header", self.header)]
        return [*own, *self.roles.items()]

    def begin(self) -> None:
        """Another file: nothing is said of it yet."""
        self.options = {}
        self.brackets.blockSignals(True)  # noqa: FBT003 - Qt's
        self.brackets.setChecked(False)
        self.brackets.blockSignals(False)  # noqa: FBT003 - Qt's

    def show_look(self, look: Look | None) -> None:
        """Show how the file was read; None: it is no table."""
        self.model.show_look(look)
        self.table.setVisible(look is not None)
        for name, choice in self._named():
            choice.setEnabled(look is not None or name == "encoding")
        encoding = look.table.encoding if look else self.options.get("encoding", "")
        _offer(self.encoding, [(one, one) for one in ENCODINGS], encoding)
        if look is None:
            self.encoding.insertItem(0, self.tr("As it looks"), "")
            self.encoding.setCurrentIndex(self.encoding.findData(encoding))
            return
        table, layout = look.table, look.layout
        self.encoding.setEnabled(bool(table.encoding))
        self.sheet.setEnabled(len(table.sheets) > 1)
        _offer(self.sheet, [(one, one) for one in table.sheets], table.sheet)
        rows = [(str(number), self.tr("Row {n}").format(n=number)) for number, _ in look.rows[:5]]
        _offer(self.header, [("no", self.tr("There are none")), *rows], str(layout.header or "no"))
        width = self.model.columnCount()
        names = (*layout.names, *[""] * (width - len(layout.names)))
        columns = [(letter(n), f"{letter(n)}  {name}" if name != letter(n) else name)
                   for n, name in enumerate(names[:width])]  # fmt: skip
        self.table.resizeColumnsToContents()
        for role, choice in self.roles.items():
            place = layout.columns.get(role)
            _offer(choice, [(NONE, "—"), *columns], NONE if place is None else letter(place))
            choice.setEnabled(not layout.is_ours)

    def _on_chosen(self, name: str) -> None:
        choice = dict(self._named())[name]
        said = str(choice.currentData() or "")
        if name == "header":
            self.options = {k: v for k, v in self.options.items() if k not in ROLES}
        if name in ROLES and said != NONE:
            self._free(said, name)
        self.options = {**self.options, name: said}
        self.changed.emit(self.options)

    def _free(self, column: str, taker: str) -> None:
        """A column is one thing: who had it before has none."""
        for role, choice in self.roles.items():
            if role != taker and choice.currentData() == column:
                self.options = {**self.options, role: NONE}

    def _on_brackets(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal has one bool
        self.options = {**self.options, OPTION: "ask" if checked else ""}
        self.changed.emit(self.options)


def _offer(choice: QComboBox, pairs: list[tuple[str, str]], now: str) -> None:
    choice.clear()
    for data, text in pairs:
        choice.addItem(text, data)
    choice.setCurrentIndex(choice.findData(now))
