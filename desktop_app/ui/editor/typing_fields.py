"""Fields whose text counts after a pause, so that a crash costs no more than that."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from desktop_app.ui.combo import draw_arrow
from desktop_app.ui.shops.fields import Line
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QShowEvent

PAUSE = 600
"""Milliseconds from the first key after which what was typed counts."""

_PARTING = re.compile(r"[,，、;；\n]+")


def parted(text: str) -> tuple[str, ...]:
    """The words of a line that parts them by commas of any kind, each once."""
    return tuple(dict.fromkeys(word.strip() for word in _PARTING.split(text) if word.strip()))


class TypingLine(Line):
    """One line of text; it is told soon after the first key, and when the focus leaves.

    Signals:
        typed: The text.
    """

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self.pause.timeout.connect(self.commit)
        self.textEdited.connect(self._on_text_edited)
        self.editingFinished.connect(self.commit)

    def show_text(self, text: str) -> None:
        """Show the value; what is being typed is not disturbed by what was told before it."""
        if text == self._told and self.pause.isActive():
            return
        self._told = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def commit(self) -> None:
        """Tell what was typed, if anything was."""
        self.pause.stop()
        self.setModified(False)
        if self.text() != self._told:
            self._told = self.text()
            self.typed.emit(self._told)

    def _on_text_edited(self) -> None:
        if not self.pause.isActive():  # who types without a pause is told of all the same
            self.pause.start()


class WordsLine(TypingLine):
    """Words parted by commas.

    Signals:
        words_typed: The words.
    """

    words_typed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.typed.connect(self._on_typed)

    def show_words(self, words: Sequence[str]) -> None:
        """Show these; the same words are left as they were typed."""
        if parted(self.text()) != tuple(words):
            self.show_text(", ".join(words))
        elif not self.pause.isActive():
            self._told = self.text()

    def _on_typed(self, text: str) -> None:
        self.words_typed.emit(parted(text))


class ManyField(QPushButton):
    """Some of several values, ticked in a menu; it looks like a list that drops down.

    Signals:
        ticked: The values, in the order offered.
    """

    ticked = Signal(tuple)

    def __init__(self, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nothing = nothing
        self._offered: tuple[tuple[str, str], ...] = ()
        self._values: tuple[str, ...] = ()
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.clicked.connect(self._open)  # a button with a menu of its own has no room at its left
        self.setObjectName("many")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these values and names."""
        self._offered = tuple(choices)
        self.show_values(self._values)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Keep room for what stands there while nothing is ticked."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._keep_room()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """The same for the font that the style sheet gave it."""
        self._keep_room()
        super().showEvent(event)

    def _keep_room(self) -> None:
        metrics = self.fontMetrics()
        room = metrics.horizontalAdvance(self._nothing) + metrics.height() * 2
        self.setMinimumWidth(room)

    @property
    def offered(self) -> tuple[tuple[str, str], ...]:
        """What may be ticked."""
        return self._offered

    @property
    def values(self) -> tuple[str, ...]:
        """What is ticked."""
        return self._values

    def show_values(self, values: Sequence[str]) -> None:
        """Show what is ticked; a value that is not offered is shown as it is."""
        self._values = tuple(values)
        names = dict(self._offered)
        text = ", ".join(names.get(one, one) for one in values) or self._nothing
        self.setToolTip(tip(text))
        shown = text if len(values) < 3 else f"{names.get(values[0], values[0])} +{len(values) - 1}"  # noqa: PLR2004 - two still fit
        self.setText(shown.replace("&", "&&"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_arrow(self)

    @override
    def menu(self) -> QMenu:
        return self._menu

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _fill(self) -> None:
        self._menu.clear()
        extra = [(one, one) for one in self._values if one not in dict(self._offered)]
        for value, name in (*self._offered, *extra):
            action = QAction(name, self._menu)
            action.setCheckable(True)
            action.setChecked(value in self._values)
            action.setData(value)
            action.toggled.connect(self._on_toggled)
            self._menu.addAction(action)

    def _on_toggled(self) -> None:
        values = tuple(one.data() for one in self._menu.actions() if one.isChecked())
        self.show_values(values)
        self.ticked.emit(values)
