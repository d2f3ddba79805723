"""The window of the phrase editor: a tree, a table and the editor of one phrase.

It shows a ``Session`` and says what was meant; whoever owns it makes the next.
"""

from __future__ import annotations

from functools import partial
from random import SystemRandom
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMetaMethod, Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_app.core.editing import phrase_edits
from desktop_app.core.editing.desk import Desk, Done, Spot
from desktop_app.core.editing.session import Session
from desktop_app.core.editing.trash import dropped
from desktop_app.core.phrases import Library
from desktop_app.core.problems import Refusal
from desktop_app.core.undoing import Undoable
from desktop_app.ui.editor.arranging import arrangement_of, put_in_place
from desktop_app.ui.editor.bars import StatusBar, ToolBar
from desktop_app.ui.editor.commands import Commands
from desktop_app.ui.editor.deeds import Deeds, Result
from desktop_app.ui.editor.extras import Extras
from desktop_app.ui.editor.finder import Finder
from desktop_app.ui.editor.flaw_list import FlawList
from desktop_app.ui.editor.intake import Intake
from desktop_app.ui.editor.look import editor_sheet
from desktop_app.ui.editor.pane import Pane, Scrolled
from desktop_app.ui.editor.places import ALL, TRASH, Place, Spots, in_order, rows_at
from desktop_app.ui.editor.table import Table
from desktop_app.ui.editor.tidings import Tidings
from desktop_app.ui.editor.tree import Tree
from desktop_app.ui.presenting import fit, to_front
from desktop_app.ui.sentences import refusal_sentence
from desktop_app.ui.shops.notice import NoticeBar

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence
    from random import Random

    from PySide6.QtGui import QCloseEvent

    from desktop_app.core.book_checks import Flaw
    from desktop_app.core.editing.desk import Trashed
    from desktop_app.core.editing.store import Archive
    from desktop_app.core.phrases import Phrase
    from desktop_app.core.proposals import Proposals
    from desktop_app.core.rules.templates import Use
    from desktop_app.core.search.spelling import Spelling
    from desktop_app.storage.loading import Loaded
    from desktop_app.ui.icons import Icons
    from desktop_app.ui.theme import Theme

SIZE = (92, 50)
"""Width and height of the window in lines of text, where the screen has room."""

SHARES = (13, 24, 36)
"""Of tree, table and pane, in lines of text."""


