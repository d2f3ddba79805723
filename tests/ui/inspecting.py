"""What is looked for in a window: text that is cut off, controls without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTabWidget,
    QToolButton,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SLACK = 1
"""Pixels that rounding may cost."""


def parts(window: QWidget) -> Iterator[QWidget]:
    """The window and all that is visible in it."""
    yield window
    for part in window.findChildren(QWidget):
        if part.isVisible() and part.window() is window:
            yield part


def cut(window: QWidget) -> list[str]:
    """What is cut off in a window, each with the text it is about."""
    found = []
    for part in parts(window):
        text = lacking(part)
        if text is None and _is_outside(part, window):
            text = _text(part)
        if text:
            found.append(f"{type(part).__name__}: {text[:60]!r} in {part.size().toTuple()}")
    return found


def lacking(part: QWidget) -> str | None:
    """The text of a control that has not enough room for it; None where it has."""
    looks: tuple[tuple[type[QWidget], Callable[[Any], str | None]], ...] = (
        (QLabel, lambda label: label.text() if _label_lacks(label) else None),
        (QAbstractButton, lambda button: button.text() if _button_lacks(button) else None),
        (QComboBox, _choice_lacks),
        (QLineEdit, _line_lacks),
        (QTabBar, _tab_lacks),
        (QHeaderView, _header_lacks),
    )
    return next((look(part) for kind, look in looks if isinstance(part, kind)), None)


def _choice_lacks(box: QComboBox) -> str | None:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box)
    return box.currentText() if _advance(box, box.currentText()) > room.width() else None


def _line_lacks(line: QLineEdit) -> str | None:
    if line.toolTip():  # says it as well
        return None
    text = line.placeholderText()
    return text if _advance(line, text) > line.width() else None


def _tab_lacks(bar: QTabBar) -> str | None:
    names = [(bar.tabText(n), bar.tabRect(n).width()) for n in range(bar.count())]
    return next((name for name, room in names if _advance(bar, name) > room), None)


def _advance(part: QWidget, text: str) -> int:
    return max(map(part.fontMetrics().horizontalAdvance, text.split("\n")))


def _label_lacks(label: QLabel) -> bool:
    if not label.text():
        return False
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + SLACK
    room = label.contentsRect()
    text = label.text().replace("&", "") if label.buddy() else label.text()
    height = label.fontMetrics().height() * (text.count("\n") + 1)
    return _advance(label, text) > room.width() + SLACK or height > room.height() + SLACK


def _button_lacks(button: QAbstractButton) -> bool:
    words = button.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    if isinstance(button, QToolButton) and not button.icon().isNull():
        only_icon = button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        words = "" if only_icon else words
    if not words:
        return False
    extra = 0
    if isinstance(button, QCheckBox | QRadioButton):
        metric = QStyle.PixelMetric.PM_IndicatorWidth
        extra = button.style().pixelMetric(metric, None, button)
    short = button.fontMetrics().height() > button.height() + SLACK
    return short or _advance(button, words) + extra > button.width() + SLACK


def _header_lacks(header: QHeaderView) -> str | None:
    model = header.model()
    if header.orientation() != Qt.Orientation.Horizontal:
        return None
    for section in range(header.count()):
        if header.isSectionHidden(section):
            continue
        text = str(model.headerData(section, header.orientation()) or "")
        if _advance(header, text) > header.sectionSize(section) + SLACK:
            return text
    return None


def _text(part: QWidget) -> str:
    if isinstance(part, QLabel | QAbstractButton):
        return part.text()
    return part.currentText() if isinstance(part, QComboBox) else ""


def _is_outside(part: QWidget, window: QWidget) -> bool:
    """Whether it lies over the edge of the window, or of what scrolls only up and down."""
    area: QWidget = window
    around = part.parentWidget()
    while around and around is not window:
        if isinstance(around.parentWidget(), QAbstractScrollArea):
            area = around
            break
        around = around.parentWidget()
    corner = part.mapTo(area, QPoint(0, 0))
    inside = QRect(corner, part.size())
    if area is window:
        return not area.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(inside)
    scrolls = isinstance(area.parentWidget(), QScrollArea)
    return scrolls and inside.right() > area.rect().right() + SLACK


def nameless(window: QWidget) -> list[str]:
    """The controls that can have the keyboard and that a screen reader has no name for.

    Qt itself is not asked: interfaces that were made for a table outlive it, and end the process.
    """
    labelled = {label.buddy() for label in window.findChildren(QLabel) if label.buddy()}
    return [
        f"{type(part).__name__} {part.objectName()}"
        for part in parts(window)
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus
        and part.isEnabled()
        and part not in labelled
        and not _has_name(part)
    ]


def _has_name(part: QWidget) -> bool:
    inner = isinstance(
        part.parentWidget(), QComboBox | QAbstractSpinBox | QAbstractScrollArea | QTabWidget
    )
    if inner or part.isWindow():
        return True  # the one around it has the name
    text = part.text() if isinstance(part, QAbstractButton) else ""
    return bool(part.accessibleName().strip() or text.strip("&+-…▾ "))


def said(window: QWidget) -> Iterator[str]:
    """All texts of a window that are there to be read or heard."""
    for part in parts(window):
        yield part.toolTip()
        yield part.accessibleName()
        if part.isWindow():
            yield part.windowTitle()
        if isinstance(part, QLabel | QAbstractButton):
            yield part.text()
        if isinstance(part, QLineEdit):
            yield part.placeholderText()
        if isinstance(part, QComboBox):
            yield from (part.itemText(n) for n in range(part.count()))
        if isinstance(part, QTabBar):
            yield from (part.tabText(n) for n in range(part.count()))
        if isinstance(part, QHeaderView):
            count, way = part.count(), part.orientation()
            yield from (str(part.model().headerData(n, way) or "") for n in range(count))
