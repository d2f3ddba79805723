"""A list of the team window: a table, texts beside each other, and buttons."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop_app.ui.combo import Combo
from desktop_app.ui.editor.comparing import Compared
from desktop_app.ui.rows import ROLE, Index, TitledModel, choose_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.ui.team.items import Choice, Item
    from desktop_app.ui.theme import Theme

TEXTS, ACTIONS = 3, 4


class ItemsModel(TitledModel["Item"]):
    """The rows. No tool tips: Qt would read a foreign text as HTML there."""

    def show_items(self, items: Sequence[Item]) -> None:
        """Take these."""
        self.beginResetModel()
        self.rows = tuple(items)
        self.endResetModel()

    @override
    def data(self, index: Index, role: int = ROLE.DisplayRole) -> object:
        if not index.isValid() or role != ROLE.DisplayRole:
            return None
        return self.rows[index.row()].cells[index.column()]


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list is called, its columns, and what it says when there is nothing.

    Attributes:
        name: Its name.
        titles: Those of the columns.
        empty: What it says when there is nothing.
        answers: Whether there is a line for what is said to a row.
        compares: Whether its rows have texts that are to be seen beside each other.
    """

    name: str
    titles: tuple[str, ...]
    empty: str
    answers: bool = False
    compares: bool = True


class Sheet(QWidget):
    """One list.

    Signals:
        asked: The deed of an action.
        history_asked: The key of an entry.
    """

    asked = Signal(object)
    history_asked = Signal(object)

    def __init__(self, theme: Theme, listing: Listing) -> None:
        super().__init__()
        self._theme, self._empty = theme, listing.empty
        self._em = self.fontMetrics().height()
        self.table = self._table(listing.name, listing.titles)
        self.said = self._plain()
        self.heads = tuple(self._plain() for _ in range(TEXTS))
        self.texts = tuple(Compared(listing.name, self) for _ in range(TEXTS))
        self.answer = QLineEdit(self)
        self.answer.setMaxLength(500)
        self.answer.setPlaceholderText(self.tr("What you say to it"))
        self.answer.setAccessibleName(self.tr("What you say to it"))
        self.answer.setVisible(listing.answers)
        self.choice = Combo(self)
        self.choice_name = self._plain()
        self._build(compares=listing.compares)
        self.show_items(())

    def _plain(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _table(self, name: str, titles: Sequence[str]) -> QTableView:
        table = QTableView(self)
        table.setAccessibleName(name)
        self.items_model = ItemsModel(table, titles)
        table.setModel(self.items_model)
        choose_rows(table)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(titles)):
            table.setColumnWidth(column, self._em * 9)
        table.selectionModel().currentChanged.connect(self._show)
        return table

    def _build(self, *, compares: bool) -> None:
        self.buttons = tuple(self._button(number) for number in range(ACTIONS))
        self.history = QPushButton(self.tr("History"), self)
        self.history.clicked.connect(self._ask_history)
        QShortcut(QKeySequence("Alt+H"), self, self._ask_history)
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        beside = QHBoxLayout()
        self._columns = tuple(QWidget(below) for _ in range(TEXTS))
        for part, head, text in zip(self._columns, self.heads, self.texts, strict=True):
            head.setObjectName("hint")
            one = QVBoxLayout(part)
            one.setContentsMargins(0, 0, 0, 0)
            one.addWidget(head)
            one.addWidget(text, 1)
            beside.addWidget(part, 1)
        row = QHBoxLayout()
        row.addWidget(self.choice_name)
        row.addWidget(self.choice)
        row.addWidget(self.answer, 1)
        row.addStretch(0 if self.answer.isVisibleTo(self) else 1)
        for button in (*self.buttons, self.history):
            row.addWidget(button)
        self.choice_name.setText(self.tr("&Role"))
        self.choice_name.setWordWrap(False)
        self.choice_name.setBuddy(self.choice)
        self.choice.setAccessibleName(self.tr("Role"))
        self.choice.activated.connect(self._choose)
        column.addWidget(self.said)
        column.addLayout(beside, 1)
        column.addLayout(row)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(*[self._em // 2] * 4)
        if not compares:
            self._whole.addWidget(self.table, 1)
            self._whole.addWidget(below)
            return
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.table)
        split.addWidget(below)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(1, 1)
        self._whole.addWidget(split, 1)

    def add_below(self, line: QWidget) -> None:
        """Put something below the list that has nothing to do with a row."""
        self._whole.addWidget(line)

    def _button(self, number: int) -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._act, number))
        QShortcut(QKeySequence(f"Alt+{number + 1}"), self, partial(self._act, number))
        return button

    @property
    def item(self) -> Item | None:
        """The row that the cursor is in."""
        row, items = self.table.currentIndex().row(), self.items_model.rows
        return items[row] if 0 <= row < len(items) else None

    def show_items(self, items: Sequence[Item]) -> None:
        """Take these; the cursor stays where it was, or at what comes next."""
        before, row = self.item, self.table.currentIndex().row()
        if before is not None and self.items_model.rows == tuple(items):
            return
        self.items_model.show_items(items)
        names = [one.name for one in items]
        if before and before.name in names:
            row = names.index(before.name)
        self.table.setCurrentIndex(self.items_model.index(min(max(row, 0), len(items) - 1), 0))
        self._show()

    def _show(self) -> None:
        item = self.item
        self.said.setText(item.said if item else "" if self.items_model.rows else self._empty)
        self.said.setVisible(bool(self.said.text()))
        texts = item.texts if item else ()
        for number, (head, text) in enumerate(zip(self.heads, self.texts, strict=True)):
            there = number < len(texts)
            self._columns[number].setVisible(there)
            name, words = texts[number] if there else ("", "")
            head.setText(name)
            other = texts[number - 1 if number else min(1, len(texts) - 1)][1] if there else ""
            last = there and number == len(texts) - 1
            text.show_against(words, other, self._theme.filled if last else self._theme.error)
        actions = item.actions if item else ()
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(actions))
            said = actions[number].text if number < len(actions) else ""
            button.setText(said.replace("&", "&&"))
            button.setAccessibleName(said)
        self.history.setVisible(item is not None and item.key is not None)
        self._show_choice(item.choice if item else None)

    def _show_choice(self, choice: Choice | None) -> None:
        for part in (self.choice_name, self.choice):
            part.setVisible(choice is not None)
        if choice is None:
            return
        if [self.choice.itemText(n) for n in range(self.choice.count())] != list(choice.names):
            self.choice.clear()
            self.choice.addItems(choice.names)
        self.choice.setCurrentIndex(choice.now)

    def _choose(self, number: int) -> None:
        if (item := self.item) and item.choice and number != item.choice.now:
            self.choice.setCurrentIndex(item.choice.now)  # until it is done: it may be refused
            self.asked.emit(partial(_chosen, item.choice.deed, number))

    def _act(self, number: int, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal may have one bool
        if (item := self.item) and number < len(item.actions):
            said = self.answer.text().strip()
            self.answer.clear()
            self.asked.emit(partial(_done, item.actions[number].deed, said))

    def _ask_history(self) -> None:
        if (item := self.item) and item.key:
            self.history_asked.emit(item.key)


def _chosen(deed: object, number: int, team: object) -> object:
    return deed(team, number)  # type: ignore[operator] # a Choice's


def _done(deed: object, said: str, team: object) -> object:
    return deed(team, said)  # type: ignore[operator] # a Deed
