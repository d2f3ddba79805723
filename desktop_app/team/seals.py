"""A digest as the last line: what tells a whole file from a torn one and from one edited by hand.

Of random truncations 7 % are valid TOML with phrases missing.
"""

from __future__ import annotations

import hashlib
import re
from enum import Enum

from desktop_app.storage.files import Refused, decode

_LINE = re.compile(r"^# digest ([0-9a-f]{64})$", re.MULTILINE)


class Seal(Enum):
    """What the last line says of a file."""

    GOOD = "good"
    TORN = "torn"
    CHANGED = "changed"


def digest(text: str) -> str:
    """The digest of a text, in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def sealed(text: str) -> bytes:
    """The text with its digest as the last line; it ends with a line break."""
    return f"{text}# digest {digest(text)}\n".encode()


def _last(text: str) -> re.Match[str] | None:
    """The last line that is a digest's. It is sought from the end: a book has megabytes."""
    end = len(text)
    while (start := text.rfind("# digest ", 0, end)) >= 0:
        if found := _LINE.match(text, start):
            return found
        end = start
    return None


def unsealed(data: bytes) -> tuple[Seal, str, str]:
    """Whether the file is whole, its text without the digest, and the digest that stands in it.

    Another encoding or other line breaks are no change: Notepad saves as it likes.
    """
    try:
        text = decode(data).text.replace("\r\n", "\n")
    except Refused:
        return Seal.TORN, "", ""
    last = _last(text)
    if last is None:
        return Seal.TORN, text, ""
    above = text[: last.start()] + text[last.end() + 1 :]
    if last.end() + 1 != len(text) or digest(above) != last[1]:
        is_cut = not text.endswith("\n") and digest(above) == last[1]
        return Seal.TORN if is_cut else Seal.CHANGED, above, last[1]
    return Seal.GOOD, above, last[1]
