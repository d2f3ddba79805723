"""Every window in every language at two text sizes: nothing cut off, nameless or untranslated.

A new window gets a line in ``WINDOWS``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QSize, QTranslator
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from typing_extensions import override

from desktop_app.core.chats import Chat
from desktop_app.core.phrases import Phrase
from desktop_app.core.teamwork.personal import Touch
from desktop_app.exchange.formats import FORMATS
from desktop_app.housekeeping import Housekeeping
from desktop_app.library import LibraryLoader
from desktop_app.platforms.protocols import Desktop
from desktop_app.program import Program
from desktop_app.stage import Stage
from desktop_app.storage.backups import Preview
from desktop_app.storage.places import Places
from desktop_app.storage.settings import Settings
from desktop_app.trace import Trace
from desktop_app.ui.editor.capture import CaptureWindow
from desktop_app.ui.editor.fields_window import FieldsWindow
from desktop_app.ui.editor.ladders_window import LaddersWindow
from desktop_app.ui.editor.window import PhrasesWindow
from desktop_app.ui.exchange.export_window import ExportWindow
from desktop_app.ui.exchange.import_window import ImportWindow
from desktop_app.ui.picker.window import PickerWindow
from desktop_app.ui.problems import ProblemsWindow
from desktop_app.ui.reminders.remind_window import RemindWindow
from desktop_app.ui.reminders.reminders_window import RemindersWindow
from desktop_app.ui.rules.window import RulesWindow
from desktop_app.ui.settings.first_start import FirstStart
from desktop_app.ui.settings.restore_window import RestoreWindow
from desktop_app.ui.settings.window import SettingsWindow
from desktop_app.ui.shops.code_names import country_name, currency_name, language_name
from desktop_app.ui.shops.pages import CALENDARS, CURRENCIES, LANGUAGES
from desktop_app.ui.shops.window import ShopsWindow
from desktop_app.ui.team.touch_window import TouchWindow
from desktop_app.ui.team.window import TeamWindow
from desktop_app.ui.toast import Toast
from tests.fakes import (
    FakeClipboardReader,
    FakeClock,
    FakeHotkeys,
    FakeWindows,
    finish_reading,
)
from tests.ui.inspecting import cut, nameless, said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SCREEN = QSize(1366, 768)
"""That of a small laptop."""

Window = TypeVar("Window", bound=QWidget)

BOOK = """\
format = 1
[book]
id = "mine"
name = "我的"
language = "zh-CN"
[[category]]
id = "own"
name = "我的"
[[phrase]]
id = "ask"
code = "9"
title = "单号"
category = "own"
body = "单号{{ order.tracking }}，您好"
"""
SHOP = """\
format = 1
id = "own"
name = "自家店"
platform = "taobao"
language = "zh-CN"
currency = "CNY"
[[product]]
id = "鞋"
name = "徒步鞋"
price = 189
"""


@dataclass
class Showroom:
    """A program whose windows are looked at one after the other."""

    qtbot: QtBot
    home: Path
    programs: list[Program] = field(default_factory=list)

    def start(self, language: str, size: int, *, begun: bool = True) -> Showroom:
        """Start it in a language and a text size, in percent."""
        for name, text in (("phrases/mine.toml", BOOK), ("shops/own.toml", SHOP)):
            path = self.home / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        settings = f'format = 1\nlanguage = "{language}"\ntext_size = {size}\nshop = "own"\n'
        (self.home / "settings.toml").write_text(settings, "utf-8")
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        desktop = Desktop("fake", FakeHotkeys(), FakeWindows(), FakeClipboardReader())
        program = Program(app, Places(self.home), desktop, Trace({}), FakeClock())
        self.programs.append(program)
        self.housekeeping._is_new = not begun  # noqa: SLF001 - the first start, in a language of the test's
        loader = self.part(LibraryLoader)
        assert isinstance(loader, LibraryLoader)
        with self.qtbot.waitSignal(loader.loaded, timeout=60_000):
            pass
        return self

    def part(self, kind: type[QObject]) -> QObject:
        found = self.programs[-1].findChild(kind)
        assert found
        return found

    @property
    def housekeeping(self) -> Housekeeping:
        found = self.part(Housekeeping)
        assert isinstance(found, Housekeeping)
        return found

    def run(self, command: str, kind: type[Window]) -> Window:
        """What a command of the picker opens."""
        self.programs[-1]._commands.run(command)  # noqa: SLF001 - as the picker does
        return self.top(kind)

    def top(self, kind: type[Window]) -> Window:
        """The window of a kind that is shown."""
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
        shown = [one for one in found if one.isVisible()]
        assert shown, f"no {kind.__name__} is shown"
        return shown[-1]

    def stop(self) -> None:
        """End it; windows are closed first, as an end of the program closes them."""
        finish_reading()
        for window in QApplication.topLevelWidgets():
            window.close()
        for program in self.programs:
            program._looks.put_on(Settings(language="en"))  # noqa: SLF001 - for the tests that follow
            shiboken6.delete(program)
        self.programs.clear()
        for window in [one for one in QApplication.topLevelWidgets() if one.parent() is None]:
            # the list of a completer is a window without a parent, but the completer's
            if shiboken6.isValid(window) and not isinstance(window, QAbstractItemView):
                shiboken6.delete(window)


def _picker(room: Showroom) -> QWidget:
    if first := room.housekeeping.first:
        first.close()  # the picker waits for the beginner
    room.programs[-1].show()
    return room.top(PickerWindow)


def _form(room: Showroom) -> QWidget:
    room.programs[-1].show()
    window = room.top(PickerWindow)
    window.query_changed.emit("9")
    window.copy_asked.emit()
    assert window.asks
    return window


def _toast(room: Showroom) -> QWidget:
    room.programs[-1].say_bug()
    return room.top(Toast)


def _remind(room: Showroom) -> QWidget:
    stage = room.part(Stage)
    assert isinstance(stage, Stage)
    stage.hold(stage.picker.with_chat(Chat("own", buyer="王")))
    return room.run("remind", RemindWindow)


def _phrases(room: Showroom) -> PhrasesWindow:
    return room.run("phrases", PhrasesWindow)


def _extra(what: str, kind: type[QWidget]) -> Callable[[Showroom], QWidget]:
    def open_it(room: Showroom) -> QWidget:
        getattr(_phrases(room).extras, what)()
        return room.top(kind)

    return open_it


def _capture(room: Showroom) -> QWidget:
    _phrases(room).capture("您好")
    return room.top(CaptureWindow)


def _settings(page: int) -> Callable[[Showroom], QWidget]:
    def open_it(room: Showroom) -> QWidget:
        window = room.run("settings", SettingsWindow)
        window.turn_to(page)
        return window

    return open_it


def _restore(_room: Showroom) -> QWidget:
    names = ("短语.toml", "设置.toml")
    window = RestoreWindow(Preview(names, names, names, names))
    window.show()
    return window


def _touch(_room: Showroom) -> QWidget:
    window = TouchWindow()
    window.offer(Phrase("p", "短语", "您好"), Touch())
    return window


def _first(room: Showroom) -> QWidget:
    return room.top(FirstStart)


WINDOWS: dict[str, Callable[[Showroom], QWidget]] = {
    "first start": _first,
    "picker": _picker,
    "form": _form,
    "toast": _toast,
    "problems": lambda room: room.run("problems", ProblemsWindow),
    "shops": lambda room: room.run("shops", ShopsWindow),
    "remind": _remind,
    "reminders": lambda room: room.run("reminders", RemindersWindow),
    "phrases": _phrases,
    "new phrase": _capture,
    "fields": _extra("fields", FieldsWindow),
    "ladders": _extra("ladders", LaddersWindow),
    **{f"settings {page + 1}": _settings(page) for page in range(8)},
    "restore": _restore,
    "rules": lambda room: room.run("rules", RulesWindow),
    "import": lambda room: room.run("import", ImportWindow),
    "export": lambda room: room.run("export", ExportWindow),
    "team": lambda room: room.run("team", TeamWindow),
    "touch": _touch,
}
LARGE = ("team", "rules", "import", "shops", "phrases", "settings", "picker", "form")
"""Windows that take what the screen has; a test's screen has less."""


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Showroom]:
    qapp.setQuitOnLastWindowClosed(False)
    made = Showroom(qtbot, tmp_path / "home")
    yield made
    made.stop()
    qapp.setStyleSheet("")
    qapp.setFont(QFont())
    qapp.setPalette(QPalette())


