"""Shops, their products, promotions and delivery zones, and the platforms they are on."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop_app.core.phrases import tongue

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True, slots=True)
class Promotion:
    """A promotion; naive moments are in the shop's time zone. ``facts`` are all further keys."""

    name: str
    starts: dt.datetime | None = None
    ends: dt.datetime | None = None
    facts: Mapping[str, object] = field(default_factory=dict)

    def runs(self, moment: dt.datetime) -> bool:
        """Whether it runs at ``moment`` (naive, in the shop's time zone)."""
        started = self.starts is None or self.starts <= moment
        return started and (self.ends is None or moment <= self.ends)


@dataclass(frozen=True, slots=True)
class Zone:
    """Where it is sent to, in how many days (first, last), for what fee; None: not said."""

    name: str = ""
    regions: tuple[str, ...] = ()
    days: tuple[int, int] | None = None
    fee: Decimal | None = None
    served: bool = True


@dataclass(frozen=True, slots=True)
class Shipping:
    """How a shop sends. ``works`` are weekdays, Monday 0; ``pickup`` is in the shop's time zone."""

    courier: str = ""
    pickup: dt.time | None = None
    works: frozenset[int] = frozenset(range(7))
    handling_days: int = 0
    zones: tuple[Zone, ...] = ()
    other: Zone | None = None


@dataclass(frozen=True, slots=True)
class Bargaining:
    """How far prices may give way; an absent bound does not bind."""

    discount_limit: Decimal | None = None
    rounding: Decimal = Decimal(1)
    decay: Decimal = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Product:
    """A product card; no template ever gets ``floor_price``. ``facts`` are all further keys."""

    id: str
    name: str
    price: Decimal | None = None
    list_price: Decimal | None = None
    floor_price: Decimal | None = None
    link: str = ""
    stock: Mapping[str, int] = field(default_factory=dict)
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shop:
    """A shop file. ``facts`` are all further keys: each is ``{{ shop.<key> }}``."""

    id: str
    name: str
    platform: str = ""
    language: str = ""
    currency: str = ""
    calendar: str = ""
    timezone: str = ""
    windows: tuple[str, ...] = ()
    promotions: tuple[Promotion, ...] = ()
    shipping: Shipping | None = None
    bargaining: Bargaining = field(default_factory=Bargaining)
    products: tuple[Product, ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict)
    source: str = ""
    sample: bool = False

    def product(self, product_id: str) -> Product | None:
        """The product with this id, whatever the case of its letters."""
        wanted = product_id.casefold()
        return next((p for p in self.products if p.id.casefold() == wanted), None)


@dataclass(frozen=True, slots=True)
class Platform:
    """A chat platform: its emoticon codes and its limits; 0 means no limit is known.

    ``addressing`` is how a buyer without a name is called there, by tongue (``zh``, ``ko``).
    After ``unpaid_hours`` an order that was not paid closes by itself.
    """

    id: str
    name: str
    emoticons: Mapping[str, str] = field(default_factory=dict)
    message_limit: int = 0
    burst_limit: int = 0
    rules: tuple[str, ...] = ()
    reply_targets: tuple[int, ...] = ()
    source: str = ""
    checked: dt.date | None = None
    addressing: Mapping[str, str] = field(default_factory=dict)
    unpaid_hours: int = 0


def used_shops(shops: Sequence[Shop]) -> tuple[Shop, ...]:
    """The user's own shops; the samples where there are none yet."""
    return tuple(one for one in shops if not one.sample) or tuple(shops)


def sample_for(shops: Sequence[Shop], language: str) -> Shop | None:
    """The sample shop to offer who reads ``language``; in no language of theirs, the first."""
    samples = [shop for shop in shops if shop.sample]
    spoken = (shop for shop in samples if tongue(shop.language) == tongue(language))
    return next(spoken, samples[0] if samples else None)


def default_shop(shops: Sequence[Shop], wanted: str) -> str:
    """The id of the shop to fill for when a chat begins.

    It is the wanted one if that exists, else the user's only one. Among several nothing is guessed,
    and a sample is never taken unasked: another shop's name in a reply costs money.
    """
    if any(shop.id == wanted for shop in shops):
        return wanted
    own = [shop.id for shop in shops if not shop.sample]
    return own[0] if len(own) == 1 else ""
