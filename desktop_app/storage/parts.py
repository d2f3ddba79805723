"""A phrasebook made of the files it is kept in, and what its tables refer to."""

from __future__ import annotations

import hashlib
import itertools
import string
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from desktop_app.core.phrases import Category, Field, Ladder, Layer, Phrase, Phrasebook
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.storage.entries import (
    Head,
    read_category,
    read_field,
    read_head,
    read_ladder,
    read_phrase,
)
from desktop_app.storage.tables import Table, clean, parse

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

PHRASE_LIMIT = 20_000
"""The most phrases that are read from one file."""

_ID_DIGITS = string.digits + string.ascii_lowercase
_ID_LENGTH = 10

_TOO_MANY = QT_TRANSLATE_NOOP(
    "problem", "The file has more than {limit} phrases; those after them are left out. Split it."
)
_TWICE = QT_TRANSLATE_NOOP(
    "problem",
    "This id is used twice in the book; the second one gets another when the file is next saved.",
)
_SECOND = QT_TRANSLATE_NOOP(
    "problem",
    "This is already defined in the book, so it is left out here; remove it or rename it.",
)
_NO_SUCH_CATEGORY = QT_TRANSLATE_NOOP(
    "problem", 'The book has no category "{id}"; add that or correct the spelling.'
)
_THIRD_LEVEL = QT_TRANSLATE_NOOP(
    "problem", "A category below another cannot hold one itself; it is shown on the first level."
)
_NO_SUCH_STEP = QT_TRANSLATE_NOOP(
    "problem", 'The book has no phrase "{id}", so this step is left out; correct the spelling.'
)

Named = TypeVar("Named", Phrase, Ladder)
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Part:
    """What one file gives to its book.

    Each tuple has one place for each table of the file, in its order, with None for those that
    could not be read. ``lone`` is the id of the file's category if it has exactly one.
    """

    source: str
    text: str = ""
    raw: Mapping[str, object] | None = None
    head: Head | None = None
    fields: tuple[Field | None, ...] = ()
    categories: tuple[Category | None, ...] = ()
    phrases: tuple[Phrase | None, ...] = ()
    ladders: tuple[Ladder | None, ...] = ()
    lone: str = ""


def read_part(text: str, source: str) -> tuple[Part, list[Problem]]:
    """One file, before ids are given and references checked.

    Raises:
        Refused: Not TOML, or of a newer format.
    """
    raw = parse(text)
    problems: list[Problem] = []
    top = Table(raw, source, "", problems)
    top.format()
    book = top.table("book")
    head = read_head(book) if book else None
    categories = tuple(read_category(table) if table else None for table in top.tables("category"))
    lone = categories[0].id if len(categories) == 1 and categories[0] else ""
    tables = top.tables("phrase")
    if len(tables) > PHRASE_LIMIT:
        top.note("phrase", _TOO_MANY, limit=PHRASE_LIMIT)
    phrases = tuple(read_phrase(table, lone) if table else None for table in tables[:PHRASE_LIMIT])
    part = Part(
        source=source,
        text=text,
        raw=raw,
        head=head,
        fields=_fields(top),
        categories=categories,
        phrases=phrases + (None,) * (len(tables) - len(phrases)),
        ladders=tuple(read_ladder(table) if table else None for table in top.tables("ladder")),
        lone=lone,
    )
    for name in ("sync", "proposal", "member"):
        top.take(name)  # the team's bookkeeping: known, kept, and not a part of the book
    top.extra()
    return part, problems


def _fields(top: Table) -> tuple[Field | None, ...]:
    table = top.table("fields")
    if not table:
        return ()
    found: list[Field | None] = []
    for name in table.raw:
        entry = table.table(name, f"fields {clean(name)[:40]}")
        found.append(read_field(clean(name), entry) if entry else None)
    return tuple(found)


def resolve(parts: Sequence[Part]) -> tuple[tuple[Part, ...], list[Problem]]:
    """Give ids where there is none or the same twice, and drop what refers to nothing."""
    problems: list[Problem] = []
    parts = _first_only(parts, problems)
    parts = _parents(parts, problems)
    parts = _filed(parts, problems)
    phrases = _give_ids([(part.source, part.phrases) for part in parts], "phrase", problems)
    ladders = _give_ids([(part.source, part.ladders) for part in parts], "ladder", problems)
    known = {phrase.id for group in phrases for phrase in present(group)}
    resolved = tuple(
        replace(
            part,
            phrases=mine,
            ladders=tuple(each and _steps(each, known, part.source, problems) for each in own),
        )
        for part, mine, own in zip(parts, phrases, ladders, strict=True)
    )
    return resolved, problems


