"""The editor of one phrase, at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop_app.core.phrases import Library, Phrase, Phrasebook
from desktop_app.ui.editor.body_pane import BodyPane
from desktop_app.ui.editor.pictures import Pictures
from desktop_app.ui.editor.rehearsal import Rehearsal
from desktop_app.ui.editor.typing_fields import ManyField, TypingLine, WordsLine
from desktop_app.ui.editor.variants import Wordings
from desktop_app.ui.labels import kind_label, platform_name
from desktop_app.ui.shops.fields import ChoiceField
from desktop_app.ui.theme import line_height

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping

    from desktop_app.core.phrases import Field
    from desktop_app.core.rules.templates import Use
    from desktop_app.core.search.spelling import Spelling
    from desktop_app.storage.loading import Loaded
    from desktop_app.ui.theme import Theme

KINDS = (
    "small-gain", "compares-shops", "first-purchase", "ultimatum", "plea", "balance", "hesitates",
    "doubts-quality", "asks-gift", "asks-free-shipping",
)  # fmt: skip
"""The kinds of buyer that have names."""


class Pane(QWidget):
    """Title, code, category and the rest, the text, and how it will look.

    Signals:
        edited: The phrase as it is now, and the group of the edit.
        pictures_given: What was pasted or dropped, with a picture in it.
    """

    edited = Signal(object, str)
    pictures_given = Signal(object)

    def __init__(
        self,
        theme: Theme,
        spelling: Spelling,
        clock: Callable[[], dt.datetime],
        parent: QWidget | None = None,
        language: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._language = language
        self._phrase: Phrase | None = None
        self._book = Phrasebook("", "")
        self._library = Library()
        self._editable = False
        self._use: Use | None = None
        self._make_fields()
        self.wordings = Wordings(self)
        self.body = BodyPane(theme, spelling, self)
        self.rehearsal = Rehearsal(theme, clock, self)
        self.pictures = Pictures(theme, self)
        self._lay_out()
        self._connect()

    def _make_fields(self) -> None:
        self.title = TypingLine(self)
        self.code = TypingLine(self)
        self.note = TypingLine(self)
        self.keywords = WordsLine(self)
        self.category = ChoiceField((), free=False)
        self.buyers = ManyField(self.tr("All buyers"), self)
        self.buyers.offer([(kind, kind_label(kind)) for kind in KINDS])
        self.platforms = ManyField(self.tr("All platforms"), self)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        em = self.fontMetrics().height()
        grid.setHorizontalSpacing(em // 2)
        grid.setVerticalSpacing(em // 3)
        for row, column, name, field in self._named_fields():
            label = QLabel(name, self)
            label.setObjectName("dim")
            label.setBuddy(field)
            field.setAccessibleName(name.replace("&", ""))
            grid.addWidget(label, row, column * 2)
            grid.addWidget(field, row, column * 2 + 1, 1, 3 if field is self.note else 1)
        for field in (self.title, self.keywords, self.note, self.code):
            field.setMinimumWidth(em * 4)
        for field in (self.title, self.keywords, self.note, self.code, self.buyers, self.platforms):
            field.setMinimumHeight(round(line_height(self.font()) * 1.5))
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        self.category.setSizeAdjustPolicy(
            ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        upper = QWidget(self.split)
        text = QVBoxLayout(upper)
        text.setContentsMargins(0, 0, 0, em // 4)
        text.setSpacing(em // 4)
        text.addWidget(self.wordings)
        text.addWidget(self.body, 1)
        self.body.setMinimumHeight(em * 7)
        self.rehearsal.setMinimumHeight(em * 8)
        self.split.addWidget(upper)
        self.split.addWidget(self.rehearsal)
        self.split.setChildrenCollapsible(False)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([em * 12, em * 13])
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(em * 2 // 3, em // 2, em * 2 // 3, em // 2)
        column_.setSpacing(em // 3)
        column_.addLayout(grid)
        column_.addWidget(self.split, 1)
        column_.addWidget(self.pictures)

    def _named_fields(self) -> Iterator[tuple[int, int, str, QWidget]]:
        yield 0, 0, self.tr("&Title"), self.title
        yield 0, 1, self.tr("&Code"), self.code
        yield 1, 0, self.tr("&Keywords"), self.keywords
        yield 1, 1, self.tr("Cate&gory"), self.category
        yield 2, 0, self.tr("&Buyers"), self.buyers
        yield 2, 1, self.tr("&Platforms"), self.platforms
        yield 3, 0, self.tr("&Note"), self.note

    def _connect(self) -> None:
        self.title.typed.connect(lambda text: self._change("title", title=text))
        self.code.typed.connect(lambda text: self._change("code", code=text.strip()))
        self.note.typed.connect(lambda text: self._change("note", note=text))
        self.keywords.words_typed.connect(lambda words: self._change("keywords", keywords=words))
        self.category.typed.connect(lambda text: self._change("", category=text))
        self.buyers.ticked.connect(lambda values: self._change("", buyers=values))
        self.platforms.ticked.connect(lambda values: self._change("", platforms=values))
        self.pictures.arranged.connect(lambda names: self._change("", images=names))
        self.pictures.given.connect(self.pictures_given)
        self.body.pictures_given.connect(self.pictures_given)
        self.body.typed.connect(self._on_body_typed)
        self.body.fixed.connect(self._on_body_fixed)
        self.body.changed.connect(self._on_body_changed)
        self.wordings.turned.connect(self._on_turned)
        self.wordings.edited.connect(lambda phrase: self._tell(phrase, ""))
        self.rehearsal.moved.connect(self._on_scene_moved)

    # What is shown

    def show_loaded(self, loaded: Loaded) -> None:
        """Shops, platforms and places."""
        self.platforms.offer([(one.id, platform_name(one)) for one in loaded.platforms])
        self.rehearsal.show_loaded(loaded)
        if self._phrase:
            self._on_scene_moved()

    def show_rules(self, use: Use | None) -> None:
        """The rules, and where they count."""
        self._use = use
        self._show_body()

    def show_phrase(
        self,
        phrase: Phrase | None,
        book: Phrasebook | None,
        library: Library,
        path: Callable[[str], str],
        *,
        editable: bool,
    ) -> None:
        """Show a phrase; None empties and disables the fields."""
        new = library is not self._library
        self._library = library
        shown = phrase or Phrase("", "", "")
        if self._phrase is None or shown.id != self._phrase.id:
            self.commit()
        self._phrase, self._book = phrase, book or Phrasebook("", "")
        self._editable = editable and phrase is not None
        self.title.show_text(shown.title)
        self.code.show_text(shown.code)
        self.note.show_text(shown.note)
        self.keywords.show_words(shown.keywords)
        self.category.offer([("", "—"), *categories_of(self._book)])
        self.category.show_text(shown.category if shown.category in self._book.category else "")
        self.buyers.show_values(shown.buyers)
        self.platforms.show_values(shown.platforms)
        self.pictures.pictures_model.show_names(shown.images, path)
        for line in (self.title, self.code, self.note, self.keywords):
            line.setReadOnly(not self._editable)
        for choice in (self.category, self.buyers, self.platforms, self.pictures):
            choice.setEnabled(self._editable)
        self.split.setEnabled(phrase is not None)
        self.wordings.show_phrase(shown, self._book, editable=self._editable)
        if new:
            self.rehearsal.show_library(library, self.fields)
            self._show_scene()
        self._show_body()

    @property
    def fields(self) -> Mapping[str, Field]:
        """How values are asked for and called, in the agent's language."""
        return self._library.fields_for(self._language)

    def _show_body(self) -> None:
        if self._use:
            platforms = self._phrase.platforms if self._phrase else ()
            language = self.wordings.language or self._book.language
            self.body.show_rules(self._use.rulebook, self._use.choices(platforms, language))
        self.body.show_body(self.wordings.body, self.fields, editable=self._editable)
        self._rehearse(self.body.edit.text)

    def _show_scene(self) -> None:
        language = self.wordings.language or self._book.language
        self.body.show_scene(self.rehearsal.scene, self.fields, language)

    def _rehearse(self, body: str) -> None:
        if self._phrase:
            self.rehearsal.show_body(self._phrase, self._book, body, self.wordings.language)
        else:
            self.rehearsal.show_body(Phrase("", "", ""), self._book, "", "")

    # What is done

    def _change(self, key: str, **values: object) -> None:
        if self._phrase and self._editable:
            group = f"{key} {self._phrase.id}" if key else ""
            self._tell(replace(self._phrase, **values), group)  # type: ignore[arg-type] # names and types are Phrase's own

    def _tell(self, phrase: Phrase, group: str) -> None:
        if phrase != self._phrase:
            self.edited.emit(phrase, group)

    def _on_body_typed(self, text: str) -> None:
        if self._phrase and self._editable:
            group = f"body {self._phrase.id} {self.wordings.at}"
            self._tell(self.wordings.with_body(text), group)

    def _on_body_fixed(self, text: str) -> None:
        """Better words were put in: a step of its own, whatever was typed before."""
        if self._phrase and self._editable:
            self._tell(self.wordings.with_body(text), "")

    def _on_body_changed(self, text: str) -> None:
        self._rehearse(text)

    def _on_turned(self) -> None:
        self._show_scene()
        self._show_body()

    def _on_scene_moved(self) -> None:
        self._show_scene()
        self._rehearse(self.body.edit.text)

    def commit(self) -> None:
        """Tell what is being typed."""
        for line in (self.title, self.code, self.note, self.keywords):
            line.commit()
        self.body.edit.commit()

    def go_to(self, key: str, wording: int = 0, start: int = 0, stop: int = 0) -> None:
        """Put the cursor into a field, or on a stretch of a wording."""
        lines = {
            "title": self.title,
            "code": self.code,
            "keywords": self.keywords,
            "note": self.note,
        }
        if line := lines.get(key):
            line.setFocus()
            line.selectAll()
            return
        self.wordings.go_to(wording)
        self.body.edit.go_to(start, stop)


def categories_of(book: Phrasebook) -> Iterator[tuple[str, str]]:
    """The categories of a book, those below another one with its name in front."""
    for one in book.categories:
        above = book.category.get(one.parent)
        yield one.id, f"{above.name} / {one.name}" if above else one.name


class Scrolled(QScrollArea):
    """Lets a pane be scrolled where the screen is low; it is never narrower than it needs."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Phrase"))
        self.setObjectName("page")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(pane)
        self._pane = pane

    @override
    def minimumSizeHint(self) -> QSize:
        needed = self._pane.minimumSizeHint().width() + self.verticalScrollBar().width()
        return QSize(needed, super().minimumSizeHint().height())
