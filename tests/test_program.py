"""The running program, with a fake desktop and clock and a home of its own."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

import pytest
import shiboken6
import tomli
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLocale,
    QMimeData,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QFont, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSystemTrayIcon,
    QToolButton,
    QWidget,
)

from desktop_app import resources
from desktop_app.core.shops import Shop, sample_for
from desktop_app.library import Everything, LibraryLoader
from desktop_app.platforms.protocols import Desktop, ForeignWindow, NoPaster, Outcome
from desktop_app.program import Program
from desktop_app.storage.phrasebooks import read_shops
from desktop_app.storage.places import Places
from desktop_app.trace import Trace
from desktop_app.ui.editor.capture import CaptureWindow
from desktop_app.ui.editor.window import PhrasesWindow
from desktop_app.ui.exchange.export_window import ExportWindow
from desktop_app.ui.exchange.import_window import ImportWindow
from desktop_app.ui.picker.chips import Chips
from desktop_app.ui.picker.chooser import Chooser
from desktop_app.ui.picker.form import Form
from desktop_app.ui.picker.notice import Notice
from desktop_app.ui.picker.preview import Bubbles, Says
from desktop_app.ui.picker.rail import Rail
from desktop_app.ui.picker.results import Results
from desktop_app.ui.picker.search_field import SearchField
from desktop_app.ui.picker.window import PickerWindow
from desktop_app.ui.problems import ProblemsWindow
from desktop_app.ui.reminders.reminders_window import RemindersWindow
from desktop_app.ui.settings.first_start import FirstStart
from desktop_app.ui.settings.window import SettingsWindow
from desktop_app.ui.shops.window import ShopsWindow
from desktop_app.ui.theme import DARK, LIGHT
from desktop_app.ui.toast import Toast
from desktop_app.ui.tray import Tray
from tests.fakes import (
    FakeClipboardReader,
    FakeClock,
    FakeHotkeys,
    FakePaster,
    FakeWindows,
    finish_reading,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("clean_application"),
]

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
OPEN, NEXT, CAPTURE = "Ctrl+Alt+Space", "Ctrl+Alt+N", "Ctrl+Alt+C"

SETTINGS = 'format = 1\nlanguage = "en"\ntheme = "light"\n'
BOOK = """\
format = 1

[book]
id = "mine"
name = "Mine"
language = "zh-CN"

[[category]]
id = "own"
name = "我的"

[[phrase]]
id = "plain"
code = "zzp"
title = "Plain"
category = "own"
body = "亲，{{ shop.name }} 🌹"

[[phrase]]
id = "three"
code = "zzt"
title = "Three"
body = "一\\n---\\n二 😊\\n---\\n三"

[[phrase]]
id = "images"
code = "zzi"
title = "Images"
category = ""
images = ["size.png", "gone.png"]
body = "尺码表"

[[phrase]]
id = "image"
code = "zzj"
title = "Image"
category = ""
images = ["gone.png"]

[[phrase]]
id = "ask"
code = "zza"
title = "Ask"
body = "单号{{ order.tracking }}"

[[phrase]]
id = "past"
code = "zzd"
title = "Past"
body = "到{{ promotion.starts | deadline }}"

[[phrase]]
id = "clip"
code = "zzc"
title = "Clip"
body = "收到：{{ clipboard }}"

[[phrase]]
id = "agent"
code = "zzg"
title = "Agent"
body = "我是{{ agent.name }}"
"""
SHOP = """\
format = 1
id = "{id}"
name = "{name}"
platform = "taobao"
language = "zh-CN"
currency = "CNY"
timezone = "Asia/Shanghai"

[[promotion]]
name = "双十二"
starts = 2026-12-01T00:00:00
ends = 2026-12-12T23:59:59

[[product]]
id = "A12"
name = "A12 徒步鞋"
price = 189
"""

Part = TypeVar("Part", bound=QWidget)


def tops(kind: type[Part]) -> list[Part]:
    """The windows of a kind that live."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]


def leave_first_start() -> None:
    """Leave the questions to somebody without settings for later."""
    for first in tops(FirstStart):
        first.close()


@dataclass
class Office:
    """A program on a fake desktop, and the hands of an agent."""

    qtbot: QtBot
    home: Path
    hotkeys: FakeHotkeys = field(default_factory=FakeHotkeys)
    windows: FakeWindows = field(default_factory=FakeWindows)
    clipboard: FakeClipboardReader = field(default_factory=FakeClipboardReader)
    clock: FakeClock = field(default_factory=FakeClock)
    paster: FakePaster | None = None
    programs: list[Program] = field(default_factory=list)
    elsewhere: list[QWidget] = field(default_factory=list)

    def start(self, *, wait: bool = True) -> Program:
        """Start a program and wait until it has read its files."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        parts = (self.hotkeys, self.windows, self.clipboard, self.paster or NoPaster())
        desktop = Desktop("fake", *parts)
        trace = Trace({"KUAIHUI_TRACE": str(self.home.with_name("trace.jsonl"))})
        program = Program(app, Places(self.home), desktop, trace, self.clock)
        self.programs.append(program)
        if wait:
            with self.qtbot.waitSignal(self.loader.loaded):
                pass
            self.qtbot.waitUntil(lambda: bool(self.events("hotkeys")))
        return program

    def stop(self) -> None:
        """End all programs and take their windows away."""
        finish_reading()
        for program in self.programs:
            shiboken6.delete(program)
        self.programs.clear()
        self.elsewhere.clear()
        # Menus and lists that drop down belong to a part of ours: that one deletes them.
        for window in QApplication.topLevelWidgets():
            if shiboken6.isValid(window) and type(window).__module__.startswith("desktop_app."):
                shiboken6.delete(window)

    @property
    def program(self) -> Program:
        return self.programs[-1]

    @staticmethod
    def loader_of(program: Program) -> LibraryLoader:
        found = program.findChild(LibraryLoader)
        assert isinstance(found, LibraryLoader)
        return found

    @property
    def loader(self) -> LibraryLoader:
        return self.loader_of(self.program)

    def events(self, name: str) -> list[dict[str, object]]:
        """What the trace says of an event."""
        path = self.home.with_name("trace.jsonl")
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
        return [line for line in map(json.loads, lines) if line["event"] == name]

    # What the agent sees

    @property
    def window(self) -> PickerWindow:
        (found,) = tops(PickerWindow)
        return found

    def part(self, kind: type[Part]) -> Part:
        found = self.window.findChild(kind)
        assert isinstance(found, kind)
        return found

    @property
    def field(self) -> SearchField:
        return self.part(SearchField)

    @property
    def notice(self) -> str:
        return self.part(Notice).said

    @property
    def toast(self) -> str:
        (found,) = tops(Toast)
        return found.said if found.isVisible() else ""

    @property
    def titles(self) -> list[str]:
        model = self.part(Results).model()
        return [str(model.index(n, 0).data()) for n in range(model.rowCount())]

    @property
    def chosen(self) -> str:
        return str(self.part(Results).currentIndex().data())

    @property
    def preview(self) -> str:
        return self.part(Bubbles).accessibleDescription()

    @property
    def chips(self) -> list[str]:
        buttons = self.part(Chips).findChildren(QToolButton)[:4]
        return [button.accessibleName() for button in buttons]

    @property
    def copied(self) -> str:
        return QApplication.clipboard().text()

    def settings(self) -> dict[str, object]:
        """What the settings file says."""
        return tomli.loads((self.home / "settings.toml").read_text("utf-8"))

    # What the agent does

    def open(self) -> None:
        self.look_elsewhere()
        self.hotkeys.press(OPEN, 5)
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def look_elsewhere(self) -> None:
        """Give another window the focus: offscreen, a hidden window would keep it for ever."""
        if not self.elsewhere:
            self.elsewhere.append(QWidget())
        self.elsewhere[0].show()
        self.elsewhere[0].activateWindow()
        self.qtbot.waitUntil(self.elsewhere[0].isActiveWindow)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        focused = self.window.focusWidget()
        assert focused is not None
        self.qtbot.keyClick(focused, key, modifiers)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.window.focusWidget(), text)

    def search(self, text: str) -> None:
        self.field.setFocus()
        self.field.clear()
        self.type(text)

    def copy(self, text: str) -> str:
        """Open if need be, search, Enter; returns what is on the clipboard."""
        if not self.window.isVisible():
            self.open()
        self.search(text)
        self.press(KEY.Key_Return)
        return self.copied

    def choose(self, key: Qt.Key, text: str) -> None:
        self.press(key)
        self.type(text)
        self.press(KEY.Key_Return)

    def take_notice(self) -> None:
        self.qtbot.mouseClick(self.part(Notice).findChildren(QPushButton)[0], LEFT)

    def change_files(self, change: Callable[[], object]) -> None:
        """Change files and wait until they were read again."""
        with self.qtbot.waitSignal(self.loader.loaded):
            change()


@pytest.fixture
def clean_application(qapp: QApplication) -> Iterator[None]:
    """The application as it was: programs dress it."""
    qapp.setQuitOnLastWindowClosed(False)
    qapp.clipboard().clear()
    yield
    qapp.clipboard().clear()
    qapp.setStyleSheet("")
    qapp.setFont(QFont())
    qapp.setPalette(QPalette())


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with the user's own phrases, shop and settings."""
    folder = tmp_path / "home"
    (folder / "phrases").mkdir(parents=True)
    (folder / "shops").mkdir()
    (folder / "settings.toml").write_text(SETTINGS, "utf-8")
    (folder / "phrases" / "mine.toml").write_text(BOOK, "utf-8")
    (folder / "shops" / "own.toml").write_text(SHOP.format(id="own", name="自家店"), "utf-8")
    return folder


