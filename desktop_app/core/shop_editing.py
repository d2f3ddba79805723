"""A shop while it is edited: cells as typed, the last good value behind each, and undo.

What cannot be read stays in ``wrong`` and in sight; the shop keeps the last good value of that
cell, so a file that is saved meanwhile loses nothing and gains nothing half typed.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop_app.core.cell_texts import days_text, shown
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.shop_columns import (
    READERS,
    SINGLE,
    USUAL_FACTS,
    Cell,
    fact_name,
    fact_value,
    known_columns,
)
from desktop_app.core.shops import Product, Promotion, Shipping, Shop, Zone

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Fact = tuple[str, object]
Row = Fact | Promotion | Zone | Product

_SAME_FACT = QT_TRANSLATE_NOOP("refusal", "There is a fact of this name already.")
_REVERSED = QT_TRANSLATE_NOOP("refusal", "The last day comes before the first.")
_BACKWARDS = QT_TRANSLATE_NOOP("refusal", "It ends before it starts.")
_ALL_OTHERS = QT_TRANSLATE_NOOP("refusal", "This row is for all regions that no other row names.")


@dataclass(frozen=True, slots=True)
class Edit:
    """A shop being edited.

    Attributes:
        shop: The last good value of everything but the own facts.
        facts: The own facts in order, with those that have no name yet.
        wrong: What stands in cells that could not be read.
        added: Columns of own facts by table, while no row has one.
    """

    shop: Shop
    facts: tuple[Fact, ...] = ()
    wrong: Mapping[Cell, str] = field(default_factory=dict)
    added: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def filed(self) -> Shop:
        """The shop as it is written: rows that have no name yet are left out."""
        shop = self.shop
        facts = {key: value for key, value in self.facts if key and value not in ("", [])}
        return replace(
            shop,
            facts=facts,
            promotions=tuple(one for one in shop.promotions if one.name.strip()),
            products=tuple(_named(one) for one in shop.products if one.id or one.name),
        )


def _named(product: Product) -> Product:
    return replace(product, id=product.id or product.name, name=product.name or product.id)


def edit_of(shop: Shop) -> Edit:
    """Begin to edit a shop."""
    return Edit(shop, tuple(shop.facts.items()))


# --- what there is ------------------------------------------------------------------------------


def rows_of(edit: Edit, table: str) -> tuple[Row, ...]:
    """The rows of a table; the last zone is the one for all other regions."""
    shipping = edit.shop.shipping or Shipping()
    rows: Mapping[str, tuple[Row, ...]] = {
        "fact": edit.facts,
        "promotion": edit.shop.promotions,
        "zone": (*shipping.zones, shipping.other or Zone()),
        "product": edit.shop.products,
    }
    return rows[table]


def columns_of(edit: Edit, table: str) -> tuple[str, ...]:
    """The keys of a table's columns: its own, the usual facts, and the facts that are there."""
    if table == "fact":
        return ("key", "value")
    facts = [key for row in rows_of(edit, table) for key in getattr(row, "facts", ())]
    more = (*USUAL_FACTS.get(table, ()), *facts, *edit.added.get(table, ()))
    return tuple(dict.fromkeys((*known_columns(table), *more)))


def text_at(edit: Edit, cell: Cell) -> str:
    """What stands in a cell: as it was typed if it could not be read."""
    typed = edit.wrong.get(cell)
    return shown(value_at(edit, cell)) if typed is None else typed


def value_at(edit: Edit, cell: Cell) -> object:
    """The last good value of a cell; None if it has none."""
    shop = edit.shop
    if cell.table in SINGLE:
        card = shop if cell.table == "shop" else getattr(shop, cell.table)
        value = getattr(card or Shipping(), cell.key)
        return _single(cell, value)
    row = rows_of(edit, cell.table)[cell.row]
    if isinstance(row, tuple):
        return row[cell.key == "value"]
    if isinstance(row, Zone) and cell.key in ("first", "last"):
        return row.days[cell.key == "last"] if row.days else None
    if (cell.table, cell.key) in READERS:
        return getattr(row, cell.key)
    return getattr(row, "facts", {}).get(cell.key)


def _single(cell: Cell, value: object) -> object:
    if cell.key == "works" and isinstance(value, frozenset):
        return days_text(value)
    return "\n".join(value) if cell.key == "windows" and isinstance(value, tuple) else value


