"""The phrase editor, its files and the picker: opened, saved by itself, merged, never lost."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.core.phrases import Phrasebook
from desktop_app.core.problems import Refusal
from desktop_app.core.rules.templates import Use
from desktop_app.core.shops import Shop, used_shops

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import SignalInstance

    from desktop_app.book_work import BookWork, Report, Task
    from desktop_app.core.book_checks import Circumstances, Flaw
    from desktop_app.core.editing.desk import Desk, Spot
    from desktop_app.core.editing.session import Session
    from desktop_app.core.editing.store import Archive
    from desktop_app.core.merging import Conflict, Side
    from desktop_app.core.phrases import Phrase
    from desktop_app.core.rules.rulebook import Rulebook
    from desktop_app.storage.loading import Loaded
    from desktop_app.storage.places import Places
    from desktop_app.team.editing import TeamBookFiles

log = logging.getLogger("kuaihui")

NOTE_AFTER = 500
"""Milliseconds after a change until the journal has it: what a crash may cost."""

SAVE_AFTER = 1500
"""Milliseconds without a change until the books are saved."""


AT_THE_END = 10.0
"""Seconds that the end of the program waits for a book that is being saved."""


class EditorWindow(Protocol):
    """The window as ``Bookkeeping`` knows it; it is made with an ``Archive`` for what it asks.

    Signals:
        edited: The ``Desk`` that an edit led to, and its group (see ``Session.became``): for typing
            such as ``body <id>``, else empty.
        undo_asked: One step back.
        redo_asked: One step forward again.
        left: The window was closed, or another program came to the front: save now.
        chosen: A ``Conflict`` and the side that shall stand, ``ours`` or ``theirs``.
        retry_asked: Save again what could not be saved.
    """

    edited: SignalInstance
    undo_asked: SignalInstance
    redo_asked: SignalInstance
    left: SignalInstance
    chosen: SignalInstance
    retry_asked: SignalInstance

    def show_session(self, session: Session) -> None:
        """Show the books as they are now; called after each edit, save and merge."""
        ...

    def show_loaded(self, loaded: Loaded) -> None:
        """Shops, platforms and places for the preview; called whenever files were read."""
        ...

    def show_rules(self, use: Use | None) -> None:
        """The rules and where they count; called whenever files were read."""
        ...

    def show_flaws(self, flaws: Sequence[Flaw]) -> None:
        """What the problems panel lists; called when there was time to look."""
        ...

    def show_uses(self, week: Mapping[str, int]) -> None:
        """How often each phrase was used in the last seven days, by id."""
        ...

    def open_phrase(self, spot: Spot) -> None:
        """Choose a phrase and put the cursor into it."""
        ...

    def add_phrase(self, phrase: Phrase | None = None) -> None:
        """Begin a phrase in one's own book."""
        ...

    def capture(self, text: str) -> int:
        """Ask in a small window how to keep a text as a phrase; the system's number of it."""
        ...

    @property
    def arrangement(self) -> dict[str, list[int]]:
        """Where its parts stand."""
        ...

    def arrange(self, held: Mapping[str, Sequence[int]]) -> None:
        """Put its parts where they stood."""
        ...

    def present(self) -> None:
        """Show the window, in front."""
        ...

    def isVisible(self) -> bool:  # noqa: N802 - Qt's
        """Whether it is shown."""
        ...

    def close(self) -> bool:
        """Take it away; it tells ``left``."""
        ...

    def deleteLater(self) -> None:  # noqa: N802 - Qt's
        """Throw it away."""
        ...


