"""Editors that are killed: each a real process, with an oracle that knows what was acknowledged.

``python -m tests.team.killing WHAT FOLDER SEED NUMBERS…``:

========================== ======================================================================
``saves … CYCLES``         one editor is killed again and again while it saves
``races … EDITORS EDITS KILLS``  many write into one folder, and some are killed
``pushes … EDITORS EDITS KILLS`` the same through a git server, whose repository must be sound
========================== ======================================================================

The intent is logged before an edit, the acknowledgement after it. In the end every acknowledged
value must be current, or kept as a conflict, or have been replaced by whoever saw it.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import subprocess
import sys
import time
import traceback
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.problems import Refusal
from tests.team.git_server import bare_repository, git_server
from tests.team.offices import Clock, Desk
from tests.team.oracle import Fact, LostError, checked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PHRASES = 12
MEETINGS = 20
"""So often everybody looks, at the most, until all agree."""

LIVES = 12
"""So many saves long an editor lives at the most, where one is killed again and again."""


def note(log: Path, fact: object) -> None:
    """Add a line that is whole or not there."""
    descriptor = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(descriptor, json.dumps(fact).encode() + b"\n")
    os.close(descriptor)


def lines(*logs: Path) -> list[dict[str, object]]:
    """What the logs say; a line that a kill has cut is none."""
    there = [log.read_bytes().splitlines() for log in logs if log.exists()]
    return [json.loads(line) for rows in there for line in rows]


def facts(*logs: Path) -> list[Fact]:
    """The edits that the logs tell of."""
    found = [one for one in lines(*logs) if "id" in one]
    return [
        Fact(str(one["id"]), str(one["value"]), tuple(one["over"]), said=bool(one["said"]))  # type: ignore[arg-type] # a list of texts
        for one in found
    ]


def edits(desk: Desk, log: Path, count: int, dice: random.Random, *, looks: float = 0.5) -> None:
    """Make edits until ``count`` are acknowledged, and look at the place now and then."""
    done = sum(one.said for one in facts(log))
    while done < count:
        fact = meant(desk, f"{desk.name}-{os.getpid()}-{done}", dice)
        note(log, asdict(fact))
        if fact.value:
            answer = desk.try_to_put(fact.id, title="t", body=fact.value)
            if isinstance(answer, Refusal):
                continue
        else:
            desk.remove(fact.id)
        note(log, asdict(replace(fact, said=True)))
        done += 1
        if dice.random() < looks:
            note(log, {"rounds": desk.sync().rounds})


def meant(desk: Desk, value: str, dice: random.Random) -> Fact:
    """What an editor does next: a new text for a phrase, or its end."""
    ident = f"p{dice.randrange(PHRASES)}"
    shown = tuple(sorted(map(str, desk.versions(ident))))
    if shown and dice.random() < 0.05:
        return Fact(ident, "", shown)
    was = desk.phrase(ident).get("body")
    return Fact(ident, value, (str(was),) if was else ())


def child(act: Callable[[], None]) -> int:
    """Do it in a process of its own; its id."""
    pid = os.fork()
    if pid:
        return pid
    try:
        act()
        os._exit(0)
    except BaseException:  # noqa: BLE001 - the process ends here, whatever it was
        traceback.print_exc()
        os._exit(1)


def ended(pid: int, seconds: float) -> int | None:
    """How a process ended within a time; None if it has not."""
    descriptor = os.pidfd_open(pid)
    try:
        if not select.select([descriptor], [], [], seconds)[0]:
            return None
    finally:
        os.close(descriptor)
    return os.waitpid(pid, 0)[1]


def kill(pid: int) -> None:
    """End a process that we started, in the midst of whatever it does."""
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def check(desks: list[Desk], logs: list[Path], meet: Callable[[], None] = lambda: None) -> int:
    """Compare what was acknowledged with what everybody has; how many that were.

    ``meet`` waits until what one has written has reached the others.
    """
    for _ in range(MEETINGS):
        meet()
        sent = 0
        for desk in desks:
            desk.clock.go_on(30)
            sent += desk.sync().sent
        states = [desk.shared.document.state for desk in desks]
        if not sent and all(state == states[0] for state in states):
            return checked(facts(*logs), desks[0].versions)
    message = "they do not agree"
    raise LostError(message)


def saves(folder: Path, seed: int, cycles: int) -> int:
    """Kill one editor ``cycles`` times while it saves."""
    dice = random.Random(seed)  # noqa: S311 - a game, not a secret
    (folder / "share").mkdir()

    def ann() -> Desk:
        return Desk(folder / "ann", folder / "share", "ann", Clock())

    def play(cycle: int) -> None:
        roll = random.Random(seed + cycle)  # noqa: S311 - the same
        os.write(writer, b".")
        edits(ann(), folder / f"{cycle // 100}.log", 10**9, roll)

    ann().join()
    start = time.monotonic()
    ann().put("p0", title="t")
    pause = LIVES * (time.monotonic() - start)  # machines differ
    reader, writer = os.pipe()
    for cycle in range(cycles):
        pid = child(lambda cycle=cycle: play(cycle))  # type: ignore[misc] # a default binds it
        os.read(reader, 1)
        if ended(pid, dice.uniform(0, pause)) is not None:
            message = "the editor died by itself"
            raise LostError(message)
        kill(pid)
    return check([ann()], sorted(folder.glob("*.log")))


@dataclass(frozen=True, slots=True)
class Race:
    """How many take part, how many edits each makes, and how often one is killed."""

    editors: int
    edits: int
    kills: int
    pause: float = 0.5
    looks: float = 0.5


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a race takes place.

    Attributes:
        shares: The folders that lead to the shared one; each editor in turn takes one of them.
        url: The server, if it is one.
        meet: Waits until what one has written has reached the others.
        upset: Something that happens after each kill, such as a restart of what mirrors.
    """

    shares: tuple[Path, ...]
    url: str = ""
    meet: Callable[[], None] = lambda: None
    upset: Callable[[], None] = lambda: None


