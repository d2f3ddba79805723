"""A sentence above the pages, with up to two things to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    Action = tuple[str, Callable[[], object]]


class NoticeBar(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self.buttons = (QPushButton(self), QPushButton(self))
        self._actions: tuple[Action, ...] = ()
        row = QHBoxLayout(self)
        em = self.fontMetrics().height()
        row.setContentsMargins(em // 2, em // 4, em // 2, em // 4)
        row.addWidget(self._label, 1)
        for number, button in enumerate(self.buttons):
            row.addWidget(button)
            button.clicked.connect((self._on_first_clicked, self._on_second_clicked)[number])
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._label.text() if not self.isHidden() else ""

    def say(self, text: str, *actions: Action) -> None:
        """Say it, with a button for each action."""
        self._label.setText(text)
        self._actions = actions
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(actions))
            if number < len(actions):
                button.setText(actions[number][0])
        self.setVisible(bool(text))

    def _on_first_clicked(self) -> None:
        self._actions[0][1]()

    def _on_second_clicked(self) -> None:
        self._actions[1][1]()
