"""espanso: match files and packages, in YAML.

A trigger is the code, without the colon that most of them begin with; ``:`` is put before it again
when a file is written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.core.arrivals import Arrival, Cargo
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.exchange.encodings import decoded
from desktop_app.exchange.espanso_variables import Scope, picture
from desktop_app.exchange.espanso_writing import losses, write
from desktop_app.exchange.loose import (
    EMPTY,
    NOT_ONE,
    items,
    pieces_named,
    table,
    text,
    texts,
    unreadable,
)
from desktop_app.exchange.nesting import Nest
from desktop_app.exchange.pieces import NO_FORMATTING, NO_PICTURE, Pieces
from desktop_app.exchange.wording import one_kind_of_break, title_of
from desktop_app.exchange.yaml_text import UnreadableError, loaded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.core.arrivals import Picture
    from desktop_app.exchange.bundles import Bundle, Piece

__all__ = ["fits", "losses", "read", "write"]

MARK: Final = ":"
"""What most triggers begin with."""

_HEADS = re.compile(rb"(?m)^(?:\xef\xbb\xbf)?(?:\"|')?(?:matches|global_vars)(?:\"|')?[ \t]*:")
_TRIGGER = re.compile(
    rb"(?m)^[ \t]*(?:- +)?(?:\"|')?(?:triggers?|regex|replace|form)(?:\"|')?[ \t]*:"
)
_WIDE = re.compile(rb"\x00")

_NO_CAUSE = QT_TRANSLATE_NOOP(
    "problem", "It is found by a pattern and not by a code; give it a code if it needs one."
)
_NO_FILE = QT_TRANSLATE_NOOP(
    "problem", "{part} is not here; choose the folder that has both files to bring it in as well."
)
_BODIES = ("replace", "form", "markdown", "html", "image_path")


def fits(bundle: Bundle) -> int:
    """How surely the bundle is of this format: 0 (no) to 100 (its own mark was seen)."""
    found = 0
    for piece in pieces_named(bundle, ".yml", ".yaml"):
        data = _WIDE.sub(b"", piece.data[:200_000])
        if _HEADS.search(data):
            found = max(found, 95 if _TRIGGER.search(data) else 60)
    return found


def read(bundle: Bundle, options: Mapping[str, str]) -> Cargo:
    """What is in it, of all its files together: they share their global variables."""
    del options  # there is nothing to choose
    problems: list[Problem] = []
    files: list[tuple[Piece, Mapping[str, object]]] = []
    for piece in pieces_named(bundle, ".yml", ".yaml"):
        try:
            content = table(loaded(decoded(piece.data).text))
        except UnreadableError as error:
            problems.append(unreadable(f"{piece.path}:{error.line}", error))
            continue
        if "matches" in content or "global_vars" in content or "imports" in content:
            files.append((piece, content))
    found = _Matches(bundle, files)
    arrivals = [one for each in found.all for one in found.arrivals(each)]
    return Cargo(tuple(arrivals), (*problems, *found.problems))


class _Match:
    """One match where it stands."""

    __slots__ = ("content", "path", "place", "source")

    def __init__(
        self, content: Mapping[str, object], source: str, place: str, path: tuple[str, ...]
    ) -> None:
        self.content, self.source, self.place, self.path = content, source, place, path

    @property
    def triggers(self) -> tuple[str, ...]:
        """What is typed for it."""
        both = (self.content.get("trigger"), self.content.get("triggers"))
        return tuple(dict.fromkeys(one for each in both for one in texts(each)))


class _Matches:
    """All matches of a bundle; they may name each other and share variables."""

    def __init__(self, bundle: Bundle, files: list[tuple[Piece, Mapping[str, object]]]) -> None:
        self.problems: list[Problem] = []
        self._bundle = bundle
        self.all = [one for piece, content in files for one in self._in_file(piece, content)]
        named: dict[str, _Match] = {}
        for match in self.all:
            for trigger in match.triggers:
                named.setdefault(trigger, match)
        variables = [one for _, content in files for one in items(content.get("global_vars"))]
        nest = Nest(lambda trigger: self._pieces(named[trigger]) if trigger in named else None)
        self._scope, self._nest = Scope(variables, nest), nest

    def _in_file(self, piece: Piece, content: Mapping[str, object]) -> Iterator[_Match]:
        paths = {each.path for each in self._bundle.pieces}
        for name in texts(content.get("imports")):
            if not any(path.endswith(name.lstrip("./\\").replace("\\", "/")) for path in paths):
                self.problems.append(
                    Problem(piece.path, "imports", "", _NO_FILE, {"part": name[:99]})
                )
        path = _path(self._bundle, piece)
        where = f"{piece.path}: " if len(self._bundle.pieces) > 1 else ""
        for number, each in enumerate(items(content.get("matches")), 1):
            place = f"{where}match {number}"
            if isinstance(each, dict):
                yield _Match(each, piece.path, place, path)
            else:
                self.problems.append(Problem(piece.path, place, "", NOT_ONE))

    def _pieces(self, match: _Match) -> Pieces | None:
        """The text of a match; None where it has none."""
        pieces = Pieces(match.source, _named(match))
        content = match.content
        key = next((key for key in _BODIES if text(content.get(key))), "")
        said = one_kind_of_break(text(content.get(key)))
        if not key or key == "image_path":
            return None
        scope = self._scope.within(items(content.get("vars")), _groups(content))
        if key == "form":
            scope.form(pieces, said, table(content.get("form_fields")))
        else:
            scope.fill(pieces, said)
        if key in {"markdown", "html"}:
            pieces.problem(NO_FORMATTING)
        return pieces

    def arrivals(self, match: _Match) -> Iterator[Arrival]:
        """The match as an arrival, or the problem that it is none."""
        pictures: tuple[Picture, ...] = ()
        own = match.triggers[0] if match.triggers else match.place
        pieces = self._nest.within(own, lambda: self._pieces(match))
        image = text(match.content.get("image_path"))
        if pieces is None and image:
            pieces = Pieces(match.source, _named(match))
            found = picture(self._bundle, image)
            if found:
                pictures = (found,)
            else:
                pieces.inert(image, NO_PICTURE)
        if pieces is None:
            self.problems.append(Problem(match.source, _named(match), "", EMPTY))
            return
        yield self._arrival(match, pieces, pictures)
        self.problems.extend(pieces.all_problems)

    def _arrival(self, match: _Match, pieces: Pieces, pictures: tuple[Picture, ...]) -> Arrival:
        content, triggers = match.content, match.triggers
        if not triggers and text(content.get("regex")):
            pieces.problem(_NO_CAUSE)
        bodies = pieces.bodies()
        code = triggers[0].removeprefix(MARK) if triggers else ""
        label = text(content.get("label"))
        image = text(content.get("image_path")).replace("\\", "/").rpartition("/")[2]
        otherwise = image or code or match.place
        return Arrival(
            match.place,
            label if label.strip() else title_of(pieces.spoken, otherwise),
            bodies[0] if bodies else "",
            code,
            match.path,
            keywords=(
                *(one.removeprefix(MARK) for one in triggers[1:]),
                *texts(content.get("search_terms")),
            ),
            fields=pieces.fields,
            variants=pieces.variants(),
            pictures=pictures,
        )


def _named(match: _Match) -> str:
    """A match as a problem names it."""
    place = match.place.rpartition(": ")[2]
    first = match.triggers[0][:40] if match.triggers else ""
    return f"{place} {first}".rstrip()


def _groups(content: Mapping[str, object]) -> tuple[str, ...]:
    """The groups of a pattern, which the text may name."""
    return tuple(re.findall(r"\(\?P?<(\w+)>", text(content.get("regex"))))


def _path(bundle: Bundle, piece: Piece) -> tuple[str, ...]:
    """The category of a file among others: its name, or that of its package."""
    if not bundle.is_folder:
        return ()
    folder, _, name = piece.path.rpartition("/")
    stem = name.rpartition(".")[0].lstrip("_")
    if stem != "package":
        return (stem,) if stem else ()
    for other in bundle.pieces:
        if other.path == f"{folder}/_manifest.yml".lstrip("/"):
            try:
                title = text(table(loaded(decoded(other.data).text)).get("title"))
            except UnreadableError:
                title = ""
            if title.strip():
                return (title,)
    return (folder.rpartition("/")[2] or bundle.name,)
