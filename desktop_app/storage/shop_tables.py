"""The tables of a shop file as values, each on its own."""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.core.rules.patterns import fault
from desktop_app.core.shops import (
    WEEKDAYS,
    Bargaining,
    Product,
    Promotion,
    Shipping,
    Shop,
    Zone,
)
from desktop_app.storage.parts import present
from desktop_app.storage.tables import Table, local_moment, parse, whole_number

if TYPE_CHECKING:
    from collections.abc import Mapping

_TEAMS = frozenset({"sync", "conflict"})  # what a team's file says of itself
_SECRETS = frozenset({"bargaining", "floor_price"})
"""Never a fact: what is one can be named by a template and sent to a buyer."""

_MONEY_LIMIT = Decimal(10) ** 12
_TIME = re.compile(r"([01]?\d|2[0-3])[:：]([0-5]\d)")
_DAYS = {day.casefold(): number for number, day in enumerate(WEEKDAYS)}

_NO_ID = QT_TRANSLATE_NOOP("problem", "There is no id; the file's name is used. Add one.")
_NO_PRODUCT_ID = QT_TRANSLATE_NOOP(
    "problem", "A product without an id and a name is left out; add both."
)
_SAME_PRODUCT = QT_TRANSLATE_NOOP(
    "problem", "Another product has the same id, so only the first is found by it; change one."
)
_NO_NAME = QT_TRANSLATE_NOOP("problem", "A promotion without a name is left out; add one.")
_BAD_MONEY = QT_TRANSLATE_NOOP(
    "problem", "This should be an amount such as 189 or 9.5, not below 0; it is left out."
)
_BAD_MOMENT = QT_TRANSLATE_NOOP(
    "problem", "This should be a moment such as 2026-12-12T23:59:59, without quotation marks."
)
_BAD_SPAN = QT_TRANSLATE_NOOP("problem", "It ends before it starts; correct one of the two.")
_BAD_TIME = QT_TRANSLATE_NOOP("problem", 'This should be a time such as "17:00"; it is left out.')
_BAD_WORKS = QT_TRANSLATE_NOOP(
    "problem", 'This should name days such as "Mon-Sat" or "Mon-Fri, Sun"; every day is taken.'
)
_BAD_DAYS = QT_TRANSLATE_NOOP(
    "problem", "This should be a first and a last number of days such as [2, 3]; it is left out."
)
_BAD_ZONE = QT_TRANSLATE_NOOP(
    "problem", 'The time zone "{zone}" is not known; one is written such as "Asia/Shanghai".'
)
_BAD_STOCK = QT_TRANSLATE_NOOP(
    "problem", 'Stock should be a number, or one for each size such as {{ "42" = 3 }}.'
)
_BAD_SHARE = QT_TRANSLATE_NOOP(
    "problem", "This should be a part of 1, such as 0.95; it is left out until that is mended."
)
_BAD_ROUNDING = QT_TRANSLATE_NOOP("problem", "Prices cannot be rounded to 0; 1 is taken.")
_BAD_PATTERN = QT_TRANSLATE_NOOP(
    "problem", "This is no regular expression ({reason}); it is left out until that is mended."
)


@dataclass(frozen=True, slots=True)
class ShopPart:
    """A shop with what is needed to write its file again.

    The tuples have one place for each table of the file, with None for those left out.
    """

    text: str
    raw: Mapping[str, object]
    shop: Shop
    promotions: tuple[Promotion | None, ...] = ()
    zones: tuple[Zone | None, ...] = ()
    products: tuple[Product | None, ...] = ()


def read_part(text: str, source: str) -> tuple[ShopPart, list[Problem]]:
    """One shop file.

    Raises:
        Refused: Not TOML, or of a newer format.
    """
    raw = parse(text)
    problems: list[Problem] = []
    table = Table(raw, source, "", problems)
    table.format()
    return _part(table, text, raw), problems


def _part(table: Table, text: str, raw: Mapping[str, object]) -> ShopPart:
    ident = _file_ident(table)
    zone = _timezone(table)
    tzinfo = zoneinfo.ZoneInfo(zone) if zone else None
    shipping, bargaining = table.table("shipping"), table.table("bargaining")
    promotions = tuple(
        _promotion(each, tzinfo) if each else None for each in table.tables("promotion")
    )
    products = tuple(_product(each) if each else None for each in table.tables("product"))
    zones = shipping.tables("zone", "shipping.zone") if shipping else ()
    read_zones = tuple(_zone(each) if each else None for each in zones)
    shop = Shop(
        id=ident,
        name=table.text("name") or ident,
        platform=table.text("platform"),
        language=table.text("language"),
        currency=table.text("currency"),
        calendar=table.text("calendar"),
        timezone=zone,
        windows=_patterns(table, "windows"),
        promotions=present(promotions),
        shipping=_shipping(shipping, present(read_zones)) if shipping else None,
        bargaining=_bargaining(bargaining) if bargaining else Bargaining(),
        products=present(products),
        facts=_facts(table),
        source=table.source,
    )
    _check_products(table, shop)
    return ShopPart(text, raw, shop, promotions, read_zones, products)


def _file_ident(table: Table) -> str:
    ident = table.text("id").strip()
    if not ident:
        table.note("id", _NO_ID)
    return ident or Path(table.source).stem


def _facts(table: Table) -> Mapping[str, object]:
    known = _SECRETS | _TEAMS
    return {
        key: value
        for key, value in table.facts().items()
        if key not in known and not (key == "proposal" and isinstance(value, list))
    }


def _timezone(table: Table) -> str:
    zone = table.text("timezone")
    try:
        return zoneinfo.ZoneInfo(zone).key if zone else ""
    except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError):  # a bad name may be a folder's
        table.note("timezone", _BAD_ZONE, zone=zone)
        return ""


