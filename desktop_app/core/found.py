"""The list under the search field: its rows, and what else may stand there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from typing_extensions import override

if TYPE_CHECKING:
    from desktop_app.core.phrases import Entry
    from desktop_app.core.search.index import Match


@dataclass(frozen=True, slots=True)
class Row:
    """A phrase of the list; ``match`` says why it is there, None where nothing was typed."""

    entry: Entry
    match: Match | None


class Rows(Sequence[Row]):
    """The rows of a list, made when they are looked at: ten thousand are as quick as ten.

    ``keys`` are the positions of the phrases in the catalogue; ``matches`` say why they are there,
    None where nothing was typed.
    """

    def __init__(
        self, entries: Sequence[Entry], keys: Sequence[int], matches: Sequence[Match] | None = None
    ) -> None:
        self._entries, self._keys, self._matches = entries, tuple(keys), matches

    @override
    def __len__(self) -> int:
        return len(self._keys)

    def place(self, key: int) -> int | None:
        """Where the phrase at this position of the catalogue stands; None if it does not."""
        return self._keys.index(key) if key in self._keys else None

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    @override
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[n] for n in range(*index.indices(len(self)))]
        match = self._matches[index] if self._matches is not None else None
        return Row(self._entries[self._keys[index]], match)

    @override
    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Rows)
            and self._entries is other._entries
            and self._keys == other._keys
            and self._matches == other._matches
        )

    @override
    def __hash__(self) -> int:
        return hash(self._keys)


@dataclass(frozen=True, slots=True)
class Command:
    """Something the program can do; ``name`` is in the agent's language, ``key`` may be empty."""

    id: str
    name: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The list: some rows of ``matched`` ones where something was typed.

    ``commands`` stand in place of phrases where a command was asked for. ``answering`` are the
    buyer's words that the first rows answer.
    """

    rows: Rows
    matched: int
    commands: tuple[Command, ...] = ()
    answering: str = ""
