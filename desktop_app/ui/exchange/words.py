"""What statuses, columns and formats are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.editor.words import key_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.phrases import Category, Phrasebook
    from desktop_app.exchange.formats import Format


def status_name(status: str) -> str:
    """What would become of a phrase."""
    return {
        "new": QCoreApplication.translate("Exchange", "New"),
        "changed": QCoreApplication.translate("Exchange", "Changed"),
        "same": QCoreApplication.translate("Exchange", "The same"),
        "duplicate": QCoreApplication.translate("Exchange", "Same text"),
        "refused": QCoreApplication.translate("Exchange", "Not possible"),
    }[status]


def role_name(role: str) -> str:
    """What a column of a table holds; what is a key of a phrase is called as in the editor."""
    return {
        "body": QCoreApplication.translate("Exchange", "Text"),
        "subcategory": QCoreApplication.translate("Exchange", "Category below"),
    }.get(role) or key_name(role)


def format_name(one: Format) -> str:
    """What a format is called, with how its files end."""
    names = {
        "csv": QCoreApplication.translate("Exchange", "Any table (CSV, Excel, LibreOffice)"),
        "text": QCoreApplication.translate("Exchange", "Plain text"),
        "html": QCoreApplication.translate("Exchange", "Handbook to print (HTML)"),
    }
    return names.get(one.id, one.name)


def categories_of(book: Phrasebook) -> list[tuple[str, str]]:
    """The id and the name of every category, those below another one behind it."""
    found = []
    for top in book.categories:
        if top.parent not in book.category:
            found.append((top.id, top.name))
            found += [
                (o.id, f"{top.name} / {o.name}") for o in book.categories if o.parent == top.id
            ]
    return found


def name_of(category: str, known: Mapping[str, Category]) -> str:
    """The name of a category by its id."""
    return known[category].name if category in known else ""


def place_name(place: str) -> str:
    """Where an arrival stood."""
    kind, _, number = place.partition(" ")
    if kind == "row" and number.isdecimal():
        return QCoreApplication.translate("Exchange", "Row {n}").format(n=number)
    return place