@pytest.fixture
def office(qtbot: QtBot, home: Path) -> Iterator[Office]:
    made = Office(qtbot, home)
    yield made
    made.stop()


@pytest.fixture
def at_work(office: Office) -> Office:
    """The program has started and waits for its hotkey."""
    office.start()
    return office


# --- opening and closing ----------------------------------------------------------------------


def test_it_starts_without_showing_anything(at_work: Office) -> None:
    assert not at_work.window.isVisible()
    assert at_work.hotkeys.pressed.keys() == {OPEN, NEXT, CAPTURE}


def test_the_hotkey_opens_with_the_keyboard_in_the_search_field(at_work: Office) -> None:
    at_work.open()

    assert at_work.field.hasFocus()
    assert at_work.windows.given == [(int(at_work.window.winId()), 5)]
    at_work.qtbot.waitUntil(lambda: bool(at_work.events("painted")))


def test_the_hotkey_again_closes_it(at_work: Office) -> None:
    at_work.open()

    at_work.hotkeys.press(OPEN)

    assert not at_work.window.isVisible()


def test_esc_closes_it(at_work: Office) -> None:
    at_work.open()
    at_work.type("zz")

    at_work.press(KEY.Key_Escape)
    assert at_work.window.isVisible()
    at_work.press(KEY.Key_Escape)
    assert not at_work.window.isVisible()


def test_it_closes_when_another_program_gets_the_focus(at_work: Office, qapp: QApplication) -> None:
    at_work.open()

    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)

    assert not at_work.window.isVisible()


def test_pinned_it_stays_when_another_program_gets_the_focus(
    at_work: Office, qapp: QApplication
) -> None:
    at_work.open()
    at_work.press(KEY.Key_P, CTRL)

    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)

    assert at_work.window.isVisible()


def test_every_opening_is_a_fresh_search(at_work: Office) -> None:
    at_work.open()
    at_work.search("zzt")
    at_work.press(KEY.Key_Down, CTRL)
    at_work.hotkeys.press(OPEN)

    at_work.open()

    assert at_work.field.text() == ""
    assert at_work.part(Rail).currentIndex().row() == 0
    assert at_work.part(Results).currentIndex().row() == 0
    assert len(at_work.titles) > 100


def test_it_opens_over_the_chat_and_inside_the_screen(at_work: Office, qapp: QApplication) -> None:
    at_work.windows.front = ForeignWindow(7, "chat", "chat", (700, 700, 500, 500))

    at_work.open()

    area = qapp.primaryScreen().availableGeometry()
    assert area.contains(at_work.window.geometry())
    assert at_work.window.geometry().center().x() > area.center().x() - 100


def test_a_window_that_tells_no_place_is_no_obstacle(at_work: Office) -> None:
    at_work.windows.front = ForeignWindow(7, "chat", "chat", None)

    at_work.open()

    assert at_work.window.isVisible()


def test_on_a_screen_that_is_smaller_now_it_stays_whole(
    at_work: Office, qapp: QApplication
) -> None:
    at_work.open()
    room = qapp.primaryScreen().availableGeometry()
    before = at_work.window.geometry()
    qapp.primaryScreen().availableGeometryChanged.emit(room)
    assert at_work.window.geometry() == before, "it is whole already"
    at_work.window.move(room.right() - 50, room.top())
    qapp.primaryScreen().availableGeometryChanged.emit(room)
    assert room.contains(at_work.window.geometry())
    at_work.window.hide()
    at_work.window.move(room.right() - 50, room.top())
    qapp.primaryScreen().availableGeometryChanged.emit(room)
    assert not room.contains(at_work.window.geometry()), "hidden, it waits for its next opening"


def test_its_size_is_remembered(at_work: Office, qapp: QApplication) -> None:
    at_work.open()
    size = at_work.window.minimumSize()
    at_work.window.resize(size.width() + 30, size.height() + 20)
    at_work.press(KEY.Key_Escape)

    assert at_work.settings()["window"] == {
        "width": size.width() + 30, "height": size.height() + 20,
    }  # fmt: skip
    at_work.window.resize(300, 300)
    at_work.open()
    assert at_work.window.width() == size.width() + 30
    assert qapp.primaryScreen().availableGeometry().contains(at_work.window.geometry())


def test_the_tray_opens_it(at_work: Office) -> None:
    (icon,) = at_work.program.findChildren(QSystemTrayIcon)

    icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)

    at_work.qtbot.waitUntil(at_work.window.isActiveWindow)


