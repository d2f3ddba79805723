"""The bar at the top of the phrase editor and the line at its bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton

from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.icons import Icons
    from desktop_app.ui.theme import Theme


class ToolBar(QFrame):
    """Buttons, each with the key that does the same, and the filter box."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._theme, self._icons = theme, icons
        self._row = QHBoxLayout(self)
        em = self.fontMetrics().height()
        self._row.setContentsMargins(em // 2, em // 3, em // 2, em // 3)
        self._row.setSpacing(em // 3)
        self.buttons: dict[str, QPushButton] = {}
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter: code, title, keyword, pinyin …"))
        self.filter.setAccessibleName(self.tr("Filter phrases"))
        self.filter.setToolTip(self.tr("Filter phrases (Ctrl+F)"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(em * 6)
        self.filter.setMaximumWidth(em * 18)

    def add(
        self, name: str, text: str, key: str, action: Callable[[], object], more: str = ""
    ) -> None:
        """One more button."""
        button = QPushButton(text, self)
        said = more or text
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(tip(f"{said} ({shown})" if key else said))
        button.setAccessibleName(said)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: action())
        if name == "new":
            button.setObjectName("primary")
            button.setIcon(self._icons.icon("plus", self._theme.on_accent))
        self.buttons[name] = button
        self._row.addWidget(button)

    def add_filter(self) -> None:
        """The filter box comes here."""
        self._row.addStretch(1)
        self._row.addWidget(self.filter, 3)
        self._row.addStretch(1)

    def go_to_filter(self) -> None:
        """Put the cursor into the filter box."""
        self.filter.setFocus()
        self.filter.selectAll()


class StatusBar(QFrame):
    """How many, what needs a look, what was said, and whether all is saved."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.count = QLabel(self)
        self.saying = QLabel(self)
        self.state = QLabel(self)
        for label in (self.count, self.saying, self.state):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.flaws = QToolButton(self)
        self.flaws.setObjectName("flat")
        self.flaws.setCheckable(True)
        self.team = QToolButton(self)
        self.team.setObjectName("flat")
        self.team.setToolTip(self.tr("Open the team window"))
        self.team.setAccessibleName(self.tr("Open the team window"))
        self.team.hide()
        row = QHBoxLayout(self)
        em = self.fontMetrics().height()
        row.setContentsMargins(em // 2, em // 5, em // 2, em // 5)
        row.setSpacing(em)
        row.addWidget(self.count)
        row.addWidget(self.flaws)
        row.addWidget(self.saying, 1)
        row.addWidget(self.team)
        row.addWidget(self.state)

    def say(self, sentence: str) -> None:
        """Tell something in passing."""
        self.saying.setText(sentence)
        self.saying.setToolTip(tip(sentence))

    def show_team(self, text: str, needed: bool) -> None:  # noqa: FBT001 - Qt's signal has one bool
        """How the teams stand; nothing where none was joined."""
        self.team.setText(f"● {text}" if needed else text)
        self.team.setVisible(bool(text))
        self.team.setAccessibleName(text or self.team.toolTip())

    def show_state(self, text: str, *, wrong: bool) -> None:
        """Whether all is saved."""
        self.state.setText(text)
        kind = "wrong" if wrong else ""
        if self.state.property("fault") != kind:
            self.state.setProperty("fault", kind)
            self.state.style().polish(self.state)
