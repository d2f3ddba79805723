"""``shipping``: when a parcel paid for at a moment leaves, when it arrives, and for what fee."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from desktop_app.cli.options import (
    NOT_FILLED,
    OK,
    CommandError,
    moment,
    print_json,
    print_line,
)
from desktop_app.cli.session import Session, at_shop_time, check_facts
from desktop_app.core.chats import Chat
from desktop_app.core.variables import plain
from desktop_app.core.zones import understood

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from desktop_app.core.picker import Picker
    from desktop_app.core.shipping import Delivery


def add_shipping(parser: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    parser.add_argument("--shop", default="", metavar="ID")
    parser.add_argument("--region", default="", metavar="R", help="a region's name or an address")
    parser.add_argument(
        "--at", type=moment, metavar="MOMENT", help="ISO 8601, by the shop's clock; now if left out"
    )
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_shipping)


def _shipping(options: argparse.Namespace, session: Session) -> int:
    """What is known is said; the code is ``NOT_FILLED`` where a region was not understood."""
    picker = at_shop_time(session.picker(Chat(options.shop, region=options.region)))
    options.product = ""
    check_facts(options, picker)
    found = picker.scene.delivery
    if found is None:
        msg = f"the shop {picker.shop.id} has no delivery table"
        raise CommandError(msg if picker.shop.id else "say a shop with --shop")
    if options.json:
        print_json(_facts(found))
    else:
        for line in _lines(found):
            print_line(line)
    if found.unsure:
        sys.stderr.write(f"kuaihui: {found.unsure.message}\n")
    return _code(options.region, picker)


def _code(region: str, picker: Picker) -> int:
    table = picker.shop.shipping
    if not region.strip() or (table and understood(table, region, picker.atlas.gazetteer)):
        return OK
    sys.stderr.write(f"kuaihui: {region} is no region that the delivery table can be read for\n")
    return NOT_FILLED


def _facts(found: Delivery) -> dict[str, object]:
    zone, arrives = found.zone, found.arrives
    return {
        "zone": zone.name or None if zone else None,
        "days": list(zone.days) if zone and zone.days else None,
        "ships_today": found.ships_today,
        "dispatch": found.day.isoformat() if found.day else None,
        "arrives": [arrives.first.isoformat(), arrives.last.isoformat()] if arrives else None,
        "fee": plain(zone.fee) if zone else None,
        "served": zone.served if zone else None,
    }


def _lines(found: Delivery) -> Iterator[str]:
    """What is known, a fact a line, for people."""
    today = " (today)" if found.ships_today else ""
    yield f"leaves    {found.day.isoformat() + today if found.day else 'never'}"
    if zone := found.zone:
        yield f"zone      {zone.name or 'all others'}"
        if not zone.served:
            yield "served    no"
        if arrives := found.arrives:
            yield f"arrives   {arrives.first.isoformat()} to {arrives.last.isoformat()}"
        if zone.fee is not None:
            yield f"fee       {plain(zone.fee)}"
