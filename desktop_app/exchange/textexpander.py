"""TextExpander: groups and settings (property lists in XML or binary), and its CSV."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.core.arrivals import Arrival, Cargo
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.exchange.delimited import head, rows
from desktop_app.exchange.loose import (
    EMPTY,
    NOT_ONE,
    foreign_id,
    items,
    pieces_named,
    table,
    text,
    texts,
    unreadable,
)
from desktop_app.exchange.nesting import Nest
from desktop_app.exchange.pieces import SCRIPT, Pieces
from desktop_app.exchange.plists import plist_value
from desktop_app.exchange.textexpander_macros import Macros
from desktop_app.exchange.wording import one_kind_of_break, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.exchange.bundles import Bundle, Piece

ENDINGS: Final = (".textexpander", ".tedist", ".textexpandersettings", ".plist", ".xml")
SNIPPETS: Final = ("snippetsTE3", "snippetsTE2", "snippets", "snippetPlists")
GROUPS: Final = ("groupsTE3", "groupsTE2", "groups")
MOST: Final = 300_000
"""Snippets that one file may come to: a binary list can name one of them again and again."""

_MARK = re.compile(rb"snippetsTE\d|groupsTE\d|snippetPlists")
_MACRO = re.compile(rb"%(?:clipboard|fill|snippet:|\||key:)")
_PLAIN, _RICH = "0", "1"

_WAS_RICH = QT_TRANSLATE_NOOP(
    "problem", "The text had formatting or pictures; it came in as plain text."
)
_TOO_MANY = QT_TRANSLATE_NOOP(
    "problem", "There are more than {limit} snippets; the rest is left out."
)
_WIDTH = QT_TRANSLATE_NOOP("problem", "This row has only {count} column; it was left out.")


def fits(bundle: Bundle) -> int:
    """How surely the bundle is of this format: 0 (no) to 100 (its own mark was seen)."""
    found = 0
    for piece in pieces_named(bundle, *ENDINGS):
        wide = piece.data[:2] in {b"\xff\xfe", b"\xfe\xff"}
        data = piece.data.replace(b"\0", b"") if wide else piece.data
        if _MARK.search(data):
            found = 100
    for piece in pieces_named(bundle, ".csv"):
        first = head(piece)
        if len(first) in {2, 3}:
            found = max(found, 45 if _MACRO.search(piece.data) else 11)
    return found


def read(bundle: Bundle, options: Mapping[str, str]) -> Cargo:
    """What is in it: in the order of the files."""
    del options  # there is nothing to choose
    reading = _Reading()
    for piece in pieces_named(bundle, *ENDINGS):
        reading.from_plist(piece)
    for piece in pieces_named(bundle, ".csv"):
        reading.from_csv(piece)
    return reading.cargo()


class _Snippet:
    """One snippet, of whichever file."""

    __slots__ = ("content", "group", "place", "source")

    def __init__(self, content: Mapping[str, object], source: str, place: str, group: str) -> None:
        self.content, self.source, self.place, self.group = content, source, place, group

    @property
    def code(self) -> str:
        """The abbreviation."""
        return text(self.content.get("abbreviation"))

    @property
    def said(self) -> str:
        """The text, with TextExpander's macros in it."""
        return one_kind_of_break(text(self.content.get("plainText")))

    @property
    def kind(self) -> str:
        """The number of its type: 0 plain, 1 formatted, above that a script."""
        return str(self.content.get("snippetType", _PLAIN))


