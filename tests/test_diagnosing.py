"""What the doctor says, and what never."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_app import __main__, diagnosing
from desktop_app.diagnosing import Check, as_text, examine, screen_reached
from desktop_app.platforms import instance
from desktop_app.platforms.protocols import Desktop, Outcome
from desktop_app.storage.settings import Settings
from tests.fakes import FakeClipboardReader, FakeHotkeys, FakeWindows

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ROOT = Path(__file__).parents[1]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with texts that nobody else is to read."""
    folder = tmp_path / "home"
    (folder / "phrases").mkdir(parents=True)
    (folder / "settings.toml").write_text('format = 1\n[agent]\nname = "Secret"\n', "utf-8")
    (folder / "phrases" / "secret.toml").write_text('[[phrase]]\ntitle = "Secret"\n', "utf-8")
    monkeypatch.setenv("KUAIHUI_HOME", str(folder))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return folder


def checks() -> dict[str, Check]:
    return {one.name: one for one in examine(os.environ)}


def test_everything_that_matters_is_looked_at(qapp: QApplication, home: Path) -> None:
    assert qapp
    found = checks()
    wanted = {
        "kuaihui", "python", "qt", "system", "session", "screen", "running", "hotkey", "next",
        "hotkey way", "portal", "clipboard", "paste", "tray", "font zh-CN", "font ko", "font en",
        "font emoji", "input method", "files", "files found", "settings", "shipped files",
        "autostart",
    }  # fmt: skip
    assert wanted - found.keys() <= ({"portal"} if sys.platform != "linux" else set())
    assert found["files"].works
    assert found["files found"].detail == "1 phrases, 0 shops, 0 rules"
    assert found["hotkey"].works is False
    assert home.exists()


@pytest.mark.parametrize("arguments", [[], ["--json"]])
def test_nothing_of_it_was_written_by_the_user(
    qapp: QApplication, home: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert qapp
    assert home.exists()
    diagnosing.run(arguments)
    said = capsys.readouterr().out
    assert "Secret" not in said
    assert "secret" not in said
    if arguments:
        assert {one["name"] for one in json.loads(said)["checks"]} == checks().keys()


def test_the_home_of_the_user_is_not_named(
    qapp: QApplication, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp
    monkeypatch.setenv("HOME", str(home.parent))
    assert checks()["files"].detail == "~/home"


def test_a_home_that_is_still_to_be_made_can_be_written(
    qapp: QApplication, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp
    monkeypatch.setenv("KUAIHUI_HOME", str(home / "not" / "yet" / "there"))
    assert checks()["files"].works


def test_settings_that_need_a_look_are_counted(qapp: QApplication, home: Path) -> None:
    assert qapp
    (home / "settings.toml").write_text("format = 1\nodd = 1\n", "utf-8")
    assert checks()["settings"].works is False


def test_other_arguments_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert diagnosing.run(["--all"]) == 2
    assert "usage" in capsys.readouterr().err


def test_the_checks_are_lines_with_signs() -> None:
    text = as_text([Check("a", True, "x"), Check("bcd", False, "y"), Check("e", None, "z")])  # noqa: FBT003 - a value
    assert text == "✓ a    x\n✗ bcd  y\n· e    z\n"


def test_the_command_line_knows_it(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert home.exists()
    monkeypatch.setattr(sys, "argv", ["kuaihui", "doctor", "--json"])
    __main__.main()
    assert json.loads(capsys.readouterr().out)["version"]


@pytest.mark.skipif(sys.platform != "linux", reason="an X display")
def test_a_display_that_is_not_there_ends_nothing(home: Path) -> None:
    environ = {
        name: text for name, text in os.environ.items()
        if name not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE")
    }  # fmt: skip
    environ |= {"DISPLAY": ":987", "PYTHONPATH": str(ROOT), "KUAIHUI_HOME": str(home)}
    done = subprocess.run(
        (sys.executable, "-m", "desktop_app", "doctor"),
        env=environ, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert "✗ screen" in done.stdout


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Outcome.REGISTERED, "can be had"),
        (Outcome.TAKEN, "taken"),
        (Outcome.INVALID, "no hotkey"),
        (Outcome.UNSUPPORTED, "kuaihui --toggle"),
    ],
)
def test_what_became_of_a_hotkey_is_said(outcome: Outcome, said: str) -> None:
    hotkeys = FakeHotkeys({"F12": outcome})
    here = Desktop("fake", hotkeys, FakeWindows(), FakeClipboardReader())
    settings = Settings(hotkey="F12", next_hotkey="")
    first, second, *_ = diagnosing._hotkeys(here, settings, running=False)  # noqa: SLF001 - the one part that needs fakes
    assert said in first.detail
    assert second.detail == "none"
    assert not hotkeys.pressed
    held, *_ = diagnosing._hotkeys(here, settings, running=True)  # noqa: SLF001 - the same
    assert "running program" in held.detail


@pytest.mark.parametrize("kind", ["x11", "xwayland", "wayland", "windows", "macos", "offscreen"])
def test_clipboard_and_pasting_are_told_for_every_desktop(kind: str) -> None:
    assert diagnosing._clipboard(kind).detail  # noqa: SLF001 - the one part that needs no system
    if kind not in ("x11", "xwayland"):
        assert diagnosing._pasting(kind).detail  # noqa: SLF001 - the same


def test_a_wayland_screen_is_asked(tmp_path: Path) -> None:
    environ = {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-9"}
    assert not screen_reached("wayland", environ)
    assert screen_reached("windows", {})


def test_an_address_that_cannot_be_had_is_no_running_program(
    qapp: QApplication, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_folder: Path) -> str:
        raise PermissionError

    assert qapp
    assert home.exists()
    monkeypatch.setattr(instance, "address", refuse)
    assert checks()["running"].detail == "no"
