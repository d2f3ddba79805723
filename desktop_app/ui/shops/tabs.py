"""The tabs of the shop editor, one a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget

from desktop_app.ui.shops.pages import (
    BargainingPage,
    GeneralPage,
    Page,
    ProductsPage,
    PromotionsPage,
    ShippingPage,
    scrolled,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.core.shop_checks import Fault
    from desktop_app.core.shop_columns import Cell
    from desktop_app.core.shop_editing import Edit
    from desktop_app.ui.theme import Theme


class ShopTabs(QTabWidget):
    """All that one shop has.

    Signals:
        edited: The next ``Edit``.
        came_to: The cell that is current now, or None.
        said: A sentence for the status line.
    """

    edited = Signal(object)
    came_to = Signal(object)
    said = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.general = GeneralPage(theme)
        self.pages: tuple[Page, ...] = (
            self.general,
            PromotionsPage(theme),
            ShippingPage(theme),
            BargainingPage(),
            ProductsPage(theme),
        )
        names = (
            self.tr("General"), self.tr("Promotions"), self.tr("Shipping"),
            self.tr("Bargaining"), self.tr("Products"),
        )  # fmt: skip
        self.setDocumentMode(True)
        self.setAccessibleName(self.tr("Shops"))
        self.tabBar().setDrawBase(False)
        for page, name in zip(self.pages, names, strict=True):
            self.addTab(scrolled(page) if page.fields else page, name)
            page.edited.connect(self.edited)
            page.came_to.connect(self.came_to)
            page.said.connect(self.said)

    def show_edit(
        self, edit: Edit, faults: Mapping[Cell, Fault], now: dt.datetime, *, read_only: bool
    ) -> None:
        """Show what there is on all pages."""
        for page in self.pages:
            page.show_edit(edit, faults, now, read_only=read_only)

    def turn(self, steps: int) -> None:
        """Go to another tab, round and round."""
        self.setCurrentIndex((self.currentIndex() + steps) % self.count())

    def go_to_name(self) -> None:
        """Put the focus where a shop gets its name."""
        self.setCurrentIndex(0)
        self.general.setFocus()
        if self.general.fields:
            next(iter(self.general.fields.by_cell.values())).setFocus()

    def go_to_next(self, cells: Iterable[Cell], here: Cell | None) -> Cell | None:
        """Go to the one of these cells that comes after one; after the last to the first.

        Returns:
            The cell; None where there are none.
        """
        ahead = sorted(cells, key=self._place_of)
        if not ahead:
            return None
        place = self._place_of(here) if here else (-1,)
        cell = next((cell for cell in ahead if self._place_of(cell) > place), ahead[0])
        number, page = next((n, page) for n, page in enumerate(self.pages) if page.holds(cell))
        self.setCurrentIndex(number)
        page.go_to(cell)
        return cell

    def _place_of(self, cell: Cell) -> tuple[int | str, ...]:
        number = next((n for n, page in enumerate(self.pages) if page.holds(cell)), 0)
        return (number, cell.table, cell.row, cell.key)
