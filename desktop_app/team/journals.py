"""A device's edits as a file that only this device writes, sealed by a digest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.core.teamwork.documents import is_sound
from desktop_app.core.teamwork.edits import Edit, Stamp, stamp_of
from desktop_app.storage.files import Refused
from desktop_app.storage.render import line, table_text
from desktop_app.storage.tables import FORMAT, clean_value, parse
from desktop_app.team.seals import Seal, sealed, unsealed

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 64 * 1024
"""From so many bytes on the next edit begins a new part: a synced file stays small."""

_DEVICE = re.compile(r"[a-z0-9]{1,32}")


@dataclass(frozen=True, slots=True)
class Journal:
    """One part of a device's journal.

    Attributes:
        book: The id of the document.
        device: The device that writes it.
        name: What its user is called.
        part: Which part it is, from 1.
        edits: The edits, ``n`` without a gap.
        role: The role that the user has joined with; empty where it is not said.
    """

    book: str
    device: str
    name: str
    part: int
    edits: tuple[Edit, ...] = ()
    role: str = ""

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.device}-{self.part:04}.toml"


def journal_bytes(journal: Journal) -> bytes:
    """The file of a journal."""
    head = {
        "format": FORMAT,
        "journal": journal.book,
        "device": journal.device,
        "name": journal.name,
        "part": journal.part,
    } | ({"role": journal.role} if journal.role else {})
    lines = "".join(line(key, value) for key, value in head.items())
    return sealed(lines + "".join(f"\n{_edit_text(edit)}" for edit in journal.edits))


def _edit_text(edit: Edit) -> str:
    pairs: dict[str, object] = {"n": edit.stamp.n, "t": edit.stamp.t, "kind": edit.kind}
    pairs["id"] = edit.id
    if edit.op != edit.stamp.n:
        pairs["op"] = edit.op
    pairs["at"] = edit.at
    if edit.over:
        pairs["over"] = {cell: sorted(map(str, edit.over[cell])) for cell in sorted(edit.over)}
    if edit.deletes:
        pairs["del"] = True
    unset = [name for name, value in edit.set.items() if value is None]
    pairs |= {"unset": unset} if unset else {}
    pairs |= {"was": dict(edit.was)} if edit.was else {}
    kept = {name: value for name, value in edit.set.items() if value is not None}
    return table_text("[[edit]]", pairs | ({"set": kept} if kept else {}))


@lru_cache(maxsize=2048)
def read_journal(data: bytes) -> Journal | None:
    """The journal in a file; None if it is torn, changed or none."""
    seal, text, _ = unsealed(data)
    if seal is not Seal.GOOD:
        return None
    try:
        return _journal(parse(text))
    except (Refused, ValueError, TypeError, KeyError):
        return None


def _journal(raw: Mapping[str, object]) -> Journal:
    device, part = str(raw["device"]), raw["part"]
    tables = raw.get("edit", [])
    if raw["format"] != FORMAT or not _DEVICE.fullmatch(device) or not isinstance(tables, list):
        raise ValueError(device)
    edits = tuple(_edit(device, table) for table in tables)
    if not all(map(is_sound, edits)):
        raise ValueError(device)
    numbers = [edit.stamp.n for edit in edits]
    if numbers and numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        raise ValueError(device)
    return Journal(
        str(raw["journal"]), device, str(raw["name"]), _whole(part), edits, str(raw.get("role", ""))
    )


def _edit(device: str, table: Mapping[str, object]) -> Edit:
    number = _whole(table["n"])
    unset = table.get("unset", [])
    if not isinstance(unset, list):
        raise TypeError(number)
    return Edit(
        stamp=Stamp(_whole(table["t"]), device, number),
        kind=str(table["kind"]),
        id=str(table["id"]),
        set={**_table(table.get("set", {})), **dict.fromkeys(map(str, unset))},
        was=_table(table.get("was", {})),
        over={cell: _stamps(one) for cell, one in _table(table.get("over", {})).items()},
        deletes=table.get("del") is True,
        at=str(table.get("at", "")),
        op=_whole(table.get("op", number)),
    )


def _stamps(value: object) -> frozenset[Stamp]:
    found = [stamp_of(one) for one in value] if isinstance(value, list) else []
    stamps = frozenset(one for one in found if one is not None)
    if not stamps or len(stamps) != len(found):
        raise ValueError(value)
    return stamps


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 10**15:
        raise ValueError(value)
    return value


def _table(value: object) -> dict[str, object]:
    cleaned = clean_value(value)
    if not isinstance(cleaned, dict):
        raise TypeError
    return cleaned
