"""Each shop has a colour of its own, so that the agent sees whom the replies are filled for."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from desktop_app.core.shops import Shop

COLOURS = (
    "#d9480f", "#2f9e44", "#1c7ed6", "#d6336c", "#845ef7", "#0c8599", "#e8590c", "#5c940d",
)  # fmt: skip
"""Far enough from each other, and seen on white as well as on black."""


def shop_colour(shop: Shop) -> str:
    """The colour that the shop file gives as ``color``, else one by its id, always the same."""
    own = shop.facts.get("color")
    if isinstance(own, str) and QColor.isValidColorName(own):
        return QColor(own).name()
    return COLOURS[crc32(shop.id.encode()) % len(COLOURS)] if shop.id else ""
