"""The window of the packs at work, over an owner that keeps the own pack in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt

from desktop_app.core.rules.packs import Pack, Rule
from desktop_app.ui.rules.window import RulesWindow, Shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from desktop_app.ui.theme import Theme

TONE = Pack(
    "tone",
    "口气",
    "zh",
    rules=(
        Rule("hehe", "warn", ("呵呵",), why="冷淡", better=("哈哈",), source="手册"),
        Rule("not", "hint", pattern="不行"),
    ),
)
JD = Pack("jd", "京东", platforms=("jd", "nowhere"), rules=(Rule("names", "block", ("淘宝",)),))
OWN = Pack("own", "我的词", rules=(Rule("w", "block", ("甲", "乙"), why="x", better=("丙",)),))
SHOWN = Shown(OWN, (TONE, JD, OWN), (("a", "小鹿"), ("b", "大象")), {"jd": "京东"})


class Owner(QObject):
    """Keeps the pack as ``Rulekeeping`` does, without a file."""

    def __init__(self, window: RulesWindow) -> None:
        super().__init__(window)
        self.window, self.own = window, OWN
        self.heard: list[object] = []
        self.tried: list[tuple[str, str]] = []
        window.edited.connect(self._on_edited)
        window.undo_asked.connect(lambda: self.heard.append("undo"))
        window.redo_asked.connect(lambda: self.heard.append("redo"))
        window.problems_asked.connect(lambda: self.heard.append("problems"))
        window.copy_anyway_set.connect(self.heard.append)
        window.tried.connect(lambda *what: self.tried.append(what))
        window.show_state(SHOWN)

    def _on_edited(self, change: Callable[[Pack], Pack]) -> None:
        self.own = change(self.own)
        self.window.show_state(replace(self.window.shown, own=self.own))


@dataclass
class Desk:
    """The window, and what a lead does with it."""

    window: RulesWindow
    owner: Owner
    qtbot: QtBot
    none: Qt.KeyboardModifier = field(default=Qt.KeyboardModifier.NoModifier)

    @property
    def own(self) -> Pack:
        """The own pack now."""
        return self.owner.own

    def cells(self, table: str) -> list[list[object]]:
        """What stands in a table, and the state of its tick."""
        model = getattr(self.window, table).ticked_model
        return [
            [model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def ticks(self, table: str) -> list[bool]:
        """Which rows count."""
        model = getattr(self.window, table).ticked_model
        role = Qt.ItemDataRole.CheckStateRole
        states = (model.index(row, 0).data(role) for row in range(model.rowCount()))
        return [state == Qt.CheckState.Checked for state in states]

    def tick(self, table: str, name: str) -> None:
        """Put the cursor into a row and press Space."""
        view = getattr(self.window, table)
        view.choose(name)
        self.qtbot.keyClick(view, Qt.Key.Key_Space)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Iterator[Desk]:
    """The window with three packs and two shops."""
    window = RulesWindow(theme)
    qtbot.addWidget(window)
    owner = Owner(window)
    window.present()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Desk(window, owner, qtbot)
    window.close()
