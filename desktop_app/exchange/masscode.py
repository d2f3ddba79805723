"""massCode: ``db.json`` (version 3), a SQLite database (version 4), a folder of Markdown (5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.core.arrivals import Arrival, Cargo
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.exchange.loose import EMPTY, pieces_named, unreadable
from desktop_app.exchange.masscode_database import HEAD, from_database
from desktop_app.exchange.masscode_json import from_json
from desktop_app.exchange.masscode_vault import from_vault, vault_notes
from desktop_app.exchange.wording import escaped, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.exchange.bundles import Bundle
    from desktop_app.exchange.masscode_snippets import Snippet

_JSON = (re.compile(rb'"snippets"\s*:'), re.compile(rb'"folders"\s*:'))
_TABLES = (b"snippet_contents", b"folderId")

_IN_TRASH = QT_TRANSLATE_NOOP("problem", "It lies in massCode's trash; it was left out.")


def fits(bundle: Bundle) -> int:
    """How surely the bundle is of this format: 0 (no) to 100 (its own mark was seen)."""
    if any(all(one.search(each.data) for one in _JSON) for each in pieces_named(bundle, ".json")):
        return 90
    for piece in bundle.pieces:
        if piece.data.startswith(HEAD) and all(word in piece.data for word in _TABLES):
            return 100
    return 95 if bundle.is_folder and any(vault_notes(bundle)) else 0


def read(bundle: Bundle, options: Mapping[str, str]) -> Cargo:
    """What is in it, whichever version wrote it; every fragment is a phrase."""
    del options  # there is nothing to choose
    problems: list[Problem] = []
    found: list[tuple[str, Snippet]] = []
    for piece in bundle.pieces:
        try:
            if piece.data.startswith(HEAD):
                found += [(piece.path, one) for one in from_database(piece.data)]
            elif piece.name.lower().endswith(".json") and not piece.path.startswith(".masscode/"):
                found += [(piece.path, one) for one in from_json(piece.data)]
        except ValueError as error:
            problems.append(unreadable(piece.path, error))
    notes, more = from_vault(bundle)
    arrivals = [
        one for source, each in (*found, *notes) for one in _arrivals(source, each, problems)
    ]
    return Cargo(tuple(arrivals), (*problems, *more))


def _arrivals(source: str, snippet: Snippet, problems: list[Problem]) -> Iterator[Arrival]:
    place = "" if snippet.place == source else snippet.place
    if snippet.is_deleted:
        problems.append(Problem(source, place, snippet.name[:40], _IN_TRASH))
        return
    said = [one for one in snippet.fragments if one.text.strip()]
    if not said:
        problems.append(Problem(source, place, snippet.name[:40], EMPTY))
    for fragment in said:
        title = snippet.name if snippet.name.strip() else title_of(fragment.text, snippet.place)
        yield Arrival(
            snippet.place,
            f"{title} ({fragment.label})" if len(said) > 1 and fragment.label else title,
            escaped(fragment.text),
            path=snippet.path,
            keywords=snippet.tags,
            note=snippet.note,
        )
