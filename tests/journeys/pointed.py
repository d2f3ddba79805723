"""The program as it is, which also says where the parts of its phrase editor are on the screen.

Each line on the standard input names a part and a text in it, such as ``tree Payment``; the answer
is the point to press, ``[x, y]``, or ``null`` while there is none. With ``^`` before the text it is
the gap above. ``shown`` asks for the text of the reply as it stands in the editor.
"""

from __future__ import annotations

import json
import sys
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from desktop_app import app
from desktop_app.platforms import instance
from desktop_app.ui.editor.window import PhrasesWindow

if TYPE_CHECKING:
    from pathlib import Path


class Pointer(QObject):
    """Answers in the interface's thread."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self.asked.connect(self._on_asked, Qt.ConnectionType.QueuedConnection)
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self.asked.emit(line.strip())

    def _on_asked(self, line: str) -> None:
        part, _, text = line.partition(" ")
        windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, PhrasesWindow)]
        found = None
        try:
            if windows and windows[0].isVisible():
                found = answer(windows[0], part, text)
        finally:
            print(json.dumps(found), flush=True)  # or whoever asked would wait for ever


def answer(window: PhrasesWindow, part: str, text: str) -> object:
    """What is asked for; None while it is not there."""
    if part == "shown":
        return window.pane.body.edit.text
    ladders = window.extras.ladders_window
    views = {"tree": window.tree, "table": window.table, "steps": ladders and ladders.list}
    if part in views:
        view = views[part]
        return _spot_in(view, text) if view and view.isVisible() else None
    fields = {
        "title": window.pane.title,
        "body": window.pane.body.edit,
        "filter": window.bar.filter,
    }
    return _middle(fields[part])


def _middle(widget: QWidget) -> list[int]:
    return _told(widget.mapToGlobal(widget.rect().center()))


def _told(point: QPoint) -> list[int]:
    return [point.x(), point.y()]


def _spot_in(view: QAbstractItemView, text: str) -> list[int] | None:
    name = text.removeprefix("^")
    for index in _indexes(view, QModelIndex()):
        rect = view.visualRect(index)
        if name in str(index.data()) and rect.isValid():
            point = rect.center()
            if name != text:
                point.setY(rect.top() + 1)
            return _told(view.viewport().mapToGlobal(point))
    return None


def _indexes(view: QAbstractItemView, parent: QModelIndex) -> list[QModelIndex]:
    model = view.model()
    columns = model.columnCount(parent) if isinstance(view, QTableView) else 1
    found = []
    for row in range(model.rowCount(parent)):
        found += [model.index(row, n, parent) for n in range(columns)]
        found += _indexes(view, model.index(row, 0, parent))
    return found


if __name__ == "__main__":
    begin = instance.address  # asked for once there is an application

    def address(data_folder: Path) -> str:
        """The usual one; the pointer begins with the event loop."""
        QTimer.singleShot(0, Pointer)
        return begin(data_folder)

    instance.address = address
    sys.exit(app.run("background"))
