"""Ladders of a book, the fields that ask for values, and the head of the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from desktop_app.core.editing.desk import Desk, Done
    from desktop_app.core.phrases import Field, Ladder
    from desktop_app.core.problems import Refusal


def ladder_added(desk: Desk, book: str, ladder: Ladder, chance: Random) -> Done | Refusal:
    """A new ladder at the end; ``made`` is its id. Its own id is not looked at."""
    raise NotImplementedError


def ladder_changed(desk: Desk, book: str, ladder: Ladder) -> Done | Refusal:
    """Another title, other kinds of buyer, other steps; its id stays.

    Steps that the book has no phrase for are left out.
    """
    raise NotImplementedError


def ladder_moved(desk: Desk, book: str, ladder: str, to: int) -> Done | Refusal:
    """To another place among the ladders of the book."""
    raise NotImplementedError


def ladder_removed(desk: Desk, book: str, ladder: str) -> Done | Refusal:
    """Without it; its phrases stay."""
    raise NotImplementedError


def step_moved(ladder: Ladder, step: int, to: int) -> Ladder:
    """The step at one place now at another, the rest in order."""
    raise NotImplementedError


def field_put(desk: Desk, book: str, field: Field, was: str = "") -> Done | Refusal:
    """How a value is asked for: in the place of the field named ``was``, else at the end."""
    raise NotImplementedError


def field_removed(desk: Desk, book: str, name: str) -> Done | Refusal:
    """Without it: the value is asked for under its own name."""
    raise NotImplementedError


def book_changed(
    desk: Desk, book: str, *, name: str, language: str, description: str
) -> Done | Refusal:
    """Another name, language or description of the book."""
    raise NotImplementedError
