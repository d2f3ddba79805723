"""What an agent puts over phrases of others: a code, a pin, a place, words of one's own."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.phrases import Layer, Library, Phrasebook
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.teamwork.personal import Touch, outdated, override
from desktop_app.storage.touches import read_touches, write_touches

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from desktop_app.core.phrases import Phrase
    from desktop_app.storage.places import Places
    from desktop_app.team_work import Lane
    from desktop_app.ui.team.items import Item
    from desktop_app.ui.team.touch_window import TouchWindow

_CHANGED = QT_TRANSLATE_NOOP("refusal", "The file has changed meanwhile; try again.")


class Touching(QObject):
    """Asks for touches, keeps them in their file, and lists them.

    Signals:
        deed_asked: A function of the ``Team``.
    """

    deed_asked = Signal(object)

    def __init__(
        self, places: Places, lane: Lane, clock: Callable[[], dt.datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._places, self._lane, self._clock = places, lane, clock
        self.library = Library()
        self.window: TouchWindow | None = None

    def take(self, library: Library) -> None:
        """Go on with what was read, untouched; overrides that are new keep what they are of."""
        self.library = library
        by_layer: dict[Layer, dict[str, Phrase]] = {Layer.PERSONAL: {}, Layer.TEAM: {}}
        for book in reversed(library.books):
            by_layer.get(book.layer, {}).update((one.id, one) for one in book.phrases)
        both = by_layer[Layer.PERSONAL].keys() & by_layer[Layer.TEAM].keys()
        theirs = {one: by_layer[Layer.TEAM][one] for one in both}
        if theirs:
            self._lane.do(partial(self._note_bases, theirs))

    def _note_bases(self, theirs: Mapping[str, Phrase]) -> None:
        touches = read_touches(self._places.touches)
        fresh = {
            ident: override(phrase, touches.get(ident))
            for ident, phrase in theirs.items()
            if not touches.get(ident, Touch()).base
        }
        if fresh:
            write_touches(self._places.touches, {**touches, **fresh})

    def ask(self, phrase: str) -> None:
        """Ask for code, pin and place of a phrase of others."""
        others = (book for book in self.library.books if book.layer is not Layer.PERSONAL)
        found = (one for book in others for one in book.phrases if one.id == phrase)
        theirs = next(found, None)
        if theirs is None:
            return
        from desktop_app.ui.team.touch_window import TouchWindow  # noqa: PLC0415 - a start is quicker without it

        if self.window is None:
            self.window = TouchWindow()
            self.window.given.connect(self._give)
        read = partial(read_touches, self._places.touches)
        self._lane.do(read, partial(self._on_touches_read, theirs))

    def _on_touches_read(self, theirs: Phrase, touches: object) -> None:
        if self.window and isinstance(touches, dict):
            self.window.offer(theirs, touches.get(theirs.id, Touch()))

    def _give(self, phrase: str, touch: Touch) -> None:
        self.deed_asked.emit(lambda _: self._put(phrase, lambda _: touch))

    def close(self) -> None:
        """Let go of the window."""
        if self.window:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def items(self, touches: Mapping[str, Touch]) -> tuple[Item, ...]:
        """The rows of the team window, with what can be done about each."""
        from desktop_app.ui.team.items import Mine, personal  # noqa: PLC0415 - a start is quicker without it

        mine = Mine(self._clear, partial(self._keep, touches), self._drop)
        return personal(touches, outdated(self.library, touches), self.library, mine)

    def _put(self, phrase: str, change: Callable[[Touch], Touch]) -> None:
        touches = dict(read_touches(self._places.touches))
        touches[phrase] = change(touches.get(phrase, Touch()))
        write_touches(self._places.touches, touches)

    def _clear(self, phrase: str) -> None:
        self._put(phrase, lambda touch: Touch(base=touch.base, body=touch.body))

    def _keep(self, touches: Mapping[str, Touch], phrase: str) -> None:
        """One's own stays, knowing what the team says now."""
        changed = outdated(self.library, touches)
        theirs = next(one.theirs for one in changed if one.mine.id == phrase)
        self._put(phrase, lambda touch: override(theirs, touch))

    def _drop(self, phrase: str) -> Refusal | None:
        """One's own goes, and the team's counts again; the former versions keep it."""
        from desktop_app.team.editing import TeamBookFiles  # noqa: PLC0415 - most have no team

        files = TeamBookFiles(self._places, self._clock)
        for book in self.library.books:
            if book.layer is Layer.PERSONAL and any(one.id == phrase for one in book.phrases):
                left = tuple(one for one in book.phrases if one.id != phrase)
                saved = files.save(book, replace(book, phrases=left))
                if not isinstance(saved, Phrasebook):
                    return saved if isinstance(saved, Refusal) else Refusal(_CHANGED, {})
        self._put(phrase, lambda touch: replace(touch, base="", body=""))
        return None
