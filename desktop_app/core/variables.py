"""Shop, product, promotion, chat and clock → the values that templates may see.

What is not put in here cannot be reached by any template: there is no floor price in it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar
from zoneinfo import ZoneInfo

from typing_extensions import override

from desktop_app.core.bargaining import Limits, limits
from desktop_app.core.formats import (
    Countdown,
    DayRange,
    Formats,
    TypedSpan,
    moment,
    number,
    typed_moment,
)
from desktop_app.core.handover import note
from desktop_app.core.phrases import tongue
from desktop_app.core.shipping import Delivery, delivery
from desktop_app.core.zones import Atlas, place_of

if TYPE_CHECKING:
    from desktop_app.core.bargaining import Offer
    from desktop_app.core.chats import Chat
    from desktop_app.core.handover import Item
    from desktop_app.core.phrases import Field
    from desktop_app.core.shops import Platform, Product, Promotion, Shop

SECRET = frozenset({"floor_price", "bargaining"})
"""Names that no template may look at."""

FEELINGS = {"smile": "😊", "sorry": "🙏", "thanks": "🌹", "wink": "😉", "rose": "🌹"}
"""What is said for a feeling on a platform that has no code for it."""

BY_REGION = frozenset({"zone", "days", "arrives", "fee", "served"})
"""The facts of ``shipping`` that hang on the buyer's region."""


TRUTHS = frozenset({"shipping.ships_today", "shipping.served"})
"""Facts that are true or false; asked, they are a choice of ``YES_NO``."""

PLACED = ("order.placed_at", "order.placed")
"""What the agent tells of an unpaid order: asked by the first name, known by both."""

MOMENTS = ("order.placed_at", "order.placed", "order.closes", "order.paid")
"""Facts of an order that are moments; a time alone is one of the day on which it was typed."""

LISTS = frozenset({"promotion.gifts", "product.matches", "product.selling_points"})
"""Facts that are lists; asked, they are typed one a line."""

YES_NO = {"yes": True, "no": False}


class Facts(Mapping[str, object]):
    """The facts under one root, worked out when the first one is looked at.

    ``complete`` means that a fact which is not there is known not to exist (a product card without
    a colour note), not merely unknown (an order number nobody typed yet).
    """

    ROOTS: ClassVar = frozenset({"product", "promotion", "order", "buyer", "offer", "ask"})
    """Roots that may be absent as a whole: ``{% if promotion %}`` asks whether one runs."""

    def __init__(self, make: Callable[[], Mapping[str, object]], *, complete: bool = False) -> None:
        self.complete = complete
        self._make = make
        self._facts: dict[str, object] | None = None

    def _all(self) -> dict[str, object]:
        if self._facts is None:
            made = self._make().items()
            self._facts = {
                key: plain(value)
                for key, value in made
                if key not in SECRET and not _is_blank(value)
            }
        return self._facts

    @override
    def __getitem__(self, key: str) -> object:
        return self._all()[key]

    @override
    def __str__(self) -> str:
        """A whole card is no text, whichever filter asks for it.

        Raises:
            ValueError: Always.
        """
        msg = "it is more than one fact; name one of them"
        raise ValueError(msg)

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    @override
    def __len__(self) -> int:
        return len(self._all())


