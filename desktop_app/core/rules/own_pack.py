"""What a lead does to the rules: switch, allow, and forbid words of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.rules.packs import NO_LEAVE, Leave, Pack, Rule

if TYPE_CHECKING:
    from desktop_app.core.rules.packs import Severity

OWN = "own"
"""The id of the pack that holds all this."""


def switched(pack: Pack, shop: str, name: str, *, on: bool) -> Pack:
    """With a pack or a rule counting or not, for a shop or, without one, for all."""
    leave = pack.leave(shop)
    rest = tuple(one for one in leave.off if one != name)
    return _leaving(pack, shop, replace(leave, off=rest if on else (*rest, name)))


def allowing(pack: Pack, shop: str, words: tuple[str, ...]) -> Pack:
    """With these words allowed for a shop or, without one, for all."""
    return _leaving(pack, shop, replace(pack.leave(shop), allow=words))


def _leaving(pack: Pack, shop: str, leave: Leave) -> Pack:
    leaves = {**pack.leaves, shop: leave}
    return replace(pack, leaves={one: each for one, each in leaves.items() if each != NO_LEAVE})


def word_rule(
    words: tuple[str, ...], severity: Severity, why: str, better: tuple[str, ...], ident: str = ""
) -> Rule:
    """A rule for words of one's own; spaces between their letters do not help."""
    seen = frozenset({"spaces"})
    return Rule(ident, severity, words, sees_through=seen, why=why, better=better)


def with_word(pack: Pack, rule: Rule) -> Pack:
    """With a rule put in; of one with its id only what a lead can say of words is changed."""
    known = [one.id for one in pack.rules]
    if rule.id in known:
        return replace(pack, rules=tuple(_told(one, rule) for one in pack.rules))
    number = 1
    while f"word-{number}" in known:
        number += 1
    return replace(pack, rules=(*pack.rules, replace(rule, id=f"word-{number}")))


def _told(one: Rule, new: Rule) -> Rule:
    if one.id != new.id:
        return one
    return replace(one, severity=new.severity, words=new.words, why=new.why, better=new.better)


def without_word(pack: Pack, ident: str) -> Pack:
    """Without the rule of this id."""
    return replace(pack, rules=tuple(one for one in pack.rules if one.id != ident))
