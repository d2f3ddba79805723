"""Values as they are shown in the cells of a table, and cells as a spreadsheet copies them."""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from desktop_app.core.cells import BREAKS
from desktop_app.core.shops import WEEKDAYS

_HAN = re.compile("[\u3400-\u9fff]")
"""Only Chinese parts the items of a list by a comma of its own."""


def shown(value: object) -> str:
    """A value as it stands in a cell, such that its reader gives the value again."""
    text = str(value)
    match value:
        case None:
            text = ""
        case bool():
            text = "yes" if value else "no"
        case Decimal():
            text = format(value, "f")
            text = text.rstrip("0").rstrip(".") if "." in text else text
        case dt.datetime():
            text = _shown_moment(value)
        case dt.time():
            text = value.isoformat("seconds" if value.second else "minutes")
        case Mapping():
            pairs = (f"{key}={shown(each)}" if key else shown(each) for key, each in value.items())
            text = ", ".join(pairs)
        case list() | tuple():
            text = _shown_items([shown(each) for each in value])
    return text


def _shown_moment(value: dt.datetime) -> str:
    if value.time() == dt.time(23, 59, 59):
        return f"{value:%Y-%m-%d} 24:00"
    return f"{value:%Y-%m-%d %H:%M:%S}".removesuffix(":00")


def _shown_items(texts: Sequence[str]) -> str:
    if any(BREAKS.search(text) for text in texts):
        return " | ".join(texts) + (" |" if len(texts) == 1 else "")
    return "、".join(texts) if _HAN.search("".join(texts)) else ", ".join(texts)


def rows_of(text: str) -> tuple[tuple[str, ...], ...]:
    """The cells that a spreadsheet puts on the clipboard: tabs between, quotes around breaks."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")
    reader = csv.reader([f"{line}\n" for line in lines], delimiter="\t")
    return tuple(tuple(cell.strip() for cell in row) for row in reader)


def text_of(rows: Sequence[Sequence[str]]) -> str:
    """The same the other way round."""
    return "\n".join("\t".join(_quoted(cell) for cell in row) for row in rows)


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if re.search(r'[\t\n"]', cell) else cell


def days_text(works: frozenset[int]) -> str:
    """Weekdays as they stand in a file: ``Mon-Fri, Sun``."""
    spans: list[list[int]] = []
    for day in sorted(works):
        if spans and spans[-1][-1] == day - 1:
            spans[-1].append(day)
        else:
            spans.append([day])
    named = [[WEEKDAYS[day] for day in span] for span in spans]
    return ", ".join(f"{names[0]}-{names[-1]}" if len(names) > 1 else names[0] for names in named)
