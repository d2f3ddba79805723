"""A searchable list of all variables, each with what it says now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_app.core.search.index import Document, Index
from desktop_app.ui.editor.completion import TEXT, OfferDelegate, OffersModel
from desktop_app.ui.editor.words import sought_as
from desktop_app.ui.labels import label_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.core.insertables import Insertable
    from desktop_app.core.phrases import Field
    from desktop_app.core.search.spelling import Spelling
    from desktop_app.ui.theme import Theme

SIZE = (24, 16)
"""Width and height in lines of text."""

_PASSED_ON = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(QFrame):
    """The popup: type to search, Enter to insert.

    Signals:
        taken: The template text.
    """

    taken = Signal(str)

    def __init__(self, theme: Theme, spelling: Spelling, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("chooser")
        self._spelling = spelling
        self._rows: tuple[tuple[str, str, str, str], ...] = ()
        self._index: Index | None = None
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search: price, shop, deadline …"))
        self.search.setAccessibleName(self.tr("Search variables"))
        self.search.textChanged.connect(self._on_text_changed)
        self.search.installEventFilter(self)
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("Variables"))
        self.list.setItemDelegate(OfferDelegate(theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.clicked.connect(self._take)
        self._model = OffersModel(self)
        self.list.setModel(self._model)
        column = QVBoxLayout(self)
        em = self.fontMetrics().height()
        column.setContentsMargins(em // 3, em // 3, em // 3, em // 3)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)

    def offer(self, known: Sequence[Insertable], fields: Mapping[str, Field]) -> None:
        """Offer these."""
        rows = tuple(
            (label_of(one.name, fields), one.sample or one.name, one.name, one.text)
            for one in known
        )
        if rows != self._rows:
            self._rows, self._index = rows, None

    def open_at(self, corner: QPoint) -> None:
        """Show it, empty, with its upper left corner there or as near as the screen allows."""
        em = self.fontMetrics().height()
        self.resize(em * SIZE[0], em * SIZE[1])
        area = self.screen().availableGeometry()
        left = min(corner.x(), area.right() - self.width())
        top = min(corner.y(), area.bottom() - self.height())
        self.move(max(area.left(), left), max(area.top(), top))
        self.search.clear()
        self._on_text_changed("")
        self.show()
        self.search.setFocus()

    def _on_text_changed(self, text: str) -> None:
        if self._index is None:
            documents = [
                Document(n, "", f"{sought_as(name)} {label}".strip(), name, sample)
                for n, (label, sample, name, _) in enumerate(self._rows)
            ]
            self._index = Index.build(documents, self._spelling)
        rows = list(range(len(self._rows)))
        if text.strip():
            rows = [match.key for match in self._index.search(text, limit=len(rows))[0]]
        self._model.show_rows([self._rows[row] for row in rows])
        self.list.setCurrentIndex(self._model.index(0))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            if event.key() in _PASSED_ON:
                self.list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
                self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            self.hide()
            self.taken.emit(str(index.data(TEXT)))
