"""The chosen phrase is wanted: copied as it is true now, or what it lacks is asked for."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.pasting import Way, ways
from desktop_app.core.rules.packs import stops
from desktop_app.storage.media import pictures_of
from desktop_app.ui.sentences import finding_sentence

if TYPE_CHECKING:
    from desktop_app.core.picker import Picker
    from desktop_app.core.rules.packs import Finding
    from desktop_app.delivering import Delivering
    from desktop_app.ground import Ground
    from desktop_app.stage import Stage
    from desktop_app.telling import Telling
    from desktop_app.ui.picker.window import PickerWindow

log = logging.getLogger("kuaihui")


class Copying(QObject):
    """Copies or pastes the chosen phrase, and counts it.

    Signals:
        copied: A ``Phrase``, and the ``Chat`` it was for.
        counted: It is among those that were used.
        command_chosen: A command was chosen, by its id.
    """

    copied = Signal(object, object)
    counted = Signal()
    command_chosen = Signal(str)

    def __init__(
        self, ground: Ground, stage: Stage, delivering: Delivering, telling: Telling
    ) -> None:
        super().__init__(stage)
        self._ground, self._stage = ground, stage
        self._delivering, self._telling = delivering, telling

    def attend(self, window: PickerWindow) -> None:
        """Hear when the chosen phrase is wanted."""
        window.copy_asked.connect(self._on_copy_asked)
        window.copy_anyway_asked.connect(self._on_copy_anyway_asked)
        window.paste_asked.connect(self._on_paste_asked)

    def _on_copy_asked(self) -> None:
        self.copy(ways(self._ground.settings.on_enter)[0])

    def _on_paste_asked(self) -> None:
        self.copy(ways(self._ground.settings.on_enter)[1])

    def _on_copy_anyway_asked(self) -> None:
        self.copy(Way.COPY, anyway=self._ground.settings.copy_anyway)

    def copy(self, way: Way, *, anyway: bool = False) -> None:
        """Copy or paste the chosen phrase as it is true now, or ask for what is missing."""
        if self._delivering.busy:
            return
        picker = self._stage.picker
        if picker.command:
            self.command_chosen.emit(picker.command.id)
            return
        picker = replace(picker, now=self._ground.clock(), chat=picker.chat_meant)
        self._stage.become(picker)
        draft = picker.draft
        if draft is None:
            return
        if draft.refusals:
            self._take_instead(picker)
        elif not draft.ready:
            self._stage.window.show_form()
        elif stops(picker.findings) and not anyway:
            self._telling.say(self.tr("Not copied"), _stopped(picker))
        else:
            phrase = draft.entry.phrase
            self._note_override(picker, phrase.id)
            self._delivering.deliver(draft.texts, way, pictures_of(draft.entry))
            self.copied.emit(phrase, picker.chat)
            self._count(picker, phrase.id)

    def _take_instead(self, picker: Picker) -> None:
        """Choose what is true now; the agent sees it before it is copied."""
        if entry := picker.instead:
            self._stage.show(picker.taking(entry))

    def _note_override(self, picker: Picker, phrase: str) -> None:
        """Keep for the lead which rules were overruled, if any; a full disk stops no reply."""
        from desktop_app.storage.overrides import Override, note_override  # noqa: PLC0415 - rarely needed

        rules = tuple(one.rule for one in filter(_blocks, picker.findings))
        if not rules:
            return
        one = Override(picker.now, picker.shop.id, phrase, picker.agent.number, rules)
        try:
            note_override(self._ground.places.overrides, one)
        except OSError as error:
            log.warning("the list of overruled rules could not be written: %s", error.strerror)

    def _count(self, copied: Picker, phrase: str) -> None:
        """Remember the pick; the state may have moved on since."""
        from desktop_app.core.search.suggest import tokens  # noqa: PLC0415 - it brings numpy, and is loaded by now

        memory, words = self._ground.memory, tokens(copied.buyer_words, self._ground.spelling)
        memory.picked(phrase, copied.now, words)
        picker = replace(self._stage.picker, now=copied.now)
        picker = picker.picked(memory.weights(picker.now), memory.learned)
        memory.sent(picker.recent, picker.now)
        self._stage.show(picker)
        self.counted.emit()


def _stopped(picker: Picker) -> str:
    return " · ".join(map(finding_sentence, filter(_blocks, picker.findings)))


def _blocks(finding: Finding) -> bool:
    return stops((finding,))
