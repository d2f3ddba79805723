"""All blanks of a reply in one form; every key press fills the preview."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
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

from desktop_app.ui.picker.keys import Intent, intent_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from desktop_app.core.drafts import Blank

Editor = QLineEdit | QPlainTextEdit | QComboBox


def _hint(kind: str) -> str:
    return {
        "number": QCoreApplication.translate("Form", "a number"),
        "money": QCoreApplication.translate("Form", "an amount"),
        "date": QCoreApplication.translate("Form", "2026-11-30"),
        "time": QCoreApplication.translate("Form", "14:30, or 2026-11-30 14:30"),
    }.get(kind, "")


class Form(QScrollArea):
    """The questions of one draft.

    Signals:
        answered: Variable and text, at every change.
        finished: Enter: copy if nothing is missing any more.
        left: Esc: back to the list.
    """

    answered = Signal(str, str)
    finished = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._editors: dict[str, Editor] = {}

    def ask(
        self,
        blanks: tuple[Blank, ...],
        labels: Sequence[str],
        names: Mapping[str, str],
        regions: tuple[str, ...],
    ) -> None:
        """Build the form.

        Args:
            blanks: The questions, in order.
            labels: What each question is called.
            names: What each choice is called, where it is not called by itself.
            regions: Offered while a region is typed.
        """
        page = QWidget()
        column = QVBoxLayout(page)
        grid = QGridLayout()
        column.addLayout(grid)
        column.addStretch(1)
        grid.setColumnStretch(1, 1)
        self._editors = {}
        for row, (blank, name) in enumerate(zip(blanks, labels, strict=True)):
            editor = self._editor(blank, names, regions)
            label = QLabel(name, page)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(editor)
            editor.setAccessibleName(name)
            editor.installEventFilter(self)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(editor, row, 1)
            self._editors[blank.asked.name] = editor
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

    def _editor(self, blank: Blank, names: Mapping[str, str], regions: tuple[str, ...]) -> Editor:
        asked = blank.asked
        if asked.kind == "choice":
            return self._choice(blank, names)
        if asked.kind == "lines":
            lines = QPlainTextEdit(blank.value)
            lines.setFixedHeight(lines.fontMetrics().height() * 4)
            lines.setTabChangesFocus(True)
            lines.textChanged.connect(lambda: self.answered.emit(asked.name, lines.toPlainText()))
            return lines
        line = QLineEdit(blank.value)
        line.setPlaceholderText(_hint(asked.kind))
        if asked.kind == "region":
            completer = QCompleter(list(regions), line)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
        line.textChanged.connect(lambda text: self.answered.emit(asked.name, text))
        return line

    def _choice(self, blank: Blank, names: Mapping[str, str]) -> QComboBox:
        box = QComboBox()
        box.addItem("", "")
        for choice in blank.asked.choices:
            box.addItem(names.get(choice, choice), choice)
        box.setCurrentIndex(max(0, box.findData(blank.value)))
        box.currentIndexChanged.connect(
            lambda _: self.answered.emit(blank.asked.name, box.currentData() or "")
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
            self.finished.emit()
            return True
        if intent_of(pressed) is Intent.BACK:
            self.left.emit()
            return True
        return False
