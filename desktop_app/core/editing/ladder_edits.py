"""Ladders of a book, the fields that ask for values, and the head of the book."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.editing.desk import GONE, Done, fresh_id, may_change
from desktop_app.core.editing.texts import clean, cleaned, named, objection
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal

if TYPE_CHECKING:
    from random import Random

    from desktop_app.core.editing.desk import Desk
    from desktop_app.core.phrases import Field, Ladder, Phrasebook

_SAME_FIELD = QT_TRANSLATE_NOOP("refusal", "There is a field of this name already.")


def ladder_added(desk: Desk, book: str, ladder: Ladder, chance: Random) -> Done | Refusal:
    """A new ladder at the end; ``made`` is its id. Its own id is not looked at."""
    holder = may_change(desk, book)
    if isinstance(holder, Refusal):
        return holder
    taken = {each.id for other in desk.books for each in other.ladders}
    new = _fitting(holder, replace(ladder, id=fresh_id(chance, taken)))
    after = replace(holder, ladders=(*holder.ladders, new))
    return Done(desk.with_book(after), made=new.id)


def _fitting(book: Phrasebook, ladder: Ladder) -> Ladder:
    ids = {phrase.id for phrase in book.phrases}
    ladder = cleaned(ladder)
    return replace(ladder, steps=tuple(step for step in ladder.steps if step in ids))


def ladder_changed(desk: Desk, book: str, ladder: Ladder) -> Done | Refusal:
    """Another title, other kinds of buyer, other steps; its id stays.

    Steps that the book has no phrase for are left out.
    """
    holder = _holding(desk, book, ladder.id)
    if isinstance(holder, Refusal):
        return holder
    new = _fitting(holder, ladder)
    ladders = tuple(new if each.id == new.id else each for each in holder.ladders)
    return Done(desk.with_book(replace(holder, ladders=ladders)))


def _holding(desk: Desk, book: str, ladder: str) -> Phrasebook | Refusal:
    """The book, if it may be changed and has the ladder."""
    holder = may_change(desk, book)
    if isinstance(holder, Refusal):
        return holder
    return holder if any(each.id == ladder for each in holder.ladders) else Refusal(GONE, {})


def ladder_moved(desk: Desk, book: str, ladder: str, to: int) -> Done | Refusal:
    """To another place among the ladders of the book."""
    holder = _holding(desk, book, ladder)
    if isinstance(holder, Refusal):
        return holder
    rest = [each for each in holder.ladders if each.id != ladder]
    rest[max(0, to) : max(0, to)] = [each for each in holder.ladders if each.id == ladder]
    return Done(desk.with_book(replace(holder, ladders=tuple(rest))))


def ladder_removed(desk: Desk, book: str, ladder: str) -> Done | Refusal:
    """Without it; its phrases stay."""
    holder = _holding(desk, book, ladder)
    if isinstance(holder, Refusal):
        return holder
    rest = tuple(each for each in holder.ladders if each.id != ladder)
    return Done(desk.with_book(replace(holder, ladders=rest)))


def step_moved(ladder: Ladder, step: int, to: int) -> Ladder:
    """The step at one place now at another, the rest in order."""
    steps = list(ladder.steps)
    steps.insert(max(0, to), steps.pop(step))
    return replace(ladder, steps=tuple(steps))


def field_put(desk: Desk, book: str, field: Field, was: str = "") -> Done | Refusal:
    """How a value is asked for: in the place of the field named ``was``, else at the end."""
    holder = may_change(desk, book)
    if isinstance(holder, Refusal):
        return holder
    new = cleaned(replace(field, name=field.name.strip()))
    others = {each.name for each in holder.fields if each.name != was}
    if why := objection(new) or (Refusal(_SAME_FIELD, {}) if new.name in others else None):
        return why
    kept = tuple(new if each.name == was else each for each in holder.fields)
    fields = kept if was in {each.name for each in holder.fields} else (*kept, new)
    return Done(desk.with_book(replace(holder, fields=fields)))


def field_removed(desk: Desk, book: str, name: str) -> Done | Refusal:
    """Without it: the value is asked for under its own name."""
    holder = may_change(desk, book)
    if isinstance(holder, Refusal):
        return holder
    fields = tuple(each for each in holder.fields if each.name != name)
    return Done(desk.with_book(replace(holder, fields=fields)))


def book_changed(
    desk: Desk, book: str, *, name: str, language: str, description: str
) -> Done | Refusal:
    """Another name, language or description of the book."""
    holder = may_change(desk, book)
    if isinstance(holder, Refusal):
        return holder
    if why := named(name):
        return why
    after = replace(
        holder, name=clean(name), language=clean(language), description=clean(description)
    )
    return Done(desk.with_book(after))
