"""The pages of the shop editor: what is on each tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.core.shop_editing import typed
from desktop_app.ui.labels import platform_name
from desktop_app.ui.shops.code_names import country_name, currency_name, language_name
from desktop_app.ui.shops.fields import (
    ChoiceField,
    CodeField,
    DaysField,
    Fields,
    LineField,
    LinesField,
    titled,
)
from desktop_app.ui.shops.table_page import TablePage

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QVBoxLayout as Column

    from desktop_app.core.shop_checks import Fault
    from desktop_app.core.shop_columns import Cell
    from desktop_app.core.shop_editing import Edit
    from desktop_app.core.shops import Platform
    from desktop_app.ui.theme import Theme

LANGUAGES = ("zh-CN", "en", "ko", "zh-TW", "ja")
CURRENCIES = ("CNY", "KRW", "USD", "HKD", "TWD", "JPY", "EUR", "GBP")
CALENDARS = ("CN", "KR", "US", "HK", "TW", "JP", "GB")
ZONES = ("Asia/Shanghai", "Asia/Seoul", "Asia/Hong_Kong", "Asia/Tokyo", "UTC")


class Page(QWidget):
    """A tab: fields, a table, or both.

    Signals:
        edited: The next ``Edit``.
        came_to: The cell that is current now, or None.
        said: A sentence for the status line.
    """

    edited = Signal(object)
    came_to = Signal(object)
    said = Signal(str)

    def __init__(self, fields: Fields | None, table: TablePage | None, title: str = "") -> None:
        super().__init__()
        self.fields, self.table = fields, table
        self._edit: Edit | None = None
        em = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em // 2, em, em // 2)
        column.setSpacing(em // 2)
        if fields:
            fields.typed.connect(self._on_typed)
            column.addWidget(fields)
        if table:
            self._add_table(column, table, title)
        else:
            column.addStretch(1)

    def _add_table(self, column: Column, table: TablePage, title: str) -> None:
        table.edited.connect(self.edited)
        table.came_to.connect(self.came_to)
        table.said.connect(self.said)
        if title:
            column.addLayout(titled(title, table), 1)
        else:
            column.addWidget(table, 1)

    def show_edit(
        self, edit: Edit, faults: Mapping[Cell, Fault], now: dt.datetime, *, read_only: bool
    ) -> None:
        """Show what there is."""
        self._edit = None if read_only else edit
        if self.fields:
            self.fields.show_edit(edit, faults, read_only=read_only)
        if self.table:
            self.table.show_edit(edit, faults, now, read_only=read_only)

    def holds(self, cell: Cell) -> bool:
        """Whether the cell is on this page."""
        inside = self.fields is not None and cell in self.fields.by_cell
        return inside or (self.table is not None and self.table.model.table == cell.table)

    def go_to(self, cell: Cell) -> None:
        """Put the focus where the cell is."""
        if self.fields and cell in self.fields.by_cell:
            self.fields.by_cell[cell].setFocus()
        elif self.table:
            self.table.go_to(cell)

    def _on_typed(self, cell: Cell, text: str) -> None:
        if self._edit is None:
            return
        after = typed(self._edit, cell, text)
        if after is not self._edit:
            self.edited.emit(after)


class GeneralPage(Page):
    """Name, platform and the like, and the own facts."""

    def __init__(self, theme: Theme) -> None:
        fields = Fields()
        table = TablePage("fact", self.tr("Own facts"), theme)
        super().__init__(fields, table, self.tr("Own facts"))
        self._platform = ChoiceField((), free=False)
        add = fields.add
        add("shop", "name", self.tr("Name"), LineField())
        add("shop", "platform", self.tr("Platform"), self._platform)
        languages = CodeField(LANGUAGES, language_name)
        add("shop", "language", self.tr("Language"), languages)
        currencies = CodeField(CURRENCIES, currency_name)
        add("shop", "currency", self.tr("Currency"), currencies)
        calendars = CodeField(CALENDARS, country_name)
        hint = self.tr("Country whose public holidays count")
        add("shop", "calendar", self.tr("Calendar"), calendars, hint)
        add(
            "shop",
            "timezone",
            self.tr("Time zone"),
            ChoiceField([(zone, zone) for zone in ZONES], free=True),
        )
        hint = self.tr(
            "What the title of its chat window contains, one a line (regular expressions)"
        )
        add("shop", "windows", self.tr("Window titles"), LinesField(), hint)

    def offer_platforms(self, platforms: Sequence[Platform]) -> None:
        """Offer these platforms."""
        named = [(one.id, platform_name(one)) for one in platforms]
        self._platform.offer([("", "—"), *named])


class PromotionsPage(Page):
    """The promotions."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(None, TablePage("promotion", self.tr("Promotions"), theme))


class ShippingPage(Page):
    """When it is sent, and the zones."""

    def __init__(self, theme: Theme) -> None:
        fields = Fields()
        super().__init__(fields, TablePage("zone", self.tr("Zones"), theme), self.tr("Zones"))
        fields.add("shipping", "courier", self.tr("Courier"), LineField())
        hint = self.tr("What is paid before it leaves the same day")
        fields.add("shipping", "pickup", self.tr("Pickup"), LineField(), hint)
        fields.add("shipping", "works", self.tr("Works on"), DaysField())
        hint = self.tr("Working days from the order to the parcel")
        fields.add("shipping", "handling_days", self.tr("Handling days"), LineField(), hint)


class BargainingPage(Page):
    """How far prices give way."""

    def __init__(self) -> None:
        fields = Fields()
        super().__init__(fields, None)
        add = fields.add
        hint = self.tr("Nobody goes below this part of the price, such as 0.95 or 95%")
        add("bargaining", "discount_limit", self.tr("Limit"), LineField(), hint)
        hint = self.tr("Prices are multiples of this: 1 for whole yuan, 100 for whole 100 won")
        add("bargaining", "rounding", self.tr("Rounding"), LineField(), hint)
        hint = self.tr("Each concession is this part of the one before")
        add("bargaining", "decay", self.tr("Decay"), LineField(), hint)


class ProductsPage(Page):
    """The product cards."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(None, TablePage("product", self.tr("Products"), theme))


def scrolled(page: QWidget) -> QScrollArea:
    """A page that can be scrolled where the screen is low."""
    area = QScrollArea()
    area.setObjectName("page")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
