"""What is done about codes that other phrases have already."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from desktop_app.core.phrases import Phrase

Clash = Literal["keep", "drop", "number", "replace"]
"""Both have the code; the arrival loses it; it gets a number; it takes the phrase's place."""


def folded(code: str) -> str:
    """A code as it is compared."""
    return code.strip().casefold()


class Codes:
    """The codes in use, and the first phrase that has each."""

    def __init__(self, clash: Clash) -> None:
        self._clash = clash
        self._holders: dict[str, Phrase] = {}
        self._numbers: dict[str, int] = {}

    def hold(self, phrase: Phrase) -> None:
        """A phrase has its code from now on."""
        if phrase.code:
            self._holders.setdefault(folded(phrase.code), phrase)

    def holder(self, code: str) -> Phrase | None:
        """Who has a code; None if nobody does."""
        return self._holders.get(folded(code)) if code else None

    def given(self, code: str, before: Phrase | None) -> str:
        """The code that an arrival gets, which may be in the book already as ``before``.

        What it got the last time it keeps.
        """
        if self.holder(code) is None or self._clash in {"keep", "replace"}:
            return code
        if before and before.code == code:
            return code
        if self._clash == "drop":
            return ""
        if before and re.fullmatch(re.escape(code) + r"\d+", before.code):
            return before.code
        return self._numbered(code)

    def _numbered(self, code: str) -> str:
        number = self._numbers.get(code, 1)
        while True:
            number += 1
            if self.holder(f"{code}{number}") is None:
                self._numbers[code] = number
                return f"{code}{number}"