@pytest.mark.parametrize("message", ["toggle", "show"])
def test_a_second_start_opens_it(at_work: Office, message: str) -> None:
    at_work.program.obey(message)

    at_work.qtbot.waitUntil(at_work.window.isActiveWindow)


def test_toggle_closes_and_show_does_not(at_work: Office) -> None:
    at_work.open()

    at_work.program.obey("show")
    assert at_work.window.isVisible()
    at_work.program.obey("toggle")
    assert not at_work.window.isVisible()


@pytest.mark.parametrize("message", ["", "background", "nonsense", "__class__", "quit"])
def test_an_unknown_message_is_not_obeyed(at_work: Office, message: str) -> None:
    at_work.program.obey(message)

    assert not at_work.window.isVisible()
    assert not at_work.toast


def test_hiding_it_twice_is_harmless(at_work: Office) -> None:
    at_work.program.hide()

    assert not at_work.window.isVisible()


# --- hotkeys ----------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", [Outcome.TAKEN, Outcome.UNSUPPORTED, Outcome.INVALID])
def test_a_refused_hotkey_is_said_calmly_with_what_to_do(office: Office, outcome: Outcome) -> None:
    office.hotkeys.outcomes = {OPEN: outcome}
    office.start()
    office.program.show()

    assert OPEN in office.notice
    assert "kuaihui --toggle" in office.notice
    assert NEXT not in office.notice
    office.take_notice()
    assert office.notice == ""


def test_registered_hotkeys_are_not_worth_a_word(at_work: Office) -> None:
    assert at_work.notice == ""
    assert at_work.events("hotkeys")[0]["registered"] == 3


def test_a_hotkey_that_was_switched_off_is_not_asked_for(office: Office) -> None:
    text = f'{SETTINGS}\n[hotkeys]\nnext = ""\ncapture = ""\n'
    (office.home / "settings.toml").write_text(text, "utf-8")

    office.start()

    assert office.hotkeys.pressed.keys() == {OPEN}


# --- copying ----------------------------------------------------------------------------------


def test_enter_copies_the_filled_reply_and_closes(at_work: Office) -> None:
    assert at_work.copy("zzp") == "亲，自家店 🌹"
    assert not at_work.window.isVisible()
    assert at_work.toast == "Copied 亲，自家店 🌹"


def test_alt_and_a_digit_copy(at_work: Office) -> None:
    at_work.open()
    at_work.search("zz")
    place = at_work.titles.index("Plain")

    at_work.press(KEY(KEY.Key_1 + place), ALT)

    assert at_work.copied == "亲，自家店 🌹"


def test_a_double_click_copies(at_work: Office) -> None:
    at_work.open()
    at_work.search("zzp")
    results = at_work.part(Results)
    spot = results.visualRect(results.model().index(0, 0)).center()

    at_work.qtbot.mouseClick(results.viewport(), LEFT, pos=spot)
    at_work.qtbot.mouseDClick(results.viewport(), LEFT, pos=spot)

    assert at_work.copied == "亲，自家店 🌹"
    assert not at_work.window.isVisible()


def test_the_messages_of_a_reply_follow_one_by_one(at_work: Office) -> None:
    assert at_work.copy("zzt") == "一"
    assert at_work.toast == f"Copied 1/3 · {NEXT} for the next 一"

    at_work.hotkeys.press(NEXT)
    assert (at_work.copied, at_work.toast) == ("二 😊", f"Copied 2/3 · {NEXT} for the next 二 😊")
    at_work.hotkeys.press(NEXT)
    assert (at_work.copied, at_work.toast) == ("三", "Copied 3/3 三")
    at_work.hotkeys.press(NEXT)
    assert (at_work.copied, at_work.toast) == ("三", "No further message")


def test_each_picture_is_a_message_of_its_own_as_an_image_and_as_a_file(at_work: Office) -> None:
    media = at_work.home / "phrases" / "media"
    media.mkdir()
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(str(media / "size.png"))

    assert at_work.copy("zzi") == "尺码表"
    assert at_work.toast.startswith("Copied 1/3")
    at_work.hotkeys.press(NEXT)
    data = QApplication.clipboard().mimeData()
    assert [url.toLocalFile() for url in data.urls()] == [str(media / "size.png")]
    assert QApplication.clipboard().image().size() == picture.size()
    assert at_work.toast == f"Copied 2/3 · {NEXT} for the next A picture"
    at_work.hotkeys.press(NEXT)
    assert at_work.toast == "This picture cannot be read, and was not copied gone.png"
    assert data.hasImage()


def test_the_picker_shows_pictures_and_a_reply_of_them_alone_is_ready(at_work: Office) -> None:
    at_work.open()
    at_work.search("zzi")
    assert at_work.preview == "尺码表\nsize.png\ngone.png"
    at_work.press(KEY.Key_Escape)
    at_work.search("zzj")
    assert at_work.preview == "gone.png"
    at_work.press(KEY.Key_Return)
    assert at_work.toast == "This picture cannot be read, and was not copied gone.png"


def test_what_is_selected_anywhere_becomes_a_phrase(at_work: Office) -> None:
    at_work.hotkeys.press(CAPTURE, 9)
    at_work.clipboard.answer("亲，拍下三天内送到")
    (capture,) = tops(CaptureWindow)
    assert capture.isVisible()
    assert not at_work.window.isVisible()
    assert capture.title.text() == "拍下三天内送到"
    assert at_work.windows.given[-1] == (int(capture.winId()), 9)


def test_next_works_from_the_command_line_too(at_work: Office) -> None:
    at_work.copy("zzt")

    at_work.program.obey("next")

    assert at_work.copied == "二 😊"


def test_next_before_anything_was_copied_copies_nothing(at_work: Office) -> None:
    at_work.hotkeys.press(NEXT)

    assert at_work.copied == ""
    assert at_work.toast == "No further message"


def test_another_reply_takes_the_place_of_the_rest(at_work: Office) -> None:
    at_work.copy("zzt")
    at_work.copy("zzp")

    at_work.hotkeys.press(NEXT)

    assert at_work.copied == "亲，自家店 🌹"


def test_the_rest_of_a_reply_is_not_for_the_next_buyer(at_work: Office) -> None:
    at_work.copy("zzt")
    at_work.open()
    at_work.press(KEY.Key_W, CTRL)

    at_work.hotkeys.press(NEXT)

    assert at_work.copied == "一"


def test_a_changed_next_key_is_named(at_work: Office) -> None:
    text = f'{SETTINGS}\n[hotkeys]\nnext = "F9"\n'
    (at_work.home / "settings.toml").write_text(text, "utf-8")

    at_work.copy("zzt")

    assert "F9" in at_work.toast
    at_work.hotkeys.press("F9")
    assert at_work.copied == "二 😊"


def test_blanks_are_asked_and_never_copied(at_work: Office) -> None:
    assert at_work.copy("zza") == ""
    assert at_work.window.isVisible()
    assert at_work.window.asks
    assert at_work.part(Form).names == {"order.tracking"}

    at_work.press(KEY.Key_Return)
    assert at_work.copied == "", "Enter with the blank still there"
    at_work.type("YT123")
    assert at_work.preview == "单号YT123"
    at_work.press(KEY.Key_Return)

    assert at_work.copied == "单号YT123"
    assert not at_work.window.isVisible()


