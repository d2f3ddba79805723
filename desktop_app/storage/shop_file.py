"""Shops and platforms as TOML, read with patience."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.core.shops import Platform
from desktop_app.storage.files import Refused
from desktop_app.storage.shop_tables import read_part
from desktop_app.storage.tables import Table, read_file, whole_number

if TYPE_CHECKING:
    from desktop_app.core.shops import Shop

_LONGEST_UNPAID = 24 * 365

_BAD_TARGETS = QT_TRANSLATE_NOOP("problem", "These should be seconds such as [30, 180].")
_BAD_HOURS = QT_TRANSLATE_NOOP(
    "problem", "This should be a whole number of hours, at most {most}; it is left out until then."
)
_BAD_DATE = QT_TRANSLATE_NOOP("problem", "This should be a date such as 2026-11-22.")


def read_shop(text: str, source: str) -> tuple[Shop | None, tuple[Problem, ...]]:
    """The shop in ``text``; None if nothing of the file can be used."""
    try:
        part, problems = read_part(text, source)
    except Refused as refusal:
        return None, (refusal.problem(source),)
    return part.shop, tuple(problems)


def read_platform(text: str, source: str) -> tuple[Platform | None, tuple[Problem, ...]]:
    """The platform in ``text``; its id is the name of the file. None if nothing can be used."""
    return read_file(text, source, _platform)


def _platform(table: Table) -> Platform:
    ident = table.text("id") or Path(table.source).stem
    emoticons, addressing = table.table("emoticons"), table.table("addressing")
    platform = Platform(
        id=ident,
        name=table.text("name") or ident,
        emoticons={key: emoticons.text(key) for key in emoticons.raw} if emoticons else {},
        addressing={key: addressing.text(key) for key in addressing.raw} if addressing else {},
        message_limit=table.whole("message_limit"),
        burst_limit=table.whole("burst_limit"),
        rules=table.texts("rules"),
        reply_targets=_targets(table),
        source=table.text("source"),
        checked=_checked(table),
        unpaid_hours=_unpaid_hours(table),
    )
    table.extra()
    return platform


def _unpaid_hours(table: Table) -> int:
    hours = table.whole("unpaid_hours")
    if hours > _LONGEST_UNPAID:
        table.note("unpaid_hours", _BAD_HOURS, most=_LONGEST_UNPAID)
        return 0
    return hours


def _targets(table: Table) -> tuple[int, ...]:
    value = table.take("reply_targets")
    if value is None:
        return ()
    seconds = [whole_number(item) for item in (value if isinstance(value, list) else [value])]
    if None in seconds:
        table.note("reply_targets", _BAD_TARGETS)
    return tuple(second for second in seconds if second is not None)


def _checked(table: Table) -> dt.date | None:
    value = table.take("checked")
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if value is not None:
        table.note("checked", _BAD_DATE)
    return None
