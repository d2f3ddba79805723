"""What people write behind ``#`` in a file, with the table that it stands at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.storage.blocks import split, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.storage.blocks import Block


def comments(text: str) -> Iterator[tuple[Block, str]]:
    """Each table of a file in its order and the comments above and in it, a line each.

    The tables before the first comment and after the last are among them, for who counts them.
    """
    if "#" in text:
        for block in split(text):
            yield block, "\n".join(_comments(str(block)))


def _comments(text: str) -> Iterator[str]:
    if "#" in text:
        yield from (one.strip() for one in tokens(text) if one.startswith("#"))
