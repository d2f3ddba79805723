"""The bytes of what the user chose, before anyone knows what they mean."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """One file: its path below the bundle, with ``/``, and what is in it."""

    path: str
    data: bytes

    @property
    def name(self) -> str:
        """The path's last part."""
        return self.path.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Bundle:
    """A file, a folder or an archive's content. A file is a bundle of one piece.

    Attributes:
        name: What the user chose, as a short name for problems.
        pieces: Its files in order of their paths; never outside of it, never a link's target.
        is_folder: Whether it was a folder or an archive.
    """

    name: str
    pieces: tuple[Piece, ...]
    is_folder: bool = False
