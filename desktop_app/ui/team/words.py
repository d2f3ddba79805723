"""How the state of a team, its entries and what happens to them are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.core.teamwork.badges import badges
from desktop_app.core.teamwork.edits import COMMENT, moment_of
from desktop_app.core.teamwork.roles import Role
from desktop_app.team.deeds import NEEDS_YOU, OFFLINE, UP_TO_DATE, WAITING
from desktop_app.ui.editor.words import key_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.core.problems import Refusal
    from desktop_app.team.deeds import Status

GRAVEST = (UP_TO_DATE, WAITING, OFFLINE, NEEDS_YOU)
"""The states, the one that is told of several last."""

LONGEST = 60
"""Characters of a foreign text in one line."""


def role_name(role: Role) -> str:
    """What a role is called."""
    return {
        Role.AGENT: QCoreApplication.translate("Team", "Agent: uses and proposes"),
        Role.EDITOR: QCoreApplication.translate("Team", "Editor: edits and decides"),
        Role.OWNER: QCoreApplication.translate("Team", "Owner: gives roles, too"),
    }[role]


def role_word(role: Role) -> str:
    """A role in one word."""
    return {
        Role.AGENT: QCoreApplication.translate("Team", "Agent"),
        Role.EDITOR: QCoreApplication.translate("Team", "Editor"),
        Role.OWNER: QCoreApplication.translate("Team", "Owner"),
    }[role]


def state_of(status: Status) -> str:
    """The state that is told; whoever is needed is needed also where the place is away."""
    needs = status.conflicts or status.held or status.asked
    return NEEDS_YOU if needs else status.state


def state_sentence(statuses: Sequence[Status]) -> str:
    """How the teams stand, in a few words; nothing where none was joined."""
    if not statuses:
        return ""
    worst = max(statuses, key=lambda one: GRAVEST.index(state_of(one)))
    state = state_of(worst)
    if state == NEEDS_YOU:
        return QCoreApplication.translate("Team", "Team: needs you")
    if state == OFFLINE:
        since = moment(worst.reached)
        if not since:
            return QCoreApplication.translate("Team", "Team: not reached yet")
        text = QCoreApplication.translate("Team", "Team: offline since {moment}")
        return text.format(moment=since)
    if state == WAITING:
        count = sum(one.waiting for one in statuses)
        text = QCoreApplication.translate("Team", "Team: edits waiting: {count}")
        return text.format(count=count)
    return QCoreApplication.translate("Team", "Team: up to date")


def refusal_text(refusal: Refusal) -> str:
    """Why something was not done; a team's refusals come from several parts."""
    for context in ("refusal", "problem"):
        text = QCoreApplication.translate(context, refusal.text)
        if text != refusal.text:
            return text.format(**refusal.values)
    return refusal.message


def moment(at: str) -> str:
    """A moment of a journal on this computer's clock, to the minute; empty where it is none."""
    found = moment_of(at)
    return found.astimezone().strftime("%Y-%m-%d %H:%M") if found else ""


def one_line(text: str, longest: int = LONGEST) -> str:
    """A foreign text in one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else f"{flat[: longest - 1]}…"


def name_of(fields: Mapping[str, object], ident: str) -> str:
    """What an entry is called."""
    found = (fields.get(name) for name in ("title", "name", "code", "label"))
    return one_line(next((one for one in found if isinstance(one, str) and one), ident))


def value_text(value: object) -> str:
    """A value of an entry as it is read."""
    if value is None:
        return "—"
    if isinstance(value, list | tuple):
        return ", ".join(map(value_text, value))
    if isinstance(value, dict):
        return "\n".join(value_text(one) for one in value.values())
    return str(value)


def field_name(field: str) -> str:
    """What a key of an entry is called; another wording has its language with it."""
    if field == COMMENT:
        return QCoreApplication.translate("Team", "Comment")
    name, _, more = field.partition("\n")
    known = QCoreApplication.translate("Team", "Wording") if name == "variant" else key_name(name)
    return f"{known} {more}".strip()


def fields_text(fields: Mapping[str, object]) -> str:
    """An entry as it is read."""
    parts = (f"{field_name(name)}\n{value_text(value)}" for name, value in fields.items())
    return "\n\n".join(parts)


def badge_line(before: Mapping[str, object], after: Mapping[str, object]) -> str:
    """Links and numbers that change; empty where none do."""
    link = QCoreApplication.translate("Team", "⚠ Link: {before} → {after}")
    number = QCoreApplication.translate("Team", "⚠ Number: {before} → {after}")
    return "  ".join(
        (link if one.kind == "link" else number).format(
            before=_listed(one.before), after=_listed(one.after)
        )
        for one in badges(before, after)
    )


def _listed(found: Sequence[str]) -> str:
    return one_line(", ".join(found)) or "—"
