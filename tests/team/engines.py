"""A fake of the programs that mirror a folder, and people who edit in the copies that it makes.

Each device has a copy of the folder. What is written there goes up when its turn comes, file by
file and in no order; what others wrote comes down as late, sometimes a part of it first. Who writes
what somebody else has written since makes a conflict copy, named as one of six programs name
theirs. Now and then the engine brings back what was gone or what was older.
"""

from __future__ import annotations

import contextlib
import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from typing_extensions import override

from desktop_app.core.problems import Refusal
from desktop_app.core.teamwork.conflicts import conflicts
from desktop_app.storage.files import System
from desktop_app.storage.places import Places
from desktop_app.team.deeds import settle
from desktop_app.team.device import Device, computer_mark, write_device
from desktop_app.team.protocols import Moved, Published, Snapshot, is_media, is_shared
from desktop_app.team.seals import digest
from desktop_app.team.team import Shared, Team
from tests.team.offices import Clock, Desk
from tests.team.oracle import Fact, LostError, checked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from desktop_app.team.protocols import Unreachable

SCHEMES = {
    "Syncthing": "{stem}.sync-conflict-{day}-{second:06}-{user}AAAA.toml",
    "Dropbox": "{stem} ({user}'s conflicted copy {day} {second}).toml",
    "OneDrive": "{stem}-DESKTOP-{user}{second}.toml",
    "Nutstore": "{stem}（{user} 的冲突副本 {day}-{second}）.toml",
    "Google Drive": "{stem} ({second}).toml",
    "Synology": "{stem}_{user}-PC_Nov-30-{second:06}-2026_Conflict.toml",
}
PHRASES = 3
ROUNDS = 30


