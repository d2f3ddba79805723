"""The actions of a list, each with its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget


def add_actions(
    to: QWidget, texts: Mapping[str, tuple[str, str]], heard: Callable[[], object]
) -> dict[str, QAction]:
    """Give a widget actions that work while it has the keyboard.

    Args:
        to: The widget.
        texts: By name: what the action says, and its key.
        heard: Called when one is taken; the sender's ``data`` is its name.
    """
    actions = {}
    for name, (text, key) in texts.items():
        action = QAction(text, to)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setData(name)
        action.triggered.connect(heard)
        to.addAction(action)
        actions[name] = action
    return actions
