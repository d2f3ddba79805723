"""What sharing costs teams of 10 to 10,000 devices, and when all of them have an edit.

    python -m tests.benchmarks.teams [DEVICES…]

The bytes, requests and times are measured: real journals and a real book of 1,000 phrases, through
the engine itself, over a folder in memory that counts, and over Debian's own git server. When all
have an edit is simulated from these costs with a fake clock and a seed: each device makes an edit
every five hours and looks every 20 s (folder) or 30 s (git), at its own moment; a mirroring
program takes some 10 s more each way; pushes are taken one at a time, and one that came second is
folded and tried again. Requests are files opened and listed, or HTTP requests.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from desktop_app.core.teamwork.changes import Change, edits
from desktop_app.core.teamwork.state import State, folded
from desktop_app.storage.files import System
from desktop_app.storage.joined import Joined, write_joined
from desktop_app.storage.places import Places
from desktop_app.team.books import book_bytes
from desktop_app.team.git import GitTransport
from desktop_app.team.journals import Journal, journal_bytes
from desktop_app.team.protocols import Snapshot
from desktop_app.team.sync import TRIES, Outcome
from desktop_app.team.team import Team
from tests.team.engines import Mirror
from tests.team.git_server import Traffic, bare_repository, git_server
from tests.team.offices import Clock

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.core.teamwork.edits import Edit
    from desktop_app.team.protocols import Moved, Published, Transport, Unreachable

SIZES = (10, 100, 1_000, 10_000)
SEED = int(os.environ.get("KUAIHUI_SEED", "20261130"))
PHRASES = 1_000
EDITS = 4
"""So many edits has each device made, beside those that began the book."""

POLL_FOLDER, POLL_GIT, DEBOUNCE, MIRRORED = 20.0, 30.0, 2.0, 10.0
"""Seconds; the last is how long a mirroring program takes one way, on the average."""

PACE = 1 / (5 * 3600)
"""Edits a second that each device makes."""

BODY = "您好，{n} 号商品今天下午四点前付款当天发出，默认中通快递，江浙沪一般次日送达。" * 2


@dataclass
class Writer:
    """A device in memory."""

    id: str
    journal: list[Edit] = field(default_factory=list)

    def writes(self, state: State, wanted: list[Change]) -> State:
        """Make changes."""
        made = edits(wanted, state, self.id, "2026-11-30T10:00:00+08:00")
        self.journal += made
        return folded(state, made, {self.id: f"agent {self.id}"})

    def file(self) -> tuple[str, bytes]:
        """The journal's path and bytes."""
        journal = Journal("team", self.id, f"agent {self.id}", 1, tuple(self.journal))
        return f"team.sync/{journal.file}", journal_bytes(journal)


def made_place(count: int) -> dict[str, bytes]:
    """The files of a team of ``count`` devices."""
    dice = random.Random(SEED)  # noqa: S311 - a game, not a secret
    state = State()
    owner = Writer("owner")
    first = [Change("book", "", {"id": "team", "name": "team"})]
    first += [
        Change(
            "phrase", f"p{n}", {"title": f"t{n}", "body": BODY.format(n=n), "\nplace": f"{n:06}"}
        )
        for n in range(PHRASES)
    ]
    state = owner.writes(state, first)
    writers = [Writer(f"d{n:06}") for n in range(count)]
    for one in writers:
        chosen = dice.sample(range(PHRASES), EDITS)
        now = state.visible
        wanted = [
            Change(
                "phrase", f"p{n}", {"body": f"{BODY.format(n=n)}{one.id}"}, now["phrase", f"p{n}"]
            )
            for n in chosen
        ]
        state = one.writes(state, wanted)
    files = dict(one.file() for one in [owner, *writers])
    return {**files, "team.toml": book_bytes("team", state)}


@dataclass
class Counted(Mirror):
    """A folder in memory that counts what is asked of it."""

    traffic: Traffic = field(default_factory=Traffic)

    def fetch(self, known: Snapshot | None = None) -> Snapshot:
        """Open and read everything, as a folder must."""
        self.traffic.requests += len(self.files) + 2
        self.traffic.given += sum(map(len, self.files.values()))
        return Mirror.fetch(self, known)

    def publish(
        self, changes: Mapping[str, bytes | None], base: Snapshot
    ) -> Published | Moved | Unreachable:
        """Write files."""
        self.traffic.requests += 2 * len(changes)
        self.traffic.taken += sum(len(data or b"") for data in changes.values())
        return Mirror.publish(self, changes, base)


