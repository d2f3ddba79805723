"""The shops to choose from: one's own first, then the samples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from desktop_app.ui.rows import ROLE, Index, ListModel
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.shops import Shop


class ShopListModel(ListModel["Shop"]):
    """Shops by name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._teams: tuple[str, ...] = ()

    def show_shops(self, shops: Sequence[Shop], teams: Sequence[str] = ()) -> None:
        """Take these; the list is only reset where other shops are in it.

        Args:
            shops: The shops.
            teams: Of each the team whose shop it is; empty: of none.
        """
        same = [shop.source for shop in shops] == [shop.source for shop in self.rows]
        if not same:
            self.beginResetModel()
        self.rows, self._teams = tuple(shops), tuple(teams) or ("",) * len(shops)
        if not same:
            self.endResetModel()
        elif shops:
            self.dataChanged.emit(self.index(0), self.index(len(shops) - 1))

    @override
    def data(self, index: Index, role: int = ROLE.DisplayRole) -> object:
        if not index.isValid():
            return None
        shop = self.rows[index.row()]
        if role == ROLE.DisplayRole:
            return self._name(shop, self._teams[index.row()])
        return tip(shop.source) if role == ROLE.ToolTipRole else None

    def _name(self, shop: Shop, team: str) -> str:
        if shop.sample:
            return self.tr("{name} (sample)").format(name=shop.name)
        shown = self.tr("{name} (team {team})").format(name=shop.name, team=team)
        return shown if team else shop.name


class ShopList(QListView):
    """The list at the left.

    Signals:
        chosen: The number of a shop.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shops")
        self.setAccessibleName(self.tr("Shops"))
        self.setFixedWidth(self.fontMetrics().height() * 12)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = ShopListModel(self)
        self.setModel(self._model)

    def show_shops(self, shops: Sequence[Shop], current: int, teams: Sequence[str] = ()) -> None:
        """Show these with one chosen; nothing is said of it."""
        self._model.show_shops(shops, teams)
        self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.setCurrentIndex(self._model.index(current))
        self.blockSignals(False)  # noqa: FBT003 - the same

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override] # Qt's stub takes persistent ones too
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.row())
