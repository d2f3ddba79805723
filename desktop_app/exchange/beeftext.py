"""Beeftext: its list of combos and its backups (JSON, of all versions), and its CSV."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.core.arrivals import Arrival, Cargo
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.exchange.beeftext_writing import losses, write
from desktop_app.exchange.delimited import head, rows
from desktop_app.exchange.loose import (
    EMPTY,
    NOT_ONE,
    foreign_id,
    is_on,
    items,
    json_value,
    pieces_named,
    table,
    text,
    unreadable,
)
from desktop_app.exchange.moments import FILTERS, changed, moment, span
from desktop_app.exchange.nesting import Nest
from desktop_app.exchange.pieces import NEVER_RUN, NO_KEYS, UNKNOWN, Pieces
from desktop_app.exchange.rich_text import plain_text
from desktop_app.exchange.wording import Asking, filled, one_kind_of_break, strftime, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.exchange.bundles import Bundle, Piece

__all__ = ["fits", "losses", "read", "write"]

_COMBOS = re.compile(rb'"combos"\s*:\s*\[')
_KEYS = re.compile(rb'"(?:keyword|comboText|snippet|substitutionText|fileFormatVersion)"')
_MACRO = re.compile(rb"#\{(?:clipboard|date|time|dateTime|input:|combo:|cursor)")
_VARIABLE = re.compile(r"#\{((?:\\\}|[^{}\n])*)\}")
_SHIFT = re.compile(r"(?:[+-]\d+[yMwdhmsz])+")
_CHEAT_SHEET: Final = ("group", "name", "keyword", "snippet")
COLUMNS: Final = 3
"""Keyword, snippet, name."""

_OFF = QT_TRANSLATE_NOOP("problem", "It was switched off in Beeftext; it came in all the same.")
_RICH = QT_TRANSLATE_NOOP("problem", "The text had formatting; it came in as plain text.")
_WIDTH = QT_TRANSLATE_NOOP(
    "problem", "This row has {count} columns and not three; it was left out, as Beeftext does."
)


def fits(bundle: Bundle) -> int:
    """How surely the bundle is of this format: 0 (no) to 100 (its own mark was seen)."""
    found = 0
    for piece in pieces_named(bundle, ".json"):
        if _COMBOS.search(piece.data[:400_000]) and _KEYS.search(piece.data):
            found = 100
    for piece in pieces_named(bundle, ".csv"):
        first = head(piece)
        if tuple(cell.strip().lower() for cell in first) == _CHEAT_SHEET:
            found = max(found, 90)
        elif len(first) == COLUMNS:
            found = max(found, 40 if _MACRO.search(piece.data) else 12)
    return found


def read(bundle: Bundle, options: Mapping[str, str]) -> Cargo:
    """What is in it: in the order of the file."""
    del options  # there is nothing to choose
    reading = _Reading()
    for piece in pieces_named(bundle, ".json"):
        reading.from_json(piece)
    for piece in pieces_named(bundle, ".csv"):
        reading.from_csv(piece)
    return reading.cargo()


class _Combo:
    """One combo, of whichever file."""

    __slots__ = ("content", "group", "place", "source")

    def __init__(
        self, content: Mapping[str, object], source: str, place: str, group: str = ""
    ) -> None:
        self.content, self.source, self.place, self.group = content, source, place, group

    def said(self, *keys: str) -> str:
        """The first of some keys that has a text: they had other names in older versions."""
        return next((found for key in keys if (found := text(self.content.get(key)))), "")

    @property
    def keyword(self) -> str:
        """What is typed for it."""
        return self.said("keyword", "comboText")

    @property
    def snippet(self) -> str:
        """What it says, with Beeftext's variables in it."""
        found = one_kind_of_break(self.said("snippet", "substitutionText"))
        return plain_text(found) if self.is_rich else found

    @property
    def is_rich(self) -> bool:
        """Whether it is written in HTML, as it could be before version 9."""
        return is_on(self.content.get("useHtml"))


