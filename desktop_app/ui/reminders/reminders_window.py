"""The list of reminders: what waits, what is ahead, what was done today."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop_app.ui.presenting import to_front
from desktop_app.ui.reminders.words import moment_text, what_text
from desktop_app.ui.rows import ROLE, Index, TitledModel
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    import datetime as dt

    from desktop_app.core.reminders import Day, Reminder
    from desktop_app.ui.theme import Theme


class Reminders(TitledModel["Reminder"]):
    """A ``Day`` as a table: state, time, buyer, what for, note."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.titles = (
            self.tr("State"), self.tr("When"), self.tr("Buyer"), self.tr("What for"),
            self.tr("Note"),
        )  # fmt: skip
        self._theme = theme
        self._states: tuple[str, ...] = ()
        self._now: dt.datetime | None = None

    def show_day(self, day: Day, now: dt.datetime) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = (*day.overdue, *day.pending, *day.done)
        self._states = (
            *("overdue" for _ in day.overdue),
            *("ahead" for _ in day.pending),
            *("done" for _ in day.done),
        )
        self._now = now
        self.endResetModel()

    @override
    def data(self, index: Index, role: int = ROLE.DisplayRole) -> str | QColor | None:
        if not index.isValid() or self._now is None:
            return None
        if role in (ROLE.DisplayRole, ROLE.ToolTipRole):
            text = self._cells(index.row())[index.column()]
            return tip(text) if role == ROLE.ToolTipRole else text
        if role == ROLE.AccessibleTextRole:
            return ", ".join(filter(None, self._cells(index.row())))
        if role == ROLE.ForegroundRole:
            colours = {"overdue": self._theme.warning, "done": self._theme.dim}
            return QColor(colours.get(self._states[index.row()], self._theme.text))
        return None

    def _cells(self, row: int) -> tuple[str, ...]:
        one = self.rows[row]
        names = {
            "overdue": self.tr("overdue"),
            "ahead": self.tr("ahead"),
            "done": self.tr("done"),
        }
        now = self._now or one.due
        when = moment_text((one.done or one.due).astimezone(now.tzinfo), now)
        return (names[self._states[row]], when, one.who, what_text(one), one.note)


class RemindersWindow(QDialog):
    """The reminders, and what can be done with the chosen one.

    Signals:
        answered: What is wanted, ``open``, ``done``, ``later`` or ``remove``, and the ``Reminder``.
        handover_asked: The note for the next shift is wanted.
    """

    answered = Signal(str, object)
    handover_asked = Signal()

    KEYS: ClassVar = {"open": "Return", "done": "Ctrl+D", "later": "Ctrl+S", "remove": "Del"}

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Reminders"))
        em = self.fontMetrics().height()
        self._empty = QLabel(self.tr("Nothing is pending."), self)
        self._empty.setObjectName("dim")
        self._model = Reminders(theme, self)
        self._table = self._build_table(em)
        column = QVBoxLayout(self)
        column.addWidget(self._empty)
        column.addWidget(self._table, 1)
        column.addLayout(self._build_buttons())
        self.resize(QSize(em * 44, em * 20))

    def _build_table(self, em: int) -> QTableView:
        table = QTableView(self)
        table.setObjectName("reminders")
        table.setModel(self._model)
        table.setAccessibleName(self.tr("Reminders"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(round(em * 1.8))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        for column, width in enumerate((5, 9, 9, 12)):
            header.resizeSection(column, em * width)
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        table.doubleClicked.connect(lambda _: self._answer("open"))
        return table

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        names = {
            "open": self.tr("Open chat"),
            "done": self.tr("Done"),
            "later": self.tr("In 15 min"),
            "remove": self.tr("Delete"),
        }
        self._buttons = []
        for key, name in names.items():
            button = self._button(name, self.KEYS[key])
            button.clicked.connect(lambda _=False, key=key: self._answer(key))
            self._buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        handover = self._button(self.tr("Handover note"), "Ctrl+H")
        handover.clicked.connect(self.handover_asked)
        row.addWidget(handover)
        return row

    def _button(self, name: str, key: str) -> QPushButton:
        sequence = QKeySequence(key)
        button = QPushButton(name, self)
        button.setAutoDefault(False)
        button.setShortcut(sequence)
        button.setAccessibleName(name)
        shown = sequence.toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(tip(f"{name} ({shown})"))
        return button

    @property
    def chosen(self) -> Reminder | None:
        """The reminder of the chosen row."""
        row = self._table.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def show_day(self, day: Day, now: dt.datetime) -> None:
        """Show these; the chosen one stays chosen where it is still there."""
        before = self.chosen
        self._model.show_day(day, now)
        rows = [one.id for one in self._model.rows]
        row = rows.index(before.id) if before and before.id in rows else 0
        self._table.setCurrentIndex(self._model.index(row, 0))
        self._empty.setVisible(not rows)
        for button in self._buttons:
            button.setEnabled(bool(rows))

    def present(self) -> None:
        """Open with the keyboard in the list."""
        to_front(self)
        self._table.setFocus()

    def _answer(self, key: str) -> None:
        if self.chosen:
            self.answered.emit(key, self.chosen)
