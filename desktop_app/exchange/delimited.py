"""The rows of a CSV file that another program wrote: commas, and no header that says more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.exchange.bundles import Piece
from desktop_app.exchange.encodings import guess
from desktop_app.exchange.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.core.problems import Problem
    from desktop_app.exchange.tables import Row

_SAMPLE = 2_000


def rows(piece: Piece, problems: list[Problem]) -> Iterator[Row]:
    """The rows with their numbers; what cannot be read is added to ``problems``."""
    return Table(piece.path, piece.data, guess(piece.data), ",").rows(problems)


def head(piece: Piece) -> list[str]:
    """The first row, as far as a file says it at once."""
    found = next(rows(Piece(piece.path, piece.data[:_SAMPLE]), []), None)
    return found[1] if found else []
