"""Which parts fit which desktop."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app import platforms
from desktop_app.platforms.fallback import FirstSupported, NoHotkeys
from desktop_app.platforms.protocols import Desktop, ForeignWindow, Outcome

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "desktop_app" / "platforms").glob("*.py"))


@pytest.mark.parametrize(
    ("name", "system", "environment"),
    [
        ("windows", "win32", {}),
        ("macos", "darwin", {"DISPLAY": "/private/tmp/xquartz:0"}),
        ("x11", "linux", {"DISPLAY": ":0"}),
        ("x11", "linux", {"DISPLAY": ":0", "XDG_SESSION_TYPE": "tty"}),
        ("x11", "linux", {"DISPLAY": ":0", "XDG_SESSION_TYPE": "x11", "WAYLAND_DISPLAY": "left"}),
        ("x11", "freebsd14", {"DISPLAY": ":0"}),
        ("wayland", "linux", {"DISPLAY": ":0", "XDG_SESSION_TYPE": "wayland"}),
        ("wayland", "linux", {"WAYLAND_DISPLAY": "wayland-0", "XDG_SESSION_TYPE": "tty"}),
        ("wayland", "linux", {"QT_QPA_PLATFORM": "wayland;xcb", "XDG_SESSION_TYPE": "wayland"}),
        ("xwayland", "linux", {"QT_QPA_PLATFORM": "xcb", "XDG_SESSION_TYPE": "wayland"}),
        ("x11", "linux", {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":0"}),
        ("offscreen", "linux", {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}),
        ("offscreen", "win32", {"QT_QPA_PLATFORM": "minimal:enable_fonts"}),
        ("offscreen", "linux", {}),
    ],
)
def test_the_system_and_its_environment_decide(
    name: str, system: str, environment: dict[str, str]
) -> None:
    assert platforms.kind_of(system, environment) == name


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"XDG_SESSION_TYPE": "wayland"},
        {"XDG_SESSION_TYPE": "wayland", "QT_QPA_PLATFORM": "xcb"},
    ],
)
def test_where_there_are_no_hotkeys_the_parts_still_work(
    qtbot: QtBot, environment: dict[str, str]
) -> None:
    del qtbot
    desktop = platforms.desktop("linux", environment)
    assert desktop.hotkeys.register("Ctrl+Alt+Space", print) is Outcome.UNSUPPORTED
    desktop.hotkeys.unregister("Ctrl+Alt+Space")
    desktop.hotkeys.close()


def test_offscreen_knows_no_windows_and_reads_our_own_text(qtbot: QtBot) -> None:
    desktop: Desktop = platforms.desktop("linux", {"QT_QPA_PLATFORM": "offscreen"})
    assert desktop.windows.active() is None
    desktop.windows.activate_own(1, 0)
    desktop.windows.activate(ForeignWindow(1, "", "", geometry=None))
    read = list[str]()
    desktop.clipboard.read(read.append)
    assert read == [], "the answer always comes later"
    qtbot.waitUntil(lambda: len(read) == 1)
    desktop.clipboard.hold_after_quit()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"text/html": b"<b>42</b>", "text/plain": b"42"}, None),
        ({"text/plain": b"42", "image/png": b""}, {}),
    ],
)
def test_offscreen_all_formats_are_read_or_none(
    qtbot: QtBot, content: dict[str, bytes], expected: dict[str, bytes] | None
) -> None:
    data = QMimeData()
    for name, part in content.items():
        data.setData(name, part)
    QGuiApplication.clipboard().setMimeData(data)
    desktop = platforms.desktop("linux", {"QT_QPA_PLATFORM": "offscreen"})
    read: list[object] = []

    desktop.clipboard.read_all(read.append)

    qtbot.waitUntil(lambda: len(read) == 1)
    assert read == [content if expected is None else expected]


class FakeHotkeys(NoHotkeys):
    """Always of one opinion."""

    def __init__(self, outcome: Outcome) -> None:
        self._outcome = outcome

    def register(self, _shortcut: str, _pressed: object) -> Outcome:
        return self._outcome


@pytest.mark.parametrize(
    ("opinions", "outcome"),
    [
        ([], Outcome.UNSUPPORTED),
        ([Outcome.UNSUPPORTED, Outcome.REGISTERED], Outcome.REGISTERED),
        ([Outcome.TAKEN, Outcome.REGISTERED], Outcome.TAKEN),
        ([Outcome.UNSUPPORTED, Outcome.UNSUPPORTED], Outcome.UNSUPPORTED),
    ],
)
def test_the_first_that_is_supported_has_the_say(opinions: list[Outcome], outcome: Outcome) -> None:
    hotkeys = FirstSupported(*map(FakeHotkeys, opinions))
    assert hotkeys.register("F8", print) is outcome
    hotkeys.unregister("F8")
    hotkeys.close()


def test_every_module_can_be_imported_without_the_libraries_of_a_system() -> None:
    names = [f"desktop_app.platforms.{source.stem}" for source in SOURCES]
    script = (
        "import sys, importlib\n"
        "for name in ('Xlib', 'pynput', 'fcntl', 'msvcrt'): sys.modules[name] = None\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
        "from desktop_app.platforms import x11_connection\n"
        "assert x11_connection.connect() is None\n"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_only_the_front_asks_which_system_it_is(source: Path) -> None:
    asks = any(
        word in source.read_text() for word in ("sys.platform", "os.name", "import platform")
    )
    assert asks is (source.stem == "__init__")
