"""What variables are called in front of the agent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.core.problems import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.phrases import Field
    from desktop_app.core.shops import Platform
    from desktop_app.core.templates import Message

PLAIN = "通用（网页客服等）"
"""The shipped platform for all chats that are on none."""

CIRCLED = 20
"""Numbers that there are in circles."""

_NAMES = {
    "product": QT_TRANSLATE_NOOP("Labels", "Product"),
    "buyer.region": QT_TRANSLATE_NOOP("Labels", "Region"),
    "buyer.name": QT_TRANSLATE_NOOP("Labels", "Buyer's name"),
    "buyer.title": QT_TRANSLATE_NOOP("Labels", "How to address"),
    "shop.name": QT_TRANSLATE_NOOP("Labels", "Shop name"),
    "shop.promise": QT_TRANSLATE_NOOP("Labels", "Shop's promise"),
    "shop.hours": QT_TRANSLATE_NOOP("Labels", "Opening hours"),
    "shop.brand": QT_TRANSLATE_NOOP("Labels", "Brand"),
    "shop.return_address": QT_TRANSLATE_NOOP("Labels", "Address for returns"),
    "shop.bookmark": QT_TRANSLATE_NOOP("Labels", "Link to the shop"),
    "shop.category": QT_TRANSLATE_NOOP("Labels", "Kind of goods"),
    "shop.free_over": QT_TRANSLATE_NOOP("Labels", "Free shipping from"),
    "shop.platform": QT_TRANSLATE_NOOP("Labels", "Platform"),
    "agent.name": QT_TRANSLATE_NOOP("Labels", "Agent's name"),
    "agent.number": QT_TRANSLATE_NOOP("Labels", "Agent's number"),
    "agent.shift": QT_TRANSLATE_NOOP("Labels", "Shift"),
    "product.id": QT_TRANSLATE_NOOP("Labels", "Product code"),
    "product.name": QT_TRANSLATE_NOOP("Labels", "Product name"),
    "product.price": QT_TRANSLATE_NOOP("Labels", "Price now"),
    "product.list_price": QT_TRANSLATE_NOOP("Labels", "List price"),
    "product.link": QT_TRANSLATE_NOOP("Labels", "Product link"),
    "product.material": QT_TRANSLATE_NOOP("Labels", "Material"),
    "product.selling_points": QT_TRANSLATE_NOOP("Labels", "Selling points"),
    "product.size_advice": QT_TRANSLATE_NOOP("Labels", "Size advice"),
    "product.matches": QT_TRANSLATE_NOOP("Labels", "Matching items"),
    "product.weight": QT_TRANSLATE_NOOP("Labels", "Weight"),
    "product.origin": QT_TRANSLATE_NOOP("Labels", "Origin"),
    "product.care": QT_TRANSLATE_NOOP("Labels", "Care"),
    "product.colour_note": QT_TRANSLATE_NOOP("Labels", "Colour note"),
    "promotion.name": QT_TRANSLATE_NOOP("Labels", "Promotion"),
    "promotion.starts": QT_TRANSLATE_NOOP("Labels", "Promotion starts"),
    "promotion.ends": QT_TRANSLATE_NOOP("Labels", "Promotion ends"),
    "promotion.gifts": QT_TRANSLATE_NOOP("Labels", "Gifts"),
    "promotion.threshold": QT_TRANSLATE_NOOP("Labels", "Threshold"),
    "promotion.discount": QT_TRANSLATE_NOOP("Labels", "Discount"),
    "promotion.coupon": QT_TRANSLATE_NOOP("Labels", "Coupon"),
    "offer.price": QT_TRANSLATE_NOOP("Labels", "Price offered"),
    "offer.off": QT_TRANSLATE_NOOP("Labels", "Reduction offered"),
    "shipping.courier": QT_TRANSLATE_NOOP("Labels", "Courier"),
    "shipping.pickup": QT_TRANSLATE_NOOP("Labels", "Pickup time"),
    "shipping.ships_today": QT_TRANSLATE_NOOP("Labels", "Ships today?"),
    "shipping.served": QT_TRANSLATE_NOOP("Labels", "Delivered there?"),
    "shipping.dispatch": QT_TRANSLATE_NOOP("Labels", "Dispatch day"),
    "shipping.arrives": QT_TRANSLATE_NOOP("Labels", "Arrives"),
    "shipping.days": QT_TRANSLATE_NOOP("Labels", "Days on the way"),
    "shipping.fee": QT_TRANSLATE_NOOP("Labels", "Shipping fee"),
    "shipping.zone": QT_TRANSLATE_NOOP("Labels", "Delivery zone"),
    "shipping.left": QT_TRANSLATE_NOOP("Labels", "Time until the pickup"),
    "order.placed_at": QT_TRANSLATE_NOOP("Labels", "Order placed"),
    "order.closes": QT_TRANSLATE_NOOP("Labels", "Order closes"),
    "greeting": QT_TRANSLATE_NOOP("Labels", "Greeting by the clock"),
    "now": QT_TRANSLATE_NOOP("Labels", "Time now"),
    "today": QT_TRANSLATE_NOOP("Labels", "Today's date"),
    "clipboard": QT_TRANSLATE_NOOP("Labels", "Clipboard text"),
    "smile": QT_TRANSLATE_NOOP("Labels", "Smile"),
    "sorry": QT_TRANSLATE_NOOP("Labels", "Sorry (emoticon)"),
    "thanks": QT_TRANSLATE_NOOP("Labels", "Thanks (emoticon)"),
    "wink": QT_TRANSLATE_NOOP("Labels", "Wink"),
    "rose": QT_TRANSLATE_NOOP("Labels", "Rose"),
}
"""Our words for the usual variables, to be translated where they are shown."""

Stretches = tuple[tuple[int, int], ...]


def label_of(name: str, fields: Mapping[str, Field]) -> str:
    """The name of a variable for people: the books' own word, else ours, else the variable."""
    asked = fields.get(name)
    ours = _NAMES.get(name)
    named = QCoreApplication.translate("Labels", ours) if ours else name
    return (asked.label if asked else "") or named


