"""Several buyers at once: whose chat is in front, and what is told in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.shops import default_shop
from desktop_app.core.variables import Agent

if TYPE_CHECKING:
    from desktop_app.core.picker import Picker
    from desktop_app.ground import Ground
    from desktop_app.library import Everything
    from desktop_app.outbox import Outbox
    from desktop_app.platforms.protocols import ForeignWindow
    from desktop_app.stage import Stage
    from desktop_app.storage.settings import Settings
    from desktop_app.ui.picker.window import PickerWindow
    from desktop_app.whereabouts import Whereabouts


class Chatting(QObject):
    """Changes the chat in front, and takes what the agent tells of it.

    Signals:
        changed: Another chat may be in front, or one for another shop.
    """

    changed = Signal()

    def __init__(
        self, ground: Ground, stage: Stage, whereabouts: Whereabouts, outbox: Outbox
    ) -> None:
        super().__init__(stage)
        self._ground, self._stage = ground, stage
        self._whereabouts, self._outbox = whereabouts, outbox

    def attend(self, window: PickerWindow) -> None:
        """Hear what is told in the picker's window."""
        window.answered.connect(self._on_answered)
        window.fact_chosen.connect(self.choose)
        window.chat_picked.connect(self._on_chat_picked)
        window.another_asked.connect(self._on_another_asked)
        window.clock_asked.connect(self._on_clock_asked)
        window.new_chat_asked.connect(self.begin_anew)

    # Which chat

    def meet(self, active: ForeignWindow | None) -> None:
        """Bring the chat to the front that is held in the window of the hotkey."""
        if self.expire():
            self._stage.show(self._stage.picker)
        if active is None:
            self._stage.hold(replace(self._stage.picker, window=""))  # facts told now tie no window
        elif not self._whereabouts.is_ours(active):
            usual = default_shop(self._stage.picker.shops, self._ground.settings.shop)
            self.change(self._stage.picker.met(self._whereabouts.told(active), usual))
        self._stage.hold(self._stage.picker.touched(self._ground.clock()))

    def meet_other(self) -> None:
        """The same where another program's window is in front; else nothing."""
        if other := self._whereabouts.other():
            self.meet(other)

    def change(self, picker: Picker) -> None:
        """Another chat in front: what was left of a reply was for the one before."""
        before = self._stage.picker
        same = place_of(picker) == place_of(before) or _takes_window(before, picker)
        same = same and picker.chat == before.chat
        if not same:
            self._outbox.forget()
        if same and picker.query == before.query:
            self._stage.become(picker)
        else:
            self._stage.show(picker)
        self.changed.emit()

    def expire(self) -> bool:
        """A chat that was left alone for long is over: the next buyer is another one.

        Returns:
            Whether it is the one in front; it is for the caller to show that.
        """
        moment = self._ground.clock()
        idle = dt.timedelta(minutes=self._ground.settings.chat_minutes)
        is_over = self._stage.picker.chat.left_alone(moment, idle)
        self._stage.hold(self._stage.picker.expired(moment, idle))
        if is_over:
            self._outbox.forget()
        return is_over

    def begin_anew(self) -> None:
        """The next buyer in this chat."""
        self._outbox.forget()
        self._stage.show(self._stage.picker.cleared().touched(self._ground.clock()))

    def _on_another_asked(self) -> None:
        self.change(self._stage.picker.another().touched(self._ground.clock()))

    def _on_chat_picked(self, place: int) -> None:
        self.change(self._stage.picker.turned(place).touched(self._ground.clock()))

    # What it is filled from

    def stock(self, everything: Everything) -> None:
        """Take the files as they were read just now; who had no shop gets the usual one."""
        loaded, before = everything.loaded, self._stage.picker.entry
        platforms = {platform.id: platform for platform in loaded.platforms}
        picker = self._stage.picker.stocked(everything.catalogue, loaded.shops, platforms)
        picker = replace(picker, atlas=loaded.atlas, rulebook=everything.rulebook)
        shop = default_shop(loaded.shops, picker.chat.shop or self._ground.settings.shop)
        chat = picker.chat.for_shop(shop)
        if chat is not picker.chat:
            self._outbox.forget()
        self._stage.become(picker.with_chat(chat))
        after = self._stage.picker.entry
        gone = before and (after is None or after.phrase.id != before.phrase.id)
        if self._stage.window.asks and gone:
            self._stage.window.show_list()  # the form was for a phrase that is gone

    def adapt(self, before: Settings, settings: Settings) -> None:
        """Take the agent and the shop of other settings."""
        self._stage.hold(replace(self._stage.picker, agent=agent_of(settings)))
        if settings.shop != before.shop:
            picker = self._stage.picker
            shop = default_shop(picker.shops, settings.shop)
            self._outbox.forget()
            self._stage.hold(picker.with_chat(picker.chat.for_shop(shop)))
        if settings != before:
            self._stage.become(self._stage.picker)

    # What is told

    def choose(self, fact: str, value: str) -> None:
        """Tell a fact of the chat: ``shop``, ``product``, ``region``, ``buyer`` or ``kind``."""
        picker = self._stage.picker
        if fact == "kind":
            self._stage.show(picker.climbing_for(value).touched(self._ground.clock()))
            return
        if fact == "shop":
            chat = picker.chat.for_shop(value)
            self._outbox.forget()  # another shop's buyer is another buyer
            self._ground.settling.save(shop=value)
        else:
            chat = picker.chat.told(fact, value)
        self._stage.become(self._stage.picker.with_chat(chat).touched(self._ground.clock()))
        self.changed.emit()

    def _on_answered(self, name: str, text: str) -> None:
        picker = self._stage.picker
        told = picker.with_chat(picker.chat.told(name, text))
        self._stage.become(told.touched(self._ground.clock()))

    def _on_clock_asked(self) -> None:
        picker, now = self._stage.picker, self._ground.clock()
        self._stage.become(picker.with_chat(picker.chat.waiting(now)).touched(now))

    def listen(self) -> None:
        """Ask what is on the clipboard: it may be the buyer's words."""
        heard = partial(self._on_clipboard_read, place_of(self._stage.picker))
        self._ground.desktop.clipboard.read(heard)

    def _on_clipboard_read(self, place: tuple[int, str], text: str) -> None:
        """What is heard late is not for the chat that came to the front meanwhile."""
        if place != place_of(self._stage.picker):
            return
        if self._stage.window.isVisible() and text != self._stage.picker.clipboard:
            picker = self._stage.picker.overheard(text, is_ours=self._outbox.sent(text))
            if picker.buyer_words and self._ground.settings.response_clock:
                picker = picker.with_chat(picker.chat.waiting(self._ground.clock()))
            self._stage.become(picker)


def agent_of(settings: Settings) -> Agent:
    """Who answers."""
    return Agent(
        settings.agent_name,
        settings.agent_number,
        settings.agent_shift,
        settings.agent_discount_limit,
    )


def place_of(picker: Picker) -> tuple[int, str]:
    """Where the chat in front is: its number, and its window."""
    return picker.board.at, picker.chat.window


def _takes_window(before: Picker, after: Picker) -> bool:
    """Whether the chat in front is the same, and only now it is known in which window."""
    return before.board.at == after.board.at and not before.chat.window
