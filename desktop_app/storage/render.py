"""Values as TOML tables, with the keys in the order of the format."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

import tomli_w

from desktop_app.core.phrases import Category, Field, Ladder, Phrase, Variant
from desktop_app.storage.entries import Head

if TYPE_CHECKING:
    from desktop_app.storage.entries import Entry

_LINE = 100
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_PLAIN = re.compile(r'[^\x00-\x1f\x7f"\\]*')  # as it is within quotation marks; tomli-w is slower


def entry_text(entry: Entry, lone: str = "") -> str:
    """The table of an entry, ending with a line break; what is empty is left out.

    ``lone`` is the only category of the file: a phrase that is in none has to say so.

    Raises:
        TypeError: ``extra`` holds what TOML cannot say.
    """
    if isinstance(entry, Head):
        return table_text("[book]", _pairs(entry, "id", "name", "language", "description"))
    if isinstance(entry, Field):
        pairs = {"label": entry.label, "kind": entry.kind, **_pairs(entry, "choices", "default")}
        return table_text(f"[fields.{_key(entry.name)}]", pairs)
    if isinstance(entry, Category):
        return table_text("[[category]]", _pairs(entry, "id", "name", "icon", "color", "parent"))
    if isinstance(entry, Ladder):
        return table_text("[[ladder]]", _pairs(entry, "id", "title", "buyers", "steps"))
    return _phrase(entry, lone)


def _phrase(phrase: Phrase, lone: str) -> str:
    pairs: dict[str, object] = {"id": phrase.id}
    if phrase.category or lone:
        pairs["category"] = phrase.category
    keys = ("code", "title", "keywords", "buyers", "platforms", "images", "note")
    body = {"body": phrase.body + "\n"} if phrase.body else {}
    pairs |= {**_known(phrase, *keys), **body, **phrase.extra}
    return "\n".join([table_text("[[phrase]]", pairs), *map(_variant, phrase.variants)])


def _variant(variant: Variant) -> str:
    pairs = {**_known(variant, "language"), "body": variant.body + "\n", **variant.extra}
    return table_text("[[phrase.variant]]", pairs)


def _known(entry: object, *keys: str) -> dict[str, object]:
    pairs = ((key, getattr(entry, key)) for key in keys)
    return {key: value for key, value in pairs if value}


def _pairs(entry: Head | Field | Category | Ladder, *keys: str) -> dict[str, object]:
    return {**_known(entry, *keys), **entry.extra}


def raw_text(kind: str, name: str, raw: object) -> str:
    """A table that was not understood, with all that is in it."""
    header = f"[fields.{_key(name)}]" if kind == "fields" else f"[[{kind}]]"
    return table_text(header, raw if isinstance(raw, dict) else {})


def table_text(header: str, pairs: Mapping[str, object]) -> str:
    """A table with its header, ending with a line break."""
    return f"{header}\n" + "".join(line(key, value) for key, value in pairs.items())


def line(key: str, value: object) -> str:
    """A key with its value; texts of several lines stay readable."""
    if isinstance(value, str):
        if _PLAIN.fullmatch(value):
            return f'{_key(key)} = "{value}"\n'
        return tomli_w.dumps({key: value}, multiline_strings=True)
    text = f"{_key(key)} = {literal(value)}\n"
    if len(text) <= _LINE or not isinstance(value, list | tuple):
        return text
    return f"{_key(key)} = [\n" + "".join(f"    {literal(item)},\n" for item in value) + "]\n"


def literal(value: object) -> str:
    """A value in one line. tomli-w would give each item of a list, however short, a line."""
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        return f'"{value}"'
    if isinstance(value, Mapping):
        pairs = (f"{_key(key)} = {literal(item)}" for key, item in value.items())
        return "{ " + ", ".join(pairs) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(literal, value)) + "]"
    if isinstance(value, dt.datetime):
        return value.isoformat()  # tomli-w puts a blank in the middle
    return tomli_w.dumps({"k": value})[4:-1]


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else tomli_w.dumps({key: 0})[:-5]
