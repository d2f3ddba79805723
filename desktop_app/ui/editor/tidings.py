"""What the phrase editor says of itself: the line at the bottom, and the notice at the top."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.ui.editor.places import TRASH
from desktop_app.ui.sentences import shop_refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.book_checks import Flaw
    from desktop_app.core.editing.desk import Spot
    from desktop_app.ui.editor.window import PhrasesWindow


class Tidings(QObject):
    """Says it in the window's own places."""

    def __init__(self, window: PhrasesWindow) -> None:
        super().__init__(window)
        self._window = window

    def show_state(self, flaws: Sequence[Flaw]) -> None:
        """How many phrases there are, how many flaws, and whether all is saved."""
        window, status = self._window, self._window.status
        shown = window.table.table_model.rowCount()
        whole = sum(len(book.phrases) for book in window.desk.books)
        status.count.setText(self.tr("{shown} of {whole} phrases").format(shown=shown, whole=whole))
        grave = sum(flaw.grave for flaw in flaws)
        text = self.tr("Check: {grave} wrong · {slight} to look at")
        status.flaws.setText(text.format(grave=grave, slight=len(flaws) - grave))
        status.flaws.setToolTip(self.tr("Show what needs a look; F8 goes to the next"))
        buttons, edits = window.bar.buttons, window.session.edits
        buttons["undo"].setEnabled(bool(edits.before))
        buttons["redo"].setEnabled(bool(edits.undone))
        buttons["history"].setEnabled(window.spot is not None)
        self._show_saving()

    def _show_saving(self) -> None:
        session, status = self._window.session, self._window.status
        if session.trouble:
            why = shop_refusal(next(iter(session.trouble.values())))
            status.show_state(self.tr("Not saved: {why}").format(why=why), wrong=True)
        elif session.pending:
            status.show_state(self.tr("Not saved yet"), wrong=False)
        elif session.conflicts:
            status.show_state(self.tr("Waits for your choice"), wrong=True)
        elif session.saved_at:
            text = self.tr("Saved {time}").format(time=session.saved_at.strftime("%H:%M:%S"))
            status.show_state(text, wrong=False)
        else:
            status.show_state(self.tr("All saved"), wrong=False)

    def show_notice(self) -> None:
        """The most pressing thing to say, and what can be done about it."""
        window, notice = self._window, self._window.notice
        session, spot = window.session, window.spot
        if session.conflicts:
            count = len(session.conflicts)
            text = self.tr("%n places were changed by someone else as well.", "", count)
            notice.say(text, (self.tr("Compare…"), window.extras.conflicts))
        elif session.trouble:
            why = shop_refusal(next(iter(session.trouble.values())))
            text = self.tr("This could not be saved: {why}").format(why=why)
            notice.say(text, (self.tr("Try again"), window.retry_asked.emit))
        elif window.tree.place == TRASH and window.desk.trash:
            notice.say(
                self.tr("Deleted phrases are kept for 30 days."),
                (self.tr("Restore"), partial(window.orders.ask, "restore")),
                (self.tr("Empty the trash"), partial(window.orders.ask, "empty")),
            )
        elif spot and not window.desk.editable(spot.book):
            self._say_read_only(spot)
        else:
            notice.say("")

    def _say_read_only(self, spot: Spot) -> None:
        window = self._window
        book = window.desk.book(spot.book)
        text = self.tr("“{book}” is read only. A copy of your own takes its place.")
        actions = [(self.tr("Copy to mine"), partial(window.orders.ask, "copy"))]
        if window.extras.suggestions:
            actions.append((self.tr("Suggest a change…"), partial(window.orders.ask, "suggest")))
        window.notice.say(text.format(book=book.name if book else ""), *actions)

    def say_deleted(self, count: int) -> None:
        """Phrases went into the trash."""
        text = self.tr("%n phrases are in the trash; Ctrl+Z brings them back.", "", count)
        self._window.status.say(text)

    def say_gone(self, count: int) -> None:
        """Phrases went out of the trash for good, as far as anything is for good in a session."""
        text = self.tr("%n phrases are gone for good, unless you press Ctrl+Z.", "", count)
        self._window.status.say(text)

    def say_unordered(self) -> None:
        """Rows are not in the order of the file."""
        self._window.status.say(self.tr("Sorted or filtered rows cannot be put in order."))