class _Reading:
    """One reading of a bundle: snippets may put in snippets of other files."""

    def __init__(self) -> None:
        self._snippets: list[_Snippet] = []
        self._problems: list[Problem] = []
        self._named: dict[str, _Snippet] = {}
        self._nest = Nest(self._inner)
        self._macros = Macros(self._nest)

    def from_plist(self, piece: Piece) -> None:
        """A group, or the settings with all groups."""
        try:
            root = table(plist_value(piece.data))
        except ValueError as error:
            self._problems.append(unreadable(piece.path, error))
            return
        owners: dict[str, str] = {}
        groups = [table(each) for key in GROUPS for each in items(root.get(key))]
        for group in groups:
            owners |= dict.fromkeys(texts(group.get("snippetUUIDs")), _group_name(group))
        for holder in (root, *groups):
            self._take(piece.path, holder, _group_name(holder), owners)

    def _take(
        self, source: str, holder: Mapping[str, object], group: str, owners: Mapping[str, str]
    ) -> None:
        found = (each for key in SNIPPETS for each in items(holder.get(key)))
        for number, each in enumerate(found, 1):
            if len(self._snippets) >= MOST:
                if not self._problems or self._problems[-1].text != _TOO_MANY:
                    self._problems.append(Problem(source, "", "", _TOO_MANY, {"limit": MOST}))
                return
            place = f"{group[:40]}: snippet {number}" if group else f"snippet {number}"
            if not isinstance(each, dict):
                self._problems.append(Problem(source, place, "", NOT_ONE))
                continue
            owner = owners.get(text(each.get("uuidString")), "")
            self._snippets.append(_Snippet(each, source, place, group or owner))

    def from_csv(self, piece: Piece) -> None:
        """Abbreviation, text and perhaps a label, without a header; the file is the group."""
        for number, row in rows(piece, self._problems):
            if len(row) > 1:
                label = row[2] if len(row) > 2 else ""  # noqa: PLR2004 - the third column
                content = {"abbreviation": row[0], "plainText": row[1], "label": label}
                group = piece.name.partition(".")[0]
                self._snippets.append(_Snippet(content, piece.path, f"row {number}", group))
            elif row:
                values = {"count": len(row)}
                self._problems.append(Problem(piece.path, f"row {number}", "", _WIDTH, values))

    def cargo(self) -> Cargo:
        """All snippets as arrivals."""
        for snippet in self._snippets:
            if snippet.code:
                self._named.setdefault(snippet.code, snippet)
        arrivals = tuple(one for each in self._snippets for one in self._arrivals(each))
        return Cargo(arrivals, tuple(self._problems))

    def _arrivals(self, snippet: _Snippet) -> Iterator[Arrival]:
        if not snippet.said.strip():
            self._problems.append(Problem(snippet.source, snippet.place, snippet.code[:40], EMPTY))
            return
        pieces = self._nest.within(snippet.code, lambda: self._pieces(snippet))
        if snippet.kind == _RICH:
            pieces.problem(_WAS_RICH)
        label, bodies = text(snippet.content.get("label")), pieces.bodies()
        yield Arrival(
            snippet.place,
            label if label.strip() else title_of(pieces.spoken, snippet.code or snippet.place),
            bodies[0],
            snippet.code,
            (snippet.group,) if snippet.group.strip() else (),
            foreign_id(text(snippet.content.get("uuidString"))),
            fields=pieces.fields,
            variants=pieces.variants(),
        )
        self._problems.extend(pieces.all_problems)

    def _inner(self, code: str) -> Pieces | None:
        snippet = self._named.get(code)
        return self._pieces(snippet) if snippet and snippet.kind in {_PLAIN, _RICH} else None

    def _pieces(self, snippet: _Snippet) -> Pieces:
        pieces = Pieces(snippet.source, f"{snippet.place} {snippet.code[:40]}".rstrip())
        if snippet.kind in {_PLAIN, _RICH}:
            self._macros.fill(pieces, snippet.said)
        else:
            pieces.text(snippet.said)
            pieces.problem(SCRIPT)
        return pieces


def _group_name(group: Mapping[str, object]) -> str:
    info = table(group.get("groupInfo"))
    names = (info.get("groupName"), group.get("groupName"), group.get("name"))
    return next((found for each in names if (found := text(each))), "")
