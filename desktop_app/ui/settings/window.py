"""The settings window. It shows the settings and says what was chosen; it keeps nothing itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_app.ui.presenting import present
from desktop_app.ui.rows import ROLE, Index, ListModel
from desktop_app.ui.settings.look import settings_sheet
from desktop_app.ui.settings.more_pages import FilesPage, ShopsPage
from desktop_app.ui.settings.page import Page, scrolled
from desktop_app.ui.settings.pages import (
    ChatsPage,
    GeneralPage,
    HotkeysPage,
    PickerPage,
    RulesPage,
)
from desktop_app.ui.shops.notice import NoticeBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.storage.settings import Settings
    from desktop_app.ui.settings.known import Known
    from desktop_app.ui.theme import Theme

SIZE = (58, 40)
"""Width and height of the window in lines of text, where the screen has room."""


class PageList(ListModel[str]):
    """The pages by name."""

    @override
    def data(self, index: Index, role: int = ROLE.DisplayRole) -> object:
        shown = index.isValid() and role == ROLE.DisplayRole
        return self.rows[index.row()] if shown else None


class SettingsWindow(QWidget):
    """The window; ``more`` are pages of other parts of the program, such as the team's.

    ``rules`` opens the window of the rule packs, where there is one.

    Signals:
        changed: The name of a setting and its new value.
    """

    changed = Signal(str, object)

    def __init__(
        self,
        theme: Theme,
        more: Sequence[Page] = (),
        *,
        rules: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Settings"))
        self.hotkeys, self.shops, self.files = HotkeysPage(), ShopsPage(), FilesPage()
        self.rules = RulesPage(rules)
        self.pages: tuple[Page, ...] = (
            GeneralPage(),
            self.hotkeys,
            PickerPage(),
            ChatsPage(),
            self.shops,
            self.rules,
            *more,
            self.files,
        )
        em = self.fontMetrics().height()
        self.setStyleSheet(settings_sheet(theme, em))
        self._build(em)
        self._set_keys()

    def _build(self, em: int) -> None:
        self.list = QListView(self)
        self.list.setObjectName("pages")
        self.list.setAccessibleName(self.tr("Pages of the settings"))
        names = [page.name for page in self.pages]
        self.list.setModel(PageList(self, names))
        widest = max(self.list.fontMetrics().horizontalAdvance(name) for name in names)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedWidth(widest + em * 7 // 2)
        self.stack = QStackedWidget(self)
        for page in self.pages:
            self.stack.addWidget(scrolled(page))
            page.changed.connect(self.changed)
        self.list.selectionModel().currentChanged.connect(self._on_page_chosen)
        self.notice = NoticeBar(self)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.notice)
        right.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addLayout(right, 1)
        self.turn_to(0)

    def _set_keys(self) -> None:
        for key, action in (
            ("Ctrl+PgDown", partial(self._turn, 1)),
            ("Ctrl+PgUp", partial(self._turn, -1)),
            ("Ctrl+Tab", partial(self._turn, 1)),
            ("Ctrl+Shift+Tab", partial(self._turn, -1)),
            ("Ctrl+W", self.close),
            ("Esc", self.close),
            *((f"Ctrl+{n + 1}", partial(self.turn_to, n)) for n in range(len(self.pages))),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(action)

    # What is shown

    @property
    def at(self) -> int:
        """The number of the page that is shown."""
        return self.stack.currentIndex()

    def turn_to(self, number: int) -> None:
        """Show a page."""
        self.list.setCurrentIndex(self.list.model().index(number, 0))

    def _turn(self, steps: int) -> None:
        self.turn_to((self.at + steps) % len(self.pages))

    def _on_page_chosen(self, current: QModelIndex) -> None:
        self.stack.setCurrentIndex(current.row())

    def show_settings(self, settings: Settings, known: Known) -> None:
        """Show the settings as they are."""
        for page in self.pages:
            page.show_settings(settings, known)

    def focused(self) -> str:
        """The name of the setting whose control has the keyboard; empty for none."""
        widget = self.focusWidget()
        controls = {one: name for page in self.pages for name, one in page.controls.items()}
        return controls.get(widget, "") if widget else ""

    def focus(self, setting: str) -> None:
        """Give the keyboard to a setting's control."""
        for page in self.pages:
            if control := page.controls.get(setting):
                control.setFocus()

    def present(self) -> None:
        """Show the window in front, as large as the screen allows."""
        present(self, SIZE)
