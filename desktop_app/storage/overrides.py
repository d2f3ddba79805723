"""Which rules an agent copied a reply against: for the lead, and without a word of the reply."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Override:
    """A reply that was copied although a rule blocks it.

    Attributes:
        moment: When, aware.
        shop: The shop's id.
        phrase: The phrase's id.
        agent: The agent's number.
        rules: The rules that said no.
    """

    moment: dt.datetime
    shop: str
    phrase: str
    agent: str
    rules: tuple[str, ...]


def note_override(path: Path, one: Override) -> None:
    """Append a line of JSON to the list, which is made where it is missing.

    Raises:
        OSError: It could not be written.
    """
    line = {
        "at": one.moment.isoformat(timespec="seconds"),
        "shop": one.shop,
        "phrase": one.phrase,
        "agent": one.agent,
        "rules": sorted(set(one.rules)),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")
