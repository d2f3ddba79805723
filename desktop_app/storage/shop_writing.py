"""A shop written into its file: tables that did not change keep every character."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP
from desktop_app.core.shops import Shop
from desktop_app.storage.blocks import split
from desktop_app.storage.files import Refused
from desktop_app.storage.render import line, table_text
from desktop_app.storage.shop_render import KINDS, Card, pairs_of
from desktop_app.storage.shop_tables import ShopPart, read_part
from desktop_app.storage.tables import FORMAT, clean
from desktop_app.storage.weaving import CANNOT, CHANGED, Unit, joined, loose_comments
from desktop_app.storage.weaving import units as units_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from desktop_app.storage.blocks import Block

_ARRAYS = frozenset({"promotion", "shipping.zone", "product"})
_ROOTS = frozenset(kind.partition(".")[0] for kind in KINDS)
_NOT_ITSELF = QT_TRANSLATE_NOOP(
    "problem", "The shop cannot be written such that it reads back the same; nothing was changed."
)


def write(text: str, before: Shop, after: Shop) -> str:
    """The text that reads back as ``after``; what ``text`` says of the rest stays as it is.

    Raises:
        Refused: ``text`` does not say ``before``, cannot be read, or would not read back.
    """
    part, _ = read_part(text, before.source)
    part = replace(part, shop=_called(part.shop, before))
    if part.shop != before:
        raise Refused(CHANGED)
    after = _called(after, before)
    if after == before:
        return text
    tables = _wanted(part, after)
    for attempt in (_woven, _whole):
        new = attempt(part, after, tables)
        if (again := _read_again(new, before.source)) and _called(again, before) == after:
            return new
    raise Refused(_NOT_ITSELF)


def new_text(shop: Shop) -> str:
    """A fresh file.

    Raises:
        Refused: It would not read back the same.
    """
    empty = f"format = {FORMAT}\n"
    part, _ = read_part(empty, shop.source)
    text = _whole(part, shop, _wanted(replace(part, shop=Shop("", "")), shop))
    if _read_again(text, shop.source) != replace(shop, sample=False):
        raise Refused(_NOT_ITSELF)
    return text


def _called(shop: Shop, other: Shop) -> Shop:
    """The shop under the other's id: two files with the same one are told apart by the reader."""
    return replace(shop, id=other.id, source=other.source, sample=other.sample)


