"""Draws characters before they are needed: the first time costs ten times the next.

A list of eight replies that the agent has not seen yet holds some four hundred characters. Drawn
for the first time they take 20 ms, which is more than a frame.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QTimer
from PySide6.QtGui import QFont, QImage, QPainter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

AT_ONCE = 16
"""Characters drawn between two events of the agent's: under a millisecond."""


class Glyphs(QObject):
    """Has the system load characters while nothing else is to be done."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known: set[tuple[str, str]] = set()
        self._waiting: Iterator[tuple[QFont, str]] = iter(())
        self._picture = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._load_some)

    @property
    def busy(self) -> bool:
        """Whether some are still to be loaded."""
        return self._timer.isActive()

    def load(self, texts: Iterable[tuple[QFont, str]]) -> None:
        """Load what is new in these texts, each in its font."""
        self._waiting = self.missing(tuple(texts))
        self._timer.start()

    def missing(self, texts: Iterable[tuple[QFont, str]]) -> Iterator[tuple[QFont, str]]:
        """The characters that were never asked for in that font, each once."""
        for font, text in texts:
            name = font.key()
            for character in dict.fromkeys(text):
                if (name, character) not in self._known:
                    self._known.add((name, character))
                    yield font, character

    def _load_some(self) -> None:
        some = tuple(islice(self._waiting, AT_ONCE))
        if not some:
            self._timer.stop()
            return
        painter = QPainter(self._picture)
        for font, character in some:
            painter.setFont(font)
            painter.drawText(QPointF(0, 32), character)
        painter.end()
