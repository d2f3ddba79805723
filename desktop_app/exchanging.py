"""Phrases taken in and written out: the windows, and the work beside the interface's thread."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop_app.book_work import in_thread
from desktop_app.core.editing.desk import Spot
from desktop_app.core.exporting import Choice, chosen
from desktop_app.core.importing import apply, plan
from desktop_app.core.phrases import Layer, Library
from desktop_app.core.problems import Refusal
from desktop_app.exchange.formats import format_by_id
from desktop_app.exchange.handbook import html
from desktop_app.exchange.taking_in import Taken, keep_pictures, take, taken_as
from desktop_app.storage.book_files import refusal_of
from desktop_app.storage.files import write_atomic
from desktop_app.ui.exchange.export_window import PDF, ExportWindow
from desktop_app.ui.exchange.import_window import ImportWindow
from desktop_app.ui.exchange.pdf import pdf
from desktop_app.ui.sentences import refusal_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from PySide6.QtGui import QFont

    from desktop_app.core.editing.desk import Desk
    from desktop_app.core.editing.session import Session
    from desktop_app.core.importing import Plan
    from desktop_app.core.phrases import Entry, Phrasebook
    from desktop_app.core.problems import Problem
    from desktop_app.ui.exchange.export_window import Outgoing
    from desktop_app.ui.exchange.import_window import Wish
    from desktop_app.ui.looks import Looks


class Books(QObject):
    """What the owner of the books tells and does; ``bookkeeping`` is behind it."""

    def __init__(
        self,
        session: Callable[[], Session | None],
        take_in: Callable[[Desk], None],
        undo: Callable[[], None],
        search: Callable[[str], Iterable[Entry]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.take_in, self.undo, self.search = take_in, undo, search

    @property
    def desk(self) -> Desk | None:
        """The books as they are edited now; None until the files were read."""
        session = self._session()
        return session.desk if session else None


class Work(QObject):
    """Does one thing after the other beside the interface; only what was asked last is told."""

    _done = Signal(int, object)

    def __init__(self, start: Callable[[Callable[[], None]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._start = start
        self._number = 0
        self._then: Callable[[object], None] = _nothing
        self._done.connect(self._on_done)

    def do(self, job: Callable[[], object], then: Callable[[object], None]) -> None:
        """Begin; what is under way is not waited for, and what comes of it is dropped."""
        self._number += 1
        self._then = then
        number = self._number

        def work() -> None:
            result = job()
            with suppress(RuntimeError):  # the program has ended meanwhile
                self._done.emit(number, result)

        self._start(work)

    def stop(self) -> None:
        """Drop what is under way."""
        self._number += 1

    def _on_done(self, number: int, result: object) -> None:
        if number == self._number:
            self._then(result)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A file as it was read for a wish, and what would come of it."""

    wish: Wish
    taken: Taken | Refusal
    plan: Plan | None = None


class Importing(QObject):
    """The window that takes phrases in."""

    def __init__(
        self,
        books: Books,
        looks: Looks,
        parent: QObject,
        start: Callable[[Callable[[], None]], None] = in_thread,
    ) -> None:
        super().__init__(parent)
        self._books, self._looks = books, looks
        self._work = Work(start, self)
        self._seen: _Seen | None = None
        self._after: Desk | None = None
        self.window: ImportWindow | None = None

    def open(self, path: str = "", *, team: bool = False) -> None:
        """Show the window, with a file if one is given; ``team``: for the team's book."""
        if self.window is None:
            self.window = window = ImportWindow(self._looks.theme)
            window.wished.connect(self._on_wished)
            window.taken.connect(self._on_taken)
            window.stopped.connect(self._work.stop)
            window.undo_asked.connect(self._on_undo_asked)
        desk = self._books.desk
        if desk is None:
            return
        mine = [book for book in desk.books if desk.editable(book.source)]
        usual = (_of_team(mine) if team else "") or (desk.own.source if desk.own else "")
        self.window.show_books(mine, usual, again=not team)
        self.window.present()
        if path:
            self.window.choose(path)

    def redress(self) -> None:
        """Another language, theme or text size: the window is made anew and reads again."""
        old, self.window = self.window, None
        if old is None:
            return
        shown, path = old.isVisible(), old.wish.path
        old.close()
        old.deleteLater()
        if shown:
            self.open(path)

    def _on_wished(self, wish: Wish) -> None:
        desk = self._books.desk
        book = desk.book(wish.book) if desk else None
        if self.window is None or desk is None or book is None:
            return
        self.window.show_busy(self.tr("Reading {name}…").format(name=Path(wish.path).name))
        seen, library = self._seen, Library(desk.books)
        self._work.do(lambda: _looked(wish, seen, library, book), self._on_seen)

    def _on_seen(self, seen: object) -> None:
        if self.window is None or not isinstance(seen, _Seen):
            return
        self._seen = seen
        if isinstance(seen.taken, Refusal):
            self.window.show_refusal(seen.taken)
        elif seen.plan:
            self.window.show_plan(seen.taken, seen.plan)

    def _on_taken(self, plan: Plan) -> None:
        if self.window:
            self.window.show_busy(self.tr("Taking in…"))
            self._work.do(lambda: (plan, keep_pictures(plan)), self._on_kept)

    def _on_kept(self, result: object) -> None:
        """The pictures lie beside the book; now the phrases may name them."""
        plan: Plan
        problems: tuple[Problem, ...]
        plan, problems = result  # type: ignore[misc] # what the job above returns
        desk = self._books.desk
        book = desk.book(plan.book.source) if desk else None
        if self.window is None or desk is None or book is None:
            return
        self._books.take_in(desk.with_book(apply(plan, book)))
        self._after, self._seen = self._books.desk, None
        self.window.show_done(sum(item.chosen for item in plan.items), problems)

    def _on_undo_asked(self) -> None:
        """Take the import back, unless something else was edited since."""
        if self.window and self._books.desk is self._after:
            self._books.undo()
            self.window.show_undone()
        elif self.window:
            self.window.said.setText(
                self.tr("Something was edited since; undo it in the window of the phrases.")
            )


