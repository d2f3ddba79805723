"""A page of the settings window: names at the left, what to change them with at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from desktop_app.storage.settings import Settings
    from desktop_app.ui.settings.known import Known


class Control(Protocol):
    """What a setting is changed with."""

    changed: SignalInstance

    def show_value(self, value: object) -> None:
        """Show the value of the setting."""
        ...


class Page(QWidget):
    """One subject. ``name`` stands in the list at the left.

    Signals:
        changed: The name of a setting and its new value.
    """

    changed = Signal(str, object)

    def __init__(self, name: str, intro: str = "") -> None:
        super().__init__()
        self.name = name
        self.controls: dict[str, QWidget] = {}
        self._em = self.fontMetrics().height()
        self._column = QVBoxLayout(self)
        em = self._em
        self._column.setContentsMargins(em * 3 // 2, em, em * 3 // 2, em)
        self._column.setSpacing(em // 2)
        self._column.addStretch(1)
        self.head(name, "title")
        if intro:
            self.note(intro)

    def show_settings(self, settings: Settings, known: Known) -> None:
        """Show the settings as they are."""
        self.offer(known)
        for name, control in self.controls.items():
            control.show_value(getattr(settings, name))  # type: ignore[attr-defined] # all are a Control

    def offer(self, known: Known) -> None:
        """Show what there is to choose from; pages that need it say so."""

    # What it is made of

    def put(self, widget: QWidget) -> None:
        """Add something at the end."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def head(self, text: str, name: str = "head") -> QLabel:
        """A title over what follows."""
        head = label(text, name)
        font = head.font()
        font.setBold(True)
        if name == "title":
            font.setPointSizeF(font.pointSizeF() * 1.4)
        head.setFont(font)
        head.setContentsMargins(0, 0 if name == "title" else self._em // 2, 0, 0)
        self.put(head)
        return head

    def note(self, text: str) -> QLabel:
        """A sentence in grey."""
        note = label(text, "hint")
        self.put(note)
        return note

    def row(self, setting: str, name: str, control: QWidget, hint: str = "") -> None:
        """A setting: its name and a hint at the left, the control at the right."""
        self.bind(setting, name, control, hint)
        box = QWidget(self)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, self._em // 4, 0, self._em // 4)
        grid.setHorizontalSpacing(self._em)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        title = label(name, "name")
        title.setBuddy(control)
        grid.addWidget(title, 0, 0)
        if hint:
            grid.addWidget(label(hint, "hint"), 1, 0)
        grid.addWidget(control, 0, 1, 2 if hint else 1, 1, Qt.AlignmentFlag.AlignVCenter)
        self.put(box)

    def list(self, setting: str, name: str, control: QWidget, hint: str = "") -> None:
        """A setting of several lines, below its name."""
        self.bind(setting, name, control, hint)
        self.head(name)
        if hint:
            self.note(hint)
        self.put(control)

    def bind(self, setting: str, name: str, control: QWidget, hint: str = "") -> None:
        """Let a control change a setting."""
        control.setAccessibleName(name)
        if hint:
            control.setAccessibleDescription(hint)
        self.controls[setting] = control
        control.changed.connect(lambda value: self.changed.emit(setting, value))  # type: ignore[attr-defined] # all are a Control

    def buttons(self, *wanted: tuple[str, Callable[[], object]]) -> tuple[QPushButton, ...]:
        """Buttons in a row."""
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, self._em // 2)
        made = []
        for text, action in wanted:
            button = QPushButton(text, box)
            button.setAccessibleName(text)
            button.clicked.connect(action)
            row.addWidget(button)
            made.append(button)
        row.addStretch(1)
        self.put(box)
        return tuple(made)


def scrolled(widget: QWidget) -> QScrollArea:
    """A widget that scrolls where the window is too small for it."""
    area = QScrollArea()
    area.setObjectName("page")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area


def label(text: str, name: str) -> QLabel:
    """Plain text in several lines; the style sheet knows it by ``name``."""
    made = QLabel(text)
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made