class PhrasesWindow(QWidget):
    """The window.

    Signals:
        edited: The ``Desk`` that an edit led to, and its group (see ``Session.became``).
        undo_asked: One step back.
        redo_asked: One step forward again.
        left: The window was closed, or another program came to the front: save now.
        chosen: A ``Conflict`` and the side that shall stand, ``ours`` or ``theirs``.
        retry_asked: Save again what could not be saved.
        import_asked: Phrases of another program or file are to be taken in.
        export_asked: The ``Spot`` of every phrase that is to be written elsewhere.
        touch_asked: The ``Spot`` of a phrase that is to have a code, a pin or a place of one's own.
        team_asked: The ``Spot`` of a phrase whose history in the team is wanted.
    """

    edited = Signal(object, str)
    undo_asked = Signal()
    redo_asked = Signal()
    left = Signal()
    chosen = Signal(object, str)
    retry_asked = Signal()
    import_asked = Signal()
    export_asked = Signal(tuple)
    touch_asked = Signal(object)
    team_asked = Signal(object)

    def __init__(  # noqa: PLR0913, PLR0917 - what it is made of, told by its maker
        self,
        theme: Theme,
        icons: Icons,
        spelling: Spelling,
        archive: Archive,
        clock: Callable[[], dt.datetime],
        chance: Random | None = None,
        *,
        language: str = "",
        proposals: Proposals | None = None,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._theme, self._icons, self._archive = theme, icons, archive
        self._session = Session(Undoable(Desk()))
        self._library, self._language = Library(), language
        self.shown = Desk()
        self._spot: Spot | None = None
        self._spots = Spots()
        self._flaws: tuple[Flaw, ...] = ()
        self.zoomed = 0
        self._points = self.font().pointSizeF()
        self._chance = chance or SystemRandom()
        self.deeds = Deeds(self._chance, clock)
        self.finder = Finder(spelling, self)
        self.finder.ready.connect(self._on_index_ready)
        self.setWindowTitle(self.tr("Phrases"))
        self.extras = Extras(self, theme, icons, archive, self._chance)
        self.extras.suggestions = proposals
        self.intake = Intake(self, archive, self._chance)
        self.tidings = Tidings(self)
        self._build(spelling, clock, language)
        self._connect()
        self._fit_text()

    # What it is made of

    def _build(self, spelling: Spelling, clock: Callable[[], dt.datetime], language: str) -> None:
        self.bar = ToolBar(self._theme, self._icons, self)
        self.notice = NoticeBar(self)
        self.upright = QSplitter(Qt.Orientation.Vertical, self)
        self.split = QSplitter(Qt.Orientation.Horizontal, self.upright)
        # Born in their place: each change of it would have all styles reckoned anew.
        self.tree = Tree(self._theme, self._icons, self.split)
        self.table = Table(self._theme, self.split)
        self.pane = Pane(self._theme, spelling, clock, self.split, language)
        area = Scrolled(self.pane)
        self.flaw_list = FlawList(self._theme, self)
        self.flaw_list.hide()
        self.status = StatusBar(self)
        for part in (self.tree, self.table, area):
            self.split.addWidget(part)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.setStretchFactor(2, 1)
        self.tree.setMinimumWidth(self.fontMetrics().height() * 8)
        self.table.setMinimumWidth(self.fontMetrics().height() * 12)
        em = self.fontMetrics().height()
        self.split.setSizes([share * em for share in SHARES])
        self.upright.addWidget(self.split)
        self.upright.addWidget(self.flaw_list)
        self.upright.setStretchFactor(0, 1)
        self.upright.setSizes([em * 36, em * 8])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self.notice):
            column.addWidget(widget)
        column.addWidget(self.upright, 1)
        column.addWidget(self.status)
        commands = Commands(self)
        commands.fill_bar()
        commands.set_keys()

    def _connect(self) -> None:
        self.bar.filter.textChanged.connect(self._refilter)
        self.tree.chosen.connect(self._on_place_chosen)
        self.tree.asked.connect(self._on_tree_asked)
        model = self.tree.tree_model
        model.phrases_dropped.connect(
            lambda spots, place: self.do(self.deeds.drop(self.desk, spots, place))
        )
        model.category_dropped.connect(
            lambda *what: self.do(self.deeds.move_category(self.desk, *what))
        )
        model.renamed.connect(
            lambda place, name: self.do(self.deeds.rename(self.desk, place, name))
        )
        self.table.chosen.connect(self._on_phrase_chosen)
        self.table.asked.connect(self.ask)
        self.table.table_model.typed.connect(
            lambda spot, key, text: self.do(self.deeds.type(self.desk, spot, key, text))
        )
        self.table.table_model.reordered.connect(
            lambda spots, before: self.do(self.deeds.reorder(self.desk, spots, before))
        )
        self.pane.edited.connect(self._on_pane_edited)
        self.pane.pictures_given.connect(self.intake.take_pictures)
        self.flaw_list.picked.connect(self._on_flaw_picked)
        self.status.flaws.toggled.connect(self.flaw_list.setVisible)

    def zoom(self, step: int) -> None:
        """Larger or smaller text; 0 for the usual size."""
        self.zoom_to(self.zoomed + step if step else 0)

    def zoom_to(self, points: int) -> None:
        """Text larger by so many points, within reason."""
        self.zoomed = max(-3, min(points, 8))
        self._fit_text()

    def _fit_text(self) -> None:
        font = self.font()
        font.setPointSizeF(self._points + self.zoomed)
        self.setFont(font)
        sheet = editor_sheet(self._theme, self.fontMetrics().height(), font.pointSizeF())
        self.setStyleSheet(sheet)
        self.table.fit()

    def present(self) -> None:
        """Show the window in front, as large as the screen allows."""
        if not self.isVisible():
            if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
                fit(self, SIZE)
            for name, signal in (("import", self.import_asked), ("export", self.export_asked)):
                meant = self.isSignalConnected(QMetaMethod.fromSignal(signal))
                self.bar.buttons[name].setVisible(meant)
        to_front(self)

    # What is shown

    @property
    def session(self) -> Session:
        """What is shown."""
        return self._session

    @property
    def desk(self) -> Desk:
        """The books as they are edited now."""
        return self._session.desk

    @property
    def spot(self) -> Spot | None:
        """The phrase in the pane."""
        return self._spot

    @property
    def library(self) -> Library:
        """The books read as one."""
        return self._library

    def show_session(self, session: Session) -> None:
        """Show the books as they are now."""
        before, self._session = self._session, session
        if session.desk is not before.desk:
            self._library = Library(session.desk.books)
            editable = {one.source for one in self.desk.books if self.desk.editable(one.source)}
            self.table.table_model.editable = frozenset(editable)
            self.finder.take(self.desk)
            self.shown = in_order(self.desk, self._language)
            self.tree.show_desk(self.shown)
            self._show_rows()
        self._show_phrase()
        self._show_state()
        self.extras.refresh()

    def show_loaded(self, loaded: Loaded) -> None:
        """Shops, platforms and places for the preview."""
        self.pane.show_loaded(loaded)

    def show_rules(self, use: Use | None) -> None:
        """The rules, and where they count."""
        self.pane.show_rules(use)

    def show_flaws(self, flaws: Sequence[Flaw]) -> None:
        """What the panel lists."""
        self._flaws = tuple(flaws)
        counts: dict[Spot, tuple[int, int]] = {}
        for flaw in flaws:
            spot = Spot(flaw.book, flaw.phrase)
            grave, slight = counts.get(spot, (0, 0))
            counts[spot] = (grave + flaw.grave, slight + (not flaw.grave))
        self.table.table_model.show_flaws(counts)
        self.flaw_list.flaws_model.show_flaws(self._flaws, self.desk)
        self._show_state()

    def show_uses(self, week: Mapping[str, int]) -> None:
        """How often each phrase was used in the last seven days, by id."""
        self.table.table_model.show_uses(week)

    def open_phrase(self, spot: Spot) -> None:
        """Choose a phrase and put the cursor into it."""
        self._reveal([spot])
        self.pane.title.setFocus()

    def _show_rows(self) -> None:
        rows = rows_at(self.shown, self.tree.place, self._spots)
        self.table.show_trash(on=self.tree.place == TRASH)
        self.table.show_categories(on=self.tree.place.kind not in ("category", "none"))
        query = self.bar.filter.text()
        if query.strip():
            places = self.finder.find(query)
            rows = sorted((row for row in rows if row[0] in places), key=lambda row: places[row[0]])
        selected = self.table.spots
        self.table.table_model.show_rows(rows)
        if self.table.spots != selected:
            self.table.select(selected)
        shown = [spot for spot, _, _ in rows]
        if self._spot not in shown and self._is_typed_into:
            self.table.clearSelection()
        elif self._spot not in shown:
            self._spot = self.table.table_model.spot(0)
            self.table.select([self._spot] if self._spot else [])
        elif not self.table.spots:
            self.table.select([self._spot] if self._spot else [])

    @property
    def _is_typed_into(self) -> bool:
        """Whether someone is at work on the phrase in the pane, which must not be taken away."""
        focused = QApplication.focusWidget()
        there = self._spot is not None and self.desk.phrase(self._spot) is not None
        return there and focused is not None and self.pane.isAncestorOf(focused)

    def _on_index_ready(self) -> None:
        if self.bar.filter.text().strip():
            self._refilter()

    def _refilter(self) -> None:
        self.pane.commit()
        self._show_rows()
        self._show_phrase()
        self._show_state()

    def _show_phrase(self) -> None:
        spot = self._spot
        deleted = self.tree.place == TRASH
        phrase = self._phrase_at(spot)
        book = self.desk.book(spot.book) if spot else None
        editable = bool(spot and self.desk.editable(spot.book) and not deleted)
        path = partial(self._archive.picture_path, spot.book if spot else "")
        self.pane.show_phrase(phrase, book, self._library, path, editable=editable)
        self.tidings.show_notice()

    def _phrase_at(self, spot: Spot | None) -> Phrase | None:
        if spot is None:
            return None
        if self.tree.place == TRASH:
            gone = (one.phrase for one in self.desk.trash if one.phrase.id == spot.phrase)
            return next(gone, None)
        return self.desk.phrase(spot)

    def _show_state(self) -> None:
        self.tidings.show_state(self._flaws)

    # Edits

    def do(self, result: Result, group: str = "") -> bool:
        """Take what a deed led to; returns whether anything was done."""
        if result is None:
            return False
        if isinstance(result, Refusal):
            self.status.say(refusal_sentence(result, self._library.fields))
            return False
        self.status.say("")
        if result.desk is not self.desk:
            self.edited.emit(result.desk, group)
        return True

    def _then_reveal(self, result: Result) -> bool:
        done = self.do(result)
        if done and isinstance(result, Done) and result.spots:
            self._reveal(result.spots)
        return done

    def _reveal(self, spots: Sequence[Spot]) -> None:
        """Choose phrases; the tree goes where they can be seen."""
        self.pane.commit()
        shown = set(self.table.table_model.spots)
        if not set(spots) <= shown:
            self.bar.filter.clear()
        if not set(spots) <= set(self.table.table_model.spots):
            self._look_at(spots[0])
        self._spot = spots[0]
        self.table.select(spots)
        self._show_phrase()

    def _look_at(self, spot: Spot) -> None:
        phrase, book = self.desk.phrase(spot), self.desk.book(spot.book)
        if phrase and book:
            inside = phrase.category in book.category
            place = (
                Place("category", spot.book, phrase.category)
                if inside
                else Place("none", spot.book)
            )
            self.tree.go_to(place)

    def _on_place_chosen(self) -> None:
        self.pane.commit()
        self._spot = None
        self._show_rows()
        self._show_phrase()
        self._show_state()

    def _on_phrase_chosen(self, spot: Spot | None) -> None:
        self.pane.commit()
        self._spot = spot
        self._show_phrase()

    def _on_pane_edited(self, phrase: Phrase, group: str) -> None:
        if self._spot:
            self.do(phrase_edits.changed(self.desk, self._spot, phrase), group)

    def add_phrase(self, phrase: Phrase | None = None) -> None:
        """Begin a new phrase and go to its title."""
        self.pane.commit()
        place = ALL if self.tree.place == TRASH else self.tree.place
        if self._then_reveal(self.deeds.add(self.desk, place, phrase or None)):
            self.pane.title.setFocus()
            self.pane.title.selectAll()

    def add_category(self) -> None:
        """Begin a new category and let its name be typed."""
        result = self.deeds.add_category(self.desk, self.tree.place)
        if self.do(result) and isinstance(result, Done):
            book = self.deeds.home(self.desk, self.tree.place)
            self.tree.go_to(Place("category", book, result.made))
            self.tree.setFocus()
            self.tree.edit(self.tree.currentIndex())

    def undo(self) -> None:
        """One step back."""
        self.pane.commit()
        self.undo_asked.emit()

    def redo(self) -> None:
        """One step forward again."""
        self.pane.commit()
        self.redo_asked.emit()

    def save_now(self) -> None:
        """Save without waiting for a pause."""
        self.pane.commit()
        self.left.emit()

    def ask_export(self) -> None:
        """Ask for the selected phrases to be written elsewhere; for all shown, where one is."""
        self.pane.commit()
        selected = self.table.spots
        spots = selected if len(selected) > 1 else self.table.table_model.spots
        self.export_asked.emit(tuple(spots))

    def ask(self, what: str) -> None:
        """Do what the table asks for."""
        self.pane.commit()
        spots, shown = self.table.spots, self.table.table_model.spots
        if what in ("up", "down"):
            if self.table.table_model.in_file_order and not self.bar.filter.text():
                self.do(self.deeds.shift(self.desk, spots, shown, up=what == "up"))
            else:
                self.tidings.say_unordered()
        elif what == "delete":
            self._delete(spots)
        elif what == "restore":
            self._then_reveal(self.deeds.restore(self.desk, spots))
        elif what == "empty":
            self._drop(self.desk.trash)
        elif what == "duplicate":
            self._then_reveal(self.deeds.duplicate(self.desk, spots))
        elif what == "copy":
            self._then_reveal(self.deeds.copy(self.desk, spots))
        elif what == "open":
            self.pane.body.edit.setFocus()
        else:
            self.extras.ask(what, spots)

    def _delete(self, spots: Sequence[Spot]) -> None:
        rows = [self.table.table_model.row_of(spot) for spot in spots]
        if self.tree.place == TRASH:
            self._drop(self.deeds.trashed(self.desk, spots))
        elif self.do(self.deeds.delete(self.desk, spots)):
            row = min(min(rows, default=0), self.table.table_model.rowCount() - 1)
            self._spot = self.table.table_model.spot(row)
            self.table.select([self._spot] if self._spot else [])
            self._show_phrase()
            self.tidings.say_deleted(len(spots))

    def _drop(self, trashed: Sequence[Trashed]) -> None:
        if trashed and self.do(dropped(self.desk, trashed)):
            self.tidings.say_gone(len(trashed))

    def _on_tree_asked(self, what: str, place: Place) -> None:
        if what == "add":
            self.add_category()
        elif what == "look" and place.kind == "category":
            self.extras.dress(place)
        elif what in ("up", "down"):
            if self.do(self.deeds.shift_category(self.desk, place, up=what == "up")):
                self.tree.go_to(place)
        elif what == "remove" and place.kind == "category":
            self.do(self.deeds.remove_category(self.desk, place))

    def capture(self, text: str) -> int:
        """Open the small window that makes a phrase of a text; this one need not be seen.

        Returns:
            The system's number of it, to be given the focus.
        """
        return int(self.intake.capture(text).winId())

    # Where everything is

    @property
    def arrangement(self) -> dict[str, list[int]]:
        """Place, sizes and zoom, to be given to ``arrange`` the next time."""
        return arrangement_of(self)

    def arrange(self, held: Mapping[str, Sequence[int]]) -> None:
        """Take place, sizes and zoom as they were; what is off every screen is not taken."""
        put_in_place(self, held)

    # Going about

    def _on_flaw_picked(self, flaw: Flaw) -> None:
        if flaw.ladder and not flaw.phrase:
            self.extras.ladders(flaw.ladder)
            return
        self._reveal([Spot(flaw.book, flaw.phrase)])
        wording = 0 if flaw.variant is None else flaw.variant + 1
        self.pane.go_to(flaw.key, wording, flaw.start, flaw.stop)

    def next_flaw(self) -> None:
        """Go to the next thing that needs a look."""
        self.status.flaws.setChecked(True)
        self.flaw_list.pick_next()

    def go_to_filter(self) -> None:
        """Put the cursor into the filter box."""
        self.bar.filter.setFocus()
        self.bar.filter.selectAll()

    def next_part(self, steps: int) -> None:
        """Go round tree, table, title and text."""
        parts: list[QWidget] = [self.tree, self.table, self.pane.title, self.pane.body.edit]
        inside = [n for n, part in enumerate(parts) if part.hasFocus()]
        parts[((inside or [0])[0] + steps) % len(parts)].setFocus()

    def step_row(self, steps: int) -> None:
        """Go to another phrase from wherever the cursor is."""
        row = self.table.currentIndex().row() + steps
        if 0 <= row < self.table.table_model.rowCount():
            self.table.selectRow(row)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.pane.commit()
        self.left.emit()
        super().closeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.pane.commit()
            self.left.emit()
