"""What the columns, fields and states of the shop editor are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.sentences import refusal_sentence

if TYPE_CHECKING:
    from desktop_app.core.shop_checks import Fault


def column_title(table: str, key: str) -> str:
    """The title of a column; an own fact is called by its own name."""
    said = QCoreApplication.translate
    titles = {
        "fact.key": said("Shops", "Name"),
        "fact.value": said("Shops", "Text"),
        "promotion.state": said("Shops", "State"),
        "promotion.name": said("Shops", "Name"),
        "promotion.starts": said("Shops", "Starts"),
        "promotion.ends": said("Shops", "Ends"),
        "promotion.gifts": said("Shops", "Gifts"),
        "promotion.threshold": said("Shops", "Threshold"),
        "promotion.discount": said("Shops", "Discount"),
        "promotion.coupon": said("Shops", "Coupon"),
        "zone.name": said("Shops", "Name"),
        "zone.regions": said("Shops", "Regions"),
        "zone.first": said("Shops", "First day"),
        "zone.last": said("Shops", "Last day"),
        "zone.fee": said("Shops", "Fee"),
        "zone.served": said("Shops", "Served"),
        "product.id": said("Shops", "Code"),
        "product.name": said("Shops", "Name"),
        "product.price": said("Shops", "Price"),
        "product.list_price": said("Shops", "List price"),
        "product.floor_price": said("Shops", "Floor price"),
        "product.stock": said("Shops", "Stock"),
        "product.link": said("Shops", "Link"),
        "product.material": said("Shops", "Material"),
        "product.size_advice": said("Shops", "Size advice"),
        "product.matches": said("Shops", "Matching items"),
        "product.selling_points": said("Shops", "Selling points"),
        "product.weight": said("Shops", "Weight"),
        "product.origin": said("Shops", "Origin"),
        "product.care": said("Shops", "Care"),
        "product.colour_note": said("Shops", "Colour note"),
    }
    return titles.get(f"{table}.{key}", key)


def state_word(state: str) -> str:
    """Whether a promotion runs."""
    said = QCoreApplication.translate
    words = {
        "running": said("Shops", "Running"),
        "waiting": said("Shops", "Not used: one above runs"),
        "future": said("Shops", "To come"),
        "ended": said("Shops", "Ended"),
    }
    return words[state]


def all_other_regions() -> str:
    """The name of the last row of zones."""
    return QCoreApplication.translate("Shops", "All other regions")


def day_names() -> tuple[str, ...]:
    """The days of the week, short, from Monday on."""
    said = QCoreApplication.translate
    return (
        said("Shops", "Mon"),
        said("Shops", "Tue"),
        said("Shops", "Wed"),
        said("Shops", "Thu"),
        said("Shops", "Fri"),
        said("Shops", "Sat"),
        said("Shops", "Sun"),
    )


def fault_sentence(fault: Fault | None) -> str:
    """What is off in a cell, and whether it is saved; empty if nothing is."""
    if fault is None:
        return ""
    why = refusal_sentence(fault.why, {})
    if not fault.lost:
        return why
    return QCoreApplication.translate("Shops", "Not saved: {why}").format(why=why)
