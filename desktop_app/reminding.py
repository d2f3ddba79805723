"""Reminders in front of the agent: setting them, hearing of them, handing them over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from desktop_app.core.due_times import SOON, Times, planned, usual_due
from desktop_app.core.problems import Refusal
from desktop_app.core.reminders import (
    MOST,
    Kind,
    answers_to,
    day,
    due,
    finished,
    is_nudge,
    nudged,
    reminder_of,
    usual_phrase,
)
from desktop_app.ui.reminders.words import moment_text, what_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtGui import QScreen

    from desktop_app.core.chats import Chat
    from desktop_app.core.due_times import Quiet
    from desktop_app.core.phrases import Phrase
    from desktop_app.core.picker import Picker
    from desktop_app.core.reminders import Reminder
    from desktop_app.nudging import Nudging
    from desktop_app.ui.reminders.card import ReminderCard
    from desktop_app.ui.reminders.remind_window import RemindWindow
    from desktop_app.ui.reminders.reminders_window import RemindersWindow
    from desktop_app.ui.theme import Theme
    from desktop_app.ui.tray import Tray


@dataclass(frozen=True)
class Surroundings:
    """What reminders look at: the picker's state, the clock, the settings and the screen."""

    picker: Callable[[], Picker]
    clock: Callable[[], dt.datetime]
    quiet: Callable[[], Quiet]
    screen: Callable[[], QScreen]
    theme: Callable[[], Theme]