def _patterns(table: Table, key: str) -> tuple[str, ...]:
    good = []
    for pattern in table.texts(key):
        if reason := fault(pattern):
            table.note(key, _BAD_PATTERN, reason=reason)
        else:
            good.append(pattern)
    return tuple(good)


def _promotion(table: Table, zone: dt.tzinfo | None) -> Promotion | None:
    name = table.text("name")
    if not name.strip():
        table.note("name", _NO_NAME)
        return None
    starts = _moment(table, "starts", zone, dt.time())
    ends = _moment(table, "ends", zone, dt.time(23, 59, 59))
    if starts and ends and ends < starts:
        table.note("ends", _BAD_SPAN)
    return Promotion(name, starts, ends, _facts(table))


def _moment(table: Table, key: str, zone: dt.tzinfo | None, of_day: dt.time) -> dt.datetime | None:
    value = table.take(key)
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return dt.datetime.combine(value, of_day)
    moment = local_moment(value, zone or dt.UTC)
    if value is not None and moment is None:
        table.note(key, _BAD_MOMENT)
    return moment


def _money(table: Table, key: str) -> Decimal | None:
    value = table.take(key)
    if value is None:
        return None
    amount = _amount(value)
    if amount is None:
        table.note(key, _BAD_MONEY)
    return amount


def _amount(value: object) -> Decimal | None:
    if isinstance(value, str) and re.fullmatch(r"\s*[0-9]{1,13}(\.[0-9]{1,9})?\s*", value):
        value = Decimal(value.strip())
    if isinstance(value, int) and not isinstance(value, bool):
        value = Decimal(value)
    good = isinstance(value, Decimal) and value.is_finite() and 0 <= value <= _MONEY_LIMIT
    return value if good and isinstance(value, Decimal) else None


def _shipping(table: Table, zones: tuple[Zone, ...]) -> Shipping:
    other = table.table("other", "shipping.other")
    shipping = Shipping(
        courier=table.text("courier"),
        pickup=_pickup(table),
        works=_works(table),
        handling_days=table.whole("handling_days"),
        zones=zones,
        other=_zone(other) if other else None,
    )
    table.extra()
    return shipping


def _pickup(table: Table) -> dt.time | None:
    value = table.take("pickup")
    if isinstance(value, dt.time):
        return value
    match = _TIME.fullmatch(value.strip()) if isinstance(value, str) else None
    if match:
        return dt.time(int(match[1]), int(match[2]))
    if value is not None:
        table.note("pickup", _BAD_TIME)
    return None


def _works(table: Table) -> frozenset[int]:
    every = frozenset(range(7))
    text = table.text("works")
    if not text.strip():
        return every
    days: set[int] = set()
    for span in re.split(r"[,，、;]", text):
        first, dash, last = (
            part.strip().casefold()[:3] for part in re.split(r"([-–—]|$)", span)[:3]
        )
        if first not in _DAYS or (dash and last not in _DAYS):
            table.note("works", _BAD_WORKS)
            return every
        length = (_DAYS[last if dash else first] - _DAYS[first]) % 7
        days |= {(_DAYS[first] + step) % 7 for step in range(length + 1)}
    return frozenset(days)


def _zone(table: Table) -> Zone:
    zone = Zone(
        name=table.text("name"),
        regions=table.texts("regions"),
        days=_days(table),
        fee=_money(table, "fee"),
        served=table.yes("served", default=True),
    )
    table.extra()
    return zone


def _days(table: Table) -> tuple[int, int] | None:
    value = table.take("days")
    if value is None:
        return None
    numbers = [whole_number(item) for item in (value if isinstance(value, list) else [value])]
    match numbers:
        case [int(only)]:
            first = last = only
        case [int(first), int(last)]:
            pass
        case _:
            first, last = 1, 0
    if not first <= last <= 3650:  # noqa: PLR2004 - ten years: no parcel takes longer
        table.note("days", _BAD_DAYS)
        return None
    return first, last


def _bargaining(table: Table) -> Bargaining:
    rounding = _money(table, "rounding")
    if rounding == 0:
        table.note("rounding", _BAD_ROUNDING)
    decay = _share(table, "decay")
    bargaining = Bargaining(
        discount_limit=_share(table, "discount_limit"),
        rounding=rounding or Decimal(1),
        decay=Decimal("0.5") if decay is None else decay,
    )
    table.extra()
    return bargaining


def _share(table: Table, key: str) -> Decimal | None:
    value = table.take(key)
    amount = _amount(value)
    if amount is not None and 0 < amount <= 1:
        return amount
    if value is not None:
        table.note(key, _BAD_SHARE)
    return None


def _product(table: Table) -> Product | None:
    ident, name = table.text("id").strip(), table.text("name")
    if not (ident or name.strip()):
        table.note("id", _NO_PRODUCT_ID)
        return None
    return Product(
        id=ident or name,
        name=name or ident,
        price=_money(table, "price"),
        list_price=_money(table, "list_price"),
        floor_price=_money(table, "floor_price"),
        link=table.text("link"),
        stock=_stock(table),
        facts=_facts(table),
    )


def _stock(table: Table) -> Mapping[str, int]:
    value = table.take("stock")
    if value is None:
        return {}
    sizes = value if isinstance(value, dict) else {"": value}
    stock = {str(size): whole_number(number) for size, number in sizes.items()}
    if None in stock.values():
        table.note("stock", _BAD_STOCK)
    return {size: number for size, number in stock.items() if number is not None}


def _check_products(table: Table, shop: Shop) -> None:
    for product in shop.products:
        if shop.product(product.id) is not product:
            name = f"product {product.id}"
            table.problems.append(Problem(table.source, name, "id", _SAME_PRODUCT))
