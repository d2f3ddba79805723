"""A small window for what one agent makes of a phrase of others without copying it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit

from desktop_app.core.teamwork.personal import Touch
from desktop_app.ui.boxes import Box
from desktop_app.ui.combo import Spin
from desktop_app.ui.editor.dialogs import SmallWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.core.phrases import Phrase

LAST = 9999


class TouchWindow(SmallWindow):
    """Code, pin, place, hiding.

    Signals:
        given: The id of the phrase and its ``Touch``.
    """

    given = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", (30, 4))
        self.setWindowTitle(self.tr("My code, pin and place"))
        self._phrase, self._touch = "", Touch()
        self.head = self.add_text("")
        self.code = QLineEdit(self)
        self.code.setMaxLength(40)
        self.pinned = Box(self.tr("Before all others of its book"), self)
        self.place = Spin(self)
        self.place.setRange(0, LAST)
        self.place.setSpecialValueText(self.tr("as the team has it"))
        self.hidden = Box(self.tr("Do not show it to me"), self)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in (
            (self.tr("My code"), self.code), (self.tr("Pin"), self.pinned),
            (self.tr("Place"), self.place), (self.tr("Hide"), self.hidden),
        ):  # fmt: skip
            field.setAccessibleName(name)
            form.addRow(name, field)
        self.column.addLayout(form)
        self.add_text(self.tr("Only you see this; the phrase stays the team’s and follows it."))
        self.add_buttons(
            ("cancel", self.tr("Cancel"), self.reject), ("done", self.tr("Apply"), self.accept)
        )
        self.buttons["done"].setObjectName("primary")
        self.buttons["done"].setDefault(True)
        self.accepted.connect(self._give)

    def offer(self, phrase: Phrase, touch: Touch) -> None:
        """Begin with what lies over a phrase."""
        self._phrase, self._touch = phrase.id, touch
        self.head.setText(phrase.title or phrase.code or phrase.id)
        self.code.setText(touch.code)
        self.code.setPlaceholderText(phrase.code)
        self.pinned.setChecked(touch.pinned)
        self.place.setValue(touch.place)
        self.hidden.setChecked(touch.hidden)
        self.present()
        self.code.setFocus()

    def _give(self) -> None:
        touch = replace(
            self._touch,
            code=self.code.text().strip(),
            pinned=self.pinned.isChecked(),
            place=self.place.value(),
            hidden=self.hidden.isChecked(),
        )
        self.given.emit(self._phrase, touch)
