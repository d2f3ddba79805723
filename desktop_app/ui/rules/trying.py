"""A place to try what the rules say of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QListView, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from desktop_app.ui.editor.painter import underline
from desktop_app.ui.lines import utf16
from desktop_app.ui.rules.words import SIGNS
from desktop_app.ui.sentences import finding_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex

    from desktop_app.core.rules.packs import Finding
    from desktop_app.ui.theme import Theme


class TryPane(QWidget):
    """A text with its findings underlined and listed below.

    Signals:
        changed: The text.
    """

    changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._findings: tuple[Finding, ...] = ()
        em = self.fontMetrics().height()
        self.edit = QPlainTextEdit(self)
        self.edit.setAccessibleName(self.tr("Text to try"))
        self.edit.setPlaceholderText(self.tr("Type or paste a reply: what is found is underlined."))
        self.edit.setTabChangesFocus(True)
        self.edit.setMinimumHeight(em * 3)
        self.edit.textChanged.connect(self._on_text_changed)
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(em * 3)
        self._said = QStringListModel(self)
        self.list.setModel(self._said)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.clicked.connect(self._on_picked)
        self.list.activated.connect(self._on_picked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em // 4)
        column.addWidget(self.edit, 3)
        column.addWidget(self.list, 3)

    @property
    def text(self) -> str:
        """What is in it."""
        return self.edit.toPlainText()

    @property
    def said(self) -> list[str]:
        """What is listed."""
        return self._said.stringList()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what was found in the text."""
        self._findings = tuple(findings)
        self.edit.setExtraSelections([self._line(one) for one in reversed(self._findings)])
        said = [f"{SIGNS[one.severity]}  {finding_sentence(one)}" for one in findings]
        if not said and self.text.strip():
            said = ["✓  " + self.tr("Nothing to say of it")]
        self._said.setStringList(said)

    def _line(self, one: Finding) -> QTextEdit.ExtraSelection:
        style, colour = underline(one.severity, self._theme)
        look = QTextCharFormat()
        look.setUnderlineStyle(style)
        look.setUnderlineColor(QColor(colour))
        found = QTextEdit.ExtraSelection()
        found.cursor = self._stretch(one)
        found.format = look
        return found

    def _stretch(self, one: Finding) -> QTextCursor:
        cursor, text = QTextCursor(self.edit.document()), self.text
        cursor.setPosition(utf16(text, one.start))
        cursor.setPosition(utf16(text, one.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _on_text_changed(self) -> None:
        self.changed.emit(self.text)

    def _on_picked(self, index: QModelIndex) -> None:
        if index.row() < len(self._findings):
            self.edit.setTextCursor(self._stretch(self._findings[index.row()]))
            self.edit.setFocus()
