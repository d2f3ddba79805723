"""Small windows that ask for a few values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.presenting import room, to_front

if TYPE_CHECKING:
    from collections.abc import Callable


class SmallWindow(QDialog):
    """A window beside the editor; Escape closes it."""

    def __init__(self, parent: QWidget | None, title: str, size: tuple[int, int]) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        em = self.fontMetrics().height()
        self.resize(em * size[0], em * size[1])
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(em * 2 // 3, em * 2 // 3, em * 2 // 3, em * 2 // 3)
        self.column.setSpacing(em // 2)
        self.buttons: dict[str, QPushButton] = {}

    def add_text(self, text: str) -> QLabel:
        """A sentence over the whole width."""
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self.column.addWidget(label)
        return label

    def add_buttons(self, *buttons: tuple[str, str, Callable[[], object]]) -> None:
        """A row of buttons: name, text, action."""
        row = QHBoxLayout()
        row.addStretch(1)
        for name, text, action in buttons:
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, action=action: action())
            self.buttons[name] = button
            row.addWidget(button)
        self.column.addLayout(row)

    def present(self) -> None:
        """Show it in front, no larger than the screen."""
        self.resize(self.size().boundedTo(room(self)))
        to_front(self)


class Asking(SmallWindow):
    """Named fields and one thing to do with them."""

    def __init__(
        self, parent: QWidget, title: str, fields: tuple[tuple[str, QWidget], ...], done: str
    ) -> None:
        super().__init__(parent, title, (26, 4))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in fields:
            field.setAccessibleName(name)
            form.addRow(name, field)
        self.column.addLayout(form)
        self.add_buttons(("cancel", self.tr("Cancel"), self.reject), ("done", done, self.accept))
        self.buttons["done"].setObjectName("primary")
        self.buttons["done"].setDefault(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
