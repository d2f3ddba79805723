"""Dates, times and changed texts of other programs as the tags that fill them in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from desktop_app.exchange.wording import escaped, filled, stamp, words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Kind = Literal["date", "time", "datetime"]

_STEP = re.compile(r"([+-]?)\s{0,3}(\d{1,9})\s{0,3}([A-Za-z])")
_UNITS: Final[Mapping[str, str]] = {
    "y": "y", "Y": "y", "M": "M", "w": "w", "W": "w", "d": "d", "D": "d", "h": "h", "H": "h",
    "m": "m", "s": "s", "S": "s",
}  # fmt: skip

FILTERS: Final[Mapping[str, str]] = {
    "upper": "upcase",
    "uppercase": "upcase",
    "lower": "downcase",
    "lowercase": "downcase",
    "trim": "strip",
    "capitals": "capitalize",
    "percent-encode": "url_encode",
}
"""What other programs do to a text on its way, and the filter that does it."""

_CHANGES: Final[Mapping[str, Callable[[str], str]]] = {
    "upcase": str.upper,
    "downcase": str.lower,
    "strip": str.strip,
}


def span(steps: str) -> str:
    """``+1D-2h`` → ``1d -2h``; milliseconds (``z``) count in whole seconds; empty: none."""
    found = []
    for sign, amount, letter in _STEP.findall(steps):
        unit, count = _UNITS.get(letter, ""), int(amount)
        if letter == "z":
            unit, count = "s", count // 1000
        if unit and count:
            found.append(f"{'-' if sign == '-' else ''}{count}{unit}")
    return " ".join(found)


def moment(kind: Kind, pattern: str = "", steps: str = "") -> str:
    """The tag for a moment: by a ``strftime`` pattern, or as the reply's language writes it."""
    if pattern:
        return stamp(pattern, steps)
    moved = f'now | shift: "{steps}"' if steps else "now"
    return filled({"date": f"{moved} | date", "time": f"{moved} | time"}.get(kind, moved))


def changed(bodies: Sequence[str], way: str) -> list[str]:
    """Wordings put through a filter; words alone are changed at once."""
    found = []
    for body in bodies:
        parts = tuple(words(body))
        if all(part.kind == "text" for part in parts) and way in _CHANGES:
            found.append(escaped(_CHANGES[way]("".join(part.text for part in parts))))
        else:
            captured = f"{{% capture said %}}{body}{{% endcapture %}}"
            found.append(f"{captured}{filled(f'said | {way}')}")
    return found
