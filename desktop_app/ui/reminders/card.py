"""A card in the corner that stays until it is answered, and never takes the focus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from desktop_app.core.reminders import Reminder

EXCERPT = 60
"""Characters of a note that are shown."""


@dataclass(frozen=True, slots=True)
class Card:
    """What is asked of the agent.

    Attributes:
        head: What it is about.
        text: More of it, in one line.
        answers: Keys of the answers and what their buttons say, the likeliest first.
        about: The reminder that it is about.
    """

    head: str
    text: str
    answers: tuple[tuple[str, str], ...]
    about: Reminder


class ReminderCard(QWidget):
    """Shows one card after the other.

    Signals:
        answered: The key of the answer, and the ``Reminder``.
    """

    answered = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(
            None,
            Qt.WindowType.ToolTip
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(self.tr("Reminder"))
        self._cards: tuple[Card, ...] = ()
        self._screen: QScreen | None = None
        self._frame = QFrame(self)
        self._frame.setObjectName("card")
        self._head, self._text, self._count = (QLabel(self._frame) for _ in range(3))
        self._text.setObjectName("dim")
        self._count.setObjectName("dim")
        bold = self._head.font()
        bold.setBold(True)
        self._head.setFont(bold)
        self._row = QHBoxLayout()
        inner = QVBoxLayout(self._frame)
        for label in (self._head, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            inner.addWidget(label)
        inner.addLayout(self._row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame)

    @property
    def cards(self) -> tuple[Card, ...]:
        """The card that is shown, and those behind it."""
        return self._cards

    def ask(self, card: Card, screen: QScreen) -> None:
        """Show a card, behind those that wait already; one about the same reminder goes."""
        others = tuple(one for one in self._cards if one.about.id != card.about.id)
        self._cards = (*others, card)
        self._screen = screen
        self._show()

    def drop(self, ident: str) -> None:
        """Take the card of a reminder away: it was answered elsewhere."""
        kept = tuple(one for one in self._cards if one.about.id != ident)
        if kept != self._cards:
            self._cards = kept
            self._show()

    def _show(self) -> None:
        if not self._cards or self._screen is None:
            self.hide()
            return
        card = self._cards[0]
        self._head.setText(card.head)
        text = card.text
        self._text.setText(text if len(text) <= EXCERPT else f"{text[:EXCERPT]}…")
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{card.head} {card.text}".strip())
        self._show_answers(card)
        self._frame.adjustSize()  # or the outer layout still counts what is hidden now
        self.resize(self._frame.sizeHint())
        area: QRect = self._screen.availableGeometry()
        above_toast = self.fontMetrics().height() * 5
        self.move(
            area.right() - self.width() - 16, area.bottom() - self.height() - 16 - above_toast
        )
        self.show()

    def _show_answers(self, card: Card) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) not in (None, self._count):
                old.hide()
                old.deleteLater()
        for key, name in card.answers:
            button = QPushButton(name, self._frame)
            button.setAccessibleName(f"{name}: {card.head}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, key=key: self._answer(key))
            self._row.addWidget(button)
            button.show()
        more = len(self._cards) - 1
        self._count.setText(self.tr("{count} more").format(count=more) if more else "")
        self._row.addStretch(1)
        self._row.addWidget(self._count)

    def _answer(self, key: str) -> None:
        card, self._cards = self._cards[0], self._cards[1:]
        self._show()
        self.answered.emit(key, card.about)
