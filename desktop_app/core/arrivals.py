"""Phrases that come from another program: read, made ours, and not yet in any book."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.phrases import Field, Ladder, Variant
    from desktop_app.core.problems import Problem


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that comes with a phrase: its base name and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Arrival:
    """One phrase as it arrived, its text in our template language.

    Attributes:
        place: Where it stood, to say it to the user: ``row 12``, ``match 3``, ``greet.txt``.
        title: What it is called; never empty.
        body: The reply, in our Liquid; text that only looks like a template is escaped.
        code: What is typed to find it; may clash with one in the library.
        path: The names of its categories, from the outside in; deeper than two are joined later.
        id: The id it had in one of our own files, or the UUID another program gave it; else empty.
        fields: How its blanks are asked for; names may be shared with other arrivals.
        variants: Other wordings.
        extra: Further keys of one of our own files.
    """

    place: str
    title: str
    body: str
    code: str = ""
    path: tuple[str, ...] = ()
    id: str = ""
    keywords: tuple[str, ...] = ()
    buyers: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    note: str = ""
    fields: tuple[Field, ...] = ()
    variants: tuple[Variant, ...] = ()
    pictures: tuple[Picture, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cargo:
    """What one file or folder of another program brought.

    Every item of it is an arrival or is named by a problem (or both, when a part of it could not
    be carried over).
    """

    arrivals: tuple[Arrival, ...] = ()
    problems: tuple[Problem, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    language: str = ""
