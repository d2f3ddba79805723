"""Shops that a team shares: saved as edits, proposed by agents, and given to the team."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.shop_store import Changed
from desktop_app.core.teamwork.changes import changes
from desktop_app.core.teamwork.edits import PLACE
from desktop_app.storage.book_files import refusal_of
from desktop_app.storage.files import Refused, read_text
from desktop_app.storage.shop_tables import read_part
from desktop_app.storage.shop_writing import write
from desktop_app.storage.weaving import CHANGED
from desktop_app.team.books import read_entries
from desktop_app.team.deeds import propose
from desktop_app.team.editing import place_of, shared_at
from desktop_app.team.team import NO_PLACE, Team, numbered

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from desktop_app.core.shop_store import ShopStore
    from desktop_app.core.shops import Shop
    from desktop_app.core.teamwork.changes import Change
    from desktop_app.storage.joined import Joined
    from desktop_app.storage.places import Places
    from desktop_app.team.team import Shared

_GONE = QT_TRANSLATE_NOOP("refusal", "This team's shop is not there any more; was the team left?")
_STAYS = QT_TRANSLATE_NOOP(
    "refusal", "A team's shop is not deleted here: others work with it. Leave the team instead."
)


def own_part(text: str) -> str:
    """The text of a document without what the program keeps below it."""
    return text.partition("\n[sync]\n")[0] + "\n"


def free_path(team: Team, place: Joined, folder: str, stem: str) -> str:
    """A path for a new document, which no other has."""
    taken = {one.document.path for one in team.shared(place)}
    return next(path for one in numbered(stem) if (path := f"{folder}/{one}.toml") not in taken)


def edited_places(team: Team) -> tuple[str, ...]:
    """The places in which this device edits; none where that cannot be read."""
    try:
        return tuple(one.id for one in team.places() if one.role.edits)
    except (Refused, OSError):
        return ()


def propose_all(team: Team, shared: Shared, wanted: Iterable[Change], why: str) -> Refusal | None:
    """Propose every one of these changes; in which order entries stand is not for agents."""
    for change in (one for one in wanted if PLACE not in one.set):
        saved = propose(team, shared, change, why)
        if isinstance(saved, Refusal):
            return saved
    return None


@dataclass(frozen=True, slots=True)
class TeamShops:
    """As ``ShopStore`` and ``ShopSharing``.

    Attributes:
        places: Where this device's files are.
        clock: The moment, aware.
        own: Keeps the shops that are no team's.
        told: Called when there is something to give out.
    """

    places: Places
    clock: Callable[[], dt.datetime]
    own: ShopStore
    told: Callable[[], object]

    @property
    def _team(self) -> Team:
        return Team(self.places, self.clock)

    def _is_shared(self, shop: Shop) -> bool:
        return bool(self.team_of(shop))

    def _document(self, shop: Shop) -> Shared | Refusal:
        try:
            return shared_at(self._team, shop.source) or Refusal(_GONE, {})
        except (Refused, OSError) as error:
            return refusal_of(error)

    # As a store

    def save(self, before: Shop, after: Shop) -> Shop | Changed | Refusal:
        """Write what differs; an agent's changes are refused, for they are to be proposed."""
        if not self._is_shared(before):
            return self.own.save(before, after)
        shared = self._document(before)
        if isinstance(shared, Refusal):
            return shared
        try:
            old, new = self._texts(before, after)
        except (Refused, OSError) as error:
            refusal = refusal_of(error)
            return Changed(self._now(before)) if refusal.text == CHANGED else refusal
        saved = self._team.save_text(shared, old, new)
        if isinstance(saved, Refusal):
            return saved
        self.told()
        return self._now(before) or Refusal(_GONE, {})

    def _texts(self, before: Shop, after: Shop) -> tuple[str, str]:
        old = own_part(read_text(Path(before.source)).text)
        return old, write(old, before, after)

    def _now(self, shop: Shop) -> Shop | None:
        found = self._reading(shop)
        return found if not isinstance(found, Refusal) else None

    def _reading(self, shop: Shop) -> Shop | Refusal | None:
        """A team's shop as its file says now."""
        try:
            text = read_text(Path(shop.source)).text
        except FileNotFoundError:
            return None
        except (Refused, OSError) as error:
            return refusal_of(error)
        return replace(read_part(text, shop.source)[0].shop, id=shop.id)

    def add(self, shop: Shop) -> Shop | Refusal:
        """Begin a file of one's own."""
        return self.own.add(shop)

    def remove(self, shop: Shop) -> Refusal | None:
        """Put one's own file into the history; a team's stays."""
        return Refusal(_STAYS, {}) if self._is_shared(shop) else self.own.remove(shop)

    def read(self, shop: Shop) -> Shop | Refusal | None:
        """What the file says now."""
        return self._reading(shop) if self._is_shared(shop) else self.own.read(shop)

    # As a team's

    def teams(self) -> tuple[str, ...]:
        """The places in which this device edits."""
        return edited_places(self._team)

    def team_of(self, shop: Shop) -> str:
        """The place whose shop it is."""
        return place_of(self.places.team, shop.source)

    def share(self, shop: Shop, team: str) -> Refusal | None:
        """Give it to the team; what the own file said goes into the history."""
        place = self._team.place(team)
        if place is None:
            return Refusal(NO_PLACE, {"id": team})
        try:
            text = read_text(Path(shop.source)).text
        except (Refused, OSError) as error:
            return refusal_of(error)
        path = free_path(self._team, place, "shops", Path(shop.source).stem)
        shared = self._team.share(place, path, text)
        if isinstance(shared, Refusal):
            return shared
        self.told()
        return self.own.remove(shop)

    def propose(self, before: Shop, after: Shop, why: str) -> Refusal | None:
        """Put what differs into the list of the shop's document."""
        shared = self._document(before)
        if isinstance(shared, Refusal):
            return shared
        try:
            old, new = map(read_entries, self._texts(before, after))
        except (Refused, OSError) as error:
            return refusal_of(error)
        refusal = propose_all(self._team, shared, changes(old, new), why)
        self.told()
        return refusal
