"""The keys, under the picker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizeGrip, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


def hints(*, blanks: bool, wordings: bool, form: bool) -> list[tuple[str, str]]:
    """Keys and what they do, as it is now."""
    translate = QCoreApplication.translate
    if form:
        return [
            ("↵", translate("Footer", "copy")),
            ("Tab", translate("Footer", "next blank")),
            ("Esc", translate("Footer", "back to the list")),
        ]
    found = [("↵", translate("Footer", "copy"))]
    if blanks:
        found.append(("Tab", translate("Footer", "fill in")))
    if wordings:
        found.append(("Alt+↓", translate("Footer", "wording")))
    found.append(("Ctrl+↓", translate("Footer", "category")))
    found.append(("Ctrl+W", translate("Footer", "next buyer")))
    found.append(("Esc", translate("Footer", "close")))
    return found


class Footer(QFrame):
    """A row of keys with a grip to resize the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self._row = QHBoxLayout(self)
        em = self.fontMetrics().height()
        self._row.setContentsMargins(em * 2 // 3, em // 4, 2, em // 4)
        self._row.setSpacing(em // 3)
        self._shown: list[tuple[str, str]] = []
        self._labels: list[QLabel] = []
        small = self.font()
        small.setPointSizeF(small.pointSizeF() * 0.88)
        self._small = small
        self._row.addStretch(1)
        self._row.addWidget(QSizeGrip(self))

    def show_hints(self, found: Sequence[tuple[str, str]]) -> None:
        """Show other keys."""
        if list(found) == self._shown:
            return
        self._shown = list(found)
        for label in self._labels:
            self._row.removeWidget(label)
            label.deleteLater()
        self._labels = []
        for place, text in enumerate(text for pair in found for text in pair):
            label = QLabel(text, self)
            label.setFont(self._small)
            if place % 2 == 0:
                label.setObjectName("key")
            elif place < 2 * len(found) - 1:
                label.setContentsMargins(0, 0, self.fontMetrics().height() // 2, 0)
            self._row.insertWidget(place, label)
            self._labels.append(label)
