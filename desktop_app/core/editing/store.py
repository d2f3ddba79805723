"""What the phrase editor asks of whoever keeps the files. Nothing here raises what a user meets."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from desktop_app.core.editing.desk import Spot
    from desktop_app.core.phrases import Phrase, Phrasebook
    from desktop_app.core.problems import Refusal


@dataclass(frozen=True, slots=True)
class Version:
    """A phrase as it was until ``moment`` (aware)."""

    phrase: Phrase
    moment: dt.datetime


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of a phrase that differs between two versions."""

    field: str
    before: object
    after: object


def differences(before: Phrase, after: Phrase) -> tuple[Difference, ...]:
    """The fields in which two versions differ, in the order of the format."""
    pairs = ((each.name, getattr(before, each.name), getattr(after, each.name))
             for each in fields(before))  # fmt: skip
    return tuple(Difference(name, old, new) for name, old, new in pairs if old != new)


@dataclass(frozen=True, slots=True)
class Changed:
    """Not saved: someone else has changed the file, which says ``theirs`` by now."""

    theirs: Phrasebook


class Archive(Protocol):
    """What the window asks for between two edits."""

    def versions(self, spot: Spot) -> Sequence[Version] | Refusal:
        """Former versions of a phrase, newest first; each differs from the next."""
        ...

    def picture(self, book: str, data: bytes, suffix: str) -> str | Refusal:
        """Keep a picture beside a book; its bare file name for ``Phrase.images``.

        ``suffix`` is such as ``.png``.
        """
        ...

    def picture_path(self, book: str, name: str) -> str:
        """Where the file of a picture is, or would be."""
        ...

    def unused_pictures(self, book: str) -> Sequence[str] | Refusal:
        """Names of the files in the book's media folder that no phrase in any file names."""
        ...
