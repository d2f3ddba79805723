"""One buyer at a time: what is known of the chat, and forgotten with it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop_app.core.clocks import Clock

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Chat:
    """The facts of one chat.

    Attributes:
        shop: Id of the shop it is held for.
        product: Id of the product talked about; empty while none is.
        region: Where the buyer is, as typed or chosen.
        buyer: How the buyer is called; empty while unknown.
        answers: What the agent typed for variables, by dotted name.
        kind: What kind of buyer it is, such as ``first-purchase``; empty while unknown.
        ladder: Id of the bargaining ladder this buyer is on; empty while on none.
        step: The place on it of the reply that was sent last; None before the first.
        clock: How long the buyer has been waiting.
        window: Key of the window the chat is held in (see ``windows``); empty where unknown.
        touched: When the agent last did something in it, aware.
        sent: What this buyer was sent last, as ``rules.own.mark`` makes it.

    The last four say nothing of a reply: chats that differ in them are filled alike, and equal.
    """

    shop: str = ""
    product: str = ""
    region: str = ""
    buyer: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    kind: str = ""
    ladder: str = ""
    step: int | None = None
    clock: Clock | None = field(default=None, compare=False)
    window: str = field(default="", compare=False)
    touched: dt.datetime | None = field(default=None, compare=False)
    sent: tuple[int, ...] = field(default=(), compare=False)

    @property
    def blank(self) -> bool:
        """Whether nothing is known of its buyer yet."""
        return self == Chat(self.shop) and self.clock is None

    def left_alone(self, now: dt.datetime, idle: dt.timedelta) -> bool:
        """Whether the agent has done nothing in it for longer than ``idle``."""
        return self.touched is not None and now - self.touched > idle

    def answered(self, name: str, value: str) -> Chat:
        """The chat with one more answer; an empty value takes the answer back."""
        answers = {key: old for key, old in self.answers.items() if key != name}
        if value.strip():
            answers[name] = value
        return replace(self, answers=answers)

    def without(self, root: str) -> Chat:
        """The chat without any answer for ``root`` or below it."""
        answers = {
            name: old for name, old in self.answers.items() if name.partition(".")[0] != root
        }
        return self if len(answers) == len(self.answers) else replace(self, answers=answers)

    def told(self, name: str, value: str) -> Chat:
        """The chat with one more fact, by the name of the variable it was asked for."""
        match name:
            case "product":
                return replace(self, product=value)
            case "buyer.region" | "region":
                return replace(self, region=value)
            case "buyer.name" | "buyer":
                return replace(self, buyer=value)
            case _:
                return self.answered(name, value)

    def said(self, name: str) -> str:
        """What was said for a variable; empty where nothing was."""
        facts = {"product": self.product, "buyer.region": self.region, "buyer.name": self.buyer}
        return facts.get(name) or self.answers.get(name, "")

    def knows(self, name: str) -> bool:
        """Whether something was said for a variable."""
        return bool(self.said(name).strip())

    def knowing(self, other: Chat) -> Chat:
        """The chat with what is known of the same buyer elsewhere, where it says nothing itself."""
        product, region = self.product or other.product, self.region or other.region
        answers = {**other.answers, **self.answers}
        return replace(self, product=product, region=region, answers=answers)

    def for_shop(self, shop: str) -> Chat:
        """The chat held for another shop: another shop's buyer is another buyer."""
        return self if shop == self.shop else replace(self.cleared(), shop=shop)

    def cleared(self) -> Chat:
        """A new chat for the same shop in the same window: nothing of this buyer reaches it."""
        return Chat(shop=self.shop, window=self.window, touched=self.touched)

    def climbed(self, ladder: str, step: int) -> Chat:
        """After the reply at this place of a ladder was sent; what was conceded stays so."""
        furthest = max(step, self.step or 0) if ladder == self.ladder else step
        return replace(self, ladder=ladder, step=furthest)

    def of_kind(self, kind: str, ladder: str) -> Chat:
        """The buyer is of this kind, and begins its ladder; the same one is not begun again."""
        if (kind, ladder) == (self.kind, self.ladder):
            return self
        return replace(self, kind=kind, ladder=ladder, step=None)

    def waiting(self, now: dt.datetime) -> Chat:
        """The buyer has written: the clock starts, or goes on where it runs already."""
        if self.clock and self.clock.stopped is None:
            return self
        return replace(self, clock=Clock(now))

    def answered_at(self, now: dt.datetime) -> Chat:
        """The buyer has been answered: the clock stops."""
        return replace(self, clock=self.clock.stop(now)) if self.clock else self
