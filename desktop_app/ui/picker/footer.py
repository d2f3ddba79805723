"""The keys, under the picker; each can be clicked as well."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizeGrip, QToolButton, QWidget

from desktop_app.ui.picker.keys import Intent

if TYPE_CHECKING:
    from collections.abc import Sequence


class Hint(NamedTuple):
    """A key, what it does, and what it means."""

    key: str
    text: str
    intent: Intent


def hints(*, blanks: bool, wordings: bool, form: bool) -> list[Hint]:
    """The keys that matter now."""
    translate = QCoreApplication.translate
    if form:
        return [
            Hint("↵", translate("Footer", "copy"), Intent.COPY),
            Hint("Tab", translate("Footer", "next blank"), Intent.FILL),
            Hint("Esc", translate("Footer", "back to the list"), Intent.BACK),
        ]
    found = [Hint("↵", translate("Footer", "copy"), Intent.COPY)]
    if blanks:
        found.append(Hint("Tab", translate("Footer", "fill in"), Intent.FILL))
    if wordings:
        found.append(Hint("Alt+↓", translate("Footer", "wording"), Intent.REWORD))
    found.append(Hint("Ctrl+↓", translate("Footer", "category"), Intent.HEADING_DOWN))
    found.append(Hint("Ctrl+W", translate("Footer", "next buyer"), Intent.NEW_CHAT))
    found.append(Hint("Esc", translate("Footer", "close"), Intent.BACK))
    return found


class Footer(QFrame):
    """A row of keys with a grip to resize the window.

    Signals:
        taken: A key was clicked (``Intent``).
    """

    taken = Signal(Intent)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        em = self.fontMetrics().height()
        self._small = self.font()
        self._small.setPointSizeF(self._small.pointSizeF() * 0.88)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(em * 2 // 3, em // 4, 2, em // 4)
        self._row.setSpacing(em // 4)
        self._shown: list[Hint] = []
        self._widgets: list[QWidget] = []
        self._row.addStretch(1)
        self._row.addWidget(QSizeGrip(self))

    def show_hints(self, found: Sequence[Hint]) -> None:
        """Show other keys."""
        if list(found) == self._shown:
            return
        self._shown = list(found)
        for widget in self._widgets:
            self._row.removeWidget(widget)
            widget.deleteLater()
        self._widgets = [widget for hint in found for widget in self._made(hint)]
        for place, widget in enumerate(self._widgets):
            self._row.insertWidget(place, widget)

    def _made(self, hint: Hint) -> tuple[QWidget, QWidget]:
        key = QLabel(hint.key, self)
        key.setObjectName("key")
        key.setFont(self._small)
        button = QToolButton(self)
        button.setObjectName("hint")
        button.setText(hint.text)
        button.setAccessibleName(f"{hint.text} ({hint.key})")
        button.setFont(self._small)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.taken.emit(hint.intent))
        return key, button
