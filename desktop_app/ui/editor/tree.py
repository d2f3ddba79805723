"""The tree at the left, as it is seen and used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)
from typing_extensions import override

from desktop_app.ui.editor.actions import add_actions
from desktop_app.ui.editor.places import ALL, Node, Place
from desktop_app.ui.editor.tree_model import NODE, TreeModel
from desktop_app.ui.lines import Ink, paint_line
from desktop_app.ui.theme import line_height

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtWidgets import QWidget

    from desktop_app.core.editing.desk import Desk
    from desktop_app.ui.icons import Icons
    from desktop_app.ui.theme import Theme


class TreeDelegate(QStyledItemDelegate):
    """Paints a place: icon in its colour, name, count."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, round(line_height(option.font) * 1.5))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        node = index.data(NODE)
        if not isinstance(node, Node):
            return
        theme, rect = self._theme, QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, QColor(theme.chosen))
        em = option.fontMetrics.height()
        ratio = painter.device().devicePixelRatioF()
        colour = node.color if QColor.isValidColorName(node.color) else theme.dim
        picture = self._icons.pixmap(node.icon, colour, round(em * ratio))
        side = QRectF(rect.left() + em * 0.2, rect.center().y() - em / 2, em, em)
        painter.drawPixmap(side, picture, QRectF(picture.rect()))
        font = QFont(option.font)
        font.setBold(node.place.kind == "book")
        count = str(node.count) if node.count else ""
        small = Ink(option.font, theme.dim)
        wide = small.metrics.horizontalAdvance(count)
        name = rect.adjusted(em * 1.6, 0, -wide - em, 0)
        paint_line(painter, name, str(index.data()), Ink(font, theme.text))
        end = QRectF(rect.right() - wide - em * 0.5, rect.top(), wide + 2, rect.height())
        paint_line(painter, end, count, small)


class Tree(QTreeView):
    """The tree.

    Signals:
        chosen: The ``Place`` that is looked at now.
        asked: What the menu or a key asks for, such as ``add``, and the ``Place`` it is about.
    """

    chosen = Signal(object)
    asked = Signal(str, object)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tree")
        self.setAccessibleName(self.tr("Phrasebooks and categories"))
        self.tree_model = TreeModel(theme, icons, self)
        self.setModel(self.tree_model)
        self.setItemDelegate(TreeDelegate(theme, icons, self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(self.fontMetrics().height())
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(500)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._place: Place = ALL
        self._known: set[str] = set()
        self._actions = self._make_actions()

    def _make_actions(self) -> dict[str, QAction]:
        texts = {
            "add": (self.tr("New category"), ""),
            "rename": (self.tr("Rename"), "F2"),
            "look": (self.tr("Icon and colour…"), "Ctrl+Shift+I"),
            "up": (self.tr("Move up"), "Alt+Up"),
            "down": (self.tr("Move down"), "Alt+Down"),
            "remove": (self.tr("Delete category"), "Del"),
        }
        return add_actions(self, texts, self._on_action)

    @property
    def place(self) -> Place:
        """What is looked at."""
        return self._place

    def show_desk(self, desk: Desk) -> None:
        """Show the books; what was open and chosen stays so."""
        opened = {
            node.place for index in self._indexes() if (node := self.tree_model.node(index))
            and self.isExpanded(index)
        }  # fmt: skip
        changed = self.tree_model.show_desk(desk)
        if not changed:
            return
        for index in list(self._indexes()):
            node = self.tree_model.node(index)
            fresh = node and node.place.book not in self._known and node.place.kind == "book"
            if node and (node.place in opened or fresh):
                self.setExpanded(index, True)  # noqa: FBT003 - Qt's signature
        self._known |= {book.source for book in desk.books}
        self.go_to(self._place)

    def _indexes(self, parent: QModelIndex | None = None) -> list[QModelIndex]:
        above = parent or QModelIndex()
        found = []
        for row in range(self.tree_model.rowCount(above)):
            index = self.tree_model.index(row, 0, above)
            found += [index, *self._indexes(index)]
        return found

    def go_to(self, place: Place) -> None:
        """Choose a place; where it is gone, the book it was of, or all."""
        for wanted in (place, Place("book", place.book), ALL):
            index = self.tree_model.find(wanted)
            if index.isValid():
                self.setCurrentIndex(index)
                return

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override] # Qt's stub takes persistent ones too
        super().currentChanged(current, previous)
        node = self.tree_model.node(current)
        if node and node.place != self._place:
            self._place = node.place
            self.chosen.emit(node.place)

    def _on_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            if action.data() == "rename":
                self.edit(self.currentIndex())
            else:
                self.asked.emit(action.data(), self._place)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addActions(list(self._actions.values()))
        node = self.tree_model.node(self.currentIndex())
        own = bool(node and node.editable)
        for name, action in self._actions.items():
            deep = name in ("look", "remove", "up", "down")
            action.setEnabled(own and not (deep and self._place.kind != "category"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.aboutToHide.connect(self._enable_all)
        menu.popup(event.globalPos())

    def _enable_all(self) -> None:
        for action in self._actions.values():
            action.setEnabled(True)
