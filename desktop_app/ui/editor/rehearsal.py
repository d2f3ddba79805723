"""A reply as the buyer would read it: for a shop, product, region and moment of choice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.chats import Chat
from desktop_app.core.drafts import draft
from desktop_app.core.ladders import offer_outside
from desktop_app.core.phrases import Entry, Library
from desktop_app.core.regions import regions_of
from desktop_app.core.rehearsing import WHENS, at
from desktop_app.core.shops import Shop
from desktop_app.core.splitting import length
from desktop_app.core.variables import Agent, Scene
from desktop_app.core.zones import Atlas
from desktop_app.storage.media import pictures_of
from desktop_app.ui.labels import label_of
from desktop_app.ui.picker.preview import Bubbles, Says
from desktop_app.ui.sentences import note_sentence, refusal_sentence
from desktop_app.ui.shops.fields import ChoiceField

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping

    from desktop_app.core.drafts import Draft
    from desktop_app.core.phrases import Field, Phrase, Phrasebook
    from desktop_app.core.rehearsing import When
    from desktop_app.core.shops import Platform
    from desktop_app.storage.loading import Loaded
    from desktop_app.ui.theme import Theme


class Rehearsal(QFrame):
    """The preview of the editor.

    Signals:
        moved: Another shop, product, region or moment was chosen.
    """

    moved = Signal()

    def __init__(
        self, theme: Theme, clock: Callable[[], dt.datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rehearsal")
        self._clock = clock
        self._shops: tuple[Shop, ...] = ()
        self._platforms: dict[str, Platform] = {}
        self._atlas = Atlas()
        self._agent = Agent(self.tr("Xiao Lin"), "08")
        self._library = Library()
        self._fields: Mapping[str, Field] = {}
        self._build(theme)

    def _build(self, theme: Theme) -> None:
        self.shop = ChoiceField((), free=False)
        self.product = ChoiceField((), free=False)
        self.region = ChoiceField((), free=True)
        self.when = ChoiceField(tuple(self._whens()), free=False)
        self.when.show_text("now")
        fields = (
            (self.tr("Shop"), self.shop), (self.tr("Product"), self.product),
            (self.tr("Region"), self.region), (self.tr("Moment"), self.when),
        )  # fmt: skip
        grid = QGridLayout()
        em = self.fontMetrics().height()
        grid.setHorizontalSpacing(em // 2)
        for column, (name, field) in enumerate(fields):
            label = QLabel(name, self)
            label.setObjectName("dim")
            label.setBuddy(field)
            field.setAccessibleName(self.tr("Preview: {what}").format(what=name))
            field.setMinimumWidth(em * 4)
            field.setSizeAdjustPolicy(
                ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 1)
            field.typed.connect(self._on_typed)
        self.bubbles = Bubbles(theme, self)
        scroll = QScrollArea(self)
        scroll.setObjectName("preview")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.bubbles)
        self.says = Says(theme, self)
        self.count = QLabel(self)
        self.count.setObjectName("dim")
        row = QHBoxLayout()
        row.addWidget(self.says, 1)
        row.addWidget(self.count)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(em // 2, em // 4, em // 2, em // 4)
        column_.setSpacing(em // 4)
        column_.addLayout(grid)
        column_.addWidget(scroll, 1)
        column_.addLayout(row)

    def _whens(self) -> Iterator[tuple[str, str]]:
        names = {
            "now": self.tr("Now"),
            "before": self.tr("Before the cut-off"),
            "after": self.tr("The cut-off has passed"),
            "ended": self.tr("The promotion is over"),
        }
        yield from ((when, names[when]) for when in WHENS)

    # What it is filled from

    def show_loaded(self, loaded: Loaded) -> None:
        """Offer these shops; what was chosen stays where it is still there."""
        self._shops = loaded.shops
        self._platforms = {one.id: one for one in loaded.platforms}
        self._atlas = loaded.atlas
        chosen = self.shop.currentData()
        self.shop.offer([(one.id, one.name) for one in self._shops])
        known = [one.id for one in self._shops]
        self.shop.show_text(chosen if chosen in known else known[0] if known else "")
        self._offer_facts()

    def show_library(self, library: Library, fields: Mapping[str, Field]) -> None:
        """Fields and ladders count as they are edited now."""
        self._library, self._fields = library, fields

    def _offer_facts(self) -> None:
        shop = self._shop()
        products = [(one.id, one.name) for one in shop.products]
        self.product.offer([("", "—"), *products])
        if self.product.currentData() not in dict(products):
            self.product.show_text(products[0][0] if products else "")
        regions = regions_of(shop)
        self.region.offer([(one, one) for one in regions])
        if not self.region.currentText() or self.region.currentText() not in regions:
            self.region.show_text(regions[0] if regions else "")

    def _shop(self) -> Shop:
        wanted = self.shop.currentData()
        return next((one for one in self._shops if one.id == wanted), Shop("", ""))

    def _on_typed(self) -> None:
        if self.sender() is self.shop:
            self.product.show_text("")
            self.region.show_text("")
            self._offer_facts()
        self.moved.emit()

    @property
    def scene(self) -> Scene:
        """What replies are filled from here."""
        shop = self._shop()
        product = str(self.product.currentData() or "")
        chat = Chat(shop.id, product, self.region.currentText())
        platform = self._platforms.get(shop.platform)
        scene = Scene(shop, chat, self._clock(), self._agent, platform, atlas=self._atlas)
        when: When = next((one for one in WHENS if one == self.when.currentData()), "now")
        return at(scene, when)

    # What it shows

    def show_body(self, phrase: Phrase, book: Phrasebook, body: str, language: str) -> Draft:
        """Fill one wording of a phrase, as it stands in the editor now."""
        scene = self.scene
        if "offer" in body:
            scene = replace(scene, offer=offer_outside(self._library, scene, phrase.id))
        one = replace(phrase, body=body, variants=())
        entry = Entry(one, replace(book, language=language or book.language))
        made = draft(entry, scene, self._library, 0)
        self.bubbles.show_messages(made.messages, self._fields, pictures_of(entry))
        self._say(made, scene)
        return made

    def _say(self, made: Draft, scene: Scene) -> None:
        fields = self._fields
        limit = scene.platform.message_limit if scene.platform else 0
        counts = [length(text) for text in made.texts]
        shown = "  ".join(f"{n}/{limit}" if limit else str(n) for n in counts)
        self.count.setText(self.tr("Characters: {counts}").format(counts=shown) if counts else "")
        if made.refusals:
            self.says.say(refusal_sentence(made.refusals[0], fields), warns=True)
        elif made.missing:
            asked = ", ".join(label_of(one.asked.name, fields) for one in made.missing)
            self.says.say(
                self.tr("Asked before it is copied: {names}").format(names=asked), warns=False
            )
        else:
            notes = " ".join(note_sentence(one) for one in made.notes)
            self.says.say(notes, warns=bool(notes))