@dataclass
class Mirror:
    """One device's copy of the folder, as a transport: what ``FolderTransport`` does, in memory.

    Attributes:
        files: What is in the copy.
        base: The same as it was when the engine last looked at it.
        parts: Files of which a part has come down yet.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    base: dict[str, bytes] = field(default_factory=dict)
    parts: dict[str, bytes] = field(default_factory=dict)

    def fetch(self, known: Snapshot | None = None) -> Snapshot:
        """Everything."""
        files = {path: data for path, data in self.files.items() if is_shared(path)}
        mark = digest("".join(f"{path}\0{files[path]!r}" for path in sorted(files)))
        return known if known and known.mark == mark else Snapshot(files, frozenset(), mark)

    def publish(
        self, changes: Mapping[str, bytes | None], base: Snapshot
    ) -> Published | Moved | Unreachable:
        """Replace files as a folder does."""
        for path, data in changes.items():
            is_ours = is_media(path) or ".sync/" in path
            if not is_ours and self.files.get(path) != base.files.get(path):
                return Moved()
            if data is None:
                self.files.pop(path, None)
            else:
                self.files[path] = data
        return Published(self.fetch())

    def read(self, path: str) -> bytes | Unreachable:
        """A picture."""
        return self.files[path]


@dataclass
class Engine:
    """The program that mirrors: what it has in the middle, and what it had before."""

    dice: random.Random
    scheme: str
    clock: Clock
    mirrors: dict[str, Mirror] = field(default_factory=dict)
    middle: dict[str, bytes] = field(default_factory=dict)
    past: list[tuple[str, bytes]] = field(default_factory=list)
    copies: int = 0

    def turn(self, name: str) -> None:
        """Move one file of one device."""
        mirror = self.mirrors[name]
        paths = sorted({*mirror.files, *mirror.base, *self.middle, *mirror.parts})
        if paths:
            self.move(name, self.dice.choice(paths), tears=self.dice.random() < 0.2)

    def flush(self) -> None:
        """Move all there is until all have the same."""
        for _ in range(ROUNDS):
            if all(one.files == self.middle for one in self.mirrors.values()):
                return
            for name, mirror in self.mirrors.items():
                for path in sorted({*mirror.files, *mirror.base, *self.middle}):
                    self.move(name, path, tears=False)
        message = "the engine never comes to rest"
        raise LostError(message)

    def move(self, name: str, path: str, *, tears: bool) -> None:
        """Take a file up or down, or make a conflict copy."""
        mirror = self.mirrors[name]
        part = mirror.parts.pop(path, None)
        if part is not None and mirror.files.get(path) == part:
            self._put(mirror, path, mirror.base.get(path))
        here, base = mirror.files.get(path), mirror.base.get(path)
        there = self.middle.get(path)
        if here == there:
            self._known(mirror, path, there)
        elif there == base:
            self._raise(path, here)
            self._known(mirror, path, here)
        elif here == base:
            self._lower(mirror, path, there, tears=tears)
        else:
            self._conflict(name, path)

    def _lower(self, mirror: Mirror, path: str, data: bytes | None, *, tears: bool) -> None:
        if tears and data:
            mirror.parts[path] = mirror.files[path] = data[: self.dice.randrange(len(data))]
            return
        self._put(mirror, path, data)
        self._known(mirror, path, data)

    def _conflict(self, name: str, path: str) -> None:
        mirror = self.mirrors[name]
        here, there = mirror.files.get(path), self.middle.get(path)
        if here is None or there is None:  # deleted here, changed there, or the other way round
            kept = here or there
            self._put(mirror, path, kept)
            self._raise(path, kept)
            self._known(mirror, path, kept)
            return
        ours = self.dice.random() < 0.5  # whose bytes go into the copy
        mirror.files[self._copy_of(path, name)] = here if ours else there
        mirror.files[path] = there if ours else here
        mirror.base[path] = there

    def _copy_of(self, path: str, user: str) -> str:
        self.copies += 1
        stem = path.removesuffix(".toml")
        return SCHEMES[self.scheme].format(
            stem=stem, day="20261130", second=self.copies, user=user.upper()
        )

    def _put(self, mirror: Mirror, path: str, data: bytes | None) -> None:
        if data is None:
            mirror.files.pop(path, None)
        else:
            mirror.files[path] = data

    def _known(self, mirror: Mirror, path: str, data: bytes | None) -> None:
        if data is None:
            mirror.base.pop(path, None)
        else:
            mirror.base[path] = data

    def _raise(self, path: str, data: bytes | None) -> None:
        old = self.middle.pop(path, None)
        if old is not None:
            self.past.append((path, old))
        if data is not None:
            self.middle[path] = data

    def resurrect(self) -> None:
        """Bring back a file that was gone, or an older one in the place of a newer."""
        if self.past:
            self._raise(*self.dice.choice(self.past))


class QuickTeam(Team):
    """A team in one process alone: it need not lock its files."""

    @override
    def locked(self, name: str = "lock") -> contextlib.AbstractContextManager[None]:  # type: ignore[override] # not a generator
        self.home.team.mkdir(parents=True, exist_ok=True)
        return contextlib.nullcontext()


class Seat(Desk):
    """A device whose copy of the folder is a mirror of the engine's."""

    mirror: Mirror

    def __post_init__(self) -> None:
        quick = System(fsync=lambda _: None)
        self.mirror = Mirror()
        self.team = QuickTeam(Places(self.home), self.clock, quick)
        device = Device(self.name, computer_mark(self.team.home.data))  # not a random one
        write_device(self.team.home.team / "device.toml", device, quick)
        self.team.opens = lambda *_: self.mirror

    def look(self, *, rewrites: bool) -> None:
        """Look at the copy, and write the readable book or only the journal."""
        self.team.sync(self.place, rewrites=rewrites)


