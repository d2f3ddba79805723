"""What a backup would replace, before it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.storage.backups import Preview


class RestoreWindow(QDialog):
    """Asks whether to restore; accepted: yes."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restore a backup"))
        intro = QLabel(self.tr("Your files become what they were in the backup:"), self)
        intro.setTextFormat(Qt.TextFormat.PlainText)
        intro.setWordWrap(True)
        self.list = QPlainTextEdit(self)
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setAccessibleName(self.tr("What the backup changes"))
        self.list.setPlainText(self._text(preview))
        kept = QLabel(
            self.tr("What is replaced or taken away is kept in your history folder."), self
        )
        kept.setWordWrap(True)
        accept = QPushButton(self.tr("Restore"), self)
        cancel = QPushButton(self.tr("Cancel"), self)
        accept.setObjectName("primary")
        accept.setEnabled(preview.differs)
        accept.setAutoDefault(False)
        cancel.setDefault(True)
        accept.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (intro, self.list, kept):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(accept)
        column.addLayout(buttons)
        em = self.fontMetrics().height()
        self.resize(QSize(em * 34, em * 22))

    def _text(self, preview: Preview) -> str:
        parts = (
            (self.tr("Replaced"), preview.replaced),
            (self.tr("New"), preview.new),
            (self.tr("Taken away"), preview.gone),
        )
        texts = ["\n".join((f"{head} ({len(names)})", *names)) for head, names in parts if names]
        same = self.tr("%n files are the same.", "", len(preview.same))
        return "\n\n".join([*texts, same] if preview.same or not texts else texts)
