"""Two people have changed the same book: base, ours and theirs become one, and no edit is lost.

Entry by entry and field by field. Lists of words are merged word by word, other texts never inside.
An edit beats a deletion. Where both have changed a field, each otherwise, ours stands in the merged
book and the conflict has both sides.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Literal, TypeVar

from desktop_app.core.merged_lists import merged_order, merged_words
from desktop_app.core.phrases import Category, Field, Ladder, Phrase, Phrasebook, Variant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Kind = Literal["phrase", "category", "ladder", "field", "book"]
Side = Literal["base", "ours", "theirs"]
Entry = Phrase | Category | Ladder | Field
Value = TypeVar("Value")

LISTS: Mapping[Kind, str] = {
    "field": "fields",
    "category": "categories",
    "phrase": "phrases",
    "ladder": "ladders",
}
"""The attribute of a book that holds the entries of a kind."""

HEAD = ("name", "language", "description", "extra")
"""What a book says of itself."""

_WORDS = frozenset({"keywords", "buyers", "platforms", "images", "steps"})
_ORDERED = frozenset({"images", "steps"})


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that both sides have changed, each otherwise.

    Attributes:
        book: The source of the book.
        kind: What it belongs to.
        id: The id of the phrase, category or ladder, the name of the field; empty for the book.
        field: Its name, such as ``body``.
        key: Which one, for ``variants`` (see ``variants_by_key``) and ``extra``; else empty.
        base: What it was; None where it was not there.
        ours: What we made of it.
        theirs: What they made of it.
    """

    book: str
    kind: Kind
    id: str
    field: str
    key: str
    base: object
    ours: object
    theirs: object


@dataclass(frozen=True, slots=True)
class Merged:
    """The book that has the edits of both, with ours where they clash, and where they do."""

    book: Phrasebook
    conflicts: tuple[Conflict, ...] = ()


def merged(base: Phrasebook, ours: Phrasebook, theirs: Phrasebook) -> Merged:
    """One book with what both made of ``base``; its identity, place and layer are ours."""
    clashes: list[Conflict] = []
    head = {
        key: _field(Conflict(ours.source, "book", "", key, "", *_each(key, base, ours, theirs)),
                    clashes)
        for key in HEAD
    }  # fmt: skip
    sides = (base, ours, theirs)
    found = {kind: _entries(kind, sides, clashes) for kind in LISTS}
    _bring_back(found, sides, clashes)
    parts = {name: _ordered(found[kind], name, sides) for kind, name in LISTS.items()}
    book = replace(ours, **head, **parts)  # type: ignore[arg-type] # fields of a book
    return Merged(_sound(book), tuple(clashes))


Sides = tuple[Phrasebook, Phrasebook, Phrasebook]


def name_of(entry: Entry) -> str:
    """What an entry is known by among those of its kind."""
    return entry.name if isinstance(entry, Field) else entry.id


def entries_by_name(book: Phrasebook, kind: Kind) -> dict[str, Entry]:
    """The phrases, categories, ladders or fields of a book."""
    return {name_of(entry): entry for entry in getattr(book, LISTS[kind])}


def _each(name: str, *values: object) -> tuple[object, ...]:
    return tuple(getattr(value, name, None) for value in values)


def _decided(base: Value, ours: Value, theirs: Value) -> tuple[Value] | None:
    """What stands where at most one side has changed something; None where both have."""
    if theirs in (ours, base):
        return (ours,)
    return (theirs,) if ours == base else None


def _entries(kind: Kind, sides: Sides, clashes: list[Conflict]) -> dict[str, Entry]:
    base, ours, theirs = (entries_by_name(book, kind) for book in sides)
    found: dict[str, Entry] = {}
    for name in {**ours, **theirs}:
        triple = base.get(name), ours.get(name), theirs.get(name)
        decided = _decided(*triple)
        place = Conflict(sides[1].source, kind, name, "", "", *triple)
        entry = decided[0] if decided else _entry(place, clashes)
        if entry is not None:
            found[name] = entry
    return found


def _entry(place: Conflict, clashes: list[Conflict]) -> Entry:
    """An entry that both sides have changed; ``place`` has all of it. An edit beats a deletion."""
    triple = place.base, place.ours, place.theirs
    if place.ours is None or place.theirs is None:
        return place.theirs if place.ours is None else place.ours  # type: ignore[return-value] # an entry
    values: dict[str, object] = {}
    for each in fields(place.ours):  # type: ignore[arg-type] # an entry
        base, ours, theirs = _each(each.name, *triple)
        at = replace(place, field=each.name, base=base, ours=ours, theirs=theirs)
        values[each.name] = _field(at, clashes)
    return replace(place.ours, **values)  # type: ignore[type-var,return-value] # an entry


