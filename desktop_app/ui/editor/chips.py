"""What a tag of a body is called in the agent's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.core.body_tags import names
from desktop_app.ui.labels import label_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.body_tags import Tag
    from desktop_app.core.phrases import Field

LONGEST = 24
"""Characters of a chip; the whole tag is in its tool tip."""


def chip_label(tag: Tag, fields: Mapping[str, Field]) -> str:
    """The name on a chip: the variable's, or what is decided, as a sentence would say it."""
    if tag.is_value:
        return _short(label_of(tag.name, fields) if tag.name else tag.inner)
    condition = _named(tag.inner.partition(" ")[2], fields)
    word = {
        "if": QCoreApplication.translate("Chips", "if {what}"),
        "unless": QCoreApplication.translate("Chips", "unless {what}"),
        "elsif": QCoreApplication.translate("Chips", "or if {what}"),
        "else": QCoreApplication.translate("Chips", "otherwise"),
        "endif": QCoreApplication.translate("Chips", "end if"),
        "endunless": QCoreApplication.translate("Chips", "end if"),
        "for": QCoreApplication.translate("Chips", "for each {what}"),
        "endfor": QCoreApplication.translate("Chips", "end each"),
    }.get(tag.word)
    return _short(word.format(what=condition) if word else tag.inner)


def _named(condition: str, fields: Mapping[str, Field]) -> str:
    """A condition with its variables called by their names."""
    text = f"{{{{{condition}}}}}"
    for start, end, name in reversed(names(text)):
        text = text[:start] + label_of(name, fields) + text[end:]
    return text[2:-2].strip()


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
