"""Opens the small windows of the phrase editor, and takes what they say to the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu

from desktop_app.core.editing import ladder_edits, phrase_edits
from desktop_app.core.editing.desk import Done, Spot
from desktop_app.core.phrases import Ladder
from desktop_app.ui.combo import Spin
from desktop_app.ui.editor.category_look import CategoryLook
from desktop_app.ui.editor.comparing import shown
from desktop_app.ui.editor.deeds import targets
from desktop_app.ui.editor.dialogs import Asking
from desktop_app.ui.editor.fields_window import FieldsWindow
from desktop_app.ui.editor.history_window import ConflictWindow, HistoryWindow
from desktop_app.ui.editor.ladders_window import LaddersWindow
from desktop_app.ui.editor.pane import KINDS
from desktop_app.ui.editor.places import Place
from desktop_app.ui.editor.suggest import SuggestWindow
from desktop_app.ui.editor.typing_fields import ManyField, WordsLine, parted
from desktop_app.ui.editor.words import key_name
from desktop_app.ui.labels import kind_label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from desktop_app.core.editing.store import Archive
    from desktop_app.core.merging import Conflict
    from desktop_app.core.phrases import Category, Phrase
    from desktop_app.core.proposals import Proposals
    from desktop_app.ui.editor.window import PhrasesWindow
    from desktop_app.ui.icons import Icons
    from desktop_app.ui.theme import Theme


class Extras:
    """The windows, made when they are first asked for."""

    def __init__(
        self, window: PhrasesWindow, theme: Theme, icons: Icons, archive: Archive, chance: Random
    ) -> None:
        self._window, self._theme, self._icons = window, theme, icons
        self._archive, self._chance = archive, chance
        self._dressed: Place | None = None
        self.look: CategoryLook | None = None
        self.ladders_window: LaddersWindow | None = None
        self.fields_window: FieldsWindow | None = None
        self.history_window: HistoryWindow | None = None
        self.conflict_window: ConflictWindow | None = None
        self.asking: Asking | None = None
        self.suggest_window: SuggestWindow | None = None
        self.suggestions: Proposals | None = None
        self.menu: QMenu | None = None

    def refresh(self) -> None:
        """Show the desk as it is now in those that are open."""
        window = self._window
        if self.ladders_window and self.ladders_window.isVisible():
            scene = window.pane.rehearsal.scene
            self.ladders_window.show_desk(window.shown, window.library, scene)
        if self.fields_window and self.fields_window.isVisible():
            self.fields_window.show_desk(window.desk)
        if self.look and self.look.isVisible():
            self._show_look()
        if self.conflict_window and self.conflict_window.isVisible():
            self._show_conflicts()

    # Many phrases at once

    def ask(self, what: str, spots: Sequence[Spot]) -> None:
        """What the table asks for."""
        if what == "history":
            self.history()
        elif what == "suggest":
            self.suggest()
        elif what in ("touch", "team"):
            if spot := self._window.spot:
                asked = self._window.touch_asked if what == "touch" else self._window.team_asked
                asked.emit(spot)
        elif spots and what == "move":
            self._ask_move(spots)
        elif spots and what == "tag":
            self._ask_tags(spots)
        elif spots and what == "code":
            self._ask_codes(spots)

    def _ask_move(self, spots: Sequence[Spot]) -> None:
        """A menu of books and categories."""
        window = self._window
        self.menu = menu = QMenu(window)
        for book, category in targets(window.desk):
            above = book.category.get(category.parent) if category else None
            name = category.name if category else book.name
            text = f"    {above.name} / {name}" if above else f"  {name}" if category else name
            place = (
                Place("category", book.source, category.id)
                if category
                else Place("none", book.source)
            )
            action = QAction(text, menu)
            action.triggered.connect(
                lambda _=False, place=place: window.do(window.deeds.drop(window.desk, spots, place))
            )
            menu.addAction(action)
        menu.popup(window.table.viewport().mapToGlobal(self._corner()))

    def _corner(self) -> QPoint:
        return self._window.table.visualRect(self._window.table.currentIndex()).bottomLeft()

    def _ask_tags(self, spots: Sequence[Spot]) -> None:
        add, drop = WordsLine(), WordsLine()
        buyers = ManyField(QCoreApplication.translate("Extras", "as they are"))
        buyers.offer([(kind, kind_label(kind)) for kind in KINDS])
        platforms = ManyField(QCoreApplication.translate("Extras", "as they are"))
        platforms.offer(self._window.pane.platforms.offered)
        fields = (
            (QCoreApplication.translate("Extras", "Add keywords"), add),
            (QCoreApplication.translate("Extras", "Take out keywords"), drop),
            (QCoreApplication.translate("Extras", "Also suits buyers"), buyers),
            (QCoreApplication.translate("Extras", "Also suits platforms"), platforms),
        )
        title = QCoreApplication.translate("Extras", "Keywords of {count} phrases").format(
            count=len(spots)
        )
        self._open(title, fields)

        def finish() -> None:
            window, desk = self._window, self._window.desk
            for tag, more, less in (
                ("keywords", parted(add.text()), parted(drop.text())),
                ("buyers", buyers.values, ()),
                ("platforms", platforms.values, ()),
            ):
                if more or less:
                    result = phrase_edits.tagged(desk, spots, tag, more, less)  # type: ignore[arg-type] # one of its words
                    desk = result.desk if isinstance(result, Done) else desk
            window.do(Done(desk))

        assert self.asking  # noqa: S101 - opened above
        self.asking.accepted.connect(finish)

    def _ask_codes(self, spots: Sequence[Spot]) -> None:
        stem, first = QLineEdit(), Spin()
        phrase = self._window.desk.phrase(spots[0])
        stem.setText((phrase.code if phrase else "").rstrip("0123456789"))
        first.setRange(0, 9999)
        first.setValue(1)
        fields = (
            (QCoreApplication.translate("Extras", "Letters"), stem),
            (QCoreApplication.translate("Extras", "First number"), first),
        )
        title = QCoreApplication.translate("Extras", "Codes of {count} phrases").format(
            count=len(spots)
        )
        self._open(title, fields)

        def finish() -> None:
            codes = phrase_edits.numbered(spots, stem.text().strip(), first.value())
            self._window.do(phrase_edits.coded(self._window.desk, codes))

        assert self.asking  # noqa: S101 - opened above
        self.asking.accepted.connect(finish)

    def _open(self, title: str, fields: tuple[tuple[str, object], ...]) -> None:
        done = QCoreApplication.translate("Extras", "Apply")
        self.asking = Asking(self._window, title, fields, done)  # type: ignore[arg-type] # all are widgets
        self.asking.present()

    # Categories, ladders, questions

    def dress(self, place: Place) -> None:
        """Ask for another icon or colour of a category."""
        if self.look is None:
            self.look = CategoryLook(self._window, self._theme, self._icons)
            self.look.edited.connect(self._on_dressed)
        self._dressed = place
        self._show_look()
        self.look.present()

    def _show_look(self) -> None:
        book = self._window.desk.book(self._dressed.book) if self._dressed else None
        category = book.category.get(self._dressed.category) if book and self._dressed else None
        if category and self.look:
            self.look.show_category(category)

    def _on_dressed(self, category: Category) -> None:
        if self._dressed:
            window = self._window
            window.do(window.deeds.dress(window.desk, self._dressed.book, category))

    def ladders(self, ladder: str = "") -> None:
        """Open the ladders, at one of them, else at the one that the phrase at hand stands in."""
        window = self._window
        if self.ladders_window is None:
            self.ladders_window = made = LaddersWindow(window, self._theme)
            made.edited.connect(
                lambda book, one: window.do(ladder_edits.ladder_changed(window.desk, book, one))
            )
            made.removed.connect(
                lambda book, one: window.do(ladder_edits.ladder_removed(window.desk, book, one))
            )
            made.added.connect(self._add_ladder)
            made.steps_asked.connect(lambda *_: made.take(window.table.spots))
        self.ladders_window.present()
        self.refresh()
        at_hand = window.spot.phrase if window.spot else ""
        for book in window.shown.books:
            for one in book.ladders:
                if one.id == ladder or (not ladder and at_hand in one.steps):
                    self.ladders_window.go_to(book.source, one.id)
                    return

    def _add_ladder(self, book: str) -> None:
        window = self._window
        steps = tuple(spot.phrase for spot in window.table.spots if spot.book == book)
        title = QCoreApplication.translate("Extras", "New ladder")
        result = ladder_edits.ladder_added(
            window.desk, book, Ladder("", title, (), steps), self._chance
        )
        if window.do(result) and isinstance(result, Done) and self.ladders_window:
            self.ladders_window.go_to(book, result.made)

    def fields(self) -> None:
        """Open the questions."""
        window = self._window
        if self.fields_window is None:
            self.fields_window = made = FieldsWindow(window)
            made.put.connect(
                lambda book, one, was: window.do(
                    ladder_edits.field_put(window.desk, book, one, was)
                )
            )
            made.removed.connect(
                lambda book, name: window.do(ladder_edits.field_removed(window.desk, book, name))
            )
        self.fields_window.present()
        self.fields_window.show_desk(window.desk)

    def suggest(self) -> None:
        """Open the window that suggests a change of the phrase in the pane, which is read only."""
        window, spot = self._window, self._window.spot
        phrase = window.desk.phrase(spot) if spot else None
        book = window.desk.book(spot.book) if spot else None
        if book is None or phrase is None or self.suggestions is None:
            return
        if window.desk.editable(book.source):
            return  # it is for whoever suggests to change
        if self.suggest_window is None:
            pane, theme, held = window.pane, self._theme, self.suggestions
            self.suggest_window = SuggestWindow(window, theme, window.finder.spelling, held)
        pane = window.pane
        self.suggest_window.offer(book, phrase, pane.wordings.at)
        self.suggest_window.show_scene(pane.rehearsal.scene, pane.fields, book.language)

    # What was, and what others made of it

    def history(self) -> None:
        """Open the history of the phrase in the pane."""
        window, spot = self._window, self._window.spot
        phrase = window.desk.phrase(spot) if spot else None
        if spot is None or phrase is None:
            return
        if self.history_window is None:
            self.history_window = HistoryWindow(window, self._theme)
            self.history_window.restored.connect(self._on_restored)
        self.history_window.show_phrase(spot, phrase, self._archive.versions(spot))
        self.history_window.present()

    def _on_restored(self, spot: Spot, phrase: Phrase) -> None:
        window = self._window
        window.do(phrase_edits.changed(window.desk, spot, phrase))

    def conflicts(self) -> None:
        """Open what two have changed."""
        if self.conflict_window is None:
            self.conflict_window = ConflictWindow(self._window, self._theme)
            self.conflict_window.chosen.connect(self._window.chosen)
        self.conflict_window.present()
        self._show_conflicts()

    def _show_conflicts(self) -> None:
        assert self.conflict_window  # noqa: S101 - asked for only where it is open
        self.conflict_window.show_conflicts(
            [
                (one, self._name(one), shown(one.ours), shown(one.theirs))
                for one in self._window.session.conflicts
            ]
        )

    def _name(self, conflict: Conflict) -> str:
        book = self._window.desk.book(conflict.book)
        phrase = self._window.desk.phrase(Spot(conflict.book, conflict.id))
        name = (phrase.title or phrase.code) if phrase else conflict.id
        parts = (book.name if book else "", name, key_name(conflict.field))
        return " · ".join(part for part in parts if part)
