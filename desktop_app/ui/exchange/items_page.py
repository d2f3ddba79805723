"""What would become of each phrase that arrives: a list to tick, and what differs."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.boxes import Ticks
from desktop_app.ui.editor.comparing import Compared, described, show_both
from desktop_app.ui.exchange.items_model import CATEGORY, CODE, PLACE, STATUS, TITLE, ItemsModel
from desktop_app.ui.exchange.words import status_name
from desktop_app.ui.sentences import refusal_sentence

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop_app.core.importing import Item, Plan
    from desktop_app.core.phrases import Phrase
    from desktop_app.ui.theme import Theme

STATUSES = ("", "new", "changed", "same", "duplicate", "refused")


class ItemsPage(QWidget):
    """The page.

    Signals:
        changed: The ``Plan`` with other items chosen.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plan: Plan | None = None
        self._status = ""
        self.model = ItemsModel(self)
        self.model.ticked.connect(self._on_ticked)
        column = QVBoxLayout(self)
        column.addLayout(self._chips())
        column.addWidget(self._parts(), 1)
        self.show_plan(None)

    def _chips(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._group = QButtonGroup(self)
        self.chips: dict[str, QToolButton] = {}
        for status in STATUSES:
            chip = QToolButton(self)
            chip.setCheckable(True)
            chip.setChecked(not status)
            chip.clicked.connect(partial(self._narrow, status))
            self._group.addButton(chip)
            self.chips[status] = chip
            row.addWidget(chip)
        row.addStretch(1)
        self.all = QPushButton(self.tr("Take all"), self)
        self.none = QPushButton(self.tr("Take none"), self)
        for button, takes in ((self.all, True), (self.none, False)):
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._on_all, takes))
            row.addWidget(button)
        return row

    def _parts(self) -> QSplitter:
        self.table = QTableView(self)
        self.table.setAccessibleName(self.tr("Phrases that arrive"))
        self.table.setModel(self.model)
        self.table.setItemDelegateForColumn(STATUS, Ticks(self.table))
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.horizontalHeader().setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        em = self.fontMetrics().height()
        for section, wide in ((STATUS, 7), (CODE, 5), (CATEGORY, 8), (PLACE, 9)):
            self.table.setColumnWidth(section, em * wide)
        self.table.selectionModel().currentRowChanged.connect(self._show_item)
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        self.why = QLabel(below)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setWordWrap(True)
        self.before = Compared(self.tr("In the book"), below)
        self.now = Compared(self.tr("As it comes"), below)
        column.addWidget(self.why)
        sides = QHBoxLayout()
        for side in (self.before, self.now):
            side.setPlaceholderText(side.accessibleName())
            sides.addWidget(side)
        column.addLayout(sides, 1)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.addWidget(self.table)
        parts.addWidget(below)
        parts.setChildrenCollapsible(False)
        parts.setSizes([em * 18, em * 11])
        return parts

    def show_plan(self, plan: Plan | None) -> None:
        """Show what would be; the first phrase is looked at."""
        self._plan = plan
        counts = plan.counts if plan else {}
        names = {"": self.tr("All"), **{one: status_name(one) for one in STATUSES[1:]}}
        for status, chip in self.chips.items():
            count = counts.get(status, 0) if status else sum(counts.values())  # type: ignore[call-overload] # a Counter of literals
            chip.setText(f"{names[status]} {count}")
            chip.setEnabled(not status or count > 0)
        if not counts.get(self._status):  # type: ignore[call-overload] # the same
            self._status = ""
            self.chips[""].setChecked(True)
        self._show_rows()

    def _show_rows(self) -> None:
        row = max(self.table.currentIndex().row(), 0)
        self.model.show_plan(self._plan, self._status)
        for button in (self.all, self.none):
            button.setEnabled(self.model.rowCount() > 0)
        self.table.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), TITLE))
        self._show_item()

    def _narrow(self, status: str) -> None:
        self._status = status
        self._show_rows()

    def _on_ticked(self, ids: Collection[str], takes: bool) -> None:  # noqa: FBT001 - Qt's signal has one bool
        if self._plan is None:
            return
        plan = self._plan.choosing(lambda item: takes if item.phrase.id in ids else item.chosen)
        self._plan = plan
        self.model.show_plan(plan, self._status)
        self.changed.emit(plan)

    def _on_all(self, takes: bool, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        self._on_ticked(set(self.model.shown), takes)

    def _show_item(self) -> None:
        item = self.model.item(self.table.currentIndex().row())
        self.why.setText(self._why(item) if item else "")
        self.why.setVisible(bool(self.why.text()))
        if item is None:
            show_both(self.before, self.now, "", "", self._theme)
            return
        now = self._called(item.phrase)
        if item.before is None:
            text = described(now, now)
            self.before.show_against("", "", self._theme.error)
            self.now.show_against(text, text, self._theme.filled)
            return
        before = self._called(item.before)
        old, new = described(before, now), described(now, before)
        show_both(self.before, self.now, old, new, self._theme)

    def _called(self, phrase: Phrase) -> Phrase:
        return replace(phrase, category=self.model.category(phrase.category))

    def _why(self, item: Item) -> str:
        if item.refusal:
            return refusal_sentence(item.refusal, {})
        if item.status == "duplicate":
            return self.tr("A phrase with the same text is there already.")
        if item.clash:
            text = self.tr("The code {code} is that of “{title}”.")
            return text.format(code=item.clash.code, title=item.clash.title)
        return ""
