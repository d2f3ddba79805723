"""What the picker's list shows for a state: read from it, never kept beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.catalogue import ALL, OFTEN
from desktop_app.core.climbing import next_phrase
from desktop_app.core.found import Found, Rows
from desktop_app.core.queries import Mode
from desktop_app.core.search.reference import spans_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.catalogue import Catalogue
    from desktop_app.core.phrases import Entry
    from desktop_app.core.picker import Picker

MOST = 50
"""Matches shown for a query: nobody reads further, and painting stays under a frame."""

FEW, ANSWERS = 3, 10
"""Phrases offered unasked for the buyer's words, and at most where they were asked for."""


def found(picker: Picker) -> Found:
    """The list: commands, a ladder, answers, matches, or everything under a heading."""
    catalogue, asked = picker.catalogue, picker.asked
    if asked.mode is Mode.COMMAND:
        return _commands(picker)
    if ladder := picker.climbed:
        steps = [_position(catalogue, step.entry) for step in ladder.steps]
        return Found(Rows(catalogue.entries, steps), len(steps))
    if asked.mode is Mode.BUYER:
        rows = Rows(catalogue.entries, _answers(picker, asked.text, ANSWERS))
        return Found(rows, len(rows), answering=asked.text)
    heading = picker.heading_meant
    often = heading == OFTEN
    within = catalogue.often(picker.weights) if often else catalogue.within(heading)
    if not asked.text:
        return _unsearched(picker, within)
    matches, matched = catalogue.index.search(
        asked.text,
        limit=MOST,
        boost=catalogue.boosts(picker.shop, picker.weights, picker.chat.kind).__getitem__,
        within=None if heading == ALL else within,
    )
    keys = [match.key for match in matches]
    return Found(Rows(catalogue.entries, keys, matches), matched)


def next_of_ladder(picker: Picker) -> tuple[int, ...]:
    """The position of the reply that this buyer's ladder has next, where the list offers it."""
    if not picker.chat.ladder or picker.heading_meant != ALL:
        return ()
    step = next_phrase(picker.catalogue.library, picker.scene)
    return (_position(picker.catalogue, step.entry),) if step else ()


def _commands(picker: Picker) -> Found:
    typed, spelling = picker.asked.text, picker.catalogue.spelling
    fitting = tuple(
        one
        for one in picker.commands
        if not typed
        or spans_in(one.name, typed, spelling)
        or one.id.startswith(spelling.fold(typed))
    )
    return Found(Rows((), ()), len(fitting), fitting)


def _unsearched(picker: Picker, within: Sequence[int]) -> Found:
    """Everything under a heading; what answers the buyer's words comes first."""
    words = picker.buyer_words
    answers = _answers(picker, words, FEW) if picker.heading_meant == ALL else ()
    first = tuple(dict.fromkeys((*next_of_ladder(picker), *answers)))
    keys = (*first, *_in_order(picker, within, frozenset(first)))
    rows = Rows(picker.catalogue.entries, keys)
    return Found(rows, len(rows), answering=words if answers else "")


def _position(catalogue: Catalogue, entry: Entry) -> int:
    """The position of a phrase of the library in the catalogue."""
    places = catalogue.positions(entry.phrase.id)
    same = (n for n in places if catalogue.entries[n].phrase is entry.phrase)
    return next(same, places[0])


def _answers(picker: Picker, message: str, most: int) -> tuple[int, ...]:
    """The positions of the phrases that answer a message, best first."""
    if not message.strip():
        return ()
    learned = {
        n: words
        for phrase_id, words in picker.learned.items()
        for n in picker.catalogue.positions(phrase_id)
    }
    suggested = picker.catalogue.suggester.suggest(message, limit=most, learned=learned)
    return tuple(one.key for one in suggested)


def _in_order(picker: Picker, within: Sequence[int], shown: frozenset[int]) -> list[int]:
    """Used ones first, then those that suit, then the rest: nothing is hidden, or twice."""
    heading, catalogue = picker.heading_meant, picker.catalogue
    used = catalogue.often(picker.weights)
    if heading != ALL:
        members = set(within)
        used = tuple(n for n in used if n in members)
    left = frozenset(used) | shown
    rest = within if heading == OFTEN else catalogue.ordered(heading, picker.shop)
    return [*(n for n in used if n not in shown), *(n for n in rest if n not in left)]
