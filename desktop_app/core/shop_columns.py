"""The tables of the shop editor: their columns, and which reader each cell has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from desktop_app.core import cells
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.variables import LISTS, SECRET

READERS: Mapping[tuple[str, str], cells.Reader] = {
    ("shop", "name"): cells.named,
    ("shop", "platform"): str.strip,
    ("shop", "language"): cells.language,
    ("shop", "currency"): cells.currency,
    ("shop", "calendar"): cells.calendar,
    ("shop", "timezone"): cells.timezone,
    ("shop", "windows"): cells.patterns,
    ("shipping", "courier"): str.strip,
    ("shipping", "pickup"): cells.clock,
    ("shipping", "works"): cells.weekdays,
    ("shipping", "handling_days"): cells.whole,
    ("bargaining", "discount_limit"): cells.share,
    ("bargaining", "rounding"): cells.rounding,
    ("bargaining", "decay"): cells.decay,
    ("promotion", "name"): str.strip,
    ("promotion", "starts"): cells.starts,
    ("promotion", "ends"): cells.ends,
    ("zone", "name"): str.strip,
    ("zone", "regions"): cells.items,
    ("zone", "first"): cells.day_count,
    ("zone", "last"): cells.day_count,
    ("zone", "fee"): cells.money,
    ("zone", "served"): cells.yes,
    ("product", "id"): str.strip,
    ("product", "name"): str.strip,
    ("product", "price"): cells.money,
    ("product", "list_price"): cells.money,
    ("product", "floor_price"): cells.money,
    ("product", "stock"): cells.stock,
    ("product", "link"): str.strip,
    ("fact", "key"): str.strip,
}
"""How the cells of a table are read; all further columns are own facts."""

USUAL_FACTS: Mapping[str, tuple[str, ...]] = {
    "promotion": ("gifts",),
    "product": ("material", "size_advice", "matches", "selling_points"),
}
"""Own facts that are always offered as columns."""

SINGLE = ("shop", "shipping", "bargaining")
"""Tables with one row; the others have many."""

_RESERVED = QT_TRANSLATE_NOOP(
    "refusal", "“{name}” has a meaning of its own and cannot be the name of an own fact."
)
_NO_NAME = QT_TRANSLATE_NOOP(
    "refusal", "The name of a fact is made of letters, digits and _ and begins with a letter."
)
_A_TABLE = QT_TRANSLATE_NOOP("refusal", "This is a table of its own; change it in the file.")


class Cell(NamedTuple):
    """A place in the editor: the table, the row from 0, the column's key."""

    table: str
    row: int
    key: str


def known_columns(table: str) -> tuple[str, ...]:
    """The keys of a table that have a meaning of their own."""
    return tuple(key for name, key in READERS if name == table)


def fact_name(table: str, text: str) -> str | Refusal:
    """The name of an own fact of a table; it must be one that a template can name."""
    name = text.strip()
    reserved = {*known_columns(table), *SECRET, "id", "format"}
    if table == "shop":
        reserved |= {"promotion", "shipping", "product"}
    if name in reserved:
        return Refusal(_RESERVED, {"name": name})
    return name if name.isidentifier() else Refusal(_NO_NAME, {})


def fact_value(table: str, key: str, text: str, others: Iterable[object]) -> object:
    """An own fact as typed, of the kind that it or its like in ``others`` has been so far."""
    kinds = [value for value in others if value not in (None, "")]
    if any(isinstance(value, Mapping) for value in kinds):
        return Refusal(_A_TABLE, {})
    if f"{table}.{key}" in LISTS or any(isinstance(value, list | tuple) for value in kinds):
        return list(cells.items(text))
    if kinds and all(isinstance(value, bool) for value in kinds):
        return cells.yes(text)
    if kinds and all(isinstance(value, int | Decimal) for value in kinds):
        return _number(text)
    if kinds and all(isinstance(value, dt.date) for value in kinds):
        return _day(text, with_time=isinstance(kinds[0], dt.datetime))
    return text.strip()


def _number(text: str) -> object:
    amount = cells.money(text)
    if isinstance(amount, Refusal) or amount is None:
        return text.strip()
    return int(amount) if amount == amount.to_integral_value() else amount


def _day(text: str, *, with_time: bool) -> object:
    moment = cells.starts(text)
    if isinstance(moment, Refusal) or moment is None:
        return text.strip()
    return moment if with_time else moment.date()