def shown(room: Showroom, name: str) -> QWidget:
    window = WINDOWS[name](room)
    if name.startswith(LARGE):
        window.resize(SCREEN)
    room.qtbot.waitExposed(window)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    return window


@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("language", ["en", "zh-CN", "ko"])
def test_nothing_is_cut_off_or_without_a_name(room: Showroom, language: str, size: int) -> None:
    room.start(language, size, begun=False)
    faults = []
    for name in WINDOWS:
        window = shown(room, name)
        least = window.minimumSizeHint()
        if least.width() > SCREEN.width() or least.height() > SCREEN.height():
            faults.append(f"{name}: needs {least.toTuple()}")
        faults += [f"{name}: cut off: {one}" for one in cut(window)]
        faults += [f"{name}: no name: {one}" for one in nameless(window)]
        window.close()
    assert not faults, "\n".join(faults)


class Marking(QTranslator):
    """Marks what is translated, so that what is not stands out."""

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"⟪{source.replace('%n', str(n))}⟫"


_WORDS = re.compile(r"[A-Za-z]{3,}")
_MARKED = re.compile(r"⟪.*?⟫", re.DOTALL)
_NO_SENTENCE = re.compile(
    r"https?://\S+|[\w.+-]*/[\w./-]*|\{\{.*?\}\}|\b(Ctrl|Alt|Shift|Enter|Return|Space|Esc|Tab|Del|"
    r"Delete|PgUp|PgDown|Home|End|Up|Down|Left|Right|Ins|Backspace|Menu|kuaihui|toggle|English|"
    r"Kuaihui)\b|F\d+|\b[A-Z]{3}\b"
)
"""Names of keys, commands, paths and variables are the same in every language."""


