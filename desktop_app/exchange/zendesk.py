"""Zendesk's macros, as its interface for programs hands them out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop_app.core.arrivals import Arrival, Cargo
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.exchange import foreign_liquid
from desktop_app.exchange.listings import Listing
from desktop_app.exchange.loose import (
    NOT_ONE,
    is_on,
    items,
    pieces_named,
    table,
    text,
    unreadable,
)  # fmt: skip
from desktop_app.exchange.rich_text import plain_text
from desktop_app.exchange.wording import Asking, one_kind_of_break, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.exchange.bundles import Bundle, Piece

NAMES: Final = {
    "ticket.requester.name": "buyer.name",
    "ticket.requester.first_name": "buyer.name",
    "ticket.account": "shop.name",
    "ticket.brand.name": "shop.name",
    "current_user.name": "agent.name",
    "current_user.first_name": "agent.name",
}
"""Our variables by Zendesk's."""

ROOTS: Final = frozenset({"ticket", "current_user", "agent", "satisfaction", "dc"})
_WORDS: Final = ("comment_value", "comment_value_html")

_NO_COMMENT = QT_TRANSLATE_NOOP("problem", "This macro says nothing to a customer; left out.")
_ACTIONS = QT_TRANSLATE_NOOP(
    "problem", "It also sets {fields} in Zendesk; here it is only the reply."
)
_INACTIVE = QT_TRANSLATE_NOOP("problem", "This macro was switched off; it came in all the same.")
_HTML = QT_TRANSLATE_NOOP("problem", "The reply was formatted; its words came in without that.")


_LISTING: Final = Listing(("macros",), "macro", frozenset({"title", "actions"}))


def fits(bundle: Bundle) -> int:
    """Whether there are macros with actions."""
    return _LISTING.fits(bundle)


def read(bundle: Bundle, options: Mapping[str, str]) -> Cargo:
    """One phrase for each macro that says something; ``::`` in titles parts the categories."""
    del options
    reading = _Reading(bundle)
    arrivals = tuple(
        found for piece in pieces_named(bundle, ".json") for found in reading.arrivals(piece)
    )
    return Cargo(arrivals, tuple(reading.problems))


class _Reading:
    """One reading of a bundle."""

    def __init__(self, bundle: Bundle) -> None:
        self.problems: list[Problem] = []
        self._bundle = bundle
        self._renaming = foreign_liquid.Renaming(NAMES, ROOTS, Asking())

    def arrivals(self, piece: Piece) -> Iterator[Arrival]:
        try:
            rows = _LISTING.rows(piece.data)
        except ValueError as error:
            self.problems.append(unreadable(piece.path, error))
            return
        for number, value in enumerate(rows, 1):
            row = table(value)
            title = text(row.get("title"))
            place = f"macro {number} {title[:40]}".strip()
            if "actions" not in row:
                self._note(place, NOT_ONE)
            elif found := self._arrival(place, title, row):
                yield found

    def _arrival(self, place: str, title: str, row: Mapping[str, object]) -> Arrival | None:
        actions = [table(action) for action in items(row.get("actions"))]
        said = self._comment(place, actions)
        if not said.strip():
            self._note(place, _NO_COMMENT)
            return None
        others = [name for one in actions if (name := text(one.get("field"))) not in _WORDS]
        if others:
            self._note(place, _ACTIONS, fields=", ".join(others)[:200])
        if not is_on(row.get("active"), otherwise=True):
            self._note(place, _INACTIVE)
        body, fields, wrong = self._renaming.body(said)
        if wrong:
            self.problems.append(foreign_liquid.problem(self._bundle.name, place, wrong))
        *path, name = (part.strip() for part in title.split("::"))
        return Arrival(
            place=place,
            title=name or title_of(said, place),
            body=body,
            path=tuple(filter(None, path)),
            note=one_kind_of_break(text(row.get("description"))),
            fields=fields,
        )

    def _comment(self, place: str, actions: list[Mapping[str, object]]) -> str:
        """What is said: the plain words if there are any, else those of the formatted ones."""
        for field in _WORDS:
            said = [_value(one) for one in actions if one.get("field") == field]
            joined = "\n".join(filter(None, said))
            if joined.strip():
                if field == _WORDS[0]:
                    return one_kind_of_break(joined)
                self._note(place, _HTML)
                return plain_text(joined)
        return ""

    def _note(self, place: str, why: str, **values: object) -> None:
        self.problems.append(Problem(self._bundle.name, place, "", why, values))


def _value(action: Mapping[str, object]) -> str:
    """The words of an action, which may stand behind the channel they are for."""
    value = action.get("value")
    return text(value[-1]) if isinstance(value, list) and value else text(value)
