"""Fields as a style sheet would not draw them: a list with its arrow, a number with a margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop_app.ui.rows import ROLE, Index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Combo(QComboBox):
    """Qt's own, which loses its arrow to a style sheet."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_arrow(self)


class ChoiceDelegate(QStyledItemDelegate):
    """Offers what a cell may be; ``choices`` gives the values and what is read of them."""

    def __init__(self, choices: Callable[[], Iterable[tuple[str, str]]], parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = choices

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        combo = Combo(parent)
        for value, name in self._choices():
            combo.addItem(name, value)
        return combo

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(ROLE.EditRole)))

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())


class Spin(QSpinBox):
    """A whole number as far from the edge as the text of other fields."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        margin = self.fontMetrics().height() // 3
        self.lineEdit().setTextMargins(margin, 0, margin, 0)


def draw_arrow(field: QWidget) -> None:
    """Draw the arrow that a style sheet takes away, at the right end of a field."""
    em = field.fontMetrics().height()
    x, y, step = field.width() - em, field.height() / 2 - em / 12, em / 5
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(field.palette().placeholderText(), max(1.0, em / 12)))
    corners = ((x, y), (x + step, y + step), (x + step * 2, y))
    painter.drawPolyline([QPointF(*corner) for corner in corners])
    painter.end()
