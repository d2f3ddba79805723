"""The user's own calendars: ``calendars/<code>.toml``, days over those of the library.

format = 1
holidays = [2027-02-06, 2027-02-07]   # free: announced since, or the shop takes stock
workdays = [2027-02-20]               # worked, whatever the weekday
known_until = 2027-12-31              # up to here nothing is missing, and nobody is warned
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.calendars import Calendar
from desktop_app.core.problems import QT_TRANSLATE_NOOP
from desktop_app.storage.files import Refused, read_text
from desktop_app.storage.phrasebooks import unopened
from desktop_app.storage.tables import Table, parse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.core.problems import Problem

_WANT_DAYS = QT_TRANSLATE_NOOP(
    "problem",
    "These should be days such as [2027-02-06, 2027-02-07]; what is none is left out.",
)
_WANT_DAY = QT_TRANSLATE_NOOP(
    "problem", "This should be a day such as 2027-12-31, without quotation marks; it is left out."
)
_BOTH = QT_TRANSLATE_NOOP(
    "problem", "{day} is both free and worked; it is taken as free. Take it out of one of the two."
)


def read_calendars(folder: Path) -> tuple[Mapping[str, Calendar], tuple[Problem, ...]]:
    """The calendars in a folder, by code in capitals; a folder that is not there has none."""
    try:
        paths = sorted(path for path in folder.iterdir() if _is_calendar(path))
    except (FileNotFoundError, NotADirectoryError):
        return {}, ()
    except OSError as error:
        return {}, (unopened(folder, error),)
    return read_each_calendar(paths)


def read_each_calendar(
    paths: Sequence[Path],
) -> tuple[Mapping[str, Calendar], tuple[Problem, ...]]:
    """The calendars in these files, by code in capitals."""
    problems: list[Problem] = []
    found: dict[str, Calendar] = {}
    for path in paths:
        try:
            calendar, odd = read_calendar(read_text(path).text, str(path))
        except Refused as refusal:
            problems.append(refusal.problem(str(path)))
        except OSError as error:
            problems.append(unopened(path, error))
        else:
            found[calendar.code] = calendar
            problems += odd
    return found, tuple(problems)


def _is_calendar(path: Path) -> bool:
    return path.suffix.lower() == ".toml" and not path.name.startswith(".")


def read_calendar(text: str, source: str) -> tuple[Calendar, tuple[Problem, ...]]:
    """The calendar in ``text``; its code is the name of the file.

    Raises:
        Refused: Not TOML, or of a newer format.
    """
    problems: list[Problem] = []
    table = Table(parse(text), source, "", problems)
    table.format()
    holidays, workdays = _days(table, "holidays"), _days(table, "workdays")
    for day in sorted(holidays & workdays):
        table.note("workdays", _BOTH, day=day.isoformat())
    until = table.take("known_until")
    known = _day(until)
    if until is not None and known is None:
        table.note("known_until", _WANT_DAY)
    table.extra()
    code = Path(source).stem.upper()
    return Calendar(code, holidays, workdays - holidays, known), tuple(problems)


def _days(table: Table, key: str) -> frozenset[dt.date]:
    value = table.take(key)
    if value is None:
        return frozenset()
    days = [_day(each) for each in (value if isinstance(value, list) else [value])]
    if None in days:
        table.note(key, _WANT_DAYS)
    return frozenset(day for day in days if day)


def _day(value: object) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    return value if isinstance(value, dt.date) else None
