"""massCode's folder of Markdown, as version 5 keeps it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.exchange.encodings import decoded
from desktop_app.exchange.loose import (
    is_on,
    items,
    json_value,
    pieces_named,
    table,
    text,
    texts,
    unreadable,
)
from desktop_app.exchange.masscode_snippets import Fragment, Snippet
from desktop_app.exchange.wording import one_kind_of_break
from desktop_app.exchange.yaml_text import UnreadableError, loaded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.core.problems import Problem
    from desktop_app.exchange.bundles import Bundle, Piece

_HOUSE: Final = ".masscode"
_SPLIT = re.compile(r"---\n(.*?)\n---[ \t]*(?:\n|$)(.*)", re.DOTALL)
_MARK = re.compile(rb"\A(?:\xef\xbb\xbf)?---\r?\n(?=[^\0]*?^(?:isDeleted|folderId|isFavorites):)",
                   re.MULTILINE)  # fmt: skip
_FRAGMENT = "## Fragment:"
_FENCE = re.compile(r"`{3,}")


def vault_notes(bundle: Bundle) -> Iterator[Piece]:
    """The files that are snippets of a vault."""
    return (each for each in pieces_named(bundle, ".md") if _MARK.match(each.data[:20_000]))


def from_vault(bundle: Bundle) -> tuple[list[tuple[str, Snippet]], list[Problem]]:
    """The snippets of a vault with their paths, those in the trash too, and what is unreadable."""
    problems: list[Problem] = []
    tags, names = _tags(bundle), _folder_names(bundle)
    found = []
    for piece in vault_notes(bundle):
        source = one_kind_of_break(decoded(piece.data).text)
        parts = _SPLIT.match(source)
        try:
            head = table(loaded(parts[1])) if parts else {}
        except UnreadableError as error:
            problems.append(unreadable(piece.path, error))
            continue
        found.append(
            (piece.path, _snippet(piece, head, parts[2] if parts else source, tags, names))
        )
    return found, problems


def _snippet(
    piece: Piece,
    head: Mapping[str, object],
    body: str,
    tags: Mapping[str, str],
    names: Mapping[str, str],
) -> Snippet:
    parts = piece.path.split("/")[:-1]
    trashed = "trash" in parts[:2]
    if parts[:1] == [_HOUSE] or parts[:1] in (["inbox"], ["trash"]):
        parts = parts[2:] if parts[0] == _HOUSE else parts[1:]
    folders = ("/".join(piece.path.split("/")[: n + 1]) for n in range(len(parts)))
    return Snippet(
        piece.path,
        text(head.get("name")) or piece.name.removesuffix(".md"),
        tuple(_fragments(body)),
        tuple(names.get(folder) or part for folder, part in zip(folders, parts, strict=False)),
        tuple(tags.get(one, one) for one in texts(head.get("tags"))),
        _said(head.get("description")),
        trashed or is_on(head.get("isDeleted")),
    )


def _said(value: object) -> str:
    """A text; YAML writes ``null`` for none."""
    return "" if text(value) == "null" else text(value)


def _fragments(body: str) -> Iterator[Fragment]:
    """What stands in fences behind headings; without any, all of it."""
    lines = body.split("\n")
    here, count = 0, 0
    while here < len(lines):
        line = lines[here]
        here += 1
        fence = (
            _FENCE.match(lines[here]) if line.startswith(_FRAGMENT) and here < len(lines) else None
        )
        if fence is None:
            continue
        end = here + 1
        while end < len(lines) and lines[end].strip() != fence[0]:
            end += 1
        count += 1
        yield Fragment(line.removeprefix(_FRAGMENT).strip(), "\n".join(lines[here + 1 : end]))
        here = end + 1
    if not count and body.strip():
        yield Fragment("", body.strip("\n"))


def _tags(bundle: Bundle) -> dict[str, str]:
    """The names of tags by their numbers."""
    for piece in bundle.pieces:
        if piece.path.endswith(f"{_HOUSE}/state.json") or piece.path == "state.json":
            try:
                listed = map(table, items(table(json_value(piece.data)).get("tags")))
            except ValueError:
                continue
            return {text(one.get("id")): text(one.get("name")) for one in listed}
    return {}


def _folder_names(bundle: Bundle) -> dict[str, str]:
    """What folders are called, where that is not the name on the disk."""
    found = {}
    for piece in bundle.pieces:
        folder, _, name = piece.path.rpartition("/")
        if name in {".meta.yaml", ".masscode-folder.yml"}:
            try:
                found[folder] = text(table(loaded(decoded(piece.data).text)).get("name"))
            except UnreadableError:
                continue
    return found