@dataclass
class Story:
    """Devices, an engine, and what came of it all, from one seed."""

    folder: Path
    seed: int
    facts: list[Fact] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)  # noqa: S311 - a game, not a secret
        self.clock = Clock()
        scheme = list(SCHEMES)[self.seed % len(SCHEMES)]
        self.engine = Engine(self.dice, scheme, self.clock)
        self.seats: list[Seat] = []

    def told(self, steps: int) -> int:
        """Let it happen; how many edits were acknowledged. Raises LostError."""
        for number in range(self.dice.choice((2, 3, 3, 4))):
            self._arrives(f"u{number}")
        for _ in range(steps):
            self.clock.go_on(self.dice.choice((0, 1, 5, 20)))
            self._step()
        self.come_to_rest()
        self._check_copies()
        self._check_agreement()
        return checked(self.facts, self.seats[0].versions)

    def _arrives(self, name: str) -> None:
        seat = Seat(self.folder / name, self.folder / "share", name, self.clock)
        self.engine.mirrors[name] = seat.mirror
        self.engine.flush()
        seat.join()
        self.engine.flush()
        self.seats.append(seat)

    def _step(self) -> None:
        seat, roll = self.dice.choice(self.seats), self.dice.random()
        if roll < 0.3:
            self._edit(seat)
        elif roll < 0.55:
            seat.look(rewrites=self.dice.random() < 0.7)
        elif roll < 0.95:
            for _ in range(self.dice.randrange(1, 6)):
                self.engine.turn(seat.name)
        else:
            self.engine.resurrect()

    def _edit(self, seat: Seat) -> None:
        ident = f"p{self.dice.randrange(PHRASES)}"
        value = f"{seat.name}-{len(self.facts)}"
        shown = tuple(sorted(map(str, seat.versions(ident))))
        if len(shown) > 1 and self.dice.random() < 0.5:
            self._settle(seat, ident, shown, value)
        elif shown and self.dice.random() < 0.15:
            self.facts.append(Fact(ident, "", shown))
            seat.remove(ident)
        else:
            was = seat.phrase(ident).get("body")
            over = (str(was),) if was else ()
            self.facts.append(Fact(ident, value, over))
            seat.put(ident, title="t", body=value)
            self.facts.append(Fact(ident, value, over, said=True))

    def _settle(self, seat: Seat, ident: str, shown: tuple[str, ...], value: str) -> None:
        shared = seat.shared
        for one in conflicts(shared.document.state):
            if one.key == ("phrase", ident):
                self.facts.append(Fact(ident, value, shown))
                answer = settle(seat.team, shared, one, value)
                assert isinstance(answer, Shared | Refusal)
                self.facts.append(Fact(ident, value, shown, said=isinstance(answer, Shared)))

    def come_to_rest(self) -> None:
        """Let everything move, and everybody look, until nothing changes any more."""
        for _ in range(ROUNDS):
            self.engine.flush()
            before = dict(self.engine.middle)
            self.clock.go_on(30)
            for seat in self.seats:
                seat.sync()
            self.engine.flush()
            if self.engine.middle == before:
                return
        message = "they never come to rest"
        raise LostError(message)

    def _check_copies(self) -> None:
        devices = {one.team.device.id for one in self.seats}
        wanted = {"share.toml", *(f"share.sync/{one}-0001.toml" for one in devices)}
        left = set(self.engine.middle) - wanted
        if left:
            message = f"left over: {sorted(left)}"
            raise LostError(message)

    def _check_agreement(self) -> None:
        states = [one.shared.document.state for one in self.seats]
        if any(one != states[0] for one in states):
            message = "they do not agree"
            raise LostError(message)


def stories(folder: Path, seeds: Iterable[int], steps: int = 30) -> tuple[int, int]:
    """Tell a story for each seed; how many edits were acknowledged, and conflict copies made."""
    edits = copies = 0
    for seed in seeds:
        story = Story(folder / str(seed), seed)
        try:
            edits += story.told(steps)
        except Exception as error:
            error.add_note(f"seed {seed}, {story.engine.scheme}")
            raise
        copies += story.engine.copies
    return edits, copies
