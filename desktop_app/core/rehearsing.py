"""The moments in which an author tries a reply out: now, before and after the cut-off, too late."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from desktop_app.core.variables import Scene

When = Literal["now", "before", "after", "ended"]

WHENS: tuple[When, ...] = ("now", "before", "after", "ended")
AHEAD, BEHIND = dt.timedelta(minutes=60), dt.timedelta(minutes=5)
"""How long before and after the cut-off."""

DAYS = 14
"""So many days are looked through for one on which the shop sends."""


def at(scene: Scene, when: When) -> Scene:
    """The scene at another moment; the same where the shop has no such moment."""
    if when == "ended":
        ends = [one.ends for one in scene.shop.promotions if one.ends]
        return _moved(scene, max(ends) + BEHIND) if ends else scene
    table = scene.shop.shipping
    if when == "now" or table is None or table.pickup is None:
        return scene
    for day in range(DAYS):
        date = scene.local_now.date() + dt.timedelta(days=day)
        pickup = dt.datetime.combine(date, table.pickup)
        before = _moved(scene, pickup - AHEAD)
        if before.delivery and before.delivery.ships_today:
            return before if when == "before" else _moved(scene, pickup + BEHIND)
    return scene


def _moved(scene: Scene, local: dt.datetime) -> Scene:
    return replace(scene, now=local.replace(tzinfo=scene.zone))
