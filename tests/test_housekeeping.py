"""The settings window, the first start and backups at work, with a home of their own."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget

from desktop_app import resources
from desktop_app.housekeeping import Asked, Housekeeping, Parts
from desktop_app.keying import Keying
from desktop_app.platforms.protocols import Outcome
from desktop_app.settling import Settling
from desktop_app.storage.loading import load
from desktop_app.storage.phrasebooks import read_shops
from desktop_app.storage.places import Places
from desktop_app.storage.settings import Settings, read_settings
from desktop_app.trace import Trace
from desktop_app.ui.looks import Looks
from desktop_app.ui.settings.page import Page
from tests.fakes import FakeAutostart, FakeClock, FakeHotkeys

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.ui.settings.first_start import FirstStart
    from desktop_app.ui.settings.window import SettingsWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
OPEN, NEXT = "Ctrl+Alt+Space", "Ctrl+Alt+N"


class TeamPage(Page):
    """A page of another part of the program."""

    def __init__(self) -> None:
        super().__init__("Team")


@dataclass
class House:
    """Housekeeping in a home, and what it asked others for."""

    qtbot: QtBot
    home: Places
    owner: QObject
    hotkeys: FakeHotkeys = field(default_factory=FakeHotkeys)
    autostart: FakeAutostart = field(default_factory=FakeAutostart)
    asked: list[str] = field(default_factory=list)
    asks_desktop: bool = False

    def build(self) -> House:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.settling = Settling(self.home, FakeClock(), self.owner)
        settings = self.settling.settings
        self.looks = Looks(app, settings, resources.icons(), resources.translations())
        self.keying = Keying(
            self.hotkeys, Trace({}), {"hotkey": self.press, "next_hotkey": self.press}
        )
        self.use_keys(settings, settings)
        self.settling.changed.connect(self.use_keys)
        parts = Parts(
            self.settling, self.keying, self.looks, self.home, self.autostart, FakeClock(),
            pages=(TeamPage,), asks_desktop=self.asks_desktop,
        )  # fmt: skip
        names = ("shops", "file", "folder", "reread", "picker", "rules")
        asked = Asked(*(partial(self.asked.append, name) for name in names))
        self.part = Housekeeping(parts, asked, self.owner)
        self.part.take(load(self.home, resources.phrases()))
        return self

    def press(self, _time: int) -> None:
        """What the program does when a hotkey is pressed."""
        if not self.part.heard_hotkey():
            self.asked.append("pressed")

    def use_keys(self, before: Settings, settings: Settings) -> None:
        """What the program does with other settings, looks included."""
        self.keying.use({"hotkey": settings.hotkey, "next_hotkey": settings.next_hotkey})
        if before is not settings and not self.looks.fit(settings):
            self.looks.put_on(settings)
            self.part.redress()

    @property
    def window(self) -> SettingsWindow:
        assert self.part.window
        return self.part.window

    @property
    def first(self) -> FirstStart:
        assert self.part.first
        return self.part.first

    def open(self) -> SettingsWindow:
        self.part.open()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        return self.window

    def control(self, name: str) -> QWidget:
        (found,) = (one.controls[name] for one in self.window.pages if name in one.controls)
        return found

    def say(self, name: str, value: object) -> None:
        """Choose a value, as a control says it."""
        self.control(name).changed.emit(value)  # type: ignore[attr-defined] # all have it

    def button(self, parent: QWidget, text: str) -> QPushButton:
        (found,) = (one for one in parent.findChildren(QPushButton) if one.text() == text)
        return found

    @property
    def saved(self) -> Settings:
        return read_settings(self.home.settings)[0]

    @property
    def notice(self) -> str:
        return self.window.notice.text


@pytest.fixture
def house(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.toml").write_text('format = 1\nlanguage = "en" # mine\n', "utf-8")
    owner = QObject()
    made = House(qtbot, Places(home), owner)
    yield made
    made.looks.put_on(Settings(language="en"))
    for window in (made.part.window, made.part.first):
        if window:
            window.deleteLater()
    owner.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")
    qapp.setFont(QFont())
    qapp.setPalette(QPalette())


@pytest.fixture
def beginner(house: House) -> House:
    house.home.settings.unlink()
    house.build()
    house.settling.save(language="en")
    house.qtbot.waitUntil(house.first.isActiveWindow)
    return house


# --- settings ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value", "meant"),
    [
        ("theme", "dark", "dark"),
        ("text_size", 120, 120),
        ("place", "docked", "docked"),
        ("on_enter", "paste", "paste"),
        ("restore_clipboard", True, True),
        ("enter_between", ("jd", "kakao"), ("jd", "kakao")),
        ("quiet_from", "21:30", "21:30"),
        ("agent_number", "07", "07"),
    ],
)
def test_a_choice_is_in_the_file_at_once_and_comments_stay(
    house: House, name: str, value: object, meant: object
) -> None:
    house.build().open()

    house.say(name, value)

    assert getattr(house.saved, name) == getattr(house.settling.settings, name) == meant
    assert "# mine" in house.home.settings.read_text("utf-8")
    assert house.notice == ""


@pytest.mark.parametrize(
    ("name", "typed"), [("quiet_from", "late"), ("agent_discount_limit", "half")]
)
def test_what_cannot_be_is_told_and_what_counts_is_shown(
    house: House, name: str, typed: str
) -> None:
    house.build().open()
    before = house.settling.settings

    house.say(name, typed)

    assert house.notice
    assert house.settling.settings == before
    house.say("agent_name", "Mei")
    assert house.notice == ""


def test_a_change_in_the_file_is_seen_in_the_window(house: House) -> None:
    house.build().open()
    with house.qtbot.waitSignal(house.settling.changed):
        house.home.settings.write_text('format = 1\nlanguage = "en"\n[agent]\nname = "Mei"\n')
    assert house.control("agent_name").property("text") == "Mei"


def test_another_language_is_spoken_at_once_on_the_same_page(house: House) -> None:
    house.build().open().turn_to(0)
    house.control("language").setFocus()

    house.say("language", "zh-CN")

    assert house.window.windowTitle() == "设置"
    assert house.window.isVisible()
    assert house.window.at == 0
    assert house.window.focused() == "language"


def test_a_hidden_window_changes_its_looks_unseen(house: House) -> None:
    house.build().open().close()
    house.settling.save(theme="dark")
    assert not house.window.isVisible()
    house.part.close()


def test_pages_are_turned_by_keys(house: House) -> None:
    window = house.build().open()
    count = len(window.pages)
    for key, modifiers, at in (
        (KEY.Key_PageDown, CTRL, 1),
        (KEY.Key_PageUp, CTRL, 0),
        (KEY.Key_PageUp, CTRL, count - 1),
        (KEY.Key_3, CTRL, 2),
    ):
        house.qtbot.keyClick(window, key, modifiers)
        assert window.at == at
    house.qtbot.keyClick(window, KEY.Key_Escape)
    assert not window.isVisible()


def test_pages_of_others_have_their_place(house: House) -> None:
    names = [page.name for page in house.build().open().pages]
    assert names[-2:] == ["Team", "Files and backup"]


def test_pages_lead_to_what_others_do(house: House) -> None:
    window = house.build().open()
    for page, text in (
        (window.shops, "Open the shop editor"),
        (window.rules, "Edit the rule packs…"),
        (window.files, "Open the folder"),
        (window.files, "Open the settings file"),
    ):
        house.button(page, text).click()
    assert house.asked == ["shops", "rules", "folder", "file"]


def test_starting_with_the_computer_is_asked_of_the_system(house: House) -> None:
    window = house.build().open()
    window.pages[0].changed.emit("autostart", 1)
    assert house.autostart.on
    window.pages[0].changed.emit("autostart", 0)
    assert not house.autostart.on
    house.autostart.refusal = "Permission denied"
    window.pages[0].changed.emit("autostart", 1)
    assert "Permission denied" in house.notice


# --- hotkeys ----------------------------------------------------------------------------------


def record(house: House, name: str, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    house.window.turn_to(1)
    field = house.control(name)
    field.setFocus()
    house.qtbot.mouseClick(field, LEFT)
    assert not house.hotkeys.pressed, "no hotkey is in the way"
    house.qtbot.keyClick(field, key, modifiers)


def test_a_recorded_key_counts_at_once_and_can_be_tried(house: House) -> None:
    house.build().open()

    record(house, "hotkey", KEY.Key_K, CTRL | Qt.KeyboardModifier.AltModifier)

    assert house.saved.hotkey == "Ctrl+Alt+K"
    assert house.hotkeys.pressed.keys() == {"Ctrl+Alt+K", NEXT}
    house.hotkeys.press("Ctrl+Alt+K")
    assert house.asked == []
    assert "It works" in said(house)


def said(house: House) -> str:
    page = house.window.hotkeys
    return " ".join(label.text() for label in page._said.values() if label.isVisible())  # noqa: SLF001 - what the agent reads


@pytest.mark.parametrize(
    ("key", "why"),
    [(KEY.Key_N, "another hotkey"), (KEY.Key_F9, "taken")],
)
def test_a_clash_is_told_and_the_old_key_stays(house: House, key: Qt.Key, why: str) -> None:
    house.hotkeys.outcomes["Ctrl+Alt+F9"] = Outcome.TAKEN
    house.build().open()

    record(house, "hotkey", key, CTRL | Qt.KeyboardModifier.AltModifier)

    assert why in said(house)
    assert house.saved.hotkey == OPEN
    assert house.control("hotkey").property("text") == OPEN
    assert house.hotkeys.pressed.keys() == {OPEN, NEXT}


def test_a_key_can_be_taken_away(house: House) -> None:
    house.build().open()
    record(house, "next_hotkey", KEY.Key_Backspace, Qt.KeyboardModifier.NoModifier)
    assert house.saved.next_hotkey == ""
    assert house.hotkeys.pressed.keys() == {OPEN}


def test_elsewhere_the_hotkey_does_its_work(house: House) -> None:
    house.build().open().turn_to(0)
    house.hotkeys.press(OPEN)
    assert house.asked == ["pressed"]


def test_a_desktop_without_hotkeys_is_told_how_to_bind_one(house: House) -> None:
    house.hotkeys.outcomes = {OPEN: Outcome.UNSUPPORTED, NEXT: Outcome.UNSUPPORTED}
    window = house.build().open()
    texts = [label.text() for label in window.hotkeys.findChildren(type(window.hotkeys._given))]  # noqa: SLF001 - what the agent reads
    assert any("no hotkeys" in text for text in texts)


def test_where_a_portal_gives_the_keys_the_desktop_has_the_last_word(house: House) -> None:
    house.asks_desktop = True
    window = house.build().open()
    assert "last word" in window.hotkeys._given.text()  # noqa: SLF001 - what the agent reads


# --- the first start --------------------------------------------------------------------------


def test_who_has_settings_is_not_asked_again(house: House) -> None:
    assert house.build().part.first is None


def test_a_beginner_says_the_shop_and_begins(beginner: House) -> None:
    first = beginner.first
    assert not first.start.isEnabled()
    beginner.qtbot.keyClicks(first.shop, "Mei's Boots")
    first.platform.show_value("taobao")
    beginner.qtbot.keyClicks(first.number, "07")

    first.start.click()

    (shop,) = read_shops(beginner.home.shops)[0]
    assert (shop.name, shop.platform, shop.currency) == ("Mei's Boots", "taobao", "CNY")
    assert (beginner.saved.shop, beginner.saved.agent_number) == (shop.id, "07")
    assert beginner.asked == ["reread", "picker"]
    assert beginner.part.first is None


def test_a_beginner_may_try_a_sample_shop(beginner: House) -> None:
    first = beginner.first
    beginner.qtbot.mouseClick(first.sample, LEFT)
    assert not first.shop.isEnabled()
    beginner.qtbot.keyClick(first, KEY.Key_Return)
    assert beginner.saved.shop == "larch-lake"
    assert not beginner.home.shops.exists()


def test_a_beginner_may_leave_it_for_later_and_is_not_asked_twice(beginner: House) -> None:
    beginner.qtbot.keyClick(beginner.first, KEY.Key_Escape)
    assert beginner.part.first is None
    assert beginner.home.settings.exists()
    assert beginner.asked == []


def test_the_hotkey_is_tried_at_once(beginner: House) -> None:
    assert OPEN in beginner.first.said.text()
    beginner.hotkeys.press(OPEN)
    assert "It works" in beginner.first.said.text()
    beginner.first.changed.emit("hotkey", "Ctrl+C")
    assert "nearly every program" in beginner.first.said.text()
    beginner.first.changed.emit("hotkey", "F12")
    assert "F12" in beginner.first.said.text()
    assert beginner.saved.hotkey == "F12"


def test_the_picker_waits_for_the_beginner(beginner: House) -> None:
    assert beginner.part.greets()
    beginner.first.close()
    assert not beginner.part.greets()


def test_another_language_keeps_what_was_typed(beginner: House) -> None:
    beginner.qtbot.keyClicks(beginner.first.shop, "Mei")
    beginner.first.changed.emit("language", "ko")
    assert beginner.first.shop.text() == "Mei"
    assert beginner.first.windowTitle() != "Welcome to Kuaihui"
    assert beginner.home.settings.exists()
    assert beginner.part.first, "changing the language does not end it"


def test_a_shop_that_cannot_be_written_is_told(beginner: House) -> None:
    beginner.home.shops.write_text("in the way")
    beginner.qtbot.keyClicks(beginner.first.shop, "Mei")
    beginner.first.start.click()
    assert beginner.part.first
    assert beginner.first.said.text()
    assert beginner.asked == []


def test_without_hotkeys_a_beginner_is_told_how_to_bind_one(house: House) -> None:
    house.hotkeys.outcomes = {OPEN: Outcome.UNSUPPORTED, NEXT: Outcome.UNSUPPORTED}
    house.home.settings.unlink()
    house.build()
    assert "kuaihui --toggle" in house.first.said.text()


# --- backups ----------------------------------------------------------------------------------


def test_a_backup_is_made_and_restored_after_a_question(house: House, tmp_path: Path) -> None:
    window = house.build().open()
    path = tmp_path / "b.zip"
    window.files.backup_asked.emit(str(path))
    assert zipfile.is_zipfile(path)
    assert "b.zip" in house.notice
    house.home.settings.write_text('format = 1\nlanguage = "en"\ntheme = "dark"\n', "utf-8")

    window.files.restore_asked.emit(str(path))
    assert house.part.asking
    assert "settings.toml" in house.part.asking.list.toPlainText()
    assert house.saved.theme == "dark", "nothing is done unasked"
    house.part.asking.accept()

    assert house.saved.theme == "system"
    assert house.asked == ["reread"]
    assert "history" in house.notice


def test_a_restore_may_be_left(house: House, tmp_path: Path) -> None:
    window = house.build().open()
    path = tmp_path / "b.zip"
    window.files.backup_asked.emit(str(path))
    window.files.restore_asked.emit(str(path))
    assert house.part.asking
    assert not house.button(house.part.asking, "Restore").isEnabled(), "all is the same"
    house.button(house.part.asking, "Cancel").click()
    assert house.asked == []


@pytest.mark.parametrize("signal", ["backup_asked", "restore_asked", "export_asked"])
def test_what_cannot_be_read_or_written_is_told(house: House, tmp_path: Path, signal: str) -> None:
    window = house.build().open()
    getattr(window.files, signal).emit(str(tmp_path / "none" / "x.zip"))
    assert "x.zip" in house.notice


def test_what_is_no_backup_is_told(house: House, tmp_path: Path) -> None:
    window = house.build().open()
    (tmp_path / "x.zip").write_text("no")
    window.files.restore_asked.emit(str(tmp_path / "x.zip"))
    assert "not a backup" in house.notice


def test_a_restore_that_fails_is_told(house: House, tmp_path: Path) -> None:
    window = house.build().open()
    path = tmp_path / "b.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("kuaihui-backup.toml", "format = 1")
        archive.writestr("settings.toml/x.toml", "")
    window.files.restore_asked.emit(str(path))
    assert house.part.asking
    house.part.asking.accept()
    assert "b.zip" in house.notice
    assert house.saved.language == "en"


def test_the_settings_are_exported_without_what_is_ones_own(house: House, tmp_path: Path) -> None:
    window = house.build().open()
    house.say("agent_name", "Mei")
    house.say("theme", "dark")
    path = tmp_path / "theirs.toml"
    window.files.export_asked.emit(str(path))
    assert read_settings(path)[0] == Settings(language="en", theme="dark")


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Back up…", "backup_asked"),
        ("Restore…", "restore_asked"),
        ("Export the settings…", "export_asked"),
    ],
)
def test_a_file_is_asked_for(house: House, tmp_path: Path, text: str, signal: str) -> None:
    files = house.build().open().files
    house.button(files, text).click()
    (dialog,) = files.findChildren(QFileDialog)
    with house.qtbot.waitSignal(getattr(files, signal)) as chosen:
        dialog.fileSelected.emit(str(tmp_path / "x"))
    assert chosen.args == [str(tmp_path / "x")]
    dialog.reject()
