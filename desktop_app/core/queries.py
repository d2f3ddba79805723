"""What a line in the search field asks for besides words: a category, a product, a command.

``#议价 贵`` searches in one category, ``@a12 便宜`` fills for one product, ``/reload`` is a
command, ``?能便宜吗`` are a buyer's words to be answered. Names are found as everything is: by
characters, pinyin or initials.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from desktop_app.core.search.reference import spans_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.core.search.spelling import Spelling


class Mode(Enum):
    """What the rest of the line is."""

    WORDS = auto()
    COMMAND = auto()
    BUYER = auto()


@dataclass(frozen=True, slots=True)
class Query:
    """A line, taken apart.

    Attributes:
        mode: What ``text`` is.
        text: The words to search for.
        category: What was typed behind ``#``; empty where nothing was.
        product: What was typed behind ``@``; empty where nothing was.
    """

    mode: Mode
    text: str
    category: str = ""
    product: str = ""


def parsed(line: str, spelling: Spelling) -> Query:
    """Take a line apart; full-width signs count as well."""
    stripped = line.strip()
    sign = spelling.fold(stripped[:1])
    if sign in ("/", "?"):
        mode = Mode.COMMAND if sign == "/" else Mode.BUYER
        return Query(mode, stripped[1:].strip())
    signs: dict[str, str] = {}
    words = []
    for word in stripped.split():
        sign = spelling.fold(word[0])
        if sign in ("#", "@"):
            signs[sign] = word[1:]
        else:
            words.append(word)
    return Query(Mode.WORDS, " ".join(words), signs.get("#", ""), signs.get("@", ""))


def first_named(named: Iterable[tuple[str, str]], typed: str, spelling: Spelling) -> str | None:
    """The value of the first (value, name) whose name or value was typed, exact values first."""
    pairs = list(named)
    folded = spelling.fold(typed)
    exact = (value for value, _ in pairs if spelling.fold(value) == folded)
    matching = (value for value, name in pairs if spans_in(name, typed, spelling))
    return next(exact, None) or next(matching, None)