@dataclass
class Cost:
    """What was measured; seconds, bytes and requests of one device."""

    size: int = 0
    join: float = 0.0
    edit: Traffic = field(default_factory=Traffic)
    take: float = 0.0
    taken: Traffic = field(default_factory=Traffic)
    idle: Traffic = field(default_factory=Traffic)
    write: float = 0.0


class Device:
    """A device of the team, whose own disk is in memory where there is such a disk."""

    def __init__(self, home: Path, way: Transport) -> None:
        self.team = Team(Places(home), Clock(), System(fsync=lambda _: None))
        self.team.opens = lambda *_: way
        self.team.home.team.mkdir(parents=True)
        write_joined(self.team.home.team / "places.toml", [Joined("team", str(home), "ann")])
        self.number = 0

    def looks(self) -> float:
        """Look once; how long it took."""
        start = time.perf_counter()
        outcome = self.team.sync(self.team.places()[0])
        assert isinstance(outcome, Outcome), outcome
        assert outcome.unreachable is None, outcome
        return time.perf_counter() - start

    def edits(self) -> None:
        """Change a phrase."""
        shared = self.team.shared()[0]
        self.number += 1
        now = shared.document.state.visible["phrase", "p1"]
        change = Change("phrase", "p1", {"body": f"edit {self.number}"}, now)
        self.team.save(shared, [change])


def spent(traffic: Traffic, act: Callable[[], object]) -> Traffic:
    """What an act has asked of a place."""
    before = Traffic(traffic.requests, traffic.taken, traffic.given)
    act()
    return Traffic(
        traffic.requests - before.requests,
        traffic.taken - before.taken,
        traffic.given - before.given,
    )


def measured(folder: Path, traffic: Traffic, way: Callable[[str], Transport]) -> Cost:
    """One device edits, another takes it in, and then looks in vain."""
    cost = Cost()
    ann, bob = Device(folder / "ann", way("ann")), Device(folder / "bob", way("bob"))
    cost.join = ann.looks()
    bob.looks()
    ann.looks()
    takes: list[float] = []
    writes: list[float] = []
    for _ in range(3):
        ann.edits()
        cost.edit = spent(traffic, lambda: writes.append(ann.looks()))
        cost.taken = spent(traffic, lambda: takes.append(bob.looks()))
    cost.take, cost.write = median(takes), median(writes)
    cost.idle = spent(traffic, bob.looks)
    return cost


def folder_cost(root: Path, files: dict[str, bytes]) -> Cost:
    """The folder's costs."""
    place = Counted(files=dict(files))
    cost = measured(root / "folder", place.traffic, lambda _: place)
    cost.size = sum(map(len, files.values()))
    return cost


def git_cost(root: Path, files: dict[str, bytes]) -> Cost:
    """The git server's costs."""
    traffic = Traffic()
    repository = bare_repository(root)
    with git_server(root, traffic=traffic) as address:
        url = f"{address}/{repository.name}"
        GitTransport(url, root / "first", 600.0).publish(files, Snapshot())
        return measured(
            root / "git", traffic, lambda name: GitTransport(url, root / f"{name}.cache", 600.0)
        )


# --- when all have it -----------------------------------------------------------------------------


def spread_by_folder(count: int, cost: Cost, dice: random.Random, *, mirrored: bool) -> float:
    """Seconds from an edit until the last device has it."""
    out = DEBOUNCE + cost.write + (dice.expovariate(1 / MIRRORED) if mirrored else 0.0)
    every = max(POLL_FOLDER, cost.take)
    ins = (dice.expovariate(1 / MIRRORED) if mirrored else 0.0 for _ in range(count - 1))
    return out + max(late + dice.uniform(0, every) + cost.take for late in ins)


@dataclass(slots=True)
class Pushed:
    """How pushing went: seconds until each edit was in, refused pushes, looks given up."""

    waits: list[float] = field(default_factory=list)
    refused: int = 0
    given_up: int = 0


