"""Where the window of the phrase editor and its parts stand, to be kept and taken again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.ui.editor.window import PhrasesWindow

PLACE = 4
"""Left, top, width and height."""


def arrangement_of(window: PhrasesWindow) -> dict[str, list[int]]:
    """Place, sizes of the parts, widths of the columns, and zoom."""
    place = window.normalGeometry() if window.isMaximized() else window.geometry()
    header = window.table.horizontalHeader()
    return {
        "window": [place.x(), place.y(), place.width(), place.height()],
        "parts": window.panes.split.sizes(),
        "pane": window.pane.split.sizes(),
        "columns": [header.sectionSize(n) for n in range(header.count())],
        "zoom": [window.zoomed],
    }


def put_in_place(window: PhrasesWindow, held: Mapping[str, Sequence[int]]) -> None:
    """Put everything where it stood; what is off every screen stays where it is."""
    if zoom := held.get("zoom"):
        window.zoom_to(zoom[0])
    frame = held.get("window", ())
    if len(frame) == PLACE:
        place = QRect(*frame)
        screens = [one.availableGeometry() for one in QGuiApplication.screens()]
        if any(screen.intersects(place) for screen in screens):
            window.setGeometry(place)
            window.setAttribute(Qt.WidgetAttribute.WA_Resized)
    for name, split in (("parts", window.panes.split), ("pane", window.pane.split)):
        if len(held.get(name, ())) == split.count():
            split.setSizes(list(held[name]))
    for column, width in enumerate(held.get("columns", ())):
        if column < window.table.table_model.columnCount() and width > 0:
            window.table.setColumnWidth(column, width)
