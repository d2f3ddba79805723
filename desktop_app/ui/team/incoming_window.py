"""What a file proposes, to be looked at before it is put into the team's list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from desktop_app.ui.editor.dialogs import SmallWindow
from desktop_app.ui.shops.look import shop_sheet
from desktop_app.ui.team.items import incoming
from desktop_app.ui.team.sheet import Listing, Sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.team.proposal_files import Offer
    from desktop_app.ui.theme import Theme

SIZE = (60, 32)
"""Width and height in lines of text."""


class IncomingWindow(SmallWindow):
    """The window.

    Signals:
        taken: The ``Offer`` that is to be put into the lists.
    """

    taken = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", SIZE)
        self.setWindowTitle(self.tr("Proposals from a file"))
        self._offer: Offer | None = None
        self.said = self.add_text("")
        titles = (
            self.tr("Phrase"), self.tr("What"), self.tr("Who"), self.tr("When"), self.tr("Why"),
        )  # fmt: skip
        empty = self.tr("All that the file proposes is in the list already, or was.")
        self.sheet = Sheet(theme, Listing(self.windowTitle(), titles, empty))
        self.column.addWidget(self.sheet, 1)
        self.add_buttons(
            ("cancel", self.tr("Cancel"), self.reject),
            ("take", self.tr("Put into the list"), self.accept),
        )
        self.buttons["take"].setObjectName("primary")
        self.buttons["take"].setDefault(True)
        self.accepted.connect(self._take)
        self.setStyleSheet(shop_sheet(theme, self.fontMetrics().height()))

    def offer(self, offer: Offer) -> None:
        """Show what a file proposes."""
        self._offer = offer
        count = len(offer.reviews)
        text = QCoreApplication.translate("Team", "New: {count}. In the list already: {known}.")
        nothing = self.tr("Nothing is written yet.") if count else ""
        self.said.setText(f"{text.format(count=count, known=offer.known)} {nothing}".strip())
        self.sheet.show_items(incoming(offer.reviews))
        self.buttons["take"].setEnabled(bool(count))
        self.present()
        self.sheet.table.setFocus()

    def _take(self) -> None:
        if self._offer:
            self.taken.emit(self._offer)
