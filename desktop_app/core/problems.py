"""Bad data, said so that a lead can mend it.

A problem never stops the reading of what is good beside it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Mark a sentence of the core for translation; the interface translates it when it shows it."""
    return text


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is off in a file.

    Attributes:
        source: The file, as a path or a short name.
        table: The table in it, such as ``phrase kj1`` or ``category``; empty for the whole file.
        key: The key in the table; empty for the whole table.
        text: What is off and what to do, in English, with ``{names}`` for the values.
        values: The values for the names in ``text``.
    """

    source: str
    table: str
    key: str
    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def message(self) -> str:
        """The sentence in English."""
        return self.text.format(**self.values)

    def __str__(self) -> str:
        place = " ".join(part for part in (self.table, self.key) if part)
        return (
            f"{self.source}: {place}: {self.message}" if place else f"{self.source}: {self.message}"
        )


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something cannot be done: a sentence in English with ``{names}`` for ``values``."""

    text: str
    values: Mapping[str, object]

    @property
    def message(self) -> str:
        """The sentence in English."""
        return self.text.format(**self.values)


@dataclass(frozen=True, slots=True)
class Note:
    """What an agent should know of a reply that may be copied all the same; like a ``Refusal``."""

    text: str
    values: Mapping[str, object]

    @property
    def message(self) -> str:
        """The sentence in English."""
        return self.text.format(**self.values)
