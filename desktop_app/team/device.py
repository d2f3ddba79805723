"""Who this device is among the team's: an id that no other device has."""

from __future__ import annotations

import hashlib
import platform
import secrets
import string
from dataclasses import dataclass
from pathlib import Path

from desktop_app.storage.files import Refused, System, write_atomic
from desktop_app.storage.render import line
from desktop_app.storage.tables import parse

_DIGITS = string.ascii_lowercase + string.digits
_LENGTH = 10
_MACHINE = Path("/etc/machine-id")


@dataclass(frozen=True, slots=True)
class Device:
    """A device's id, a mark of the computer that took it, and the ids it gave up."""

    id: str
    mark: str
    former: tuple[str, ...] = ()

    def renamed(self) -> Device:
        """The same device with an id that no other has."""
        return Device(new_id(), self.mark, (*self.former, self.id))


def computer_mark(home: Path) -> str:
    """A mark that a copy of this folder on another computer does not have."""
    try:
        machine = _MACHINE.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        machine = ""
    text = "\0".join((machine, platform.node(), str(home)))
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def new_id() -> str:
    """A random id."""
    return "".join(secrets.choice(_DIGITS) for _ in range(_LENGTH))


def read_device(path: Path, mark: str, system: System | None = None) -> Device:
    """The device that the file tells of; made where there is none.

    Files that another computer took over, such as a clone's, get another id.

    Raises:
        OSError: The file cannot be read or written.
    """
    try:
        raw = parse(path.read_text("utf-8"))
    except (FileNotFoundError, Refused, UnicodeDecodeError):
        raw = {}
    ident, former = raw.get("id"), raw.get("former", [])
    if not isinstance(ident, str) or not ident.isalnum() or not isinstance(former, list):
        return write_device(path, Device(new_id(), mark), system)
    device = Device(ident, mark, tuple(map(str, former)))
    return device if raw.get("computer") == mark else write_device(path, device.renamed(), system)


def write_device(path: Path, device: Device, system: System | None = None) -> Device:
    """Keep a device's id.

    Raises:
        OSError: It could not be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    pairs = {"id": device.id, "computer": device.mark, "former": list(device.former)}
    write_atomic(path, "".join(line(*pair) for pair in pairs.items()).encode(), system)
    return device