class Bookkeeping(QObject):
    """Holds the one ``Session`` and replaces it; makes the window when it is first asked for.

    The session begins when it is first asked for, too, or when the last one left something: what
    it needs is loaded only then.

    Signals:
        files_changed: Something was saved: what else reads the files should read them again.
    """

    files_changed = Signal()

    def __init__(
        self,
        places: Places,
        clock: Callable[[], dt.datetime],
        make_window: Callable[[Archive], EditorWindow],
        parent: QObject,
        start: Callable[[Callable[[], None]], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._places, self._clock, self._make_window = places, clock, make_window
        self._start = start
        self._noting, self._saving = QTimer(self), QTimer(self)
        for timer, pause, act in (
            (self._noting, NOTE_AFTER, self.note),
            (self._saving, SAVE_AFTER, self.save),
        ):
            timer.setSingleShot(True)
            timer.setInterval(pause)
            timer.timeout.connect(act)
        self._session: Session | None = None
        self._loaded: Loaded | None = None
        self._use: Use | None = None
        self._wanted: tuple[Callable[[EditorWindow], object], bool] | None = None
        self._looking: set[str] = set()
        self._last_used: Mapping[str, dt.datetime] = {}
        self._week: Mapping[str, int] = {}
        self._trash_kept: tuple[object, ...] = ()
        self.window: EditorWindow | None = None

    @cached_property
    def _files(self) -> TeamBookFiles:
        from desktop_app.team.editing import TeamBookFiles  # noqa: PLC0415 - see above

        return TeamBookFiles(self._places, self._clock)

    @cached_property
    def _work(self) -> BookWork:
        from desktop_app.book_work import BookWork, in_thread  # noqa: PLC0415 - the same

        work = BookWork(self._files, self._start or in_thread, self)
        work.reported.connect(self._on_reported)
        return work

    @property
    def session(self) -> Session | None:
        """The books as they are edited now; None until the files were read."""
        if self._session is None and self._loaded is not None:
            self._take_books(self._loaded)
        return self._session

    # --- the files as the loader reads them -----------------------------------------------------

    def take(self, loaded: Loaded, rulebook: Rulebook | None = None, language: str = "") -> None:
        """Go on with the files as they were read just now, and the rules made of them.

        ``language`` is the user's, BCP 47; empty: it is not known.
        """
        self._loaded = loaded
        shops = used_shops(loaded.shops)
        use = Use(rulebook, loaded.platforms, shops, language) if rulebook else None
        ruled_anew, self._use = use != self._use, use
        if self._session or self._wanted or self._places.journal.exists():
            self._take_books(loaded)
        if self.window:
            self.window.show_loaded(loaded)
            self.window.show_rules(use)
            if ruled_anew:
                self._check()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._with_window(wanted[0], present=wanted[1])
        self.save()

    def _take_books(self, loaded: Loaded) -> None:
        """Begin the session with the books, or go on with it."""
        from desktop_app.core.editing.desk import Desk  # noqa: PLC0415 - a start is quicker without it
        from desktop_app.team.editing import editable  # noqa: PLC0415 - the same

        library = loaded.untouched if loaded.untouched.books else loaded.library
        books = library.books
        layers, fixed = editable(self._places, books)
        if self._session is None:
            self._become(self._begun(Desk(books, (), layers, fixed)), shown=False)
            return
        filed = self._session.filed
        self._looking |= {
            book.source
            for book in books
            if book.source in filed and book != filed[book.source].read
        }
        self._become(self._session.allowed(layers, fixed).opened(books))

    def _begun(self, desk: Desk) -> Session:
        """The first session, with what the last one did not save before it ended."""
        from desktop_app.core.editing.session import session_of  # noqa: PLC0415 - the same
        from desktop_app.core.editing.unsaved import replayed  # noqa: PLC0415 - the same

        trash, left = self._files.trash(), self._files.unsaved()
        for why in (trash, left):
            if isinstance(why, Refusal):
                log.warning("a file of the phrase editor could not be read: %s", why.message)
        kept = () if isinstance(trash, Refusal) else trash
        self._trash_kept = kept
        session = session_of(replace(desk, trash=kept))
        return session if isinstance(left, Refusal) else replayed(session, left)

    def know_uses(self, last_used: Mapping[str, dt.datetime], week: Mapping[str, int]) -> None:
        """When each phrase was used last (aware), and how often in the last seven days."""
        self._last_used, self._week = last_used, week
        if self.window:
            self.window.show_uses(week)

    # --- the window -----------------------------------------------------------------------------

    def open(self, spot: Spot | None = None) -> None:
        """Show the editor, at a phrase if one is given."""
        self._with_window(lambda window: window.open_phrase(spot) if spot else None)

    def new_phrase(self, phrase: Phrase | None = None) -> None:
        """Show the editor with a new phrase begun."""
        self._with_window(lambda window: window.add_phrase(phrase))

    def capture(self, text: str, shown: Callable[[int], object] = int) -> None:
        """Keep a text that was chosen anywhere as a phrase; the editor itself stays away.

        ``shown`` is told the system's number of the small window.
        """
        self._with_window(lambda window: shown(window.capture(text)), present=False)

    def _with_window(self, act: Callable[[EditorWindow], object], *, present: bool = True) -> None:
        """Do something with the window, as soon as there is something to show in it."""
        session = self.session
        if session is None or self._loaded is None:
            self._wanted = act, present
            return
        if self.window is None:
            from desktop_app.storage.arrangement import read_arrangement  # noqa: PLC0415 - the same

            self.window = self._furnished(session, self._loaded)
            self.window.arrange(read_arrangement(self._places.arrangement))
            self._check()
        if present:
            self.window.present()
        act(self.window)

    def _furnished(self, session: Session, loaded: Loaded) -> EditorWindow:
        window = self._make_window(self._files)
        window.show_loaded(loaded)
        window.show_rules(self._use)
        window.show_uses(self._week)
        window.show_session(session)
        self._work.checked.connect(window.show_flaws)
        window.edited.connect(self._on_edited)
        window.undo_asked.connect(self._on_undo_asked)
        window.redo_asked.connect(self._on_redo_asked)
        window.left.connect(self.save)
        window.chosen.connect(self._on_chosen)
        window.retry_asked.connect(self.save)
        return window

    def redress(self) -> None:
        """Another language, theme or text size: the window is made anew and goes on with it all."""
        old = self.window
        if old is None or self._session is None or self._loaded is None:
            return
        shown, held = old.isVisible(), old.arrangement
        old.close()
        self.window = self._furnished(self._session, self._loaded)
        self.window.arrange(held)
        old.deleteLater()
        self._check()
        if shown:
            self.window.present()

    # --- what the user does ---------------------------------------------------------------------

    def _on_edited(self, desk: Desk, group: str) -> None:
        self._become(self._now.became(desk, group))

    def _on_undo_asked(self) -> None:
        self._become(self._now.undo())

    def _on_redo_asked(self) -> None:
        self._become(self._now.redo())

    def _on_chosen(self, conflict: Conflict, side: Side) -> None:
        self._become(self._now.chosen(conflict, side))

    @property
    def _now(self) -> Session:
        if self._session is None:
            from desktop_app.core.editing.desk import Desk  # noqa: PLC0415 - the same
            from desktop_app.core.editing.session import session_of  # noqa: PLC0415 - the same

            return session_of(Desk())
        return self._session

    def _become(self, session: Session, *, shown: bool = True) -> None:
        """Go on with another session: show it, and have it kept soon."""
        before, self._session = self._session, session
        if shown and self.window:
            self.window.show_session(session)
        if before is not None and before.desk is session.desk and before == session:
            return
        if not self._noting.isActive():
            self._noting.start()
        self._saving.start()

    def take_in(self, desk: Desk) -> None:
        """Go on with a desk that something else than the editor led to: one step to undo."""
        self._become(self._now.became(desk))

    def undo(self) -> None:
        """One step back, as the editor asks for it."""
        self._on_undo_asked()

    # --- saving ---------------------------------------------------------------------------------

    def note(self) -> None:
        """Write down what is not saved: trash that grew first, so that nothing is in neither."""
        from desktop_app.core.editing.unsaved import unsaved  # noqa: PLC0415 - the same

        self._noting.stop()
        trash = self._now.desk.trash
        grown = any(one not in self._trash_kept for one in trash)
        troubles = [self._keep_trash()] if grown else []
        troubles.append(self._files.note(unsaved(self._now)))
        if trash != self._trash_kept and not grown:
            troubles.append(self._keep_trash())
        for why in filter(None, troubles):
            log.warning("what is not saved could not be kept: %s", why.message)

    def _keep_trash(self) -> Refusal | None:
        trash = self._now.desk.trash
        if why := self._files.keep_trash(trash):
            return why
        self._trash_kept = trash
        return None

    def save(self) -> None:
        """Save what there is to save, now; what is being saved is waited for without blocking."""
        self._saving.stop()
        if self._session is None or self._work.busy:
            return
        self.note()
        if tasks := self._tasks():
            self._looking.clear()
            self._work.do(tasks)

    def _tasks(self) -> tuple[Task, ...]:
        """Books to write, those that gain phrases first, and books to look at."""
        from desktop_app.book_work import Task  # noqa: PLC0415 - the same

        session = self._now
        filed = session.filed
        pending = [Task(filed[source].read, session.due(source)) for source in session.pending]
        pending.sort(key=_growth, reverse=True)
        looks = (source for source in self._looking if source in filed)
        mine = {task.before.source for task in pending}
        return (*pending, *(Task(filed[one].read, None) for one in looks if one not in mine))

    def _on_reported(self, reports: tuple[Report, ...]) -> None:
        self._apply(reports)
        self._check()
        if any(report.task.after for report in reports):
            self.files_changed.emit()
        self.note()
        if self._looking or set(self._now.pending) - self._now.trouble.keys():
            self._saving.start()

    def _apply(self, reports: Sequence[Report]) -> None:
        session = self._now
        for report in reports:
            session = _with_report(session, report, self._clock())
        self._session = session
        if self.window:
            self.window.show_session(session)

    def close(self) -> None:
        """Save all at the end of the program; what cannot be saved waits in the journal."""
        if self.window:
            from desktop_app.storage.arrangement import write_arrangement  # noqa: PLC0415 - the same

            try:
                write_arrangement(self._places.arrangement, self.window.arrangement)
            except OSError as error:
                log.warning("the places of windows could not be kept: %s", error.strerror)
            self.window.close()
        if self._session is None:
            return
        self.note()
        self._apply(self._work.finished(AT_THE_END))
        if not self._work.busy:
            self._apply(self._work.done(self._tasks()))
            self.note()

    # --- checks ---------------------------------------------------------------------------------

    def _check(self) -> None:
        if self.window and self._loaded:
            self._work.check(self._now.desk, self._around(self._loaded))

    def _around(self, loaded: Loaded) -> Circumstances:
        from desktop_app.core.book_checks import Circumstances  # noqa: PLC0415 - the same
        from desktop_app.core.insertables import known_names  # noqa: PLC0415 - the same

        shops = loaded.shops or (Shop("", ""),)
        names = {name for shop in shops for name in known_names(loaded.library.fields, shop)}
        return Circumstances(
            self._clock(),
            self._last_used or None,
            min(self._last_used.values(), default=None),
            loaded.platforms,
            frozenset(names),
            self._use,
        )


def _growth(task: Task) -> int:
    return len(task.after.phrases) - len(task.before.phrases) if task.after else 0


def _with_report(session: Session, report: Report, moment: dt.datetime) -> Session:
    """The session after a book was saved or looked at."""
    from desktop_app.core.editing.store import Changed  # noqa: PLC0415 - the same

    source, result = report.task.before.source, report.result
    if isinstance(result, Phrasebook) and report.task.after:
        return session.saved(source, report.task.after, result, moment)
    if isinstance(result, Refusal):
        return session.failed(source, result)
    theirs = result.theirs if isinstance(result, Changed) else result
    return session.took(theirs) if theirs and source in session.filed else session
