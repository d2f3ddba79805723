"""Reminders in the running program: set, heard of, opened, counted, handed over."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLineEdit, QPushButton, QSystemTrayIcon

from desktop_app.core.reminders import Kind, Reminder
from desktop_app.nudging import Nudging
from desktop_app.reminding import Reminding
from desktop_app.ui.picker.form import Form
from desktop_app.ui.tray import Tray
from tests.test_program import BOOK, SETTINGS, SHOP, Office

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop_app.ui.reminders.card import ReminderCard
    from desktop_app.ui.reminders.remind_window import RemindWindow
    from desktop_app.ui.reminders.reminders_window import RemindersWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Desk(Office):
    """An office with its reminders at hand."""

    @property
    def nudging(self) -> Nudging:
        found = self.program.findChild(Nudging)
        assert isinstance(found, Nudging)
        return found

    @property
    def reminding(self) -> Reminding:
        found = self.program.findChild(Reminding)
        assert isinstance(found, Reminding)
        return found

    @property
    def card(self) -> ReminderCard:
        return self.reminding._card  # noqa: SLF001 - what the agent sees, made when it is asked for

    @property
    def heads(self) -> list[str]:
        return [one.head for one in self.card.cards] if self.card.isVisible() else []

    @property
    def asking(self) -> RemindWindow:
        return self.reminding._asking  # noqa: SLF001 - the same

    @property
    def list(self) -> RemindersWindow:
        return self.reminding._list  # noqa: SLF001 - the same

    def answer(self, name: str) -> None:
        buttons = [one for one in self.card.findChildren(QPushButton) if one.isVisible()]
        next(one for one in buttons if one.text() == name).click()

    def put(self, ident: str = "a", **kept: object) -> Reminder:
        soon = self.clock() + dt.timedelta(minutes=5)
        made = Reminder(ident, soon, shop="own", product="A12", buyer="小王", phrase="nudge-help")
        made = replace(made, **kept)  # type: ignore[arg-type] # names and types are Reminder's own
        self.nudging.put(made)
        return made

    def let_pass(self, **time: float) -> None:
        self.clock.pass_(**time)
        self.nudging.check()

    def ask_by_key(self, buyer: str = "") -> None:
        self.open()
        if buyer:
            self.window.answered.emit("buyer.name", buyer)
        self.press(KEY.Key_R, CTRL)
        self.qtbot.waitUntil(self.asking.isActiveWindow)


@pytest.fixture
def clean_application(qapp: QApplication) -> Iterator[None]:
    """The application as it was: programs dress it."""
    qapp.setQuitOnLastWindowClosed(False)
    qapp.clipboard().clear()
    yield
    qapp.setStyleSheet("")
    qapp.setFont(QFont())
    qapp.setPalette(QPalette())


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, clean_application: None) -> Iterator[Desk]:  # noqa: ARG001 - dresses it
    home = tmp_path / "home"
    (home / "phrases").mkdir(parents=True)
    (home / "shops").mkdir()
    (home / "settings.toml").write_text(SETTINGS + '[agent]\nname = "小美"\n', "utf-8")
    (home / "phrases" / "mine.toml").write_text(BOOK, "utf-8")
    (home / "shops" / "own.toml").write_text(SHOP.format(id="own", name="自家店"), "utf-8")
    made = Desk(qtbot, home)
    made.start()
    yield made
    made.stop()


def test_a_reminder_of_the_chat_is_set_by_keys(desk: Desk) -> None:
    desk.ask_by_key("小王")
    assert not desk.window.isVisible()
    desk.qtbot.keyClick(desk.asking.focusWidget(), KEY.Key_Return)
    (one,) = desk.nudging.reminders
    assert (one.buyer, one.shop, one.kind) == ("小王", "own", Kind.PAYMENT)
    assert one.due == desk.clock() + dt.timedelta(minutes=15)


def test_pinned_the_picker_stays_while_it_asks(desk: Desk) -> None:
    desk.open()
    desk.press(KEY.Key_P, CTRL)
    desk.press(KEY.Key_R, CTRL)
    assert desk.window.isVisible()
    assert desk.asking.isVisible()


def test_a_due_one_asks_in_the_corner_and_opens_the_chat_with_its_phrase(desk: Desk) -> None:
    desk.put()
    desk.let_pass(minutes=5)
    assert desk.heads == ["小王"]

    desk.answer("Open chat")

    assert desk.window.isVisible()
    assert desk.heads == []
    assert desk.chosen == "催付：需要帮忙吗"
    assert "小王" in desk.preview


def test_a_copied_nudge_is_counted_and_the_next_is_offered_not_set(desk: Desk) -> None:
    desk.put()
    desk.let_pass(minutes=5)
    desk.answer("Open chat")

    desk.press(KEY.Key_Return)

    (done,) = desk.nudging.reminders
    assert (done.nudges, done.done) == (1, desk.clock())
    assert desk.heads == ["小王: remind again today 13:05?"]
    desk.answer("Remind me")
    assert [one.nudges for one in desk.nudging.reminders] == [1, 1]
    assert desk.nudging.reminders[-1].phrase == "nudge-second"


def test_the_next_one_can_be_declined_or_set_for_another_time(desk: Desk) -> None:
    for ident, name, asks in (("a", "No", False), ("b", "Another time", True)):
        desk.put(ident, buyer=ident)
        desk.let_pass(minutes=5)
        desk.answer("Open chat")
        desk.press(KEY.Key_Return)
        desk.answer(name)
        assert desk.asking.isVisible() is asks
    assert all(one.done for one in desk.nudging.reminders)


def test_after_the_third_nudge_nothing_is_offered(desk: Desk) -> None:
    desk.put(nudges=2)
    desk.let_pass(minutes=5)
    desk.answer("Open chat")
    desk.press(KEY.Key_Return)
    assert [one.nudges for one in desk.nudging.reminders] == [3]
    assert desk.heads == []


def test_one_that_is_set_already_leaves_no_room_for_a_fourth(desk: Desk) -> None:
    desk.put(nudges=1)
    desk.put("b", due=desk.clock() + dt.timedelta(hours=9))
    desk.let_pass(minutes=5)
    desk.answer("Open chat")
    desk.press(KEY.Key_Return)
    assert desk.heads == []


def test_any_other_phrase_leaves_the_reminder_as_it_is(desk: Desk) -> None:
    desk.put()
    desk.let_pass(minutes=5)
    desk.answer("Open chat")
    desk.copy("zzp")
    assert [one.done for one in desk.nudging.reminders] == [None]


def test_where_the_order_has_closed_a_phrase_that_is_true_is_chosen(desk: Desk) -> None:
    answers = {"order.placed_at": "2026-11-20 09:00"}
    desk.put(phrase="nudge-last", answers=answers)
    desk.let_pass(minutes=5)
    desk.answer("Open chat")
    assert desk.chosen == "订单已关闭，帮忙重拍"
    assert desk.toast == "订单关闭时间 has passed Instead: 订单已关闭，帮忙重拍"


def test_a_phrase_that_is_gone_opens_the_chat_all_the_same(desk: Desk) -> None:
    desk.put(phrase="gone")
    desk.let_pass(minutes=5)
    desk.answer("Open chat")
    assert desk.window.isVisible()
    assert "小王" in " ".join(desk.chips)


def test_later_is_a_quarter_of_an_hour_and_done_is_done(desk: Desk) -> None:
    desk.put()
    desk.let_pass(minutes=5)
    desk.answer("In 15 min")
    assert desk.nudging.reminders[0].due == desk.clock() + dt.timedelta(minutes=15)
    desk.let_pass(minutes=15)
    desk.answer("Done")
    assert desk.nudging.reminders[0].done == desk.clock()
    assert desk.nudging.reminders[0].nudges == 0


def test_later_asks_for_a_time_where_there_is_none(desk: Desk) -> None:
    desk.put(closes=desk.clock() + dt.timedelta(minutes=6))
    desk.let_pass(minutes=5)
    desk.answer("In 15 min")
    assert desk.asking.isVisible()


def test_what_was_missed_is_told_once_and_together_at_the_next_start(desk: Desk) -> None:
    desk.put("a")
    desk.put("b", buyer="小李")
    desk.stop()
    desk.clock.pass_(hours=2)

    desk.start()

    assert desk.heads == ["2 reminders came due meanwhile"]
    desk.answer("Show")
    assert desk.list.isVisible()
    assert desk.heads == []


def test_a_single_one_that_was_missed_can_be_opened(desk: Desk) -> None:
    desk.put("a")
    desk.stop()
    desk.clock.pass_(hours=2)
    desk.start()
    assert desk.heads == ["小王"]
    desk.loader.reload()
    desk.answer("Open chat")
    assert desk.window.isVisible()


def test_opening_the_picker_looks_at_the_clock(desk: Desk) -> None:
    desk.put()
    desk.clock.pass_(minutes=6)
    desk.open()
    assert desk.heads == ["小王"]


def test_the_list_opens_by_key_and_does_what_is_asked(desk: Desk) -> None:
    made = desk.put()
    desk.open()
    desk.press(KEY.Key_R, CTRL | SHIFT)
    assert desk.list.isVisible()
    desk.list.answered.emit("remove", made)
    assert desk.nudging.reminders == ()
    assert desk.list.chosen is None


def test_the_handover_note_is_copied_from_the_list(desk: Desk) -> None:
    desk.put(note="想要 42 码", kind=Kind.CALL)
    desk.window.command_asked.emit("reminders")
    desk.list.handover_asked.emit()
    assert "【交接】12月1日 10:00 小美" in desk.copied
    assert "1. 小王（淘宝 / 天猫 · 自家店）：答应回复，A12 徒步鞋；需求：想要 42 码" in desk.copied


def test_a_note_that_lacks_something_asks_for_it(desk: Desk) -> None:
    own = 'format = 1\n[[phrase]]\nid = "internal-handover"\ntitle = "Own"\nbody = """\n'
    text = own + '{{ handover.count }} → {{ ask.colleague }}\n"""\n'
    desk.change_files(lambda: (desk.home / "phrases" / "own.toml").write_text(text, "utf-8"))
    desk.window.command_asked.emit("handover")
    assert desk.window.isVisible()
    assert desk.chosen == "Own"
    assert desk.part(Form).isVisible()


