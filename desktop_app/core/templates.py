"""A body and the values it may see → the messages, exactly as they will be copied.

Whatever is unknown, or would leave a blank, is reported instead of being left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from desktop_app.core.marks import BLANK, BREAK, END, FILLED, MARKS, OUTPUT_LIMIT
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.variables import SECRET

if TYPE_CHECKING:
    from collections.abc import Mapping

    from liquid import BoundTemplate

    from desktop_app.core.bodies import Bodies
    from desktop_app.core.formats import Formats

_BREAK_LINE = re.compile(r"^---$\n?", re.MULTILINE)
_PART = re.compile(
    f"{FILLED}(?P<filled>[^{END}]*){END}|{BLANK}(?P<blank>[^{END}]*){END}|[^{FILLED}-{END}]+"
)

PLAIN = OUTPUT_LIMIT // 4
"""Characters up to which a body without tags is known to be within the limits of a reply."""

Kind = Literal["plain", "filled", "blank"]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a message: the author's words, a value, or a blank named after its variable."""

    text: str
    kind: Kind = "plain"


@dataclass(frozen=True, slots=True)
class Message:
    """One chat message."""

    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The message as it is copied; blanks show the name of what is missing."""
        return "".join(part.text for part in self.parts)

    @property
    def whole(self) -> bool:
        """Whether it has no blank."""
        return all(part.kind != "blank" for part in self.parts)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A body filled as far as the values go.

    Attributes:
        messages: In order; none where the template itself is wrong.
        missing: Dotted names that are unknown, in order of appearance.
        used: Every dotted name the template looked at, in order.
        refusals: What else keeps it from being copied.
    """

    messages: tuple[Message, ...]
    missing: tuple[str, ...]
    used: tuple[str, ...]
    refusals: tuple[Refusal, ...]


@lru_cache(maxsize=1)
def _environment() -> Bodies:
    from desktop_app.core.bodies import Bodies  # noqa: PLC0415 - Liquid delays a start

    return Bodies()


@lru_cache(maxsize=2048)
def _template(body: str) -> BoundTemplate:
    return _environment().from_string(_source(body))


def _source(body: str) -> str:
    """A body as Liquid gets it: without our marks, and with one where a message ends."""
    lines = body.replace("\r\n", "\n").replace("\r", "\n")
    return _BREAK_LINE.sub(BREAK, MARKS.sub("", lines))


@lru_cache(maxsize=2048)
def roots(body: str) -> frozenset[str]:
    """The roots that a body's tags name, in whichever branch; none where it cannot be read.

    A name that the body itself assigns is none.
    """
    from desktop_app.core.bodies import FAILURES  # noqa: PLC0415 - the same

    try:
        return frozenset(_template(body).analyze().globals)
    except FAILURES:
        return frozenset()


def mistakes(body: str) -> tuple[Refusal, ...]:
    """What is wrong with a template whatever it is filled with."""
    from desktop_app.core.bodies import FAILURES, secret  # noqa: PLC0415 - the same

    try:
        used = _template(body).analyze()
    except FAILURES as error:
        return (_broken(error),)
    found = (one.segments for many in used.variables.values() for one in many)
    names = {".".join(map(str, path)): path for path in found}
    secrets = [secret(name) for name, path in names.items() if SECRET.intersection(map(str, path))]
    unknown = [name for name in used.filters if name not in _environment().filters]
    return (*secrets, *map(_no_filter, unknown))


def _no_filter(name: str) -> Refusal:
    return Refusal(QT_TRANSLATE_NOOP("refusal", "There is no filter named {name}"), {"name": name})


def _broken(error: Exception) -> Refusal:
    from desktop_app.core.bodies import reason  # noqa: PLC0415 - the same

    text = QT_TRANSLATE_NOOP("refusal", "The template of this phrase is wrong: {error}")
    return Refusal(text, {"error": reason(error)})


def render(body: str, values: Mapping[str, object], formats: Formats) -> Rendered:
    """Fill a body.

    Args:
        body: Liquid; lines that are exactly ``---`` part the messages.
        values: What templates may see, by root name (see ``variables``).
        formats: How values are written.
    """
    if "{" not in body and len(body) < PLAIN:
        return Rendered(_messages(_source(body)), (), (), ())
    from desktop_app.core.bodies import FAILURES, Context  # noqa: PLC0415 - the same

    try:
        template = _template(body)
        context = Context(template, values, formats)
        buffer = context.get_buffer()
        template.render_with_context(context, buffer)
    except FAILURES as error:
        return Rendered((), (), (), (_broken(error),))
    return Rendered(
        _messages(buffer.getvalue()),
        tuple(name for name in dict.fromkeys(context.missing) if name not in context.refusals),
        tuple(context.used),
        tuple(context.refusals.values()),
    )


def _messages(text: str) -> tuple[Message, ...]:
    found = (_trimmed(_parts(piece)) for piece in text.split(BREAK))
    return tuple(Message(parts) for parts in found if any(part.text.strip() for part in parts))


def _parts(text: str) -> list[Part]:
    parts = []
    for match in _PART.finditer(text):
        kind: Kind = match.lastgroup or "plain"  # type: ignore[assignment] # the groups are the kinds
        parts.append(Part(match[match.lastgroup] if match.lastgroup else match[0], kind))
    return parts


def _trimmed(parts: list[Part]) -> tuple[Part, ...]:
    """Without blank lines at the ends: a chat client sends at a trailing line break."""
    while parts and not parts[0].text.strip("\n "):
        del parts[0]
    while parts and not parts[-1].text.strip("\n "):
        del parts[-1]
    if parts:
        parts[0] = Part(parts[0].text.lstrip("\n"), parts[0].kind)
        parts[-1] = Part(parts[-1].text.rstrip("\n "), parts[-1].kind)
    return tuple(parts)
