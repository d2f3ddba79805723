"""A snippet of massCode, whichever version wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Fragment:
    """One of the texts of a snippet."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Snippet:
    """A snippet: where it stood, its texts, and the names of its folders from the outside in."""

    place: str
    name: str
    fragments: tuple[Fragment, ...]
    path: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    is_deleted: bool = False


def path_of(folder: str, folders: Mapping[str, tuple[str, str]]) -> tuple[str, ...]:
    """The names of a folder and those above it; ``folders`` has name and parent of each by id."""
    names: list[str] = []
    seen: set[str] = set()
    while folder in folders and folder not in seen and len(names) < 20:  # noqa: PLR2004 - deeper than anybody files
        seen.add(folder)
        name, folder = folders[folder]
        names.append(name)
    return tuple(name for name in reversed(names) if name.strip())
