"""Words of one's own that replies shall not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop_app.core.rules.own_pack import word_rule
from desktop_app.core.rules.packs import SEVERITIES
from desktop_app.ui.combo import Combo
from desktop_app.ui.editor.typing_fields import parted
from desktop_app.ui.rules.words import PARTED, better_of, severity_name
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from desktop_app.core.rules.packs import Rule


class WordForm(QWidget):
    """Words, how grave they are, why, and what is better.

    Signals:
        given: The ``Rule``; its id is empty where it is a new one.
        removed: The id of the one that is shown.
    """

    given = Signal(object)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule: Rule | None = None
        self.words, self.why, self.better = (QLineEdit(self) for _ in range(3))
        self.severity = Combo(self)
        for severity in SEVERITIES:
            self.severity.addItem(severity_name(severity), severity)
        self.words.setPlaceholderText(self.tr("one or more, parted by commas"))
        self.better.setPlaceholderText(self.tr("one or more, parted by /"))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        for name, field in (
            (self.tr("&Words"), self.words),
            (self.tr("&Severity"), self.severity),
            (self.tr("&Reason"), self.why),
            (self.tr("&Better"), self.better),
        ):
            field.setAccessibleName(name.replace("&", ""))
            form.addRow(name, field)
        self.save = QPushButton(self)
        self.save.setObjectName("primary")
        self.save.clicked.connect(self._on_save)
        self.remove = QPushButton(self.tr("Delete"), self)
        self.remove.setToolTip(tip(self.tr("Delete") + " (Delete)"))
        self.remove.clicked.connect(self._on_remove)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addWidget(self.remove)
        row.addStretch(1)
        form.addRow(row)
        for line in (self.words, self.why, self.better):
            line.returnPressed.connect(self._on_save)
        self.words.textChanged.connect(self._fit)
        self.show_rule(None)

    def show_rule(self, rule: Rule | None) -> None:
        """Show a rule to change; None begins a new one."""
        self._rule = rule
        self.words.setText(", ".join(rule.words) if rule else "")
        self.why.setText(rule.why if rule else "")
        self.better.setText(PARTED.join(rule.better) if rule else "")
        self.severity.setCurrentIndex(self.severity.findData(rule.severity if rule else "warn"))
        self._fit()

    def _fit(self) -> None:
        self.save.setText(self.tr("Save") if self._rule else self.tr("Add"))
        self.save.setEnabled(bool(parted(self.words.text())))
        self.remove.setEnabled(self._rule is not None)

    def _on_save(self) -> None:
        words = parted(self.words.text())
        if not words:
            return
        ident = self._rule.id if self._rule else ""
        better = better_of(self.better.text())
        severity = self.severity.currentData()
        self.given.emit(word_rule(words, severity, self.why.text().strip(), better, ident))

    def _on_remove(self) -> None:
        if self._rule:
            self.removed.emit(self._rule.id)
