"""Where the picker opens: near the chat, on its screen, never off it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize

if TYPE_CHECKING:
    from collections.abc import Sequence

MARGIN = 8
SMALLEST = 120
"""A window smaller than this is some helper of the desktop, not a chat."""


def screen_of(window: QRect | None, screens: Sequence[QRect]) -> int:
    """The screen that shows most of ``window``; the first one where it is on none."""
    if window is None:
        return 0
    areas = [screen.intersected(window) for screen in screens]
    sizes = [area.width() * area.height() if area.isValid() else 0 for area in areas]
    return max(range(len(screens)), key=lambda n: sizes[n]) if screens else 0


def fitted(size: QSize, area: QRect) -> QSize:
    """The remembered size, made to fit a screen's free area."""
    room = area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN).size()
    return size.boundedTo(room)


def place(size: QSize, area: QRect, window: QRect | None) -> QPoint:
    """The upper left corner: over the middle of the chat's window, all of it inside ``area``."""
    inside = window.intersected(area) if window else QRect()
    chat = min(inside.width(), inside.height()) >= SMALLEST
    middle = (inside if chat else area).center()
    corner = QPoint(middle.x() - size.width() // 2, middle.y() - size.height() // 2)
    last = QPoint(
        area.right() - size.width() - MARGIN + 1, area.bottom() - size.height() - MARGIN + 1
    )
    return QPoint(
        max(area.left() + MARGIN, min(corner.x(), last.x())),
        max(area.top() + MARGIN, min(corner.y(), last.y())),
    )
