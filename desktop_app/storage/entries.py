"""The tables of a phrasebook as values, each on its own: what they refer to is checked later."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.core.phrases import KINDS, Category, Field, Ladder, Phrase, Variant
from desktop_app.core.problems import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.storage.tables import Table

TITLE_LENGTH = 40
"""The longest title that is made from a body, in characters."""

_ID = re.compile(r"[a-z0-9-]{1,100}")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")

_NO_ID = QT_TRANSLATE_NOOP("problem", "There is no id; one is given when the file is next saved.")
_BAD_ID = QT_TRANSLATE_NOOP(
    "problem",
    "An id is made of a-z, 0-9 and - only; another one is given when the file is next saved.",
)
_NO_CATEGORY_ID = QT_TRANSLATE_NOOP(
    "problem", 'This category has no id and is left out; give it one, such as id = "sizes".'
)
_NO_NAME = QT_TRANSLATE_NOOP("problem", "There is no name; the id is shown. Add one.")
_NO_TITLE = QT_TRANSLATE_NOOP(
    "problem", "There is no title; the first line of the text is shown. Add one."
)
_NO_BODY = QT_TRANSLATE_NOOP(
    "problem", "There is nothing to send, so this phrase is left out; add a body or an image."
)
_EMPTY_VARIANT = QT_TRANSLATE_NOOP(
    "problem", "A variant without a body is left out; add its body or remove it."
)
_BAD_COLOR = QT_TRANSLATE_NOOP(
    "problem", "A color is written such as #e8590c; this one is left out until that is mended."
)
_BAD_NAME = QT_TRANSLATE_NOOP(
    "problem", "Only the bare name of a file may stand here, without folders; it is left out."
)
_BAD_KIND = QT_TRANSLATE_NOOP(
    "problem", "This kind is not known, so a text is asked for; the kinds are {kinds}."
)


@dataclass(frozen=True, slots=True)
class Head:
    """The ``[book]`` table of a file; empty where it says nothing."""

    id: str = ""
    name: str = ""
    language: str = ""
    description: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)


Entry = Head | Field | Category | Phrase | Ladder


def read_head(table: Table) -> Head:
    """What a file says of its book."""
    return Head(
        id=table.text("id"),
        name=table.text("name"),
        language=table.text("language"),
        description=table.text("description"),
        extra=table.extra(),
    )


def read_field(name: str, table: Table) -> Field:
    """How a value is asked for; an unknown kind is a text."""
    kind = table.text("kind") or "text"
    if kind not in KINDS:
        table.note("kind", _BAD_KIND, kinds=", ".join(KINDS))
        kind = "text"
    return Field(
        name=name,
        label=table.text("label"),
        kind=kind,
        choices=table.texts("choices"),
        default=table.text("default"),
        extra=table.extra(),
    )


def read_category(table: Table) -> Category | None:
    """A category; None if it has no id, since nothing could belong to it."""
    ident = table.text("id")
    if not ident.strip():
        table.note("id", _NO_CATEGORY_ID)
        return None
    name = table.text("name")
    if not name.strip():
        table.note("name", _NO_NAME)
        name = ident
    return Category(
        id=ident,
        name=name,
        icon=_bare(table, "icon", table.text("icon")),
        color=_color(table),
        parent=table.text("parent"),
        extra=table.extra(),
    )


def _color(table: Table) -> str:
    color = table.text("color")
    if color and not _COLOR.fullmatch(color):
        table.note("color", _BAD_COLOR)
        return ""
    return color


def _bare(table: Table, key: str, name: str) -> str:
    """A name that cannot lead out of its folder: these files come from other people."""
    if name and (name.startswith(".") or set(name) & set('/\\:*?"<>|\n\t')):
        table.note(key, _BAD_NAME)
        return ""
    return name


def read_phrase(table: Table, lone_category: str) -> Phrase | None:
    """A phrase; None if there is nothing to send. Its id is empty if it has no valid one."""
    raw_variants = table.tables("variant", "phrase.variant")
    variants = tuple(filter(None, (_variant(each) for each in raw_variants if each)))
    body = _body(table)
    images = tuple(filter(None, (_bare(table, "images", name) for name in table.texts("images"))))
    if not (body or variants or images):
        table.note("body", _NO_BODY)
        return None
    return Phrase(
        id=_ident(table),
        title=_title(table, (body, *(variant.body for variant in variants), *images)),
        body=body,
        category=table.text("category") if "category" in table.raw else lone_category,
        code=table.text("code"),
        keywords=table.texts("keywords"),
        buyers=table.texts("buyers"),
        platforms=table.texts("platforms"),
        images=images,
        note=table.text("note"),
        variants=variants,
        extra=table.extra(),
    )


def _variant(table: Table) -> Variant | None:
    body = _body(table)
    if not body:
        table.note("body", _EMPTY_VARIANT)
        return None
    return Variant(body, table.text("language"), table.extra())


def _body(table: Table) -> str:
    """The text to send. TOML drops the line break after the quotes; here goes the last."""
    body = table.text("body").removesuffix("\n")
    return body if body.strip() else ""


def _ident(table: Table) -> str:
    ident = table.text("id")
    if _ID.fullmatch(ident):
        return ident
    table.note("id", _BAD_ID if ident else _NO_ID)
    return ""


def _title(table: Table, texts: tuple[str, ...]) -> str:
    title = table.text("title")
    if title.strip():
        return title
    table.note("title", _NO_TITLE)
    return next(filter(None, texts)).strip().partition("\n")[0][:TITLE_LENGTH].rstrip()


def read_ladder(table: Table) -> Ladder:
    """A ladder. Its id is empty if it has no valid one."""
    return Ladder(
        id=_ident(table),
        title=table.text("title"),
        buyers=table.texts("buyers"),
        steps=table.texts("steps"),
        extra=table.extra(),
    )
