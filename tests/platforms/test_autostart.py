"""Starting with the computer, on every system, and the entry in the menu."""

from __future__ import annotations

import plistlib
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_app import resources
from desktop_app.platforms import desktop_file
from desktop_app.platforms.autostart import (
    MacAutostart,
    WindowsAutostart,
    XdgAutostart,
    autostart,
    program,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.platforms.autostart import Autostart

COMMAND = ("/opt/my tools/kuaihui", "--background")


@dataclass
class FakeRegistry:
    """The parts of ``winreg`` that are used."""

    values: dict[str, str] = field(default_factory=dict)
    HKEY_CURRENT_USER: int = 1
    REG_SZ: int = 1

    @contextmanager
    def OpenKey(self, root: int, path: str) -> Iterator[str]:  # noqa: N802 - its name there
        assert root == self.HKEY_CURRENT_USER
        yield path

    CreateKey = OpenKey

    def QueryValueEx(self, _key: str, name: str) -> str:  # noqa: N802 - its name there
        if name not in self.values:
            raise FileNotFoundError(name)
        return self.values[name]

    def SetValueEx(self, key: str, name: str, _zero: int, _kind: int, text: str) -> None:  # noqa: N802 - its name and signature there
        assert key.endswith("CurrentVersion\\Run")
        self.values[name] = text

    def DeleteValue(self, _key: str, name: str) -> None:  # noqa: N802 - its name there
        if name not in self.values:
            raise FileNotFoundError(name)
        del self.values[name]


@pytest.fixture(params=["xdg", "windows", "macos"])
def way(request: pytest.FixtureRequest, tmp_path: Path) -> Autostart:
    ways: dict[str, Autostart] = {
        "xdg": XdgAutostart(tmp_path / "new" / "autostart", COMMAND),
        "windows": WindowsAutostart(FakeRegistry(), COMMAND),
        "macos": MacAutostart(tmp_path / "new" / "LaunchAgents", COMMAND),
    }
    return ways[request.param]


def test_it_is_off_until_it_is_switched_on(way: Autostart) -> None:
    assert not way.enabled()
    way.disable()
    way.enable()
    way.enable()
    assert way.enabled()
    way.disable()
    assert not way.enabled()


def test_a_desktop_finds_a_file_that_starts_the_program_hidden(tmp_path: Path) -> None:
    XdgAutostart(tmp_path, COMMAND).enable()
    lines = (tmp_path / "kuaihui.desktop").read_text("utf-8").splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert 'Exec="/opt/my tools/kuaihui" --background' in lines
    assert "NoDisplay=true" in lines


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktop_has_switched_off_is_off(tmp_path: Path, line: str) -> None:
    way = XdgAutostart(tmp_path, COMMAND)
    way.enable()
    with (tmp_path / "kuaihui.desktop").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    assert not way.enabled()


def test_windows_gets_a_quoted_command() -> None:
    registry = FakeRegistry()
    WindowsAutostart(registry, COMMAND).enable()
    assert registry.values == {"kuaihui": '"/opt/my tools/kuaihui" --background'}


def test_macos_gets_an_agent(tmp_path: Path) -> None:
    MacAutostart(tmp_path, COMMAND).enable()
    agent = plistlib.loads((tmp_path / "app.kuaihui.plist").read_bytes())
    assert agent["ProgramArguments"] == list(COMMAND)
    assert agent["RunAtLoad"] is True


def test_the_system_decides_on_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environ = {"HOME": str(tmp_path)}
    linux, mac = autostart("linux", environ), autostart("darwin", environ)
    assert isinstance(linux, XdgAutostart)
    assert linux.folder == tmp_path / ".config" / "autostart"
    assert isinstance(mac, MacAutostart)
    elsewhere = autostart("linux", environ | {"XDG_CONFIG_HOME": str(tmp_path / "cfg")})
    assert isinstance(elsewhere, XdgAutostart)
    assert elsewhere.folder == tmp_path / "cfg" / "autostart"
    registry = FakeRegistry()
    monkeypatch.setitem(sys.modules, "winreg", registry)
    windows = autostart("win32", environ)
    assert isinstance(windows, WindowsAutostart)
    assert windows.registry is registry


def test_the_program_is_started_as_it_was_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert program("--x") == (str(tmp_path / "python"), "-m", "desktop_app", "--x")
    installed = tmp_path / "kuaihui"
    installed.write_text("")
    installed.chmod(0o755)
    assert program("--x") == (str(installed), "--x")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python.exe"))
    without_console = (str(tmp_path / "pythonw.exe"), "-m", "desktop_app")
    assert program(console=False) == without_console, "a console would stay open"
    (tmp_path / "kuaihuiw").write_text("")
    (tmp_path / "kuaihuiw").chmod(0o755)
    assert program(console=False) == (str(tmp_path / "kuaihuiw"),)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert program("--x") == (str(tmp_path / "python"), "--x")


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("/usr/bin/kuaihui", "/usr/bin/kuaihui"),
        ("/a b/k", '"/a b/k"'),
        ("100%", "100%%"),
        ('say "$x`', '"say \\\\"\\\\$x\\\\`"'),
    ],
)
def test_words_of_a_command_are_quoted_for_the_desktop(word: str, written: str) -> None:
    assert f"Exec={written}\n" in desktop_file.desktop_file([word])


def test_the_entry_and_its_icon_are_put_there_and_taken_away(tmp_path: Path) -> None:
    environ = {"XDG_DATA_HOME": str(tmp_path)}
    icon = resources.icons() / "kuaihui.svg"
    assert desktop_file.remove(environ) == ()

    entry, picture = desktop_file.install(environ, ("kuaihui",), icon)

    assert entry.read_text("utf-8").startswith("[Desktop Entry]\n")
    assert "NoDisplay" not in entry.read_text("utf-8")
    assert picture.read_bytes() == icon.read_bytes()
    assert desktop_file.remove(environ) == (entry, picture)
    assert not entry.exists()


def test_without_xdg_folders_they_are_in_the_home() -> None:
    entry, _ = desktop_file.paths({"HOME": "/home/mei"})
    assert entry == Path("/home/mei/.local/share/applications/kuaihui.desktop")
