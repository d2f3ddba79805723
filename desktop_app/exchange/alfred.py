"""Alfred: a collection of snippets (``.alfredsnippets``, an archive) or the folder of all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.core.arrivals import Arrival, Cargo
from desktop_app.core.problems import Problem
from desktop_app.exchange.braces import alfred
from desktop_app.exchange.loose import (
    EMPTY,
    NOT_ONE,
    foreign_id,
    json_value,
    pieces_named,
    table,
    text,
    unreadable,
)
from desktop_app.exchange.nesting import Nest
from desktop_app.exchange.pieces import Pieces
from desktop_app.exchange.plists import plist_value
from desktop_app.exchange.wording import one_kind_of_break, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.exchange.bundles import Bundle, Piece

_MARK = re.compile(rb'"alfredsnippet"\s*:\s*\{', re.IGNORECASE)


def fits(bundle: Bundle) -> int:
    """How surely the bundle is of this format: 0 (no) to 100 (its own mark was seen)."""
    marked = any(_MARK.search(piece.data) for piece in pieces_named(bundle, ".json"))
    return 100 if marked else 0


def read(bundle: Bundle, options: Mapping[str, str]) -> Cargo:
    """What is in it: in the order of the names of its files."""
    del options  # there is nothing to choose
    return _Reading(bundle).cargo()


class _Reading:
    """One reading of a bundle: snippets may put in each other, by their keywords."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._problems: list[Problem] = []
        self._around = {_folder(piece): self._affixes(piece) for piece in bundle.pieces
                        if piece.name == "info.plist"}  # fmt: skip
        self._all: dict[str, tuple[Piece, Mapping[str, object]]] = {}
        self._named: dict[str, str] = {}
        self._nest = Nest(self._inner)
        for piece in pieces_named(bundle, ".json"):
            self._take(piece)

    def _affixes(self, piece: Piece) -> tuple[str, str]:
        """What the whole collection has before and behind its keywords."""
        try:
            root = table(plist_value(piece.data))
        except ValueError as error:
            self._problems.append(unreadable(piece.path, error))
            return "", ""
        return text(root.get("snippetkeywordprefix")), text(root.get("snippetkeywordsuffix"))

    def _take(self, piece: Piece) -> None:
        try:
            root = table(json_value(piece.data))
        except ValueError as error:
            self._problems.append(unreadable(piece.path, error))
            return
        found = next((each for key, each in root.items() if key.lower() == "alfredsnippet"), None)
        if not isinstance(found, dict):
            self._problems.append(Problem(piece.path, "", "", NOT_ONE))
            return
        self._all[piece.path] = piece, found
        for name in (self._code(piece, found), text(found.get("keyword")), text(found.get("name"))):
            self._named.setdefault(name, piece.path)

    def _code(self, piece: Piece, content: Mapping[str, object]) -> str:
        keyword = text(content.get("keyword"))
        before, behind = self._around.get(_folder(piece), ("", ""))
        return f"{before}{keyword}{behind}" if keyword else ""

    def cargo(self) -> Cargo:
        """All of them as arrivals."""
        arrivals = tuple(one for piece, content in self._all.values()
                         for one in self._arrivals(piece, content))  # fmt: skip
        return Cargo(arrivals, tuple(self._problems))

    def _inner(self, name: str) -> Pieces | None:
        path = self._named.get(name) if name else None
        return self._pieces(*self._all[path]) if path else None

    def _pieces(self, piece: Piece, content: Mapping[str, object]) -> Pieces:
        pieces = Pieces(piece.path, text(content.get("name"))[:40])
        alfred(pieces, one_kind_of_break(text(content.get("snippet"))), self._nest)
        return pieces

    def _arrivals(self, piece: Piece, content: Mapping[str, object]) -> Iterator[Arrival]:
        words = text(content.get("snippet"))
        if not words.strip():
            self._problems.append(Problem(piece.path, text(content.get("name"))[:40], "", EMPTY))
            return
        code = self._code(piece, content)
        own = text(content.get("keyword")) or text(content.get("name"))
        pieces = self._nest.within(own, lambda: self._pieces(piece, content))
        name, bodies = text(content.get("name")), pieces.bodies()
        folder = _folder(piece).rpartition("/")[2] or self._bundle.name.rpartition(".")[0]
        yield Arrival(
            piece.path,
            name if name.strip() else title_of(pieces.spoken, code or piece.name),
            bodies[0],
            code,
            (folder,) if folder and self._bundle.is_folder else (),
            foreign_id(text(content.get("uid"))),
            fields=pieces.fields,
            variants=pieces.variants(),
        )
        self._problems.extend(pieces.all_problems)


def _folder(piece: Piece) -> str:
    return piece.path.rpartition("/")[0]
