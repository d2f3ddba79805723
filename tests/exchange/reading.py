"""Fixtures and texts as bundles, and what a format makes of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.problems import Refusal
from desktop_app.exchange import formats
from desktop_app.exchange.bundles import Bundle, Piece
from desktop_app.exchange.opening import from_bytes, opened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.arrivals import Arrival, Cargo

FIXTURES = Path(__file__).parent / "fixtures"


def fixture(path: str) -> Bundle:
    """A file, folder or archive below ``fixtures``."""
    found = opened(FIXTURES / path)
    assert not isinstance(found, Refusal)
    return found.bundle


def bundle(**pieces: str | bytes) -> Bundle:
    """Files by their names, ``__`` for dots; a single one is a file and no folder."""
    found = tuple(
        Piece(name.replace("__", "."), data if isinstance(data, bytes) else data.encode())
        for name, data in pieces.items()
    )
    return Bundle(found[0].name if len(found) == 1 else "folder", found, len(found) > 1)


def cargo(format_id: str, what: Bundle, options: Mapping[str, str] | None = None) -> Cargo:
    """What a format reads."""
    return formats.read(what, options or {}, format_id)


def again(format_id: str, name: str, data: bytes | Refusal) -> Cargo:
    """What a format reads of a file that was just written."""
    assert isinstance(data, bytes)
    found = from_bytes(name, data)
    assert not isinstance(found, Refusal)
    return formats.read(found.bundle, {}, format_id)


def brief(one: Arrival) -> tuple[str, str, str, tuple[str, ...]]:
    """Code, title, body and path."""
    return one.code, one.title, one.body, one.path


def told(found: Cargo) -> list[str]:
    """The problems as they are shown."""
    return [str(problem) for problem in found.problems]
