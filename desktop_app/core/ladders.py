"""Which ladder suits a buyer, what each of its steps states, and the ways up and down it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.bargaining import stated
from desktop_app.core.drafts import suiting, wordings
from desktop_app.core.formats import number
from desktop_app.core.phrases import tongue
from desktop_app.core.templates import roots

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from desktop_app.core.bargaining import Limits, Offer
    from desktop_app.core.chats import Chat
    from desktop_app.core.phrases import Entry, LadderEntry, Library
    from desktop_app.core.variables import Scene

BUYER_OFFER = "buyer.offer"
"""The question whose answer is the buyer's own price."""


@dataclass(frozen=True, slots=True)
class Step:
    """One reply of a ladder, and what it does to the price of the product talked about.

    Attributes:
        entry: The phrase.
        concedes: Whether the wording that will be used names the offer.
        price: What it states; None where it states nothing.
        skipped: Whether it is passed over: it would state nothing new.
        room: The money that may still be given away after it, for the agent's eyes only; None
            where the product has no price.
        offer: The price that stands after it; None before the first concession. It is what the
            phrase of a step that is passed over says where an agent sends it nevertheless.
    """

    entry: Entry
    concedes: bool
    price: Decimal | None
    skipped: bool
    room: Decimal | None
    offer: Offer | None

    @property
    def phrase_id(self) -> str:
        """The id of its phrase."""
        return self.entry.phrase.id


def kinds(library: Library) -> tuple[str, ...]:
    """The kinds of buyer that there are ladders for, in the order of the ladders."""
    return tuple(dict.fromkeys(kind for one in library.ladders for kind in one.ladder.buyers))


def suited(library: Library, kind: str, language: str = "") -> tuple[LadderEntry, ...]:
    """The ladders for a kind of buyer; one that names no kind suits every kind, but later.

    Those of books in another language than the shop's ``language`` come last of each sort.
    """
    wanted = tongue(language)
    ladders = sorted(
        library.ladders,
        key=lambda one: bool(wanted) and tongue(one.book.language) not in {wanted, ""},
    )
    named = [one for one in ladders if kind in one.ladder.buyers]
    return (*named, *(one for one in ladders if not one.ladder.buyers))


def holding(library: Library, phrase_id: str, kind: str = "") -> LadderEntry | None:
    """The first ladder with this phrase; those that suit the kind of buyer are looked at first."""
    both = (*(suited(library, kind) if kind else ()), *library.ladders)
    return next((one for one in both if phrase_id in one.ladder.steps), None)


def steps(chosen: LadderEntry, library: Library, scene: Scene) -> tuple[Step, ...]:
    """What each reply of a ladder states, for the scene's product, agent and buyer.

    A step whose phrase is not there is left out: there is nothing to send, and reading the file
    has told it.
    """
    entries = [entry for name in chosen.ladder.steps if (entry := _entry(chosen, library, name))]
    concede = [_concedes(entry, scene.shop.language) for entry in entries]
    within, count = scene.limits, concede.count(True)
    named = buyer_offer(scene.chat)
    prices = stated(within, scene.shop.bargaining, count, named) if within else (None,) * count
    return tuple(_steps(entries, concede, prices, within))


def _steps(
    entries: Sequence[Entry],
    concede: Sequence[bool],
    prices: Sequence[Decimal | None],
    within: Limits | None,
) -> Iterator[Step]:
    rest = iter(prices)
    room, offer = within.room if within else None, None
    for entry, concedes in zip(entries, concede, strict=True):
        price = next(rest) if concedes else None
        if within and price is not None:
            room, offer = within.left(price), within.offer(price)
        yield Step(entry, concedes, price, concedes and price is None, room, offer)


def _entry(chosen: LadderEntry, library: Library, phrase_id: str) -> Entry | None:
    """The phrase that counts; among several of a layer, the ladder's own book's."""
    found = library.named.get(phrase_id, ())
    own = (entry for entry in found if entry.book is chosen.book)
    return next(own, found[0] if found else None)


def _concedes(entry: Entry, language: str) -> bool:
    said = wordings(entry)
    return bool(said) and "offer" in roots(said[suiting(said, language)].body)


def buyer_offer(chat: Chat) -> Decimal | None:
    """The price that the buyer named; None where there is none, or it is no price."""
    try:
        named = number(chat.said(BUYER_OFFER))
    except ValueError:
        return None
    return named if named > 0 else None


def offer_for(laddered: Sequence[Step], phrase_id: str) -> Offer | None:
    """What a phrase says of the price by its step; None: it must be asked.

    Where a phrase stands on several steps, the first that states a price speaks.
    """
    its = [step for step in laddered if step.phrase_id == phrase_id]
    stating = (step for step in its if step.price is not None)
    return next(stating, its[0]).offer if its else None


def offer_outside(library: Library, scene: Scene, phrase_id: str, kind: str = "") -> Offer | None:
    """What a phrase says of the price that was found by search, not by climbing its ladder.

    Args:
        library: Says which ladders there are.
        scene: Shop, chat and product.
        phrase_id: The phrase.
        kind: The kind of buyer, if it is known; ladders for it are looked at first.
    """
    ladder = holding(library, phrase_id, kind)
    return offer_for(steps(ladder, library, scene), phrase_id) if ladder else None


def next_step(laddered: Sequence[Step], at: int | None) -> int | None:
    """The place of the step after ``at`` that is not passed over; the last one stays.

    Args:
        laddered: The steps.
        at: Where the buyer is; None: not yet on the ladder.

    Returns:
        None only where there is no step to stand on.
    """
    firm = _firm(laddered)
    return next((n for n in firm if at is None or n > at), firm[-1] if firm else None)


def previous_step(laddered: Sequence[Step], at: int | None) -> int | None:
    """The place of the step before ``at`` that is not passed over; the first one stays.

    Off the ladder there is nothing to go back to: None.
    """
    firm = _firm(laddered)
    if at is None or not firm:
        return None
    return next((n for n in reversed(firm) if n < at), firm[0])


def _firm(laddered: Sequence[Step]) -> list[int]:
    return [n for n, step in enumerate(laddered) if not step.skipped]
