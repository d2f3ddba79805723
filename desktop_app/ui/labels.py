"""What variables are called in front of the agent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.phrases import Field
    from desktop_app.core.templates import Message

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