def plain(value: object) -> object:
    """A value that Liquid can reckon with: it takes a Decimal for zero."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, Mapping) and not isinstance(value, Facts):
        return Facts(lambda: value)
    return value


def _is_blank(value: object) -> bool:
    return (
        value is None
        or (isinstance(value, (str, list, tuple, dict)) and not value)
        or (isinstance(value, str) and not value.strip())
    )


@dataclass(frozen=True, slots=True)
class Agent:
    """Who answers.

    ``discount_limit`` is the part of a price below which this agent may not go, None: the shop's
    holds alone. No template sees it.
    """

    name: str = ""
    number: str = ""
    shift: str = ""
    discount_limit: Decimal | None = None


@dataclass(frozen=True)
class Scene:
    """Everything a reply is filled from.

    Attributes:
        shop: The shop it is sent for.
        chat: The buyer's chat.
        now: The moment of filling, aware.
        agent: Who answers.
        platform: The shop's platform, if it is known.
        clipboard: What was on the clipboard when the window opened.
        offer: What the ladder states; it is neither asked nor overruled by what was typed.
        atlas: The names of places, and the user's own calendars.
        handover: What the next shift has to know.
    """

    shop: Shop
    chat: Chat
    now: dt.datetime
    agent: Agent = field(default_factory=Agent)
    platform: Platform | None = None
    clipboard: str = ""
    offer: Offer | None = None
    atlas: Atlas = field(default_factory=Atlas)
    handover: tuple[Item, ...] = ()

    @property
    def zone(self) -> dt.tzinfo | None:
        """The shop's time zone; the one of ``now`` where the shop names none."""
        return zone_of_shop(self.shop, self.now)

    @property
    def shop_now(self) -> dt.datetime:
        """The moment of filling in the shop's time zone, aware."""
        return self.now.astimezone(self.zone)

    @property
    def delivery(self) -> Delivery | None:
        """What can be said of a parcel paid for now; None without a delivery table."""
        if self.shop.shipping is None:
            return None
        calendar = self.atlas.calendar(self.shop.calendar)
        region, known = self.chat.region, self.atlas.gazetteer
        return delivery(self.shop.shipping, calendar, region, self.shop_now, known)

    @property
    def local_now(self) -> dt.datetime:
        """The moment of filling by the shop's own clock, naive."""
        return self.shop_now.replace(tzinfo=None)

    @property
    def product(self) -> Product | None:
        """The product talked about."""
        return self.shop.product(self.chat.product) if self.chat.product else None

    @property
    def promotion(self) -> Promotion | None:
        """The first promotion of the shop file that runs now; an ended one never fills."""
        now = self.local_now
        return next((one for one in self.shop.promotions if one.runs(now)), None)

    @property
    def limits(self) -> Limits | None:
        """How far this agent may give way on the product; no template sees it."""
        return limits(self.product, self.shop.bargaining, self.agent.discount_limit)

    def formats(self, language: str) -> Formats:
        """How values are written in a reply in ``language``; its country is the shop's."""
        ours = self.shop.language
        spoken = ours if tongue(language) in {tongue(ours), ""} else language
        return Formats(spoken, self.shop.currency, self.local_now)

    def sheet(
        self, language: str, fields: Mapping[str, Field]
    ) -> tuple[Formats, Mapping[str, object]]:
        """What templates in ``language`` see; worked out once for all phrases of a list."""
        known = self._sheets.get(language)
        if known is None or known[0] is not fields:
            formats = self.formats(language)
            known = fields, formats, values(self, formats, fields)
            self._sheets[language] = known
        return known[1], known[2]

    @cached_property
    def _sheets(self) -> dict[str, tuple[Mapping[str, Field], Formats, Mapping[str, object]]]:
        return {}


def zone_of_shop(shop: Shop, now: dt.datetime) -> dt.tzinfo | None:
    """A shop's time zone; the one of ``now`` where it names none."""
    return ZoneInfo(shop.timezone) if shop.timezone else now.tzinfo


def values(scene: Scene, formats: Formats, fields: Mapping[str, Field]) -> dict[str, object]:
    """What a template sees, by root name.

    Args:
        scene: Shop, chat and moment; the chat's answers lie on top of all else.
        formats: How values are written.
        fields: As what kind of value each answer is to be read.
    """
    now = formats.now
    roots: dict[str, object] = {
        "shop": Facts(lambda: _shop(scene), complete=True),
        "agent": Facts(lambda: _agent(scene.agent)),
        "shipping": Facts(lambda: _shipping(scene, formats)),
        "buyer": Facts(lambda: _buyer(scene, formats)),
        "now": now,
        "today": now.date(),
        "greeting": formats.greeting(),
        "clipboard": scene.clipboard,
        "handover": Facts(lambda: note(scene.handover, formats), complete=True),
        **_emoticons(scene.platform),
    }
    if product := scene.product:
        roots["product"] = Facts(lambda: _product(product), complete=True)
    if promotion := scene.promotion:
        roots["promotion"] = Facts(lambda: _promotion(promotion), complete=True)
    if offer := scene.offer:
        roots["offer"] = Facts(lambda: {"price": offer.price, "off": offer.off})
    if order := _order(scene):
        roots["order"] = Facts(lambda: order)
    roots = {name: value for name, value in roots.items() if not _is_blank(value)}
    answers = {
        name: text
        for name, text in scene.chat.answers.items()
        if not SECRET.intersection(name.split(".")) and not (order and name in PLACED)
    }
    return _with_answers(roots, answers, fields)


def _shop(scene: Scene) -> Mapping[str, object]:
    platform = scene.platform.name if scene.platform else scene.shop.platform
    return {**scene.shop.facts, "id": scene.shop.id, "name": scene.shop.name, "platform": platform}


def _agent(agent: Agent) -> Mapping[str, object]:
    return {"name": agent.name, "number": agent.number, "shift": agent.shift}


def _buyer(scene: Scene, formats: Formats) -> Mapping[str, object]:
    name = scene.chat.buyer
    words = scene.platform.addressing if scene.platform else {}
    title = name if name.strip() else words.get(tongue(formats.language), "")
    return {"name": name, "title": title, "region": _region(scene, formats)}


def _product(product: Product) -> Mapping[str, object]:
    return {
        **product.facts,
        "id": product.id,
        "name": product.name,
        "price": product.price,
        "list_price": product.list_price,
        "link": product.link,
        "stock": dict(product.stock),
    }


