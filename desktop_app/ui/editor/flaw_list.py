"""The panel at the bottom: what needs a look, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView
from typing_extensions import override

from desktop_app.core.editing.desk import Spot
from desktop_app.ui.rows import ROLE, Index, ListModel
from desktop_app.ui.sentences import refusal_sentence
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.core.book_checks import Flaw
    from desktop_app.core.editing.desk import Desk
    from desktop_app.ui.theme import Theme


class FlawsModel(ListModel["Flaw"]):
    """The flaws, the grave ones first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._titles: dict[int, str] = {}
        self._desk: Desk | None = None

    def show_flaws(self, flaws: Sequence[Flaw], desk: Desk) -> None:
        """Take these, of the phrases of this desk."""
        ordered = tuple(sorted(flaws, key=lambda flaw: not flaw.grave))
        if ordered != self.rows or desk is not self._desk:
            self._desk, self._titles = desk, {}
            self.show_rows(ordered)

    @override
    def data(self, index: Index, role: int = ROLE.DisplayRole) -> object:
        if not index.isValid():
            return None
        flaw = self.rows[index.row()]
        if role in (ROLE.DisplayRole, ROLE.ToolTipRole):
            text = self._text(index.row())
            return tip(text) if role == ROLE.ToolTipRole else text
        if role == ROLE.ForegroundRole:
            return QColor(self._theme.error_text if flaw.grave else self._theme.text)
        return None

    def _text(self, row: int) -> str:
        if row not in self._titles:
            flaw = self.rows[row]
            sign = "✕" if flaw.grave else "⚠"
            why = refusal_sentence(flaw.why, {})
            self._titles[row] = f"{sign}  {self._name(flaw)} · {why}"
        return self._titles[row]

    def _name(self, flaw: Flaw) -> str:
        phrase = self._desk.phrase(Spot(flaw.book, flaw.phrase)) if self._desk else None
        if phrase:
            return " ".join(part for part in (phrase.code, phrase.title) if part)
        book = self._desk.book(flaw.book) if self._desk else None
        ladders = book.ladders if book else ()
        titles = (one.title for one in ladders if one.id == flaw.ladder)
        return next(filter(None, titles), "") or flaw.ladder or flaw.phrase


class FlawList(QListView):
    """The list.

    Signals:
        picked: The ``Flaw`` to go to.
    """

    picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("flaws")
        self.setAccessibleName(self.tr("What needs a look"))
        self.setUniformItemSizes(True)
        self.flaws_model = FlawsModel(theme, self)
        self.setModel(self.flaws_model)
        self.clicked.connect(self._on_picked)

    def pick_next(self) -> None:
        """Go to the one after the current one, and round."""
        count = self.flaws_model.rowCount()
        if count:
            index = self.flaws_model.index((self.currentIndex().row() + 1) % count)
            self.setCurrentIndex(index)
            self._on_picked(index)

    def _on_picked(self, index: QModelIndex) -> None:
        self.picked.emit(self.flaws_model.rows[index.row()])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.flaws_model.rows:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            place = Qt.AlignmentFlag.AlignCenter
            painter.drawText(self.viewport().rect(), place, self.tr("Nothing needs a look."))
            painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_picked(self.currentIndex())
            return
        super().keyPressEvent(event)
