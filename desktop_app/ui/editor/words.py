"""What filters, columns and states of the phrase editor are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def filter_hint(name: str) -> str:
    """What a filter makes of a value."""
    return {
        "money": QCoreApplication.translate("Phrases", "with the shop's currency: ¥189"),
        "date": QCoreApplication.translate("Phrases", "as a day: 11月30日"),
        "time": QCoreApplication.translate("Phrases", "as a time: 17:00"),
        "deadline": QCoreApplication.translate("Phrases", "a moment still ahead: 今天 24:00"),
        "left": QCoreApplication.translate("Phrases", "the time until then: 1小时40分"),
        "range": QCoreApplication.translate("Phrases", "from–to: 2–3"),
        "default": QCoreApplication.translate("Phrases", "words to use where it is not known"),
        "first": QCoreApplication.translate("Phrases", "the first of a list"),
        "join": QCoreApplication.translate("Phrases", "a list in one line"),
        "round": QCoreApplication.translate("Phrases", "without decimals"),
    }.get(name, "")


def sought_as(name: str) -> str:
    """Words that people look for a variable by, besides its name."""
    return {
        "product.price": QCoreApplication.translate("Phrases", "price, cost, how much"),
        "product.list_price": QCoreApplication.translate("Phrases", "list price, before"),
        "shop.name": QCoreApplication.translate("Phrases", "shop, store"),
        "promotion.ends": QCoreApplication.translate("Phrases", "deadline, until when"),
        "promotion.name": QCoreApplication.translate("Phrases", "sale, promotion"),
        "shipping.arrives": QCoreApplication.translate("Phrases", "delivery, when it arrives"),
        "shipping.left": QCoreApplication.translate("Phrases", "countdown, cut-off"),
        "shipping.fee": QCoreApplication.translate("Phrases", "postage, free shipping"),
        "smile": QCoreApplication.translate("Phrases", "emoticon, smile"),
    }.get(name, "")


def kind_of_field(kind: str) -> str:
    """How a value is asked for."""
    return {
        "text": QCoreApplication.translate("Phrases", "one line"),
        "lines": QCoreApplication.translate("Phrases", "several lines"),
        "number": QCoreApplication.translate("Phrases", "number"),
        "money": QCoreApplication.translate("Phrases", "money"),
        "choice": QCoreApplication.translate("Phrases", "choice"),
        "date": QCoreApplication.translate("Phrases", "day"),
        "time": QCoreApplication.translate("Phrases", "time"),
        "region": QCoreApplication.translate("Phrases", "region"),
    }.get(kind, kind)


def key_name(key: str) -> str:
    """What a part of a phrase is called."""
    return {
        "title": QCoreApplication.translate("Phrases", "Title"),
        "code": QCoreApplication.translate("Phrases", "Code"),
        "category": QCoreApplication.translate("Phrases", "Category"),
        "keywords": QCoreApplication.translate("Phrases", "Keywords"),
        "buyers": QCoreApplication.translate("Phrases", "Buyers"),
        "platforms": QCoreApplication.translate("Phrases", "Platforms"),
        "images": QCoreApplication.translate("Phrases", "Pictures"),
        "note": QCoreApplication.translate("Phrases", "Note"),
        "body": QCoreApplication.translate("Phrases", "Reply"),
        "variants": QCoreApplication.translate("Phrases", "Wordings"),
        "name": QCoreApplication.translate("Phrases", "Name"),
        "icon": QCoreApplication.translate("Phrases", "Icon"),
        "color": QCoreApplication.translate("Phrases", "Colour"),
        "steps": QCoreApplication.translate("Phrases", "Steps"),
    }.get(key, key)