def test_another_wording_is_copied_as_it_is_seen(at_work: Office) -> None:
    book = f'{BOOK}\n[[phrase.variant]]\nbody = "在下{{{{ agent.name }}}}"\n'
    at_work.change_files(lambda: (at_work.home / "phrases/mine.toml").write_text(book, "utf-8"))
    at_work.open()
    at_work.search("zzg")

    at_work.press(KEY.Key_Down, ALT)
    assert at_work.preview.startswith("在下")
    at_work.press(KEY.Key_Tab)
    at_work.type("Ada")
    at_work.press(KEY.Key_Return)

    assert at_work.copied == "在下Ada"


def test_a_region_is_asked_with_those_of_the_shop(at_work: Office) -> None:
    zones = '\n[shipping]\n[[shipping.zone]]\nname = "偏远"\nregions = ["新疆"]\nfee = 15\n'
    shop = SHOP.format(id="own", name="自家店") + zones
    book = f'{BOOK}\n[[phrase]]\nid = "fee"\ncode = "zzf"\ntitle = "F"\n'
    book += 'body = "{{ shipping.zone }}"\n'

    def change() -> None:
        (at_work.home / "shops/own.toml").write_text(shop, "utf-8")
        (at_work.home / "phrases/mine.toml").write_text(book, "utf-8")

    at_work.change_files(change)
    at_work.open()
    at_work.search("zzf")
    at_work.qtbot.waitUntil(lambda: at_work.titles[:1] == ["F"])
    at_work.copy("zzf")
    assert at_work.window.asks

    at_work.type("xinjiang")
    at_work.press(KEY.Key_Return)

    assert at_work.copied == "偏远"
    at_work.open()
    assert at_work.chips[2] == "Region 新疆"


def test_a_heading_that_is_clicked_narrows_the_list(at_work: Office) -> None:
    at_work.open()
    rail = at_work.part(Rail)
    row = next(n for n in range(rail.model().rowCount())
               if rail.model().index(n, 0).data() == "我的")  # fmt: skip
    rail.scrollTo(rail.model().index(row, 0))

    spot = rail.visualRect(rail.model().index(row, 0)).center()
    at_work.qtbot.mouseClick(rail.viewport(), LEFT, pos=spot)

    assert at_work.titles == ["Plain", "Three", "Ask", "Past", "Clip", "Agent"]


def test_a_passed_deadline_is_never_copied(at_work: Office) -> None:
    assert at_work.copy("zzd") == ""
    assert at_work.window.isVisible()
    assert "has passed" in at_work.part(Says).text
    assert not at_work.events("copied")


def test_a_deadline_that_passes_while_the_window_is_open_is_not_copied(at_work: Office) -> None:
    book = BOOK.replace("promotion.starts", "promotion.ends")
    at_work.change_files(lambda: (at_work.home / "phrases/mine.toml").write_text(book, "utf-8"))
    at_work.open()
    at_work.search("zzd")
    assert at_work.preview.startswith("到12月12日")

    at_work.clock.pass_(days=12)
    at_work.press(KEY.Key_Return)

    assert at_work.copied == ""


def test_nothing_found_copies_nothing(at_work: Office) -> None:
    assert at_work.copy("zzzzqqqq") == ""
    assert at_work.window.isVisible()


def test_pinned_it_stays_open_after_a_copy(at_work: Office) -> None:
    at_work.open()
    at_work.press(KEY.Key_P, CTRL)

    at_work.copy("zzp")

    assert at_work.window.isVisible()
    assert at_work.field.text() == ""
    assert at_work.settings()["window"] == {"pinned": True}


def test_the_pin_is_there_after_a_restart(at_work: Office) -> None:
    at_work.open()
    at_work.press(KEY.Key_P, CTRL)
    at_work.stop()

    at_work.start()
    at_work.copy("zzp")

    assert at_work.window.isVisible()


# --- one buyer at a time ----------------------------------------------------------------------


def answer(office: Office) -> None:
    """Answer what a phrase asks, and copy it."""
    office.copy("zza")
    office.type("YT123")
    office.press(KEY.Key_Return)
    assert office.copied == "单号YT123"


def test_answers_are_remembered_in_the_chat(at_work: Office) -> None:
    answer(at_work)
    QApplication.clipboard().clear()

    assert at_work.copy("zza") == "单号YT123"


def test_answers_that_were_not_copied_are_remembered_too(at_work: Office) -> None:
    at_work.copy("zza")
    at_work.type("YT1")
    at_work.press(KEY.Key_Escape)

    assert at_work.copy("zza") == "单号YT1"


def test_ctrl_w_forgets_the_buyer(at_work: Office) -> None:
    answer(at_work)
    QApplication.clipboard().clear()
    at_work.open()
    at_work.choose(KEY.Key_F3, "a12")
    assert at_work.chips[1] == "Product A12 徒步鞋"

    at_work.press(KEY.Key_W, CTRL)

    assert at_work.chips == ["Shop 自家店 · 淘宝 / 天猫", "Product ", "Region ", "Buyer "]
    assert at_work.copy("zza") == ""
    assert at_work.window.asks


@pytest.mark.parametrize(("minutes", "remembered"), [(29, True), (31, False)])
def test_after_half_an_hour_the_buyer_is_forgotten(
    at_work: Office, minutes: int, *, remembered: bool
) -> None:
    answer(at_work)
    QApplication.clipboard().clear()

    at_work.clock.pass_(minutes=minutes)

    assert at_work.copy("zza") == ("单号YT123" if remembered else "")


def test_a_pinned_window_forgets_the_buyer_after_half_an_hour_too(at_work: Office) -> None:
    at_work.open()
    at_work.press(KEY.Key_P, CTRL)
    answer(at_work)
    QApplication.clipboard().clear()

    at_work.clock.pass_(minutes=31)
    at_work.program.show()

    assert at_work.copy("zza") == ""


def test_another_shop_is_another_buyer(at_work: Office) -> None:
    other = SHOP.format(id="other", name="别家店")
    at_work.change_files(lambda: (at_work.home / "shops/other.toml").write_text(other, "utf-8"))
    answer(at_work)
    QApplication.clipboard().clear()
    at_work.open()

    at_work.choose(KEY.Key_F2, "bjd")

    assert at_work.settings()["shop"] == "other"
    assert at_work.copy("zzp") == "亲，别家店 🌹"
    assert at_work.copy("zza") != "单号YT123"
    assert at_work.window.asks


def test_facts_of_the_chips_fill_the_reply(at_work: Office) -> None:
    at_work.open()

    at_work.choose(KEY.Key_F4, "Boston")
    at_work.choose(KEY.Key_F6, "Ada")

    assert at_work.chips[2:] == ["Region Boston", "Buyer Ada"]


