"""A picked phrase and what is known so far: its messages, and what must still be asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from desktop_app.core.formats import number
from desktop_app.core.limits import fitted
from desktop_app.core.phrases import Entry, Field, Library, tongue
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.templates import Message, Rendered, render
from desktop_app.core.variables import BY_REGION, PLACED, TRUTHS, YES_NO, Scene
from desktop_app.core.zones import understood

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.core.problems import Note

SAID_AS = {"buyer.title": "buyer.name"}
"""Variables that are asked under the name of another."""

ROUNDS = 8
"""How often defaults may reveal further questions before the form is shown as it is."""

PRICE = "offer.price"
"""The one answer that must stay within what the shop gives away."""

_TOO_LOW = QT_TRANSLATE_NOOP(
    "refusal", "{price} is below the lowest price that you may give for {product}"
)
_NO_PRICE = QT_TRANSLATE_NOOP("refusal", "{price} is not a price")


@dataclass(frozen=True, slots=True)
class Blank:
    """One question of the form.

    Attributes:
        asked: Its variable, label and kind; the variables ``product`` and ``buyer.region`` stand
            for all facts that hang on them.
        value: What was answered, or the default; empty while nothing is known.
        is_open: Whether something it fills is still missing.
        uses: The variables of the body that the answer fills.
    """

    asked: Field
    value: str
    is_open: bool
    uses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """One of the ways to say a phrase. ``language`` is a BCP 47 tag, or empty."""

    language: str
    body: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A phrase filled as far as it goes. Only a ``ready`` one may be copied.

    ``messages`` are within the limits of the platform; ``notes`` say what that took. ``unsure``
    says why a day in them is not certain.
    """

    entry: Entry
    messages: tuple[Message, ...]
    blanks: tuple[Blank, ...]
    refusals: tuple[Refusal, ...]
    notes: tuple[Note, ...] = ()
    unsure: Refusal | None = None

    @property
    def missing(self) -> tuple[Blank, ...]:
        """The questions that are still open."""
        return tuple(blank for blank in self.blanks if blank.is_open)

    @property
    def ready(self) -> bool:
        """Whether it can be copied as it is."""
        some = bool(self.messages or self.entry.phrase.images)
        whole = some and all(message.whole for message in self.messages)
        return whole and not self.missing and not self.refusals

    @property
    def texts(self) -> tuple[str, ...]:
        """The messages as they are copied."""
        return tuple(message.text for message in self.messages)


def wordings(entry: Entry) -> tuple[Wording, ...]:
    """The main body first, then the variants as they stand in the file."""
    main = Wording(entry.book.language, entry.phrase.body)
    others = (Wording(v.language or entry.book.language, v.body) for v in entry.phrase.variants)
    return tuple(one for one in (main, *others) if one.body.strip())


def suiting(said: tuple[Wording, ...], language: str) -> int:
    """Which of the wordings suits a chat in ``language``: the first one of its tongue, else 0."""
    same = (n for n, one in enumerate(said) if tongue(one.language) == tongue(language))
    return next(same, 0)


def fields_of(entry: Entry, scene: Scene, library: Library) -> Mapping[str, Field]:
    """How the values of a phrase are asked for: in its book's language, else in the shop's."""
    return library.fields_for(entry.book.language or scene.shop.language)


def draft(entry: Entry, scene: Scene, library: Library, wording: int | None = None) -> Draft:
    """Fill a phrase for a scene.

    Args:
        entry: The phrase and its book.
        scene: Shop, chat and moment.
        library: Says how values are asked for.
        wording: Which of the wordings to use; None: the one that suits the shop's language.
    """
    said = wordings(entry)
    if not said:
        return Draft(entry, (), (), ())
    chosen = suiting(said, scene.shop.language) if wording is None else wording % len(said)
    fields = fields_of(entry, scene, library)
    filled, known = _filled(said[chosen], _with_offer(scene), fields)
    blanks = tuple(_blanks(filled, known, fields))
    fit = fitted(filled.messages, scene.platform)
    refusals = (*filled.refusals, *_too_low(filled, known), *fit.refusals)
    return Draft(entry, fit.messages, blanks, refusals, fit.notes, _unsure(filled, known))


