"""Entries of a book as JSON for the program's own files: whole even while they are unfinished."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from desktop_app.core.phrases import Category, Field, Ladder, Phrase, Variant
from desktop_app.storage.files import Refused
from desktop_app.storage.render import table_text
from desktop_app.storage.tables import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.merging import Entry, Kind

KINDS: Mapping[Kind, type[Entry]] = {
    "phrase": Phrase,
    "category": Category,
    "ladder": Ladder,
    "field": Field,
}
"""The entries that a book is made of."""


_NEEDED = frozenset({"id", "title", "body", "name"})


def to_json(entry: Entry | Variant) -> dict[str, object]:
    """Everything of an entry that is not empty; unknown keys as the text of a TOML table."""
    values = {each.name: getattr(entry, each.name) for each in fields(entry)}
    found = {name: _plain(value) for name, value in values.items() if name != "extra" and value}
    extra = values["extra"]
    return {**found, "extra": table_text("", extra)} if extra else found


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [to_json(each) if isinstance(each, Variant) else each for each in value]
    return value


def from_json(kind: Kind, found: object) -> Entry:
    """The entry that ``to_json`` was given.

    Raises:
        ValueError: It is none.
    """
    return _made(KINDS[kind], found)  # type: ignore[no-any-return] # of that type


def _made(type_: type[Any], found: object) -> Any:  # noqa: ANN401 - of that type
    if not isinstance(found, dict):
        message = "this is no table"
        raise ValueError(message)  # noqa: TRY004 - bad data, not a wrong call
    names = [each.name for each in fields(type_)]
    values: dict[str, object] = dict.fromkeys(_NEEDED & set(names), "")
    for name in names:
        if name in found:
            values[name] = _read(name, found[name])
    return type_(**values)


def _read(name: str, value: object) -> object:
    if name == "extra" and isinstance(value, str):
        return _extra(value)
    if name == "variants" and isinstance(value, list):
        return tuple(_made(Variant, each) for each in value)
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    if isinstance(value, str) and name != "variants":
        return value
    message = f"{name} is odd"
    raise ValueError(message)


def _extra(text: str) -> dict[str, object]:
    try:
        return parse(text)
    except Refused as refusal:
        raise ValueError(str(refusal)) from refusal