def test_the_shop_of_last_time_is_the_shop_of_this_time(at_work: Office) -> None:
    other = SHOP.format(id="other", name="别家店")
    at_work.change_files(lambda: (at_work.home / "shops/other.toml").write_text(other, "utf-8"))
    at_work.open()
    at_work.choose(KEY.Key_F2, "bjd")
    at_work.stop()

    at_work.start()

    assert at_work.chips[0] == "Shop 别家店 · 淘宝 / 天猫"


def test_among_several_shops_none_is_guessed(office: Office) -> None:
    other = SHOP.format(id="other", name="别家店")
    (office.home / "shops" / "other.toml").write_text(other, "utf-8")

    office.start()

    assert office.chips[0] == "Shop "
    assert office.copy("zzp") == ""
    assert office.window.asks


# --- the sample shop --------------------------------------------------------------------------


@pytest.fixture
def newcomer(office: Office) -> Office:
    """The program of somebody who has no files at all."""
    for path in ("phrases/mine.toml", "shops/own.toml"):
        (office.home / path).unlink()
    office.start()
    return office


def sample(language: str) -> Shop:
    """The sample shop that is offered who reads this language."""
    found = sample_for(read_shops(resources.phrases() / "shops", sample=True)[0], language)
    assert found
    return found


def test_the_sample_shop_is_offered_and_never_used_unasked(newcomer: Office) -> None:
    newcomer.open()

    assert sample("en").name in newcomer.notice
    assert newcomer.chips[0] == "Shop "
    assert sample("en").name not in newcomer.preview


def test_a_newcomer_is_offered_the_sample_shop_of_the_language_that_is_read(
    newcomer: Office,
) -> None:
    for language in ("ko", "en"):
        settings = SETTINGS.replace('"en"', f'"{language}"')
        (newcomer.home / "settings.toml").write_text(settings, "utf-8")
        newcomer.open()
        assert sample(language).name in newcomer.notice
        newcomer.program.toggle()
    assert sample("ko").language == "ko"


def test_the_sample_shop_is_taken_by_the_button_of_the_notice(newcomer: Office) -> None:
    newcomer.open()

    newcomer.take_notice()

    assert newcomer.chips[0].startswith(f"Shop {sample('en').name} · ")
    assert newcomer.settings()["shop"] == sample("en").id
    assert newcomer.notice == ""


def test_first_start_copies_no_file(newcomer: Office) -> None:
    newcomer.open()

    assert not list((newcomer.home / "phrases").iterdir())
    assert not list((newcomer.home / "shops").iterdir())


# --- the clipboard as a variable --------------------------------------------------------------


def test_what_was_on_the_clipboard_can_be_used(at_work: Office) -> None:
    at_work.open()
    at_work.search("zzc")
    assert "收到：" in at_work.preview

    at_work.clipboard.answer("订单 42 {{ shop.name }}")

    assert at_work.preview == "收到：订单 42 {{ shop.name }}"
    at_work.press(KEY.Key_Return)
    assert at_work.copied == "收到：订单 42 {{ shop.name }}"


def test_a_clipboard_that_answers_after_closing_is_ignored(at_work: Office) -> None:
    at_work.open()
    at_work.hotkeys.press(OPEN)

    at_work.clipboard.answer("late")
    at_work.open()
    at_work.search("zzc")

    assert "late" not in at_work.preview


def test_an_empty_clipboard_is_asked_for(at_work: Office) -> None:
    at_work.open()
    at_work.clipboard.answer("")

    assert at_work.copy("zzc") == ""
    assert at_work.window.asks


def test_a_clipboard_that_answers_late_leaves_the_chosen_phrase(at_work: Office) -> None:
    at_work.open()
    for _ in range(3):
        at_work.press(KEY.Key_Down)
    chosen = at_work.chosen

    at_work.clipboard.answer("能便宜点吗，什么时候发货")

    assert at_work.chosen == chosen


# --- files that change ------------------------------------------------------------------------


def test_a_file_that_is_dropped_in_is_live(at_work: Office) -> None:
    text = 'format = 1\n[[phrase]]\nid = "new"\ncode = "zzn"\ntitle = "New"\nbody = "新的"\n'

    at_work.change_files(lambda: (at_work.home / "phrases/new.toml").write_text(text, "utf-8"))

    assert at_work.copy("zzn") == "新的"


def test_a_file_that_is_edited_is_live(at_work: Office) -> None:
    path = at_work.home / "phrases" / "mine.toml"

    at_work.change_files(lambda: path.write_text(BOOK.replace("亲，", "您好，"), "utf-8"))

    assert at_work.copy("zzp") == "您好，自家店 🌹"


def test_a_file_that_is_replaced_twice_is_live(at_work: Office) -> None:
    path = at_work.home / "phrases" / "mine.toml"

    for word in ("第一次", "第二次"):
        other = path.with_suffix(".tmp")
        other.write_text(BOOK.replace("亲，", word), "utf-8")
        at_work.change_files(lambda other=other: other.replace(path))  # type: ignore[misc] # bound now
        at_work.qtbot.waitUntil(lambda word=word: at_work.copy("zzp").startswith(word))  # type: ignore[misc] # the same


def test_a_file_that_breaks_hides_only_itself_and_is_told(at_work: Office) -> None:
    path = at_work.home / "phrases" / "new.toml"

    at_work.change_files(lambda: path.write_text("[[phrase\n", "utf-8"))

    at_work.open()
    assert at_work.notice == "1 place in your files needs a look."
    at_work.take_notice()
    (problems,) = tops(ProblemsWindow)
    assert problems.isVisible()
    assert "new.toml" in problems.findChildren(QPlainTextEdit)[0].toPlainText()
    problems.close()
    at_work.change_files(path.unlink)
    assert at_work.notice == ""
    assert at_work.copy("zzp") == "亲，自家店 🌹"


def test_a_removed_shop_is_not_filled_for(at_work: Office) -> None:
    at_work.change_files((at_work.home / "shops" / "own.toml").unlink)

    at_work.open()

    assert at_work.chips[0] == "Shop "
    assert at_work.copy("zzp") == ""


def test_f5_reads_the_files_again(at_work: Office) -> None:
    at_work.open()

    with at_work.qtbot.waitSignal(at_work.loader.loaded):
        at_work.press(KEY.Key_F5)

    assert len(at_work.events("loaded")) >= 2


def test_files_of_a_folder_that_was_not_there_are_found_on_opening(office: Office) -> None:
    office.home = office.home.with_name("fresh")
    office.start()
    leave_first_start()
    (office.home / "phrases").mkdir(parents=True)
    (office.home / "phrases" / "mine.toml").write_text(BOOK, "utf-8")

    with office.qtbot.waitSignal(office.loader.loaded):
        office.open()

    office.search("zzt")
    assert office.titles[0] == "Three"


def test_files_that_change_leave_the_chosen_phrase(at_work: Office) -> None:
    at_work.open()
    at_work.search("zz")
    for _ in range(2):
        at_work.press(KEY.Key_Down)
    chosen = at_work.chosen

    text = 'format = 1\n[[phrase]]\nid = "x"\ntitle = "X"\nbody = "x"\n'
    at_work.change_files(lambda: (at_work.home / "phrases/x.toml").write_text(text, "utf-8"))

    assert at_work.chosen == chosen