class _Reading:
    """One reading of a bundle: combos may name combos of other files."""

    def __init__(self) -> None:
        self._combos: list[_Combo] = []
        self._problems: list[Problem] = []
        self._asking = Asking()
        self._named: dict[str, _Combo] = {}
        self._nest = Nest(self._inner)

    def from_json(self, piece: Piece) -> None:
        """A list of combos, or a backup of one."""
        try:
            root = json_value(piece.data)
        except ValueError as error:
            self._problems.append(unreadable(piece.path, error))
            return
        groups = {
            text(one.get("uuid")): text(one.get("name"))
            for each in items(table(root).get("groups"))
            if (one := table(each))
        }
        for number, each in enumerate(items(table(root).get("combos")), 1):
            place, combo = f"combo {number}", table(each)
            if not isinstance(each, dict):
                self._problems.append(Problem(piece.path, place, "", NOT_ONE))
                continue
            group = groups.get(text(combo.get("group")), "")
            self._combos.append(_Combo(combo, piece.path, place, group))

    def from_csv(self, piece: Piece) -> None:
        """Three columns without a header; or the cheat sheet, which has one."""
        sheet = False
        for number, row in rows(piece, self._problems):
            if number == 1 and tuple(cell.strip().lower() for cell in row) == _CHEAT_SHEET:
                sheet = True
            elif sheet and len(row) == len(_CHEAT_SHEET):
                combo = {"name": row[1], "keyword": row[2], "snippet": row[3]}
                self._combos.append(_Combo(combo, piece.path, f"row {number}", row[0]))
            elif not sheet and len(row) == COLUMNS:
                combo = dict(zip(("keyword", "snippet", "name"), row, strict=True))
                self._combos.append(_Combo(combo, piece.path, f"row {number}"))
            elif row:
                values = {"count": len(row)}
                self._problems.append(Problem(piece.path, f"row {number}", "", _WIDTH, values))

    def cargo(self) -> Cargo:
        """All combos as arrivals."""
        for combo in self._combos:
            if combo.keyword:
                self._named.setdefault(combo.keyword, combo)
        arrivals = tuple(one for combo in self._combos for one in self._arrivals(combo))
        return Cargo(arrivals, tuple(self._problems))

    def _arrivals(self, combo: _Combo) -> Iterator[Arrival]:
        if not combo.snippet.strip():
            self._problems.append(Problem(combo.source, combo.place, combo.keyword[:40], EMPTY))
            return
        pieces = self._nest.within(combo.keyword, lambda: self._pieces(combo))
        if combo.is_rich:
            pieces.problem(_RICH)
        if not is_on(combo.content.get("enabled"), otherwise=True):
            pieces.problem(_OFF)
        name, bodies = combo.said("name"), pieces.bodies()
        yield Arrival(
            combo.place,
            name if name.strip() else title_of(pieces.spoken, combo.keyword or combo.place),
            bodies[0],
            combo.keyword,
            (combo.group,) if combo.group.strip() else (),
            foreign_id(combo.said("uuid")),
            note=combo.said("description"),
            fields=pieces.fields,
            variants=pieces.variants(),
        )
        self._problems.extend(pieces.all_problems)

    def _inner(self, keyword: str) -> Pieces | None:
        combo = self._named.get(keyword)
        return self._pieces(combo) if combo else None

    def _pieces(self, combo: _Combo) -> Pieces:
        pieces = Pieces(combo.source, f"{combo.place} {combo.keyword[:40]}".rstrip())
        said, here = combo.snippet, 0
        for found in _VARIABLE.finditer(said):
            pieces.text(said[here : found.start()])
            here = found.end()
            self._variable(pieces, found[0], found[1].replace(r"\}", "}"))
        pieces.text(said[here:])
        return pieces

    def _variable(self, pieces: Pieces, part: str, inner: str) -> None:
        name, _, about = inner.partition(":")
        match name:
            case "clipboard":
                pieces.body(filled("clipboard"))
            case "cursor":
                pieces.cursor()
            case "date" | "time" | "dateTime":
                pieces.body(_moment(name, about))
            case "input":
                asked = self._asking.field(about)
                pieces.body(filled(asked.name), (asked,))
            case "combo":
                self._nest.put_in(pieces, about, part)
            case "upper" | "lower" | "trim":
                self._nest.put_in(
                    pieces, about, part, lambda bodies: changed(bodies, FILTERS[name])
                )
            case "powershell":
                pieces.inert(part, NEVER_RUN)
            case "key" | "shortcut" | "delay":
                pieces.inert(part, NO_KEYS)
            case "envVar":
                pieces.inert(part, UNKNOWN)
            case _:
                pieces.text(part)


def _moment(name: str, about: str) -> str:
    """``dateTime:+1d-2h:yyyy-MM-dd``, ``dateTime:HH:mm``, ``date``."""
    steps = _SHIFT.match(about)
    shift = ""
    if steps and about[steps.end() : steps.end() + 1] in {"", ":"}:
        shift, about = span(steps[0]), about[steps.end() + 1 :]
    kind = "datetime" if name == "dateTime" else name
    return moment(kind, strftime(about) if about else "", shift)  # type: ignore[arg-type] # one of the three
