"""Devices that share a folder, in one process: each with a home, and one clock for all."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.core.teamwork.changes import Change
from desktop_app.core.teamwork.documents import entries_in
from desktop_app.core.teamwork.state import losers
from desktop_app.storage.files import System
from desktop_app.storage.joined import Joined
from desktop_app.storage.places import Places
from desktop_app.team.sync import Outcome
from desktop_app.team.team import Shared, Team

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.core.problems import Refusal
    from desktop_app.core.teamwork.roles import Role


@dataclass
class Clock:
    """A moment that only moves when it is told to."""

    now: dt.datetime = field(default_factory=lambda: dt.datetime(2026, 11, 30, 10, tzinfo=dt.UTC))

    def __call__(self) -> dt.datetime:
        return self.now

    def go_on(self, seconds: float) -> None:
        """Let time pass."""
        self.now += dt.timedelta(seconds=seconds)


@dataclass
class Desk:
    """A device that has joined a place: the folder ``share``, or a server at ``url``."""

    home: Path
    share: Path
    name: str
    clock: Clock
    role: Role | None = None
    system: System = field(default_factory=System)
    url: str = ""

    def __post_init__(self) -> None:
        self.team = Team(Places(self.home), self.clock, self.system)

    def join(self) -> Joined:
        """Join the shared place."""
        place = self.team.join(self.url or str(self.share), self.name, self.role)
        assert isinstance(place, Joined), place
        return place

    @property
    def place(self) -> Joined:
        """The one place."""
        return self.team.places()[0]

    @property
    def shared(self) -> Shared:
        """The one book."""
        return next(one for one in self.team.shared() if one.is_book)

    def put(self, ident: str, **fields: object) -> None:
        """Change a phrase as it is seen here."""
        answer = self.try_to_put(ident, **fields)
        assert isinstance(answer, Shared), answer

    def try_to_put(self, ident: str, **fields: object) -> Shared | Refusal:
        """The same, with what comes of it."""
        shared = self.shared
        now = entries_in(shared.document.state).get(("phrase", ident), {})
        was = {name: now[name] for name in fields if name in now}
        return self.team.save(shared, [Change("phrase", ident, fields, was)])

    def remove(self, ident: str) -> None:
        """Delete a phrase."""
        answer = self.team.save(self.shared, [Change("phrase", ident, deletes=True)])
        assert isinstance(answer, Shared), answer

    def sync(self) -> Outcome:
        """Look at the shared place."""
        outcome = self.team.sync(self.place)
        assert isinstance(outcome, Outcome), outcome
        return outcome

    def phrase(self, ident: str) -> dict[str, object]:
        """A phrase as it is here; nothing if it is not there."""
        return entries_in(self.shared.document.state).get(("phrase", ident), {})

    def versions(self, ident: str, name: str = "body") -> set[object]:
        """Every value that stands for a field, the one that counts and its rivals."""
        cells = self.shared.document.state.entries.get(("phrase", ident), {})
        found = {value for _, value in losers(name, cells.get(name, {}))}
        return found | ({self.phrase(ident)[name]} if name in self.phrase(ident) else set())


def office(folder: Path, *names: str, clock: Clock | None = None) -> list[Desk]:
    """Devices that have joined the folder ``share``."""
    clock = clock or Clock()
    (folder / "share").mkdir(exist_ok=True)
    desks = [Desk(folder / name, folder / "share", name, clock) for name in names]
    for desk in desks:
        desk.join()
    return desks


def settle(*desks: Desk) -> None:
    """Let everybody look until nobody has anything more to give."""
    for _ in range(10):
        if not sum(desk.sync().sent for desk in desks):
            return
    message = "they never come to rest"
    raise AssertionError(message)
