"""The window of the phrase editor: a tree, a table and the editor of one phrase.

It shows a ``Session`` and says what was meant; whoever owns it makes the next.
"""

from __future__ import annotations

from itertools import pairwise
from random import SystemRandom
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMetaMethod, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop_app.core.editing import phrase_edits
from desktop_app.core.editing.desk import Desk, Done, Spot
from desktop_app.core.editing.session import Session
from desktop_app.core.phrases import Library
from desktop_app.core.problems import Refusal
from desktop_app.core.undoing import Undoable
from desktop_app.ui.editor.arranging import arrangement_of, put_in_place
from desktop_app.ui.editor.bars import StatusBar, ToolBar
from desktop_app.ui.editor.checks import Checks
from desktop_app.ui.editor.choice import Choice
from desktop_app.ui.editor.commands import Commands
from desktop_app.ui.editor.deeds import Deeds, Result
from desktop_app.ui.editor.extras import Extras
from desktop_app.ui.editor.finder import Finder
from desktop_app.ui.editor.intake import Intake
from desktop_app.ui.editor.look import editor_sheet
from desktop_app.ui.editor.orders import Orders
from desktop_app.ui.editor.panes import Panes
from desktop_app.ui.editor.places import ALL, TRASH, in_order
from desktop_app.ui.editor.tidings import Tidings
from desktop_app.ui.presenting import fit, to_front
from desktop_app.ui.sentences import refusal_sentence
from desktop_app.ui.shops.notice import NoticeBar

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence
    from random import Random

    from PySide6.QtGui import QCloseEvent

    from desktop_app.core.book_checks import Flaw
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
        self._theme = theme
        self._session = Session(Undoable(Desk()))
        self._library, self._language = Library(), language
        self.shown = Desk()
        self.zoomed = 0
        self._points = self.font().pointSizeF()
        chance = chance or SystemRandom()
        self.deeds = Deeds(chance, clock)
        self.finder = Finder(spelling, self)
        self.setWindowTitle(self.tr("Phrases"))
        self.extras = Extras(self, theme, icons, archive, chance)
        self.extras.suggestions = proposals
        self.intake = Intake(self, archive, chance)
        self.tidings = Tidings(self)
        self._build(icons, spelling, clock)
        self.choice = Choice(self, archive)
        self.orders = Orders(self)
        self.checks = Checks(self)
        self.pane.edited.connect(self._on_pane_edited)
        self.pane.pictures_given.connect(self.intake.take_pictures)
        commands = Commands(self)
        commands.fill_bar()
        commands.set_keys()
        self._fit_text()

    # What it is made of

    def _build(self, icons: Icons, spelling: Spelling, clock: Callable[[], dt.datetime]) -> None:
        self.bar = ToolBar(self._theme, icons, self)
        self.notice = NoticeBar(self)
        self.panes = Panes(self._theme, icons, spelling, clock, self._language, self)
        self.tree, self.table = self.panes.tree, self.panes.table
        self.pane, self.flaw_list = self.panes.pane, self.panes.flaw_list
        self.status = StatusBar(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self.notice):
            column.addWidget(widget)
        column.addWidget(self.panes, 1)
        column.addWidget(self.status)
        # With Tab, what needs a look comes between the rows and the phrase.
        behind = (self.table, self.flaw_list, self.status.flaws, self.status.team)
        for before, after in pairwise(behind):
            self.setTabOrder(before, after)

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
        return self.choice.spot

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
            self.choice.show_rows()
        self.choice.show_phrase()
        self.show_state()
        self.extras.refresh()

    def show_loaded(self, loaded: Loaded) -> None:
        """Shops, platforms and places for the preview."""
        self.pane.show_loaded(loaded)

    def show_rules(self, use: Use | None) -> None:
        """The rules, and where they count."""
        self.pane.show_rules(use)

    def show_flaws(self, flaws: Sequence[Flaw]) -> None:
        """What the panel lists."""
        self.checks.show_flaws(flaws)
        self.show_state()

    def show_uses(self, week: Mapping[str, int]) -> None:
        """How often each phrase was used in the last seven days, by id."""
        self.table.table_model.show_uses(week)

    def open_phrase(self, spot: Spot) -> None:
        """Choose a phrase and put the cursor into it."""
        self.choice.reveal([spot])
        self.pane.title.setFocus()

    def show_state(self) -> None:
        """How many phrases are listed, what needs a look, and whether all is saved."""
        self.tidings.show_state(self.checks.flaws)

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

    def do_and_reveal(self, result: Result) -> bool:
        """The same, and choose the phrases that were made."""
        done = self.do(result)
        if done and isinstance(result, Done) and result.spots:
            self.choice.reveal(result.spots)
        return done

    def _on_pane_edited(self, phrase: Phrase, group: str) -> None:
        if self.spot:
            self.do(phrase_edits.changed(self.desk, self.spot, phrase), group)

    def add_phrase(self, phrase: Phrase | None = None) -> None:
        """Begin a new phrase and go to its title."""
        self.pane.commit()
        place = ALL if self.tree.place == TRASH else self.tree.place
        if self.do_and_reveal(self.deeds.add(self.desk, place, phrase or None)):
            self.pane.title.setFocus()
            self.pane.title.selectAll()

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

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.save_now()
        super().closeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.save_now()
