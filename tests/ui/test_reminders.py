"""The windows of reminders: setting one, the list, and the card in the corner."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView, QToolButton

from desktop_app.core.due_times import Quiet, Times
from desktop_app.core.reminders import Day, Kind, Reminder, day
from desktop_app.ui.reminders.card import Card, ReminderCard
from desktop_app.ui.reminders.remind_window import RemindWindow
from desktop_app.ui.reminders.reminders_window import Reminders, RemindersWindow
from desktop_app.ui.reminders.words import choice_name, kind_name, moment_text, what_text
from desktop_app.ui.theme import LIGHT
from tests.fakes import at

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from desktop_app.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KEY, CTRL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NOW = at("2026-12-01 10:00").replace(tzinfo=ZoneInfo("Asia/Shanghai"))
TIMES = Times(NOW, Quiet(), NOW + dt.timedelta(hours=20))
NEW = Reminder("n", NOW, shop="fawn", product="A12", buyer="小王", closes=TIMES.closes)


class Asking:
    """An open window that asks for a reminder."""

    def __init__(
        self, qtbot: QtBot, new: Reminder = NEW, others: tuple[Reminder, ...] = (), hours: int = 0
    ) -> None:
        self.qtbot, self.window = qtbot, RemindWindow()
        qtbot.addWidget(self.window)
        self.kept: list[Reminder] = []
        self.window.kept.connect(self.kept.append)
        self.window.ask(new, others, replace(TIMES, closes=new.closes), hours)
        qtbot.waitUntil(self.window.isActiveWindow)

    def field(self, name: str) -> QLineEdit:
        lines = self.window.findChildren(QLineEdit)
        return next(one for one in lines if one.accessibleName() == name)

    def button(self, name: str) -> QPushButton:
        buttons = self.window.findChildren(QPushButton)
        return next(one for one in buttons if one.text() == name)

    @property
    def chips(self) -> list[str]:
        chips = self.window.findChildren(QToolButton)
        return [one.text() for one in chips if one.isVisible() and not one.isCheckable()]

    def chip(self, name: str) -> QToolButton:
        chips = self.window.findChildren(QToolButton)
        return next(one for one in chips if one.text() == name and one.isVisible())

    def type(self, name: str, text: str) -> None:
        self.field(name).clear()
        self.qtbot.keyClicks(self.field(name), text)

    @property
    def said(self) -> str:
        labels = [one for one in self.window.findChildren(QLabel) if one.wordWrap()]
        return labels[0].text()


@pytest.mark.usefixtures("theme")
def test_it_begins_with_the_usual_time_and_enter_keeps_it(qtbot: QtBot) -> None:
    asking = Asking(qtbot)
    assert asking.field("When").hasFocus()
    assert asking.field("When").selectedText() == "10:15"
    assert asking.said.startswith("Reminds you today 10:15 · the order closes tomorrow 06:00")

    qtbot.keyClick(asking.field("When"), KEY.Key_Return)

    (kept,) = asking.kept
    assert (kept.due, kept.phrase) == (NOW + dt.timedelta(minutes=15), "nudge-help")
    assert not asking.window.isVisible()


def test_esc_keeps_nothing(qtbot: QtBot) -> None:
    asking = Asking(qtbot)
    qtbot.keyClick(asking.field("When"), KEY.Key_Escape)
    assert asking.kept == []
    assert not asking.window.isVisible()


def test_what_is_typed_is_understood_live_and_a_refusal_says_why(qtbot: QtBot) -> None:
    asking = Asking(qtbot)
    asking.type("When", "2 h")
    assert asking.said.startswith("Reminds you today 12:00")
    asking.type("When", "soon")
    assert asking.said.startswith("⚠ This is no time")
    assert not asking.button("Remind me").isEnabled()
    asking.window._on_kept()  # noqa: SLF001 - what a second Enter would do
    assert asking.kept == []
    asking.type("When", "23:30")
    assert "moved out of the quiet hours" in asking.said
    asking.field("When").clear()
    assert asking.said == ""


def test_a_buyer_without_a_name_is_asked_first(qtbot: QtBot) -> None:
    asking = Asking(qtbot, replace(NEW, buyer=""))
    assert asking.field("Buyer").hasFocus()
    assert asking.said.startswith("⚠ Say which buyer")
    asking.type("Buyer", "Lee")
    asking.type("Note", "size 42")
    asking.button("Remind me").click()
    assert [(one.buyer, one.note) for one in asking.kept] == [("Lee", "size 42")]


def test_a_chip_puts_its_time_and_another_kind_has_other_times(qtbot: QtBot) -> None:
    asking = Asking(qtbot)
    assert asking.chips == ["in 15 min", "in 1 hour", "in 3 hours", "before it closes"]
    asking.chip("in 3 hours").click()
    assert asking.field("When").text() == "13:00"

    asking.chip("Promised answer").click()
    assert asking.chips == ["in 15 min", "in 1 hour", "in 3 hours", "tomorrow"]
    assert asking.field("When").text() == "2026-12-02 10:00"
    qtbot.keyClick(asking.field("When"), KEY.Key_Return)
    assert [(one.kind, one.phrase) for one in asking.kept] == [(Kind.CALL, "follow-up-call")]


def test_a_fourth_nudge_is_refused_with_the_reason(qtbot: QtBot) -> None:
    had = replace(NEW, id="old", nudges=3, done=NOW)
    asking = Asking(qtbot, others=(had,))
    assert asking.field("When").text() == ""
    asking.type("When", "15:00")
    assert asking.said == "⚠ An order gets 3 nudges at most, and this one has them"


def test_the_second_nudge_counts_the_first(qtbot: QtBot) -> None:
    asking = Asking(qtbot, others=(replace(NEW, id="old", nudges=1, done=NOW),))
    qtbot.keyClick(asking.field("When"), KEY.Key_Return)
    assert [(one.nudges, one.phrase) for one in asking.kept] == [(1, "nudge-second")]


def test_when_the_order_was_placed_says_when_it_closes(qtbot: QtBot) -> None:
    asking = Asking(qtbot, replace(NEW, closes=None), hours=24)
    assert asking.chips[-1] == "tomorrow"
    asking.type("Order placed", "9:30")
    assert asking.chips[-1] == "before it closes"
    assert asking.said.endswith("the order closes tomorrow 09:30")
    qtbot.keyClick(asking.field("When"), KEY.Key_Return)
    (kept,) = asking.kept
    assert kept.answers == {"order.placed_at": "2026-12-01 09:30:00"}
    assert kept.closes == NOW + dt.timedelta(hours=23, minutes=30)


def test_before_it_has_asked_nothing_is_wanted(qtbot: QtBot) -> None:
    window = RemindWindow()
    qtbot.addWidget(window)
    window._show_kind(Kind.CALL)  # noqa: SLF001 - a click before anything was asked
    window._suggest()  # noqa: SLF001 - the same
    window._put(NOW)  # noqa: SLF001 - the same
    window._show_chips()  # noqa: SLF001 - the same
    window._on_placed("9:30")  # noqa: SLF001 - the same
    assert all(field.text() == "" for field in window.findChildren(QLineEdit))


def test_every_part_has_a_name(qtbot: QtBot) -> None:
    asking = Asking(qtbot)
    for kind in (QLineEdit, QPushButton, QToolButton):
        parts: list[QWidget] = asking.window.findChildren(kind)
        assert all(one.accessibleName() for one in parts)


# --- the list ---------------------------------------------------------------------------------

OVERDUE = replace(NEW, id="o", due=NOW - dt.timedelta(hours=1), nudges=1, note="42")
AHEAD = replace(NEW, id="a", due=NOW + dt.timedelta(days=1), kind=Kind.CALL, buyer="小李")
DONE = replace(NEW, id="d", done=NOW - dt.timedelta(hours=2), nudges=2)
DAY = day((OVERDUE, AHEAD, DONE), NOW)


class Listing:
    """An open list and what it said."""

    def __init__(self, qtbot: QtBot, theme: Theme = LIGHT, shown: Day = DAY) -> None:
        self.window = RemindersWindow(theme)
        qtbot.addWidget(self.window)
        self.answers: list[tuple[str, str]] = []
        self.handed: list[None] = []
        self.window.answered.connect(lambda key, one: self.answers.append((key, one.id)))
        self.window.handover_asked.connect(lambda: self.handed.append(None))
        self.window.show_day(shown, NOW)
        self.window.present()
        qtbot.waitUntil(self.window.isActiveWindow)
        (self.table,) = self.window.findChildren(QTableView)

    def row(self, number: int) -> list[str]:
        model = self.table.model()
        return [str(model.index(number, n).data()) for n in range(model.columnCount())]


def test_the_list_has_what_waits_what_is_ahead_and_what_was_done(
    qtbot: QtBot, theme: Theme
) -> None:
    listing = Listing(qtbot, theme)
    assert listing.table.hasFocus()
    assert listing.row(0) == ["overdue", "today 09:00", "小王", "Payment nudge 2/3 · A12", "42"]
    assert listing.row(1) == ["ahead", "tomorrow 10:00", "小李", "Promised answer · A12", ""]
    assert listing.row(2) == ["done", "today 08:00", "小王", "Payment nudge 2/3 · A12", ""]
    model = listing.table.model()
    colours = [model.index(n, 0).data(Qt.ItemDataRole.ForegroundRole).name() for n in range(3)]
    assert colours == [theme.warning, theme.text, theme.dim]
    said = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "ahead, tomorrow 10:00, 小李, Promised answer · A12"


@pytest.mark.parametrize(
    ("key", "modifiers", "answer"),
    [
        (KEY.Key_Return, Qt.KeyboardModifier.NoModifier, "open"),
        (KEY.Key_D, CTRL, "done"),
        (KEY.Key_S, CTRL, "later"),
        (KEY.Key_Delete, Qt.KeyboardModifier.NoModifier, "remove"),
    ],
)
def test_each_answer_has_a_key(
    qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier, answer: str
) -> None:
    listing = Listing(qtbot)
    qtbot.keyClick(listing.table, KEY.Key_Down)
    qtbot.keyClick(listing.table, key, modifiers)
    qtbot.waitUntil(lambda: listing.answers == [(answer, "a")])  # Qt shows the button pressed first


def test_the_handover_note_has_a_key(qtbot: QtBot) -> None:
    listing = Listing(qtbot)
    qtbot.keyClick(listing.table, KEY.Key_H, CTRL)
    qtbot.waitUntil(lambda: listing.handed == [None])


def test_the_chosen_one_stays_chosen_and_an_empty_list_says_so(qtbot: QtBot) -> None:
    listing = Listing(qtbot)
    qtbot.keyClick(listing.table, KEY.Key_Down)
    listing.window.show_day(day((AHEAD,), NOW), NOW)
    assert listing.window.chosen == AHEAD
    listing.window.show_day(day((), NOW), NOW)
    assert listing.window.chosen is None
    listing.window._answer("open")  # noqa: SLF001 - a double click beside the rows
    assert listing.answers == []
    shown = [one.text() for one in listing.window.findChildren(QLabel) if one.isVisible()]
    assert "Nothing is pending." in shown


def test_a_double_click_opens(qtbot: QtBot) -> None:
    listing = Listing(qtbot)
    listing.table.doubleClicked.emit(listing.table.currentIndex())
    assert listing.answers == [("open", "o")]


def test_the_table_keeps_the_rules_of_models(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    listing = Listing(qtbot)
    model = listing.table.model()
    qtmodeltester.check(model)
    assert isinstance(model, Reminders)
    assert model.data(QModelIndex()) is None
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None


# --- the card ---------------------------------------------------------------------------------

ANSWERS = (("open", "Open chat"), ("later", "Later"))


def test_a_card_stays_until_it_is_answered_and_takes_no_focus(qtbot: QtBot, theme: Theme) -> None:
    assert theme
    before = QLineEdit()
    qtbot.addWidget(before)
    before.show()
    before.activateWindow()
    qtbot.waitUntil(before.isActiveWindow)
    card = ReminderCard()
    qtbot.addWidget(card)
    heard: list[tuple[str, str]] = []
    card.answered.connect(lambda key, one: heard.append((key, one.id)))
    screen = QApplication.primaryScreen()

    card.ask(Card("小王", "x" * 99, ANSWERS, OVERDUE), screen)
    card.ask(Card("小李", "", ANSWERS, AHEAD), screen)

    assert before.isActiveWindow()
    assert card.accessibleName().startswith("小王 xxx")
    assert screen.availableGeometry().contains(card.geometry())
    labels = [one.text() for one in card.findChildren(QLabel) if one.isVisible()]
    assert labels[1] == "x" * 60 + "…"
    assert "1 more" in labels
    buttons = [one for one in card.findChildren(QPushButton) if one.isVisible()]
    assert [one.accessibleName() for one in buttons] == ["Open chat: 小王", "Later: 小王"]
    buttons[0].click()
    assert heard == [("open", "o")]
    assert card.accessibleName() == "小李"
    card.drop("nobody")
    assert card.isVisible()
    card.drop("a")
    assert not card.isVisible()


def test_a_card_about_the_same_reminder_takes_the_place(qtbot: QtBot) -> None:
    card = ReminderCard()
    qtbot.addWidget(card)
    for head in ("first", "second"):
        card.ask(Card(head, "", ANSWERS, OVERDUE), QApplication.primaryScreen())
    assert [one.head for one in card.cards] == ["second"]


# --- words ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (-2, "2026-11-29 10:00"),
        (-1, "yesterday 10:00"),
        (0, "today 10:00"),
        (1, "tomorrow 10:00"),
        (2, "2026-12-03 10:00"),
    ],
)
def test_a_moment_is_said_as_people_do(days: int, text: str) -> None:
    assert moment_text(NOW + dt.timedelta(days=days), NOW.astimezone(dt.UTC)) == text


def test_every_kind_and_time_has_a_name() -> None:
    assert len({kind_name(kind) for kind in Kind}) == len(Kind)
    keys = ("soon", "hour", "later", "tomorrow", "closing")
    assert len({choice_name(key) for key in keys}) == len(keys)
    assert what_text(replace(NEW, kind=Kind.OTHER, product="")) == "Something else"
