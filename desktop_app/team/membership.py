"""The members of a place: listed, and given their roles by an owner."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.teamwork.members import (
    Member,
    founder_of,
    given_roles,
    giving,
    members,
    owners,
    role_in,
)
from desktop_app.core.teamwork.roles import Role, role_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from desktop_app.core.teamwork.edits import Edit
    from desktop_app.storage.joined import Joined
    from desktop_app.team.device import Device
    from desktop_app.team.journals import Journal
    from desktop_app.team.team import Shared, Team

_ONLY_OWNERS = QT_TRANSLATE_NOOP("refusal", "Only owners give roles; here these are: {names}.")
_LAST = QT_TRANSLATE_NOOP("refusal", "{name} is the only owner; make somebody else an owner first.")
_NOBODY = QT_TRANSLATE_NOOP("refusal", "Nobody here is called {name}.")
_SEVERAL = QT_TRANSLATE_NOOP("refusal", "Several are called {name}; say which device: {devices}.")
_NO_BOOK = QT_TRANSLATE_NOOP("refusal", "This team has no book yet.")


_ROLES = (b"member", b'"book"')
"""What stands in every journal that says who began a book and who is what in it."""


def _register(
    team: Team, place: Joined, about: tuple[bytes, ...] = _ROLES
) -> tuple[Shared, tuple[Journal, ...]] | None:
    """The book that was begun first, with those of its journals that say who is what."""
    books = (one for one in team.shared(place) if one.is_book)
    return min(((one, journals_of(team, one, about)) for one in books), key=_rank, default=None)


def _rank(register: tuple[Shared, tuple[Journal, ...]]) -> tuple[bool, str, str]:
    founder = founder_of(edits_in(register[1]))
    return founder is None, founder.at if founder else "", register[0].document.id


def journals_of(team: Team, shared: Shared, about: tuple[bytes, ...] = ()) -> tuple[Journal, ...]:
    """All journals of a document that this device has met, or those with any of these words."""
    journals = team.shelf(shared.place).journals(shared.document.path, about=about)
    return tuple(one for one in journals if one.book == shared.document.id)


def edits_in(journals: Sequence[Journal]) -> tuple[Edit, ...]:
    """Their edits."""
    return tuple(edit for one in journals for edit in one.edits)


def members_of(team: Team, place: Joined) -> tuple[Member, ...]:
    """Who has done anything in a place, and this device, whose former ids are left out."""
    register = _register(team, place, ())
    if register is None:
        return ()
    shared, journals = register
    own = team.device
    names = {**shared.document.state.names, own.id: place.name}
    joined_as = {one.device: role_of(one.role) for one in journals} | {own.id: place.role}
    found = members(edits_in(journals), names, joined_as)
    return tuple(one for one in found if one.device not in own.former)


def role_at(team: Team, place: Joined) -> Role:
    """The role that counts for this device in a place."""
    register = _register(team, place)
    roles = given_roles(edits_in(register[1])) if register else {}
    return role_in(roles, team.device.id, place.role)


def why_not(team: Team, place: Joined) -> Refusal | None:
    """Why this device gives no roles in a place; None: it does."""
    register = _register(team, place)
    if register is None:
        return Refusal(_NO_BOOK, {})
    known = owners(given_roles(edits_in(register[1])))
    if place.role.edits and (not known or _author(team.device, known)):
        return None
    names = register[0].document.state.names
    told = sorted({names.get(one) or one for one in known}) or ["—"]
    return Refusal(_ONLY_OWNERS, {"names": ", ".join(told)})


def _author(device: Device, known: Collection[str]) -> str:
    """The id with which this device gives roles: its own, or a former one that was an owner's."""
    mine = (device.id, *reversed(device.former))
    return next((one for one in mine if one in known), "")


def named(found: Sequence[Member], wanted: str) -> Member | Refusal:
    """The member with this device id or name."""
    by_device = [one for one in found if one.device == wanted]
    matching = by_device or [one for one in found if one.name == wanted]
    if not matching:
        return Refusal(_NOBODY, {"name": wanted})
    if len(matching) > 1:
        devices = ", ".join(one.device for one in matching)
        return Refusal(_SEVERAL, {"name": wanted, "devices": devices})
    return matching[0]


def give_role(team: Team, place: Joined, wanted: str, role: Role) -> Shared | Refusal:
    """Give somebody a role; ``wanted`` is a device id or a name that only one has."""
    register = _register(team, place)
    if register is None:
        return Refusal(_NO_BOOK, {})
    member = why_not(team, place) or named(members_of(team, place), wanted)
    if isinstance(member, Refusal):
        return member
    known = owners(given_roles(edits_in(register[1])))
    if known == {member.device} and not role.owns:
        return Refusal(_LAST, {"name": member.name or member.device})
    if member.given and member.role is role:
        return register[0]
    return _given(team, register[0], member.device, role, known)


def _given(
    team: Team, shared: Shared, device: str, role: Role, known: Collection[str]
) -> Shared | Refusal:
    """Who was an owner under a former id takes the role up with the first role that is given."""
    own = team.device
    author = _author(own, known) or own.id
    if author != own.id:
        saved = team.save(shared, [giving(own.id, Role.OWNER)], author=author)
        if isinstance(saved, Refusal):
            return saved
        shared = saved
    if device != own.id or author == own.id:
        saved = team.save(shared, [giving(device, role)])
        if isinstance(saved, Refusal):
            return saved
        shared = saved
    team.follow(shared.place)
    return shared


def resign(team: Team, place: Joined) -> None:
    """Who leaves as the only owner lays the role down, so that somebody else can take it up."""
    register = _register(team, place)
    known = owners(given_roles(edits_in(register[1]))) if register else frozenset()
    if register and known == {team.device.id}:
        as_editor = replace(place, role=Role.EDITOR)
        team.save(replace(register[0], place=as_editor), [giving(team.device.id, None)])
