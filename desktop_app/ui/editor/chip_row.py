"""Buttons in a row, as many of them as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class ChipRow(QWidget):
    """Those that do not fit are hidden; they are in the palette all the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: Sequence[QWidget] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chips(self, chips: Sequence[QWidget]) -> None:
        """Lay these out, from the left."""
        self._chips = chips
        self._lay_out()
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        high = max((chip.sizeHint().height() for chip in self._chips), default=0)
        return QSize(0, high)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        left, gap = 0, self.fontMetrics().height() // 4
        for chip in self._chips:
            size = chip.sizeHint()
            chip.setGeometry(left, 0, size.width(), size.height())
            left += size.width()
            chip.setVisible(left <= self.width())
            left += gap
