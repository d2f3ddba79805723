"""What an author may put into a reply: every variable with the filter that suits it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.templates import render
from desktop_app.core.variables import FEELINGS, LISTS, TRUTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.core.phrases import Field
    from desktop_app.core.shops import Shop
    from desktop_app.core.variables import Scene

FILTERS = (
    "money", "date", "time", "deadline", "left", "range", "default", "first", "join", "round",
)  # fmt: skip
"""The filters that are offered, ours first."""

FILTER_OF = {
    "money": (
        "product.price", "product.list_price", "offer.price", "offer.off", "shipping.fee",
        "promotion.threshold", "order.amount", "buyer.offer",
    ),
    "date": ("shipping.dispatch", "promotion.starts", "today", "order.paid"),
    "time": ("shipping.pickup", "now", "order.placed_at"),
    "deadline": ("promotion.ends", "order.closes"),
}  # fmt: skip

USUAL = (
    "shop.name", "agent.name", "product.name", "product.price", "promotion.name",
    "promotion.ends", "shipping.arrives", "shipping.left", "smile",
)  # fmt: skip
"""Those most wanted."""

KNOWN = (
    *USUAL,
    "agent.number", "agent.shift", "shop.promise", "shop.hours", "shop.brand",
    "shop.return_address", "shop.bookmark", "shop.platform",
    "product.list_price", "product.id", "product.link", "product.material",
    "product.selling_points", "product.size_advice", "product.matches", "product.weight",
    "product.origin", "product.care", "product.colour_note", "product.stock",
    "promotion.starts", "promotion.gifts", "promotion.threshold", "promotion.discount",
    "promotion.coupon",
    "offer.price", "offer.off",
    "shipping.courier", "shipping.pickup", "shipping.ships_today", "shipping.dispatch",
    "shipping.days", "shipping.fee", "shipping.zone", "shipping.served",
    "buyer.title", "buyer.name", "buyer.region", "buyer.account", "buyer.offer", "buyer.size",
    "order.number", "order.tracking", "order.courier", "order.amount", "order.placed_at",
    "order.closes", "order.paid", "order.placed",
    "greeting", "now", "today", "clipboard",
    "handover.count", "handover.lines",
    *(name for name in FEELINGS if name != "smile"),
)  # fmt: skip


_WHOLE = frozenset({"product.stock", "handover.count", "handover.lines", "order.placed"})
"""Known, but no use as they are: a table, a list to walk through, a second name."""


@dataclass(frozen=True, slots=True)
class Insertable:
    """A variable as it is offered.

    Attributes:
        name: Its dotted name.
        text: The template text that puts it in.
        sample: What a reply would say for it now; empty while it would be asked.
    """

    name: str
    text: str
    sample: str


def written(name: str) -> str:
    """The template text for a variable, with the filter that suits it."""
    if name in TRUTHS:
        return f"{{% if {name} %}}…{{% else %}}…{{% endif %}}"
    if name in LISTS:
        return f'{{{{ {name} | join: "、" }}}}'
    suited = next((one for one, names in FILTER_OF.items() if name in names), "")
    return f"{{{{ {name} | {suited} }}}}" if suited else f"{{{{ {name} }}}}"


def known_names(fields: Mapping[str, Field], shop: Shop) -> tuple[str, ...]:
    """Every name there is: ours, the shop's own facts, its products', and what books ask for."""
    own = (f"shop.{key}" for key in shop.facts if key != "color")
    cards = (f"product.{key}" for product in shop.products for key in product.facts)
    running = (f"promotion.{key}" for one in shop.promotions for key in one.facts)
    found = dict.fromkeys((*KNOWN, *own, *cards, *running, *fields))
    return tuple(name for name in found if "bargaining" not in name)


def insertables(scene: Scene, fields: Mapping[str, Field], language: str) -> Iterator[Insertable]:
    """All that may be put in, each with what it says in this scene."""
    formats, values = scene.sheet(language, fields)
    for name in known_names(fields, scene.shop):
        if name in _WHOLE:
            continue
        text = written(name)
        made = render(text, values, formats)
        whole = made.messages and all(message.whole for message in made.messages)
        sample = made.messages[0].text if whole and name not in TRUTHS else ""
        yield Insertable(name, text, sample)
