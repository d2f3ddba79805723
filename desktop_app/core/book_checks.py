"""What a lead should know of phrases: listed so that a panel can jump to each place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from desktop_app.core.editing.desk import Desk, Spot
    from desktop_app.core.problems import Refusal
    from desktop_app.core.shops import Platform

Subject = Literal["duplicate-code", "same-text", "alike", "template", "variable", "step", "unused",
                  "too-long"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that is off, and where.

    Attributes:
        subject: What it is about.
        book: The source of the book.
        phrase: The id of the phrase; empty where it is about a ladder.
        key: The field of the phrase, such as ``code`` or ``body``; for a ladder ``steps``.
        why: The sentence.
        variant: Which variant the field ``body`` is of; None is the phrase's own.
        start: Where in the text it begins, in characters.
        stop: Where it ends; the same as ``start`` where the place is not known.
        ladder: The id of the ladder, where it is about one.
        others: Other phrases it has to do with, such as those of the same code.
        grave: Whether the phrase cannot be sent as it is.
    """

    subject: Subject
    book: str
    phrase: str
    key: str
    why: Refusal
    variant: int | None = None
    start: int = 0
    stop: int = 0
    ladder: str = ""
    others: tuple[Spot, ...] = ()
    grave: bool = False


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What else is known.

    Attributes:
        moment: Now; aware.
        last_used: When each phrase was used last, by id; None: usage is not looked at.
        platforms: The platforms, with their limits.
        variables: Dotted names beyond the usual ones, such as a shop's own facts.
    """

    moment: dt.datetime
    last_used: Mapping[str, dt.datetime] | None = None
    platforms: tuple[Platform, ...] = ()
    variables: frozenset[str] = field(default_factory=frozenset)


def flaws(desk: Desk, around: Circumstances) -> tuple[Flaw, ...]:
    """What is off with the phrases of the books that may be changed, book by book."""
    raise NotImplementedError


def body_flaws(body: str, around: Circumstances) -> tuple[Flaw, ...]:
    """What is off with one text while it is typed: book and phrase are empty."""
    raise NotImplementedError