def _field(at: Conflict, clashes: list[Conflict]) -> object:
    """A field of an entry or of the book."""
    if decided := _decided(at.base, at.ours, at.theirs):
        return decided[0]
    if at.field in _WORDS and _are_sets(at.ours, at.theirs):
        lists = at.base or (), at.ours, at.theirs
        words = merged_words(*lists)  # type: ignore[arg-type] # lists of words
        other = merged_words(lists[0], lists[2], lists[1])  # type: ignore[arg-type] # lists of words
        if words == other or at.field not in _ORDERED:
            return words
    if at.field == "extra":
        base, ours, theirs = (dict(each or {}) for each in (at.base, at.ours, at.theirs))  # type: ignore[call-overload] # of keys
        return _keyed(at, (base, ours, theirs), clashes)
    if at.field == "variants":
        sides = tuple(variants_by_key(each or ()) for each in (at.base, at.ours, at.theirs))  # type: ignore[arg-type] # variants
        return tuple(_keyed(at, sides, clashes).values())
    clashes.append(at)
    return at.ours


def _are_sets(*lists: object) -> bool:
    return all(isinstance(each, tuple) and len(each) == len(set(each)) for each in lists)


def variants_by_key(variants: Iterable[Variant]) -> dict[str, object]:
    """Other wordings by language; a second one of a language is ``en 2``."""
    counts: Counter[str] = Counter()
    found: dict[str, object] = {}
    for variant in variants:
        counts[variant.language] += 1
        number = counts[variant.language]
        found[f"{variant.language} {number}" if number > 1 else variant.language] = variant
    return found


def _keyed(
    at: Conflict, sides: tuple[dict[str, object], ...], clashes: list[Conflict]
) -> dict[str, object]:
    """What stands under each key; an edit beats a deletion here too."""
    base, ours, theirs = sides
    found: dict[str, object] = {}
    for key in {**ours, **theirs}:
        triple = base.get(key), ours.get(key), theirs.get(key)
        decided = _decided(*triple)
        value = decided[0] if decided else triple[1] if triple[1] is not None else triple[2]
        if not decided and None not in triple[1:]:
            clashes.append(replace(at, key=key, base=triple[0], ours=triple[1], theirs=triple[2]))
        if value is not None:
            found[key] = value
    return {key: found[key] for key in merged_order(base, ours, theirs, found)}


def _ordered(found: Mapping[str, Entry], name: str, sides: Sides) -> tuple[Entry, ...]:
    base, ours, theirs = ([name_of(each) for each in getattr(book, name)] for book in sides)
    return tuple(found[each] for each in merged_order(base, ours, theirs, found))


def _bring_back(
    found: Mapping[Kind, dict[str, Entry]], sides: Sides, clashes: Sequence[Conflict]
) -> None:
    """Categories that one side has deleted while the other has put something into them."""
    there = found["category"]
    missing = {one for one in _needed(found, clashes) if one and one not in there}
    while missing:
        for book in sides:
            there |= {one: book.category[one] for one in missing & book.category.keys()}
        parents = {each.parent for each in there.values() if isinstance(each, Category)}
        missing = parents & {one for book in sides for one in book.category} - there.keys()


def _needed(
    found: Mapping[Kind, Mapping[str, Entry]], clashes: Iterable[Conflict]
) -> Iterator[str]:
    yield from (each.category for each in found["phrase"].values() if isinstance(each, Phrase))
    yield from (each.parent for each in found["category"].values() if isinstance(each, Category))
    yield from (str(one.theirs) for one in clashes if one.field in ("category", "parent"))


def _sound(book: Phrasebook) -> Phrasebook:
    """Two levels of categories, and ladders of phrases that there are."""
    below = {each.id for each in book.categories if each.parent}
    categories = tuple(
        replace(each, parent="") if each.parent in below else each for each in book.categories
    )
    ids = {phrase.id for phrase in book.phrases}
    ladders = tuple(
        replace(one, steps=tuple(step for step in one.steps if step in ids)) for one in book.ladders
    )
    return replace(book, categories=categories, ladders=ladders)


def with_side(book: Phrasebook, conflict: Conflict, side: Side) -> Phrasebook:
    """The book with one side's value where both have changed a field.

    A book whose entry is gone stays as it is.
    """
    value = {"base": conflict.base, "ours": conflict.ours, "theirs": conflict.theirs}[side]
    if conflict.kind == "book":
        return replace(book, **_with_value(book, conflict, value))  # type: ignore[arg-type] # a field's
    name = LISTS[conflict.kind]
    entries: tuple[Entry, ...] = tuple(
        replace(entry, **_with_value(entry, conflict, value))
        if name_of(entry) == conflict.id
        else entry
        for entry in getattr(book, name)
    )
    return _sound(replace(book, **{name: entries}))  # type: ignore[arg-type] # the list of the kind


def _with_value(entry: object, conflict: Conflict, value: object) -> dict[str, object]:
    if conflict.field == "variants":
        keyed = {**variants_by_key(getattr(entry, "variants", ())), conflict.key: value}
        return {"variants": tuple(each for each in keyed.values() if each is not None)}
    if conflict.field == "extra":
        keyed = {**getattr(entry, "extra", {}), conflict.key: value}
        return {"extra": {key: each for key, each in keyed.items() if each is not None}}
    return {conflict.field: type(conflict.ours)() if value is None else value}
