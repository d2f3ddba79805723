# ruff: noqa: SLF001 - it leads the program where an agent would lead it
"""Opens every window with things in it on a screen of its own, and saves a picture of each.

``python -m tests.journeys.gallery --language ko --theme dark --scale 1.5 picker 'shops-*'`` saves
these in ``build/gallery``; without arguments, all windows in every look. The program runs in a
process with its pictures taken in it, so that a window is there as soon as it is asked for.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import subprocess
import sys
import time
from fnmatch import fnmatchcase
from functools import partial
from itertools import product as every
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.editing.desk import Spot
from desktop_app.core.phrases import Layer
from desktop_app.core.problems import Problem
from desktop_app.core.teamwork.changes import Change
from desktop_app.platforms.protocols import Desktop
from desktop_app.program import Program
from desktop_app.storage.backups import Preview
from desktop_app.storage.places import Places
from desktop_app.team.deeds import propose
from desktop_app.trace import Trace
from desktop_app.ui.editor.capture import CaptureWindow
from desktop_app.ui.editor.dialogs import Asking
from desktop_app.ui.editor.fields_window import FieldsWindow
from desktop_app.ui.editor.history_window import HistoryWindow
from desktop_app.ui.editor.ladders_window import LaddersWindow
from desktop_app.ui.editor.places import TRASH
from desktop_app.ui.editor.suggest import SuggestWindow
from desktop_app.ui.editor.window import PhrasesWindow
from desktop_app.ui.exchange.export_window import ExportWindow
from desktop_app.ui.exchange.import_window import ImportWindow
from desktop_app.ui.picker.window import PickerWindow
from desktop_app.ui.problems import ProblemsWindow
from desktop_app.ui.reminders.card import ReminderCard
from desktop_app.ui.reminders.remind_window import RemindWindow
from desktop_app.ui.reminders.reminders_window import RemindersWindow
from desktop_app.ui.rules.window import RulesWindow
from desktop_app.ui.settings.first_start import FirstStart
from desktop_app.ui.settings.restore_window import RestoreWindow
from desktop_app.ui.settings.window import SettingsWindow
from desktop_app.ui.shops.window import ShopsWindow
from desktop_app.ui.team.touch_window import TouchWindow
from desktop_app.ui.team.window import TeamWindow
from desktop_app.ui.toast import Toast
from tests.fakes import FakeClipboardReader, FakeClock, FakeHotkeys, FakeWindows
from tests.journeys.desk import ROOT, open_desk
from tests.journeys.furniture import HOMES, furnish, sayings
from tests.team.offices import Clock, settle
from tests.team.offices import Desk as Office

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PICTURES: Final = ROOT / "build" / "gallery"
LANGUAGES: Final = ("zh-CN", "en", "ko")
THEMES: Final = ("light", "dark")
SECONDS: Final = 20
STILL: Final = 0.25
PATIENCE: Final = 12
"""Looks at a window until it does not change any more."""
PANEL: Final = 40
"""Pixels at the lower edge of the screen that are a panel's."""
NOON: Final = dt.datetime(2026, 12, 1, 14, 56, tzinfo=ZoneInfo("Asia/Shanghai"))

Window = TypeVar("Window", bound=QWidget)


