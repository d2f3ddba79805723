"""Windows in front, as large as the screen allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def room(window: QWidget) -> QSize:
    """How large a window with a frame may be on its screen."""
    em = window.fontMetrics().height()
    return window.screen().availableGeometry().size() - QSize(em, em * 3)


def fit(window: QWidget, size: tuple[int, int]) -> None:
    """Give a window its width and height in lines of text, where the screen has room for them."""
    em = window.fontMetrics().height()
    window.resize(QSize(em * size[0], em * size[1]).boundedTo(room(window)))


def to_front(window: QWidget) -> None:
    """Show a window in front and give it the keyboard."""
    window.show()
    window.raise_()
    window.activateWindow()


def present(window: QWidget, size: tuple[int, int]) -> None:
    """Show a window in front; one that was hidden gets its size."""
    if not window.isVisible():
        fit(window, size)
    to_front(window)
