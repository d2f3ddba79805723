"""Files as entries and entries as tables: phrasebooks, shops and rule packs alike.

A table is an entry of its own, and so is each table of an array that names itself by an ``id`` (or
a ``name``, for what format 1 knows by that): a product's price and another's stock never clash.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from desktop_app.core.teamwork.edits import COMMENT, MARK, PLACE, WORDS, Edit, Key, canonical, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop_app.core.teamwork.state import State

Fields = dict[str, object]
Entries = dict[Key, Fields]

NAMED = frozenset({"promotion", "shipping.zone"})
"""Arrays whose tables are known by their name instead of an id."""

PARTS = {"fields", "sync", "format"}
VARIANT = "variant"
OURS = frozenset({"conflict"})
"""Keys that the program writes into an entry and reads nothing from but conflicts."""

TABLES = frozenset({"", "book", "shipping", "shipping.other", "bargaining"})
"""The kinds of which a document has one table, whose id is empty."""

ORDER = (
    "", "book", "field", "category", "phrase", "ladder",
    "promotion", "shipping", "shipping.zone", "shipping.other", "bargaining", "product", "rule",
    "member", "proposal",
)  # fmt: skip
"""All kinds, in the order of a file."""

OF_BOOKS = frozenset({"book", "field", "category", "phrase", "ladder", "rule"})
"""The kinds that no shop has: there they are names like any other."""

KEYS = (
    "id", "name", "platform", "language", "currency", "calendar", "timezone", "description",
    "label", "kind", "category", "code", "title", "keywords", "buyers", "platforms", "images",
    "note", "body", "choices", "default", "icon", "color", "parent", "steps",
)  # fmt: skip
"""The keys of a table in the order of the format; others come after them by name."""

_DIGEST = re.compile(r"# digest [0-9a-f]{64}$")


def key_name(kind: str) -> str:
    """The key that a table of an array is known by."""
    return "name" if kind in NAMED else "id"


def entries_of(raw: Mapping[str, object]) -> Entries:
    """The entries of a file, in its order; keys are as they stand there."""
    found: Entries = {}
    _walk("", {key: value for key, value in raw.items() if key not in PARTS}, found)
    fields = raw.get("fields")
    for name, table in fields.items() if isinstance(fields, dict) else ():
        if isinstance(table, dict):
            found["field", name] = {key: value for key, value in table.items() if key not in OURS}
    return found


def _walk(path: str, table: Mapping[str, object], found: Entries) -> None:
    own: Fields = {}
    for key, value in table.items():
        kind = f"{path}.{key}" if path else key
        if kind in TABLES and isinstance(value, dict):
            _walk(kind, value, found)
        elif kind in ORDER and _are_tables(value):
            for item in value:  # type: ignore[attr-defined] # a list of tables
                found[kind, _ident(kind, item, found)] = _fields(kind, item)
        elif key not in OURS:
            own[key] = value
    if own:
        found[path, ""] = own


def _are_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def is_sound(edit: Edit) -> bool:
    """Whether an edit can stand in a file: a teammate's journal may say anything."""
    if edit.kind not in ORDER or (edit.kind in TABLES) != (not edit.id):
        return False
    below = {one.rpartition(".")[2] for one in ORDER if one.rpartition(".")[0] == edit.kind}
    below -= OF_BOOKS if not edit.kind else set()  # a shop may have facts of these names
    taken = {key_name(edit.kind), *OURS, *below} - ({"id", "name"} if not edit.id else set())
    taken |= PARTS if not edit.kind else {VARIANT} if edit.kind == "phrase" else set()
    return not taken & set(edit.set) and all(_fits(edit.kind, *one) for one in edit.set.items())


def belongs(edit: Edit, path: str) -> bool:
    """Whether an edit can be of the document at ``path``: no shop has a book's kinds."""
    if path.startswith("shops/"):
        return edit.kind not in OF_BOOKS
    return bool(edit.kind) or not OF_BOOKS & set(edit.set)


def _fits(kind: str, cell: str, value: object) -> bool:
    if cell == PLACE:
        return isinstance(value, str)
    if cell == COMMENT:
        return value is None or (isinstance(value, str) and value == said_in(value) != "")
    if cell.startswith(VARIANT + MARK) and kind == "phrase":
        return value is None or isinstance(value, dict)
    is_plain = bool(cell) and MARK not in cell
    return is_plain and (cell not in WORDS.get(kind, ()) or value is None or _are_texts(value))


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(one, str) and MARK not in one for one in value
    )


def said_in(comment: str) -> str:
    """A comment as it is kept: lines that begin with ``#``, and no digest among them."""
    lines = (line.strip() for line in comment.split("\n"))
    return "\n".join(line for line in lines if line.startswith("#") and not _DIGEST.match(line))


