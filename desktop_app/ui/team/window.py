"""The team window: what came in, what is in dispute, proposed, held, thrown away, and one's own.

It shows an ``Overview`` and says what was meant; whoever owns it does it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from desktop_app.ui.shops.look import shop_sheet
from desktop_app.ui.shops.notice import NoticeBar
from desktop_app.ui.team.items import (
    came_in,
    crew,
    disputed,
    held_back,
    past_of,
    thrown_away,
    wishes,
)
from desktop_app.ui.team.sheet import Sheet
from desktop_app.ui.team.words import state_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.team.overview import Overview, Step
    from desktop_app.ui.team.items import Item
    from desktop_app.ui.theme import Theme

SIZE = (78, 42)
"""Width and height of the window in lines of text, where the screen has room."""


class TeamWindow(QWidget):
    """The window.

    Signals:
        asked: A deed: a function of the ``Team``.
        history_asked: The key of an entry.
        sync_asked: Look at the shared places now.
        settings_asked: Join or leave.
    """

    asked = Signal(object)
    history_asked = Signal(object)
    sync_asked = Signal()
    settings_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Team"))
        self._make_sheets(theme)
        self._build()
        self.setStyleSheet(shop_sheet(theme, self.fontMetrics().height()))

    def _make_sheets(self, theme: Theme) -> None:
        phrase, who, when = self.tr("Phrase"), self.tr("Who"), self.tr("When")
        what, book, part = self.tr("What"), self.tr("Book"), self.tr("Part")
        why = self.tr("Why")
        wanted: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
            ("came", self.tr("Came in"), (phrase, what, who, when, book),
             self.tr("Nothing came in since yesterday.")),
            ("disputed", self.tr("Several versions"), (phrase, part, who, book),
             self.tr("Nobody has changed the same text as somebody else.")),
            ("wishes", self.tr("Proposals"), (phrase, what, who, when, why, "↩"),
             self.tr("Nobody waits for an answer.")),
            ("held", self.tr("Held back"), (who, what, self.tr("Place")),
             self.tr("Nothing waits for your yes.")),
            ("binned", self.tr("Recycle bin"), (phrase, who, when, book),
             self.tr("Nothing was deleted in the last 30 days.")),
            ("mine", self.tr("Mine"), (phrase, what),
             self.tr("Codes of your own, pins, places and hidden phrases are listed here.")),
            ("crew", self.tr("Members"),
             (self.tr("Name"), self.tr("Role"), self.tr("Device"), self.tr("Last seen"),
              self.tr("Place")),
             self.tr("Who has saved anything in a place that you have joined is listed here.")),
            ("past", self.tr("History"), (phrase, what, who, when, book),
             self.tr("Choose “History” at a phrase of another list.")),
        )  # fmt: skip
        self._names = {key: name for key, name, _, _ in wanted}
        self.sheets = {
            key: Sheet(theme, name, titles, empty, answers=key == "wishes")
            for key, name, titles, empty in wanted
        }

    def _build(self) -> None:
        em = self.fontMetrics().height()
        self.notice = NoticeBar(self)
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName(self.tr("Lists of the team"))
        self.tabs.tabBar().setExpanding(False)
        for key, sheet in self.sheets.items():
            self.tabs.addTab(sheet, self._names[key])
            sheet.asked.connect(self.asked)
            sheet.history_asked.connect(self._ask_history)
        self.state = QLabel(self)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.tabs, 1)
        row = QHBoxLayout()
        row.setContentsMargins(em // 2, em // 4, em // 2, em // 2)
        row.addWidget(self.state, 1)
        for text, signal in (
            (self.tr("Look now"), self.sync_asked),
            (self.tr("Join or leave…"), self.settings_asked),
        ):
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(signal)
            row.addWidget(button)
        column.addLayout(row)
        for keys, action in (
            (("F5",), self.sync_asked.emit),
            (("Ctrl+W", "Esc"), self.close),
            (("Ctrl+PgDown", "Ctrl+Tab"), partial(self._turn, 1)),
            (("Ctrl+PgUp", "Ctrl+Shift+Tab"), partial(self._turn, -1)),
            *(
                ((f"Ctrl+{n + 1}",), partial(self.tabs.setCurrentIndex, n))
                for n in range(len(self.sheets))
            ),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(action)

    def _turn(self, steps: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + steps) % self.tabs.count())

    def _ask_history(self, key: object) -> None:
        self.history_asked.emit(key)

    def turn_to(self, name: str) -> None:
        """Show one of the lists."""
        self.tabs.setCurrentWidget(self.sheets[name])

    def show_overview(self, overview: Overview, mine: Sequence[Item]) -> None:
        """Show how everything stands; ``mine`` is what the agent has put over phrases."""
        lists = {
            "came": came_in(overview.came),
            "disputed": disputed(overview),
            "wishes": wishes(overview),
            "held": held_back(overview),
            "binned": thrown_away(overview),
            "mine": tuple(mine),
            "crew": crew(overview),
        }
        for name, items in lists.items():
            sheet = self.sheets[name]
            sheet.show_items(items)
            count = f" ({len(items)})" if items else ""
            self.tabs.setTabText(self.tabs.indexOf(sheet), self._names[name] + count)
        text = state_sentence(overview.statuses)
        self.state.setText(text or self.tr("No team was joined yet."))

    def show_history(self, steps: Sequence[Step]) -> None:
        """Show what happened to an entry."""
        self.sheets["past"].show_items(past_of(steps))
        self.turn_to("past")

    def present(self) -> None:
        """Show the window in front, as large as the screen allows."""
        if not self.isVisible():
            em = self.fontMetrics().height()
            room = self.screen().availableGeometry().size() - QSize(em, em * 3)
            self.resize(QSize(em * SIZE[0], em * SIZE[1]).boundedTo(room))
        self.show()
        self.raise_()
        self.activateWindow()