def test_files_that_change_while_the_form_is_open_never_copy_another_phrase(
    at_work: Office,
) -> None:
    at_work.open()
    at_work.search("zz")
    for _ in range(at_work.titles.index("Ask")):
        at_work.press(KEY.Key_Down)
    assert at_work.chosen == "Ask"
    assert at_work.part(Results).currentIndex().row() > 0
    at_work.press(KEY.Key_Tab)
    at_work.type("YT123")

    text = 'format = 1\n[[phrase]]\nid = "x"\ntitle = "X"\nbody = "x"\n'
    at_work.change_files(lambda: (at_work.home / "phrases/x.toml").write_text(text, "utf-8"))
    at_work.press(KEY.Key_Return)

    assert at_work.copied in ("", "单号YT123")


def test_a_phrase_that_is_removed_while_its_form_is_open_closes_the_form(
    at_work: Office,
) -> None:
    at_work.copy("zza")
    assert at_work.window.asks

    book = BOOK.replace('id = "ask"', 'id = "other"').replace("zza", "other").replace("Ask", "O")
    at_work.change_files(lambda: (at_work.home / "phrases/mine.toml").write_text(book, "utf-8"))

    assert not at_work.window.asks
    assert at_work.copied == ""


# --- usage ------------------------------------------------------------------------------------


def test_what_is_used_comes_first_next_time(at_work: Office) -> None:
    at_work.copy("zzt")
    at_work.open()

    assert at_work.titles[0] == "Three"
    usage = json.loads((at_work.home / "usage.json").read_text("utf-8"))
    assert usage["three"]["count"] == 1


def test_usage_is_there_after_a_restart(at_work: Office) -> None:
    at_work.copy("zzt")
    at_work.copy("zzp")
    at_work.copy("zzp")
    at_work.stop()

    at_work.start()
    at_work.open()

    assert at_work.titles[:2] == ["Plain", "Three"]


def test_using_a_phrase_never_changes_its_file(at_work: Office) -> None:
    at_work.copy("zzp")

    assert (at_work.home / "phrases" / "mine.toml").read_text("utf-8") == BOOK


# --- disks that refuse ------------------------------------------------------------------------


@pytest.fixture
def homeless(office: Office) -> Office:
    """The program whose data folder cannot be made: a file is in its way."""
    office.home.with_name("file").write_text("", "utf-8")
    office.home = office.home.with_name("file") / "home"
    return office


def test_a_home_that_cannot_be_written_stops_nobody(
    homeless: Office, caplog: pytest.LogCaptureFixture
) -> None:
    homeless.home.parent.with_name("trace.jsonl")
    program = _start_without_trace(homeless)
    leave_first_start()
    program.show()
    homeless.qtbot.waitUntil(homeless.window.isActiveWindow)
    homeless.take_notice()
    assert "The settings could not be saved: Not a directory" in homeless.toast

    homeless.search("hy1")
    homeless.press(KEY.Key_Return)
    _answer_all(homeless)

    assert sample(QLocale.system().bcp47Name()).name in homeless.copied
    assert "could not be written" in caplog.text
    homeless.copied.encode()
    assert homeless.copied.splitlines()[0] not in caplog.text


def _start_without_trace(office: Office) -> Program:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    desktop = Desktop("fake", office.hotkeys, office.windows, office.clipboard)
    program = Program(app, Places(office.home), desktop, Trace({}), office.clock)
    office.programs.append(program)
    with office.qtbot.waitSignal(office.loader.loaded):
        pass
    return program


def _answer_all(office: Office) -> None:
    """Answer whatever is asked."""
    while office.window.isVisible() and office.window.asks:
        focused = office.window.focusWidget()
        assert isinstance(focused, QLineEdit)
        office.qtbot.keyClicks(focused, "Ada")
        office.press(KEY.Key_Return)


def test_nothing_in_memory_is_lost_when_the_usage_cannot_be_written(
    at_work: Office, caplog: pytest.LogCaptureFixture
) -> None:
    (at_work.home / "usage.json").mkdir()

    assert at_work.copy("zzt") == "一"

    assert "could not be written" in caplog.text
    at_work.open()
    assert at_work.titles[0] == "Three"


