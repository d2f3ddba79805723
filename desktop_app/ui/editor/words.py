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