def _without_data(room: Showroom, text: str) -> str:
    """A text without the names that come from files, the shipped ones included."""
    loader = room.part(LibraryLoader)
    assert isinstance(loader, LibraryLoader)
    everything = loader.everything
    assert everything
    loaded = everything.loaded
    library = loaded.library
    names = {
        *(name for book in library.books for name in (book.name, *(f.label for f in book.fields))),
        *(one.title for book in library.books for one in book.ladders),
        *(one.title for book in library.books for one in book.phrases),
        *(name for pack in loaded.packs for name in (pack.name, pack.id)),
        *(one.name for one in loaded.shops),
        *(one.name for one in loaded.platforms),
        *(language_name(code) for code in LANGUAGES),
        *(currency_name(code) for code in CURRENCIES),
        *(country_name(code) for code in CALENDARS),
        *(one.name for one in FORMATS),
    }
    for name in sorted(filter(None, names), key=len, reverse=True):
        text = text.replace(name, "")
    return text


def test_nothing_is_said_past_the_translators(room: Showroom, qapp: QApplication) -> None:
    marking = Marking()
    qapp.installTranslator(marking)
    try:
        room.start("en", 100, begun=False)
        qapp.installTranslator(marking)  # before the plural forms of English, too
        faults = {
            f"{name}: {text[:80]!r}"
            for name in WINDOWS
            for text in said(shown(room, name))
            if _WORDS.search(_NO_SENTENCE.sub("", _without_data(room, _MARKED.sub("", text))))
        }
    finally:
        qapp.removeTranslator(marking)
    assert not faults, "\n".join(sorted(faults))
