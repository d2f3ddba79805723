"""The keys, under the picker; each can be clicked as well."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizeGrip, QToolButton, QWidget
from typing_extensions import override

from desktop_app.core.pasting import Way
from desktop_app.ui.picker.keys import Intent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


USUAL = (Way.COPY, Way.PASTE)
"""What Enter does, and Ctrl+Enter."""


_SPARE = (
    Intent.HEADING_DOWN, Intent.KIND, Intent.NEW_CHAT, Intent.REWORD, Intent.NEXT_STEP, Intent.BACK,
    Intent.FILL, Intent.PASTE, Intent.COPY,
)  # fmt: skip
"""What is left out first in a narrow window."""


class Hint(NamedTuple):
    """A key, what it does, and what it means."""

    key: str
    text: str
    intent: Intent


def _all_hints() -> dict[str, Hint]:
    """Every key that may be shown, in its order."""
    translate = QCoreApplication.translate
    return {
        "copy": Hint("↵", translate("Footer", "copy"), Intent.COPY),
        "paste": Hint("↵", translate("Footer", "paste"), Intent.COPY),
        "send": Hint("↵", translate("Footer", "send"), Intent.COPY),
        "run": Hint("↵", translate("Footer", "run"), Intent.COPY),
        "or copy": Hint("Ctrl+↵", translate("Footer", "copy"), Intent.PASTE),
        "or paste": Hint("Ctrl+↵", translate("Footer", "paste"), Intent.PASTE),
        "fill": Hint("Tab", translate("Footer", "fill in"), Intent.FILL),
        "next": Hint("Tab", translate("Footer", "next blank"), Intent.FILL),
        "wording": Hint("Alt+↓", translate("Footer", "wording"), Intent.REWORD),
        "category": Hint("Ctrl+↓", translate("Footer", "category"), Intent.HEADING_DOWN),
        "kind": Hint("F7", translate("Footer", "bargain"), Intent.KIND),
        "step": Hint("Ctrl+→", translate("Footer", "next step"), Intent.NEXT_STEP),
        "buyer": Hint("Ctrl+W", translate("Footer", "next buyer"), Intent.NEW_CHAT),
        "back": Hint("Esc", translate("Footer", "back to the list"), Intent.BACK),
        "close": Hint("Esc", translate("Footer", "close"), Intent.BACK),
    }


def command_hints() -> list[Hint]:
    """The keys that matter while commands are listed."""
    return [hint for name, hint in _all_hints().items() if name in {"run", "close"}]


def hints(
    *, blanks: bool, wordings: bool, ladder: bool, form: bool, enter: tuple[Way, Way] = USUAL
) -> list[Hint]:
    """The keys that matter now.

    ``enter`` is what Enter does, and Ctrl+Enter.
    """
    names = {enter[0].value, f"or {enter[1].value}"}
    if form:
        names |= {"next", "back"}
    else:
        names |= {"buyer", "close"}
        names |= {"fill"} if blanks else set()
        names |= {"wording"} if wordings else set()
        names |= set() if blanks or wordings else {"category"}
        names |= {"step"} if ladder else {"kind"}
    return [hint for name, hint in _all_hints().items() if name in names]


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
        self._late = QTimer(self, interval=0, singleShot=True)  # the list comes first
        self._late.timeout.connect(self._show)
        self._widgets = {hint: self._made(hint) for hint in _all_hints().values()}
        self._widths = {
            hint: sum(one.sizeHint().width() for one in pair)
            for hint, pair in self._widgets.items()
        }
        self._row.addStretch(1)
        self._grip = QSizeGrip(self)
        self._row.addWidget(self._grip)

    def show_hints(self, found: Sequence[Hint]) -> None:
        """Show these keys, as soon as there is time."""
        if list(found) != self._shown:
            self._shown = list(found)
            self._late.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        """Show them; hidden ones stay made, so that a change costs next to nothing."""
        shown = self._fitting()
        for hint, widgets in self._widgets.items():
            for widget in widgets:
                widget.setVisible(hint in shown)

    def _fitting(self) -> list[Hint]:
        """Leave out what matters least, rather than cut off the keys that matter."""
        margins, gap = self._row.contentsMargins(), self._row.spacing()
        grip = self._grip.sizeHint().width()
        room = self.width() - margins.left() - margins.right() - grip - gap
        shown = list(self._shown)
        spare = sorted(shown, key=lambda hint: _SPARE.index(hint.intent))
        while spare and sum(self._widths[hint] + gap * 2 for hint in shown) > room:
            shown.remove(spare.pop(0))
        return shown

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
        for widget in (key, button):
            widget.hide()
            self._row.addWidget(widget)
        return key, button
