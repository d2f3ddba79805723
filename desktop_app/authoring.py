"""The user's own book: begun when it is first needed, captured into, edited, taken in, written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.bookkeeping import Bookkeeping
from desktop_app.core.phrases import Layer
from desktop_app.storage.own_book import ensure_own_book

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop_app.core.editing.desk import Spot
    from desktop_app.core.editing.store import Archive
    from desktop_app.core.phrases import Entry
    from desktop_app.exchanging import Exchange
    from desktop_app.ground import Ground
    from desktop_app.library import Everything
    from desktop_app.showing import Showing
    from desktop_app.stage import Stage
    from desktop_app.storage.loading import Loaded
    from desktop_app.teaming import Teaming
    from desktop_app.ui.editor.window import PhrasesWindow
    from desktop_app.ui.looks import Looks


class Authoring(QObject):
    """Opens the phrase editor and the windows of import and export.

    Signals:
        reload_asked: A book was begun; what was asked for goes on once the files are read.
        failed: It could not be begun; why.
    """

    reload_asked = Signal()
    failed = Signal(str)

    def __init__(
        self, ground: Ground, looks: Looks, stage: Stage, showing: Showing, teaming: Teaming
    ) -> None:
        super().__init__(stage)
        self._ground, self._looks, self._stage = ground, looks, stage
        self._showing, self._teaming = showing, teaming
        self.bookkeeping = Bookkeeping(ground.places, ground.clock, self._make_editor, self)
        self._exchange: Exchange | None = None
        self._loaded: Loaded | None = None
        self._once_loaded: Callable[[], object] = _nothing

    def take(self, everything: Everything) -> None:
        """The files as they were read just now."""
        self._loaded = everything.loaded
        self._tell_uses()
        self.bookkeeping.take(everything.loaded, everything.rulebook, self._looks.language)

    def go_on(self) -> None:
        """Do what waited for the book that was begun."""
        act, self._once_loaded = self._once_loaded, _nothing
        act()

    def redress(self) -> None:
        """Another language, theme or text size."""
        self.bookkeeping.redress()
        if self._exchange:
            self._exchange.redress()

    # What the agent asks for

    def open(self) -> None:
        """Show the editor."""
        self._with_own_book(self.bookkeeping.open)

    def edit(self) -> None:
        """Open the phrase at hand in the editor."""
        from desktop_app.core.editing.desk import Spot  # noqa: PLC0415 - a start is quicker without it

        if entry := self._stage.picker.entry:
            spot = Spot(entry.book.source, entry.phrase.id)
            self._with_own_book(partial(self.bookkeeping.open, spot))

    def capture(self) -> None:
        """Make a phrase of what was copied last."""
        self._with_own_book(lambda: self.bookkeeping.capture(self._stage.picker.clipboard))

    def capture_selected(self, time: int = 0) -> None:
        """Make a phrase of what is selected in any program, else of what was copied last."""
        self._ground.trace.note("capture")
        self._ground.desktop.clipboard.read_selection(partial(self._capture_text, time))

    def _capture_text(self, time: int, text: str) -> None:
        def give_focus(window: int) -> None:
            self._ground.desktop.windows.activate_own(window, time)

        self._with_own_book(partial(self.bookkeeping.capture, text, give_focus))

    def take_in(self, path: str = "", *, team: bool = False) -> None:
        """Import a file, for oneself or for the team."""
        self._with_own_book(partial(self._import, path, team=team))

    def write_out(self, *, team: bool = False) -> None:
        """Export phrases, one's own or the team's."""
        self._with_own_book(partial(self._export, team=team))

    def _with_own_book(self, act: Callable[[], object]) -> None:
        """Do something that needs a book of the user's own; the first time it is begun."""
        self._showing.hide()
        self._tell_uses()
        books = self._loaded.library.books if self._loaded else ()
        if any(book.layer is Layer.PERSONAL for book in books):
            act()
            return
        try:
            ensure_own_book(self._ground.places.phrases, self.tr("My phrases"))
        except OSError as error:
            self.failed.emit(str(error.strerror))
            return
        self._once_loaded = act
        self.reload_asked.emit()

    def _tell_uses(self) -> None:
        memory = self._ground.memory
        self.bookkeeping.know_uses(memory.last_used, memory.week(self._ground.clock()))

    # Its windows

    def _make_editor(self, archive: Archive) -> PhrasesWindow:
        from desktop_app.ui.editor.window import PhrasesWindow  # noqa: PLC0415 - a start is quicker without it
        from desktop_app.ui.exchange.dropping import FileDrop  # noqa: PLC0415 - the same

        looks, ground = self._looks, self._ground
        proposals = self._teaming.proposals(lambda: ground.settings.agent_name)
        window = PhrasesWindow(
            looks.theme,
            looks.icons,
            ground.spelling,
            archive,
            ground.clock,
            language=looks.language,
            proposals=proposals,
        )
        self._teaming.attach(window)
        window.import_asked.connect(self._import)
        window.export_asked.connect(self._export)
        FileDrop(window).dropped.connect(self._import)
        return window

    def _import(self, path: str = "", *, team: bool = False) -> None:
        self._made_exchange().importing.open(path, team=team)

    def _export(self, spots: tuple[Spot, ...] = (), *, team: bool = False) -> None:
        self._made_exchange().exporting.open(spots, team=team)

    def _made_exchange(self) -> Exchange:
        """The windows of import and export; the start would be slower by what they need."""
        if self._exchange is None:
            from desktop_app.exchanging import Books, Exchange  # noqa: PLC0415 - see above

            keeping = self.bookkeeping
            books = Books(lambda: keeping.session, keeping.take_in, keeping.undo, self._found, self)
            self._exchange = Exchange(books, self._looks, self)
        return self._exchange

    def _found(self, query: str) -> Iterator[Entry]:
        """What the search finds, whatever is typed into the picker."""
        return (row.entry for row in self._stage.picker.typed(query).found.rows)


def _nothing() -> None:
    """Nothing waits for the files."""
