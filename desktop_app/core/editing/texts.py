"""Texts of a book as a file can keep them, and why one cannot."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from desktop_app.core.editing.desk import TEXT_LIMIT
from desktop_app.core.phrases import KINDS, Category, Field, Phrase
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

Value = TypeVar("Value")

_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_NOT_IN_NAMES = frozenset('/\\:*?"<>|\n\t')

_TOO_LONG = QT_TRANSLATE_NOOP(
    "refusal", "A text has at most {limit} bytes; shorten it or make two phrases of it."
)
_NO_NAME = QT_TRANSLATE_NOOP("refusal", "A name is needed here.")
_BAD_COLOR = QT_TRANSLATE_NOOP("refusal", "A color is written such as #e8590c.")
_BAD_FILE = QT_TRANSLATE_NOOP("refusal", "Only the bare name of a file may stand here.")
_BAD_KIND = QT_TRANSLATE_NOOP("refusal", "This kind of field is not known.")


def clean(text: str) -> str:
    """A text as a file keeps it: NFC, line feeds, no control characters, no half characters."""
    if not _ODD.search(text) and unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", _ODD.sub("", text.replace("\r\n", "\n")))


def cleaned(value: Value) -> Value:
    """The same for all texts of a phrase, category, ladder, field or book."""
    if isinstance(value, str):
        return clean(value)  # type: ignore[return-value] # of the same kind as before
    if isinstance(value, tuple):
        return tuple(map(cleaned, value))  # type: ignore[return-value] # of the same kind as before
    if not is_dataclass(value) or isinstance(value, type):
        return value
    known = {each.name: getattr(value, each.name) for each in fields(value)}
    changed = {name: after for name, one in known.items() if (after := cleaned(one)) != one}
    return replace(value, **changed) if changed else value


def objection(value: Phrase | Category | Field) -> Refusal | None:
    """Why a file could not keep a value; None if it can, or will once it is finished."""
    if any(len(text.encode()) >= TEXT_LIMIT for text in _texts(value)):
        return Refusal(_TOO_LONG, {"limit": TEXT_LIMIT})
    if isinstance(value, Phrase):
        return None if all(map(is_bare, value.images)) else Refusal(_BAD_FILE, {})
    if why := named(value.name):
        return why
    if isinstance(value, Field):
        return None if value.kind in KINDS else Refusal(_BAD_KIND, {})
    if value.color and not _COLOR.fullmatch(value.color):
        return Refusal(_BAD_COLOR, {})
    return None if not value.icon or is_bare(value.icon) else Refusal(_BAD_FILE, {})


def named(name: str) -> Refusal | None:
    """Why a name cannot be one."""
    return None if name.strip() else Refusal(_NO_NAME, {})


def is_bare(name: str) -> bool:
    """Whether a name cannot lead out of its folder."""
    return bool(name.strip()) and not name.startswith(".") and not set(name) & _NOT_IN_NAMES


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _texts(getattr(value, each.name))
