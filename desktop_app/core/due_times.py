"""When to remind: what was typed, quiet hours, and the usual times of payment nudges.

Moments are aware; the day and the night are those of the zone in which ``now`` is given.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.formats import typed_moment
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.reminders import MOST, Kind, nudges_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.core.reminders import Reminder

SOON = dt.timedelta(minutes=15)
LATER = dt.timedelta(hours=3)
BEFORE_CLOSING = dt.timedelta(minutes=30)
BEFORE_NIGHT = dt.timedelta(minutes=10)
"""How far ahead of the quiet hours a nudge is brought that cannot wait for their end."""
MORNING = dt.time(10)
FURTHEST = dt.timedelta(days=366)

_NOT_READ = QT_TRANSLATE_NOOP(
    "refusal", "This is no time; write 14:30, tomorrow 10:00, 15 min, 2 h or before it closes"
)
_PASSED = QT_TRANSLATE_NOOP("refusal", "{time} has passed")
_TOO_FAR = QT_TRANSLATE_NOOP("refusal", "This is more than a year ahead")
_NO_CLOSING = QT_TRANSLATE_NOOP(
    "refusal", "When the order closes is not known; tell when it was placed"
)
_CLOSED = QT_TRANSLATE_NOOP("refusal", "The order is closed by then: it closes on {time}")
_QUIET = QT_TRANSLATE_NOOP(
    "refusal", "The order closes on {time}, within the quiet hours, and nobody is nudged then"
)
_ENOUGH = QT_TRANSLATE_NOOP("refusal", "An order gets {most} nudges at most, and this one has them")


@dataclass(frozen=True, slots=True)
class Quiet:
    """The hours in which no buyer is disturbed; the same time twice: there are none."""

    start: dt.time = dt.time(22)
    end: dt.time = dt.time(8)

    @classmethod
    def of(cls, start: str, end: str) -> Quiet:
        """From two times such as 22:00."""
        return cls(dt.time.fromisoformat(start), dt.time.fromisoformat(end))

    def around(self, moment: dt.datetime) -> tuple[dt.datetime, dt.datetime] | None:
        """The quiet hours that ``moment`` lies in, from start to end; None where it is in none."""
        for day in (moment - dt.timedelta(days=1), moment):
            start = dt.datetime.combine(day.date(), self.start, moment.tzinfo)
            end = dt.datetime.combine(day.date(), self.end, moment.tzinfo)
            if self.end < self.start:
                end += dt.timedelta(days=1)
            if start <= moment < end:
                return start, end
        return None


@dataclass(frozen=True, slots=True)
class Times:
    """What a due time depends on: the moment, the quiet hours, and when the order closes."""

    now: dt.datetime
    quiet: Quiet
    closes: dt.datetime | None = None

    def after(self, span: dt.timedelta) -> dt.datetime:
        """So much later, whatever the clocks are put to meanwhile."""
        return (self.now.astimezone(dt.UTC) + span).astimezone(self.now.tzinfo)

    def local(self, moment: dt.datetime) -> dt.datetime:
        """The same moment by the buyer's clock."""
        return moment.astimezone(self.now.tzinfo)


@dataclass(frozen=True, slots=True)
class Choice:
    """A time that is offered; ``key`` says which: soon, hour, later, closing or tomorrow."""

    key: str
    due: dt.datetime


# What was typed

_SPAN = re.compile(
    r"(?:in|过|再)?\s*"
    r"(?:(?P<d>\d{1,3})\s*(?:days?|d|天|일))?\s*"
    r"(?:(?P<h>\d{1,3})\s*(?:hours?|hrs?|h|个?半?小时|个?钟头|시간))?\s*"
    r"(?:(?P<half>半)个?小时|(?:(?P<m>\d{1,4})\s*(?:minutes?|mins?|m|分钟|分|분)?))?\s*"
    r"(?:later|后|以后|之后|후|뒤)?",
    re.IGNORECASE,
)
_HAN_HALF = re.compile(r"(\d+)\s*个半小时")
_OCLOCK = re.compile(r"(\d{1,2})\s*(?:点|시)\s*(?:(半|반)|(\d{1,2})\s*(?:分|분)?)?")
_TOMORROW = re.compile(r"^(?:tomorrow|明天|明早|내일)\s*", re.IGNORECASE)
_TODAY = re.compile(r"^(?:today|今天|今晚|오늘)\s*", re.IGNORECASE)
_CLOSING = re.compile(
    r"before\s+(?:it\s+)?(?:closes|closing)|(?:订单)?(?:快)?(?:关闭|关单)前|(?:닫히기|마감)\s*전",
    re.IGNORECASE,
)


def typed_due(typed: str, times: Times) -> dt.datetime | Refusal:
    """When is meant: 14:30, tomorrow 10:00, 15 min, 1h, 15分钟后, 15분 후, before it closes.

    A time that has passed today is tomorrow's.
    """
    text = " ".join(typed.replace("：", ":").split())
    if _CLOSING.fullmatch(text):
        return before_closing(times)
    found = _span(text)
    if found is not None:
        return _checked(times.after(min(found, FURTHEST * 2)), times)
    return _clock_time(text, times)


def _span(text: str) -> dt.timedelta | None:
    match = _SPAN.fullmatch(_HAN_HALF.sub(r"\1小时30分钟", text))
    if match is None or not any(match.group("d", "h", "m", "half")):
        return None
    days, hours, minutes = (int(match[part] or 0) for part in "dhm")
    return dt.timedelta(days=days, hours=hours, minutes=30 if match["half"] else minutes)


