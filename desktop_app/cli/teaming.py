"""``team``: join, look, choose between versions, propose, decide, leave."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.options import (
    FOUND_PROBLEMS,
    OK,
    CommandError,
    assignment,
    print_json,
    print_line,
)
from desktop_app.cli.writing import _value, shared_book, the_team
from desktop_app.core.problems import Refusal

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from desktop_app.cli.session import Session
    from desktop_app.core.teamwork.conflicts import Conflict
    from desktop_app.core.teamwork.members import Member
    from desktop_app.core.teamwork.proposals import Proposal, Review
    from desktop_app.storage.joined import Joined
    from desktop_app.team.deeds import Status
    from desktop_app.team.proposal_files import Offer
    from desktop_app.team.team import Shared, Team
    from desktop_app.team.trimming import Trimmed

ROLES = ("agent", "editor", "lead", "owner")
MOST_DAYS = 10_000


def add_team(parser: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    commands = parser.add_subparsers(metavar="WHAT", required=True)
    _add_join(commands.add_parser("join", help="join a shared folder or a git server"))
    for name, help_, act in (
        ("sync", "take in what others did and give out what was done here", _sync),
        ("status", "how it stands, without asking the shared place", _status),
        ("leave", "leave it: nothing is deleted for anybody", _leave),
    ):
        one = commands.add_parser(name, help=help_)
        one.add_argument("place", nargs="?", default="", metavar="PLACE")
        one.add_argument("--json", action="store_true")
        if name == "sync":
            one.add_argument("--consent", action="store_true", help="take what was held too")
        one.set_defaults(command=act)
    _add_role(commands.add_parser("role", help="who is what, and an owner's word on it"))
    _add_trim(commands.add_parser("trim", help="take out journals of devices that are gone"))
    _add_conflicts(commands.add_parser("conflicts", help="values with several versions"))
    _add_propose(commands.add_parser("propose", help="propose a phrase, a change, a deletion"))
    _add_review(commands.add_parser("review", help="the proposals, and what becomes of them"))


def _add_join(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("where", metavar="PATH_OR_URL")
    parser.add_argument("--as", dest="name", default="", metavar="NAME", help="what you are called")
    parser.add_argument("--role", choices=ROLES)
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_join)


def _add_role(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("who", nargs="?", default="", metavar="DEVICE_OR_NAME")
    parser.add_argument("role", nargs="?", choices=ROLES, metavar="agent|editor|owner")
    parser.add_argument("--place", default="", metavar="PLACE")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_role)


def _add_trim(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("place", nargs="?", default="", metavar="PLACE")
    parser.add_argument("--days", type=int, metavar="N", help="nothing came from them for so long")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_trim)


def _add_conflicts(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", nargs="?", default="", metavar="ID", help="of this phrase only")
    parser.add_argument("--field", default="", help="of this field only")
    parser.add_argument("--take", default="", metavar="REV", help="let this version stand")
    parser.add_argument("--set", default=None, metavar="VALUE", help="let a third value stand")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_conflicts)


def _add_propose(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("values", nargs="*", type=assignment, metavar="field=value")
    parser.add_argument("--book", default="team", metavar="BOOK")
    parser.add_argument("--id", default="", help="the phrase to change; a new one without it")
    parser.add_argument("--delete", action="store_true", help="that the phrase be deleted")
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser.add_argument("--export", default="", metavar="FILE", help="write all of yours to a file")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_propose)


def _add_review(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--book", default="team", metavar="BOOK")
    parser.add_argument("--accept", default="", metavar="ID", help="or all")
    parser.add_argument("--reject", default="", metavar="ID")
    parser.add_argument("--answer", default="", metavar="ID", help="ask back")
    parser.add_argument("--text", default="", help="what you say to it")
    parser.add_argument("--import", dest="file", default="", metavar="FILE")
    parser.add_argument("--preview", action="store_true", help="only show what a file would bring")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_review)


def _place(session: Session, ident: str) -> Joined:
    team = the_team(session)
    found = team.place(ident)
    if found is None:
        known = ", ".join(one.id for one in team.places()) or "none"
        msg = f"which team? (there are: {known})"
        raise CommandError(msg)
    return found


def _checked(answer: Shared | Joined | Refusal) -> None:
    if isinstance(answer, Refusal):
        raise CommandError(answer.message)


def _join(options: argparse.Namespace, session: Session) -> int:
    from desktop_app.core.teamwork.roles import role_of  # noqa: PLC0415 - late
    from desktop_app.team.deeds import status  # noqa: PLC0415 - late

    team = the_team(session)
    role = role_of(options.role) if options.role else None
    place = team.join(options.where, options.name, role)
    if isinstance(place, Refusal):
        raise CommandError(place.message)
    found = status(team, place)
    _tell(options, _described(session, found), f"joined {place.id} as {place.role.value}")
    return FOUND_PROBLEMS if found.trouble else OK


def _sync(options: argparse.Namespace, session: Session) -> int:
    from desktop_app.team.deeds import consent, status  # noqa: PLC0415 - late

    team = the_team(session)
    places = [_place(session, options.place)] if options.place else list(team.places())
    if not places:
        msg = "no team was joined yet; see kuaihui team join"
        raise CommandError(msg)
    rows, code = [], OK
    for place in places:
        if options.consent:
            consent(team, place)
        outcome = team.sync(place)
        if isinstance(outcome, Refusal):
            raise CommandError(outcome.message)
        found = status(team, place)
        rows.append(_described(session, found) | {"sent": outcome.sent, "came": dict(outcome.came)})
        code = FOUND_PROBLEMS if outcome.unreachable else code
        if not options.json:
            print_line(_sentence(found))
    if options.json:
        print_json({"places": rows})
    return code


def _status(options: argparse.Namespace, session: Session) -> int:
    from desktop_app.team.deeds import status  # noqa: PLC0415 - late

    team = the_team(session)
    places = [_place(session, options.place)] if options.place else list(team.places())
    found = [status(team, place) for place in places]
    if options.json:
        print_json(
            {"device": team.device.id, "places": [_described(session, one) for one in found]}
        )
        return OK
    for one in found:
        print_line(_sentence(one))
    if not found:
        print_line("no team was joined yet")
    return OK


def _sentence(status: Status) -> str:
    parts = [f"{status.place.id}: {status.state}"]
    if status.trouble:
        parts.append(status.trouble.message)
    if status.waiting:
        parts.append(f"{status.waiting} edits waiting")
    if status.conflicts:
        parts.append(f"{status.conflicts} with several versions")
    if status.proposals:
        parts.append(f"{status.proposals} proposals")
    if status.held or status.asked:
        parts.append("very much changed at once and waits: team sync --consent takes it")
    return " · ".join(parts)


def _described(session: Session, status: Status) -> dict[str, object]:
    place = status.place
    books = [
        {
            "id": one.document.id,
            "name": one.name,
            "path": one.document.path,
            "phrases": sum(kind == "phrase" for kind, _ in one.document.state.visible),
        }
        for one in the_team(session).shared(place)
    ]
    return {
        "id": place.id,
        "where": place.where,
        "as": place.name,
        "role": place.role.value,
        "state": status.state,
        "waiting": status.waiting,
        "reached": status.reached,
        "trouble": status.trouble.message if status.trouble else "",
        "conflicts": status.conflicts,
        "proposals": status.proposals,
        "held": [list(one) for one in status.held] + [list(one) for one in status.asked],
        "books": books,
    }


def _leave(options: argparse.Namespace, session: Session) -> int:
    place = _place(session, options.place)
    _checked(the_team(session).leave(place))
    _tell(options, {"id": place.id, "left": True}, f"left {place.id}")
    return OK


def _tell(options: argparse.Namespace, value: object, sentence: str) -> None:
    if options.json:
        print_json(value)
    else:
        print_line(sentence)


# --- members --------------------------------------------------------------------------------------


def _role(options: argparse.Namespace, session: Session) -> int:
    from desktop_app.core.teamwork.roles import role_of  # noqa: PLC0415 - late
    from desktop_app.team.membership import give_role, members_of  # noqa: PLC0415 - late

    team, place = the_team(session), _place(session, options.place)
    if options.who and not options.role:
        msg = f"say the role: {', '.join(ROLES)}"
        raise CommandError(msg)
    if options.who:
        _checked(give_role(team, place, options.who, role_of(options.role)))
    own = team.device.id
    found = members_of(team, _place(session, options.place))
    if options.json:
        print_json([_member(one, own) for one in found])
        return OK
    for one in found:
        name = f"{one.name or '-'}{' (this device)' if one.device == own else ''}"
        print_line(f"{one.device}  {one.role.value:<6}  {one.seen or '-':<25}  {name}")
    return OK


def _member(member: Member, own: str) -> dict[str, object]:
    return {
        "device": member.device,
        "name": member.name,
        "role": member.role.value,
        "given": member.given,
        "seen": member.seen,
        "this": member.device == own,
    }


def _trim(options: argparse.Namespace, session: Session) -> int:
    from desktop_app.team.trimming import DAYS, trim  # noqa: PLC0415 - late

    days = DAYS if options.days is None else options.days
    if not 1 <= days <= MOST_DAYS:
        msg = f"say 1 to {MOST_DAYS} days"
        raise CommandError(msg)
    found = trim(the_team(session), _place(session, options.place), days)
    if isinstance(found, Refusal):
        raise CommandError(found.message)
    if options.json:
        print_json([_trimmed(one) for one in found])
        return OK
    for one in found:
        print_line(f"{one.path}  {one.device}  {one.last}  {one.name or '-'}")
    print_line(f"files taken out: {sum(len(one.files) for one in found)}")
    return OK


def _trimmed(one: Trimmed) -> dict[str, object]:
    return {
        "path": one.path,
        "device": one.device,
        "name": one.name,
        "last": one.last,
        "files": list(one.files),
    }


# --- conflicts ------------------------------------------------------------------------------------


def _conflicts(options: argparse.Namespace, session: Session) -> int:
    from desktop_app.team.deeds import all_conflicts, settle  # noqa: PLC0415 - late

    team = the_team(session)
    found = [
        (shared, one)
        for shared, one in all_conflicts(team)
        if options.id in ("", one.key[1]) and options.field in ("", one.field)
    ]
    if options.take or options.set is not None:
        shared, one, value = _chosen(options, found)
        _checked(settle(team, shared, one, value))
        _tell(options, {"id": one.key[1], "field": one.field, "settled": True}, "settled")
        return OK
    if options.json:
        print_json([_conflict(shared, one) for shared, one in found])
        return OK
    for _, one in found:
        for rival in one.rivals:
            print_line(f"{one.key[1]} {one.field} {rival.stamp} ({rival.by}): {rival.value}")
    return OK


def _chosen(
    options: argparse.Namespace, found: list[tuple[Shared, Conflict]]
) -> tuple[Shared, Conflict, object]:
    if options.set is not None and len(found) == 1:
        return *found[0], _value(found[0][1].field, options.set)
    for shared, one in found:
        for rival in one.rivals:
            if str(rival.stamp) == options.take:
                return shared, one, rival.value
    msg = "say which: ID, --field and --take REV as team conflicts lists them"
    raise CommandError(msg)


def _conflict(shared: Shared, conflict: Conflict) -> dict[str, object]:
    return {
        "book": shared.document.id,
        "kind": conflict.key[0],
        "id": conflict.key[1],
        "field": conflict.field,
        "versions": [
            {"value": _plain(one.value), "by": one.by, "rev": str(one.stamp)}
            for one in conflict.rivals
        ],
    }


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value if isinstance(value, str | bool | int) or value is None else str(value)


# --- proposals ------------------------------------------------------------------------------------


def _book(session: Session, name: str) -> Shared:
    found = shared_book(session, name)
    if found is None:
        msg = f"there is no team book {name}"
        raise CommandError(msg)
    return found


def _propose(options: argparse.Namespace, session: Session) -> int:
    from desktop_app.core.teamwork.changes import Change  # noqa: PLC0415 - late
    from desktop_app.core.teamwork.documents import entries_in  # noqa: PLC0415 - late
    from desktop_app.core.teamwork.proposals import proposals  # noqa: PLC0415 - late
    from desktop_app.team.deeds import propose  # noqa: PLC0415 - late
    from desktop_app.team.device import new_id  # noqa: PLC0415 - late
    from desktop_app.team.proposal_files import exported  # noqa: PLC0415 - late

    team, shared = the_team(session), _book(session, options.book)
    if options.values or options.delete:
        now = entries_in(shared.document.state).get(("phrase", options.id), {})
        set_ = {name: _value(name, text) or None for name, text in options.values}
        names = now if options.delete else set_
        was = {name: now[name] for name in names if name in now}
        change = Change(
            "phrase", options.id or new_id(), {} if options.delete else set_, was,
            deletes=options.delete,
        )  # fmt: skip
        saved = propose(team, shared, change, options.reason)
        if isinstance(saved, Refusal):
            raise CommandError(saved.message)
        shared = saved
    elif not options.export:
        msg = "say field=value, or --delete with --id, or --export FILE"
        raise CommandError(msg)
    by = shared.place.name or team.device.id
    mine = [one for one in proposals(shared.document.state) if one.by == by]
    if options.export:
        Path(options.export).write_bytes(exported((shared, one) for one in mine))
    _tell(
        options,
        {"book": shared.document.id, "proposals": [_wish(one) for one in mine]},
        f"{len(mine)} of your proposals are open",
    )
    return OK


def _wish(proposal: Proposal) -> dict[str, object]:
    change = proposal.change
    return {
        "id": proposal.id,
        "phrase": change.id,
        "what": "delete" if change.deletes else "change" if change.was else "new",
        "reason": proposal.reason,
        "by": proposal.by,
        "at": proposal.at,
        "status": proposal.status,
        "answer": proposal.answer,
        "set": _plain(dict(change.set)),
        "was": _plain(dict(change.was)),
    }


def _review(options: argparse.Namespace, session: Session) -> int:
    from desktop_app.core.teamwork.proposals import ANSWERED, REJECTED  # noqa: PLC0415 - late
    from desktop_app.team.deeds import accept, answer, reviews  # noqa: PLC0415 - late

    team = the_team(session)
    if options.file:
        offer = _imported(options, team)
        if options.preview:
            _print_reviews(options, offer.reviews)
            return OK
    asked = {options.accept, options.reject, options.answer} - {""}
    found = [
        (shared, one)
        for shared, one in reviews(team)
        if not asked or asked & {one.proposal.id, "all"}
    ]
    if asked and not found:
        msg = f"there is no open proposal {', '.join(asked)}"
        raise CommandError(msg)
    for shared, one in found if asked else ():
        now = next(
            each for each in team.shared(shared.place) if each.document.id == shared.document.id
        )
        if options.accept:
            _checked(accept(team, now, [one.proposal], options.text))
        else:
            status = REJECTED if options.reject else ANSWERED
            _checked(answer(team, now, one.proposal, status, options.text))
    _print_reviews(options, found if asked or not options.json else reviews(team))
    return OK


def _imported(options: argparse.Namespace, team: Team) -> Offer:
    from desktop_app.team.proposal_files import offered, take  # noqa: PLC0415 - late

    offer = offered(team, Path(options.file).read_bytes())
    if isinstance(offer, Refusal):
        raise CommandError(offer.message)
    refusal = None if options.preview else take(team, offer)
    if refusal:
        raise CommandError(refusal.message)
    return offer


def _print_reviews(options: argparse.Namespace, found: Sequence[tuple[Shared, Review]]) -> None:
    if options.json:
        print_json([_reviewed(shared, one) for shared, one in found])
        return
    for _, one in found:
        print_line(f"{one.proposal.id} {one.proposal.by}: {one.proposal.reason}")
        print_line(f"  before: {dict(one.now)}\n  after:  {dict(one.after)}")


def _reviewed(shared: Shared, one: Review) -> dict[str, object]:
    return {
        "book": shared.document.id,
        **_wish(one.proposal),
        "now": _plain(one.now),
        "after": _plain(one.after),
        "moved": one.moved,
        "gone": one.gone,
    }
