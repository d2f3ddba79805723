"""Texts of arrivals as files keep them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop_app.core.phrases import Field

_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def clean(text: str) -> str:
    """A text as files keep it: NFC, line feeds, no control characters, no half characters."""
    if text.isascii() and text.isprintable():
        return text
    if not _ODD.search(text) and unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", _ODD.sub("", text.replace("\r\n", "\n")))


def clean_words(words: Collection[str]) -> tuple[str, ...]:
    """Words without blanks around them, each once."""
    if not words:
        return ()
    return tuple(dict.fromkeys(word for each in words if (word := clean(each).strip())))


def clean_field(asked: Field) -> Field:
    """A question with clean texts."""
    choices = tuple(map(clean, asked.choices))
    label, default = clean(asked.label), clean(asked.default)
    return replace(asked, label=label, default=default, choices=choices)
