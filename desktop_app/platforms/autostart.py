"""Starting with the computer, without the rights of an administrator: one way for each system.

Without Qt, so that the command line can use it. Each way takes what it touches as a parameter.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from desktop_app.platforms.desktop_file import desktop_file

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NAME: Final = "kuaihui"
_RUN: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"


class Autostart(Protocol):
    """Whether the program starts when the user logs in."""

    def enabled(self) -> bool:
        """Whether it does."""
        ...

    def enable(self) -> None:
        """Let it.

        Raises:
            OSError: The system refuses.
        """
        ...

    def disable(self) -> None:
        """Let it not; nothing happens if it did not.

        Raises:
            OSError: The system refuses.
        """
        ...


@dataclass(frozen=True, slots=True)
class XdgAutostart:
    """A file in the desktop's folder of programs to start."""

    folder: Path
    command: Sequence[str]

    @property
    def _path(self) -> Path:
        return self.folder / f"{NAME}.desktop"

    def enabled(self) -> bool:
        """Desktops switch a program off by a line in its file."""
        try:
            lines = self._path.read_text("utf-8").splitlines()
        except OSError:
            return False
        off = {"Hidden=true", "X-GNOME-Autostart-enabled=false"}
        return off.isdisjoint(line.strip() for line in lines)

    def enable(self) -> None:
        """Write the file."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._path.write_text(desktop_file(self.command, hidden=True), "utf-8")

    def disable(self) -> None:
        """Remove it."""
        self._path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class WindowsAutostart:
    """A value under the user's own Run key; ``registry`` is the module ``winreg``."""

    registry: Any
    command: Sequence[str]

    def enabled(self) -> bool:
        """Whether the value is there."""
        try:
            with self.registry.OpenKey(self.registry.HKEY_CURRENT_USER, _RUN) as key:
                self.registry.QueryValueEx(key, NAME)
        except OSError:
            return False
        return True

    def enable(self) -> None:
        """Write the value."""
        with self.registry.CreateKey(self.registry.HKEY_CURRENT_USER, _RUN) as key:
            text = subprocess.list2cmdline(self.command)
            self.registry.SetValueEx(key, NAME, 0, self.registry.REG_SZ, text)

    def disable(self) -> None:
        """Remove it."""
        with self.registry.CreateKey(self.registry.HKEY_CURRENT_USER, _RUN) as key:
            try:
                self.registry.DeleteValue(key, NAME)
            except FileNotFoundError:
                return


@dataclass(frozen=True, slots=True)
class MacAutostart:
    """A launch agent; the system reads the folder at the next login."""

    folder: Path
    command: Sequence[str]
    label: str = field(default=f"app.{NAME}")

    @property
    def _path(self) -> Path:
        return self.folder / f"{self.label}.plist"

    def enabled(self) -> bool:
        """Whether the agent is there."""
        return self._path.exists()

    def enable(self) -> None:
        """Write it."""
        import plistlib  # noqa: PLC0415 - loads an XML parser that only Macs need

        self.folder.mkdir(parents=True, exist_ok=True)
        agent = {
            "Label": self.label,
            "ProgramArguments": list(self.command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        self._path.write_bytes(plistlib.dumps(agent))

    def disable(self) -> None:
        """Remove it."""
        self._path.unlink(missing_ok=True)


def program(*arguments: str, console: bool = True) -> tuple[str, ...]:
    """How this program is started: the frozen one, the installed one, or by this Python.

    Args:
        arguments: What it is told.
        console: Whether Windows may open a console for it.
    """
    if getattr(sys, "frozen", False):
        return (sys.executable, *arguments)
    beside = Path(sys.executable).parent
    name, python = NAME, Path(sys.executable)
    if not console:
        name, python = f"{NAME}w", python.with_name(python.name.replace("python.", "pythonw."))
    found = shutil.which(name, path=str(beside)) or shutil.which(name)
    return (found, *arguments) if found else (str(python), "-m", "desktop_app", *arguments)


def autostart(system: str, environ: Mapping[str, str]) -> Autostart:
    """The way of a system, by Python's name for it."""
    command = program("--background", console=system != "win32")
    home = Path(environ.get("HOME") or Path.home())
    if system == "win32":
        import winreg  # noqa: PLC0415 - there is none elsewhere

        return WindowsAutostart(winreg, command)
    if system == "darwin":
        return MacAutostart(home / "Library" / "LaunchAgents", command)
    config = Path(environ.get("XDG_CONFIG_HOME") or home / ".config")
    return XdgAutostart(config / "autostart", command)
