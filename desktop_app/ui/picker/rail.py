"""The category rail on the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from desktop_app.core.catalogue import ALL, OFTEN, OTHER, Heading
from desktop_app.ui.lines import Ink, paint_line
from desktop_app.ui.theme import Theme, line_height

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.icons import Icons

HEADING = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex


def heading_name(heading: Heading) -> str:
    """The name as it is shown."""
    names = {
        ALL: QCoreApplication.translate("Rail", "All"),
        OFTEN: QCoreApplication.translate("Rail", "Often used"),
        OTHER: QCoreApplication.translate("Rail", "No category"),
    }
    return names.get(heading.key, heading.name)


class RailModel(QAbstractListModel):
    """The headings, in order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[Heading, ...] = ()

    def show(self, headings: tuple[Heading, ...]) -> bool:
        """Take other headings; returns whether they are others."""
        if headings == self._headings:
            return False
        self.beginResetModel()
        self._headings = headings
        self.endResetModel()
        return True

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._headings)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._headings):
            return None
        heading = self._headings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return heading_name(heading)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{heading_name(heading)} {heading.count}"
        return heading if role == HEADING else None


class RailDelegate(QStyledItemDelegate):
    """Paints a heading: colour bar, icon, name, count."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(line_height(option.font) * 1.55))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        heading = index.data(HEADING)
        if isinstance(heading, Heading):
            self._paint(painter, option, heading)

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, heading: Heading) -> None:
        theme, rect, font = self._theme, QRectF(option.rect), QFont(option.font)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, QColor(theme.stage))
            bar = heading.color if QColor(heading.color).isValid() else theme.accent
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), QColor(bar))
        em = QFontMetrics(font).height()
        colour = theme.stage_text if chosen else theme.dim
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.85)
        number = QFontMetrics(small).horizontalAdvance(str(heading.count))
        left = rect.left() + 3 + em * 0.45 + heading.level * em * 0.9
        ratio = painter.device().devicePixelRatioF()
        size = round(em * 0.95)
        if not heading.level:
            picture = self._icons.pixmap(heading.icon or "folder", colour, round(size * ratio))
            picture.setDevicePixelRatio(ratio)
            painter.drawPixmap(round(left), round(rect.center().y() - size / 2), picture)
            left += em * 1.25
        font.setBold(chosen)
        room = rect.right() - left - number - em * 0.8
        name = QRectF(left, rect.top(), room, rect.height())
        paint_line(painter, name, heading_name(heading), Ink(font, colour))
        spot = QRectF(rect.right() - number - em * 0.4, rect.top(), number + 2, rect.height())
        paint_line(painter, spot, str(heading.count), Ink(small, theme.faint))


class Rail(QListView):
    """The list of headings; it never takes the keyboard.

    Signals:
        heading_picked: The key of the heading that was clicked.
    """

    heading_picked = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(QCoreApplication.translate("Rail", "Categories"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self._headings = RailModel(self)
        self.setModel(self._headings)
        self.setItemDelegate(RailDelegate(theme, icons, self))
        self.clicked.connect(self._on_clicked)

    def show_headings(self, headings: tuple[Heading, ...], chosen: str) -> None:
        """Show these headings with one chosen."""
        if self._headings.show(headings):
            self._fit(headings)
        row = next((n for n, one in enumerate(headings) if one.key == chosen), 0)
        index = self._headings.index(row)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _fit(self, headings: tuple[Heading, ...]) -> None:
        """As wide as the longest name needs, within reason."""
        em = self.fontMetrics().height()
        names = [self.fontMetrics().horizontalAdvance(heading_name(one)) for one in headings]
        self.setFixedWidth(min(max(names, default=0) + round(em * 4.6), em * 12))

    def _on_clicked(self, index: QModelIndex) -> None:
        heading = index.data(HEADING)
        if isinstance(heading, Heading):
            self.heading_picked.emit(heading.key)