def present(values: Iterable[Value | None]) -> tuple[Value, ...]:
    """The values without the gaps."""
    return tuple(value for value in values if value is not None)


def _first_only(parts: Sequence[Part], problems: list[Problem]) -> list[Part]:
    """Of fields and of categories with the same name, the first counts."""
    seen: set[tuple[str, str]] = set()

    def first(kind: str, ident: str, source: str) -> bool:
        if (kind, ident) in seen:
            problems.append(Problem(source, f"{kind} {ident[:40]}", "", _SECOND))
            return False
        seen.add((kind, ident))
        return True

    return [
        replace(
            part,
            fields=tuple(
                f if f and first("fields", f.name, part.source) else None for f in part.fields
            ),
            categories=tuple(
                c if c and first("category", c.id, part.source) else None for c in part.categories
            ),
        )
        for part in parts
    ]


def _parents(parts: Sequence[Part], problems: list[Problem]) -> list[Part]:
    """Only two levels: a parent must exist and have no parent itself."""
    parent = {c.id: c.parent for part in parts for c in present(part.categories)}

    def placed(category: Category, source: str) -> Category:
        above = category.parent
        if not above or (above in parent and parent[above] not in parent):
            return category
        text, values = (_THIRD_LEVEL, {}) if above in parent else (_NO_SUCH_CATEGORY, {"id": above})
        problems.append(Problem(source, f"category {category.id[:40]}", "parent", text, values))
        return replace(category, parent="")

    return [
        replace(part, categories=tuple(c and placed(c, part.source) for c in part.categories))
        for part in parts
    ]


def _give_ids(
    groups: Sequence[tuple[str, tuple[Named | None, ...]]], kind: str, problems: list[Problem]
) -> list[tuple[Named | None, ...]]:
    """Every phrase with an id of its own: the same file gives the same ids each time it is read."""
    taken = Counter(each.id for _, group in groups for each in present(group))
    used: set[str] = set()

    def named(value: Named, source: str) -> Named:
        if value.id and value.id not in used:
            used.add(value.id)
            return value
        if value.id:
            problems.append(Problem(source, f"{kind} {value.id}", "id", _TWICE))
        ident = derived_id(taken, value.title, value.body if isinstance(value, Phrase) else "")
        taken[ident] += 1
        return replace(value, id=ident)

    return [tuple(v and named(v, source) for v in group) for source, group in groups]


def derived_id(taken: Container[str], *texts: str) -> str:
    """Ten characters made from ``texts`` that are not among those ``taken``."""
    idents = (_hashed((*texts, str(attempt))) for attempt in itertools.count())
    return next(ident for ident in idents if ident not in taken)


def _hashed(texts: Iterable[str]) -> str:
    number = int.from_bytes(hashlib.sha256("\0".join(texts).encode()).digest())
    return "".join(_ID_DIGITS[number // 36**place % 36] for place in range(_ID_LENGTH))


def _filed(parts: Sequence[Part], problems: list[Problem]) -> list[Part]:
    """Every phrase in a category that there is, or in none."""
    known = {category.id for part in parts for category in present(part.categories)} | {""}

    def filed(phrase: Phrase, source: str) -> Phrase:
        if phrase.category in known:
            return phrase
        table = f"phrase {phrase.id or phrase.code or phrase.title}"
        values = {"id": phrase.category}
        problems.append(Problem(source, table, "category", _NO_SUCH_CATEGORY, values))
        return replace(phrase, category="")

    return [
        replace(part, phrases=tuple(p and filed(p, part.source) for p in part.phrases))
        for part in parts
    ]


def _steps(ladder: Ladder, known: Container[str], source: str, problems: list[Problem]) -> Ladder:
    unknown = [step for step in ladder.steps if step not in known]
    table = f"ladder {ladder.id}"
    problems += [Problem(source, table, "steps", _NO_SUCH_STEP, {"id": step}) for step in unknown]
    if not unknown:
        return ladder
    return replace(ladder, steps=tuple(step for step in ladder.steps if step in known))


def assemble(parts: Sequence[Part], name: str, layer: Layer, source: str) -> Phrasebook:
    """The book that the files make together; ``name`` is its name if none of them says it."""
    head = next((part.head for part in parts if part.head), Head())
    title = head.name or name
    return Phrasebook(
        id=head.id or title,
        name=title,
        language=head.language,
        description=head.description,
        layer=layer,
        source=source,
        fields=tuple(f for part in parts for f in present(part.fields)),
        categories=tuple(c for part in parts for c in present(part.categories)),
        phrases=tuple(p for part in parts for p in present(part.phrases)),
        ladders=tuple(each for part in parts for each in present(part.ladders)),
        extra=head.extra,
    )
