"""Phrases that put in other phrases of their file: each is made once, none within itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from desktop_app.exchange.pieces import NO_PHRASE, Pieces

if TYPE_CHECKING:
    from collections.abc import Sequence

Made = TypeVar("Made")
Make = Callable[[str], Pieces | None]
"""A phrase by what it is named by; None where there is none."""

DEPTH = 20
MOST = 8_000_000
"""Characters that phrases may take from each other; small files could come to any size."""


class Nest:
    """The phrases of a file that may be named by others."""

    def __init__(self, make: Make) -> None:
        self._make = make
        self._made: dict[str, Pieces | None] = {}
        self._open: list[str] = []
        self._room = MOST

    def within(self, name: str, make: Callable[[], Made]) -> Made:
        """Make something of a phrase that may not put in itself."""
        self._open.append(name)
        try:
            return make()
        finally:
            self._open.pop()

    def allows(self, size: int) -> bool:
        """Whether so many characters more may come from elsewhere, in all phrases of the file."""
        self._room -= size
        return self._room >= 0

    def put_in(
        self,
        pieces: Pieces,
        name: str,
        part: str,
        change: Callable[[Sequence[str]], Sequence[str]] = tuple,
    ) -> None:
        """Put a named phrase into another one; ``part`` is what stays where that cannot be.

        Args:
            pieces: Of the phrase it is put into.
            name: What it is named by.
            part: How the file says so.
            change: What is done to its wordings on the way.
        """
        found = self._found(name)
        bodies = change(found.bodies()) if found else ()
        if not found or not self.allows(sum(map(len, bodies))):
            pieces.inert(part, NO_PHRASE)
            return
        pieces.one_of(f"phrase {name}", bodies, found.fields)

    def _found(self, name: str) -> Pieces | None:
        if name in self._open or len(self._open) >= DEPTH:
            return None
        if name not in self._made:
            self._made[name] = self.within(name, lambda: self._make(name))
        return self._made[name]