def test_usage_that_cannot_be_read_is_begun_anew(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    (office.home / "usage.json").write_text("{broken", "utf-8")
    office.home.joinpath("usage.json").chmod(0o600)

    office.start()

    assert office.copy("zzt") == "一"
    assert "bug" not in caplog.text
    assert json.loads((office.home / "usage.json").read_text("utf-8")).keys() == {"three"}


def test_broken_settings_are_told_and_kept_aside_when_something_is_saved(office: Office) -> None:
    (office.home / "settings.toml").write_text("theme = [", "utf-8")
    office.start()
    office.program.show()
    assert office.notice == "1 place in your files needs a look."

    office.qtbot.waitUntil(office.window.isActiveWindow)
    office.press(KEY.Key_P, CTRL)

    assert office.settings()["window"]
    kept = [path.read_text("utf-8") for path in office.home.glob("settings.toml.unreadable-*")]
    assert kept == ["theme = ["]


# --- settings edited by hand ------------------------------------------------------------------


def test_settings_that_were_edited_count_on_the_next_opening(at_work: Office) -> None:
    text = f'{SETTINGS}\n[agent]\nname = "小王"\n'

    (at_work.home / "settings.toml").write_text(text, "utf-8")

    assert at_work.copy("zzg") == "我是小王"


def test_southern_pinyin_counts_at_once(at_work: Office) -> None:
    book = 'format = 1\n[[phrase]]\nid = "south"\ntitle = "知识支持"\nbody = "南方"\n'
    (at_work.home / "phrases" / "south.toml").write_text(book, "utf-8")
    (at_work.home / "settings.toml").write_text(f"southern_pinyin = true\n{SETTINGS}", "utf-8")

    def is_southern(everything: Everything) -> bool:
        return everything.catalogue.spelling.southern

    with at_work.qtbot.waitSignal(at_work.loader.loaded, check_params_cb=is_southern):
        at_work.open()

    assert at_work.window.isVisible()
    assert at_work.copy("zisizici") == "南方"


def test_settings_that_were_edited_are_not_written_over(at_work: Office) -> None:
    at_work.open()
    text = f'{SETTINGS}\n[agent]\nname = "小王"  # me\n'
    (at_work.home / "settings.toml").write_text(text, "utf-8")

    at_work.press(KEY.Key_P, CTRL)
    at_work.press(KEY.Key_Escape)

    assert 'name = "小王"  # me' in (at_work.home / "settings.toml").read_text("utf-8")
    assert at_work.settings()["window"]


def test_a_changed_hotkey_takes_the_place_of_the_old_one(at_work: Office) -> None:
    text = f'{SETTINGS}\n[hotkeys]\nopen = "F12"\n'
    (at_work.home / "settings.toml").write_text(text, "utf-8")

    at_work.qtbot.waitUntil(lambda: at_work.hotkeys.pressed.keys() == {"F12", NEXT, CAPTURE})


def test_a_changed_theme_or_text_size_dresses_the_windows_anew(
    at_work: Office, qapp: QApplication
) -> None:
    text = SETTINGS.replace("light", "dark") + "text_size = 150\n"
    (at_work.home / "settings.toml").write_text(text, "utf-8")

    at_work.open()

    assert DARK.window in qapp.styleSheet()
    assert qapp.font().pointSizeF() == 15
    assert at_work.copy("zzp") == "亲，自家店 🌹"
    assert at_work.toast


def test_a_shop_that_was_set_by_hand_is_filled_for(at_work: Office) -> None:
    (at_work.home / "settings.toml").write_text(f'{SETTINGS}shop = "fawn-shoes"\n', "utf-8")

    assert at_work.copy("zzp") == "亲，小鹿鞋坊 🌹"


# --- light and dark ---------------------------------------------------------------------------


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Callable[[bool], None]:
    """Switches the system between light and dark, as the offscreen platform cannot."""

    def switch(dark: bool) -> None:  # noqa: FBT001 - it is what is switched
        for module in ("dressing", "looks"):
            place = f"desktop_app.ui.{module}.theme_for"
            monkeypatch.setattr(place, lambda _setting, _app: DARK if dark else LIGHT)
        scheme = Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light
        qapp.styleHints().colorSchemeChanged.emit(scheme)

    return switch


def test_the_window_follows_the_system_into_the_dark(
    at_work: Office, system: Callable[[bool], None], qapp: QApplication
) -> None:
    at_work.open()

    system(True)  # noqa: FBT003 - dark

    assert DARK.window in qapp.styleSheet()
    assert at_work.window.isVisible()
    assert len(tops(PickerWindow)) == 1
    assert at_work.copy("zzp") == "亲，自家店 🌹"


def test_a_hidden_window_stays_hidden_in_the_dark(
    at_work: Office, system: Callable[[bool], None], qapp: QApplication
) -> None:
    system(True)  # noqa: FBT003 - dark

    assert DARK.window in qapp.styleSheet()
    assert not at_work.window.isVisible()


def test_a_system_that_stays_as_it_is_changes_nothing(
    at_work: Office, system: Callable[[bool], None]
) -> None:
    window = at_work.window

    system(False)  # noqa: FBT003 - light

    assert at_work.window is window


def test_the_chat_and_the_query_stay_when_the_system_gets_dark(
    at_work: Office, system: Callable[[bool], None]
) -> None:
    at_work.open()
    at_work.choose(KEY.Key_F3, "a12")
    at_work.search("zzt")

    system(True)  # noqa: FBT003 - dark

    assert at_work.chips[1] == "Product A12 徒步鞋"
    assert at_work.field.text() == "zzt"
    assert at_work.titles[0] == "Three"


# --- commands ---------------------------------------------------------------------------------


def test_a_slash_lists_what_the_program_can_do(at_work: Office) -> None:
    at_work.open()

    at_work.search("/")

    assert any("Quit" in title for title in at_work.titles)
    assert at_work.preview == ""


def test_a_command_reloads(at_work: Office) -> None:
    at_work.open()

    with at_work.qtbot.waitSignal(at_work.loader.loaded):
        at_work.copy("/reload")

    assert at_work.copied == ""


def test_a_command_forgets_the_buyer(at_work: Office) -> None:
    answer(at_work)
    QApplication.clipboard().clear()

    at_work.copy("/buyer")

    assert at_work.copy("zza") == ""


def test_a_command_shows_the_problems(at_work: Office) -> None:
    at_work.copy("/problems")

    (problems,) = tops(ProblemsWindow)
    assert problems.isVisible()


def test_a_command_opens_the_shops(at_work: Office) -> None:
    at_work.copy("/shops")

    (shops,) = tops(ShopsWindow)
    assert shops.isVisible()
    assert not at_work.window.isVisible()
    shops.close()


def editor() -> PhrasesWindow:
    (window,) = tops(PhrasesWindow)
    return window


def test_the_phrase_at_hand_is_edited(at_work: Office) -> None:
    at_work.open()
    at_work.search("zza")
    at_work.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)

    window = editor()
    assert window.isVisible()
    assert not at_work.window.isVisible()
    assert window.pane.title.text() == "Ask"
    window.close()


def test_a_new_phrase_is_captured_and_saved(at_work: Office) -> None:
    at_work.open()
    at_work.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    window = editor()
    assert not window.isVisible()
    (capture,) = tops(CaptureWindow)
    capture.body.setPlainText("今天发货，请放心")
    capture.save()
    file = at_work.home / "phrases" / "mine.toml"
    at_work.qtbot.waitUntil(lambda: "今天发货，请放心" in file.read_text("utf-8"))


def test_a_first_book_is_begun_for_the_editor(at_work: Office) -> None:
    file = at_work.home / "phrases" / "mine.toml"
    file.unlink()
    with at_work.qtbot.waitSignal(at_work.loader.loaded):
        at_work.loader.reload()
    at_work.copy("/phrases")

    at_work.qtbot.waitUntil(lambda: bool(tops(PhrasesWindow)))
    assert file.exists()
    window = editor()
    window.close()


def test_phrases_are_taken_in_written_out_and_undone(at_work: Office, tmp_path: Path) -> None:
    table, out = tmp_path / "theirs.csv", tmp_path / "out.csv"
    table.write_text("code,title,body\nzzq,新来的,刚刚到店\n", "utf-8")
    file = at_work.home / "phrases" / "mine.toml"
    before = file.read_text("utf-8")
    at_work.copy("/import")
    at_work.qtbot.waitUntil(lambda: bool(tops(ImportWindow)))
    (window,) = tops(ImportWindow)

    window.choose(str(table))
    at_work.qtbot.waitUntil(window.take.isEnabled, timeout=20_000)
    window.take.click()
    at_work.qtbot.waitUntil(lambda: "刚刚到店" in file.read_text("utf-8"), timeout=20_000)
    at_work.copy("/export")
    at_work.qtbot.waitUntil(lambda: bool(tops(ExportWindow)))
    (outgoing,) = tops(ExportWindow)
    outgoing.scope.setCurrentIndex(outgoing.scope.findData(str(file)))
    outgoing.format.setCurrentIndex(outgoing.format.findData("csv"))
    outgoing.saved.emit(outgoing.outgoing, str(out))
    at_work.qtbot.waitUntil(out.exists, timeout=20_000)
    window.undo.click()
    at_work.qtbot.waitUntil(lambda: "刚刚到店" not in file.read_text("utf-8"), timeout=20_000)

    assert "刚刚到店" in out.read_text("utf-8-sig")
    assert tomli.loads(file.read_text("utf-8")) == tomli.loads(before)
    for one in (window, outgoing):
        one.close()


