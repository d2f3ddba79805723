"""Raycast: snippets in JSON."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from desktop_app.core.arrivals import Arrival, Cargo
from desktop_app.core.problems import Problem
from desktop_app.exchange.braces import raycast
from desktop_app.exchange.encodings import decoded
from desktop_app.exchange.leaving import losses_of, said
from desktop_app.exchange.loose import (
    EMPTY,
    NOT_ONE,
    foreign_id,
    items,
    json_value,
    pieces_named,
    table,
    text,
    texts,
    unreadable,
)
from desktop_app.exchange.nesting import Nest
from desktop_app.exchange.patterns import letters
from desktop_app.exchange.pieces import Pieces
from desktop_app.exchange.wording import Asking, one_kind_of_break, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.core.phrases import Field, Phrase, Phrasebook
    from desktop_app.exchange.bundles import Bundle
    from desktop_app.exchange.leaving import Said

_TEXTS = ("text", "content", "snippet")
_FOLDERS = ("folder", "group", "collection")
_NAMES = ("name", "title")
_HEAD = re.compile(r"\s*(?:\[|\{\s*\"(?:snippets|items)\"\s*:\s*\[)\s*\{")


def fits(bundle: Bundle) -> int:
    """How surely the bundle is of this format: 0 (no) to 100 (its own mark was seen)."""
    found = 0
    for piece in pieces_named(bundle, ".json"):
        head = decoded(piece.data[:20_000]).text
        first = head[: head.find("}") + 1] or head
        if _HEAD.match(head) and re.search(r'"(?:name|title)"\s*:\s*"', first):
            if re.search(r'"text"\s*:\s*"', first):
                found = max(found, 80)
            elif re.search(r'"(?:content|snippet)"\s*:\s*"', first):
                found = max(found, 40)
    return found


def read(bundle: Bundle, options: Mapping[str, str]) -> Cargo:
    """What is in it: in the order of the file."""
    del options  # there is nothing to choose
    reading = _Reading()
    for piece in pieces_named(bundle, ".json"):
        try:
            root = json_value(piece.data)
        except ValueError as error:
            reading.problems.append(unreadable(piece.path, error))
            continue
        listed = root if isinstance(root, list) else _listed(table(root))
        for number, each in enumerate(listed, 1):
            reading.take(each, piece.path, f"snippet {number}")
    return reading.cargo()


def _listed(root: Mapping[str, object]) -> list[object]:
    return [each for key in ("snippets", "items") for each in items(root.get(key))]


def _first(content: Mapping[str, object], keys: tuple[str, ...]) -> str:
    return next((found for key in keys if (found := text(content.get(key)))), "")


class _Reading:
    """One reading of a bundle: snippets may put in each other, by their names."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._all: list[tuple[Mapping[str, object], str, str]] = []
        self._asking = Asking()
        self._nest = Nest(self._inner)
        self._named: dict[str, int] = {}

    def take(self, each: object, source: str, place: str) -> None:
        """One snippet where it stands."""
        if isinstance(each, dict):
            self._named.setdefault(_first(each, _NAMES), len(self._all))
            self._all.append((each, source, place))
        else:
            self.problems.append(Problem(source, place, "", NOT_ONE))

    def cargo(self) -> Cargo:
        """All of them as arrivals."""
        arrivals = tuple(one for n in range(len(self._all)) for one in self._arrivals(n))
        return Cargo(arrivals, tuple(self.problems))

    def _inner(self, name: str) -> Pieces | None:
        return self._pieces(self._named[name]) if name in self._named else None

    def _pieces(self, number: int) -> Pieces:
        content, source, place = self._all[number]
        pieces = Pieces(source, f"{place} {_first(content, _NAMES)[:40]}".rstrip())
        raycast(pieces, one_kind_of_break(_first(content, _TEXTS)), self._asking, self._nest)
        return pieces

    def _arrivals(self, number: int) -> Iterator[Arrival]:
        content, source, place = self._all[number]
        words = _first(content, _TEXTS)
        if not words.strip():
            self.problems.append(Problem(source, place, _first(content, _NAMES)[:40], EMPTY))
            return
        pieces = self._nest.within(_first(content, _NAMES), lambda: self._pieces(number))
        name, code, folder = (
            _first(content, _NAMES),
            text(content.get("keyword")),
            _first(content, _FOLDERS),
        )
        bodies = pieces.bodies()
        yield Arrival(
            place,
            name if name.strip() else title_of(pieces.spoken, code or place),
            bodies[0],
            code,
            (folder,) if folder.strip() else (),
            foreign_id(text(content.get("id"))),
            keywords=texts(content.get("tags")),
            note=text(content.get("description")),
            fields=pieces.fields,
            variants=pieces.variants(),
        )
        self.problems.extend(pieces.all_problems)


def losses(books: tuple[Phrasebook, ...]) -> tuple[Problem, ...]:
    """What Raycast's snippets cannot hold of the books."""
    return losses_of(books, ("variants", "keywords", "notes", "categories"))


def write(books: tuple[Phrasebook, ...]) -> bytes:
    """A list of snippets; the keyword is the code, where there is one."""
    found = [_snippet(phrase, book) for book in books for phrase in book.phrases]
    return json.dumps(found, ensure_ascii=False, indent=2).encode()


def _snippet(phrase: Phrase, book: Phrasebook) -> dict[str, str]:
    fields = {one.name: one for one in book.fields}
    words = "".join(_part(part, fields) for part in said(phrase.body, book.language))
    snippet = {"name": phrase.title, "text": words}
    return snippet | ({"keyword": phrase.code} if phrase.code else {})


def _part(part: Said, fields: Mapping[str, Field]) -> str:
    match part.kind:
        case "text":
            return part.text
        case "clipboard":
            return "{clipboard}"
        case "date":
            shift = " ".join(step if step[0] == "-" else f"+{step}" for step in part.span.split())
            offset = f' offset="{shift}"' if shift else ""
            pattern = letters(part.text, unicode=True).replace('"', "”")
            return f'{{date format="{pattern}"{offset}}}'
    asked = fields.get(part.text)
    label = asked.label if asked and asked.label else part.text.removeprefix("ask.")
    settings = [("name", label), ("default", asked.default if asked else "")]
    if asked and asked.kind == "choice":
        settings.append(("options", ", ".join(asked.choices)))
    shown = "".join(f' {key}="{_plain(value)}"' for key, value in settings if value)
    return f"{{argument{shown}}}"


def _plain(value: str) -> str:
    """A setting without what would end it."""
    return value.replace('"', "”").replace("\n", " ")
