"""Messages within what the chat platform takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Note, Refusal
from desktop_app.core.splitting import spans
from desktop_app.core.templates import Message, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.core.shops import Platform

_SPLIT = QT_TRANSLATE_NOOP("note", "split: {platform} takes {limit} characters a message")
_BURST = QT_TRANSLATE_NOOP("note", "{platform}: better no more than {limit} messages in a row")
_TOO_LONG = QT_TRANSLATE_NOOP(
    "refusal",
    "A message is longer than the {limit} characters that {platform} takes, and has no sentence"
    " or comma to split it at; shorten it",
)


@dataclass(frozen=True, slots=True)
class Fitted:
    """The messages to send, what the agent should know of them, and what keeps them back."""

    messages: tuple[Message, ...]
    notes: tuple[Note, ...] = ()
    refusals: tuple[Refusal, ...] = ()


def fitted(messages: tuple[Message, ...], platform: Platform | None) -> Fitted:
    """Split what is too long for the platform.

    What cannot be split is refused: the platform would cut it, or not take it. A message that still
    has a blank is never refused, for its length is not known yet.
    """
    if platform is None:
        return Fitted(messages)
    limit = platform.message_limit
    values = {"platform": platform.name, "limit": limit}
    split = [_split(message, limit) for message in messages]
    stuck = any(pieces is None and one.whole for one, pieces in zip(messages, split, strict=True))
    made = tuple(
        piece
        for one, pieces in zip(messages, split, strict=True)
        for piece in ((one,) if pieces is None else pieces)
    )
    notes = [Note(_SPLIT, values)] if len(made) > len(messages) else []
    if 0 < platform.burst_limit < len(made):
        notes.append(Note(_BURST, values | {"limit": platform.burst_limit}))
    return Fitted(made, tuple(notes), (Refusal(_TOO_LONG, values),) if stuck else ())


def _split(message: Message, limit: int) -> tuple[Message, ...] | None:
    """The message in pieces; None if it is too long and cannot be split."""
    blanks = [
        (start, start + len(part.text)) for start, part in _placed(message) if part.kind == "blank"
    ]
    found = spans(message.text, limit, blanks)
    if found is None:
        return None
    return tuple(Message(tuple(_between(message, start, stop))) for start, stop in found)


def _placed(message: Message) -> Iterator[tuple[int, Part]]:
    start = 0
    for part in message.parts:
        yield start, part
        start += len(part.text)


def _between(message: Message, start: int, stop: int) -> Iterator[Part]:
    """The parts from ``start`` to ``stop``, each still of its kind."""
    for begins, part in _placed(message):
        text = part.text[max(0, start - begins) : max(0, stop - begins)]
        if text:
            yield Part(text, part.kind)
