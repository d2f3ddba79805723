"""Rules, the packs they come in, and what they find."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

Severity = Literal["block", "warn", "hint"]
Where = Literal["anywhere", "start-of-sentence", "whole-message"]
Evasion = Literal["spaces", "lookalikes", "digits", "pinyin"]

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""The gravest first: the platform punishes it; bad tone; a thought."""

PLACES: tuple[Where, ...] = get_args(Where)
EVASIONS: tuple[Evasion, ...] = get_args(Evasion)
"""How a word may be disguised: 微 信; 薇❤ for 微信; 一三⑧ for 138; weixin, 微xin. Upper case, full
width, traditional characters and invisible ones are seen through always."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing not to say.

    Attributes:
        id: Unique in its pack.
        words: What must not be said, as it is written undisguised.
        pattern: A regular expression of RE2, matched without regard to case; it may hold groups
            ``hit``, ``hit2`` …, the first of which to match is the place of the finding.
        unless: A pattern; what it finds something in does not count.
        exceptions: Words within which it does not count.
        sees_through: The disguises that do not help; ``lookalikes`` and ``pinyin`` are for words.
        platform: The id of the platform that the words name: they are no fault there.
        why: The reason, in the language of the pack.
        better: Other ways to say it.
        source: Which law or rule says so.
        checked: When somebody last looked that up.
    """

    id: str
    severity: Severity = "warn"
    words: tuple[str, ...] = ()
    pattern: str = ""
    unless: str = ""
    exceptions: tuple[str, ...] = ()
    where: Where = "anywhere"
    sees_through: frozenset[str] = frozenset()
    platform: str = ""
    why: str = ""
    better: tuple[str, ...] = ()
    source: str = ""
    checked: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Leave:
    """What a shop may say whatever the rules say of it.

    Attributes:
        allow: Words within which nothing is a finding.
        off: What does not count: packs by id, rules as findings name them.
    """

    allow: tuple[str, ...] = ()
    off: tuple[str, ...] = ()


NO_LEAVE = Leave()


@dataclass(frozen=True, slots=True)
class Pack:
    """Rules of one kind.

    Attributes:
        language: Of its reasons and of the texts that its rules are for, BCP 47; empty: of all.
        any_language: Its rules are for texts of every language all the same.
        platforms: Its rules are for these platforms; empty: for all.
        everywhere: It counts on platforms that do not name it, too: one of the user's own.
        leaves: By shop id what is said all the same; under an empty one for all shops.
    """

    id: str
    name: str
    language: str = ""
    any_language: bool = False
    description: str = ""
    platforms: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    source: str = ""
    everywhere: bool = False
    leaves: Mapping[str, Leave] = field(default_factory=dict, hash=False)

    def leave(self, shop: str = "") -> Leave:
        """What is allowed for a shop alone; for all shops where it is empty."""
        return self.leaves.get(shop, NO_LEAVE)


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in a text that breaks a rule: ``text[start:end] == word``.

    Attributes:
        rule: The pack's id, a slash, the rule's id; one of ours has no pack.
        better: Other ways to say it; often none.
        why: The reason; where there are ``values`` it is an English sentence with ``{names}``.
    """

    rule: str
    severity: Severity
    start: int
    end: int
    word: str
    better: tuple[str, ...] = ()
    why: str = ""
    values: Mapping[str, object] = field(default_factory=dict, hash=False)

    @property
    def reason(self) -> str:
        """Why it is one, with the values filled in."""
        return self.why.format(**self.values) if self.values else self.why


def rank(severity: Severity) -> int:
    """0 for the gravest."""
    return SEVERITIES.index(severity)


def stops(found: Iterable[Finding]) -> bool:
    """Whether a reply with these findings is not to be copied just so."""
    return any(one.severity == "block" for one in found)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule is broken; ``order`` says which of two is told where they are at one place."""

    pack: str
    rule: int
    severity: Severity
    start: int
    end: int
    order: tuple[int, int]


def pruned(places: Iterable[Place]) -> tuple[Place, ...]:
    """In order of place, each fault once.

    Overlapping ones of a pack become one that is as long as both and as grave as the graver. One
    that lies within another at least as grave, of whatever pack, is left out.
    """
    kept: list[Place] = []
    reached = [-1] * len(SEVERITIES)  # how far those of each severity reach
    merged = sorted(_merged(places), key=lambda one: (one.start, -one.end, *_weight(one)))
    for one in merged:
        if max(reached[: rank(one.severity) + 1]) < one.end:
            kept.append(one)
            reached[rank(one.severity)] = one.end
    return tuple(kept)


def _merged(places: Iterable[Place]) -> Iterator[Place]:
    last: dict[str, Place] = {}
    for one in sorted(places, key=lambda each: each.start):
        before = last.get(one.pack)
        if before and one.start < before.end:
            told = min(before, one, key=_weight)
            end = max(before.end, one.end)
            last[one.pack] = replace(told, start=before.start, end=end)
            continue
        if before:
            yield before
        last[one.pack] = one
    yield from last.values()


def _weight(one: Place) -> tuple[int, tuple[int, int]]:
    return rank(one.severity), one.order
