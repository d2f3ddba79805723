"""The moments in which a reply is tried out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.rehearsing import WHENS, When, at
from desktop_app.core.shops import Shipping, Shop
from tests.fakes import FAWN, Desk


@pytest.mark.parametrize(
    ("now", "when", "moment"),
    [
        ("2026-12-01 10:00", "now", "2026-12-01 10:00"),
        ("2026-12-01 10:00", "before", "2026-12-01 16:00"),
        ("2026-12-01 22:00", "before", "2026-12-01 16:00"),
        ("2026-12-01 10:00", "after", "2026-12-01 17:05"),
        ("2026-12-06 10:00", "before", "2026-12-07 16:00"),  # a Sunday
        ("2026-12-01 10:00", "ended", "2026-12-13 00:04"),
    ],
)
def test_the_moment_is_found(now: str, when: When, moment: str) -> None:
    scene = at(Desk(now=now).scene(), when)
    assert f"{scene.local_now:%Y-%m-%d %H:%M}" == moment


@pytest.mark.parametrize(
    "shop",
    [
        Shop("s", "s"),
        Shop("s", "s", shipping=Shipping()),
        replace(FAWN, promotions=(), shipping=replace(FAWN.shipping, works=frozenset())),  # type: ignore[type-var] # it has one
    ],
)
def test_a_shop_without_such_a_moment_stays_in_this_one(shop: Shop) -> None:
    scene = Desk(shop=shop).scene()
    assert [at(scene, when).now for when in WHENS] == [scene.now] * len(WHENS)
