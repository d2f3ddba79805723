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
    named = {
        "product": QCoreApplication.translate("Labels", "Product"),
        "buyer.region": QCoreApplication.translate("Labels", "Region"),
        "buyer.name": QCoreApplication.translate("Labels", "Buyer's name"),
        "shop.name": QCoreApplication.translate("Labels", "Shop name"),
        "agent.name": QCoreApplication.translate("Labels", "Agent's name"),
        "agent.number": QCoreApplication.translate("Labels", "Agent's number"),
        "clipboard": QCoreApplication.translate("Labels", "Clipboard text"),
        "offer.price": QCoreApplication.translate("Labels", "Price offered"),
        "shipping.ships_today": QCoreApplication.translate("Labels", "Ships today?"),
        "shipping.served": QCoreApplication.translate("Labels", "Delivered there?"),
    }
    asked = fields.get(name)
    return (asked.label if asked else "") or named.get(name, name)


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
