"""A file that the user chose as a cargo; the pictures and the book of an import as files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.core.editing.store import Changed
from desktop_app.core.importing import apply
from desktop_app.core.problems import Problem, Refusal
from desktop_app.exchange import formats
from desktop_app.exchange.opening import opened
from desktop_app.exchange.spreadsheets import look
from desktop_app.exchange.workbooks import UnreadableError
from desktop_app.storage.book_files import refusal_of
from desktop_app.storage.files import Refused
from desktop_app.storage.media import put_picture
from desktop_app.storage.weaving import CHANGED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from desktop_app.core.arrivals import Cargo
    from desktop_app.core.importing import Plan
    from desktop_app.core.phrases import Phrasebook
    from desktop_app.exchange.bundles import Bundle
    from desktop_app.exchange.formats import Format
    from desktop_app.exchange.spreadsheets import Look
    from desktop_app.storage.book_files import BookFiles

TABLES = frozenset({"csv", "qianniu"})
"""The formats whose columns can be said."""


TRIES = 3
"""So often an import is put into a book that others write at the same moment."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What was read.

    Attributes:
        bundle: The bytes, to read them otherwise.
        format: What they were read as; None where nobody knows.
        cargo: What was in them.
        look: The first rows, of a table.
    """

    bundle: Bundle
    format: Format | None
    cargo: Cargo
    look: Look | None = None


def take(path: Path, options: Mapping[str, str], format_id: str = "") -> Taken | Refusal:
    """What is in a file, a folder or an archive."""
    found = opened(path)
    if isinstance(found, Refusal):
        return found
    taken = taken_as(found.bundle, options, format_id)
    cargo = replace(taken.cargo, problems=(*found.problems, *taken.cargo.problems))
    return replace(taken, cargo=cargo)


def taken_as(bundle: Bundle, options: Mapping[str, str], format_id: str = "") -> Taken:
    """What is in bytes that were read before, as a format that may be another one."""
    found = formats.format_by_id(format_id) if format_id else formats.detect(bundle)
    cargo = formats.read(bundle, options, found.id if found else "")
    return Taken(bundle, found, cargo, _look(bundle, options, found))


def _look(bundle: Bundle, options: Mapping[str, str], found: Format | None) -> Look | None:
    if found is None or found.id not in TABLES or not bundle.pieces:
        return None
    try:
        return look(bundle, options)
    except UnreadableError:
        return None


def refused(plan: Plan, source: str) -> tuple[Problem, ...]:
    """Why arrivals are not taken, each as a problem of the file they are from."""
    return tuple(
        Problem(source, item.arrival.place, "", item.refusal.text, item.refusal.values)
        for item in plan.items
        if item.refusal
    )


def keep_pictures(plan: Plan) -> tuple[Problem, ...]:
    """Put the pictures of a plan beside its book; what could not be put there."""
    problems = []
    for picture in plan.pictures:
        try:
            put_picture(plan.book.source, picture.name, picture.data)
        except (Refused, OSError) as error:
            why = refusal_of(error)
            problems.append(Problem(picture.name, "", "", why.text, why.values))
    return tuple(problems)


def save(book: Phrasebook, plans: Sequence[Plan], files: BookFiles) -> Refusal | None:
    """Write a book with some plans applied; where its file says something else by now, to that."""
    for _ in range(TRIES):
        after = book
        for plan in plans:
            after = apply(plan, after)
        if after == book:
            return None
        result = files.save(book, after)
        if not isinstance(result, Changed):
            return result if isinstance(result, Refusal) else None
        book = result.theirs
    return Refusal(CHANGED, {})
