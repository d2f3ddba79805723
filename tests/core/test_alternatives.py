"""A passed phrase is answered with one that is true now, over the shipped phrases."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest

from desktop_app import resources
from desktop_app.core.alternatives import alternative
from desktop_app.core.drafts import draft
from desktop_app.core.phrases import Entry, Ladder, Layer, Library, Phrase, Phrasebook
from desktop_app.storage.phrasebooks import read_folder, read_shops
from tests.fakes import TAOBAO, Desk

if TYPE_CHECKING:
    from desktop_app.core.variables import Scene

TODAY_ONLY = Phrase(
    "today-only",
    "催付：今天截单",
    "现在付款，{{ shipping.left }}后快递来取，争取今天发出",
    category="payment",
    keywords=("催付", "今天发货"),
)


CLOSED = {"order__placed_at": "2026-11-29 09:00"}


@cache
def shipped() -> Library:
    return Library(read_folder(resources.phrases(), Layer.SHIPPED).books)


def entry(ident: str) -> Entry:
    return next(one for one in shipped().entries if one.phrase.id == ident)


def scene(now: str, **answers: str) -> Scene:
    shops, _ = read_shops(resources.phrases() / "shops", sample=True)
    shop = next(one for one in shops if one.id == "fawn-shoes")
    desk = Desk(shop, product="A12", now=now, platform=replace(TAOBAO, unpaid_hours=24))
    return desk.scene({name.replace("__", "."): text for name, text in answers.items()})


@pytest.mark.parametrize(
    ("refused", "now", "answers", "instead"),
    [
        ("nudge-closing", "2026-12-01 10:00", CLOSED, "payment-reorder"),
        ("nudge-last", "2026-12-01 10:00", CLOSED, "payment-reorder"),
        ("nudge-second", "2026-12-01 10:00", CLOSED, "payment-reorder"),
        (
            "nudge-promotion",
            "2027-03-01 10:00",
            {"promotion__name": "双十二", "promotion__ends": "2026-12-12", "order__amount": "99"},
            "payment-promotion-over",
        ),
    ],
)
def test_a_passed_nudge_is_answered_with_what_is_true_now(
    refused: str, now: str, answers: dict[str, str], instead: str
) -> None:
    where = scene(now, **answers)
    assert draft(entry(refused), where, shipped()).refusals
    found = alternative(entry(refused), where, shipped())
    assert found
    assert found.phrase.id == instead
    assert draft(found, where, shipped()).ready


def test_a_passed_cut_off_is_answered_with_the_wording_for_tomorrow() -> None:
    (book,) = (one for one in shipped().books if one.language == "zh-CN")
    own = Phrasebook("own", "own", "zh-CN", categories=book.categories, phrases=(TODAY_ONLY,))
    library = Library((own, *shipped().books))
    where = scene("2026-12-01 18:00")
    assert draft(Entry(TODAY_ONLY, own), where, library).refusals
    found = alternative(Entry(TODAY_ONLY, own), where, library)
    assert found
    assert found.phrase.id == "nudge-pickup"
    assert "12月2日" in "".join(draft(found, where, library).texts)


def small(*phrases: Phrase, ladders: tuple[Ladder, ...] = ()) -> Library:
    return Library((Phrasebook("b", "b", "zh-CN", phrases=phrases, ladders=ladders),))


PASSED = Phrase("passed", "Ends soon", "{{ order.closes | left }}", keywords=("closing",))


@pytest.mark.parametrize(
    ("others", "steps", "found"),
    [
        ((), (), None),
        ((Phrase("other", "Hello", "hello"),), (), None),
        ((Phrase("open", "Closing", "{{ order.number }}", keywords=("closing",)),), (), None),
        ((Phrase("en", "Closing", "now", keywords=("closing",), platforms=("jd",)),), (), None),
        ((Phrase("near", "Closing", "now"),), (), "near"),
        ((Phrase("step", "Hello", "hello"),), ("passed", "step"), "step"),
        ((Phrase("away", "Closing", "x", category="c"),), (), "away"),
    ],
)
def test_only_a_like_phrase_that_is_ready_takes_the_place(
    others: tuple[Phrase, ...], steps: tuple[str, ...], found: str | None
) -> None:
    library = small(PASSED, *others, ladders=(Ladder("l", steps=steps),))
    where = scene("2026-12-01 10:00", order__closes="2026-11-30 10:00")
    instead = alternative(library.entries[0], where, library)
    assert (instead.phrase.id if instead else None) == found
