"""The middle of the phrase editor: tree, table and pane beside each other, the flaws below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from desktop_app.ui.editor.flaw_list import FlawList
from desktop_app.ui.editor.pane import Pane, Scrolled
from desktop_app.ui.editor.table import Table
from desktop_app.ui.editor.tree import Tree

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop_app.core.search.spelling import Spelling
    from desktop_app.ui.icons import Icons
    from desktop_app.ui.theme import Theme

SHARES = (13, 24, 36)
"""Of tree, table and pane, in lines of text."""


class Panes(QSplitter):
    """Where each part is, and how the keyboard goes from one to another."""

    def __init__(  # noqa: PLR0913, PLR0917 - what it is made of, told by its maker
        self,
        theme: Theme,
        icons: Icons,
        spelling: Spelling,
        clock: Callable[[], dt.datetime],
        language: str,
        parent: QWidget,
    ) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        # Born in their place: each change of it would have all styles reckoned anew.
        self.tree = Tree(theme, icons, self.split)
        self.table = Table(theme, self.split)
        self.pane = Pane(theme, spelling, clock, self.split, language)
        area = Scrolled(self.pane)
        self.flaw_list = FlawList(theme, self)
        self.flaw_list.hide()
        for part in (self.tree, self.table, area):
            self.split.addWidget(part)
        em = self.fontMetrics().height()
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.setStretchFactor(2, 1)
        self.tree.setMinimumWidth(em * 8)
        self.table.setMinimumWidth(em * 12)
        self.split.setSizes([share * em for share in SHARES])
        self.addWidget(self.split)
        self.addWidget(self.flaw_list)
        self.setStretchFactor(0, 1)
        self.setSizes([em * 36, em * 8])

    def next_part(self, steps: int) -> None:
        """Go round tree, table, title and text."""
        parts: list[QWidget] = [self.tree, self.table, self.pane.title, self.pane.body.edit]
        inside = [n for n, part in enumerate(parts) if part.hasFocus()]
        parts[((inside or [0])[0] + steps) % len(parts)].setFocus()

    def step_row(self, steps: int) -> None:
        """Go to another phrase from wherever the cursor is."""
        row = self.table.currentIndex().row() + steps
        if 0 <= row < self.table.table_model.rowCount():
            self.table.selectRow(row)
