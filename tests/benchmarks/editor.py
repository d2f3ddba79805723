"""How long the phrase editor takes with 10,000 phrases: opening, filtering, dragging, typing."""

from __future__ import annotations

import os
import random
import statistics
import time
from functools import partial
from typing import TYPE_CHECKING, Any, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app import resources
from desktop_app.core.editing.desk import Desk, Spot
from desktop_app.core.editing.session import Session, session_of
from desktop_app.core.phrases import Category, Library, Phrase, Phrasebook
from desktop_app.core.search.spelling import Spelling
from desktop_app.storage.loading import Loaded
from desktop_app.storage.settings import Settings
from desktop_app.ui.dressing import dress
from desktop_app.ui.editor.dragging import phrases_dragged
from desktop_app.ui.editor.places import Place
from desktop_app.ui.editor.window import PhrasesWindow
from desktop_app.ui.icons import Icons
from tests.benchmarks.corpus import documents
from tests.fakes import FAWN, TAOBAO, FakeClock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.core.editing.store import Version
    from desktop_app.ui.theme import Theme

COUNT: Final = 10_000
CATEGORIES: Final = 20
ROUNDS: Final = 15
QUERIES: Final = ("k", "kj", "fh", "fahuo", "包邮", "jg", "尺码", "size")


class _NoFiles:
    """An archive with nothing in it."""

    def versions(self, spot: Spot) -> Sequence[Version]:  # noqa: ARG002 - of the protocol
        return ()

    def picture(self, book: str, data: bytes, suffix: str) -> str:  # noqa: ARG002 - the same
        return ""

    def picture_path(self, book: str, name: str) -> str:  # noqa: ARG002 - the same
        return ""

    def unused_pictures(self, book: str) -> Sequence[str]:  # noqa: ARG002 - the same
        return ()


def _book(count: int) -> Phrasebook:
    phrases = tuple(
        Phrase(f"p{one.key}", one.title, one.body, f"c{one.key % CATEGORIES}", one.code)
        for one in documents(count)
    )
    categories = tuple(Category(f"c{n}", f"分类{n}") for n in range(CATEGORIES))
    return Phrasebook(
        "mine", "我的", "zh-CN", source="/mine", categories=categories, phrases=phrases
    )


class _Owner:
    """Makes the next session, as the program does."""

    def __init__(self, window: PhrasesWindow, session: Session) -> None:
        self.window, self.session = window, session
        window.edited.connect(self._on_edited)

    def _on_edited(self, desk: Desk, group: str) -> None:
        self.session = self.session.became(desk, group)
        self.window.show_session(self.session)


def _spent(act: Callable[[], object]) -> float:
    """Milliseconds until it is done and painted."""
    began = time.perf_counter()
    act()
    _let_go()
    return (time.perf_counter() - began) * 1000


def _let_go(pause: int = 0) -> None:
    loop = QEventLoop()
    QTimer.singleShot(pause, loop.quit)
    loop.exec()


def editor(count: int = COUNT) -> list[dict[str, Any]]:
    """The times of each, in milliseconds."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication([])
    theme = dress(app, "zh-CN", Settings())
    spelling, icons = Spelling(resources.pinyin()), Icons(resources.icons())
    session = session_of(Desk((_book(count),)))
    times: dict[str, list[float]] = {}
    for _ in range(3):
        made: list[PhrasesWindow] = []
        opening = partial(_open, theme, icons, spelling, session, made)
        times.setdefault("open", []).append(_spent(opening))
        if len(times["open"]) < 3:
            made[0].deleteLater()
            _let_go()
    window = made[0]
    owner = _Owner(window, session)
    while not window.finder.is_ready:
        _let_go(50)
    _work(window, owner, times)
    window.close()
    return [_row(name, spent) for name, spent in times.items()]


def _open(
    theme: Theme, icons: Icons, spelling: Spelling, session: Session, made: list[PhrasesWindow]
) -> None:
    chance = random.Random(1)  # noqa: S311 - ids
    window = PhrasesWindow(theme, icons, spelling, _NoFiles(), FakeClock(), chance)
    window.show_loaded(Loaded(Library(session.desk.books), (FAWN,), (TAOBAO,), (), {}))
    window.show_session(session)
    window.present()
    made.append(window)


def _work(window: PhrasesWindow, owner: _Owner, times: dict[str, list[float]]) -> None:
    field, tree, table = window.bar.filter, window.tree.tree_model, window.table.table_model

    def timed(name: str, act: Callable[..., object], *given: object) -> None:
        times.setdefault(name, []).append(_spent(partial(act, *given)))

    edit, move = window.pane.body.edit, Qt.DropAction.MoveAction
    for query in QUERIES:
        timed("filter", field.setText, query)
        timed("filter off", field.clear)
    for n in range(ROUNDS):
        goal = tree.find(Place("category", "/mine", f"c{n % CATEGORIES}"))
        many = phrases_dragged(table.spots[n * 20 : n * 20 + 20])
        timed("drag 20 to a category", tree.dropMimeData, many, move, -1, -1, goal)
        one = phrases_dragged(table.spots[500:501])
        timed("drag a row", table.dropMimeData, one, move, n * 7, 0, QModelIndex())
        timed("next row", window.table.selectRow, n + 1)
        timed("a key", edit.insertPlainText, "x")
        timed("what was typed", edit.commit)
        timed("sort", table.sort, 1, list(Qt.SortOrder)[n % 2])
        table.sort(-1)
    assert owner.session.desk is window.desk


def _row(name: str, spent: list[float]) -> dict[str, Any]:
    return {
        "editor, 10,000 phrases": name,
        "median ms": round(statistics.median(spent), 1),
        "worst ms": round(max(spent), 1),
    }


if __name__ == "__main__":
    from tests.benchmarks.bench import show

    show("the phrase editor", editor())
