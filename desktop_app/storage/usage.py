"""How often and how lately each phrase was used; kept apart from the phrases themselves."""

from __future__ import annotations

import json
import re
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

_DAY = re.compile("[0-9]{1,9}")

DAY, WEEK = 24 * 3600, 7
"""Seconds of a day, days of a week."""

_LIMIT = 1e15


@dataclass(frozen=True, slots=True)
class Use:
    """``score`` is the decayed number of uses at ``last`` (epoch seconds), ``count`` all.

    ``days`` are the uses of the last seven days by the day since the epoch (UTC).
    """

    score: float
    last: float
    count: int
    days: Mapping[int, int] = field(default_factory=dict)

    def at(self, moment: float) -> float:
        """The score at ``moment``; a clock that was set back does not make it grow."""
        age = max(0.0, moment - self.last)
        return float(self.score * 0.5 ** (age / HALF_LIFE))

    def week(self, moment: float) -> int:
        """How often in the seven days up to ``moment``."""
        return sum(_recent(self.days, _day(moment)).values())


@dataclass(frozen=True, slots=True)
class Usage:
    """Uses by phrase id."""

    uses: Mapping[str, Use] = field(default_factory=dict)

    def used(self, phrase_id: str, at: float) -> Usage:
        """The same with one more use, at ``at`` (epoch seconds)."""
        old = self.uses.get(phrase_id, Use(0.0, at, 0))
        days = dict(_recent(old.days, _day(at)))
        days[_day(at)] = days.get(_day(at), 0) + 1
        use = Use(old.at(at) + 1, max(at, old.last), old.count + 1, days)
        return Usage({**self.uses, phrase_id: use})

    def weight(self, phrase_id: str, at: float) -> float:
        """How much the phrase is in use at ``at``; 0 if never."""
        use = self.uses.get(phrase_id)
        return use.at(at) if use else 0.0


def _day(moment: float) -> int:
    return int(moment // DAY)


def _recent(days: Mapping[int, int], today: int) -> Mapping[int, int]:
    return {day: count for day, count in days.items() if today - WEEK < day <= today}


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
    return Use(score, last, int(count), _days(value.get("days")))


def _days(value: object) -> dict[int, int]:
    """The uses of each day; odd ones are left out."""
    items = value.items() if isinstance(value, dict) else ()
    read = ((str(day), _number(count)) for day, count in items)
    return {int(day): int(count) for day, count in read if _DAY.fullmatch(day) and count}


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
        ident: {"score": round(use.score, 4), "last": use.last, "count": use.count}
        | ({"days": {str(day): count for day, count in use.days.items()}} if use.days else {})
        for ident, use in usage.uses.items()
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, json.dumps(uses, ensure_ascii=False, indent=0).encode())
