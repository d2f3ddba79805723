"""The team window: what came in, what is in dispute, proposed, held, thrown away, and one's own.

It shows an ``Overview`` and says what was meant; whoever owns it does it.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

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
from desktop_app.ui.team.sheet import Listing, Sheet
from desktop_app.ui.team.words import state_sentence
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.team.overview import Overview, Step
    from desktop_app.ui.team.items import Item
    from desktop_app.ui.theme import Theme

PROPOSALS_FILE = "proposals.toml"

SIZE = (78, 42)
"""Width and height of the window in lines of text, where the screen has room."""


class TeamWindow(QWidget):
    """The window.

    Signals:
        asked: A deed: a function of the ``Team``.
        history_asked: The key of an entry.
        sync_asked: Look at the shared places now.
        settings_asked: Join or leave.
        file_asked: The path of a file that is to be looked into.
        proposals_file_asked: The path for a file of one's own proposals.
        send_asked: Phrases are to be written to a file.
    """

    asked = Signal(object)
    history_asked = Signal(object)
    sync_asked = Signal()
    settings_asked = Signal()
    file_asked = Signal(str)
    proposals_file_asked = Signal(str)
    send_asked = Signal()

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
            ("wishes", self.tr("Proposals"), (phrase, what, who, when, why, self.tr("Answer")),
             self.tr("Nobody waits for an answer.")),
            ("held", self.tr("Held back"), (who, what, self.tr("Place")),
             self.tr("Nothing waits for your yes.")),
            ("binned", self.tr("Trash"), (phrase, who, when, book),
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
            key: Sheet(
                theme,
                Listing(name, titles, empty, key == "wishes", key not in ("held", "crew")),
            )
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
        self.tabs.currentChanged.connect(self._focus_list)
        self._add_proposals_file()
        column.addLayout(self._make_foot(em))
        self._set_keys()

    def _make_foot(self, em: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(em // 2, em // 4, em // 2, em // 2)
        row.setSpacing(em // 3)
        row.addWidget(self.state, 1)
        for text, key, act in (
            (self.tr("Open a file…"), "Ctrl+O", self._ask_file),
            (self.tr("Send as a file…"), "Ctrl+E", self.send_asked.emit),
            (self.tr("Look now"), "F5", self.sync_asked.emit),
            (self.tr("Join or leave…"), "", self.settings_asked.emit),
        ):
            row.addWidget(self._button(text, key, act))
        return row

    def _button(self, text: str, key: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: act())
        if key:
            button.setToolTip(tip(key))
            QShortcut(QKeySequence(key), self).activated.connect(act)
        return button

    def _add_proposals_file(self) -> None:
        """What one can do who cannot write to the shared place."""
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        hint = QLabel(
            self.tr("If you cannot write to the shared place, send your proposals as a file; "
                    "a lead opens it here."), line,
        )  # fmt: skip
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        row.addWidget(hint, 1)
        text = self.tr("Save my proposals…")
        row.addWidget(self._button(text, "Ctrl+S", self._ask_proposals_file))
        self.sheets["wishes"].add_below(line)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Open a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(dialog, self.file_asked)

    def _ask_proposals_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save my proposals"), str(Path.home() / PROPOSALS_FILE))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        self._open(dialog, self.proposals_file_asked)

    def _open(self, dialog: QFileDialog, chosen: SignalInstance) -> None:
        dialog.fileSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _set_keys(self) -> None:
        for keys, action in (
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

    def _focus_list(self) -> None:
        """The arrow keys go through the list that is shown."""
        shown = self.tabs.currentWidget()
        for sheet in self.sheets.values():
            if sheet is shown:
                sheet.table.setFocus()

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
