"""What a lead should know of a shop that is being edited, cell by cell."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.shop_columns import Cell
from desktop_app.core.shop_editing import read, text_at
from desktop_app.core.zones import plain_region

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator, Mapping

    from desktop_app.core.shop_editing import Edit
    from desktop_app.core.shops import Promotion

_BELOW_FLOOR = QT_TRANSLATE_NOOP("refusal", "The price is below the floor price.")
_BELOW_PRICE = QT_TRANSLATE_NOOP("refusal", "The list price is below the price.")
_SAME_ID = QT_TRANSLATE_NOOP(
    "refusal", "Another product has the same id, so only the first is found by it."
)
_NO_ID = QT_TRANSLATE_NOOP("refusal", "Without an id or a name this row is not saved.")
_NO_NAME = QT_TRANSLATE_NOOP("refusal", "Without a name this row is not saved.")
_ENDED = QT_TRANSLATE_NOOP("refusal", "This promotion has ended and is filled in nowhere.")
_TWICE = QT_TRANSLATE_NOOP("refusal", "{region} stands in {zone} already; the first one counts.")
_NO_PLATFORM = QT_TRANSLATE_NOOP(
    "refusal", "The platform “{platform}” is not known; choose one of the list."
)
_NO_DAYS = QT_TRANSLATE_NOOP("refusal", "Without days no reply can say when a parcel arrives.")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is off in a cell. ``lost``: what stands there cannot be saved."""

    why: Refusal
    lost: bool = False


def faults(edit: Edit, now: dt.datetime, platforms: Collection[str]) -> dict[Cell, Fault]:
    """What is off, by cell.

    Args:
        edit: The shop.
        now: The moment, aware.
        platforms: Ids of the platforms that are known.
    """
    found: dict[Cell, Fault] = {}
    for cells in (_shop(edit, platforms), _promotions(edit, now), _zones(edit), _products(edit)):
        for cell, text, values in cells:
            found.setdefault(cell, Fault(Refusal(text, values)))
    for key in ("name", "language", "currency", "calendar", "timezone"):
        why = read(edit, Cell("shop", 0, key), text_at(edit, Cell("shop", 0, key)))
        if isinstance(why, Refusal):
            found[Cell("shop", 0, key)] = Fault(why)
    for cell, text in edit.wrong.items():
        why = read(edit, cell, text)
        if isinstance(why, Refusal):
            found[cell] = Fault(why, lost=True)
    return found


Found = tuple[Cell, str, "Mapping[str, object]"]


def _shop(edit: Edit, platforms: Collection[str]) -> Iterator[Found]:
    platform = edit.shop.platform
    if platform and platform not in platforms:
        yield Cell("shop", 0, "platform"), _NO_PLATFORM, {"platform": platform}


def local(now: dt.datetime, timezone: str) -> dt.datetime:
    """An aware moment as a naive one by the shop's clock."""
    return now.astimezone(ZoneInfo(timezone) if timezone else now.tzinfo).replace(tzinfo=None)


def promotion_state(edit: Edit, row: int, now: dt.datetime) -> str:
    """``running`` (this one fills), ``waiting`` (behind one that runs), ``future`` or ``ended``."""
    moment = local(now, edit.shop.timezone)
    promotion = edit.shop.promotions[row]
    if promotion.runs(moment):
        before = edit.shop.promotions[:row]
        return "waiting" if any(one.runs(moment) for one in before) else "running"
    return "ended" if _ended(promotion, moment) else "future"


def _ended(promotion: Promotion, moment: dt.datetime) -> bool:
    return promotion.ends is not None and promotion.ends < moment


def _promotions(edit: Edit, now: dt.datetime) -> Iterator[Found]:
    moment = local(now, edit.shop.timezone)
    for row, promotion in enumerate(edit.shop.promotions):
        if not promotion.name.strip():
            yield Cell("promotion", row, "name"), _NO_NAME, {}
        if _ended(promotion, moment):
            yield Cell("promotion", row, "ends"), _ENDED, {}


def _zones(edit: Edit) -> Iterator[Found]:
    named: dict[str, str] = {}
    for row, zone in enumerate(edit.shop.shipping.zones if edit.shop.shipping else ()):
        for region in zone.regions:
            bare = plain_region(region)
            if bare in named:
                values = {"region": region, "zone": named[bare]}
                yield Cell("zone", row, "regions"), _TWICE, values
            named.setdefault(bare, zone.name or region)
        if zone.served and zone.days is None:
            yield Cell("zone", row, "first"), _NO_DAYS, {}


def _products(edit: Edit) -> Iterator[Found]:
    rows: dict[str, list[int]] = defaultdict(list)
    for row, product in enumerate(edit.shop.products):
        name = product.id or product.name
        rows[name.casefold()].append(row)
        if not name:
            yield Cell("product", row, "id"), _NO_ID, {}
        elif rows[name.casefold()][0] != row:
            yield Cell("product", row, "id"), _SAME_ID, {}
        price, floor, usual = product.price, product.floor_price, product.list_price
        if price is not None and floor is not None and price < floor:
            yield Cell("product", row, "price"), _BELOW_FLOOR, {}
            yield Cell("product", row, "floor_price"), _BELOW_FLOOR, {}
        if price is not None and usual is not None and usual < price:
            yield Cell("product", row, "list_price"), _BELOW_PRICE, {}