def spin(seconds: float, until: Callable[[], object] = lambda: False) -> None:
    """Let the program work for so long, or until something has come about."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        QTest.qWait(10)


class Stage:
    """A program that runs here, and what an agent could do with it."""

    def __init__(self, app: QApplication, home: Path, language: str, *, begun: bool = True) -> None:
        self.say = sayings(language)
        self.home, self.language, self.clock = home, language, FakeClock(NOON)
        self.reader = FakeClipboardReader()
        desktop = Desktop("fake", FakeHotkeys(), FakeWindows(), self.reader)
        self.program = Program(app, Places(home), desktop, Trace({}), self.clock)
        self.program._housekeeping._is_new = not begun
        spin(SECONDS, lambda: self.program._loader.everything)
        spin(STILL)

    def top(self, kind: type[Window]) -> Window:
        """The window of a kind that is shown."""
        found: list[Window] = []

        def look() -> bool:
            found[:] = [
                one
                for one in QApplication.topLevelWidgets()
                if isinstance(one, kind) and one.isVisible()
            ]
            return bool(found)

        spin(SECONDS, look)
        return found[-1]

    def run(self, command: str, kind: type[Window]) -> Window:
        """What a command opens."""
        self.program._commands.run(command)
        return self.top(kind)

    # the picker

    def picker(self, query: str = "") -> PickerWindow:
        """The picker for a product, with a query."""
        self.program.show()
        window = self.top(PickerWindow)
        spin(STILL)
        self.tell(product=self.say["product"])
        if query:
            window.show_query(query)
            window.query_changed.emit(query)
        return window

    def tell(self, **facts: str) -> None:
        """Facts of the chat in front."""
        for fact, value in facts.items():
            self.program._chatting.choose(fact, value)

    def take(self, code: str) -> None:
        """Choose a phrase by its code."""
        picker = self.program._stage.picker
        entry = next(
            one for one in picker.catalogue.entries if one.phrase.code.split(" ")[0] == code
        )
        self.program._stage.show(picker.taking(entry))

    def close(self) -> None:
        """Close all windows."""
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                window.close()
                window.hide()
        spin(0.05)


# The scenes


def _list(stage: Stage) -> QWidget:
    return stage.picker(stage.say["query"])


def _all(stage: Stage) -> QWidget:
    return stage.picker()


def _chooser(stage: Stage) -> QWidget:
    window = stage.picker()
    window.choose_fact("product")
    return window


def _form(stage: Stage) -> QWidget:
    window = stage.picker()
    stage.take(stage.say["asking"])
    window.copy_asked.emit()
    return window


def _ladder(stage: Stage) -> QWidget:
    window = stage.picker()
    stage.take(stage.say["bargain"])
    stage.program._counter._searching._on_stepped(1)
    stage.program._counter._searching._on_stepped(1)
    return window


def _chats(stage: Stage) -> QWidget:
    window = stage.picker()
    stage.tell(buyer=stage.say["buyers"][0], region=stage.say["region"])
    stage.program._chatting._on_another_asked()
    stage.tell(buyer=stage.say["buyers"][1])
    stage.program._chatting._on_another_asked()
    stage.tell(buyer=stage.say["buyers"][2], product=stage.say["product"])
    stage.program._chatting._on_clock_asked()
    stage.clock.pass_(seconds=27)
    stage.program._counter._searching._on_query_changed(stage.say["query"])
    window.show_query(stage.say["query"])
    return window


def _words(stage: Stage) -> QWidget:
    """What the buyer asked was copied."""
    window = stage.picker()
    while stage.reader.waiting:
        stage.reader.answer(stage.say["question"])
    spin(STILL)
    return window


def _notice(stage: Stage) -> QWidget:
    window = stage.picker()
    text = stage.program.tr("%n places in your files need a look.", "", 3)
    window.show_notice(text, stage.program.tr("Show"))
    return window


def _not_copied(stage: Stage) -> QWidget:
    window = stage.picker()
    stage.take(stage.say["forbidden"])
    window.copy_asked.emit()
    stage.top(Toast)
    return window


def _pinned(stage: Stage) -> QWidget:
    window = stage.picker(stage.say["query"])
    window.show_pinned(pinned=True)
    return window


def _toast(stage: Stage) -> QWidget:
    window = stage.picker()
    stage.take(stage.say["bargain"])
    window.copy_asked.emit()
    return stage.top(Toast)


def _problems(stage: Stage) -> QWidget:
    window = stage.run("problems", ProblemsWindow)
    window.show_problems(
        (
            Problem(
                "phrases/mine.toml",
                "phrase: greet",
                "body",
                "“{name}” is used twice",
                {"name": "a"},
            ),
            *stage.program._noticing._problems(),
        )
    )
    return window


def _settings(page: int, stage: Stage) -> QWidget:
    window = stage.run("settings", SettingsWindow)
    window.turn_to(page)
    return window


def _restore(_stage: Stage) -> QWidget:
    names = ("phrases/mine.toml", "shops/fawn.toml", "settings.toml")
    window = RestoreWindow(Preview(names, names[:1], names[1:2], names[2:]))
    window.show()
    return window


def _phrases(stage: Stage, code: str = "") -> PhrasesWindow:
    window = stage.run("phrases", PhrasesWindow)
    wanted = code or stage.say["forbidden"]
    for book in window.desk.books:
        for phrase in book.phrases:
            if phrase.code.split(" ")[0] == wanted:
                window.open_phrase(Spot(book.source, phrase.id))
                spin(STILL)
                return window
    raise AssertionError(wanted)


def _bulk(stage: Stage) -> QWidget:
    window = _phrases(stage)
    window.table.select(window.table.table_model.spots[:4])
    window.extras.ask("tag", window.table.spots)
    return stage.top(Asking)


def _shipped(stage: Stage) -> QWidget:
    return _phrases(stage, stage.say["bargain"])


def _findings(stage: Stage) -> QWidget:
    window = _phrases(stage)
    spin(SECONDS, lambda: window.checks.flaws)
    window.status.flaws.click()
    return window


def _trash(stage: Stage) -> QWidget:
    window = _phrases(stage, stage.say["spare"])
    window.orders.ask("delete")
    window.tree.go_to(TRASH)
    return window


def _history(stage: Stage) -> QWidget:
    window = _phrases(stage)
    for text in stage.say["former"]:
        window.pane.title.setText(text)
        window.pane.commit()
        spin(STILL)
        window.save_now()
        spin(STILL * 2)
        stage.clock.pass_(hours=3)
    window.extras.history()
    return stage.top(HistoryWindow)


def _capture(stage: Stage) -> QWidget:
    _phrases(stage).capture(stage.say["captured"])
    return stage.top(CaptureWindow)


def _suggest(stage: Stage) -> QWidget:
    _phrases(stage, stage.say["bargain"]).extras.suggest()
    return stage.top(SuggestWindow)


def _fields(stage: Stage) -> QWidget:
    _phrases(stage).extras.fields()
    return stage.top(FieldsWindow)


def _ladders(stage: Stage) -> QWidget:
    _phrases(stage, stage.say["bargain"]).extras.ladders()
    return stage.top(LaddersWindow)


def _filtered(stage: Stage) -> QWidget:
    window = _phrases(stage)
    window.bar.filter.setText(stage.say["query"])
    spin(STILL * 4)
    return window


def _nothing_found(stage: Stage) -> QWidget:
    window = _phrases(stage)
    window.bar.filter.setText("qqqqqqq")
    spin(STILL * 4)
    return window


def _shops(page: int, stage: Stage) -> QWidget:
    window = stage.run("shops", ShopsWindow)
    window.tabs.setCurrentIndex(page)
    return window


def _rules(stage: Stage) -> QWidget:
    window = stage.run("rules", RulesWindow)
    window.trial.edit.setPlainText(stage.say["shady"])
    return window


def _team(name: str, stage: Stage) -> QWidget:
    window = stage.run("team", TeamWindow)
    spin(STILL * 4)
    if name == "past":
        stage.program._teaming.open("tracking")
        spin(STILL * 2)
    else:
        window.turn_to(name)
    return window


def _touch(stage: Stage) -> QWidget:
    assert stage.program._loader.everything
    books = stage.program._loader.everything.loaded.library.books
    phrase = next(b.phrases[0] for b in books if b.layer is not Layer.PERSONAL)
    stage.program._teaming.touch(phrase.id)
    return stage.top(TouchWindow)


def _import(tab: int, stage: Stage) -> QWidget:
    path = stage.home / stage.say["sheet_name"]
    sheet = (HOMES / stage.language / "sheet.csv").read_text("utf-8")
    path.write_text(sheet, encoding="utf-8-sig")
    window = stage.run("import", ImportWindow)
    window.choose(str(path))
    spin(SECONDS, lambda: window.plan)
    window.tabs.setCurrentIndex(tab)
    return window


def _import_empty(stage: Stage) -> QWidget:
    return stage.run("import", ImportWindow)


def _export(stage: Stage) -> QWidget:
    return stage.run("export", ExportWindow)


def _remind(stage: Stage) -> QWidget:
    stage.picker()
    stage.tell(buyer=stage.say["buyers"][0])
    return stage.run("remind", RemindWindow)


def _card(stage: Stage) -> QWidget:
    return stage.top(ReminderCard)


def _handover(stage: Stage) -> QWidget:
    window = stage.picker()
    stage.tell(buyer=stage.say["buyers"][0])
    stage.program._commands.run("handover")
    return window


def _menu(stage: Stage) -> QWidget:
    window = _phrases(stage)
    window.extras.ask("move", window.table.spots)
    return window


SCENES: Final[dict[str, Callable[[Stage], QWidget]]] = {
    "card": _card,
    "picker": _list,
    "picker-all": _all,
    "picker-chooser": _chooser,
    "picker-form": _form,
    "picker-ladder": _ladder,
    "picker-chats": _chats,
    "picker-words": _words,
    "picker-commands": lambda stage: stage.picker("/"),
    "picker-categories": lambda stage: stage.picker("#"),
    "picker-empty": lambda stage: stage.picker("qqqqqq"),
    "picker-notice": _notice,
    "picker-pinned": _pinned,
    "picker-not-copied": _not_copied,
    "picker-handover": _handover,
    "toast": _toast,
    "problems": _problems,
    "shops-empty": lambda stage: stage.run("shops", ShopsWindow),
    **{f"shops-{page + 1}": partial(_shops, page) for page in range(6)},
    "rules": _rules,
    "remind": _remind,
    "reminders": lambda stage: stage.run("reminders", RemindersWindow),
    **{f"settings-{page + 1}": partial(_settings, page) for page in range(8)},
    "restore": _restore,
    "phrases": _phrases,
    "phrases-shipped": _shipped,
    "phrases-findings": _findings,
    "phrases-filtered": _filtered,
    "phrases-nothing": _nothing_found,
    "phrases-menu": _menu,
    "bulk": _bulk,
    "capture": _capture,
    "suggest": _suggest,
    "fields": _fields,
    "ladders": _ladders,
    "history": _history,
    "phrases-trash": _trash,
    **{
        f"team-{name}": partial(_team, name)
        for name in ("came", "disputed", "wishes", "held", "binned", "mine", "past")
    },
    "touch": _touch,
    "import-empty": _import_empty,
    **{f"import-{tab + 1}": partial(_import, tab) for tab in range(4)},
    "export": _export,
}


def _share(stage_home: Path, say: dict[str, Any]) -> None:
    """A team of two: what came in, a dispute, a proposal, something deleted."""
    folder = stage_home.parent
    clock = Clock(NOON - dt.timedelta(hours=5))
    share = folder / f"share-{stage_home.name}" / say["team_name"]
    share.mkdir(parents=True)
    elsewhere = stage_home.with_name(f"{stage_home.name}-other")
    me, other = (
        Office(home, share, name, clock)
        for home, name in zip((stage_home, elsewhere), say["agents"], strict=True)
    )
    for desk in (me, other):
        desk.join()
    _write(me, other, clock, say)


def _write(me: Office, other: Office, clock: Clock, say: dict[str, Any]) -> None:
    for ident, (title, body) in say["team"].items():
        me.put(ident, title=title, body=body, code=ident[:2])
    settle(me, other)
    clock.go_on(600)
    first, second, third, fourth = list(say["team"])[:4]
    other.put(first, body=say["team_after"])
    settle(me, other)
    clock.go_on(600)
    me.put(second, body=say["team_mine"])
    other.put(second, body=say["team_theirs"])
    settle(me, other)
    change = Change("phrase", third, {"body": say["team_after"]}, {"body": say["team"][third][1]})
    propose(other.team, other.shared, change, say["why"])
    settle(me, other)
    clock.go_on(600)
    other.remove(fourth)
    settle(me, other)


def _seen(window: QWidget) -> QRect:
    """Where a window is, with what was said beside it."""
    rect = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
    for other in QApplication.topLevelWidgets():
        if other.isVisible() and other is not window and isinstance(other, Toast):
            rect = rect.united(other.geometry())
    return rect


def picture(window: QWidget, name: str) -> str:
    """Save what the screen shows of a window and what hangs over it; its size and place."""
    screen = window.screen()
    shot, before = QImage(), QImage()
    for _ in range(PATIENCE):
        spin(STILL)
        rect = _seen(window) & screen.geometry()
        before, shot = (
            shot,
            screen.grabWindow(0, rect.x(), rect.y(), rect.width(), rect.height()).toImage(),
        )
        if shot == before:
            break
    PICTURES.mkdir(parents=True, exist_ok=True)
    shot.save(str(PICTURES / f"{name}.png"))
    frame = window.frameGeometry()
    room = screen.availableGeometry()
    tight = "" if room.contains(frame) else f"  OUTSIDE {frame.getRect()}"
    return f"{name}: {window.width()} × {window.height()}{tight}"


def _wanted(name: str, names: Sequence[str]) -> bool:
    return not names or any(fnmatchcase(name, one) for one in names)


def show(language: str, theme: str, names: Sequence[str], folder: Path) -> None:
    """Open the windows in one look."""
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    home = folder / f"home-{language}-{theme}"
    furnish(home, language, theme)
    wanted = [one for one in SCENES if _wanted(one, names)]
    if any(one.startswith(("team", "phrases", "settings-7")) for one in wanted):
        _share(home, sayings(language))
    stage = Stage(app, home, language)
    if "card" not in wanted:
        _card(stage).hide()  # it would lie over the others
    for name in wanted:
        print(picture(SCENES[name](stage), f"{name}-{language}-{theme}"), flush=True)
        stage.close()
    if _wanted("first", names):
        _show_first(app, language, theme, folder / f"first-{language}-{theme}")
    os._exit(0)  # without the farewells that a program of its own would take


def _show_first(app: QApplication, language: str, theme: str, home: Path) -> None:
    """The first start, and the picker after it: nothing was set yet."""
    home.mkdir()
    settings = f'language = "{language}"\ntheme = "{theme}"\n'
    (home / "settings.toml").write_text(settings, "utf-8")
    stage = Stage(app, home, language, begun=False)
    print(picture(stage.top(FirstStart), f"first-{language}-{theme}"), flush=True)
    stage.top(FirstStart).close()
    spin(STILL)
    stage.program.show()
    print(picture(stage.top(PickerWindow), f"picker-first-{language}-{theme}"), flush=True)


def take_pictures(
    looks: Sequence[tuple[str, str]], names: Sequence[str] = (), scale: str = "1"
) -> None:
    """Save pictures in these languages and themes; each look has a process of its own."""
    with open_desk(panel=PANEL) as desk:
        desk.point(2, 2)
        environment = {**desk.environment, "QT_SCALE_FACTOR": scale, "PYTHONPATH": str(ROOT)}
        for language, theme in looks:
            look = ("--language", language, "--theme", theme, "--here", str(desk.folder))
            command = (sys.executable, "-m", "tests.journeys.gallery", *look, *names)
            subprocess.run(command, env=environment, cwd=ROOT, check=True)


def main() -> None:
    """Save what the command line asks for."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--language", choices=LANGUAGES)
    given.add_argument("--theme", choices=THEMES)
    given.add_argument("--scale", default="1")
    given.add_argument("--here", help=argparse.SUPPRESS)
    given.add_argument("names", nargs="*", help="of scenes, such as picker or settings-*")
    asked = given.parse_args()
    if asked.here:
        show(asked.language, asked.theme, asked.names, Path(asked.here))
    languages = (asked.language,) if asked.language else LANGUAGES
    themes = (asked.theme,) if asked.theme else THEMES
    take_pictures(tuple(every(languages, themes)), asked.names, asked.scale)


if __name__ == "__main__":
    main()
