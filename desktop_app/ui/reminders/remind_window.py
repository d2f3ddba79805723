"""Setting a reminder: who, what for, when, and a note."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.due_times import choices, planned, shown, typed_due, usual_due
from desktop_app.core.problems import Refusal
from desktop_app.core.reminders import Kind, nudges_of, placed, sent_to, usual_phrase
from desktop_app.ui.presenting import to_front
from desktop_app.ui.reminders.words import choice_name, kind_name, moment_text
from desktop_app.ui.sentences import refusal_sentence
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    import datetime as dt

    from desktop_app.core.due_times import Times
    from desktop_app.core.reminders import Reminder


class RemindWindow(QDialog):
    """Asks for a reminder.

    Signals:
        kept: The ``Reminder`` that is wanted.
    """

    kept = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Remind me"))
        self._reminder: Reminder | None = None
        self._others: tuple[Reminder, ...] = ()
        self._times: Times | None = None
        self._hours = 0
        em = self.fontMetrics().height()
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._buyer = self._line(0, self.tr("&Buyer"))
        self._grid.addLayout(self._build_kinds(), 1, 1)
        self._placed = self._line(2, self.tr("&Order placed"))
        self._placed.setPlaceholderText(self.tr("14:30, or 2026-11-30 14:30"))
        self._when = self._line(3, self.tr("&When"))
        self._when.setPlaceholderText(self.tr("14:30, tomorrow 10:00, 15 min, 2 h"))
        self._chips = QHBoxLayout()
        self._grid.addLayout(self._chips, 4, 1)
        self._understood = QLabel(self)
        self._understood.setTextFormat(Qt.TextFormat.PlainText)
        self._understood.setWordWrap(True)
        self._understood.setMinimumHeight(em * 2)
        self._grid.addWidget(self._understood, 5, 1)
        self._note = self._line(6, self.tr("&Note"))
        self._note.setPlaceholderText(self.tr("what was asked for or promised"))
        column = QVBoxLayout(self)
        column.addLayout(self._grid)
        column.addStretch(1)
        column.addLayout(self._build_buttons())
        self.resize(QSize(em * 32, em * 17))
        for field in (self._buyer, self._when):
            field.textChanged.connect(self._understand)
        self._placed.textEdited.connect(self._on_placed)

    def _line(self, row: int, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name.replace("&", ""))
        label = QLabel(name, self)
        label.setBuddy(field)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1)
        return field

    def _build_kinds(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._kinds = QButtonGroup(self)
        for number, kind in enumerate(Kind, 1):
            button = self._chip(kind_name(kind), f"Alt+{number}")
            button.setCheckable(True)
            self._kinds.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._kinds.idClicked.connect(self._on_kind_picked)
        return row

    def _chip(self, text: str, key: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setText(text)
        chip.setAccessibleName(text)
        chip.setShortcut(QKeySequence(key))
        chip.setToolTip(tip(f"{text} ({key})"))
        return chip

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._keep = QPushButton(self.tr("Remind me"), self)
        self._keep.setObjectName("primary")
        self._keep.setDefault(True)
        self._keep.clicked.connect(self._on_kept)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        for button in (self._keep, cancel):
            button.setAccessibleName(button.text())
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._keep)
        return row

    # What it shows

    def ask(
        self, reminder: Reminder, others: tuple[Reminder, ...], times: Times, hours: int = 0
    ) -> None:
        """Ask for a reminder like this one, beside those that are set already.

        ``hours`` are those after which an unpaid order closes, 0 where that is not known.
        """
        self._others, self._times, self._hours = others, times, hours
        self._reminder = reminder
        self._buyer.setText(reminder.who)
        self._placed.setText(reminder.answers.get("order.placed_at", "").removesuffix(":00"))
        self._note.setText(reminder.note)
        self._show_kind(reminder.kind)
        to_front(self)
        (self._when if reminder.who else self._buyer).setFocus()
        self._when.selectAll()

    def _show_kind(self, kind: Kind) -> None:
        if self._reminder is None or self._times is None:
            return
        self._reminder = replace(self._reminder, kind=kind)
        self._kinds.button(list(Kind).index(kind) + 1).setChecked(True)
        self._placed.setEnabled(kind is Kind.PAYMENT)
        self._show_chips()
        self._suggest()

    def _show_chips(self) -> None:
        """Offer the times at which it may be done."""
        if self._reminder is None or self._times is None:
            return
        while (item := self._chips.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        before: QWidget = self._when
        for number, choice in enumerate(choices(self._reminder.kind, self._times), 5):
            chip = self._chip(choice_name(choice.key), f"Alt+{number}")
            chip.clicked.connect(lambda _=False, due=choice.due: self._put(due))
            self._chips.addWidget(chip)
            self.setTabOrder(before, chip)
            chip.show()
            before = chip
        self._chips.addStretch(1)

    def _suggest(self) -> None:
        """Begin with the usual time; the reason stands there where there is none."""
        if self._reminder is None or self._times is None:
            return
        sent = nudges_of(self._reminder, self._others)
        offered = choices(self._reminder.kind, self._times)
        if self._reminder.kind is Kind.PAYMENT:
            usual = usual_due(sent, self._times)
        else:
            usual = offered[-1].due if offered else Refusal("", {})
        if isinstance(usual, Refusal):
            self._when.clear()
        else:
            self._put(usual)
        self._understand()

    def _put(self, moment: dt.datetime) -> None:
        if self._times is not None:
            self._when.setText(shown(moment, self._times))
            self._when.setFocus()

    # What the agent does

    def _on_kind_picked(self, number: int) -> None:
        self._show_kind(list(Kind)[number - 1])

    def _on_placed(self, told: str) -> None:
        if self._reminder is None or self._times is None:
            return
        self._reminder = placed(self._reminder, told, self._times.now, self._hours)
        self._times = replace(self._times, closes=self._reminder.closes)
        self._show_chips()
        self._understand()

    def _understand(self) -> None:
        """Say live what was understood."""
        wanted = self._wanted()
        self._keep.setEnabled(not isinstance(wanted, Refusal))
        self._understood.setText(self._sentence(wanted))

    def _sentence(self, wanted: Reminder | Refusal) -> str:
        if isinstance(wanted, Refusal):
            return "⚠ " + refusal_sentence(wanted, {}) if wanted.text else ""
        assert self._times is not None  # noqa: S101 - what is wanted was reckoned with it
        text = self.tr("Reminds you {time}").format(time=moment_text(wanted.due, self._times.now))
        typed = typed_due(self._when.text(), self._times)
        if typed != wanted.due:
            text += " · " + self.tr("moved out of the quiet hours")
        if wanted.closes and wanted.kind is Kind.PAYMENT:
            closes = self._times.local(wanted.closes)
            closing = self.tr("the order closes {time}")
            text += " · " + closing.format(time=moment_text(closes, self._times.now))
        return text

    def _wanted(self) -> Reminder | Refusal:
        """The reminder as the fields have it, or why it cannot be set."""
        if self._reminder is None or self._times is None or not self._when.text().strip():
            return Refusal("", {})
        if not self._buyer.text().strip():
            text = self.tr("Say which buyer it is about: the chat is forgotten, the reminder stays")
            return Refusal(text, {})
        due = typed_due(self._when.text(), self._times)
        if isinstance(due, Refusal):
            return due
        kind, buyer = self._reminder.kind, self._buyer.text().strip()
        new = replace(self._reminder, due=due, note=self._note.text().strip())
        if buyer != new.who:
            new = replace(new, buyer=buyer)
        sent = sent_to(new, self._others)
        new = replace(new, nudges=sent, phrase=new.phrase or usual_phrase(kind, sent))
        moved = planned(new, self._others, self._times)
        return moved if isinstance(moved, Refusal) else replace(new, due=moved)

    def _on_kept(self) -> None:
        wanted = self._wanted()
        if not isinstance(wanted, Refusal):
            self.accept()
            self.kept.emit(wanted)