def _unsure(filled: Rendered, scene: Scene) -> Refusal | None:
    """Why the days of a delivery in a reply are not certain."""
    if not any(name.partition(".")[0] == "shipping" for name in filled.used):
        return None
    delivery = scene.delivery
    return delivery.unsure if delivery else None


def _with_offer(scene: Scene) -> Scene:
    """The scene whose offer is of one piece: the ladder's alone, or what a typed price is off."""
    if scene.offer:
        return replace(scene, chat=scene.chat.without("offer"))
    within = scene.limits
    try:
        price = number(scene.chat.said(PRICE))
    except ValueError:
        return scene
    if within is None or not 0 < price < within.start:
        return scene
    return replace(scene, offer=within.offer(price), chat=scene.chat.answered("offer.off", ""))


def _too_low(filled: Rendered, scene: Scene) -> Iterator[Refusal]:
    """A typed price that the shop does not go down to; what the limit is, is not said."""
    typed = scene.chat.said(PRICE).strip()
    within, product = scene.limits, scene.product
    if not (typed and within and product) or within.stop is None:
        return
    if not any(name.partition(".")[0] == "offer" for name in filled.used):
        return
    try:
        price = number(typed)
    except ValueError:
        yield Refusal(_NO_PRICE, {"price": typed})
        return
    shown = price.quantize(Decimal("0.01"), ROUND_HALF_UP)
    if min(price, shown) < within.stop:
        yield Refusal(_TOO_LOW, {"price": typed, "product": product.name})


def _filled(said: Wording, scene: Scene, fields: Mapping[str, Field]) -> tuple[Rendered, Scene]:
    """Render, taking defaults for what is missing; a default may lead to a further question."""
    filled = _rendered(said, scene, fields)
    for _ in range(ROUNDS):
        asked = dict.fromkeys(_question(name, scene) for name in filled.missing)
        chat = scene.chat
        for name in asked:
            if name in fields and fields[name].default.strip() and not chat.knows(name):
                chat = chat.told(name, fields[name].default)
        if chat == scene.chat:
            break
        scene = replace(scene, chat=chat)
        filled = _rendered(said, scene, fields)
    return filled, scene


def _rendered(said: Wording, scene: Scene, fields: Mapping[str, Field]) -> Rendered:
    formats, known = scene.sheet(said.language, fields)
    return render(said.body, known, formats)


def _blanks(filled: Rendered, scene: Scene, fields: Mapping[str, Field]) -> Iterator[Blank]:
    """What was answered or is missing, each question once, in the order of the body."""
    known = scene.chat.knows
    asked = [n for n in filled.used if n in filled.missing or known(SAID_AS.get(n, n))]
    uses: dict[str, list[str]] = {}
    for name in dict.fromkeys((*asked, *filled.missing)):
        uses.setdefault(_question(name, scene), []).append(name)
    for name, used in uses.items():
        field = fields.get(name) or _default_field(name, scene)
        is_open = any(one in filled.missing for one in used)
        yield Blank(field, scene.chat.said(name), is_open, tuple(used))


def _question(name: str, scene: Scene) -> str:
    """What to ask so that ``name`` becomes known."""
    name = SAID_AS.get(name, name)
    if scene.chat.knows(name):
        return name
    root, _, leaf = name.partition(".")
    if root == "product" and not scene.product and scene.shop.products:
        return "product"
    if root == "order" and _hangs_on_placed(name, scene):
        return PLACED[0]
    table = scene.shop.shipping
    if root == "shipping" and leaf in BY_REGION and table:
        return (
            name if understood(table, scene.chat.region, scene.atlas.gazetteer) else "buyer.region"
        )
    return name


def _hangs_on_placed(name: str, scene: Scene) -> bool:
    """Whether a fact of the order follows from when it was placed."""
    rule = bool(scene.platform and scene.platform.unpaid_hours)
    return name in PLACED or (name == "order.closes" and rule)


def _default_field(name: str, scene: Scene) -> Field:
    if name == "product":
        return Field(name, kind="choice", choices=tuple(one.id for one in scene.shop.products))
    if name == "buyer.region":
        return Field(name, kind="region")
    if name in TRUTHS:
        return Field(name, kind="choice", choices=tuple(YES_NO))
    return Field(name)
