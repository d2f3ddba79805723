"""What the columns, fields and states of the shop editor are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.labels import label_of
from desktop_app.ui.sentences import refusal_sentence
from desktop_app.ui.shops.code_names import with_code

if TYPE_CHECKING:
    from desktop_app.core.shop_checks import Fault


def column_title(table: str, key: str) -> str:
    """The title of a column; an own fact is called by its own name."""
    titles = {
        "fact.key": QCoreApplication.translate("Shops", "Name"),
        "fact.value": QCoreApplication.translate("Shops", "Text"),
        "promotion.state": QCoreApplication.translate("Shops", "State"),
        "promotion.name": QCoreApplication.translate("Shops", "Name"),
        "promotion.starts": QCoreApplication.translate("Shops", "Starts"),
        "promotion.ends": QCoreApplication.translate("Shops", "Ends"),
        "promotion.gifts": QCoreApplication.translate("Shops", "Gifts"),
        "promotion.threshold": QCoreApplication.translate("Shops", "Threshold"),
        "promotion.discount": QCoreApplication.translate("Shops", "Discount"),
        "promotion.coupon": QCoreApplication.translate("Shops", "Coupon"),
        "zone.name": QCoreApplication.translate("Shops", "Name"),
        "zone.regions": QCoreApplication.translate("Shops", "Regions"),
        "zone.first": QCoreApplication.translate("Shops", "First day"),
        "zone.last": QCoreApplication.translate("Shops", "Last day"),
        "zone.fee": QCoreApplication.translate("Shops", "Fee"),
        "zone.served": QCoreApplication.translate("Shops", "Served"),
        "product.id": QCoreApplication.translate("Shops", "Code"),
        "product.name": QCoreApplication.translate("Shops", "Name"),
        "product.price": QCoreApplication.translate("Shops", "Price"),
        "product.list_price": QCoreApplication.translate("Shops", "List price"),
        "product.floor_price": QCoreApplication.translate("Shops", "Floor price"),
        "product.stock": QCoreApplication.translate("Shops", "Stock"),
        "product.link": QCoreApplication.translate("Shops", "Link"),
        "product.material": QCoreApplication.translate("Shops", "Material"),
        "product.size_advice": QCoreApplication.translate("Shops", "Size advice"),
        "product.matches": QCoreApplication.translate("Shops", "Matching items"),
        "product.selling_points": QCoreApplication.translate("Shops", "Selling points"),
        "product.weight": QCoreApplication.translate("Shops", "Weight"),
        "product.origin": QCoreApplication.translate("Shops", "Origin"),
        "product.care": QCoreApplication.translate("Shops", "Care"),
        "product.colour_note": QCoreApplication.translate("Shops", "Colour note"),
    }
    return titles.get(f"{table}.{key}", key)


def fact_title(key: str) -> str:
    """What a fact of the shop is called, and how a template names it."""
    name = f"shop.{key}"
    label = label_of(name, {})
    return with_code("" if label == name else label, key)


def state_word(state: str) -> str:
    """Whether a promotion runs."""
    words = {
        "running": QCoreApplication.translate("Shops", "Running"),
        "waiting": QCoreApplication.translate("Shops", "Not used: one above runs"),
        "future": QCoreApplication.translate("Shops", "To come"),
        "ended": QCoreApplication.translate("Shops", "Ended"),
    }
    return words[state]


def all_other_regions() -> str:
    """The name of the last row of zones."""
    return QCoreApplication.translate("Shops", "All other regions")


def day_names() -> tuple[str, ...]:
    """The days of the week, short, from Monday on."""
    return (
        QCoreApplication.translate("Shops", "Mon"),
        QCoreApplication.translate("Shops", "Tue"),
        QCoreApplication.translate("Shops", "Wed"),
        QCoreApplication.translate("Shops", "Thu"),
        QCoreApplication.translate("Shops", "Fri"),
        QCoreApplication.translate("Shops", "Sat"),
        QCoreApplication.translate("Shops", "Sun"),
    )


def fault_sentence(fault: Fault | None) -> str:
    """What is off in a cell, and whether it is saved; empty if nothing is."""
    if fault is None:
        return ""
    why = refusal_sentence(fault.why, {})
    if not fault.lost:
        return why
    return QCoreApplication.translate("Shops", "Not saved: {why}").format(why=why)
