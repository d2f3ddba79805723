"""The table in the middle, as it is seen and used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from desktop_app.ui.editor.actions import add_actions
from desktop_app.ui.editor.table_model import CATEGORY, CODE, STATE, TITLE, TableModel
from desktop_app.ui.lines import Ink, paint_line
from desktop_app.ui.theme import line_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.core.editing.desk import Spot
    from desktop_app.ui.theme import Theme

WIDTHS = (4, 10, 4, 3, 3)
"""Of the columns, in lines of text, until they are drawn otherwise."""

ROOMY = 22
"""Lines of text in the width of the table from which on categories have a column."""


class CodeDelegate(QStyledItemDelegate):
    """Paints a code as a key."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, rect = self._theme, QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.chosen))
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.rule))
        text = str(index.data() or "")
        if not text:
            return
        ink = Ink(option.font, theme.code_text)
        em = ink.metrics.height()
        wide = min(ink.metrics.horizontalAdvance(text) + em * 0.7, rect.width() - em * 0.5)
        box = QRectF(rect.left() + em * 0.3, rect.center().y() - em * 0.56, wide, em * 1.12)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.code))
        painter.drawRoundedRect(box, 4, 4)
        paint_line(painter, box.adjusted(em * 0.33, 0, -em * 0.2, 0), text, ink)


class StateDelegate(QStyledItemDelegate):
    """Keeps the colour of what was found in a row that is selected."""

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.palette.setBrush(QPalette.ColorRole.HighlightedText, option.palette.text())


class Table(QTableView):
    """The table.

    Signals:
        chosen: The ``Spot`` under the cursor, or None.
        asked: What the menu or a key asks for, such as ``delete``.
    """

    chosen = Signal(object)
    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moving = False
        self._em = 0
        self._categories = True
        self.setObjectName("phrases")
        self.setAccessibleName(self.tr("Phrases"))
        self.table_model = TableModel(theme, self)
        self.setModel(self.table_model)
        self.setItemDelegateForColumn(CODE, CodeDelegate(theme, self))
        self.setItemDelegateForColumn(STATE, StateDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setShowGrid(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDragDropOverwriteMode(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self._dress_headers()
        self._actions = self._make_actions()
        self.table_model.modelAboutToBeReset.connect(self._on_reset_begins)
        self.table_model.modelReset.connect(self._on_reset_ends)

    def _dress_headers(self) -> None:
        upright = self.verticalHeader()
        upright.hide()
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(self.table_model.sort)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        self.fit()

    def fit(self) -> None:
        """Heights and widths for the size of the text; drawn widths grow with it."""
        self.ensurePolished()
        em = line_height(self.font())
        self.verticalHeader().setDefaultSectionSize(round(em * 1.55))
        for column, width in enumerate(WIDTHS):
            now = self.columnWidth(column) * em / self._em if self._em else width * em
            title = str(self.table_model.headerData(column, Qt.Orientation.Horizontal))
            least = self.fontMetrics().horizontalAdvance(title) + em
            self.setColumnWidth(column, round(max(now, least)))
        self._em = em

    def _make_actions(self) -> dict[str, QAction]:
        texts = {
            "rename": (self.tr("Edit the cell"), "F2"),
            "open": (self.tr("Go to the reply"), "Return"),
            "duplicate": (self.tr("Duplicate"), "Ctrl+D"),
            "move": (self.tr("Move to…"), "Ctrl+Shift+M"),
            "tag": (self.tr("Keywords, buyers, platforms…"), "Ctrl+T"),
            "code": (self.tr("Number the codes…"), "Ctrl+Shift+K"),
            "up": (self.tr("Move up"), "Alt+Up"),
            "down": (self.tr("Move down"), "Alt+Down"),
            "copy": (self.tr("Copy to mine"), "Ctrl+Shift+C"),
            "suggest": (self.tr("Suggest a change…"), "Ctrl+Shift+G"),
            "history": (self.tr("History…"), ""),
            "touch": (self.tr("My code, pin and place…"), "Ctrl+Shift+P"),
            "team": (self.tr("What the team did with it…"), "Ctrl+Shift+H"),
            "delete": (self.tr("Delete"), "Del"),
            "restore": (self.tr("Restore"), "Ctrl+R"),
            "empty": (self.tr("Empty the trash"), "Ctrl+Shift+Del"),
        }
        return add_actions(self, texts, self._on_action)

    def _on_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            if action.data() == "rename":
                self.edit(self.currentIndex())
            else:
                self.asked.emit(action.data())

    def _on_reset_begins(self) -> None:
        self._moving = True

    def _on_reset_ends(self) -> None:
        self._moving = False

    def show_trash(self, *, on: bool) -> None:
        """Offer what can be done in the trash, and only there."""
        for name in ("restore", "empty"):
            self._actions[name].setVisible(on)

    def show_categories(self, *, on: bool) -> None:
        """Show the column of categories, where there is room for it."""
        self._categories = on
        self._fit_categories()

    def _fit_categories(self) -> None:
        self.setColumnHidden(CATEGORY, not self._categories or self.width() < self._em * ROOMY)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_categories()
        row = self.visualRect(self.currentIndex())
        if event.size().height() <= row.bottom() < event.oldSize().height():
            self.scrollTo(self.currentIndex())  # or the panel below would cover it

    @property
    def spots(self) -> list[Spot]:
        """The selected phrases, from the top."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [spot for row in rows if (spot := self.table_model.spot(row))]

    def select(self, spots: Sequence[Spot]) -> None:
        """Select these; the first is under the cursor and can be seen."""
        wanted = set(spots)
        rows = [n for n, spot in enumerate(self.table_model.spots) if spot in wanted]
        selection = QItemSelection()
        for row in rows:
            index = self.table_model.index(row, 0)
            selection.select(index, self.table_model.index(row, self.table_model.columnCount() - 1))
        flags = QItemSelectionModel.SelectionFlag
        self._moving = True
        if rows:
            first = self.table_model.index(rows[0], TITLE)
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.scrollTo(first)
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        self._moving = False

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override] # Qt's stub takes persistent ones too
        super().currentChanged(current, previous)
        if not self._moving and current.row() != previous.row():
            self.chosen.emit(self.table_model.spot(current.row()))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addActions(list(self._actions.values()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
