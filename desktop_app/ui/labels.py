"""What variables are called in front of the agent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.phrases import Field
    from desktop_app.core.templates import Message

CIRCLED = 20
"""Numbers that there are in circles."""

Stretches = tuple[tuple[int, int], ...]


def label_of(name: str, fields: Mapping[str, Field]) -> str:
    """The name of a variable for people: the books' own word, else ours, else the variable."""
    asked = fields.get(name)
    return (asked.label if asked else "") or _named(name)


def _named(name: str) -> str:
    """Our word for a variable, or the variable."""
    named = {
        "product": QCoreApplication.translate("Labels", "Product"),
        "buyer.region": QCoreApplication.translate("Labels", "Region"),
        "buyer.name": QCoreApplication.translate("Labels", "Buyer's name"),
        "buyer.title": QCoreApplication.translate("Labels", "How to address"),
        "shop.name": QCoreApplication.translate("Labels", "Shop name"),
        "shop.promise": QCoreApplication.translate("Labels", "Shop's promise"),
        "shop.hours": QCoreApplication.translate("Labels", "Opening hours"),
        "shop.brand": QCoreApplication.translate("Labels", "Brand"),
        "shop.return_address": QCoreApplication.translate("Labels", "Address for returns"),
        "shop.bookmark": QCoreApplication.translate("Labels", "Link to the shop"),
        "shop.platform": QCoreApplication.translate("Labels", "Platform"),
        "agent.name": QCoreApplication.translate("Labels", "Agent's name"),
        "agent.number": QCoreApplication.translate("Labels", "Agent's number"),
        "agent.shift": QCoreApplication.translate("Labels", "Shift"),
        "product.id": QCoreApplication.translate("Labels", "Product code"),
        "product.name": QCoreApplication.translate("Labels", "Product name"),
        "product.price": QCoreApplication.translate("Labels", "Price now"),
        "product.list_price": QCoreApplication.translate("Labels", "List price"),
        "product.link": QCoreApplication.translate("Labels", "Product link"),
        "product.material": QCoreApplication.translate("Labels", "Material"),
        "product.selling_points": QCoreApplication.translate("Labels", "Selling points"),
        "product.size_advice": QCoreApplication.translate("Labels", "Size advice"),
        "product.matches": QCoreApplication.translate("Labels", "Matching items"),
        "product.weight": QCoreApplication.translate("Labels", "Weight"),
        "product.origin": QCoreApplication.translate("Labels", "Origin"),
        "product.care": QCoreApplication.translate("Labels", "Care"),
        "product.colour_note": QCoreApplication.translate("Labels", "Colour note"),
        "promotion.name": QCoreApplication.translate("Labels", "Promotion"),
        "promotion.starts": QCoreApplication.translate("Labels", "Promotion starts"),
        "promotion.ends": QCoreApplication.translate("Labels", "Promotion ends"),
        "promotion.gifts": QCoreApplication.translate("Labels", "Gifts"),
        "promotion.threshold": QCoreApplication.translate("Labels", "Threshold"),
        "promotion.discount": QCoreApplication.translate("Labels", "Discount"),
        "promotion.coupon": QCoreApplication.translate("Labels", "Coupon"),
        "offer.price": QCoreApplication.translate("Labels", "Price offered"),
        "offer.off": QCoreApplication.translate("Labels", "Reduction offered"),
        "shipping.courier": QCoreApplication.translate("Labels", "Courier"),
        "shipping.pickup": QCoreApplication.translate("Labels", "Pickup time"),
        "shipping.ships_today": QCoreApplication.translate("Labels", "Ships today?"),
        "shipping.served": QCoreApplication.translate("Labels", "Delivered there?"),
        "shipping.dispatch": QCoreApplication.translate("Labels", "Dispatch day"),
        "shipping.arrives": QCoreApplication.translate("Labels", "Arrives"),
        "shipping.days": QCoreApplication.translate("Labels", "Days on the way"),
        "shipping.fee": QCoreApplication.translate("Labels", "Shipping fee"),
        "shipping.zone": QCoreApplication.translate("Labels", "Delivery zone"),
        "shipping.left": QCoreApplication.translate("Labels", "Time until the pickup"),
        "order.placed_at": QCoreApplication.translate("Labels", "Order placed"),
        "order.closes": QCoreApplication.translate("Labels", "Order closes"),
        "greeting": QCoreApplication.translate("Labels", "Greeting by the clock"),
        "now": QCoreApplication.translate("Labels", "Time now"),
        "today": QCoreApplication.translate("Labels", "Today's date"),
        "clipboard": QCoreApplication.translate("Labels", "Clipboard text"),
        "smile": QCoreApplication.translate("Labels", "Smile"),
        "sorry": QCoreApplication.translate("Labels", "Sorry (emoticon)"),
        "thanks": QCoreApplication.translate("Labels", "Thanks (emoticon)"),
        "wink": QCoreApplication.translate("Labels", "Wink"),
        "rose": QCoreApplication.translate("Labels", "Rose"),
    }
    return named.get(name, name)


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
