"""The categories that arrivals go to: those of a book by their names, and new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.arrival_ids import digest
from desktop_app.core.phrases import Category

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.phrases import Phrasebook

JOINT = " / "
"""What stands between the names of levels that become one."""

Path = tuple[str, ...]


class Places:
    """The categories of a book by the path of their names, made where there are none yet."""

    def __init__(self, book: Phrasebook) -> None:
        self._by_path: dict[Path, str] = {}
        self._ids = set(book.category)
        for category in book.categories:
            above = book.category.get(category.parent)
            path = (above.name, category.name) if above else (category.name,)
            self._by_path.setdefault(_folded(path), category.id)
        self.made: list[Category] = []

    def category(self, path: Path) -> str:
        """The id of the category at a path of names; levels below the second are joined with it."""
        names = tuple(name for each in path if (name := each.strip()))
        if len(names) > 2:  # noqa: PLR2004 - two levels in all
            names = (names[0], JOINT.join(names[1:]))
        return self._found(names) if names else ""

    def _found(self, names: Path) -> str:
        key = _folded(names)
        known = self._by_path.get(key)
        if known is None:
            parent = self._found(names[:-1]) if len(names) > 1 else ""
            known = self._free(digest(key))
            self._by_path[key] = known
            self.made.append(Category(known, names[-1], parent=parent))
        return known

    def _free(self, ident: str) -> str:
        while ident in self._ids:
            ident = digest((ident,))
        self._ids.add(ident)
        return ident


def mapped(path: Path, wanted: Mapping[Path, str]) -> str | None:
    """The category that someone chose for a path, or for the nearest one above it."""
    for length in range(len(path), -1, -1):
        if path[:length] in wanted:
            return wanted[path[:length]]
    return None


def _folded(names: Path) -> Path:
    return tuple(name.strip().casefold() for name in names)
