"""Chatwoot's canned responses, as its interface for programs hands them out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop_app.core.arrivals import Arrival, Cargo
from desktop_app.core.problems import Problem
from desktop_app.exchange import foreign_liquid
from desktop_app.exchange.listings import Listing
from desktop_app.exchange.loose import (
    EMPTY,
    NOT_ONE,
    pieces_named,
    table,
    text,
    unreadable,
)  # fmt: skip
from desktop_app.exchange.wording import Asking, one_kind_of_break, title_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.exchange.bundles import Bundle

NAMES: Final = {
    "contact.name": "buyer.name",
    "contact.first_name": "buyer.name",
    "inbox.name": "shop.name",
    "agent.name": "agent.name",
    "agent.first_name": "agent.name",
}
"""Our variables by Chatwoot's. A first name of ours is not known by itself."""

ROOTS: Final = frozenset({"contact", "conversation", "inbox", "agent"})


_LISTING: Final = Listing(
    ("payload", "data", "canned_responses"), "canned_response", frozenset({"short_code", "content"})
)


def fits(bundle: Bundle) -> int:
    """Whether a reply has both a ``short_code`` and ``content``."""
    return _LISTING.fits(bundle)


def read(bundle: Bundle, options: Mapping[str, str]) -> Cargo:
    """One phrase for each reply; its variables become ours or are asked."""
    del options
    arrivals: list[Arrival] = []
    problems: list[Problem] = []
    renaming = foreign_liquid.Renaming(NAMES, ROOTS, Asking())
    for piece in pieces_named(bundle, ".json"):
        try:
            rows = _LISTING.rows(piece.data)
        except ValueError as error:
            problems.append(unreadable(piece.path, error))
            continue
        for number, row in enumerate(rows, 1):
            place = f"reply {number}"
            found = _arrival(place, table(row), renaming, problems, piece.path)
            if found:
                arrivals.append(found)
            else:
                why = EMPTY if "content" in table(row) else NOT_ONE
                problems.append(Problem(piece.path, place, "", why))
    return Cargo(tuple(arrivals), tuple(problems))


def _arrival(
    place: str,
    row: Mapping[str, object],
    renaming: foreign_liquid.Renaming,
    problems: list[Problem],
    source: str,
) -> Arrival | None:
    content = one_kind_of_break(text(row.get("content")))
    if not content.strip():
        return None
    body, fields, wrong = renaming.body(content)
    if wrong:
        problems.append(foreign_liquid.problem(source, place, wrong))
    code = text(row.get("short_code"))
    return Arrival(place, title_of(content, code), body, code=code, fields=fields)
