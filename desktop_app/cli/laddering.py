"""``ladder``: what each step of a ladder states; and the step that ``copy --step`` means."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from desktop_app.cli.options import OK, CommandError, print_json, print_line
from desktop_app.cli.session import Session, check_facts
from desktop_app.core.chats import Chat
from desktop_app.core.drafts import PRICE
from desktop_app.core.formats import number
from desktop_app.core.ladders import BUYER_OFFER, Step, holding, steps
from desktop_app.core.variables import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.phrases import LadderEntry, Library
    from desktop_app.core.variables import Scene


def add_ladder(parser: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    parser.add_argument("id", metavar="ID", help="the ladder's id or title")
    parser.add_argument("--shop", default="", metavar="ID")
    parser.add_argument("--product", default="", metavar="ID", help="no prices without one")
    add_buyer_offer(parser)
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_ladder)


def add_buyer_offer(parser: argparse.ArgumentParser) -> None:
    """The argument for the price that the buyer named."""
    parser.add_argument("--buyer-offer", type=_price, metavar="P", help="the price the buyer named")


def _price(text: str) -> str:
    """A price, kept as it was typed: the core reads it."""
    try:
        good = number(text) > 0
    except ValueError:
        good = False
    if not good:
        msg = f"{text} is not a price such as 175 or 9.50"
        raise argparse.ArgumentTypeError(msg)
    return text


def _ladder(options: argparse.Namespace, session: Session) -> int:
    chat = Chat(options.shop, options.product).told(BUYER_OFFER, options.buyer_offer or "")
    picker = session.picker(chat)
    check_facts(options, picker)
    library = picker.catalogue.library
    chosen = named_ladder(library, options.id)
    if chosen is None:
        known = ", ".join(one.ladder.id for one in library.ladders) or "none"
        msg = f"there is no ladder {options.id} (there are: {known})"
        raise CommandError(msg)
    laddered = steps(chosen, library, picker.scene)
    if options.json:
        print_json({"steps": [_step(step) for step in laddered]})
        return OK
    for n, step in enumerate(laddered, 1):
        print_line(_line(n, step, picker.scene))
    return OK


def _step(step: Step) -> dict[str, object]:
    return {
        "id": step.phrase_id,
        "price": plain(step.price),
        "skipped": step.skipped,
        "room": plain(step.room),
    }


def _line(n: int, step: Step, scene: Scene) -> str:
    money = scene.formats(scene.shop.language).money
    price = "" if step.price is None else money(step.price)
    room = "" if step.room is None else f"room {money(step.room)}"
    said = "passed over" if step.skipped else f"{price:<12}{room}"
    phrase = step.entry.phrase
    return f"{n:>2}  {phrase.code:<8}{said.rstrip():<28}{phrase.title}"


def named_ladder(library: Library, name: str) -> LadderEntry | None:
    """The ladder with this id, else with this title."""
    by_id = (one for one in library.ladders if one.ladder.id == name)
    by_title = (one for one in library.ladders if one.ladder.title == name)
    return next(by_id, None) or next(by_title, None)


def ladder_of(library: Library, phrase_id: str) -> LadderEntry:
    """The first ladder with this phrase.

    Raises:
        CommandError: No ladder has it.
    """
    found = holding(library, phrase_id)
    if found is None:
        msg = f"no ladder is named so, and no ladder has the phrase {phrase_id}"
        raise CommandError(msg)
    return found


def step_at(laddered: Sequence[Step], place: int, scene: Scene) -> Step:
    """The step at a place, counted from 1; one whose price must be asked is not refused.

    Raises:
        CommandError: There is none, or it is passed over; it says which step states the price.
    """
    if place > len(laddered):
        msg = f"there is no step {place}: the ladder has {len(laddered)}"
        raise CommandError(msg)
    step = laddered[place - 1]
    reckoned = scene.limits is not None and scene.limits.stop is not None
    if step.skipped and reckoned and not scene.chat.knows(PRICE):
        msg = f"step {place} is passed over: {_instead(laddered, place)}"
        raise CommandError(msg)
    return step


def _instead(laddered: Sequence[Step], place: int) -> str:
    """Which step states the price that a step would have repeated."""
    stating = [(n, step.price) for n, step in enumerate(laddered, 1) if step.price is not None]
    before = [one for one in stating if one[0] < place]
    for n, price in (*before[-1:], *stating):
        return f"step {n} states the price {plain(price)}"
    return "no step states a price, there is nothing to give away"
