"""The icon and the colour of a category."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from desktop_app.ui.editor.dialogs import SmallWindow
from desktop_app.ui.shop_colours import COLOURS

if TYPE_CHECKING:
    from desktop_app.core.phrases import Category
    from desktop_app.ui.icons import Icons
    from desktop_app.ui.theme import Theme

ICONS = (
    "folder", "greeting", "enquiry", "bargaining", "payment", "shipping", "after-sales",
    "farewell", "reviews", "safety", "internal", "star", "product", "shop", "buyer", "region",
)  # fmt: skip
WIDE = 8


class CategoryLook(SmallWindow):
    """A grid of icons and a row of colours; each press counts at once and can be undone.

    Signals:
        edited: The ``Category`` with the other icon or colour.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme, icons: Icons) -> None:
        super().__init__(parent, "", (18, 10))
        self._theme, self._icons = theme, icons
        self._category: Category | None = None
        self.setWindowTitle(self.tr("Icon and colour"))
        self.icons = {name: self._button(name, self.tr("Icon {name}")) for name in ICONS}
        self.colours = {name: self._button(name, self.tr("Colour {name}")) for name in COLOURS}
        for row in (self.icons, self.colours):
            grid = QGridLayout()
            for n, button in enumerate(row.values()):
                grid.addWidget(button, n // WIDE, n % WIDE)
            self.column.addLayout(grid)
        for name, button in self.icons.items():
            button.clicked.connect(lambda _=False, name=name: self._tell(icon=name))
        for name, button in self.colours.items():
            button.clicked.connect(lambda _=False, name=name: self._tell(color=name))
        self.column.addStretch(1)
        self.add_buttons(("close", self.tr("Close"), self.accept))

    def _button(self, name: str, spoken: str) -> QToolButton:
        button = QToolButton(self)
        em = self.fontMetrics().height()
        button.setCheckable(True)
        button.setIconSize(QSize(em, em))
        button.setAccessibleName(spoken.format(name=name))
        return button

    def show_category(self, category: Category) -> None:
        """Show what it has."""
        self._category = category
        given = category.color if QColor.isValidColorName(category.color) else self._theme.dim
        for name, button in self.icons.items():
            button.setIcon(self._icons.icon(name, given))
            button.setChecked(name == (category.icon or "folder"))
        for name, button in self.colours.items():
            button.setIcon(self._icons.icon(category.icon or "folder", name))
            button.setChecked(name == category.color)

    def _tell(self, **values: str) -> None:
        if self._category:
            self.edited.emit(replace(self._category, **values))  # type: ignore[arg-type] # its own names
