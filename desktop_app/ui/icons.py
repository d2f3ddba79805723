"""The shipped icons, in the colour of the text around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path


LONGEST = 40
"""Characters of a name; file systems choke on longer ones than that."""


class Icons:
    """Draws ``icons/<name>.svg``; each picture is drawn once per size and colour."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn: dict[tuple[str, str, int], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size: int) -> QPixmap:
        """A square picture; ``size`` in device pixels. An unknown name gives an empty one."""
        key = (name, colour, size)
        if key not in self._drawn:
            self._drawn[key] = self._draw(*key)
        return self._drawn[key]

    def icon(self, name: str, colour: str = "#000000", size: int = 64) -> QIcon:
        """The same for buttons and windows."""
        return QIcon(self.pixmap(name, colour, size))

    def _draw(self, name: str, colour: str, size: int) -> QPixmap:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        file = self._folder / f"{name}.svg"
        # Names come from phrase files: only a bare name of a shipped icon is ever opened.
        bare = name.isascii() and name.replace("-", "").isalnum() and len(name) <= LONGEST
        if not bare or not file.is_file():
            return pixmap
        svg = file.read_text("utf-8").replace("currentColor", colour)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(svg.encode())).render(painter)
        painter.end()
        return pixmap
