"""The lists under the chips: which shop, product, region, buyer and kind of buyer it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.ladders import kinds
from desktop_app.core.regions import regions_like, regions_of
from desktop_app.ui.labels import kind_label
from desktop_app.ui.picker.chips import NOTHING
from desktop_app.ui.picker.chooser import Choice

if TYPE_CHECKING:
    from desktop_app.core.gazetteer import Gazetteer
    from desktop_app.core.picker import Picker
    from desktop_app.core.shops import Product
    from desktop_app.ui.picker.chips import Chips
    from desktop_app.ui.picker.chooser import Chooser


class Facts(QObject):
    """Opens the list of choices under a chip.

    Signals:
        chosen: ``shop``, ``product``, ``region``, ``buyer`` or ``kind``, and the value.
    """

    chosen = Signal(str, str)

    def __init__(self, chips: Chips, chooser: Chooser) -> None:
        super().__init__(chips)
        self._chips, self._chooser = chips, chooser
        self._choosing = ""
        chooser.chosen.connect(self._on_chosen)

    def choose(self, fact: str, picker: Picker) -> None:
        """Open the list of a fact; what is known may be taken back, but shop and kind."""
        choices = self._choices(fact, picker)
        if fact not in ("shop", "kind") and getattr(picker.chat, fact):
            choices.insert(0, Choice("", NOTHING))
        self._choosing = fact
        known = picker.atlas.gazetteer
        self._chooser.more = (lambda typed: _places(typed, known)) if fact == "region" else None
        self._chooser.open_at(
            self._chips.corner(fact), self._chips.name(fact), choices,
            current=getattr(picker.chat, fact), free=fact in ("region", "buyer"),
        )  # fmt: skip

    def _choices(self, fact: str, picker: Picker) -> list[Choice]:
        sample = self.tr("sample")
        return {
            "shop": [
                Choice(shop.id, f"{shop.name} ({sample})" if shop.sample else shop.name)
                for shop in picker.shops
            ],
            "product": [Choice(one.id, product_name(one)) for one in picker.shop.products],
            "region": [Choice(name, name) for name in regions_of(picker.shop)],
            "buyer": [],
            "kind": [Choice(kind, kind_label(kind)) for kind in kinds(picker.catalogue.library)],
        }[fact]

    def _on_chosen(self, value: str) -> None:
        self.chosen.emit(self._choosing, value)


def _places(typed: str, known: Gazetteer | None) -> list[Choice]:
    """Cities and districts that the shop's table does not name."""
    found = regions_like(typed, known) if known else ()
    return [Choice(name, f"{name}  {province}".rstrip()) for name, province in found]


def product_name(product: Product) -> str:
    """A product for a list: its code and name, the code once."""
    code, name = product.id, product.name
    return name if name.casefold().startswith(code.casefold()) else f"{code}  {name}"
