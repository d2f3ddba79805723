"""Reminders and the picker: the chat that one kept, and the note for the next shift."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.core.handover import wording_of
from desktop_app.core.pasting import Way
from desktop_app.ui.sentences import refusal_sentence

if TYPE_CHECKING:
    from desktop_app.chatting import Chatting
    from desktop_app.core.reminders import Reminder
    from desktop_app.delivering import Delivering
    from desktop_app.ground import Ground
    from desktop_app.telling import Telling


class Recalling(QObject):
    """Opens the picker on what a reminder or the hand-over is about."""

    def __init__(
        self, ground: Ground, chatting: Chatting, delivering: Delivering, telling: Telling
    ) -> None:
        super().__init__(delivering.stage)
        self._ground, self._stage, self._showing = ground, delivering.stage, delivering.showing
        self._chatting, self._delivering, self._telling = chatting, delivering, telling

    def open(self, reminder: Reminder) -> None:
        """Open the picker on the chat that a reminder kept, with the phrase that is true now."""
        self._showing.show()
        picker = replace(self._stage.picker, now=self._ground.clock()).recalled(reminder.chat)
        entry, refusals = picker.reply_for(reminder)
        self._chatting.change(picker.choosing(entry))
        if entry and refusals:
            fields = picker.catalogue.library.fields_for(picker.shop.language)
            why = refusal_sentence(refusals[0], fields)
            self._telling.say(why, self.tr("Instead: {title}").format(title=entry.phrase.title))

    def hand_over(self) -> None:
        """Copy the note for the next shift, or show what it still needs."""
        picker = replace(self._stage.picker, now=self._ground.clock())
        entry = wording_of(picker.catalogue.library)
        draft = picker.draft_of(entry) if entry else None
        if draft and draft.ready:
            self._delivering.deliver(draft.texts, Way.COPY)
        elif entry and draft:
            self._showing.show()
            self._stage.show(picker.taking(entry))
            self._stage.window.show_form()