def raced(folder: Path, seed: int, race: Race, ground: Ground) -> int:
    """Let editors write into one place, and kill some of them now and then."""
    dice = random.Random(seed)  # noqa: S311 - a game, not a secret
    names = [f"e{n}" for n in range(race.editors)]
    logs = [folder / f"{name}.log" for name in names]

    def desk(number: int) -> Desk:
        share = ground.shares[number % len(ground.shares)]
        return Desk(folder / names[number], share, names[number], Clock(), url=ground.url)

    def start(number: int) -> int:
        roll = random.Random(dice.randrange(10**9))  # noqa: S311 - the same
        one = desk(number)
        return child(lambda: edits(one, logs[number], race.edits, roll, looks=race.looks))

    for number in range(race.editors):
        desk(number).join()
        ground.meet()
    running = {number: start(number) for number in range(race.editors)}
    kills = race.kills
    while running:
        number = dice.choice(list(running))
        status = ended(running[number], dice.uniform(0, race.pause) if kills else 600)
        if status is None:
            kill(running[number])
            kills -= 1
            ground.upset()
            running[number] = start(number)
            continue
        if status:
            message = f"an editor ended with {status}"
            raise LostError(message)
        del running[number]
    print(sum(int(str(one.get("rounds", 1))) - 1 for one in lines(*logs)), "times folded again")
    return check([desk(number) for number in range(race.editors)], logs, ground.meet)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A git server in a process of its own, which no fork of an editor takes along."""
    reader, writer = os.pipe()

    def serve() -> None:
        with git_server(folder) as url:
            os.write(writer, url.encode())
            signal.pause()

    pid = child(serve)
    try:
        yield os.read(reader, 100).decode()
    finally:
        kill(pid)
        os.close(reader)
        os.close(writer)


def pushes(folder: Path, seed: int, race: Race) -> int:
    """Let editors push to a git server, and see that its repository is sound."""
    repository = bare_repository(folder)
    with served(folder) as url:
        found = raced(folder, seed, race, Ground((folder,), f"{url}/{repository.name}"))
    fsck = ("git", "-C", str(repository), "fsck", "--full", "--strict", "--no-dangling")
    said = subprocess.run(fsck, capture_output=True, text=True, check=False)
    if said.returncode or said.stdout:
        raise LostError(said.stdout + said.stderr)
    return found


def main(what: str, folder: str, *numbers: str) -> None:
    """Do one of them, and say what came of it."""
    seed, *rest = map(int, numbers)
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    if what == "saves":
        count = saves(place, seed, rest[0])
    elif what == "races":
        (place / "share").mkdir()
        count = raced(place, seed, Race(*rest), Ground((place / "share",)))
    else:
        count = pushes(place, seed, replace(Race(*rest), pause=2.0, looks=0.9))
    print(f"{what} seed {seed} {rest}: {count} acknowledged, 0 lost")


if __name__ == "__main__":
    main(*sys.argv[1:])
