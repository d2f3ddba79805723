"""Where edited shops go: what the editor asks of whoever keeps the files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop_app.core.problems import Refusal
    from desktop_app.core.shops import Shop


@dataclass(frozen=True, slots=True)
class Changed:
    """Not saved: someone else has changed the file. ``theirs`` is None if it is gone."""

    theirs: Shop | None


class ShopStore(Protocol):
    """Keeps the user's shops. Nothing here raises what a user could meet."""

    def save(self, before: Shop, after: Shop) -> Shop | Changed | Refusal:
        """Make a shop that reads ``before`` read ``after``; returns it as it is read now."""
        ...

    def add(self, shop: Shop) -> Shop | Refusal:
        """Begin a file for a new shop, under an id like its own that is not used yet."""
        ...

    def remove(self, shop: Shop) -> Refusal | None:
        """Put its file into the history."""
        ...

    def read(self, shop: Shop) -> Shop | Refusal | None:
        """What its file says now; None if there is none any more."""
        ...


class ShopSharing(Protocol):
    """What a team has to do with shops. Nothing here raises what a user could meet."""

    def teams(self) -> tuple[str, ...]:
        """The teams with which this user may share a shop."""
        ...

    def team_of(self, shop: Shop) -> str:
        """The team whose shop it is; empty: it is the user's own, or a sample."""
        ...

    def share(self, shop: Shop, team: str) -> Refusal | None:
        """Make it the team's; the own file goes into the history."""
        ...

    def propose(self, before: Shop, after: Shop, why: str) -> Refusal | None:
        """Ask the team's lead for what differs."""
        ...
