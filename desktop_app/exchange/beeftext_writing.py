"""Phrases as a list of combos that Beeftext imports."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final
from uuid import NAMESPACE_URL, uuid5

from desktop_app.exchange.leaving import losses_of, said
from desktop_app.exchange.loose import foreign_id
from desktop_app.exchange.patterns import letters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.phrases import Field, Phrase, Phrasebook
    from desktop_app.core.problems import Problem
    from desktop_app.exchange.leaving import Said

VERSION: Final = 10
_MOMENT: Final = "2026-01-01T00:00:00.000"
"""When each combo was made and changed: files of ours do not say, and Beeftext wants to know."""


def losses(books: tuple[Phrasebook, ...]) -> tuple[Problem, ...]:
    """What a list of combos cannot hold of the books."""
    return losses_of(books, ("variants", "keywords", "levels"), plainly=True)


def write(books: tuple[Phrasebook, ...]) -> bytes:
    """A file of format 10; categories are groups, and one below another has both names."""
    groups: dict[str, str] = {}
    combos = [_combo(phrase, book, groups) for book in books for phrase in book.phrases]
    root = {
        "fileFormatVersion": VERSION,
        "combos": combos,
        "groups": [_group(name, uuid) for name, uuid in groups.items()],
    }
    return json.dumps(root, ensure_ascii=False, indent=2).encode()


def _combo(phrase: Phrase, book: Phrasebook, groups: dict[str, str]) -> dict[str, object]:
    fields = {one.name: one for one in book.fields}
    name = _place(phrase, book)
    group = {"group": groups.setdefault(name, _uuid(f"group {name}"))} if name else {}
    return {
        "uuid": f"{{{foreign_id(phrase.id)}}}" if foreign_id(phrase.id) else _uuid(phrase.id),
        "name": phrase.title,
        "keyword": phrase.code or phrase.id,
        "snippet": "".join(_part(part, fields) for part in said(phrase.body, book.language)),
        "description": phrase.note,
        "matchingMode": 0,
        "caseSensitivity": 0,
        "creationDateTime": _MOMENT,
        "modificationDateTime": _MOMENT,
        "enabled": True,
        **group,
    }


def _place(phrase: Phrase, book: Phrasebook) -> str:
    category = book.category.get(phrase.category)
    above = book.category.get(category.parent) if category else None
    return " / ".join(each.name for each in (above, category) if each)


def _group(name: str, uuid: str) -> dict[str, object]:
    return {
        "uuid": uuid,
        "name": name,
        "description": "",
        "creationDateTime": _MOMENT,
        "modificationDateTime": _MOMENT,
        "enabled": True,
    }


def _uuid(name: str) -> str:
    return f"{{{uuid5(NAMESPACE_URL, f'kuaihui:{name}')}}}"


def _part(part: Said, fields: Mapping[str, Field]) -> str:
    match part.kind:
        case "text":
            return part.text
        case "clipboard":
            return "#{clipboard}"
        case "date":
            shift = "".join(step if step[0] == "-" else f"+{step}" for step in part.span.split())
            return f"#{{dateTime:{f'{shift}:' if shift else ''}{letters(part.text)}}}"
    asked = fields.get(part.text)
    label = asked.label if asked and asked.label else part.text.removeprefix("ask.")
    return f"#{{input:{label.replace('}', chr(92) + '}')}}}"
