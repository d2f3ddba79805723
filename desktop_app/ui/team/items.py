"""What the team window lists: each row with its texts and with what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.core.teamwork.proposals import ANSWERED, PRIVATE, REJECTED
from desktop_app.core.teamwork.roles import Role
from desktop_app.team.deeds import accept, answer, consent, restore, revert, settle
from desktop_app.team.membership import give_role
from desktop_app.ui.team.words import (
    badge_line,
    field_name,
    fields_text,
    moment,
    name_of,
    one_line,
    refusal_text,
    role_name,
    role_word,
    value_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from desktop_app.core.phrases import Library
    from desktop_app.core.teamwork.conflicts import Conflict, Rival
    from desktop_app.core.teamwork.edits import Key
    from desktop_app.core.teamwork.members import Member
    from desktop_app.core.teamwork.past import Binned, Past
    from desktop_app.core.teamwork.personal import Outdated, Touch
    from desktop_app.core.teamwork.proposals import Review
    from desktop_app.storage.joined import Joined
    from desktop_app.team.overview import Crew, Overview, Step
    from desktop_app.team.team import Shared, Team

    Deed = Callable[[Team, str], object]


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do about a row: ``deed`` takes the team and what was typed."""

    text: str
    deed: Deed


@dataclass(frozen=True, slots=True)
class Choice:
    """What one of several can be chosen about a row: ``deed`` takes the team and its number."""

    names: tuple[str, ...]
    now: int
    deed: Callable[[Team, int], object]


@dataclass(frozen=True, slots=True)
class Item:
    """A row.

    Attributes:
        name: Tells it from the others.
        cells: What the table says.
        texts: Up to three texts beside each other, each with its name.
        said: A sentence above them.
        actions: Up to four.
        key: The entry whose history can be seen; None: there is none.
        choice: What can be chosen; None: nothing.
    """

    name: str
    cells: tuple[str, ...]
    texts: tuple[tuple[str, str], ...] = ()
    said: str = ""
    actions: tuple[Action, ...] = ()
    key: Key | None = None
    choice: Choice | None = None


def came_in(steps: Sequence[Step]) -> tuple[Item, ...]:
    """What others have done."""
    return tuple(replace(_step(one), key=one.key) for one in steps)


def past_of(steps: Sequence[Step]) -> tuple[Item, ...]:
    """Who did what to one entry; each reading of it can be brought back by who edits."""
    back = QCoreApplication.translate("Team", "Bring this version back")
    return tuple(
        replace(_step(one), actions=(Action(back, partial(_revert, one)),))
        if _edits(one.shared) and not one.past.deleted
        else _step(one)
        for one in steps
    )


def _step(step: Step) -> Item:
    past = step.past
    what = _what(past, step.before)
    warned = badge_line(step.before, {} if past.deleted else past.fields)
    title = name_of(past.fields or step.before, step.key[1])
    texts = (
        (QCoreApplication.translate("Team", "Before"), fields_text(step.before)),
        (
            QCoreApplication.translate("Team", "After"),
            "" if past.deleted else fields_text(past.fields),
        ),
    )
    cells = (_warned(title, warned), what, one_line(past.by), moment(past.at), step.shared.name)
    return Item(f"{step.shared.document.id} {past.stamp}", cells, texts, warned)


def _what(past: Past, before: Mapping[str, object]) -> str:
    if past.deleted:
        return QCoreApplication.translate("Team", "deleted")
    if not before:
        return QCoreApplication.translate("Team", "new")
    changed = QCoreApplication.translate("Team", "changed: {fields}")
    return changed.format(fields=", ".join(field_name(one) for one in past.set))


def _warned(title: str, badge: str) -> str:
    return f"⚠ {title}" if badge else title


def _edits(shared: Shared) -> bool:
    return shared.place.role.edits


def _revert(step: Step, team: Team, _text: str) -> object:
    return revert(team, step.shared, step.key, step.past)


def disputed(overview: Overview) -> tuple[Item, ...]:
    """Values with several versions, side by side; a click lets one stand."""
    take = QCoreApplication.translate("Team", "Take {name}’s")
    found: list[Item] = []
    for shared, one in overview.conflicts:
        fields = shared.document.state.visible.get(one.key, {})
        shown = one.rivals[:3]
        texts = tuple((one_line(rival.by, 30), value_text(rival.value)) for rival in shown)
        actions = tuple(
            Action(take.format(name=one_line(rival.by, 16)), partial(_settle, shared, one, rival))
            for rival in shown
        )
        warned = badge_line({one.field: shown[-1].value}, {one.field: shown[0].value})
        title = _warned(name_of(fields, one.key[1]), warned)
        cells = (title, field_name(one.field), ", ".join(name for name, _ in texts), shared.name)
        name = f"{shared.document.id} {one.key} {one.field}"
        found.append(Item(name, cells, texts, warned, actions, one.key))
    return tuple(found)