def with_comments(entries: Entries, said: Iterable[tuple[tuple[str, ...], bool, str]]) -> Entries:
    """The entries of a file with its comments.

    Args:
        entries: The entries in the order of the file.
        said: For each table in that order its header, whether it is one of an array, and what was
            written at it. What stands at no entry is kept at the head of the file.
    """
    ids: dict[str, list[str]] = {}
    for kind, ident in entries:
        ids.setdefault(kind, []).append(ident)
    latest: dict[str, int] = {}
    found: dict[Key, list[str]] = {}
    for header, is_array, comment in said:
        kind = ".".join(header)
        if is_array or kind in TABLES:
            latest[kind] = latest.get(kind, -1) + 1
        if comment := said_in(comment):
            found.setdefault(_place_of(header, ids, latest), []).append(comment)
    if not found:
        return entries
    commented: Entries = {key: {COMMENT: "\n".join(lines)} for key, lines in found.items()}
    whole = {key: {**fields, **commented.pop(key, {})} for key, fields in entries.items()}
    return {**commented, **whole}


def _place_of(
    header: tuple[str, ...], ids: Mapping[str, list[str]], latest: Mapping[str, int]
) -> Key:
    """The entry that a table belongs to."""
    if header[:1] == ("fields",) and header[1:2] and header[1] in ids.get("field", ()):
        return "field", header[1]
    for length in range(len(header), 0, -1):
        kind = ".".join(header[:length])
        number = latest.get(kind, -1)
        if 0 <= number < len(ids.get(kind, ())):
            return kind, ids[kind][number]
    return "", ""


def _ident(kind: str, item: Mapping[str, object], found: Entries) -> str:
    """The id of a table; the same one for the same table wherever it has none or a used one."""
    name = item.get(key_name(kind))
    if isinstance(name, str) and name and (kind, name) not in found:
        return name
    number = 0
    while True:
        text = canonical([item, number])
        made = str(int(hashlib.sha256(text.encode()).hexdigest(), 16))[:10]
        if (kind, made) not in found:
            return made
        number += 1


def _fields(kind: str, item: Mapping[str, object]) -> Fields:
    skipped = OURS | {key_name(kind)}
    fields = {key: _stripped(key, value) for key, value in item.items() if key not in skipped}
    variants = fields.get(VARIANT) if kind == "phrase" else None
    if isinstance(variants, list) and all(isinstance(one, dict) for one in variants):
        del fields[VARIANT]
        fields.update(_variants(variants))
    return fields


def _variants(variants: list[dict[str, object]]) -> Iterator[tuple[str, object]]:
    """Other wordings by language; a second one of a language is ``en 2``."""
    counts: dict[object, int] = {}
    for one in variants:
        language = str(one.get("language", ""))
        counts[language] = counts.get(language, 0) + 1
        number = counts[language]
        name = VARIANT + MARK + (f"{language} {number}" if number > 1 else language)
        yield name, {key: _stripped(key, value) for key, value in one.items()}


def _stripped(key: str, value: object) -> object:
    """A body without the line break that only ends its last line."""
    return value.removesuffix("\n") if key == "body" and isinstance(value, str) else value


def cells_of(kind: str, fields: Mapping[str, object]) -> dict[str, object]:
    """The cells that the keys of an entry fill."""
    words = WORDS.get(kind, frozenset())
    found: dict[str, object] = {}
    for name, value in fields.items():
        if name in words:
            found.update((name + MARK + word, True) for word in texts(value))
        else:
            found[name] = value
    return found


def fields_of(kind: str, cells: Mapping[str, object]) -> Fields:
    """The keys of an entry in the order of the format, from its cells; words sorted."""
    words = WORDS.get(kind, frozenset())
    found: Fields = {}
    for cell in sorted(cells, key=_key_order):
        name, mark, word = cell.partition(MARK)
        if mark and name in words:
            found.setdefault(name, []).append(word)  # type: ignore[attr-defined] # a list
        elif cell != PLACE:
            found[cell] = cells[cell]
    return found


def _key_order(cell: str) -> tuple[int, str]:
    name = cell.partition(MARK)[0]
    return (KEYS.index(name) if name in KEYS else len(KEYS)), cell


def entries_in(state: State) -> Entries:
    """The entries of a state as a file would have them, in the file's order."""
    visible = state.visible
    order = sorted(
        visible, key=lambda key: (ORDER.index(key[0]), str(visible[key].get(PLACE, "")), key)
    )
    return {key: fields_of(key[0], visible[key]) for key in order}


def table_of(kind: str, ident: str, fields: Mapping[str, object]) -> Fields:
    """An entry as the table that is written: with its id, and other wordings as an array."""
    known = {key_name(kind): ident} if ident and kind != "field" else {}
    plain = {key: _ended(key, value) for key, value in fields.items() if MARK not in key}
    variants = [
        {name: _ended(name, each) for name, each in value.items()}
        for key, value in fields.items()
        if key.startswith(VARIANT + MARK) and isinstance(value, dict)
    ]
    return {**known, **plain, **({VARIANT: variants} if variants else {})}


def _ended(key: str, value: object) -> object:
    return value + "\n" if key == "body" and isinstance(value, str) else value
