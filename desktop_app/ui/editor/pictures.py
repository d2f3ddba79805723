"""The pictures of a phrase: thumbnails that are pasted, dropped, removed and put in order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMimeData,
    QModelIndex,
    QSize,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QImage,
    QImageReader,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from desktop_app.ui.rows import ROLE, Index, ListModel
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtCore import QPoint

    from desktop_app.ui.theme import Theme

SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp")
LARGEST = 8 * 1024 * 1024
"""Bytes of a picture."""

PICTURE = "application/x-kuaihui-picture"
"""What is dragged within the strip: the name of a picture."""


def pictures_in(data: QMimeData) -> Iterator[tuple[bytes, str]]:
    """The pictures in what was pasted or dropped: their bytes and suffixes."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    for path in files:
        if path.suffix.lower() in SUFFIXES and path.is_file() and path.stat().st_size <= LARGEST:
            yield path.read_bytes(), path.suffix.lower()
    if not files and data.hasImage():
        image = data.imageData()
        if isinstance(image, QImage) and not image.isNull():
            yield as_png(image), ".png"


def as_png(image: QImage) -> bytes:
    """A picture as the bytes of a PNG file."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # Qt takes the name as text
    return bytes(held.data())


class PicturesModel(ListModel[str]):
    """The names of pictures, each with its thumbnail."""

    def __init__(self, side: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side, self._theme = side, theme
        self._path: Callable[[str], str] = str
        self._drawn: dict[str, QIcon] = {}

    def show_names(self, names: Sequence[str], path: Callable[[str], str]) -> None:
        """Show these; ``path`` says where the file of each is."""
        self._path = path
        if tuple(names) != self.rows:
            self.show_rows(names)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    @override
    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    @override
    def mimeTypes(self) -> list[str]:
        return [PICTURE]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The picture by its name, to be put in order; elsewhere it is a file."""
        data = QMimeData()
        names = [self.rows[index.row()] for index in indexes]
        data.setData(PICTURE, "\n".join(names).encode())
        data.setUrls([QUrl.fromLocalFile(self._path(name)) for name in names])
        return data

    @override
    def data(self, index: Index, role: int = ROLE.DisplayRole) -> object:
        if not index.isValid():
            return None
        name = self.rows[index.row()]
        if role == ROLE.DecorationRole:
            return self._thumbnail(self._path(name))
        if role == ROLE.ToolTipRole:
            return tip(name)
        return name if role == ROLE.AccessibleTextRole else None

    def _thumbnail(self, path: str) -> QIcon:
        if path not in self._drawn:
            reader = QImageReader(path)
            reader.setAutoTransform(True)
            size = reader.size()
            if size.isValid():
                reader.setScaledSize(
                    size.scaled(self._side, self._side, Qt.AspectRatioMode.KeepAspectRatio)
                )
            picture = QPixmap.fromImage(reader.read())
            if picture.isNull():
                picture = QPixmap(self._side, self._side)
                picture.fill(QColor(self._theme.code))
                self._drawn.pop(path, None)
                return QIcon(picture)
            self._drawn[path] = QIcon(picture)
        return self._drawn[path]


class Pictures(QListView):
    """The strip of thumbnails.

    Signals:
        given: What was pasted or dropped, where there is a picture in it.
        arranged: The names in their new order, or without the removed one.
    """

    given = Signal(object)
    arranged = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        side = self.fontMetrics().height() * 3
        self.setObjectName("pictures")
        self.setAccessibleName(self.tr("Pictures"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setIconSize(QSize(side, side))
        self.setGridSize(QSize(side + 10, side + 8))
        self._side = side
        self._empty = self.tr("Pictures: paste them (Ctrl+V) or drop them here")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.setDragEnabled(True)
        self.setDropIndicatorShown(True)
        self.pictures_model = PicturesModel(side, theme, self)
        self.setModel(self.pictures_model)
        for name, text, key in (
            ("paste", self.tr("Paste"), "Ctrl+V"),
            ("remove", self.tr("Remove picture"), "Del"),
            ("left", self.tr("Move left"), "Alt+Left"),
            ("right", self.tr("Move right"), "Alt+Right"),
        ):
            action = QAction(text, self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setData(name)
            action.triggered.connect(self._on_action)
            self.addAction(action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.pictures_model.modelReset.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """A line where there is none, else as high as a thumbnail."""
        empty = not self.pictures_model.rows
        self.setFixedHeight(round(self.fontMetrics().height() * 1.8) if empty else self._side + 16)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.pictures_model.rows:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._empty)
            painter.end()

    def _on_action(self) -> None:
        action = self.sender()
        what = action.data() if isinstance(action, QAction) else ""
        if what == "paste":
            self.given.emit(QGuiApplication.clipboard().mimeData())
            return
        names, at = list(self.pictures_model.rows), self.currentIndex().row()
        if not 0 <= at < len(names):
            return
        name = names.pop(at)
        if what != "remove":
            at = max(0, at + (1 if what == "right" else -1))
            names.insert(at, name)
        self.arranged.emit(tuple(names))
        self.setCurrentIndex(self.pictures_model.index(min(at, len(names) - 1)))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasImage() or event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if event.source() is self and event.mimeData().hasFormat(PICTURE):
            name = bytes(event.mimeData().data(PICTURE).data()).decode()
            self.put(name, self._gap(event.position().toPoint()))
            event.setDropAction(Qt.DropAction.CopyAction)  # or the view would remove a row itself
            event.accept()
            return
        self.given.emit(event.mimeData())
        event.acceptProposedAction()

    def _gap(self, point: QPoint) -> int:
        """Before which picture something is dropped."""
        for row in range(self.pictures_model.rowCount()):
            if point.x() < self.visualRect(self.pictures_model.index(row)).center().x():
                return row
        return self.pictures_model.rowCount()

    def put(self, name: str, before: int) -> None:
        """Put a picture in front of another one, or at the end."""
        names = list(self.pictures_model.rows)
        if name in names:
            at = names.index(name)
            names.insert(before, name)
            del names[at + (at >= before)]
            self.arranged.emit(tuple(names))
            self.setCurrentIndex(self.pictures_model.index(names.index(name)))
