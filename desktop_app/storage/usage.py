"""How often and how lately each phrase was used; kept apart from the phrases themselves."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.storage.files import Refused, read_text, write_atomic
from desktop_app.storage.history import move_aside

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

HALF_LIFE = 14 * 24 * 3600.0
"""Seconds after which a use counts half."""

_LIMIT = 1e15
_DAY = 24 * 3600.0
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Use:
    """``score`` is the decayed number of uses at ``last`` (epoch seconds), ``count`` all.

    ``recent`` has the day (since the epoch) of each use in the week up to ``last``.
    """

    score: float
    last: float
    count: int
    recent: tuple[int, ...] = ()

    def week(self, moment: float) -> int:
        """How often in the seven days up to ``moment``."""
        return sum(day > moment // _DAY - _WEEK for day in self.recent)

    def at(self, moment: float) -> float:
        """The score at ``moment``; a clock that was set back does not make it grow."""
        age = max(0.0, moment - self.last)
        return float(self.score * 0.5 ** (age / HALF_LIFE))


@dataclass(frozen=True, slots=True)
class Usage:
    """Uses by phrase id."""

    uses: Mapping[str, Use] = field(default_factory=dict)

    def used(self, phrase_id: str, at: float) -> Usage:
        """The same with one more use, at ``at`` (epoch seconds)."""
        old = self.uses.get(phrase_id, Use(0.0, at, 0))
        today = int(at // _DAY)
        recent = (*(day for day in old.recent if day > today - _WEEK), today)
        use = Use(old.at(at) + 1, max(at, old.last), old.count + 1, recent)
        return Usage({**self.uses, phrase_id: use})

    def weight(self, phrase_id: str, at: float) -> float:
        """How much the phrase is in use at ``at``; 0 if never."""
        use = self.uses.get(phrase_id)
        return use.at(at) if use else 0.0


def read_usage(path: Path, moment: dt.datetime) -> Usage:
    """The usage in ``path``; a broken file is moved aside and counting begins again.

    Raises:
        OSError: The file is there but cannot be opened, or cannot be moved aside.
    """
    try:
        data = json.loads(read_text(path).text)
    except FileNotFoundError:
        return Usage()
    except (Refused, ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        move_aside(path, moment)
        return Usage()
    uses = ((str(ident), _use(value)) for ident, value in data.items())
    return Usage({ident: use for ident, use in uses if use})


def _use(value: object) -> Use | None:
    """One entry; None if it is odd, since a guess would only spoil the order of the phrases."""
    if not isinstance(value, dict):
        return None
    score, last, count = (_number(value.get(key)) for key in ("score", "last", "count"))
    if score is None or last is None or count is None:
        return None
    days = value.get("recent", [])
    numbers = [_number(day) for day in days] if isinstance(days, list) else []
    return Use(score, last, int(count), tuple(int(day) for day in numbers if day is not None))


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 <= value < _LIMIT else None


def write_usage(path: Path, usage: Usage) -> None:
    """Write the usage, atomically.

    Raises:
        OSError: It could not be written; the old file is as it was.
    """
    uses = {
        ident: {
            "score": round(use.score, 4),
            "last": use.last,
            "count": use.count,
            "recent": use.recent,
        }
        for ident, use in usage.uses.items()
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, json.dumps(uses, ensure_ascii=False, indent=0).encode())
