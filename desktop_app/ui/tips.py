"""Tool tips of what others wrote: Qt takes a text with tags for HTML and opens its pictures."""

from __future__ import annotations

from PySide6.QtGui import Qt


def tip(text: str) -> str:
    """A text such that a tool tip shows just that."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