def _looked(wish: Wish, before: _Seen | None, library: Library, book: Phrasebook) -> _Seen:
    """What would come of a file; it is read again only as far as it must be."""
    if before is None or before.wish.path != wish.path or isinstance(before.taken, Refusal):
        taken = take(Path(wish.path), wish.reading, wish.format)
    elif (before.wish.format, before.wish.reading) != (wish.format, wish.reading):
        taken = taken_as(before.taken.bundle, wish.reading, wish.format)
    else:
        taken = before.taken
    if isinstance(taken, Refusal):
        return _Seen(wish, taken)
    return _Seen(wish, taken, plan(taken.cargo, library, book, wish.options))


class Exporting(QObject):
    """The window that writes phrases out."""

    def __init__(
        self,
        books: Books,
        looks: Looks,
        parent: QObject,
        start: Callable[[Callable[[], None]], None] = in_thread,
    ) -> None:
        super().__init__(parent)
        self._books, self._looks = books, looks
        self._work = Work(start, self)
        self._spots: Collection[Spot] = ()
        self.window: ExportWindow | None = None

    def open(self, spots: Collection[Spot] = (), *, team: bool = False) -> None:
        """Show the window.

        Args:
            spots: The phrases that are selected elsewhere.
            team: Whether the team's book is meant.
        """
        if self.window is None:
            self.window = window = ExportWindow(self._looks.theme)
            window.wished.connect(self._on_wished)
            window.saved.connect(self._on_saved)
        if desk := self._books.desk:
            self._spots = frozenset(spots)
            first = _of_team(desk.books) if team else ""
            self.window.show_books(desk.books, len(self._spots), first)
            self.window.present()

    def redress(self) -> None:
        """Another language, theme or text size: the window is made anew."""
        old, self.window = self.window, None
        if old is None:
            return
        shown = old.isVisible()
        old.close()
        old.deleteLater()
        if shown:
            self.open(self._spots)

    def _chosen(self, wanted: Outgoing) -> tuple[Phrasebook, ...]:
        desk = self._books.desk
        spots = self._spots if wanted.selected else None
        if wanted.query:
            found = (one for one in self._books.search(wanted.query))
            places = {Spot(one.book.source, one.phrase.id) for one in found}
            spots = places if spots is None else places & set(spots)
        choice = Choice(wanted.book, wanted.category, spots)
        return chosen(Library(desk.books if desk else ()), choice)

    def _on_wished(self, wanted: Outgoing) -> None:
        books = self._chosen(wanted)
        self._work.do(lambda: _counted(books, wanted.format), self._on_counted)

    def _on_counted(self, result: object) -> None:
        count: int
        losses: tuple[Problem, ...]
        count, losses = result  # type: ignore[misc] # what the job above returns
        if self.window:
            self.window.show_losses(count, losses)

    def _on_saved(self, wanted: Outgoing, path: str) -> None:
        books, font = self._chosen(wanted), QCoreApplication.instance().font()  # type: ignore[union-attr] # the program is running
        if self.window:
            self.window.show_busy(busy=True)
            self._work.do(lambda: _written(books, wanted.format, path, font), self._on_written)

    def _on_written(self, result: object) -> None:
        if self.window is None:
            return
        if isinstance(result, Refusal):
            self.window.say(_sentence(result))
        else:
            self.window.say(self.tr("Written: {path}").format(path=result))


class Exchange(QObject):
    """Both windows."""

    def __init__(self, books: Books, looks: Looks, parent: QObject) -> None:
        super().__init__(parent)
        self.importing, self.exporting = (
            Importing(books, looks, self),
            Exporting(books, looks, self),
        )

    def redress(self) -> None:
        """Another language, theme or text size."""
        self.importing.redress()
        self.exporting.redress()


def _of_team(books: Iterable[Phrasebook]) -> str:
    """The source of the first book of a team; empty where there is none."""
    return next((one.source for one in books if one.layer is Layer.TEAM), "")


def _sentence(why: Refusal) -> str:
    """In the words of those who refuse, or of the storage."""
    said = refusal_sentence(why, {})
    if said != why.message:
        return said
    return QCoreApplication.translate("problem", why.text).format(**why.values)


def _counted(books: tuple[Phrasebook, ...], format_id: str) -> tuple[int, tuple[Problem, ...]]:
    found = format_by_id("html" if format_id == PDF else format_id)
    count = sum(len(book.phrases) for book in books)
    return count, found.losses(books) if found and books else ()


def _written(
    books: tuple[Phrasebook, ...], format_id: str, path: str, font: QFont
) -> str | Refusal:
    """Write the file; its path, or why there is none."""
    found = format_by_id(format_id)
    data = found.write(books) if found else pdf(html(books), font)
    if isinstance(data, Refusal):
        return data
    try:
        write_atomic(Path(path), data)
    except OSError as error:
        return refusal_of(error)
    return path


def _nothing(_: object) -> None:
    """What comes of no job."""
