"""How long a buyer has been waiting, against what the platform asks for."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

Level = Literal["", "green", "amber", "red"]
"""Before the first target, between the first and the last, from the last on; "" without targets."""

SECOND = dt.timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Clock:
    """One buyer's wait. Both moments are aware; ``stopped`` is that of the reply."""

    started: dt.datetime
    stopped: dt.datetime | None = None

    def stop(self, moment: dt.datetime) -> Clock:
        """The clock once a reply was copied; a second reply changes nothing."""
        return self if self.stopped else replace(self, stopped=moment)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a clock shows: whole seconds, and how well that is."""

    seconds: int
    level: Level


def reading(clock: Clock, now: dt.datetime, targets: Sequence[int]) -> Reading:
    """What a clock shows at a moment.

    Args:
        clock: Running or stopped.
        now: Aware; one before the start (the computer's clock was set back) counts as the start.
        targets: Seconds, in any order, as in a platform's ``reply_targets``. With one target there
            is no amber. A level begins in the second that the target names, not after it: an answer
            that takes exactly so long may already be too late.
    """
    waited = (clock.stopped or now) - clock.started
    seconds = max(0, waited // SECOND)
    return Reading(seconds, _level(seconds, targets))


def _level(seconds: int, targets: Sequence[int]) -> Level:
    if not targets:
        return ""
    if seconds >= max(targets):
        return "red"
    return "amber" if seconds >= min(targets) else "green"


def next_change(clock: Clock, now: dt.datetime) -> dt.datetime | None:
    """The moment at which the clock shows another second; None once it has stopped.

    It is at most a second ahead of ``now``, or of a start that is still to come.
    """
    if clock.stopped:
        return None
    return clock.started + (max(0, (now - clock.started) // SECOND) + 1) * SECOND
