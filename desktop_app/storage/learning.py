"""What buyers said before each phrase was picked, as hashes: the words are never kept."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.storage.files import Refused, read_text, write_atomic
from desktop_app.storage.history import move_aside

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping
    from pathlib import Path

FADES = 0.9
"""What is left of the weight of a hash at each further pick of its phrase."""
HEAVIEST = 1 / (1 - FADES)
"""A weight that is added to for ever comes near this and never above it."""
MOST = 80
"""Hashes kept for a phrase, the heaviest ones."""


@dataclass(frozen=True, slots=True)
class Learned:
    """By phrase id: hash of a word → its weight, about 1 for a word of the last message."""

    words: Mapping[str, Mapping[int, float]] = field(default_factory=dict)

    def picked(self, phrase_id: str, message: Collection[int]) -> Learned:
        """The same, knowing that this phrase answered a message of these hashes."""
        if not message:
            return self
        faded = {word: weight * FADES for word, weight in self.words.get(phrase_id, {}).items()}
        merged = faded | {word: faded.get(word, 0.0) + 1 for word in message}
        kept = sorted(merged.items(), key=lambda pair: -pair[1])[:MOST]
        return Learned({**self.words, phrase_id: dict(kept)})


def read_learned(path: Path, moment: dt.datetime) -> Learned:
    """What was learned; a broken file is moved aside and learning begins again.

    Raises:
        OSError: The file is there but cannot be opened, or cannot be moved aside.
    """
    try:
        data = json.loads(read_text(path).text)
        return Learned(
            {
                str(phrase): {int(word): _weight(weight) for word, weight in words.items()}
                for phrase, words in data.items()
            }
        )
    except FileNotFoundError:
        return Learned()
    except (Refused, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        move_aside(path, moment)
        return Learned()


def _weight(value: object) -> float:
    """A weight as it is stored.

    Raises:
        ValueError: It is none that learning could have given.
    """
    weight = float(str(value))
    if not 0 <= weight <= HEAVIEST:
        msg = f"{weight} is no weight"
        raise ValueError(msg)
    return weight


def write_learned(path: Path, learned: Learned) -> None:
    """Write it, atomically.

    Raises:
        OSError: It could not be written; the old file is as it was.
    """
    rounded = {
        phrase: {str(word): round(weight, 3) for word, weight in words.items()}
        for phrase, words in learned.words.items()
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, json.dumps(rounded, indent=0).encode())
