"""The bargaining ladder under the list: its steps, what each states, and the room that is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from desktop_app.ui.labels import step_number
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from decimal import Decimal

    from PySide6.QtGui import QResizeEvent

    from desktop_app.core.climbing import Climb
    from desktop_app.core.ladders import Step
    from desktop_app.core.picker import Picker

STEPS = 12
"""Steps that have a button; a longer ladder is seen whole in the list."""


class LadderStrip(QWidget):
    """A row of steps. The room is for the agent's eyes only, and in no reply.

    Signals:
        step_picked: The place of a step, from 0.
    """

    step_picked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ladder")
        em = self.fontMetrics().height()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, em // 4, 0, 0)
        self._gap = em // 4
        row.setSpacing(self._gap)
        self._said = ""
        self._title = self._label("")
        row.addWidget(self._title)
        self._buttons = [self._button(place) for place in range(STEPS)]
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch(1)
        self._room = self._label("room")
        row.addWidget(self._room)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _button(self, place: int) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("step")
        button.setAccessibleName(str(place + 1))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.step_picked.emit(place))
        button.hide()
        return button

    def show_picker(self, picker: Picker) -> None:
        """Show the ladder that the chosen phrase stands on, or nothing."""
        climb = picker.climb
        self.setVisible(climb is not None)
        if climb is None:
            return
        self._title.setText(climb.ladder.ladder.title)
        sent = picker.chat.step if picker.chat.ladder == climb.id else None
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(climb.steps))
            if place < len(climb.steps):
                self._show(button, place, climb, picker, sent=place == sent)
        self._said = self._left(climb, picker)
        self._room.setAccessibleName(self._said)
        self._room.setToolTip(tip(self._said))
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where it is narrow the title goes, which every row of the list has, and then the stop."""
        gap, metrics = self._gap, self._room.fontMetrics()
        shown = (one for one in self._buttons if not one.isHidden())
        left = self.width() - sum(one.sizeHint().width() + gap for one in shown)
        title, room = self._title.sizeHint().width(), metrics.horizontalAdvance(self._said)
        self._title.setVisible(title + gap + room <= left)
        if not self._title.isHidden():
            left -= title + gap
        text = metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, max(0, left))
        self._room.setText(text)

    def _show(
        self, button: QToolButton, place: int, climb: Climb, picker: Picker, *, sent: bool
    ) -> None:
        step = climb.steps[place]
        price = self._money(step.price, picker)
        number = step_number(place) + ("✓" if sent else "")
        button.setText(f"{number} {price}".strip())
        button.setChecked(place == climb.at)
        font = button.font()
        font.setStrikeOut(step.skipped and picker.scene.limits is not None)
        button.setFont(font)
        parts = (step.entry.phrase.title, price, self._state(step, sent=sent))
        said = " · ".join(filter(None, parts))
        button.setToolTip(tip(said))
        button.setAccessibleName(f"{place + 1} {said}")

    def _state(self, step: Step, *, sent: bool) -> str:
        if step.skipped:
            return self.tr("passed over: it would state nothing new")
        return self.tr("sent") if sent else ""

    def _left(self, climb: Climb, picker: Picker) -> str:
        """What may still be given away after the step in view."""
        limits = picker.scene.limits
        if limits is None:
            return self.tr("Choose the product to see prices")
        room = limits.room if climb.at is None else climb.steps[climb.at].room
        if limits.stop is None or not room:
            return self.tr("No room left")
        text = self.tr("Room {room} · not below {stop}")
        return text.format(room=self._money(room, picker), stop=self._money(limits.stop, picker))

    @staticmethod
    def _money(amount: Decimal | None, picker: Picker) -> str:
        return "" if amount is None else picker.scene.formats("").money(amount)
