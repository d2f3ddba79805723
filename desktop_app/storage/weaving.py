"""A new version of a file's text in which only the tables that changed are others."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.core.phrases import Field, Phrase
from desktop_app.core.problems import QT_TRANSLATE_NOOP
from desktop_app.storage.blocks import split
from desktop_app.storage.entries import Head
from desktop_app.storage.files import Refused
from desktop_app.storage.parts import present
from desktop_app.storage.render import entry_text, line, raw_text
from desktop_app.storage.tables import FORMAT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from desktop_app.storage.blocks import Block
    from desktop_app.storage.entries import Entry
    from desktop_app.storage.parts import Part

KINDS = ("book", "fields", "category", "phrase", "ladder")
"""The tables of a phrasebook, in the order of a file."""

CHANGED = QT_TRANSLATE_NOOP(
    "problem", "The file has been changed by someone else; it is read again, then save once more."
)
CANNOT = QT_TRANSLATE_NOOP(
    "problem", "Something that is no table stands under {key}; mend that before the file is saved."
)


@dataclass(frozen=True, slots=True)
class Unit:
    """The tables of one entry: a phrase with its variants. ``kind`` is empty for unknown ones."""

    kind: str
    position: int
    leading: str
    text: str


def ident(entry: Entry) -> str:
    """What an entry is known by among those of its kind."""
    if isinstance(entry, Head):
        return "book"
    return entry.name if isinstance(entry, Field) else entry.id


def rows(part: Part) -> Mapping[str, tuple[Entry | None, ...]]:
    """The entries of a file by kind."""
    return {
        "book": (part.head,) if part.head else (),
        "fields": part.fields,
        "category": part.categories,
        "phrase": part.phrases,
        "ladder": part.ladders,
    }


def weave(old: Part, new: Part, stale: AbstractSet[tuple[str, str]] = frozenset()) -> str:
    """The text of ``old`` changed so that it says ``new``; ``stale`` entries are written anew.

    Tables that did not change keep every character, unknown and unreadable ones their places. If
    the file is not laid out in tables, all of it is written anew.
    """
    blocks = split(old.text)
    found = units(blocks, _kind, _begins)
    if not _is_plain(found, old):
        return whole(old, new)
    newline = "\r\n" if old.text.count("\r\n") * 2 > old.text.count("\n") else "\n"
    before, after = rows(old), rows(new)
    lone = _lone(old, new)
    for kind in KINDS:
        loom = _Loom(kind, before[kind], _raw(old, kind), lone, stale, newline)
        found = loom.arrange(found, present(after[kind]))
    pieces = [str(blocks[0]), *(unit.leading + unit.text for unit in found), str(blocks[-1])]
    return joined(pieces, newline)


def whole(old: Part, new: Part) -> str:
    """All of the file from its data; unknown keys are kept, and so are entries not understood.

    Raises:
        Refused: There is what cannot be kept, such as a text among the phrases.
    """
    raw = old.raw or {}
    pieces = [line("format", FORMAT)]
    pieces += [line(key, raw[key]) for key in raw if key not in {"format", *KINDS}]
    before, after = rows(old), rows(new)
    for kind in KINDS:
        entries: tuple[Entry, ...] = present(after[kind])
        tables = _raw(old, kind)
        skipped = [each for each, entry in zip(tables, before[kind], strict=True) if not entry]
        if (raw.get(kind) and not tables) or not all(isinstance(each, dict) for _, each in skipped):
            raise Refused(CANNOT, key=kind)
        pieces += ["\n" + entry_text(entry, _lone(old, new)) for entry in entries]
        pieces += ["\n" + raw_text(kind, name, table) for name, table in skipped]
    return "".join(pieces)


def _raw(part: Part, kind: str) -> list[tuple[str, object]]:
    """The tables of a kind as they were read, each with its name."""
    found = (part.raw or {}).get(kind)
    if kind == "fields":
        return list(found.items()) if isinstance(found, dict) else []
    if isinstance(found, list):
        return [(kind, table) for table in found]
    return [(kind, found)] if isinstance(found, dict) else []


def units(
    blocks: Sequence[Block], kind_of: Callable[[Block], str], begins: Callable[[Block], bool]
) -> list[Unit]:
    """The entries of a file in order; a table below another goes with it, wherever it stands.

    Args:
        blocks: The file.
        kind_of: The kind of entry that a table belongs to; empty for none of ours.
        begins: Whether an entry begins with a table.
    """
    found: list[Unit] = []
    latest: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for block in blocks[1:-1]:
        kind = kind_of(block)
        if begins(block):
            latest[kind] = len(found)
            found.append(Unit(kind, counts[kind], block.leading, block.text))
            counts[kind] += 1
        elif kind in latest:
            unit = found[latest[kind]]
            found[latest[kind]] = replace(unit, text=joined([unit.text, str(block)], "\n"))
        else:
            found.append(Unit("", -1, block.leading, block.text))
    return found


def _kind(block: Block) -> str:
    return block.header[0] if block.header[0] in KINDS else ""


def _begins(block: Block) -> bool:
    """Whether an entry begins with this table."""
    kind, *below = block.header
    if kind == "fields":
        return len(below) == 1 and not block.is_array
    return kind in KINDS and not below and block.is_array == (kind != "book")


def _is_plain(units: Sequence[Unit], old: Part) -> bool:
    """Whether every entry is a table of its own."""
    counts = Counter(unit.kind for unit in units)
    kinds = set(old.raw or {}) & set(KINDS)
    return all(
        counts[kind] == len(rows(old)[kind]) == len(_raw(old, kind)) for kind in KINDS
    ) and all(counts[kind] for kind in kinds)


def _lone(old: Part, new: Part) -> str:
    """The category that a phrase of the new file has if it does not say one."""
    skipped = old.categories.count(None)
    if skipped:
        return old.lone if skipped == 1 and not new.categories else ""
    return new.categories[0].id if len(new.categories) == 1 and new.categories[0] else ""


@dataclass(frozen=True, slots=True)
class _Loom:
    """How the entries of one kind are put in order."""

    kind: str
    old: tuple[Entry | None, ...]
    raw: list[tuple[str, object]]
    lone: str
    stale: AbstractSet[tuple[str, str]]
    newline: str

    def arrange(self, units: Sequence[Unit], wanted: Sequence[Entry]) -> list[Unit]:
        """The units with those of this kind as wanted: kept ones share out their old places."""
        groups = self._groups(units, wanted)
        names = {ident(entry) for entry in wanted}
        new_first = groups.pop(0)
        result: list[Unit] = []
        for unit in units:
            entry = self.old[unit.position] if unit.kind == self.kind else None
            if entry is None:
                result.append(unit)
            elif ident(entry) in names:
                result += [*new_first, *groups.pop(0)]
                new_first = []
            elif loose := loose_comments(unit.leading):
                result.append(Unit("", -1, loose, ""))
        place = self._place(result)
        return [*result[:place], *new_first, *result[place:]]

    def _groups(self, units: Sequence[Unit], wanted: Sequence[Entry]) -> list[list[Unit]]:
        """Each kept entry with the new ones after it; first those with none before them."""
        positions = {ident(entry): n for n, entry in enumerate(self.old) if entry}
        by_position = {unit.position: unit for unit in units if unit.kind == self.kind}
        groups: list[list[Unit]] = [[]]
        for entry in wanted:
            position = positions.get(ident(entry))
            if position is None:
                leading = self.newline
                groups[-1].append(Unit(self.kind, -1, leading, self._render(entry)))
            else:
                unit = by_position[position]
                groups.append([replace(unit, text=self._text(unit, entry))])
        return groups

    def _text(self, unit: Unit, entry: Entry) -> str:
        raw = self.raw[unit.position][1]
        has = raw if isinstance(raw, dict) else {}
        moved = isinstance(entry, Phrase) and "category" not in has and entry.category != self.lone
        if entry != self.old[unit.position] or moved or (self.kind, ident(entry)) in self.stale:
            return self._render(entry)
        if self.kind in {"book", "fields"} or has.get("id") == ident(entry):
            return unit.text
        return self._render(entry) if "id" in has else self._with_id(unit.text, ident(entry))

    def _with_id(self, text: str, given: str) -> str:
        header, rest = re.match(r"([^\n]*)\n?([\s\S]*)", text).groups()  # type: ignore[union-attr] # matches any text
        return f"{header.rstrip()}{self.newline}{line('id', given).rstrip()}{self.newline}{rest}"

    def _render(self, entry: Entry) -> str:
        return entry_text(entry, self.lone).replace("\n", self.newline)

    def _place(self, units: Sequence[Unit]) -> int:
        """Where the first of a kind goes: after the last of the kinds before it."""
        before = set(KINDS[: KINDS.index(self.kind)])
        return max((n for n, unit in enumerate(units, 1) if unit.kind in before), default=0)


def loose_comments(leading: str) -> str:
    """The comments of a removed table that stay: those with a blank line after them."""
    lines = leading.splitlines(keepends=True)
    while lines and lines[-1].strip():
        lines.pop()
    return "".join(lines) if "".join(lines).strip() else ""


def joined(pieces: Sequence[str], newline: str) -> str:
    """The pieces one after the other, each on lines of its own."""
    result: list[str] = []
    for piece in filter(None, pieces):
        if result and not result[-1].endswith("\n"):
            result.append(newline)
        result.append(piece)
    return "".join(result)
