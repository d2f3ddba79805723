"""The tables of a shop as keys and values, in the order of the format."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from desktop_app.core.cell_texts import days_text
from desktop_app.core.shops import Bargaining, Product, Promotion, Shipping, Shop, Zone

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

Card = Shop | Promotion | Shipping | Zone | Bargaining | Product

KINDS = ("promotion", "shipping", "shipping.zone", "shipping.other", "bargaining", "product")
"""The tables of a shop file, in their order."""


def pairs_of(card: Card) -> dict[str, object]:
    """The keys of a table with their values; what is empty is left out."""
    match card:
        case Shop():
            keys = ("id", "name", "platform", "language", "currency", "calendar", "timezone")
            pairs: dict[str, object] = {key: getattr(card, key) for key in keys}
            pairs |= {"windows": list(card.windows), **_facts(card.facts, {*pairs, "windows"})}
        case Promotion():
            pairs = {"name": card.name, "starts": card.starts, "ends": card.ends}
            pairs |= _facts(card.facts, pairs.keys())
        case Shipping():
            pairs = {"courier": card.courier, "pickup": _time(card.pickup)}
            pairs |= {"works": days_text(card.works), "handling_days": card.handling_days}
        case Zone():
            pairs = {"name": card.name, "regions": list(card.regions), "days": _days(card)}
            pairs |= {"fee": amount(card.fee), "served": card.served}
        case Bargaining():
            pairs = {"discount_limit": amount(card.discount_limit)}
            pairs |= {"rounding": amount(card.rounding), "decay": amount(card.decay)}
        case _:
            pairs = {"id": card.id, "name": card.name}
            for key in ("price", "list_price", "floor_price"):
                pairs[key] = amount(getattr(card, key))
            pairs |= {"link": card.link, "stock": _stock(card.stock)}
            pairs |= _facts(card.facts, pairs.keys())
    facts = getattr(card, "facts", {})
    return {key: value for key, value in pairs.items() if key in facts or _says(value)}


def _facts(facts: Mapping[str, object], known: AbstractSet[str]) -> dict[str, object]:
    return {key: value for key, value in facts.items() if key not in known}


def _says(value: object) -> bool:
    return value is not None and value not in ("", [], {})


def amount(value: Decimal | None) -> int | Decimal | None:
    """A number without needless decimals: 189, not 189.0."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else Decimal(format(value, "f"))


def _time(pickup: dt.time | None) -> str | dt.time | None:
    if pickup is None or pickup.second or pickup.microsecond:
        return pickup
    return pickup.strftime("%H:%M")


def _days(zone: Zone) -> list[int] | None:
    return list(zone.days) if zone.days else None


def _stock(stock: Mapping[str, int]) -> int | dict[str, int]:
    return stock[""] if set(stock) == {""} else dict(stock)
