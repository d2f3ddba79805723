"""The wordings of a phrase as tabs: its own, then the variants."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QToolButton, QWidget

from desktop_app.core.phrases import Phrase, Variant
from desktop_app.ui.rules.words import language_name
from desktop_app.ui.shops.pages import LANGUAGES

if TYPE_CHECKING:
    from desktop_app.core.phrases import Phrasebook

ROOM = 4
"""Tabs that fit in the pane; more are scrolled."""


class Wordings(QWidget):
    """The tabs, and what adds and removes one.

    Signals:
        turned: Another wording is looked at.
        edited: The phrase with one wording more or less.
    """

    turned = Signal()
    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrase = Phrase("", "", "")
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Wordings"))
        self.tabs.currentChanged.connect(self._on_turned)
        self.add = QToolButton(self)
        self.add.setText(self.tr("+ wording"))
        self.add.setToolTip(self.tr("Another language or tone of the same reply"))
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.add)
        for language in ("", *LANGUAGES):
            name = language_name(language) if language else self.tr("The same language")
            action = QAction(name, menu)
            action.setData(language)
            action.triggered.connect(self._on_add)
            menu.addAction(action)
        self.add.setMenu(menu)
        self.remove = QToolButton(self)
        self.remove.setText(self.tr("Remove wording"))
        self.remove.clicked.connect(self._on_remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tabs)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch(1)

    @property
    def at(self) -> int:
        """Which wording is looked at; 0 is the phrase's own, n its nth variant."""
        return max(0, self.tabs.currentIndex())

    def show_phrase(self, phrase: Phrase, book: Phrasebook | None, *, editable: bool) -> None:
        """Show the wordings; of the same phrase the same one stays."""
        at = self.at if phrase.id == self._phrase.id else 0
        self._phrase = phrase
        main = (book.language if book else "") or self.tr("Main")
        spoken = (one.language or main for one in phrase.variants)
        names = [language_name(one) if one in LANGUAGES else one for one in (main, *spoken)]
        self.tabs.blockSignals(True)  # noqa: FBT003 - Qt's signature
        while self.tabs.count() > len(names):
            self.tabs.removeTab(self.tabs.count() - 1)
        for number, name in enumerate(names):
            same = names[:number].count(name)
            text = f"{name} {same + 1}" if same else name
            if number < self.tabs.count():
                self.tabs.setTabText(number, text)
            else:
                self.tabs.addTab(text)
        self.tabs.setUsesScrollButtons(len(names) > ROOM)  # their place would stand empty
        self.tabs.setCurrentIndex(min(at, len(names) - 1))
        self.tabs.blockSignals(False)  # noqa: FBT003 - the same
        self.add.setEnabled(editable)
        self.remove.setVisible(editable and self.at > 0)

    def go_to(self, wording: int) -> None:
        """Look at a wording."""
        self.tabs.setCurrentIndex(wording)

    @property
    def body(self) -> str:
        """The text of the wording looked at."""
        return self._phrase.variants[self.at - 1].body if self.at else self._phrase.body

    @property
    def language(self) -> str:
        """Its language; empty: the book's."""
        return self._phrase.variants[self.at - 1].language if self.at else ""

    def with_body(self, body: str) -> Phrase:
        """The phrase with another text for the wording looked at."""
        if not self.at:
            return replace(self._phrase, body=body)
        variants = list(self._phrase.variants)
        variants[self.at - 1] = replace(variants[self.at - 1], body=body)
        return replace(self._phrase, variants=tuple(variants))

    def _on_turned(self) -> None:
        self.remove.setVisible(self.add.isEnabled() and self.at > 0)
        self.turned.emit()

    def _on_add(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            variant = Variant(self.body, str(action.data()))
            variants = (*self._phrase.variants, variant)
            self.edited.emit(replace(self._phrase, variants=variants))
            self.go_to(len(variants))

    def _on_remove(self) -> None:
        variants = list(self._phrase.variants)
        at = self.at
        del variants[at - 1]
        self.go_to(at - 1)
        self.edited.emit(replace(self._phrase, variants=tuple(variants)))
