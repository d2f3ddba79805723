"""The better words for what the rules have found, one button each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from desktop_app.core.rules.packs import Finding

KEY = "Ctrl+."
MOST = 3
WIDEST = 14
"""The room for better words, in lines of text; the tool tip has them all."""


class FixRow(QWidget):
    """Hidden while there is nothing better to say.

    Signals:
        picked: The better words.
    """

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: tuple[QToolButton, ...] = ()
        self._shown: tuple[str, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self.fontMetrics().height() // 3)
        self._row.addStretch(1)
        self.hide()

    def show_finding(self, finding: Finding | None) -> None:
        """Offer what is better than a finding."""
        better = finding.better[:MOST] if finding else ()
        if better != self._shown:
            self._shown = better
            for button in self.buttons:
                button.hide()
                button.deleteLater()
            self.buttons = tuple(map(self._button, better))
            for place, button in enumerate(self.buttons):
                self._row.insertWidget(place, button)
        self.setVisible(bool(better))

    def _button(self, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("fix")
        metrics = self.fontMetrics()
        room = metrics.height() * WIDEST
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        key = "" if self._shown[0] != words else f"  {KEY}"
        button.setText(f"→ {text}{key}")
        said = QCoreApplication.translate("FixRow", "Say “{words}” instead").format(words=words)
        button.setAccessibleName(said)
        button.setToolTip(tip(said + key))
        button.clicked.connect(lambda _=False: self.picked.emit(words))
        return button
