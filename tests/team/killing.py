"""Editors that are killed: each a real process, with an oracle that knows what was acknowledged.

``python -m tests.team.killing saves FOLDER SEED CYCLES`` kills one editor again and again while it
saves; ``… races FOLDER SEED EDITORS EDITS KILLS`` lets many write into one folder, with kills.
The intent is logged before an edit, the acknowledgement after it. In the end every acknowledged
value must be current, or kept as a conflict, or have been replaced by whoever saw it.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.problems import Refusal
from tests.team.offices import Clock, Desk, settle

if TYPE_CHECKING:
    from collections.abc import Callable

PHRASES = 12


class LostError(AssertionError):
    """Something that was acknowledged is nowhere."""


def note(log: Path, **facts: object) -> None:
    """Add a line that is whole or not there."""
    descriptor = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(descriptor, json.dumps(facts).encode() + b"\n")
    os.close(descriptor)


def edits(desk: Desk, log: Path, count: int, dice: random.Random) -> None:
    """Make edits until there are ``count`` of them, and look at the folder now and then."""
    done = len(log.read_bytes().splitlines()) if log.exists() else 0
    while done < count:
        ident = f"p{dice.randrange(PHRASES)}"
        value = f"{desk.name}-{os.getpid()}-{done}"
        was = desk.phrase(ident).get("body")
        deletes = was is not None and dice.random() < 0.05
        note(log, id=ident, value=value, was=was, deletes=deletes, said=False)
        if deletes:
            desk.remove(ident)
        elif isinstance(desk.try_to_put(ident, title="t", body=value), Refusal):
            continue
        note(log, id=ident, value=value, was=was, deletes=deletes, said=True)
        done += 2
        if dice.random() < 0.5:
            desk.sync()


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


def lines(*logs: Path) -> list[dict[str, object]]:
    """What the logs say; a line that a kill has cut is none."""
    found = []
    for log in logs:
        there = log.read_bytes().splitlines() if log.exists() else []
        found += [json.loads(line) for line in there]
    return found


def check(desks: list[Desk], logs: list[Path]) -> int:
    """Compare what was acknowledged with what everybody has; how many that were."""
    settle(*desks)
    states = [desk.shared.document.state for desk in desks]
    if any(state != states[0] for state in states):
        message = "they do not agree"
        raise LostError(message)
    every = lines(*logs)
    seen = {(one["id"], one["was"]) for one in every}
    acknowledged = [one for one in every if one["said"] and not one["deletes"]]
    standing_of = {one["id"]: desks[0].versions(str(one["id"])) for one in acknowledged}
    for one in acknowledged:
        ident = str(one["id"])
        standing = standing_of[ident]
        if one["value"] not in standing and (ident, one["value"]) not in seen:
            raise LostError(str(one))
    return len(acknowledged)


def saves(folder: Path, seed: int, cycles: int) -> int:
    """Kill one editor ``cycles`` times while it saves."""
    dice = random.Random(seed)  # noqa: S311 - a game, not a secret
    (folder / "share").mkdir()
    log = folder / "ann.log"
    Desk(folder / "ann", folder / "share", "ann", Clock()).join()
    for cycle in range(cycles):
        pid = child(
            lambda cycle=cycle: edits(  # type: ignore[misc] # a default binds the loop's value
                Desk(folder / "ann", folder / "share", "ann", Clock()),
                log,
                10**9,
                random.Random(seed + cycle),  # noqa: S311 - the same
            )
        )
        if ended(pid, dice.uniform(0, 0.25)) is not None:
            message = "the editor died by itself"
            raise LostError(message)
        kill(pid)
    desk = Desk(folder / "ann", folder / "share", "ann", Clock())
    return check([desk], [log])


def races(folder: Path, seed: int, editors: int, count: int, kills: int) -> int:
    """Let editors write into one folder, and kill some of them now and then."""
    dice = random.Random(seed)  # noqa: S311 - a game, not a secret
    (folder / "share").mkdir()
    desks = [Desk(folder / f"e{n}", folder / "share", f"e{n}", Clock()) for n in range(editors)]
    for desk in desks:
        desk.join()
    logs = [folder / f"e{n}.log" for n in range(editors)]

    def start(number: int) -> int:
        roll = random.Random(dice.randrange(10**9))  # noqa: S311 - the same
        return child(lambda: edits(desks[number], logs[number], count * 2, roll))

    running = {number: start(number) for number in range(editors)}
    while running:
        number = dice.choice(list(running))
        if kills and dice.random() < 0.5:
            if ended(running[number], dice.uniform(0, 0.5)) is None:
                kill(running[number])
                kills -= 1
                running[number] = start(number)
                continue
        else:
            status = ended(running[number], 600)
            if status:
                message = f"an editor ended with {status}"
                raise LostError(message)
        del running[number]
    return check(desks, logs)


def main(what: str, folder: str, *numbers: str) -> None:
    """Do one of the two, and say what came of it."""
    seed, *rest = map(int, numbers)
    Path(folder).mkdir(parents=True, exist_ok=True)
    if what == "saves":
        count = saves(Path(folder), seed, rest[0])
    else:
        count = races(Path(folder), seed, rest[0], rest[1], rest[2])
    print(f"{what} seed {seed} {rest}: {count} acknowledged, 0 lost")


if __name__ == "__main__":
    main(*sys.argv[1:])