def _promotion(promotion: Promotion) -> Mapping[str, object]:
    moments = {"starts": promotion.starts, "ends": promotion.ends}
    return {**promotion.facts, "name": promotion.name, **moments}


def _emoticons(platform: Platform | None) -> Mapping[str, str]:
    codes = platform.emoticons if platform else {}
    return {**FEELINGS, **{name: code for name, code in codes.items() if code}}


def _region(scene: Scene, formats: Formats) -> str:
    """The buyer's region as a reply says it: of a whole address or of pinyin, the place."""
    said = scene.chat.region
    typed = said.isascii() and formats.tongue != "en"
    place = place_of(said, scene.atlas.gazetteer)
    return place.name if place and (typed or any(map(str.isdigit, said))) else said


def _shipping(scene: Scene, formats: Formats) -> Mapping[str, object]:
    table, found = scene.shop.shipping, scene.delivery
    if table is None or found is None:
        return {}
    facts: dict[str, object] = {
        "courier": table.courier,
        "pickup": table.pickup,
        "ships_today": found.ships_today,
        "dispatch": found.day,
    }
    if table.pickup:
        facts["left"] = Countdown(seconds=found.left.total_seconds() if found.left else 0)
    if zone := found.zone:
        days = DayRange(*zone.days) if zone.days else None
        facts |= {
            "zone": zone.name or _region(scene, formats),
            "days": days,
            "arrives": found.arrives,
        }
        facts |= {"fee": zone.fee, "served": zone.served}
    return facts


def _order(scene: Scene) -> Mapping[str, object]:
    """What follows from the moment at which the order was placed, and from the platform's rule."""
    placed = placed_at(scene)
    if placed is None:
        return {}
    facts = {"placed_at": placed, "placed": placed}
    hours = scene.platform.unpaid_hours if scene.platform else 0
    return facts | ({"closes": placed + dt.timedelta(hours=hours)} if hours else {})


def placed_at(scene: Scene) -> dt.datetime | None:
    """When the chat's order was placed, naive, in the shop's time zone; None while not known."""
    told = next(filter(None, map(scene.chat.said, PLACED)), "")
    return behind(told, scene.local_now) if told else None


def behind(told: str, now: dt.datetime) -> dt.datetime | None:
    """A typed moment that has been: a time that is still ahead today was yesterday's.

    None where the text is no moment, or no more than a day.
    """
    try:
        typed = typed_moment(told)
    except ValueError:
        return None
    if isinstance(typed, dt.datetime):
        return typed.replace(tzinfo=None)
    if not isinstance(typed, dt.time):
        return None
    today = dt.datetime.combine(now.date(), typed)
    return today if today <= now else today - dt.timedelta(days=1)


def closes_at(scene: Scene) -> dt.datetime | None:
    """When the chat's order closes, naive, in the shop's time zone; None while not known.

    What the agent typed goes before what follows from the platform's rule.
    """
    told = scene.chat.said("order.closes")
    try:
        return moment(typed_moment(told), scene.local_now)
    except ValueError:
        ends = _order(scene).get("closes")
        return ends if isinstance(ends, dt.datetime) else None


def _with_answers(
    roots: dict[str, object],
    answers: Mapping[str, str],
    fields: Mapping[str, Field],
) -> dict[str, object]:
    typed: dict[str, object] = {}
    for name, text in answers.items():
        _put(typed, name.split("."), _answer(name, text, fields.get(name)))
    for root, value in typed.items():
        below = roots.get(root)
        roots[root] = _over(below, value) if isinstance(value, dict) else value
    return roots


def _put(table: dict[str, object], path: list[str], value: object) -> None:
    """Put a value at a path of keys, making the tables on the way."""
    for key in path[:-1]:
        inner = table.setdefault(key, {})
        if not isinstance(inner, dict):
            return  # ``a`` was answered as well as ``a.b``: the shorter name has it
        table = inner
    table.setdefault(path[-1], value)


def _answer(name: str, text: str, asked: Field | None) -> object:
    if name in TRUTHS:
        return YES_NO.get(text, text)
    if name == "shipping.left":
        return TypedSpan(text)
    return text.splitlines() if name in LISTS else _typed(text, asked)


def _over(base: object, leaves: Mapping[str, object]) -> Facts:
    below = base if isinstance(base, Facts) else Facts(dict)
    return Facts(lambda: {**below, **leaves}, complete=below.complete)


def _typed(text: str, asked: Field | None) -> object:
    """An answer as the kind of value it was asked for; what does not read so stays text."""
    readers: dict[str, Callable[[str], object]] = {
        "number": number,
        "money": number,
        "date": typed_moment,
        "time": typed_moment,
    }
    try:
        return plain(readers[asked.kind](text)) if asked else text
    except (KeyError, ValueError):
        return text