def _settle(shared: Shared, one: Conflict, rival: Rival, team: Team, _text: str) -> object:
    return settle(team, shared, one, rival.value)


def wishes(overview: Overview) -> tuple[Item, ...]:
    """Proposals; who edits decides on them."""
    return tuple(
        _wish(shared, one, _decisions(shared, one, overview) if _edits(shared) else ())
        for shared, one in overview.reviews
    )


def incoming(reviews: Iterable[tuple[Shared, Review]]) -> tuple[Item, ...]:
    """Proposals that are in no list yet."""
    return tuple(_wish(shared, one) for shared, one in reviews)


def _wish(shared: Shared, one: Review, actions: tuple[Action, ...] = ()) -> Item:
    wish = one.proposal
    warned = badge_line(one.now, one.after)
    visible = shared.document.state.visible.get(wish.change.key, {})
    title = name_of({**visible, **wish.change.set}, wish.change.id)
    after = QCoreApplication.translate("Team", "Proposed")
    before = QCoreApplication.translate("Team", "Before")
    texts: tuple[tuple[str, str], ...] = (
        (before, fields_text(one.now)),
        (after, fields_text(one.after)),
    )
    if one.moved:  # somebody has changed it meanwhile: all three are to be seen
        now = QCoreApplication.translate("Team", "By now")
        texts = ((before, fields_text(one.base)), (now, fields_text(one.now)), texts[1])
    what = QCoreApplication.translate("Team", "new")
    if wish.change.deletes:
        what = QCoreApplication.translate("Team", "delete")
    elif wish.change.was or visible:
        what = QCoreApplication.translate("Team", "change")
    said = " · ".join(filter(None, (wish.reason, wish.answer and f"↩ {wish.answer}", warned)))
    cells = (
        _warned(title, warned), what, one_line(wish.by), moment(wish.at), one_line(wish.reason),
        one_line(wish.answer) if wish.status == ANSWERED else "",
    )  # fmt: skip
    key = wish.change.key if actions else None
    return Item(f"{shared.document.id} {wish.id}", cells, texts, said, actions, key)


def _decisions(shared: Shared, one: Review, overview: Overview) -> tuple[Action, ...]:
    wish = one.proposal
    every = [each.proposal for of, each in overview.reviews if of is shared and not each.moved]
    return (
        Action(
            QCoreApplication.translate("Team", "Accept"),
            lambda team, text: accept(team, shared, [wish], text),
        ),
        Action(
            QCoreApplication.translate("Team", "Reject"),
            lambda team, text: answer(team, shared, wish, REJECTED, text),
        ),
        Action(
            QCoreApplication.translate("Team", "Answer back"),
            lambda team, text: answer(team, shared, wish, ANSWERED, text),
        ),
        Action(
            QCoreApplication.translate("Team", "Accept all unchanged"),
            lambda team, text: accept(team, shared, every, text),
        ),
    )


def held_back(overview: Overview) -> tuple[Item, ...]:
    """Very much changed at once; it waits for a yes."""
    yes = QCoreApplication.translate("Team", "Take it in")
    said = QCoreApplication.translate(
        "Team", "So much was changed at once that it waits for your yes. Until then nothing of it "
        "counts here, and nothing is lost by waiting."
    )  # fmt: skip
    found: list[Item] = []
    for status in overview.statuses:
        action = Action(yes, partial(_consent, status.place))
        for ident, device, n, name, changed, deleted in status.held:
            what = QCoreApplication.translate("Team", "{changed} changed, {deleted} deleted")
            cells = (
                one_line(name), what.format(changed=changed, deleted=deleted), status.place.id,
            )  # fmt: skip
            found.append(Item(f"{ident} {device} {n}", cells, (), said, (action,)))
        for ident, count in status.asked:
            what = QCoreApplication.translate("Team", "{count} are gone from the file")
            by = QCoreApplication.translate("Team", "A file edited by hand")
            cells = (by, what.format(count=count), status.place.id)
            found.append(Item(f"{ident} file", cells, (), said, (action,)))
    return tuple(found)


