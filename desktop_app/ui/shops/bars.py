"""The bar at the top of the shop editor and the line at its bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from desktop_app.ui.shops.fields import mark
from desktop_app.ui.shops.words import fault_sentence
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop_app.core.shop_checks import Fault
    from desktop_app.ui.icons import Icons
    from desktop_app.ui.theme import Theme


class ShopBar(QFrame):
    """Buttons, each with the key that does the same."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._theme, self._icons = theme, icons
        self._row = QHBoxLayout(self)
        self._em = em = self.fontMetrics().height()
        self._row.setContentsMargins(em // 2, em // 3, em // 2, em // 3)
        self.buttons: dict[str, QPushButton] = {}

    def add(
        self, name: str, text: str, key: str, action: Callable[[], None], more: str = ""
    ) -> None:
        """One more button.

        Args:
            name: What the program calls it.
            text: What is on it.
            key: What does the same; empty: it is set elsewhere.
            action: What it does.
            more: What it says of itself, where the text does not say enough.
        """
        button = QPushButton(text, self)
        button.setToolTip(tip(more or f"{text} ({QKeySequence(key).toString()})"))
        button.setAccessibleName(more or text)
        button.clicked.connect(action)
        if key:
            QShortcut(QKeySequence(key), self).activated.connect(action)
        if name == "new":
            button.setObjectName("primary")
            button.setIcon(self._icons.icon("plus", self._theme.on_accent))
        self.buttons[name] = button
        self._row.addWidget(button)

    def add_gap(self) -> None:
        """Some room between the buttons."""
        self._row.addSpacing(self._em)

    def add_rest(self) -> None:
        """All the room that is left."""
        self._row.addStretch(1)


class ShopStatus(QFrame):
    """What was said, how many places need a look, and whether all is saved."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.saying = QLabel(self)
        self.saying.setTextFormat(Qt.TextFormat.PlainText)
        self.count = QToolButton(self)
        self.count.setObjectName("flat")
        self.count.setToolTip(self.tr("Go to the next of them (F8)"))
        self.state = QLabel(self)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        em = self.fontMetrics().height()
        row.setContentsMargins(em // 2, em // 5, em // 2, em // 5)
        row.addWidget(self.saying, 1)
        row.addWidget(self.count)
        row.addSpacing(em)
        row.addWidget(self.state)

    def show_fault(self, fault: Fault | None, count: int) -> None:
        """What is off in the cell at hand, and in how many cells something is."""
        if fault:
            self.saying.setText(fault_sentence(fault))
        mark(self.saying, fault)
        self.count.setVisible(count > 0)
        self.count.setText(self.tr("%n places need a look", "", count))

    def show_state(self, text: str, *, wrong: bool) -> None:
        """Whether all is saved."""
        self.state.setText(text)
        self.state.setProperty("fault", "wrong" if wrong else "")
        self.state.style().polish(self.state)
