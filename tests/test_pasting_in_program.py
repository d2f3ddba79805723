"""Pasting from the running program: keys, clicks beside the chat, and what stops a paste."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from desktop_app.core.pasting import Stroke
from desktop_app.pasting import Pasting
from desktop_app.platforms.protocols import ForeignWindow
from desktop_app.ui.picker.results import Results
from tests.fakes import FakePaster
from tests.test_program import CTRL, KEY, NEXT, SETTINGS, Office, clean_application, home, office

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["clean_application", "home", "office"]

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("clean_application"),
]

CHAT = ForeignWindow(7_000_001, "小林", "Chat", (100, 100, 500, 500))
OTHER = ForeignWindow(7_000_002, "阿泽", "Chat", (700, 100, 500, 500))


class Chatting:
    """An office with a chat whose program takes what is pasted."""

    def __init__(self, office: Office, settings: str = "") -> None:
        self.office = office
        path = office.home / "settings.toml"
        path.write_text(f'{SETTINGS}shop = "own"\n{settings}', "utf-8")
        self.taken: list[str] = []
        self.paster = FakePaster(office.windows, self.take)
        office.paster = self.paster
        office.start()
        office.windows.front = CHAT

    def take(self) -> None:
        self.taken.append(self.office.copied)

    def open(self, code: str) -> None:
        self.office.open()
        self.office.search(code)

    def finish(self) -> str:
        pasting = self.office.program.findChild(Pasting)
        assert isinstance(pasting, Pasting)
        self.office.qtbot.waitUntil(lambda: not pasting.busy)
        return self.office.toast

    def look_on(self) -> None:
        """The chat gets the keyboard while the pinned picker stays."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
        assert self.looks_on

    @property
    def looks_on(self) -> bool:
        """Whether the picker leaves the keyboard to others."""
        handle = self.office.window.windowHandle()
        assert handle is not None
        return bool(handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus)

    def enter(self) -> None:
        """The mouse comes."""
        spot = QPointF(5, 5)
        QApplication.sendEvent(self.office.window, QEnterEvent(spot, spot, spot))

    def tap(self, *, times: int = 1) -> None:
        """Click on the first row."""
        results = self.office.part(Results)
        place = results.visualRect(results.model().index(0, 0)).center()
        button = Qt.MouseButton.LeftButton
        for number in range(times):
            click = self.office.qtbot.mouseDClick if number else self.office.qtbot.mouseClick
            click(results.viewport(), button, pos=place)


def test_ctrl_enter_pastes_and_closes(office: Office) -> None:
    chatting = Chatting(office)
    chatting.open("zzp")

    office.press(KEY.Key_Return, CTRL)

    assert chatting.finish().startswith("Pasted")
    assert chatting.taken == ["亲，自家店 🌹"]
    assert not office.window.isVisible()
    assert chatting.paster.strokes == [(CHAT.handle, Stroke.CTRL_V)]


@pytest.mark.parametrize(
    ("on_enter", "said", "strokes"),
    [
        ("copy", "Copied", []),
        ("paste", "Pasted", [Stroke.CTRL_V]),
        ("send", "Sent", [Stroke.CTRL_V, Stroke.RETURN]),
    ],
)
def test_enter_does_what_the_agent_has_chosen(
    office: Office, on_enter: str, said: str, strokes: list[Stroke]
) -> None:
    chatting = Chatting(office, f'[sending]\non_enter = "{on_enter}"\n')
    chatting.open("zzp")

    office.press(KEY.Key_Return)

    assert chatting.finish().startswith(said)
    assert [stroke for _, stroke in chatting.paster.strokes] == strokes
    assert office.copied == "亲，自家店 🌹"


def test_messages_go_in_a_row_only_on_platforms_that_were_named(office: Office) -> None:
    chatting = Chatting(office, '[sending]\nenter_between = ["taobao"]\n')
    chatting.open("zzt")

    office.press(KEY.Key_Return, CTRL)

    assert chatting.finish().startswith("Pasted 3/3")
    assert chatting.taken == ["一", "二 😊", "三"]


