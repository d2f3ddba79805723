"""The buyers who are being served: a button each, as soon as there are two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from desktop_app.core.board import CHATS
from desktop_app.ui.shop_colours import shop_colour
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from desktop_app.core.chats import Chat
    from desktop_app.core.picker import Picker
    from desktop_app.ui.icons import Icons


class ChatStrip(QWidget):
    """A row of chats, each with its number, its buyer and its shop's colour.

    Signals:
        chat_picked: The place of a chat, from 0.
    """

    chat_picked = Signal(int)

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._colours: dict[int, str] = {}
        em = self.fontMetrics().height()
        row = QHBoxLayout(self)
        row.setContentsMargins(em * 2 // 3, em // 3, em * 2 // 3, 0)
        row.setSpacing(em // 4)
        self._buttons = [self._button(place) for place in range(CHATS)]
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def _button(self, place: int) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("chat")
        button.setAccessibleName(str(place + 1))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(lambda: self.chat_picked.emit(place))
        button.hide()
        return button

    def show_picker(self, picker: Picker) -> None:
        """Show the chats that are held."""
        board = picker.board.kept(picker.chat)
        held = board.in_use
        for place, button in enumerate(self._buttons):
            if place in held:
                self._show(button, place, board.chats[place], picker)
            button.setChecked(place == board.at)
            button.setVisible(place in held)
        self.setVisible(len(held) > 1)

    def _show(self, button: QToolButton, place: int, chat: Chat, picker: Picker) -> None:
        shop = next((one for one in picker.shops if one.id == chat.shop), None)
        product = shop.product(chat.product) if shop and chat.product else None
        facts = [chat.buyer, product.name if product else chat.product, chat.region]
        known = [fact for fact in facts if fact]
        name = known[0] if known else (shop.name if shop else self.tr("New buyer"))
        most = self.fontMetrics().height() * 6
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, most)
        button.setText(f"{place + 1} {shown}")
        whole = " · ".join((*([shop.name] if shop else []), *known))
        button.setAccessibleName(f"{place + 1} {whole}")
        button.setToolTip(tip(f"{whole} (Ctrl+{place + 1})"))
        colour = (shop_colour(shop) if shop else "") or self.palette().text().color().name()
        if self._colours.get(place) != colour:  # another icon lays out the whole window anew
            self._colours[place] = colour
            button.setIcon(self._icons.icon("shop", colour))
