"""The tree of books and categories over the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from desktop_app.ui.editor.dragging import (
    CATEGORY,
    PHRASES,
    category_dragged,
    category_in,
    phrases_in,
)
from desktop_app.ui.editor.places import Counts, Node, nodes
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.core.editing.desk import Desk
    from desktop_app.ui.editor.places import Place
    from desktop_app.ui.icons import Icons
    from desktop_app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
NODE = int(Qt.ItemDataRole.UserRole)
_NOWHERE = QModelIndex()


class TreeModel(QAbstractItemModel):
    """Books, categories and the categories below them.

    Signals:
        phrases_dropped: Spots, and the ``Place`` they were dropped on.
        category_dropped: Book, category, the id of its new parent, the id it goes in front of.
        renamed: A ``Place`` and its new name.
    """

    phrases_dropped = Signal(object, object)
    category_dropped = Signal(str, str, str, str)
    renamed = Signal(object, str)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._counts = Counts()
        self._nodes: tuple[Node, ...] = ()
        self._children: dict[int, list[int]] = {}
        self._row: list[int] = []

    def show_desk(self, desk: Desk) -> bool:
        """Take the books; returns whether the tree has another shape now."""
        found = nodes(desk, self._counts)
        if found == self._nodes:
            return False
        same = [(one.place, one.parent) for one in found] == [
            (one.place, one.parent) for one in self._nodes
        ]
        if same:
            self._nodes = found
            for parent, children in self._children.items():
                above = self._at(parent)
                self.dataChanged.emit(
                    self.index(0, 0, above), self.index(len(children) - 1, 0, above)
                )
            return False
        self.beginResetModel()
        self._nodes = found
        self._children, self._row = {}, []
        for number, node in enumerate(found):
            below = self._children.setdefault(node.parent, [])
            self._row.append(len(below))
            below.append(number)
        self.endResetModel()
        return True

    def _at(self, number: int) -> QModelIndex:
        return QModelIndex() if number < 0 else self.createIndex(self._row[number], 0, number)

    def node(self, index: Index) -> Node | None:
        """The node at an index."""
        return self._nodes[index.internalId()] if index.isValid() else None

    def find(self, place: Place) -> QModelIndex:
        """Where a place stands; invalid where it is gone."""
        found = (n for n, node in enumerate(self._nodes) if node.place == place)
        return self._at(next(found, -1))

    @override
    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        children = self._children.get(parent.internalId() if parent.isValid() else -1, [])
        if column or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    @override
    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override] # Qt has two of this name
        return self._at(self._nodes[index.internalId()].parent) if index.isValid() else _NOWHERE

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._children.get(parent.internalId() if parent.isValid() else -1, ()))

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        node = self.node(index)
        if node is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.name(node)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icons.pixmap(node.icon, node.color or self._theme.dim, 32)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{name}, {count} phrases").format(name=self.name(node), count=node.count)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(node.place.book) if node.place.kind == "book" else None
        return node if role == NODE else None

    def name(self, node: Node) -> str:
        """What a node is called."""
        names = {
            "all": self.tr("All phrases"),
            "none": self.tr("No category"),
            "trash": self.tr("Trash"),
        }
        return names.get(node.place.kind, node.name)

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        node = self.node(index)
        text = str(value).strip()
        if node is None or role != Qt.ItemDataRole.EditRole or not text or text == node.name:
            return False
        self.renamed.emit(node.place, text)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        node = self.node(index)
        flag = Qt.ItemFlag
        if node is None:
            return flag.NoItemFlags
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable
        if node.editable and node.place.kind in ("category", "book"):
            flags |= flag.ItemIsEditable
        if node.editable and node.place.kind == "category":
            flags |= flag.ItemIsDragEnabled
        if node.editable or node.place.kind == "trash":
            flags |= flag.ItemIsDropEnabled
        return flags

    # Dragging

    @override
    def mimeTypes(self) -> list[str]:
        return [PHRASES, CATEGORY]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        node = self.node(indexes[0])
        assert node  # noqa: S101 - what is dragged is in the tree
        return category_dragged(node.place.book, node.place.category)

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        node = self.node(parent)
        if node is None:
            return False
        if data.hasFormat(PHRASES):
            return node.editable or node.place.kind == "trash"
        dragged = category_in(data)
        return bool(dragged and dragged[0] == node.place.book and node.place.kind != "none")

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        node = self.node(parent)
        if node is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        if spots := phrases_in(data):
            self.phrases_dropped.emit(spots, node.place)
        elif dragged := category_in(data):
            before = self.node(self.index(row, 0, parent)) if row >= 0 else None
            ahead = before.place.category if before else ""
            self.category_dropped.emit(*dragged, node.place.category, ahead)
        return False  # the desk makes the move; the view must not remove any rows