def test_elsewhere_the_next_key_pastes_the_next_one(office: Office) -> None:
    chatting = Chatting(office, '[sending]\nenter_between = ["wechat"]\n')
    chatting.open("zzt")
    office.press(KEY.Key_Return, CTRL)
    chatting.finish()
    assert chatting.taken == ["一"]

    office.hotkeys.press(NEXT)

    assert chatting.finish().startswith("Pasted 2/3")
    assert chatting.taken == ["一", "二 😊"]


@pytest.mark.parametrize("code", ["zza", "zzd"])
def test_blanks_and_refusals_stop_a_paste(office: Office, code: str) -> None:
    chatting = Chatting(office)
    chatting.open(code)

    office.press(KEY.Key_Return, CTRL)

    assert not chatting.paster.strokes
    assert not office.events("copied")


def test_ctrl_enter_in_the_form_pastes_what_was_filled_in(office: Office) -> None:
    chatting = Chatting(office)
    chatting.open("zza")
    office.press(KEY.Key_Return, CTRL)
    office.type("12345")

    office.press(KEY.Key_Return, CTRL)

    chatting.finish()
    assert chatting.taken == ["单号12345"]


def test_without_a_window_that_had_the_keyboard_it_is_copied(office: Office) -> None:
    chatting = Chatting(office)
    office.windows.front = None
    chatting.open("zzp")

    office.press(KEY.Key_Return, CTRL)

    assert chatting.finish() == "Copied only It is not known which window is the chat"
    assert office.copied == "亲，自家店 🌹"
    assert not office.window.isVisible()


# --- pinned beside the chat -----------------------------------------------------------------------

PINNED = "[window]\npinned = true\n"


def test_a_click_beside_the_chat_pastes_once(office: Office) -> None:
    chatting = Chatting(office, PINNED)
    chatting.open("zzp")
    chatting.look_on()

    chatting.tap(times=2)

    assert chatting.finish().startswith("Pasted")
    assert chatting.taken == ["亲，自家店 🌹"]
    assert office.window.isVisible()


def test_a_click_that_turns_the_list_to_another_buyer_pastes_nothing(office: Office) -> None:
    chatting = Chatting(office, PINNED)
    chatting.open("zzp")
    office.press(KEY.Key_Return)
    chatting.look_on()
    office.windows.front = OTHER

    chatting.enter()
    chatting.tap()
    assert not chatting.taken

    office.clock.pass_(seconds=1)
    chatting.tap()
    chatting.finish()
    assert [handle for handle, _ in chatting.paster.strokes] == [OTHER.handle]


def test_a_click_on_a_phrase_with_blanks_asks_for_them(office: Office) -> None:
    chatting = Chatting(office, PINNED)
    chatting.open("zza")
    chatting.look_on()

    chatting.tap()

    assert office.window.asks
    assert not chatting.looks_on


def test_a_click_into_the_search_field_takes_the_keyboard(office: Office) -> None:
    chatting = Chatting(office, PINNED)
    chatting.open("zzp")
    chatting.look_on()

    office.qtbot.mouseClick(office.field, Qt.MouseButton.LeftButton)

    assert not chatting.looks_on
    assert office.windows.given[-1][0] == int(office.window.winId())


def test_a_focus_that_came_from_nowhere_is_no_chat(office: Office) -> None:
    chatting = Chatting(office, PINNED)
    chatting.open("zzp")
    chatting.look_on()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)

    office.press(KEY.Key_Return, CTRL)

    assert chatting.finish() == "Copied only It is not known which window is the chat"


# --- where it opens -------------------------------------------------------------------------------


def test_where_it_was_is_remembered(office: Office, home: Path) -> None:
    Chatting(office, '[window]\nplace = "last"\n')
    office.open()
    office.window.setGeometry(40, 60, 600, 500)

    office.program.hide()

    assert "left = 40" in (home / "settings.toml").read_text("utf-8")
    office.open()
    assert (office.window.x(), office.window.y()) == (40, 60)
