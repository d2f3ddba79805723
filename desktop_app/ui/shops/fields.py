"""Single values of a shop: a label, something to type into, and what is off with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop_app.core.cell_texts import days_text
from desktop_app.core.cells import weekdays
from desktop_app.core.problems import Refusal
from desktop_app.core.shop_columns import Cell
from desktop_app.core.shop_editing import text_at
from desktop_app.ui.boxes import Box
from desktop_app.ui.combo import Combo
from desktop_app.ui.shops.code_names import code_of, with_code
from desktop_app.ui.shops.words import day_names, fault_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop_app.core.shop_checks import Fault
    from desktop_app.core.shop_editing import Edit

_LEAST = 14
_USUAL = 26
_UNDOING = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Line(QLineEdit):
    """A line that leaves undo to the window while nothing was typed into it."""

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(key) for key in _UNDOING)
            and not self.isModified()
        ):
            event.ignore()
            return False
        return super().event(event)


class LineField(Line):
    """One line of text."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editingFinished.connect(self._on_editing_finished)

    def show_text(self, text: str) -> None:
        """Show the value; what is being typed is not disturbed by what is the same."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def _on_editing_finished(self) -> None:
        self.setModified(False)
        self.typed.emit(self.text())


class LinesField(QPlainTextEdit):
    """Several lines of text; taken when the focus leaves."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(round(self.fontMetrics().height() * 3.4))

    def show_text(self, text: str) -> None:
        """Show the value."""
        if text != self.toPlainText():
            self.setPlainText(text)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.typed.emit(self.toPlainText())


class ChoiceField(Combo):
    """One of several values, or another one that is typed. ``choices`` are values and names."""

    typed = Signal(str)

    def __init__(
        self, choices: Sequence[tuple[str, str]], *, free: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choices: tuple[tuple[str, str], ...] = ()
        self._text = ""
        self._line: Line | None = Line(self) if free else None
        if self._line:
            self.setEditable(True)
            self.setLineEdit(self._line)
            self.setCompleter(None)  # type: ignore[arg-type] # Qt takes none
            self._line.editingFinished.connect(self._on_editing_finished)
        self.offer(choices)
        self.activated.connect(self._on_activated)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these; the value stays."""
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            self.clear()
            for value, name in choices:
                self.addItem(name, value)
            self.show_text(self._text)

    def show_text(self, text: str) -> None:
        """Show the value, even one that is not among the choices."""
        self._text = text
        if self._line:
            self._line.setText(self._shown(text))
            return
        if self.findData(text) < 0:
            self.addItem(text or "—", text)
        self.setCurrentIndex(self.findData(text))

    def _shown(self, value: str) -> str:
        """What the line shows of a value."""
        return value

    def _meant(self, typed: str) -> str:
        """The value of what the line has."""
        return typed

    def _on_activated(self, index: int) -> None:
        self._text = str(self.itemData(index))
        if self._line:
            self._line.setText(self._shown(self._text))
        self.typed.emit(self._text)

    def _on_editing_finished(self) -> None:
        if self._line:
            meant = self._meant(self._line.text())
            self.show_text(meant)
            self.typed.emit(meant)


class CodeField(ChoiceField):
    """A code shown with its name, as in ``British Pound · GBP``; either of them is typed."""

    def __init__(
        self, codes: Sequence[str], named: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        self._named = named
        self._codes = {named(code).casefold(): code for code in codes}
        super().__init__([(code, self._shown(code)) for code in codes], free=True, parent=parent)

    @override
    def _shown(self, value: str) -> str:
        return with_code(self._named(value), value)

    @override
    def _meant(self, typed: str) -> str:
        code = code_of(typed)
        return self._codes.get(code.casefold(), code)


class DaysField(QWidget):
    """The days of the week as boxes to tick."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.boxes = [Box(name, self) for name in day_names()]
        for box in self.boxes:
            row.addWidget(box)
            box.clicked.connect(self._on_box_clicked)
        row.addStretch(1)

    def show_text(self, text: str) -> None:
        """Tick the days; a text that names none ticks none."""
        days = weekdays(text)
        ticked = frozenset[int]() if isinstance(days, Refusal) else days
        for day, box in enumerate(self.boxes):
            box.setChecked(day in ticked)

    def _on_box_clicked(self) -> None:
        ticked = frozenset(day for day, box in enumerate(self.boxes) if box.isChecked())
        self.typed.emit(days_text(ticked))


Field = LineField | LinesField | ChoiceField | DaysField


class Fields(QWidget):
    """A form of fields, each with a cell of its own.

    Signals:
        typed: A cell and its new text.
    """

    typed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.by_cell: dict[Cell, Field] = {}
        self._said: dict[Cell, QLabel] = {}

    def add(self, table: str, key: str, label: str, field: Field, hint: str = "") -> None:
        """Add a field; ``hint`` says in grey how it is filled in."""
        cell = Cell(table, 0, key)
        em = self.fontMetrics().height()
        if not isinstance(field, DaysField):
            field.setMinimumWidth(em * _LEAST)
            field.setMaximumWidth(em * _USUAL)
            field.setFixedWidth(em * (_LEAST + 4))
        field.setParent(self)
        field.setAccessibleName(label)
        field.typed.connect(lambda text: self.typed.emit(cell, text))
        said = QLabel(hint, self)
        said.setObjectName("said")
        said.setWordWrap(True)
        said.setProperty("hint", hint)
        row = QHBoxLayout()
        row.addWidget(field)
        row.addWidget(said, 1)
        name = QLabel(label, self)
        name.setBuddy(field)
        self._form.addRow(name, row)
        self.by_cell[cell], self._said[cell] = field, said

    def show_edit(self, edit: Edit, faults: Mapping[Cell, Fault], *, read_only: bool) -> None:
        """Show what there is."""
        for cell, field in self.by_cell.items():
            fault = faults.get(cell)
            field.show_text(text_at(edit, cell))
            field.setEnabled(not read_only)
            said = self._said[cell]
            said.setText(fault_sentence(fault) or str(said.property("hint")))
            mark(field, fault)
            mark(said, fault)


def mark(widget: QWidget, fault: Fault | None) -> None:
    """Let the style sheet colour a widget by what is off."""
    kind = "" if fault is None else "wrong" if fault.lost else "warn"
    if widget.property("fault") != kind:
        widget.setProperty("fault", kind)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def titled(title: str, *widgets: QWidget) -> QVBoxLayout:
    """Widgets below a title."""
    column = QVBoxLayout()
    label = QLabel(title)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    label.setTextFormat(Qt.TextFormat.PlainText)
    column.addWidget(label)
    for widget in widgets:
        column.addWidget(widget)
    return column
