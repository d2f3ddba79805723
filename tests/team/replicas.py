"""Edits as three people might make them, for properties that must hold whatever they do."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.core.teamwork.changes import Change, edits, with_places
from desktop_app.core.teamwork.edits import COMMENT
from desktop_app.core.teamwork.state import State, folded, joined

if TYPE_CHECKING:
    from desktop_app.core.teamwork.edits import Edit

WORDS = ("包邮", "发货", "a", "b")
TEXTS = ("七天", "7天无理由", "15天", "三天\n五天", "")
IDS = ("p1", "p2", "p3")


@dataclass
class Replica:
    """A device in memory: its own edits and what it knows."""

    device: str
    state: State = field(default_factory=State)
    journal: list[Edit] = field(default_factory=list)

    def change(self, *wanted: Change) -> tuple[Edit, ...]:
        """Make changes as the program does."""
        made = edits(with_places(wanted, self.state), self.state, self.device, "2026-11-30T10:00")
        self.journal += made
        self.state = folded(self.state, made, {self.device: self.device.upper()})
        return made


def at_random(replica: Replica, dice: random.Random) -> None:
    """One change that a person could make with what is seen here."""
    kind = dice.choice(("phrase", "phrase", "phrase", "category", "book"))
    ident = "" if kind == "book" else dice.choice(IDS)
    now = replica.state.visible.get((kind, ident), {})
    if ident and now and dice.random() < 0.2:
        replica.change(Change(kind, ident, deletes=True))
        return
    key = dice.choice(("title", "body", "note", COMMENT) if kind == "phrase" else ("name",))
    value: object = f"{dice.choice(TEXTS)}{dice.randrange(4)}"
    if key == COMMENT:
        value = "\n".join(f"# {line}".strip() for line in str(value).split("\n"))
    was: dict[str, object] = {key: now[key]} if key in now else {}
    if kind == "phrase" and dice.random() < 0.3:
        key = "keywords"
        words = [one.partition("\n")[2] for one in now if one.startswith("keywords\n")]
        was, value = {key: words}, dice.sample(WORDS, dice.randrange(4))
    elif kind == "phrase" and dice.random() < 0.2:
        key = "variant\nen"
        was = {key: now[key]} if key in now else {}
        value = {"language": "en", "body": f"free {dice.randrange(3)}"}
    elif was and dice.random() < 0.2:
        value = None
    shown = replica.state.entries.get((kind, ident), {}).get(key, {})
    over = frozenset(shown) if dice.random() < 0.2 else frozenset()
    replica.change(Change(kind, ident, {key: value}, was, over=over))


def raced(seed: int, steps: int) -> list[Replica]:
    """Three replicas that have made changes, and have met now and then."""
    dice = random.Random(seed)  # noqa: S311 - a game, not a secret
    replicas = [Replica("a1"), Replica("b2"), Replica("c3")]
    for _ in range(steps):
        one, other = dice.sample(replicas, 2)
        roll = dice.random()
        if roll < 0.6:
            at_random(one, dice)
        elif roll < 0.8:
            one.state = joined(one.state, other.state)
        else:
            one.state = folded(one.state, other.journal, other.state.names)
    return replicas
