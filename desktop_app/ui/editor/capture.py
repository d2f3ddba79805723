"""A small window that makes a phrase of a text from anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from desktop_app.core.capturing import alike, category_of, code_of, title_of
from desktop_app.core.phrases import Phrase
from desktop_app.ui.editor.dialogs import SmallWindow
from desktop_app.ui.editor.pane import categories_of
from desktop_app.ui.shops.fields import ChoiceField

if TYPE_CHECKING:
    from desktop_app.core.editing.desk import Desk


class CaptureWindow(SmallWindow):
    """Text, title, code and category, of which the last three are suggested.

    Signals:
        saved: The ``Phrase``, without an id.
        more_asked: The same, which is to be worked on in the editor.
    """

    saved = Signal(object)
    more_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", (30, 16))
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowTitle(self.tr("New phrase"))
        self._desk: Desk | None = None
        self._code = ""
        self.body = QPlainTextEdit(self)
        self.body.setTabChangesFocus(True)
        self.title = QLineEdit(self)
        self.code = QLineEdit(self)
        self.category = ChoiceField((), free=False)
        self.category.typed.connect(self._suggest_code)
        self.body.textChanged.connect(self._on_text_changed)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in (
            (self.tr("Reply"), self.body), (self.tr("Title"), self.title),
            (self.tr("Category"), self.category), (self.tr("Code"), self.code),
        ):  # fmt: skip
            field.setAccessibleName(name)
            form.addRow(name, field)
        self.column.addLayout(form, 1)
        self.said: QLabel = self.add_text("")
        self.said.setObjectName("dim")
        self.add_buttons(
            ("cancel", self.tr("Cancel"), self.reject),
            ("more", self.tr("Edit further…"), self._ask_more),
            ("save", self.tr("Save"), self.save),
        )
        self.buttons["save"].setObjectName("primary")
        self.buttons["save"].setToolTip(self.tr("Save (Ctrl+Enter)"))
        for key in ("Ctrl+Return", "Ctrl+S"):
            QShortcut(QKeySequence(key), self).activated.connect(self.save)

    def offer(self, desk: Desk, text: str) -> None:
        """Begin with a text, and suggest the rest."""
        self._desk, home = desk, desk.own
        text = text.replace("\r\n", "\n").strip()
        self.body.setPlainText(text)
        self.title.setText(title_of(text))
        self.category.offer([("", "—"), *(categories_of(home) if home else ())])
        self.category.show_text(category_of(text, desk, home) if home else "")
        self._suggest_code()
        self.present()
        field: QWidget = self.title if text else self.body
        field.setFocus()
        self.title.selectAll()

    def _suggest_code(self) -> None:
        """Suggest a code, unless one was typed."""
        if self._desk and self._desk.own and self.code.text() in ("", self._code):
            category, text = str(self.category.currentData() or ""), self.body.toPlainText()
            self._code = code_of(category, self._desk, self._desk.own, text)
            self.code.setText(self._code)

    def _on_text_changed(self) -> None:
        text = self.body.toPlainText()
        same = alike(text, self._desk) if self._desk else None
        self.said.setText(
            self.tr("There is one with this text: {title}").format(title=same.title) if same else ""
        )
        self.buttons["save"].setEnabled(bool(text.strip()))
        self.buttons["more"].setEnabled(bool(text.strip()))

    @property
    def phrase(self) -> Phrase:
        """What is in it."""
        body = self.body.toPlainText().strip("\n")
        title = self.title.text().strip() or title_of(body)
        category = str(self.category.currentData() or "")
        return Phrase("", title, body, category, self.code.text().strip())

    def save(self) -> None:
        """Tell it, where there is any text."""
        if self.body.toPlainText().strip():
            self.saved.emit(self.phrase)
            self.accept()

    def _ask_more(self) -> None:
        self.more_asked.emit(self.phrase)
        self.accept()
