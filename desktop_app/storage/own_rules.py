"""The user's own rule pack, written such that what others wrote into the file stays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP
from desktop_app.storage.blocks import split
from desktop_app.storage.files import FileText, Refused, read_text, write_atomic
from desktop_app.storage.key_edits import with_keys
from desktop_app.storage.render import line, table_text
from desktop_app.storage.rule_file import read_pack
from desktop_app.storage.weaving import joined

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from desktop_app.core.rules.packs import Leave, Pack, Rule
    from desktop_app.storage.blocks import Block
    from desktop_app.storage.history import History

_BROKEN = QT_TRANSLATE_NOOP(
    "problem", "{path} cannot be read as a rule pack; mend it before it is changed here."
)
_NOT_ITSELF = QT_TRANSLATE_NOOP(
    "problem", "The rules cannot be written such that they read back the same; nothing was changed."
)
EDITED = ("severity", "words", "why", "better")
"""The keys of a rule that are changed here; the others are for those who edit the file."""
KEYS = (
    "severity", "words", "pattern", "unless", "except", "where", "sees_through", "platform", "why",
    "better", "source", "checked",
)  # fmt: skip
NAMES = {"except": "exceptions"}
"""What a key is called by ``Rule``, where that is another name."""


def edit(
    path: Path, change: Callable[[Pack], Pack], fresh: Pack, history: History, moment: dt.datetime
) -> tuple[Pack, Pack]:
    """Change what the file says by now; returns it as it was read before and as it is now.

    Args:
        path: The file; it is made where it is missing.
        change: Is given the pack and says what it shall be.
        fresh: What a new file begins with.
        history: Keeps the old file.
        moment: Now, for the history.

    Raises:
        Refused: The file cannot be read, or the change cannot be written into it.
        OSError: It could not be written and is as it was.
    """
    old = _file(path, fresh)
    before = _pack(old.text, path)
    after = change(before)
    if after == before:
        return before, before
    text = written(old.text, before, after)
    if path.exists():
        history.keep(path, old.data, moment)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, old.encode(text))
    return before, _pack(text, path)


def _file(path: Path, fresh: Pack) -> FileText:
    try:
        return read_text(path)
    except FileNotFoundError:
        return FileText(f"format = 1\n{line('id', fresh.id)}{line('name', fresh.name)}", b"")


def _pack(text: str, path: Path) -> Pack:
    pack, _ = read_pack(text, str(path))
    if pack is None:
        raise Refused(_BROKEN, path=path)
    return pack


def written(text: str, before: Pack, after: Pack) -> str:
    """The text of ``before`` changed so that it says ``after``: its rules and what it leaves.

    Raises:
        Refused: It would not read back.
    """
    first, *blocks = split(text)
    old, new = before.leave(), after.leave()
    top = replace(first, text=with_keys(first.text, _leave_keys(old, new)))
    kept, tail = blocks[:-1], blocks[-1]
    kept = _with_shops(kept, before, after)
    rules = [_rule_text(rule) for rule in after.rules if rule.id not in _ids(before)]
    pieces = [str(top), *map(str, _with_rules(kept, before, after)), *rules, str(tail)]
    newline = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
    made = joined(pieces, "\n").replace("\r\n", "\n").replace("\n", newline)
    again = read_pack(made, before.source)[0]
    if again is None or _sorted(again) != _sorted(after):
        raise Refused(_NOT_ITSELF)
    return made


def _sorted(pack: Pack) -> Pack:
    """With the rules in order of name: one that comes back stands at the end."""
    return replace(pack, rules=tuple(sorted(pack.rules, key=lambda rule: rule.id)))


def _ids(pack: Pack) -> set[str]:
    return {rule.id for rule in pack.rules}


def _leave_keys(old: Leave, new: Leave) -> dict[str, object]:
    """What differs: a list that is empty now goes."""
    keys = {"allow": (old.allow, new.allow), "off": (old.off, new.off)}
    return {key: list(now) or None for key, (was, now) in keys.items() if was != now}


def _with_shops(blocks: list[Block], before: Pack, after: Pack) -> list[Block]:
    """The tables of shops as wanted; a new one goes in front of the rules."""
    found = []
    missing = [shop for shop in after.leaves if shop]
    for block in blocks:
        if len(block.header) == 2 and block.header[0] == "shop":  # noqa: PLR2004 - [shop.<id>]
            shop = block.header[1]
            keys = _leave_keys(before.leave(shop), after.leave(shop))
            missing = [one for one in missing if one != shop]
            found.append(replace(block, text=with_keys(block.text, keys)))
        else:
            found.append(block)
    place = next((n for n, one in enumerate(found) if one.header[0] == "rule"), len(found))
    for shop in missing:
        text = table_text(f"[shop.{_quoted(shop)}]", _all_keys(after.leave(shop)))
        found.insert(place, replace(split(text)[1], leading="\n"))
    return found


def _all_keys(leave: Leave) -> dict[str, object]:
    return {key: list(getattr(leave, key)) for key in ("allow", "off") if getattr(leave, key)}


def _quoted(name: str) -> str:
    return line(name, 0).rpartition(" = ")[0]


def _with_rules(blocks: list[Block], before: Pack, after: Pack) -> list[Block]:
    """The tables of rules with changed keys; without those that are gone."""
    wanted = {rule.id: rule for rule in after.rules}
    known = {rule.id: rule for rule in before.rules}
    found = []
    for block in blocks:
        old = known.get(_ident(block)) if block.header == ("rule",) else None
        if old is None:
            found.append(block)
        elif old.id in wanted:
            found.append(replace(block, text=_changed(block.text, old, wanted[old.id])))
    return found


def _ident(block: Block) -> str:
    pack, _ = read_pack(f"format = 1\n{block.text}", "")
    return pack.rules[0].id if pack and pack.rules else ""


def _changed(text: str, old: Rule, new: Rule) -> str:
    keys = {key: _value(new, key) or None for key in EDITED if _value(old, key) != _value(new, key)}
    return with_keys(text, keys)


def _value(rule: Rule, key: str) -> object:
    value = getattr(rule, key)
    return sorted(value) if isinstance(value, frozenset) else value


def _rule_text(rule: Rule) -> str:
    """All of a rule: one that comes back has more than the program writes."""
    pairs: dict[str, object] = {"id": rule.id}
    for key in KEYS:
        value = _value(rule, NAMES.get(key, key))
        if value and not (key == "where" and value == "anywhere"):
            pairs[key] = value
    return "\n" + table_text("[[rule]]", pairs)
