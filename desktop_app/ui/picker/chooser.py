"""A searchable list under a chip: shops, products, regions, or a name typed freely."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_app.core.search.reference import spans_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from desktop_app.core.search.spelling import Spelling

VALUE = int(Qt.ItemDataRole.UserRole)
MOST_LINES = 9
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of the list: ``value`` is what is chosen, ``label`` what is read."""

    value: str
    label: str


class ChoiceModel(QAbstractListModel):
    """The choices that match."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()

    def show(self, choices: tuple[Choice, ...]) -> None:
        """Take other choices."""
        self.beginResetModel()
        self._choices = choices
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._choices)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._choices):
            return None
        choice = self._choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.label
        return choice.value if role == VALUE else None


class Chooser(QFrame):
    """Lies over the picker while something is chosen.

    Attributes:
        more: Gives further choices for what was typed.

    Signals:
        chosen: The value; empty takes the fact back.
        closed: It has gone, whatever was chosen.
    """

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, spelling: Spelling, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("chooser")
        self._spelling = spelling
        self._all: tuple[Choice, ...] = ()
        self._free = False
        self.more: Callable[[str], Sequence[Choice]] | None = None
        self._current = ""
        self._search = QLineEdit(self)
        self._search.setAccessibleName(QCoreApplication.translate("Chooser", "Search"))
        self._list = QListView(self)
        self._list.setAccessibleName(QCoreApplication.translate("Chooser", "Choices"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._choices = ChoiceModel(self)
        self._list.setModel(self._choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addWidget(self._search)
        column.addWidget(self._list)
        self._search.textChanged.connect(self._on_search_changed)
        self._list.clicked.connect(self._on_clicked)
        self.hide()

    def open_at(
        self, place: QPoint, title: str, choices: Sequence[Choice], *, current: str, free: bool
    ) -> None:
        """Open under ``place`` (in the parent's pixels).

        Args:
            place: Left end of the chip's lower edge.
            title: What is chosen, shown while nothing is typed.
            choices: What there is.
            current: The value chosen before.
            free: Whether what was typed may be taken as it is.
        """
        self._all, self._free, self._current = tuple(choices), free, current
        self._search.setPlaceholderText(title)
        self._search.setText(current if free else "")
        self._search.selectAll()
        self._show_matches("")
        values = [one.value for one in self._all]
        row = values.index(current) if current in values else 0
        self._list.setCurrentIndex(self._choices.index(row))
        em = self.fontMetrics().height()
        window = self.window()
        lines = min(MOST_LINES, max(1, len(self._all)))
        wanted = round(em * 2.4 + (lines * em * 1.5 if self._all else 0))
        height = min(wanted, window.height() - place.y() - 6)
        width = min(em * 18, window.width() - 12)
        self._list.setVisible(bool(self._all))
        self.setGeometry(min(place.x(), window.width() - width - 6), place.y(), width, height)
        self.show()
        self.raise_()
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_search_changed(self, text: str) -> None:
        self._show_matches(text)

    def _show_matches(self, query: str) -> None:
        found = tuple(
            one for one in self._all
            if not query.strip() or spans_in(one.label, query, self._spelling)
        )  # fmt: skip
        if self.more and query.strip():
            known = {one.value for one in found}
            found += tuple(one for one in self.more(query) if one.value not in known)
        self._choices.show(found)
        self._list.setCurrentIndex(self._choices.index(0))

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(str(index.data(VALUE)))

    def _choose(self, value: str) -> None:
        self.chosen.emit(value)
        self.dismiss()

    def dismiss(self) -> None:
        """Go away without choosing."""
        if not self.isHidden():  # under a window that is hidden, too
            self.closed.emit()  # first: hiding would pass the focus on as Tab does, and select all
            self.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._on_enter()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if key == Qt.Key.Key_Up else 1
            row = self._list.currentIndex().row() + step
            last = self._choices.rowCount() - 1
            self._list.setCurrentIndex(self._choices.index(max(0, min(last, row))))

    def _on_enter(self) -> None:
        typed, current = self._search.text().strip(), self._list.currentIndex()
        untouched = typed == self._current
        if self._free and (untouched or not current.isValid() or not typed):
            self._choose(typed)
        elif current.isValid():
            self._choose(str(current.data(VALUE)))
