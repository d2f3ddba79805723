"""The phrases that were copied last, in the menu of the tray."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from desktop_app.core.pasting import Way

if TYPE_CHECKING:
    from desktop_app.chatting import Chatting
    from desktop_app.copying import Copying
    from desktop_app.core.phrases import Entry
    from desktop_app.ground import Ground
    from desktop_app.showing import Showing
    from desktop_app.stage import Stage

MOST = 8
"""Phrases in the menu."""


class Repeating:
    """Copies a phrase once more, without a search."""

    def __init__(
        self, ground: Ground, stage: Stage, chatting: Chatting, showing: Showing, copying: Copying
    ) -> None:
        self._ground, self._stage, self._chatting = ground, stage, chatting
        self._showing, self._copying = showing, copying

    def recent(self) -> tuple[tuple[str, str], ...]:
        """The phrases that were copied last, by id and title."""
        known = ((one, self._entry(one)) for one in self._ground.memory.latest)
        found = ((ident, entry.phrase.title) for ident, entry in known if entry)
        return tuple(islice(found, MOST))

    def copy(self, phrase: str) -> None:
        """Copy it, or open the form where something is asked."""
        entry = self._entry(phrase)
        if entry is None:
            return
        self._chatting.meet_other()
        self._stage.show(self._stage.picker.taking(entry))
        draft = replace(self._stage.picker, now=self._ground.clock()).draft
        if draft and (draft.refusals or not draft.ready):
            self._showing.show()
            self._stage.show(self._stage.picker.taking(entry))
        self._copying.copy(Way.COPY)

    def _entry(self, phrase: str) -> Entry | None:
        catalogue = self._stage.picker.catalogue
        return next((catalogue.entries[n] for n in catalogue.positions(phrase)), None)