def _clock_time(text: str, times: Times) -> dt.datetime | Refusal:
    """A time of today or tomorrow, or a day and a time."""
    rest = _TOMORROW.sub("", text)
    tomorrow, rest = rest != text, _TODAY.sub("", rest)
    try:
        read = typed_moment(_OCLOCK.sub(_digits, rest) if rest or not tomorrow else f"{MORNING}")
    except ValueError:
        return Refusal(_NOT_READ, {})
    if isinstance(read, dt.time):
        day = times.now.date() + dt.timedelta(days=tomorrow)
        moment = dt.datetime.combine(day, read, times.now.tzinfo)
        passed = moment <= times.now and rest == text
        return _checked(moment + dt.timedelta(days=passed), times)
    if not isinstance(read, dt.datetime):
        read = dt.datetime.combine(read, MORNING)
    return _checked(read.replace(tzinfo=read.tzinfo or times.now.tzinfo), times)


def _digits(match: re.Match[str]) -> str:
    return f"{int(match[1]):02}:{30 if match[2] else int(match[3] or 0):02}"


def _checked(moment: dt.datetime, times: Times) -> dt.datetime | Refusal:
    if moment <= times.now:
        return Refusal(_PASSED, {"time": shown(moment, times)})
    if moment - times.now > FURTHEST:
        return Refusal(_TOO_FAR, {})
    return times.local(moment)


def shown(moment: dt.datetime, times: Times) -> str:
    """A moment within a sentence: 2026-11-30 14:30, or 14:30 where it is today."""
    local = times.local(moment)
    today = local.date() == times.now.date()
    return f"{local:%H:%M}" if today else f"{local:%Y-%m-%d %H:%M}"


# When nobody is disturbed


def before_closing(times: Times) -> dt.datetime | Refusal:
    """Half an hour before the order closes; at once where it is less."""
    if times.closes is None:
        return Refusal(_NO_CLOSING, {})
    if times.closes <= times.now:
        return Refusal(_CLOSED, {"time": shown(times.closes, times)})
    return max(times.local(times.closes - BEFORE_CLOSING), times.after(dt.timedelta(minutes=1)))


def awake(due: dt.datetime, times: Times) -> dt.datetime | Refusal:
    """The time at which a buyer may be disturbed that is nearest to ``due``.

    What falls into the quiet hours waits for their end; where the order is closed by then, it is
    brought forward to before they begin. Where that has passed too, there is no such time.
    """
    if times.closes and due >= times.closes:
        return Refusal(_CLOSED, {"time": shown(times.closes, times)})
    night = times.quiet.around(times.local(due))
    if night is None:
        return due
    start, end = night
    if times.closes is None or end < times.closes:
        return end
    earlier = start - BEFORE_NIGHT
    if earlier > times.now and times.quiet.around(earlier) is None:
        return earlier
    return Refusal(_QUIET, {"time": shown(times.closes, times)})


def planned(
    reminder: Reminder, reminders: Iterable[Reminder], times: Times
) -> dt.datetime | Refusal:
    """When a reminder that was just set is due, or why it is not set.

    What is only for the agent may come at any hour; an order gets so many nudges and no more.
    """
    if reminder.kind is Kind.OTHER:
        return reminder.due
    if reminder.kind is not Kind.PAYMENT:
        return awake(reminder.due, Times(times.now, times.quiet))
    if nudges_of(reminder, reminders) >= MOST:
        return Refusal(_ENOUGH, {"most": MOST})
    return awake(reminder.due, times)


# What is usual


def usual_due(sent: int, times: Times) -> dt.datetime | Refusal:
    """The next payment nudge: in a quarter of an hour, later that day, before it closes."""
    if sent >= MOST:
        return Refusal(_ENOUGH, {"most": MOST})
    if sent == MOST - 1 and times.closes:
        closing = before_closing(times)
        return closing if isinstance(closing, Refusal) else awake(closing, times)
    wanted = times.after((SOON, LATER, dt.timedelta(days=1))[sent])
    if times.closes and wanted >= times.closes:
        closing = before_closing(times)
        return closing if isinstance(closing, Refusal) else awake(closing, times)
    return awake(wanted, times)


def choices(kind: Kind, times: Times) -> tuple[Choice, ...]:
    """The times that are offered for a kind, those at which it may be done."""
    tomorrow = dt.datetime.combine(
        times.now.date() + dt.timedelta(days=1), MORNING, times.now.tzinfo
    )
    offered: list[tuple[str, dt.datetime | Refusal]] = [
        ("soon", times.after(SOON)),
        ("hour", times.after(dt.timedelta(hours=1))),
        ("later", times.after(LATER)),
        ("tomorrow", tomorrow),
    ]
    if kind is Kind.PAYMENT:
        offered.append(("closing", before_closing(times)))
    found: list[Choice] = []
    for key, moment in offered:
        fits = moment if isinstance(moment, Refusal) else _fitting(kind, moment, times)
        if isinstance(fits, dt.datetime) and all(fits != one.due for one in found):
            found.append(Choice(key, fits))
    return tuple(found)


def _fitting(kind: Kind, moment: dt.datetime, times: Times) -> dt.datetime | Refusal:
    if kind is Kind.OTHER:
        return moment
    return awake(moment, times if kind is Kind.PAYMENT else Times(times.now, times.quiet))
