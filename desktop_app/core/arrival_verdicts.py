"""What becomes of each arrival: new, changed, the same, a duplicate, or refused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from desktop_app.core.arrival_codes import Clash, Codes
from desktop_app.core.arrival_ids import likeness
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.core.arrival_packing import Match
    from desktop_app.core.arrivals import Arrival
    from desktop_app.core.phrases import Phrase

Status = Literal["new", "changed", "same", "duplicate", "refused"]

TEXT_LIMIT: Final = 20_000
"""The longest text that a file may hold, in bytes of UTF-8."""

COMPARED: Final = ("title", "code", "body", "category", "keywords", "buyers", "platforms", "note",
                   "variants", "images", "extra")  # fmt: skip
"""What of a phrase an import may change."""

_EMPTY = QT_TRANSLATE_NOOP("refusal", "There is no text in it.")
_TOO_LONG = QT_TRANSLATE_NOOP(
    "refusal", "A text has at most {limit} bytes; shorten it or make two phrases of it."
)


@dataclass(frozen=True, slots=True)
class Item:
    """What an import would do with one arrival.

    Attributes:
        arrival: What came.
        status: ``new``; ``changed``: the book has this phrase otherwise; ``same``: it has it just
            so; ``duplicate``: some book has a phrase with the same text; ``refused``.
        phrase: As it would be in the book.
        before: The phrase whose place it takes, or of which it is a duplicate.
        clash: Another phrase with the code that it came with.
        refusal: Why it cannot be taken.
        chosen: Whether it will be taken.
    """

    arrival: Arrival
    status: Status
    phrase: Phrase
    before: Phrase | None = None
    clash: Phrase | None = None
    refusal: Refusal | None = None
    chosen: bool = False

    @property
    def differences(self) -> tuple[tuple[str, object, object], ...]:
        """The attribute, its old value and its new one, for each that would change."""
        if self.status != "changed" or self.before is None:
            return ()
        before, now = self.before, self.phrase
        pairs = ((name, getattr(before, name), getattr(now, name)) for name in COMPARED)
        return tuple(each for each in pairs if each[1] != each[2])


def judged(
    arrivals: Sequence[Arrival],
    phrases: Sequence[Phrase],
    found: Sequence[Match],
    staying: Iterable[Phrase],
    clash: Clash,
) -> list[Item]:
    """What becomes of each; first of those that the book has, for they may change texts.

    Args:
        arrivals: What came.
        phrases: The same, as they would be in the book.
        found: Which phrases of the book they are.
        staying: The phrases of all books that none of them takes the place of.
        clash: What is done about a code that another phrase has.
    """
    judge = _Judge(clash, staying)
    turns = [_turn(phrase, match.before) for phrase, match in zip(phrases, found, strict=True)]
    items: dict[int, Item] = {}
    for n in sorted(range(len(found)), key=turns.__getitem__):
        items[n] = judge.verdict(arrivals[n], phrases[n], found[n].before)
    return [items[n] for n in range(len(found))]


def _turn(phrase: Phrase, before: Phrase | None) -> int:
    """Who is asked first: the phrases that the book has, and of them those that keep their code."""
    return 2 if before is None else int(before.code != phrase.code)


class _Judge:
    """The codes and the texts that are there, and those that have come."""

    def __init__(self, clash: Clash, staying: Iterable[Phrase]) -> None:
        self._codes = Codes(clash)
        self._texts: dict[bytes, Phrase] = {}
        for phrase in staying:
            self._hold(phrase, likeness(phrase))

    def _hold(self, phrase: Phrase, text: bytes) -> None:
        self._codes.hold(phrase)
        self._texts.setdefault(text, phrase)

    def verdict(self, arrival: Arrival, phrase: Phrase, before: Phrase | None) -> Item:
        """What becomes of one; its code and its text count from now on."""
        if refusal := _objection(phrase):
            if before:
                self._hold(before, likeness(before))
            return Item(arrival, "refused", phrase, before, refusal=refusal)
        clash = self._codes.holder(phrase.code)
        code = self._codes.given(phrase.code, before) if clash else phrase.code
        if code != phrase.code:
            phrase = replace(phrase, code=code)
        text = likeness(phrase)
        twin = None if before else self._texts.get(text)
        if twin:
            return Item(arrival, "duplicate", phrase, twin, clash)
        self._hold(phrase, text)
        if before is None:
            return Item(arrival, "new", phrase, None, clash, chosen=True)
        is_same = phrase == before
        return Item(
            arrival, "same" if is_same else "changed", phrase, before, clash, chosen=not is_same
        )


def _objection(phrase: Phrase) -> Refusal | None:
    """Why a file could not hold a phrase."""
    if not phrase.body.strip() and not phrase.images:
        return Refusal(_EMPTY, {})
    texts = [phrase.title, phrase.body, phrase.code, phrase.note, *phrase.keywords]
    if phrase.variants:
        texts += [variant.body for variant in phrase.variants]
    if max(map(len, texts)) * 4 < TEXT_LIMIT:
        return None
    if any(len(text.encode()) >= TEXT_LIMIT for text in texts):
        return Refusal(_TOO_LONG, {"limit": TEXT_LIMIT})
    return None
