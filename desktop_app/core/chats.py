"""One buyer at a time: what is known of the chat, and forgotten with it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

IDLE = dt.timedelta(minutes=30)
"""After so long without a reply a chat is over, and what was asked in it is forgotten."""


@dataclass(frozen=True, slots=True)
class Chat:
    """The facts of one chat.

    Attributes:
        shop: Id of the shop it is held for.
        product: Id of the product talked about; empty while none is.
        region: Where the buyer is, as typed or chosen.
        buyer: How the buyer is called; empty while unknown.
        answers: What the agent typed for variables, by dotted name.
    """

    shop: str = ""
    product: str = ""
    region: str = ""
    buyer: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)

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

    def for_shop(self, shop: str) -> Chat:
        """The chat held for another shop: another shop's buyer is another buyer."""
        return self if shop == self.shop else Chat(shop)

    def cleared(self) -> Chat:
        """A new chat for the same shop: nothing of this buyer reaches the next."""
        return Chat(shop=self.shop)
