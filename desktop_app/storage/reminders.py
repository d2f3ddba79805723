"""The reminders: they outlive the program, so they are written at every change."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.core.reminders import MOST, Kind, Reminder
from desktop_app.storage.files import Refused, read_text, write_atomic
from desktop_app.storage.history import History, move_aside
from desktop_app.storage.render import line
from desktop_app.storage.tables import FORMAT, Table, clean, parse

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_FACTS = ("shop", "product", "region", "buyer", "phrase", "note")
_NO_ID = QT_TRANSLATE_NOOP("problem", "A reminder without an id is left out.")
_NO_DUE = QT_TRANSLATE_NOOP(
    "problem", "A reminder needs a moment such as 2026-11-30T14:30:00+08:00; it is left out."
)
_BAD_KIND = QT_TRANSLATE_NOOP(
    "problem", 'The choices here are {choices}; until then it is "{default}".'
)
_MOVED = QT_TRANSLATE_NOOP(
    "problem", "The reminders could not be read; the file is kept as {name} and a new one begins."
)


@dataclass(frozen=True, slots=True)
class Reading:
    """The reminders of a file; one that is ``locked`` is not to be written over."""

    reminders: tuple[Reminder, ...] = ()
    problems: tuple[Problem, ...] = ()
    locked: bool = False


def read_reminders(path: Path, history: History, moment: dt.datetime) -> Reading:
    """The reminders in ``path``.

    Bad entries are left out, and the file as it was is kept in the history. What is no list of
    reminders at all is moved aside; a file of a newer version stays where it is, and locked.

    Raises:
        OSError: The file is there but cannot be opened, kept or moved aside.
    """
    try:
        text = read_text(path)
        raw = parse(text.text)
    except FileNotFoundError:
        return Reading()
    except Refused:
        aside = move_aside(path, moment)
        return Reading((), (Problem(str(path), "", "", _MOVED, {"name": aside.name}),))
    problems: list[Problem] = []
    top = Table(raw, str(path), "", problems)
    try:
        top.format()
    except Refused as newer:
        return Reading((), (newer.problem(str(path)),), locked=True)
    read = [_reminder(each) for each in top.tables("reminder") if each]
    top.extra()
    if problems:
        history.keep(path, text.data, moment)
    by_id = {one.id: one for one in read if one}
    return Reading(tuple(by_id.values()), tuple(problems))


def _reminder(table: Table) -> Reminder | None:
    ident, at = table.text("id").strip(), _moment(table, "due")
    if not ident:
        table.note("id", _NO_ID)
        return None
    if at is None:
        table.note("due", _NO_DUE)
        return None
    shop, product, region, buyer, phrase, note = (table.text(key) for key in _FACTS)
    answers = table.table("answers", f"{table.name} answers")
    found = Reminder(
        ident, at, _kind(table), shop, product, region, buyer,
        {clean(name): answers.text(name) for name in answers.raw} if answers else {},
        phrase, note,
        closes=_moment(table, "closes"),
        nudges=min(table.whole("nudges"), MOST),
        done=_moment(table, "done"),
    )  # fmt: skip
    table.extra()
    return found


def _moment(table: Table, key: str) -> dt.datetime | None:
    """An aware moment; one without a zone is by the computer's clock."""
    value = table.take(key)
    if value is None:
        return None
    if isinstance(value, dt.datetime) and 1970 < value.year < 9000:  # noqa: PLR2004 - what every system's clock can say
        return value if value.tzinfo else value.astimezone()
    table.note(key, _NO_DUE)
    return None


def _kind(table: Table) -> Kind:
    text = table.text("kind")
    if text in tuple(Kind):
        return Kind(text)
    table.note("kind", _BAD_KIND, choices=", ".join(Kind), default=Kind.OTHER.value)
    return Kind.OTHER


def write_reminders(path: Path, reminders: Iterable[Reminder]) -> None:
    """Write them, atomically.

    Raises:
        OSError: They could not be written; the old file is as it was.
    """
    tables = "".join(map(_table, reminders))
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, f"format = {FORMAT}\n{tables}".encode())


def _table(one: Reminder) -> str:
    pairs: dict[str, object] = {"id": one.id, "due": _whole(one.due), "kind": one.kind.value}
    pairs |= {key: getattr(one, key) for key in _FACTS if getattr(one, key)}
    pairs |= {"closes": _whole(one.closes)} if one.closes else {}
    pairs |= {"nudges": one.nudges} if one.nudges else {}
    pairs |= {"done": _whole(one.done)} if one.done else {}
    pairs |= {"answers": dict(one.answers)} if one.answers else {}
    return "\n[[reminder]]\n" + "".join(line(key, value) for key, value in pairs.items())


def _whole(moment: dt.datetime) -> dt.datetime:
    """A moment of whole seconds with its distance from Greenwich, as TOML writes it."""
    shift = moment.utcoffset() or dt.timedelta()
    return moment.replace(microsecond=0, tzinfo=dt.timezone(shift))
