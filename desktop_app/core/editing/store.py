"""What the phrase editor asks of whoever keeps the files. Nothing here raises what a user meets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.editing.desk import Spot
    from desktop_app.core.editing.session import Version
    from desktop_app.core.problems import Refusal


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
        """Names of the files in the book's media folder that no phrase names."""
        ...