def test_the_editor_asks_for_import_and_export_and_takes_files(
    at_work: Office, tmp_path: Path
) -> None:
    table = tmp_path / "theirs.csv"
    table.write_text("code,title,body\nzzq,新来的,刚刚到店\n", "utf-8")
    at_work.copy("/phrases")
    at_work.qtbot.waitUntil(lambda: bool(tops(PhrasesWindow)))
    window = editor()

    window.export_asked.emit(tuple(window.table.table_model.spots))
    (outgoing,) = tops(ExportWindow)
    assert outgoing.outgoing.selected
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(table))])
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, button, keys)
    for event in (enter, QDropEvent(QPointF(9, 9), copy, data, button, keys)):
        QCoreApplication.sendEvent(window, event)
    (incoming,) = tops(ImportWindow)
    at_work.qtbot.waitUntil(incoming.take.isEnabled, timeout=20_000)

    for one in (outgoing, incoming, window):
        one.close()


def test_a_command_pins(at_work: Office) -> None:
    at_work.copy("/pin")

    assert at_work.settings()["window"] == {"pinned": True}


@pytest.mark.parametrize(
    ("command", "file"),
    [("/my-file", "phrases/mine.toml"), ("/settings-file", "settings.toml"), ("/folder", "")],
)
def test_a_command_opens_the_users_own_files(
    at_work: Office, monkeypatch: pytest.MonkeyPatch, command: str, file: str
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))

    at_work.copy(command)

    assert opened == [str(at_work.home / file)]
    assert (at_work.home / "phrases" / "mine.toml").read_text("utf-8") == BOOK


def test_a_command_that_cannot_write_says_why(
    at_work: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    phrases = at_work.home / "phrases"
    (phrases / "mine.toml").unlink()
    at_work.qtbot.waitUntil(lambda: len(at_work.events("loaded")) > 1)
    phrases.rmdir()
    phrases.write_text("", "utf-8")

    at_work.copy("/my-file")

    assert at_work.toast
    assert not opened


# --- bugs and the end -------------------------------------------------------------------------


def test_a_bug_is_told_quietly(at_work: Office) -> None:
    at_work.program.say_bug()

    assert at_work.toast == "Something went wrong; it is in the log."


def test_quitting_gives_keys_and_clipboard_back(at_work: Office, qapp: QApplication) -> None:
    QTimer.singleShot(0, qapp.quit)

    qapp.exec()

    assert at_work.hotkeys.closed
    assert at_work.clipboard.held


def test_ctrl_q_quits(at_work: Office, qapp: QApplication) -> None:
    at_work.open()
    QTimer.singleShot(0, lambda: at_work.press(KEY.Key_Q, CTRL))

    assert qapp.exec() == 0

    assert at_work.hotkeys.closed


def test_files_that_cannot_be_read_at_all_are_logged_and_the_program_lives(
    at_work: Office, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError(0)

    monkeypatch.setattr("desktop_app.library.read_everything", fail)
    caplog.set_level(logging.ERROR)
    at_work.open()

    at_work.press(KEY.Key_F5)

    at_work.qtbot.waitUntil(lambda: "the files could not be read" in caplog.text)
    assert at_work.copy("zzp") == "亲，自家店 🌹"


def test_the_trace_holds_no_text_of_anybody(at_work: Office) -> None:
    answer(at_work)
    at_work.qtbot.waitUntil(lambda: bool(at_work.events("painted")))

    text = at_work.home.with_name("trace.jsonl").read_text("utf-8")
    assert {"loaded", "hotkeys", "hotkey", "painted", "query", "copied", "hidden"} <= {
        json.loads(line)["event"] for line in text.splitlines()
    }
    for secret in ("zza", "YT123", "单号", "自家店"):
        assert secret not in text


def test_f5_while_it_is_reading_reads_once(at_work: Office) -> None:
    before = len(at_work.events("loaded"))

    with at_work.qtbot.waitSignal(at_work.loader.loaded):
        at_work.loader.reload()
        at_work.loader.reload()
        at_work.loader.refresh()

    assert len(at_work.events("loaded")) == before + 1


def test_a_region_can_be_chosen_from_the_list(at_work: Office) -> None:
    at_work.open()
    at_work.press(KEY.Key_F4)

    assert at_work.part(Chooser).isVisible()


# --- the tray and the settings ------------------------------------------------------------------


def tray_of(office: Office) -> Tray:
    found = office.program.findChild(Tray)
    assert isinstance(found, Tray)
    return found


def lately(office: Office) -> list[QAction]:
    """What the tray offers to copy again."""
    menu = tray_of(office)._recent  # noqa: SLF001 - what is in the menu
    return menu.actions()


def test_what_was_copied_lately_can_be_copied_from_the_tray(at_work: Office) -> None:
    assert not lately(at_work)
    at_work.copy("zzp")
    at_work.clock.pass_(minutes=1)
    at_work.copy("zzt")
    at_work.clock.pass_(minutes=1)
    QApplication.clipboard().clear()

    assert [one.text() for one in lately(at_work)] == ["Three", "Plain"]
    lately(at_work)[1].trigger()

    assert at_work.copied == "亲，自家店 🌹"
    assert [one.text() for one in lately(at_work)] == ["Plain", "Three"]
    assert not at_work.window.isVisible()


def test_a_phrase_from_the_tray_that_asks_opens_the_form(at_work: Office) -> None:
    at_work.copy("zza")
    at_work.type("42")
    at_work.press(KEY.Key_Return)
    assert at_work.copied == "单号42"
    at_work.press(KEY.Key_W, CTRL)
    QApplication.clipboard().clear()
    at_work.program.hide()

    lately(at_work)[0].trigger()

    assert at_work.copied == ""
    assert at_work.window.isVisible()
    assert at_work.window.asks


def test_a_phrase_that_is_gone_is_copied_no_more(at_work: Office) -> None:
    tray_of(at_work).recent_asked.emit("no-such-phrase")
    assert at_work.copied == ""


def test_paused_hotkeys_belong_to_others_until_they_are_wanted(at_work: Office) -> None:
    tray_of(at_work).pause_asked.emit(1)
    assert not at_work.hotkeys.pressed
    assert "paused" in tray_of(at_work)._status.text()  # noqa: SLF001 - what the menu says
    tray_of(at_work).pause_asked.emit(0)
    assert at_work.hotkeys.pressed.keys() == {OPEN, NEXT, CAPTURE}


def test_the_tray_leads_to_the_settings_and_the_reminders(at_work: Office) -> None:
    tray_of(at_work).settings_asked.emit()
    (settings,) = tops(SettingsWindow)
    assert settings.isVisible()
    tray_of(at_work).reminders_asked.emit()
    (reminders,) = tops(RemindersWindow)
    assert reminders.isVisible()


def test_the_settings_have_a_key(at_work: Office) -> None:
    at_work.open()
    at_work.press(KEY.Key_Comma, CTRL)
    (settings,) = tops(SettingsWindow)
    assert settings.isVisible()
    assert not at_work.window.isVisible()


def test_a_settings_file_that_was_put_aside_is_told(at_work: Office) -> None:
    (at_work.home / "settings.toml").write_text("theme =", "utf-8")
    at_work.open()
    at_work.press(KEY.Key_P, CTRL)
    assert "unreadable" in at_work.toast


def test_restored_files_are_read_again(at_work: Office) -> None:
    at_work.copy("zzp")
    (at_work.home / "usage.json").unlink()
    at_work.change_files(at_work.program._reread)  # noqa: SLF001 - as after restoring
    assert not lately(at_work)
