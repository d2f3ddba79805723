"""What the replies are filled for: shop, product, region, buyer; and the pin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

from desktop_app.ui.labels import platform_name
from desktop_app.ui.picker.clock import ResponseClock
from desktop_app.ui.picker.keys import Intent, key_for
from desktop_app.ui.shop_colours import shop_colour
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from desktop_app.core.picker import Picker
    from desktop_app.ui.icons import Icons
    from desktop_app.ui.theme import Theme

FACTS = {
    Intent.SHOP: "shop",
    Intent.PRODUCT: "product",
    Intent.REGION: "region",
    Intent.BUYER: "buyer",
    Intent.KIND: "kind",
}
"""The facts of a chat, by the key that opens their list."""

ASKED = ("shop", "product", "region", "buyer")
"""Those that have a chip."""

NOTHING = "—"


class Chips(QWidget):
    """The row of chips.

    Signals:
        fact_asked: The name of the fact whose chip was pressed.
        chat_asked: Another buyer has come.
        pinned: Whether the window is to stay open.
    """

    fact_asked = Signal(str)
    chat_asked = Signal()
    pinned = Signal(bool)

    def __init__(
        self, theme: Theme, icons: Icons, now: Callable[[], dt.datetime], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self._icons, self._colour = theme, icons, ""
        self._texts: dict[str, str] = {}
        self._clock_wide = 0
        self._row = row = QHBoxLayout(self)
        em = self._em
        row.setContentsMargins(em * 2 // 3, em // 2, em * 2 // 3, 0)
        row.setSpacing(em // 3)
        intents = {fact: intent for intent, fact in FACTS.items()}
        self._chips = {fact: self._chip(intents[fact], fact) for fact in ASKED}
        for chip in self._chips.values():
            row.addWidget(chip)
        row.addWidget(self._another_button())
        row.addStretch(1)
        self._clock = ResponseClock(theme, now, self)
        row.addWidget(self._clock)
        self._pin = self._pin_button()
        row.addWidget(self._pin)

    @property
    def _em(self) -> int:
        return self.fontMetrics().height()

    def _chip(self, intent: Intent, fact: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setMinimumHeight(round(self._em * 1.7))
        chip.setToolTip(tip(f"{self.name(fact)} ({key_for(intent)})"))
        chip.clicked.connect(lambda: self.fact_asked.emit(fact))
        return chip

    def _another_button(self) -> QToolButton:
        another = QToolButton(self)
        another.setObjectName("flat")
        another.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        another.setIcon(self._icons.icon("plus", self._theme.dim))
        name = self.tr("Another buyer beside this one")
        another.setAccessibleName(name)
        another.setToolTip(tip(f"{name} (Ctrl+1 … Ctrl+9)"))
        another.clicked.connect(self.chat_asked)
        return another

    def _pin_button(self) -> QToolButton:
        pin = QToolButton(self)
        pin.setObjectName("flat")
        pin.setCheckable(True)
        pin.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        name = self.tr("Keep open")
        pin.setAccessibleName(name)
        pin.setToolTip(tip(f"{name} ({key_for(Intent.PIN)})"))
        pin.toggled.connect(self.pinned)
        return pin

    def name(self, fact: str) -> str:
        """What a fact is called."""
        return {
            "shop": self.tr("Shop"),
            "product": self.tr("Product"),
            "region": self.tr("Region"),
            "buyer": self.tr("Buyer"),
            "kind": self.tr("Which kind of buyer?"),
        }[fact]

    def corner(self, fact: str) -> QPoint:
        """Just below the chip's left edge, in the window's pixels."""
        chip = self._chips.get(fact, self._chips["buyer"])
        return chip.mapTo(self.window(), QPoint(0, chip.height() + 2))

    def toggle_pin(self) -> None:
        """Press the pin."""
        self._pin.toggle()

    def show_pinned(self, *, pinned: bool) -> None:
        """Show whether the window stays open."""
        self._pin.setChecked(pinned)
        colour = self._theme.accent if pinned else self._theme.dim
        self._pin.setIcon(self._icons.icon("pinned" if pinned else "pin", colour))

    def show_picker(self, picker: Picker) -> None:
        """Show the facts of its chat."""
        platform, product = picker.scene.platform, picker.scene.product
        texts = {
            "shop": " · ".join(
                name
                for name in (picker.shop.name, platform_name(platform) if platform else "")
                if name
            ),
            "product": product.name if product else "",
            "region": picker.chat.region,
            "buyer": picker.chat.buyer,
        }
        for fact, text in texts.items():
            self._chips[fact].setAccessibleName(f"{self.name(fact)} {text}")
        colour = shop_colour(picker.shop) or self._theme.dim
        if colour != self._colour:
            self._colour = colour
            self._chips["shop"].setIcon(self._icons.icon("shop", colour))
        self._clock.show_clock(picker.chat.clock, platform.reply_targets if platform else ())
        wide = 0 if self._clock.isHidden() else self._clock.sizeHint().width()
        if (texts, wide) != (self._texts, self._clock_wide):  # most keys leave them as they are
            self._texts, self._clock_wide = texts, wide
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Shorten what is long, and more of it, until all chips have room beside each other."""
        for most in range(11, 2, -1):
            self._write(self._em * most)
            if self._row.sizeHint().width() <= self.width():
                return

    def _write(self, most: int) -> None:
        """Write the facts, each at most so many pixels wide."""
        for fact, text in self._texts.items():
            shown = self.fontMetrics().elidedText(
                text or NOTHING, Qt.TextElideMode.ElideRight, most
            )
            plain = shown.replace("&", "&&")  # one alone would underline the letter after it
            written = f"{self.name(fact)} {plain} ▾"
            if written != self._chips[fact].text():
                self._chips[fact].setText(written)