def pushed(count: int, cost: Cost, dice: random.Random, hours: float = 1.0) -> Pushed:
    """An hour of pushes to one branch: who was overtaken folds and tries again.

    A push that begins at ``t`` is good at ``t + cost.write`` if nobody else's was in between.
    """
    found = Pushed()
    moments: list[tuple[float, float, int]] = []
    now = 0.0
    while (now := now + dice.expovariate(count * PACE)) < hours * 3600:
        moments.append((now + DEBOUNCE + cost.write, now, 1))
    landed = -1e9
    moments.sort()
    while moments:
        moment = min(moments)
        moments.remove(moment)
        end, made, tries = moment
        if end - cost.write >= landed:
            landed = end
            found.waits.append(end - made)
            continue
        found.refused += 1
        if tries == TRIES:
            found.given_up += 1
        pause = POLL_GIT if tries % TRIES == 0 else 0.0
        moments.append((end + pause + cost.write * dice.uniform(0.8, 1.2), made, tries + 1))
        if found.refused > 50 * count + 1_000:
            break
    return found


def spread_by_git(count: int, cost: Cost, dice: random.Random, waits: list[float]) -> float:
    """Seconds from an edit until the last device has it."""
    wait = dice.choice(waits) if waits else float("inf")
    every = max(POLL_GIT, cost.take)
    return wait + max(dice.uniform(0, every) + cost.take for _ in range(count - 1))


# --- the table ------------------------------------------------------------------------------------


def amount(size: float) -> str:
    """Bytes for people."""
    for unit in ("B", "kB", "MB"):
        if size < 1000:
            return f"{size:.3g} {unit}"
        size /= 1000
    return f"{size:.3g} GB"


def row(name: str, count: int, cost: Cost, times: list[float], more: str) -> str:
    """A line of the table."""
    looks = 3600 / (POLL_GIT if name == "git" else POLL_FOLDER)
    idle = cost.idle.given + cost.idle.taken
    edit = cost.edit.given + cost.edit.taken
    taken = cost.taken.given + cost.taken.taken
    return (
        f"{name:10}{count:8,}{cost.join:9.2f}{cost.take * 1000:9.0f}"
        f"{cost.edit.requests:8,}{amount(edit):>9}{cost.taken.requests:8,}{amount(taken):>9}"
        f"{cost.idle.requests * looks:12,.0f}{amount(idle * looks):>9}"
        f"{median(times):9.0f}{max(times):7.0f}  {more}"
    )


HEAD = (
    f"{'':10}{'devices':>8}{'join s':>9}{'fold ms':>9}{'edit: r':>8}{'bytes':>9}{'take: r':>8}"
    f"{'bytes':>9}{'idle hour: r':>12}{'bytes':>9}{'all: p50':>9}{'max s':>7}"
)


def main(*sizes: str) -> None:
    """Measure, simulate, print."""
    print(__doc__)
    print(f"seed {SEED}\n\n{HEAD}")
    for count in map(int, sizes or map(str, SIZES)):
        dice = random.Random(SEED)  # noqa: S311 - a game, not a secret
        shm = Path("/dev/shm")  # noqa: S108 - emptied below
        with ExitStack() as stack:
            root = Path(tempfile.mkdtemp(dir=shm if os.access(shm, os.W_OK) else None))
            stack.callback(shutil.rmtree, root)
            files = made_place(count)
            cost = folder_cost(root, files)
            size = (
                f"{len(files):,} files, {amount(cost.size)}, book {amount(len(files['team.toml']))}"
            )
            for name, mirrored in (("share", False), ("mirrored", True)):
                times = [spread_by_folder(count, cost, dice, mirrored=mirrored) for _ in range(60)]
                print(row(name, count, cost, times, size), flush=True)
            if shutil.which("git"):
                cost = git_cost(root, files)
                way = pushed(count, cost, dice)
                times = [spread_by_git(count, cost, dice, way.waits) for _ in range(60)]
                more = (
                    f"{len(way.waits)} edits an hour, {way.refused} pushes refused, "
                    f"{way.given_up} gave way"
                )
                print(row("git", count, cost, times, more), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
