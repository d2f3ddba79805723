"""What is shipped with the program, from an installed wheel or from a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent


def _shipped(name: str) -> Path:
    """A shipped folder: inside the package in a wheel, beside it in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def phrases() -> Path:
    """The shipped phrasebooks, platforms and sample shops."""
    return _shipped("phrases")


def icons() -> Path:
    """The shipped icons."""
    return _shipped("icons")


def translations() -> Path:
    """The folder of the compiled translations."""
    return _PACKAGE / "ui" / "translations"


@cache
def pinyin() -> str:
    """The table of readings (see its own head for its sources)."""
    return (_PACKAGE / "core" / "search" / "pinyin.txt").read_text("utf-8")
