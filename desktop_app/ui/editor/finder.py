"""Keeps the search of the filter box in step with the books, off the interface's thread."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.core.book_search import BookSearch, unindexed

if TYPE_CHECKING:
    from desktop_app.core.editing.desk import Desk, Spot
    from desktop_app.core.search.spelling import Spelling

PAUSE = 800
"""Milliseconds without an edit after which the books are indexed anew."""

FIRST = 200
"""Milliseconds until the first index is begun: the window is painted before."""


class Finder(QObject):
    """Answers at once, from the last index and what was edited since.

    Signals:
        ready: There is a newer index.
    """

    ready = Signal()
    _built = Signal(object)

    def __init__(self, spelling: Spelling, parent: QObject) -> None:
        super().__init__(parent)
        self.spelling = spelling
        self._desk: Desk | None = None
        self._search: BookSearch | None = None
        self._working = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._build)
        self._built.connect(self._on_built)

    def take(self, desk: Desk) -> None:
        """Take the books as they are now."""
        if self._desk is None or [*map(id, desk.books)] != [*map(id, self._desk.books)]:
            first = self._desk is None
            self._desk = desk
            self._pause.start(FIRST if first else PAUSE)
        self._desk = desk

    @property
    def is_ready(self) -> bool:
        """Whether the index is of the books as they are."""
        return self._search is not None and not self._working and not self._pause.isActive()

    def find(self, query: str) -> dict[Spot, int]:
        """The phrases that match, with their places; before the first index by their letters."""
        if self._desk is None:
            return {}
        if self._search is None:
            return unindexed(query, self._desk)
        return self._search.find(query, self._desk)

    def _build(self) -> None:
        if self._working or self._desk is None:
            return
        self._working = True
        Thread(target=self._work, args=(self._desk,), name="library", daemon=True).start()

    def _work(self, desk: Desk) -> None:
        search = BookSearch.build(desk, self.spelling)
        try:
            self._built.emit(search)
        except RuntimeError:  # the window has gone meanwhile
            return

    def _on_built(self, search: BookSearch) -> None:
        self._working = False
        self._search = search
        if self._desk is not None and search.desk is not self._desk:
            self._pause.start()
        self.ready.emit()
