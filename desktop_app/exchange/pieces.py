"""A foreign text on its way to a body: its words, what fills it, and its random wordings."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Final

from desktop_app.core.phrases import Field, Variant
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.exchange.wording import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

WORDINGS: Final = 12
"""Where random parts make more wordings than these, each part is only said once or more."""

MOST_WORDINGS: Final = 48
"""How many wordings a phrase may have at most."""

SHOWN: Final = 60
"""Characters of a foreign part that a problem shows."""

LONGEST: Final = 40_000
"""Characters that are put together; a file takes fewer, so that the phrase is refused later."""

NEVER_RUN = QT_TRANSLATE_NOOP(
    "problem", "{part} would run a program; nothing is run, and it stays in the text as it is."
)
NO_KEYS = QT_TRANSLATE_NOOP(
    "problem", "{part} presses keys; a reply is only text, and it stays in it as it is."
)
UNKNOWN = QT_TRANSLATE_NOOP(
    "problem", "{part} cannot be filled here; it stays in the text as it is."
)
NO_PHRASE = QT_TRANSLATE_NOOP(
    "problem", "{part} names no phrase of this file, or one within itself; it stays as it is."
)
NO_CURSOR = QT_TRANSLATE_NOOP(
    "problem", "The text cursor stood within the reply; replies are copied whole, without it."
)
NO_PICTURE = QT_TRANSLATE_NOOP(
    "problem", "The picture {part} did not come with the file; its name stays in the text."
)
NO_FORMATTING = QT_TRANSLATE_NOOP(
    "problem", "The text has formatting; its signs stay in the text as they are."
)
TOO_LONG = QT_TRANSLATE_NOOP(
    "problem", "The text is longer than any reply may be; its end is missing."
)
TOO_MANY = QT_TRANSLATE_NOOP(
    "problem", "It has more wordings at random than a phrase may; the first {limit} came in."
)
SCRIPT = QT_TRANSLATE_NOOP(
    "problem", "This is a program and no text; it is never run, and came in as the text it is."
)


@dataclass(frozen=True, slots=True)
class _OneOf:
    """One of several bodies; all with the same key are chosen alike."""

    key: str
    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    text: str


@dataclass(frozen=True, slots=True)
class _Cursor:
    pass


class Pieces:
    """What a phrase is put together from, in order."""

    def __init__(self, source: str, place: str) -> None:
        self._parts: list[str | _Words | _OneOf | _Cursor] = []
        self._fields: dict[str, Field] = {}
        self._place = source, place
        self._size = 0
        self._problems: dict[tuple[str, str], Problem] = {}

    def text(self, text: str) -> None:
        """Words that are said as they are."""
        text = self._fitting(text)
        if text and self._parts and isinstance(self._parts[-1], _Words):
            text = self._parts.pop().text + text  # type: ignore[union-attr] # it is words
        if text:
            self._parts.append(_Words(text))

    def body(self, body: str, fields: Sequence[Field] = ()) -> None:
        """A stretch of a body, and what it asks."""
        if not self._fits(len(body)):
            return
        self._parts.append(body)
        self._fields |= {one.name: one for one in fields}

    def one_of(self, key: str, bodies: Sequence[str], fields: Sequence[Field] = ()) -> None:
        """One of several bodies, chosen alike wherever the key is the same."""
        if len(bodies) > MOST_WORDINGS:
            bodies = bodies[:MOST_WORDINGS]
            self.problem(TOO_MANY, limit=MOST_WORDINGS)
        if not self._fits(max(map(len, bodies), default=0)):
            return
        self._fields |= {one.name: one for one in fields}
        if len(bodies) > 1:
            self._parts.append(_OneOf(key, tuple(bodies)))
        else:
            self._parts.extend(bodies)

    def cursor(self) -> None:
        """Here the text cursor would be put."""
        self._parts.append(_Cursor())

    def inert(self, part: str, why: str) -> None:
        """A part that stays as it is, and why."""
        self.text(part)
        self.problem(why, part)

    def problem(self, why: str, part: str = "", limit: int = 0) -> None:
        """Something about this phrase that could not be carried over."""
        shown = part if len(part) <= SHOWN else f"{part[: SHOWN - 1]}…"
        values: dict[str, object] = ({"part": shown} if part else {}) | (
            {"limit": limit} if limit else {}
        )
        self._problems.setdefault((why, shown), Problem(*self._place, "", why, values))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was told so far."""
        return tuple(self._problems.values())

    def _fits(self, size: int) -> bool:
        """Whether so many characters more are no more than any reply may have."""
        if self._size + size > LONGEST:
            self.problem(TOO_LONG)
            return False
        self._size += size
        return True

    def _fitting(self, text: str) -> str:
        """As much of a text as fits."""
        room = LONGEST - self._size
        if len(text) > room:
            self.problem(TOO_LONG)
            text = text[:room]
        self._size += len(text)
        return text

    @property
    def fields(self) -> tuple[Field, ...]:
        """What the body asks."""
        return tuple(self._fields.values())

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """What could not be carried over, a cursor within the text too."""
        last = max((n for n, one in enumerate(self._parts) if not _is_blank(one)), default=-1)
        if any(isinstance(one, _Cursor) for one in self._parts[:last]):
            self.problem(NO_CURSOR)
        return self.problems

    @property
    def spoken(self) -> str:
        """The words, with … for what is filled in: what a title is made of. Empty without words."""
        found = "".join(
            one.text if isinstance(one, _Words) else "" if isinstance(one, _Cursor) else "…"
            for one in self._parts
        )
        lines = (one for one in found.split("\n") if "…" not in one or any(map(str.isalnum, one)))
        return "\n".join(lines)

    def bodies(self) -> tuple[str, ...]:
        """The wordings, each another one, the first the main body."""
        sizes = {one.key: len(one.bodies) for one in self._parts if isinstance(one, _OneOf)}
        made = dict.fromkeys(self._made(choice) for choice in _choices(sizes))
        return tuple(made)

    def variants(self) -> tuple[Variant, ...]:
        """The wordings besides the main body."""
        return tuple(Variant(body) for body in self.bodies()[1:])

    def _made(self, choice: Mapping[str, int]) -> str:
        parts: list[str] = []
        words = ""
        for one in self._parts:
            if isinstance(one, _Words):
                words += one.text
            elif not isinstance(one, _Cursor):
                parts.append(escaped(words))
                words = ""
                parts.append(one if isinstance(one, str) else one.bodies[choice[one.key]])
        return "".join((*parts, escaped(words)))


def _is_blank(part: str | _Words | _OneOf | _Cursor) -> bool:
    return isinstance(part, _Cursor) or (isinstance(part, _Words) and not part.text.strip())


def _choices(sizes: Mapping[str, int]) -> Iterator[dict[str, int]]:
    """Which of its bodies each key takes: all ways, or each body once where these are many."""
    count = 1
    for size in sizes.values():
        count *= size
        if count > WORDINGS:
            rounds = min(MOST_WORDINGS, max(sizes.values()))
            yield from ({key: n % size for key, size in sizes.items()} for n in range(rounds))
            return
    for picked in product(*map(range, sizes.values())):
        yield dict(zip(sizes, picked, strict=True))
