"""What may follow ``{{`` or ``|``, offered while it is typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QTextCursor
from PySide6.QtWidgets import (
    QCompleter,
    QListView,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop_app.core.insertables import FILTERS
from desktop_app.ui.editor.words import filter_hint
from desktop_app.ui.labels import label_of
from desktop_app.ui.lines import Ink, paint_line
from desktop_app.ui.rows import ROLE, Index, ListModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop_app.core.insertables import Insertable
    from desktop_app.core.phrases import Field
    from desktop_app.ui.theme import Theme

_BEGUN = re.compile(r"\{\{-?\s*(?P<name>[^{}|]*)$")
_PIPED = re.compile(r"\{\{[^{}]*\|\s*(?P<filter>\w*)$")
TEXT = int(ROLE.UserRole)
SOUGHT = TEXT + 1
SHOWN = TEXT + 2
Offered = tuple[str, str, str, str]


class OffersModel(ListModel[Offered]):
    """Rows of a label, what it says, its name, and what is put in."""

    @override
    def show_rows(self, rows: Iterable[Offered]) -> None:
        if (offered := tuple(rows)) != self.rows:
            super().show_rows(offered)

    @override
    def data(self, index: Index, role: int = ROLE.DisplayRole) -> object:
        if not index.isValid():
            return None
        label, sample, name, text = self.rows[index.row()]
        shown: dict[int, object] = {
            int(ROLE.DisplayRole): f"{label} {sample}",
            SHOWN: (label, sample),
            SOUGHT: f"{label} {name}",
            TEXT: text,
        }
        return shown.get(int(role))


class OfferDelegate(QStyledItemDelegate):
    """Paints a name, and what it says at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(option.fontMetrics.height() * 1.5))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        theme, rect = self._theme, option.rect.toRectF()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.chosen))
        name, sample = index.data(SHOWN)
        em = option.fontMetrics.height()
        room = rect.adjusted(em * 0.5, 0, -em * 0.5, 0)
        paint_line(
            painter,
            room.adjusted(0, 0, -room.width() * 0.45, 0),
            name,
            Ink(option.font, theme.text),
        )
        right = room.adjusted(room.width() * 0.57, 0, 0, 0)
        paint_line(painter, right, sample, Ink(option.font, theme.dim))


class Completion:
    """A list below the cursor; Enter or Tab takes what is chosen, Escape closes it."""

    def __init__(self, theme: Theme, edit: QPlainTextEdit) -> None:
        self._edit = edit
        self._names: list[Offered] = []
        self._filters: list[Offered] = []
        self._model = OffersModel(edit)
        self.completer = QCompleter(self._model, edit)
        self.completer.setWidget(edit)
        self.completer.setCompletionRole(SOUGHT)
        self.completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.setMaxVisibleItems(10)
        self.completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index] # one of two of this name
        self.popup = QListView()
        self.completer.setPopup(self.popup)
        self.popup.setObjectName("offers")
        self.popup.setItemDelegate(OfferDelegate(theme, self.popup))

    def offer(self, known: Sequence[Insertable], fields: Mapping[str, Field]) -> None:
        """Offer these names."""
        self._names = [
            (label_of(one.name, fields), one.sample or one.name, one.name, one.text)
            for one in known
        ]
        self._filters = [(name, filter_hint(name), name, name) for name in FILTERS]

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key is the list's."""
        return self.popup.isVisible() and event.key() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Tab,
            Qt.Key.Key_Backtab,
            Qt.Key.Key_Escape,
        )

    def follow(self) -> None:
        """After a key: offer what may stand at the cursor, or nothing."""
        before = self._before()
        begun, piped = _BEGUN.search(before), _PIPED.search(before)
        if begun is None and piped is None:
            self.popup.hide()
            return
        prefix = begun["name"].strip() if begun else piped["filter"] if piped else ""
        self._model.show_rows(self._names if begun else self._filters)
        self.completer.setCompletionPrefix(prefix)
        rect = self._edit.cursorRect()
        rect.setWidth(self._edit.fontMetrics().height() * 20)
        self.completer.complete(rect)
        first = self.completer.completionModel().index(0, 0)
        self.popup.setCurrentIndex(first)

    def _before(self) -> str:
        cursor = self._edit.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    def _on_activated(self, index: QModelIndex) -> None:
        text = str(index.data(TEXT))
        before = self._before()
        begun, piped = _BEGUN.search(before), _PIPED.search(before)
        found = begun or piped
        if found is None:
            return
        start = found.start() if begun else found.start("filter")
        cursor = self._edit.textCursor()
        after = cursor.block().text()[cursor.positionInBlock() :]
        closes = re.match(r"\s*\}\}", after)
        cursor.setPosition(cursor.block().position() + _units(before[:start]))
        reach = _units(before[start:]) + (len(closes[0]) if closes else 0)
        cursor.setPosition(cursor.position() + reach, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text if begun else f"{text} }}}}")


def _units(text: str) -> int:
    """UTF-16 units of a text, as Qt counts."""
    return len(text) + sum(char > "\uffff" for char in text)
