"""``strftime`` patterns as the letters that other programs write dates with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_CODE = re.compile(r"%([-_0^#]?)([A-Za-z%])|([A-Za-z']+)|([^%A-Za-z']+)|(%)")

_LETTERS: Final[Mapping[str, str]] = {
    "Y": "yyyy", "y": "yy", "B": "MMMM", "b": "MMM", "h": "MMM", "m": "MM", "-m": "M",
    "d": "dd", "-d": "d", "e": "d", "-e": "d", "A": "dddd", "a": "ddd",
    "H": "HH", "-H": "H", "k": "H", "I": "hh", "-I": "h", "l": "h", "M": "mm", "-M": "m",
    "S": "ss", "-S": "s", "p": "AP", "P": "ap",
    "F": "yyyy-MM-dd", "T": "HH:mm:ss", "R": "HH:mm", "D": "MM/dd/yy",
}  # fmt: skip

_UNICODE: Final[Mapping[str, str]] = {"A": "EEEE", "a": "EEE", "p": "a", "P": "a", "j": "DDD"}
"""Where Unicode's letters, which Raycast takes, are others than Qt's."""


def letters(pattern: str, *, unicode: bool = False) -> str:
    """``%Y年%-m月`` → ``yyyy年M月``; letters that are only said stand between apostrophes."""
    known = {**_LETTERS, **_UNICODE} if unicode else _LETTERS
    pieces = []
    for flag, code, spoken, signs, percent in _CODE.findall(pattern):
        said = known.get(f"-{code}" if flag == "-" else code, "")
        if spoken:
            pieces.append("'" + spoken.replace("'", "''") + "'")
        elif not code:
            pieces.append(signs or percent)
        else:
            pieces.append(said or ("%" if code == "%" else f"'{flag}{code}'"))
    return "".join(pieces)