def _consent(place: Joined, team: Team, _text: str) -> object:
    return consent(team, place)


def thrown_away(overview: Overview) -> tuple[Item, ...]:
    """What was deleted in the last 30 days."""
    back = QCoreApplication.translate("Team", "Restore")
    was = QCoreApplication.translate("Team", "As it was")
    return tuple(
        Item(
            f"{shared.document.id} {one.key}",
            (name_of(one.fields, one.key[1]), one_line(one.by), moment(one.at), shared.name),
            ((was, fields_text(one.fields)),),
            "",
            (Action(back, partial(_restore, shared, one)),) if _edits(shared) else (),
            one.key,
        )
        for shared, one in overview.binned
        if one.key[0] not in PRIVATE
    )


def _restore(shared: Shared, one: Binned, team: Team, _text: str) -> object:
    return restore(team, shared, one)


def crew(overview: Overview) -> tuple[Item, ...]:
    """Who shares the places; an owner chooses the roles."""
    return tuple(_member(one, of) for of in overview.crews for one in of.members)


def _member(one: Member, of: Crew) -> Item:
    me = QCoreApplication.translate("Team", "{name} (this computer)")
    name = one_line(one.name, 30) or one.device
    cells = (
        me.format(name=name) if one.device == of.own else name, role_word(one.role), one.device,
        moment(one.seen), of.place.id,
    )  # fmt: skip
    enforced = QCoreApplication.translate(
        "Team",
        "The program goes by the role; only the rights of the share or the server enforce it.",
    )
    roles = tuple(Role)
    names = tuple(role_name(role) for role in roles)
    choice = Choice(names, roles.index(one.role), partial(_give, of.place, one.device, roles))
    return Item(
        f"{of.place.id} {one.device}",
        cells,
        said=refusal_text(of.why) if of.why else enforced,
        choice=None if of.why else choice,
    )


def _give(place: Joined, device: str, roles: Sequence[Role], team: Team, number: int) -> object:
    return give_role(team, place, device, roles[number])


@dataclass(frozen=True, slots=True)
class Mine:
    """What can be done with one's own touches; each takes the id of the phrase."""

    clear: Callable[[str], object]
    keep: Callable[[str], object]
    drop: Callable[[str], object]


def personal(
    touches: Mapping[str, Touch], changed: Sequence[Outdated], library: Library, mine: Mine
) -> tuple[Item, ...]:
    """What lies over phrases of others, and what the team has changed below one's own."""
    found = [_outdated(one, mine) for one in changed]
    clear = QCoreApplication.translate("Team", "As the team has it")
    for ident, touch in touches.items():
        what = touch_text(touch)
        if not what:
            continue
        entry = next(iter(library.named.get(ident, ())), None)
        title = name_of({"title": entry.phrase.title} if entry else {}, ident)
        text = ((QCoreApplication.translate("Team", "Reply"), entry.phrase.body),) if entry else ()
        action = Action(clear, partial(_about, mine.clear, ident))
        found.append(Item(ident, (title, what), text, "", (action,)))
    return tuple(found)


def _about(do: Callable[[str], object], ident: str, _team: Team, _text: str) -> object:
    return do(ident)


def _outdated(one: Outdated, mine: Mine) -> Item:
    texts = (
        (QCoreApplication.translate("Team", "The team’s before"), one.was),
        (QCoreApplication.translate("Team", "The team’s now"), one.theirs.body),
        (QCoreApplication.translate("Team", "Mine"), one.mine.body),
    )
    keep = QCoreApplication.translate("Team", "Keep mine")
    drop = QCoreApplication.translate("Team", "Take the team’s")
    actions = (
        Action(keep, partial(_about, mine.keep, one.mine.id)),
        Action(drop, partial(_about, mine.drop, one.mine.id)),
    )
    what = QCoreApplication.translate("Team", "the team changed this")
    cells = (name_of({"title": one.theirs.title}, one.mine.id), what)
    return Item(f"override {one.mine.id}", cells, texts, "", actions)


def touch_text(touch: Touch) -> str:
    """What lies over a phrase, in a few words."""
    code = QCoreApplication.translate("Team", "code {code}")
    place = QCoreApplication.translate("Team", "place {number}")
    parts = (
        code.format(code=touch.code) if touch.code else "",
        QCoreApplication.translate("Team", "pinned") if touch.pinned else "",
        place.format(number=touch.place) if touch.place else "",
        QCoreApplication.translate("Team", "hidden") if touch.hidden else "",
    )
    return ", ".join(filter(None, parts))
