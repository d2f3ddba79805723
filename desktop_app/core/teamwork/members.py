"""Who is what in a team: read off all edits, so that nobody makes an owner of himself.

A role is an edit of the member's entry, and it counts only if its author was an owner by then.
Whoever began the book is its first owner. While a book has none, whoever says so first is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.teamwork.changes import Change
from desktop_app.core.teamwork.roles import Role, role_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop_app.core.teamwork.edits import Edit

KIND = "member"

NONE = "none"
"""The word for a role that was laid down."""

Roles = dict[str, Role]


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who shares a place.

    Attributes:
        device: The id of the device.
        name: What its user is called.
        role: What the member may do.
        given: Whether an owner said so; else it is what the member has joined as.
        seen: The moment of its last edit, ISO 8601, by its own clock; empty: none is known.
    """

    device: str
    name: str
    role: Role
    given: bool = False
    seen: str = ""


def founder_of(edits: Iterable[Edit]) -> Edit | None:
    """The edit that began the book; None where nobody has it any more."""
    first = (one for one in edits if one.key == ("book", "") and "id" in one.set)
    return min(first, key=_order, default=None)


def given_roles(edits: Sequence[Edit]) -> Roles:
    """The roles by device, those that count; the same for all who have the same edits."""
    founder = founder_of(edits)
    roles: Roles = {founder.stamp.device: Role.OWNER} if founder else {}
    for edit in sorted((one for one in edits if one.kind == KIND), key=_order):
        word = edit.set.get("role")
        if not isinstance(word, str) or not _may_give(roles, edit.stamp.device):
            continue
        after = {device: role for device, role in roles.items() if device != edit.id}
        if word != NONE:
            after[edit.id] = role_of(word)
        if word == NONE or owners(after) or not owners(roles):
            roles = after
    return roles


def _order(edit: Edit) -> tuple[int, int, str]:
    return edit.stamp.t, edit.stamp.n, edit.stamp.device


def _may_give(roles: Roles, device: str) -> bool:
    known = owners(roles)
    return not known or device in known


def owners(roles: Mapping[str, Role]) -> frozenset[str]:
    """The devices that own the book."""
    return frozenset(device for device, role in roles.items() if role.owns)


def role_in(roles: Mapping[str, Role], device: str, joined_as: Role) -> Role:
    """The role that counts for a device; who has joined as an owner is one only if none is."""
    if device in roles:
        return roles[device]
    return Role.EDITOR if joined_as.owns and owners(roles) else joined_as


def giving(device: str, role: Role | None) -> Change:
    """The change that gives a role; None lays it down."""
    return Change(KIND, device, {"role": role.value if role else NONE})


def members(
    edits: Sequence[Edit], names: Mapping[str, str], joined_as: Mapping[str, Role]
) -> tuple[Member, ...]:
    """All who are known, by name.

    Args:
        edits: All edits of the book.
        names: What each device calls its user.
        joined_as: The role that each device says it has joined with.
    """
    roles = given_roles(edits)
    seen: dict[str, str] = {}
    for one in edits:
        seen[one.stamp.device] = max(one.at, seen.get(one.stamp.device, ""))
    found = (
        Member(
            device,
            names.get(device, ""),
            role_in(roles, device, joined_as.get(device, Role.EDITOR)),
            device in roles,
            seen.get(device, ""),
        )
        for device in {**names, **roles, **seen, **joined_as}
    )
    return tuple(sorted(found, key=lambda one: (one.name.casefold() or one.device, one.device)))
