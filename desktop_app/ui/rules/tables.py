"""Packs, and the rules of one, with a tick for what counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget
from typing_extensions import override

from desktop_app.ui.boxes import Ticks
from desktop_app.ui.rows import ROLE, Index, TitledModel, choose_rows
from desktop_app.ui.rules.words import (
    PARTED,
    checked_of,
    language_name,
    rule_name,
    severity_name,
    source_of,
    team_name,
)
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop_app.core.rules.packs import Pack, Rule

Row = tuple[str, tuple[str, ...]]
"""What a row is called by ``off``, and its cells."""


class TickedModel(TitledModel[Row]):
    """Rows with a tick in front; one without a name has none.

    Signals:
        ticked: What a row is called, and whether it shall count.
    """

    ticked = Signal(str, bool)

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent, titles)
        self._off: frozenset[str] = frozenset()
        self._fixed: frozenset[str] = frozenset()

    def show_rows(self, rows: Sequence[Row], off: Collection[str], fixed: Collection[str]) -> None:
        """Take these.

        Args:
            rows: What is listed.
            off: The names of rows that do not count.
            fixed: Those among them that are off for all shops, while one shop is looked at.
        """
        same = [name for name, _ in rows] == [name for name, _ in self.rows]
        if not same:
            self.beginResetModel()
        self.rows, self._off, self._fixed = tuple(rows), frozenset(off), frozenset(fixed)
        if not same:
            self.endResetModel()
        elif rows:
            last = self.index(len(rows) - 1, len(self.titles) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def name(self, row: int) -> str:
        """What a row is called; empty where there is none."""
        return self.rows[row][0] if 0 <= row < len(self.rows) else ""

    @override
    def data(self, index: Index, role: int = ROLE.DisplayRole) -> object:
        if not index.isValid():
            return None
        name, cells = self.rows[index.row()]
        if role in (ROLE.DisplayRole, ROLE.ToolTipRole):
            if role == ROLE.ToolTipRole and name in self._fixed:
                return self.tr("Off for all shops")
            text = cells[index.column()]
            return tip(text) if role == ROLE.ToolTipRole else text
        if role == ROLE.CheckStateRole and index.column() == 0 and name:
            return Qt.CheckState.Unchecked if name in self._off else Qt.CheckState.Checked
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable
        name = self.rows[index.row()][0]
        if index.column() or not name or name in self._fixed:
            return flags
        return flags | flag.ItemIsUserCheckable

    @override
    def setData(self, index: Index, value: object, role: int = ROLE.EditRole) -> bool:
        if role != ROLE.CheckStateRole or not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        self.ticked.emit(self.rows[index.row()][0], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True


class TickedTable(QTableView):
    """The table; Space ticks the row wherever the cursor is in it.

    Attributes:
        empty: What it says where it has no rows.

    Signals:
        chosen: What the row is called that the cursor is in.
        removed: What the row is called on which Delete was pressed.
    """

    chosen = Signal(str)
    removed = Signal(str)

    def __init__(self, name: str, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty = ""
        self.setAccessibleName(name)
        self.ticked_model = TickedModel(titles, self)
        self.setModel(self.ticked_model)
        choose_rows(self)
        self.setItemDelegateForColumn(0, Ticks(self))
        em = self.fontMetrics().height()
        last = self.fontMetrics().horizontalAdvance(titles[-1]) + em
        self.horizontalHeader().setMinimumSectionSize(last)  # where the others take all the room
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def share_out(self, widths: Sequence[int]) -> None:
        """The widths of the columns but the last one, in lines of text."""
        em = self.fontMetrics().height()
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width * em)

    def choose(self, name: str) -> None:
        """Put the cursor into a row."""
        model = self.ticked_model
        rows = (row for row in range(model.rowCount()) if model.name(row) == name)
        if (row := next(rows, None)) is not None:
            self.setCurrentIndex(model.index(row, 0))

    @property
    def name(self) -> str:
        """What the row is called that the cursor is in."""
        return self.ticked_model.name(self.currentIndex().row())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.empty and not self.ticked_model.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect(), flags, self.empty)
            painter.end()

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override] # Qt's stub takes persistent ones too
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self.ticked_model.name(current.row()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex().siblingAtColumn(0)
        if event.key() == Qt.Key.Key_Space and index.isValid():
            on = self.ticked_model.data(index, ROLE.CheckStateRole) == Qt.CheckState.Checked
            other = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
            self.ticked_model.setData(index, other, ROLE.CheckStateRole)
            return
        if event.key() == Qt.Key.Key_Delete and index.isValid():
            self.removed.emit(self.name)
            return
        super().keyPressEvent(event)


def pack_rows(
    packs: Sequence[Pack], platforms: Mapping[str, str], teams: Mapping[str, str]
) -> tuple[Row, ...]:
    """Packs as rows; ``platforms`` are names by id, ``teams`` those of teams by the pack's id."""
    return tuple(
        (
            pack.id,
            (
                team_name(pack.name, teams.get(pack.id, "")),
                str(len(pack.rules)),
                language_name("" if pack.any_language else pack.language),
                PARTED.join(platforms.get(one, one) for one in pack.platforms) or language_name(""),
                checked_of(pack),
                source_of(pack),
            ),
        )
        for pack in packs
    )


def rule_rows(pack: Pack) -> tuple[Row, ...]:
    """The rules of a pack as rows."""
    names = (f"{pack.id}/{rule.id}".lstrip("/") for rule in pack.rules)
    return tuple(zip(names, map(_cells, pack.rules), strict=True))


def _cells(rule: Rule) -> tuple[str, ...]:
    return rule_name(rule), severity_name(rule.severity), rule.why, PARTED.join(rule.better)