def platform_name(platform: Platform) -> str:
    """What a platform is called: in its own words, but for the one that is none."""
    if platform.name == PLAIN:
        return QCoreApplication.translate("Labels", "Any other (web chat)")
    return platform.name


def kind_label(kind: str) -> str:
    """The name of a kind of buyer; one that a team made up itself is shown as it is."""
    return {
        "small-gain": QCoreApplication.translate("Labels", "Wants a small gain"),
        "compares-shops": QCoreApplication.translate("Labels", "Compares with a cheaper shop"),
        "first-purchase": QCoreApplication.translate("Labels", "First purchase"),
        "ultimatum": QCoreApplication.translate("Labels", "This price or I leave"),
        "plea": QCoreApplication.translate("Labels", "Pleads: a student, a tight month"),
        "balance": QCoreApplication.translate("Labels", "My balance is just this much"),
        "hesitates": QCoreApplication.translate("Labels", "Hesitates: let me think"),
        "doubts-quality": QCoreApplication.translate("Labels", "Doubts the quality"),
        "asks-gift": QCoreApplication.translate("Labels", "Asks for a gift or the odd change"),
        "asks-free-shipping": QCoreApplication.translate("Labels", "Asks for free shipping"),
    }.get(kind, kind)


def step_number(place: int) -> str:
    """The number of a step counted from 0: ①, ② and so on."""
    return chr(ord("①") + place) if place < CIRCLED else f"({place + 1})"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A message with its blanks called by their labels; stretches in code points."""

    text: str
    filled: Stretches
    blanks: Stretches


def labelled(message: Message, fields: Mapping[str, Field]) -> Labelled:
    """A message as it is shown."""
    text = ""
    stretches: dict[str, list[tuple[int, int]]] = {"filled": [], "blank": [], "plain": []}
    for part in message.parts:
        shown = f" {label_of(part.text, fields)} " if part.kind == "blank" else part.text
        stretches[part.kind].append((len(text), len(text) + len(shown)))
        text += shown
    return Labelled(text, tuple(stretches["filled"]), tuple(stretches["blank"]))