# --- what is typed ------------------------------------------------------------------------------


def typed(edit: Edit, cell: Cell, text: str) -> Edit:
    """The edit with ``text`` typed into a cell; a wrong cell that fits by now is taken too."""
    after = put(edit, cell, text)
    return after if after is edit else settled(after)


def put(edit: Edit, cell: Cell, text: str) -> Edit:
    """The same for this cell alone."""
    text = _clean(text)
    if text == text_at(edit, cell):
        return edit
    rest = {place: each for place, each in edit.wrong.items() if place != cell}
    edit = replace(edit, wrong=rest)
    if text == text_at(edit, cell):
        return edit
    value = read(edit, cell, text)
    if isinstance(value, Refusal):
        return replace(edit, wrong={**rest, cell: text})
    return _with_value(edit, cell, value)


def _clean(text: str) -> str:
    """A text as a file keeps it: NFC, no control characters, no halves of characters."""
    bare = (c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return unicodedata.normalize("NFC", "".join(bare))


def settled(edit: Edit) -> Edit:
    """Take every wrong cell that can be read by now, such as a first day after the last."""
    for cell, text in edit.wrong.items():
        value = read(edit, cell, text)
        if not isinstance(value, Refusal):
            rest = {place: each for place, each in edit.wrong.items() if place != cell}
            edit = _with_value(replace(edit, wrong=rest), cell, value)
    return edit


def read(edit: Edit, cell: Cell, text: str) -> object:
    """What a text means in a cell, or why it cannot stand there."""
    if cell.table == "fact":
        return _read_fact(edit, cell, text)
    if reader := READERS.get((cell.table, cell.key)):
        value = reader(text)
        return value if isinstance(value, Refusal) else _fitting(edit, cell, value)
    others = (getattr(row, "facts", {}).get(cell.key) for row in rows_of(edit, cell.table))
    return fact_value(cell.table, cell.key, text, others)


def _read_fact(edit: Edit, cell: Cell, text: str) -> object:
    key, value = edit.facts[cell.row]
    if cell.key == "value":
        return fact_value("shop", key, text, (value,))
    if any(text.strip() == name for n, (name, _) in enumerate(edit.facts) if n != cell.row):
        return Refusal(_SAME_FACT, {})
    return fact_name("shop", text)


def _fitting(edit: Edit, cell: Cell, value: object) -> object:
    """The value, if it goes with what stands beside it."""
    if cell.table == "zone" and cell.row == len(rows_of(edit, "zone")) - 1:
        return Refusal(_ALL_OTHERS, {}) if cell.key in ("name", "regions") and value else value
    return _in_order(edit, cell, value)


_PAIRS = {
    "first": ("last", _REVERSED),
    "last": ("first", _REVERSED),
    "starts": ("ends", _BACKWARDS),
    "ends": ("starts", _BACKWARDS),
}


def _in_order(edit: Edit, cell: Cell, value: object) -> object:
    partner, text = _PAIRS.get(cell.key, ("", ""))
    if not partner or value is None:
        return value
    other = value_at(edit, cell._replace(key=partner))
    begin, end = (value, other) if cell.key in ("first", "starts") else (other, value)
    if other is None or begin <= end:  # type: ignore[operator] # of one kind
        return value
    return Refusal(text, {})


def _with_value(edit: Edit, cell: Cell, value: object) -> Edit:
    if cell.table == "shop":
        return replace(edit, shop=replace(edit.shop, **{cell.key: value}))  # type: ignore[arg-type] # a field's
    if cell.table in SINGLE:
        card = getattr(edit.shop, cell.table) or Shipping()
        card = replace(card, **{cell.key: value})
        return replace(edit, shop=replace(edit.shop, **{cell.table: card}))  # type: ignore[arg-type] # a field's
    rows = list(rows_of(edit, cell.table))
    rows[cell.row] = _row_with(rows[cell.row], cell, value)
    return with_rows(_with_own(edit, cell), cell.table, rows)


def _with_own(edit: Edit, cell: Cell) -> Edit:
    """With the column of an own fact noted, so that it stays when its last value goes."""
    added = edit.added.get(cell.table, ())
    usual = (*known_columns(cell.table), *USUAL_FACTS.get(cell.table, ()), *added)
    if cell.table == "fact" or cell.key in usual:
        return edit
    return replace(edit, added={**edit.added, cell.table: (*added, cell.key)})


def _row_with(row: Row, cell: Cell, value: object) -> Row:
    if isinstance(row, tuple):
        return (row[0], value) if cell.key == "value" else (str(value), row[1])
    if isinstance(row, Zone):
        return _zone_with(row, cell.key, value)
    if (cell.table, cell.key) in READERS:
        return replace(row, **{cell.key: value})  # type: ignore[arg-type] # a field's
    facts = {**row.facts, cell.key: value}
    return replace(row, facts={key: each for key, each in facts.items() if each not in ("", [])})


def _zone_with(zone: Zone, key: str, value: object) -> Zone:
    if key not in ("first", "last"):
        return replace(zone, **{key: value})  # type: ignore[arg-type] # a field's
    if not isinstance(value, int):
        return replace(zone, days=None)
    first, last = zone.days or (value, value)
    return replace(zone, days=(value, last) if key == "first" else (first, value))


# --- rows ---------------------------------------------------------------------------------------


def with_rows(edit: Edit, table: str, rows: Sequence[Row]) -> Edit:
    """The edit with other rows in a table."""
    if table == "fact":
        return replace(edit, facts=tuple(rows))  # type: ignore[arg-type] # they are facts
    if table != "zone":
        return replace(edit, shop=replace(edit.shop, **{f"{table}s": tuple(rows)}))  # type: ignore[arg-type] # theirs
    *zones, other = rows
    shipping = edit.shop.shipping or Shipping()
    kept = None if other == Zone() and shipping.other is None else other
    shipping = replace(shipping, zones=tuple(zones), other=kept)  # type: ignore[arg-type] # they are zones
    if shipping == Shipping() and edit.shop.shipping is None:
        return edit
    return replace(edit, shop=replace(edit.shop, shipping=shipping))


_EMPTY: Mapping[str, Callable[[], Row]] = {
    "fact": lambda: ("", ""),
    "promotion": lambda: Promotion(""),
    "zone": Zone,
    "product": lambda: Product("", ""),
}


def inserted(edit: Edit, table: str, row: int, count: int = 1) -> Edit:
    """Empty rows in front of ``row``."""
    rows = list(rows_of(edit, table))
    row = max(0, min(row, len(rows) - (table == "zone")))
    numbers: list[int | None] = list(range(len(rows)))
    numbers[row:row] = [None] * count
    return _arranged(edit, table, numbers)


def removed(edit: Edit, table: str, gone: Sequence[int]) -> Edit:
    """Without these rows; the row for all other regions stays, and is emptied."""
    rows = rows_of(edit, table)
    last = len(rows) - 1 if table == "zone" else None
    kept = [number for number in range(len(rows)) if number not in gone or number == last]
    after = _arranged(edit, table, kept)
    if last in gone and after.shop.shipping:
        shipping = replace(after.shop.shipping, other=None)
        after = replace(after, shop=replace(after.shop, shipping=shipping))
    return after


def moved(edit: Edit, table: str, row: int, steps: int) -> Edit:
    """One row so many steps further down, or up; not past the ends."""
    count = len(rows_of(edit, table)) - (table == "zone")
    target = max(0, min(row + steps, count - 1))
    if row >= count or target == row:
        return edit
    numbers = list(range(len(rows_of(edit, table))))
    numbers.insert(target, numbers.pop(row))
    return _arranged(edit, table, numbers)


def _arranged(edit: Edit, table: str, numbers: Sequence[int | None]) -> Edit:
    """The rows of these old numbers, in this order; None is an empty one."""
    rows = rows_of(edit, table)
    new_number = {old: new for new, old in enumerate(numbers) if old is not None}
    wrong = {
        cell._replace(row=new_number.get(cell.row, -1)) if cell.table == table else cell: text
        for cell, text in edit.wrong.items()
    }
    wrong = {cell: text for cell, text in wrong.items() if cell.row >= 0}
    there = [_EMPTY[table]() if old is None else rows[old] for old in numbers]
    return settled(with_rows(replace(edit, wrong=wrong), table, there))


def with_column(edit: Edit, table: str, name: str) -> Edit | Refusal:
    """With a column for an own fact."""
    key = fact_name(table, name)
    if isinstance(key, Refusal):
        return key
    if key in columns_of(edit, table):
        return Refusal(_SAME_FACT, {})
    added = (*edit.added.get(table, ()), key)
    return replace(edit, added={**edit.added, table: added})
