"""The shared places that this device has joined, in the agent's order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.teamwork.roles import Role, role_of
from desktop_app.storage.files import Refused, System, write_atomic
from desktop_app.storage.render import table_text
from desktop_app.storage.tables import parse

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Joined:
    """A shared place.

    Attributes:
        id: The name of its folder here.
        where: The path or the address.
        name: What the user is called there.
        role: What the user may do; the program shows it, the share's own rights enforce it.
    """

    id: str
    where: str
    name: str
    role: Role = Role.EDITOR


def read_joined(path: Path) -> tuple[Joined, ...]:
    """The places in a file; none if there is none.

    Raises:
        OSError: It is there but cannot be read.
        Refused: It is no TOML.
    """
    try:
        raw = parse(path.read_text("utf-8"))
    except FileNotFoundError:
        return ()
    except UnicodeDecodeError as error:
        raise Refused(str(error)) from error
    tables = raw.get("place", [])
    return tuple(
        Joined(
            str(one["id"]), str(one["where"]), str(one.get("name", "")), role_of(one.get("role"))
        )
        for one in (tables if isinstance(tables, list) else [])
        if isinstance(one, dict) and {"id", "where"} <= one.keys()
    )


def write_joined(path: Path, places: Iterable[Joined], system: System | None = None) -> None:
    """Keep these places and no others.

    Raises:
        OSError: They could not be kept.
    """
    text = "\n".join(
        table_text(
            "[[place]]",
            {"id": one.id, "where": one.where, "name": one.name, "role": one.role.value},
        )
        for one in places
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, text.encode(), system)
