"""The problems of the user's files, in a window that can be read calmly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.presenting import to_front
from desktop_app.ui.sentences import problem_sentence

if TYPE_CHECKING:
    from desktop_app.core.problems import Problem


class ProblemsWindow(QDialog):
    """A list to read and to copy from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Problems in your files"))
        self._intro = QLabel(
            self.tr("Everything that could be read is in use. These places need a look:"), self
        )
        self._intro.setWordWrap(True)
        self._list = QPlainTextEdit(self)
        self._list.setReadOnly(True)
        self._list.setAccessibleName(self.tr("Problems in your files"))
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self._intro)
        column.addWidget(self._list, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        em = self.fontMetrics().height()
        self.resize(QSize(em * 40, em * 20))

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show these problems."""
        found = "\n\n".join(map(problem_sentence, problems))
        self._list.setPlainText(found or self.tr("Nothing needs a look."))
        to_front(self)
