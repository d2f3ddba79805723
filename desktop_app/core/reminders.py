"""What is still to be done for a buyer, and when: values that outlive the chat.

Moments are aware. A buyer's day and night are those of the zone in which ``now`` is given.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.core.chats import Chat
from desktop_app.core.formats import moment, typed_moment
from desktop_app.core.variables import MOMENTS, PLACED, Scene, behind, closes_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop_app.core.phrases import Phrase

MOST = 3
"""Payment nudges that one order gets."""

KEPT_FOR = dt.timedelta(days=7)
"""So long a reminder that is done is remembered: it counts the nudges of its order."""

KEPT = frozenset({"buyer.account", "buyer.size"})
"""What is kept of a chat besides its order; all else is forgotten with it."""

NUDGES = "nudge-"
"""What the ids of the shipped payment nudges have; in the English book behind ``en-``."""


class Kind(StrEnum):
    """What a reminder is for."""

    PAYMENT = "payment"
    RESTOCK = "restock"
    CALL = "call"
    OTHER = "other"


USUAL = {
    Kind.PAYMENT: ("nudge-help", "nudge-second", "nudge-last"),
    Kind.RESTOCK: ("follow-up-restocked",),
    Kind.CALL: ("follow-up-call",),
    Kind.OTHER: (),
}
"""The shipped phrases for each kind; for payment nudges the first, the second and the last."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing to come back to, with a copy of what is needed to do so.

    Attributes:
        id: Its own, never used again.
        due: When to remind.
        kind: What for.
        shop: Id of the shop.
        product: Id of the product talked about.
        region: Where the buyer is.
        buyer: How the buyer is called.
        answers: What was told of the order, by dotted name; moments with their day.
        phrase: Id of the phrase to say.
        note: What was asked for or promised, in the agent's words.
        closes: When the order closes, where that is known.
        nudges: Nudges that this order has had.
        done: When it was done; None while it is not.
    """

    id: str
    due: dt.datetime
    kind: Kind = Kind.PAYMENT
    shop: str = ""
    product: str = ""
    region: str = ""
    buyer: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    phrase: str = ""
    note: str = ""
    closes: dt.datetime | None = None
    nudges: int = 0
    done: dt.datetime | None = None

    @property
    def chat(self) -> Chat:
        """The buyer's chat, as far as it was kept."""
        return Chat(
            shop=self.shop,
            product=self.product,
            region=self.region,
            buyer=self.buyer,
            answers=self.answers,
        )

    @property
    def who(self) -> str:
        """The buyer, as the agent called it; the account, or the order, where there is no name."""
        names = (self.buyer, *(self.answers.get(name, "") for name in _NAMES))
        return next((name for name in names if name), "")


