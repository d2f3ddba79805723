"""Where the tags of a body are, and what is wrong with them, told where it is.

Positions are code points of the body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.templates import mistakes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

BREAK_LINE = "---"
"""A line that ends one message and begins the next."""

_TAG = re.compile(r"\{\{-?(?P<value>[^\n]*?)-?\}\}|\{%-?(?P<logic>[^\n]*?)-?%\}")
_OPEN = re.compile(r"\{\{|\{%")
_NAME = re.compile(r"[A-Za-z_]\w*(?:\.\w+)*")
_STRING = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")
_FILTER = re.compile(r"\|\s*([A-Za-z_]\w*)?")
_LOCAL = re.compile(r"\{%-?\s*(?:assign|capture|for)\s+(\w+)")
_UNCLOSED = QT_TRANSLATE_NOOP("refusal", "This opening bracket has no closing one")
_ASKED = QT_TRANSLATE_NOOP(
    "refusal", "Nothing is called {name}; the agent will be asked for it at every use"
)
_MEANT = QT_TRANSLATE_NOOP("refusal", "Nothing is called {name}; is {meant} meant?")


@dataclass(frozen=True, slots=True)
class Tag:
    """One ``{{ … }}`` or ``{% … %}`` of a body.

    Attributes:
        start: Where it begins.
        end: Where it is over.
        inner: What is between the brackets, without the white space around it.
        is_value: Whether it puts in a value; else it decides something.
    """

    start: int
    end: int
    inner: str
    is_value: bool

    @property
    def name(self) -> str:
        """The variable that it puts in; empty where it begins with something else."""
        found = _NAME.match(self.inner)
        return found[0] if found and self.is_value else ""

    @property
    def word(self) -> str:
        """The first word of a decision, such as ``if``."""
        return "" if self.is_value else self.inner.partition(" ")[0]


@dataclass(frozen=True, slots=True)
class Fault:
    """A stretch of a body that needs a look; ``wrong``: the reply cannot be filled."""

    start: int
    end: int
    why: Refusal
    wrong: bool


def tags(body: str) -> tuple[Tag, ...]:
    """The tags of a body, in order; each is within one line."""
    return tuple(
        Tag(one.start(), one.end(), (one["value"] or one["logic"] or "").strip(), one[0][1] == "{")
        for one in _TAG.finditer(body)
    )


def names(body: str) -> tuple[tuple[int, int, str], ...]:
    """The dotted names that values are read from: start, end and name, in order."""
    return tuple(found for tag in tags(body) for found in _names(body, tag))


def _names(body: str, tag: Tag) -> Iterator[tuple[int, int, str]]:
    blank = lambda found: " " * len(found[0])  # noqa: E731 - a string holds no names
    text = _FILTER.sub(blank, _STRING.sub(blank, body[tag.start : tag.end]))
    for found in _NAME.finditer(text):
        dotted = "." in found[0]
        if dotted or (tag.is_value and not text[: found.start()].strip("{- ")):
            yield tag.start + found.start(), tag.start + found.end(), found[0]


def faults(body: str, known: Collection[str]) -> tuple[Fault, ...]:
    """What is wrong in a body, or looks like a slip, and where.

    Args:
        body: The template.
        known: The names that can be filled or that a book says how to ask for.
    """
    wrong = tuple(_wrong(body))
    return wrong or tuple(_odd(body, known))


def _wrong(body: str) -> Iterator[Fault]:
    closed = tags(body)
    for found in _OPEN.finditer(body):
        if not any(tag.start <= found.start() < tag.end for tag in closed):
            line = body.find("\n", found.start())
            end = len(body) if line < 0 else line
            yield Fault(found.start(), end, Refusal(_UNCLOSED, {}), wrong=True)
            return
    for why in mistakes(body):
        name = str(why.values.get("name", ""))
        yield Fault(*_place(body, name, str(why.values.get("error", ""))), why, wrong=True)


def _place(body: str, name: str, error: str) -> tuple[int, int]:
    """The stretch that a mistake is about; the last decision, or all, where it does not say."""
    quoted = re.search(r"'([^']+)'", error)
    for tag in tags(body):
        text = body[tag.start : tag.end]
        for word in (name, quoted[1] if quoted else ""):
            if word and (found := re.search(rf"(?<![\w.]){re.escape(word)}(?!\w)", text)):
                return tag.start + found.start(), tag.start + found.end()
    logic = [tag for tag in tags(body) if not tag.is_value]
    return (logic[-1].start, logic[-1].end) if logic else (0, len(body))


def _odd(body: str, known: Collection[str]) -> Iterator[Fault]:
    own = set(_LOCAL.findall(body)) | {"forloop"}
    for start, end, name in names(body):
        if name in known or name.partition(".")[0] in own or name.startswith("ask."):
            continue
        if any(name.startswith(f"{one}.") for one in known):
            continue
        close = get_close_matches(name, known, 1, 0.75)
        values = {"name": name, "meant": close[0]} if close else {"name": name}
        yield Fault(start, end, Refusal(_MEANT if close else _ASKED, values), wrong=False)
