"""Ladders: their steps in order, and the prices that they would state for a product."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFormLayout, QListView, QWidget

from desktop_app.core.editing.ladder_edits import step_moved
from desktop_app.core.ladders import steps
from desktop_app.core.phrases import Ladder, LadderEntry, Library
from desktop_app.ui.editor.completion import OfferDelegate
from desktop_app.ui.editor.dialogs import SmallWindow
from desktop_app.ui.editor.pane import KINDS
from desktop_app.ui.editor.steps_model import StepsModel
from desktop_app.ui.editor.typing_fields import ManyField, TypingLine
from desktop_app.ui.labels import kind_label
from desktop_app.ui.shops.fields import ChoiceField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.editing.desk import Desk, Spot
    from desktop_app.core.phrases import Phrasebook
    from desktop_app.core.variables import Scene
    from desktop_app.ui.theme import Theme

_PARTS = "\n"


class LaddersWindow(SmallWindow):
    """One ladder at a time; everything counts at once and can be undone.

    Signals:
        edited: Book and ``Ladder`` with something changed.
        added: The book that gets a new ladder.
        removed: Book and id of a ladder to take away.
        steps_asked: Book and ``Ladder`` that are to get the phrases selected in the table.
    """

    edited = Signal(str, object)
    added = Signal(str)
    removed = Signal(str, str)
    steps_asked = Signal(str, object)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, "", (34, 26))
        self.setWindowTitle(self.tr("Ladders"))
        self._desk: Desk | None = None
        self._library = Library()
        self._scene: Scene | None = None
        self._at: tuple[str, str] = ("", "")
        self.choice = ChoiceField((), free=False)
        self.title = TypingLine(self)
        self.buyers = ManyField(self.tr("All buyers"), self)
        self.buyers.offer([(kind, kind_label(kind)) for kind in KINDS])
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in (
            (self.tr("Ladder"), self.choice), (self.tr("Title"), self.title),
            (self.tr("Buyers"), self.buyers),
        ):  # fmt: skip
            field.setAccessibleName(name)
            form.addRow(name, field)
        self.column.addLayout(form)
        self.for_whom = self.add_text("")
        self.for_whom.setObjectName("dim")
        self._add_list(theme)
        self.add_text(
            self.tr("Drag the steps into order, or press Alt+Up and Alt+Down; Del takes one out.")
        ).setObjectName("dim")
        self.add_buttons(
            ("steps", self.tr("Add the selected phrases"), self._ask_steps),
            ("new", self.tr("New ladder"), self._ask_new),
            ("remove", self.tr("Delete ladder"), lambda: self.removed.emit(*self._at)),
            ("close", self.tr("Close"), self.accept),
        )
        self.choice.typed.connect(self._on_chosen)
        self.title.typed.connect(lambda text: self._tell(title=text))
        self.buyers.ticked.connect(lambda values: self._tell(buyers=values))

    def _add_list(self, theme: Theme) -> None:
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("Steps"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setDropIndicatorShown(True)
        self.list.setItemDelegate(OfferDelegate(theme, self.list))
        self.steps_model = StepsModel(theme, self.list)
        self.list.setModel(self.steps_model)
        self.steps_model.moved.connect(self.move_step)
        self.steps_model.dropped.connect(self.take)
        for key, steps_ in (("Alt+Up", -1), ("Alt+Down", 1), ("Del", 0)):
            action = QAction(self.list)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _=False, by=steps_: self._on_key(by))
            self.list.addAction(action)
        self.column.addWidget(self.list, 1)

    # What is shown

    def show_desk(self, desk: Desk, library: Library, scene: Scene) -> None:
        """Take the books as they are now, and what prices are reckoned for."""
        self._desk, self._library, self._scene = desk, library, scene
        offered = [
            (f"{book.source}{_PARTS}{one.id}", f"{one.title or one.id} · {book.name}")
            for book in desk.books
            for one in book.ladders
        ]
        self.choice.offer(offered)
        known = [value for value, _ in offered]
        wanted = _PARTS.join(self._at)
        self._at = self._place(wanted if wanted in known else next(iter(known), ""))
        self._show()

    def go_to(self, book: str, ladder: str) -> None:
        """Look at a ladder."""
        self._at = (book, ladder)
        self._show()

    @staticmethod
    def _place(value: str) -> tuple[str, str]:
        book, _, ladder = value.partition(_PARTS)
        return book, ladder

    def _on_chosen(self, value: str) -> None:
        self.title.commit()
        self._at = self._place(value)
        self._show()

    @property
    def _book(self) -> Phrasebook | None:
        return self._desk.book(self._at[0]) if self._desk else None

    @property
    def ladder(self) -> Ladder | None:
        """The one that is looked at."""
        book = self._book
        return next((one for one in book.ladders if one.id == self._at[1]), None) if book else None

    def _show(self) -> None:
        ladder, book = self.ladder, self._book
        own = bool(book and self._desk and self._desk.editable(book.source))
        if self.choice.findData(_PARTS.join(self._at)) >= 0:
            self.choice.show_text(_PARTS.join(self._at))
        self.title.show_text(ladder.title if ladder else "")
        self.buyers.show_values(ladder.buyers if ladder else ())
        for field in (self.title, self.buyers, *(self.buttons[one] for one in ("steps", "remove"))):
            field.setEnabled(own and ladder is not None)
        self.list.setDragEnabled(own)
        if ladder and book and self._scene:
            made = steps(LadderEntry(ladder, book), self._library, self._scene)
            formats = self._scene.formats("")
            prices = [
                str(formats.money(one.price)) if one.price is not None else "" for one in made
            ]
            self.steps_model.show_steps(made, prices)
            product = self._scene.product
            text = self.tr("Prices for {product}").format(product=product.name) if product else ""
            self.for_whom.setText(text or self.tr("Choose a product in the preview to see prices"))
        else:
            self.steps_model.show_steps((), ())

    # What is done

    def _tell(self, **values: object) -> None:
        if ladder := self.ladder:
            self.edited.emit(self._at[0], replace(ladder, **values))  # type: ignore[arg-type] # its own names

    def move_step(self, start: int, to: int) -> None:
        """A step to another place."""
        ladder = self.ladder
        if ladder and start != to and 0 <= to < len(ladder.steps):
            self.edited.emit(self._at[0], step_moved(ladder, start, to))
            self.list.setCurrentIndex(self.steps_model.index(to))

    def take(self, spots: Sequence[Spot], to: int | None = None) -> None:
        """Phrases as steps; those of another book cannot be."""
        ladder = self.ladder
        ids = [spot.phrase for spot in spots if spot.book == self._at[0]]
        if ladder and ids:
            at = len(ladder.steps) if to is None else to
            rest = ladder.steps
            self._tell(steps=(*rest[:at], *ids, *rest[at:]))

    def _on_key(self, by: int) -> None:
        row, ladder = self.list.currentIndex().row(), self.ladder
        if ladder is None or not 0 <= row < len(ladder.steps):
            return
        if by:
            self.move_step(row, row + by)
        else:
            self._tell(steps=(*ladder.steps[:row], *ladder.steps[row + 1 :]))

    def _ask_steps(self) -> None:
        if ladder := self.ladder:
            self.steps_asked.emit(self._at[0], ladder)

    def _ask_new(self) -> None:
        own = self._desk.own if self._desk else None
        book = self._at[0] if self._desk and self._desk.editable(self._at[0]) else ""
        if book or own:
            self.added.emit(book or (own.source if own else ""))
