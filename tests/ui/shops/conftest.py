"""A shop editor at work, over a store that keeps shops in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from desktop_app.core.problems import Refusal
from desktop_app.core.shop_columns import Cell
from desktop_app.core.shop_store import Changed
from desktop_app.core.shops import Platform
from desktop_app.ui.shops.window import ShopsWindow
from tests.fakes import FAWN, TAOBAO, FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QModelIndex
    from pytestqt.qtbot import QtBot

    from desktop_app.core.shops import Shop
    from desktop_app.ui.icons import Icons
    from desktop_app.ui.shops.grid import Grid
    from desktop_app.ui.shops.pages import Page
    from desktop_app.ui.theme import Theme

MINE = replace(FAWN, facts={"promise": "7天无理由退货"}, source="fawn.toml")
SAMPLE = replace(FAWN, id="sample", name="Sample", source="sample.toml", sample=True)


@dataclass
class FakeStore:
    """Files in memory; ``refuses`` lets everything fail."""

    files: dict[str, Shop] = field(default_factory=dict)
    refuses: bool = False
    saves: int = 0

    def save(self, before: Shop, after: Shop) -> Shop | Changed | Refusal:
        """As the files do."""
        if self.refuses:
            return Refusal("The disk is full", {})
        if self.files.get(before.source) != before:
            return Changed(self.files.get(before.source))
        self.saves += 1
        self.files[before.source] = after
        return after

    def add(self, shop: Shop) -> Shop | Refusal:
        """As the files do."""
        if self.refuses:
            return Refusal("The disk is full", {})
        source = f"{shop.id}-{len(self.files)}.toml"
        self.files[source] = replace(shop, source=source, sample=False)
        return self.files[source]

    def remove(self, shop: Shop) -> Refusal | None:
        """As the files do."""
        if self.refuses:
            return Refusal("The disk is full", {})
        del self.files[shop.source]
        return None

    def read(self, shop: Shop) -> Shop | Refusal | None:
        """As the files do."""
        return Refusal("Not TOML", {}) if self.refuses else self.files.get(shop.source)


@dataclass
class Editor:
    """The window, and what a lead does with it."""

    window: ShopsWindow
    store: FakeStore
    qtbot: QtBot

    def tab(self, number: int) -> Page:
        """Go to a tab."""
        self.window.tabs.setCurrentIndex(number)
        return self.window.tabs.pages[number]

    def grid(self, number: int) -> Grid:
        """Go to the table of a tab."""
        table = self.tab(number).table
        assert table
        table.grid.setFocus()
        return table.grid

    def texts(self, number: int, key: str) -> list[str]:
        """What stands in a column."""
        table = self.window.tabs.pages[number].table
        assert table
        column = table.model.column(key)
        return [
            str(table.model.index(row, column).data(Qt.ItemDataRole.EditRole))
            for row in range(table.model.rowCount())
        ]

    def index(self, number: int, row: int, key: str) -> QModelIndex:
        """A cell of the table of a tab."""
        table = self.window.tabs.pages[number].table
        assert table
        return table.model.index(row, table.model.column(key))

    def type(self, number: int, row: int, key: str, text: str) -> None:
        """Type into a cell and press Enter."""
        grid = self.grid(number)
        grid.setCurrentIndex(self.index(number, row, key))
        grid.edit(grid.currentIndex())
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        editor.setText(text)  # QTest has no keys for Chinese
        with self.qtbot.waitSignal(grid.itemDelegate().closeEditor):
            self.qtbot.keyClick(editor, Qt.Key.Key_Return)

    def fill(self, table: str, key: str, text: str) -> None:
        """Type into a field and leave it."""
        for page in self.window.tabs.pages:
            if page.fields and Cell(table, 0, key) in page.fields.by_cell:
                field_ = page.fields.by_cell[Cell(table, 0, key)]
                field_.show_text(text)
                field_.typed.emit(text)

    def paste(self, text: str) -> None:
        """Paste into the table that has the focus."""
        QApplication.clipboard().setText(text)
        widget = QApplication.focusWidget()
        assert widget
        self.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        widget = QApplication.focusWidget()
        assert widget
        self.qtbot.keyClick(widget, key, modifier)

    def click(self, name: str) -> None:
        """Click the button that is called so and can be seen."""
        buttons = [
            button
            for button in self.window.findChildren(QPushButton)
            if button.text() == name and button.isVisible()
        ]
        self.qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)

    @property
    def file(self) -> Shop:
        """The shop as its file says now."""
        return self.store.files[MINE.source]

    @property
    def names(self) -> list[str]:
        """The shops in the list."""
        model = self.window.shop_list.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme, icons: Icons) -> Iterator[Editor]:
    """The window with a shop of one's own and a sample."""
    store = FakeStore({MINE.source: MINE})
    window = ShopsWindow(theme, icons, store, FakeClock())
    qtbot.addWidget(window)
    window.show_shops([SAMPLE, MINE], [TAOBAO, Platform("jd", "京东")])
    window.present()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Editor(window, store, qtbot)
    window.close()