_NAMES = ("buyer.account", "order.number")
_NEVER = dt.datetime.max.replace(tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Day:
    """The reminders as they are listed, each group by time, what was done last first."""

    overdue: tuple[Reminder, ...]
    pending: tuple[Reminder, ...]
    done: tuple[Reminder, ...]


def reminder_of(ident: str, scene: Scene, kind: Kind, due: dt.datetime) -> Reminder:
    """A reminder of the chat that is held; what the chat forgets is copied into it."""
    chat, now = scene.chat, scene.local_now
    answers = {
        name: _lasting(name, text, now)
        for name, text in chat.answers.items()
        if name.startswith("order.") or name in KEPT
    }
    ends = closes_at(scene)
    return Reminder(
        ident, due, kind, chat.shop, chat.product, chat.region, chat.buyer, answers,
        closes=ends.replace(tzinfo=scene.zone) if ends else None,
    )  # fmt: skip


def _lasting(name: str, told: str, now: dt.datetime) -> str:
    """An answer that is still true tomorrow: a time of today gets its day."""
    if name not in MOMENTS:
        return told
    try:
        typed = typed_moment(told)
    except ValueError:
        return told
    if not isinstance(typed, dt.time):
        return told
    at = behind(told, now) if name in PLACED else moment(typed, now)
    return at.isoformat(" ") if at else told


def placed(reminder: Reminder, told: str, now: dt.datetime, hours: int) -> Reminder:
    """The same for an order that was placed when the agent tells.

    Args:
        reminder: Any.
        told: As typed; what is no moment takes the answer back.
        now: The moment of telling, by the shop's clock.
        hours: After how many an unpaid order closes; 0: not known.
    """
    answers = {name: text for name, text in reminder.answers.items() if name not in PLACED}
    at = behind(told, now.replace(tzinfo=None))
    if at:
        answers[PLACED[0]] = at.isoformat(" ")
    closes = reminder.closes
    if "order.closes" not in answers:
        ends = at + dt.timedelta(hours=hours) if at and hours else None
        closes = ends.replace(tzinfo=now.tzinfo) if ends else None
    return replace(reminder, answers=answers, closes=closes)


# Many of them


def due(reminders: Iterable[Reminder], now: dt.datetime) -> tuple[Reminder, ...]:
    """Those whose time has come and that are not done, the longest waiting first."""
    ripe = (one for one in reminders if one.done is None and one.due <= now)
    return tuple(sorted(ripe, key=lambda one: one.due))


def next_due(reminders: Iterable[Reminder], now: dt.datetime) -> dt.datetime | None:
    """The next moment at which one becomes due; None where none is ahead."""
    ahead = (one.due for one in reminders if one.done is None and one.due > now)
    return min(ahead, default=None)


def day(reminders: Sequence[Reminder], now: dt.datetime) -> Day:
    """The list of a shift: what waits, what is ahead, and what was done today."""
    pending = [one for one in reminders if one.done is None and one.due > now]
    done = [one for one in reminders if one.done and _same_day(one.done, now)]
    return Day(
        due(reminders, now),
        tuple(sorted(pending, key=lambda one: one.due)),
        tuple(sorted(done, key=lambda one: one.done or now, reverse=True)),
    )


def _same_day(one: dt.datetime, now: dt.datetime) -> bool:
    return one.astimezone(now.tzinfo).date() == now.date()


def put(reminders: Iterable[Reminder], new: Reminder) -> tuple[Reminder, ...]:
    """With this one in the place of the one of its id, or at the end."""
    old = tuple(reminders)
    if all(one.id != new.id for one in old):
        return (*old, new)
    return tuple(new if one.id == new.id else one for one in old)


def without(reminders: Iterable[Reminder], ident: str) -> tuple[Reminder, ...]:
    """Without the one of this id."""
    return tuple(one for one in reminders if one.id != ident)


def thinned(reminders: Iterable[Reminder], now: dt.datetime) -> tuple[Reminder, ...]:
    """Without those that were done long ago."""
    return tuple(one for one in reminders if one.done is None or now - one.done < KEPT_FOR)


# One of them


def finished(reminder: Reminder, now: dt.datetime) -> Reminder:
    """Done, without a nudge."""
    return replace(reminder, done=now)


def nudged(reminder: Reminder, now: dt.datetime) -> Reminder:
    """Done: the buyer was nudged."""
    return replace(reminder, done=now, nudges=reminder.nudges + 1)


def same_order(one: Reminder, other: Reminder) -> bool:
    """Whether two are about the same order: one shop, one buyer, and no two order numbers."""
    numbers = {each.answers.get("order.number", "").strip() for each in (one, other)} - {""}
    return one.shop == other.shop and len(numbers) <= 1 and (_called(one) & _called(other) != set())


def _called(reminder: Reminder) -> set[str]:
    names = (reminder.buyer, *(reminder.answers.get(name, "") for name in _NAMES))
    return {name.strip().casefold() for name in names} - {""}


def nudges_of(reminder: Reminder, reminders: Iterable[Reminder]) -> int:
    """How many nudges the order has had, with those that are set for it besides this one."""
    others = [
        one
        for one in reminders
        if one.id != reminder.id and one.kind is Kind.PAYMENT and same_order(one, reminder)
    ]
    return sent_to(reminder, others) + sum(one.done is None for one in others)


def sent_to(reminder: Reminder, reminders: Iterable[Reminder]) -> int:
    """How many nudges the order has had already."""
    same = (one.nudges for one in reminders if same_order(one, reminder))
    return max((reminder.nudges, *same))


def answers_to(reminders: Iterable[Reminder], chat: Chat) -> tuple[Reminder, ...]:
    """The open payment nudges for the buyer of a chat, the earliest first."""
    held = Reminder("", _NEVER, shop=chat.shop, buyer=chat.buyer, answers=chat.answers)
    meant = (
        one
        for one in reminders
        if one.done is None and one.kind is Kind.PAYMENT and same_order(one, held)
    )
    return tuple(sorted(meant, key=lambda one: one.due))


def is_nudge(phrase: Phrase, reminder: Reminder) -> bool:
    """Whether copying a phrase nudges for payment, as the reminder wanted."""
    return phrase.id == reminder.phrase or NUDGES in phrase.id or "催付" in phrase.keywords


def usual_phrase(kind: Kind, sent: int) -> str:
    """The id of the shipped phrase for a kind, after so many nudges; empty where there is none."""
    usual = USUAL[kind]
    return usual[min(sent, len(usual) - 1)] if usual else ""
