"""How rules and packs are called in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app.core.phrases import tongue
from desktop_app.core.rules.own import ENDED, OTHER_SHOP, REPEATED, TOO_LONG, UNFILLED
from desktop_app.core.rules.packs import SEVERITIES, Pack, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.rules.packs import Severity

SIGNS: Mapping[Severity, str] = {"block": "✕", "warn": "⚠", "hint": "·"}
PARTED = " / "
"""Stands between better words, which may have commas in them."""

_FEW = 8


def severity_name(severity: Severity) -> str:
    """What happens to a reply."""
    names = (
        QCoreApplication.translate("Rules", "Stops the copy"),
        QCoreApplication.translate("Rules", "Warns"),
        QCoreApplication.translate("Rules", "Hint"),
    )
    return f"{SIGNS[severity]} {dict(zip(SEVERITIES, names, strict=True))[severity]}"


def language_name(language: str) -> str:
    """A language in its own words."""
    if not language:
        return QCoreApplication.translate("Rules", "All")
    known = {"zh": "中文", "en": "English", "ko": "한국어"}
    return known.get(tongue(language)) or QLocale(language).nativeLanguageName() or language


def rule_name(rule: Rule) -> str:
    """Its first words; its id where it has a pattern only."""
    more = "…" if len(rule.words) > _FEW else ""
    listed = QCoreApplication.translate("Rules", ", ").join(rule.words[:_FEW])
    return listed + more or rule.id


def built_in() -> Pack:
    """What is found without a pack; it can only be switched off rule by rule."""
    translate = QCoreApplication.translate
    rules: tuple[tuple[str, Severity, str], ...] = (
        (OTHER_SHOP, "block", translate("Rules", "Another shop of yours is named")),
        (UNFILLED, "warn", translate("Rules", "A variable of a template was never filled")),
        (ENDED, "warn", translate("Rules", "A promotion is named that has ended")),
        (TOO_LONG, "warn", translate("Rules", "The platform takes fewer characters a message")),
        (REPEATED, "hint", translate("Rules", "The last buyers were sent the same words")),
    )
    listed = tuple(Rule(ident, severity, why=why) for ident, severity, why in rules)
    return Pack("", translate("Rules", "Always checked"), rules=listed)


def source_of(pack: Pack) -> str:
    """Where its rules come from, each source once."""
    return PARTED.join(dict.fromkeys(rule.source for rule in pack.rules if rule.source))


def checked_of(pack: Pack) -> str:
    """The oldest date at which a rule of it was looked up."""
    dates = [rule.checked for rule in pack.rules if rule.checked]
    return min(dates).isoformat() if dates else ""


def better_of(text: str) -> tuple[str, ...]:
    """Better words from a line."""
    return tuple(one.strip() for one in text.replace("／", "/").split("/") if one.strip())


def team_name(name: str, team: str) -> str:
    """A pack's name, with the team's where it is a team's."""
    shown = QCoreApplication.translate("Rules", "{name} (team {team})")
    return shown.format(name=name, team=team) if team else name
