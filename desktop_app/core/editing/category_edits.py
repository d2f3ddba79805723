"""Categories of a book: two levels, in an order of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.editing.desk import GONE, Done, Spot, fresh_id, may_change, with_phrases
from desktop_app.core.editing.texts import cleaned, objection
from desktop_app.core.editing.trash import discarded
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from random import Random

    from desktop_app.core.editing.desk import Desk
    from desktop_app.core.phrases import Category, Phrasebook

TWO_LEVELS = QT_TRANSLATE_NOOP(
    "refusal", "There are two levels of categories; this one would be on a third."
)


def category_added(
    desk: Desk, book: str, category: Category, chance: Random, before: str = ""
) -> Done | Refusal:
    """A new category in front of ``before`` or at the end; ``made`` is its id.

    Its own id is not looked at.
    """
    holder = may_change(desk, book)
    if isinstance(holder, Refusal):
        return holder
    new = cleaned(replace(category, id=fresh_id(chance, holder.category)))
    if why := objection(new) or _misplaced(holder, new, new.parent):
        return why
    after = replace(holder, categories=_with(holder.categories, [new], before))
    return Done(desk.with_book(after), made=new.id)


def _with(
    categories: Sequence[Category], new: Sequence[Category], before: str
) -> tuple[Category, ...]:
    places = (n for n, each in enumerate(categories) if each.id == before)
    place = next(places, len(categories))
    return (*categories[:place], *new, *categories[place:])


def _misplaced(book: Phrasebook, category: Category, parent: str) -> Refusal | None:
    """Why a category cannot stand below another."""
    if not parent:
        return None
    above = book.category.get(parent)
    if above is None:
        return Refusal(GONE, {})
    has_below = any(each.parent == category.id for each in book.categories)
    if above.parent or above.id == category.id or has_below:
        return Refusal(TWO_LEVELS, {})
    return None


def category_changed(desk: Desk, book: str, category: Category) -> Done | Refusal:
    """Another name, icon or colour; its id and its parent stay."""
    holder = may_change(desk, book)
    if isinstance(holder, Refusal):
        return holder
    old = holder.category.get(category.id)
    if old is None:
        return Refusal(GONE, {})
    new = replace(cleaned(category), parent=old.parent)
    if why := objection(new):
        return why
    categories = tuple(new if each.id == new.id else each for each in holder.categories)
    return Done(desk.with_book(replace(holder, categories=categories)))


def category_moved(
    desk: Desk, book: str, category: str, parent: str = "", before: str = ""
) -> Done | Refusal:
    """Below another one or on the first level, in front of ``before`` or as the last there.

    One that has others below it stays on the first level: a third is refused.
    """
    holder = may_change(desk, book)
    if isinstance(holder, Refusal):
        return holder
    old = holder.category.get(category)
    if old is None:
        return Refusal(GONE, {})
    if why := _misplaced(holder, old, parent):
        return why
    if before == category:
        before = _following(holder, category)
    rest = [each for each in holder.categories if each.id != category]
    categories = _with(rest, [replace(old, parent=parent)], before)
    return Done(desk.with_book(replace(holder, categories=categories)))


def _following(book: Phrasebook, category: str) -> str:
    ids = [each.id for each in book.categories]
    return (*ids, "")[ids.index(category) + 1]


def category_removed(
    desk: Desk, book: str, category: str, moment: dt.datetime, *, and_phrases: bool = False
) -> Done | Refusal:
    """Its phrases go to the category above it or to none, or with it into the trash.

    Categories below it go up to the first level.
    """
    holder = may_change(desk, book)
    if isinstance(holder, Refusal):
        return holder
    old = holder.category.get(category)
    if old is None:
        return Refusal(GONE, {})
    inside = tuple(Spot(book, one.id) for one in holder.phrases if one.category == category)
    if and_phrases:
        desk = discarded(desk, holder, {spot.phrase for spot in inside}, moment)
        inside = ()
    return Done(_without(desk, book, old), inside)


def _without(desk: Desk, source: str, gone: Category) -> Desk:
    book = next(each for each in desk.books if each.source == source)
    categories = tuple(
        replace(each, parent="") if each.parent == gone.id else each
        for each in book.categories
        if each.id != gone.id
    )
    phrases = tuple(
        replace(one, category=gone.parent) if one.category == gone.id else one
        for one in book.phrases
    )
    return desk.with_book(with_phrases(replace(book, categories=categories), phrases))
