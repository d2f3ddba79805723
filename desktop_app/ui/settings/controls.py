"""What a setting is changed with. Each control shows a value and says when the user chose one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop_app.ui.boxes import Box
from desktop_app.ui.combo import Spin
from desktop_app.ui.shops.fields import ChoiceField, LineField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QWheelEvent


class Choice(ChoiceField):
    """One of several values; the wheel scrolls the page until the list has the focus."""

    changed = Signal(object)

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(choices, free=False, parent=parent)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToContents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.typed.connect(self.changed.emit)

    def show_value(self, value: object) -> None:
        """Show the value."""
        self.show_text(str(value))

    @override
    def sizeHint(self) -> QSize:
        """Room for the arrow, too, and for characters of another font than the interface's."""
        widest = max(map(self.fontMetrics().horizontalAdvance, self._names()), default=0)
        em = self.fontMetrics().height()
        return super().sizeHint().expandedTo(QSize(widest + em * 5 // 2, 0))

    def _names(self) -> list[str]:
        return [self.itemText(n) for n in range(self.count())]

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def show_text(self, text: str) -> None:
        if text or self.findData(text) >= 0:  # there is nothing to show before the first value
            super().show_text(text)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class Text(LineField):
    """A line of text; taken when the focus leaves it."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.typed.connect(self._on_typed)

    def show_value(self, value: object) -> None:
        """Show the value."""
        self._shown = "" if value is None else str(value)
        self.show_text(self._shown)

    def _on_typed(self, text: str) -> None:
        if text.strip() != self._shown:
            self._shown = text.strip()
            self.changed.emit(self._shown)


class Number(Spin):
    """A whole number with its unit; the wheel scrolls the page until it has the focus."""

    changed = Signal(object)

    def __init__(
        self, least: int, most: int, step: int, unit: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setSuffix(unit)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self.changed.emit)

    def show_value(self, value: object) -> None:
        """Show the value; nothing is said of it."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.setValue(int(str(value)))
        self.blockSignals(False)  # noqa: FBT003 - the same

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class Switch(Box):
    """On or off."""

    changed = Signal(object)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.clicked.connect(self._on_clicked)

    def show_value(self, value: object) -> None:
        """Show whether it is on; None: it cannot be had here."""
        self.setEnabled(value is not None)
        self.setChecked(bool(value))

    def _on_clicked(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal has one bool
        self.changed.emit(on)


class Ticks(QWidget):
    """Several of many: ids with names."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: tuple[str, ...] = ()
        self._boxes: dict[str, Box] = {}
        self._offered: tuple[tuple[str, str, str], ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self.fontMetrics().height() // 3)

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The boxes in their order."""
        return tuple(self._boxes.values())

    def offer(self, offered: Sequence[tuple[str, str, str]]) -> None:
        """Offer these: id, name, and what it is; the value stays."""
        if tuple(offered) == self._offered:
            return
        self._offered = tuple(offered)
        for box in self.boxes:
            self._column.removeWidget(box)
            box.deleteLater()
        self._boxes = {ident: self._box(name, what) for ident, name, what in offered}
        self.show_value(self._value)

    def _box(self, name: str, what: str) -> Box:
        box = Box(name.replace("&", "&&"), self)
        box.setAccessibleName(name)
        box.setAccessibleDescription(what)
        box.clicked.connect(self._on_clicked)
        self._column.addWidget(box)
        return box

    def show_value(self, value: object) -> None:
        """Tick these; ids that are not offered stay in the value."""
        self._value = tuple(map(str, value)) if isinstance(value, tuple) else ()
        for ident, box in self._boxes.items():
            box.setChecked(ident in self._value)

    def _on_clicked(self) -> None:
        strangers = tuple(one for one in self._value if one not in self._boxes)
        chosen = tuple(ident for ident, box in self._boxes.items() if box.isChecked())
        self._value = (*strangers, *chosen)
        self.changed.emit(self._value)
