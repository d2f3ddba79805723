"""The check of a reply's final messages, before they are copied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.rules.own import (
    ended,
    ended_promotions,
    other_shops,
    repeated,
    too_long,
    unfilled,
)
from desktop_app.core.rules.packs import NO_LEAVE
from desktop_app.core.rules.rulebook import Choice

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from desktop_app.core.rules.packs import Finding, Leave
    from desktop_app.core.rules.rulebook import Rulebook
    from desktop_app.core.search.spelling import Spelling
    from desktop_app.core.shops import Platform, Shop
    from desktop_app.core.variables import Scene

ALLOWED_FACTS = ("return_address",)
"""Facts of a shop file that may hold a phone number: a parcel cannot be sent back without one."""


@dataclass(frozen=True, slots=True)
class Around:
    """What else is known when a reply is checked.

    Attributes:
        language: Of the wording, BCP 47; empty: any.
        shops: The user's shops; the one of the chat may be among them.
        recent: What other buyers of the shop were just sent, as ``own.mark`` makes it.
    """

    language: str = ""
    shops: tuple[Shop, ...] = ()
    recent: Container[int] = frozenset()


NOTHING_AROUND = Around()


def findings(
    texts: Sequence[str],
    scene: Scene,
    rulebook: Rulebook,
    spelling: Spelling,
    around: Around = NOTHING_AROUND,
) -> tuple[tuple[Finding, ...], ...]:
    """What the messages of a reply say that they had better not, for each message.

    Args:
        texts: The messages as they will be copied, every value filled in.
        scene: The chat they are for; its shop names products and links that are no findings.
        rulebook: All packs; those that the platform names count.
        spelling: The one that the rulebook was made with.
        around: What else is known.
    """
    shop, leave = scene.shop, rulebook.leave(scene.shop.id)
    choice = choice_for(scene.platform, around.language, leave, said_anyway(shop))
    others = tuple(one.name for one in around.shops if one.id != shop.id)
    over = ended_promotions(shop, scene.local_now)

    def found(text: str) -> Iterator[Finding]:
        yield from rulebook.find(text, choice)
        if scene.platform:
            yield from too_long(text, scene.platform)
        yield from other_shops(text, shop.name, others, spelling)
        yield from repeated(text, around.recent, spelling)
        yield from unfilled(text)
        yield from ended(text, over, spelling)

    return tuple(
        tuple(sorted((one for one in found(text) if one.rule not in leave.off), key=_order))
        for text in texts
    )


def _order(one: Finding) -> tuple[int, int]:
    return one.start, -one.end


def choice_for(
    platform: Platform | None,
    language: str = "",
    leave: Leave = NO_LEAVE,
    names: tuple[str, ...] = (),
) -> Choice:
    """The rules of a platform; of all packs where it is not known. ``names`` are no findings."""
    return Choice(
        packs=platform.rules if platform else None,
        platform=platform.id if platform else "",
        language=language,
        allowed=(*names, *leave.allow),
        off=frozenset(leave.off),
    )


def said_anyway(shop: Shop) -> tuple[str, ...]:
    """The names and links of a shop, which it may say whatever the rules say of them."""
    facts = {key: value for key, value in shop.facts.items() if isinstance(value, str)}
    links = (value for value in facts.values() if value.startswith(("http://", "https://")))
    return (
        shop.name,
        *(product.name for product in shop.products),
        *(product.link for product in shop.products),
        *(promotion.name for promotion in shop.promotions),
        *links,
        *(facts[key] for key in ALLOWED_FACTS if key in facts),
    )
