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
_LENGTH = 8
_MACHINE = Path("/etc/machine-id")


@dataclass(frozen=True, slots=True)
class Device:
    """A device's id, and a mark of the computer that took it.

    ``cloned`` says that the files were taken over by another computer: it needs an id of its own.
    """

    id: str
    mark: str
    cloned: bool = False


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

    Raises:
        OSError: The file cannot be read or written.
    """
    try:
        raw = parse(path.read_text("utf-8"))
    except (FileNotFoundError, Refused, UnicodeDecodeError):
        raw = {}
    ident, kept = raw.get("id"), raw.get("computer")
    if isinstance(ident, str) and ident.isalnum() and isinstance(kept, str):
        return Device(ident, mark, cloned=kept != mark)
    return write_device(path, Device(new_id(), mark), system)


def write_device(path: Path, device: Device, system: System | None = None) -> Device:
    """Keep a device's id.

    Raises:
        OSError: It could not be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, (line("id", device.id) + line("computer", device.mark)).encode(), system)
    return device
