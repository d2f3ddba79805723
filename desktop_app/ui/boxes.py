"""Boxes to tick whose edges are seen in the dark, too: Qt draws them darker than the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QRadioButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
)
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent


class Box(QCheckBox):
    """A box with a tick."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxIndicator
        area = QRectF(self.style().subElementRect(part, option, self))
        painter = _painter(self, area, area.height() / 5)
        if self.isChecked():
            _tick(painter, area, _mark(self))
        painter.end()


class Radio(QRadioButton):
    """A circle with a dot."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_RadioButtonIndicator
        area = QRectF(self.style().subElementRect(part, option, self))
        painter = _painter(self, area, area.height() / 2)
        if self.isChecked():
            painter.setBrush(_mark(self))
            painter.drawEllipse(area.center(), area.width() / 5, area.height() / 5)
        painter.end()


class Ticks(QStyledItemDelegate):
    """Draws the boxes in a table in the same way; the style sheet leaves their places empty."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        part = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        area = QRectF(option.widget.style().subElementRect(part, shown, option.widget))
        palette, roles = QApplication.palette(), QPalette.ColorRole  # a table has others
        on = Qt.CheckState(state) == Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(palette.color(roles.Accent if on else roles.PlaceholderText))
        painter.setBrush(palette.color(roles.Accent if on else roles.Base))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), area.height() / 5, area.height() / 5)
        if on:
            _tick(painter, area, palette.color(roles.HighlightedText))
        painter.restore()


def _tick(painter: QPainter, area: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, max(1.5, area.height() / 8)))
    corners = ((0.22, 0.52), (0.43, 0.72), (0.79, 0.3))
    across, down = area.width(), area.height()
    painter.drawPolyline([QPointF(area.x() + x * across, area.y() + y * down) for x, y in corners])


def _painter(button: QAbstractButton, area: QRectF, radius: float) -> QPainter:
    """A painter that has drawn the box in the place of Qt's."""
    palette, roles = button.palette(), QPalette.ColorRole
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(area, palette.color(roles.Window))
    chosen = button.isChecked() and button.isEnabled()
    edge = roles.Highlight if chosen or button.hasFocus() else roles.PlaceholderText
    painter.setPen(QPen(palette.color(edge), 2 if button.hasFocus() else 1))
    painter.setBrush(palette.color(roles.Highlight if chosen else roles.Base))
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius)
    return painter


def _mark(button: QAbstractButton) -> QColor:
    role = QPalette.ColorRole
    return button.palette().color(
        role.HighlightedText if button.isEnabled() else role.PlaceholderText
    )