def _read_again(text: str, source: str) -> Shop | None:
    """The shop that a new text says; None if it says none."""
    try:
        return read_part(text, source)[0].shop if text else None
    except Refused:
        return None


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A table of the new file: where it stood, its keys and whether it differs from then."""

    position: int | None
    pairs: Mapping[str, object]
    changed: bool


Tables = dict[str, list[_Wanted]]


def _wanted(old: ShopPart, new: Shop) -> Tables:
    """The tables of the new file by kind; the keys before all tables have the kind ''."""
    before, after = _cards(old, old.shop), _cards(old, new)
    raw = _raw(old)
    found: Tables = {}
    for kind, cards in after.items():
        there = [card for card in cards if card]
        found[kind] = [
            _table(kind, place, card, before[kind], raw[kind])
            for place, card in zip(_places(before[kind], there), there, strict=True)
        ]
    return found


def _table(
    kind: str,
    place: int | None,
    card: Card,
    before: Sequence[Card | None],
    raw: Sequence[object],
) -> _Wanted:
    old = None if place is None else before[place]
    if place is None or old is None:
        return _Wanted(None, pairs_of(card), changed=True)
    table = raw[place] if place < len(raw) else {}
    has = {clean(key): value for key, value in table.items()} if isinstance(table, dict) else {}
    pairs = _merged(has, pairs_of(old), pairs_of(card))
    if kind == "shipping":
        pairs = {key: value for key, value in pairs.items() if key not in {"zone", "other"}}
    return _Wanted(place, pairs, changed=pairs_of(old) != pairs_of(card))


def _merged(
    raw: Mapping[str, object], old: Mapping[str, object], new: Mapping[str, object]
) -> dict[str, object]:
    """The keys of a table that was there: what did not change stays as it was written."""
    kept = {key for key in (*raw, *new) if old.get(key) == new.get(key)}
    pairs = {key: raw.get(key) if key in kept else new.get(key) for key in (*new, *raw)}
    return {key: value for key, value in pairs.items() if value is not None}


def _cards(old: ShopPart, shop: Shop) -> dict[str, Sequence[Card | None]]:
    """The cards of ``shop`` by kind; with the gaps of the old file if it is its shop."""
    mine = shop is old.shop
    shipping = shop.shipping
    zones = shipping.zones if shipping else ()
    return {
        "": (shop,),
        "promotion": old.promotions if mine else shop.promotions,
        "shipping": (shipping,),
        "shipping.zone": old.zones if mine else zones,
        "shipping.other": (shipping.other if shipping else None,),
        "bargaining": (shop.bargaining,),
        "product": old.products if mine else shop.products,
    }


def _raw(part: ShopPart) -> dict[str, list[object]]:
    """The tables as they were read, by kind."""
    shipping = part.raw.get("shipping", {})
    inside = shipping if isinstance(shipping, dict) else {}
    found = {
        "": part.raw,
        "shipping.zone": inside.get("zone", []),
        "shipping.other": inside.get("other"),
        **{kind: part.raw.get(kind) for kind in KINDS if "." not in kind},
    }
    return {
        kind: value if isinstance(value, list) else [] if value is None else [value]
        for kind, value in found.items()
    }


def _places(old: Sequence[Card | None], new: Sequence[Card]) -> list[int | None]:
    """Where each new card stood: the same one, one of that name, or the one in its place."""
    free = {place for place, card in enumerate(old) if card}
    places: list[int | None] = [None] * len(new)
    named: dict[str, list[int]] = defaultdict(list)
    for place in sorted(free):
        named[_name(old[place])].append(place)
    for same in (True, False):
        for number, card in enumerate(new):
            mine = named[_name(card)] if places[number] is None else []
            fits = (place for place in mine if place in free and (not same or old[place] == card))
            if (found := next(fits, None)) is not None:
                places[number] = found
                free.discard(found)
    return [
        number if place is None and number in free else place for number, place in enumerate(places)
    ]


def _name(card: Card | None) -> str:
    return str(getattr(card, "id", getattr(card, "name", "")))


def _woven(old: ShopPart, new: Shop, tables: Tables) -> str:
    """The old text with only the changed tables exchanged; empty if that cannot be done."""
    units = units_of(split(old.text), _kind, _begins)
    blocks = split(old.text)
    if not _is_plain(units, old) or _below_changed(units, old.shop, new):
        return ""
    newline = "\r\n" if old.text.count("\r\n") * 2 > old.text.count("\n") else "\n"
    top, before = tables[""][0], _cards(old, old.shop)
    begin = _top(blocks[0].text, top, _heads(units), newline) if top.changed else str(blocks[0])
    for number, kind in enumerate(KINDS):
        gaps = {n for n, card in enumerate(before[kind]) if card is None}
        loom = _Loom(kind, gaps, KINDS[:number], newline)
        units = loom.arranged(units, tables[kind])
    pieces = [begin, *(unit.leading + unit.text for unit in units), str(blocks[-1])]
    return joined(pieces, newline)


def _kind(block: Block) -> str:
    names = (".".join(block.header[:length]) for length in (2, 1))
    return next((name for name in names if name in KINDS), "")


def _begins(block: Block) -> bool:
    """Whether a promotion, a zone and so on begins with this table."""
    kind = _kind(block)
    whole = ".".join(block.header) == kind
    return bool(kind) and whole and block.is_array == (kind in _ARRAYS)


def _is_plain(units: Sequence[Unit], old: ShopPart) -> bool:
    """Whether every entry is a table of its own."""
    counts = Counter(unit.kind for unit in units)
    raw = _raw(old)
    shipping = raw["shipping"][0] if raw["shipping"] else {}
    keys = shipping.keys() - {"zone", "other"} if isinstance(shipping, dict) else {"none"}
    return counts["shipping"] >= bool(keys) and all(
        counts[kind] == len(raw[kind]) for kind in KINDS if kind != "shipping"
    )


def _heads(units: Sequence[Unit]) -> frozenset[str]:
    """The keys of the shop that are tables with a header."""
    headers = (split(unit.text)[1].header[:1] for unit in units if not unit.kind)
    return frozenset(clean(key) for header in headers for key in header)


def _below_changed(units: Sequence[Unit], old: Shop, new: Shop) -> bool:
    """Whether a fact that is a table with a header has changed."""
    return any(old.facts.get(key) != new.facts.get(key) for key in _heads(units))


def _top(text: str, table: _Wanted, heads: frozenset[str], newline: str) -> str:
    """The keys before all tables written anew, below the comments that the file begins with."""
    lines = text.splitlines(keepends=True)
    first = next((n for n, each in enumerate(lines) if each.strip()[:1] not in ("", "#")), 0)
    return "".join(lines[:first]) + _top_lines(table, heads).replace("\n", newline)


def _top_lines(table: _Wanted, heads: frozenset[str] = frozenset()) -> str:
    skipped = {"format", *_ROOTS, *heads}
    pairs = {"format": FORMAT} | {k: v for k, v in table.pairs.items() if k not in skipped}
    return "".join(line(key, value) for key, value in pairs.items())


@dataclass(frozen=True, slots=True)
class _Loom:
    """How the tables of one kind are put in order; ``gaps`` are those not understood."""

    kind: str
    gaps: AbstractSet[int]
    kinds_before: Sequence[str]
    newline: str

    def arranged(self, units: Sequence[Unit], wanted: Sequence[_Wanted]) -> list[Unit]:
        """The units with those of this kind as wanted: kept ones share out their old places."""
        mine = {unit.position: unit for unit in units if unit.kind == self.kind}
        groups: list[list[Unit]] = [[]]
        for table in wanted:
            text = _text(self.kind, table.pairs).replace("\n", self.newline)
            old = None if table.position is None else mine.get(table.position)
            if old:
                groups.append([replace(old, text=text) if table.changed else old])
            elif table.changed:
                groups[-1].append(Unit(self.kind, -1, self.newline, text))
        return self._placed(units, groups)

    def _placed(self, units: Sequence[Unit], groups: list[list[Unit]]) -> list[Unit]:
        kept = {group[0].position for group in groups[1:]}
        new_first, result = groups.pop(0), []
        for unit in units:
            if unit.kind != self.kind or unit.position in self.gaps:
                result.append(unit)
            elif unit.position in kept:
                result += [*new_first, *groups.pop(0)]
                new_first = []
            elif loose := loose_comments(unit.leading):
                result.append(Unit("", -1, loose, ""))
        sooner = (n for n, unit in enumerate(result, 1) if unit.kind in self.kinds_before)
        place = max(sooner, default=0)
        return [*result[:place], *new_first, *result[place:]]


def _text(kind: str, pairs: Mapping[str, object]) -> str:
    return table_text(f"[[{kind}]]" if kind in _ARRAYS else f"[{kind}]", pairs)


def _whole(old: ShopPart, _new: Shop, tables: Tables) -> str:
    """All of the file from its data; unknown keys are kept, and so are tables not understood.

    Raises:
        Refused: There is what cannot be kept, such as a text among the products.
    """
    raw, before = _raw(old), _cards(old, old.shop)
    pieces = [_top_lines(tables[""][0])]
    for kind in KINDS:
        skipped = [
            table for table, card in zip(raw[kind], before[kind], strict=False) if card is None
        ]
        if not all(isinstance(table, dict) for table in raw[kind]):
            raise Refused(CANNOT, key=kind)
        written = (table.pairs for table in tables[kind] if table.pairs or kind != "bargaining")
        pieces += ["\n" + _text(kind, pairs) for pairs in written]
        pieces += ["\n" + _text(kind, table) for table in skipped if isinstance(table, dict)]
    return "".join(pieces)
