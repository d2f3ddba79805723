"""What a module of a foreign format offers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.arrivals import Cargo
    from desktop_app.core.phrases import Phrasebook
    from desktop_app.core.problems import Problem, Refusal
    from desktop_app.exchange.bundles import Bundle


class Reader(Protocol):
    """Reads one format. Bad data is a problem, never an exception; nothing is run."""

    def fits(self, bundle: Bundle) -> int:
        """How surely the bundle is of this format: 0 (no) to 100 (its own mark was seen)."""
        ...

    def read(self, bundle: Bundle, options: Mapping[str, str]) -> Cargo:
        """What is in it. ``options`` are those of ``--map`` and the like; unknown ones are left."""
        ...


class Writer(Protocol):
    """Writes one format."""

    def losses(self, books: tuple[Phrasebook, ...]) -> tuple[Problem, ...]:
        """What this format cannot hold of the books, said before anything is written."""
        ...

    def write(self, books: tuple[Phrasebook, ...]) -> bytes | Refusal:
        """The file (of several books, or parts of them, in order), or why there is none."""
        ...
