"""AutoKey: a folder of phrases, each a text beside a file that says what it is for.

Before version 0.96 that file was hidden: ``.Name.json`` instead of ``Name.json``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.core.arrivals import Arrival, Cargo
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.exchange.encodings import decoded
from desktop_app.exchange.loose import (
    EMPTY,
    json_value,
    pieces_named,
    table,
    text,
    texts,
    unreadable,
)
from desktop_app.exchange.pieces import NEVER_RUN, NO_KEYS, UNKNOWN, Pieces
from desktop_app.exchange.wording import one_kind_of_break, stamp, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.exchange.bundles import Bundle, Piece

_TYPE = re.compile(rb'"type"\s*:\s*"(?:phrase|folder|script)"')
_KEYS: Final = (
    "left|right|up|down|home|end|page_up|page_down|enter|return|tab|escape|esc|backspace|delete"
    "|insert|space|ctrl|control|alt|alt_gr|shift|super|hyper|meta|capslock|numlock|menu|pause"
    r"|print_screen|scroll_lock|f\d{1,2}|np_\w+|code\d+"
)
_TOKEN = re.compile(
    r"(?P<escape>\\<)|(?P<cursor><cursor>)"
    r"|<(?P<macro>date|script|file|system)(?P<about> (?:'[^'\n]*'|\"[^\"\n]*\"|[^<>\n])*+)>"
    rf"|(?P<keys><(?:{_KEYS})>(?:\+(?:<(?:{_KEYS})>|[A-Za-z0-9]))*)",
    re.IGNORECASE,
)
_FORMAT = re.compile(r"format=(?:'([^']*)'|\"([^\"]*)\"|(.*))")
_SAID: Final = {"<enter>": "\n", "<return>": "\n", "<tab>": "\t", "<space>": " "}
_MOVES: Final = frozenset({"<left>", "<right>", "<up>", "<down>", "<home>", "<end>"})

_A_SCRIPT = QT_TRANSLATE_NOOP("problem", "This is a script; it is never run, and was left out.")
_NO_TEXT = QT_TRANSLATE_NOOP("problem", "The text of this phrase, {name}, is not in the folder.")


def fits(bundle: Bundle) -> int:
    """How surely the bundle is of this format: 0 (no) to 100 (its own mark was seen)."""
    marked = any(_TYPE.search(piece.data) for piece in pieces_named(bundle, ".json"))
    return 95 if marked and bundle.is_folder else 0


def read(bundle: Bundle, options: Mapping[str, str]) -> Cargo:
    """What is in it: in the order of the paths."""
    del options  # there is nothing to choose
    return _Reading(bundle).cargo()


class _Reading:
    """One reading of a folder and those below it."""

    def __init__(self, bundle: Bundle) -> None:
        self._pieces = {piece.path: piece for piece in bundle.pieces}
        self._problems: list[Problem] = []
        self._about: dict[str, Mapping[str, object]] = {}
        self._titles: dict[str, str] = {}
        for piece in pieces_named(bundle, ".json"):
            self._take(piece)

    def _take(self, piece: Piece) -> None:
        """What a file says of the text or the folder it belongs to."""
        try:
            content = table(json_value(piece.data))
        except ValueError as error:
            self._problems.append(unreadable(piece.path, error))
            return
        folder, _, name = piece.path.rpartition("/")
        stem = name[: -len(".json")].removeprefix(".")
        if text(content.get("type")) == "folder" or stem == "folder":
            self._titles[folder] = text(content.get("title"))
            return
        path = f"{folder}/{stem}" if folder else stem
        self._about[path] = content
        if text(content.get("type")) == "script":
            self._problems.append(
                Problem(f"{path}.py", text(content.get("description"))[:40], "", _A_SCRIPT)
            )
        elif text(content.get("type")) == "phrase" and f"{path}.txt" not in self._pieces:
            values = {"name": f"{stem}.txt"}
            self._problems.append(Problem(piece.path, stem[:40], "", _NO_TEXT, values))

    def cargo(self) -> Cargo:
        """All phrases as arrivals."""
        found = [
            one
            for path, piece in self._pieces.items()
            if path.endswith(".txt")
            for one in self._arrivals(piece, self._about.get(path.removesuffix(".txt"), {}))
        ]
        return Cargo(tuple(found), tuple(self._problems))

    def _arrivals(self, piece: Piece, about: Mapping[str, object]) -> Iterator[Arrival]:
        if text(about.get("type")) == "script":
            return
        whole = decoded(piece.data)
        self._problems.extend(whole.problems(piece.path))
        words = one_kind_of_break(whole.text)
        if not words.strip():
            self._problems.append(Problem(piece.path, "", "", EMPTY))
            return
        codes = _abbreviations(table(about.get("abbreviation")))
        name = text(about.get("description"))
        pieces = Pieces(piece.path, name[:40])
        fill(pieces, words)
        yield Arrival(
            piece.path,
            name if name.strip() else title_of(piece.name.removesuffix(".txt"), piece.path),
            pieces.bodies()[0],
            codes[0] if codes else "",
            self._path(piece),
            keywords=codes[1:],
        )
        self._problems.extend(pieces.all_problems)

    def _path(self, piece: Piece) -> tuple[str, ...]:
        """The titles of the folders that a phrase is in."""
        parts = piece.path.split("/")[:-1]
        folders = ("/".join(parts[: n + 1]) for n in range(len(parts)))
        return tuple(self._titles.get(folder) or folder.rpartition("/")[2] for folder in folders)


def _abbreviations(how: Mapping[str, object]) -> tuple[str, ...]:
    """What is typed for a phrase; there was but one before version 0.81."""
    return tuple(dict.fromkeys((*texts(how.get("abbreviations")), *texts(how.get("abbreviation")))))


def fill(pieces: Pieces, said: str) -> None:
    """A text with AutoKey's macros and keys in it; any other thing between ``<>`` is text."""
    here = 0
    for found in _TOKEN.finditer(said):
        pieces.text(said[here : found.start()])
        here = found.end()
        keys = (found["keys"] or "").lower()
        if found["escape"]:
            pieces.text("<")
        elif found["cursor"] or keys in _MOVES:
            pieces.cursor()
        elif keys in _SAID:
            pieces.text(_SAID[keys])
        elif keys:
            pieces.inert(found[0], NO_KEYS)
        else:
            _macro(pieces, found)
    pieces.text(said[here:])


def _macro(pieces: Pieces, found: re.Match[str]) -> None:
    name = found["macro"].lower()
    pattern = _FORMAT.search(found["about"]) if name == "date" else None
    if pattern:
        pieces.body(stamp((pattern[1] or pattern[2] or pattern[3] or "").strip()))
    else:
        pieces.inert(found[0], UNKNOWN if name in {"date", "file"} else NEVER_RUN)