def test_the_note_closes_the_picker_unless_it_is_pinned(desk: Desk) -> None:
    desk.open()
    desk.search("/handover")
    desk.press(KEY.Key_Return)
    assert not desk.window.isVisible()
    assert "手上的提醒都跟完了" in desk.copied
    desk.open()
    desk.press(KEY.Key_P, CTRL)
    desk.search("/handover")
    desk.press(KEY.Key_Return)
    assert desk.window.isVisible()


def test_what_cannot_be_saved_is_said(desk: Desk) -> None:
    desk.nudging.failed.emit("No space left on device")
    assert desk.toast == "The reminders could not be saved: No space left on device"


def test_another_language_keeps_what_waits_in_the_corner(desk: Desk) -> None:
    desk.put()
    desk.let_pass(minutes=5)
    text = (desk.home / "settings.toml").read_text("utf-8")
    (desk.home / "settings.toml").write_text(text.replace('"en"', '"zh-CN"'), "utf-8")
    desk.open()
    assert desk.heads == ["小王"]
    assert desk.asking.windowTitle() == "提醒我"

    (desk.home / "settings.toml").write_text(text, "utf-8")
    desk.press(KEY.Key_Escape)
    desk.open()
    assert desk.asking.windowTitle() == "Remind me"


def test_the_kind_follows_from_the_chosen_phrase(desk: Desk) -> None:
    desk.open()
    desk.search("qh2")
    desk.press(KEY.Key_R, CTRL)
    fields = desk.asking.findChildren(QLineEdit)
    desk.qtbot.keyClicks(fields[0], "Wang")
    desk.asking._on_kept()  # noqa: SLF001 - as Enter does
    assert [one.kind for one in desk.nudging.reminders] == [Kind.RESTOCK]


def test_a_tray_tells_and_its_message_opens_the_chat(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[tuple[str, str]] = []

    def say(_: Tray, head: str, text: str) -> bool:
        said.append((head, text))
        return True

    monkeypatch.setattr(Tray, "say", say)
    (tray,) = (one for one in desk.program.children() if isinstance(one, Tray))
    desk.put()
    desk.let_pass(minutes=5)
    assert said == [("小王", "Payment nudge 1/3 · A12")]
    assert desk.heads == []
    tray.message_taken.emit()
    assert desk.window.isVisible()
    desk.nudging.remove("a")
    tray.message_taken.emit()
    assert desk.list.isVisible()


def test_a_tray_that_is_shown_takes_a_message(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    (tray,) = (one for one in desk.program.children() if isinstance(one, Tray))
    assert tray.say("head", "text") is False
    monkeypatch.setattr(QSystemTrayIcon, "isVisible", lambda _: True)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    assert tray.say("head", "text") is True


def test_the_parts_belong_to_the_program(desk: Desk) -> None:
    assert desk.program.findChild(Reminding)
