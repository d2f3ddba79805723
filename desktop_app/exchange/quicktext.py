"""QuickText: ``index.json`` with the categories, and a JSON file of phrases for each of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.core.arrivals import Arrival, Cargo, Picture
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.exchange.loose import (
    EMPTY,
    NOT_ONE,
    is_on,
    items,
    json_value,
    pieces_named,
    text,
    unreadable,
)  # fmt: skip
from desktop_app.exchange.moments import moment
from desktop_app.exchange.nesting import Nest
from desktop_app.exchange.pieces import NO_PICTURE, UNKNOWN, Pieces
from desktop_app.exchange.wording import Asking, filled, one_kind_of_break, strftime, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.exchange.bundles import Bundle, Piece

_PLACEHOLDER = re.compile(r"\{([^{}\n]{1,200})\}")
_MOMENT = re.compile(r"(日期时间|日期|时间)\s*([+-]\s*\d{1,6})?\s*(?:=(.*))?")
_KINDS: Final = {"日期": "date", "时间": "time", "日期时间": "datetime"}
_UNFILLED: Final = frozenset({"uuid", "随机数"})
_KEYS: Final = frozenset({"abbr", "body", "usevariables", "outputmode"})
_TRASH = "trash.json"

_IN_TRASH = QT_TRANSLATE_NOOP("problem", "{count} phrases lie in the trash and are left out.")


def fits(bundle: Bundle) -> int:
    """Whether there are its categories, or a file of its phrases."""
    for piece in pieces_named(bundle, ".json"):
        value = _value(piece)
        if piece.name.lower() == "index.json" and "categories" in _row(value):
            return 90
        if any(len(_KEYS & _row(one).keys()) > 2 for one in items(value)[:3]):  # noqa: PLR2004 - others have two of them
            return 80
    return 0


def read(bundle: Bundle, options: Mapping[str, str]) -> Cargo:
    """The phrases of all categories, in the order of the index."""
    del options
    return _Reading(bundle).cargo()


def _row(value: object) -> Mapping[str, object]:
    """A table by its keys in small letters: they depend on who wrote it."""
    found = value if isinstance(value, dict) else {}
    return {key.lower(): inner for key, inner in found.items() if isinstance(key, str)}


def _value(piece: Piece) -> object:
    try:
        return json_value(piece.data)
    except ValueError:
        return None


class _Reading:
    """One reading of a bundle."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._problems: list[Problem] = []
        self._asking = Asking()
        self._named: dict[str, tuple[str, str, Mapping[str, object]]] = {}
        self._nest = Nest(self._by_name)

    def cargo(self) -> Cargo:
        found = list(self._phrases())
        for path, place, row in found:
            self._named.setdefault(text(row.get("name")), (path, place, row))
        made = [self._arrival(category, place, row) for category, place, row in found]
        arrivals = tuple(one for one in made if one is not None)
        return Cargo(arrivals, tuple(self._problems))

    def _phrases(self) -> Iterator[tuple[str, str, Mapping[str, object]]]:
        names = self._categories()
        pieces = {piece.name.lower(): piece for piece in pieces_named(self._bundle, ".json")}
        order = [name for name in names if name in pieces]
        rest = [name for name in pieces if name not in names and name != "index.json"]
        for name in (*order, *rest):
            piece = pieces[name]
            rows = self._rows(piece)
            if name == _TRASH:
                self._note(piece.path, _IN_TRASH, count=len(rows))
                continue
            for number, value in enumerate(rows, 1):
                place = f"{piece.name} {number}"
                if isinstance(value, dict):
                    yield names.get(name, piece.name[: -len(".json")]), place, _row(value)
                else:
                    self._note(place, NOT_ONE)

    def _rows(self, piece: Piece) -> list[object]:
        try:
            value = json_value(piece.data)
        except ValueError as error:
            self._problems.append(unreadable(piece.path, error))
            return []
        rows = items(value) or items(_row(value).get("items")) or items(_row(value).get("phrases"))
        if not rows and value not in ([], {}):
            self._note(piece.path, NOT_ONE)
        return rows

    def _categories(self) -> dict[str, str]:
        """The names of the categories by their files."""
        found: dict[str, str] = {}
        for piece in pieces_named(self._bundle, ".json"):
            if piece.name.lower() == "index.json":
                for value in items(_row(_value(piece)).get("categories")):
                    row = _row(value)
                    file = text(row.get("file")).replace("\\", "/").rpartition("/")[2].lower()
                    file = file if file.endswith(".json") else f"{file}.json"
                    found[file] = text(row.get("name")) or file.removesuffix(".json")
        return found

    def _arrival(self, category: str, place: str, row: Mapping[str, object]) -> Arrival | None:
        said = one_kind_of_break(text(row.get("body")))
        pictures = self._pictures(place, text(row.get("imagepath")))
        if not said.strip() and not pictures:
            self._note(place, EMPTY)
            return None
        pieces = self._pieces(place, row)
        self._tell(pieces)
        return Arrival(
            place=place,
            title=text(row.get("name")).strip() or title_of(said, place),
            body=pieces.bodies()[0],
            code=text(row.get("abbr")),
            path=(category,) if category else (),
            fields=pieces.fields,
            variants=pieces.variants(),
            pictures=pictures,
        )

    def _by_name(self, name: str) -> Pieces | None:
        if name not in self._named:
            return None
        _, place, row = self._named[name]
        pieces = self._pieces(place, row)
        self._tell(pieces)
        return pieces

    def _tell(self, pieces: Pieces) -> None:
        """Note what a phrase could not bring, once, however often others put it in."""
        new = (one for one in pieces.all_problems if one not in self._problems)
        self._problems.extend(new)

    def _pieces(self, place: str, row: Mapping[str, object]) -> Pieces:
        pieces = Pieces(self._bundle.name, place)
        said = one_kind_of_break(text(row.get("body")))
        if not is_on(row.get("usevariables"), otherwise=True):
            pieces.text(said)
            return pieces
        here = 0
        for found in _PLACEHOLDER.finditer(said):
            pieces.text(said[here : found.start()])
            self._placeholder(pieces, found)
            here = found.end()
        pieces.text(said[here:])
        return pieces

    def _placeholder(self, pieces: Pieces, found: re.Match[str]) -> None:
        inside = found[1]
        name, _, rest = inside.partition(":")
        if name == "片段" and rest:
            self._nest.put_in(pieces, rest, found[0])
        elif at := _MOMENT.fullmatch(inside):
            days = f"{at[2].replace(' ', '').lstrip('+')}d" if at[2] else ""
            kind = _KINDS[at[1]]
            pieces.body(moment(kind, strftime(at[3] or ""), days))  # type: ignore[arg-type] # one of the kinds
        elif inside == "剪贴板":
            pieces.body(filled("clipboard"))
        elif inside == "光标":
            pieces.cursor()
        elif inside.lower() in _UNFILLED:
            pieces.inert(found[0], UNKNOWN)
        elif inside.strip():
            self._ask(pieces, inside)
        else:
            pieces.text(found[0])

    def _ask(self, pieces: Pieces, inside: str) -> None:
        label, *choices = inside.split("|")
        if choices:
            field = self._asking.field(label.strip(), "choice", tuple(choices))
        else:
            label, _, default = inside.partition(":")
            field = self._asking.field(label.strip(), default=default)
        pieces.body(filled(field.name), (field,))

    def _pictures(self, place: str, path: str) -> tuple[Picture, ...]:
        if not path:
            return ()
        name = path.replace("\\", "/").rpartition("/")[2]
        for piece in self._bundle.pieces:
            if piece.name == name:
                return (Picture(name, piece.data),)
        self._note(place, NO_PICTURE, part=name[:60])
        return ()

    def _note(self, place: str, why: str, **values: object) -> None:
        self._problems.append(Problem(self._bundle.name, place, "", why, values))
