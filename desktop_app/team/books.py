"""The readable file of a document: its entries for people, and below them what the program keeps.

``[sync.of]`` says which edit each cell is from: for each entry the usual one under ``""``, and the
cells with others. A rival value stands in ``conflict`` beside the one that counts. What is deleted
is kept in ``[[sync.deleted]]``, so that it can come back and no late edit meets half an entry.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.core.teamwork.documents import (
    cells_of,
    entries_in,
    entries_of,
    key_name,
    table_of,
    with_comments,
)
from desktop_app.core.teamwork.edits import (
    COMMENT,
    DELETED,
    PLACE,
    Key,
    Stamp,
    canonical,
    stamp_of,
)
from desktop_app.core.teamwork.state import State, is_deleted, losers, winner
from desktop_app.storage.comments import comments
from desktop_app.storage.files import Refused
from desktop_app.storage.render import line, literal, table_text
from desktop_app.storage.tables import FORMAT, clean, clean_value, parse
from desktop_app.team.seals import Seal, sealed, unsealed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.core.teamwork.documents import Entries
    from desktop_app.core.teamwork.state import Cells, Versions


def book_bytes(ident: str, state: State) -> bytes:
    """The sealed file of a document with this id."""
    return sealed("\n".join(_pieces(ident, state)))


def _pieces(ident: str, state: State) -> Iterator[str]:
    entries = entries_in(state)
    top = entries.pop(("", ""), {})
    plain = {key: value for key, value in top.items() if key != COMMENT}
    yield _said(top) + "".join(
        line(key, value) for key, value in {"format": FORMAT, **plain}.items()
    )
    for (kind, name), fields in entries.items():
        yield _entry_text(kind, name, fields, _conflicts(state, (kind, name)))
    yield table_text("[sync]", {"book": ident, "clock": state.clock, **_gone(state)})
    yield table_text("[sync.seen]", dict(sorted(state.seen.items())))
    yield table_text("[sync.by]", dict(sorted(state.names.items())))
    yield table_text(
        "[sync.of]",
        {_joint(key): _of(state.entries[key]) for key in entries}
        | ({_joint(("", "")): _of(state.entries["", ""])} if top else {}),
    )
    for key in sorted(state.entries):
        if DELETED in state.entries[key] or key not in state.visible:
            yield table_text("[[sync.deleted]]", _grave(key, state.entries[key]))


def _entry_text(
    kind: str, ident: str, fields: Mapping[str, object], conflicts: list[object]
) -> str:
    table = table_of(kind, ident, fields)
    variants = table.pop("variant", []) if kind == "phrase" else []
    header = f"[[{kind}]]" if ident else f"[{kind}]"
    if kind == "field":
        header = f"[fields.{_bare(ident)}]"
    text = table_text(header, table | ({"conflict": conflicts} if conflicts else {}))
    others = variants if isinstance(variants, list) else []
    variants_ = (table_text("[[phrase.variant]]", one) for one in others)
    return _said(fields) + "\n".join([text, *variants_])


def _said(fields: Mapping[str, object]) -> str:
    return f"{fields[COMMENT]}\n" if COMMENT in fields else ""


def _bare(name: str) -> str:
    return literal({name: 0})[2:-6]


def _conflicts(state: State, key: Key) -> list[object]:
    return [
        {"field": cell, "value": value, "by": state.who(stamp), "rev": str(stamp)}
        for cell, versions in sorted(state.entries[key].items())
        for stamp, value in losers(cell, versions)
    ]


def _gone(state: State) -> dict[str, object]:
    rows = sorted([*key, cell, str(stamp)] for key, cell, stamp in state.gone)
    return {"gone": rows} if rows else {}


def _joint(key: Key) -> str:
    return f"{key[0].replace('%', '%25').replace(' ', '%20')} {key[1]}"


def _parted(text: str) -> Key:
    kind, _, ident = text.partition(" ")
    return kind.replace("%20", " ").replace("%25", "%"), ident


def _of(cells: Cells) -> dict[str, object]:
    """Which edits the cells of an entry are from."""
    usual = Counter(
        next(iter(versions))
        for cell, versions in cells.items()
        if cell not in (DELETED, PLACE) and len(versions) == 1 and _there(winner(versions)[1])
    ).most_common()
    first = min((one for one, count in usual if count == usual[0][1]), default=None)
    found: dict[str, object] = {"": str(first)} if first else {}
    for cell, versions in sorted(cells.items()):
        if cell == PLACE:
            found[cell] = [f"{stamp} {value}" for stamp, value in sorted(versions.items())]
        elif cell != DELETED and not (
            list(versions) == [first] and _there(next(iter(versions.values())))
        ):
            found[cell] = _stamps(versions)
    return found


def _there(value: object) -> bool:
    return value is not None


def _stamps(versions: Versions) -> list[str]:
    """The stamps of a cell; a ``-`` marks those that took the value away."""
    return [f"{'' if _there(value) else '-'}{stamp}" for stamp, value in sorted(versions.items())]


def _grave(key: Key, cells: Cells) -> dict[str, object]:
    graves = [
        [str(stamp), *value]  # type: ignore[misc] # a list of texts
        for stamp, value in sorted(cells.get(DELETED, {}).items())
    ]
    found: dict[str, object] = {"kind": key[0], "id": key[1], "graves": graves}
    if is_deleted(cells):
        found["cells"] = {
            cell: [
                [str(stamp), value] if _there(value) else [f"-{stamp}"]
                for stamp, value in sorted(versions.items())
            ]
            for cell, versions in sorted(cells.items())
            if cell != DELETED
        }
    return found


# --- reading ------------------------------------------------------------------------------------


@lru_cache(maxsize=16)
def read_book(data: bytes) -> tuple[str, State] | None:
    """A document's id and state; None if the file is torn, changed, or not shared at all.

    Of the same bytes the very same state, for they are met again and again.
    """
    seal, text, _ = unsealed(data)
    if seal is not Seal.GOOD:
        return None
    try:
        return _state(parse(text), text)
    except (Refused, ValueError, TypeError, KeyError, IndexError, AttributeError):
        return None


def read_entries(text: str) -> Entries:
    """What stands in a file for people, whoever wrote it.

    Raises:
        Refused: It is no TOML.
    """
    return _entries(parse(text), text)


def _entries(raw: Mapping[str, object], text: str) -> Entries:
    entries = entries_of({key: clean_value(value) for key, value in raw.items()})
    above, _, below = text.rpartition("\n[sync]\n")
    said = comments(text if "#" in below else above)
    return with_comments(entries, ((one.header, one.is_array, clean(each)) for one, each in said))


def book_id(data: bytes) -> str:
    """The id of the shared document that a file says it is, whole or not; empty if of none."""
    text = unsealed(data)[1]
    try:
        sync = parse(text).get("sync")
    except Refused:
        return ""
    ident = sync.get("book") if isinstance(sync, dict) else None
    return ident if isinstance(ident, str) else ""


def _state(raw: dict[str, object], text: str) -> tuple[str, State]:
    sync: dict[str, object] = raw["sync"]  # type: ignore[assignment] # a table, or it is refused
    entries: dict[Key, Cells] = {}
    tables = _entries(raw, text)
    lost = _rival_values(raw)
    for name, of in sync["of"].items():  # type: ignore[attr-defined] # the same
        key = _parted(clean(name))
        cells = cells_of(key[0], tables.get(key, {}))
        entries[key] = _cells(key, cells, of, lost)
    for grave in sync.get("deleted", []):  # type: ignore[attr-defined] # the same
        key = clean(grave["kind"]), clean(grave["id"])
        cells_ = entries.setdefault(key, {})
        cells_.update(_buried(grave.get("cells", {})))
        if grave["graves"]:
            cells_[DELETED] = {_known(one[0]): list(one[1:]) for one in grave["graves"]}
    gone = frozenset(
        ((one[0], one[1]), one[2], _known(one[3]))
        for one in sync.get("gone", [])  # type: ignore[attr-defined] # the same
    )
    seen = {str(device): int(n) for device, n in sync["seen"].items()}  # type: ignore[attr-defined] # the same
    names = {str(device): str(name) for device, name in sync["by"].items()}  # type: ignore[attr-defined] # the same
    return str(sync["book"]), State(entries, seen, gone, int(sync["clock"]), names)  # type: ignore[call-overload] # the same


def _known(text: object) -> Stamp:
    stamp = stamp_of(text)
    if stamp is None:
        raise ValueError(text)
    return stamp


def _rival_values(raw: Mapping[str, object]) -> dict[tuple[Key, str, str], object]:
    """The values in ``conflict`` lists, by entry, cell and stamp."""
    found: dict[tuple[Key, str, str], object] = {}
    for key, conflicts in _conflict_lists(raw, ""):
        for one in conflicts:
            found[key, one["field"], one["rev"]] = clean_value(one["value"])  # type: ignore[index] # a table
    return found


def _conflict_lists(raw: Mapping[str, object], path: str) -> Iterator[tuple[Key, list[object]]]:
    for name, value in raw.items():
        kind = f"{path}.{name}" if path else name
        if isinstance(value, dict) and name != "sync":
            if path == "fields":
                kind = "field"
            if isinstance(value.get("conflict"), list):
                yield (kind, name if kind == "field" else ""), value["conflict"]
            yield from _conflict_lists(value, kind)
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, dict) and isinstance(item.get("conflict"), list):
                    yield (kind, clean(str(item.get(key_name(kind))))), item["conflict"]


def _cells(
    key: Key,
    values: Mapping[str, object],
    of: Mapping[str, object],
    lost: Mapping[tuple[Key, str, str], object],
) -> Cells:
    usual = of.get("")
    found: Cells = {}
    for cell, stamps in of.items():
        cell_ = clean(cell)
        if cell_ == PLACE:
            pairs = [str(one).partition(" ") for one in stamps]  # type: ignore[attr-defined] # a list
            found[cell_] = {_known(stamp): place for stamp, _, place in pairs}
        elif cell_:
            found[cell_] = dict(_versions(key, cell_, values, stamps, lost))  # type: ignore[arg-type] # a list
    for cell, value in values.items():
        if cell not in found:
            found[cell] = {_known(usual): value}
    return found


def _versions(
    key: Key,
    cell: str,
    values: Mapping[str, object],
    stamps: list[str],
    lost: Mapping[tuple[Key, str, str], object],
) -> Iterator[tuple[Stamp, object]]:
    for text in stamps:
        if text.startswith("-"):
            yield _known(text[1:]), None
        else:
            where = (key, cell, text)
            yield _known(text), lost[where] if where in lost else values[cell]


def _buried(cells: Mapping[str, list[list[object]]]) -> Cells:
    found: Cells = {}
    for cell, versions in cells.items():
        name = clean(cell)
        found[name] = {}
        for stamp, *value in versions:
            text = str(stamp)
            found[name][_known(text.removeprefix("-"))] = clean_value(value[0]) if value else None
    return found


def same_entries(one: Entries, other: Entries) -> bool:
    """Whether two readings say the same, in whatever order their keys stand."""
    return list(one) == list(other) and all(canonical(one[k]) == canonical(other[k]) for k in one)