class Reminding(QObject):
    """Connects the reminders with their windows and the tray.

    Signals:
        open_asked: The chat of a ``Reminder`` is wanted, with its phrase.
        handover_asked: The note for the next shift is wanted.
    """

    open_asked = Signal(object)
    handover_asked = Signal()

    def __init__(
        self, nudging: Nudging, around: Surroundings, tray: Tray, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._nudging, self._around, self._tray = nudging, around, tray
        self._begun = False
        self._announced: Reminder | None = None
        nudging.due.connect(self._on_due)
        nudging.missed.connect(self._on_missed)
        nudging.changed.connect(self._show_day)
        tray.message_taken.connect(self._on_message_taken)

    @cached_property
    def _asking(self) -> RemindWindow:
        from desktop_app.ui.reminders.remind_window import RemindWindow  # noqa: PLC0415 - a start is quicker without it

        window = RemindWindow()
        window.kept.connect(self._nudging.put)
        return window

    @cached_property
    def _list(self) -> RemindersWindow:
        from desktop_app.ui.reminders.reminders_window import RemindersWindow  # noqa: PLC0415 - the same

        window = RemindersWindow(self._around.theme())
        window.answered.connect(self._on_answered)
        window.handover_asked.connect(self.handover_asked)
        return window

    @cached_property
    def _card(self) -> ReminderCard:
        from desktop_app.ui.reminders.card import ReminderCard  # noqa: PLC0415 - the same

        card = ReminderCard()
        card.answered.connect(self._on_answered)
        return card

    def rebuild(self) -> None:
        """Another language or theme: the windows are made anew; what waited on the card waits."""
        made = [vars(self).pop(name, None) for name in ("_asking", "_list", "_card")]
        card = made[-1]
        for one in card.cards if card else ():
            self._card.ask(one, self._around.screen())
        for window in filter(None, made):
            window.hide()
            window.deleteLater()

    def begin(self) -> None:
        """The files are read: from now on reminders are heard of."""
        if not self._begun:
            self._begun = True
            self._nudging.begin()

    # What the agent asks for

    def remind(self) -> None:
        """Ask when to remind of the buyer whose chat is held."""
        picker = self._around.picker()
        scene = replace(picker.scene, now=self._around.clock())
        times = Times(scene.now.astimezone(scene.zone), self._around.quiet())
        new = reminder_of(self._nudging.new_id(), scene, _kind(picker), times.now)
        self._ask(new)

    def _ask(self, reminder: Reminder) -> None:
        hours = self._unpaid_hours(reminder.shop)
        self._asking.ask(reminder, self._nudging.reminders, self._times(reminder), hours)

    def _unpaid_hours(self, shop: str) -> int:
        """After how many hours an unpaid order closes there; 0: not known."""
        picker = self._around.picker()
        platforms = (one.platform for one in picker.shops if one.id == shop)
        platform = picker.platforms.get(next(platforms, ""))
        return platform.unpaid_hours if platform else 0

    def show_list(self) -> None:
        """Show all reminders."""
        window = self._list
        self._show_day()
        window.present()

    def _show_day(self) -> None:
        if "_list" not in vars(self):
            return
        now = self._around.clock()
        self._list.show_day(day(self._nudging.reminders, now), now)

    def copied(self, phrase: Phrase, chat: Chat) -> None:
        """A phrase was copied: one that nudges is what the buyer's reminder waited for."""
        for one in answers_to(self._nudging.reminders, chat)[:1]:
            if is_nudge(phrase, one):
                done = nudged(one, self._around.clock())
                self._drop(one.id)
                self._nudging.put(done)
                self._offer_next(done)

    def _offer_next(self, done: Reminder) -> None:
        """Offer the next nudge of the usual times; it is not set by itself."""
        times = self._times(done)
        moment = usual_due(done.nudges, times)
        if isinstance(moment, Refusal):
            return
        phrase = usual_phrase(done.kind, done.nudges)
        new = replace(done, id=self._nudging.new_id(), due=moment, done=None, phrase=phrase)
        if isinstance(planned(new, self._nudging.reminders, times), Refusal):
            return
        said = moment_text(moment, times.now)
        head = self.tr("{buyer}: remind again {time}?").format(buyer=new.who, time=said)
        sent = self.tr("nudged {count} of {most}").format(count=new.nudges, most=MOST)
        answers = (
            ("set", self.tr("Remind me")),
            ("change", self.tr("Another time")),
            ("no", self.tr("No")),
        )
        self._ask_on_card(head, sent, answers, new)

    # What is due

    def _on_due(self, reminder: Reminder) -> None:
        self._announce(reminder, what_text(reminder), 1)

    def _on_missed(self, missed: tuple[Reminder, ...]) -> None:
        """What came while the program was off, all in one."""
        first = missed[0]
        names = ", ".join(one.who for one in missed)
        text = what_text(first) if len(missed) == 1 else names
        self._announce(first, text, len(missed))

    def _announce(self, reminder: Reminder, text: str, count: int) -> None:
        head = reminder.who
        if count > 1:
            head = self.tr("%n reminders came due meanwhile", "", count)
        detail = " · ".join(filter(None, (text, reminder.note if count == 1 else "")))
        self._announced = reminder if count == 1 else None
        if self._tray.say(head, detail):
            return
        answers: tuple[tuple[str, str], ...] = (
            ("open", self.tr("Open chat")),
            ("later", self.tr("In 15 min")),
            ("done", self.tr("Done")),
        )
        if count > 1:
            answers = (("list", self.tr("Show")), ("close", self.tr("Close")))
        self._ask_on_card(head, detail, answers, reminder)

    def _ask_on_card(
        self, head: str, detail: str, answers: tuple[tuple[str, str], ...], reminder: Reminder
    ) -> None:
        from desktop_app.ui.reminders.card import Card  # noqa: PLC0415 - the same

        self._card.ask(Card(head, detail, answers, reminder), self._around.screen())

    def _drop(self, reminder: str) -> None:
        """Take away what the card asks of a reminder, if it does."""
        if "_card" in vars(self):
            self._card.drop(reminder)

    def _on_message_taken(self) -> None:
        waiting = {one.id for one in due(self._nudging.reminders, self._around.clock())}
        if self._announced and self._announced.id in waiting:
            self._on_answered("open", self._announced)
        else:
            self.show_list()

    def _on_answered(self, key: str, reminder: Reminder) -> None:
        now = self._around.clock()
        actions: dict[str, Callable[[], object]] = {
            "open": lambda: self.open_asked.emit(reminder),
            "done": lambda: self._nudging.put(finished(reminder, now)),
            "later": lambda: self._snooze(reminder),
            "remove": lambda: self._nudging.remove(reminder.id),
            "set": lambda: self._nudging.put(reminder),
            "change": lambda: self._ask(reminder),
            "list": self.show_list,
        }
        self._drop(reminder.id)
        if action := actions.get(key):
            action()

    def _snooze(self, reminder: Reminder) -> None:
        """A quarter of an hour later; where a buyer may not be disturbed then, ask for a time."""
        times = self._times(reminder)
        later = replace(reminder, due=times.after(SOON), done=None)
        moment = planned(later, self._nudging.reminders, times)
        if isinstance(moment, Refusal):
            self._ask(later)
        else:
            self._nudging.snooze(later, moment)

    def _times(self, reminder: Reminder) -> Times:
        """What its due time depends on, by the clock of its shop."""
        shops = self._around.picker().shops
        zones = (shop.timezone for shop in shops if shop.id == reminder.shop and shop.timezone)
        name = next(zones, "")
        now = self._around.clock()
        local = now.astimezone(ZoneInfo(name)) if name else now
        return Times(local, self._around.quiet(), reminder.closes)


def _kind(picker: Picker) -> Kind:
    """What a new reminder is likely to be for, by the phrase that is chosen."""
    chosen = picker.entry.phrase.id if picker.entry else ""
    kinds = {
        "enquiry-restock": Kind.RESTOCK,
        "internal-log-restock": Kind.RESTOCK,
        "internal-log-parcel": Kind.CALL,
    }
    return kinds.get(chosen, Kind.PAYMENT)
