"""Where the picker opens: never off the screen, and on the right one of several."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QScreen

MARGIN = 8
SMALLEST = 120
"""A window smaller than this is some helper of the desktop, not a chat."""


class Screen(NamedTuple):
    """A screen in Qt's pixels.

    Attributes:
        whole: All of it.
        free: Without task bars.
        ratio: The system's pixels to one of Qt's.
    """

    whole: QRect
    free: QRect
    ratio: float = 1.0

    @property
    def native(self) -> QRect:
        """All of it in the system's pixels: Qt keeps the corner and scales the size."""
        return QRect(self.whole.topLeft(), self.whole.size() * self.ratio)


def screens_of(screens: Sequence[QScreen]) -> list[Screen]:
    """Qt's screens as values."""
    return [
        Screen(one.geometry(), one.availableGeometry(), one.devicePixelRatio()) for one in screens
    ]


class Around(NamedTuple):
    """What there is to open at.

    Attributes:
        screens: At least one.
        chat: The chat's window in the system's pixels, None where it is not known.
        cursor: The mouse, in Qt's pixels.
        last: The upper left corner of the last time, None where it was never moved.
    """

    screens: Sequence[Screen]
    chat: QRect | None
    cursor: QPoint
    last: QPoint | None = None


def opening(where: str, size: QSize, around: Around) -> QRect:
    """Where to open.

    Args:
        where: ``window``, ``cursor``, ``last`` or ``docked``; what is not known is ``window``.
        size: As large as it would like to be.
        around: What there is.
    """
    chat = scaled(around.chat, around.screens)
    target = chat
    if where == "cursor":
        target = QRect(around.cursor, QSize(1, 1))
    elif where == "last" and around.last:
        target = QRect(around.last, size)
    whole = [one.whole for one in around.screens]
    area = around.screens[screen_of(target, whole)].free
    fit = fitted(size, area)
    if where == "cursor":
        corner = beside(fit, area, around.cursor)
    elif where == "last" and around.last:
        corner = around.last
    elif where == "docked" and chat:
        corner = docked(fit, area, chat)
    else:
        corner = place(fit, area, chat)
    return QRect(kept(corner, fit, area), fit)


def scaled(window: QRect | None, screens: Sequence[Screen]) -> QRect | None:
    """A window of the system's pixels in those of Qt, by the screen that shows most of it."""
    if window is None:
        return None
    screen = screens[screen_of(window, [one.native for one in screens])]
    corner = screen.whole.topLeft()
    offset = (window.topLeft() - corner) / screen.ratio
    return QRect(corner + offset, window.size() / screen.ratio)


def beside(size: QSize, area: QRect, cursor: QPoint) -> QPoint:
    """The upper left corner: below the mouse, above it where there is more room."""
    below, above = area.bottom() - cursor.y(), cursor.y() - area.top()
    down = below >= size.height() + MARGIN or below >= above
    y = cursor.y() + MARGIN if down else cursor.y() - MARGIN - size.height()
    return QPoint(cursor.x() + MARGIN, y)


def docked(size: QSize, area: QRect, chat: QRect) -> QPoint:
    """The upper left corner: at the right edge of the chat, or at its left where more room is."""
    right, left = area.right() - chat.right(), chat.left() - area.left()
    is_right = right >= size.width() + MARGIN or right >= left
    x = chat.right() + 1 if is_right else chat.left() - size.width()
    return QPoint(x, chat.top())


def kept(corner: QPoint, size: QSize, area: QRect) -> QPoint:
    """The nearest corner for which all of it is inside."""
    last = QPoint(
        area.right() - size.width() - MARGIN + 1, area.bottom() - size.height() - MARGIN + 1
    )
    return QPoint(
        max(area.left() + MARGIN, min(corner.x(), last.x())),
        max(area.top() + MARGIN, min(corner.y(), last.y())),
    )


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
    return kept(corner, size, area)
