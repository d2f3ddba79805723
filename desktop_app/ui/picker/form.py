"""All blanks of a reply in one form; every key press fills the preview."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop_app.ui.combo import Combo
from desktop_app.ui.picker.keys import Intent, intent_of
from desktop_app.ui.picker.spelled_field import SpelledField

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from desktop_app.core.drafts import Blank
    from desktop_app.core.search.spelling import Spelling

Editor = QLineEdit | QPlainTextEdit | QComboBox


def _hint(kind: str) -> str:
    return {
        "number": QCoreApplication.translate("Form", "a number"),
        "money": QCoreApplication.translate("Form", "an amount"),
        "date": QCoreApplication.translate("Form", "2026-11-30"),
        "time": QCoreApplication.translate("Form", "14:30, or 2026-11-30 14:30"),
    }.get(kind, "")


@dataclass(frozen=True, slots=True)
class Question:
    """What the form asks.

    Attributes:
        name: The variable.
        label: What it is called.
        kind: ``product``, or a kind of field (``core.phrases.KINDS``).
        value: What is known so far.
        choices: Values by the label that is read, for a choice, product or region.
    """

    name: str
    label: str
    kind: str
    value: str
    choices: Mapping[str, str]


class Form(QScrollArea):
    """The questions of one draft.

    Signals:
        answered: Variable and text, at every change.
        finished: Enter, if nothing is missing any more.
        pasted: Ctrl+Enter, likewise.
        left: Esc: back to the list.
    """

    answered = Signal(str, str)
    finished = Signal()
    pasted = Signal()
    left = Signal()

    def __init__(self, spelling: Spelling, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._spelling = spelling
        self._editors: dict[str, Editor] = {}

    def ask(self, questions: Sequence[Question]) -> None:
        """Build the form."""
        page = QWidget()
        column = QVBoxLayout(page)
        grid = QGridLayout()
        column.addLayout(grid)
        column.addStretch(1)
        grid.setColumnStretch(1, 1)
        self._editors = {}
        for row, question in enumerate(questions):
            editor = self._editor(question)
            editor.setAccessibleName(question.label)
            editor.installEventFilter(self)
            label = QLabel(question.label, page)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(editor)
            label.setFixedHeight(QLineEdit().sizeHint().height())
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(editor, row, 1)
            self._editors[question.name] = editor
        self.setWidget(page)
        for before, after in pairwise(self._editors.values()):
            QWidget.setTabOrder(before, after)

    def focus_first(self, missing: tuple[Blank, ...]) -> None:
        """Put the keyboard into the first question without an answer, else into the first."""
        wanted = [blank.asked.name for blank in missing if blank.asked.name in self._editors]
        for name in (*wanted, *self._editors):
            editor = self._editors[name]
            editor.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(editor)
            return

    @property
    def names(self) -> frozenset[str]:
        """The variables that are asked."""
        return frozenset(self._editors)

    def _editor(self, question: Question) -> Editor:
        match question.kind:
            case "choice":
                return self._choice(question)
            case "lines":
                return self._lines(question)
            case "product" | "region":
                return self._spelled(question)
            case _:
                return self._line(question)

    def _line(self, question: Question) -> QLineEdit:
        line = QLineEdit(question.value)
        line.setPlaceholderText(_hint(question.kind))
        line.textChanged.connect(lambda text: self.answered.emit(question.name, text))
        return line

    def _lines(self, question: Question) -> QPlainTextEdit:
        lines = QPlainTextEdit(question.value)
        lines.setFixedHeight(lines.fontMetrics().height() * 4)
        lines.setTabChangesFocus(True)
        lines.textChanged.connect(lambda: self.answered.emit(question.name, lines.toPlainText()))
        return lines

    def _spelled(self, question: Question) -> SpelledField:
        is_open = question.kind == "region"
        field = SpelledField(question.choices, self._spelling, is_open=is_open, text=question.value)
        field.meant.connect(lambda value: self.answered.emit(question.name, value))
        return field

    def _choice(self, question: Question) -> QComboBox:
        box = Combo()
        box.addItem("", "")
        for label, value in question.choices.items():
            box.addItem(label, value)
        box.setCurrentIndex(max(0, box.findData(question.value)))
        box.currentIndexChanged.connect(
            lambda _: self.answered.emit(question.name, box.currentData() or "")
        )
        return box

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and self._meant(watched, event):  # type: ignore[arg-type] # by its type
            return True
        return super().eventFilter(watched, event)

    def _meant(self, watched: QObject, event: QKeyEvent) -> bool:
        pressed = event.keyCombination()
        control = bool(pressed.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = pressed.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and (control or not isinstance(watched, QPlainTextEdit)):
            if isinstance(watched, QComboBox) and not watched.currentData():
                watched.showPopup()
                return True
            if not event.isAutoRepeat():
                (self.pasted if control else self.finished).emit()
            return True
        if intent_of(pressed) is Intent.BACK:
            self.left.emit()
            return True
        return False
