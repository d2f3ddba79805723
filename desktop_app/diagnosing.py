"""``kuaihui doctor``: what works here, for a bug report. It says nothing that a user wrote."""

from __future__ import annotations

import json
import os
import platform
import shutil
import socket
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QLibraryInfo, QLocale, qVersion
from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from desktop_app import __version__, resources
from desktop_app.platforms import begins_with_system, desktop, instance, kind_of
from desktop_app.platforms.protocols import Outcome
from desktop_app.storage.places import Places, places
from desktop_app.storage.settings import read_settings
from desktop_app.ui.theme import font_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop_app.platforms.protocols import Desktop
    from desktop_app.storage.settings import Settings

_SCRIPTS = (
    ("zh-CN", QFontDatabase.WritingSystem.SimplifiedChinese),
    ("ko", QFontDatabase.WritingSystem.Korean),
    ("en", QFontDatabase.WritingSystem.Latin),
)
_INPUT = ("QT_IM_MODULE", "QT_IM_MODULES", "XMODIFIERS", "GTK_IM_MODULE")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at; ``works`` is None where it is only told."""

    name: str
    works: bool | None
    detail: str


def run(arguments: Sequence[str]) -> int:
    """Look at everything and print it; 0 where the essential works, else 1.

    Args:
        arguments: Those behind ``doctor``: ``--json`` or none.
    """
    if arguments not in ([], ["--json"]):
        sys.stderr.write("usage: kuaihui doctor [--json]\n")
        return 2
    checks = tuple(examine(os.environ))
    if arguments:
        found = {"version": __version__, "checks": [asdict(one) for one in checks]}
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(as_text(checks))
    return int(any(one.works is False for one in checks if one.name in ("screen", "files")))


def as_text(checks: Sequence[Check]) -> str:
    """The checks in lines."""
    signs = {True: "✓", False: "✗", None: "·"}
    width = max(len(one.name) for one in checks)
    return "".join(f"{signs[one.works]} {one.name:<{width}}  {one.detail}\n" for one in checks)


def examine(environ: Mapping[str, str]) -> Iterator[Check]:
    """Look at everything; a screen that cannot be reached is done without."""
    home = places(environ)
    kind = kind_of(sys.platform, environ)
    reached = screen_reached(kind, environ)
    if not reached:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # or Qt would end the process
    app = QApplication.instance() or QApplication(sys.argv[:1])
    here = desktop(environment=os.environ)
    settings, problems = read_settings(home.settings)
    yield from _versions()
    yield Check("session", None, f"{kind}, {environ.get('XDG_CURRENT_DESKTOP') or 'unknown'}")
    yield Check("screen", reached or kind == "offscreen", _screens(reached=reached))
    running = _is_running(home)
    yield Check("running", None, "yes" if running else "no")
    yield from _hotkeys(here, settings, running=running)
    yield _clipboard(kind)
    yield _pasting(kind)
    tray = QSystemTrayIcon.isSystemTrayAvailable()
    yield Check("tray", tray, "there is one" if tray else "none: reminders come as cards")
    yield from _fonts()
    yield _input_methods(environ)
    yield from _files(home, problems=len(problems))
    begins = begins_with_system().enabled()
    yield Check("autostart", None, "on" if begins else "off")
    here.hotkeys.close()
    del app


def screen_reached(kind: str, environ: Mapping[str, str]) -> bool:
    """Whether a screen answers; without one Qt would end the process."""
    if kind in ("x11", "xwayland"):
        from desktop_app.platforms import x11_connection  # noqa: PLC0415 - there only

        connection = x11_connection.connect()
        if connection is not None:
            connection.close()
        return connection is not None
    if kind == "wayland":
        folder = environ.get("XDG_RUNTIME_DIR", "")
        name = Path(folder, environ.get("WAYLAND_DISPLAY", "wayland-0"))
        with socket.socket(socket.AF_UNIX) as client:
            client.settimeout(1)
            return client.connect_ex(str(name)) == 0
    return kind != "offscreen"


def _versions() -> Iterator[Check]:
    yield Check("kuaihui", None, __version__)
    frozen = ", frozen" if getattr(sys, "frozen", False) else ""
    yield Check("python", None, f"{platform.python_version()}{frozen}")
    yield Check("qt", None, f"{qVersion()}, PySide {PySide6.__version__}")
    yield Check("system", None, f"{platform.system()} {platform.release()}")
    yield Check("language", None, QLocale.system().bcp47Name())


def _screens(*, reached: bool) -> str:
    if not reached:
        return "none that can be reached"
    found = (
        f"{one.geometry().width()}×{one.geometry().height()} at {one.devicePixelRatio():g}"
        for one in QApplication.screens()
    )
    return ", ".join(found)


def _is_running(home: Places) -> bool:
    try:
        return instance.is_alive(instance.address(home.data))
    except OSError:
        return False


def _hotkeys(here: Desktop, settings: Settings, *, running: bool) -> Iterator[Check]:
    """Try the keys; those of a running program are not to be had, and need not be."""
    for name, key in (
        ("hotkey", settings.hotkey),
        ("next", settings.next_hotkey),
        ("capture", settings.capture_hotkey),
    ):
        if not key:
            yield Check(name, None, "none")
        elif running:
            yield Check(name, None, f"{key}: held by the running program")
        else:
            outcome = here.hotkeys.register(key, _nothing)
            here.hotkeys.unregister(key)
            said = {
                Outcome.REGISTERED: "can be had",
                Outcome.TAKEN: "taken by the system or another program",
                Outcome.INVALID: "is no hotkey",
            }.get(outcome, "this desktop gives none: bind “kuaihui --toggle” to a key")
            yield Check(name, outcome is Outcome.REGISTERED, f"{key}: {said}")
    ways = getattr(here.hotkeys, "ways", (here.hotkeys,))
    backend = ", else ".join(type(way).__name__ for way in ways)
    yield Check("hotkey way", None, f"{backend} on {here.name}")
    if sys.platform == "linux":
        yield _portal()


def _portal() -> Check:
    from desktop_app.platforms.portal_hotkeys import PortalHotkeys  # noqa: PLC0415 - Linux only

    portal = PortalHotkeys()
    has = portal.available()
    portal.close()
    return Check("portal", None, "gives shortcuts" if has else "gives no shortcuts")


def _nothing(_time: int) -> None:
    """A key that is only tried."""


def _clipboard(kind: str) -> Check:
    tools = {"wayland": ("wl-copy", "wl-paste"), "x11": ("xclip",), "xwayland": ("xclip",)}
    wanted = tools.get(kind, ())
    lacking = [one for one in wanted if shutil.which(one) is None]
    if not wanted:
        return Check("clipboard", kind != "offscreen", "through Qt")
    detail = f"{', '.join(wanted)} found"
    if lacking:
        detail = f"{', '.join(lacking)} not found: a copied text ends with the program"
    return Check("clipboard", not lacking, detail)


def _pasting(kind: str) -> Check:
    if kind in ("x11", "xwayland"):
        from desktop_app.platforms import x11_connection  # noqa: PLC0415 - there only

        connection = x11_connection.connect()
        has = connection is not None and connection.query_extension("XTEST") is not None
        if connection is not None:
            connection.close()
        return Check("paste", has, "XTEST is there" if has else "no XTEST: copying only")
    ways = {"windows": "SendInput", "macos": "needs the right to control the computer"}
    way = ways.get(kind, "copying only")
    return Check("paste", kind in ways, way)


def _fonts() -> Iterator[Check]:
    for language, script in _SCRIPTS:
        family = QFontInfo(font_for(language, 100)).family()
        there = [one for one in QFontDatabase.families(script) if not one.startswith("@")]
        yield Check(f"font {language}", bool(there), family if there else "none for this script")
    emoji = [one for one in QFontDatabase.families() if "emoji" in one.casefold()]
    yield Check("font emoji", bool(emoji), ", ".join(emoji) or "none")


def _input_methods(environ: Mapping[str, str]) -> Check:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforminputcontexts")
    plugins = sorted(one.stem.removeprefix("lib") for one in folder.glob("*plugin*"))
    asked = ", ".join(f"{name}={environ[name]}" for name in _INPUT if environ.get(name))
    return Check("input method", None, f"{asked or 'as Qt chooses'}; {', '.join(plugins)}")


def _files(home: Places, *, problems: int) -> Iterator[Check]:
    near = next(one for one in (home.data, *home.data.parents) if one.exists())
    writable = os.access(near, os.W_OK)
    shown = str(home.data).replace(str(Path.home()), "~", 1)
    yield Check("files", writable, shown if writable else f"{shown} cannot be written")
    counts = ", ".join(
        f"{sum(1 for _ in folder.rglob('*.toml'))} {folder.name}"
        for folder in (home.phrases, home.shops, home.rules)
    )
    yield Check("files found", None, counts)
    yield Check("settings", not problems, f"{problems} places need a look" if problems else "fine")
    shipped = resources.phrases().is_dir() and resources.icons().is_dir()
    yield Check("shipped files", shipped, "there" if shipped else "missing: install again")
