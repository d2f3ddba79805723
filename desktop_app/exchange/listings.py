"""What a service's interface for programs hands out: a list of things, or one alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.exchange.loose import items, json_value, pieces_named, table

if TYPE_CHECKING:
    from desktop_app.exchange.bundles import Bundle


@dataclass(frozen=True, slots=True)
class Listing:
    """How it is written in JSON.

    Attributes:
        lists: The keys of which one may hold the list.
        single: The key that may hold one alone.
        marks: What each thing has.
    """

    lists: tuple[str, ...]
    single: str
    marks: frozenset[str]

    def fits(self, bundle: Bundle) -> int:
        """Whether one of the first things of a file has all the marks."""
        for piece in pieces_named(bundle, ".json"):
            try:
                rows = self.rows(piece.data)
            except ValueError:
                continue
            if any(self.marks <= table(row).keys() for row in rows[:3]):
                return 90
        return 0

    def rows(self, data: bytes) -> list[object]:
        """The things, however many were asked for.

        Raises:
            ValueError: It is no JSON, or nested beyond measure.
        """
        value = json_value(data)
        row = table(value)
        for key in self.lists:
            if isinstance(row.get(key), list):
                return items(row[key])
        one = row.get(self.single, value)
        return items(value) or ([one] if isinstance(one, dict) else [])
