"""The user's own phrasebook, begun with an example that shows how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.storage.files import write_atomic

if TYPE_CHECKING:
    from pathlib import Path

_BEGUN = '''\
format = 1

[book]
id = "mine"
name = "{name}"

[[category]]
id = "mine"
name = "{name}"

# One phrase is one [[phrase]]. A line --- begins the next message. {{{{ shop.name }}}} and its like
# are filled in; what is not known is asked. Save, and it is live.
#
# [[phrase]]
# id = "my-greeting"
# code = "a1"
# title = "…"
# body = """
# …
# """
'''


def ensure_own_book(phrases: Path, name: str) -> Path:
    """The file of the user's own phrases in the folder ``phrases``; made where it is missing.

    Raises:
        OSError: It could not be made.
    """
    path = phrases / "mine.toml"
    if not path.exists():
        phrases.mkdir(parents=True, exist_ok=True)
        write_atomic(path, _BEGUN.format(name=name).encode())
    return path
