"""Plain text: one phrase a paragraph of a file, or one a file of a folder.

Options: ``encoding``; ``parted`` = ``line`` takes every line for a phrase; ``brackets``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.core.arrivals import Arrival, Cargo
from desktop_app.core.problems import Problem
from desktop_app.exchange.brackets import with_questions
from desktop_app.exchange.encodings import decoded
from desktop_app.exchange.loose import EMPTY, pieces_named
from desktop_app.exchange.wording import Asking, one_kind_of_break, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.exchange.bundles import Bundle, Piece

ENDINGS = (".txt", ".text")
_PARAGRAPHS = re.compile(r"\n(?:[^\S\n]*\n)+")


def fits(bundle: Bundle) -> int:
    """Whether it is text and nothing else; many formats use such files beside others."""
    texts = pieces_named(bundle, *ENDINGS)
    if not texts or any(b"\0" in piece.data[:1024] for piece in texts[:3] if len(texts) > 1):
        return 0
    if len(texts) < len(bundle.pieces):
        return 10
    return 30 if bundle.is_folder else 20


def read(bundle: Bundle, options: Mapping[str, str]) -> Cargo:
    """The paragraphs of one file, or the files of a folder as one phrase each."""
    problems: list[Problem] = []
    arrivals: list[Arrival] = []
    asking = Asking()
    pieces = pieces_named(bundle, *ENDINGS) if bundle.is_folder else bundle.pieces
    for piece in pieces:
        found = decoded(piece.data, options.get("encoding", ""))
        problems += found.problems(piece.path)
        text = one_kind_of_break(found.text)
        if not text.strip():
            problems.append(Problem(piece.path, "", "", EMPTY))
        elif bundle.is_folder:
            arrivals.append(_whole(piece, text, asking, options))
        else:
            arrivals += _parts(text, asking, options)
    return Cargo(tuple(arrivals), tuple(problems))


def _whole(piece: Piece, text: str, asking: Asking, options: Mapping[str, str]) -> Arrival:
    body, fields = with_questions(text.removesuffix("\n"), asking, options)
    *path, name = piece.path.split("/")
    title = name.rpartition(".")[0].strip() or title_of(text)
    return Arrival(piece.path, title, body, path=tuple(path), fields=fields)


def _parts(text: str, asking: Asking, options: Mapping[str, str]) -> Iterator[Arrival]:
    for line, part in _parted(text, by_line=options.get("parted") == "line"):
        body, fields = with_questions(part, asking, options)
        place = f"line {line}"
        yield Arrival(place, title_of(part, place), body, fields=fields)


def _parted(text: str, *, by_line: bool) -> Iterator[tuple[int, str]]:
    """The lines at which the parts begin, and the parts as they stand."""
    breaks = re.compile(r"\n") if by_line else _PARAGRAPHS
    line, here = 1, 0
    for found in breaks.finditer(text):
        yield from _part(line, text[here : found.start()])
        line += text.count("\n", here, found.end())
        here = found.end()
    yield from _part(line, text[here:])


def _part(line: int, text: str) -> Iterator[tuple[int, str]]:
    part = text.strip("\n")
    if part.strip():
        yield line + len(text) - len(text.lstrip("\n")), part
