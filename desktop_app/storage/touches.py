"""What an agent has put over phrases of others: a small file that is never shared."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from desktop_app.core.teamwork.personal import Touch
from desktop_app.storage.files import Refused, write_atomic
from desktop_app.storage.render import line, table_text
from desktop_app.storage.tables import FORMAT, parse

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def read_touches(path: Path) -> Mapping[str, Touch]:
    """The touches by phrase id; what is odd is left out, and an unreadable file has none."""
    try:
        raw = parse(path.read_text("utf-8"))
    except (OSError, Refused, UnicodeDecodeError):
        return {}
    tables = raw.get("touch", [])
    found = {
        one["id"]: _touch(one)
        for one in (tables if isinstance(tables, list) else [])
        if isinstance(one, dict) and isinstance(one.get("id"), str)
    }
    return {ident: touch for ident, touch in found.items() if touch != Touch()}


def _touch(raw: Mapping[str, object]) -> Touch:
    plain = Touch()
    values = {each.name: getattr(plain, each.name) for each in fields(Touch)}
    kept = {name: raw[name] for name, usual in values.items() if type(raw.get(name)) is type(usual)}
    return Touch(**kept)  # type: ignore[arg-type] # of the usual value's type


def write_touches(path: Path, touches: Mapping[str, Touch]) -> None:
    """Keep these touches and no others.

    Raises:
        OSError: They could not be kept.
    """
    tables = []
    for ident, touch in sorted(touches.items()):
        values = {each.name: getattr(touch, each.name) for each in fields(Touch)}
        said = {name: value for name, value in values.items() if value}
        if said:
            tables.append(table_text("[[touch]]", {"id": ident, **said}))
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, "\n".join([line("format", FORMAT), *tables]).encode())
