"""Categories of a book: two levels, in an order of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from random import Random

    from desktop_app.core.editing.desk import Desk, Done
    from desktop_app.core.phrases import Category
    from desktop_app.core.problems import Refusal


def category_added(
    desk: Desk, book: str, name: str, chance: Random, parent: str = "", before: str = ""
) -> Done | Refusal:
    """A new category below ``parent``, in front of ``before`` or at the end; ``made`` is its id."""
    raise NotImplementedError


def category_changed(desk: Desk, book: str, category: Category) -> Done | Refusal:
    """Another name, icon or colour; its id and its parent stay."""
    raise NotImplementedError


def category_moved(
    desk: Desk, book: str, category: str, parent: str = "", before: str = ""
) -> Done | Refusal:
    """Below another one or on the first level, in front of ``before`` or as the last there.

    One that has others below it stays on the first level: a third is refused.
    """
    raise NotImplementedError


def category_removed(
    desk: Desk, book: str, category: str, moment: dt.datetime, *, with_phrases: bool = False
) -> Done | Refusal:
    """Its phrases go to the category above it or to none, or with it into the trash.

    Categories below it go up to the first level.
    """
    raise NotImplementedError
